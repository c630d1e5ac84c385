// The map island. Without WebGL or its data, the drawn picture and the list twin stay what they are.
import { meta, say } from "./dom.js";
import { open } from "./map-base.js";
import { features, Overlay } from "./map-overlay.js";
import { colours, PATTERNS, pattern, style } from "./map-style.js";

function drawable() {
  const canvas = document.createElement("canvas");
  return Boolean(canvas.getContext("webgl2"));
}

const pairs = (text) =>
  (text ?? "")
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((p) => [p.slice(0, p.indexOf(":")), p.slice(p.indexOf(":") + 1)]);

async function fetched(url) {
  const answer = await fetch(url).catch(() => null);
  return answer?.ok ? answer.json() : null;
}

async function load(frame) {
  const wanted = pairs(frame.dataset.layers);
  if (frame.dataset.region) wanted.push(["region", frame.dataset.region]);
  const collections = await Promise.all(wanted.map(async ([name, url]) => [name, await fetched(url)]));
  return Object.fromEntries(collections.filter(([, data]) => data));
}

function bounds(frame) {
  const [west, south, east, north] = (frame.dataset.bounds ?? "").split(",").map(Number);
  return Number.isFinite(north)
    ? [
        [west, south],
        [east, north],
      ]
    : undefined;
}

/** Room around the whole; the key below keeps clear of it. */
function padding(frame) {
  const key = frame.querySelector(".map-key")?.offsetHeight ?? 0;
  return { top: 16, right: 16, bottom: 16 + key, left: 16 };
}

async function engine() {
  const maplibre = await import("../vendor/maplibre-gl.mjs");
  maplibre.setWorkerUrl(new URL(`${meta("assets")}/vendor/maplibre-gl-worker.mjs`, location.href).href);
  maplibre.setWorkerCount(1);
  return maplibre;
}

/** The archive behind the map, where the page names one. */
async function ground(frame, maplibre) {
  const url = frame.dataset.pmtiles;
  return url ? open(url, maplibre).catch(() => null) : null;
}

class Island {
  constructor(frame, maplibre, data, base) {
    this.frame = frame;
    this.data = data;
    this.base = base;
    this.hidden = new Set();
    this.moved = false;
    this.lists = (frame.dataset.features ?? "").split(/[ ,]+/).filter(Boolean);
    const canvas = document.createElement("div");
    canvas.className = "map-canvas";
    frame.append(canvas);
    this.map = new maplibre.Map({
      container: canvas,
      style: this.style(),
      bounds: bounds(frame),
      fitBoundsOptions: { padding: padding(frame) },
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxZoom: 18,
      fadeDuration: 0,
      locale: { "Map.Title": frame.getAttribute("aria-label") ?? say("js-map") },
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.overlay = new Overlay(frame, this.map);
    this.map.on("render", () => this.overlay.place());
    // Only what a person does has an event of its own.
    this.map.on("movestart", ({ originalEvent }) => {
      if (originalEvent) this.moved = true;
    });
    this.map.setMissingStyleImageResolver((id) => {
      if (PATTERNS.includes(id)) this.map.addImage(id, pattern(id, colours()[id]), { pixelRatio: 2 });
    });
    this.map.once("load", () => this.ready());
  }

  style() {
    return style(colours(), this.data, { hidden: this.hidden, base: this.base });
  }

  ready() {
    this.frame.dataset.ready = "";
    this.credit();
    this.names();
    this.renew();
    this.pick();
    this.reload();
    this.tools();
    this.overlay.box.addEventListener("click", (event) => {
      const pin = event.target.closest(".pin");
      if (pin?.dataset.id) this.say(pin.dataset.id, pin.dataset.kind);
    });
    document.addEventListener("theme:changed", () => this.recolour());
    document.addEventListener("floor:select", (event) => this.chosen(event.detail));
    const watch = new MutationObserver(() => this.renew());
    const seen = {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["data-lon", "data-lat", "data-tone", "data-geometry"],
    };
    for (const id of this.lists) {
      const list = document.getElementById(id);
      if (list) watch.observe(list, seen);
    }
    new ResizeObserver(() => this.resized()).observe(this.frame);
  }

  /** Who made the base map: its licence asks for it. */
  credit() {
    if (!this.base?.credit) return;
    const line = document.createElement("p");
    line.className = "map-credit";
    line.textContent = this.base.credit;
    this.frame.append(line);
  }

  recolour() {
    const now = colours();
    for (const id of PATTERNS) if (this.map.hasImage(id)) this.map.updateImage(id, pattern(id, now[id]));
    this.map.setStyle(this.style());
  }

  names() {
    const layers = ["municipalities", "zones", "orientation", "neighbourhoods"].filter((l) => !this.hidden.has(l));
    this.overlay.name(this.data, layers);
  }

  renew() {
    const found = features(this.lists);
    const shapes = found
      .filter((f) => f.geometry)
      .flatMap((f) => {
        try {
          return [{ type: "Feature", properties: { tone: f.tone }, geometry: JSON.parse(f.geometry) }];
        } catch {
          return [];
        }
      });
    this.data.areas = { type: "FeatureCollection", features: shapes };
    this.map.getSource("areas")?.setData(this.data.areas);
    if (this.picked) found.push({ id: "picked", kind: "picked", at: this.picked, label: "" });
    this.overlay.show(found);
  }

  say(id, kind) {
    document.dispatchEvent(new CustomEvent("floor:select", { detail: { id, kind, source: "map" } }));
  }

  chosen({ id, source }) {
    this.overlay.select(id);
    const pin = this.overlay.pins.get(id);
    if (!pin || source === "map" || this.map.getBounds().contains(pin.at)) return;
    this.moved = true;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.map.easeTo({ center: pin.at, duration: still ? 0 : 300 });
  }

  /** In a form: a click sets the place, and the two fields set the pin. */
  pick() {
    const ids = (this.frame.dataset.pick ?? "").split(" ").filter(Boolean);
    if (ids.length !== 2) return;
    const fields = ids.map((id) => document.getElementById(id));
    if (fields.includes(null)) return;
    const corners = document.getElementById(this.frame.dataset.draw);
    const read = () => {
      const at = fields.map((f) => Number.parseFloat(f.value));
      this.picked = at.every(Number.isFinite) ? at : null;
      this.renew();
    };
    for (const field of fields) field.addEventListener("input", read);
    this.map.on("click", ({ lngLat }) => {
      if (corners && corners.form.elements.shape?.value === "drawn") return this.corner(corners, lngLat);
      [lngLat.lng, lngLat.lat].forEach((degrees, n) => {
        fields[n].value = degrees.toFixed(6);
      });
      for (const field of fields) field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    read();
    if (corners) this.corners(corners);
  }

  /** An outline corner by corner: one line of the field for each. */
  corner(field, { lng, lat }) {
    const lines = field.value.split("\n").filter((l) => l.trim());
    field.value = [...lines, `${lng.toFixed(6)} ${lat.toFixed(6)}`].join("\n");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  corners(field) {
    field.form.addEventListener("click", (event) => {
      const button = event.target.closest("[data-map-draw]");
      if (!button) return;
      const lines = field.value.split("\n").filter((l) => l.trim());
      field.value = button.dataset.mapDraw === "undo" ? lines.slice(0, -1).join("\n") : "";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }

  /** A layer of what happens is fetched again when the part of the page that shows the same changes. */
  reload() {
    const live = new Map(pairs(this.frame.dataset.layers));
    for (const part of document.querySelectorAll("[data-map-reload]")) {
      const name = part.dataset.mapReload;
      const url = live.get(name);
      if (!url) continue;
      const again = async () => {
        const data = await fetched(url);
        if (!data) return;
        this.data[name] = data;
        this.map.getSource(name)?.setData(data);
      };
      const watch = new MutationObserver(() => {
        clearTimeout(this.waiting);
        this.waiting = setTimeout(again, 100);
      });
      watch.observe(part, { childList: true, subtree: true, characterData: true, attributes: true });
    }
  }

  tools() {
    document.addEventListener("click", (event) => {
      const zoom = event.target.closest("[data-map-zoom]");
      const layer = event.target.closest("[data-map-layer]");
      const mine = (button) => button && (button.closest(".map") ?? this.frame) === this.frame;
      if (mine(zoom)) this.zoom(zoom.dataset.mapZoom);
      if (mine(layer)) this.toggle(layer);
    });
  }

  zoom(way) {
    this.moved = way !== "fit";
    if (way === "fit") this.fit();
    else this.map[way === "in" ? "zoomIn" : "zoomOut"]();
  }

  fit(how = {}) {
    const whole = bounds(this.frame);
    if (whole) this.map.fitBounds(whole, { padding: padding(this.frame), ...how });
  }

  /** Another width, a turned tablet: the whole stays in sight until somebody has chosen a part of it. */
  resized() {
    this.map.resize();
    if (!this.moved) this.fit({ duration: 0 });
  }

  toggle(button) {
    const name = button.dataset.mapLayer;
    const on = this.hidden.delete(name);
    if (!on) this.hidden.add(name);
    button.setAttribute("aria-pressed", String(on));
    this.map.setStyle(this.style());
    this.names();
  }
}

/** A card that gets the focus or a click is the selected one, on the map too. */
function cards() {
  const choose = (event) => {
    const card = event.target.closest?.("[data-feature][id]");
    if (!card || card.getAttribute("aria-current") === "true") return;
    document.dispatchEvent(
      new CustomEvent("floor:select", { detail: { id: card.id, kind: card.dataset.kind, source: "list" } }),
    );
  };
  document.addEventListener("focusin", choose);
  document.addEventListener("click", choose);
  document.addEventListener("floor:select", ({ detail }) => {
    for (const node of document.querySelectorAll("[data-feature][aria-current]")) node.removeAttribute("aria-current");
    const card = document.getElementById(detail.id);
    card?.setAttribute("aria-current", "true");
    if (detail.source === "map") card?.scrollIntoView({ block: "nearest" });
  });
}

function views() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-map-view]");
    const list = button && document.getElementById("map-list");
    if (!list) return;
    const asList = button.dataset.mapView === "list";
    list.hidden = !asList;
    for (const map of document.querySelectorAll("[data-map]")) map.hidden = asList;
    for (const b of document.querySelectorAll("[data-map-view]")) b.setAttribute("aria-pressed", String(b === button));
  });
}

/** Once the frame has a size: a map in a part that is folded away costs nothing until somebody opens it. */
function unfolded(frame) {
  return new Promise((done) => {
    const watch = new ResizeObserver(() => {
      if (frame.clientWidth === 0 || frame.clientHeight === 0) return;
      watch.disconnect();
      done();
    });
    watch.observe(frame);
  });
}

async function draw(frame) {
  await unfolded(frame);
  try {
    const [maplibre, data] = await Promise.all([engine(), load(frame)]);
    new Island(frame, maplibre, data, await ground(frame, maplibre));
  } catch (problem) {
    console.warn("map", problem);
    frame.querySelector(".map-canvas")?.remove();
  }
}

export async function start() {
  const frames = document.querySelectorAll("[data-map]");
  cards();
  if (frames.length === 0) return;
  views();
  if (!drawable()) return;
  for (const frame of frames) draw(frame);
}
