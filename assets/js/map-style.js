// The map's look, made from the design tokens: quiet ground, legible borders, both themes.

const TOKENS = [
  "land",
  "land-2",
  "border",
  "zone",
  "water",
  "road",
  "metro",
  "green",
  "accent",
  "crit",
  "warn",
  "info",
  "perimeter-red",
  "perimeter-orange",
  "perimeter-yellow",
];

/** The present colours of the page. */
export function colours(root = document.documentElement) {
  const style = getComputedStyle(root);
  return Object.fromEntries(TOKENS.map((t) => [t, style.getPropertyValue(`--${t}`).trim()]));
}

const empty = { type: "FeatureCollection", features: [] };

const ofClass = (...names) => ["in", ["get", "class"], ["literal", names]];

const widths = (...stops) => ["interpolate", ["linear"], ["zoom"], ...stops];

function ground(c) {
  const line = (id, filter, paint, more = {}) => ({ id, type: "line", source: "orientation", filter, paint, ...more });
  const round = { layout: { "line-cap": "round", "line-join": "round" } };
  const area = ["==", ["geometry-type"], "Polygon"];
  const fill = (id, names, colour) => ({
    id,
    type: "fill",
    source: "orientation",
    filter: ["all", area, ofClass(...names)],
    paint: { "fill-color": colour },
  });
  return [
    fill("park", ["park", "forest"], c.green),
    fill("water-area", ["water", "canal"], c.water),
    line(
      "water",
      ["all", ["!", area], ofClass("water", "canal")],
      { "line-color": c.water, "line-width": widths(9, 1, 13, 4, 16, 10) },
      round,
    ),
    line("metro", ofClass("metro", "rail"), { "line-color": c.metro, "line-width": widths(9, 0.5, 13, 1.5, 16, 3) }),
    line("road", ofClass("road"), { "line-color": c.road, "line-width": widths(9, 0.4, 13, 2, 16, 6) }, round),
    line("ring", ofClass("ring"), { "line-color": c.road, "line-width": widths(9, 1.2, 13, 4, 16, 9) }, round),
  ];
}

function borders(c) {
  const approximate = ["==", ["get", "approximate"], true];
  const line = (source, colour, width, more = {}) => {
    const paint = { "line-color": colour, "line-width": width };
    return [
      { id: source, type: "line", source, filter: ["!", approximate], paint, ...more },
      {
        id: `${source}-approximate`,
        type: "line",
        source,
        filter: approximate,
        paint: { ...paint, "line-dasharray": [3, 2] },
        ...more,
      },
    ];
  };
  // A zone's border is another thing than a municipality's, and mostly runs over one: a strong line in a broad pale one.
  const band = {
    id: "zones-band",
    type: "line",
    source: "zones",
    paint: { "line-color": c.zone, "line-opacity": 0.14, "line-width": widths(9, 5, 13, 9) },
  };
  return [
    ...line("neighbourhoods", c.border, widths(11, 0.4, 15, 1), { minzoom: 11 }),
    ...line("municipalities", c.border, widths(9, 0.8, 13, 1.8)),
    band,
    ...line("zones", c.zone, widths(9, 1.5, 13, 2.4)),
  ];
}

function areas(c) {
  const tone = ["match", ["get", "tone"], "crit", c.crit, "warn", c.warn, "info", c.info, c.accent];
  return [
    { id: "areas", type: "fill", source: "areas", paint: { "fill-color": tone, "fill-opacity": 0.16 } },
    { id: "areas-edge", type: "line", source: "areas", paint: { "line-color": tone, "line-width": 1.5 } },
  ];
}

/** Colours told apart by line and pattern, too: red crossed in a full line, orange slanted and dashed, yellow dotted. */
function perimeters(c) {
  const lines = { yellow: [0.4, 1.4], orange: [3, 1.6], red: null };
  return Object.entries(lines).flatMap(([name, dash]) => {
    const filter = ["==", ["get", "colour"], name];
    const paint = { "line-color": c[`perimeter-${name}`], "line-width": 2.5, ...(dash && { "line-dasharray": dash }) };
    const of = (id, type, paint, more = {}) => ({ id, type, source: "perimeters", filter, paint, ...more });
    return [
      of(`perimeter-${name}`, "fill", { "fill-pattern": `perimeter-${name}` }),
      of(`perimeter-${name}-edge`, "line", paint, dash && name === "yellow" ? { layout: { "line-cap": "round" } } : {}),
    ];
  });
}

/**
 * Planned events: an area in a pale fill with a dashed edge, a route as a strong line in a light one, points as rings.
 * An area that is looked for because no action is known in it: a strong full line; one that nobody was asked about: dots.
 */
function events(c) {
  const of = (id, kind, type, paint, more = {}) => ({
    id: `events-${id}`,
    type,
    source: "events",
    filter: ["==", ["geometry-type"], kind],
    paint,
    ...more,
  });
  const round = { layout: { "line-cap": "round", "line-join": "round" } };
  const area = ["==", ["geometry-type"], "Polygon"];
  const stands = (...states) => ["in", ["coalesce", ["get", "state"], ""], ["literal", states]];
  const ordinary = { filter: ["all", area, ["!", stands("none", "unasked")]] };
  const only = (state) => ({ filter: ["all", area, stands(state)] });
  return [
    of("area", "Polygon", "fill", { "fill-color": c.accent, "fill-opacity": 0.1 }, ordinary),
    of("edge", "Polygon", "line", { "line-color": c.accent, "line-width": 1.5, "line-dasharray": [2, 2] }, ordinary),
    of("none", "Polygon", "fill", { "fill-color": c.crit, "fill-opacity": 0.2 }, only("none")),
    of("none-edge", "Polygon", "line", { "line-color": c.crit, "line-width": 2.5 }, only("none")),
    of(
      "unasked-edge",
      "Polygon",
      "line",
      { "line-color": c.warn, "line-width": 2.5, "line-dasharray": [0.4, 1.6] },
      { ...only("unasked"), layout: { "line-cap": "round" } },
    ),
    of("route-halo", "LineString", "line", { "line-color": c.land, "line-width": 6 }, round),
    of("route", "LineString", "line", { "line-color": c.accent, "line-width": 3 }, round),
    of("point", "Point", "circle", {
      "circle-color": c.land,
      "circle-radius": 5,
      "circle-stroke-color": c.accent,
      "circle-stroke-width": 2.5,
    }),
  ];
}

/** Images that fill a perimeter, named like the colour they are drawn in. */
export const PATTERNS = ["perimeter-red", "perimeter-orange", "perimeter-yellow"];

/** The pattern of a perimeter, as an image of `size` by `size` dots that repeats without a seam. */
export function pattern(name, colour, size = 16) {
  const canvas = document.createElement("canvas");
  canvas.width = size;
  canvas.height = size;
  const pen = canvas.getContext("2d");
  pen.strokeStyle = colour;
  pen.fillStyle = colour;
  pen.globalAlpha = 0.14;
  pen.fillRect(0, 0, size, size);
  pen.globalAlpha = 0.75;
  pen.lineWidth = size / 14;
  const line = (x1, y1, x2, y2) => {
    pen.beginPath();
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
    pen.stroke();
  };
  if (name === "perimeter-yellow") {
    pen.beginPath();
    pen.arc(size / 2, size / 2, size / 9, 0, 2 * Math.PI);
    pen.fill();
  } else {
    for (const shift of [-size, 0, size]) line(shift, size, shift + size, 0);
    if (name === "perimeter-red") for (const shift of [-size, 0, size]) line(shift, 0, shift + size, size);
  }
  return pen.getImageData(0, 0, size, size);
}

/** A MapLibre style. `data` are the loaded collections by name; what is absent is drawn as nothing. `base` is an opened archive. */
export function style(c, data, { hidden = new Set(), base = null } = {}) {
  const names = ["region", "zones", "municipalities", "neighbourhoods", "orientation", "areas", "perimeters", "events"];
  const sources = Object.fromEntries(names.map((n) => [n, { type: "geojson", data: data[n] ?? empty }]));
  const layers = [
    { id: "background", type: "background", paint: { "background-color": c.land } },
    { id: "region", type: "fill", source: "region", paint: { "fill-color": c["land-2"], "fill-opacity": 0.55 } },
    ...ground(c),
    ...borders(c),
    ...events(c),
    ...perimeters(c),
    ...areas(c),
  ];
  if (base) {
    sources.base = { type: "vector", url: `pmtiles://${base.url}` };
    const of = (what, type, paint) => {
      const layer = base.layers[what];
      return layer ? [{ id: `base-${what}`, type, source: "base", "source-layer": layer, paint }] : [];
    };
    layers.splice(
      2,
      0,
      ...of("water", "fill", { "fill-color": c.water }),
      ...of("roads", "line", { "line-color": c.road, "line-width": widths(10, 0.3, 16, 3) }),
      ...of("buildings", "fill", { "fill-color": c.road, "fill-opacity": 0.5 }),
    );
  }
  return { version: 8, sources, layers: layers.filter((l) => !hidden.has(l.source)) };
}
