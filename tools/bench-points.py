#!/usr/bin/env python3
"""The yardstick for points in polygons: bench-points.py POLYGONS.geojson POINTS.csv

Prints points per second of the best of three spatial joins (GeoPandas, prepared geometries, tree built inside the join), and how
many points lie in a polygon. Reading and making the geometries is not counted.
"""

import sys
import time

import geopandas as gpd
import pandas as pd

polygons = gpd.read_file(sys.argv[1])
table = pd.read_csv(sys.argv[2])
points = gpd.GeoDataFrame(geometry=gpd.points_from_xy(table.lon, table.lat), crs=polygons.crs)
best, found = float("inf"), 0
for _ in range(3):
    start = time.perf_counter()
    joined = gpd.sjoin(points, polygons, predicate="within")
    best = min(best, time.perf_counter() - start)
    found = len(joined)
print(f"{len(points) / best:.1f} {found}")
