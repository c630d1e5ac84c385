## La roue

room-duties = Roue annuelle
duties-title = Roue annuelle
duties-lede = Ce qui revient chaque année, quand, et qui en répond. Ce qui a été manqué reste visible.
duties-wheel = L’année { $year }
duties-wheel-words = { $n } échéances autour du cercle, de janvier en haut dans le sens des aiguilles ; la liste ci-dessous dit la même chose.
duties-wheel-more = { $n ->
    [one] encore une échéance, dans la liste
   *[other] encore { $n } échéances, dans la liste
}
duties-key = Légende
duties-today = Aujourd’hui
duties-mine = À faire par votre fonction
duties-year = Année
duties-function = Fonction responsable
duties-contributes = Y contribuent
duties-contributes-hint = Ces fonctions la trouvent dans leur liste et peuvent noter qu’elle est faite ; une fonction en répond.
duties-month = Mois
duties-state = État
duties-any = Tous
duties-filter = Filtrer
duties-list = Échéances de l’année
duties-due = Échéance
duties-what = Obligation
duties-none = Aucune échéance
duties-none-hint = Aucune obligation ne correspond à ces choix.
duties-own = propre au service
duties-unverified = à vérifier
duties-reserved = Réservé
duties-late = en retard
duties-organisations = Organisations
duties-settled = { $n } sur { $all } en ordre ou dispensées
duties-for-all = noté une fois pour toutes
duties-waive-all = Aucune choisie : toutes celles qui ne l’ont pas fait.
duties-each-kind = Due par chaque organisation d’un type
duties-each-hint = Chacune a alors sa propre part de chaque échéance. La fonction ci-dessus en fait le suivi.
duties-each-function = Fonction responsable dans chaque organisation
duties-terms = Délais qui courent à partir d’un événement
duties-terms-hint = Ils n’ont pas de date propre : chaque délai se lance à la main, le jour où l’événement est connu.
duties-terms-none = Aucun délai de ce genre.
duties-print = Imprimer
duties-month-1 = janvier
duties-of-month-1 = de janvier
duties-month-2 = février
duties-of-month-2 = de février
duties-month-3 = mars
duties-of-month-3 = de mars
duties-month-4 = avril
duties-of-month-4 = d’avril
duties-month-5 = mai
duties-of-month-5 = de mai
duties-month-6 = juin
duties-of-month-6 = de juin
duties-month-7 = juillet
duties-of-month-7 = de juillet
duties-month-8 = août
duties-of-month-8 = d’août
duties-month-9 = septembre
duties-of-month-9 = de septembre
duties-month-10 = octobre
duties-of-month-10 = d’octobre
duties-month-11 = novembre
duties-of-month-11 = de novembre
duties-month-12 = décembre
duties-of-month-12 = de décembre
duties-month-short-1 = janv.
duties-month-short-2 = févr.
duties-month-short-3 = mars
duties-month-short-4 = avr.
duties-month-short-5 = mai
duties-month-short-6 = juin
duties-month-short-7 = juil.
duties-month-short-8 = août
duties-month-short-9 = sept.
duties-month-short-10 = oct.
duties-month-short-11 = nov.
duties-month-short-12 = déc.
duties-weekday-1 = lundi
duties-weekday-2 = mardi
duties-weekday-3 = mercredi
duties-weekday-4 = jeudi
duties-weekday-5 = vendredi
duties-weekday-6 = samedi
duties-weekday-7 = dimanche
duties-nth-1 = premier
duties-nth-2 = deuxième
duties-nth-3 = troisième
duties-nth-4 = quatrième

## Où en est une échéance

duties-state-missed = manquée
duties-state-near = proche
duties-state-begun = commencée
duties-state-ahead = à venir
duties-state-done = faite
duties-state-waived = dispensée

## La règle en une phrase

duties-rule-every = { $n ->
    [one] Chaque mois ; suivi au dernier jour du mois.
   *[other] Tous les { $n } mois ; suivi au dernier jour de chaque période.
}
duties-rule-yearly = Chaque année, au plus tard { $day }.
duties-rule-yearly-within = Chaque année, dès { $month } et au plus tard { $day }.
duties-day-number = { $n ->
    [1] le 1er { $month }
   *[other] le { $n } { $month }
}
duties-day-last = le dernier jour { $month }
duties-day-weekday = le { $nth } { $weekday } { $month }
duties-rule-about = { $n ->
    [-1] Pour l’année précédente.
    [1] Pour l’année suivante.
    [0] Pour l’année même.
   *[other] Pour une autre année ({ $n }).
}
duties-rule-off-before = Avancé au jour ouvrable précédent.
duties-rule-off-after = Reporté au jour ouvrable suivant.
duties-rule-each = Due par chaque organisation de ce type : { $kind }.
duties-rule-after = Au plus tard { $long } après { $event }.
duties-rule-before = Au plus tard { $long } avant { $event }.
duties-rule-at-once = Immédiatement après { $event }.
duties-rule-year-end = { $n ->
    [one] Au plus tard à la fin de l’année qui suit { $event }.
   *[other] Au plus tard à la fin de la { $n }e année qui suit { $event }.
}
duties-unit-day = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}
duties-unit-week = { $n ->
    [one] { $n } semaine
   *[other] { $n } semaines
}
duties-unit-month = { $n } mois
duties-unit-year = { $n ->
    [one] { $n } an
   *[other] { $n } ans
}

## Une obligation

duties-rule = Règle
duties-code = Code
duties-source = Source
duties-remark = Remarque
duties-from = En vigueur depuis
duties-hash = Profil (empreinte)
duties-handling = Diffusion
duties-handling-public = publique
duties-handling-service = service
duties-handling-need-to-know = besoin d’en connaître
duties-handling-professional-secrecy = secret professionnel
duties-leads = À faire avant
duties-leads-hint = Une proposition de ce lieu, pas de la source. La fonction responsable reçoit un rappel à chacune.
duties-leads-none = Rien n’est prévu avant l’échéance.
duties-lead-days = { $n ->
    [one] { $n } jour avant :
   *[other] { $n } jours avant :
}
duties-open = Échéances ouvertes
duties-open-none = Rien n’est ouvert.
duties-closed = Échéances closes
duties-closed-none = Rien n’a encore été clos.
duties-ahead = { $n ->
    [one] { $n } autre échéance dans les dix ans
   *[other] { $n } autres échéances dans les dix ans
}
duties-about = pour { $year }
duties-missed-noted = Échéance passée sans que rien soit clos :
duties-begun-by = Commencé :
duties-note = Noter
duties-words = Remarque
duties-begin-do = Commencer
duties-on = Fait le
duties-on-hint = Aujourd’hui si rien n’est indiqué.
duties-done-on = Fait le
duties-evidence = Preuve
duties-evidence-hint = Une adresse, ou le nom d’un document.
duties-evidence-session = séance tenue
duties-done-do = C’est fait
duties-waive = Dispenser
duties-waive-do = Dispenser cette fois
duties-reopen = Rouvrir
duties-why = Motif
duties-start = Lancer un délai
duties-start-hint = L’échéance se calcule à partir du jour de l’événement.
duties-event = Jour de l’événement
duties-start-words = Objet
duties-start-words-hint = Un dossier ou une décision, sans nom de personne.
duties-start-do = Lancer
duties-history = Historique
duties-change = Modifier
duties-end = Mettre fin à l’obligation
duties-end-do = Mettre fin
duties-ended-on = N’est plus en vigueur ; dernier jour :

## Une obligation du service

duties-new = Nouvelle obligation
duties-new-lede = Une obligation propre au service, à côté de celles du profil.
duties-name-fr = Nom (FR)
duties-name-nl = Nom (NL)
duties-name-en = Nom (EN)
duties-sort = Rythme
duties-sort-every = tous les quelques mois
duties-sort-yearly = chaque année à une date
duties-sort-weekday = chaque année un jour de la semaine
duties-sort-term = à partir d’un événement
duties-months = Nombre de mois
duties-months-hint = 3 : une fois par trimestre.
duties-period-from = Début d’une période
duties-period-from-hint = Le premier d’un mois ; le 1er janvier si rien n’est indiqué.
duties-day = Jour du mois
duties-day-hint = Vide : le dernier jour.
duties-nth = Le combientième
duties-weekday = Jour de la semaine
duties-amount = Combien
duties-amount-hint = 0 : immédiatement.
duties-unit = Unité
duties-unit-name-day = jours
duties-unit-name-week = semaines
duties-unit-name-month = mois
duties-unit-name-year = ans
duties-unit-name-calendar-year = années civiles, jusqu’à leur fin
duties-side = Avant ou après
duties-side-after = après l’événement
duties-side-before = avant l’événement
duties-event-fr = Événement (FR)
duties-event-nl = Événement (NL)
duties-event-hint = Comme dans une phrase : « la notification ».
duties-about-year = Porte sur
duties-about-before = l’année précédente
duties-about-after = l’année suivante
duties-off = Un jour non ouvrable
duties-off-none = reste l’échéance
duties-off-before = est avancé
duties-off-after = est reporté
duties-leads-form-hint = La fonction responsable reçoit un rappel ces jours-là.
duties-lead-n = Jours avant
duties-what-fr = À faire (FR)
duties-what-nl = À faire (NL)
duties-source-hint = Où c’est écrit : texte, article, décision du conseil de direction.
duties-verified = La source a été vérifiée
duties-note-fr = Remarque (FR)
duties-note-nl = Remarque (NL)
duties-readers = Fonctions qui doivent en connaître
duties-readers-hint = Seulement pour le besoin d’en connaître.
duties-keep-do = Enregistrer

## Les règles du profil

duties-rules = Règles du profil
duties-rules-lede = Ce que le profil dit autrement que la roue, avec les dates des deux ans à venir qui changent. Ce qui est échu reste tel que noté.
duties-rules-same = La roue dit ce que dit le profil.
duties-profile = Profil
duties-differ-new = nouvelle
duties-differ-changed = autre règle
duties-differ-gone = n’est plus dans le profil
duties-lost = Dates qui tombent :
duties-gained = Dates nouvelles :
duties-take-do = Reprendre les règles du profil

## Calendriers

duties-feeds = Calendriers
duties-feeds-lede = L’adresse secrète d’un calendrier montre, dans un autre programme, les échéances d’une fonction. Qui la détient lit sans compte. Une échéance dispensée disparaît du calendrier ; une échéance faite ou manquée y est indiquée comme telle.
duties-feed-made = L’adresse est faite
duties-feed-once = Elle n’est montrée qu’une fois.
duties-step-up-feed = la création d’une adresse qui s’ouvre sans compte
duties-feeds-made = Adresses
duties-feeds-none = Aucune adresse n’a été faite.
duties-feed-open = ouverte
duties-feed-expired = expirée
duties-feed-ended = fermée
duties-feed-until = jusqu’au
duties-feed-opened = ouverte la première fois
duties-feed-end = Fermer
duties-feed-make = Faire une adresse
duties-feed-days = Durée en jours
duties-feed-lang = Langue
duties-feed-organisation = Organisation
duties-feed-organisation-hint = De ce que doit chaque organisation, le calendrier montre sa propre part.
duties-feed-organisation-none = toutes ensemble
duties-badge = { $n ->
    [one] une échéance à traiter
   *[other] { $n } échéances à traiter
}

## Ce qui a été fait

duties-done-begun = Noté : commencé.
duties-done-done = Noté : fait.
duties-done-waived = Noté : dispensé.
duties-done-reopened = Rouvert.
duties-done-started = Le délai court.
duties-done-ended = L’obligation n’est plus en vigueur.
duties-done-kept = Obligation enregistrée.
duties-done-taken = Les règles du profil sont reprises.
duties-done-feed-ended = L’adresse n’ouvre plus rien.

## Rappels

duties-remind-subject = Échéance proche : { $what }
duties-remind = { $what } : échéance le { $due }. À faire maintenant : { $lead }. { $address }
duties-missed-subject = Échéance manquée : { $what }
duties-missed = { $what } : l’échéance du { $due } est passée et rien n’a été clos. { $address }
duties-remind-each = { $what } : échéance le { $due }. À faire maintenant : { $lead }. Manquent encore ({ $n }) : { $organisations }. { $address }
duties-remind-own = { $what } : échéance le { $due } pour { $organisation }. À faire maintenant : { $lead }. { $address }
duties-missed-each = { $what } : l’échéance du { $due } est passée. Manquent encore ({ $n }) : { $organisations }. { $address }
duties-missed-own = { $what } : l’échéance du { $due } est passée et rien n’a été noté pour { $organisation }. { $address }

## Le journal

kind-duties-duty-set = Obligation en vigueur
kind-duties-duty-ended = Fin d’une obligation
kind-duties-ahead-set = Échéances à surveiller
kind-duties-started = Délai lancé
kind-duties-begun = Échéance commencée
kind-duties-done = Échéance faite
kind-duties-waived = Échéance dispensée
kind-duties-reopened = Échéance rouverte
kind-duties-reminded = Rappel d’une échéance
kind-duties-missed = Échéance manquée
kind-duties-met = Échéance close par toutes
kind-duties-feed-made = Adresse d’un calendrier faite
kind-duties-feed-opened = Adresse d’un calendrier ouverte
kind-duties-feed-ended = Adresse d’un calendrier fermée

## Refus

refusal-duties-changed = { $function } l’a modifiée à { $at } (№ { $seq }), après l’affichage de cette page. Relisez-la, puis recommencez.
refusal-duties-rhythm = Ce rythme ne donne aucune date : corrigez cette valeur.
refusal-duties-many = Il y en a trop : { $most } au plus.
refusal-duties-lead = Donnez 1 à { $most } jours.
refusal-duties-profile = Le profil a changé depuis l’affichage de cette page. Relisez les différences.
refusal-duties-of-profile = Cette obligation vient du profil : elle se modifie dans le profil.
refusal-duties-ended = Cette obligation n’est plus en vigueur.
refusal-duties-no-time = Il n’y a pas d’échéance « { $key } » : la règle a peut-être changé. Rechargez la page.
refusal-duties-state = Cette échéance est { $state } : ceci n’est plus possible. Rechargez la page.
refusal-duties-own-dates = Cette obligation a ses propres dates : elle ne se lance pas à la main.
refusal-duties-for-all = Cela a été noté une fois pour toutes les organisations : rouvrez l’échéance pour toutes.
refusal-duties-far = Le { $day } est trop éloigné. Vérifiez l’année.
refusal-duties-day = « { $value } » n’est pas un jour : 2026-12-31.
refusal-duties-days = Donnez 1 à { $most } jours ({ $until } ne convient pas).
refusal-duties-evidence = Une preuve ne commence pas par « /sessions/ » : qu’un organe a siégé, le programme le note lui-même. Donnez l’adresse entière, ou le nom du document.
refusal-duties-feed-shown = L’adresse a déjà été montrée et n’est gardée nulle part. Faites-en une autre.
refusal-erase-duties = Sans cette entrée, une échéance se trouverait dans un autre état. Elle ne s’efface pas.
