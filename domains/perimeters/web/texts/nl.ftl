# Perimeters: de lijst, een perimeter en zijn versies, het formulier met zijn voorvertoning, de logistieke punten.

room-perimeters = Perimeters
perimeter-title = Perimeters
perimeter-show = Welke
perimeter-show-holding = Van kracht
perimeter-show-all = Alle
perimeter-none = Geen perimeter
perimeter-none-hint = Een perimeter wordt ingesteld vanop de pagina van een incident en verschijnt hier vanzelf.
perimeter-beside-none = Geen perimeter rond dit incident.
perimeter-choose = Kiezen…
perimeter-map = Kaart
perimeter-print = Afdrukken
perimeter-drawn-at = afgedrukt op
perimeter-key = Rood: geruit met volle lijn. Oranje: gearceerd met streepjes. Geel: gestippeld met stippellijn.

## Wat hij inhoudt

perimeter-says = Wat hij inhoudt
perimeter-colour = Kleur
perimeter-colour-red = Rood (uitsluiting)
perimeter-colour-orange = Oranje (isolatie)
perimeter-colour-yellow = Geel (ontrading)
perimeter-alias-red = “hot zone”
perimeter-alias-orange = “warm zone”
perimeter-alias-yellow = “cold zone”
perimeter-version = { $n ->
       *[other] versie { $n }
    }
perimeter-where = Omtrek
perimeter-circle = { $n ->
       *[other] cirkel van { $n } m
    }
perimeter-polygon = { $n ->
       *[other] omtrek met { $n } hoekpunten
    }
perimeter-hectares = { $n ->
        [0] minder dan een hectare
        [one] één hectare
       *[other] { $n } hectare
    }
perimeter-from = Van kracht sinds
perimeter-since = sinds
perimeter-to = tot
perimeter-until = Tot
perimeter-until-lifted = opheffing
perimeter-until-hint = Minuten (30), uur (03:20) of dag en uur (25/11 08:00). Leeg: tot opheffing.
perimeter-over = verstreken, niet opgeheven
perimeter-lifted = opgeheven
perimeter-decided-by = Beslist door
perimeter-decided-by-hint = De functie die besliste, doorgaans Dir-CP-Ops. U wordt genoteerd als wie het registreert.
perimeter-recorded-by = geregistreerd door
perimeter-recorded = genoteerd om { $time }
perimeter-about = Rond
perimeter-about-hint = Het nummer van het incident: 26-0417
perimeter-access = Wie er mag zijn
perimeter-access-hint = Leeg in beide talen: de regel van het profiel voor de gekozen kleur.
perimeter-access-fr = In het Frans
perimeter-access-nl = In het Nederlands
perimeter-access-source = Regel van het profiel: { $source }
perimeter-rules = Regels van het profiel
perimeter-unverified = te verifiëren
perimeter-reason = Reden
perimeter-stated = Beslist om
perimeter-stated-hint = 02:41 of 24/11 02:41. Leeg: nu.
perimeter-erased = gewist

## Binnenin

perimeter-inside = Binnenin
perimeter-would = Binnenin:
perimeter-would-none = Geef een omtrek: wat erin ligt verschijnt hier voor er iets verzonden wordt.
perimeter-people = { $n ->
        [0] niemand
        [one] één persoon
       *[other] { $n } personen
    }
perimeter-people-unknown = aantal inwoners onbekend
perimeter-estimate = schatting
perimeter-by-sector = Schatting volgens het oppervlakteaandeel van elke statistische sector
perimeter-by-neighbourhood = Schatting volgens het oppervlakteaandeel van elke wijk
perimeter-by-municipality = Schatting volgens het oppervlakteaandeel van elke gemeente
perimeter-source = bron: { $source }
perimeter-year = cijfers van { $year }
perimeter-drawn = getekende grenzen, niet officieel
perimeter-known = { $n ->
       *[other] bevolking slechts voor { $n } % van de oppervlakte gekend
    }
perimeter-municipalities = Gemeenten
perimeter-zones = Politiezones
perimeter-neighbourhoods = Wijken
perimeter-sectors = Statistische sectoren
perimeter-streets = Geraakte straten
perimeter-percent = { $n ->
       *[other] { $n } %
    }
perimeter-percent-less = minder dan 1 %
perimeter-first = Scholen, zorg, stations, hulpdiensten
perimeter-others = Andere plaatsen van de lijst
perimeter-what = Wat
perimeter-name = Naam
perimeter-distance = Afstand tot het midden
perimeter-phone = Telefoon
perimeter-capacity = Capaciteit
perimeter-approximate = ligging bij benadering
perimeter-and-more = { $n ->
        [one] en nog één
       *[other] en nog { $n }
    }
perimeter-territory = Berekend op grondgebied { $version }.
perimeter-sources = Plaatsen volgens:
perimeter-lacks = Hier niet geteld, bij gebrek aan gegevens:
perimeter-lacks-how = De beheerder voert de officiële bestanden in (docs/territory.md) met
perimeter-lack-people = de inwoners
perimeter-lack-sectors = de statistische sectoren
perimeter-lack-schools = de scholen
perimeter-lack-hospitals = de ziekenhuizen
perimeter-lack-care = de woonzorgcentra
perimeter-lack-streets = de straten
perimeter-today = Met de gegevens van vandaag
perimeter-today-same = Het grondgebied is sindsdien veranderd ({ $version }); het resultaat is hetzelfde.
perimeter-today-differs = De gegevens zijn veranderd sinds de beslissing: grondgebied { $version } geeft een ander resultaat. Wat genoteerd is, verandert niet.

perimeter-kind-hospital = ziekenhuis
perimeter-kind-clinic = kliniek
perimeter-kind-care-home = woonzorgcentrum
perimeter-kind-school = school
perimeter-kind-childcare = kinderdagverblijf
perimeter-kind-station = station
perimeter-kind-fire-station = brandweerkazerne
perimeter-kind-police = politie
perimeter-kind-prison = gevangenis
perimeter-kind-metro = metro
perimeter-kind-square = plein
perimeter-kind-park = park
perimeter-kind-tunnel = tunnel
perimeter-kind-bridge = brug
perimeter-kind-street = straat
perimeter-kind-other = plaats
perimeter-n-hospital = { $n ->
        [one] 1 ziekenhuis
       *[other] { $n } ziekenhuizen
    }
perimeter-n-clinic = { $n ->
        [one] 1 kliniek
       *[other] { $n } klinieken
    }
perimeter-n-care-home = { $n ->
        [one] 1 woonzorgcentrum
       *[other] { $n } woonzorgcentra
    }
perimeter-n-school = { $n ->
        [one] 1 school
       *[other] { $n } scholen
    }
perimeter-n-childcare = { $n ->
        [one] 1 kinderdagverblijf
       *[other] { $n } kinderdagverblijven
    }
perimeter-n-station = { $n ->
        [one] 1 station
       *[other] { $n } stations
    }
perimeter-n-fire-station = { $n ->
        [one] 1 brandweerkazerne
       *[other] { $n } brandweerkazernes
    }
perimeter-n-police = { $n ->
        [one] 1 politiepost
       *[other] { $n } politieposten
    }
perimeter-n-prison = { $n ->
        [one] 1 gevangenis
       *[other] { $n } gevangenissen
    }

## Voor en na

perimeter-versions = Versies
perimeter-column-version = Versie
perimeter-column-says = Zegt
perimeter-column-difference = Wat verandert
perimeter-against-now = Tegenover nu
perimeter-more = { $n ->
        [one] één persoon meer
       *[other] { $n } personen meer
    }
perimeter-fewer = { $n ->
        [one] één persoon minder
       *[other] { $n } personen minder
    }
perimeter-same-people = evenveel personen
perimeter-comes-in = komt erin:
perimeter-goes-out = valt eruit:
perimeter-history = Geschiedenis
kind-perimeters-set = Perimeter ingesteld
kind-perimeters-changed = Perimeter gewijzigd
kind-perimeters-lifted = Perimeter opgeheven
kind-perimeters-point-placed = Logistiek punt geplaatst
kind-perimeters-point-moved = Logistiek punt verplaatst
kind-perimeters-point-withdrawn = Logistiek punt ingetrokken
kind-perimeters-point-contact = Contact van een logistiek punt

## Het formulier

perimeter-set = Perimeter instellen
perimeter-set-do = Perimeter instellen
perimeter-change = Wijzigen
perimeter-change-title = { $number } wijzigen
perimeter-change-do = Nieuwe versie opslaan
perimeter-acts = Handelen
perimeter-lift = Perimeter opheffen
perimeter-lift-do = Opheffen
perimeter-shape = Omtrek
perimeter-shape-circle = Cirkel rond een punt
perimeter-shape-drawn = Met de hand getekend
perimeter-shape-pasted = GeoJSON geplakt of verzonden
perimeter-shape-area = Een gebied van het grondgebied
perimeter-place = Plaats
perimeter-place-hint = Naam, adres of kruispunt: straat A x straat B. Coördinaten gaan voor, als ze gegeven zijn.
perimeter-place-own = Leeg: de plaats van het incident ({ $place }). Anders een naam, adres of kruispunt; coördinaten gaan voor.
perimeter-metres = Straal in meter
perimeter-lon = Lengtegraad
perimeter-lat = Breedtegraad
perimeter-corners = Hoekpunten
perimeter-corners-hint = Eén per regel, eerst lengtegraad, dan breedtegraad: 4.3517 50.8466. Een klik op de kaart voegt er een toe.
perimeter-corner-undo = Laatste verwijderen
perimeter-corner-clear = Opnieuw beginnen
perimeter-geojson = GeoJSON
perimeter-geojson-hint = Eén veelhoek: Feature, FeatureCollection met één feature, Polygon of MultiPolygon, in graden (WGS 84) of met zijn coördinatenstelsel.
perimeter-file = Of een bestand
perimeter-area = Gebied
perimeter-areas-region = Gewest
perimeter-areas-zone = Politiezones
perimeter-areas-municipality = Gemeenten
perimeter-areas-neighbourhood = Wijken
perimeter-areas-sector = Statistische sectoren
perimeter-map-hint = Een klik zet het midden van de cirkel, of voegt een hoekpunt toe aan de omtrek.

## Logistieke punten

perimeter-points = Logistieke punten
perimeter-points-none = Geen logistiek punt.
perimeter-place-point = Logistiek punt plaatsen
perimeter-place-do = Punt plaatsen
perimeter-move-do = Verplaatsen
perimeter-move-hint = Leeg: het punt blijft waar het is.
perimeter-withdraw-do = Punt intrekken
perimeter-sort = Soort
perimeter-sort-first-destination = Punt van eerste bestemming
perimeter-sort-medical-post = Vooruitgeschoven medische post
perimeter-sort-ambulance-park = Ambulancepark
perimeter-sort-evacuee-park = Verzamelplaats van geëvacueerden
perimeter-sort-command-post = CP-Ops
perimeter-sort-helicopter = Helikopter
perimeter-sort-other = Ander
perimeter-point-name-hint = Nodig voor “Ander”.
perimeter-contact = Contact
perimeter-contact-hint = Naam, nummer of roepnaam. Apart genoteerd: kan alleen gewist worden.
perimeter-contact-keep = Leeg: het contact blijft hetzelfde.

## Gedaan

perimeter-done-set = { $number } is ingesteld.
perimeter-done-changed = { $number }: nieuwe versie opgeslagen.
perimeter-done-lifted = { $number } is opgeheven.
perimeter-done-placed = Punt geplaatst bij { $number }.
perimeter-done-moved = Punt verplaatst.
perimeter-done-withdrawn = Punt ingetrokken.

## Weigeringen

refusal-perimeter-about = Geen incident “{ $number }” dat u mag zien. Kijk het nummer na: 26-0417.
refusal-perimeter-changed = Iemand ({ $function }) wijzigde deze perimeter om { $at }. Er is niets verloren: bekijk de nieuwe versie en begin opnieuw.
refusal-perimeter-lifted = { $number } is opgeheven en verandert niet meer. Stel een nieuwe perimeter in.
refusal-perimeter-same = Er verandert niets aan { $number }. Wijzig de omtrek, de kleur, de duur of de toegangsregel.
refusal-perimeter-radius = De straal moet tussen { $least } en { $most } meter liggen.
refusal-perimeter-until = Het einde is al voorbij of valt voor het begin. Geef een tijdstip dat nog komt.
refusal-perimeter-broken = Deze omtrek sluit niet of valt buiten de aarde. Teken hem opnieuw.
refusal-perimeter-corners = Deze omtrek heeft te veel hoekpunten: hoogstens { $most }. Vereenvoudig hem.
refusal-perimeter-corner = “{ $line }” is geen hoekpunt. Schrijf lengtegraad en breedtegraad: 4.3517 50.8466.
refusal-perimeter-degrees = Deze coördinaten vormen geen punt. Geef lengtegraad en breedtegraad in graden: 4.3517 en 50.8466.
refusal-perimeter-place = Niets op de kaart beantwoordt aan “{ $typed }”. Schrijf het anders, klik op de kaart of geef de coördinaten.
refusal-perimeter-point = Dit logistieke punt is er niet meer. Laad de pagina opnieuw.
refusal-perimeter-points = Een perimeter heeft hoogstens { $most } punten tegelijk. Trek er eerst in.

perimeter-paper = Perimeters

# Wat een rapport ervan overneemt
perimeter-open-work = Geldende perimeters
perimeter-offer = Perimeter { $number }, { $colour }, geldig sinds { $from }, beslist door: { $by }.
perimeter-offer-people = Perimeter { $number }, { $colour }, geldig sinds { $from }, beslist door: { $by }; ongeveer { $people } inwoners binnen de perimeter (schatting).
