"""The orientation layer: canal, rings, main roads, metro and rail, parks. Drawn by us: from the gazetteer's own positions, and by hand.

    python orientation.py       writes profiles/brussels/territory/orientation.geojson
"""

import csv
import json

from common import OUT, proper, write_geojson

# By hand, from north to south; longitude and latitude.
CANAL = ("4.4110 50.9070, 4.3985 50.9000, 4.3880 50.8950, 4.3760 50.8880, 4.3700 50.8830, 4.3625 50.8755, 4.3575 50.8700, 4.3552 50.8668, "
         "4.3510 50.8622, 4.3475 50.8595, 4.3446 50.8562, 4.3421 50.8534, 4.3388 50.8515, 4.336 50.850, 4.331 50.848, 4.3265 50.8453, "
         "4.3235 50.8436, 4.320 50.841, 4.318 50.837, 4.3140 50.8325, 4.3080 50.8262, 4.3010 50.8200, 4.2945 50.8120, 4.2890 50.8030")
OUTER_WEST = ("4.3080 50.9180, 4.2900 50.9010, 4.2790 50.8850, 4.2690 50.8720, 4.2640 50.8560, 4.2620 50.8400, 4.2590 50.8220, 4.2620 50.8080, "
              "4.2740 50.7970, 4.2900 50.7870")
OUTER_EAST = ("4.3080 50.9180, 4.3500 50.9220, 4.3900 50.9170, 4.4250 50.9110, 4.4550 50.9000, 4.4720 50.8850, 4.4780 50.8650, 4.4790 50.8420, "
              "4.4740 50.8240, 4.4700 50.8050, 4.4540 50.7850, 4.4380 50.7680")
PARKS = {
    ("Parc de Bruxelles", "Warandepark"): "4.3617 50.8429, 4.3638 50.8422, 4.3659 50.8459, 4.3638 50.8466, 4.3617 50.8429",
    ("Parc du Cinquantenaire", "Jubelpark"): "4.3868 50.8412, 4.3925 50.8385, 4.3972 50.8398, 4.3962 50.8417, 4.3885 50.8432, 4.3868 50.8412",
    ("Étangs d'Ixelles", "Vijvers van Elsene"): "4.3719 50.8272, 4.3729 50.8270, 4.3742 50.8240, 4.3731 50.8228, 4.3720 50.8245, 4.3719 50.8272",
}
# Where people look for the small ring: its gates, all round.
SMALL_RING = ["Place Sainctelette", "Place de l'Yser", "Place Rogier", "Métro Botanique", "Place Madou", "Métro Arts-Loi", "Place du Trône",
              "Porte de Namur", "Place Louise", "Porte de Hal", "Porte d'Anderlecht", "Porte de Ninove", "Porte de Flandre", "Place Sainctelette"]
METRO = {
    "1": "Gare de l'Ouest, Beekkant, Étangs Noirs, Comte de Flandre, Sainte-Catherine, De Brouckère, Gare Centrale, Parc, Arts-Loi, Maelbeek, "
         "Schuman, Mérode, Montgomery, Joséphine-Charlotte, Gribaumont, Tomberg, Roodebeek, Vandervelde, Alma, Crainhem, Stockel",
    "2 / 6": "Roi Baudouin, Heysel, Houba-Brugmann, Stuyvenbergh, Bockstael, Pannenhuis, Belgica, Simonis, Ribaucourt, Yser, Rogier, Botanique, "
             "Madou, Arts-Loi, Trône, Porte de Namur, Louise, Hôtel des Monnaies, Porte de Hal, Gare du Midi, Clemenceau, Delacroix, "
             "Gare de l'Ouest, Beekkant, Osseghem, Simonis",
    "5": "Érasme, Eddy Merckx, CERIA, La Roue, Bizet, Veeweyde, Saint-Guidon, Aumale, Jacques Brel, Gare de l'Ouest",
    "5 (est)": "Mérode, Thieffry, Pétillon, Hankar, Delta, Beaulieu, Demey, Herrmann-Debroux",
    "4": "Rogier, De Brouckère, Bourse, Anneessens, Lemonnier, Gare du Midi, Porte de Hal, Parvis de Saint-Gilles, Horta, Albert",
}
RAIL = ["Midi", "Chapelle", "Central", "Congrès", "Nord"]
RAIL_EAST = ["Gare de Bruxelles-Nord", "Gare de Meiser", "Gare de Bruxelles-Schuman", "Gare de Bruxelles-Luxembourg", "Gare d'Etterbeek",
             "Gare de Watermael", "Gare de Boitsfort"]
ROADS = {
    1: ["Rue de la Loi", "Avenue Louise", "Avenue de Tervueren", "Chaussée de Mons", "Chaussée de Ninove", "Chaussée de Gand", "Boulevard Léopold II"],
    2: ["Chaussée de Louvain", "Chaussée de Haecht", "Chaussée de Wavre", "Chaussée de Waterloo", "Chaussée d'Alsemberg", "Avenue Franklin Roosevelt",
        "Chaussée d'Anvers", "Rue Royale", "Boulevard Anspach", "Avenue de la Couronne", "Chaussée d'Ixelles", "Boulevard Brand Whitlock",
        "Boulevard Général Jacques", "Boulevard Général Wahis", "Boulevard Auguste Reyers", "Boulevard Louis Schmidt", "Avenue Brugmann", "Rue Belliard"],
    3: ["Quai de l'Industrie", "Avenue du Port", "Chaussée de Charleroi", "Chaussée de Boondael", "Boulevard Émile Bockstael", "Avenue de Broqueville",
        "Chaussée de Jette", "Avenue de la Reine", "Boulevard Poincaré", "Avenue Fonsny", "Boulevard du Triomphe", "Rue du Trône"],
}
STATIONS = ["Midi", "Central", "Nord", "Luxembourg", "Schuman", "Ouest"]


def positions(text: str) -> list:
    return [[float(n) for n in pair.split()] for pair in text.replace(";", ",").split(",")]


def line(points: list) -> dict:
    return {"type": "LineString", "coordinates": points}


def polygon(points: list) -> dict:
    return {"type": "Polygon", "coordinates": [points[::-1] if clockwise(points) else points]}


def clockwise(points: list) -> bool:
    return sum((bx - ax) * (by + ay) for (ax, ay), (bx, by) in zip(points, points[1:])) > 0


def thinned(ring: list) -> list:
    """Four decimals are enough for a park whose border is drawn."""
    out = []
    for lon, lat in ring:
        at = [round(lon, 4), round(lat, 4)]
        if not out or out[-1] != at:
            out.append(at)
    return out


def main() -> None:
    places = {row["name_fr"]: row for row in csv.DictReader(open(OUT / "places.csv", encoding="utf-8"))}
    streets = {row["name_fr"]: row for row in csv.DictReader(open(OUT / "streets.csv", encoding="utf-8"))}
    at = lambda name: [float(places[name]["lon"]), float(places[name]["lat"])]  # noqa: E731
    found = []

    def add(of_class: str, fr: str, nl: str, rank: int, geometry: dict) -> None:
        found.append(({"class": of_class, "name_fr": fr, "name_nl": nl, "rank": rank, "approximate": True}, geometry))

    parks(add)
    add("canal", "Canal", "Kanaal", 1, line(positions(CANAL)))
    add("ring", "Petite ceinture", "Kleine Ring", 1, line([at(name) for name in SMALL_RING]))
    add("ring", "Ring R0", "Ring R0", 2, line(positions(OUTER_WEST)))
    add("ring", "Ring R0", "Ring R0", 2, line(positions(OUTER_EAST)))
    for rank, names in ROADS.items():
        for name in names:
            points = positions(streets[name]["line"])
            if len(points) > 1:
                add("road", name, streets[name]["name_nl"], rank + 2, line(points))
    for number, stops in METRO.items():
        known = [n for s in stops.split(", ") for n in (f"Métro {s}", f"Prémétro {s}") if n in places]
        add("metro", f"Métro {number}", f"Metro {number}", 6, line([at(name) for name in known]))
    add("rail", "", "", 7, line([at(f"Gare de Bruxelles-{name}") for name in RAIL]))
    add("rail", "", "", 7, line([at(name) for name in RAIL_EAST]))
    for name in STATIONS:
        row = places[f"Gare de Bruxelles-{name}"]
        add("station", row["name_fr"], row["name_nl"], 2, {"type": "Point", "coordinates": at(row["name_fr"])})
    write_geojson("orientation.geojson", found)


def parks(add) -> None:
    """The green neighbourhoods as we draw them, and three small parks by hand."""
    use = {row["code"]: row for row in csv.DictReader(open(OUT / "neighbourhoods.csv", encoding="utf-8"))}
    features = json.loads((OUT / "neighbourhoods.geojson").read_text("utf-8"))["features"]
    for feature in features:
        row = use[feature["properties"]["code"]]
        if row["use"] != "green_space" or row["name_fr"] == "Cinquantenaire":
            continue
        geometry = feature["geometry"]
        parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        rings = [[ring for ring in map(thinned, part) if len(ring) > 3] for part in parts]
        forest = "Soignes" in row["name_fr"]
        add("forest" if forest else "park", proper(row["name_fr"], "fr"), proper(row["name_nl"], "nl"), 3 if forest else 5,
            {"type": "MultiPolygon", "coordinates": [part for part in rings if part]})
    for (fr, nl), text in PARKS.items():
        water = fr.startswith("Étangs")
        add("water" if water else "park", fr, nl, 4, polygon(positions(text)))


if __name__ == "__main__":
    main()
