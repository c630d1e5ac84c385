# Poste de veille, signalements, carte, ligne de commande.

room-watch = Veille
room-signals = Signalements

## Poste de veille

floor-views = Vues
floor-inbox = Signalements
floor-map = Carte
floor-list = Liste
floor-log = Journal
floor-tell = À informer
floor-incidents = Incidents
floor-take-call = Prendre un appel
floor-all-signals = Tous les signalements
floor-all-incidents = Tous les incidents
floor-inbox-empty = Aucun signalement n’attend.
floor-inbox-empty-do = Tapez « / » pour en noter un.
floor-tell-empty = Personne n’est à informer.
floor-incidents-empty = Aucun incident en cours.
floor-log-empty = Le journal est vide.
floor-log-empty-do = Tapez « / journal » et votre message.
floor-overdue = { $n } en retard
floor-more = { $n ->
        [one] Un autre, dans la liste
       *[other] { $n } autres, dans la liste
    }
floor-map-or-list = Carte ou liste
floor-layers = Couches
floor-map-still = Carte du territoire
floor-discipline = Discipline
floor-log-all = Tout
floor-log-multi = Multi
floor-handover = Relève en cours depuis { $time }
floor-duty = En service
floor-duty-since = depuis { $time }
floor-duty-none = Personne n’est en service.
layer-municipalities = Communes
layer-zones = Zones de police
layer-neighbourhoods = Quartiers
layer-perimeters = Périmètres
layer-events = Événements planifiés
layer-orientation = Repères
map-more-perimeters = D’autres périmètres : la liste
map-more-events = D’autres événements : le calendrier
map-row-perimeters = Périmètre
map-row-events = Événement
map-state-red = rouge
map-state-orange = orange
map-state-yellow = jaune
map-state-ready = prêt
map-state-running = en cours
map-in = Agrandir
map-out = Réduire
map-fit = Tout le territoire
map-municipality = limite communale
map-zone = limite de zone de police
map-approximate = limite approximative
badge-signals = { $n ->
        [one] signalement en attente
       *[other] signalements en attente
    }
badge-overdue = { $n ->
        [one] personne à informer, en retard
       *[other] personnes à informer, en retard
    }
incident-closed-to-you = Cet incident vient d’être réservé. Votre fonction ne permet plus de le lire.
signal-closed-to-you = Ce signalement vient d’être réservé. Votre fonction ne permet plus de le lire.

## Signalements : mots

channel-call = Appel
channel-radio = Radio
channel-mail = Courriel
channel-partner = Partenaire
channel-social = Réseaux
channel-field = Terrain
channel-cap = Alerte à la population
channel-indicator = Indicateur
channel-transit = Transport public
certainty-sure = sûr
certainty-likely = probable
certainty-unsure = incertain
certainty-none = non précisé
signal-state-intake = saisie en cours
signal-state-new = à qualifier
signal-state-attached = joint à
signal-state-promoted = devenu
signal-state-set-aside = écarté
signal-state-abandoned = abandonné, rien n’a été dit
signal-state-merged = regroupé avec
signal-state-rejoined = rendu à
signal-withheld = Signalement réservé
signal-being-told = Saisie en cours
signal-nothing-told = rien n’a été dit
signal-erased = texte effacé
signal-place-unknown = lieu non trouvé
signal-place-estimate = estimé
signal-no-place = lieu à préciser
signal-urgent = urgent
signal-stated = dit à { $time }
signal-stated-day = dit le { $day }
signal-stated-on = dit le { $day } à { $time }
signal-offline = saisi hors ligne { $time }
signal-join = Joindre à { $number }
signal-qualify = Qualifier
signal-go-on = Continuer la saisie
signal-said = Nouveau signalement { $number } : { $what }
aside-no-follow-up = sans suite
aside-duplicate = déjà signalé
aside-elsewhere = traité ailleurs
aside-outside-area = hors du territoire
aside-false-alarm = fausse alerte
aside-test = test
aside-other = autre raison
warning-until = jusqu’à { $time }
warning-updates = { $n ->
        [one] mise à jour une fois
       *[other] mise à jour { $n } fois
    }
warning-withdrawn = retirée par l’émetteur
warning-sender = Émetteur
warning-severity = Gravité selon l’émetteur
warning-onset = Début prévu
warning-expires = Valable jusqu’au
warning-area = Zone selon l’émetteur
warning-more = L’émetteur en dit davantage dans une autre langue. Voir tout le message
cap-severity-extreme = extrême
cap-severity-severe = grave
cap-severity-moderate = modérée
cap-severity-minor = mineure
cap-severity-unknown = inconnue

## Liste des signalements

signals-waiting = { $n ->
        [0] Aucun n’attend.
        [one] Un signalement attend d’être qualifié.
       *[other] { $n } signalements attendent d’être qualifiés.
    }
signals-new = Nouveau signalement
signals-filter = Filtrer les signalements
signals-filter-do = Filtrer
signals-filter-none = Effacer les critères
signals-filter-waiting = en attente
signals-filter-attached = joints
signals-filter-promoted = devenus incidents
signals-filter-set-aside = écartés
signals-filter-merged = regroupés
signals-filter-abandoned = abandonnés
signals-number = N°
signals-at = Reçu
signals-channel = Canal
signals-what = Quoi
signals-where = Où
signals-state = État
signals-words = Mots
signals-all = Tous
signals-from = Du
signals-to = Au
signals-none = Aucun signalement pour l’instant
signals-none-hint = Tapez « / » puis ce qui se passe et où : « odeur de gaz rue … x quai … @02:41 ».
signals-not-found = Aucun signalement ne répond à ces critères
signals-not-found-hint = Élargissez la période ou effacez un critère.

## Un signalement

signal-told = Ce qui a été dit
signal-on-map = Sur la carte
signal-history = Qualification
signal-plans = Plan d’urgence
signal-plan-level = niveau « { $level } » atteint
signal-plan-activate = Activer le plan
signal-reflex = À demander ou à faire tout de suite
signal-amend = Compléter ou corriger
signal-amend-hint = Ce que vous videz est retiré. L’historique garde ce qui s’y trouvait.
signal-you-typed = Vous aviez écrit :
signal-amend-do = Enregistrer
signal-became = Ce signalement est devenu l’incident
signal-became-hint = Si c’était une erreur, clôturez l’incident comme « ouvert par erreur », puis reprenez le signalement.
qualify-join = Joindre à un incident
qualify-like = ressemble à { $number }
qualify-metres = à { $n } m
qualify-incident = Numéro de l’incident
qualify-incident-hint = 26-0417, ou 417 pour cette année.
qualify-join-do = Joindre
qualify-promote = En faire un incident
qualify-type = Type
qualify-type-choose = Choisissez
qualify-severity = Gravité
qualify-name = Nom court
qualify-name-hint = Seulement si le type n’en dit pas assez. Facultatif.
qualify-name-fr = Nom court en français
qualify-name-nl = Nom court en néerlandais
qualify-promote-do = Ouvrir l’incident
qualify-level-hint = Le signalement suit l’incident : il est réservé en même temps que lui.
qualify-no-types = Le catalogue des types d’incidents est vide. Installez d’abord un profil.
qualify-aside = Écarter
qualify-aside-do = Écarter
aside-why = Raison
aside-choose = Choisissez
aside-words = En quelques mots
qualify-return = Revenir en arrière
qualify-return-hint = Le signalement attend de nouveau d’être qualifié. Ce qui a été décidé reste dans l’historique.
qualify-return-do = Remettre en attente
qualify-why = Pourquoi ?
signal-done-open = { $number } : numéro donné
signal-done-received = { $number } noté
signal-done-abandoned = { $number } abandonné
signal-done-aside = { $number } écarté
signal-done-attached = { $number } joint
signal-done-promoted = { $number } est devenu un incident
signal-done-returned = { $number } attend de nouveau
signal-done-amended = { $number } complété

## Prendre un signalement

intake-new = Nouveau signalement
intake-number-follows = Le numéro est donné à l’envoi. Une ligne suffit, le reste peut suivre.
intake-since = Numéro donné { $time }. Une ligne suffit, le reste peut suivre.
intake-abandoned = Cette saisie a été abandonnée : rien n’avait été dit. Si l’appelant revient, notez-le ici, le numéro reste le même.
intake-record = Consigner
intake-nothing = Rien n’a été dit
intake-nothing-hint = La ligne a été coupée, c’était une erreur : le numéro reste, marqué abandonné.
intake-abandon = Abandonner cette saisie
told-channel = Par où
told-words = Que se passe-t-il ?
told-words-hint = Dans les mots et la langue de l’appelant.
told-place = Où ?
told-place-hint = Adresse, carrefour « A x B », « entre A et B ». Un lieu inconnu est gardé tel quel.
told-found = Reconnu : { $place }
told-off-map = Ce n’est pas ce lieu : garder seulement les mots, sans point ni commune
told-pick = Montrer sur la carte
told-pick-hint = Cliquez sur la carte : le point remplace le lieu trouvé par son nom.
told-lon = Longitude
told-lat = Latitude
pick-in = Communes et zones :
pick-outside = Ce point ne se trouve dans aucune commune connue ici.
told-caller = Qui appelle
told-call-back = Numéro à rappeler
told-certainty = Est-ce sûr ?
told-source = Organisation ou source
told-source-hint = Si ce n’est pas l’appelant lui-même.
told-stated = Heure du fait
told-stated-hint = 02:41 ; vide : maintenant.
told-stated-amend-hint = 02:41 ou 24/11 02:41 ; vide : aucune heure n’a été dite.
told-urgent = Urgent
told-offline = Saisi hors ligne
told-typed = Tel que dit
told-municipalities = Communes
told-zones = Zones de police

## Ligne de commande

line-signal = signalement
line-watch-log = journal de veille
line-strategic = stratégique
line-go = aller à
line-unknown = { $number } n’existe pas
line-no-place = lieu à préciser
line-near = près de { $number }
line-figure-missing = quel chiffre ? « 7 blessés »
line-time-misread = heure non comprise : { $time }
line-call-back = rappeler
line-kind-message = message
line-kind-observation = constat
line-kind-measure = mesure
line-kind-decision = décision
line-kind-request = demande
line-kind-figure = chiffre
line-word-log = entrée du journal
line-word-message = message au journal
line-word-observation = constat au journal
line-word-measure = mesure au journal
line-word-decision = décision au journal
line-word-request = demande au journal
line-word-figure = chiffre au journal
line-word-call = signalement par téléphone
line-word-radio = signalement par radio
line-word-mail = signalement par courriel
line-word-go = aller à un numéro
line-done-entry = { $number } consigné dans { $incident }
line-done-watch = { $number } consigné au journal de veille

## Refus

refusal-signal-state = { $number } est { $state ->
        [intake] encore en cours de saisie
        [new] toujours à qualifier
        [attached] déjà joint à un incident
        [promoted] déjà devenu un incident
        [set-aside] déjà écarté
        [merged] déjà regroupé avec un autre
        [rejoined] rendu au signalement dont il venait
       *[abandoned] abandonné
    } : quelqu’un a pu être plus rapide. Rechargez la page et regardez ; ce que vous avez tapé est gardé.
refusal-aside-reason = Choisissez pourquoi ce signalement est écarté.
refusal-incident-which = Donnez le numéro de l’incident, par exemple 26-0417 ou 417.
refusal-incident-type = Choisissez le type d’incident.
refusal-severity = Choisissez la gravité.
refusal-place-point = Ces coordonnées ne sont pas un point sur la carte. Cliquez sur la carte, ou videz les deux champs.
refusal-line-nothing = Rien ne porte le numéro { $number }, ou vous ne pouvez pas le voir.

## Natures d’entrées du journal

kind-situation-intake-opened = Numéro donné
kind-situation-intake-abandoned = Saisie abandonnée
kind-situation-signal-received = Signalement noté
kind-situation-signal-amended = Signalement complété ou corrigé
kind-situation-signal-set-aside = Signalement écarté
kind-situation-signal-attached = Signalement joint
kind-situation-signal-promoted = Signalement devenu incident
kind-situation-signal-returned = Signalement remis en attente
kind-situation-alert-received = Alerte à la population reçue
kind-situation-alert-updated = Alerte à la population mise à jour
kind-situation-alert-withdrawn = Alerte à la population retirée
kind-situation-alert-noted = Alerte à la population notée sans suite

## Signals that hang together

signal-merge = Regrouper avec { $number }
signal-apart = Pas le même
signal-perhaps-same = Peut-être le même que
signal-told-again = { $n ->
        [one] dit encore par un autre appel
       *[other] dit encore par { $n } autres
    }
alike-minutes = { $n ->
        [0] au même moment
        [one] à une minute d’écart
       *[other] à { $n } minutes d’écart
    }
alike-words = mots communs :
alike-street = même rue :
alike-number = même numéro de rappel
line-alike = peut-être le même que { $number }
ties-title = Avec d’autres signalements
ties-merged-into = Regroupé avec, qui vaut pour les deux :
ties-told = Dit aussi par
ties-unmerge = Défaire le regroupement
ties-split-from = Détaché de
ties-rejoin = Rendre à ce signalement
ties-parts = Détachés de celui-ci
ties-related = Peut avoir un lien avec
ties-unrelate = Retirer ce lien
ties-apart = Pas le même que
ties-alike = Proposer de nouveau
qualify-merge = Regrouper avec un autre signalement
qualify-merge-hint = Il garde son numéro, son texte et son histoire ; l’autre vaut pour les deux. Cela se défait.
qualify-signal = Numéro du signalement qui reste
qualify-signal-hint = S-26-0912, ou 912 pour cette année.
qualify-merge-do = Regrouper
qualify-split = Détacher un deuxième événement
qualify-split-hint = L’appel parlait de deux choses : la deuxième devient un signalement à part. Celui-ci garde tout son texte.
qualify-split-words = Ce qui a été dit du deuxième
qualify-split-place = Lieu du deuxième
qualify-split-place-hint = Facultatif.
qualify-split-do = Détacher
qualify-relate = Noter un lien possible
qualify-relate-hint = Rien ne bouge : les deux pages le disent, avec la raison.
qualify-other = Numéro du signalement ou de l’incident
qualify-other-hint = S-26-0912 ou 26-0417.
qualify-relate-do = Noter le lien
turn-undone = défait ensuite
turn-field-words = Mots
turn-field-lang = Langue du texte
turn-field-place = Lieu
turn-field-channel = Canal
turn-field-certainty = Certitude
turn-field-caller = Appelant
turn-field-call-back = Numéro à rappeler
turn-field-source = Source
turn-field-urgent = Urgence
turn-field-stated = Heure du fait
turn-none = rien
turn-erased = effacé
turn-there-signal-merged = Un autre signalement regroupé avec celui-ci
turn-there-signal-unmerged = Regroupement défait
turn-there-signal-split = Un signalement détaché de celui-ci
turn-there-signal-rejoined = Signalement détaché, rendu à celui-ci
turn-there-signal-related = Lien possible noté
turn-there-signal-unrelated = Lien retiré
turn-there-signal-told-apart = Noté comme n’étant pas le même
turn-there-signal-alike-again = De nouveau proposé comme le même
signal-done-merged = { $number } regroupé
signal-done-unmerged = { $number } attend de nouveau à part
signal-done-split = { $number } détaché : qualifiez-le
signal-done-rejoined = { $number } rendu au signalement d’origine
signal-done-related = Lien noté sur { $number }
signal-done-unrelated = Lien retiré de { $number }
signal-done-apart = Noté : pas le même que { $number }
signal-done-alike = { $number } peut de nouveau être proposé
refusal-same-signal = C’est le même signalement. Donnez le numéro d’un autre.
refusal-signal-which = Donnez le numéro du signalement, par exemple S-26-0912 ou 912.
refusal-other-which = Donnez le numéro d’un signalement (S-26-0912) ou d’un incident (26-0417).
refusal-signal-unknown = Aucun signalement { $number } que vous puissiez voir. Vérifiez le numéro.
refusal-signal-merged = { $number } est déjà regroupé avec { $into }, qui vaut pour lui. Utilisez { $into }.
refusal-signal-feed = { $number } vient d’un flux et suit son émetteur : il ne se regroupe ni ne se détache. Notez plutôt un lien, ou joignez-le à un incident.
refusal-signal-channel = Ce signalement est arrivé de lui-même, par un flux ou un seuil : son canal ne se change pas.
refusal-signal-restricted = { $number } est réservé à certaines fonctions. Joignez l’autre signalement au même incident plutôt que de les regrouper.
refusal-part-worked-on = On a déjà travaillé sur { $number } : le rendre perdrait ce qui a été fait. Regroupez-le avec { $origin }, ou écartez-le.
refusal-promotion-stands = { $number } est devenu l’incident { $incident }, qui continue. Clôturez d’abord { $incident } comme « ouvert par erreur », puis reprenez le signalement.
refusal-related-already = { $number } et { $other } ont déjà un lien. Rechargez la page.
kind-situation-signal-merged = Signalement regroupé avec un autre
kind-situation-signal-unmerged = Regroupement de signalements défait
kind-situation-signal-split = Signalement détaché d’un autre
kind-situation-signal-rejoined = Signalement rendu à celui dont il venait
kind-situation-signal-related = Lien possible noté
kind-situation-signal-unrelated = Lien retiré
kind-situation-signal-told-apart = Noté comme n’étant pas le même
kind-situation-signal-alike-again = De nouveau proposé comme le même
kind-situation-transit-received = Avis d’un transporteur reçu
kind-situation-transit-updated = Avis d’un transporteur modifié
kind-situation-transit-ended = Avis d’un transporteur plus annoncé
transit-ended = plus annoncé depuis { $time }
transit-over = Plus annoncé
transit-routes = Lignes
transit-stops = Arrêts
transit-agencies = Transporteur
transit-effect = Effet
transit-cause = Cause
transit-period = Vaut
transit-already = déjà
transit-until-further = jusqu’à nouvel ordre
transit-effect-no-service = pas de service
transit-effect-reduced-service = service réduit
transit-effect-significant-delays = retards importants
transit-effect-detour = déviation
transit-effect-additional-service = service renforcé
transit-effect-modified-service = service modifié
transit-effect-other-effect = autre effet
transit-effect-unknown-effect = effet inconnu
transit-effect-stop-moved = arrêt déplacé
transit-effect-no-effect = sans effet
transit-effect-accessibility-issue = accessibilité réduite
transit-cause-unknown-cause = cause inconnue
transit-cause-other-cause = autre cause
transit-cause-technical-problem = problème technique
transit-cause-strike = grève
transit-cause-demonstration = manifestation
transit-cause-accident = accident
transit-cause-holiday = jour férié
transit-cause-weather = météo
transit-cause-maintenance = entretien
transit-cause-construction = travaux
transit-cause-police-activity = intervention de police
transit-cause-medical-emergency = urgence médicale
