# Événements planifiés : le calendrier, le dossier d’un événement, son déroulé, sa carte, le jour même et l’évaluation.

room-events = Événements

## Le calendrier

planned-title = Événements planifiés
planned-lede = Ce qui est annoncé, préparé et prêt, avec ce qui se dispute la même commune, la même zone de police ou les mêmes moyens.
planned-line-word = prépare un événement
planned-line-opens = Ouvre le formulaire de l’événement
planned-announce = Annoncer un événement
planned-announce-do = Annoncer
planned-import = Reprendre un calendrier
planned-links = Flux de calendrier
planned-print = Imprimer
planned-view = Vue
planned-view-month = Mois
planned-view-week = Semaine
planned-view-year = Année à venir
planned-view-list = Liste
planned-on = À partir du
planned-municipality = Commune
planned-kind = Sorte
planned-any = Toutes
planned-dropped = Aussi ceux qui n’ont pas lieu
planned-filter = Appliquer
planned-previous = Avant
planned-today = Aujourd’hui
planned-next = Après
planned-month-caption = Les jours et leurs événements
planned-weekday-1 = lundi
planned-weekday-2 = mardi
planned-weekday-3 = mercredi
planned-weekday-4 = jeudi
planned-weekday-5 = vendredi
planned-weekday-6 = samedi
planned-weekday-7 = dimanche
planned-day-further = { $n ->
    [one] et une autre alerte
   *[other] et { $n } autres alertes
}
planned-day-events = { $n ->
        [one] un événement
       *[other] { $n } événements
    }
planned-none = Aucun événement sur ces jours
planned-none-hint = Changez de période ou de filtre, ou annoncez un événement.
planned-more = Il y en a davantage. Choisissez une période plus courte ou une commune.
planned-example = Exemple fictif
planned-example-hint = Une course inventée, avec son déroulé, ses moyens et ses risques, placée dans trois semaines.
planned-example-do = Créer l’exemple
planned-people = { $n ->
        [one] une personne
       *[other] { $n } personnes
    }
planned-invented = Fictif

## L’annonce

planned-titles = Événements qui reviennent
planned-titles-hint = Le nom et sa source seulement ; dates, parcours et chiffres sont à écrire.
planned-change = Modifier
planned-change-title = Modifier { $number }
planned-change-do = Enregistrer la modification
planned-cancel-form = Annuler
planned-choose = Choisissez
planned-name-fr = Nom en français
planned-name-nl = Nom en néerlandais
planned-from = Début
planned-until = Fin
planned-build-up = Montage dès
planned-dismantled = Démontage jusqu’à
planned-place = Lieu
planned-municipalities = Communes
planned-municipalities-hint = Celles que le parcours ou la zone touche s’ajoutent d’elles-mêmes, avec leur zone de police.
planned-function = Responsable ici
planned-function-hint = La fonction qui tient ce dossier, pas l’organisateur.
planned-organisation = Organisateur
planned-organisation-other = Autre, à écrire
planned-organiser = Nom de l’organisateur
planned-contact = Personne de contact
planned-contact-hint = Consignée à part, pour pouvoir être effacée seule.
planned-contact-name = Nom
planned-contact-phone = Téléphone
planned-contact-mail = Courriel
planned-attendance = Affluence attendue
planned-attendance-source = Selon qui
planned-attendance-hint = Nécessaire dès qu’une affluence est indiquée : une estimation a toujours une source.
planned-words = Remarque
planned-source = Source
planned-source-hint = Où ce nom a été lu, ou que tout est inventé.
planned-handling = Traitement

## Le dossier

planned-parts = Parties du dossier
planned-part-file = Dossier
planned-part-sheet = Déroulé
planned-part-place = Carte
planned-part-evaluation = Évaluation
planned-state-announced = annoncé
planned-state-preparing = en préparation
planned-state-coordinated = coordonné
planned-state-ready = prêt
planned-state-running = en cours
planned-state-over = terminé, à évaluer
planned-state-evaluated = évalué
planned-state-postponed = reporté
planned-state-cancelled = annulé
planned-state-refused = refusé
planned-step = Étape suivante
planned-step-prepare = Mettre en préparation
planned-step-coordinate = Coordonné avec les disciplines
planned-step-ready = Déclarer prêt
planned-step-end = Terminer
planned-step-evaluate = Clore l’évaluation
planned-step-postpone = Reporter
planned-step-cancel = Annuler l’événement
planned-step-refuse = Refuser
planned-step-hint = Nécessaire pour reporter, annuler ou refuser.
planned-why = Motif
planned-record = Consigner
planned-nothing-open = Rien en suspens
planned-checks-open = { $n ->
        [one] un point sans réponse
       *[other] { $n } points sans réponse
    }
planned-conflicts-open = { $n ->
        [one] un conflit ouvert
       *[other] { $n } conflits ouverts
    }
planned-late-rows = { $n ->
        [one] une ligne du déroulé en retard
       *[other] { $n } lignes du déroulé en retard
    }
planned-when = Quand
planned-where = Où
planned-nowhere = Aucun lieu encore
planned-zones = Zones de police
planned-by = Organisateur
planned-expected = Attendu
planned-estimate = estimation
planned-came = Venus
planned-incident = Incident
planned-incident-log = le journal de bord de l’incident est celui de la journée
planned-opens = Ouverture automatique
planned-history = Historique
planned-erased = contenu effacé
planned-conflicts = Conflits
planned-conflicts-none = Aucun autre événement ne se dispute lieu ou moyens en même temps.
planned-conflict-municipality = même commune
planned-conflict-zone = même zone de police
planned-conflict-resource = mêmes moyens
planned-conflict-withheld = Un événement réservé
planned-conflict-accepted = Accepté :
planned-conflict-again = À revoir, ils partagent davantage qu’alors :
planned-conflict-why = Pourquoi c’est acceptable
planned-conflict-hint = Vaut pour les deux dossiers, tant qu’ils ne partagent rien de plus.
planned-conflict-accept = Accepter le conflit
planned-checks = Points à vérifier avant le jour
planned-checks-none = Rien n’est à vérifier pour cette sorte d’événement.
planned-check-name = Qui le dit
planned-answer = Répondre
planned-answer-yes = Oui
planned-answer-no = Non
planned-answer-not-applicable = Sans objet
planned-resources = Moyens
planned-resources-none = Rien n’est demandé.
planned-what = Quoi
planned-asked-of = Demandé à
planned-asked = Demandé
planned-promised = Promis
planned-not-promised = pas encore promis
planned-missing = { $n ->
        [one] il en manque un
       *[other] il en manque { $n }
    }
planned-promise = Noter une promesse
planned-promise-name = Promis par
planned-withdraw = Ne plus demander
planned-twice = demandé deux fois
planned-ask = Demander un moyen
planned-how-many = Combien
planned-discipline = Discipline
planned-unit = Lequel précisément
planned-unit-hint = Là où il n’y en a qu’un : un véhicule, une équipe, un lot.
planned-span-hint = Vides : du montage au démontage.
planned-risks = Risques
planned-risks-none = Aucun risque n’est décrit.
planned-scale = Échelle :
planned-unverified = à vérifier
planned-risk-high = élevé
planned-measures = Mesures
planned-measures-none = Aucune mesure
planned-risk-closed = Écarté :
planned-risk-close = Écarter le risque
planned-risk-do = Décrire un risque
planned-risk-fr = Le risque, en français
planned-risk-nl = Le risque, en néerlandais
planned-likelihood = Probabilité
planned-impact = Gravité
planned-measures-fr = Mesures, en français
planned-measures-nl = Mesures, en néerlandais
planned-owner = Qui s’en charge
planned-risk-plan = Plan d’urgence lié
planned-risk-plan-none = Aucun
planned-meetings = Réunions de coordination
planned-meetings-none = Aucune réunion à ce sujet.
planned-convene = Convoquer une réunion à ce sujet :
planned-convene-other = Convoquer un autre organe
planned-rows-n = { $n ->
        [one] Déroulé : une ligne
       *[other] Déroulé : { $n } lignes
    }
planned-figures-n = { $n ->
        [one] Carte : un tracé
       *[other] Carte : { $n } tracés
    }

## Le jour même

planned-open = Le jour est là
planned-open-hint = Ouvre l’incident de l’événement avec son lieu et ses communes ; le déroulé se tient à côté et se coche là.
planned-open-do = Ouvrir comme incident
planned-opening = Ouvrir à une heure donnée
planned-opening-hint = Vide : seulement par un acte. L’événement doit être prêt à cette heure.
planned-sheet = Déroulé
planned-sheet-none = Le déroulé est vide
planned-sheet-none-hint = Écrivez une première ligne, ou reprenez un fichier CSV.
planned-sheet-done = Tout le déroulé est fait.
planned-row = N°
planned-time = Heure
planned-time-hint = 09:30 le jour du début, 30/05/2027 09:30, ou T-120 : minutes avant ou après le début, qui suivent l’événement.
planned-relative = { $n } min du début
planned-who = Qui
planned-after = Après la ligne
planned-after-none = Rien
planned-do = Agir
planned-mark = Où cela en est
planned-mark-not-yet = pas encore
planned-mark-doing = en cours
planned-mark-done = fait
planned-mark-late = en retard
planned-mark-skipped = laissé de côté
planned-tick = Fait
planned-doing = En cours
planned-untick = Décocher
planned-otherwise = Autrement
planned-say-late = Sera en retard
planned-skip = Laisser de côté
planned-move = Déplacer
planned-move-to = Nouvelle heure
planned-remove = Retirer
planned-row-do = Écrire la ligne
planned-row-new = Une nouvelle ligne
planned-row-replaces = Remplace
planned-row-function = Fonction
planned-row-organisation = Organisation
planned-what-fr = Quoi, en français
planned-what-nl = Quoi, en néerlandais
planned-sheet-import = Reprendre un fichier
planned-sheet-import-lede = Chaque ligne reçoit une réponse avant que rien ne soit écrit. Les bonnes s’ajoutent au déroulé.
planned-sheet-file-hint = CSV en UTF-8, une ligne d’en-tête, séparée par des points-virgules. Les colonnes se trouvent par leur nom.

## Fichiers et flux

planned-import-lede = Un fichier iCalendar d’un partenaire : ses événements sont annoncés ici, à préparer. Repris plus tard, il modifie les dossiers qui existent déjà.
planned-import-file = Fichier
planned-import-hint = Un fichier .ics. Rien n’est annoncé avant que vous ayez vu la liste.
planned-import-lang = Langue de ses textes
planned-import-preview = Montrer ce qui arriverait
planned-import-take = Ajouter les bonnes lignes
planned-import-announce = Reprendre ce qui est nouveau ou modifié
planned-import-again = Choisir un autre fichier
planned-import-nothing = Rien de ce fichier ne peut être repris.
planned-import-lines = Lignes du fichier
planned-import-line = Ligne
planned-import-verdict = Réponse
planned-import-good = { $n ->
        [one] une bonne ligne
       *[other] { $n } bonnes lignes
    }
planned-badge = { $n ->
    [one] un événement commence dans les deux jours
   *[other] { $n } événements commencent dans les deux jours
}
planned-import-new = { $n ->
        [one] un nouvel événement
       *[other] { $n } nouveaux événements
    }
planned-import-off = { $n ->
    [one] { $n } événement annulé par l’expéditeur dont le dossier vit encore ici
   *[other] { $n } événements annulés par l’expéditeur dont le dossier vit encore ici
}
planned-import-off-which = Annuler aussi nos dossiers
planned-import-off-hint = Rien ne s’annule de soi-même : cochez les dossiers à annuler. Le motif entre dans leur historique.
planned-import-off-reason = Motif
planned-import-off-why = Annulé par l’expéditeur dans son calendrier « { $file } »
planned-import-changed = { $n ->
    [0] aucun événement modifié
    [one] un événement modifié : titre, heure, lieu et texte du dossier deviennent ceux du calendrier
   *[other] { $n } événements modifiés : titre, heure, lieu et texte des dossiers deviennent ceux du calendrier
}
planned-import-refused = { $n ->
        [one] une ligne refusée
       *[other] { $n } lignes refusées
    }
planned-line-good = bonne
planned-line-fields = il manque l’heure ou les mots, ou il y a trop de colonnes
planned-line-quote = un guillemet n’est pas refermé
planned-line-long = la ligne est trop longue
planned-line-time = ce n’est pas une heure
planned-line-gap = cette heure n’existe pas ce jour-là : on passe à l’heure d’été
planned-line-function = fonction inconnue
planned-line-discipline = discipline inconnue : D1 à D5
planned-line-organisation = organisation inconnue
planned-line-after = la ligne attendue ne vient pas avant, ou n’est pas reprise
planned-line-twice = ce numéro est déjà pris plus haut
planned-verdict-new = nouveau
planned-verdict-changed = modifié par l’expéditeur ; ici jusqu’à présent
planned-verdict-known = déjà repris
planned-verdict-fixed = modifié par l’expéditeur, mais plus ici : prévenez qui tient le dossier
planned-verdict-off = annulé par l’expéditeur ; ici encore
planned-verdict-cancelled = annulé par l’expéditeur
planned-verdict-past = passé
planned-recurs = d’une série
planned-entry-start = pas de début
planned-entry-time = une date ou une durée illisible, ou trop longue
planned-entry-zone = fuseau horaire inconnu
planned-entry-order = se termine avant de commencer
planned-entry-title = sans titre
planned-entry-open = le fichier s’arrête au milieu
planned-entry-rule-frequency = se répète par heure, ou ne dit pas à quel rythme (FREQ)
planned-entry-rule-value = un nombre ou une date de la série est illisible (COUNT, UNTIL, INTERVAL)
planned-entry-rule-byday = jours de la semaine non compris (BYDAY)
planned-entry-rule-bymonthday = jours du mois non compris (BYMONTHDAY)
planned-entry-rule-bymonth = mois qui n’existent pas (BYMONTH)
planned-entry-rule-bysetpos = un choix parmi des jours n’est pas compris (BYSETPOS)
planned-entry-rule-byweekno = les numéros de semaine ne sont pas compris (BYWEEKNO)
planned-entry-rule-byyearday = les numéros de jour de l’année ne sont pas compris (BYYEARDAY)
planned-entry-rule-bytime = plusieurs fois par jour n’est pas compris (BYHOUR)
planned-entry-rule-part = un élément de la série n’est pas compris (RRULE)
planned-entry-rule-dates = des dates supplémentaires d’une autre forme que le début, ou avec une durée propre, ne sont pas comprises (RDATE)
planned-entry-rule-two = plus d’une série
planned-entry-rule-many = trop de dates en un an : demandez une série plus courte
planned-links-what = Une adresse secrète que les programmes de calendrier interrogent : noms, dates, lieux et états des événements publics et internes, rien sur les personnes.
planned-links-made = Flux créés
planned-links-none = Aucun flux.
planned-link-make = Créer un flux
planned-link-made = Le flux est créé
planned-link-once = Cette adresse ne s’affiche qu’une fois. Copiez-la maintenant.
planned-step-up-link = la création d’une adresse qui s’ouvre sans compte
planned-link-all = Toutes les communes
planned-link-open = ouvert
planned-link-expired = expiré
planned-link-ended = fermé
planned-link-until = jusqu’au
planned-link-opened = ouvert la première fois le
planned-link-end = Fermer
planned-link-whom = Pour qui
planned-link-days = Valable, en jours
planned-link-lang = Langue du flux

## La carte

planned-map = Carte de l’événement
planned-legend = Ligne pleine : parcours. Surface pâle au bord en tirets : zone. Anneau : point. La liste dit la même chose.
planned-figures = Points, parcours et zones
planned-figures-none = Rien n’est dessiné
planned-figures-none-hint = Dessinez sur la carte, ou collez du GeoJSON.
planned-figure = Tracé
planned-figure-point = Point
planned-figure-line = Parcours
planned-figure-area = Zone
planned-figure-name = Nom
planned-figure-size = Mesure
planned-metres = { $n ->
        [one] un mètre
       *[other] { $n } mètres
    }
planned-positions = { $n ->
        [one] un sommet
       *[other] { $n } sommets
    }
planned-draw = Dessiner ou reprendre
planned-corners = Sommets
planned-corners-hint = Cliquez sur la carte, ou écrivez longitude et latitude, une paire par ligne : 4.3517 50.8466.
planned-corner-undo = Retirer le dernier
planned-corner-clear = Effacer
planned-geojson-legend = Ou en GeoJSON
planned-geojson-hint = Remplace tout ce qui est dessiné. Points, lignes et polygones, avec leur nom (name).
planned-geojson = Texte
planned-geojson-file = Fichier
planned-place-do = Enregistrer le tracé

## L’évaluation et l’édition suivante

planned-not-told = pas encore dit
planned-came-do = Combien sont venus
planned-sheet-real = Déroulé prévu et réel
planned-planned = Prévu
planned-real = Réel
planned-delay = Écart
planned-minutes = { $n } min
planned-used-title = Moyens prévus et réels
planned-used = Utilisé
planned-findings = Constats
planned-findings-none = Aucun constat.
planned-finding = Constat
planned-finding-do = Noter un constat
planned-finding-well = Bien :
planned-finding-badly = Moins bien :
planned-of-row = ligne { $n }
planned-of-resource = moyen { $n }
planned-row-of = À propos de la ligne
planned-resource-of = À propos du moyen
planned-none-of = Aucun
planned-lessons = Leçons
planned-lessons-none = Aucune leçon tirée.
planned-lesson = Ce qui est à faire
planned-lesson-do = Tirer une leçon
planned-lesson-hint = Devient un engagement avec un responsable, et revient en tête de l’édition suivante.
planned-due = Pour quand
planned-due-hint = 01/03/2028 12:00
planned-from-finding = Issu du constat n°
planned-owed-late = en retard
planned-owed-done = rempli
planned-close = Clore l’évaluation
planned-conclusion = Conclusion
planned-edition = Édition suivante
planned-edition-hint = Copie ce dossier aux nouvelles dates, à la même heure locale ; les leçons s’y trouvent en tête.
planned-edition-do = Créer l’édition suivante
planned-editions = Éditions suivantes
planned-last = Depuis la dernière édition
planned-differs = Ce qui a changé
planned-differs-attendance = Affluence
planned-differs-minutes = Durée en minutes
planned-differs-municipalities = Communes
planned-differs-rows = Lignes du déroulé
planned-differs-risks = Risques ouverts
planned-differs-resource = Moyens
planned-outcome = Ce qu’on en fait
planned-outcome-taken = Appliqué cette fois
planned-outcome-done = Déjà fait
planned-outcome-dropped = Abandonné
planned-outcome-hint = Nécessaire pour abandonner une leçon.

## C’est fait

planned-done-announced = { $of } est annoncé.
planned-done-described = { $of } est modifié.
planned-done-step = { $of } : l’étape est consignée.
planned-done-check = { $of } : la réponse est consignée.
planned-done-conflict = { $of } : le conflit est accepté.
planned-done-supply = { $of } : le moyen est demandé.
planned-done-promise = { $of } : la promesse est notée.
planned-done-withdrawn = { $of } : le moyen n’est plus demandé.
planned-done-risk = { $of } : le risque est décrit.
planned-done-risk-closed = { $of } : le risque est écarté.
planned-done-carried = { $of } : la leçon a sa réponse.
planned-done-opening = { $of } : l’heure d’ouverture est consignée.
planned-done-open = L’événement est en cours : incident { $of }.
planned-done-row = { $of } : la ligne est écrite.
planned-done-row-removed = { $of } : la ligne est retirée.
planned-done-mark = { $of } : le déroulé est à jour.
planned-done-moved = { $of } : la ligne est déplacée.
planned-done-sheet-taken = { $of } est repris dans le déroulé.
planned-done-imported = { $of } est repris.
planned-done-placed = { $of } : la carte est à jour.
planned-done-attendance = { $of } : l’affluence est consignée.
planned-done-used = { $of } : l’usage est consigné.
planned-done-finding = { $of } : le constat est noté.
planned-done-lesson = { $of } : la leçon est tirée.
planned-done-evaluated = { $of } : l’évaluation est close.
planned-done-next = { $of } est l’édition suivante.
planned-done-link-ended = Le flux est fermé.

## Ce que dit le journal

kind-planned-announced = Événement annoncé
kind-planned-described = Événement modifié
kind-planned-contact-named = Personne de contact nommée
kind-planned-turned = Étape franchie
kind-planned-calendar-taken = Calendrier repris
kind-planned-calendar-followed = Événement mis à jour d’après un calendrier
kind-planned-placed = Carte dessinée
kind-planned-row-written = Ligne du déroulé écrite
kind-planned-row-removed = Ligne du déroulé retirée
kind-planned-sheet-taken = Fichier de déroulé repris
kind-planned-supply-asked = Moyen demandé
kind-planned-supply-promised = Moyen promis
kind-planned-supply-withdrawn = Moyen retiré
kind-planned-risk-written = Risque décrit
kind-planned-risk-closed = Risque écarté
kind-planned-check-answered = Point vérifié
kind-planned-conflict-answered = Conflit accepté
kind-planned-opening-set = Heure d’ouverture fixée
kind-planned-day-begun = Événement ouvert comme incident
kind-planned-row-marked = Ligne du déroulé cochée
kind-planned-row-moved = Ligne du déroulé déplacée
kind-planned-supply-used = Usage d’un moyen consigné
kind-planned-attendance-told = Affluence consignée
kind-planned-finding-noted = Constat noté
kind-planned-lesson-drawn = Leçon tirée
kind-planned-lesson-carried = Leçon reprise de la dernière édition
kind-planned-carried-answered = Réponse à une leçon de la dernière édition
kind-planned-link-made = Flux de calendrier créé
kind-planned-link-opened = Flux de calendrier ouvert
kind-planned-link-ended = Flux de calendrier fermé

## Refus

refusal-planned-changed = { $function } a modifié cet événement à { $at } (№ { $seq }). Relisez la page, puis recommencez.
refusal-planned-state = { $number } est { $state } : cela ne s’y applique pas.
refusal-planned-step = { $number } est { $state } : « { $step } » n’en découle pas. Prenez d’abord l’étape précédente.
refusal-planned-not-ready = { $number } n’est pas prêt. Points sans réponse : { $checks } ; conflits ouverts : { $conflicts }. Répondez-y d’abord.
refusal-planned-gone = Le n° { $n } n’est plus là. Rechargez la page.
refusal-planned-no-conflict = Ces deux événements ne sont pas, ou plus, en conflit.
refusal-planned-order = Ce moment ne suit pas l’autre. Vérifiez début, fin, montage et démontage.
refusal-planned-longest = C’est trop long : { $days } jours au plus.
refusal-planned-circle = Cette ligne finirait par s’attendre elle-même. Choisissez une autre ligne.
refusal-planned-after = Cette ligne n’existe pas. Choisissez dans la liste.
refusal-planned-count = Donnez un nombre de { $least } à { $most }.
refusal-planned-past = { $at } est déjà passé. Donnez un moment à venir.
refusal-planned-many = { $most } au plus. Retirez-en d’abord.
refusal-planned-handling = Cette édition est réservée : la suivante ne peut pas être plus ouverte.
refusal-planned-nothing-new = Rien de ce calendrier n’est nouveau ni modifié.
refusal-planned-no-line = Aucune ligne de ce fichier ne peut être reprise.
refusal-planned-figures = Au plus { $figures } tracés et { $positions } sommets. Simplifiez.
refusal-planned-figure = Un tracé n’est pas complet : une ligne a deux sommets au moins, une zone se referme.
refusal-planned-geojson = « { $found } » n’est pas repris : gardez des points, lignes et polygones, { $most } au plus.
refusal-planned-corner = « { $line } » n’est pas un sommet. Écrivez longitude et latitude : 4.3517 50.8466.
refusal-planned-time-time = « { $value } » n’est pas une heure. Écrivez 09:30, 30/05/2027 09:30 ou T-120.
refusal-planned-time-gap = « { $value } » n’existe pas : ce jour-là, on passe à l’heure d’été. Choisissez une autre heure.
refusal-planned-link-shown = L’adresse de ce flux a déjà été montrée. Créez-en un autre.
refusal-planned-file-gone = Ce fichier n’est plus gardé. Envoyez-le à nouveau.
refusal-planned-file-size = Ce fichier est trop grand : { $most } Kio au plus.
refusal-planned-file-text = Ce fichier n’est pas du texte en UTF-8. Exportez-le ainsi.
refusal-planned-file-empty = Ce fichier n’a aucune ligne sous l’en-tête.
refusal-planned-file-lines = Ce fichier a trop de lignes : { $most } au plus.
refusal-planned-file-head = L’en-tête doit nommer une colonne d’heure et une de mots : time, what_fr, what_nl.
refusal-planned-calendar-size = Ce calendrier est trop grand : { $most } Mio au plus.
refusal-planned-calendar-text = Ce fichier n’est pas du texte en UTF-8. Exportez-le ainsi.
refusal-planned-calendar-calendar = Ce fichier n’est pas un calendrier iCalendar (.ics).
refusal-planned-calendar-empty = Ce calendrier ne contient aucun événement.
refusal-planned-calendar-events = Ce calendrier a trop d’événements : { $most } au plus. Exportez une période plus courte.
refusal-erase-planned = № { $entry } dit où en est un événement ou y donne un numéro : sans lui, le dossier dirait autre chose. Il reste.

## Dans les rapports

planned-offer-ahead = Événement { $number } « { $name } », du { $from } au { $until } : { $state }{ $conflicts ->
        [0] .
        [one] ; un conflit avec un autre événement sans réponse.
       *[other] ; { $conflicts } conflits avec d’autres événements sans réponse.
    }
planned-offer-running = Événement { $number } « { $name } » : en cours depuis le { $since } (incident { $incident }), { $done } lignes du déroulé faites sur { $rows }{ $late ->
        [0] .
        [one] , une en retard.
       *[other] , { $late } en retard.
    }
planned-offer-over = Événement { $number } « { $name } » : terminé le { $since }.
planned-offer-off = Événement { $number } « { $name } », prévu du { $from } au { $until } : { $state } le { $since }.
