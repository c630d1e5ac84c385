import assert from "node:assert/strict";
import { test } from "node:test";
import { credit, layers } from "../js/map-base.js";
import { style } from "../js/map-style.js";

const holding = (...names) => ({ vector_layers: names.map((id) => ({ id })) });
const colours = new Proxy({}, { get: () => "#888" });

test("each schema's own names are drawn, and what an archive does not hold is left out", () => {
  assert.deepEqual(layers(holding("water", "roads", "buildings", "earth")), {
    water: "water",
    roads: "roads",
    buildings: "buildings",
  });
  assert.deepEqual(layers(holding("water", "transportation", "building")), {
    water: "water",
    roads: "transportation",
    buildings: "building",
  });
  assert.deepEqual(layers(holding("streets", "water_polygons")), { water: "water_polygons", roads: "streets" });
  assert.deepEqual(layers(null), { water: "water", roads: "roads", buildings: "buildings" });
});

test("the archive's makers are named in words without its markup", () => {
  const attribution = '<a href="https://osm.example/copyright" onclick="x()">&copy; OpenStreetMap</a> &amp; Town';
  assert.equal(credit({ attribution }), "© OpenStreetMap & Town");
  assert.equal(credit({}), "");
  assert.equal(credit(null), "");
  assert.equal(credit({ attribution: "a".repeat(900) }).length, 200);
});

test("an area without a known action is told from one with actions and from one nobody was asked about", () => {
  const drawn = style(colours, {}).layers.filter((l) => l.source === "events" && l.type === "line");
  const named = (id) => drawn.find((l) => l.id === `events-${id}`);
  assert.match(JSON.stringify(named("edge").filter), /"!".*"none","unasked"/);
  assert.match(JSON.stringify(named("none-edge").filter), /\["literal",\["none"\]\]/);
  assert.match(JSON.stringify(named("unasked-edge").filter), /\["literal",\["unasked"\]\]/);
  assert.equal(named("none-edge").paint["line-dasharray"], undefined);
});

test("the address of the archive is taken as the page gives it", () => {
  const base = { url: "/fr/map/base.pmtiles", layers: layers(holding("water", "transportation")), credit: "" };
  const drawn = style(colours, {}, { base });
  assert.equal(drawn.sources.base.url, "pmtiles:///fr/map/base.pmtiles");
  const own = drawn.layers.filter((l) => l.source === "base").map((l) => [l.id, l["source-layer"]]);
  assert.deepEqual(own, [
    ["base-water", "water"],
    ["base-roads", "transportation"],
  ]);
  assert.equal(style(colours, {}).sources.base, undefined);
});
