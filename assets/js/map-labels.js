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

/** Where a feature's name stands: the middle of its largest part. */
export function anchor(geometry) {
  const { type, coordinates } = geometry ?? {};
  if (type === "Point") return coordinates;
  if (type === "LineString") return middle(coordinates);
  if (type === "MultiLineString") return middle(coordinates.reduce((a, b) => (b.length > a.length ? b : a)));
  const rings = type === "Polygon" ? [coordinates[0]] : type === "MultiPolygon" ? coordinates.map((p) => p[0]) : [];
  if (rings.length === 0) return null;
  return rings.map(centre).reduce((a, b) => (b.area > a.area ? b : a)).at;
}

/** From which zoom a name is of use. */
export const FROM = { zones: 0, municipalities: 10.2, neighbourhoods: 13, orientation: 11.5 };

/** Names of loaded collections, the important first: `{text, at, layer, class, rank}`. */
export function names(data, layers) {
  const found = [];
  for (const layer of layers) {
    for (const { properties, geometry } of data[layer]?.features ?? []) {
      const at = properties?.name && anchor(geometry);
      if (!at) continue;
      const kind = layer === "orientation" ? properties.class : layer === "neighbourhoods" ? "place" : "";
      const rank = (layer === "orientation" ? 20 : layer === "neighbourhoods" ? 40 : 0) + (properties.rank ?? 9);
      found.push({ text: properties.name, at, layer, class: kind, rank });
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

/** A box of this size with its middle at a point, with a margin all round. */
export const around = ({ x, y }, width, height, margin = 3) => ({
  left: x - width / 2 - margin,
  right: x + width / 2 + margin,
  top: y - height / 2 - margin,
  bottom: y + height / 2 + margin,
});
