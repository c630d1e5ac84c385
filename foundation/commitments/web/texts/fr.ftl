# Ordres et engagements : le tableau, un ordre, les formulaires des deux côtés, les liens sans compte.

room-orders = Ordres et engagements
badge-orders = { $n ->
        [one] vous attend
       *[other] vous attendent
    }

## Le tableau

commitment-title = Ordres et engagements
commitment-give = Donner un ordre
commitment-show = Lesquels
commitment-show-open = En cours
commitment-show-waiting = Nous attendent
commitment-show-mine = À nous de répondre
commitment-show-given = Donnés par nous
commitment-show-late = En retard
commitment-show-ended = Terminés
commitment-sort = Sorte
commitment-sort-order = Ordre
commitment-sort-decision = Décision de réunion
commitment-sort-lesson = Leçon
commitment-sort-measure = Mesure
commitment-sort-recommendation = Recommandation
commitment-any = Indifférent
commitment-filter = Afficher
commitment-none = Rien ici
commitment-none-hint = Ce qui est donné, répondu ou transmis apparaît ici de lui-même.
commitment-about-open = { $late ->
        [0] { $n ->
            [one] Un ordre en cours à ce sujet.
           *[other] { $n } ordres en cours à ce sujet.
        }
       *[other] { $n ->
            [one] Un ordre en cours à ce sujet, en retard.
           *[other] { $n } ordres en cours à ce sujet, dont { $late } en retard.
        }
    }
commitment-about-see = Voir les ordres

## États et suites

commitment-state = État
commitment-state-given = donné, sans accusé
commitment-state-acknowledged = accusé
commitment-state-executed = déclaré exécuté
commitment-state-declined = décliné
commitment-state-settled = soldé
commitment-state-withdrawn = retiré
commitment-turn = Réponse
commitment-turn-acknowledge = Accuser réception
commitment-turn-execute = Déclarer exécuté
commitment-turn-decline = Décliner
commitment-turn-reply = Dire où l’on en est
commitment-turn-settle = Accepter comme exécuté
commitment-turn-return = Renvoyer
commitment-turn-withdraw = Retirer
commitment-turn-redate = Fixer d’autres délais
commitment-turn-readdress = Confier à quelqu’un d’autre
commitment-late = en retard
commitment-acknowledge-by-short = accuser avant
commitment-due-short = exécuter avant
commitment-passed-on = { $n ->
        [one] transmis une fois
       *[other] transmis { $n } fois
    }
commitment-returned-times = { $n ->
        [one] renvoyé une fois
       *[other] renvoyé { $n } fois
    }

## Donner

commitment-what = Ce qu’il faut faire
commitment-what-hint = Une ligne qui se lit au téléphone.
commitment-to = À
commitment-from = De
commitment-organisation = Organisation
commitment-area = Territoire
commitment-choose = Choisissez
commitment-nobody = Personne
commitment-person = Quelqu’un sans compte
commitment-person-hint = Le nom et le numéro sont dans une entrée à part, qui peut être effacée sans que l’ordre disparaisse.
commitment-name = Nom
commitment-phone = Téléphone
commitment-mail = Courriel
commitment-acknowledge-by = Accuser réception avant
commitment-due = Exécuter avant
commitment-moment-hint = Des minutes à partir de maintenant (30), une heure (03:20) ou un jour et une heure (25/11 08:00).
commitment-minutes = { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
commitment-words = Précisions
commitment-about = Au sujet de
commitment-about-hint = Numéro de l’incident : 26-0417.
commitment-about-drop = pas à ce sujet
commitment-ground = Base légale, telle que déclarée
commitment-ground-hint = Celle que vous invoquez ; elle est marquée « à vérifier » tant que le texte n’a pas été contrôlé.
commitment-ground-verified = J’ai contrôlé la base dans le texte
commitment-unverified = à vérifier
commitment-escalation = Transmettre en cas de retard
commitment-escalation-hint = Tant de minutes après l’échéance, quelqu’un d’autre est saisi aussi, voit l’ordre et peut répondre. Sont proposés le remplaçant du destinataire ou la personne suivante de garde, par un autre canal que celui noté, puis vous-même ; sans remplaçant, l’ordre vous revient aussitôt. Choisissez « Personne » pour ne rien transmettre.
commitment-to-deputy = Remplaçant du destinataire, ou la personne suivante de garde
commitment-to-giver = Vous, qui donnez l’ordre
commitment-missed-not-acknowledged = pas d’accusé à temps
commitment-missed-still-not-acknowledged = toujours pas d’accusé
commitment-missed-not-executed = pas exécuté à temps
commitment-after-minutes = Minutes après
commitment-by = Par
commitment-means-phone = téléphone
commitment-means-message = SMS
commitment-means-mail = courriel
commitment-means-radio = radio
commitment-means-person = de vive voix
commitment-give-do = Donner l’ordre
commitment-line-word = donner un ordre
commitment-line-opens = ouvre le formulaire d’ordre

## Un ordre

commitment-addressees = Qui est concerné
commitment-passed-on-at = transmis à
commitment-no-longer = n’est plus concerné
commitment-told = informé
commitment-to-be-told = à informer
commitment-knows = est au courant
commitment-mark-told = Informé
commitment-history = Historique
commitment-erased = contenu effacé
commitment-photo = fichier { $n }
commitment-way-voice = de vive voix
commitment-way-link = par lien
commitment-read-back = relu
commitment-not-read-back = non relu
commitment-recorded = consigné à { $time }
commitment-act-answer = Répondre
commitment-act-voice = Consigner ce que quelqu’un dit
commitment-act-judge = Décider
commitment-act-redate = Fixer d’autres délais
commitment-act-readdress = Confier à quelqu’un d’autre
commitment-act-link = Lien sans compte
commitment-said = Ce qui est dit
commitment-evidence-hint = « Exécuté » demande des mots, une photo ou un lieu.
commitment-place = Où
commitment-photos = Photos ou fichiers
commitment-send = Envoyer
commitment-who-spoke = Qui parle
commitment-number = Numéro
commitment-when = Dit à
commitment-when-hint = 02:41 ; vide pour maintenant.
commitment-read-back-done = J’ai relu le message
commitment-record = Consigner
commitment-verdict = Décision
commitment-reason = Ce que vous en dites
commitment-reason-hint = Nécessaire pour renvoyer ou retirer.
commitment-new-due = Exécuter désormais avant
commitment-decide = Décider
commitment-why = Pourquoi
commitment-change = Modifier

## Liens

commitment-link-hint = Qui détient le lien voit cet ordre seul et peut y répondre, avec une photo et un lieu. Il s’ouvre jusqu’à ce que l’ordre soit déclaré exécuté, que le délai soit passé ou que vous y mettiez fin.
commitment-link-for = Pour qui
commitment-link-hours = S’ouvre pendant
commitment-hours = { $n ->
        [one] { $n } heure
       *[other] { $n } heures
    }
commitment-link-lang = Langue
commitment-link-this-lang = Comme cette page
commitment-link-make = Créer un lien
commitment-link-anybody = qui le détient
commitment-link-open = s’ouvre jusqu’à
commitment-link-ended = terminé
commitment-link-expired = expiré
commitment-link-opened = ouvert la première fois
commitment-link-unopened = pas encore ouvert
commitment-link-used = { $n ->
        [0] aucune réponse
        [one] une réponse
       *[other] { $n } réponses
    }
commitment-link-end = Mettre fin
commitment-link-end-sure = Mettre fin à ce lien ? Qui le détient ne pourra plus répondre.
commitment-link-made = Le lien est créé
commitment-link-once = Il n’est montré que cette fois.
commitment-link-what = Il ouvre cet ordre seul, à qui le détient. Envoyez-le par la voie à laquelle vous faites confiance.
commitment-link-until = Le lien s’ouvre jusqu’au
commitment-link-copy = Copier le lien
commitment-link-copied = Lien copié
commitment-link-qr = Code à scanner
commitment-link-spoken = À lire à haute voix
commitment-link-spoken-hint = Attention aux majuscules et aux minuscules ; les groupes se suivent sans espaces à la fin de l’adresse.
commitment-link-back = Retour à l’ordre
commitment-step-up-give = un ordre qui part vers quelqu’un d’extérieur
commitment-step-up-link = la création d’un lien sans compte
commitment-open-sent = Bien reçu. Merci.
commitment-open-name = Votre nom
commitment-open-what = Cette page montre cet ordre et rien d’autre. Ce que vous envoyez est consigné avec l’heure.
commitment-open-done = Plus rien n’est à répondre ici. Merci.
commitment-gone = Ce lien n’ouvre rien
commitment-gone-why = Il a expiré, on y a mis fin, ou il n’a pas été copié en entier.
commitment-gone-do = Téléphonez à qui vous l’a envoyé : on peut en créer un autre, ou consigner votre réponse.

## Fait

commitment-done-given = { $number } est donné.
commitment-done-answered = La réponse à { $number } est consignée.
commitment-done-changed = { $number } est modifié.
commitment-done-told = Consigné comme informé : { $number }.
commitment-done-link-ended = Le lien vers { $number } est terminé.

## Refus

refusal-commitment-changed = { $function } a changé ceci à { $at } (entrée № { $seq }). Rien n’a été écrit. Rechargez la page, regardez, puis décidez à nouveau : ce que vous avez tapé est gardé.
refusal-commitment-state = { $number } est dans l’état « { $state } » : « { $turn } » n’est pas possible maintenant.
refusal-commitment-ended = { $number } est { $state } : rien ne peut y être ajouté. Donnez un nouvel ordre s’il reste quelque chose à faire.
refusal-commitment-addressee = { $number } a été donné à : { $function }. Seul répond qui agit sous cette fonction, pour cette organisation et ce territoire. Si on vous l’a dit, consignez-le de vive voix.
refusal-commitment-giver = { $number } a été donné par : { $function }. Seul ce poste en décide.
refusal-commitment-past = Cette heure est déjà passée ({ $at }). Donnez-en une qui vient encore.
refusal-commitment-due-first = Il faudrait exécuter avant d’avoir à accuser réception. Changez l’un des deux délais.
refusal-commitment-evidence = Dites ce qui a été fait, ajoutez une photo ou donnez le lieu.
refusal-commitment-many = Au plus { $most }.
refusal-commitment-told = Il est déjà consigné que cette personne est informée de { $number }.
refusal-commitment-link-answered = { $number } n’attend plus de réponse : un lien n’ouvrirait rien.
refusal-commitment-link-guarded = { $number } n’est ouvert qu’aux fonctions nommées : aucun lien n’y mène. Faites consigner la réponse de vive voix.
refusal-commitment-link-long = Un lien s’ouvre pendant { $hours } heures au plus.
refusal-commitment-link-closed = Ce lien ne prend plus de réponse. Téléphonez à qui vous l’a envoyé.
refusal-commitment-link-shown = Ce lien a déjà été créé et montré. S’il n’a pas été noté, mettez-y fin et créez-en un autre.
refusal-commitment-hours = Donnez un nombre d’heures.
refusal-commitment-minutes = Donnez un nombre de minutes, une semaine au plus.
refusal-commitment-about = Il n’y a pas d’incident { $number } que vous puissiez voir.
refusal-commitment-file-large = Un fichier dépasse { $limit } Mo. Envoyez-en un plus petit.
refusal-commitment-file-type = Un fichier est d’une sorte qui n’est pas gardée. Envoyez une photo, un PDF ou un texte.
refusal-commitment-file-held = Un fichier est retenu par le contrôle et n’a pas été ajouté.
refusal-erase-commitment-times = № { $entry } dit jusqu’à quand quelque chose doit être fait : sans elle, des délais vaudraient qui ne valent plus. Elle reste.

## Sortes d’entrées

kind-commitments-given = Donné
kind-commitments-person-named = Personne nommée
kind-commitments-acknowledged = Réception accusée
kind-commitments-executed = Déclaré exécuté
kind-commitments-declined = Décliné
kind-commitments-replied = Réponse
kind-commitments-settled = Accepté comme exécuté
kind-commitments-returned = Renvoyé
kind-commitments-withdrawn = Retiré
kind-commitments-redated = Autres délais fixés
kind-commitments-readdressed = Confié à quelqu’un d’autre
kind-commitments-escalated = Transmis
kind-commitments-told = Personne informée
kind-commitments-link-made = Lien créé
kind-commitments-link-opened = Lien ouvert
kind-commitments-link-ended = Lien terminé

## Papier

commitment-paper = Ordres ouverts
commitment-paper-number = Numéro

## Encodage après coup

commitment-later-order = Ordre de vive voix
refusal-commitment-later = Dites à qui et quoi, avec deux-points entre les deux : « 26-0417 dispatching : arrêter les trams ».

# Ce qu’un rapport en reprend
commitment-open-work = Ordres et décisions en cours
commitment-offer-given = { $number } à { $to } : « { $title } », pas encore accusé réception.
commitment-offer-acknowledged = { $number } à { $to } : « { $title } », pris en charge.
commitment-offer-late = { $number } à { $to } : « { $title } », en retard, attendu pour le { $due }.
commitment-offer-declined = { $number } à { $to } : « { $title } », refusé ; une décision est à prendre.
commitment-offer-done = { $number } à { $to } : « { $title } », exécuté.
