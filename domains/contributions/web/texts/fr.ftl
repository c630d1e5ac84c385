# Contributions : demandes aux partenaires, réponses par lien, fichiers, couverture.

## La salle et ses parties

room-contributions = Contributions
contribution-badge = { $late ->
        [0] à juger
       *[other] à juger, { $late } fiches en retard
    }
contribution-title = Contributions
contribution-lede = Ce que les partenaires ont fait pour les mesures du plan, demandé chaque année.
contribution-parts = Parties
contribution-part-campaigns = Demandes
contribution-part-coverage = Couverture
contribution-part-map = Carte des actions
contribution-part-overlaps = Recouvrements

## Demandes

contribution-open = Ouvrir une demande
contribution-open-lede = La lettre est lue par les partenaires en français et en néerlandais. Personne n’est encore interrogé.
contribution-open-do = Ouvrir
contribution-campaign = Demande
contribution-year = Année
contribution-due = Réponse attendue pour le
contribution-name-fr = Nom en français
contribution-name-nl = Nom en néerlandais
contribution-letter = Lettre aux partenaires
contribution-letter-fr = Lettre en français
contribution-letter-nl = Lettre en néerlandais
contribution-questions = Questions
contribution-guarded = À diffusion restreinte : aucun lien sans compte
contribution-guarded-hint = Cette demande est à diffusion restreinte : aucune lettre ni aucun rappel ne part vers les partenaires, et aucun lien ne mène à leurs fiches. Prévenez-les vous-même ; ce qu’ils font est consigné ici par une fonction nommée.
contribution-partners = Partenaires
contribution-partner = Partenaire
contribution-unanswered = Sans réponse
contribution-to-judge = À juger
contribution-accepted = Acceptées
contribution-closed = Clôturée
contribution-none = Aucune demande
contribution-none-hint = Ouvrez une demande, puis choisissez les mesures et les partenaires.
contribution-none-open = Aucune demande n’est ouverte
contribution-all = Toutes
contribution-state = État
contribution-measures = Mesures
contribution-measure = Mesure
contribution-without-answer = Mesures sans réponse
contribution-nothing-short = Rien à signaler
contribution-nothing-unjudged = { $n ->
        [one] { $n } « rien à signaler » non jugé
       *[other] { $n } « rien à signaler » non jugés
    }
contribution-answered-at = Dernière réponse
contribution-nobody = Personne ici
contribution-nobody-hint = Interrogez des partenaires, ou choisissez un autre état.
contribution-moved = date modifiée
contribution-due-before = au lieu du
contribution-moves = Date de réponse modifiée
contribution-move = Modifier la date de réponse
contribution-move-hint = Les rappels et les liens suivent la nouvelle date. Qui a déjà reçu une lettre et n’a pas répondu à tout en reçoit une nouvelle : l’ancienne date, la nouvelle et le motif tel que vous l’écrivez.
contribution-move-do = Modifier la date
contribution-amend = Corriger la demande
contribution-edit-lede = Les pages des partenaires montrent aussitôt les nouveaux mots. Brouillons et réponses restent tels quels.
contribution-edit-letter-hint = Les lettres déjà parties ne changent pas ; la page du partenaire montre la nouvelle.
contribution-edit-questions-hint = Chaque question garde son numéro : une réponse déjà donnée reste, avec les mots auxquels elle répondait. Une question qui n’est plus posée reste visible là où il y a une réponse ou un brouillon.
contribution-edit-days = Date et rappels
contribution-edit-why-hint = Nécessaire quand la date change ; si les partenaires sont avertis, le motif figure dans la lettre tel que vous l’écrivez.
contribution-edit-tell = Avertir de la date par une lettre
contribution-edit-tell-hint = Qui a déjà reçu une lettre, n’a pas répondu à tout et connaît une autre date. La liste s’affiche d’abord.
contribution-edit-do = Enregistrer
contribution-edit-whom = Qui est averti de la date
contribution-edit-waits = Ici, les lettres aux partenaires attendent d’être libérées : elles partent quand quelqu’un les libère.
contribution-edit-tell-do = { $n ->
        [one] Enregistrer et envoyer la lettre
       *[other] Enregistrer et envoyer { $n } lettres
    }
contribution-question-n = Question { $n }
contribution-question-new = nouvelle question
contribution-question-gone = n’est plus posée
contribution-question-gone-partner = Cette question n’est plus posée. Ce que vous avez écrit reste.
contribution-question-was = La question était :
contribution-changed-on = modifié le
contribution-amendments = Corrections de la demande
contribution-amend-told = { $n ->
        [one] lettre prévue pour un partenaire
       *[other] lettre prévue pour { $n } partenaires
    }
contribution-changed-names = nom
contribution-changed-letter = lettre
contribution-changed-questions = questions
contribution-changed-reminders = rappels
contribution-changed-due = date de réponse
contribution-reminders-profile = ceux du profil
contribution-untold-list = Pas encore avertis
contribution-untold-hint = Aucune lettre ne joint ces partenaires. Prévenez-les vous-même, puis notez qui et quand.
contribution-untold-no-address = aucune adresse
contribution-untold-link-ended = lien terminé
contribution-untold-link-expired = lien expiré
contribution-untold-no-letters = aucune lettre ne part
contribution-told-by-hand = Je l’ai averti
contribution-told-whom = Qui a été averti
contribution-told-when = Quand
contribution-told-do = Noter
contribution-told-moved = averti de la nouvelle date le
contribution-untold-moved = pas averti de la nouvelle date : aucune adresse
contribution-waits-moved = la lettre sur la nouvelle date attend d’être libérée
contribution-back-moved = pas averti de la nouvelle date : la lettre a été retirée
contribution-letters-wait = { $n ->
        [one] Une lettre attend d’être libérée.
       *[other] { $n } lettres attendent d’être libérées.
    }
contribution-letters-wait-do = Relire et envoyer
contribution-close = Clôturer la demande
contribution-close-hint = Plus personne ne peut répondre. Ce qui est donné se juge encore.
contribution-close-sure = Clôturer ? Les liens n’accepteront plus de réponse.
contribution-reopen = Rouvrir la demande
contribution-reopen-hint = Qui répond en retard peut de nouveau le faire par le lien qu’il a, et les lettres encore prévues partiront. Les documents arrêtés entre-temps restent ce qu’ils sont. Si la date est passée, modifiez-la aussi.
contribution-reopened = rouverte le
contribution-why = Pourquoi
contribution-text-not-available = texte non disponible
contribution-sheet-waiting = en attente
contribution-sheet-silent = sans réponse
contribution-sheet-partly = réponse incomplète
contribution-sheet-to-judge = à juger
contribution-sheet-returned = renvoyée avec des questions
contribution-sheet-done = complète
contribution-sheet-not-asked = plus interrogé

## Interroger

contribution-ask = Interroger des partenaires
contribution-ask-lede = Qui est déjà interrogé ne l’est que sur ce qui est nouveau.
contribution-asked-before = déjà interrogé
contribution-ask-unreachable = Là où aucun courrier ne peut partir, aucune personne avec une adresse n’est connue : désignez une personne de contact ci-dessous, ou créez un lien sur la fiche du partenaire une fois interrogé et remettez-le vous-même.
contribution-ask-do = Interroger
contribution-ask-these = Interroger des partenaires sur les mesures choisies
contribution-named = Interroger tous ceux que le plan nomme
contribution-named-lede = Qui est nommé par le plan pour une mesure est interrogé sur elle en un seul acte, chacun avec son propre lien. La liste s’affiche d’abord.
contribution-named-new = une nouvelle demande
contribution-named-year = Année, pour une nouvelle demande
contribution-named-theme = le thème entier
contribution-named-look = Montrer qui sera interrogé
contribution-named-whom = Qui sera interrogé
contribution-named-letter = Courrier
contribution-named-leaves = part avec un lien
contribution-named-silent = { $n ->
    [one] Vers un partenaire, aucun courrier ne peut partir : personne avec une adresse n’est connu. Désignez une personne de contact ci-dessous, ou créez ensuite un lien sur sa fiche.
   *[other] Vers { $n } partenaires, aucun courrier ne peut partir : personne avec une adresse n’est connu. Désignez des personnes de contact ci-dessous, ou créez ensuite des liens sur leurs fiches.
}
contribution-named-nothing-new = rien de nouveau
contribution-named-none = Personne n’est interrogé
contribution-named-none-hint = Pour aucune de ces mesures le plan ne nomme de partenaire. Nommez-les dans le plan, ou choisissez vous-même des partenaires.
contribution-named-nobody = Le plan ne nomme personne pour
contribution-named-others = Nommés dans le plan, sans être des partenaires que l’on interroge :
contribution-named-letter-own = Nom et lettre de la demande
contribution-named-do = Les interroger tous
contribution-remind-before = Rappels : jours avant
contribution-remind-after = Rappels : jours après
contribution-remind-hint = Des jours séparés par une virgule. Si les deux sont vides, ceux du profil valent (avant : { $before } ; après : { $after }). Un tiret : aucun rappel.
contribution-reminded = rappels (jours) : { $before } avant, { $after } après
contribution-choose = Choisir
contribution-about-which = Sur quelles mesures
contribution-whom = Qui
contribution-no-measures = Aucune mesure
contribution-no-measures-hint = Aucune mesure en vigueur cette année ne correspond.
contribution-contacts-paste = Personnes de contact
contribution-contacts-hint = Une ligne par partenaire : partenaire ; nom ; courriel ; langue ; second nom ; second courriel. Sans ligne, celles de la dernière fois sont reprises.
contribution-period-unknown = période inconnue
contribution-other = Un autre partenaire
contribution-other-hint = Une association ou un organisme qui ne figure dans aucune liste. Une fois interrogé, il figurera dans cette liste la fois suivante.
contribution-other-name = Nom de l’organisation
contribution-other-kind = Genre d’organisation
contribution-other-areas = Où elle travaille
contribution-other-areas-hint = Ne cochez rien si elle n’est liée à aucun lieu.
contribution-other-person = Qui y répond
contribution-other-mail-hint = Sans adresse, aucune lettre ne part : créez un lien sur sa fiche.

## La fiche d’un partenaire

contribution-write = Répondre pour le partenaire
contribution-not-nothing = Une réponse qui manque ne veut pas dire que rien n’est fait.
contribution-action-n = Action { $n }
contribution-action = Action
contribution-action-number = Numéro de l’action
contribution-where = Où
contribution-for-whom = Pour qui
contribution-when = Quand
contribution-result = Résultat
contribution-figures = Chiffres
contribution-evidence = Preuves
contribution-obstacles = Obstacles
contribution-cost = Coût
contribution-file = Fichier { $n }
contribution-taken-over = repris de l’an dernier
contribution-standing-given = à juger
contribution-standing-accepted = acceptée
contribution-standing-returned = renvoyée avec des questions
contribution-standing-refused = refusée
contribution-standing-withdrawn = retirée
contribution-hint-no-result = Le résultat n’est pas indiqué.
contribution-hint-no-figure = Un résultat sans chiffre.
contribution-hint-no-area = Le lieu manque.
contribution-hint-no-group = Le public manque.
contribution-hint-no-period = La période manque.
contribution-hint-outside-year = La période est hors de l’année demandée.
contribution-hint-same-text = Le même texte que l’an dernier.
contribution-hint-no-evidence = Aucune preuve.
contribution-judge = Juger ce qui est coché
contribution-judge-this = Juger cette action
contribution-judge-all = Tout ce qui est à juger sur cette fiche ({ $n })
contribution-judge-next = À juger ensuite :
contribution-judge-nothing = Juger cette réponse
contribution-verdict = Décision
contribution-verdict-accept = Accepter
contribution-verdict-return = Renvoyer avec des questions
contribution-verdict-refuse = Refuser
contribution-judge-words = Questions ou raisons
contribution-judge-hint = Le partenaire les lit. Facultatif pour une acceptation. Ce qui a été refusé ou retiré peut encore être accepté, avec un motif.
contribution-judge-do = Décider
contribution-withdraw = Retirer une action acceptée
contribution-withdraw-hint = Une contre-écriture : l’action ne compte plus et reste lisible avec la raison.
contribution-translate = Traduire cette action
contribution-translate-again = Modifier la traduction
contribution-translate-title = Traduction par le service
contribution-translate-into-fr = En français
contribution-translate-into-nl = En néerlandais
contribution-translate-hint = L’original reste tel que le partenaire l’a écrit. La traduction est imprimée dans l’autre langue des comptes rendus, marquée comme celle du service ; elle disparaît si le partenaire récrit l’action.
contribution-translate-figures-hint = Les mêmes chiffres, dans le même ordre : { $figures }
contribution-translate-do = Enregistrer la traduction
contribution-translated-by-office = Traduction du service
contribution-contacts = Personnes de contact
contribution-contact-0 = Première personne
contribution-contact-1 = Seconde personne
contribution-unreachable = { $n ->
        [one] Un partenaire n’a pas de personne de contact avec une adresse : aucun courrier ne peut partir.
       *[other] { $n } partenaires n’ont pas de personne de contact avec une adresse : aucun courrier ne peut partir.
    }
contribution-unreachable-one = aucun courrier ne peut partir
contribution-no-contact = Personne n’est désigné : aucun courrier ne peut partir.
contribution-told-count = { $n ->
        [one] { $n } courrier rédigé.
       *[other] { $n } courriers rédigés.
    }
contribution-untold = { $n ->
        [one] un sans adresse
       *[other] { $n } sans adresse
    }
contribution-remind = Envoyer un rappel
contribution-remind-lede = Qui n’a pas répondu à tout, ou pas à ce qui est revenu avec des questions, reçoit aussitôt un rappel, quelle que soit la date. La liste s’affiche d’abord.
contribution-remind-look = Montrer qui reçoit un rappel
contribution-remind-whom = Qui reçoit un rappel
contribution-remind-unreached = { $n ->
        [one] Un partenaire ne peut pas être joint : aucun rappel ne part vers lui.
       *[other] { $n } partenaires ne peuvent pas être joints : aucun rappel ne part vers eux.
    }
contribution-remind-waits = Ici, les lettres aux partenaires attendent d’être libérées : les rappels partent quand quelqu’un les libère.
contribution-remind-to = Adressé à
contribution-remind-last = Dernier rappel
contribution-remind-by-day = automatique
contribution-remind-recent = rappel il y a moins de 24 heures
contribution-remind-no-address = aucune adresse
contribution-remind-no-address-do = Désignez une personne sur la fiche.
contribution-remind-link-ended = lien terminé
contribution-remind-link-ended-do = Le lien de la lettre n’ouvrirait rien : désignez de nouveau la personne sur la fiche.
contribution-remind-link-expired = lien expiré
contribution-remind-link-expired-do = Le lien de la lettre n’ouvrirait rien : modifiez la date de réponse, ou créez un lien sur la fiche.
contribution-remind-no-mail = pas de courriel ici
contribution-remind-no-mail-do = Aucun courriel ne part d’ici : prévenez vous-même le partenaire.
contribution-remind-none = Aucun rappel à envoyer
contribution-remind-none-hint = Tous ceux qui ont été interrogés ont répondu à tout, y compris à ce qui est revenu.
contribution-remind-again = { $n ->
        [one] Aussi au partenaire qui en a reçu un il y a moins de 24 heures
       *[other] Aussi aux { $n } partenaires qui en ont reçu un il y a moins de 24 heures
    }
contribution-remind-returned = { $n ->
        [one] une réponse revenue avec des questions
       *[other] { $n } revenues avec des questions
    }
contribution-remind-rule = Un rappel automatique qui tomberait dans les 24 heures qui suivent celui-ci ne part pas ; tous les suivants partent, et d’autres sont avertis comme prévu.
contribution-remind-do = { $n ->
        [one] Envoyer le rappel
       *[other] Envoyer { $n } rappels
    }
contribution-remind-back = Retour à la demande
contribution-reminded-on = dernier rappel le
contribution-reminded-asked = rappel demandé, pas encore écrit
contribution-reminded-waits = le rappel attend d’être libéré
contribution-reminded-taken-back = le rappel a été retiré
contribution-release = Retirer ce qui a été demandé par erreur
contribution-release-hint = Ces mesures comptent alors comme non demandées : aucune réponse n’y manque et aucun rappel ne part pour elles. Qui a reçu une lettre en est averti par une autre. Ce qui a reçu une réponse reste.
contribution-release-do = Ne plus interroger sur ces mesures
contribution-not-asked-any-more = Plus rien ne vous est demandé ici : la demande a été retirée. Vous n’avez rien à faire.
contribution-contact-name-do = Désigner une personne
contribution-contact-remove = Retirer
contribution-contact-remove-sure = Retirer cette personne ? Son lien n’ouvrira plus rien et aucune lettre ne lui sera envoyée.
contribution-which-contact = Laquelle
contribution-contact-do = Désigner et écrire
contribution-name = Nom
contribution-mail = Courriel
contribution-language = Langue
contribution-both-languages = Les deux langues
contribution-this-language = Celle de cette page
contribution-links = Liens sans compte
contribution-link-anybody = Quiconque
contribution-link-open = ouvert jusqu’au
contribution-link-ended = terminé
contribution-link-expired = expiré
contribution-link-opened = consulté le
contribution-link-unopened = jamais consulté
contribution-link-used = { $n ->
        [one] { $n } réponse
       *[other] { $n } réponses
    }
contribution-link-end = Mettre fin
contribution-link-end-sure = Mettre fin à ce lien ?
contribution-link-hint = Le lien est montré une seule fois. Quiconque l’a peut répondre pour le partenaire.
contribution-link-for = Pour qui
contribution-link-days = Ouvert pendant
contribution-days = { $n ->
        [one] un jour
       *[other] { $n } jours
    }
contribution-link-make = Créer un lien
contribution-link-made = Lien créé
contribution-step-up-ask = l’envoi d’une demande de contributions à des partenaires
contribution-step-up-contact = la désignation d’un contact, à qui une lettre part
contribution-step-up-link = la création d’un lien sans compte
contribution-step-up-move = la modification de la date, dont les partenaires sont avertis
contribution-step-up-remind = l’envoi de rappels à des partenaires
contribution-step-up-reopen = la réouverture d’une demande, dont les liens ouvrent de nouveau
contribution-step-up-release = le retrait de mesures, dont le partenaire est averti
contribution-step-up-return = le renvoi de réponses à un partenaire
contribution-link-once = Il n’est montré que cette fois.
contribution-link-what = Il ouvre cette fiche et rien d’autre.
contribution-link-qr = Code à scanner
contribution-link-spoken = À dicter
contribution-back = Retour à la fiche
contribution-history = Historique
contribution-telling-asked = demande
contribution-telling-reminded = rappel
contribution-telling-reminded-now = rappel demandé
contribution-telling-released = plus interrogé
contribution-telling-escalated = transmis à d’autres
contribution-telling-returned = retour avec questions
contribution-telling-moved = nouvelle date
contribution-stands-waits = attend d’être libérée
contribution-stands-taken-back = retirée, pas envoyée
contribution-no-address = aucune adresse connue
contribution-version = réponse { $n }
contribution-erased = effacé

## Répondre

contribution-gone = Ce lien n’ouvre rien
contribution-gone-why = Il a expiré, il a été remplacé par un autre, ou son adresse n’est pas complète.
contribution-gone-do = Demandez un nouveau lien à qui vous l’a envoyé. Ce que vous aviez enregistré est gardé.
contribution-typed = Ce que vous venez de taper
contribution-typed-gone = Rien n’en a été enregistré. Copiez ce texte avant de fermer la page : vous le reprendrez par un nouveau lien.
contribution-typed-stray = Cela n’a pas été enregistré. Copiez ce texte s’il doit servir encore.
contribution-said-sent = Bien reçu. Votre réponse est envoyée.
contribution-said-sent-but = Bien reçu. Votre réponse est envoyée, sauf « rien à signaler » là où cela est déjà accepté : ces brouillons restent ici, vous pouvez les supprimer.
contribution-said-saved = Enregistré comme brouillon. Rien n’est encore envoyé.
contribution-said-imported = Les lignes du fichier sont reprises et envoyées.
contribution-said-discarded = Le brouillon est supprimé.
contribution-closed-partner = La demande est clôturée : rien ne peut plus être envoyé. Adressez-vous à qui vous a écrit.
contribution-sent-before = { $n ->
        [one] Une réponse est déjà envoyée, le
       *[other] { $n } réponses sont déjà envoyées, la dernière le
    }
contribution-may-correct = Vous pouvez corriger ce qui n’est pas encore jugé.
contribution-missing = { $n ->
        [0] Chaque mesure a une réponse.
        [one] Une mesure est sans réponse.
       *[other] { $n } mesures sont sans réponse.
    }
contribution-unconfirmed = { $n ->
        [one] Une action de l’an dernier n’est pas confirmée et ne sera pas envoyée.
       *[other] { $n } actions de l’an dernier ne sont pas confirmées et ne seront pas envoyées.
    }
contribution-answer-not-asked = non demandé
contribution-answer-waiting = réponse attendue
contribution-answer-silent = pas de réponse
contribution-answer-nothing = rien à signaler
contribution-answer-answered = répondu
contribution-answer-missing = pas encore de réponse
contribution-question = Question
contribution-questions-hint = Vos réponses partent avec le reste. Elles ne sont pas jugées.
contribution-answer-given = Réponse
contribution-answer-do = Répondre à la question
contribution-answer-correct = Modifier la réponse
contribution-answer-new = Nouvelle réponse
contribution-answer-yours = Votre réponse
contribution-answers-of-all = Réponses aux questions
contribution-will-be-taken-back = Sera reprise à l’envoi.
contribution-keep-it = La garder
contribution-correct = Corriger
contribution-take-back = Reprendre
contribution-correction-of = Correction de l’action { $n }
contribution-draft = Brouillon
contribution-not-sent = pas encore envoyé
contribution-edit = Modifier
contribution-discard = Supprimer le brouillon
contribution-discard-sure = Oui, le supprimer
contribution-from-last-year = De l’an dernier
contribution-not-confirmed = non confirmé
contribution-confirm = Reprendre pour { $year }
contribution-confirm-days = Reprendre pour { $year } : { $days }
contribution-change-it = Adapter
contribution-before-next = Ce qui sera repris pour { $year } :
contribution-before-bare = Sans chiffres ni preuves : complétez ceux de cette année.
contribution-before-open = Un jour encore à venir reste ouvert.
contribution-before-was = L’an dernier :
contribution-draft-bare = Repris de l’an dernier, encore sans chiffres : complétez ceux de cette année.
contribution-send-bare = { $n ->
        [one] Une action reprise de l’an dernier part sans chiffres :
       *[other] { $n } actions reprises de l’an dernier partent sans chiffres :
    }
contribution-before-hint = Repris de l’an dernier, une année plus tard, sans chiffres ni preuves. Vérifiez tout.
contribution-add = Ajouter une action
contribution-nothing-do = Rien à signaler pour cette mesure
contribution-nothing-why = Pourquoi n’y a-t-il rien à signaler ?
contribution-nothing-hint = C’est une réponse : elle se distingue d’un silence.
contribution-save = Enregistrer le brouillon
contribution-save-hint = Rien n’est envoyé avant que vous n’envoyiez l’ensemble.
contribution-send = Envoyer la réponse
contribution-send-do = Envoyer l’ensemble
contribution-unsent = { $n ->
        [0] Aucun brouillon à envoyer.
        [one] Un élément attend d’être envoyé.
       *[other] { $n } éléments attendent d’être envoyés.
    }
contribution-your-name = Votre nom
contribution-your-name-hint = Pour qu’on sache à qui poser une question.
contribution-link-whoever = Quiconque a ce lien peut répondre pour votre organisation et voit ce qui est enregistré ici.
contribution-language-of = Langue de votre texte
contribution-what = Ce qui a été fait
contribution-what-hint = En quelques phrases qu’un député comprend.
contribution-where-hint = Cochez les lieux, ou la région entière.
contribution-areas-own = Votre territoire
contribution-areas-region = Toute la région
contribution-areas-zone = Zones de police
contribution-areas-municipality = Communes
contribution-areas-neighbourhood = Quartiers
contribution-from = Du
contribution-until = Au
contribution-result-hint = Ce que l’action a changé.
contribution-figures-hint = Un chiffre et ce qu’il compte par ligne : 250 heures
contribution-links-evidence = Adresses de preuves
contribution-links-hint = Une adresse par ligne, avec https://
contribution-file-see = Voir le fichier
contribution-files = Fichiers de preuve
contribution-files-hint = Photos, PDF ou textes.
contribution-files-again = Choisissez encore les fichiers : ils n’ont pas été gardés.
contribution-cost-euro = Coût en euros
contribution-money = Source du financement

## Fichiers

contribution-import = Importer un fichier
contribution-import-lede = Chaque ligne reçoit une réponse avant que rien ne soit repris.
contribution-import-file = Fichier Excel, OpenDocument ou CSV
contribution-import-hint = Les colonnes se reconnaissent à leur titre ; le plus simple est de remplir le modèle. Pour corriger une action déjà envoyée, gardez son numéro dans la colonne « N° action ».
contribution-import-preview = Regarder ce qu’il contient
contribution-template = Modèle à remplir
contribution-import-actions = { $n ->
        [one] { $n } action à reprendre
       *[other] { $n } actions à reprendre
    }
contribution-import-corrections = { $n ->
        [one] { $n } action déjà envoyée à corriger
       *[other] { $n } actions déjà envoyées à corriger
    }
contribution-import-nothing-count = { $n ->
        [one] { $n } mesure avec rien à signaler
       *[other] { $n } mesures avec rien à signaler
    }
contribution-import-answers = { $n ->
        [0] Aucune réponse à une question à reprendre
        [one] Une réponse à une question à reprendre
       *[other] { $n } réponses à des questions à reprendre
    }
contribution-import-known = { $n ->
        [one] { $n } ligne déjà présente
       *[other] { $n } lignes déjà présentes
    }
contribution-import-refused = { $n ->
        [one] { $n } ligne refusée
       *[other] { $n } lignes refusées
    }
contribution-import-rejected = Lignes refusées avec les raisons
contribution-import-reasons = Pourquoi
contribution-import-moved = Les colonnes sont dans un autre ordre que dans le modèle : elles ont été reconnues à leur titre.
contribution-import-others = Autres feuilles, non lues :
contribution-import-unknown = Colonnes inconnues, non reprises :
contribution-import-encoding = Lu comme { $encoding } : vérifiez les accents.
contribution-import-lines = Lignes
contribution-import-line = Ligne
contribution-import-verdict = Réponse
contribution-import-more = Les autres lignes ne sont pas montrées ; les nombres les comptent.
contribution-import-take = Reprendre ce qui est bon et envoyer
contribution-import-none = Rien de ce fichier ne peut être repris.
contribution-import-again = Autre fichier
contribution-many = Importer un fichier de plusieurs partenaires
contribution-many-lede = Une colonne dit de qui est chaque ligne. Chaque ligne reçoit une réponse avant que rien ne soit repris.
contribution-many-hint = La colonne « Partenaire » porte le code ou le nom du partenaire ; les autres colonnes sont celles du modèle d’un partenaire.
contribution-many-partners = { $n ->
    [one] d’un partenaire
   *[other] de { $n } partenaires
}
contribution-many-which = Ce qui est repris
contribution-many-all = toutes les lignes qui sont bonnes
contribution-many-chosen = seulement les lignes cochées ci-dessus
contribution-many-more = Les autres lignes ne sont pas montrées ; les nombres les comptent. Elles sont reprises avec toutes les bonnes.
contribution-many-take = Reprendre et enregistrer pour ces partenaires
contribution-line-action = action à reprendre
contribution-line-correction = corrige une action déjà envoyée
contribution-line-was = jusqu’ici :
contribution-line-answer = réponse à reprendre
contribution-line-nothing = rien à signaler
contribution-line-known = déjà là, rien n’est ajouté
contribution-line-faulty = refusée
contribution-note-formula = contient une formule : la valeur enregistrée est reprise
contribution-note-date-as-text = date lue dans un texte
contribution-note-garbled = des lettres semblent abîmées : vérifiez l’encodage du fichier
contribution-note-other-year = le jour est hors de l’année demandée : est-ce le fichier d’une autre année ?
contribution-cell-measure = « { $value } » n’est pas une mesure demandée à ce partenaire.
contribution-cell-measure-number = « { $value } » peut être deux mesures : le tableur l’a pris pour un nombre. Mettez la cellule en texte.
contribution-cell-measure-date = « { $value } » : le tableur a pris le numéro de la mesure pour une date. Mettez la cellule en texte et récrivez le numéro.
contribution-cell-measure-missing = La ligne ne dit pas sur quelle mesure elle porte : est-elle décalée ?{ $value }
contribution-cell-question = « { $value } » n’est pas le numéro d’une question.
contribution-cell-what = Dites ce qui a été fait.{ $value }
contribution-cell-area = « { $value } » n’est pas un lieu de la liste.
contribution-cell-group = « { $value } » n’est pas un public de la liste.
contribution-cell-date = « { $value } » n’est pas une date comme 31/12/2026.
contribution-cell-order = « { $value } » est avant le début.
contribution-cell-figure = « { $value } » n’est pas un chiffre suivi de ce qu’il compte.
contribution-cell-cost = « { $value } » n’est pas un montant.
contribution-cell-link = « { $value } » n’est pas une adresse.
contribution-cell-language = « { $value } » n’est ni fr ni nl.
contribution-cell-long = Trop long : « { $value }… »
contribution-cell-error = La formule a abouti à une erreur : { $value }.
contribution-cell-unvalued = La formule n’a pas de valeur enregistrée : ouvrez le fichier dans le tableur, enregistrez-le et renvoyez-le.{ $value }
contribution-cell-merged = Cellules fusionnées ({ $value }) : on ne sait pas à quelle ligne cela se rapporte. Défusionnez-les.
contribution-cell-both = La ligne, une autre ligne ou la fiche a une action sur cette mesure, alors qu’il n’y aurait rien à signaler : « { $value } ».
contribution-cell-action-number = « { $value } » n’est pas le numéro d’une action de cette fiche sur cette mesure, ou une autre ligne en parle déjà. Le numéro s’écrit comme dans le modèle à remplir : l’année, un tiret, le numéro de l’action. Pour une nouvelle action, laissez la cellule vide.
contribution-cell-action-judged = L’action { $value } est déjà jugée ou retirée : elle ne se corrige plus par un fichier.
contribution-cell-column = « { $value } » est à droite de la dernière colonne titrée : la ligne est-elle décalée ?
contribution-cell-partner = « { $value } » ne correspond à aucun partenaire, ni par code ni par nom.
contribution-cell-partner-missing = La ligne ne dit pas de qui elle est.{ $value }
contribution-cell-partner-ambiguous = Plusieurs partenaires s’appellent « { $value } » : écrivez le code.
contribution-cell-partner-not-asked = « { $value } » n’a pas été interrogé dans cette demande : interrogez-le d’abord.
contribution-cell-partner-other = La ligne est de « { $value } » : cette fiche est celle d’un autre partenaire. Importez le fichier de plusieurs partenaires depuis la page de la demande, ou demandez-le à qui vous a écrit.

## Couverture

contribution-coverage-lede = Qui fait quoi, où ; et où personne ne fait rien.
contribution-theme = Thème
contribution-all-themes = Tous les thèmes
contribution-against = Face aux
contribution-by-partner = partenaires
contribution-by-area = lieux
contribution-by-year = années
contribution-only = Seulement
contribution-only-gaps = mesures sans action
contribution-only-asked = mesures soumises aux partenaires, sans action
contribution-only-unasked = mesures sur lesquelles personne n’a été interrogé
contribution-only-thin = mesures peu suivies
contribution-show = Afficher
contribution-gaps = { $n ->
        [one] Une mesure soumise aux partenaires, sans action
       *[other] { $n } mesures soumises aux partenaires, sans action
    }
contribution-unasked-count = { $n ->
        [one] Une mesure sur laquelle personne n’a été interrogé
       *[other] { $n } mesures sur lesquelles personne n’a été interrogé
    }
contribution-unasked = personne n’a été interrogé
contribution-asked-partners = Partenaires interrogés
contribution-thin = { $n ->
        [one] { $n } mesure insuffisamment suivie
       *[other] { $n } mesures insuffisamment suivies
    }
contribution-gap = sans action
contribution-thin-one = insuffisamment suivie
contribution-rule = Insuffisant : moins de { $partners } partenaires ou moins de { $areas } lieux.
contribution-unverified = non vérifié
contribution-legend = Un nombre : des actions. 0 : le partenaire dit qu’il n’y a rien à signaler. ? : pas de réponse, la date est passée. … : réponse attendue. Vide : non demandé.
contribution-areas = Lieux
contribution-area = Lieu
contribution-area-kind = Sorte
contribution-actions = Actions
contribution-silent = Pas de réponse
contribution-source = Source :
contribution-text-fr = Texte FR
contribution-text-nl = Texte NL
contribution-answers = Réponses
contribution-no-actions = Aucune action
contribution-more = Toutes les actions ne sont pas montrées : précisez.
contribution-overlaps-lede = La même mesure, au même endroit, pour le même public et au même moment, par plusieurs partenaires.
contribution-no-overlaps = Aucun recouvrement
contribution-no-overlaps-hint = Seules les actions avec lieu et public sont comparées.
contribution-map-lede = Les actions par lieu ; le même en tableau.
contribution-priority = prioritaire
contribution-priority-source = Quartiers prioritaires selon :
contribution-priority-none = Aucune liste publique des zones d’intervention prioritaire n’est connue ici : aucune n’est montrée.
contribution-none-known = aucune action connue
contribution-map-key = Rouge : quartier prioritaire pour lequel des partenaires ont été interrogés et aucune action n’est connue. Pointillé : quartier prioritaire pour lequel personne n’a été interrogé.
contribution-kind-region = région
contribution-kind-zone = zone de police
contribution-kind-municipality = commune
contribution-kind-neighbourhood = quartier
contribution-kind-sector = secteur
contribution-actions-count = { $n ->
        [one] { $n } action
       *[other] { $n } actions
    }
contribution-accepted-count = { $n ->
        [one] { $n } acceptée
       *[other] { $n } acceptées
    }
contribution-silent-count = { $n ->
        [one] un partenaire sans réponse
       *[other] { $n } partenaires sans réponse
    }
contribution-list = Liste pour le prochain plan
contribution-list-for = Mesures à reprendre dans le plan { $year }
contribution-list-lede = Mesures sans action ou insuffisamment suivies en { $year }, telles que la couverture les montre.
contribution-list-known = Mesures soumises aux partenaires, sans action ou insuffisamment suivies
contribution-list-unasked = Personne n’a été interrogé
contribution-list-unasked-hint = On ne sait pas si quelque chose se fait : aucun partenaire n’a été interrogé sur ces mesures.
contribution-list-missing = Mesures dont le texte n’est pas disponible
contribution-list-missing-hint = Seul leur numéro est connu : il faut d’abord retrouver leur texte.
contribution-list-none = Aucune mesure.
contribution-plan = Plan
contribution-print = Imprimer
contribution-project-do = Projet
contribution-project-hint = Commencer un projet du plan de l’an prochain à partir de cette mesure
contribution-project-title = Mesure { $number }
contribution-project-gap = Point de départ : mesure { $number } de « { $plan } », sans aucune action en { $year }.
contribution-project-unasked = Point de départ : mesure { $number } de « { $plan } », sur laquelle personne n’a été interrogé en { $year }.
contribution-project-thin = Point de départ : mesure { $number } de « { $plan } », insuffisamment suivie en { $year }.

## Fait

contribution-done-opened = { $of } : demande ouverte.
contribution-done-closed = { $of } : demande clôturée.
contribution-done-released = { $of } : retiré.
contribution-done-released-untold = { $of } : mesures retirées. Aucune lettre ne joint ce partenaire : prévenez-le vous-même, la page de la demande a la liste.
contribution-done-reopened = { $of } : demande rouverte.
contribution-done-many = Repris. Partenaires : { $n }.
contribution-done-moved = { $of } : date de réponse modifiée.
contribution-done-amended = { $of } : demande corrigée.
contribution-done-told = { $of } : demande corrigée. { $n ->
        [one] Une lettre part.
       *[other] { $n } lettres partent.
    }
contribution-done-told-waits = { $of } : demande corrigée. { $n ->
        [one] Une lettre attend d’être libérée.
       *[other] { $n } lettres attendent d’être libérées.
    }
contribution-done-told-by-hand = { $of } : noté, ce partenaire est averti.
contribution-done-asked = { $of } : partenaires interrogés.
contribution-done-reminded = { $of } : { $n ->
        [one] un rappel part.
       *[other] { $n } rappels partent.
    }
contribution-done-reminded-waits = { $of } : { $n ->
        [one] un rappel rédigé ; il attend d’être libéré.
       *[other] { $n } rappels rédigés ; ils attendent d’être libérés.
    }
contribution-done-unreachable = Aucun courrier ne part vers { $names } : créez un lien sur la fiche et remettez-le vous-même.
contribution-done-judged = { $of } : décision consignée.
contribution-done-withdrawn = { $of } : action retirée.
contribution-done-translated = { $of } : traduction enregistrée.
contribution-done-contact = { $of } : personne désignée.
contribution-done-contact-removed = { $of } : personne retirée.
contribution-done-link-ended = { $of } : lien terminé.

## Courriers

contribution-letter-asked-subject = { $campaign } : { $partner }
contribution-letter-asked-words = { $letter }

    Répondez avant le { $due }, sans compte, par ce lien : { $address }
contribution-letter-reminded-subject = Rappel : { $campaign }
contribution-letter-reminded-words = { $partner } : { $open ->
        [one] une mesure est encore sans réponse
       *[other] { $open } mesures sont encore sans réponse
    }. { $drafts ->
        [0] La réponse
       *[other] Sur votre page, des brouillons sont enregistrés et ne sont pas encore envoyés. La réponse
    } est attendue pour le { $due } : { $address }
contribution-letter-recalled-subject = Rappel : questions sur votre réponse à { $campaign }
contribution-letter-recalled-words = { $partner } : une partie de votre réponse est revenue avec des questions et votre correction est attendue. { $drafts ->
        [0] Lisez-les
       *[other] Sur votre page, des brouillons sont enregistrés et ne sont pas encore envoyés. Lisez les questions
    } et répondez avant le { $due }, ou dès que possible si cette date est passée : { $address }
contribution-letter-escalated-subject = Sans réponse : { $campaign }, { $partner }
contribution-letter-escalated-words = La personne de contact de { $partner } n’a pas répondu pour le { $due } : { $open ->
        [one] une mesure reste sans réponse
       *[other] { $open } mesures restent sans réponse
    }. Vous pouvez répondre à sa place : { $address }
contribution-letter-returned-subject = Questions sur votre réponse : { $campaign }
contribution-letter-returned-words = { $partner } : une partie de votre réponse revient avec des questions ou est refusée. Lisez-les et corrigez : { $address }
contribution-letter-released-subject = Demandé par erreur : { $campaign }
contribution-letter-released-words = { $partner } : certaines mesures vous ont été demandées par erreur ; votre page montre ce qui reste. { $open ->
        [0] { $owes ->
            [0] Vous n’avez plus rien à répondre.
           *[other] Ce qui est revenu avec des questions attend encore votre réponse.
        }
        [one] Une mesure reste sans réponse.
       *[other] { $open } mesures restent sans réponse.
    } Votre page : { $address }
contribution-letter-moved-subject = Nouvelle date de réponse : { $campaign }
contribution-letter-moved-words = { $partner } : la date de votre réponse a changé. Elle était fixée au { $was } ; répondez avant le { $due }.
contribution-letter-moved-reason-fr = Motif : { $reason }
contribution-letter-moved-reason-nl = Motif (écrit en néerlandais) : { $reason }
contribution-letter-moved-reason-en = Motif (écrit en anglais) : { $reason }
contribution-letter-moved-link = Les liens que vous avez déjà restent valables. Votre page, sans compte : { $address }

## Refus

refusal-contribution-changed = { $function } a changé cette fiche à { $at } (entrée № { $seq }). Rien n’a été écrit : regardez la fiche, vos brouillons sont gardés, puis envoyez à nouveau.
refusal-contribution-campaign-changed = { $function } a modifié cette demande à { $at } (entrée № { $seq }). Rien n’a été écrit : regardez ce qui y figure à présent, puis enregistrez encore.
refusal-contribution-amend-nothing = Rien n’a changé.
refusal-contribution-tell-nobody = Personne n’est à avertir de cette date : aucun partenaire qui doit encore répondre n’en a reçu une autre par une lettre.
refusal-contribution-told-nothing = Il n’y a plus rien à dire à ce partenaire. Rechargez la page.
refusal-contribution-told-ahead = Ce moment est encore à venir.
refusal-contribution-told-before = Ce moment précède ce qu’il y avait à dire ({ $since }).
refusal-contribution-closed = La demande est clôturée : rien ne peut plus y être ajouté.
refusal-contribution-release-answered = La mesure { $number } a une réponse : elle reste et se juge.
refusal-contribution-release-begun = Le partenaire a commencé à répondre sur la mesure { $number } sans l’envoyer : demandez-lui d’abord.
refusal-contribution-open = La demande est ouverte.
refusal-contribution-contact-gone = Plus personne n’y est désigné. Rechargez la page.
refusal-contribution-contact-other = Une autre personne y est désignée entre-temps. Rien n’a été fait : rechargez la page.
refusal-contribution-judged = L’action { $n } est « { $standing } » : cela n’est plus possible.
refusal-contribution-gone = L’action { $n } n’est pas, ou plus, sur cette fiche. Rechargez la page.
refusal-contribution-not-asked = Ce partenaire n’est pas interrogé sur cette mesure.
refusal-contribution-many = Au plus { $most }.
refusal-contribution-link-closed = Ce lien n’accepte plus de réponse. Demandez-en un autre à qui vous l’a envoyé.
refusal-contribution-link-guarded = Cette fiche n’est ouverte qu’aux fonctions nommées : aucun lien n’y mène.
refusal-contribution-link-long = Un lien s’ouvre pendant { $days } jours au plus.
refusal-contribution-link-shown = Ce lien a déjà été créé et montré. S’il n’a pas été noté, mettez-y fin et créez-en un autre.
refusal-contribution-link-address = « { $value } » n’est pas une adresse qui commence par https://.
refusal-contribution-asked-already = Ces partenaires sont déjà interrogés sur toutes ces mesures.
refusal-contribution-empty = Il n’y a rien à envoyer. Ajoutez une action, ou dites qu’il n’y a rien à signaler.
refusal-contribution-both = Une mesure a des actions et « rien à signaler » à la fois. Gardez l’un des deux.
refusal-contribution-year = Donnez une année entre 2000 et 2100.
refusal-contribution-past = Cette date est déjà passée.
refusal-contribution-remind-guarded = Cette demande est à diffusion restreinte : aucun rappel ne part. Prévenez vous-même les partenaires.
refusal-contribution-remind-again = Un rappel est parti il y a moins de 24 heures. Regardez encore, et cochez la case s’il faut en envoyer un de plus.
refusal-contribution-remind-preview = Ce qui partirait n’est plus ce qui a été montré. Rien n’est parti : regardez encore, puis envoyez.
refusal-contribution-preview = Ce qui serait demandé n’est plus ce qui a été montré. Regardez encore, puis interrogez.
refusal-contribution-file-seen = Une fiche a changé depuis : ce qui serait repris n’est plus ce qui a été montré. Regardez encore, puis reprenez.
refusal-contribution-days = « { $value } » n’est pas un nombre de jours : 14, 3.
refusal-contribution-reminders = Donnez de 0 à { $most } jours.
refusal-contribution-same-day = C’est déjà la date de réponse.
refusal-contribution-nothing-judged = « Rien à signaler » sur la mesure { $number } est déjà « { $standing } » : cela n’est plus possible.
refusal-contribution-nothing-gone = Le partenaire ne dit pas, ou plus, qu’il n’y a rien à signaler sur cette mesure. Rechargez la page.
refusal-contribution-order = La fin est avant le début.
refusal-contribution-cost = Donnez un montant en euros : 1 250,50.
refusal-contribution-figure = « { $value } » : écrivez un chiffre et ce qu’il compte, comme 250 heures.
refusal-contribution-translation-language = Traduisez dans l’autre langue officielle, pas dans celle de l’original.
refusal-contribution-translation-more = L’original ne dit rien ici : la traduction non plus.
refusal-contribution-translation-figures = Les chiffres restent ceux de l’original, dans le même ordre : { $figures }
refusal-contribution-translation-same = Cette traduction est déjà enregistrée.
refusal-contribution-day = « { $value } » n’est pas une date comme 31/12/2026.
refusal-contribution-mail = « { $value } » ne peut pas être une adresse de courriel.
refusal-contribution-contact-line = Ceci ne se comprend pas, n’est pas une adresse, est dit deux fois ou concerne un partenaire que l’on n’interroge pas : { $value }
refusal-contribution-contact-known = Une autre personne de contact est déjà désignée pour { $names }. Changez-la sur la fiche du partenaire, où son lien prend fin, et ôtez la ligne ici.
refusal-contribution-lines-ticked = Vous avez coché des lignes : choisissez « seulement les lignes cochées », ou décochez-les.
refusal-contribution-draft = Quelqu’un d’autre a enregistré ce brouillon entre-temps. Ce que vous avez tapé est encore là : comparez dans un autre onglet avant d’enregistrer.
refusal-contribution-draft-beside = Quelqu’un d’autre a enregistré un brouillon ici entre-temps : il est montré au-dessus de votre texte, qui est encore dans le champ. Enregistrer à nouveau remplace le sien.
refusal-contribution-draft-other = Le brouillon a changé depuis que cette page a été ouverte : quelqu’un d’autre y a peut-être écrit. Rien n’est envoyé. Relisez ce qui est là maintenant, puis envoyez.
refusal-contribution-taken = Quelqu’un d’autre a déjà repris cette action : son brouillon est sur cette page et n’a pas été touché.
refusal-contribution-reason = Dites pourquoi il n’y a rien à signaler.
refusal-contribution-answer = Écrivez votre réponse à la question.
refusal-contribution-what = Dites ce qui a été fait.
refusal-contribution-file-large = Un fichier dépasse { $limit } Mo. Envoyez-en un plus petit.
refusal-contribution-file-type = Un fichier est d’une sorte qui n’est pas gardée. Envoyez une photo, un PDF ou un texte.
refusal-contribution-file-held = Un fichier est retenu par le contrôle et n’a pas été ajouté.
refusal-contribution-file-gone = Le fichier n’est plus là. Envoyez-le à nouveau.
refusal-contribution-file-size = Le fichier, ou ce qu’il contient, dépasse { $most } Mo.
refusal-contribution-file-kind = Ce n’est pas un tableau Excel (.xlsx), OpenDocument (.ods) ou CSV lisible.
refusal-contribution-file-old = C’est un ancien fichier Excel (.xls) ou un fichier protégé par un mot de passe. Enregistrez-le comme .xlsx, sans mot de passe.
refusal-contribution-file-macro = Le fichier contient des macros. Enregistrez-le comme .xlsx et envoyez celui-là.
refusal-contribution-file-empty = Le fichier ne contient aucune ligne.
refusal-contribution-file-lines = Le fichier a plus de { $most } lignes.
refusal-contribution-file-far = Quelque chose figure très loin du tableau, loin en bas ou à droite. Effacez les lignes et les colonnes après le tableau, enregistrez, puis renvoyez le fichier.
refusal-contribution-file-head = Les titres des colonnes ne se trouvent pas : il faut au moins « Mesure » et « Action ». Reprenez le modèle.
refusal-contribution-file-twice = Deux colonnes ont le même titre.
refusal-contribution-file-partner = Aucune colonne ne dit de qui est chaque ligne : son titre est « Partenaire ».
refusal-erase-contribution = № { $entry } dit ce qui est demandé, décidé ou terminé : sans elle, autre chose vaudrait. Elle reste.

## Sortes d’entrées

kind-contributions-campaign-opened = Demande ouverte
kind-contributions-campaign-amended = Demande corrigée
kind-contributions-campaign-closed = Demande clôturée
kind-contributions-campaign-reopened = Demande rouverte
kind-contributions-due-moved = Date de réponse modifiée
kind-contributions-partner-asked = Partenaire interrogé
kind-contributions-measures-added = Mesures ajoutées à la demande
kind-contributions-measures-taken-back = Mesures retirées
kind-contributions-contact-named = Personne de contact désignée
kind-contributions-contact-removed = Personne de contact retirée
kind-contributions-link-made = Lien créé
kind-contributions-link-opened = Lien consulté
kind-contributions-link-ended = Lien terminé
kind-contributions-given = Réponse du partenaire
kind-contributions-judged = Réponses jugées
kind-contributions-withdrawn = Action retirée
kind-contributions-translated = Action traduite
kind-contributions-reminder-asked = Rappel demandé
kind-contributions-told = Lettre au partenaire
kind-contributions-told-by-hand = Partenaire averti de vive voix
contribution-done-before = Ceci était déjà enregistré : rien n’a été écrit une seconde fois. Pour un autre choix, recommencez depuis le début.
