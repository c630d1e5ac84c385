// Draws the pictures of docs/screenshots anew, from the running demonstration. usage: node screenshots.mjs [name…]
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
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

/** A document of the program, by its address. Asked for in the page: only the browser knows the demonstration's hosts. */
async function downloaded(person, href) {
  const bytes = await person.page.evaluate(
    async (url) => [...new Uint8Array(await (await fetch(url)).arrayBuffer())],
    href,
  );
  return Buffer.from(bytes);
}

/** What comes out of the printer: pages printed by the browser, and the program's own documents. */
const PAPER = [
  {
    name: "paper-incident-fr",
    role: "officer",
    lang: "fr",
    page: 1,
    async pdf(person) {
      await first("/incidents", "main tbody a")(person);
      await person.page.locator("a[href$='/print']").click();
      await person.ready();
      return person.page.pdf({ format: "A4", preferCSSPageSize: true });
    },
  },
  {
    name: "paper-log-nl",
    role: "officer2",
    lang: "nl",
    page: 1,
    async pdf(person) {
      await person.go("/log");
      return person.page.pdf({ format: "A4", preferCSSPageSize: true });
    },
  },
  ...[1, 2].map((page) => ({
    name: `paper-report-${page}`,
    role: "officer",
    lang: "fr",
    page,
    async pdf(person) {
      await first("/reports", "main table a")(person);
      const links = person.page.locator("a[href*='.pdf']");
      return downloaded(person, await links.last().getAttribute("href"));
    },
  })),
];

/** A morning in the year of the plan. */
const YEAR = [
  {
    name: "year-coverage-fr",
    role: "programme",
    lang: "fr",
    theme: "light",
    size: desk,
    open: (p) => p.go("/contributions/coverage?year=2023&theme=all"),
  },
  {
    name: "year-plan-fr",
    role: "board",
    lang: "fr",
    theme: "light",
    size: desk,
    open: (p) => p.go("/projects?year=2023"),
  },
  { name: "year-wheel-nl", role: "department", lang: "nl", theme: "dark", size: desk, open: (p) => p.go("/duties") },
  {
    name: "year-agenda-nl",
    role: "secretary",
    lang: "nl",
    theme: "light",
    size: desk,
    open: first("/bodies/secretary", 'tr:has(time[datetime^="2023-09-19"]) a'),
  },
  {
    name: "year-register-fr",
    role: "cabinet",
    lang: "fr",
    theme: "light",
    size: desk,
    open: first("/registers?q=5+juin+2020", 'article[id^="entry-"] h3 a'),
  },
  {
    name: "year-account-fr",
    role: "programme",
    lang: "fr",
    theme: "dark",
    size: desk,
    open: first("/accounts", 'a.ref:has-text("NO-2023")'),
  },
];

/** The note as it was published, and what the board is told of the plan. */
const YEAR_PAPER = [
  {
    name: "paper-note-nl",
    role: "board",
    lang: "nl",
    page: 2,
    async pdf(person) {
      await first("/accounts", 'a.ref:has-text("NO-2022")')(person);
      return downloaded(person, `${new URL(person.page.url()).pathname}/account.pdf?in=nl`);
    },
  },
  {
    name: "paper-control-report-fr",
    role: "board",
    lang: "fr",
    page: 1,
    async pdf(person) {
      await first("/projects/reports?year=2023", 'main li a[href*="/reports/"]:not([download])')(person);
      return downloaded(person, `${new URL(person.page.url()).pathname}/document.pdf`);
    },
  },
];

const run = promisify(execFile);
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

async function print(browser, place, papers) {
  const scratch = await mkdtemp(join(tmpdir(), "paper-"));
  try {
    for (const { name, role, lang, page, pdf } of papers) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const person = await Console.open(browser, place, { role, lang, theme: "dark", ...desk });
      await signIn(person);
      await writeFile(join(scratch, "a.pdf"), await pdf(person));
      const only = ["-f", `${page}`, "-l", `${page}`, "-singlefile"];
      await run("pdftoppm", ["-png", "-r", "80", ...only, join(scratch, "a.pdf"), join(scratch, "a")]);
      const png = small(await readFile(join(scratch, "a.png")));
      bytes += png.length;
      await writeFile(join(folder, `${name}.png`), png);
      console.log(`${name}.png  page ${page}  ${Math.round(png.length / 1024)} KiB`);
      await person.close();
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function night(browser) {
  const place = await Place.open("screenshots", ["--paused"]);
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
    await print(browser, place, PAPER);
  } finally {
    await place.close();
  }
}

async function year(browser) {
  const place = await Place.open("screenshots-year", ["--plan"]);
  try {
    await draw(browser, place, YEAR);
    await print(browser, place, YEAR_PAPER);
  } finally {
    await place.close();
  }
}

/** Whether one of these is asked for. */
const asked = (shots) => wanted.length === 0 || shots.some(({ name }) => wanted.includes(name));

await mkdir(folder, { recursive: true });
const browser = await openBrowser();
try {
  if (asked([...NIGHT, ...MORNING, ...PAPER])) await night(browser);
  if (asked([...YEAR, ...YEAR_PAPER])) await year(browser);
} finally {
  await browser.close();
}
console.log(`together ${Math.round(bytes / 1024)} KiB`);
if (bytes > MOST) throw new Error("more than 3 MiB of pictures");
