// Names and pins over the map: where each may stand without covering another. Plain arithmetic, no map needed.

/** Twice the area of a ring, with its sign, and its centre of mass. */
function centre(ring) {
  let area = 0;
  let x = 0;
  let y = 0;
  for (let n = 0; n + 1 < ring.length; n += 1) {
    const [ax, ay] = ring[n];
    const [bx, by] = ring[n + 1];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  if (area === 0) return { area: 0, at: ring[0] };
  return { area: Math.abs(area), at: [x / (3 * area), y / (3 * area)] };
}

const middle = (line) => line[Math.floor(line.length / 2)];

/** Whether a point lies within a ring. */
function within([x, y], ring) {
  let inside = false;
  for (let n = 0; n + 1 < ring.length; n += 1) {
    const [ax, ay] = ring[n];
    const [bx, by] = ring[n + 1];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}

/** The middle of the longest stretch on this height that lies within the ring. */
function stretch(ring, y) {
  const cuts = [];
  for (let n = 0; n + 1 < ring.length; n += 1) {
    const [ax, ay] = ring[n];
    const [bx, by] = ring[n + 1];
    if (ay > y !== by > y) cuts.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
  }
  cuts.sort((a, b) => a - b);
  let best = { width: 0, at: null };
  for (let n = 0; n + 1 < cuts.length; n += 2) {
    const width = cuts[n + 1] - cuts[n];
    if (width > best.width) best = { width, at: [(cuts[n] + cuts[n + 1]) / 2, y] };
  }
  return best;
}

/** The centre of mass, or, where a bent shape has it outside of itself, the middle of its widest part. */
function inner(ring) {
  const { area, at } = centre(ring);
  if (area === 0 || within(at, ring)) return { area, at };
  const heights = ring.map(([, y]) => y);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const rows = Array.from({ length: 16 }, (_, n) => stretch(ring, low + ((high - low) * (n + 0.5)) / 16));
  const best = rows.reduce((a, b) => (b.width > a.width ? b : a));
  return { area, at: best.at ?? at };
}

/** Where a feature's name stands: within its largest part. */
export function anchor(geometry) {
  const { type, coordinates } = geometry ?? {};
  if (type === "Point") return coordinates;
  if (type === "LineString") return middle(coordinates);
  if (type === "MultiLineString") return middle(coordinates.reduce((a, b) => (b.length > a.length ? b : a)));
  const rings = type === "Polygon" ? [coordinates[0]] : type === "MultiPolygon" ? coordinates.map((p) => p[0]) : [];
  if (rings.length === 0) return null;
  return rings.map(inner).reduce((a, b) => (b.area > a.area ? b : a)).at;
}

/** From which zoom a name is of use. Municipalities are what people say where something is: they come first, always. */
export const FROM = { municipalities: 0, zones: 10.6, orientation: 11.5, neighbourhoods: 13 };

/** What goes before what, and what a name is drawn as. */
const SORT = {
  municipalities: { rank: 0, class: "municipality" },
  zones: { rank: 100, class: "zone" },
  orientation: { rank: 200 },
  neighbourhoods: { rank: 300, class: "place" },
};

/** Names of loaded collections, the important first: `{text, at, layer, class, rank}`. */
export function names(data, layers) {
  const found = [];
  for (const layer of layers) {
    for (const { properties, geometry } of data[layer]?.features ?? []) {
      const at = properties?.name && anchor(geometry);
      if (!at) continue;
      const sort = SORT[layer];
      const rank = sort.rank + (properties.rank ?? 9);
      found.push({ text: properties.name, at, layer, class: sort.class ?? properties.class, rank });
    }
  }
  return found.sort((a, b) => a.rank - b.rank || a.text.localeCompare(b.text));
}

const apart = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

/** Greedy placement: the first come stands; whoever would touch a standing one is left out. */
export class Room {
  constructor(width, height) {
    this.width = width;
    this.height = height;
    this.taken = [];
  }

  /** Whether a box fits; if so it is taken. `inside`: it must lie wholly on the map. */
  take(box, { inside = true } = {}) {
    const off = box.left < 0 || box.top < 0 || box.right > this.width || box.bottom > this.height;
    if ((inside && off) || this.taken.some((t) => !apart(t, box))) return false;
    this.taken.push(box);
    return true;
  }
}

/** How far a name may step aside, in its own sizes and those of a mark: little, so that nobody looks for it next door. */
const STEPS = [
  [0, 0],
  [0, -0.35],
  [0, 0.35],
  [-0.3, 0],
  [0.3, 0],
  [0, -0.62],
  [0, 0.62],
  [-0.3, -0.35],
  [0.3, -0.35],
  [-0.3, 0.35],
  [0.3, 0.35],
];

/** Where a name of this size may stand for its point, the best place first; `mark` is the width of an incident's mark. */
export const places = ({ x, y }, width, height, mark) =>
  STEPS.map(([dx, dy]) => ({ x: x + dx * (width + mark), y: y + dy * (height + mark) }));

/** A box of this size with its middle at a point, with a margin all round. */
export const around = ({ x, y }, width, height, margin = 3) => ({
  left: x - width / 2 - margin,
  right: x + width / 2 + margin,
  top: y - height / 2 - margin,
  bottom: y + height / 2 + margin,
});
