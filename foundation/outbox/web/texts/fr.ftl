# Messages : le tableau, la rédaction, un message et ses destinataires, les liens sans compte ; le rôle de garde ; la transmission à d’autres plateformes.

room-messages = Messages
room-rota = Rôle de garde
badge-messages = { $n ->
        [one] demande attention
       *[other] demandent attention
    }

## Le tableau

message-title = Messages
message-write = Écrire un message
message-show = Lesquels
message-show-open = En cours
message-show-mine = À nous
message-show-trouble = En retard ou non remis
message-show-prepared = À libérer
message-show-ended = Terminés
message-none = Rien ici
message-none-hint = Ce qui est écrit, remis ou confirmé apparaît ici de lui-même.
message-urgent = urgent
message-late = en retard
message-due = à confirmer avant
message-known-of = { $known } sur { $asked } ont confirmé
message-asked = { $n ->
        [one] un destinataire
       *[other] { $n } destinataires
    }
message-failed-n = { $n ->
        [one] un non joint
       *[other] { $n } non joints
    }
message-closed = Rien ne peut partir par :
message-closed-do = Demandez à l’exploitant de configurer un envoi ; d’ici là, téléphonez.
message-state-prepared = à libérer
message-state-released = libéré
message-state-withdrawn = retiré
message-channel-push = notification sur un appareil
message-channel-mail = courriel
message-channel-sms = SMS
message-channel-voice = appel
message-channel-closed = non configuré
message-beside-none = Aucun message à ce sujet n’est parti.
message-beside-tell = Encore à informer ; ouvre un message que vous relisez et envoyez :
message-beside-all = Tous les messages à ce sujet
message-line-word = écrire un message
message-line-preview = Ouvre le formulaire d’un message.

## La rédaction

message-subject = Objet
message-text = Texte
message-languages-hint = Chacun reçoit sa langue. Une langue que vous laissez vide est remplacée par une autre, et le courrier le dit.
message-to = À
message-to-hint = Une fonction atteint qui est de garde pour elle, sinon en service, sinon qui l’exerce.
message-nobody-chosen = personne
message-any-area = partout
message-area-n = Zone du destinataire { $n }
message-recipient-n = destinataire { $n }
message-recipient = Destinataire
message-list-functions = Fonctions
message-list-desks = Permanences d’organisations
message-list-people = Personnes
message-free = Adresses à la main
message-free-hint = Un destinataire par ligne : nom, courriel, numéro, langue (fr, nl, en), séparés par des virgules.
message-channels = Canaux, dans l’ordre
message-channels-hint = Sans réponse, le suivant prend le relais.
message-next-minutes = Canal suivant après
message-next-minutes-hint = Minutes.
message-next-after = { $n ->
        [one] le suivant après une minute
       *[other] le suivant après { $n } minutes
    }
message-acknowledge-minutes = Confirmer dans les
message-acknowledge-minutes-hint = Minutes ; ensuite un suppléant le reçoit. Vide : personne ne doit confirmer.
message-acknowledge-within = À confirmer dans les
message-minutes = { $n ->
        [one] une minute
       *[other] { $n } minutes
    }
message-mark-urgent = Urgent
message-mark-notice = Dire seulement qu’il y a un message ; il se lit ici après connexion
message-notice = avis seul
message-about = Au sujet de
message-about-hint = Numéro de l’incident.
message-about-drop = à aucun sujet
message-guarded-hint = Ceci n’est lu que par certains : ses mots ne partent ni par courriel ni par téléphone. Dites seulement qu’il y a un message.
message-preview = Relire d’abord
message-preview-hint = « Relire d’abord » montre qui le reçoit, dans quelle langue et par quelles voies. Rien ne part pour autant.
message-preview-title = { $n ->
        [one] Un destinataire
       *[other] { $n } destinataires
    }
message-preview-nobody = Personne n’a été trouvé pour « { $name } ». Choisissez quelqu’un d’autre ou donnez une adresse à la main.
message-preview-cost = Coût au plus
message-unverified = à vérifier
message-template = Partir d’un modèle
message-template-choose = Modèle
message-template-hint = Il remplit les champs encore vides, dans chaque langue ; ce que vous avez tapé reste. Ce qui est entre crochets est à compléter : tant qu’il en reste, le message est refusé.
message-template-none = (aucun)
message-template-fill = Remplir
message-both-languages = français et néerlandais
message-instead-language = en { $lang }
message-no-address = sans adresse : téléphoner
message-send = Envoyer maintenant
message-keep = Garder, à libérer
message-done-sent = { $number } part.
message-step-up-send = l’envoi d’un message à des destinataires extérieurs
message-done-kept = { $number } est gardé et attend d’être libéré.
message-done-acknowledged = { $number } : vous avez confirmé.
message-done-voice = { $number } : la confirmation est notée.
message-done-withdrawn = { $number } est retiré.

## Un message

message-from = De
message-for = Pour
message-for-hint = Qui est de garde est recherché au moment de libérer.
message-released-at = Libéré
message-recipients = Destinataires
message-history = Historique
message-missing-language = Pas écrit dans cette langue.
message-replaced = Remplacé, il ne peut plus partir : ce qu’il annonce a changé entre-temps. Voir
message-reach-waiting = pas encore parti
message-reach-sent = parti
message-reach-delivered = remis
message-reach-acknowledged = confirmé
message-reach-covered = confirmé par un autre
message-reach-failed = non joint
message-delivery-waiting = à son tour
message-delivery-sent = accepté
message-delivery-sent-mail = confié au relais de messagerie
message-turn-sent-mail = Confié au relais de messagerie
message-delivery-delivered = remis
message-delivery-failed = échoué
message-reason-not-configured = ce canal n’est pas configuré
message-way-program = dans le programme
message-way-link = par lien
message-way-voice = de vive voix
message-way-receipt = rapporté par le canal
message-instead-of = à la place de { $name }
message-escalated-at = transmis plus loin
message-escalated-nobody = personne d’autre n’a été trouvé
message-erased = texte effacé
message-recorded = consigné { $time }
message-act-acknowledge = Confirmer la lecture
message-acknowledge = J’ai lu ceci
message-acknowledge-by = À confirmer avant
message-reply = Une courte réponse
message-act-release = Libérer
message-release = Envoyer maintenant
message-release-hint = Il part vers ceux qui sont de garde à cet instant.
message-together = Messages qui attendent d’être libérés
message-together-open = { $n ->
        [one] Un message attend d’être libéré : relire et envoyer
       *[other] { $n } messages attendent d’être libérés : relire et envoyer
    }
message-together-none = Aucun message à ce sujet n’attend d’être libéré.
message-together-more = { $n ->
        [one] Un autre attend ; il apparaît ici dès que ceux-ci sont partis.
       *[other] { $n } autres attendent ; ils apparaissent ici dès que ceux-ci sont partis.
    }
message-together-alone = ne part pas avec les autres : à examiner seul
message-together-sample = Tel que { $who } le reçoit
message-together-sample-hint = Ce qui accompagne un message (un lien propre, un document) y est joint au départ.
message-together-hint = Chacun part vers ceux qui sont trouvés à cet instant. Ce qui a été écrit depuis l’affichage de cette page continue d’attendre.
message-together-do = { $n ->
        [one] L’envoyer maintenant
       *[other] Envoyer les { $n } maintenant
    }
message-together-done = { $n ->
        [one] Un message part.
       *[other] { $n } messages partent.
    }
message-act-voice = Noter ce que quelqu’un dit
message-who-spoke = Qui a parlé
message-when = Quand
message-when-hint = 02:41 si ce n’est pas maintenant.
message-said = Ce qui a été dit
message-record = Noter la confirmation
message-act-withdraw = Retirer
message-withdraw = Retirer
message-withdraw-hint = Ce qui n’est pas parti reste ici ; le lien de ce qui est parti dit qu’il est retiré.
message-why = Pourquoi

## Sans compte

message-open-name = Votre nom
message-open-what = Ce lien montre ce message et rien d’autre.
message-open-until = Il s’ouvre jusqu’au
message-open-known = Confirmé. Merci.
message-open-withdrawn = Ce message a été retiré.
message-gone = Il n’y a rien à ce lien
message-gone-why = Il a expiré, ou n’a pas été copié en entier.
message-gone-do = Téléphonez à qui vous l’a envoyé.

## Le courrier

message-letter-only-fr = Ce message n’est écrit qu’en français.
message-letter-only-nl = Ce message n’est écrit qu’en néerlandais.
message-letter-only-en = Ce message n’est écrit qu’en anglais.
message-push-subject = Message { $number }
message-push-acknowledge = À confirmer avant { $by }. Ouvrez-le pour le lire. { $site }
message-push-read = Ouvrez-le pour le lire. { $site }
message-letter-notice-subject = Un message vous attend · { $site }
message-letter-notice = Un message de { $site } vous attend. Connectez-vous pour le lire.
message-letter-acknowledge = Veuillez confirmer la lecture avant { $by }.
message-letter-from = { $writer } · { $site } · { $number }
message-document-attached = En pièce jointe : { $file }, le document dans les deux langues. Empreinte SHA-256 de ce fichier : { $hash }
message-document-elsewhere = Le document n’a pas pu être joint à ce courriel. Qui n’a pas accès à l’adresse ci-dessous le reçoit de la personne qui envoie ce message. Il se trouve ici : { $address }
message-alarm-order-subject = Ordre { $number }
message-alarm-order-late-subject = L’ordre { $number } vous est transmis
message-alarm-order = { $what }
    Répondez-y sous « Ordres et engagements » : { $address }
message-alarm-session-subject = { $body } : séance { $number } convoquée
message-alarm-session-moved-subject = { $body } : séance { $number } déplacée
message-alarm-session-cancelled-subject = { $body } : séance { $number } annulée
message-alarm-session-cancelled = La séance est annulée. Elle devait commencer { $at }. { $place }
message-alarm-session-withdrawn-subject = { $body } : vous n’êtes plus invité(e) à la séance { $number }
message-alarm-session-withdrawn = Vous étiez invité(e) à la séance qui commence { $at }. Vous ne l’êtes plus : aucune réponse n’est attendue, et elle disparaît de votre agenda. Motif : { $reason }
message-alarm-session-reminded-subject = { $body } : séance { $number }, votre réponse manque
message-alarm-session-reminded = Rappel : la séance commence { $at }, et vous n’avez pas encore répondu. { $place }
    { $address }
message-alarm-session-moved = La séance est déplacée : elle commence le { $at }, et non le { $before }. Motif : { $reason }
    { $place }
    { $address }
message-alarm-session-moved-place = La séance commence comme prévu le { $at }, mais le lieu a changé. Motif : { $reason }
    { $place }
    { $address }
message-alarm-session-off = annulée
message-alarm-session-answer = Venez-vous, ou quelqu’un à votre place ? Répondez ici, sans compte : { $address }
message-alarm-session = La séance commence { $at }. { $place }
    { $address }
message-alarm-glass-subject = Ouverture d’urgence à examiner
message-alarm-glass = Quelqu’un a ouvert en urgence ce qui est fermé à sa fonction. Examinez-le : { $address }
message-alarm-glass-paper = Quelqu’un a ouvert en urgence une pièce fermée à sa fonction : { $body } { $number }, pièce { $paper }. Examinez cette ouverture : { $address }
message-press-fictitious = { "[FICTIF]" }
message-press-public = Publié ici : { $address }

## Le rôle de garde

rota-title = Rôle de garde
rota-now = De garde maintenant
rota-nobody = personne
rota-until = Jusqu’à
rota-from = De
rota-deputy = Suppléant
rota-none = Personne n’est prévu
rota-none-hint = Planifiez une garde ou reprenez un tableau.
rota-gaps = Trous dans les 14 jours
rota-shifts = Gardes
rota-no-shifts = Aucune garde à venir.
rota-swap = Céder
rota-swap-to = À qui
rota-ask = Demander
rota-asked = { $name } est prié de la reprendre
rota-taken-from = reprise de { $name }
rota-accept = Je la prends
rota-decline = Non
rota-remove = Supprimer
rota-remove-sure = Supprimer cette garde du rôle ?
rota-own = Où vous êtes joignable
rota-own-hint = Les messages pour vous y sont envoyés.
rota-mail = Courriel
rota-phone = Téléphone
rota-lang = Langue
rota-keep = Garder
rota-set = Planifier une garde
rota-set-do = Planifier
rota-office = Fonction
rota-organisation = Organisation
rota-area = Zone
rota-any = toute
rota-person = De garde
rota-import = Reprendre un tableau
rota-import-hint = CSV avec les colonnes function, organisation, area, person, deputy, from, until ; les personnes par leur nom d’utilisateur, les heures comme 2026-11-30 08:00. Tout est repris, ou rien.
rota-import-do = Reprendre
rota-file = Fichier
rota-book = Carnet d’adresses
rota-holder = De qui
rota-devices = Notifications sur vos appareils
rota-devices-hint = Une notification dit qu’un message vous attend, jamais ce qu’il contient. Elle accompagne le courriel ou le SMS et ne remplace ni l’un ni l’autre.
rota-devices-none = Aucun appareil ne reçoit de notifications pour vous.
rota-device-here = cet appareil
rota-device-since = depuis
rota-device-unused = pas encore utilisé
rota-device-used = dernière fois
rota-device-gone = n’en reçoit plus depuis
rota-device-gone-banner = { $device } : les notifications n’arrivent plus sur cet appareil.
rota-device-gone-do = Retirer l’appareil ou les autoriser à nouveau
rota-device-remove = Retirer
rota-device-label = Nom de cet appareil
rota-device-label-hint = Vous le reconnaîtrez à ce nom dans la liste.
rota-device-allow = Autoriser sur cet appareil
rota-device-without = Ce navigateur ne peut pas recevoir de notifications à cette adresse. Utilisez un navigateur récent, à l’adresse officielle, avec les scripts.
rota-done-device = Les notifications arriveront sur cet appareil.
rota-done-device-removed = L’appareil a été retiré.
rota-calendar = Vos gardes dans votre agenda
rota-calendar-hint = Une adresse que vous seul connaissez, pour l’agenda de votre téléphone. Elle montre vos propres gardes et rien d’autre.
rota-calendar-once = Elle n’est montrée que cette fois. Copiez-la maintenant :
rota-calendar-open = Une adresse est ouverte depuis le
rota-calendar-until = jusqu’au
rota-calendar-days = Nombre de jours de validité
rota-calendar-make = Créer l’adresse
rota-calendar-again = En créer une autre ; l’actuelle prend fin
rota-calendar-end = Y mettre fin
rota-step-up-calendar = la création d’une adresse qui s’ouvre sans compte
rota-calendar-on-call = De garde
rota-calendar-deputy = Suppléance de garde
rota-done-calendar-ended = L’adresse n’ouvre plus rien.
rota-print = Imprimer
rota-done-set = La garde est planifiée.
rota-done-removed = La garde est supprimée.
rota-done-asked = La demande est faite.
rota-done-answered = Votre réponse est notée.
rota-done-kept = Les adresses sont gardées.
rota-done-imported = Le tableau est repris.
rota-wrong-title = Le tableau n’a pas été repris
rota-wrong-line = Ligne { $line } : { $problem }
rota-wrong-large = le fichier dépasse { $value } octets.
rota-wrong-many = plus de { $value } lignes ; reprenez-le en parties.
rota-wrong-text = ce n’est pas du texte lisible : { $value }
rota-wrong-empty = il ne contient aucune garde.
rota-wrong-column = la colonne « { $value } » manque.
rota-wrong-missing = « { $value } » manque.
rota-wrong-time = « { $value } » n’est pas une heure comme 2026-11-30 08:00.
rota-wrong-order = elle finit avant de commencer ({ $value }).
rota-wrong-function = « { $value } » n’est pas une fonction d’ici.
rota-wrong-person = personne n’a le nom d’utilisateur « { $value } ».
rota-wrong-refused = { $value }

## La transmission à d’autres plateformes

handing-title = Transmettre à
handing-no-link = Cette plateforme n’a aucune entrée connue pour les programmes : ce qui suit se recopie à la main, champ par champ.
handing-unverified = champs à vérifier
handing-source = Source :
handing-fields = Ce qui va dans ses champs
handing-copy = Copier
handing-copied = Copié
handing-empty = rien de connu
handing-no-warning = aucune alerte à la population n’est en vigueur : rien à diffuser
handing-before = Saisi avant :
handing-too-long = Plus de { $most } caractères : la plateforme pourrait couper.
handing-enter = Je l’ai saisi
handing-enter-hint = Dites-le une fois que c’est fait. Si notre texte change ensuite, cette page passe à l’orange.
handing-enter-do = Le noter
handing-reference = Numéro là-bas
handing-entered = Saisies
handing-entered-at = Saisi { $time }
handing-news = Notre texte a changé depuis la dernière saisie. Rechargez la page pour le copier ; ce qui est affiché ici reste ce que vous avez vu.
handing-never = Personne ne l’a encore saisi.
handing-changed = Notre texte a changé depuis la saisie de { $time }. Mettez-le à jour là-bas, puis dites-le ici.
handing-changed-short = changé depuis
handing-done = C’est noté.

## Sortes d’entrées

kind-outbox-prepared = Message écrit
kind-outbox-aim-named = Adresse donnée
kind-outbox-released = Message libéré
kind-outbox-addressed = Destinataire trouvé
kind-outbox-sent = Accepté par le canal
kind-outbox-delivered = Remis
kind-outbox-opened = Ouverte depuis la notification
kind-outbox-failed = Non remis
kind-outbox-acknowledged = Lecture confirmée
kind-outbox-said = Dit avec la confirmation
kind-outbox-escalated = Transmis plus loin
kind-outbox-withdrawn = Message retiré
kind-outbox-address-kept = Adresse gardée
kind-outbox-shift-set = Garde planifiée
kind-outbox-shift-removed = Garde supprimée
kind-outbox-swap-asked = Reprise d’une garde demandée
kind-outbox-swap-answered = Reprise d’une garde répondue
kind-outbox-calendar-made = Adresse d’un agenda de gardes créée
kind-outbox-calendar-ended = Adresse d’un agenda de gardes fermée
kind-outbox-entered-elsewhere = Saisi dans une autre plateforme

## Refus

refusal-message-changed = { $function } a changé ceci à { $at }. Regardez l’état actuel, puis décidez.
refusal-message-state = { $number } est { $state } : ce n’est plus possible.
refusal-message-guarded = Ceci n’est lu que par certains : ses mots ne partent ni par courriel ni par téléphone. Cochez l’avis seul, ou téléphonez.
refusal-message-left-open = « [{ $what }] » est encore à remplir.
refusal-message-many = Au plus { $most } à la fois. Envoyez un second message aux autres.
refusal-message-nobody = Personne n’a été trouvé. Choisissez quelqu’un d’autre ou donnez une adresse à la main.
refusal-message-none-waits = Aucun de ces messages n’attend plus : ils sont partis ou ont été retirés. Rien n’a été envoyé.
refusal-message-recipient = { $number } ne vous est pas adressé. Son destinataire le confirme ; un officier peut le noter de vive voix.
refusal-message-link-closed = Ce lien n’ouvre plus rien.
refusal-message-known = Ce destinataire a déjà confirmé.
refusal-message-mail = « { $value } » n’est pas une adresse de courriel.
refusal-message-phone = « { $value } » n’est pas un numéro de téléphone.
refusal-message-free = « { $value } » n’a ni courriel ni numéro.
refusal-message-subject-line = Un objet est une seule ligne, sans caractères de commande.
refusal-message-channel-twice = Un canal est donné deux fois.
refusal-message-minutes = Donnez des minutes de 1 à { $most }.
refusal-message-about = Il n’y a pas d’incident { $number } que vous puissiez voir.
refusal-push-address = Votre navigateur a donné une adresse à laquelle rien n’est envoyé d’ici. Prévenez l’exploitant.
refusal-push-keys = Ce que votre navigateur a donné est incomplet. Réessayez, ou utilisez un autre navigateur.
refusal-push-off = Les notifications ne sont pas configurées ici. Prévenez l’exploitant.
refusal-rota-calendar-days = Donnez de 1 à { $most } jours.
refusal-rota-calendar-shown = Cette adresse a déjà été montrée et n’est gardée nulle part. Créez-en une autre.
refusal-rota-overlap = Quelqu’un est déjà de garde du { $from } au { $until }.
refusal-rota-own-deputy = Personne ne se supplée soi-même. Choisissez un autre suppléant.
refusal-rota-order = Une garde finit après son début.
refusal-rota-long = Une garde dure au plus { $days } jours.
refusal-rota-same = La garde est déjà la sienne.
refusal-rota-over = La garde est passée.
refusal-rota-not-asked = On ne vous a pas demandé de reprendre cette garde.
refusal-handing-guarded = Ceci n’est lu que par certains : ce n’est pas transmis à une autre plateforme.
refusal-erase-message-state = Le № { $entry } dit ce qu’un message est devenu : sans lui, personne ne semblerait avoir été informé. Il ne nomme personne et reste.

## Papier

rota-paper = Arbre téléphonique
rota-paper-on-call = De garde maintenant et dans les 24 heures
rota-paper-desks = Bureaux et organisations
rota-paper-no-number = pas de numéro
rota-paper-fictitious = numéro fictif

# Ce qu’un rapport en reprend
message-open-work = Messages en attente
message-offer = Messages envoyés : { $messages } ; { $known } destinataires sur { $asked } ont accusé réception.
