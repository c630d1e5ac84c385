// What a run leaves to look at: logs of the program, pictures, documents. Not committed.
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../artefacts");

/** Where an artefact of this name goes. */
export async function artefact(name) {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  return path;
}
