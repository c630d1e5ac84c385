# Capacités et besoins : le tableau, un site, ses chiffres, les liens sans compte, les besoins et ce qui leur est réservé.

room-capacities = Capacités
badge-capacities = { $n ->
        [one] attend ou est en retard
       *[other] attendent ou sont en retard
    }

## Le tableau

relief-title = Capacités
relief-lede = Ce que chaque site offre, ce qui y est réservé et occupé, et ce qui manque encore.
relief-flows = Monitoring des flux : les arrivées, les départs et les profils que les sites comptent chaque jour deviennent des indicateurs.
relief-flows-see = Voir les indicateurs
relief-show = Afficher
relief-show-open = Ouverts
relief-show-silent = Sans nouvelles aujourd’hui
relief-show-closed = Fermés
relief-kind = Sorte
relief-kinds = Ce que le site peut offrir
relief-municipality = Commune
relief-any = Indifférent
relief-sort = Ordre
relief-sort-municipality = par commune
relief-sort-free = le plus de libre d’abord
relief-sort-told = les nouvelles les plus anciennes d’abord
relief-sort-name = par nom
relief-filter = Appliquer
relief-totals = Totaux
relief-totals-none = Aucun chiffre : aucun site n’est ouvert ici.
relief-offered = Offert
relief-reserved = Réservé
relief-held = Réservé par le site
relief-allocated = Réservé pour des besoins
relief-used = Occupé
relief-free = Libre
relief-free-n = { $n } libres
relief-missing = Manque encore
relief-gap = il manque { $n }
relief-over = { $n } de trop
relief-missing-free = { $missing } à trouver, { $free } libres
relief-rests-on = Repose sur
relief-of-sites = { $n ->
        [one] un site
       *[other] { $n } sites
    }
relief-of-stale = { $n ->
        [one] un chiffre ancien
       *[other] { $n } chiffres anciens
    }
relief-of-silent = { $n ->
        [one] un site n’a rien dit
       *[other] { $n } sites n’ont rien dit
    }
relief-of-unconfirmed = { $n ->
        [one] un chiffre non confirmé
       *[other] { $n } chiffres non confirmés
    }
relief-subtotal = { $free } libres sur { $offered }
relief-sites = Sites
relief-site = Site
relief-nowhere = Sans commune
relief-none = Aucun site ici
relief-none-hint = Ouvrez un site, ou importez une liste de sites avec leurs chiffres.
relief-told = Dernières nouvelles
relief-told-nothing = n’a rien dit
relief-stale = chiffre ancien
relief-silent-since = silencieux depuis
relief-silent-ever = n’a jamais rien dit
relief-reminded = rappelé
relief-reminded-mark = Marquer rappelé
relief-status-unconfirmed = non confirmé
relief-status-confirmed = confirmé
relief-site-open = ouvert
relief-site-paused = suspendu
relief-site-closed = fermé
relief-file = Fichier CSV
relief-print = Imprimer
relief-choose = Choisissez
relief-none-chosen = Aucune

## Arrivées et présences

relief-flow-title = Arrivées et présences
relief-flow-hint = Personnes présentes par jour, telles que les sites les ont comptées ; non confirmées.
relief-flow-indicators = Chiffres suivis aux autres niveaux
relief-flow-mark = { $day } : { $present } présents, { $arrivals } arrivées, { $departures } départs, sites comptés : { $sites }
relief-day = Jour
relief-arrivals = Arrivées
relief-departures = Départs
relief-present = Présents en fin de journée
relief-profiles = Profils des personnes présentes
relief-profiles-hint = Des nombres seulement, jamais de noms. Laissez vide ce que vous ne savez pas.
relief-profiles-by-day = Par jour, sur les sites qui l’ont dit ; non confirmé.
relief-profile-mark = { $day } : { $n } sur { $present } présents, sites qui l’ont dit : { $told } sur { $sites }
relief-profile-days = Jour par jour
relief-day-hint = Un nouveau comptage du même jour remplace le précédent, qui reste dans l’historique.
relief-day-do = Noter le comptage
relief-days-none = Aucun jour compté.

## Un site

relief-now = Maintenant
relief-coming = Attendu ici
relief-coming-none = Rien n’est réservé ici pour un besoin.
relief-part-rest = { $n } encore attendus
relief-under-way-since = en route depuis
relief-reports = Chiffres reçus
relief-reports-none = Ce site n’a encore rien communiqué.
relief-at = Situation à
relief-from = Origine
relief-acts = Actes
relief-recorded = noté { $time }
relief-corrects = corrige
relief-corrected-by = corrigé par
relief-confirm = Confirmer
relief-correct = Corriger
relief-correct-none = Rien n’a été communiqué : biffer ce chiffre sans le remplacer
relief-correct-do = Corriger le chiffre
relief-figures = offert { $offered }, réservé { $held }, occupé { $used }
relief-way-program = dans le programme
relief-way-voice = de vive voix
relief-way-link = par lien
relief-way-file = par fichier
relief-history = Historique
relief-earlier = Plus anciens : { $n }
relief-differs = diffère : { $n } pour { $most }
relief-differs-sum = diffère : { $n }, d’après la veille { $would }
relief-erased = contenu effacé
relief-about-site = Le site
relief-code = Code
relief-code-hint = Minuscules, chiffres et traits d’union ; les fichiers désignent le site par ce code : salle-nord.
relief-place = Adresse ou lieu
relief-lon = Longitude
relief-lat = Latitude
relief-degrees-hint = En degrés : 4,352.
relief-organisation = Organisation
relief-contact = Personne de contact
relief-contact-hint = Nom et numéro sont dans une entrée à part, qui peut être effacée sans que le site disparaisse.
relief-name = Nom
relief-phone = Téléphone
relief-mail = Courriel
relief-name-fr = Nom en français
relief-name-nl = Nom en néerlandais
relief-about = Au sujet de
relief-about-hint = Numéro de l’incident : 26-0417.
relief-about-drop = pas à ce sujet
relief-opened = Ouvert le
relief-restricted = Réservé à ma fonction (besoin d’en connaître)
relief-site-new = Ouvrir un site
relief-site-open-do = Ouvrir le site
relief-change = Modifier le site
relief-change-do = Enregistrer
relief-turn = Suspendre, fermer ou rouvrir
relief-turn-to = Désormais
relief-turn-open = ouvert : on peut y réserver
relief-turn-paused = suspendu : plus de réservation pour l’instant
relief-turn-closed = fermé : plus rien n’y est attendu
relief-turn-do = Changer l’état
relief-why = Pourquoi
relief-remind = Rappeler le site
relief-remind-words = Qui a été joint, ce qui a été dit
relief-remind-hint = Note le rappel ; rien n’est envoyé d’ici.
relief-remind-do = Noter le rappel

## Communiquer des chiffres

relief-report = Noter des chiffres
relief-report-do = Noter les chiffres
relief-numbers = Chiffres
relief-numbers-hint = Les derniers chiffres sont déjà remplis. Ce que vous videz reste comme avant.
relief-teller = Dit par
relief-teller-hint = Le nom de la personne au téléphone ; vide si c’est vous.
relief-stated = Situation à
relief-stated-hint = Vide : maintenant. Sinon 02:41 ou 24/11 02:41.
relief-source = Source, si ce n’est pas le site
relief-confirmed = J’ai vérifié : chiffre confirmé
relief-sure = Le chiffre est exact

## Liens sans compte

relief-links = Liens sans compte
relief-links-made = Liens existants
relief-links-none = Aucun lien pour toute une commune.
relief-link-what-site = Un lien ouvre les chiffres de ce seul site, sans compte, jusqu’à ce qu’il expire ou que vous y mettiez fin.
relief-link-what-municipality = Un lien ouvre les chiffres de tous les sites d’une commune, aussi de ceux qui ouvriront plus tard.
relief-link-what = Qui l’ouvre voit ces sites et peut en donner les chiffres, rien d’autre.
relief-link-whom = Pour qui
relief-link-days = Jours de validité
relief-link-lang = Langue de la page
relief-link-make = Créer un lien
relief-link-made = Lien créé
relief-link-once = Il n’est montré que cette fois.
relief-link-until = Valable jusqu’au
relief-link-qr = Code à scanner avec un téléphone
relief-link-spoken = À dicter
relief-link-spoken-hint = La fin de l’adresse, par groupes de quatre signes.
relief-link-back = Retour
relief-step-up-link = la création d’un lien sans compte
relief-link-open = ouvert
relief-link-ended = terminé
relief-link-expired = expiré
relief-link-used = { $n ->
        [one] un chiffre reçu
       *[other] { $n } chiffres reçus
    }
relief-link-end = Mettre fin
relief-return = Vos chiffres
relief-return-sent = Bien reçu, merci. Vous pouvez revenir à cette page et envoyer d’autres chiffres.
relief-return-last = Derniers chiffres reçus
relief-return-day-hint = Le comptage du jour, si vous en tenez un.
relief-return-name = Votre nom
relief-return-send = Envoyer
relief-return-what = Ce lien sert seulement à donner ces chiffres. Ils comptent comme non confirmés jusqu’à ce que la veille les vérifie.
relief-return-no-sites = Aucun site n’est ouvert ici pour le moment.
relief-gone = Ce lien n’ouvre rien
relief-gone-why = Il a expiré, on y a mis fin, le site est fermé, ou l’adresse est incomplète.
relief-gone-do = Appelez qui vous l’a envoyé : un nouveau lien est vite fait, et les chiffres peuvent se donner par téléphone.

## Besoins

relief-needs = Besoins
relief-needs-open = En cours
relief-needs-late = En retard
relief-needs-ended = Terminés
relief-needs-none = Aucun besoin ici
relief-needs-none-hint = Ce qui est demandé, accepté ou fourni apparaît ici de lui-même.
relief-state = État
relief-state-asked = demandé
relief-state-accepted = accepté
relief-state-reserved = réservé
relief-state-under-way = en cours
relief-state-delivered = fourni
relief-state-confirmed = confirmé par le demandeur
relief-state-refused = refusé
relief-state-withdrawn = retiré
relief-priority = Priorité
relief-priority-urgent = urgent
relief-priority-high = élevée
relief-priority-normal = ordinaire
relief-progress = manque { $missing }, réservé { $reserved }, fourni { $delivered }
relief-due = Pour
relief-due-hint = Des minutes à partir de maintenant (30), une heure (03:20) ou un jour et une heure (25/11 08:00).
relief-late = en retard
relief-late-n = { $n ->
        [one] un en retard
       *[other] { $n } en retard
    }
relief-asked-n = { $n ->
        [one] un sans réponse
       *[other] { $n } sans réponse
    }
relief-wanted = Demandé
relief-wanted-missing = { $wanted } demandés, { $missing } à trouver
relief-part-reserved = Réservé, à venir
relief-part-under-way = Dont en route
relief-part-delivered = Fourni
relief-groups = Pour qui
relief-asker = Demandeur
relief-asker-me = Ma fonction
relief-asker-other = Au nom de quelqu’un d’autre
relief-asker-hint = Pour une demande reçue par téléphone. Le nom et le numéro sont dans une entrée à part, qui peut être effacée.
relief-ask = Demander
relief-ask-do = Demander
relief-how-many = Combien
relief-how-many-came = Combien sont arrivés
relief-what = De quoi
relief-where = Où
relief-point = Point sur la carte
relief-words = Précisions
relief-answer = Répondre à la demande
relief-answer-words = Ce que l’on répond
relief-answer-hint = Nécessaire pour refuser.
relief-accept = Accepter
relief-refuse = Refuser
relief-proposals = Où réserver
relief-proposals-none = Aucun site ouvert que vous voyez n’a de place libre.
relief-missing-nothing = Rien ne manque.
relief-metres = à { $n } m
relief-allocate = Réserver
relief-parts = Réservations
relief-parts-none = Rien n’est réservé.
relief-part = part { $n }
relief-part-withheld = site réservé
relief-part-progress = fourni { $delivered }, rendu { $released }, à venir { $rest }
relief-start = En route
relief-deliver = Arrivés
relief-release = Rendre
relief-release-do = Rendre ces places
relief-supplier = Confier à un fournisseur
relief-supplier-do = Confier
relief-order-hint = Pour que le fournisseur accuse réception et réponde :
relief-order = donner un ordre à ce sujet
relief-close = Le demandeur confirme
relief-said-by = Dit par
relief-said-by-hint = Vide si vous êtes le demandeur ; sinon le nom de qui l’a confirmé.
relief-close-do = Tout est là
relief-restate = Demander autre chose
relief-restate-do = Changer la demande
relief-withdraw = Retirer la demande
relief-withdraw-hint = Ce qui est réservé et n’est pas arrivé redevient libre.
relief-withdraw-do = Retirer
relief-beside-none = Aucun besoin pour ceci.
relief-beside-see = Voir les besoins
relief-line-word = demander des moyens
relief-line-opens = ouvre le formulaire de besoin

## Fichiers

relief-import = Importer une liste
relief-import-lede = Une ligne par sorte de capacité d’un site. Chaque ligne reçoit sa réponse avant que rien ne soit écrit.
relief-import-file = Fichier CSV
relief-import-file-hint = Texte UTF-8 séparé par des points-virgules, des virgules ou des tabulations ; la première ligne nomme les colonnes.
relief-import-kinds = Sortes connues :
relief-import-preview = Vérifier
relief-import-take = Prendre les bonnes lignes
relief-import-again = Un autre fichier
relief-import-nothing = Ce fichier n’apporte rien de nouveau.
relief-import-lines = Lignes du fichier
relief-import-line = Ligne
relief-import-verdict = Réponse
relief-import-sites = { $n ->
        [one] un nouveau site
       *[other] { $n } nouveaux sites
    }
relief-import-figures = { $n ->
        [one] un autre chiffre
       *[other] { $n } autres chiffres
    }
relief-import-known = { $n ->
        [one] une ligne déjà connue
       *[other] { $n } lignes déjà connues
    }
relief-import-refused = { $n ->
        [one] une ligne refusée
       *[other] { $n } lignes refusées
    }
relief-verdict-site = ouvre un site
relief-verdict-figures = apporte des chiffres
relief-verdict-known = déjà connu
relief-line-fields = trop de colonnes, ou il en manque une
relief-line-quote = guillemet non fermé
relief-line-long = ligne ou nom trop long
relief-line-code = code impossible
relief-line-name = nouveau site sans nom en français et en néerlandais
relief-line-municipality = commune inconnue
relief-line-organisation = organisation inconnue
relief-line-kind = sorte inconnue, ou que ce site n’offre pas
relief-line-count = pas un nombre entier
relief-line-twice = même site et même sorte plus haut
relief-line-closed = site fermé
relief-line-forbidden = pas de votre ressort

## Réponses

relief-done-opened = { $of } est ouvert.
relief-done-changed = { $of } : changé.
relief-done-told = { $of } : chiffres notés.
relief-done-corrected = { $of } : chiffre corrigé.
relief-done-confirmed = { $of } : chiffre confirmé.
relief-done-reminded = { $of } : rappel noté.
relief-done-link-ended = Le lien n’ouvre plus rien.
relief-done-imported = { $of } : pris en compte.
relief-done-asked = { $of } est demandé.
relief-done-accepted = { $of } est accepté.
relief-done-refused = { $of } est refusé.
relief-done-withdrawn = { $of } est retiré.
relief-done-restated = { $of } : demande changée.
relief-done-allocated = { $of } : réservé.
relief-done-started = { $of } : en route.
relief-done-delivered = { $of } : arrivée notée.
relief-done-released = { $of } : rendu.
relief-done-closed = { $of } est confirmé par le demandeur.

## Refus

refusal-relief-changed = { $function } a changé ceci à { $at } (№ { $seq }). Relisez, puis recommencez.
refusal-relief-state = { $number } est « { $state } » : cela ne s’y applique plus.
refusal-relief-site-state = Le site { $site } est { $site-state } : cela n’y est pas possible. Choisissez-en un autre, ou changez d’abord son état.
refusal-relief-not-free = { $site } n’a que { $free } places libres, vous en demandez { $asked }. Réservez-en moins, ou ajoutez un autre site.
refusal-relief-more-than-missing = Il ne manque que { $missing } : n’en réservez pas plus.
refusal-relief-more-than-rest = De cette part, il n’en reste que { $rest } à venir.
refusal-relief-kind-not-there = Le site { $site } n’offre pas : { $kind }.
refusal-relief-count = Donnez un nombre entier de zéro à { $most }.
refusal-relief-still-reserved = { $reserved } sont encore réservés au site { $site }. Rendez-les ou attendez leur arrivée.
refusal-relief-not-asker = { $number } a été demandé par : { $function }. Donnez le nom de qui confirme.
refusal-relief-past = { $at } est déjà passé. Donnez un moment à venir.
refusal-relief-link-closed = Ce lien n’ouvre rien, ou plus rien.
refusal-relief-many = C’est trop à la fois : au plus { $most }.
refusal-relief-code = « { $code } » n’est pas un code : minuscules, chiffres et traits d’union, une lettre d’abord.
refusal-relief-code-taken = Le code « { $code } » est déjà celui d’un autre site.
refusal-relief-degrees = Donnez longitude et latitude en degrés, ou ni l’une ni l’autre.
refusal-relief-same-figures = Ce sont les mêmes chiffres.
refusal-relief-corrected-already = Ce chiffre a déjà été corrigé (№ { $seq }).
refusal-relief-day = Donnez un jour : 2026-11-26.
refusal-relief-profile-more = Les profils dépassent les { $present } personnes présentes.
refusal-relief-doubt-both = { $present } dans un site de { $offered } { $kind }. La veille { $before } ; avec les arrivées ({ $arrivals }) et les départs ({ $departures }), cela ferait { $would }. Corrigez-le, ou dites que le chiffre est exact.
refusal-relief-doubt-over = { $present } dans un site de { $offered } { $kind }. Corrigez-le, ou dites que le chiffre est exact.
refusal-relief-doubt-sum = { $present } présents. La veille { $before } ; avec les arrivées ({ $arrivals }) et les départs ({ $departures }), cela ferait { $would }. Corrigez-le, ou dites que le chiffre est exact.
refusal-relief-doubt-used = { $used } occupés, pour une offre de { $offered } { $kind } seulement. Corrigez-le, ou dites que le chiffre est exact.
refusal-relief-return-empty = Rien n’est rempli. Donnez au moins un nombre.
refusal-relief-link-guarded = Ce site est réservé à quelques fonctions : un lien ne peut l’ouvrir.
refusal-relief-link-long = Un lien vaut au plus { $days } jours.
refusal-relief-link-shown = Ce lien a déjà été créé et montré. Créez-en un autre s’il est perdu.
refusal-relief-less = { $least } sont déjà réservés ou fournis : rendez d’abord ce qui est de trop.
refusal-relief-started = C’est déjà en route.
refusal-relief-about = Aucun incident { $number } que vous voyez. Vérifiez le numéro.
refusal-relief-file-nothing = Aucune ligne de ce fichier ne peut être prise.
refusal-relief-file-gone = Le fichier vérifié n’est plus là. Envoyez-le de nouveau.
refusal-relief-file-size = Le fichier dépasse { $most } Mo.
refusal-relief-file-text = Le fichier n’est pas du texte en UTF-8. Enregistrez-le en « CSV UTF-8 ».
refusal-relief-file-empty = Il n’y a aucune ligne sous la première.
refusal-relief-file-lines = Le fichier a plus de { $most } lignes. Coupez-le en deux.
refusal-relief-file-head = La première ligne ne nomme pas les colonnes code, capacité et offert.
refusal-erase-relief-figures = Ce chiffre dit ce qui est libre : effacé, des places prises paraîtraient libres. Corrigez-le plutôt.

## Sortes d’entrées

kind-relief-site-opened = Site ouvert
kind-relief-site-changed = Site modifié
kind-relief-site-turned = État du site changé
kind-relief-contact-named = Personne de contact nommée
kind-relief-figure-told = Chiffres communiqués
kind-relief-figure-corrected = Chiffres corrigés
kind-relief-figure-confirmed = Chiffres confirmés
kind-relief-teller-named = Personne qui a communiqué les chiffres
kind-relief-day-counted = Jour compté
kind-relief-reminded = Site rappelé
kind-relief-file-taken = Fichier de sites et de chiffres pris en compte
kind-relief-link-made = Lien sans compte créé
kind-relief-link-opened = Lien ouvert
kind-relief-link-ended = Lien terminé
kind-relief-need-asked = Besoin demandé
kind-relief-need-restated = Besoin modifié
kind-relief-need-accepted = Besoin accepté
kind-relief-need-refused = Besoin refusé
kind-relief-need-withdrawn = Besoin retiré
kind-relief-need-confirmed = Fourniture confirmée par le demandeur
kind-relief-allocated = Réservé
kind-relief-started = En route
kind-relief-delivered = Fourni
kind-relief-released = Rendu

## Indicateurs tirés des comptages

relief-indicator-arrivals = Arrivées dans les sites
relief-indicator-arrivals-counts = Personnes arrivées dans la journée, telles que les sites les ont comptées
relief-indicator-departures = Départs des sites
relief-indicator-departures-counts = Personnes parties dans la journée, telles que les sites les ont comptées
relief-indicator-present = Personnes présentes dans les sites
relief-indicator-present-counts = Personnes présentes en fin de journée, telles que les sites les ont comptées
relief-indicator-profile = Profil des présents · { $question } : { $profile }
relief-indicator-profile-counts = Personnes présentes en fin de journée pour lesquelles les sites ont donné cette réponse ({ $question } : { $profile }) ; ce qu’un site n’a pas dit n’y est pas
relief-indicator-unit = personnes
relief-indicator-source = retours quotidiens des sites
relief-indicator-why = nouveau comptage d’un site
relief-indicator-of-sites = à l’enregistrement : { $counted } des { $sites } sites
relief-indicator-some-sites = à l’enregistrement : pas tous les sites

## Papier

relief-paper-needs = Besoins ouverts
relief-paper-need-number = Numéro
relief-paper-need-kind = Sorte
relief-paper-need-wanted = Demandé
relief-paper-need-missing = Manque
relief-paper-need-where = Où
relief-paper-need-due = Pour quand
relief-paper-need-state = État
relief-paper = Capacités libres
relief-paper-site = Site
relief-paper-free = Libre
relief-paper-told = Dit le

# Ce qu’un rapport en reprend
relief-open-work = Besoins ouverts
relief-offer-site = { $site }, { $kind } : { $offered } offerts, { $reserved } réservés, { $free } libres.
relief-offer-need = Besoin { $number }, { $kind } : { $wanted } demandés, { $missing } manquent encore.
relief-offer-need-due = Besoin { $number }, { $kind } : { $wanted } demandés pour le { $due }, { $missing } manquent encore.
relief-offer-need-found = Besoin { $number }, { $kind } : { $wanted } demandés, plus rien ne manque.
relief-offer-need-due-found = Besoin { $number }, { $kind } : { $wanted } demandés pour le { $due }, plus rien ne manque.
