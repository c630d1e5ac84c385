// Gathers what the browser gets into dist/: our style sheets as one file, our modules as they are, the kept parts of
// node_modules, one icon sprite, and a manifest. No bundler: each module is served as it was written. Works offline
// once `npm ci` has run.
import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "node_modules");
const dist = join(here, "dist");
/** Laid out here first: `dist` changes at once and only when a file did, so that nothing is compiled again for nothing. */
const fresh = join(here, ".dist-new");

/** The order is the cascade: a later sheet may refine an earlier one. */
export const SHEETS = [
  "tokens",
  "fonts",
  "base",
  "controls",
  "shell",
  "command",
  "forms",
  "cards",
  "log",
  "floor",
  "map",
  "tables",
  "pages",
  "charts",
  "files",
  "papers",
  "perimeters",
  "public",
  "plans",
  "events",
  "duties",
  "contributions",
  "account",
  "states",
  "print",
  "wall",
];

/** Subsets of the Plex files; "cyrillic" is there for the numero sign alone (see css/fonts.css). */
const FONTS = [
  ...["400", "500", "600"].flatMap((w) => ["latin", "latin-ext"].map((s) => ["ibm-plex-sans", s, w])),
  ...["400", "500"].flatMap((w) => ["latin", "latin-ext"].map((s) => ["ibm-plex-mono", s, w])),
  ["ibm-plex-sans", "cyrillic", "400"],
  ["ibm-plex-sans", "cyrillic", "600"],
  ["ibm-plex-mono", "cyrillic", "500"],
];

/** [from, to, rewrite?]: third-party modules. Bare imports become relative ones; source map links go, their files stay behind. */
const VENDOR = [
  ["htmx.org/dist/htmx.esm.min.js", "vendor/htmx.mjs"],
  ["maplibre-gl/dist/maplibre-gl.mjs", "vendor/maplibre-gl.mjs"],
  ["maplibre-gl/dist/maplibre-gl-worker.mjs", "vendor/maplibre-gl-worker.mjs"],
  ["pmtiles/dist/esm/index.js", "vendor/pmtiles.mjs", (text) => text.replace('from"fflate"', 'from"./fflate.mjs"')],
  ["fflate/esm/browser.js", "vendor/fflate.mjs"],
];

const LICENCES = [
  ["htmx.org", "LICENSE"],
  ["maplibre-gl", "LICENSE.txt"],
  ["pmtiles"],
  ["fflate", "LICENSE"],
  ["@tabler/icons", "LICENSE"],
  ["@fontsource/ibm-plex-sans", "LICENSE"],
  ["@fontsource/ibm-plex-mono", "LICENSE"],
];

const TYPES = {
  css: "text/css; charset=utf-8",
  js: "application/javascript; charset=utf-8",
  mjs: "application/javascript; charset=utf-8",
  json: "application/json",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  woff2: "font/woff2",
};

/** One <symbol> per name of icons.json, drawn with the kept set's own strokes. */
export async function sprite(names, readIcon, mark) {
  const symbols = [];
  for (const [name, file] of Object.entries(names)) {
    const svg = await readIcon(file);
    const inner = svg
      .slice(svg.indexOf(">") + 1, svg.lastIndexOf("</svg>"))
      .replace(/<path stroke="none"[^>]*\/>/, "")
      .replace(/\s*\n\s*/g, "");
    symbols.push(
      `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${inner}</symbol>`,
    );
  }
  if (mark) {
    const inner = mark.slice(mark.indexOf(">") + 1, mark.lastIndexOf("</svg>"));
    symbols.push(`<symbol id="mark" viewBox="0 0 32 32">${inner}</symbol>`);
  }
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`;
}

/** The licence text that a package brings, or what it declares where it brings none. */
async function licence(name, file) {
  if (file) return readFile(join(modules, name, file), "utf8");
  const { license, repository } = JSON.parse(await readFile(join(modules, name, "package.json"), "utf8"));
  return `${license}, as declared by the package. ${repository?.url ?? ""}\n`;
}

async function put(path, content) {
  const target = join(fresh, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content);
}

async function walk(folder) {
  const found = [];
  for (const item of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, item.name);
    if (item.isDirectory()) found.push(...(await walk(path)));
    else found.push(path);
  }
  return found.sort();
}

async function manifest() {
  const files = {};
  const whole = createHash("sha256");
  for (const path of await walk(fresh)) {
    const name = relative(fresh, path).replaceAll("\\", "/");
    const bytes = await readFile(path);
    const digest = createHash("sha256").update(bytes).digest("hex");
    whole.update(`${name}\0${digest}\n`);
    files[name] = { type: TYPES[name.split(".").pop()], bytes: bytes.length, sha256: digest };
  }
  return { hash: whole.digest("hex").slice(0, 16), files };
}

/** Puts the new lay-out in the place of the old one, unless they are alike. */
async function exchange(hash) {
  const present = await readFile(join(dist, "manifest.json"), "utf8").then(JSON.parse, () => null);
  if (present?.hash === hash) return rm(fresh, { recursive: true });
  await rm(dist, { recursive: true, force: true });
  await rename(fresh, dist);
}

async function build() {
  try {
    await readdir(modules);
  } catch {
    throw new Error("assets/node_modules is absent: run `npm ci` in assets/ first");
  }
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });

  const sheets = await Promise.all(SHEETS.map((name) => readFile(join(here, "css", `${name}.css`), "utf8")));
  await put("app.css", sheets.join("\n"));
  await cp(join(here, "js"), join(fresh, "js"), { recursive: true });
  await cp(join(here, "mark.svg"), join(fresh, "mark.svg"));
  await cp(join(here, "icons"), join(fresh, "icons"), { recursive: true });

  for (const [from, to, rewrite] of VENDOR) {
    const text = (await readFile(join(modules, from), "utf8")).replace(/\n?\/\/# sourceMappingURL=\S+\s*$/, "\n");
    await put(to, rewrite ? rewrite(text) : text);
  }
  for (const [family, subset, weight] of FONTS) {
    const name = `${family}-${subset}-${weight}-normal.woff2`;
    await mkdir(join(fresh, "fonts"), { recursive: true });
    await cp(join(modules, "@fontsource", family, "files", name), join(fresh, "fonts", name));
  }
  const names = JSON.parse(await readFile(join(here, "icons.json"), "utf8"));
  await put(
    "icons.svg",
    await sprite(
      names,
      (file) => readFile(join(modules, "@tabler/icons/icons/outline", `${file}.svg`), "utf8"),
      await readFile(join(here, "mark.svg"), "utf8"),
    ),
  );
  const texts = await Promise.all(
    LICENCES.map(async ([name, file]) => `== ${name} ==\n\n${await licence(name, file)}`),
  );
  await put("licences.txt", texts.join("\n\n"));

  const list = await manifest();
  await put("manifest.json", `${JSON.stringify(list, null, 1)}\n`);
  await exchange(list.hash);
  const bytes = Object.values(list.files).reduce((sum, file) => sum + file.bytes, 0);
  console.log(`assets/dist: ${Object.keys(list.files).length} files, ${(bytes / 1024).toFixed(0)} KiB, ${list.hash}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
