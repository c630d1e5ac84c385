// Draws the pictures of docs/screenshots anew, from the running demonstration. usage: node screenshots.mjs [name…]
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { drawn } from "./lib/axe.mjs";
import { Console, openBrowser } from "./lib/console.mjs";
import { conduct, jumpUntil, signIn, wholeNight } from "./lib/floor.mjs";
import { Place } from "./lib/place.mjs";
import { small } from "./lib/png.mjs";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../docs/screenshots");
const MOST = 3 * 1024 * 1024;
const HALF_LINE = "gas smell chaussée de Mons x quai de l'Industrie @02:41";

const desk = { width: 1440, height: 900 };
const wide = { width: 1920, height: 1080 };
const laptop = { width: 1024, height: 768 };
const phone = { width: 360, height: 740 };

/** The first matter of a list, opened. */
const first = (list, link) => async (person) => {
  await person.go(list);
  await person.page.goto(new URL(await person.page.locator(link).first().getAttribute("href"), person.page.url()).href);
  await person.ready();
};

/** In the middle of the night: an explosion, figures corrected, people to be told. */
const NIGHT = [
  {
    name: "who-are-you",
    role: "officer",
    lang: "fr",
    theme: "light",
    size: desk,
    open: (p) => p.page.goto(p.url("/sign-in")),
    stranger: true,
  },
  { name: "floor-light-fr", role: "officer", lang: "fr", theme: "light", size: desk, open: (p) => p.go("/watch") },
  { name: "floor-dark-fr", role: "officer", lang: "fr", theme: "dark", size: wide, open: (p) => p.go("/watch") },
  { name: "floor-dark-nl", role: "officer2", lang: "nl", theme: "dark", size: laptop, open: (p) => p.go("/watch") },
  { name: "floor-phone-nl", role: "mayor", lang: "nl", theme: "light", size: phone, open: (p) => p.go("/watch") },
  {
    name: "call-in-one-line",
    role: "officer",
    lang: "fr",
    theme: "dark",
    size: desk,
    async open(person) {
      await person.go("/watch");
      await person.press("/");
      await person.type(HALF_LINE);
      await person.page.waitForTimeout(800);
    },
  },
  {
    name: "incident-fr",
    role: "officer",
    lang: "fr",
    theme: "light",
    size: desk,
    open: first("/watch", "#incidents .incident h3 a"),
  },
  {
    name: "incident-phone-nl",
    role: "mayor",
    lang: "nl",
    theme: "dark",
    size: phone,
    open: first("/watch", "#incidents .incident h3 a"),
  },
  {
    name: "as-known-at",
    role: "officer",
    lang: "fr",
    theme: "light",
    size: desk,
    async open(person) {
      await person.go("/watch");
      await person.page.locator("#as-of").focus();
      await person.press("PageDown");
      await person.page.waitForURL((url) => url.searchParams.has("as_of"));
      await person.ready();
    },
  },
];

/** When the night is over. */
const MORNING = [
  { name: "log-nl", role: "officer2", lang: "nl", theme: "light", size: laptop, open: (p) => p.go("/log") },
  {
    name: "report-fr",
    role: "officer",
    lang: "fr",
    theme: "light",
    size: desk,
    open: first("/reports", "main table a"),
  },
  {
    name: "handover-nl",
    role: "officer2",
    lang: "nl",
    theme: "dark",
    size: desk,
    open: first("/handovers", "main table a"),
  },
  { name: "journal-en", role: "auditor", lang: "en", theme: "light", size: desk, open: (p) => p.go("/journal") },
];

const wanted = process.argv.slice(2);
let bytes = 0;

async function draw(browser, place, shots) {
  for (const { name, role, lang, theme, size, open, stranger } of shots) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const person = await Console.open(browser, place, { role, lang, theme, ...size });
    if (!stranger) await signIn(person);
    await open(person);
    await person.page.waitForSelector(".map[data-ready]", { timeout: 5000 }).catch(() => {});
    await drawn(person.page);
    const png = small(await person.page.screenshot({ animations: "disabled" }));
    bytes += png.length;
    await writeFile(join(folder, `${name}.png`), png);
    console.log(`${name}.png  ${size.width} × ${size.height}  ${Math.round(png.length / 1024)} KiB`);
    await person.close();
  }
}

await mkdir(folder, { recursive: true });
const [place, browser] = await Promise.all([Place.open("screenshots", ["--paused"]), openBrowser()]);
try {
  const officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  await signIn(officer);
  await officer.go("/watch");
  await officer.live();
  const corrected = officer.page.locator("#log-watch > .entry[data-corrected]");
  await jumpUntil(officer, "a corrected figure", async () => (await corrected.count()) > 0);
  await conduct(officer, "pause");
  await draw(browser, place, NIGHT);
  await wholeNight(officer);
  await draw(browser, place, MORNING);
} finally {
  await browser.close();
  await place.close();
}
console.log(`together ${Math.round(bytes / 1024)} KiB`);
if (bytes > MOST) throw new Error("more than 3 MiB of pictures");
