# Perimeters: the list, one with its versions, the form with its preview, logistic points.

room-perimeters = Perimeters
perimeter-title = Perimeters
perimeter-show = Which
perimeter-show-holding = In force
perimeter-show-all = All
perimeter-none = No perimeter
perimeter-none-hint = A perimeter is set from the page of an incident and appears here by itself.
perimeter-beside-none = No perimeter around this incident.
perimeter-choose = Choose…
perimeter-map = Map
perimeter-print = Print
perimeter-drawn-at = printed at
perimeter-key = Red: crossed, full line. Orange: hatched, dashed line. Yellow: dotted, dotted line.

## What it says

perimeter-says = What it says
perimeter-colour = Colour
perimeter-colour-red = Red (exclusion)
perimeter-colour-orange = Orange (isolation)
perimeter-colour-yellow = Yellow (dissuasion)
perimeter-alias-red = “hot zone”
perimeter-alias-orange = “warm zone”
perimeter-alias-yellow = “cold zone”
perimeter-version = { $n ->
       *[other] version { $n }
    }
perimeter-where = Outline
perimeter-circle = { $n ->
       *[other] circle of { $n } m
    }
perimeter-polygon = { $n ->
       *[other] outline of { $n } corners
    }
perimeter-hectares = { $n ->
        [0] less than a hectare
        [one] one hectare
       *[other] { $n } hectares
    }
perimeter-from = In force since
perimeter-since = since
perimeter-to = until
perimeter-until = Until
perimeter-until-lifted = it is lifted
perimeter-until-hint = Minutes (30), a time (03:20) or a day and time (25/11 08:00). Empty: until it is lifted.
perimeter-over = expired, not lifted
perimeter-lifted = lifted
perimeter-decided-by = Decided by
perimeter-decided-by-hint = The function that decided, usually Dir-PC-Ops. You are noted as the one who records it.
perimeter-recorded-by = recorded by
perimeter-recorded = recorded at { $time }
perimeter-about = Around
perimeter-about-hint = The number of the incident: 26-0417
perimeter-access = Who may be inside
perimeter-access-hint = Empty in both languages: the profile’s rule for the chosen colour.
perimeter-access-fr = In French
perimeter-access-nl = In Dutch
perimeter-access-source = Rule of the profile: { $source }
perimeter-rules = Rules of the profile
perimeter-unverified = to be verified
perimeter-reason = Reason
perimeter-stated = Decided at
perimeter-stated-hint = 02:41 or 24/11 02:41. Empty: now.
perimeter-erased = erased

## Inside

perimeter-inside = Inside
perimeter-would = Inside:
perimeter-would-none = Give an outline: what it holds appears here before anything is sent.
perimeter-people = { $n ->
        [0] nobody
        [one] one person
       *[other] { $n } people
    }
perimeter-people-unknown = number of inhabitants unknown
perimeter-estimate = estimate
perimeter-by-sector = Estimate by area share of each statistical sector
perimeter-by-neighbourhood = Estimate by area share of each neighbourhood
perimeter-by-municipality = Estimate by area share of each municipality
perimeter-source = source: { $source }
perimeter-year = figures of { $year }
perimeter-drawn = drawn borders, not official
perimeter-known = { $n ->
       *[other] population known for { $n }% of the surface only
    }
perimeter-municipalities = Municipalities
perimeter-zones = Police zones
perimeter-neighbourhoods = Neighbourhoods
perimeter-sectors = Statistical sectors
perimeter-streets = Streets touched
perimeter-percent = { $n ->
       *[other] { $n }%
    }
perimeter-percent-less = less than 1%
perimeter-first = Schools, care, stations, emergency services
perimeter-others = Other places of the gazetteer
perimeter-what = What
perimeter-name = Name
perimeter-distance = Distance from the middle
perimeter-phone = Telephone
perimeter-capacity = Capacity
perimeter-approximate = approximate position
perimeter-and-more = { $n ->
        [one] and one more
       *[other] and { $n } more
    }
perimeter-territory = Computed on territory { $version }.
perimeter-sources = Places from:
perimeter-lacks = Not counted here, for want of data:
perimeter-lacks-how = The operator imports the official files (docs/territory.md) with
perimeter-lack-people = inhabitants
perimeter-lack-sectors = statistical sectors
perimeter-lack-schools = schools
perimeter-lack-hospitals = hospitals
perimeter-lack-care = care homes
perimeter-lack-streets = streets
perimeter-today = With the data of today
perimeter-today-same = The territory has changed since ({ $version }); the result is the same.
perimeter-today-differs = The data have changed since the decision: territory { $version } gives another result. What was journalled does not change.

perimeter-kind-hospital = hospital
perimeter-kind-clinic = clinic
perimeter-kind-care-home = care home
perimeter-kind-school = school
perimeter-kind-childcare = nursery
perimeter-kind-station = station
perimeter-kind-fire-station = fire station
perimeter-kind-police = police
perimeter-kind-prison = prison
perimeter-kind-metro = metro
perimeter-kind-square = square
perimeter-kind-park = park
perimeter-kind-tunnel = tunnel
perimeter-kind-bridge = bridge
perimeter-kind-street = street
perimeter-kind-other = place
perimeter-n-hospital = { $n ->
        [one] 1 hospital
       *[other] { $n } hospitals
    }
perimeter-n-clinic = { $n ->
        [one] 1 clinic
       *[other] { $n } clinics
    }
perimeter-n-care-home = { $n ->
        [one] 1 care home
       *[other] { $n } care homes
    }
perimeter-n-school = { $n ->
        [one] 1 school
       *[other] { $n } schools
    }
perimeter-n-childcare = { $n ->
        [one] 1 nursery
       *[other] { $n } nurseries
    }
perimeter-n-station = { $n ->
        [one] 1 station
       *[other] { $n } stations
    }
perimeter-n-fire-station = { $n ->
        [one] 1 fire station
       *[other] { $n } fire stations
    }
perimeter-n-police = { $n ->
        [one] 1 police station
       *[other] { $n } police stations
    }
perimeter-n-prison = { $n ->
        [one] 1 prison
       *[other] { $n } prisons
    }

## Before and after

perimeter-versions = Versions
perimeter-column-version = Version
perimeter-column-says = Says
perimeter-column-difference = What changes
perimeter-against-now = Against now
perimeter-more = { $n ->
        [one] one person more
       *[other] { $n } people more
    }
perimeter-fewer = { $n ->
        [one] one person fewer
       *[other] { $n } people fewer
    }
perimeter-same-people = as many people
perimeter-comes-in = comes in:
perimeter-goes-out = falls outside:
perimeter-history = History
kind-perimeters-set = Perimeter set
kind-perimeters-changed = Perimeter changed
kind-perimeters-lifted = Perimeter lifted
kind-perimeters-point-placed = Logistic point placed
kind-perimeters-point-moved = Logistic point moved
kind-perimeters-point-withdrawn = Logistic point withdrawn
kind-perimeters-point-contact = Contact of a logistic point

## The form

perimeter-set = Set a perimeter
perimeter-set-do = Set the perimeter
perimeter-change = Change
perimeter-change-title = Change { $number }
perimeter-change-do = Record the new version
perimeter-acts = Act
perimeter-lift = Lift the perimeter
perimeter-lift-do = Lift
perimeter-shape = Outline
perimeter-shape-circle = Circle around a point
perimeter-shape-drawn = Drawn by hand
perimeter-shape-pasted = GeoJSON pasted or sent
perimeter-shape-area = An area of the territory
perimeter-place = Place
perimeter-place-hint = Name, address or crossing: street A x street B. Coordinates go first where they are given.
perimeter-place-own = Empty: the place of the incident ({ $place }). Otherwise a name, address or crossing; coordinates go first.
perimeter-metres = Radius in metres
perimeter-lon = Longitude
perimeter-lat = Latitude
perimeter-corners = Corners
perimeter-corners-hint = One a line, longitude then latitude: 4.3517 50.8466. A click on the map adds one.
perimeter-corner-undo = Remove the last
perimeter-corner-clear = Begin again
perimeter-geojson = GeoJSON
perimeter-geojson-hint = One polygon: a Feature, a FeatureCollection of one, a Polygon or MultiPolygon, in degrees (WGS 84) or naming its coordinate system.
perimeter-file = Or a file
perimeter-area = Area
perimeter-areas-region = Region
perimeter-areas-zone = Police zones
perimeter-areas-municipality = Municipalities
perimeter-areas-neighbourhood = Neighbourhoods
perimeter-areas-sector = Statistical sectors
perimeter-map-hint = A click sets the middle of the circle, or adds a corner to the outline.

## Logistic points

perimeter-points = Logistic points
perimeter-points-none = No logistic point.
perimeter-place-point = Place a logistic point
perimeter-place-do = Place the point
perimeter-move-do = Move
perimeter-move-hint = Empty: the point stays where it is.
perimeter-withdraw-do = Withdraw the point
perimeter-sort = Sort
perimeter-sort-first-destination = First-destination point
perimeter-sort-medical-post = Advanced medical post
perimeter-sort-ambulance-park = Ambulance park
perimeter-sort-evacuee-park = Evacuee park
perimeter-sort-command-post = PC-Ops
perimeter-sort-helicopter = Helicopter
perimeter-sort-other = Other
perimeter-point-name-hint = Needed for “Other”.
perimeter-contact = Contact
perimeter-contact-hint = Name, number or call sign. Recorded apart: can be erased alone.
perimeter-contact-keep = Empty: the contact stays the same.

## Done

perimeter-done-set = { $number } is set.
perimeter-done-changed = { $number }: new version recorded.
perimeter-done-lifted = { $number } is lifted.
perimeter-done-placed = Point placed with { $number }.
perimeter-done-moved = Point moved.
perimeter-done-withdrawn = Point withdrawn.

## Refusals

refusal-perimeter-about = There is no incident “{ $number }” that you may see. Check the number: 26-0417.
refusal-perimeter-changed = Somebody ({ $function }) changed this perimeter at { $at }. Nothing is lost: look at the new version, then try again.
refusal-perimeter-lifted = { $number } is lifted and changes no more. Set a new perimeter.
refusal-perimeter-same = Nothing changes in { $number }. Change the outline, the colour, the duration or the rule of access.
refusal-perimeter-radius = The radius must lie between { $least } and { $most } metres.
refusal-perimeter-until = The end is over already, or before the beginning. Give a time still to come.
refusal-perimeter-broken = This outline does not close, or leaves the Earth. Draw it again.
refusal-perimeter-corners = This outline has too many corners: { $most } at most. Simplify it.
refusal-perimeter-corner = “{ $line }” is not a corner. Write longitude and latitude: 4.3517 50.8466.
refusal-perimeter-degrees = These coordinates are not a point. Give longitude and latitude in degrees: 4.3517 and 50.8466.
refusal-perimeter-place = Nothing on the map answers to “{ $typed }”. Write it another way, click on the map or give the coordinates.
refusal-perimeter-point = This logistic point is there no more. Reload the page.
refusal-perimeter-points = A perimeter has at most { $most } points at a time. Withdraw some first.

perimeter-paper = Perimeters

# What a report takes of it
perimeter-open-work = Perimeters in force
perimeter-offer = Perimeter { $number }, { $colour }, in force since { $from }, decided by: { $by }.
perimeter-offer-people = Perimeter { $number }, { $colour }, in force since { $from }, decided by: { $by }; about { $people } inhabitants inside (estimate).
