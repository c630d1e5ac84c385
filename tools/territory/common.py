"""Shared by the territory scripts: where things are, names written as people write them, stable output."""

import csv
import json
import re
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
OUT = ROOT / "profiles" / "brussels" / "territory"
SHARED = ROOT.parent / "shared" / "data"
LAMBERT = 31370  # metres; every area and distance is measured here
WGS84 = 4326

ZONES = {
    "5339": ["21004", "21009"],
    "5340": ["21003", "21008", "21010", "21011", "21012"],
    "5341": ["21001", "21007", "21013"],
    "5342": ["21002", "21016", "21017"],
    "5343": ["21005", "21018", "21019"],
    "5344": ["21006", "21014", "21015"],
}

SMALL = set("de du des d l la le les et à au aux en ten ter te van der den het op".split())
ACCENTS = dict(pair.split("=") for pair in (
    "beguinage=béguinage veterinaire=vétérinaire rosee=rosée chaussee=chaussée hopital=hôpital etangs=étangs "
    "chatelain=châtelain moliere=molière francais=français universite=université cimetiere=cimetière foret=forêt "
    "europeen=européen erasme=érasme leopold=léopold hotel=hôtel marie-jose=marie-josé allee=allée cite=cité "
    "eglise=église ecole=école ecosse=écosse etoile=étoile etoiles=étoiles ete=été resistance=résistance "
    "tervueren=tervueren musee=musée marche=marché armee=armée amitie=amitié ancetres=ancêtres chateau=château "
    "chatelaine=châtelaine chataigne=châtaigne cloitre=cloître college=collège congres=congrès depot=dépôt "
    "docteur=docteur elan=élan fer=fer independance=indépendance jesus=jésus liberte=liberté metro=métro "
    "metres=mètres metal=métal modele=modèle mons=mons observatoire=observatoire paquerettes=pâquerettes "
    "pecherie=pêcherie pecheries=pêcheries peniches=péniches poesie=poésie prevot=prévôt reforme=réforme "
    "regent=régent regies=régies riviere=rivière sacre-coeur=sacré-cœur sejour=séjour tenderie=tenderie "
    "treves=trèves trefle=trèfle trefles=trèfles vise=visé gare=gare general=général georges=georges heronniere=héronnière "
    "hotels=hôtels ile=île lycee=lycée mediapark=mediapark meleze=mélèze melezes=mélèzes misereble=misérable "
    "miserable=misérable montenegro=monténégro senegal=sénégal olympiades=olympiades pont=pont charite=charité chene=chêne "
    "chenes=chênes chapelle=chapelle celestins=célestins bethleem=bethléem cure=cure draeve=drève dreve=drève "
    "echevinage=échevinage elisabeth=élisabeth sainte-elisabeth=sainte-élisabeth elysee=élysée emeraude=émeraude "
    "equipages=équipages eglantines=églantines eglises=églises faisanderie=faisanderie helice=hélice "
    "saint-francois=saint-françois saint-exupery=saint-exupéry verite=vérité bles=blés begonias=bégonias "
    "ptolemee=ptolémée salome=salomé magnanerie=magnanerie aerodrome=aérodrome commercants=commerçants "
    "communautes=communautés immeubles=immeubles nouveau=nouveau bois=bois bucherons=bûcherons"
).split())
# Diaereses and accents that the capitals of the source lost in Dutch.
DUTCH = {"Zonienwoud": "Zoniënwoud", "Marie-Josepark": "Marie-Josépark", "Marie-Jose": "Marie-José", "ter Kamerenbos": "Ter Kamerenbos"}
KEEP = {"ULB", "VUB", "U.L.B.", "NATO", "OTAN", "CERIA", "COOVI", "AZ-JETTE", "II", "XIII", "III", "RTBF", "VRT"}


def proper(name: str, lang: str) -> str:
    """`HOPITAL ETTERBEEK - IXELLES` → `Hôpital Etterbeek - Ixelles`; mixed case is left as it is."""
    name = re.sub(r"\s+", " ", name if isinstance(name, str) else "").strip()
    if lang == "nl":
        for wrong, right in DUTCH.items():
            name = re.sub(rf"\b{wrong}\b", right, name)
    if name != name.upper():
        return name

    def word(match: re.Match) -> str:
        raw = match.group(0)
        if raw in KEEP:
            return raw.replace("JETTE", "Jette")
        low = raw.lower()
        if lang == "fr":
            low = ACCENTS.get(low, low)
        first = match.start() == 0 or name[:match.start()].endswith(("- ", "("))
        if low in SMALL and not first:
            return low
        parts = [part if part in SMALL and at else part[:1].upper() + part[1:] for at, part in enumerate(low.split("-"))]
        return "-".join(parts)

    return re.sub(r"[^\s'()]+", word, name).replace("'S van", "'s van")


def write_csv(name: str, header: list[str], rows: list[list]) -> None:
    """One table, `\\n` line ends, empty for nothing."""
    with open(OUT / name, "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(header)
        table.writerows([["" if cell is None else cell for cell in row] for row in rows])


def rounded(geometry: dict, digits: int = 5) -> dict:
    """A GeoJSON geometry with `digits` decimals (5 is about one metre)."""
    def walk(node):
        if isinstance(node[0], (int, float)):
            return [round(node[0], digits), round(node[1], digits)]
        return [walk(child) for child in node]
    return {"type": geometry["type"], "coordinates": walk(geometry["coordinates"])}


def write_geojson(name: str, features: list[tuple[dict, dict]]) -> None:
    """One feature per line, so that a change is readable in a diff."""
    lines = [json.dumps({"type": "Feature", "properties": p, "geometry": g}, ensure_ascii=False, separators=(",", ":"))
             for p, g in features]
    text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"
    (OUT / name).write_text(text, encoding="utf-8")
