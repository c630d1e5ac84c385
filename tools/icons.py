#!/usr/bin/env python3
"""Draws the pictures under which a telephone keeps this place (assets/icons) from the same shapes as assets/mark.svg. Needs Pillow.

app-N.png: as the mark, on its own ground. app-round-N.png: smaller, because telephones cut it to their own shape."""
import math
import pathlib

from PIL import Image, ImageDraw

GROUND, EDGE, WHITE = "#16202e", "#8fb0ff", "#ffffff"
OUT = pathlib.Path(__file__).resolve().parent.parent / "assets" / "icons"
FINE = 4  # drawn so much larger, then made small


def arc(x, y, radius, start, end, steps=48):
    """Points on a circle, angles in degrees clockwise from the right."""
    angles = (math.radians(start + (end - start) * n / steps) for n in range(steps + 1))
    return [(x + radius * math.cos(a), y + radius * math.sin(a)) for a in angles]


def curve(a, b, c, d, steps=24):
    """Points on a cubic curve."""
    def at(t, n):
        u = 1 - t
        return u**3 * a[n] + 3 * u * u * t * b[n] + 3 * u * t * t * c[n] + t**3 * d[n]
    return [(at(n / steps, 0), at(n / steps, 1)) for n in range(steps + 1)]


TOWER = [(4, 30), *arc(16, 15, 12, 180, 360), (28, 30), (4, 30)]
BELL = [
    *curve((10, 22), (11.6, 20.7), (12, 19), (12, 16.5)),
    *arc(16, 16.5, 4, 180, 360),
    *curve((20, 16.5), (20, 19), (20.4, 20.7), (22, 22)),
    (10, 22),
]
TOP = [(16, 8), (16, 11)]
CLAPPER = curve((14.3, 24.5), (14.9, 26.3), (17.1, 26.3), (17.7, 24.5))


def draw(size, share):
    """The mark in the middle of a square of its ground; `share` of the side is the mark's."""
    side = size * FINE
    scale = side * share / 32
    shift = side * (1 - share) / 2
    image = Image.new("RGB", (side, side), GROUND)
    pen = ImageDraw.Draw(image)

    def stroke(points, colour, width):
        placed = [(x * scale + shift, y * scale + shift) for x, y in points]
        pen.line(placed, fill=colour, width=round(width * scale), joint="curve")
        half = width * scale / 2
        for x, y in placed:
            pen.ellipse((x - half, y - half, x + half, y + half), fill=colour)

    stroke(TOWER, EDGE, 2)
    for part in (BELL, TOP, CLAPPER):
        stroke(part, WHITE, 2)
    return image.resize((size, size), Image.LANCZOS)


OUT.mkdir(exist_ok=True)
for size in (180, 192, 512):
    draw(size, 0.84).save(OUT / f"app-{size}.png", optimize=True)
for size in (192, 512):
    draw(size, 0.6).save(OUT / f"app-round-{size}.png", optimize=True)
