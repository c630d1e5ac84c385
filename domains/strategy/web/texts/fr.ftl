# Des objectifs aux résultats : objectifs, plan opérationnel, contrôle de gestion.

## Objectifs

room-strategy = Objectifs
strategy-parts = Parties
strategy-part-objectives = Objectifs
strategy-part-plan = Plan opérationnel
strategy-part-time = Dans le temps
strategy-part-mine = Ma direction
strategy-part-reports = Contrôle de gestion
strategy-objectives = Objectifs stratégiques et opérationnels
strategy-objectives-lede = Chaque objectif avec la phase de son cycle et ses quatre axes ; aucun feu unique ne les résume.
strategy-objectives-none = Aucun objectif
strategy-objectives-none-hint = Reprenez les objectifs du profil, ou formulez-en un.
strategy-objective = Objectif
strategy-objective-new = Nouvel objectif
strategy-objective-do = Enregistrer l’objectif
strategy-objective-hidden = Objectif réservé
strategy-hidden = Projet réservé
strategy-period = Période
strategy-cycle = Cycle de gestion
strategy-version = version { $n }
strategy-print = Imprimer
strategy-print-all = Tout imprimer ({ $n })
strategy-in-pages = Par pages
strategy-money-why = Dernière modification du budget
strategy-why-last = Motif de la dernière modification
strategy-title = Intitulé
strategy-count = Nombre
strategy-cancel = Annuler
strategy-choose = Choisissez
strategy-all = Tous
strategy-filter = Filtrer
strategy-words = Remarque
strategy-why = Motif
strategy-year = Année
strategy-handling = Traitement
strategy-unverified = à vérifier
strategy-erased = contenu effacé
strategy-history = Historique
strategy-line-word = ajoute un projet au plan opérationnel
strategy-line-opens = Ouvre le formulaire du projet

## Le formulaire d’un objectif

strategy-code = Code
strategy-code-hint = Par exemple OS 7 ou OO 7.1. Il ne change plus.
strategy-level = Sorte
strategy-level-strategic = Objectif stratégique
strategy-level-operational = Objectif opérationnel
strategy-above = Sous l’objectif stratégique
strategy-above-none = Aucun
strategy-title-fr = Intitulé en français
strategy-title-nl = Intitulé en néerlandais
strategy-from-year = De l’année
strategy-until-year = À l’année
strategy-description = Description
strategy-description-fr = Description (français)
strategy-description-nl = Description (néerlandais)
strategy-desired = Résultat souhaité
strategy-desired-fr = Résultat souhaité (français)
strategy-desired-nl = Résultat souhaité (néerlandais)
strategy-conditions = Conditions de réussite
strategy-conditions-fr = Conditions de réussite (français)
strategy-conditions-nl = Conditions de réussite (néerlandais)
strategy-risks = Risques
strategy-risks-fr = Risques (français)
strategy-risks-nl = Risques (néerlandais)
strategy-deadline = Échéance
strategy-deadline-fr = Échéance (français)
strategy-deadline-nl = Échéance (néerlandais)
strategy-sources = Repose sur
strategy-sources-none = Aucune source indiquée
strategy-functions = Fonctions responsables
strategy-functions-none = Aucune fonction désignée
strategy-indicators = Indicateurs
strategy-indicator-none = aucune valeur
strategy-indicator-missing = valeur attendue depuis le
strategy-quoted = Cité de
strategy-quoted-hint = Document et page, si le texte est une citation ; sinon laissez vide.
strategy-word = Reformuler
strategy-word-title = Reformuler { $code }
strategy-word-do = Enregistrer la nouvelle version
strategy-why-version = Motif de la nouvelle version
strategy-why-version-hint = La version précédente reste lisible avec sa date.
strategy-given = du profil
strategy-versions-before = { $n ->
        [one] Une version antérieure
       *[other] { $n } versions antérieures
    }

## Reprendre les objectifs du profil

strategy-load = Reprendre les objectifs du profil
strategy-load-lede = Voici ce que fera la reprise. Rien n’est écrit avant votre confirmation ; la répéter ne change rien.
strategy-load-verdict = Ce qui se passe
strategy-load-new = sera créé
strategy-load-worded = recevra une nouvelle version
strategy-load-same = est déjà là, identique
strategy-load-own = a été reformulé ici : reste tel quel
strategy-load-do = { $n ->
        [one] Reprendre un objectif
       *[other] Reprendre { $n } objectifs
    }
strategy-load-nothing = Tout est à jour.

## Un objectif

strategy-stands = Où cela en est
strategy-says = Ce que dit l’objectif
strategy-below = Objectifs opérationnels
strategy-below-new = Objectif opérationnel
strategy-projects = Projets et actions en cours
strategy-projects-none = Aucun projet en cours ne sert cet objectif.
strategy-projects-more = Tous les projets
strategy-accounts = Réalisations et planning
strategy-accounts-none = Rien n’a encore été écrit.
strategy-one-language = une seule langue
strategy-account-achievements = Réalisations
strategy-account-reached = Résultat réalisé
strategy-account-planning = Planning
strategy-account-part = Sorte de texte
strategy-account-write = Écrire réalisations ou planning
strategy-account-do = Enregistrer le texte
strategy-account-change = Modifier
strategy-text-fr = Texte en français
strategy-text-nl = Texte en néerlandais
strategy-cycle-none = Le cycle n’a pas encore commencé.
strategy-cycle-move = Faire avancer le cycle
strategy-cycle-hint = À donner si la phase ne suit pas celle d’avant.
strategy-cycle-on = Depuis le
strategy-cycle-on-hint = Le jour où la phase a commencé, non celui de l’enregistrement. Pour corriger le jour de la phase en cours, choisissez la même phase et donnez un motif.
strategy-since = depuis le
strategy-recorded = enregistré le
strategy-cycle-do = Enregistrer la phase
strategy-phase = Phase
strategy-phase-elaboration = Élaboration
strategy-phase-execution = Exécution
strategy-phase-follow-up = Suivi et évaluation

## Les quatre axes

strategy-axis = Axe
strategy-axis-timing = Timing
strategy-axis-budget = Budget
strategy-axis-quality = Qualité
strategy-axis-result = Résultat
strategy-value = Statut
strategy-not-said = pas encore rapporté
strategy-silent = pas rapporté depuis le
strategy-silent-ever = jamais rapporté
strategy-trend-better = en progrès
strategy-trend-same = stable
strategy-trend-worse = en recul
strategy-status-say = Dire où cela en est
strategy-status-hint = Chaque axe séparément. Un motif est demandé quand un axe se dégrade ; redire la même valeur confirme qu’elle vaut aujourd’hui.
strategy-say-nothing = ne rien dire
strategy-status-do = Rapporter
strategy-status-history = Historique des axes
strategy-status-none = Rien n’a encore été rapporté.

## Le plan opérationnel

strategy-plan = Plan opérationnel { $year }
strategy-plan-of = Plan de l’année
strategy-overview = Le plan en un coup d’œil
strategy-overview-hint = Chaque nombre mène à sa liste. Les quatre axes se lisent côte à côte ; rien ne les additionne.
strategy-overview-whole = Ensemble
strategy-overview-functions = Le plan par responsable
strategy-overview-objectives = Le plan par objectif
strategy-plan-draft = en élaboration
strategy-plan-handed-in = soumis au conseil
strategy-plan-validated = validé
strategy-marked-since = ce qui change depuis est marqué
strategy-plan-none = Pas encore de plan pour { $year }
strategy-plan-none-hint = Ouvrez le plan de l’année, puis ajoutez-y projets et actions.
strategy-plan-open = Ouvrir le plan d’une année
strategy-rows-none = Aucun projet ici
strategy-rows-none-hint = Changez les filtres, ou ajoutez un projet.
strategy-shown = { $from } à { $until } sur { $all }
strategy-step = Suite à donner au plan
strategy-step-hand-in = Soumettre au conseil de direction
strategy-step-validate = Valider
strategy-step-refuse = Renvoyer
strategy-step-validate-changes = Valider les modifications
strategy-step-refuse-changes = Refuser les modifications
strategy-step-hint = Un renvoi ou un refus se motive. Qui a soumis le plan, ou fait une des modifications, ne valide pas.
strategy-step-do = Enregistrer
strategy-late-changes = Modifié depuis la dernière validation
strategy-taken = Étapes du plan
strategy-taken-hand-in = Soumis au conseil de direction
strategy-taken-validate = Validé
strategy-taken-refuse = Renvoyé
strategy-taken-validate-changes = Modifications validées
strategy-taken-refuse-changes = Modifications refusées
strategy-taken-changes = { $n ->
        [one] une modification
       *[other] { $n } modifications
    }
strategy-project = Projet ou action
strategy-project-new = Nouveau projet
strategy-project-do = Ajouter au plan
strategy-owner = Pilote
strategy-next = Prochaine échéance
strategy-sort = Sorte
strategy-sort-project = Projet
strategy-sort-action = Action
strategy-state = État
strategy-state-open = en cours
strategy-state-done = terminé
strategy-state-dropped = abandonné
strategy-state-change = Clore, abandonner ou reprendre
strategy-state-hint = Un abandon ou une reprise se motive.
strategy-state-do = Enregistrer l’état
strategy-late = { $n ->
        [one] modifié une fois après validation
       *[other] modifié { $n } fois après validation
    }
strategy-turn-done = Projet ou action terminé
strategy-turn-dropped = Projet ou action abandonné
strategy-turn-open = Projet ou action repris
strategy-after-validation = après validation
strategy-late-notice = Le conseil a validé ce plan : la modification sera marquée et demande un motif.
strategy-too-early = commence trop tôt
strategy-too-early-long = Ce projet commence avant la fin de ce qu’il attend.

## Un projet

strategy-describe = Modifier
strategy-describe-title = Modifier { $number }
strategy-describe-do = Enregistrer la modification
strategy-starts = Début
strategy-ends = Fin
strategy-dates = Dates
strategy-budget = Budget
strategy-budget-hint = Une référence par ligne, avec son montant en euros : AB 01.02 = 12500,50
strategy-effort = Effort en équivalents temps plein
strategy-effort-hint = Au dixième : 0,5
strategy-waits = Attend la fin de
strategy-waits-hint = Numéros de projets, séparés par une espace : P-26-003 P-26-007
strategy-waits-none = Ce projet n’attend rien.
strategy-waited = L’attendent
strategy-due = Livrables et jalons
strategy-due-none = Rien n’est fixé.
strategy-due-on = Échéance
strategy-first-due = prévu d’abord le
strategy-item-new = Ajouter un livrable ou un jalon
strategy-itemsort = Sorte
strategy-itemsort-deliverable = Livrable
strategy-itemsort-milestone = Jalon
strategy-item-done = atteint
strategy-item-late = en retard
strategy-item-open = à venir
strategy-name-fr = Nom en français
strategy-name-nl = Nom en néerlandais
strategy-reached-on = Atteint le
strategy-reach-do = C’est atteint
strategy-move-do = Enregistrer nom et échéance
strategy-drop-do = Ne plus le prévoir
strategy-over = Atteint ou abandonné : corriger
strategy-proof = Adresse de la preuve
strategy-proof-hint = Un lien qui commence par https://. Pour un livrable, donnez le lien ou une remarque qui dit où se trouve la preuve.
strategy-proof-open = preuve
strategy-correct-why = Motif de la correction
strategy-correct-do = Corriger
strategy-reopen-do = Pas atteint : rouvrir
strategy-restore-do = Le prévoir à nouveau

## Dans le temps

strategy-time = Plan opérationnel { $year } dans le temps
strategy-time-lede = Les projets avec leurs jalons et ce qui attend quoi, puis ce qui a été atteint de ce qui était prévu.
strategy-gantt = Diagramme de Gantt
strategy-gantt-words = { $n ->
        [one] Un projet de { $year }. Le tableau donne les mêmes dates.
       *[other] { $n } projets de { $year }. Le tableau donne les mêmes dates.
    }
strategy-gantt-key = Losange : jalon. Carré : livrable. Vert : atteint ; rouge : en retard. Ligne pointillée : ce qui doit finir d’abord ; rouge quand la suite commence trop tôt.
strategy-elsewhere = Attendent la fin de projets hors de ce dessin
strategy-as-table = En tableau
strategy-today = aujourd’hui
strategy-burn = Atteint et prévu
strategy-burn-words = { $done } livrables et jalons atteints sur { $due }.
strategy-burn-key = Tirets et points vides : ce qui était prévu à cette date. Trait continu et points pleins : ce qui était atteint, jusqu’à aujourd’hui.
strategy-burn-day = Jusqu’au
strategy-burn-due = Prévu
strategy-burn-done = Atteint

## Ma direction

strategy-mine = Ce qui incombe à ma direction
strategy-mine-lede = Les projets en cours de cette fonction, ce qui échoit dans les soixante jours et ce dont rien n’a été dit depuis un trimestre.
strategy-mine-silent = { $n ->
        [one] Un projet a un axe sans rapport depuis plus d’un trimestre.
       *[other] { $n } projets ont un axe sans rapport depuis plus d’un trimestre.
    }
strategy-mine-due = Échéances proches ou dépassées
strategy-mine-due-none = Rien n’échoit dans les soixante jours.
strategy-mine-none = Aucun projet en cours
strategy-mine-none-hint = Choisissez une autre fonction.

## Fichiers

strategy-import = Reprendre un fichier
strategy-import-title = Reprendre un fichier dans le plan { $year }
strategy-import-lede = Un fichier CSV, un projet par ligne. Chaque ligne reçoit son verdict avant que rien ne soit écrit ; le fichier est repris en entier ou pas du tout.
strategy-import-file = Fichier CSV
strategy-import-hint = Un numéro existant modifie le projet ; sans numéro, un nouveau projet. Les noms de colonnes valent en français, néerlandais et anglais.
strategy-import-preview = Examiner
strategy-import-take = Reprendre le fichier
strategy-import-again = Choisir un autre fichier
strategy-import-nothing = Corrigez les lignes refusées : rien n’est repris tant qu’une ligne ne va pas.
strategy-import-good = { $n ->
        [one] une ligne en ordre
       *[other] { $n } lignes en ordre
    }
strategy-import-refused = { $n ->
        [one] une ligne refusée
       *[other] { $n } lignes refusées
    }
strategy-import-lines = Lignes du fichier
strategy-import-line = Ligne
strategy-import-verdict = Verdict
strategy-line-new = nouveau projet
strategy-line-changes = modifie { $number }
strategy-line-fields = titre, objectif, pilote ou date manque, ou la ligne a trop de champs
strategy-line-quote = guillemet non fermé
strategy-line-long = ligne trop longue
strategy-line-sort = ni projet ni action
strategy-line-number = numéro inconnu dans ce plan
strategy-line-twice = même numéro qu’une ligne précédente
strategy-line-objective = objectif inconnu
strategy-line-function = fonction inconnue
strategy-line-day = date illisible
strategy-line-order = la fin précède le début
strategy-line-amount = montant ou effort illisible
strategy-line-after = attend un projet inconnu

## Rapports de contrôle de gestion

strategy-report = Rapport de contrôle de gestion
strategy-reports = Contrôle de gestion { $year }
strategy-reports-lede = Chaque rapport fige ce que le plan disait ce jour-là et se compare au précédent.
strategy-reports-none = Aucun rapport
strategy-reports-none-hint = Établissez-en un par trimestre.
strategy-report-n = Rapport { $year }/{ $n }
strategy-report-draw = Établir le rapport d’aujourd’hui
strategy-report-hint = Une phrase pour le conseil, si nécessaire. Le contenu vient des données et ne change plus.
strategy-report-pdf = PDF en français et en néerlandais
strategy-report-all = Tous les projets du rapport
strategy-report-withheld = { $n ->
        [one] Un projet traité de manière plus réservée n’y figure pas.
       *[other] { $n } projets traités de manière plus réservée n’y figurent pas.
    }
strategy-changes = Ce qui a changé
strategy-changes-since = Depuis le rapport du { $day }
strategy-changes-first = C’est le premier rapport de ce plan.
strategy-changes-none = Rien n’a changé.
strategy-change-new = nouveau
strategy-change-done = terminé
strategy-change-dropped = abandonné
strategy-change-again = repris
strategy-change-absent = ne figure plus au rapport
strategy-change-added = ajouté
strategy-change-undone = n’est finalement pas atteint
strategy-change-gone = n’est plus prévu
strategy-change-waits = attend désormais la fin de
strategy-change-waited = n’attend plus la fin de
strategy-days-later = { $n ->
        [one] un jour plus tard
       *[other] { $n } jours plus tard
    }
strategy-days-earlier = { $n ->
        [one] un jour plus tôt
       *[other] { $n } jours plus tôt
    }

## Ce qui a été fait

strategy-done-objective = Objectif { $of } enregistré
strategy-done-worded = { $of } : nouvelle version enregistrée
strategy-done-loaded = Objectifs repris du profil : { $of }
strategy-done-status = { $of } : statut rapporté
strategy-done-cycle = { $of } : phase enregistrée
strategy-done-account = { $of } : texte enregistré
strategy-done-plan = Plan { $of } ouvert
strategy-done-step = Plan { $of } : étape enregistrée
strategy-done-project = { $of } ajouté au plan
strategy-done-described = { $of } modifié
strategy-done-item = { $of } : échéance ajoutée
strategy-done-moved = { $of } : nom ou échéance modifiés
strategy-done-reached = { $of } : échéance atteinte
strategy-done-dropped = { $of } : échéance supprimée
strategy-done-corrected = { $of } : échéance corrigée
strategy-done-reopened = { $of } : échéance rouverte
strategy-done-state = { $of } : état enregistré
strategy-done-taken = Fichier { $of } repris
strategy-done-report = Rapport de { $of } établi

## Dans le journal

kind-strategy-objective-set = Objectif enregistré
kind-strategy-objective-worded = Objectif reformulé
kind-strategy-cycle-moved = Cycle de gestion avancé
kind-strategy-axis-reported = Axe rapporté
kind-strategy-account-written = Réalisations ou planning écrits
kind-strategy-plan-opened = Plan opérationnel ouvert
kind-strategy-plan-turned = Étape du plan opérationnel
kind-strategy-plan-taken = Fichier repris dans le plan
kind-strategy-report-drawn = Rapport de contrôle de gestion établi
kind-strategy-project-set = Projet ou action ajouté
kind-strategy-project-described = Projet ou action modifié
kind-strategy-project-turned = Projet ou action clos, abandonné ou repris
kind-strategy-item-written = Livrable ou jalon écrit
kind-strategy-item-reached = Livrable ou jalon atteint
kind-strategy-item-corrected = Livrable ou jalon atteint, corrigé
kind-strategy-item-reopened = Livrable ou jalon à nouveau prévu
kind-strategy-item-dropped = Livrable ou jalon supprimé

## Refus

refusal-strategy-changed = { $function } a modifié ceci à { $at } (№ { $seq }). Rechargez la page, puis recommencez.
refusal-strategy-code-taken = Le code { $code } existe déjà. Choisissez-en un autre.
refusal-strategy-parent = Un objectif opérationnel se place sous un objectif stratégique, un objectif stratégique sous aucun.
refusal-strategy-order = La fin précède le début. Corrigez les dates.
refusal-strategy-year = Donnez une année entre 1990 et 2099.
refusal-strategy-day = « { $value } » n’est pas une date. Écrivez 31/03/2026.
refusal-strategy-amount = Donnez une référence et un montant qui n’est pas négatif.
refusal-strategy-budget = Écrivez chaque ligne comme AB 01.02 = 12500,50.
refusal-strategy-effort = Écrivez l’effort au dixième, par exemple 0,5.
refusal-strategy-many = Pas plus de { $most }. Regroupez ou répartissez.
refusal-strategy-circle = Les projets s’attendraient en cercle : { $chain }. Retirez une des dépendances.
refusal-strategy-after = Un des projets attendus n’existe pas ou ne vous est pas ouvert.
refusal-strategy-after-number = Le projet { $number } n’existe pas, ou ne vous est pas ouvert.
refusal-strategy-objective = Choisissez un objectif qui existe.
refusal-strategy-plan-there = Le plan { $year } existe déjà.
refusal-strategy-plan-state = Le plan { $year } est { $state } : cette suite n’est pas possible maintenant.
refusal-strategy-plan-empty = Le plan { $year } ne contient aucun projet. Ajoutez-en d’abord.
refusal-strategy-own-plan = Vous avez soumis ce plan : une autre personne le valide.
refusal-strategy-own-changes = Vous avez fait une de ces modifications : une autre personne les valide.
refusal-strategy-hidden-changes = Une modification porte sur un projet qui ne vous est pas ouvert. Une personne qui voit tout le plan décide.
refusal-strategy-ended = { $number } est clos. Reprenez-le d’abord.
refusal-strategy-gone = Le livrable ou jalon { $n } n’existe plus. Rechargez la page.
refusal-strategy-reached = C’est déjà atteint. Rouvrez-le d’abord.
refusal-strategy-not-reached = Le livrable ou jalon { $n } n’est pas atteint : il n’y a rien à corriger. Rechargez la page.
refusal-strategy-proof = Donnez l’adresse de la preuve, ou dites dans la remarque où elle se trouve.
refusal-strategy-address = Une adresse commence par https:// ou http://.
refusal-strategy-ahead = Cette date n’est pas encore venue.
refusal-strategy-phase-before = La phase précédente a commencé le { $since }. Choisissez ce jour ou un jour plus tard.
refusal-strategy-nothing = Rien de nouveau n’a été dit.
refusal-strategy-file-gone = Le fichier n’est plus gardé. Envoyez-le à nouveau.
refusal-strategy-file-torn = Une ligne ne peut plus être reprise. Examinez le fichier à nouveau.
refusal-strategy-file-size = Le fichier dépasse { $most } Kio. Divisez-le.
refusal-strategy-file-text = Le fichier n’est pas en UTF-8. Enregistrez-le comme « CSV UTF-8 ».
refusal-strategy-file-empty = Le fichier ne contient que des en-têtes, ou rien.
refusal-strategy-file-lines = Plus de { $most } lignes.
refusal-strategy-file-head = La première ligne doit nommer au moins objectif, titre_fr, titre_nl, pilote, début et fin.
refusal-erase-strategy = Cette entrée dit ce que l’objectif, le projet ou le plan est, ou lui donne un numéro. Elle reste.
