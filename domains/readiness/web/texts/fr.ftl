# Plans, fiches réflexes, activations.

## Salle et listes

room-plans = Plans
badge-plans = { $n ->
    [one] { $n } activation en cours
   *[other] { $n } activations en cours
}
plan-title = Plans d’urgence
plan-lede = Ce qui est prêt, ce qui est à revoir, et ce dont on ne connaît que le titre.
plan-views = Vues
plan-activations = Activations
plan-withdrawn-ones = Retirés
plan-search = Titre ou risque
plan-any = Tous
plan-filter = Filtrer
plan-name = Titre
plan-sort = Sorte
plan-sort-general = Plan général (PGUI)
plan-sort-special = Plan particulier (PPUI)
plan-sort-monodisciplinary = Plan monodisciplinaire
plan-sort-internal = Plan interne d’un site
plan-stands = État
plan-standing-title-only = titre seul, contenu non encodé
plan-standing-fictitious = fictif
plan-version = version { $n }
plan-status-draft = projet
plan-status-submitted = soumise
plan-status-approved = approuvée
plan-status-shipped = livrée avec le profil
plan-status-replaced = remplacée
plan-status-withdrawn = retirée
plan-turn-edit = modifiée
plan-turn-submit = soumise
plan-turn-return = renvoyée
plan-turn-approve = approuvée
plan-revise-by = À revoir avant le
plan-revise-over = délai dépassé
plan-revise-soon = bientôt
plan-revise-none = aucune date fixée
plan-revise-notice = La date de révision est passée : ce plan peut ne plus être juste. Commencez une nouvelle version.
plan-contacts = Contacts
plan-contacts-stale = { $n ->
    [one] { $n } à vérifier
   *[other] { $n } à vérifier
}
plan-contacts-age = { $n ->
    [one] Un contact est à vérifier après { $n } mois.
   *[other] Un contact est à vérifier après { $n } mois.
}
plan-unverified = à vérifier
plan-none = Aucun plan ne correspond.
plan-none-hint = Élargissez la recherche, ou encodez un plan.
plan-organisation = Organisation
plan-areas = Territoire
plan-areas-all = partout
plan-areas-hint = Aucun choix : le plan vaut partout.
plan-source = Source
plan-author = Encodé par
plan-erased = effacé
plan-recorded = consigné { $time }

## Encoder et écrire

plan-enter = Encoder un plan
plan-enter-lede = Le titre d’abord ; les fiches, contacts et périmètres viennent dans la première version.
plan-enter-do = Encoder
plan-risk = Risque
plan-risk-hint = Laissez vide pour un plan général.
plan-none-of-these = aucune
plan-choose = Choisissez
plan-sight = Qui peut le lire
plan-handling = Traitement
plan-readers = Fonctions qui le lisent
plan-readers-hint = Seulement pour un plan à accès restreint. Votre fonction en fait partie ; nommez aussi qui l’approuvera.
plan-first-page = Première page
plan-edit = Modifier
plan-save = Enregistrer
plan-valid-from = Valable à partir du
plan-valid-from-hint = Vide : dès l’approbation.
plan-bodies = Organes à réunir
plan-bodies-hint = Proposés à la convocation quand le plan est activé.
plan-perimeters = Périmètres
plan-perimeters-hint = Un rayon autour du lieu, ou une zone nommée. Les lignes vides ne comptent pas.
plan-perimeters-proposed = Proposés par le plan ; ils se fixent sur la carte de l’incident.
plan-perimeter-n = Périmètre { $n }
plan-perimeter-set = Fixer
plan-colour = Couleur
plan-colour-red = rouge (exclusion)
plan-colour-orange = orange (isolement)
plan-colour-yellow = jaune (dissuasion)
plan-radius = rayon de { $n } m
plan-radius-m = Rayon (m)
plan-named-area = Zone nommée
plan-thresholds = Seuils
plan-levels = Niveaux
plan-levels-none = Aucun niveau : aucun seuil d’un indicateur ne mène à ce plan.
plan-level = Niveau
plan-level-add = Ajouter un niveau
plan-level-name = Nom du niveau
plan-level-name-hint = Le mot du plan : veille, alerte, crise.
plan-level-threshold = Seuil de l’indicateur
plan-level-threshold-hint = Quand ce seuil est atteint, la veille reçoit un signal qui nomme le plan et son niveau.
plan-level-action = Ce qui se fait alors
plan-level-cards = Fiches :
plan-level-cards-pick = Fiches qui commencent alors
plan-level-cards-hint = Elles disent qui agit. Elles s’ouvrent quand le plan est activé.
plan-level-remove = Retirer le niveau
plan-level-remove-sure = Retirer ce niveau du projet ?
plan-level-at = seuil « { $threshold } »
plan-level-no-figure = aucun indicateur « { $code } » n’est suivi ici pour vous
plan-level-no-threshold = l’indicateur n’a plus ce seuil
plan-level-no-figures = Aucun indicateur n’a de seuil que vous puissiez voir.
plan-level-to-figures = Vers les indicateurs
plan-level-reached = atteint
plan-level-signal = le signal
plan-level-responsible = Responsable
plan-level-responsible-hint = Quand le niveau est atteint, ces fonctions reçoivent un message à confirmer. Une ligne vide ne compte pas.
plan-level-office-n = Responsable { $n }
plan-level-any = sans précision
plan-level-area = Territoire
plan-level-acts = Actions
plan-level-acts-hint = Qui fait quoi, dans quel délai. Quand le plan est activé à partir de ce niveau, chaque action devient un engagement. Une ligne vide ne compte pas.
plan-level-act-n = Action { $n }
plan-level-what = Action
plan-level-due = pour
plan-level-owed-late = en retard
plan-level-owed-done = clos
plan-level-told = Responsables avertis
plan-level-told-none = aucun message visible pour vous. Avertissez-les vous-même si personne ne l’a fait.
plan-level-told-waits = personne n’a été trouvé, le message attend d’être libéré
plan-level-told-message = le message
plan-level-told-other = autre destinataire
plan-known-waiting = pas encore averti
plan-known-told = averti
plan-known-acknowledged = confirmé
plan-known-failed = non joint
plan-level-from = À partir du niveau
plan-level-from-none = sans niveau
plan-level-from-hint = Les actions du niveau deviennent des engagements de ceux qu’il nomme. Ce qu’une activation a déjà demandé au même niveau n’est pas demandé une seconde fois.
plan-told-subject = { $plan } : niveau « { $level } » atteint
plan-told-subject-area = { $plan }, { $area } : niveau « { $level } » atteint
plan-told = Le niveau « { $level } » du plan « { $plan } » est atteint depuis le { $at }. Vous en êtes responsable. { $action } Le plan : { $address }
plan-told-area = Le niveau « { $level } » du plan « { $plan } » est atteint depuis le { $at } ({ $area }). Vous en êtes responsable. { $action } Le plan : { $address }
plan-told-act = { $who } : { $what }
plan-told-act-within = { $who } : { $what } ({ $within })
plan-cards = Fiches réflexes
plan-cards-none = Aucune fiche : une version sans fiche ne peut pas être soumise.
plan-card = Fiche réflexe
plan-card-add = Ajouter une fiche
plan-card-for = Pour qui
plan-card-title = Intitulé
plan-card-when = Quand elle s’ouvre d’elle-même
plan-card-when-hint = Aucun type coché : la fiche ne s’ouvre qu’avec l’activation du plan.
plan-card-types = Types d’incident
plan-card-severity = À partir de la gravité
plan-card-opens = s’ouvre pour
plan-card-from = à partir de
plan-card-with-plan = s’ouvre avec le plan
plan-card-remove = Supprimer la fiche
plan-card-remove-sure = Supprimer cette fiche du projet ?
plan-steps = Étapes
plan-steps-hint = Dans l’ordre. Une langue peut manquer : la fiche le signalera. Une ligne vidée disparaît.
plan-step-n = Étape { $n }
plan-step-up = Monter
plan-step-down = Descendre
plan-minutes = Minutes
plan-within = dans les { $n } min
plan-within-hours = dans les { $n } h
plan-within-days = { $n ->
    [one] dans un délai de { $n } jour
   *[other] dans un délai de { $n } jours
}
plan-needs-reason = motif si omise
plan-missing-fr = français manquant
plan-missing-nl = néerlandais manquant
plan-contact = Contact
plan-contact-add = Ajouter un contact
plan-contact-remove = Supprimer le contact
plan-contact-remove-sure = Supprimer ce contact du projet ?
plan-contacts-none = Aucun contact.
plan-function = Fonction
plan-of-organisation = Organisation
plan-label = Désignation
plan-label-hint = Nécessaire sans fonction ni organisation.
plan-number = Numéro ou adresse
plan-means = Moyen
plan-means-phone = téléphone
plan-means-message = SMS
plan-means-mail = e-mail
plan-means-radio = radio
plan-person = Personne
plan-person-hint = Seulement si le numéro est le sien. Ce nom peut être effacé seul.
plan-note = Remarque
plan-checked-today = Vérifié aujourd’hui
plan-checked-on = vérifié le
plan-checked-never = jamais vérifié
plan-to-check = à vérifier
plan-check = Vérifié aujourd’hui

## Versions et approbation

plan-versions = Versions
plan-begun = commencée le
plan-begun-from = à partir de la version { $n }
plan-begin = Commencer une nouvelle version
plan-to-open = Voir la version { $n } en cours
plan-written-by = Rédigée par
plan-submitted = Soumise
plan-approved = Approuvée
plan-approved-by-nobody = par personne : elle est livrée avec le profil
plan-returned-because = Renvoyée :
plan-submit = Soumettre
plan-submit-hint = Une fois soumise, la version ne change plus. Une autre personne l’approuve ou la renvoie.
plan-submit-do = Soumettre pour approbation
plan-words = Remarque (facultative)
plan-judge = Approuver ou renvoyer
plan-judge-hint = Nécessaire pour renvoyer.
plan-approve = Approuver
plan-return = Renvoyer
plan-own-notice = Vous avez écrit dans cette version : une autre personne doit l’approuver.
plan-changes = Ce qui a changé depuis la version { $n }
plan-changes-none = Rien n’a changé.
plan-change-added = ajouté
plan-change-changed = modifié
plan-change-removed = supprimé
plan-before = avant :
plan-part-titles = Titre
plan-part-risk = Risque
plan-part-valid-from = Valable à partir du
plan-part-revise-by = À revoir avant le
plan-part-bodies = Organes à réunir
plan-part-perimeters = Périmètres
plan-part-thresholds = Seuils
plan-part-card-order = Ordre des fiches
plan-withdraw = Retirer le plan
plan-withdraw-hint = Ses fiches ne s’ouvrent plus et il ne peut plus être activé. Les activations en cours continuent.
plan-reason = Motif
plan-history = Historique
plan-title-only-notice = De ce plan, seul le titre est connu ici ; son contenu n’est pas encodé. Il ne peut pas être activé : prenez le document lui-même, ou encodez une première version.
plan-fictitious-notice = Plan inventé, pour démonstrations et exercices. Rien n’y vient d’un plan réel.
plan-not-approved-notice = Aucune version de ce plan n’est approuvée : il ne peut pas être activé.

## Activation

plan-activate = Activer un plan
plan-activate-for = Pour
plan-activate-what = S’ouvrent : fiches { $cards }, contacts { $contacts }, organes proposés { $bodies }. Les délais courent à partir de l’activation.
plan-activate-do = Activer maintenant
plan-about = Incident
plan-about-hint = Son numéro, par exemple 26-0417. Vide : sans incident.
plan-stated = Depuis (si ce n’est pas maintenant)
plan-stated-hint = 02:41, ou 24/11 02:41
plan-fitting = Pour ce type d’incident et ce territoire
plan-others = Autres plans
plan-titles-only = Titres seuls
plan-nothing-to-activate = Aucun plan ne peut être activé.
plan-nothing-to-activate-hint = Un plan doit d’abord être approuvé.
plan-open-work = Plans activés
plan-activation = Activation
plan-activations-none = Aucun plan n’a été activé.
plan-activations-none-hint = Une activation ouvre toutes les fiches d’un plan avec leurs délais.
plan-running = Activé en ce moment
plan-running-now = en cours
plan-since = depuis
plan-ended = terminée
plan-plan = Plan
plan-newer = La version { $n } du plan est approuvée ; cette activation garde la version { $is }.
plan-newer-see = Voir le plan
plan-convene = Convoquer
plan-note-told = Noter ce qu’on nous en dit
plan-phones = Liste téléphonique
plan-end = Mettre fin à l’activation
plan-paper = Version papier
plan-paper-back = Retour à l’activation
plan-print = Imprimer
plan-page = La page
plan-qr = Code QR vers cette page
plan-line-word = trouver un plan
plan-line-opens = Cherche un plan

## Fiches en cours

card-title = Fiches réflexes
card-of = Fiches réflexes : { $about }
card-all = Toutes les fiches
card-mine = la mienne
card-none = Aucune fiche.
card-none-yours = Aucune fiche ne s’ouvre ici pour votre fonction.
card-others = Les autres fiches
card-newer = une version plus récente du plan existe
card-settled-of = { $n } sur { $total }
card-late = { $n ->
    [one] { $n } en retard
   *[other] { $n } en retard
}
card-step-late = en retard
card-by = pour
card-state-open = à faire
card-state-done = fait
card-state-skipped = omis
card-said-by = selon
card-moved = Cette fiche continue dans l’activation du plan.
card-moved-see = Y aller
card-tick = Fait
card-skip = Omettre
card-undo = Annuler
card-more = Heure, motif
card-for-them = Consigner pour eux
card-reporter = Qui le dit
card-done-at = Fait à
card-words = Remarque
card-words-reason = Remarque, ou motif si omise

## Fait

plan-done-entered = Plan encodé. Écrivez la première version.
plan-done-written = Enregistré.
plan-done-checked = Contact vérifié aujourd’hui.
plan-done-begun = Nouvelle version commencée.
plan-done-submitted = Version soumise.
plan-done-approved = Version approuvée.
plan-done-returned = Version renvoyée.
plan-done-withdrawn = Plan retiré.
plan-done-activated = Plan activé.
plan-done-ended = Activation terminée.
card-done-done = Étape faite.
card-done-skipped = Étape omise.
card-done-undone = Étape de nouveau ouverte.

## Sortes d’entrées

kind-readiness-plan-entered = Plan encodé
kind-readiness-plan-shipped = Plan livré avec le profil
kind-readiness-version-begun = Version commencée
kind-readiness-frame-set = Première page écrite
kind-readiness-card-set = Fiche écrite
kind-readiness-card-removed = Fiche supprimée
kind-readiness-cards-ordered = Ordre des fiches changé
kind-readiness-level-set = Niveau écrit
kind-readiness-level-removed = Niveau retiré
kind-readiness-level-met = Niveau du plan atteint
kind-readiness-contact-set = Contact écrit
kind-readiness-contact-removed = Contact supprimé
kind-readiness-contact-checked = Contact vérifié
kind-readiness-version-submitted = Version soumise
kind-readiness-version-returned = Version renvoyée
kind-readiness-version-approved = Version approuvée
kind-readiness-plan-withdrawn = Plan retiré
kind-readiness-activated = Plan activé
kind-readiness-activation-ended = Activation terminée
kind-readiness-cards-opened = Fiches ouvertes
kind-readiness-cards-added = Fiches ajoutées
kind-readiness-cards-closed = Fiches closes
kind-readiness-cards-reopened = Fiches rouvertes
kind-readiness-reguarded = Accès adapté à celui de l’incident
kind-readiness-step-done = Étape faite
kind-readiness-step-skipped = Étape omise
kind-readiness-step-undone = Annulé : étape de nouveau ouverte
kind-readiness-reporter-named = Dit par

## Refus

refusal-readiness-changed = { $function } a changé ceci à { $at }. Regardez d’abord ce qui est nouveau.
refusal-readiness-status = La version { $version } est au stade « { $status } » : elle ne peut pas être { $turn }.
refusal-readiness-own = Vous avez écrit dans la version { $version } : une autre personne doit l’approuver.
refusal-readiness-areas = Votre fonction est liée à un territoire : choisissez celui pour lequel le plan vaut.
refusal-readiness-title-only = De ce plan, seul le titre est connu ici : il n’y a rien à activer. Prenez le document lui-même, ou encodez une première version.
refusal-readiness-not-approved = Aucune version de ce plan n’est approuvée. Faites-en approuver une, ou choisissez un autre plan.
refusal-readiness-not-yet = Ce plan n’est valable qu’à partir du { $from }.
refusal-readiness-active = Ce plan est déjà activé pour ceci. Ouvrez l’activation en cours.
refusal-readiness-ended = C’est terminé : rien ne change plus ici.
refusal-readiness-withdrawn = Ce plan a été retiré.
refusal-readiness-open = Une version est déjà en préparation. Terminez-la d’abord.
refusal-readiness-no-cards = Écrivez au moins une fiche avant de soumettre.
refusal-readiness-revise-first = La révision tombe avant le premier jour de validité. Choisissez une date plus tardive.
refusal-readiness-perimeter = Donnez un rayon de 1 à 50 000 m, ou une zone nommée, pas les deux.
refusal-readiness-minutes = Donnez un nombre de minutes, au plus { $most }.
refusal-readiness-step-twice = Une étape figure deux fois. Rechargez la page.
refusal-readiness-step-settled = { $function } l’a déjà réglé à { $at }. Annulez d’abord si c’est faux.
refusal-readiness-step-open = Cette étape est encore ouverte : il n’y a rien à annuler.
refusal-readiness-card = Cette fiche est celle de : { $holder }. Seule une fonction qui active des plans peut la consigner pour une autre.
refusal-readiness-card-moved = Cette fiche continue dans l’activation du plan. Cochez-la là.
refusal-readiness-level-twice = Un autre niveau de ce plan nomme déjà ce seuil. Choisissez-en un autre.
refusal-readiness-office = Choisissez une fonction sur chaque ligne remplie.
refusal-readiness-many = Au plus { $most }.
refusal-plan-day = « { $value } » n’est pas une date : AAAA-MM-JJ.
refusal-plan-about = Il n’y a pas d’incident { $number } pour vous. Vérifiez le numéro.
refusal-erase-readiness-step = Cette entrée dit qu’une étape a été réglée : sans elle, l’étape compterait comme ouverte. Un nom se trouve dans sa propre entrée et peut être effacé là.
refusal-erase-readiness-plan = Cette entrée dit ce qu’un plan contient ou s’il vaut : sans elle, un autre contenu vaudrait. Un contact se trouve dans sa propre entrée et peut être effacé là.
