// The base map behind our own layers: an archive whose tiles follow one of several schemas. Without it the map is what it is.

/** What each schema calls a layer that is drawn here, the commonest first. */
const NAMES = {
  water: ["water", "water_polygons"],
  roads: ["roads", "transportation", "streets"],
  buildings: ["buildings", "building"],
};

/** Under which names the drawn layers stand, by what the archive says that it holds; one that it does not hold is left out. */
export function layers(metadata) {
  const held = (metadata?.vector_layers ?? []).map((layer) => layer.id);
  const found = Object.entries(NAMES).map(([what, names]) => [
    what,
    held.length ? names.find((name) => held.includes(name)) : names[0],
  ]);
  return Object.fromEntries(found.filter(([, name]) => name));
}

/** Whom the archive asks to name, as words alone: it is not ours, and no link or markup of it gets into the page. */
export function credit(metadata) {
  const text = String(metadata?.attribution ?? "");
  const words = text
    .replace(/<[^>]*>/g, " ")
    .replace(/&copy;/g, "©")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();
  return words.slice(0, 200);
}

/** Opens the archive at an address for the engine and says what is in it; of an archive that tells nothing the commonest is assumed. */
export async function open(url, maplibre) {
  const { PMTiles, Protocol } = await import("../vendor/pmtiles.mjs");
  const protocol = new Protocol();
  const archive = new PMTiles(url);
  protocol.add(archive);
  maplibre.addProtocol("pmtiles", protocol.tile);
  const metadata = await archive.getMetadata().catch(() => null);
  return { url, layers: layers(metadata), credit: credit(metadata) };
}
