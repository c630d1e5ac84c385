// The layer over the canvas: pins that are buttons and names that are text, put where the map says.
import { el, say } from "./dom.js";
import { around, FROM, names, places, Room } from "./map-labels.js";

const DOT = 16;

/** The features that the page's lists name, as they stand now. */
export function features(lists) {
  const found = lists.flatMap((id) => [...(document.getElementById(id)?.querySelectorAll("[data-feature]") ?? [])]);
  return found
    .map((node) => {
      const { kind, lon, lat, label, href, tone, state, geometry } = node.dataset;
      const [x, y] = [Number.parseFloat(lon), Number.parseFloat(lat)];
      const at = Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
      return { id: node.id, node, kind, at, label, href, tone: tone ?? "", state, geometry };
    })
    .filter((f) => f.at || f.geometry);
}

export class Overlay {
  constructor(frame, map) {
    this.map = map;
    this.box = el("div", { class: "map-overlay" });
    frame.append(this.box);
    this.pins = new Map();
    this.labels = [];
  }

  /** New features; a pin that stays keeps its element, and with it the focus. */
  show(list) {
    const left = new Map(this.pins);
    this.pins.clear();
    for (const feature of list.filter((f) => f.at)) {
      const button = left.get(feature.id)?.button ?? this.pin(feature);
      left.delete(feature.id);
      button.dataset.tone = feature.tone;
      button.dataset.state = feature.state ?? "";
      button.lastElementChild.textContent = feature.label ?? "";
      const what = feature.node?.querySelector(".what, h3")?.textContent.replace(/\s+/g, " ").trim();
      button.setAttribute("aria-label", [feature.label, what].filter(Boolean).join(", ") || say("js-picked"));
      this.pins.set(feature.id, { ...feature, button });
    }
    for (const { button } of left.values()) button.remove();
    this.place();
  }

  pin({ id, kind }) {
    const button = el("button", { type: "button", class: "pin", "data-kind": kind, "data-id": id }, el("span"));
    this.box.append(button);
    return button;
  }

  select(id) {
    for (const pin of this.pins.values()) {
      if (pin.id === id) pin.button.setAttribute("aria-current", "true");
      else pin.button.removeAttribute("aria-current");
    }
    this.place();
  }

  name(data, layers) {
    for (const label of this.labels) label.node.remove();
    this.labels = names(data, layers).map((name) => {
      const node = el(
        "span",
        { class: "map-label", "data-class": name.class, "aria-hidden": "true", hidden: true },
        name.text,
      );
      this.box.prepend(node);
      return { ...name, node };
    });
    this.place();
  }

  /** Called for every frame of the map. Pins first: an event is never hidden by a name. */
  place() {
    const { clientWidth: width, clientHeight: height } = this.box;
    if (width === 0) return;
    const room = new Room(width, height);
    const pins = [...this.pins.values()].map((pin) => ({ ...pin, point: this.map.project(pin.at) }));
    for (const { point } of pins) room.taken.push(around(point, DOT, DOT, 0));
    const urgent = (p) => (p.button.ariaCurrent === "true" ? 0 : p.tone === "crit" ? 1 : p.kind === "incident" ? 2 : 3);
    for (const pin of pins.sort((a, b) => urgent(a) - urgent(b))) this.placePin(pin, room);
    this.measure(this.map.getZoom());
    for (const label of this.labels) if (label.size) this.placeLabel(label, room);
  }

  /** Which names are of use at this zoom. Those that were not yet measured are, all together: the page is laid out once. */
  measure(zoom) {
    const fresh = [];
    for (const label of this.labels) {
      label.far = zoom < FROM[label.layer];
      if (label.far || label.size) continue;
      label.node.hidden = false;
      fresh.push(label);
    }
    for (const label of fresh) label.size = [label.node.offsetWidth, label.node.offsetHeight];
  }

  placePin({ button, point }, room) {
    button.hidden = false;
    const span = button.lastElementChild;
    // The mono face: every letter is as wide as the next, so nothing need be measured.
    const width = span.textContent.length * 7.4 + 10;
    const beside = (side) => ({
      left: side > 0 ? point.x + DOT / 2 + 1 : point.x - DOT / 2 - 1 - width,
      right: side > 0 ? point.x + DOT / 2 + 1 + width : point.x - DOT / 2 - 1,
      top: point.y - 8,
      bottom: point.y + 8,
    });
    const right = room.take(beside(1));
    const left = !right && room.take(beside(-1));
    button.toggleAttribute("data-flip", left);
    button.toggleAttribute("data-bare", !right && !left);
    const shift = left ? "-100%" : "0px";
    const edge = left ? DOT / 2 : -DOT / 2;
    button.style.transform = `translate(${point.x + edge}px, ${point.y}px) translate(${shift}, -50%)`;
  }

  placeLabel({ node, at, size: [width, height], far }, room) {
    const best = far ? [] : places(this.map.project(at), width, height, DOT);
    const point = best.find((p) => room.take(around(p, width, height, 2)));
    node.hidden = !point;
    if (point) node.style.transform = `translate(${point.x}px, ${point.y}px) translate(-50%, -50%)`;
  }
}
