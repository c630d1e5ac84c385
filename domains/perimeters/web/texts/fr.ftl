# Périmètres : la liste, un périmètre et ses versions, le formulaire avec son aperçu, les points logistiques.

room-perimeters = Périmètres
perimeter-title = Périmètres
perimeter-show = Lesquels
perimeter-show-holding = En vigueur
perimeter-show-all = Tous
perimeter-none = Aucun périmètre
perimeter-none-hint = Un périmètre se fixe depuis la page d’un incident et apparaît ici de lui-même.
perimeter-beside-none = Aucun périmètre autour de cet incident.
perimeter-choose = Choisir…
perimeter-map = Carte
perimeter-print = Imprimer
perimeter-drawn-at = imprimé à
perimeter-key = Rouge : quadrillage et trait plein. Orange : hachures et tirets. Jaune : points et pointillé.

## Ce qu’il dit

perimeter-says = Ce qu’il dit
perimeter-colour = Couleur
perimeter-colour-red = Rouge (exclusion)
perimeter-colour-orange = Orange (isolation)
perimeter-colour-yellow = Jaune (dissuasion)
perimeter-alias-red = « zone chaude »
perimeter-alias-orange = « zone tiède »
perimeter-alias-yellow = « zone froide »
perimeter-version = { $n ->
       *[other] version { $n }
    }
perimeter-where = Tracé
perimeter-circle = { $n ->
       *[other] cercle de { $n } m
    }
perimeter-polygon = { $n ->
       *[other] tracé de { $n } sommets
    }
perimeter-hectares = { $n ->
        [0] moins d’un hectare
        [one] un hectare
       *[other] { $n } hectares
    }
perimeter-from = En vigueur depuis
perimeter-since = depuis
perimeter-to = jusqu’à
perimeter-until = Jusqu’à
perimeter-until-lifted = sa levée
perimeter-until-hint = Minutes (30), heure (03:20) ou jour et heure (25/11 08:00). Vide : jusqu’à sa levée.
perimeter-over = échu, pas levé
perimeter-lifted = levé
perimeter-decided-by = Décidé par
perimeter-decided-by-hint = La fonction qui a décidé, en général Dir-PC-Ops. Vous êtes consigné comme celui qui enregistre.
perimeter-recorded-by = enregistré par
perimeter-recorded = consigné à { $time }
perimeter-about = Autour de
perimeter-about-hint = Le numéro de l’incident : 26-0417
perimeter-access = Qui peut s’y trouver
perimeter-access-hint = Vide dans les deux langues : la règle du profil pour la couleur choisie.
perimeter-access-fr = En français
perimeter-access-nl = En néerlandais
perimeter-access-source = Règle du profil : { $source }
perimeter-rules = Règles du profil
perimeter-unverified = à vérifier
perimeter-reason = Raison
perimeter-stated = Décidé à
perimeter-stated-hint = 02:41 ou 24/11 02:41. Vide : maintenant.
perimeter-erased = effacé

## À l’intérieur

perimeter-inside = À l’intérieur
perimeter-would = À l’intérieur :
perimeter-would-none = Donnez un tracé : ce qu’il contient s’affiche ici avant tout envoi.
perimeter-people = { $n ->
        [0] personne
        [one] une personne
       *[other] { $n } personnes
    }
perimeter-people-unknown = nombre d’habitants inconnu
perimeter-estimate = estimation
perimeter-by-sector = Estimation par part de surface de chaque secteur statistique
perimeter-by-neighbourhood = Estimation par part de surface de chaque quartier
perimeter-by-municipality = Estimation par part de surface de chaque commune
perimeter-source = source : { $source }
perimeter-year = chiffres de { $year }
perimeter-drawn = limites dessinées, pas officielles
perimeter-known = { $n ->
       *[other] population connue pour { $n } % de la surface seulement
    }
perimeter-municipalities = Communes
perimeter-zones = Zones de police
perimeter-neighbourhoods = Quartiers
perimeter-sectors = Secteurs statistiques
perimeter-streets = Rues touchées
perimeter-percent = { $n ->
       *[other] { $n } %
    }
perimeter-percent-less = moins de 1 %
perimeter-first = Écoles, soins, gares, secours
perimeter-others = Autres lieux du répertoire
perimeter-what = Quoi
perimeter-name = Nom
perimeter-distance = Distance du centre
perimeter-phone = Téléphone
perimeter-capacity = Capacité
perimeter-approximate = position approximative
perimeter-and-more = { $n ->
        [one] et un autre
       *[other] et { $n } autres
    }
perimeter-territory = Calculé sur le territoire { $version }.
perimeter-sources = Lieux d’après :
perimeter-lacks = Pas compté ici, faute de données :
perimeter-lacks-how = L’exploitant importe les fichiers officiels (docs/territory.md) avec
perimeter-lack-people = les habitants
perimeter-lack-sectors = les secteurs statistiques
perimeter-lack-schools = les écoles
perimeter-lack-hospitals = les hôpitaux
perimeter-lack-care = les maisons de repos
perimeter-lack-streets = les rues
perimeter-today = Avec les données d’aujourd’hui
perimeter-today-same = Le territoire a changé depuis ({ $version }) ; le résultat est le même.
perimeter-today-differs = Les données ont changé depuis la décision : le territoire { $version } donne un autre résultat. Ce qui est consigné ne change pas.

perimeter-kind-hospital = hôpital
perimeter-kind-clinic = clinique
perimeter-kind-care-home = maison de repos
perimeter-kind-school = école
perimeter-kind-childcare = crèche
perimeter-kind-station = gare
perimeter-kind-fire-station = caserne
perimeter-kind-police = police
perimeter-kind-prison = prison
perimeter-kind-metro = métro
perimeter-kind-square = place
perimeter-kind-park = parc
perimeter-kind-tunnel = tunnel
perimeter-kind-bridge = pont
perimeter-kind-street = rue
perimeter-kind-other = lieu
perimeter-n-hospital = { $n ->
        [one] 1 hôpital
       *[other] { $n } hôpitaux
    }
perimeter-n-clinic = { $n ->
        [one] 1 clinique
       *[other] { $n } cliniques
    }
perimeter-n-care-home = { $n ->
        [one] 1 maison de repos
       *[other] { $n } maisons de repos
    }
perimeter-n-school = { $n ->
        [one] 1 école
       *[other] { $n } écoles
    }
perimeter-n-childcare = { $n ->
        [one] 1 crèche
       *[other] { $n } crèches
    }
perimeter-n-station = { $n ->
        [one] 1 gare
       *[other] { $n } gares
    }
perimeter-n-fire-station = { $n ->
        [one] 1 caserne
       *[other] { $n } casernes
    }
perimeter-n-police = { $n ->
        [one] 1 poste de police
       *[other] { $n } postes de police
    }
perimeter-n-prison = { $n ->
        [one] 1 prison
       *[other] { $n } prisons
    }

## Avant et après

perimeter-versions = Versions
perimeter-column-version = Version
perimeter-column-says = Dit
perimeter-column-difference = Ce qui change
perimeter-against-now = Par rapport à maintenant
perimeter-more = { $n ->
        [one] une personne de plus
       *[other] { $n } personnes de plus
    }
perimeter-fewer = { $n ->
        [one] une personne de moins
       *[other] { $n } personnes de moins
    }
perimeter-same-people = autant de personnes
perimeter-comes-in = entre :
perimeter-goes-out = sort :
perimeter-history = Historique
kind-perimeters-set = Périmètre fixé
kind-perimeters-changed = Périmètre modifié
kind-perimeters-lifted = Périmètre levé
kind-perimeters-point-placed = Point logistique placé
kind-perimeters-point-moved = Point logistique déplacé
kind-perimeters-point-withdrawn = Point logistique retiré
kind-perimeters-point-contact = Contact d’un point logistique

## Le formulaire

perimeter-set = Fixer un périmètre
perimeter-set-do = Fixer le périmètre
perimeter-change = Modifier
perimeter-change-title = Modifier { $number }
perimeter-change-do = Enregistrer la nouvelle version
perimeter-acts = Agir
perimeter-lift = Lever le périmètre
perimeter-lift-do = Lever
perimeter-shape = Tracé
perimeter-shape-circle = Cercle autour d’un point
perimeter-shape-drawn = Tracé à la main
perimeter-shape-pasted = GeoJSON collé ou envoyé
perimeter-shape-area = Une zone du territoire
perimeter-place = Lieu
perimeter-place-hint = Nom, adresse ou croisement : rue A x rue B. Les coordonnées, si elles sont données, passent avant.
perimeter-place-own = Vide : le lieu de l’incident ({ $place }). Sinon un nom, une adresse ou un croisement ; les coordonnées passent avant.
perimeter-metres = Rayon en mètres
perimeter-lon = Longitude
perimeter-lat = Latitude
perimeter-corners = Sommets
perimeter-corners-hint = Un par ligne, longitude puis latitude : 4.3517 50.8466. Un clic sur la carte en ajoute un.
perimeter-corner-undo = Retirer le dernier
perimeter-corner-clear = Recommencer
perimeter-geojson = GeoJSON
perimeter-geojson-hint = Un polygone : Feature, FeatureCollection d’un seul, Polygon ou MultiPolygon, en degrés (WGS 84) ou avec son système de coordonnées.
perimeter-file = Ou un fichier
perimeter-area = Zone
perimeter-areas-region = Région
perimeter-areas-zone = Zones de police
perimeter-areas-municipality = Communes
perimeter-areas-neighbourhood = Quartiers
perimeter-areas-sector = Secteurs statistiques
perimeter-map-hint = Un clic place le centre du cercle, ou ajoute un sommet au tracé.

## Points logistiques

perimeter-points = Points logistiques
perimeter-points-none = Aucun point logistique.
perimeter-place-point = Placer un point logistique
perimeter-place-do = Placer le point
perimeter-move-do = Déplacer
perimeter-move-hint = Vide : le point reste où il est.
perimeter-withdraw-do = Retirer le point
perimeter-sort = Sorte
perimeter-sort-first-destination = Point de première destination
perimeter-sort-medical-post = Poste médical avancé
perimeter-sort-ambulance-park = Parc d’ambulances
perimeter-sort-evacuee-park = Parc des évacués
perimeter-sort-command-post = PC-Ops
perimeter-sort-helicopter = Hélicoptère
perimeter-sort-other = Autre
perimeter-point-name-hint = Nécessaire pour « Autre ».
perimeter-contact = Contact
perimeter-contact-hint = Nom, numéro ou indicatif radio. Consigné à part : peut être effacé seul.
perimeter-contact-keep = Vide : le contact reste le même.

## Fait

perimeter-done-set = { $number } est fixé.
perimeter-done-changed = { $number } : nouvelle version enregistrée.
perimeter-done-lifted = { $number } est levé.
perimeter-done-placed = Point placé auprès de { $number }.
perimeter-done-moved = Point déplacé.
perimeter-done-withdrawn = Point retiré.

## Refus

refusal-perimeter-about = Aucun incident « { $number } » que vous puissiez voir. Vérifiez le numéro : 26-0417.
refusal-perimeter-changed = Quelqu’un ({ $function }) a modifié ce périmètre à { $at }. Rien n’est perdu : regardez la nouvelle version, puis recommencez.
refusal-perimeter-lifted = { $number } est levé et ne change plus. Fixez un nouveau périmètre.
refusal-perimeter-same = Rien ne change dans { $number }. Modifiez le tracé, la couleur, la durée ou la règle d’accès.
refusal-perimeter-radius = Le rayon doit se situer entre { $least } et { $most } mètres.
refusal-perimeter-until = La fin est déjà passée ou précède le début. Donnez une heure à venir.
refusal-perimeter-broken = Ce tracé ne se ferme pas ou sort de la Terre. Tracez-le à nouveau.
refusal-perimeter-corners = Ce tracé a trop de sommets : { $most } au plus. Simplifiez-le.
refusal-perimeter-corner = « { $line } » n’est pas un sommet. Écrivez longitude et latitude : 4.3517 50.8466.
refusal-perimeter-degrees = Ces coordonnées ne forment pas un point. Donnez longitude et latitude en degrés : 4.3517 et 50.8466.
refusal-perimeter-place = Rien sur la carte ne répond à « { $typed } ». Écrivez autrement, cliquez sur la carte ou donnez les coordonnées.
refusal-perimeter-point = Ce point logistique n’est plus là. Rechargez la page.
refusal-perimeter-points = Un périmètre compte au plus { $most } points à la fois. Retirez-en d’abord.

perimeter-paper = Périmètres

# Ce qu’un rapport en reprend
perimeter-open-work = Périmètres en vigueur
perimeter-offer = Périmètre { $number }, { $colour }, valable depuis le { $from }, décidé par : { $by }.
perimeter-offer-people = Périmètre { $number }, { $colour }, valable depuis le { $from }, décidé par : { $by } ; environ { $people } habitants à l’intérieur (estimation).
