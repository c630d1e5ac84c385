# Le rapport vivant : d’où viennent les lignes, ce qui n’est plus exact, pour qui, qui l’a lu.

# Sortes, niveaux, destinataires
report-kind = Sorte de rapport
report-kind-none = Aucune en particulier
report-kind-hint = La sorte fixe les parties, les destinataires, le niveau, et ce qui est repris d’emblée.
report-for-whom = Niveau et destinataires
report-level = Niveau de diffusion
report-level-usual = Celui de la sorte
report-level-hint = Aucune ligne d’un niveau plus strict n’entre dans le rapport.
report-level-public = Public
report-level-service = Interne
report-level-need-to-know = Besoin d’en connaître
report-level-professional-secrecy = Secret professionnel
report-addressees = Destinataires
report-addressees-functions = Fonctions
report-addressees-organisations = Organisations
report-addressees-hint = Aucun choix : les destinataires de la sorte.
report-addressees-none = Ce rapport n’est adressé à personne en particulier.
report-read-do = J’ai lu ce rapport
report-read-said = Noté : rapport lu.
report-reader-read = lu
report-reader-seen = ouvert, pas encore dit lu
report-reader-waiting = pas encore ouvert
report-reader-late = pas lu à temps
report-reader-by = à lire avant
report-reader-seen-at = ouvert à
report-reader-read-at = lu à
report-remind = Rappeler
report-remind-subject = Rapport { $number } à lire

# Parties d’un premier rapport
report-section-what = Quoi
report-section-where = Où
report-section-since = Depuis quand
report-section-victims = Victimes
report-section-hazards = Dangers
report-section-done = Fait
report-section-asked = Demandé
report-section-next = Suite
report-unknown-fr = Pas encore connu.
report-unknown-nl = Nog niet bekend.
report-first-waits = Premier rapport attendu
report-first-do = Établir le premier rapport
report-panel-last = Dernier rapport émis :
report-panel-none = Aucun rapport émis.
report-panel-all = Tous les rapports de cet incident

# Ce qui est proposé
report-offers = À reprendre
report-offers-hint = Ce que les autres parties du programme savent et que ce rapport ne dit pas. Le texte repris peut être récrit ; l’original reste à côté.
report-offers-none = Rien d’autre n’est proposé.
report-offers-take = Reprendre ce qui est coché
report-offers-taken = Repris.
report-with-chart = avec une courbe
report-from-page = source
report-sure-unconfirmed = non confirmé
report-sure-estimate = estimation
report-sure-confirmed = confirmé
report-sure-public = public
report-edited = récrit
report-original = Texte de la source au moment où la ligne a été établie :
report-line-up = Monter
report-line-down = Descendre
report-line-moved = Ligne déplacée.
report-chart-source = Source :
report-chart-table = Les valeurs en tableau
report-chart-when = Jour
report-chart-value = Valeur

# Ce qui n’est plus exact
report-ambers = { $n ->
    [one] { $n } ligne n’est plus exacte
   *[other] { $n } lignes ne sont plus exactes
}
report-ambers-issued = Le rapport émis ne change pas. Une nouvelle version reprend ce qui a changé et dit en quoi.
report-ambers-draft = Reprenez le nouveau texte ligne par ligne, ou gardez le vôtre en connaissance de cause.
report-revise-amber = Nouvelle version avec les changements
report-amber-changed = La source dit autre chose depuis
report-amber-gone = La source ne le dit plus : effacée, levée ou retirée
report-amber-aged = Plus confirmé depuis
report-amber-aged-unconfirmed = Rien de nouveau depuis
report-amber-older = Date de plus de { $age } ; information de
report-older = { $n ->
    [one] { $n } ligne date de plus de { $age }
   *[other] { $n } lignes datent de plus de { $age }
}
report-older-issued = Le rapport reste tel qu’il a été émis et dit ce qui valait dans sa fenêtre. Ce que l’on a appris depuis entre dans la version ou le rapport suivants.
report-age-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
report-age-hours = { $n ->
    [one] { $n } heure
   *[other] { $n } heures
}
report-age-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}
report-amber-was = était
report-amber-is = est
report-amber-sure = Fiabilité
report-amber-reserved = Ce que la source dit maintenant est réservé à d’autres lecteurs.
report-line-retake-changed = Reprendre le nouveau texte
report-line-retake-gone = Retirer la ligne
report-line-retake-aged = Comparer de nouveau
report-line-keep = Garder ce texte
report-line-retaken = Ligne comparée à sa source.

# Les deux langues
report-behind-fr = le français n’a pas suivi
report-behind-nl = le néerlandais n’a pas suivi
report-line-match-fr = Le français est resté juste
report-line-match-nl = Le néerlandais est resté juste
report-line-matched = Noté : les deux textes disent la même chose.
report-asked-fr = français demandé à
report-asked-nl = néerlandais demandé à
report-translation = Traduction
report-translation-hint = Demande à une fonction les textes qui manquent ou qui n’ont pas suivi. Elle les écrit elle-même dans ce projet.
report-translation-lang = Langue
report-translation-from = À qui
report-translation-do = Demander les textes
report-translation-asked = Textes demandés.
report-translating-lede = Ces textes vous sont demandés. Rien d’autre du projet ne peut être changé ici.

# Ce qui a changé
report-since-title = Ce qui a changé depuis
report-since-lede = Dans tous les rapports que vous voyez, ligne par ligne, avant et après.
report-since-open = Ce qui a changé
report-since-all = Dans tous les rapports
report-since-field = Depuis
report-since-hint = Par exemple 21:00, ou 24/11 21:00. Vide : votre dernière visite.
report-since-do = Montrer
report-since-first = Vous n’avez encore ouvert aucun rapport : donnez une heure.
report-since-own = Depuis votre dernière visite,
report-since-named = Depuis le
report-since-new = ce rapport n’existait pas encore
report-since-then = comparé à
report-since-nothing = Rien n’a changé.
report-since-added = nouveau
report-since-changed = modifié
report-since-gone = retiré
report-since-amber = plus exact

# Ce que cette partie propose
report-offer-since = Depuis le { $at }.
report-offer-since-short = depuis le { $at }
report-offer-posture = Posture du centre : { $name }, depuis le { $at }.
report-offer-state = { $state } : { $level }, depuis le { $at }.

# Refus
refusal-report-level = Ce niveau est plus ouvert que celui de l’incident. Choisissez un niveau au moins aussi strict.
refusal-report-offer-level = Cette ligne est d’un niveau plus strict que le rapport : elle ne peut pas y entrer.
refusal-report-offer-gone = Ce qui était proposé n’existe plus. Rouvrez la page pour voir ce qui l’est maintenant.
refusal-report-take = Cochez au moins une ligne à reprendre.
refusal-report-line-untraced = Cette ligne n’a pas de source : elle est propre au rapport.
refusal-report-source-gone = La source ne dit plus rien de tel : le texte ne peut pas être gardé comme confirmé. Récrivez-le comme ligne propre, ou retirez-la.
refusal-report-translated = Aucun texte ne manque ni n’est en retard dans cette langue.
refusal-report-not-addressed = Ce rapport n’est pas adressé à votre fonction : seul un destinataire peut dire qu’il l’a lu.

# Entrées
kind-situation-report-framed = Rapport adressé
kind-situation-report-lines-traced = Lignes de rapport comparées à leurs sources
kind-situation-report-lines-ordered = Lignes de rapport déplacées
kind-situation-report-line-matched = Traduction trouvée juste
kind-situation-report-translation-asked = Traduction demandée
kind-situation-report-read = Rapport lu
kind-situation-reports-seen = Rapports ouverts
