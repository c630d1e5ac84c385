# Webhooks : qui est averti de quoi, où en est chacun, ce qui a été répondu.

badge-interfaces = { $n ->
        [one] webhook abandonné
       *[other] webhooks abandonnés
    }

webhook-title = Webhooks
webhook-door = Avertir les programmes de partenaires dès qu’une entrée les concerne, et voir ce qu’ils ont répondu.
webhook-up = Interfaces
webhook-lede = Un programme partenaire est averti dès que quelque chose se passe : quoi, quand, et où le lire. Rien de ce que sa fonction ne peut pas lire, et jamais le contenu.
webhook-label = Usage
webhook-label-hint = Par exemple : centrale de dispatching de la zone.
webhook-address = Adresse
webhook-address-hint = Une adresse https. Les réseaux privés et cette machine sont refusés, sauf si l’exploitant les nomme.
webhook-address-here = Démonstration : rien ne quitte cette machine. Par exemple http://127.0.0.1:9000/.
webhook-machine = Machine
webhook-machine-hint = Le webhook n’avertit que de ce que la fonction de cette machine peut lire.
webhook-no-machine = mandat terminé
webhook-needs-machine = Aucune machine n’exerce de fonction. Inscrivez-en une parmi les personnes et proposez une fonction pour elle.
webhook-choose = Choisissez
webhook-groups = Événements
webhook-areas = Zones
webhook-areas-hint = Rien de coché : partout.
webhook-everywhere = partout
webhook-state = État
webhook-state-running = en service
webhook-state-paused = en pause
webhook-state-given-up = abandonné
webhook-state-ended = terminé
webhook-held = retenu
webhook-held-hint = Une sauvegarde a été remise en place : rien ne part tant que personne ne relance ce webhook.
webhook-vain-since = Sans réponse depuis
webhook-next = prochain essai
webhook-given-up-since = Abandonné après cinq jours sans réponse, ou parce que le destinataire ne veut plus rien ; sans réponse depuis
webhook-given-up-hint = Vérifiez avec le partenaire, puis relancez : ce qui s’est passé entre-temps suivra dans l’ordre.
webhook-none = Aucun webhook
webhook-none-hint = Aucun programme n’est averti de ce qui se passe ici.
webhook-new = Nouveau webhook
webhook-new-do = Créer
webhook-ended-ones = Terminés ({ $n })
webhook-secret = Secret
webhook-secret-once = Ce secret n’est montré que maintenant.
webhook-secret-use = Le destinataire vérifie avec lui l’en-tête webhook-signature de chaque message (Standard Webhooks, v1).
webhook-about = Description
webhook-kept = Créé
webhook-told-to = Averti jusqu’à l’entrée
webhook-old-secret = L’ancien secret vaut encore jusqu’à
webhook-do = Agir
webhook-turn-pause = Mettre en pause
webhook-turn-resume = Relancer
webhook-turn-end = Terminer
webhook-end-sure = Terminer « { $label } » ? Il ne pourra pas être repris.
webhook-ping = Envoyer un essai
webhook-rotate = Nouveau secret
webhook-rotate-hint = Après un nouveau secret, l’ancien signe encore pendant un jour : le destinataire a le temps de changer.
webhook-attempts = Envois
webhook-no-attempts = Aucun envoi
webhook-no-attempts-hint = Rien de ce qui concerne ce webhook ne s’est encore produit.
webhook-at = Moment
webhook-what = Quoi
webhook-answer = Réponse
webhook-millis = ms
webhook-entry = entrée { $seq }
webhook-trial = essai
webhook-taken = reçu
webhook-refused = refusé
webhook-nothing = pas de réponse
webhook-again = Renvoyer
webhook-again-entry = Renvoyer l’entrée { $seq }
webhook-done-pause = Le webhook est en pause.
webhook-done-resume = Le webhook est relancé.
webhook-done-end = Le webhook est terminé.
webhook-done-ping = L’essai part tout de suite.
webhook-done-again = L’entrée repart tout de suite.
webhook-step-up-keep = la création d’un webhook
webhook-step-up-secret = le changement du secret d’un webhook
webhook-step-up-resume = la relance d’un webhook

webhook-group-signals = Signalements
webhook-group-incidents = Incidents
webhook-group-log = Journal de bord
webhook-group-reports = Rapports de situation
webhook-group-posture = Posture et états reçus
webhook-group-orders = Ordres et engagements
webhook-group-sessions = Réunions
webhook-group-indicators = Indicateurs
webhook-group-perimeters = Périmètres
webhook-group-phases = Phases
webhook-group-capacities = Capacités et besoins
webhook-group-plans = Plans et fiches réflexes
webhook-group-warnings = Alertes à la population
webhook-group-events = Événements planifiés
webhook-group-exercises = Exercices
webhook-group-messages = Messages

## Journal

kind-webhooks-kept = webhook créé
kind-webhooks-turned = webhook mis en pause, relancé ou terminé
kind-webhooks-rotated = secret d’un webhook renouvelé
kind-webhooks-given-up = webhook abandonné faute de réponse

## Refus

refusal-webhook-address = Ce n’est pas une adresse utilisable : donnez une adresse https complète, sans nom d’utilisateur ni « # ».
refusal-webhook-clear = En clair (http), rien ne part : donnez une adresse https. L’exploitant peut permettre un hôte dans la configuration.
refusal-webhook-private = Cette adresse est celle d’un réseau privé ou de cette machine. L’exploitant peut la permettre dans la configuration.
refusal-webhook-only-here = Dans une démonstration, seule cette machine peut être avertie : http://127.0.0.1 et un port.
refusal-webhook-machine = Choisissez une machine qui exerce une fonction maintenant.
refusal-webhook-many = Il y a déjà { $most } webhooks : terminez-en un d’abord.
refusal-webhook-state = Ce n’est pas possible maintenant : le webhook est { $state }.
refusal-webhook-changed = { $function } a modifié ce webhook à { $at } : relisez-le, puis recommencez.
refusal-webhook-seq = Cette entrée est antérieure au webhook, ou n’existe pas.
