// Every page, in every language, in light and dark, on a telephone, a laptop and a wide screen: accessible, no wider than
// its window, and silent on the browser's console.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { drawn, overflow, violations } from "../lib/axe.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { signIn, wholeNight } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";

/** Rooms of the rail are looked at in every way; what lies behind them on a telephone by day and on a laptop by night. */
const EVERY = [360, 1024, 1920].flatMap((width) => ["light", "dark"].map((theme) => [width, theme]));
const TWO = [
  [360, "light"],
  [1024, "dark"],
];
/** So many sorts of pages are walked; more would be a sign that one sort is counted as many. */
const MOST = 220;
/** Who sees pages that the officer does not: whoever keeps accounts and journals, and whoever reads emergency openings. */
const OTHERS = ["admin", "dpo"];

let place;
let browser;
let pages;
let rooms;
/** What only one of the others reaches, by role. */
const beyond = new Map();

/** Pages of the same sort count once: what tells one matter from another is left out of an address. */
const sort = (path) =>
  path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{2}-\d+|\d+/g, "…")
    .replace(/(?<=\/(bodies|states)\/)(?!new)[a-z-]+/, "…")
    .replace(/\?.*/, "");

/** The rail's pages and one of each sort that they lead to. */
async function allPages(officer) {
  const found = new Map();
  const take = async (selector) => {
    // A link in a drawing has no address of its own kind.
    const links = await officer.page
      .locator(selector)
      .evaluateAll((all) => all.map((a) => new URL(a.getAttribute("href"), document.baseURI).href));
    const own = links.map((href) => new URL(href)).filter((url) => url.origin === new URL(officer.url("/")).origin);
    const fresh = own.map((url) => url.pathname + url.search).filter((path) => path.startsWith(`/${officer.lang}/`));
    for (const path of fresh) if (!found.has(sort(path))) found.set(sort(path), path.slice(3));
  };
  await officer.go("/");
  await take(".rail a[href]");
  assert.ok(found.size >= 3, "the rail leads somewhere");
  rooms ??= new Set(found.values());
  // A map may grow while it is walked: what a page leads to is walked as well.
  for (const [kind, path] of found) {
    assert.ok(found.size < MOST, `more than ${MOST} sorts of pages: ${[...found.keys()].slice(-20)}`);
    if (!(await isPage(officer.page, officer.url(path)))) {
      found.delete(kind);
      continue;
    }
    await officer.go(path);
    await take("main a[href]:not([download])");
  }
  return found;
}

/** The floor as it was known five minutes ago. */
async function asKnown(officer) {
  const now = await officer.page.getAttribute('meta[name="server-time"]', "content");
  const past = new Date(Date.parse(now) - 300_000).toISOString();
  return `/watch?as_of=${past}`;
}

/** Documents and files are not pages; asked from within the page, which knows where `*.localhost` is. */
function isPage(page, url) {
  const kind = (url) => fetch(url, { method: "HEAD" }).then((answer) => answer.headers.get("content-type") ?? "");
  return page.evaluate(kind, url).then((type) => type.startsWith("text/html"));
}

before(async () => {
  [place, browser] = await Promise.all([Place.open("look", ["--paused"]), openBrowser()]);
  const officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  await signIn(officer);
  await officer.go("/watch");
  await wholeNight(officer);
  const found = await allPages(officer);
  const past = await asKnown(officer);
  rooms.add(past);
  pages = [...found.values(), past, "/demo/altered"];
  await officer.close();
  for (const role of OTHERS) {
    const other = await Console.open(browser, place, { role, lang: "fr" });
    await signIn(other);
    const all = await allPages(other);
    const own = [...all].filter(([kind]) => !found.has(kind));
    assert.ok(own.length > 0, `${role} sees nothing that the officer does not see`);
    for (const [kind, path] of own) found.set(kind, path);
    beyond.set(
      role,
      own.map(([, path]) => path),
    );
    await other.close();
  }
});

after(async () => {
  await browser?.close();
  await place?.close();
});

/** What is wrong with a page at one width and in one theme. Another theme changes colours alone, so nothing else is asked. */
async function faults({ page }, width, theme) {
  await page.setViewportSize({ width, height: width < 600 ? 740 : 900 });
  await page.emulateMedia({ colorScheme: theme });
  await drawn(page);
  if (theme === "dark") return violations(page, ["color-contrast", "link-in-text-block"]);
  const out = await overflow(page);
  return [...(out ? [out] : []), ...(await violations(page))];
}

/** A page at these widths; each fault once, with where it stands. */
async function look(person, path, looks, pictures) {
  const answer = await person.go(path);
  const name = `${person.lang}${sort(path).replaceAll("…", "one")}`.replace(/[^a-z]+/g, "-").replace(/-$/, "");
  const found = new Map();
  const note = (fault, where) => found.set(fault, [...(found.get(fault) ?? []), where]);
  if (answer.status() !== 200) note(`answer ${answer.status()}`, "it");
  for (const [width, theme] of looks) {
    for (const fault of await faults(person, width, theme)) note(fault, `${width} ${theme}`);
    if (pictures) await person.picture(`look/${name}-${width}-${theme}`);
  }
  await person.fine().catch((problem) => note(problem.message, "it"));
  return [...found].map(([fault, where]) => `${person.lang}${path} at ${where.join(", ")}: ${fault}`);
}

describe("every page", { concurrency: 3 }, () => {
  for (const lang of ["fr", "nl", "en"]) {
    test(`in ${lang}: axe-core has nothing to say, nothing sticks out, the console is silent`, async () => {
      const person = await Console.open(browser, place, { role: "officer", lang });
      const pictures = lang === "fr";
      const found = await look(person, "/sign-in", EVERY, pictures);
      await signIn(person);
      for (const path of pages) {
        found.push(...(await look(person, path, rooms.has(path) ? EVERY : TWO, pictures)));
      }
      assert.equal(found.length, 0, `\n${found.join("\n")}`);
      await person.close();
    });
  }
  test("what only those who keep accounts and journals see is no worse", async () => {
    const found = [];
    for (const [role, paths] of beyond) {
      const person = await Console.open(browser, place, { role, lang: "nl" });
      await signIn(person);
      for (const path of paths) found.push(...(await look(person, path, TWO, true)));
      await person.close();
    }
    assert.equal(found.length, 0, `\n${found.join("\n")}`);
  });
});
