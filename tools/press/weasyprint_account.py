#!/usr/bin/env python3
"""The yardstick for the account of a year: the same document through WeasyPrint, from the same data.

    cargo run --release -p press --example account_bench 20 60 /tmp/account.pdf
    /tmp/yardstick/bin/python tools/press/weasyprint_account.py /tmp/account.pdf.json [ROUNDS] [OUT.pdf]

Prints the median time of a warm render, tagged (PDF/UA-1).
"""

import html
import json
import statistics
import sys
import time
from pathlib import Path

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

LANGS = ("fr", "nl")
MISSING = ("— pas de texte dans cette langue —", "— geen tekst in deze taal —")
STYLE = """
@page { size: A4; margin: 27mm 18mm 20mm; @bottom-right { content: counter(page) "/" counter(pages); font: 8pt sans-serif } }
body { font: 9.5pt/1.35 sans-serif } h1 { font-size: 17pt } h2 { font-size: 11.5pt } .two { display: flex; gap: 6mm } .two > div { flex: 1 }
table { border-collapse: collapse; width: 100%; font-size: 8pt } td, th { text-align: left; border-bottom: .4pt solid #aeb6c0; padding: 2.5pt 3pt }
a { color: #1c3d6e; text-decoration: none } small { font-size: 7pt } code { font-size: 6.5pt }
"""


def said(text, lang):
    n = LANGS.index(lang)
    return html.escape(text.get(lang) or MISSING[n])


def mark(reference):
    return f' <small>[<a href="#r{reference}">{reference}</a>]</small>' if reference else ""


def two(text, reference=None):
    cells = "".join(f'<div lang="{lang}"><p>{said(text, lang)}{mark(reference)}</p></div>' for lang in LANGS)
    return f'<div class="two">{cells}</div>'


def line(text):
    return " | ".join(dict.fromkeys(said(text, lang) for lang in LANGS))


def piece(p):
    match p["piece"]:
        case "paragraph" | "quote":
            return two(p["said"]["text"], p["said"]["reference"])
        case "items":
            return "".join(two(i["text"], i["reference"]) for i in p["items"])
        case "table":
            heads = "".join(f"<th>{line(h)}</th>" for h in p["heads"])
            rows = "".join(
                "<tr>" + "".join(f"<td>{line(c)}{mark(r['reference']) if n == 0 else ''}</td>" for n, c in enumerate(r["cells"])) + "</tr>"
                for r in p["rows"]
            )
            return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
        case _:
            return f"<p>{line(p['text'])}</p>"


def page(account):
    out = [f"<h1>{line(account['title'])}</h1>"]
    for s in account["sections"]:
        level = min(s["level"] + 1, 6)
        out.append(f"<h{level}>{html.escape(s['number'] or '')} {line(s['title'])}</h{level}>")
        out.extend(piece(p) for p in s["pieces"])
    for r in account["references"]:
        out.append(f'<p id="r{r["n"]}"><small>[{r["n"]}] <a href="{html.escape(r["url"] or "")}">{line(r["text"])}</a> <code>{html.escape(r["code"])}</code></small></p>')
    return f'<html lang="fr"><head><title>{line(account["title"])}</title><style>{STYLE}</style></head><body>{"".join(out)}</body></html>'


def main():
    account = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    fonts, times, pdf = FontConfiguration(), [], b""
    for _ in range(rounds + 1):
        start = time.perf_counter()
        pdf = HTML(string=page(account)).write_pdf(font_config=fonts, pdf_variant="pdf/ua-1")
        times.append((time.perf_counter() - start) * 1000)
    print(f"WeasyPrint: median {statistics.median(times[1:]):.0f} ms of {rounds}, {len(pdf)} bytes")
    if len(sys.argv) > 3:
        Path(sys.argv[3]).write_bytes(pdf)


main()
