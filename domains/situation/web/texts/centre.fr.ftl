# Le centre : posture, états reçus, présences.

room-centre = Centre
centre-title = Le centre
centre-lede = Sa posture, les états reçus d’autres autorités, et qui est sur place.
centre-posture = Posture
posture-normal = veille normale
posture-reinforced = veille renforcée
posture-partial = centre partiellement activé
posture-full = centre entièrement activé
posture-stand-down = désactivation
centre-never-set = La posture n’a jamais été modifiée : veille normale.
centre-since-at = depuis { $time }
centre-since = Depuis
centre-until = Jusqu’au
centre-until-hint = Dernier jour, si on vous l’a dit.
centre-needs = Effectifs demandés
centre-needs-hint = Fonction et nombre ; la page montre combien sont sur place.
centre-nobody = —
centre-count = Nombre
centre-rooms = Salles
centre-room = Salle
centre-no-room = sans salle
centre-reason = Motif
centre-reason-hint = Ce qui se passe et ce qu’on attend du centre.
centre-set = Changer la posture
centre-set-do = Fixer la posture
centre-posture-done = Posture fixée
badge-postures = { $n ->
    [one] posture à confirmer
   *[other] postures à confirmer
}
posture-waits = à confirmer
posture-standing-unconfirmed = inscrite, pas confirmée
posture-standing-confirmed = confirmée
posture-standing-contested = contestée : ne compte pas
posture-ordered = ordonnée ({ $time }) par : { $by }
posture-recorded = inscrite ({ $time }) par : { $by }
posture-answer-confirmed = Confirmée ({ $time }) par : { $by }
posture-answer-contested = Contestée ({ $time }) par : { $by }
centre-record = Inscrire une posture ordonnée
centre-record-do = Inscrire la posture
centre-record-done = Posture inscrite, à confirmer
centre-ordered-by = Ordonnée par
centre-ordered-hint = Elle compte dès maintenant. Quelqu’un qui fixe la posture la confirme ou la conteste ensuite.
centre-ordered-hint-set = Seulement si vous inscrivez l’ordre de quelqu’un d’autre ; il sera confirmé ou contesté ensuite.
centre-ordered-myself = moi-même
centre-speaker = Nom de la personne
centre-speaker-hint = Qui l’a ordonnée, si quelqu’un d’autre que vous.
centre-means = Comment l’ordre est venu
centre-answer = Confirmer ou contester
centre-answer-words = Remarque, ou motif si vous contestez
centre-answer-confirm = C’était bien ainsi
centre-answer-contest = Ce n’était pas ainsi
centre-answer-done = Réponse inscrite
centre-stated = Heure annoncée
centre-stated-hint = Seulement si ce n’est pas maintenant, par exemple 02:41.
centre-states = États reçus
centre-state = État
centre-level = Niveau
centre-scope = Portée
centre-scope-hint = Pour qui ou pour quoi, si ce n’est pas pour tous.
centre-scope-all = général
centre-source = Source
centre-source-hint = Qui l’a dit et comment : message, appel, site.
centre-state-never = rien reçu jusqu’ici
centre-over = échu
centre-unverified = libellés à vérifier
centre-states-none = Aucun état à suivre
centre-states-none-hint = Le profil n’en nomme aucun (catalogues.toml).
centre-note = Inscrire un état reçu
centre-note-do = Inscrire
centre-state-done = État inscrit
centre-choose = Choisissez
centre-here = Sur place
centre-here-none = Personne n’est inscrit sur place
centre-here-none-hint = Notez qui entre : en cas d’évacuation, cette liste compte.
centre-name = Nom
centre-erased = nom effacé
centre-function = Fonction
centre-house = Organisation
centre-house-hint = Si la personne vient d’une autre maison.
centre-i-am-here = Je suis sur place
centre-enter = Noter quelqu’un d’autre
centre-enter-do = Noter l’arrivée
centre-stay-done = Arrivée notée
centre-leave = Parti
centre-left-done = Départ noté
centre-past = Postures précédentes
refusal-posture-step = De « { $from } » on ne passe pas à « { $to } » : une activation se termine par la désactivation.
refusal-posture-answered = Cette posture n’est pas, ou n’est plus, à confirmer.
refusal-posture-own = Vous l’avez inscrite vous-même : quelqu’un d’autre la confirme ou la conteste.
refusal-already-on-site = Cette personne est déjà notée sur place.
kind-situation-posture-set = Posture fixée
kind-situation-posture-confirmed = Posture ordonnée confirmée
kind-situation-posture-contested = Posture ordonnée contestée
kind-situation-state-noted = État reçu inscrit
kind-situation-site-entered = Arrivée au centre
kind-situation-site-left = Départ du centre

# The wall
wall-title = Mur
wall-open = Incidents en cours
wall-none = Aucun incident en cours.
wall-as-of = État de
wall-stale = Cet écran n’a plus de nouvelles depuis { $n } s. Ne vous y fiez pas.
wall-dark = Cette adresse n’ouvre rien, ou plus rien. Demandez à l’administrateur un nouveau jeton pour cet écran.
wall-dark-strong = Ce jeton peut faire plus que lire : il n’a rien à faire dans l’adresse d’un écran. Demandez-en un qui n’a que le pouvoir de lire.
centre-wall-hint = Écran de salle : l’administrateur donne à une machine la fonction d’affichage et un jeton qui ne fait que lire ; ouvrez alors { $address } suivi du jeton.
wall-more = { $n ->
    [one] et un autre
   *[other] et { $n } autres
}
wall-waiting = { $n ->
    [one] signalement en attente
   *[other] signalements en attente
}
wall-overdue = { $n ->
    [one] personne à informer en retard
   *[other] personnes à informer en retard
}
