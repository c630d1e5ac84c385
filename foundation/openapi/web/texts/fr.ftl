# L’interface pour d’autres programmes : la page qui l’explique, la salle des interfaces, les erreurs qui lui sont propres.

room-interfaces = Interfaces

## La salle

api-interfaces-lede = Ce que d’autres programmes lisent ici, transmettent ici et apprennent d’ici.
api-interfaces-api = { $collections } listes à lire et { $forms } actes à transmettre : adresses, champs, exemples.
api-door-tokens = Jetons de machine
api-door-tokens-what = Une machine agit au nom d’une fonction, avec une partie de ses pouvoirs, jusqu’à une date.

## La page

api-title = Interface pour programmes
api-lede = Ce qu’un programme partenaire peut lire et transmettre avec un jeton de machine. Chaque liste montre exactement ce que la fonction de la machine peut lire, ni plus ni moins.
api-begin = Commencer
api-begin-token = Un programme s’identifie à chaque demande par un jeton. Le jeton appartient à une machine qui exerce une fonction ; il est montré une seule fois, limité à certains pouvoirs et à une date.
api-tokens = Gérer les jetons
api-begin-paging = Les listes sont dans l’ordre de la dernière modification. « next » donne l’adresse de la page suivante ; il est nul sur la dernière.
api-begin-since = Pour ne recevoir que les nouveautés : retenez « seq » de la réponse et demandez « ?since=… » la fois suivante. Ce qui change entre-temps revient, rien ne manque.
api-begin-etag = Chaque réponse porte une étiquette (ETag). Renvoyez-la dans If-None-Match : si rien n’a changé, la réponse est 304 et vide.
api-begin-errors = Une erreur est un document « problem » (RFC 9457) : une phrase, une référence à citer, et le champ ou le paramètre en cause.
api-begin-rights = Ce que la fonction ne peut pas lire n’existe pas dans la réponse. Aucun nom ni numéro d’appelant ne sort par cette interface.
api-begin-past = « ?as_of=2026-11-24T02:00:00Z » montre l’état connu à ce moment.
api-map-title = Sur une carte
api-map = Ce qui a un lieu est aussi offert selon OGC API – Features et comme fichier GeoJSON, que QGIS et GDAL lisent directement.
api-read = Lire
api-write = Transmettre
api-write-how = Un objet JSON par demande. L’en-tête Idempotency-Key, choisi par vous, protège contre les doubles envois : une répétition reçoit la première quittance. La réponse 201 donne le numéro de l’entrée au journal et son empreinte.
api-power = Pouvoir nécessaire :
api-field = Champ
api-sort = Sorte
api-says = Ce qu’il dit
api-always = toujours présent
api-statuses = États :
api-example = Exemple
api-none = Aucune liste
api-none-hint = Cette installation n’offre rien à lire à d’autres programmes.
api-sort-text = texte
api-sort-code = un des codes
api-sort-words = mots, avec leur langue
api-sort-names = nom en trois langues
api-sort-whole = nombre entier
api-sort-number = nombre
api-sort-flag = oui ou non
api-sort-moment = moment (RFC 3339, UTC)
api-sort-id = identifiant
api-sort-texts = liste de textes
api-sort-object = objet
api-sort-objects = liste d’objets

## Erreurs

refusal-api-parameter = Ce paramètre n’est pas connu ici. Sont connus : { $known }.
refusal-api-twice = Ce paramètre est donné deux fois : donnez-le une fois.
refusal-api-limit = « limit » est un nombre entier à partir de 1.
refusal-api-after = « after » n’est pas une marque donnée par une page précédente : reprenez l’adresse de « next » telle quelle.
refusal-api-since = « since » est le numéro d’une entrée du journal, 0 ou plus.
refusal-api-status = Cet état n’existe pas. Sont connus : { $known }.
refusal-api-area = « area » est le code d’une zone, tel que « areas » le donne.
refusal-api-moment = Ce n’est pas un moment : écrivez-le selon la RFC 3339, par exemple 2026-11-24T02:00:00Z.
refusal-api-window = La fin est avant le début.
refusal-api-bbox = « bbox » compte quatre nombres séparés par des virgules : ouest, sud, est, nord, en degrés, longitude d’abord.
refusal-api-bbox-turned = Ce rectangle est loin d’ici, mais il serait ici si l’on échangeait les deux nombres de chaque coin : la longitude vient d’abord.
refusal-api-format = Ce format n’existe pas ici : « f=json » ou rien.
refusal-api-once = L’en-tête Idempotency-Key compte 1 à 200 caractères visibles, sans espace.
refusal-api-json = Le contenu n’est pas un objet JSON lisible : { $problem }.
refusal-api-field = Ce champ n’est pas connu ici. Retirez-le, ou corrigez son nom.
refusal-api-sort = Ce champ n’est pas de la sorte attendue : la description de l’interface dit laquelle.
refusal-api-point = Ce point n’est pas sur la Terre : la longitude va de −180 à 180, la latitude de −90 à 90.
