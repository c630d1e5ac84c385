# Les phrases de l’enveloppe : ce qui entoure chaque page.

## Autour de chaque page

skip-content = Aller au contenu
skip-command = Aller à la ligne de commande
home = Accueil
rooms = Salles
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
unsent = non envoyés
language = Langue
language-fr = Français
language-nl = Nederlands
language-en = English
theme = Thème clair, sombre ou automatique
banner-as-of = Tel que connu le { $date } à { $time }. Lecture seule.
banner-as-of-now = Revenir à maintenant
as-of = Tel que connu à
as-of-now = maintenant
as-of-go = Aller à cet instant
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
refusal-command-empty = La ligne est vide : écrivez ce qui se passe.
refusal-command-long = La ligne dépasse { $limit } caractères. Raccourcissez-la ou joignez un document.
refusal-command-unknown = Cette ligne n’a pas été comprise ici. Elle est restée telle quelle.

## Formulaires et tableaux

form-problem = Il y a un problème
form-cancel = Annuler
pages = Pages
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
help-line-rooms = « ? » ouvre cette aide ; « ? » suivi d’un nom de salle y mène.
help-words = Mots que la ligne reconnaît
help-word = Mot
help-meaning = Sens
help-connection = Quand la connexion est perdue
help-connection-lost = Continuez à écrire : rien de ce que vous tapez n’est perdu. Les entrées attendent sur ce poste, avec leur heure.
help-connection-back = À son retour, elles partent dans l’ordre, sous votre nom, marquées « saisi hors ligne ».

## Journal et preuve

proof = Preuve
proof-holds = Chaîne vérifiée jusqu’à l’entrée № { $seq } ({ $time })
proof-broken = La chaîne ne tient pas.
proof-checkpoint = point de contrôle signé ({ $time })
proof-unknown = La chaîne n’a pas encore été vérifiée depuis le démarrage.
proof-none = Aucun point de contrôle ne couvre encore cette entrée.
proof-fault-bytes = Les octets conservés ne sont plus ceux d’une entrée.
proof-fault-note = Le point de contrôle n’est pas crédible : { $fact }
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
journal-function = Fonction
journal-handling = Niveau de diffusion
journal-empty = Le journal est vide
journal-empty-hint = La première ligne consignée sera l’entrée № 1.
checkpoint = Point de contrôle
checkpoint-covers = jusqu’à № { $seq }, signé le { $date } à { $time }
checkpoint-deposited = déposé : { $places }
checkpoint-none = Aucun n’a encore quitté cette machine.
checkpoint-note = La note telle qu’elle a été signée
entry-stated = Heure déclarée
entry-matter = Concerne
entry-body = Contenu
entry-field = Champ
entry-value = Valeur
entry-commitment = Engagement
entry-header = En-tête, tel que la chaîne le porte
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
error-title-stopped = Écriture arrêtée
error-title-internal = Une erreur de notre côté
error-sign-in = Votre session est terminée. Connectez-vous : ce que vous avez tapé vous attend.
error-locked = L’écriture est verrouillée sur ce poste. Donnez votre mot de passe pour continuer.
error-stopped = Rien ne peut être consigné pour l’instant : le stockage a fait défaut. Ce que vous avez tapé reste sur ce poste.
error-internal = Le programme n’a pas pu répondre.
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
error-query = L’adresse n’a pas été comprise : { $problem }
error-form = Le formulaire n’a pas été compris : { $problem }
error-form-meta = Le champ technique « { $field } » n’est pas valable. Rechargez la page ; votre texte est conservé.
refusal-not-found = Il n’y a rien à cette adresse que vous puissiez voir.
refusal-power-missing = Votre fonction ne permet pas cela (« { $power } »). Changez de fonction ou demandez à qui la détient.
refusal-captured-by-another = Cette entrée a été saisie hors ligne par une autre personne. Elle seule peut l’envoyer.
refusal-missing = Ce champ est nécessaire.
refusal-too-long = C’est trop long : { $most } caractères au plus.
refusal-unknown-code = « { $code } » n’est pas connu ici. Choisissez dans la liste.
refusal-mandate-not-held = Vous ne détenez pas cette fonction en ce moment. Choisissez une autre de vos fonctions en haut de la page, ou voyez avec qui gère les mandats.
error-as-of = « { $value } » n’est pas un instant. Donnez une date et une heure.
