"""How far our drawings are from the official lines: intersection over union per area."""

import geopandas as gpd

from common import LAMBERT


def overlaps(drawn: gpd.GeoDataFrame, truth: gpd.GeoDataFrame, code: str) -> list[tuple[str, str, float]]:
    """(code, French name, IoU), worst first."""
    ours = drawn.to_crs(LAMBERT)
    out = []
    for row in truth.itertuples():
        key = str(getattr(row, code))
        mine = ours.loc[key].geometry
        out.append((key, row.name_fr, mine.intersection(row.geometry).area / mine.union(row.geometry).area))
    return sorted(out, key=lambda item: item[2])


def table(drawn: dict, facts: dict) -> str:
    """The rows of the Markdown table in docs/territory.md."""
    lines = ["| layer | areas | mean IoU | median | worst | worst area |", "|---|---|---|---|---|---|"]
    for layer, code in (("zones", "zp"), ("municipalities", "nis"), ("neighbourhoods", "code")):
        values = overlaps(drawn[layer], facts[layer], code)
        scores = [v for _, _, v in values]
        lines.append(f"| {layer} | {len(scores)} | {sum(scores) / len(scores):.4f} | {scores[len(scores) // 2]:.4f} "
                     f"| {scores[0]:.4f} | {values[0][0]} {values[0][1]} |")
    return "\n".join(lines)


def all_rows(drawn: dict, facts: dict) -> str:
    """Every area, worst first within its layer."""
    lines = ["| layer | code | name | IoU |", "|---|---|---|---|"]
    for layer, code in (("zones", "zp"), ("municipalities", "nis"), ("neighbourhoods", "code")):
        lines += [f"| {layer} | {key} | {name} | {score:.4f} |" for key, name, score in overlaps(drawn[layer], facts[layer], code)]
    return "\n".join(lines)
