# Indicateurs : liste, définition, valeurs, seuils, fichiers.

room-indicators = Indicateurs

indicators-title = Indicateurs
indicators-lede = Les chiffres suivis, avec leur dernière valeur et le niveau qu’elle atteint.
indicators-flows = Ici se fait le monitoring des flux : les arrivées et les profils des personnes à accueillir, aux niveaux international, national, régional et local.
indicators-new = Nouvel indicateur
indicators-none = Aucun indicateur
indicators-none-hint = Choisissez « Nouvel indicateur » : dites ce qui est compté, par qui et à quel rythme.
indicators-name = Nom
indicators-last = Dernière valeur
indicators-course = Évolution
indicators-level = Niveau
indicators-period = Période
indicators-source = Source
indicators-area = Territoire
indicators-value = Valeur
indicators-values = Valeurs
indicators-status = Statut
indicators-note = Remarque
indicators-recorded = Enregistrée
indicators-recorded-at = enregistrée
indicators-reserved = Accès réservé
indicators-areas-n = { $n } territoires
indicators-whole = Ensemble
indicators-week = sem. { $week }/{ $year }
indicators-expected-since = Valeur attendue depuis
indicators-trend-up = en hausse
indicators-trend-down = en baisse
indicators-trend-level = stable
indicators-status-unconfirmed = non confirmée
indicators-status-confirmed = confirmée
indicators-status-public = publique
indicators-how-typed = saisie
indicators-how-corrected = correction
indicators-how-imported = fichier

## Une fiche

indicators-record = Enregistrer des valeurs
indicators-import = Importer un fichier
indicators-thresholds = Seuils
indicators-change = Modifier
indicators-now = Situation actuelle
indicators-calm = aucun niveau
indicators-calm-everywhere = Aucun niveau n’est atteint.
indicators-level-since = depuis { $period }
indicators-by-area = Par territoire
indicators-bars-caption = Dernière valeur de chaque territoire. Barre vide : valeur non confirmée.
indicators-chart-caption = Point vide : valeur non confirmée. Ligne interrompue : valeur manquante ou autre définition.
indicators-chart-words = { $n ->
    [one] Une valeur ; la voici : { $value } ({ $period }).
   *[other] { $n } valeurs ; la dernière : { $value } ({ $period }).
 }
indicators-no-values = Aucune valeur
indicators-no-values-hint = Enregistrez-en une, ou importez un fichier.
indicators-struck = corrigée par
indicators-break = Au-dessus de cette ligne, l’indicateur a une autre définition : les valeurs ne se comparent pas.
indicators-margin = maintenu : la valeur n’est pas encore repassée au-delà de la marge
indicators-nearing = { $level } : { $run } sur { $hold } périodes de suite
indicators-from = Atteint
indicators-clears = quitté au-delà de { $value }
indicators-hold-n = { $n } périodes de suite
indicators-responsible = Responsable
indicators-action = Action
indicators-named-by = « { $level } » dans le plan
indicators-ground = Fondement
indicators-unverified = à vérifier
indicators-thresholds-none = Aucun seuil : l’indicateur est suivi sans niveaux.
indicators-about = Définition
indicators-unit = Unité
indicators-tier = Échelle
indicators-tier-international = internationale
indicators-tier-national = nationale
indicators-tier-regional = régionale
indicators-tier-municipal = communale
indicators-direction = Une hausse est
indicators-direction-up-is-bad = défavorable
indicators-direction-up-is-good = favorable
indicators-direction-neutral = ni l’un ni l’autre
indicators-period-instant = instant
indicators-period-hour = heure
indicators-period-day = jour
indicators-period-week = semaine
indicators-period-month = mois
indicators-period-year = année
indicators-expected-after = attendue { $n ->
    [one] une minute
   *[other] { $n } minutes
 } après la fin de la période
indicators-plan = Plan
indicators-handling = Niveau de traitement
indicators-handling-public = public
indicators-handling-service = service
indicators-handling-need-to-know = besoin d’en connaître
indicators-handling-professional-secrecy = secret professionnel
indicators-code = Code
indicators-versions = Versions
indicators-version = version { $n }
indicators-version-since = depuis { $period }
indicators-turns = Niveaux atteints et quittés

## Définir

indicators-code-hint = Minuscules, chiffres et traits d’union. Les fichiers et les sources le nomment ainsi ; il ne change plus.
indicators-name-hint = Les deux langues officielles sont nécessaires.
indicators-counts = Ce qui est compté
indicators-counts-hint = Exactement quoi, où et quand : deux personnes doivent compter la même chose.
indicators-unit-hint = Le signe ou le mot écrit après le nombre : %, °C, places.
indicators-decimals = Décimales
indicators-expected = Attendue après (minutes)
indicators-expected-hint = Après la fin de la période. Vide : personne n’attend de valeur.
indicators-source-hint = Qui compte, et comment.
indicators-organisation = Organisation
indicators-plan-hint = Le plan qui nomme les niveaux, s’il y en a un.
indicators-by = Territoires pour lesquels une valeur est donnée
indicators-by-hint = Aucun : une seule valeur pour l’ensemble.
indicators-who-sees = Qui peut le voir
indicators-readers = Fonctions qui peuvent le lire
indicators-readers-hint = Compte à partir de « besoin d’en connaître ».
indicators-open-areas = Territoires concernés
indicators-open-areas-hint = Aucun : visible dans toute la région.
indicators-meaning = Autre définition
indicators-meaning-hint = À remplir seulement si les valeurs à venir ne se comparent plus aux précédentes : le graphique s’interrompt à cet endroit.
indicators-since = À partir de la période
indicators-since-hint = La première qui compte autrement. Vide : seuls les mots changent.
indicators-why = Motif
indicators-define-do = Définir l’indicateur
indicators-change-do = Enregistrer
indicators-defined = Indicateur défini.
indicators-changed = Indicateur modifié.

## Seuils

indicators-thresholds-lede = Du premier niveau au dernier. Un niveau sans valeur n’est pas retenu.
indicators-rung = Niveau { $n }
indicators-level-code-hint = Comme le plan le nomme, en minuscules.
indicators-level-watch = vigilance
indicators-level-alert = alerte
indicators-level-crisis = crise
indicators-compare = Comparaison
indicators-compare-at-least = à partir de
indicators-compare-above = au-delà de
indicators-compare-at-most = jusqu’à
indicators-compare-below = en dessous de
indicators-clear = Quitté au-delà de
indicators-clear-hint = Marge pour que le niveau ne change pas sans cesse. Vide : au seuil même.
indicators-hold = Périodes de suite
indicators-hold-hint = Vide : une seule suffit.
indicators-ground-hint = Plan, loi ou accord, avec l’article.
indicators-ground-status = Vérification
indicators-verified = vérifié à la source
indicators-thresholds-do = Enregistrer les seuils
indicators-thresholds-set = Seuils enregistrés.

## Valeurs

indicators-record-lede = Une période à la fois, un ou plusieurs territoires. Un champ vide n’enregistre rien.
indicators-period-hint-instant = Par exemple 24/11/2026 14:32.
indicators-period-hint-hour = Par exemple 24/11/2026 14:00.
indicators-period-hint-day = Par exemple 24/11/2026.
indicators-period-hint-week = Par exemple 2026-W48, ou la date du lundi.
indicators-period-hint-month = Par exemple 11/2026.
indicators-period-hint-year = Par exemple 2026.
indicators-other-source-hint = Si ce n’est pas la source habituelle.
indicators-before = Valeur précédente
indicators-record-do = Enregistrer
indicators-recorded-n = { $n ->
    [one] Une valeur enregistrée.
   *[other] { $n } valeurs enregistrées.
 }
indicators-correct = Corriger
indicators-correct-hint = L’ancienne valeur reste visible, barrée, avec le motif.
indicators-or = Ou
indicators-never = Il n’y a jamais eu de valeur
indicators-correct-do = Corriger la valeur
indicators-corrected = Valeur corrigée.
indicators-value-typed = Votre saisie
indicators-status-set = Statut modifié.
indicators-step-up-publish = la publication d’un chiffre
indicators-make-unconfirmed = Remettre à « non confirmée »
indicators-make-confirmed = Confirmer
indicators-make-public = Rendre publique

## Fichiers

indicators-import-lede = Rien n’est écrit avant que vous ayez vu ce que devient chaque ligne.
indicators-import-file = Fichier CSV
indicators-import-file-hint = Une ligne de titres, puis une valeur par ligne, en UTF-8. Au plus 4 Mo et 20 000 lignes.
indicators-import-preview = Examiner le fichier
indicators-import-lines = Lignes du fichier
indicators-import-line = Ligne
indicators-import-verdict = Ce qu’elle devient
indicators-import-new = { $n ->
    [one] Une valeur nouvelle
   *[other] { $n } valeurs nouvelles
 }
indicators-import-known = { $n ->
    [one] Une valeur déjà connue
   *[other] { $n } valeurs déjà connues
 }
indicators-import-differ = { $n ->
    [one] Une valeur diffère de celle qui est enregistrée
   *[other] { $n } valeurs diffèrent de celles qui sont enregistrées
 }
indicators-import-refused = { $n ->
    [one] Une ligne refusée
   *[other] { $n } lignes refusées
 }
indicators-import-more = { $n } autres lignes ne sont pas montrées.
indicators-import-differing = Valeurs qui diffèrent
indicators-import-correct = Corriger ce qui est enregistré
indicators-import-correct-hint = Sinon ces lignes ne sont pas reprises.
indicators-import-take = Reprendre les valeurs
indicators-import-nothing = Ce fichier n’apporte rien de nouveau.
indicators-import-again = Choisir un autre fichier
indicators-imported = { $n ->
    [0] Le fichier n’a rien apporté de nouveau.
    [one] Une valeur reprise.
   *[other] { $n } valeurs reprises.
 }
indicators-verdict-new = nouvelle
indicators-verdict-known = déjà connue
indicators-verdict-differs = diffère
indicators-line-fields = il manque la période ou la valeur, ou il y a trop de champs
indicators-line-quote = guillemets mal fermés
indicators-line-long = trop longue
indicators-line-period = la période n’est pas valable pour cet indicateur
indicators-line-future = la période n’a pas commencé
indicators-line-value = la valeur n’est pas un nombre
indicators-line-decimals = trop de décimales pour l’unité
indicators-line-range = valeur impossible
indicators-line-area = pas de valeurs pour ce territoire
indicators-line-twice = une ligne précédente concerne la même période et le même territoire
indicators-line-differs = une autre valeur est enregistrée

## Signalement

indicators-signal = { $indicator } : niveau « { $level } » atteint ({ $area }, { $period }) : { $value }, { $status }. { $responsible } : { $action }
indicators-signal-plan = Plan : { $plan }.
indicators-signal-foreign = « { $text } » ({ $lang })
indicators-signal-level = Plan « { $plan } », niveau « { $level } » : { $action }
indicators-signal-responsible = Responsable : { $who }
indicators-signal-reserved = Un indicateur à accès réservé a atteint un niveau. Les fonctions autorisées le trouvent sous « Indicateurs ».

## Journal

kind-indicators-defined = Indicateur défini
kind-indicators-changed = Indicateur modifié
kind-indicators-thresholds-set = Seuils fixés
kind-indicators-value-recorded = Valeur enregistrée
kind-indicators-value-corrected = Valeur corrigée
kind-indicators-value-status-set = Statut d’une valeur modifié
kind-indicators-values-imported = Valeurs importées
kind-indicators-level-reached = Niveau atteint
kind-indicators-level-left = Niveau quitté

## Refus

refusal-indicator-code = « { $code } » n’est pas un code : une lettre d’abord, puis des minuscules, des chiffres et des traits d’union, 60 au plus.
refusal-indicator-code-taken = Un autre indicateur s’appelle déjà « { $code } ». Choisissez un autre code.
refusal-indicator-decimals = Au plus { $most } décimales.
refusal-indicator-new-version = Avec une autre période ou d’autres décimales, les valeurs ne se comparent plus. Dites à partir de quelle période la nouvelle définition vaut.
refusal-indicator-since = Aucune période de cette durée ne commence là.
refusal-indicator-since-late = La nouvelle définition doit commencer après la précédente.
refusal-indicator-since-values = Des valeurs sont enregistrées à partir de cette période. Choisissez la période qui suit la dernière valeur.
refusal-indicator-changed = { $function } a modifié l’indicateur à { $at }, après l’affichage de cette page. Rouvrez la page et vérifiez avant d’enregistrer.
refusal-indicator-value-changed = Cette valeur a été modifiée entre-temps (entrée № { $seq }). Rouvrez la page et vérifiez.
refusal-indicator-value-gone = Entre-temps, quelqu’un a dit qu’il n’y avait jamais eu de valeur ici : il n’y a plus rien à corriger. Enregistrez la vôtre comme une nouvelle valeur si elle tient.
refusal-indicator-thresholds-many = Au plus { $most } niveaux.
refusal-indicator-level-twice = Deux niveaux ont le code « { $code } ».
refusal-indicator-ladder = Chaque niveau doit aller plus loin que le précédent, dans le même sens.
refusal-indicator-clear = La marge doit rester du côté calme du seuil : plus bas pour un niveau atteint vers le haut, plus haut pour un niveau atteint vers le bas.
refusal-indicator-hold = Donnez un nombre de périodes entre 1 et 1000.
refusal-indicator-hole = Remplissez les niveaux dans l’ordre, sans en sauter.
refusal-indicator-values-many = Au plus { $most } valeurs à la fois.
refusal-indicator-value-stands = Une valeur est déjà enregistrée pour { $period }. Ouvrez-la pour la corriger.
refusal-indicator-same-value = C’est déjà la valeur enregistrée.
refusal-indicator-value-range = Cette valeur est impossible : vérifiez le nombre de chiffres.
refusal-indicator-number = « { $value } » n’est pas un nombre.
refusal-indicator-more-decimals = L’unité a au plus { $most } décimales.
refusal-indicator-future = La période { $period } n’a pas encore commencé.
refusal-indicator-area = L’indicateur n’a pas de valeurs pour ce territoire ({ $period }).
refusal-indicator-period = « { $period } » n’est pas le début d’une période de cet indicateur. Voyez l’exemple à côté du champ.
refusal-indicator-not-confirmed = Une valeur non confirmée ne peut pas devenir publique. Faites-la d’abord confirmer.
refusal-indicator-line = La ligne { $line } ne peut plus être reprise : quelque chose a changé depuis l’examen du fichier. Examinez-le de nouveau.
refusal-indicator-past = Cette page montre le passé : revenez au présent pour écrire.
refusal-indicator-file-size = Le fichier dépasse { $most } Mo. Partagez-le.
refusal-indicator-file-text = Le fichier n’est pas du texte en UTF-8. Enregistrez-le comme « CSV UTF-8 ».
refusal-indicator-file-empty = Le fichier ne contient aucune valeur.
refusal-indicator-file-lines = Le fichier dépasse { $most } lignes. Partagez-le.
refusal-indicator-file-head = La première ligne doit nommer les colonnes, au moins « période » et « valeur ».
refusal-indicator-file-gone = Le fichier examiné n’est plus là. Choisissez-le de nouveau.
refusal-indicator-file-otherwise = Entre-temps, quelqu’un a changé des valeurs que ce fichier corrigerait. Les voici comme elles sont maintenant ; rien n’a été repris.
refusal-erase-indicator-correction = № { $entry } corrige une valeur : sans elle, la valeur fausse vaudrait de nouveau. Elle reste.

# Ce qu’un rapport en reprend
indicators-offer = { $name } : { $value } ({ $period }).
indicators-offer-area = { $name }, { $area } : { $value } ({ $period }).
indicators-offer-silent = { $name } : { $value } ({ $period }) ; aucune valeur depuis.
indicators-offer-area-silent = { $name }, { $area } : { $value } ({ $period }) ; aucune valeur depuis.

## Départ, cible, silence

indicators-goal = Départ et cible
indicators-goal-lede = D’où part le chiffre, où il doit arriver, pour quand, d’après quel texte et qui l’a décidé.
indicators-baseline = Point de départ
indicators-baseline-on = Au
indicators-target = Cible
indicators-target-by = Pour le
indicators-target-until = pour le
indicators-target-decided = décidé par :
indicators-target-over = échéance passée
indicators-decided = Décidé par
indicators-decided-hint = Le conseil de direction, le Gouvernement, un plan.
indicators-goal-do = Enregistrer
indicators-goal-set = Départ et cible enregistrés.
indicators-progress = Progression
indicators-way-open = Aucune cible.
indicators-way-unknown = Aucune valeur encore.
indicators-way-reached = Cible atteinte.
indicators-way-partway = { $percent } % du chemin parcouru ; il reste { $left }.
indicators-way-still = Au point de départ ; il reste { $left }.
indicators-way-away = S’est éloigné de la cible ; il manque { $left }.
indicators-way-short = Pas encore à la cible ; il manque { $left }.
indicators-silent = { $n ->
    [one] une période sans valeur
   *[other] { $n } périodes sans valeur
}
indicators-silent-since = La première est { $period }.
indicators-badge = { $n ->
    [one] un indicateur que personne n’alimente
   *[other] { $n } indicateurs que personne n’alimente
}
indicators-retire = Ne plus suivre
indicators-retire-hint = Plus personne n’attend de valeur ; ce qui est enregistré reste lisible.
indicators-retire-do = Ne plus suivre cet indicateur
indicators-retired = n’est plus suivi
indicators-retired-since = N’est plus suivi depuis le
indicators-retired-show = Montrer aussi { $n ->
    [one] celui qui n’est plus suivi
   *[other] les { $n } qui ne sont plus suivis
}
indicators-retired-hide = Seulement ceux qui sont suivis
indicators-retired-done = L’indicateur n’est plus suivi.
indicators-resume = Suivre de nouveau
indicators-resume-hint = Des valeurs sont de nouveau attendues et reprises.
indicators-resume-do = Suivre de nouveau cet indicateur
indicators-resumed-done = L’indicateur est de nouveau suivi.
indicators-multiples = Tous les indicateurs en petit
indicators-multiples-lede = L’un à côté de l’autre, pour voir d’un coup d’œil lequel bouge.
indicators-scale = Échelle
indicators-scale-own = Chacun son échelle
indicators-scale-same = Même échelle pour une même unité
indicators-print = Imprimer
kind-indicators-goal-set = Départ et cible d’un indicateur
kind-indicators-retired = Indicateur qui n’est plus suivi
kind-indicators-resumed = Indicateur suivi de nouveau
refusal-indicator-target-before = La cible doit être postérieure au point de départ.
refusal-indicator-retired = Cet indicateur n’est plus suivi. Pour y enregistrer une valeur, il faut d’abord le suivre de nouveau.
refusal-indicator-followed = Cet indicateur est suivi.
refusal-indicator-day = « { $value } » n’est pas un jour : 2026-12-31.

## Le profil

indicators-load = Indicateurs du profil
indicators-load-lede = Ce que le profil fournit et ce que la reprise fera. La refaire n’écrit rien deux fois ; ce que vous avez décrit ou enregistré reste. Les valeurs reprises sont « non confirmées » : quelqu’un ici doit les vérifier.
indicators-load-do = Reprendre { $n ->
    [one] un indicateur
   *[other] { $n } indicateurs
}
indicators-load-none = Le profil ne fournit aucun indicateur.
indicators-load-does = Ce qui sera écrit
indicators-load-same = rien : déjà repris
indicators-load-new = nouvel indicateur
indicators-load-values = { $n ->
    [one] une valeur
   *[other] { $n } valeurs
}
indicators-load-goal = point de départ ou cible
indicators-load-differs = Décrit autrement ici ; cela reste.
indicators-load-other = { $n ->
    [one] Une valeur est autre ici, ou y a été retirée ; cela reste.
   *[other] { $n } valeurs sont autres ici, ou y ont été retirées ; cela reste.
}
indicators-load-ahead = { $n ->
    [one] Une valeur attend la fin de sa période.
   *[other] { $n } valeurs attendent la fin de leur période.
}
indicators-loaded = { $n ->
    [0] Rien à reprendre.
    [one] Une inscription écrite.
   *[other] { $n } inscriptions écrites.
}
