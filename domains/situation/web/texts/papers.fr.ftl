# Ce qui se transmet : rapports de situation, relève de la veille, alertes à la population et leurs fichiers.

room-reports = Rapports
room-handover = Relève
room-warnings = Alertes
room-quarantine = Quarantaine
papers-look = Voir

## Rapports de situation

reports-title = Rapports de situation
reports-new = Nouveau rapport
reports-none = Aucun rapport
reports-none-hint = Un rapport se tire des entrées d’un incident ou du journal de la veille : choisissez « Nouveau rapport ».
report-title = Rapport de situation
report-number = Numéro
report-version = version { $n }
report-draft-name = Projet de rapport
report-subject = Objet
report-subject-hint = Un incident ouvert, ou la veille elle-même.
report-watch = Veille
report-window = Période
report-state = État
report-by = Par
report-gaps = Textes manquants
report-gaps-none = aucun
report-gaps-fr = { $n } en français
report-gaps-nl = { $n } en néerlandais
report-state-draft = projet
report-state-ready = prêt à émettre
report-state-issued = émis
report-state-superseded = remplacé
report-state-discarded = abandonné
report-ready-by = relu par
report-issued-entry = entrée № { $seq }
report-superseded-by = remplacé par { $number }
report-new-lede = Les entrées et les chiffres de la période deviennent des lignes, chacune dans la langue où elle a été écrite.
report-from = De
report-from-hint = Vide : depuis la fin du rapport précédent. Par exemple 24/11 02:00.
report-to = Jusqu’à
report-to-hint = Vide : maintenant.
report-draft-do = Établir le projet
report-drafted = Projet établi. Complétez les textes manquants.
report-french = Français
report-dutch = Néerlandais
report-missing = manque
report-missing-fr = Pas de texte français
report-missing-nl = Pas de texte néerlandais
report-missing-fr-n = { $n ->
    [one] Une ligne n’a pas de texte français.
   *[other] { $n } lignes n’ont pas de texte français.
 }
report-missing-nl-n = { $n ->
    [one] Une ligne n’a pas de texte néerlandais.
   *[other] { $n } lignes n’ont pas de texte néerlandais.
 }
report-section = Partie
report-section-situation = Situation
report-section-figures = Chiffres
report-section-measures = Mesures et décisions
report-section-outlook = Demandes et suites attendues
report-section-none = Néant.
report-figure-unconfirmed = non confirmé
report-figure-confirmed = confirmé
report-figure-public = public
report-source-entry = L’entrée dans le journal, avec sa preuve
report-source-seq = entrée № { $seq }
report-source-corrected = corrigé depuis par № { $no }
report-source-withdrawn = chiffre retiré depuis par № { $no }
report-by-hand = ligne propre au rapport
report-turn-added = nouveau
report-turn-changed = modifié
report-edit = Écrire les lignes
report-edit-title = Lignes du rapport
report-edit-lede = Français et néerlandais côte à côte. Rien n’est traduit tout seul : une langue laissée vide paraît comme manquante.
report-edit-done = Vers le rapport
report-edit-dirty = Une ligne de cette page n’est pas encore enregistrée. Continuer sans elle ? Elle reste ici dans son champ.
report-line-save = Enregistrer
report-line-remove = Retirer
report-line-remove-sure = Retirer cette ligne du rapport ? L’entrée du journal reste.
report-line-add = Ajouter une ligne
report-line-add-hint = Une ligne sans entrée d’origine : elle sera montrée comme propre au rapport. Un chiffre se note dans le journal, avec son statut.
report-line-add-do = Ajouter
report-line-written = Ligne enregistrée.
report-line-added = Ligne ajoutée.
report-line-removed = Ligne retirée.
report-ready = Marquer prêt
report-unsaved = Des lignes ont été remplies et pas encore enregistrées : elles ne seront pas dans le rapport. Continuer quand même ?
report-readied = Rapport marqué prêt à émettre.
report-issue = Émettre
report-issue-sure = Émettre ce rapport ? Il reçoit son numéro et ne change plus.
report-step-up-issue = l’émission d’un rapport de situation
report-issued = Rapport { $number } émis.
report-discard = Abandonner
report-discard-sure = Abandonner ce projet ? Il disparaît de la liste ; le journal en garde la trace.
report-discarded = Projet abandonné.
report-revise = Nouvelle version
report-next-draft = Vers le projet de la version suivante
report-next-open = La version suivante est déjà en préparation : voici le projet.
report-overtaken = Ce projet devait remplacer une version qui l’est déjà. La dernière émise est { $number } : regardez-la avant de poursuivre.
report-rebase = Remplacer plutôt { $number }
report-rebase-sure = Ce projet remplacera { $number }. Ses lignes restent ; les différences avec { $number } seront montrées. Continuer ?
report-rebased = Le projet remplacera la dernière version. Relisez les différences avant de l’émettre.
report-changes = Ce que cette version change
report-changes-sentence = Par rapport à { $number } : { $added ->
    [0] aucune ligne ajoutée
    [one] une ligne ajoutée
   *[other] { $added } lignes ajoutées
 }, { $changed ->
    [0] aucune modifiée
    [one] une modifiée
   *[other] { $changed } modifiées
 }, { $gone ->
    [0] aucune retirée
    [one] une retirée
   *[other] { $gone } retirées
 }.
report-changes-gone = { $n ->
    [one] La ligne retirée
   *[other] Les { $n } lignes retirées
 }
report-pdf-fr = PDF français
report-pdf-nl = PDF néerlandais
report-pdf-both = PDF bilingue
report-sign-title = Signature du rapport
report-sign-lede = L’émission scelle le rapport dans le journal. Une signature se fait ailleurs, avec votre carte d’identité par exemple, sur une copie donnée ici ; elle est vérifiée à son retour.

## Relève

handover-title = Relève de la veille
handover-lede = Ce qui est ouvert maintenant et serait remis.
handover-state-started = en cours
handover-state-closed = faite
handover-state-cancelled = annulée
handover-notes = Consignes et posture
handover-notes-hint = Ce que la relève doit savoir et qui n’est dans aucun journal : posture, présences, points d’attention.
handover-kind-incident = Incidents ouverts
handover-kind-signal = Signalements à qualifier
handover-kind-request = Demandes sans réponse
handover-kind-inform = Personnes à informer
handover-kind-report = Rapports en préparation
handover-kind-other = Autres points
handover-late = Ouvert depuis le début de la relève
handover-late-hint = S’ajoute à la liste à mesure, et s’accepte aussi avant de reprendre la veille.
handover-more = { $n ->
    [one] { $n } autre point est ouvert et ne figure pas dans cette liste.
   *[other] { $n } autres points sont ouverts et ne figurent pas dans cette liste.
}
handover-full = Cette liste s’arrête ici ; il peut y en avoir d’autres.
handover-more-where = Les voir tous
handover-kind-none = Rien d’ouvert.
handover-draft-report = Projet de rapport
handover-withheld = Réservé
handover-since = depuis { $time }
handover-due = avant { $time }
handover-settled = réglé entre-temps
handover-accepted = accepté
handover-accepted-by = accepté par
handover-accept = Accepter
handover-remark = Remarque
handover-open = encore à accepter, sur { $all }.
handover-giver = Vous remettez la veille : c’est la personne qui la reprend qui accepte.
handover-left = { $n ->
    [one] Un point n’a pas été accepté. Il reste ouvert et figurera à la prochaine relève.
   *[other] { $n } points n’ont pas été acceptés. Ils restent ouverts et figureront à la prochaine relève.
 }
handover-start = Remettre la veille
handover-to = À
handover-from = De
handover-start-do = Commencer la relève
handover-begun = Relève commencée.
handover-item-accepted = Point accepté.
handover-take = Reprendre la veille
handover-take-hint = Possible dès que chaque point a été accepté, et tout ce qui s’est ouvert depuis.
handover-words = Remarques
handover-take-do = Je reprends la veille
handover-taken = La veille est reprise.
handover-cancel = Annuler la relève
handover-cancel-why = Pourquoi
handover-cancel-sure = Annuler la relève ? La veille reste où elle est.
handover-cancel-do = Annuler la relève
handover-called-off = Relève annulée.
handover-now = Ce qui est ouvert maintenant
handover-duty = En service
handover-duty-none = Personne n’est en service.
handover-duty-start = Prendre mon service
handover-duty-end = Terminer mon service
handover-on-duty = Vous êtes en service.
handover-off-duty = Vous n’êtes plus en service.
handover-report = Dernier rapport émis
handover-report-none = Aucun rapport n’a été émis.
handover-signatures = Remis par : ____________________   Repris par : ____________________   Heure : __________
handover-history = Relèves précédentes
handover-history-none = Aucune relève
handover-history-hint = La première paraîtra ici dès qu’elle aura commencé.
handover-when = Début
handover-items = Points
handover-news-started = Une relève vient de commencer.
handover-news-closed = La veille vient d’être reprise.
handover-news-cancelled = La relève vient d’être annulée.
handover-news-complete = Tout est accepté : la veille peut être reprise.

## Alertes à la population

warnings-title = Alertes à la population
warnings-lede = Reçues au format CAP, dans les langues de leur émetteur.
warnings-import = Importer
warnings-quarantine = Quarantaine
warnings-in-force = En vigueur
warnings-none = Aucune alerte en vigueur.
warnings-none-hint = Importez un fichier, ou attendez le dossier d’arrivée.
warnings-ended = Terminées
warnings-ended-none = Aucune alerte terminée.
warnings-map = Carte des alertes
warnings-what = Alerte
warnings-map-part = La carte montre les alertes de cette page.
warnings-severity = Gravité
warnings-gravest = celle de la partie la plus grave
warnings-areas = Territoire
warnings-until = Jusqu’au
warnings-state = Suite
warnings-no-end = sans fin annoncée
warnings-no-area = aucune zone d’ici reconnue
warnings-more-areas = { $n ->
    [one] et une autre
   *[other] et { $n } autres
 }
warnings-withdrawn = annulée par l’émetteur
warnings-over = échue
warnings-updated = { $n ->
    [one] mise à jour une fois
   *[other] mise à jour { $n } fois
 }
warnings-first = premier message
warnings-severity-extreme = extrême
warnings-severity-severe = grave
warnings-severity-moderate = modérée
warnings-severity-minor = faible
warnings-severity-unknown = non précisée
warnings-urgency = Urgence
warnings-urgency-immediate = agir maintenant
warnings-urgency-expected = agir dans l’heure
warnings-urgency-future = agir bientôt
warnings-urgency-past = passée
warnings-likelihood = Certitude
warnings-likelihood-observed = observée
warnings-likelihood-likely = probable
warnings-likelihood-possible = possible
warnings-likelihood-unlikely = peu probable
warnings-onset = Début attendu
warnings-sent = Envoyé
warnings-sender = Émetteur
warnings-identifier = Identifiant
warnings-facts = Données
warnings-codes = Codes de zones de l’émetteur
warnings-instruction = Que faire :
warnings-says-nothing = Ce message ne contient pas de texte.
warnings-signal = Signalement { $number }
warnings-chain = Messages reçus sur cette alerte
warnings-entry = entrée № { $seq }
warnings-noted = Messages notés sans suite
warnings-noted-why = Tests, exercices, messages arrivés trop tard ou annulant un message inconnu ici : ils restent au journal, tels que reçus.
warnings-as-it-came = Le message tel que reçu
warnings-download-message = Télécharger le message { $identifier } tel que reçu
warnings-message-not-kept = non conservé
warnings-does = Effet
warnings-does-alert = première alerte
warnings-does-update = mise à jour
warnings-does-cancel = annulation
warnings-does-ack = accusé de réception
warnings-does-error = rejet d’un message
warnings-does-acknowledgement = accusé de réception
warnings-does-late = arrivé après un message plus récent
warnings-does-test = test, sans suite
warnings-does-exercise = exercice, sans suite
warnings-does-not-exercise = réel pendant un exercice, sans suite
warnings-does-system = message technique, sans suite
warnings-does-draft = brouillon, sans suite
warnings-does-unknown-reference = annule un message inconnu ici
warnings-news = Un nouveau message vient d’arriver sur cette alerte.
warnings-news-held = La quarantaine a changé.
warnings-import-title = Importer des alertes
warnings-import-lede = Des fichiers CAP 1.0, 1.1 ou 1.2, seuls ou dans un flux Atom, RSS ou EDXL-DE. Rien n’entre avant que vous ayez vu ce qui a été compris.
warnings-files = Fichiers
warnings-files-hint = Choisissez-les ou déposez-les ici ; 50 au plus.
warnings-preview = Lire
warnings-held-back = Mis en quarantaine
warnings-line = ligne { $n }
warnings-status-exercise = exercice : noté, ne devient pas un signalement hors exercice
warnings-status-system = message technique : noté, ne devient pas un signalement
warnings-status-test = test : noté, ne devient pas un signalement
warnings-status-draft = brouillon : noté, ne devient pas un signalement
warnings-signed = Porte une signature intacte ; le signataire n’est pas vérifié.
warnings-odd = { $n ->
    [one] Une particularité
   *[other] { $n } particularités
 }
warnings-ready = { $n ->
    [one] Un message peut entrer. Un message déjà connu ne change rien.
   *[other] { $n } messages peuvent entrer. Les messages déjà connus ne changent rien.
 }
warnings-take = Faire entrer
warnings-taken = { $n ->
    [0] Aucun message n’est entré.
    [one] Un message est entré.
   *[other] { $n } messages sont entrés.
 }
warnings-nothing-ready = Rien ne peut entrer.
warnings-import-again = Choisir d’autres fichiers
warnings-quarantine-lede = Fichiers qui n’ont pas pu entrer, avec la raison. Ils ne s’ouvrent pas ici : téléchargez-les pour les examiner.
warnings-quarantine-none = Rien en quarantaine
warnings-quarantine-none-hint = Un fichier refusé paraît ici avec la raison.
put-aside-title = Fichiers écartés d’office
put-aside-hint = Retenus par l’antivirus, ou accusés de réception que rien ne permet d’attribuer. Ils restent sur le serveur ; personne ne peut les ouvrir d’ici.
put-aside-what = Fichier
put-aside-at = Arrivé
put-aside-why = Raison
put-aside-way-scanned = retenu par l’antivirus
put-aside-way-receipt = accusé de réception
warnings-held-held = à examiner
warnings-held-taken = entré
warnings-held-dropped = écarté
warnings-way-import = importé sur cette page
warnings-way-inbox = dossier d’arrivée
warnings-size = { $n ->
    [one] { $n } octet
   *[other] { $n } octets
 }
warnings-download = Télécharger
warnings-retry = Réessayer
warnings-not-kept = Trop grand pour être conservé : seule son empreinte est notée. Le fichier lui-même est dans le dossier « refused » ; demandez-le à la personne qui gère la machine.
warnings-not-kept-sent = Trop grand pour être conservé : seule son empreinte est notée. La personne qui l’a remis, ou l’adresse d’où il vient, l’a toujours.
warnings-drop = Écarter
warnings-drop-why = Pourquoi

## Refus

refusal-window-empty = La période est vide : elle doit finir après son début.
refusal-report-not-issued = Seul un rapport émis peut avoir une nouvelle version, et sur le même objet.
refusal-report-next-open = La version suivante de ce rapport est déjà en préparation. Poursuivez ce projet, ou faites-le abandonner d’abord.
refusal-report-overtaken = La version que ce projet devait remplacer l’est déjà : la dernière émise est { $number }. Regardez-la, puis choisissez « Remplacer plutôt { $number } » : les lignes du projet restent.
refusal-report-is-latest = Ce projet remplace déjà la dernière version émise.
refusal-report-empty = Ce rapport n’a aucune ligne. Ajoutez-en une, ou choisissez une autre période.
refusal-report-state = Ce rapport n’est plus un projet : ses lignes ne changent plus. Faites une nouvelle version.
refusal-report-not-yet-issued = Ce rapport n’est pas émis : émettez-le d’abord.
refusal-report-copies = Il y a déjà { $limit } copies de ce rapport. Utilisez l’une d’elles.
refusal-report-not-ours = Cette copie n’a pas été donnée pour ce rapport.
refusal-report-unsigned = Ce document ne porte pas de signature.
refusal-handover-running = Une relève est déjà en cours. Terminez-la ou annulez-la d’abord.
refusal-handover-self = Vous remettez cette veille : une autre personne doit l’accepter.
refusal-handover-late = { $open ->
        [one] Un point s’est ouvert depuis le début de la relève. Acceptez-le aussi, puis reprenez la veille.
       *[other] { $open } points se sont ouverts depuis le début de la relève. Acceptez-les aussi, puis reprenez la veille.
    }
refusal-handover-late-gone = Ce point est réglé entre-temps : il n’y a plus rien à accepter.
refusal-handover-items = { $open ->
    [one] Un point n’est pas encore accepté.
   *[other] { $open } points ne sont pas encore acceptés.
 } Acceptez-les un à un, puis reprenez la veille.
refusal-handover-state = Cette relève est déjà terminée. Rechargez pour voir.
refusal-file-withheld = Ce fichier contient aussi une alerte réservée, que votre fonction ne permet pas de lire. Demandez ce message à la veille.
refusal-held-ended = Ce fichier a déjà été traité. Rechargez pour voir.
refusal-held-gone = Le contenu de ce fichier n’est plus ici. Demandez-le à nouveau à l’expéditeur.
refusal-held-overtaken = Ce que ce transporteur annonçait alors est remplacé par ce qu’il annonce maintenant. Écartez ce fichier une fois la cause connue.
refusal-inbox-stuck = Ce fichier ne peut pas être lu ou déplacé : { $why }. Il reste dans le dossier et sera repris ; les autres fichiers sont traités.
refusal-inbox-passed-over = N’est pas repris : seuls les fichiers dont le nom finit par .xml ou .cap le sont, pas les autres, les liens ni les dossiers. Renommez-le si c’est un avertissement, sinon retirez-le.
refusal-inbox = Le dossier d’arrivée n’a pas pu être traité : { $why }
refusal-held-still = « { $name } » est toujours refusé. { $why }
refusal-import-many = { $most } fichiers au plus à la fois.

## Natures d’entrées

kind-situation-report-drafted = Projet de rapport établi
kind-situation-report-line-written = Ligne de rapport écrite
kind-situation-report-line-added = Ligne de rapport ajoutée
kind-situation-report-line-removed = Ligne de rapport retirée
kind-situation-report-readied = Rapport marqué prêt
kind-situation-report-offered = Copie du rapport prise pour signature
kind-situation-report-signed = Rapport signé
kind-situation-report-issued = Rapport émis
kind-situation-report-superseded = Rapport remplacé
kind-situation-report-rebased = Projet rattaché à la dernière version
kind-situation-report-discarded = Projet de rapport abandonné
kind-situation-handover-started = Relève commencée
kind-situation-handover-item-accepted = Point de relève accepté
kind-situation-handover-item-added = Point ajouté à la relève
kind-situation-handover-closed = Veille reprise
kind-situation-handover-cancelled = Relève annulée
kind-situation-warning-quarantined = Fichier d’alerte mis en quarantaine
kind-situation-quarantine-taken = Fichier sorti de quarantaine et entré
kind-situation-quarantine-dropped = Fichier en quarantaine écarté

## Feeds

feed-silent = Flux muet : { $code }
feed-left = { $code } : { $n ->
    [one] { $n } élément non repris
   *[other] { $n } éléments non repris
}
feeds-title = Flux interrogés à intervalles
feeds-which = Flux
feeds-asked = Interrogé
feeds-answered = Dernière réponse
feeds-new = Dernière nouveauté
feeds-state = État
feeds-kind-warnings = alertes publiques
feeds-kind-transit = avis d’un transporteur
feeds-kind-folder = dossier d’arrivée des alertes
feeds-kind-figures = valeurs d’un indicateur
feeds-stuck = { $n ->
    [one] { $n } élément non repris
   *[other] { $n } éléments non repris
}
feeds-stuck-more = { $n ->
    [one] et { $n } autre
   *[other] et { $n } autres
}
feeds-silent = muet
feeds-well = répond
refusal-feed-status = Le serveur répond { $status }. L’adresse sera de nouveau interrogée ; si cela dure, vérifiez-la dans la configuration.
refusal-feed-moved = L’adresse a déménagé vers { $to }. Si c’est bien l’émetteur, mettez cette adresse dans la configuration.
refusal-feed-large = La réponse dépasse { $most } octets. Relevez la limite dans la configuration si l’émetteur en envoie autant.
refusal-feed-slow = Pas de réponse complète à temps. L’adresse sera de nouveau interrogée.
refusal-feed-unreachable = Le serveur n’est pas joignable : { $why }. L’adresse sera de nouveau interrogée.
refusal-feed-not-taken = La réponse n’a pas pu être prise : { $why }
transit-title = Avis d’un transporteur
transit-lede = Un fichier GTFS-Realtime avec les avis d’un transporteur : chaque avis devient un signalement, un avis changé met le sien à jour, un avis disparu est marqué.
transit-feed = Transporteur ou flux
transit-feed-hint = Toujours le même nom : ce qui vient plus tard sous ce nom met à jour ce qui est déjà là.
transit-file = Fichier
transit-file-hint = Un fichier .pb tel que le transporteur le publie.
transit-do = Prendre les avis
transit-taken = Avis pris : { $new } nouveaux, { $again } changés, { $ended } plus annoncés
refusal-transit-file = Ce fichier n’est pas pris. { $why }
warnings-way-feed = flux interrogé
warnings-signature = Signature
warnings-signature-none = non signé
warnings-signature-no-certificate = signé, non vérifié (aucun certificat configuré)
warnings-signature-checked = signature vérifiée avec le certificat « { $certificate } »
warnings-signature-stranger = signé, mais avec aucun des certificats configurés : ne vous y fiez pas
warnings-signature-unchecked = signé d’une manière qui n’est pas vérifiée ici
warnings-signature-weak = La méthode (SHA-1) est ancienne et peut être contrefaite.
warnings-signature-indented = Seuls des blancs entre éléments ont changé depuis.
