// WCAG 2.2: text 4.5:1 against its ground (1.4.3), marks and borders of controls 3:1 (1.4.11), in both themes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const css = readFileSync(new URL("../css/tokens.css", import.meta.url), "utf8");

/** The colours of a theme: what its block sets, over what the light one sets. */
function theme(selector) {
  const block = css.slice(css.indexOf(`${selector} {`));
  const inside = block.slice(0, block.indexOf("}"));
  return Object.fromEntries(
    [...inside.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]),
  );
}

function luminance(hex) {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a, b) {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ["bg", "panel", "panel-2"];
const TONES = ["crit", "warn", "ok", "info", "off"];
const TEXT = [
  ...["ink", "soft", "faint", "accent", ...TONES].flatMap((ink) => GROUNDS.map((ground) => [ink, ground])),
  ...TONES.map((tone) => [tone, `${tone}-bg`]),
  ["accent", "accent-bg"],
  ["accent-ink", "accent"],
  ["crit-ink", "crit"],
  ["rail-ink", "rail"],
  ["rail-on", "rail"],
  ["ink", "sepia-bg"],
  ["sepia", "sepia-bg"],
  ["map-ink", "land"],
];
const MARKS = [
  ...GROUNDS.map((ground) => ["line-strong", ground]),
  ["rail-mark", "rail"],
  ["zone", "land"],
  ["crit", "land"],
  ...["red", "orange", "yellow"].map((colour) => [`perimeter-${colour}`, "land"]),
];

for (const [name, selector] of [
  ["light", '[data-theme="light"]'],
  ["dark", '[data-theme="dark"]'],
]) {
  const c = theme(selector);
  test(`${name}: text is readable on every ground`, () => {
    for (const [ink, ground] of TEXT) {
      const found = contrast(c[ink], c[ground]);
      assert.ok(found >= 4.5, `${ink} on ${ground}: ${found.toFixed(2)}`);
    }
  });
  test(`${name}: marks and edges can be told from their ground`, () => {
    for (const [mark, ground] of MARKS) {
      const found = contrast(c[mark], c[ground]);
      assert.ok(found >= 3, `${mark} on ${ground}: ${found.toFixed(2)}`);
    }
  });
}

test("the chosen dark theme and the system's are one", () => {
  assert.deepEqual(theme('[data-theme="dark"]'), theme('[data-theme="auto"]'));
});
