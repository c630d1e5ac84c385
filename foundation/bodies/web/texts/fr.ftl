# Organes : qui se réunit, ce qui est décidé, le procès-verbal.

room-bodies = Organes
bodies-title = Organes
bodies-lede = Ceux que l’on convoque, ceux dont on est informé, ceux où l’on siège.
bodies-none = Aucun organe
bodies-none-hint = Le profil n’en nomme aucun ; un organe peut être créé ici.
bodies-role-convened = Convoqués ici
bodies-role-told = Tenus par d’autres, dont on est informé
bodies-role-attended = Où l’on siège
bodies-role-other = Sans rôle indiqué
bodies-role-hint-convened = Réunions, ordre du jour, décisions et procès-verbal se tiennent ici.
bodies-role-hint-told = On note ce qui est communiqué, par qui et de quelle heure.
bodies-role-hint-attended = L’ordre du jour, notre position et ce que nous en avons retenu.
bodies-role-hint-other = Aucune source lue ne dit ce que cet organe est pour ce centre ; une réunion peut être prévue.
body-name = Organe
body-next = Prochaine réunion
body-last = Dernière réunion
body-source = Source
body-source-hint = La décision ou le texte qui crée l’organe.
body-source-remark = Remarque sur la source
body-acts = Actes
body-created-here = créé ici
body-new = Créer un organe
body-new-lede = Un organe que le profil ne connaît pas : groupe de crise, cellule d’un événement.
body-change = Modifier l’organe
body-created = Organe créé.
body-changed = Organe modifié ; la version précédente reste lisible.
body-save = Enregistrer
body-name-fr = Nom en français
body-name-nl = Nom en néerlandais
body-name-en = Nom en anglais
body-short-fr = Sigle en français
body-short-nl = Sigle en néerlandais
body-role = Rôle pour ce centre
body-chair = Présidence
body-chair-none = Aucune fonction
body-members = Membres
body-members-none = Le profil ne nomme aucune fonction.
body-rules = Règles
body-log = Journal tenu
body-log-hint = La stratégie et les opérations sont deux journaux avec deux droits.
body-log-operational = Opérationnel
body-log-strategic = Stratégique
body-rhythm = Rythme
body-rhythm-none = Aucun rythme indiqué
body-rhythm-hourly = toutes les heures
body-rhythm-daily = tous les jours
body-rhythm-weekly = toutes les semaines
body-rhythm-every-minutes = toutes les n minutes
body-rhythm-every-months = tous les n mois
body-rhythm-n = n
body-quorum = Quorum
body-quorum-none = Aucun quorum indiqué
body-quorum-more-than-half = plus de la moitié des sièges
body-quorum-at-least = au moins n sièges
body-quorum-n = n
body-decides = Manière de décider
body-needs-vote = par vote uniquement
body-needs-vote-hint = Une décision n’est alors enregistrée qu’avec un vote : quorum, présences et intérêts sont vérifiés.
body-quorum-met = quorum atteint
body-quorum-short = quorum non atteint
body-quorum-count = { $there } sièges occupés sur { $seats }, { $needed } requis
body-versions = Versions
body-version = version { $n }
body-version-label = Version
body-entry = entrée № { $seq }
body-sessions = Réunions
body-sessions-none = Aucune réunion.
body-open-decisions = Décisions en cours
body-open-decisions-none = Aucune décision n’attend d’exécution.
body-to-session = Vers la réunion
body-calendar = Réunions à venir
body-calendar-all-title = Toutes les réunions
body-calendar-lede = Les réunions prévues et celles en cours, la plus proche d’abord.
body-calendar-all-lede = Toutes les réunions, la dernière d’abord.
body-calendar-about = Réunions au sujet de { $what }
body-calendar-all = Aussi les réunions passées
body-calendar-ahead = Seulement à venir
body-calendar-none = Aucune réunion prévue
body-calendar-none-hint = Une réunion se prévoit depuis la page de son organe.
body-proposal = À prévoir ({ $rhythm }) :
body-proposal-from = compté depuis la réunion du
body-when = Quand
body-where = Où
body-about = Au sujet de
body-about-withheld = sujet réservé
body-state = État
body-state-planned = prévue
body-state-convened = convoquée
body-state-open = en cours
body-state-closed = close
body-state-drafted = procès-verbal en projet
body-state-approved = procès-verbal approuvé
body-state-cancelled = annulée
body-state-noted = tenue par d’autres, en cours
body-state-ended = terminée
body-step-convene = Convoquer
body-step-open = Ouvrir la réunion
body-step-close = Clore la réunion
body-step-cancel = Annuler
body-close-sure = Clore la réunion ? Un oubli pourra encore être consigné, avec son heure, jusqu’à l’approbation du procès-verbal.
body-convene-empty = L’ordre du jour est encore vide. Convoquer quand même les invités ?
body-open-early = La réunion est prévue le { $at }. L’ouvrir maintenant ?
body-open-empty = L’ordre du jour est vide. Ouvrir quand même la réunion ?
body-step-taken = C’est consigné.
body-since = depuis
body-approved-by = Approuvé par
body-briefing = Note de préparation
body-minutes = Procès-verbal
body-plan = Convoquer une réunion
body-plan-attended = Noter une réunion où l’on siège
body-plan-lede = Date, lieu, ordre du jour et invités. Tout peut encore changer avant l’ouverture.
body-plan-attended-lede = D’autres tiennent cette réunion : notez l’ordre du jour et préparez notre position point par point.
body-strategic-notice = Cet organe tient le journal stratégique : les notes et décisions demandent le droit d’y écrire.
body-plan-do = Prévoir la réunion
body-planned = Réunion prévue.
body-plan-rhythm = Rythme de cette série
body-plan-rhythm-none = Celui de l’organe
body-plan-rhythm-hint = Par exemple toutes les heures pendant une nuit de crise.
body-place = Lieu
body-call = Adresse de l’appel
body-call-hint = Lien ou numéro de la conférence.
body-agenda = Ordre du jour
body-agenda-hint = Un point par ligne, dans la langue de cette page ; l’autre langue se complète ensuite.
body-agenda-none = Aucun point à l’ordre du jour.
body-item = Point
body-item-n = Point { $n }
body-item-any = Hors point
body-item-add = Ajouter un point
body-item-add-do = Ajouter
body-item-added = Point ajouté.
body-item-owner = Apporté par
body-item-minutes = Minutes prévues
body-item-open = à traiter
body-item-dealt = traité
body-item-carried = reporté
body-item-dropped = retiré
body-item-from-before = report d’une réunion précédente
body-item-carried-to = vers la réunion suivante
body-item-deal = Traité
body-item-up = Monter
body-item-down = Descendre
body-item-drop = Retirer ce point
body-item-drop-do = Retirer
body-item-reopen = Remettre à l’ordre du jour
body-item-settled-done = Le sort du point est noté.
body-item-reopened-done = Le point est de nouveau ouvert.
body-item-carried-done = Point reporté à cette réunion.
body-items-ordered = Ordre changé.
body-left = Points non traités avant
body-left-hint = Décidez pour chacun : le reporter à cette réunion, ou le retirer avec une raison.
body-carry = Reporter ici
body-why = Raison
body-position = Notre position
body-position-write = Écrire notre position
body-position-do = Noter la position
body-position-set = Position notée.
body-french = Français
body-dutch = Néerlandais
body-missing-fr = Pas de texte français
body-missing-nl = Pas de texte néerlandais
body-invited = Invités
body-invited-hint = Les membres sont cochés ; ajoutez qui doit l’être. Pour certaines communes seulement, ou pour des personnes sans fonction ici : prévoyez sans convoquer, puis choisissez sur la page des invitations.
body-langs = Langues
body-lang = Langue
body-sight = Qui peut voir la réunion
body-handling = Traitement
body-handling-service = Service
body-handling-need-to-know = Besoin d’en connaître
body-handling-professional-secrecy = Secret professionnel
body-readers = Fonctions admises
body-readers-hint = Seulement à partir du besoin d’en connaître.
body-areas = Territoires
body-areas-hint = Laissez vide pour tout le territoire.
body-convene-now = Convoquer tout de suite les invités
body-note-told = Noter une réunion d’autres
body-told-lede = D’autres tiennent cette réunion. Notez ce qu’on vous dit, qui le dit et pour quelle heure.
body-told-source = Source
body-told-source-hint = L’organisation ou le poste qui vous informe.
body-told-by = Communiqué par
body-told-stated = Heure déclarée
body-told-place = Lieu
body-told-director = Direction
body-told-contact = Joignable au
body-told-words = Ce qui est dit
body-told-do = Consigner
body-told-more = Autre information reçue
body-told-over = Elle est terminée
body-told-noted = Information consignée avec sa source.
body-told-ended = Fin consignée.
body-heard = Ce qui a été communiqué
body-stated = Heure
body-stated-hint = Vide : maintenant. Par exemple 02:41.
body-recorded = consigné { $time }
body-note = Noter
body-note-words = Ce qui est dit
body-note-hint = Écrivez puis Entrée ; la note garde l’heure. Tab mène au point et à la langue.
body-note-do = Noter
body-note-away = Ce que nous en avons retenu
body-note-away-do = Noter comme retenu
body-note-taken-away = Retenu
body-note-written = Note consignée.
body-note-corrected = Correction consignée ; la première note reste, barrée.
body-notes = Notes de la réunion
body-notes-none = Aucune note.
body-notes-kept = Le journal de cette réunion est stratégique : il est réservé à ceux qui y siègent et à ceux qui lisent le journal stratégique.
body-correct = Corriger
body-correct-words = La note corrigée
body-correct-do = Consigner la correction
body-corrected-by = corrigée par { $no }
body-corrects = corrige { $no }
body-decide = Consigner une décision
body-late = consigné après la réunion,
body-late-hint = La réunion est terminée : indiquez l’heure à laquelle c’était. La page et le procès-verbal disent que cela a été consigné après coup.
body-late-note = Ajouter une note oubliée
body-late-decide = Consigner une décision oubliée
body-late-vote = Consigner un vote oublié
body-late-deal = A été traité
body-late-adopt = Procès-verbal approuvé à cette réunion
body-papers = Pièces
body-item-taken-back = repris par la réunion qui l’avait laissé ouvert
body-reopen = Rouvrir la réunion
body-reopen-hint = Pour une réunion close par erreur, tant que son procès-verbal n’attend pas son approbation. Ce que la clôture a reporté à une réunion suivante revient, sauf si quelqu’un y a déjà travaillé là-bas.
body-reopen-do = Rouvrir
body-reopened-done = La réunion est de nouveau ouverte.
body-reopened = Rouverte
body-reopened-back = { $n ->
    [one] { $n } point est revenu
   *[other] { $n } points sont revenus
 }
body-reopened-stay = { $n ->
    [one] { $n } point reste là où il a été repris
   *[other] { $n } points restent là où ils ont été repris
 }
body-decide-hint = Une langue suffit pour commencer ; celle qui manque reste visible comme telle.
body-decide-do = Consigner la décision
body-decision-taken = Décision consignée.
body-decision-worded = Texte de la décision écrit.
body-decision-withdrawn = Décision retirée ; elle reste lisible.
body-decisions = Décisions
body-decisions-none = Aucune décision.
body-how = Comment
body-how-consensus = par consensus
body-how-chair = par la présidence
body-how-vote = par vote
body-how-vote-hint = Par vote : laissez les nombres vides pour reprendre le vote consigné au point.
body-how-vote-needed = Cet organe décide par vote uniquement.
body-vote-yes = Pour
body-vote-no = Contre
body-vote-abstained = Abstentions
body-votes = { $yes } pour, { $no } contre, { $abstained ->
    [one] { $abstained } abstention
   *[other] { $abstained } abstentions
 }
body-assign = Qui doit agir
body-assign-hint = Avec un destinataire, la décision devient un engagement suivi jusqu’à l’exécution.
body-to = Destinataire
body-to-nobody = Aucun destinataire
body-organisation = Organisation
body-area = Territoire
body-acknowledge-by = Accusé de réception avant
body-due = Exécuter avant
body-ground = Base légale
body-ground-hint = Telle qu’énoncée en réunion ; elle n’est pas vérifiée ici.
body-followed-open = en cours
body-followed-late = en retard
body-followed-done = exécuté
body-word-fr = Récrire en français
body-word-nl = Récrire en néerlandais
body-word-fr-missing = Écrire le texte français
body-word-nl-missing = Écrire le texte néerlandais
body-word-do = Enregistrer le texte
body-withdraw = Retirer la décision
body-withdraw-hint = L’engagement qui en est né se termine avec elle ; ce qui est déjà réglé le reste.
body-withdraw-do = Retirer
body-withdrawn = retirée
body-attendance = Présences
body-attendance-none = Personne n’est attendu ni noté.
body-attendance-there = { $n ->
    [one] { $n } présent
   *[other] { $n } présents
 }
body-attendance-excused = { $n ->
    [one] { $n } excusé
   *[other] { $n } excusés
 }
body-attendance-left = { $n ->
    [one] { $n } parti
   *[other] { $n } partis
 }
body-attendance-expected = { $n ->
    [one] { $n } attendu
   *[other] { $n } attendus
 }
body-attendance-more = Noter une autre personne
body-attendance-do = Noter
body-attendance-marked = Présence notée.
body-function = Fonction
body-presence = Participation
body-presence-expected = attendu
body-presence-present = présent
body-presence-remote = à distance
body-presence-represented = représenté
body-presence-excused = excusé
body-presence-left = parti
body-leaves = S’en va
body-represented-by = représenté par { $who }
body-person-name = Nom
body-by = Représenté par
body-facts = Réunion
body-move = Déplacer la réunion
body-move-do = Déplacer
body-moved = Réunion déplacée.
body-cancel = Annuler la réunion
body-cancel-do = Annuler la réunion
body-course = Déroulement
body-print = Imprimer
body-briefing-since = Depuis la réunion
body-briefing-first = Première réunion ; ce qui a changé depuis
body-briefing-figures = Derniers chiffres
body-briefing-figures-none = Aucun chiffre visible pour vous.
body-briefing-entries = Décisions du journal
body-briefing-entries-none = Aucune décision depuis.
body-briefing-stands = Où en sont les choses
body-briefing-asked = Demandé et encore attendu
body-briefing-elsewhere = Ce qui se passe par ailleurs
body-briefing-more = { $n } de plus, hors de la feuille imprimée
body-briefing-rest = … et { $n } de plus, à l’écran
body-figure-unconfirmed = non confirmé
body-figure-confirmed = confirmé
body-figure-public = public
body-minutes-none = Pas encore de procès-verbal. Il se rédige à partir des notes, pendant la réunion ou après elle.
body-minutes-open = La réunion est en cours : le projet se rédige déjà, l’approbation vient après la clôture.
body-minutes-again = La réunion est close : reprenez les dernières notes, puis le procès-verbal attend son approbation.
body-minutes-since = { $n ->
    [0] Rien n’a été noté depuis le projet
    [one] { $n } note ou point depuis le projet
   *[other] { $n } notes ou points depuis le projet
 }
body-minutes-since-hint = Les nouvelles notes s’ajoutent à leur point. Ce que quelqu’un a écrit reste.
body-minutes-take-in = Reprendre ce qui a été noté depuis
body-minutes-finish = Reprendre et soumettre à l’approbation
body-minutes-draft = Rédiger le projet à partir des notes
body-minutes-drafted = Projet rédigé. Complétez les deux langues.
body-minutes-hint = Français et néerlandais côte à côte. Rien n’est traduit tout seul.
body-minutes-save = Enregistrer une nouvelle version
body-minutes-written = Nouvelle version enregistrée.
body-minutes-old = Ceci est une version antérieure.
body-minutes-latest = Voir la dernière
body-minutes-rest = Hors ordre du jour
body-minutes-print = Version imprimable
body-minutes-returned-for = Renvoyé pour modification :
body-minutes-returned = Procès-verbal renvoyé.
body-minutes-approved = Procès-verbal approuvé.
body-approve = Approbation
body-approve-own = Vous avez rédigé ce procès-verbal : une autre personne l’approuve.
body-approve-hint = Après l’approbation, plus rien de cette réunion ne change.
body-approve-sure = Approuver cette version du procès-verbal ?
body-approve-do = Approuver
body-return-words = Ce qui doit changer
body-return-do = Renvoyer
body-print-draft = Projet, version { $n } : non approuvé.
body-print-form = Forme : scellé dans le journal, non signé.
body-print-for-signature = Forme : scellé dans le journal (approbation : entrée № { $seq }) ; signé seulement si ce fichier porte une signature électronique.
body-print-signature = Signatures : procès-verbal { $number }, version { $version }
body-print-sign-chair = Présidence : nom, date, signature
body-print-sign-secretary = Secrétariat : nom, date, signature
body-print-decided = Décidé { $how }
body-print-by = À exécuter par { $who }
body-print-by-until = À exécuter par { $who } avant le { $due }
kind-bodies-body-created = Organe créé
kind-bodies-body-changed = Organe modifié
kind-bodies-session-planned = Réunion prévue
kind-bodies-session-convened = Réunion convoquée
kind-bodies-session-moved = Réunion déplacée
kind-bodies-session-opened = Réunion ouverte
kind-bodies-session-reopened = Réunion rouverte
kind-bodies-session-closed = Réunion close
kind-bodies-session-cancelled = Réunion annulée
kind-bodies-item-added = Point ajouté à l’ordre du jour
kind-bodies-item-settled = Sort d’un point décidé
kind-bodies-items-ordered = Ordre du jour réordonné
kind-bodies-position-set = Notre position notée
kind-bodies-attendance-marked = Présence notée
kind-bodies-note-written = Note de réunion
kind-bodies-decision-taken = Décision d’un organe
kind-bodies-decision-worded = Décision écrite dans une langue
kind-bodies-decision-withdrawn = Décision retirée
kind-bodies-minutes-drafted = Procès-verbal rédigé
kind-bodies-minutes-written = Procès-verbal récrit
kind-bodies-minutes-returned = Procès-verbal renvoyé
kind-bodies-minutes-approved = Procès-verbal approuvé
kind-bodies-foreign-noted = Réunion d’autres notée
kind-bodies-foreign-ended = Réunion d’autres terminée
refusal-body-changed = { $function } a modifié ceci à { $at } (entrée № { $seq }). Relisez la page, puis recommencez.
refusal-body-just-changed = Quelqu’un d’autre vient de modifier ceci. Rien n’a été écrit : relisez, puis enregistrez à nouveau.
refusal-body-step = La réunion est « { $state } » : « { $step } » n’est pas possible maintenant.
refusal-body-begun = La réunion est « { $state } » : elle ne se déplace plus.
refusal-body-agenda-closed = La réunion est « { $state } » : son ordre du jour ne change plus.
refusal-body-cancelled = La réunion est « { $state } » : rien n’y est retiré de l’ordre du jour.
refusal-body-not-open = La réunion est « { $state } » : notes, votes et décisions se consignent de son ouverture à l’approbation de son procès-verbal.
refusal-body-late-when = La réunion est terminée : indiquez à quelle heure de la réunion c’était.
refusal-body-late-outside = La réunion a duré du { $from } au { $until } : indiquez une heure comprise dans cet intervalle.
refusal-body-late-since = Une décision ou un vote a été consigné après la réunion et ne figure pas encore dans cette version : reprenez-le d’abord dans le procès-verbal.
refusal-body-reopen = La réunion est « { $state } » : seule une réunion close dont le procès-verbal n’attend pas encore son approbation se rouvre.
refusal-body-papers-closed = La réunion est « { $state } » : on n’y ajoute et n’en retire plus de pièces.
refusal-body-not-begun = La réunion est « { $state } » : on n’en retient rien avant qu’elle commence.
refusal-body-attendance = La réunion est « { $state } » : la présence ne se note pas maintenant. Une excuse se note dès la convocation.
refusal-body-approved = La réunion est « { $state } » : son compte rendu ne change plus.
refusal-body-minutes-when = La réunion est « { $state } » : le procès-verbal se rédige dès qu’elle a commencé, jusqu’à son approbation.
refusal-body-no-draft = La réunion est « { $state } » : il n’y a pas de projet de procès-verbal ouvert.
refusal-body-ended = La réunion est « { $state } » : notez-en une nouvelle.
refusal-body-item-settled = Ce point est déjà « { $state } ».
refusal-body-item-stays = Ce point ne se remet pas à l’ordre du jour : il est ouvert, il a été reporté, ou un procès-verbal y a été approuvé.
refusal-body-agenda-over = La séance est terminée : son ordre du jour reste ce qu’il est.
refusal-body-order = L’ordre du jour a changé entre-temps : rechargez la page.
refusal-body-carry-where = Un point se reporte à une autre réunion du même organe.
refusal-body-carry-handling = Cette réunion est ouverte à plus de monde que celle d’où vient le point : reportez-le à une réunion au moins aussi réservée.
refusal-body-exists = Cela existe déjà : rechargez la page.
refusal-body-of-profile = Cet organe vient du profil : il se modifie dans le profil.
refusal-body-told-only = D’autres tiennent cet organe : notez ce qu’on vous en dit.
refusal-body-not-foreign = Cet organe n’est pas de ceux dont on est seulement informé : prévoyez une réunion.
refusal-body-nobody-invited = Personne n’est invité : choisissez qui l’est sur la page des invitations, puis convoquez.
refusal-body-past = Cette heure est passée depuis plus d’une heure.
refusal-body-rhythm = De 1 à { $minutes } minutes, ou de 1 à { $months } mois.
refusal-body-quorum = Ce quorum ne peut être atteint avec { $seats } sièges.
refusal-body-minutes = Entre 1 minute et un jour.
refusal-body-too-many = Pas plus de { $most }.
refusal-body-own = Ceci vaut pour une réunion tenue par d’autres où l’on siège.
refusal-body-not-there = Cette personne n’est pas notée présente.
refusal-body-corrected = La note { $no } est déjà corrigée par la note { $by } : corrigez celle-ci.
refusal-body-votes = Donnez des nombres de voix entre 0 et 10 000.
refusal-body-not-carried = Avec ces voix, la proposition n’est pas adoptée : notez-la comme note, pas comme décision.
refusal-body-no-vote = Il y a des voix mais pas de vote : choisissez « par vote » ou effacez-les.
refusal-body-due-past = Cette échéance est déjà passée.
refusal-body-due-order = L’exécution vient après l’accusé de réception.
refusal-body-withdrawn = Cette décision est retirée.
refusal-body-their-minutes = Le procès-verbal est tenu par ceux qui convoquent.
refusal-body-own-minutes = Vous avez rédigé ce procès-verbal : une autre personne doit l’approuver.
body-rhythm-minutes = { $n ->
    [one] chaque minute
   *[other] toutes les { $n } minutes
 }
body-rhythm-months = { $n ->
    [one] chaque mois
   *[other] tous les { $n } mois
 }
body-minutes-n = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
 }
body-proposal-passed = { $n ->
    [one] un tour passé sans réunion
   *[other] { $n } tours passés sans réunion
 }
body-quorum-least = { $n ->
    [one] au moins un siège
   *[other] au moins { $n } sièges
 }
body-held = Tenue

# Ce qu’un rapport en reprend
body-offer = { $body }, session { $number } : prévue le { $at }.
body-offer-open = { $body }, session { $number } : en cours.
body-offer-decision = Décision { $label } : { $text }
body-series = Série de réunions
body-series-live = Version { $n } en vigueur.
body-series-none = Cet organe n’a pas encore de règle : posez-la, regardez dix ans, enregistrez.
body-series-ended-at = Série terminée
body-series-ics = La série dans votre agenda
body-series-change = Changer la série
body-series-set-title = Poser la série
body-series-from = Première réunion
body-series-ahead = Mois d’avance
body-series-look = Regarder dix ans
body-series-why-hint = Nécessaire quand une réunion déjà convoquée se déplace.
body-series-sessions = Réunions de la série
body-series-make = Prévoir celles qui manquent
body-series-end = Terminer la série
body-series-set = Série enregistrée ; les réunions à venir la suivent.
body-series-ended = Série terminée ; les réunions prévues restent.
body-series-made = Les réunions de la série sont prévues.
body-shifts = Ce que ce changement déplace
body-shifts-hint = Chaque réunion à venir de la série prend la date suivante de la règle. Rien n’est encore enregistré.
body-shift-stays = reste où elle est
body-shift-same = inchangée
body-years = Dix ans
body-years-none = Les dix ans s’affichent dès qu’une règle et une première date sont là.
body-year = Année
body-turns = Dates
body-turn-skipped = n’a pas lieu
body-turn-moved = déplacée
body-rule = Règle
body-rule-hint = Une règle RRULE (RFC 5545), par exemple l’une de celles-ci :
body-rule-second-tuesday = le deuxième mardi
body-rule-first-thursday = le premier jeudi
body-rule-last-friday = le dernier vendredi
body-rule-same-day = le même jour du mois
body-rule-listed = Outlook et d’autres agendas ne reprennent pas cette règle telle quelle : le fichier pour agenda contient chaque réunion séparément, dix ans à l’avance, et non une série. Si vous aviez déjà repris la série, supprimez-la d’abord de votre agenda.
body-on-holiday = Un jour férié ou un week-end
body-on-holiday-move = au jour ouvrable suivant
body-on-holiday-skip = la réunion n’a pas lieu
body-standing = Points permanents
body-standing-hint = Un par ligne : français | néerlandais | information, discussion ou decision | minutes.
body-extraordinary = extraordinaire
body-secretary = Secrétariat
body-secretary-lede = Les prochaines réunions de tous les organes et ce qui manque à chacune.
body-secretary-coming = À préparer
body-secretary-waiting = Procès-verbaux en attente
body-secretary-waiting-none = Aucun procès-verbal n’attend.
body-secretary-without = Se réunissent par règle et n’ont aucune réunion prévue :
body-lacks = Ce qui manque
body-lacks-nothing = rien ne manque
body-lack-agenda = pas d’ordre du jour
body-lack-titles = { $n ->
    [one] { $n } point
   *[other] { $n } points
 } sans titre dans une langue
body-lack-papers = { $n ->
    [one] { $n } point
   *[other] { $n } points
 } avec des pièces dans une seule langue
body-lack-invitations = invitations pas envoyées
body-lack-replies = { $n ->
    [one] { $n } réponse manque
   *[other] { $n } réponses manquent
 }
body-lack-minutes = procès-verbal à rédiger depuis { $n ->
    [one] { $n } jour
   *[other] { $n } jours
 }
body-lack-approval = non approuvé depuis { $n ->
    [one] { $n } jour
   *[other] { $n } jours
 }
body-lack-corrections = { $n ->
    [one] { $n } proposition ouverte
   *[other] { $n } propositions ouvertes
 }
body-in-days = { $n ->
    [0] aujourd’hui
    [one] dans { $n } jour
   *[other] dans { $n } jours
 }
body-sort = Ce qui est attendu
body-sort-information = pour information
body-sort-discussion = pour discussion
body-sort-decision = pour décision
body-presented-by = Présenté par
body-handling-public = Public
body-handling-as-session = comme la réunion
body-item-describe = Décrire ce point, ses pièces
body-item-described = Point décrit.
body-item-before = déjà à la réunion { $number }
body-agenda-total = { $n ->
    [one] { $n } minute prévue
   *[other] { $n } minutes prévues
 }
body-agenda-of = sur { $n } minutes de réunion
body-agenda-drag = Déplacer ce point : glissez, ou flèches haut et bas.
body-paper = Pièce
body-paper-both = dans les deux
body-paper-file = Joindre la pièce
body-paper-remove = Retirer
body-paper-filed = Pièce jointe.
body-paper-removed = Pièce retirée de ce point.
body-paper-withheld = Pièce réservée
body-paper-glass = Ouvrir en urgence…
body-paper-named = { $body } { $number }, pièce { $paper }
body-paper-closed = Réserver cette pièce
body-paper-readers = Ouverte à
body-paper-readers-hint = À partir du besoin d’en connaître, elle n’est lue que par les fonctions cochées, par la présidence et par vous. Les autres voient qu’il y a une pièce, sans son nom.
body-paper-missing-fr = pièce française manquante
body-paper-missing-nl = pièce néerlandaise manquante
body-proposals = Proposé par le dossier
body-proposals-hint = Procès-verbaux à approuver, décisions non exécutées, points demandés par des membres.
body-proposals-all = Tout mettre à l’ordre du jour ({ $n })
body-proposals-taken = Mis à l’ordre du jour.
body-proposal-minutes = Procès-verbal à approuver :
body-proposal-decision = Décision non exécutée :
body-proposal-see = Voir
body-proposal-take = Mettre à l’ordre du jour
body-title-minutes = Approbation du procès-verbal de la réunion { $what }
body-title-follow = Suivi de { $what } : { $more }
body-point-ask = Demander un point
body-point-do = Demander
body-point-asked = Point demandé ; le secrétariat le voit parmi les propositions.
body-point-refuse = Ne pas retenir
body-point-refused = Réponse consignée avec sa raison.
body-points-refused = Points demandés et non retenus
body-invitations = Invitations
body-invitations-not-sent = La convocation prépare les invitations ; elles partent une fois libérées.
body-replies = { $yes } viennent, { $no } excusés, { $deputy } remplacés, { $silent } sans réponse
body-reply-yes = vient
body-reply-no = ne vient pas
body-reply-deputy = se fait remplacer
body-reply-none = sans réponse
body-reply-by-link = par le lien de la lettre
body-reply-told = noté ici
body-reply-write = Noter une réponse
body-reply-noted = Réponse notée.
body-told-waiting = attend d’être envoyé
body-told-sent = envoyé
body-told-delivered = arrivé
body-told-acknowledged = reçu, confirmé
body-told-covered = quelqu’un d’autre sait
body-told-failed = n’est pas arrivé
body-told-nothing = Aucune lettre n’est partie.
body-deputy = Remplacé par
body-deputy-hint = Seulement si quelqu’un vient à votre place.
body-answer = Votre réponse
body-answer-send = Répondre
body-answer-sent = Merci : votre réponse est arrivée.
body-answer-cancelled = Cette réunion est annulée.
body-answer-seat = Invité en tant que
body-answer-before = Votre dernière réponse
body-answer-what = Ce lien répond pour ce siège seulement. La dernière réponse compte.
body-answer-over = Aucune réponse n’est plus attendue pour cette réunion.
body-gone = Ce lien n’ouvre rien
body-gone-why = Il est terminé, ou l’adresse est incomplète. Demandez-en un nouveau à qui vous a écrit.
body-session-ics = Cette réunion dans votre agenda
body-feeds = Agendas par abonnement
body-feeds-own = Les réunions où votre fonction est appelée :
body-feeds-body = Les réunions de cet organe, sans les réservées, à une adresse que seul son détenteur connaît.
body-feeds-made = Adresses ouvertes
body-feeds-none = Aucune adresse.
body-feed-make = Créer une adresse
body-feed-made = Adresse créée
body-feed-once = Elle ne s’affiche que cette fois : copiez-la maintenant.
body-feed-whom = Pour qui
body-feed-days = Jours
body-feed-end = Fermer
body-feed-ended = Adresse fermée.
body-feed-expired = expirée
body-vote = Vote
body-vote-numbers = Vote (pour / contre / abstentions)
body-vote-hold = Consigner un vote
body-vote-hint = Par nom, ou par nombres. Qui a déclaré un intérêt ne vote pas.
body-vote-do = Consigner le vote
body-vote-held = Vote consigné.
body-choice-yes = pour
body-choice-no = contre
body-choice-abstained = s’abstient
body-outcome-carried = adopté
body-outcome-lost = rejeté
body-outcome-tie = égalité : rien n’est décidé
body-interest = Intérêt déclaré
body-interest-declare = Déclarer un intérêt
body-interest-hint = La personne quitte ce point : elle n’y vote pas et n’y compte pas pour le quorum.
body-interest-words = Lequel
body-interest-do = Consigner
body-interest-noted = C’est consigné.
body-interest-back = Noté par erreur
body-adopt-tacit = Approuver sans objection
body-adopt-vote = Approuver par le vote consigné
body-adopted-tacit = approuvé sans objection à la réunion
body-adopted-vote = approuvé par vote à la réunion
body-minutes-adopted-done = Procès-verbal approuvé par l’organe.
body-minutes-pdf = PDF
body-minutes-both = Enregistré. Un passage a été récrit entre-temps par quelqu’un d’autre : votre texte est gardé à côté, comme proposition.
body-text-missing = Ce texte n’existe pas encore dans cette langue.
body-corrections = Corrections proposées
body-correction-open = ouverte
body-correction-taken = reprise
body-correction-refused = refusée
body-correction-conflict = écrite en même temps
body-correction-stands = Texte actuel
body-correction-text = Texte proposé
body-correction-take = Reprendre
body-correction-refuse = Refuser
body-correction-propose = Proposer une correction
body-correction-do = Proposer
body-correction-proposed = Correction proposée.
body-correction-answered = Réponse consignée.
body-public = Partie publique du procès-verbal
body-public-hint = Les points publics de ce procès-verbal, avec leurs décisions. Rien d’autre ne sort.
body-public-points = Quels points sont publics
body-public-points-hint = Jusqu’à la publication, qui approuve ou convoque dit quels points sont publics. Un point refermé suit de nouveau le niveau de la réunion.
body-public-points-issued = Publié en l’état. Retirez d’abord la publication pour changer les points publics.
body-public-open = Rendre public
body-public-close = Fermer au public
body-public-point-done = C’est consigné.
body-public-withdraw = Retirer la publication
body-public-withdraw-hint = La page publique dit alors seulement que la publication a été retirée, avec ce motif ; les documents disparaissent. Elle peut être publiée à nouveau.
body-public-withdraw-do = Retirer
body-public-withdrawn-done = Publication retirée.
body-public-withdrawn-at = Retiré le
body-public-do = Publier
body-public-again = Publier à nouveau
body-public-changed = Ce qui est public a changé depuis.
body-public-sure = Publier la partie publique, en français et en néerlandais ?
body-public-issued = Partie publique publiée.
body-step-up-publish = la publication d’un procès-verbal
body-step-up-call = une convocation dont les lettres partent aussitôt
body-step-up-feed = la création d’une adresse qui s’ouvre sans compte
body-public-issued-at = Publié le
body-public-files = Documents
kind-bodies-series-set = Série d’un organe posée
kind-bodies-series-ended = Série d’un organe terminée
kind-bodies-session-of-series = Réunion d’une série
kind-bodies-item-handled = Point rendu public ou non
kind-bodies-item-described = Point décrit
kind-bodies-paper-filed = Pièce jointe à un point
kind-bodies-paper-removed = Pièce retirée d’un point
kind-bodies-point-asked = Point demandé par un membre
kind-bodies-point-answered = Réponse à un point demandé
kind-bodies-invitation-answered = Réponse à une invitation
kind-bodies-feed-made = Adresse d’un agenda créée
kind-bodies-feed-ended = Adresse d’un agenda fermée
kind-bodies-interest-declared = Intérêt déclaré à un point
kind-bodies-vote-held = Vote sur un point
kind-bodies-correction-proposed = Correction d’un procès-verbal proposée
kind-bodies-correction-answered = Réponse à une correction proposée
kind-bodies-minutes-adopted = Procès-verbal approuvé par l’organe
kind-bodies-public-part-withdrawn = Partie publique d’un procès-verbal retirée
kind-bodies-public-part-issued = Partie publique d’un procès-verbal publiée
refusal-body-ahead = Les réunions se prévoient de 1 à { $most } mois d’avance.
refusal-body-rule = Cette règle n’est pas comprise ({ $why }). Prenez l’une de celles proposées, ou simplifiez-la.
refusal-body-rule-once = Cette règle ne donne qu’une seule date : prévoyez plutôt une réunion.
refusal-body-rule-doubled = Cette règle dit deux choses à la fois : une partie y figure deux fois, ou COUNT et UNTIL y figurent ensemble. Gardez-en une seule.
refusal-body-item-handling = Un point ne peut pas être plus réservé que sa réunion : tous ceux qui sont à la table voient l’ordre du jour. Prévoyez une réunion réservée.
refusal-body-point-answered = Ce point a déjà sa réponse : rechargez la page.
refusal-body-interest = La réunion est « { $state } » : aucun intérêt ne s’y déclare maintenant.
refusal-body-no-quorum = Le quorum n’est pas atteint pour ce point : { $there } sièges occupés, { $needed } requis. Qui a déclaré un intérêt n’y compte pas.
refusal-body-votes-many = { $cast } voix pour { $there } personnes qui peuvent voter : vérifiez les présences et les nombres.
refusal-body-vote-interest = « { $function } » a déclaré un intérêt à ce point et n’y vote pas.
refusal-body-vote-seat = Un vote par nom ne compte que les membres présents, une fois chacun : vérifiez les présences.
refusal-body-no-vote-held = Aucun vote n’est consigné à ce point : consignez-le d’abord.
refusal-body-needs-vote = Cet organe décide par vote : choisissez « par vote », et consignez d’abord le vote au point ou indiquez les voix.
refusal-body-votes-differ = Le vote consigné à ce point donne { $yes } pour, { $no } contre, { $abstained } abstentions : reprenez ces nombres ou laissez les champs vides.
refusal-body-answer = La réunion est « { $state } » : les réponses se donnent entre la convocation et l’ouverture.
refusal-body-feed-days = Une adresse s’ouvre pour 1 à { $most } jours.
refusal-body-feed-shown = Cette adresse a déjà été montrée une fois : fermez-la et créez-en une autre.
refusal-body-correction-taken = Cette correction est déjà reprise.
refusal-body-correction-refused = Cette correction est déjà refusée : proposez-en une nouvelle.
refusal-body-no-minutes-item = Ce point n’est pas l’approbation d’un procès-verbal.
refusal-body-corrections-open = { $n ->
    [one] Une correction proposée attend
   *[other] { $n } corrections proposées attendent
 } encore : répondez d’abord à chacune.
refusal-body-public-when = La réunion est « { $state } » : les points publics se désignent ici une fois la réunion terminée ; avant cela, en décrivant le point.
refusal-body-public-issued = La partie publique est publiée : retirez-la avant de changer ce qui est public.
refusal-body-public-none = Rien n’est publié de ce procès-verbal, ou la publication a déjà été retirée.
refusal-body-not-approved = La réunion est « { $state } » : seul un procès-verbal approuvé se publie.
refusal-body-nothing-public = Aucun point de cette réunion n’est public : il n’y a rien à publier.
refusal-body-public-language = « { $what } » manque en français ou en néerlandais : la partie publique paraît dans les deux langues.
refusal-body-not-decided = Ce point est pour décision et rien n’y est décidé : consignez la décision, ou laissez-le : il revient à la réunion suivante.
refusal-body-nothing-proposed = Cela n’est plus proposé : rechargez la page.
refusal-body-paper-handling = Une pièce ne peut pas être plus ouverte que sa réunion.
refusal-body-paper-reader = « { $function } » n’est pas parmi ceux qui sont appelés à cette réunion et peuvent la lire.
refusal-body-paper-there = Ce fichier est déjà une pièce de ce point : retirez-la d’abord.
refusal-body-paper-large = Une pièce a au plus { $limit } Mo.
refusal-body-paper-type = Ce fichier n’est ni un PDF, ni un document de bureau, ni une image, ni du texte.
refusal-body-paper-held = Ce fichier est retenu par le contrôle des virus ; l’administrateur le voit.

# Qui est invité
body-call-choose = Choisir les invités
body-call-do = Enregistrer les invités
body-call-chosen = Invités enregistrés. Ils sont convoqués quand vous convoquez la réunion ; si elle l’est déjà, ceux que vous ajoutez le sont maintenant.
body-call-add = Ajouter des invités
body-call-add-hint = La réunion est convoquée : seuls ceux que vous ajoutez reçoivent une lettre. Pour retirer quelqu’un, utilisez « Retirer » à côté de son nom.
body-call-series = Invités aux réunions de la série
body-call-series-body = Sans choix, les membres de l’organe sont invités. Votre choix vaut pour les réunions à venir et pour celles qui sont prévues et dont les invités n’ont pas été choisis à part.
body-call-series-chosen = Les invités de la série ont été choisis. Un autre choix vaut pour les réunions à venir et pour celles qui sont prévues et dont les invités n’ont pas été choisis à part.
body-call-chosen-series = Invités de la série enregistrés.
body-call-functions = Fonctions
body-call-functions-hint = Une fonction qui existe dans chaque commune ou zone est invitée partout, ou seulement là où vous le cochez.
body-call-no-members = Aucune source ne dit qui siège dans cet organe : cochez des fonctions ou ajoutez des invités.
body-call-areas = Seulement certains des { $n }
body-call-others = Autres fonctions
body-call-guests = Organisations et personnes
body-call-guests-hint = Pour qui n’a pas de fonction ici. Avec une adresse, l’invitation part par courriel avec un lien pour répondre ; sans adresse, prévenez-les vous-même et notez leur réponse.
body-call-organisation = Organisation
body-call-mail = Adresse électronique
body-call-guest = invité
body-call-no-address = Aucune adresse : à prévenir autrement.
body-call-nobody = Personne n’est invité.
body-reply-earlier = pour la date précédente
body-told-unreleased = attend d’être libéré
body-letters-ready = { $n ->
    [one] Une invitation est prête.
   *[other] { $n } invitations sont prêtes.
 }
body-letters-ready-hint = Elles ne partent qu’une fois libérées.
body-letters-release = Relire et libérer
body-letters-moved = Réunion déplacée après la convocation.
body-letters-cancelled = Réunion annulée après la convocation.
body-letters-waiting = { $n ->
    [one] Une lettre attend d’être libérée.
   *[other] { $n } lettres attendent d’être libérées.
 }
body-letters-leaving = { $n ->
    [one] Une lettre est libérée et va partir.
   *[other] { $n } lettres sont libérées et vont partir.
 }
body-letters-failed = { $n ->
    [one] Une lettre n’a pas trouvé de chemin.
   *[other] { $n } lettres n’ont pas trouvé de chemin.
 }
body-letters-sent = { $n ->
    [one] Une lettre est partie.
   *[other] { $n } lettres sont parties.
 }
body-letters-none = Aucune lettre n’est encore écrite : prévenez les invités, ou rechargez la page dans un instant.
body-letters-unheard = Réunion annulée avant qu’une invitation ne soit partie : aucune lettre n’est nécessaire. Prévenez toute personne informée par une autre voie.
body-answer-moved = La date a changé depuis votre réponse : répondez pour la nouvelle date.
body-interest-own = Déclarer un intérêt
body-interest-own-hint = Vous quittez ce point : vous n’y votez pas et n’y comptez pas pour le quorum.
body-interest-take-back = Retirer
kind-bodies-session-invited = Invités choisis
kind-bodies-series-invited = Invités d’une série choisis
refusal-body-called-already = La réunion est « { $state } » : les invités se choisissent avant son ouverture.
refusal-body-called-stay = La réunion est convoquée : ajoutez ici des invités. Un invité se retire dans la liste, à côté de son nom, avec un motif : il reçoit alors une lettre.
refusal-body-guest-mail = « { $mail } » n’est pas une adresse électronique.
refusal-body-guest-guarded = Une réunion réservée n’a pas d’invités sans fonction : une lettre à quelqu’un sans compte ne pourrait rien dire.
refusal-body-answer-moved = La réunion a été déplacée entre-temps : regardez la nouvelle date et répondez encore une fois.
body-member-seats = { $n } sièges, un par commune ou par zone
body-members-chosen = Choisissez les invités pour une réunion ou pour la série.

# Retirer un invité, rappeler
body-take-off = Retirer
body-take-off-hint = Qui a reçu une lettre en reçoit une autre qui le dit, avec le motif, et la réunion disparaît de son agenda. La personne peut être réinvitée. Une fonction retirée tout entière compte encore dans le quorum : c’est l’organe qui dit qui y siège.
body-take-off-do = Retirer de la liste
body-take-off-done = Retiré de la liste des invités.
body-taken-off = Ne sont plus invités
body-taken-off-on = retiré
body-remind = Envoyer un rappel
body-remind-who = Envoyer un rappel à { $who }
body-remind-all = Envoyer un rappel à qui n’a pas répondu
body-remind-lede = Qui est invité et n’a pas répondu reçoit l’invitation une nouvelle fois, avec le lien pour répondre. La liste s’affiche d’abord.
body-remind-whom = Qui reçoit un rappel
body-remind-unreached = { $n ->
    [one] Un invité ne reçoit aucun rappel d’ici : voyez pourquoi dans la liste, et prévenez-le vous-même.
   *[other] { $n } invités ne reçoivent aucun rappel d’ici : voyez pourquoi dans la liste, et prévenez-les vous-même.
 }
body-remind-waits = Ici, les lettres sur les réunions attendent d’être libérées : les rappels partent quand quelqu’un les libère.
body-remind-to = Adressé à
body-remind-last = Dernier rappel
body-remind-letter = Lettre
body-remind-leaves = part
body-remind-recent = rappel il y a moins de 24 heures
body-remind-no-address = aucune adresse : à prévenir autrement
body-remind-no-way = aucune lettre ne part d’ici : à prévenir autrement
body-remind-unreleased = une lettre attend encore d’être libérée
body-remind-by-mail = par courriel
body-remind-by-sms = par SMS
body-remind-by-push = sur son appareil
body-remind-by-voice = par téléphone
body-remind-both = français et néerlandais
body-remind-none = Aucun rappel à envoyer
body-remind-none-hint = Tous ceux qui sont affichés ici ont répondu pour la date qui vaut.
body-remind-again = { $n ->
    [one] Aussi à qui a reçu un rappel il y a moins de 24 heures
   *[other] Aussi aux { $n } qui ont reçu un rappel il y a moins de 24 heures
 }
body-remind-look = Montrer qui reçoit un rappel
body-remind-do = { $n ->
    [one] Envoyer le rappel
   *[other] Envoyer { $n } rappels
 }
body-remind-back = Retour aux invitations
body-remind-done = { $n ->
    [one] Un rappel part.
   *[other] { $n } rappels partent.
 }
body-remind-done-waits = { $n ->
    [one] Un rappel est en cours d’écriture ; il attendra d’être libéré.
   *[other] { $n } rappels sont en cours d’écriture ; ils attendront d’être libérés.
 }
body-remind-done-before = Ces rappels ont déjà été envoyés.
body-reminded-on = rappel le
body-replies-again = { $n ->
    [one] Une réponse a été donnée pour une autre date : elle reste, et la question est reposée. Elle vaudra de nouveau si cette date revient.
   *[other] { $n } réponses ont été données pour une autre date : elles restent, et la question est reposée. Elles vaudront de nouveau si cette date revient.
 }
body-answer-was-moved = Cette réunion a été déplacée. La date ci-dessous est celle qui vaut.
body-answer-off = Vous n’êtes plus invité(e)
body-answer-off-why = L’invitation à cette réunion a été retirée : aucune réponse n’est attendue, et aucune n’est prise. Si cela vous étonne, demandez à qui vous avait invité(e).
kind-bodies-invitation-withdrawn = Invité retiré de la liste
kind-bodies-invitation-reminded = Rappel à qui n’a pas répondu
refusal-body-withdraw-state = La réunion est « { $state } » : un invité est retiré entre la convocation et l’ouverture.
refusal-body-withdraw-gone = Cette personne n’est pas invitée, ou a été retirée entre-temps : rechargez la page.
refusal-body-withdraw-last = Personne d’autre n’est invité : annulez plutôt la réunion, ou invitez d’abord quelqu’un d’autre.
refusal-body-withdraw-interest = Cette personne a déclaré un intérêt à un point de l’ordre du jour et reste sur la liste. Si l’intérêt a été noté par erreur, retirez-le d’abord.
refusal-body-withdraw-there = La présence de cette personne est notée : elle reste sur la liste.
refusal-body-answer-withdrawn = Cette invitation a été retirée : aucune réponse n’est prise.
refusal-body-remind-state = La réunion est « { $state } » : les rappels partent entre la convocation et l’ouverture.
refusal-body-remind-past = L’heure de cette réunion est passée : déplacez-la, ouvrez-la ou annulez-la.
refusal-body-remind-preview = Ce qui partirait n’est plus ce qui a été montré. Rien n’est parti : regardez encore, puis envoyez.
refusal-body-remind-again = Un rappel est parti il y a moins de 24 heures. Regardez encore, et cochez la case s’il faut en envoyer un de plus.

# Signature d’un procès-verbal approuvé

body-sign-title = Signature du procès-verbal
body-sign-lede = Un procès-verbal approuvé est scellé dans le journal. La présidence et le secrétariat le signent ailleurs, avec une carte d’identité par exemple, sur une copie donnée ici ; elle est vérifiée à son retour.
body-sign-pdf = PDF (FR + NL)
body-signed-by = signé par
kind-bodies-copy-given = Copie du procès-verbal donnée à signer
kind-bodies-copy-signed = Copie signée du procès-verbal reçue
refusal-body-copy-state = La réunion est « { $state } » : seul un procès-verbal approuvé se signe.
refusal-body-copies = Il y a déjà { $limit } copies de ce procès-verbal. Utilisez l’une d’elles.
refusal-body-copy-not-ours = Cette copie n’a pas été donnée pour ce procès-verbal.
refusal-body-copy-unsigned = Ce document ne porte pas de signature.
