# Les phrases de la démonstration.

demo-strip = Démonstration
demo-begins = Nuit fictive : tout est inventé. Les collègues agissent en temps réel.
demo-begins-weeks = Quatorze semaines fictives : tout est inventé. Les collègues agissent d’eux-mêmes.
demo-try = Essayez :
demo-done = Fait.
demo-colleague = Un collègue l’a fait.
demo-trouble = Le journal ne prend rien en ce moment : la démonstration attend.
demo-pace = Rythme de la démonstration
demo-pause = Pause
demo-x1 = Au rythme de l’horloge
demo-x10 = Dix fois plus vite
demo-jump = Aller tout de suite à la prochaine proposition
demo-next-short = Suivant
demo-weeks = Laisser passer les semaines, vite
demo-weeks-short = Laisser passer
demo-next-week = Aller tout de suite au mardi de la semaine suivante
demo-next-week-short = Semaine suivante
demo-kill = Arrêter net le serveur
demo-kill-sure = Arrêter net le serveur ? Il revient de lui-même ; ce que vous tapez reste sur ce poste.
demo-kill-short = Arrêter net
demo-alter = Altérer un octet d’une copie
demo-alter-short = Altérer un octet
demo-progress = étape { $done } sur { $steps }
demo-week = semaine { $week } sur { $weeks }

demo-altered = Un octet altéré dans une copie
demo-altered-named = Le vérificateur nomme l’entrée № { $seq }
demo-altered-unnamed = Le vérificateur refuse la copie
demo-altered-byte = Dans la copie, l’octet { $byte } était « { $before } » ; c’est maintenant « { $after } ». Le journal lui-même n’a pas été touché.
demo-altered-words = Les mots du vérificateur :
demo-altered-entry = Voir l’entrée № { $seq } telle qu’elle est au journal
demo-altered-python = Et sans notre programme
demo-altered-python-hint = Un script Python de 200 lignes, sans une ligne en commun avec le programme, dit la même chose :
demo-altered-failed = La copie n’a pas pu être altérée
demo-altered-none = Aucune copie n’a encore été altérée
demo-altered-none-hint = Le bouton copie le journal, change un octet de la copie et la fait vérifier.

refusal-demo-button = Ce bouton n’existe pas : { $button }.
