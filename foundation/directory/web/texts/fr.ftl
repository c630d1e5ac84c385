# Personnes et droits.

## Salles

room-people = Personnes
room-account = Mon compte
directory-tab-people = Personnes
directory-tab-duty = En service
directory-tab-organisations = Organisations
directory-tab-powers = Qui peut quoi
directory-tab-profile = Profil
directory-tab-tokens = Jetons de machines
directory-tab-looks = Journal des accès
directory-badge-waiting = à confirmer par une deuxième personne

## Mots communs

directory-name = Nom
directory-person = Personne
directory-function = Fonction
directory-functions = Fonctions
directory-organisation = Organisation
directory-areas = Territoires
directory-dates = Dates
directory-state = État
directory-status = Statut
directory-phone = Téléphone
directory-lang = Langue
directory-since = Depuis
directory-when = Quand
directory-what = Quoi
directory-about = À propos de
directory-times = Fois
directory-yes = oui
directory-no = non
directory-choose = Choisissez…
directory-save = Enregistrer
directory-search = Chercher
directory-search-do = Chercher
directory-on-duty = en service
directory-erased = (nom effacé)
directory-account = Compte
directory-account-open = actif
directory-account-closed = désactivé
directory-machine = Machine
directory-until-day = jusqu’au { $day } inclus
directory-until = jusqu’au { $at }
directory-until-open = sans fin fixée
directory-shown-once = Ceci n’est montré qu’une fois.

## Personnes

directory-people = Personnes
directory-people-count = Titulaires
directory-found = { $n ->
        [one] { $n } personne
       *[other] { $n } personnes
    }
directory-nobody = Personne n’est encore inscrit
directory-nobody-hint = Inscrivez une première personne, puis proposez-lui une fonction.
directory-nobody-found = Personne ne correspond
directory-nobody-found-hint = Quelques lettres suffisent, sans accents : un nom, une fonction, une organisation, un territoire.
directory-waiting = En attente d’une deuxième personne
directory-waiting-hint = Ces fonctions sont puissantes : elles ne comptent qu’une fois confirmées par quelqu’un d’autre que la personne qui propose et que la personne qui reçoit.
directory-who = Qui
directory-sort-of-account = Genre de compte
directory-holds-now = Fonctions actuelles
directory-holds-nothing = Aucune fonction en ce moment
directory-holds-nothing-hint = Sans fonction, on ne peut ni se connecter ni agir.
directory-coming = Fonctions à venir
directory-past = Fonctions passées
directory-register = Inscrire une personne
directory-register-do = Inscrire
directory-register-hint = Une personne inscrite ne peut encore rien faire : donnez-lui d’abord un mot de passe, puis proposez une fonction.
directory-registered = Personne inscrite.
directory-name-hint = Prénom et nom, comme la personne se présente.
directory-login-hint = Court et unique ; majuscules et minuscules se valent.
directory-phone-hint = Le numéro où l’on joint la personne en service.
directory-machine-is = C’est une machine
directory-machine-hint = Une machine écrit avec un jeton et n’a pas de mot de passe.
directory-change = Corriger
directory-account-hint = Désactivé : toutes les sessions de la personne se terminent aussitôt, la connexion est refusée et ce qu’elle détient ne vaut plus rien. Les mandats et tout ce qu’elle a écrit restent au dossier. De nouveau actif : les mandats en cours valent à nouveau.
directory-account-machine-hint = Désactivé : les jetons de la machine n’ouvrent plus rien et ce qu’elle détient ne vaut plus rien. Les mandats et tout ce qu’elle a écrit restent au dossier. De nouveau actif : les jetons et mandats en cours valent à nouveau.
directory-closed-means = Ce compte est désactivé : la connexion est refusée et les fonctions ci-dessous ne valent rien tant qu’il n’est pas réactivé. Elles restent au dossier.
directory-person-saved = Enregistré.
directory-person-closed = Le compte est désactivé. Ses sessions sont terminées.
directory-person-opened = Le compte est de nouveau actif.

## Premier mot de passe

directory-password = Mot de passe
directory-password-hint = Un nouveau mot de passe est créé et montré une fois. L’ancien ne vaut plus et les sessions de la personne se terminent. L’acte est consigné, jamais le mot de passe.
directory-password-give = Créer un mot de passe
directory-password-sure = Créer un nouveau mot de passe et terminer les sessions de cette personne ?
directory-password-made = Mot de passe de { $name }
directory-password-then = Dites-le à la personne elle-même. Quand elle se connectera avec lui, elle devra d’abord choisir son propre mot de passe.
directory-password-powerful = Cette personne détient ou va détenir une fonction puissante : personne d’autre ne peut lui donner un mot de passe, sinon une seule personne pourrait se faire passer pour la deuxième. S’il est perdu, mettez d’abord fin à la fonction, puis proposez-la de nouveau.
directory-back-to-person = Retour à la personne

## Mandats

directory-mandate = Mandat
directory-propose = Proposer une fonction
directory-propose-do = Proposer
directory-propose-hint = Une fonction ordinaire compte aussitôt. Une fonction puissante attend qu’une deuxième personne la confirme. Personne ne se donne une fonction à soi-même.
directory-proposed-counts = La fonction est donnée.
directory-proposed-waits = Proposé. Une deuxième personne doit confirmer.
directory-proposed-by = Proposé par
directory-by-program = l’installation
directory-function-hint = Ce que chaque fonction permet se lit sous « Qui peut quoi ».
directory-second-person = Deuxième personne
directory-second-person-short = deuxième personne
directory-second-person-needed = nécessaire
directory-second-person-not = pas nécessaire
directory-areas-hint = Seulement pour une fonction qui se limite à des territoires.
directory-areas-none = Aucun territoire n’est encore importé : les fonctions limitées à des territoires ne peuvent pas être données.
directory-from = Premier jour
directory-from-hint = Laissez vide pour commencer maintenant.
directory-last-day = Dernier jour
directory-last-day-hint = Laissez vide si la fin n’est pas connue.
directory-deputy-of = Suppléance de
directory-deputy-hint = Une suppléance porte sur la même fonction.
directory-deputy-none = Aucune suppléance
directory-ground = Décision
directory-ground-hint = Ordre du jour, arrêté, lettre : ce qui donne la fonction.
directory-confirm = Confirmer
directory-confirm-hint = { $by } propose cette fonction pour { $name }. En confirmant, vous êtes la deuxième personne ; votre nom reste au journal.
directory-confirm-do = Confirmer comme deuxième personne
directory-confirmed = Confirmé : la fonction compte entre ses dates.
directory-cannot-confirm-own = C’est votre propre fonction : quelqu’un d’autre doit la confirmer.
directory-cannot-confirm-proposer = Vous l’avez proposée : une deuxième personne doit la confirmer.
directory-cannot-confirm-power = Elle attend qu’une personne habilitée à confirmer les mandats le fasse.
directory-end = Mettre fin
directory-refuse = Refuser
directory-ended = Le mandat est terminé.
directory-reason = Motif
directory-reason-hint = Une phrase ; elle reste au journal.
directory-standing-proposed = à confirmer
directory-standing-coming = à venir
directory-standing-held = en cours
directory-standing-idle = sans effet : compte désactivé
directory-standing-past = échu
directory-standing-ended = terminé

## Organisations

directory-organisations-found = { $n ->
        [one] { $n } organisation
       *[other] { $n } organisations
    }
directory-former = Anciens noms
directory-none-found = Aucune organisation ne correspond
directory-no-organisations = Aucune organisation
directory-no-organisations-hint = L’installation du profil apporte les organisations.
directory-sort-association = Associations
directory-sort-audit = Contrôle
directory-sort-authority = Autorités
directory-sort-crisis-centre = Centres de crise
directory-sort-directorate = Directions
directory-sort-emergency-service = Services de secours
directory-sort-federal-service = Services fédéraux
directory-sort-government = Gouvernement
directory-sort-health = Santé
directory-sort-justice = Justice
directory-sort-municipality = Communes
directory-sort-network = Réseaux
directory-sort-operator = Exploitants
directory-sort-police = Police
directory-sort-police-zone = Zones de police
directory-sort-public-interest-body = Organismes d’intérêt public
directory-sort-regional-body = Organismes régionaux
directory-sort-school = Écoles
directory-sort-watch = Veille

## Service

directory-duty-now = En service maintenant
directory-duty-none = Personne n’est en service
directory-duty-none-hint = Qui prend son service apparaît ici, sur tous les postes, dans la seconde.
directory-duty-own = Mon service
directory-duty-begin = Prendre le service
directory-duty-end = Quitter le service
directory-duty-begun = Vous êtes en service.
directory-duty-over = Vous n’êtes plus en service.

## Jetons de machines

directory-token-for = Usage
directory-token-for-hint = Par exemple : flux d’alertes météo.
directory-scopes = Pouvoirs du jeton
directory-scopes-hint = Le jeton ne peut rien de plus que ce qui est coché, et jamais plus que la fonction de la machine.
directory-token-make = Créer un jeton
directory-token-make-do = Créer
directory-token-made = Jeton créé : { $label }
directory-token-use = La machine l’envoie avec chaque demande :
directory-token-idle = sans mandat
directory-token-end = Révoquer
directory-token-end-sure = Révoquer le jeton « { $label } » ? La machine ne pourra plus rien envoyer.
directory-token-ended = Le jeton est révoqué.
directory-token-no-machine = Aucune machine ne détient de fonction. Inscrivez-la parmi les personnes et proposez-lui une fonction.
directory-tokens-none = Aucun jeton
directory-tokens-none-hint = Une machine sans jeton ne peut ni lire ni écrire.

## Mon compte

directory-account-own = Langue et téléphone
directory-account-lang-hint = La langue dans laquelle le programme vous accueille.
directory-account-saved = Enregistré.
directory-account-done-saved = Enregistré.
directory-account-done-password = Le mot de passe est changé. Vos autres sessions sont terminées.
directory-account-done-sessions = Vos autres sessions sont terminées.
directory-password-change = Changer le mot de passe
directory-password-change-do = Changer
directory-password-old = Mot de passe actuel
directory-password-new = Nouveau mot de passe
directory-password-new-hint = Une phrase de plusieurs mots est longue et facile à retenir.
directory-password-again = Nouveau mot de passe, encore une fois
directory-own-password = Choisissez votre propre mot de passe
directory-own-password-why = Quelqu’un d’autre a choisi le mot de passe avec lequel vous vous êtes connecté, et le connaît. Choisissez-en un que vous seul connaissez ; tout le reste s’ouvre ensuite.
directory-own-password-hint = Au moins 12 caractères. Une phrase de plusieurs mots est longue et facile à retenir.
directory-own-password-do = Utiliser ce mot de passe
directory-links-link = Comptes liés auprès d’autres services
directory-sessions = Mes sessions
directory-sessions-end = Terminer toutes les autres
directory-session-here = ce poste
directory-session-locked = verrouillée
directory-session-dates = Ouverte : { $opened }. Se termine au plus tard : { $expires }.

## Qui peut quoi

directory-powers = Pouvoirs
directory-power = Pouvoir
directory-powers-lede = On agit sous une fonction à la fois. La fonction donne des pouvoirs, jusqu’à un niveau de traitement, partout ou dans les territoires du mandat. À partir du besoin d’en connaître, il faut en plus être nommé sur l’affaire.
directory-powers-by = Lire par
directory-powers-by-function = Par fonction
directory-powers-by-power = Par pouvoir
directory-reach = Portée
directory-reach-everywhere = partout
directory-reach-areas = ses territoires
directory-clearance = Lit jusqu’à
directory-yours = la vôtre
directory-subject-signal = Signalements
directory-subject-incident = Incidents
directory-subject-log = Journal de bord
directory-subject-figure = Chiffres
directory-subject-inform = Informer
directory-subject-report = Rapports de situation
directory-subject-matter = Affaires
directory-subject-attachment = Pièces jointes
directory-subject-handover = Relève
directory-subject-person = Personnes
directory-subject-mandate = Mandats
directory-subject-profile = Profil
directory-subject-territory = Territoire
directory-subject-journal = Journal
directory-subject-access = Accès
directory-subject-demo = Démonstration
power-signal-record = noter un signalement
power-signal-qualify = qualifier un signalement
power-incident-open = ouvrir un incident
power-incident-update = tenir un incident à jour
power-incident-close = clore un incident
power-log-write = écrire au journal opérationnel
power-log-write-strategic = écrire au journal stratégique
power-log-read-strategic = lire le journal stratégique
power-log-correct = corriger une entrée
power-figure-confirm = confirmer un chiffre
power-figure-publish = rendre un chiffre public
power-inform-mark = marquer qui est informé
power-report-draft = préparer un rapport de situation
power-report-issue = émettre un rapport de situation
power-matter-read = lire
power-matter-restrict = réserver une affaire à certains
power-attachment-add = joindre un document
power-handover-give = donner la relève
power-handover-accept = accepter la relève
power-person-manage = inscrire des personnes, gérer les comptes et les jetons
power-mandate-propose = proposer et terminer des mandats
power-mandate-confirm = confirmer un mandat comme deuxième personne
power-profile-install = mettre un profil en vigueur ; décider de ce qui n’a pas été exécuté
power-territory-import = importer un territoire
power-journal-read = lire le journal et ses preuves
power-journal-export = exporter le journal
power-journal-erase = détruire un contenu du journal
power-access-review = voir qui a consulté quoi
power-commitment-give = donner un ordre ou fixer un engagement
power-commitment-answer = accuser réception d’un ordre et en rendre compte
power-commitment-settle = accepter, renvoyer ou retirer un engagement
power-body-convene = convoquer un organe et en fixer l’ordre du jour
power-body-record = tenir le procès-verbal d’un organe
power-body-approve = approuver un procès-verbal
power-indicator-define = définir un indicateur et ses seuils
power-indicator-record = enregistrer la valeur d’un indicateur
power-posture-set = fixer la posture du centre
power-phase-declare = déclencher, confirmer, contester ou lever une phase
power-phase-note = noter une phase déclarée par une autre autorité ou de vive voix
power-evaluation-keep = tenir une évaluation : débriefings, constats, leçons
power-plan-write = rédiger un plan d'urgence et ses fiches réflexes
power-plan-approve = approuver un plan d'urgence
power-plan-activate = activer un plan d'urgence
power-card-work = travailler une fiche réflexe
power-perimeter-set = fixer un périmètre et ses règles d'accès
power-capacity-report = communiquer les capacités d'un lieu
power-need-ask = exprimer un besoin
power-need-serve = répondre à un besoin : réserver, acheminer, livrer
power-message-send = envoyer un message aux personnes concernées
power-rota-keep = tenir le rôle de garde
power-warning-write = rédiger un avertissement au public
power-warning-release = diffuser un avertissement rédigé par un autre
power-site-publish = publier sur le site de crise public
power-event-plan = préparer un événement planifié
power-exercise-lead = diriger un exercice
power-exercise-observe = observer et évaluer un exercice
power-continuity-order = prendre un acte de continuité (salles de dispatching)
power-unsent-release = libérer ce qu'une autre personne a saisi hors ligne
power-webhook-keep = gérer les notifications vers d'autres systèmes
power-objective-keep = rédiger les objectifs et leur cycle
power-project-keep = tenir les projets et actions du plan opérationnel
power-project-report = faire rapport sur l'état d'un projet
power-project-validate = valider le plan opérationnel
power-programme-keep = rédiger le plan régional et ses mesures
power-programme-adopt = adopter, clôturer ou rouvrir un plan régional
power-contribution-ask = demander des contributions aux partenaires
power-contribution-give = contribuer à une mesure
power-contribution-judge = examiner les contributions
power-register-keep = tenir les registres de suivi
power-register-approve = approuver les réponses de suivi
power-account-write = préparer les notes et rapports
power-account-issue = émettre les notes et rapports
power-duty-keep = tenir la roue annuelle
power-duty-done = cocher les échéances de la roue annuelle
power-duty-own = cocher ce que doit sa propre organisation
power-state-note = inscrire un état reçu (menace, plan national)
power-access-break-glass = ouvrir en urgence ce qui lui est fermé
power-demo-control = conduire la démonstration

## Profil en vigueur

directory-profile = Profil en vigueur
directory-profile-version = Version
directory-profile-hash = Empreinte (SHA-256)
directory-profile-installed = Mis en vigueur
directory-profile-never = Jamais consigné dans ce journal.
directory-profile-other = Attention : l’entrée № { $seq } a mis en vigueur un autre profil. Le programme tourne avec celui de cette page. Empreinte consignée :
directory-profile-files = Empreinte de chaque fichier
directory-unverified-count = Nombres et règles à vérifier
directory-numbers = Nombres légaux
directory-numbers-hint = Délais, montants et périodes, avec leur date et leur source. Ce qui porte la marque « à vérifier » n’a pas encore été confirmé par un juriste.
directory-numbers-none = Aucun nombre légal
directory-numbers-none-hint = Le profil n’en contient pas.
directory-number = Nombre
directory-value = Valeur
directory-basis = Base et source
directory-verified = vérifié
directory-unverified = à vérifier
directory-not-now = pas en vigueur aujourd’hui
directory-at-once = aussitôt
directory-unit-minute = { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
directory-unit-hour = { $n ->
        [one] { $n } heure
       *[other] { $n } heures
    }
directory-unit-day = { $n ->
        [one] { $n } jour
       *[other] { $n } jours
    }
directory-unit-month = { $n ->
        [one] { $n } mois
       *[other] { $n } mois
    }
directory-unit-year = { $n ->
        [one] { $n } an
       *[other] { $n } ans
    }
directory-unit-count = { $n } ×
directory-rules = Qui informer
directory-rules-hint = Les règles qui proposent sur le plancher de veille qui doit être informé, et dans quel délai.
directory-rule = Règle
directory-within = Délai

## Journal des accès

directory-looks-lede = Chaque consultation d’une affaire à besoin d’en connaître ou sous secret, et chaque refus, est consignée ici. L’affaire n’est désignée que par son identifiant ; elle se cherche par celui-ci, et souvent par son numéro.
directory-looks-show = Montrer
directory-looks-all = Tout
directory-looks-looked = Consultations
directory-looks-refused = Refus
directory-looked = consulté
directory-refused = refusé
directory-look-daily-report = un rapport journalier
directory-look-entry = une entrée du journal
directory-look-attachment = une pièce jointe
directory-look-incident = un incident
directory-look-indicator = un indicateur
directory-look-log = un journal de veille
directory-look-pack = un dossier sur papier
directory-look-paper = une pièce réservée d’une réunion
directory-look-print = un incident imprimé
directory-look-report = un rapport de situation
directory-look-search = un résultat de recherche
directory-look-signal = un signalement
directory-look-watch = la veille
directory-look-other = quelque chose qui n’a pas de nom ici
directory-looks-lost = { $n ->
        [one] Une consultation n’a pas pu être consignée.
       *[other] { $n } consultations n’ont pas pu être consignées.
    }
directory-looks-none = Rien à montrer
directory-looks-none-hint = Les consultations et les refus arrivent par lots, quelques secondes après.
directory-looks-filter = Restreindre la liste
directory-looks-person = Personne
directory-looks-matter = Affaire (numéro, ou début de l’identifiant)
directory-looks-from = Du
directory-looks-to = Jusqu’au (inclus)
directory-looks-find = Montrer
directory-looks-whole = Tout montrer
directory-looks-no-person = Personne n’est connu ici sous ce nom ou ce compte.
directory-looks-no-matter = Aucune affaire n’est trouvée ici par ce numéro. Un identifiant est reconnu à partir de treize caractères.
directory-looks-no-day = L’une des dates n’est pas valable.
directory-looks-not-found = Rien trouvé
directory-looks-not-found-hint = Dans ces limites, personne n’a consulté et personne n’a été refusé.
directory-looks-back-to = Parcouru jusqu’au { $day } ; « suivant » continue à partir de là.
directory-looks-of = Ce que cette personne a consulté
directory-looks-not-kept = Aucun journal des accès n’est tenu ici

## Emergency openings

directory-tab-glass = Ouvertures d’urgence
directory-glass-title = Ouvrir en urgence
directory-glass-lede = Ce dossier est réservé à d’autres fonctions. Vous pouvez l’ouvrir pour { $minutes } minutes si cela ne peut pas attendre.
directory-glass-what = Avant d’ouvrir :
directory-glass-who-sees = Vous seul le verrez, sous la fonction que vous exercez maintenant ; chaque consultation est inscrite au journal des accès.
directory-glass-alarm = Ceux qui contrôlent les accès sont avertis immédiatement.
directory-glass-review-follows = Quelqu’un d’autre jugera ensuite si c’était justifié.
directory-glass-reason = Pourquoi cela ne peut pas attendre
directory-glass-reason-hint = Ce que vous devez savoir ou faire, et qui vous n’avez pas pu joindre.
directory-glass-do = Ouvrir pour { $minutes } minutes
directory-glass-opened = Ouvert ; l’alerte est donnée
directory-glass-closed = Refermé
directory-glass-close = Refermer maintenant
directory-glass-is-open = Ouvert jusqu’à { $until }
directory-glass-watched = Refermez dès que vous n’en avez plus besoin.
directory-glass-banner = Vous avez ouvert un dossier en urgence, jusqu’à { $until }.
directory-glass-banner-link = Voir et refermer
directory-glass-review-banner = Une ouverture d’urgence attend d’être contrôlée.
directory-glass-review-link = Contrôler
directory-glasses-lede = Qui a ouvert en urgence ce qui lui est fermé, pourquoi, et ce que le contrôle en a dit.
directory-glasses-none = Aucune ouverture d’urgence
directory-glasses-none-hint = Elles apparaissent ici dès qu’une fonction ouvre un dossier qui lui est fermé.
directory-glass-open-now = ouvert jusqu’à { $until }
directory-glass-waits = à contrôler
directory-glass-own = C’est la vôtre : quelqu’un d’autre doit la contrôler.
directory-glass-review = Contrôler cette ouverture
directory-glass-verdict = Conclusion
directory-glass-verdict-justified = justifiée
directory-glass-verdict-unjustified = pas justifiée
directory-glass-found = Constat
directory-glass-found-hint = Ce que vous avez vérifié et auprès de qui. Une ouverture non justifiée est refermée aussitôt.
directory-glass-review-do = Inscrire la conclusion
directory-glass-reviewed = Conclusion inscrite
directory-look-glass = une ouverture d’urgence

## Refus

refusal-no-function = Votre compte est en ordre, mais vous ne détenez aucune fonction en ce moment. Voyez avec qui gère les mandats.
refusal-password-length = Un mot de passe compte de { $least } à { $most } caractères.
refusal-password-differs = Les deux nouveaux mots de passe diffèrent.
refusal-password-same = C’est le mot de passe qui vous a été donné. Choisissez-en un autre, que vous seul connaissez.
refusal-account-closed = Votre compte est désactivé. Adressez-vous à qui gère les personnes.
refusal-own-account = Personne ne désactive son propre compte : quelqu’un d’autre doit le faire.
refusal-person-changed = Quelqu’un a modifié cette personne après l’affichage de votre page (entrée № { $seq }). Rien n’a été écrit. Rechargez la page et regardez ; ce que vous avez tapé est gardé.
refusal-profile-faulty = Le profil contient des erreurs et n’a pas été mis en vigueur.
refusal-own-password = Changez votre propre mot de passe sous « Mon compte ».
refusal-powerful-password = Cette personne détient ou va détenir une fonction puissante : personne d’autre ne peut lui donner un mot de passe.
refusal-machine-password = Une machine n’a pas de mot de passe : créez-lui un jeton.
refusal-not-a-machine = Un jeton est pour une machine qui détient cette fonction en ce moment.
refusal-scope = La fonction de cette machine ne donne pas « { $power } ».
refusal-login-taken = Le nom d’utilisateur « { $login } » est déjà pris.
refusal-code-taken = Le code « { $code } » est déjà pris.
refusal-phone = Ce n’est pas un numéro de téléphone : chiffres, espaces et « + » seulement.
refusal-date = « { $typed } » n’est pas une date. Écrivez par exemple 2026-12-01.
refusal-dates-reversed = La fin doit venir après le début.
refusal-deputy-function = Une suppléance porte sur la même fonction que celle de la personne suppléée.
refusal-own-mandate = Personne ne se donne ni ne se confirme une fonction à soi-même.
refusal-second-person = Vous l’avez proposé : une deuxième personne doit confirmer.
refusal-mandate-state = { $state ->
        [held] Ce mandat est déjà confirmé.
        [ended] Ce mandat est terminé ou refusé.
       *[other] L’état de ce mandat ne le permet pas.
    }
refusal-glass-handling = Seul un dossier soumis au besoin d’en connaître peut être ouvert en urgence.
refusal-glass-open = Ce dossier vous est déjà ouvert.
refusal-glass-own = Personne ne contrôle sa propre ouverture : quelqu’un d’autre doit le faire.
refusal-glass-reviewed = Cette ouverture a déjà été contrôlée.

## Genres d’entrées

kind-directory-person-registered = personne inscrite
kind-directory-person-changed = personne modifiée
kind-directory-organisation-registered = organisation inscrite
kind-directory-mandate-proposed = fonction proposée
kind-directory-mandate-confirmed = fonction confirmée par une deuxième personne
kind-directory-mandate-ended = mandat terminé
kind-directory-function-assumed = agit sous une autre fonction
kind-directory-duty-started = service pris
kind-directory-duty-ended = service quitté
kind-directory-password-given = mot de passe donné
kind-directory-token-made = jeton de machine créé
kind-directory-token-ended = jeton de machine révoqué
kind-directory-glass-broken = ouverture d’urgence
kind-directory-glass-closed = ouverture d’urgence refermée
kind-directory-glass-reviewed = ouverture d’urgence contrôlée
kind-profile-installed = profil mis en vigueur

## Clés d’accès, codes, codes de secours

directory-factors = Prouver qui vous êtes
directory-factors-manage = Clés d’accès et codes
directory-factors-what = Outre le mot de passe : une clé d’accès (un appareil qui vous reconnaît) ou une application qui donne des codes. Le système les demande avant les actes qui ont un effet au-dehors.
directory-factors-yours = Ce que vous avez
directory-factors-none = Rien encore
directory-factors-none-hint = Ajoutez une clé d’accès ou une application de codes ci-dessous.
directory-factors-owed = Votre fonction demande un second facteur. Ajoutez-en un : le reste s’ouvre ensuite.
directory-factors-demonstration = Les rôles de la démonstration n’ont pas de second facteur : ici, rien n’est demandé avant un acte. Dans un lieu réel, ce serait le cas.
directory-factors-done-added = Ajouté. Il compte dès maintenant.
directory-factors-done-removed = Retiré.
directory-factors-were-reset = Quelqu’un qui gère les personnes a retiré vos clés d’accès, vos codes et vos codes de secours.
directory-factors-were-reset-on = Le { $at }, quelqu’un qui gère les personnes a retiré vos clés d’accès, vos codes et vos codes de secours. Si vous ne l’aviez pas demandé, prévenez tout de suite le responsable de la sécurité.
directory-factors-seen = Je l’ai lu
directory-factor-label = Nom de l’appareil
directory-factor-label-hint = Pour le reconnaître dans la liste : « téléphone de service ».
directory-factor-passkey = clé d’accès
directory-factor-totp = application de codes
directory-factor-added = ajouté le { $at }
directory-factor-used = utilisé le { $at }
directory-factor-unused = pas encore utilisé
directory-factor-remove = Retirer
directory-factor-remove-sure = Retirer « { $label } » ? Cet appareil ne servira plus ici.
directory-passkey-add = Ajouter une clé d’accès
directory-passkey-what = L’appareil vérifie que c’est vous (doigt, visage ou code PIN) et signe ; rien de secret n’arrive ici.
directory-passkey-elsewhere = Les clés d’accès ne fonctionnent pas à cette adresse : elles demandent l’adresse officielle du lieu, en https.
directory-codes-add = Ajouter une application de codes
directory-codes-what = Une application sur votre téléphone donne toutes les trente secondes un code de six chiffres.
directory-codes-elsewhere = Les codes à usage unique ne sont pas possibles ici : la clé qui chiffre leurs secrets manque.
directory-codes-begin = Commencer
directory-codes-scan = Photographiez ce dessin avec l’application.
directory-codes-picture = Dessin à photographier ; le même secret se trouve en texte dessous
directory-codes-type = Ou tapez ce secret :
directory-codes-first = Premier code
directory-codes-first-hint = Les six chiffres que l’application montre maintenant.
directory-codes-confirm = Confirmer
directory-recovery = Codes de secours
directory-recovery-what = Dix codes sur papier, pour le jour où l’appareil manque. Chacun sert une fois.
directory-recovery-left = { $n ->
        [0] Il ne vous en reste aucun.
        [one] Il vous en reste un.
       *[other] Il vous en reste { $n }.
    }
directory-recovery-make = Faire dix nouveaux codes
directory-recovery-sure = Faire de nouveaux codes ? Les anciens ne vaudront plus rien.
directory-recovery-keep = Imprimez-les ou notez-les, et gardez-les sous clé. Chacun remplace une fois le code de l’application ; les anciens ne valent plus rien.
directory-recovery-kept = Je les ai notés
directory-factors-reset-hint = { $n ->
        [one] Cette personne a un moyen de prouver qui elle est.
       *[other] Cette personne a { $n } moyens de prouver qui elle est.
    } Si elle les a perdus, retirez-les tous : ses sessions se terminent, elle l’apprend à la connexion suivante et en ajoute de nouveaux. Assurez-vous d’abord, par une voie sûre, que la demande vient bien d’elle.
directory-factors-reset-reason = Motif
directory-factors-reset-reason-hint = Par exemple : téléphone perdu, identité vérifiée au guichet. Noté au journal.
directory-factors-reset-do = Retirer tous ses facteurs
directory-factors-reset-done = Facteurs retirés. La personne l’apprendra à sa prochaine connexion.
directory-factors-none-there = Cette personne n’a ni clé d’accès ni application de codes.
directory-came-password = entré avec le mot de passe
directory-came-passkey = entré avec une clé d’accès
directory-came-role = rôle de la démonstration
directory-came-provider = entré par un fournisseur d’identité
directory-step-up-sign-in = l’ouverture des pages sous cette fonction
directory-step-up-factor = l’ajout d’un moyen de prouver qui vous êtes
directory-step-up-factor-remove = le retrait d’un moyen de prouver qui vous êtes
directory-step-up-recovery = la création de nouveaux codes de secours
directory-step-up-reset = le retrait des facteurs d’une autre personne
directory-step-up-password = la remise d’un mot de passe à une autre personne
directory-step-up-confirm = la confirmation d’un mandat
directory-step-up-token = la création d’un jeton
directory-step-up-token-end = la fin d’un jeton
directory-step-up-glass = l’ouverture en urgence d’un dossier réservé
kind-directory-factor-added = moyen de prouver qui l’on est : ajouté
kind-directory-factor-removed = moyen de prouver qui l’on est : retiré
kind-directory-recovery-made = codes de secours créés
kind-directory-factors-reset = facteurs d’une personne retirés par une autre
kind-directory-stepped-up = identité prouvée avant l’acte
refusal-code = Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant et réessayez.
refusal-factor-late = La demande n’est plus valable : elle a expiré ou a déjà servi. Recommencez.
refusal-passkey = Cette clé d’accès n’est pas acceptée ici. Prenez-en une que vous avez ajoutée sous « Mon compte », ou un autre moyen.
refusal-passkey-copied = Le compteur de cette clé d’accès a reculé : il en existe peut-être une copie. Elle est refusée. Retirez-la sous « Mon compte » et prévenez qui gère les personnes.
refusal-passkey-known = Cette clé d’accès est déjà enregistrée.
refusal-last-way = C’est votre dernier moyen d’entrer. Ajoutez-en d’abord un autre.
refusal-factor-unavailable = Ce n’est pas possible ici, à cette adresse ou avec ce compte.
refusal-recovery-first = Ajoutez d’abord une clé d’accès ou une application de codes ; les codes de secours la remplacent le jour où elle manque.
refusal-step-up-password = Votre compte a un second facteur : le mot de passe seul ne suffit pas.
refusal-own-factors = Vos propres facteurs se gèrent sous « Mon compte ».
