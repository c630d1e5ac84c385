"""How far the positions of the gazetteer are from open map data, which are only measured against, never copied.

    python check_gazetteer.py           prints the table for docs/territory.md (-v: what could not be compared)
    python check_gazetteer.py --mark    also writes the column `approximate`: empty where all positions are confirmed within 100 m
    python check_gazetteer.py --prune   also takes positions out that are wrong: 300 m for places, 180 m for points of streets

The comparison data are OpenStreetMap (ODbL) and open data of the transport operator. Nothing of them enters our files but the mark, and that a wrong position is gone.
"""

import csv
import json
import re
import statistics
import sys
import unicodedata
from xml.etree import ElementTree

import geopandas as gpd
from shapely import wkt
from shapely.geometry import LineString, Point

from common import LAMBERT, OUT, SHARED, WGS84

NEAR = 100.0  # metres within which a position counts as confirmed
FAR = 300.0  # a place beyond is wrong and taken out
FAR_STREET = 180.0  # so is a position of a street


def folded(name: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFD", name or "") if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z0-9]+", " ", plain.replace("œ", "oe")).strip()


def reference() -> dict:
    """Folded French name → geometries in metres, by what they are."""
    streets = gpd.read_file(SHARED / "streets" / "streets.geojson").to_crs(LAMBERT)
    stops = gpd.read_file(SHARED / "transit" / "stib_stops.geojson").to_crs(LAMBERT)
    found = {"street": {}, "metro": {}, "hospital": {}}
    for row in streets.itertuples():
        found["street"].setdefault(folded(row.name_fr), []).append((row.geometry, row.name_nl))
    for row in stops.itertuples():
        found["metro"].setdefault(folded(row.nameFr), []).append((row.geometry, row.nameNl))
    poi = json.loads((SHARED / "poi" / "osm_hospital.geojson").read_text("utf-8"))["features"]
    points = gpd.GeoDataFrame.from_features(poi, crs=WGS84).to_crs(LAMBERT)
    for row in points.itertuples():
        name = getattr(row, "_3", None) or row.name
        found["hospital"].setdefault(folded(str(row.name).split(" - ")[0]), []).append((row.geometry, name))
    for french, line in routed():
        found["street"].setdefault(folded(french), []).append((line, ""))
    return found


def routed() -> list:
    """Named edges of the road network of the city: French name, line in metres."""
    space = "{http://graphml.graphdrawing.org/xmlns}"
    root = ElementTree.parse(SHARED / "routing" / "brussels.graphml").getroot()
    keys = {k.get("attr.name"): k.get("id") for k in root.iter(space + "key")}
    data = lambda item: {d.get("key"): d.text for d in item.iter(space + "data")}  # noqa: E731
    nodes = {n.get("id"): (float(data(n)[keys["x"]]), float(data(n)[keys["y"]])) for n in root.iter(space + "node")}
    names, lines = [], []
    for edge in root.iter(space + "edge"):
        values = data(edge)
        name = values.get(keys["name"]) or ""
        if " - " in name and not name.startswith("["):
            names.append(name.split(" - ")[0])
            text = values.get(keys["geometry"])
            lines.append(wkt.loads(text) if text else LineString([nodes[edge.get("source")], nodes[edge.get("target")]]))
    return list(zip(names, gpd.GeoSeries(lines, crs=WGS84).to_crs(LAMBERT)))


def alternatives(fr: str, aliases: str, kind: str) -> list[str]:
    names = [fr] + [a.lstrip("~") for a in aliases.split("|") if a]
    out = [folded(name) for name in names]
    if kind in ("metro", "station"):
        out = [re.sub(r"^(premetro|metro) ", "", name) for name in out]
    return out + [name.replace("place ", "place eugene ") for name in out]


def compared(row: dict, kind: str, found: dict) -> list[float] | None:
    """Metres from each of our positions to what has the same name."""
    table = found.get("street" if kind in ("square", "street") else "metro" if kind in ("metro", "station") else kind, {})
    hits = [hit for name in alternatives(row["name_fr"], row["aliases"], kind) for hit in table.get(name, [])]
    if not hits:
        return None
    texts = row["line"].split(";") if "line" in row else [f"{row['lon']} {row['lat']}"]
    metres = gpd.GeoSeries([Point(*map(float, text.split())) for text in texts], crs=WGS84).to_crs(LAMBERT)
    whole = gpd.GeoSeries([g for g, _ in hits], crs=LAMBERT).union_all()
    # A square is a ring of street pieces: within what they enclose counts as there.
    there = whole.convex_hull if kind == "square" else whole
    return [p.distance(there) for p in metres]


def pruned(row: dict, distances: list[float]) -> bool:
    """Takes positions out that are far from what has their name; says whether anything is left."""
    if "line" not in row:
        return distances[0] <= FAR
    kept = [text.strip() for text, d in zip(row["line"].split(";"), distances) if d <= FAR_STREET]
    row["line"] = "; ".join(kept)
    return bool(kept)


def main() -> None:
    found = reference()
    results: dict[str, list] = {}
    for file, fixed in (("places.csv", None), ("streets.csv", "street")):
        kept = []
        for row in csv.DictReader(open(OUT / file, encoding="utf-8")):
            kind = fixed or row["kind"]
            distances = compared(row, kind, found)
            if distances and "--prune" in sys.argv:
                if not pruned(row, distances):
                    print(f"taken out: {row['name_fr']}, {min(distances):.0f} m away", file=sys.stderr)
                    continue
                distances = compared(row, kind, found)
            row["approximate"] = "" if distances and max(distances) <= NEAR else "yes"
            results.setdefault(kind, []).append((distances, row["name_fr"]))
            kept.append(row)
        if "--mark" in sys.argv or "--prune" in sys.argv:
            with open(OUT / file, "w", newline="", encoding="utf-8") as out:
                table = csv.DictWriter(out, kept[0].keys(), lineterminator="\n")
                table.writeheader()
                table.writerows(kept)
    print("| kind | named | compared | positions | within 100 m | median | p90 |\n|---|---|---|---|---|---|---|")
    for kind, all_of_it in sorted(results.items()):
        known = [d for d, _ in all_of_it if d]
        each = sorted(d for distances in known for d in distances)
        if not each:
            print(f"| {kind} | {len(all_of_it)} | 0 | – | – | – | – |")
            continue
        p90 = each[min(len(each) - 1, int(len(each) * 0.9))]
        share = sum(d <= NEAR for d in each)
        middle = statistics.median(each)
        print(f"| {kind} | {len(all_of_it)} | {len(known)} | {len(each)} | {share} | {middle:.0f} m | {p90:.0f} m |")
    if "-v" in sys.argv:
        for kind, all_of_it in sorted(results.items()):
            print(kind, "not compared:", "; ".join(name for d, name in all_of_it if not d))


if __name__ == "__main__":
    main()
