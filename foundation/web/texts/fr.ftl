# Les phrases de l’enveloppe : ce qui entoure chaque page.

## Autour de chaque page

skip-content = Aller au contenu
skip-command = Aller à la ligne de commande
home = Accueil
rooms = Salles
rooms-past = Vous regardez un instant passé : les nombres à côté des salles, qui comptent le présent, ne sont pas montrés.
room-journal = Journal
room-help = Aide
acting-as = Vous agissez comme
deputy-of = suppléance de { $name }
change-officer = Changer d’officier
change-officer-hint = La session de { $name } se termine dès que la nouvelle personne est reconnue. L’écran reste tel quel.
change-officer-do = Prendre ce poste
lock-now = Verrouiller l’écriture
locked = Écriture verrouillée. Lire reste possible. Mot de passe :
unlock = Déverrouiller
sign-out = Se déconnecter
fictitious = Fictif
fictitious-print = Données fictives
unsent = à envoyer
language = Langue
language-fr = Français
language-nl = Nederlands
language-en = English
theme = Thème clair, sombre ou automatique
banner-as-of = Tel que connu le { $date } à { $time }. Lecture seule.
banner-as-of-now = Revenir à maintenant
banner-present = Cette page montre le présent. Vous regardiez le { $date } à { $time } ; les liens y ramènent.
as-of = Moment montré
as-of-now = Tel que connu maintenant
as-of-at = Tel que connu le { $date } à { $time }
as-of-go = Aller à cet instant
as-of-day = Jour et heure montrés
as-of-back = Cinq minutes plus tôt
as-of-on = Cinq minutes plus tard
as-of-play = Dérouler minute par minute
past-step-back = Entrée précédente
past-step-on = Entrée suivante
history-title = Entrées de ce dossier
history-hint = Tout ce qui a été consigné à son sujet, le dernier d’abord.
history-then = Tel qu’alors
history-look = Voir
banner-writer-stopped = L’écriture est arrêtée : le stockage a fait défaut. Tout ce qui a été confirmé est conservé et lisible. Ce que vous tapez reste sur ce poste.
print-as-of = tel que connu le { $date } à { $time }
print-drawn = établi le { $date } à { $time }
print-seq = jusqu’à l’entrée № { $seq }

## Âges

age-now = à l’instant
age-minutes = { $n } min
age-hours = { $n } h
age-days = { $n } j

## Ligne de commande

command-line = Ligne de commande
command-placeholder = Que se passe-t-il, où ? « / » pour venir ici
command-send = Consigner
command-proposals = Propositions
command-go = Aller à une page
command-help = ouvre l’aide
refusal-command-empty = La ligne est vide : écrivez ce qui se passe.
refusal-command-long = La ligne dépasse { $limit } caractères. Raccourcissez-la ou joignez un document.
refusal-command-unknown = Cette ligne n’a pas été comprise ici. Elle est restée telle quelle.
refusal-both-changed = Quelqu’un d’autre a changé la même chose après l’ouverture de ce formulaire. Rien n’a été écrit. Près de chaque champ figure ce qu’il dit maintenant : laissez ce que vous avez tapé ou reprenez cela, puis envoyez à nouveau.

## Formulaires et tableaux

form-problem = Il y a un problème
field-optional = facultatif
form-now = Maintenant : « { $now } ». Laissez ce que vous avez tapé, ou tapez ceci à la place.
form-now-by = Maintenant : « { $now } », par { $who } à { $at }. Laissez ce que vous avez tapé, ou tapez ceci à la place.
form-nothing = (rien)
form-cancel = Annuler
pages = Pages
page-shown = { $from } à { $to }
page-previous = Précédent
page-next = Suivant

## Entrer

sign-in = Se connecter
sign-in-tonight = Qui êtes-vous cette nuit ?
sign-in-as = Entrer comme { $name }
sign-in-account = Ou avec un compte
sign-in-name = Nom d’utilisateur
sign-in-password = Mot de passe
sign-in-do = Se connecter
refusal-sign-in-name = Donnez votre nom d’utilisateur.
refusal-sign-in = Le nom ou le mot de passe n’est pas correct.
refusal-sign-in-wait = Trop d’essais. Attendez { $seconds ->
        [one] une seconde
       *[other] { $seconds } secondes
    } et recommencez.

## Aide

help-keys = Au clavier
help-key-command = Aller à la ligne de commande, d’où que ce soit
help-key-enter = Consigner la ligne
help-key-tab = Accepter la proposition, ou passer au champ suivant
help-key-up = Rappeler les lignes envoyées
help-key-escape = Fermer la liste, puis quitter la ligne
help-line = La ligne de commande
help-line-time = Une ligne suffit. « @02:41 » ou « dit à 02:41 » donne l’heure à laquelle cela s’est passé ; sans elle, c’est maintenant.
help-line-where = Un lieu peut être une adresse, un carrefour (« A x B ») ou un tronçon (« entre A et B »). Un lieu inconnu ne bloque rien.
help-line-rooms = « ? » ou « aide » ouvre cette aide ; « ? » suivi d’un nom de salle y mène.
help-words = Mots que la ligne reconnaît
help-word = Mot
help-meaning = Sens
help-connection = Quand la connexion est perdue
help-connection-lost = Continuez à écrire : rien de ce que vous tapez n’est perdu. Les entrées attendent sur ce poste, avec leur heure.
help-connection-back = À son retour, elles partent dans l’ordre, sous votre nom ; celles de la veille (signalements, incidents, journal, personnes informées, relève) portent la mention « saisi hors ligne ».

## Journal et preuve

proof = Preuve
proof-holds = Chaîne vérifiée jusqu’à l’entrée № { $seq } ({ $time })
proof-broken = La chaîne ne tient pas.
proof-checkpoint = point de contrôle signé ({ $time })
proof-unknown = La chaîne n’a pas encore été vérifiée depuis le démarrage.
proof-none = Aucun point de contrôle ne couvre encore cette entrée.
proof-fault-bytes = Les octets conservés ne sont plus ceux d’une entrée.
proof-fault-note = Le point de contrôle ne peut pas être lu ; il n’est pas crédible.
proof-fault-unsigned = Le point de contrôle n’est signé par aucune de nos clés ; il n’est pas crédible.
proof-fault-checkpoint = Le point de contrôle sur { $fact } entrées a été signé sur d’autres entrées que celles-ci.
proof-fault-missing = Des entrées manquent ou ne sont pas à leur place.
proof-fault-link = Cette entrée ou la précédente a été modifiée après coup.
proof-fault-altered = Le champ « { $fact } » a été modifié après coup.
proof-unsigned = racine pas encore signée
proof-signed = racine signée dans le dernier point de contrôle
proof-hash = Empreinte de l’en-tête
proof-prev = Empreinte de l’entrée précédente
proof-leaf = Feuille de l’arbre
proof-root = Racine de l’arbre
proof-place = feuille { $index } de { $size }
proof-path = Chemin de la feuille à la racine
journal-head = Dernière entrée
journal-writer = Écriture
journal-writer-runs = en marche
journal-writer-stopped = arrêtée
journal-entries = Entrées, la plus récente d’abord
journal-at = Consigné
journal-kind = Nature
journal-kind-unknown = nature sans nom ici
journal-function = Fonction
journal-handling = Niveau de diffusion
journal-empty = Le journal est vide
journal-empty-hint = La première ligne consignée sera l’entrée № 1.
kind-clock-stepped = saut de l’horloge
kind-journal-bodies-destroyed = contenu détruit
checkpoint = Point de contrôle
checkpoint-covers = jusqu’à № { $seq }, signé le { $date } à { $time }
checkpoint-deposited-file = déposé dans le dossier
checkpoint-deposited-mail = envoyé par courriel
checkpoint-stuck-file = le dossier ne le prend plus (depuis { $time })
checkpoint-stuck-mail = le courriel ne part plus (depuis { $time })
checkpoint-stays = gardé sur cette machine seulement
checkpoint-none = Aucun n’a encore quitté cette machine.
checkpoint-note = La note telle qu’elle a été signée
entry-stated = Heure déclarée
entry-matter = Concerne
entry-body = Contenu
entry-field = Champ
entry-value = Valeur
entry-commitment = Engagement
entry-header = En-tête, tel que la chaîne le porte
entry-copies = Ce champ reprend des mots d’autres dossiers ; ils ne se lisent que là.
entry-withheld = Le contenu est réservé. L’en-tête et la preuve restent vérifiables.
entry-destroyed = détruit
entry-destroyed-why = Le contenu a été détruit (conservation échue ou effacement). La chaîne se vérifie sans lui.
clock-synchronised = horloge synchronisée
clock-unsynchronised = horloge non synchronisée
clock-held = horloge retenue
clock-virtual = horloge virtuelle
handling-public = public
handling-service = interne
handling-need-to-know = besoin d’en connaître
handling-professional-secrecy = secret professionnel

## Effacer

erase-title = Effacements
erase-this = Effacer ce contenu
erase-new = Effacer le contenu d’entrées
erase-other = Une autre liste
erase-intro = On n’efface que ce qui a été décidé. Le contenu est détruit définitivement, avec les fichiers joints et tout ce qui en a été tiré : lignes, mots de recherche, états passés. Le numéro, l’heure, le type et la preuve restent, et la chaîne se vérifie toujours.
erase-copies = Une correction, une réponse ou une ligne de rapport qui reprend les mots est une entrée à part : donnez aussi son numéro.
erase-entries = Entrées
erase-entries-hint = Numéros et suites : 12, 15-18
erase-reason = Base légale ou décision
erase-reason-hint = En toutes lettres, avec date et référence. Elle reste définitivement au journal : n’y nommez personne dont les données sont effacées.
erase-show = Montrer ce qui serait détruit
erase-preview = Ce qui serait détruit
erase-preview-sum = { $n ->
        [one] Le contenu de { $n } entrée serait détruit.
       *[other] Le contenu de { $n } entrées serait détruit.
    }
erase-preview-files = { $n ->
        [0] Aucun fichier ne part avec lui.
        [one] Un fichier part avec lui, même là où une autre entrée cite le même contenu.
       *[other] { $n } fichiers partent avec lui, même là où une autre entrée cite le même contenu.
    }
erase-what = Ce qui se passe
erase-state-goes = sera détruit
erase-state-gone = déjà détruit
erase-state-stays = doit rester
erase-state-unknown = n’existe pas
erase-withheld = non lisible sous votre fonction
erase-files-head = Fichiers
erase-impossible = Rien ne peut être ordonné ainsi. Retirez de la liste ce qui doit rester ou n’existe pas.
erase-final = On ne peut pas revenir en arrière.
erase-again = Encore une fois les mêmes numéros
erase-again-hint = Tapez-les tels qu’ils figurent dans la décision.
erase-do = { $n ->
        [one] Détruire le contenu du № { $numbers }
       *[other] Détruire le contenu de { $n } entrées : { $numbers }
    }
erase-receipt = Effacement ordonné par l’entrée № { $seq }
erase-done = Le contenu est détruit, et tout ce qui en avait été tiré a été reconstruit.
erase-unfinished = Le contenu est détruit. Les listes et la recherche sont encore en reconstruction et peuvent le montrer un moment ; les consoles rechargent leurs pages à la fin.
erase-unfinished-short = en reconstruction
erase-order = Entrée qui l’ordonne
erase-gone-what = Ce qui a disparu
erase-bodies = { $n ->
        [one] contenu de { $n } entrée
       *[other] contenu de { $n } entrées
    }
erase-files = { $n ->
        [0] aucun fichier
        [one] un fichier
       *[other] { $n } fichiers
    }
erase-backups = Sauvegardes
erase-backups-hold = Les sauvegardes faites avant cet ordre contiennent encore le contenu jusqu’à leur échéance ; une restauration applique de nouveau le registre.
erase-lapses = Elles échoient au plus tard le { $date }.
erase-lapsed = Elles sont échues depuis le { $date }.
erase-lapse-unknown = Leur échéance n’est pas connue ici.
erase-register = Registre des effacements
erase-register-none = Rien n’a été effacé
erase-lapse-days = { $n ->
        [one] Selon la configuration, les sauvegardes échoient après { $n } jour.
       *[other] Selon la configuration, les sauvegardes échoient après { $n } jours.
    }
erase-lapse-days-unknown = Le délai d’échéance des sauvegardes n’est pas configuré : tant que personne ne l’a vérifié, ce qui est effacé ici est réputé encore contenu dans toute sauvegarde antérieure.
erase-elsewhere = L’entrée qui l’ordonne n’est pas dans ce journal (restauré d’une sauvegarde).
refusal-erase-none = Donnez au moins un numéro d’entrée.
refusal-erase-numbers = « { $value } » n’est ni un numéro ni une suite. Écrivez par exemple 12, 15-18.
refusal-erase-many = Au plus { $most } entrées à la fois. Donnez les autres dans un second ordre.
refusal-erase-unknown = Il n’y a pas d’entrée № { $entry }.
refusal-erase-gone = Le contenu du № { $entry } est déjà détruit. Revoyez la liste.
refusal-erase-again = Ce ne sont pas les numéros montrés ci-dessus. Tapez les mêmes, ou faites d’abord montrer la nouvelle liste.
refusal-erase-order = Le № { $entry } ordonne un effacement : c’est la preuve de ce qui a été détruit et pourquoi ; il reste.
refusal-erase-clock = Le № { $entry } constate un saut de l’horloge : il dit comment lire les heures voisines, ne révèle rien sur personne et reste.
refusal-erase-profile = Le № { $entry } constate quel profil a été mis en vigueur : des décisions reposent dessus ; il reste.
refusal-erase-mandate = Le № { $entry } dit qui peut agir pour qui, ou ne le peut plus : sans lui, quelqu’un garderait ou gagnerait un droit. Il reste.
refusal-erase-account = Le № { $entry } concerne un compte : ce qui en ouvre ou en ferme un reste, et le nom ne part qu’une fois le compte fermé.
refusal-erase-guard = Le № { $entry } décide qui voit une affaire : sans lui, ce qui s’y rattache serait ouvert à d’autres. Il reste.
refusal-erase-latest = Le № { $entry } a donné le dernier numéro de sa série : le suivant recevrait le même. Il pourra être effacé quand un numéro ultérieur existera.

## Erreurs

error-reference = Référence { $reference }
error-nothing-lost = Rien de ce qui a été confirmé n’est perdu. Si cela se répète, donnez la référence ci-dessous à l’équipe technique.
error-title-invalid = Cela ne peut pas se faire ainsi
error-title-forbidden = Pas permis
error-title-not-found = Introuvable
error-title-conflict = L’état a changé
error-title-limit = Trop grand ou trop nombreux
error-title-unavailable = Momentanément impossible
error-title-sign-in = Veuillez vous connecter
error-title-locked = Écriture verrouillée
error-title-owes = Une chose d’abord
error-title-stopped = Écriture arrêtée
error-title-internal = Une erreur de notre côté
error-sign-in = Votre session est terminée. Connectez-vous : ce que vous avez tapé vous attend.
error-locked = L’écriture est verrouillée sur ce poste. Donnez votre mot de passe pour continuer.
error-owes = D’abord, choisissez votre propre mot de passe. Ce que vous avez tapé vous attend.
error-stopped = Rien ne peut être consigné pour l’instant : le stockage a fait défaut. Ce que vous avez tapé reste sur ce poste.
error-internal = Le programme n’a pas pu répondre.
error-unexplained = Ceci a été refusé, et le programme n’a pas de phrase pour la raison. Rien n’a été écrit. Donnez la référence à l’équipe technique.
error-cross-site = Cet envoi vient d’un autre site et a été refusé. Recommencez depuis cette page.
error-method = Cette adresse ne se lit ou ne s’écrit pas ainsi.
error-timeout = La réponse a pris trop de temps. Rien n’a été perdu ; réessayez.
error-too-large = L’envoi est trop grand.
error-media-type = Ce genre de contenu n’est pas accepté ici.
error-too-many = Trop de demandes en peu de temps. Attendez un instant.
error-too-many-topics = Trop de pages ouvertes à la fois dans ce navigateur ({ $limit } au plus).
error-too-many-consoles = Trop de postes sont connectés en direct. La page reste lisible ; rechargez-la pour la mettre à jour.
error-bad-request = La demande n’a pas été comprise.
error-busy = Le programme est occupé. Réessayez dans un instant.
error-query = L’adresse n’a pas été comprise. Revenez à la page précédente et recommencez de là.
error-form = Le formulaire n’a pas été compris. Rechargez la page et réessayez ; votre texte est conservé.
error-form-meta = Un champ technique du formulaire n’est pas valable. Rechargez la page ; votre texte est conservé.
refusal-not-found = Il n’y a rien à cette adresse que vous puissiez voir.
refusal-power-missing = { $power ->
        [unnamed] Votre fonction ne permet pas cela. Changez de fonction ou demandez à qui en a le pouvoir.
       *[other] Votre fonction ne permet pas cela (« { $power } »). Changez de fonction ou demandez à qui en a le pouvoir.
    }
refusal-captured-by-another = Cette entrée a été saisie hors ligne par une autre personne. Elle seule peut l’envoyer.
refusal-missing = Ce champ est nécessaire.
refusal-reason-missing = Donnez la raison.
refusal-too-long = C’est trop long : { $most } caractères au plus.
refusal-unknown-code = « { $code } » n’est pas connu ici. Choisissez dans la liste.
refusal-number = « { $value } » n’est pas un nombre entier.
refusal-moment = « { $value } » n’est pas un moment à venir. Écrivez des minutes (30), une heure (03:20) ou un jour et une heure (25/11 08:00).
refusal-stated = « { $value } » n’est pas une heure. Écrivez 02:41 ou 24/11 02:41.
refusal-calendar = « { $value } » n’est pas une date avec heure. Par exemple 2026-11-24T14:00.
refusal-as-of = Vous regardez le passé. Revenez au présent pour écrire.
refusal-mandate-not-held = Vous ne détenez pas cette fonction en ce moment. Choisissez une autre de vos fonctions en haut de la page, ou voyez avec qui gère les mandats.
error-as-of = « { $value } » n’est pas un instant. Donnez une date et une heure.

## Prouver qui l’on est

passkey = Clé d’accès
passkey-without-scripts = Les clés d’accès ont besoin de JavaScript : autorisez-le pour cette adresse, ou employez un autre moyen.
sign-in-passkey = Se connecter avec une clé d’accès
sign-in-other = Autres moyens
sign-in-with = Se connecter avec { $name }
unlock-passkey = Déverrouiller avec une clé d’accès
refusal-passkey-scripts = Le navigateur n’a pas répondu. Autorisez JavaScript pour cette adresse, ou donnez votre nom et votre mot de passe.
step-up = Confirmez que c’est bien vous
step-up-why = Avant { $act }, le système vérifie encore une fois qui vous êtes. Cette preuve est notée au journal, à côté de l’acte.
step-up-kept = Ce que vous avez rempli est conservé et part avec votre réponse.
step-up-files = Les fichiers, eux, sont à choisir de nouveau.
step-up-passkey = Confirmer avec une clé d’accès
step-up-code = Code à usage unique
step-up-code-hint = Les six chiffres de votre application, ou un code de secours.
step-up-password-hint = Votre compte n’a pas de second facteur : le mot de passe suffit ici.
step-up-do = Confirmer et continuer
step-up-nothing = Votre compte n’a rien pour le prouver ici. Ajoutez une clé d’accès ou une application de codes sous « Mon compte », puis recommencez.
step-up-for-erasing = l’effacement de contenu
error-title-step-up = Confirmez que c’est bien vous
error-step-up = Cet acte demande une preuve récente. Ouvrez la page dans le navigateur, confirmez que c’est vous et recommencez. Rien n’a été enregistré.
error-owes-second-factor = D’abord, prouvez qui vous êtes avec votre second facteur. Ce que vous avez tapé vous attend.
error-owes-factors = D’abord, ajoutez un second facteur : votre fonction le demande. Ce que vous avez tapé vous attend.

# Tracés dessinés, collés ou envoyés
refusal-outline-large = Ce fichier fait { $is } Kio ; { $most } Kio au plus. Simplifiez le tracé.
refusal-outline-json = Ce n’est pas du GeoJSON complet : erreur à la ligne { $line }, colonne { $column }. Exportez-le à nouveau.
refusal-outline-one = Il faut un seul polygone ; ceci contient « { $found } ». Gardez un seul contour.
refusal-outline-malformed = Ce contour n’est pas lisible : chaque ligne compte au moins trois sommets, chaque sommet deux nombres.
refusal-outline-corners = Ce contour a { $is } sommets ; { $most } au plus. Simplifiez-le.
refusal-outline-system = Système de coordonnées « { $name } » inconnu ici. Exportez en WGS 84, Lambert 72 ou Lambert 2008.
refusal-outline-degrees = Position { $lon } { $lat } : ce ne sont pas des degrés. Exportez en WGS 84, ou laissez le fichier nommer son système (crs).
refusal-outline-swapped = Latitude et longitude sont inversées. Donnez la longitude d’abord : 4.3517 50.8466.
refusal-outline-null = Ce contour est au point 0 0, au large de l’Afrique : les coordonnées se sont perdues. Exportez-le à nouveau.
refusal-outline-elsewhere = Position { $lon } { $lat } : loin de la région. Vérifiez les coordonnées.
refusal-outline-crosses = Ce contour se croise près de { $lon } { $lat }. Corrigez-le à cet endroit.

# Après une étiquette, devant ce qu’elle annonce : l’espace y est insécable.
colon = {"\u00A0"}:
