// Makes a browser's picture small: at most 256 colours, chosen from those that are there, one byte a pixel. For the documents.
import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;

function chunks(png) {
  const found = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    found.push({ type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return found;
}

function paeth(left, above, corner) {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

/** Width, height and the pixels, three bytes each. Takes what a browser writes: eight bits, no interlacing. */
export function decode(png) {
  const parts = chunks(png);
  const head = parts.find((c) => c.type === "IHDR").data;
  const [width, height, depth, kind] = [head.readUInt32BE(0), head.readUInt32BE(4), head[8], head[9]];
  const size = { 2: 3, 6: 4 }[kind];
  if (depth !== 8 || !size || head[12] !== 0) throw new Error("not a picture as browsers write them");
  const raw = inflateSync(Buffer.concat(parts.filter((c) => c.type === "IDAT").map((c) => c.data)));
  const row = width * size;
  const bytes = Buffer.alloc(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (row + 1)];
    for (let x = 0; x < row; x += 1) {
      const at = y * row + x;
      const left = x < size ? 0 : bytes[at - size];
      const above = y === 0 ? 0 : bytes[at - row];
      const corner = x < size || y === 0 ? 0 : bytes[at - row - size];
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter];
      bytes[at] = raw[y * (row + 1) + 1 + x] + guess;
    }
  }
  const pixels = Buffer.alloc(width * height * 3);
  for (let n = 0; n < width * height; n += 1) bytes.copy(pixels, n * 3, n * size, n * size + 3);
  return { width, height, pixels };
}

const channels = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** Halves the box with the widest spread until there are enough; each box is the mean of what is in it. */
function boxes(counts) {
  const spread = (box) => {
    const ranges = [0, 1, 2].map((c) => {
      let [low, high] = [255, 0];
      for (const [rgb] of box) [low, high] = [Math.min(low, rgb[c]), Math.max(high, rgb[c])];
      return high - low;
    });
    const channel = ranges.indexOf(Math.max(...ranges));
    const weight = box.reduce((sum, [, count]) => sum + count, 0);
    return { box, channel, worth: ranges[channel] ** 2 * Math.sqrt(weight) };
  };
  const all = [spread([...counts].map(([colour, count]) => [channels(colour), count, colour]))];
  while (all.length < COLOURS) {
    all.sort((a, b) => b.worth - a.worth);
    const { box, channel, worth } = all[0];
    if (worth === 0) break;
    box.sort((a, b) => a[0][channel] - b[0][channel]);
    const half = box[box.length >> 1][0][channel];
    const cut = box.findIndex(([rgb]) => rgb[channel] === half) || box.findIndex(([rgb]) => rgb[channel] > half);
    all.splice(0, 1, spread(box.slice(0, cut)), spread(box.slice(cut)));
  }
  return all.map(({ box }) => box);
}

function palette(pixels) {
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = pixels.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const entries = Buffer.alloc(COLOURS * 3);
  const index = new Map();
  const found = boxes(counts);
  found.forEach((box, n) => {
    const weight = box.reduce((sum, [, count]) => sum + count, 0);
    for (const c of [0, 1, 2]) entries[n * 3 + c] = box.reduce((sum, [rgb, count]) => sum + rgb[c] * count, 0) / weight;
    for (const [, , colour] of box) index.set(colour, n);
  });
  return { entries: entries.subarray(0, found.length * 3), index };
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body) >>> 0, 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** The same picture, small. */
export function small(png) {
  const { width, height, pixels } = decode(png);
  const { entries, index } = palette(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let n = 0; n < width * height; n += 1) {
    rows[n + Math.floor(n / width) + 1] = index.get(pixels.readUIntBE(n * 3, 3));
  }
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  const parts = [chunk("IHDR", head), chunk("PLTE", entries), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([SIGNATURE, ...parts]);
}
