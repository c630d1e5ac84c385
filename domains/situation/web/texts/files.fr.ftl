# Incidents, journaux, personnes à informer, recherche.

room-incidents = Incidents
room-log = Journal de veille
room-search = Recherche

## Lieux

place-unknown = pas sur la carte
place-estimate = estimé

## Incidents : mots

incident-withheld = Incident réservé
incident-state-open = ouvert
incident-state-confirmed = confirmé
incident-state-contained = maîtrisé
incident-state-closed = clos
incident-state-merged = regroupé
incident-step-confirm = Confirmer
incident-step-contain = Déclarer maîtrisé
incident-step-close = Clore
incident-step-reopen = Rouvrir
incident-step-merge = Regrouper
incident-outcome-dealt-with = traité
incident-outcome-false-alarm = fausse alerte
incident-outcome-opened-in-error = ouvert par erreur
incident-outcome-handed-over = repris par un autre service
incident-relation-related = en rapport avec
incident-relation-caused-by = conséquence de
incident-relation-part-of = partie de
incident-relation-cause-of = a pour conséquence
incident-relation-whole-of = comprend
incident-entries = { $n ->
        [0] aucune entrée
        [one] { $n } entrée
       *[other] { $n } entrées
    }
incident-signals = { $n ->
        [0] aucun signalement
        [one] { $n } signalement
       *[other] { $n } signalements
    }
incident-merged-into = regroupé avec { $number }

## Liste des incidents

incidents-title = Incidents
incidents-none = Aucun incident ne répond à ces critères
incidents-none-hint = Élargissez la période ou effacez un critère. Un incident s’ouvre à partir d’un signalement, ou ci-dessus.
incidents-open = Ouvrir un incident
incidents-number = N°
incidents-type = Type
incidents-severity = Gravité
incidents-state = État
incidents-place = Lieu
incidents-opened = Ouvert
incidents-last = Dernière entrée
incidents-entries = Entrées
incidents-signals = Signalements
incidents-show = Montrer
incidents-all = Tous
incidents-live = En cours
incidents-ended = Terminés
incidents-any-type = Tous les types
incidents-any-severity = Toutes les gravités
incidents-from-severity = { $severity } et plus
incidents-area = Commune ou zone de police
incidents-any-area = Toute la Région
incidents-municipalities = Communes
incidents-zones = Zones de police
incidents-text = Mots
incidents-from = Du
incidents-to = Au
incidents-filter = Filtrer
incidents-clear = Effacer les critères
incidents-restricted = Réservé : { $level }

## Un incident

incident-crumb = Incidents
incident-since = depuis { $time }
incident-until = terminé { $time }
incident-print = Dossier à imprimer
incident-state = État
incident-severity = Gravité
incident-type = Type
incident-title-fr = Nom court en français
incident-title-nl = Nom court en néerlandais
incident-title-hint = Seulement si le type n’en dit pas assez. Facultatif.
incident-place = Lieu
incident-place-hint = Adresse, carrefour « A x B », « entre A et B ». Un lieu inconnu est gardé tel quel.
incident-pick-hint = Cliquez sur la carte : le point remplace le lieu trouvé par son nom. Les mots ci-dessus restent à côté du point ; corrigez-les s’ils ne conviennent plus.
incident-place-none = Pas encore de lieu.
incident-municipalities = Communes
incident-zones = Zones de police
incident-words-confirm = Qui confirme, sur place ?
incident-words-contain = Qu’est-ce qui est maîtrisé, selon qui ?
incident-words-close = Comment cela s’est-il terminé ?
incident-words-reopen = Pourquoi rouvrir ?
incident-words-change = Pourquoi ce changement ?
incident-optional = facultatif
incident-outcome = Issue
incident-choose = Choisissez
incident-close-open = { $n ->
        [one] Une demande reste sans réponse.
       *[other] { $n } demandes restent sans réponse.
    }
incident-close-anyway = Clore quand même, ces demandes restent sans réponse
incident-close-due = { $n ->
        [one] Une personne doit encore être informée : marquez-la informée ou donnez la raison de ne pas l’informer.
       *[other] { $n } personnes doivent encore être informées : marquez-les informées ou donnez la raison de ne pas les informer.
    }
incident-change = Modifier
incident-change-title = Type, gravité, nom, lieu
incident-change-do = Enregistrer les changements
incident-merge-title = Regrouper avec un autre incident
incident-merge-number = Numéro de l’incident qui reste
incident-merge-hint = Signalements et suite du dossier passent à l’autre incident. Celui-ci se ferme ; son journal reste lisible.
incident-merge-do = Regrouper
incident-merge-sure = Regrouper cet incident avec l’autre ? Cela peut se défaire sur la page de celui-ci.
incident-link-title = Liens avec d’autres incidents
incident-link-number = Numéro de l’autre incident
incident-link-how = Cet incident est
incident-link-do = Lier
incident-unlink = Délier
incident-related-signals = Signalements qui peuvent avoir un lien
incident-links-none = Aucun lien.
incident-restrict-title = Accès
incident-restrict-who = Lu par
incident-level-public = toute personne qui a accès à cette plateforme, quelle que soit sa fonction. Rien n’est publié pour autant.
incident-level-service = tout le service.
incident-level-need-to-know = les fonctions cochées et la personne qui a ouvert l’incident ; les autres voient seulement qu’un incident réservé existe.
incident-level-professional-secrecy = les fonctions cochées qui sont tenues au secret professionnel, et la personne qui l’a ouvert ; les autres ne voient même pas que l’incident existe.
incident-restrict-level = Niveau de diffusion
incident-restrict-readers = Fonctions qui peuvent lire
incident-restrict-readers-hint = Compte à partir de « besoin d’en connaître ». Votre propre fonction reste toujours dans la liste.
incident-restrict-words = Pourquoi ?
incident-restrict-do = Changer l’accès
incident-opened = Incident { $number } ouvert
incident-open-hint = Pour un appel, notez d’abord le signalement : l’incident en naît avec ses mots et son lieu.
incident-open-do = Ouvrir l’incident
incident-step-done = { $number } : { $state }
incident-changed = { $number } modifié
incident-nothing-changed = Rien n’a changé dans { $number }
incident-merged = Regroupé avec { $number }
incident-linked = Lié à { $number }
incident-unlinked = Le lien avec { $number } est retiré
incident-restricted = Accès changé pour { $number }
incident-figures = Chiffres
incident-figures-history = Comment les chiffres ont évolué
incident-signals-title = Signalements
incident-signals-none = Aucun signalement n’est joint.
incident-told-title = Qui doit être informé
incident-told-none = Personne ne doit être informé selon les règles. Ajoutez quelqu’un à la main si nécessaire.
incident-map = Carte du lieu
incident-picture = Ligne du temps
incident-picture-words = { $n ->
        [one] De { $from } à { $to } : un événement. Le tableau ci-dessous dit la même chose.
       *[other] De { $from } à { $to } : { $n } événements. Le tableau ci-dessous dit la même chose.
    }
incident-picture-table = Les mêmes événements en tableau
incident-lane-state = État
incident-lane-told = Informés
incident-lane-signals = Signalements
incident-lane-papers = Rapports
incident-turns = Tous les événements, avec leur entrée au journal
incident-turn-time = Heure
incident-turn-what = Événement
incident-turn-who = Fonction
incident-turn-detail = Précision
incident-turn-severity = gravité { $from } → { $to }
incident-turn-type = type { $from } → { $to }
incident-turn-title = nom
incident-turn-place = lieu { $from } → { $to }
incident-turn-place-to = lieu : { $to }
incident-turn-place-gone = lieu { $from } → aucun
incident-turn-warned = communes et zones de l’alerte
incident-turn-tries = essai { $n }
incident-withheld-why = Cet incident est réservé. Votre fonction permet de savoir qu’il existe, pas de le lire. Demandez l’accès à la veille.
incident-break-glass = Ouvrir en urgence…

## Dossier imprimé

incident-file = Dossier de l’incident { $number }
incident-file-log = Journal opérationnel
incident-file-log-strategic = Journal stratégique
incident-file-none = Aucune entrée.
incident-file-cut = Seules les { $n } dernières entrées sont reprises.
incident-file-back = Retour à l’incident
incident-file-print = Imprimer

## Journal : mots

log-kind-message = Message
log-kind-observation = Constat
log-kind-measure = Mesure
log-kind-decision = Décision
log-kind-request = Demande
log-kind-figure = Chiffre
log-multi = multidisciplinaire
log-register-operational = opérationnel
log-register-strategic = stratégique
log-withheld = Entrée réservée
log-withheld-strategic = Entrée du journal stratégique, réservée
log-permalink = Adresse permanente de cette entrée
log-source = selon { $who }
log-recorded = consigné { $time }
log-corrected-by = corrigé par № { $no }
log-corrects = corrige № { $no }
log-answers = répond à № { $no }
log-answered = réponse № { $no }
log-unanswered = sans réponse
log-answer = Répondre
log-correct = Corriger
log-offline = saisi hors ligne { $time }
log-offline-by = saisi hors ligne { $time } par { $who }, libéré nommément
log-file = pièce { $n }

## Journal : pages

log-title = Journal
log-watch-title = Journal de veille
log-watch-lede = Ce qui se passe sans incident ouvert. Le journal d’un incident est sur sa page.
log-all-title = Tous les journaux
log-none = Rien n’est encore consigné
log-none-hint = Écrivez la première entrée ci-dessus, ou tapez « / » pour la ligne de commande.
log-none-found = Aucune entrée ne répond à ces critères
log-discipline = Discipline
log-tab-all = Tout
log-tab-multi = Multi
log-kind = Nature
log-any-kind = Toutes les natures
log-any-discipline = Toutes les disciplines
log-register = Journal
log-any-register = Opérationnel et stratégique
log-scope = Étendue
log-scope-watch = Veille seule
log-scope-all = Tous les journaux
log-order-stated = Dans l’ordre des faits
log-requests = Demandes sans réponse
log-order-stated-days = Les dates de ces filtres sont celles des faits, pas celles de la saisie.
log-older = Plus anciennes
log-newest = Les plus récentes
log-write = Consigner
log-write-title = Nouvelle entrée
log-words = Message
log-words-hint = Une ligne suffit : écrivez, Tab, Entrée.
log-more = Heure, source, chiffre, pièces
log-stated = Heure déclarée
log-stated-hint = 02:41, ou 24/11 02:41. Vide : maintenant.
log-said-by = Source
log-said-by-hint = Qui l’a dit ?
log-lang = Langue du texte
log-lang-auto = reconnue
log-lang-fr = français
log-lang-nl = néerlandais
log-lang-en = anglais
log-figure-name = Chiffre
log-figure-none = pas de chiffre
log-figure-other = Autre chiffre
log-figure-value = Valeur
log-figure-unit = Unité
log-figure-about = environ
log-figure-status = Statut
log-files = Pièces jointes
log-files-hint = { $n } au plus ; photos, PDF, documents, sons, textes. Leur nom est gardé et montré. Elles partent tout de suite, il faut une connexion.
log-answering = Répond à № { $no }
log-answering-drop = Ne pas répondre
log-written = Consigné № { $no }
log-correct-title = Corriger № { $no }
log-correct-lede = Une contre-entrée dit ce qui est juste. L’ancienne reste lisible, barrée, avec un lien.
log-correct-old = Ce qui était consigné
log-correct-new = Ce qui est juste
log-correct-do = Consigner la correction
log-corrected = № { $old } est corrigé par № { $no }
log-already-corrected = Cette entrée est déjà corrigée par № { $no }.
log-figure-withdrawn = Chiffre retiré
log-figure-withdrawn-by = chiffre retiré par № { $no }
log-figure-withdrawn-done = Le chiffre de № { $old } est retiré par № { $no }
log-figure-withdraw = Retirer le chiffre
log-figure-withdraw-it = Ce chiffre n’aurait pas dû être consigné ici : aucun autre ne le remplace.
log-figure-withdraw-why = Pourquoi le retirer ?
log-figure-withdraw-hint = Par exemple « concerne 26-0003 ». Le chiffre est barré partout où il est repris, et celui qui valait avant compte à nouveau. Retirez-le aussi du message, ou videz celui-ci.
log-entry = Entrée

## Chiffres

figure-status-unconfirmed = non confirmé
figure-status-confirmed = confirmé
figure-status-public = public
figure-about = estimation
figure-none = Aucun chiffre pour l’instant.
figure-confirm = Confirmer
figure-publish = Rendre public
figure-withdraw = Ne plus publier
figure-doubt = Remettre en doute
figure-set = { $name } : { $status }
figure-step-up-publish = la publication d’un chiffre

## Qui doit être informé

tell-stands-in = suppléance
tell-not-reached = { $n ->
        [one] non joint
       *[other] non joint ×{ $n }
    }
tell-before = avant { $time }
tell-no-number = pas de numéro connu
tell-told = informé
tell-by = par
tell-dropped = plus à informer
tell-mark-told = Informé
tell-mark-missed = Non joint
tell-mark-missed-deputy = Noter l’essai et passer au suppléant
tell-more = Autres façons de marquer
tell-means-phone = téléphone
tell-means-message = SMS
tell-means-mail = courriel
tell-means-radio = radio
tell-means-person = de vive voix
tell-means-system = autre système
tell-means = Comment
tell-whom = Qui a reçu le message
tell-words = Ce qui a été dit
tell-when = Quand
tell-when-hint = 02:41 ; vide : maintenant.
tell-told-title = A été informé
tell-told-do = Marquer informé
tell-missed-title = N’a pas été joint
tell-missed-words = Ce qui s’est passé
tell-missed-do = Noter l’essai
tell-drop-title = Ne doit plus être informé
tell-drop-words = Pourquoi ?
tell-drop-do = Retirer de la liste
tell-done-told = Informé : { $who }
tell-done-missed = Essai noté : { $who }
tell-done-drop = Retiré de la liste : { $who }
tell-done-add = Ajouté à la liste : { $who }
tell-again = à informer à nouveau
tell-sooner = délai raccourci (auparavant : avant { $time })
tell-why-worse = la gravité a été relevée
tell-why-retyped = le type a changé
tell-act-told = informé
tell-act-not-reached = non joint
tell-act-dropped = retiré de la liste
tell-act-taken-back = annulé
tell-missed-when = Quand l’essai a eu lieu
tell-back-more = Ce n’était pas exact
tell-back-title-told = N’a pas été informé
tell-back-title-dropped = Doit tout de même être informé
tell-back-hint = La personne revient parmi celles à informer, avec son délai. Ce qui a été noté reste lisible.
tell-back-words = Pourquoi ?
tell-back-do = Remettre sur la liste
tell-done-back = Remis sur la liste : { $who }
tell-add = Ajouter quelqu’un
tell-add-function = Fonction
tell-add-area = Commune ou zone
tell-add-organisation = Organisation
tell-add-none = aucune
tell-add-within = Dans les … minutes
tell-add-do = Ajouter
tell-number = Numéro
tell-fictitious = numéro fictif
tell-rule = Demandé par la règle { $code }
tell-by-hand = Ajouté à la main
tell-unverified = règle à vérifier
tell-state = Pourquoi

## Recherche

search-title = Recherche
search-words = Mots à trouver
search-hint = Débuts de mots ; majuscules et accents ne comptent pas. Tous les mots doivent s’y trouver.
search-do = Chercher
search-none = Rien trouvé pour « { $words } »
search-none-hint = Essayez moins de mots, ou seulement leur début.
search-where = Sont cherchés les incidents, signalements et entrées des journaux par leurs mots ; les ordres, décisions, rapports, messages, phases, évaluations, périmètres, alertes à la population, besoins et événements par leur numéro entier, par exemple O-26-0004.
search-numbers = Par numéro
search-first = Que cherchez-vous ?
search-incidents = Incidents
search-signals = Signalements
search-entries = Entrées
search-more = Les { $n } premiers ; ajoutez un mot pour préciser.

## Pièces

file-gone = Cette pièce n’existe plus : elle a été effacée ou n’est pas encore restaurée.

## Refus

refusal-changed-meanwhile = { $function } a changé ceci à { $at } (entrée № { $seq }). Rien n’a été écrit. Rechargez la page, regardez, puis décidez à nouveau : ce que vous avez tapé est gardé.
refusal-incident-changed = { $function } a changé cet incident à { $at } : { $what }. Rien n’a été écrit. Regardez l’état actuel, puis décidez à nouveau : ce que vous avez tapé est gardé.
refusal-incident-state = { $number } est { $state } : « { $step } » n’est pas possible maintenant.
refusal-incident-ended = { $number } est { $state }. Rouvrez-le d’abord, ou écrivez dans son journal.
refusal-handling-above = Votre fonction ne lit pas à ce niveau : vous ne verriez plus cet incident vous-même. Choisissez un niveau plus ouvert.
refusal-in-the-future = Cette heure n’est pas encore passée. Corrigez-la, ou laissez vide pour maintenant.
refusal-figure-range = Donnez un nombre entre 0 et { $most }.
refusal-figure-number = Donnez un nombre entier, en chiffres.
refusal-figure-none = Cette entrée ne contient aucun chiffre.
refusal-figure-in-words = Le message dit encore { $value } : retirez-en le chiffre, ou videz le message.
refusal-already-corrected = № { $no } est déjà corrigé par № { $by }. Corrigez plutôt № { $by }.
refusal-open-items = Impossible de clore : { $informs ->
        [0] personne n’attend d’être informé
        [one] une personne à informer
       *[other] { $informs } personnes à informer
    }, { $requests ->
        [0] aucune demande sans réponse
        [one] une demande sans réponse
       *[other] { $requests } demandes sans réponse
    }. Réglez-les d’abord, ou cochez que les demandes restent sans réponse.
refusal-too-many = { $most } pièces au plus par entrée. Faites-en plusieurs entrées.
refusal-same-incident = Donnez un autre incident que celui-ci.
refusal-not-a-request = Cette entrée n’est pas une demande de ce journal : on ne peut pas y répondre ici.
refusal-inform-state = Cette ligne a déjà été marquée par quelqu’un d’autre. Rechargez pour voir.
refusal-inform-due = Cette personne est encore à informer : il n’y a rien à annuler.
refusal-inform-again = Cette personne a été remise sur la liste depuis : corrigez la ligne la plus récente.
refusal-figure-not-confirmed = Un chiffre doit être confirmé avant d’être rendu public.
refusal-stated-time = « { $value } » n’est pas une heure. Écrivez par exemple 02:41 ou 24/11 02:41.
refusal-incident-unknown = Aucun incident { $number } que vous puissiez voir. Vérifiez le numéro.
refusal-minutes = Donnez un nombre de minutes entre 0 et 10 080.
refusal-file-large = « { $name } » dépasse { $limit } Mo. Envoyez un fichier plus petit.
refusal-file-type = « { $name } » n’est pas d’un genre accepté. Acceptés : photos, PDF, documents bureautiques, sons, vidéos MP4, textes.
refusal-file-held = « { $name } » est retenu par le contrôle des fichiers et n’a pas été joint.

## Natures d’entrées du journal

kind-situation-incident-opened = Incident ouvert
kind-situation-incident-confirmed = Incident confirmé
kind-situation-incident-changed = Incident modifié
kind-situation-incident-contained = Incident maîtrisé
kind-situation-incident-closed = Incident clos
kind-situation-incident-reopened = Incident rouvert
kind-situation-incident-merged = Incidents regroupés
kind-situation-incidents-linked = Incidents liés
kind-situation-incidents-unlinked = Lien retiré
kind-situation-matter-restricted = Accès changé
kind-situation-log-written = Entrée consignée
kind-situation-figure-status-set = Statut d’un chiffre
kind-situation-inform-required = Personne à informer
kind-situation-informed = Personne informée
kind-situation-not-reached = Personne non jointe
kind-situation-inform-dropped = Personne retirée de la liste
kind-situation-inform-hastened = Délai raccourci
kind-situation-inform-taken-back = Marquage annulé

## Merging undone

incident-unmerge-title = Défaire le regroupement
incident-unmerge-hint = L’incident reprend son état, ses signalements et les personnes encore à informer. Ce qui a été fait entre-temps reste, et les deux journaux aussi.
incident-unmerge-do = Défaire
incident-unmerged = { $number } vit de nouveau à part
kind-situation-incident-unmerged = Regroupement d’incidents défait
kind-situation-incident-warning-left = Mise à jour de l’alerte : laissé tel quel
refusal-merged-further = { $number } a été regroupé avec { $into }, lui-même regroupé avec { $further }. Défaites d’abord le regroupement de { $into }.

## L’alerte dont l’incident est issu dit autre chose

incident-warned-updated = L’alerte dont cet incident est issu a été mise à jour
incident-warned-cancelled = L’alerte dont cet incident est issu a été annulée
incident-warned-updated-short = Alerte mise à jour
incident-warned-cancelled-short = Alerte annulée
incident-warned-message = Message { $identifier } de { $sender }
incident-warned-came = Dans l’alerte, pas dans l’incident
incident-warned-went = Dans l’incident, plus dans l’alerte
incident-warned-redrawn = Communes et zones sont les mêmes ; sur la carte, l’alerte est tracée autrement, en ambre.
incident-warned-same = Communes, zones et carte sont les mêmes : le message change ses mots, sa gravité ou ses heures.
incident-warned-nowhere = L’alerte ne nomme plus aucune zone d’ici. L’incident reste où il est jusqu’à ce que quelqu’un change son lieu.
incident-warned-goes-on = L’incident continue, là où il est, jusqu’à ce que quelqu’un le close.
incident-warned-take = Reprendre les communes et zones de l’alerte
incident-warned-leave = Laisser tel quel
incident-warned-taken = { $number } se trouve maintenant là où vaut l’alerte
incident-warned-left = { $number } reste tel quel ; le prochain message sera de nouveau signalé
refusal-warned-settled = Plus aucun message de l’alerte n’attend ici : quelqu’un a déjà décidé. Rechargez pour voir.
refusal-warned-moved = Un autre message sur cette alerte est arrivé entre-temps. Rien n’a été écrit. Regardez-le, puis décidez à nouveau.
refusal-warned-cancelled = L’émetteur a annulé cette alerte : il n’y a plus rien à reprendre.
refusal-warned-nowhere = L’alerte ne nomme aucune zone d’ici : l’incident ne se trouverait nulle part. Changez son lieu à la main.

## Papier

situation-paper-incidents = Incidents ouverts
situation-paper-signals = Signalements à qualifier
situation-paper-since = depuis
situation-paper-at = Heure
situation-paper-number = Numéro
situation-paper-words = Texte
situation-paper-where = Où
situation-paper-call-back = Rappeler
situation-paper-figure = Chiffre
situation-paper-value = Valeur
situation-paper-status = Statut
situation-paper-kind = Sorte
situation-paper-told = { $who } : informé le { $at }
situation-paper-to-tell = { $who } : à informer avant le { $at }
situation-paper-deputy = suppléance : { $who }, { $number }
situation-paper-log-all = Journal ({ $log }) : toutes les lignes ({ $of })
situation-paper-log-last = Journal ({ $log }) : dernières lignes ({ $n } sur { $of })

## Encodage après coup

situation-later-log = Journal
situation-later-signal = Signalement
situation-later-figure = Chiffre
situation-later-inform = Informé
refusal-situation-later-figure = Dites le nombre et ce qui est compté : « 7 blessés ».
refusal-situation-later-whom = Dites l’incident et qui a été informé, comme sur la feuille : « 26-0417 bourgmestre : arrive ». Personne à informer ne correspond, ou plusieurs.
