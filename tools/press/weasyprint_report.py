#!/usr/bin/env python3
"""The yardstick for the press: the same situation report through WeasyPrint, from the same data.

    python3 -m venv /tmp/yardstick && /tmp/yardstick/bin/pip install weasyprint segno
    cargo run -p press --example report_sample /tmp/samples
    /tmp/yardstick/bin/python tools/press/weasyprint_report.py /tmp/samples/both.json [ROUNDS] [OUT.pdf]

Prints the median time of a warm render, tagged (PDF/UA-1; WeasyPrint makes one standard at a time).
"""

import html
import json
import statistics
import sys
import time
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import segno
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

FONTS = Path(__file__).resolve().parents[2] / "assets/node_modules/@expo-google-fonts"
FACES = [
    ("Plex", 400, "normal", "ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf"),
    ("Plex", 400, "italic", "ibm-plex-sans/400Regular_Italic/IBMPlexSans_400Regular_Italic.ttf"),
    ("Plex", 600, "normal", "ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf"),
    ("Plex Mono", 400, "normal", "ibm-plex-mono/400Regular/IBMPlexMono_400Regular.ttf"),
]
HEADINGS = {
    "situation": ("Situation", "Toestand"),
    "measures": ("Mesures en cours", "Lopende maatregelen"),
    "decisions": ("Décisions", "Beslissingen"),
    "requests": ("Demandes", "Verzoeken"),
    "log": ("Extrait du journal de bord", "Uittreksel uit het logboek"),
}
STATUS = {
    "unconfirmed": ("non confirmé", "niet bevestigd"),
    "confirmed": ("confirmé", "bevestigd"),
    "public": ("confirmé et public", "bevestigd en publiek"),
}
MISSING = ("— pas de texte dans cette langue —", "— geen tekst in deze taal —")
WITHHELD = ("— contenu réservé —", "— inhoud voorbehouden —")
LANGS = ("fr", "nl")
STYLE = """
@page { size: A4; margin: 27mm 18mm 20mm;
  @top-left { content: "Centre de crise | Crisiscentrum"; font: 8pt Plex }
  @top-right { content: "FICTIF · FICTIEF   SERVICE · DIENST"; font: 600 7.5pt Plex }
  @bottom-right { content: "page | pagina " counter(page) "/" counter(pages); font: 8pt Plex } }
body { font: 9.5pt/1.3 Plex } h1 { font-size: 20pt; color: #1c3d6e } h2 { font-size: 11.5pt; color: #1c3d6e }
table { border-collapse: collapse; width: 100% } thead { border-bottom: .8pt solid #4c5560; font-size: 8pt }
td, th { text-align: left; vertical-align: top; padding: 4pt 3pt } tr { break-inside: avoid; border-bottom: .4pt solid #aeb6c0 }
a { color: #1c3d6e; text-decoration: none } small { font-size: 8pt; color: #4c5560 }
.missing { background: #fdf0d5; color: #7a4a00; font-style: italic } code { font: 7pt "Plex Mono" }
"""


def moment(micros, zone):
    """Local time of a timestamp, which is in microseconds or in ISO form."""
    if isinstance(micros, str):
        at = datetime.fromisoformat(micros.replace("Z", "+00:00"))
    else:
        at = datetime.fromtimestamp(micros / 1e6, ZoneInfo("UTC"))
    return at.astimezone(ZoneInfo(zone)).strftime("%H:%M")


def text(texts, i):
    """A text in one language, or that it is missing."""
    said = texts.get(LANGS[i])
    if said is None:
        return f'<span class="missing" lang="{LANGS[i]}">{MISSING[i]}</span>'
    return f'<span lang="{LANGS[i]}">{html.escape(said)}</span>'


def entry(ref):
    return f'<a href="{html.escape(ref["url"])}">{ref["number"]}</a>'


def line(row, zone):
    cells = ""
    for i in range(2):
        body = row["body"]
        said = WITHHELD[i] if body == "withheld" else text(body["text"], i)
        if row["corrected_by"]:
            words = ("corrigé par", "verbeterd door")[i]
            said = f"<s>{said}</s><br><small>→ {words} № {entry(row['corrected_by'])}</small>"
        cells += f"<td>{said}</td>"
    return f"<tr><td>{entry(row['entry'])}<td>{moment(row['at'], zone)}<td>{row['discipline'] or ''}{cells}</tr>"


def figure(row, zone):
    cells = ""
    for i in range(2):
        status = STATUS[row["status"]][i]
        cells += f"<td>{text(row['name'], i)} ({text(row['unit'], i)})<br><small><b>{status}</b> — {text(row['source'], i)}</small></td>"
    return f"<tr><td>{entry(row['entry'])}<td>{moment(row['at'], zone)}<td><b>{row['value']}</b>{cells}</tr>"


def table(heading, rows):
    head = "<th>№<th>Heure<br>Uur<th><th>Français<th>Nederlands"
    return f"<h2>{' | '.join(heading)}</h2><table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def page(report, variant):
    """The whole document; `variant` makes each one different."""
    zone = report["zone"]
    subject = report["subject"]
    faces = "".join(
        f"@font-face {{ font-family: {family}; font-weight: {weight}; font-style: {style}; src: url('{(FONTS / file).as_uri()}') }}"
        for family, weight, style, file in FACES
    )
    blocks = []
    for section in report["sections"]:
        rows = [line(row, zone) for row in section["lines"]]
        blocks.append(table(HEADINGS[section["kind"]], rows))
        if section["kind"] == "situation":
            blocks.append(table(("Chiffres", "Cijfers"), [figure(row, zone) for row in report["figures"]]))
    facts = "".join(
        f"<tr><td><small>{label}</small><td>{text(value, 0)}<td>{text(value, 1)}</tr>"
        for label, value in [("Type | Soort", subject["kind"]), ("Lieu | Plaats", subject["place"])]
        + [("Destinataires | Bestemmelingen", one) for one in report["addressees"]]
    )
    check = report["checkpoint"]
    code = segno.make(f"{check['origin']}\n{check['size'] + variant}\n{check['root']}\n\n{check['signatures'][0]}\n")
    number = f"{report['number']} ({variant})"
    return f"""<!doctype html><html lang="fr"><head><title>Rapport de situation {number}</title><style>{faces}{STYLE}</style></head>
<body><h1>Rapport de situation | Situatierapport</h1><p>{number}</p><table>{facts}</table>{''.join(blocks)}
<h2>Origine et preuve | Herkomst en bewijs</h2><p><code>{report['as_of']['head']}<br>{check['origin']} · {check['size']}<br>{check['root']}</code></p>
<img alt="Code QR" style="width:34mm" src="{code.svg_data_uri()}"></body></html>"""


def main():
    report = json.loads(Path(sys.argv[1]).read_text())
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 15
    fonts = FontConfiguration()
    times = []
    pdf = b""
    for variant in range(rounds + 1):
        start = time.perf_counter()
        pdf = HTML(string=page(report, variant)).write_pdf(font_config=fonts, pdf_variant="pdf/ua-1")
        times.append((time.perf_counter() - start) * 1000)
    if len(sys.argv) > 3:
        Path(sys.argv[3]).write_bytes(pdf)
    warm = sorted(times[1:])
    print(f"cold {times[0]:.0f} ms; warm p50 {statistics.median(warm):.0f} ms, best {warm[0]:.0f} ms ({rounds} rounds)")


if __name__ == "__main__":
    main()
