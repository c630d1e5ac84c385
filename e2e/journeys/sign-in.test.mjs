// "Who are you tonight?": the watch officer in French and a mayor in Dutch, side by side, on a floor that lives by itself.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Console, openBrowser } from "../lib/console.mjs";
import { conduct, signIn } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";

let place;
let browser;
let officer;
let mayor;

before(async () => {
  [place, browser] = await Promise.all([Place.open("sign-in"), openBrowser()]);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

test("the first page asks who one is, and one click makes a watch officer of a visitor", async () => {
  officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  const { page } = officer;
  await page.goto(`http://localhost:${place.port}/`);
  await officer.ready();
  assert.ok((await page.locator(".role").count()) >= 5);
  assert.ok((await page.locator(".chip-dashed").count()) >= 1, "marked as fictitious");
  await officer.picture("sign-in");
  await page.locator('.role a[href*="//officer.localhost"]').click();
  await page.waitForURL((url) => url.host.startsWith("officer.localhost") && !url.pathname.includes("sign-in"));
  await officer.ready();
  assert.equal(await page.getAttribute("html", "lang"), "fr");
  assert.notEqual(await officer.text(".acting summary b"), "");
});

test("a mayor in another window, in Dutch, does not disturb the officer", async () => {
  mayor = await Console.open(browser, place, { role: "mayor", lang: "nl" });
  await signIn(mayor);
  assert.equal(await mayor.page.getAttribute("html", "lang"), "nl");
  await officer.page.reload();
  await officer.ready();
  assert.equal(await officer.page.getAttribute("html", "lang"), "fr");
  assert.notEqual(await officer.text(".acting summary b"), await mayor.text(".acting summary b"));
});

test("the floor lives: colleagues act and clocks go on, and nothing is loaded again", async () => {
  await officer.go("/watch");
  await officer.live();
  await officer.page.evaluate(() => {
    globalThis.sameDocument = true;
  });
  const rows = () => officer.page.locator("#log-watch > .entry, #signals > .signal, #incidents > .incident").count();
  const clock = await officer.text("[data-clock-local]");
  const before = await rows();
  await conduct(officer, "x10");
  await officer.page.waitForFunction(
    (n) => document.querySelectorAll("#log-watch > .entry, #signals > .signal, #incidents > .incident").length >= n + 2,
    before,
    { timeout: 40_000 },
  );
  assert.notEqual(await officer.text("[data-clock-local]"), clock);
  assert.equal(await officer.page.evaluate("globalThis.sameDocument"), true);
  await officer.picture("floor-lives");
});

test("the language changes, the page stays", async () => {
  for (const lang of ["nl", "en", "fr"]) {
    const { pathname, search } = new URL(officer.page.url());
    await officer.page.locator(`.langs a[hreflang="${lang}"]`).click();
    await officer.page.waitForURL(
      (url) => url.pathname === pathname.replace(/^\/../, `/${lang}`) && url.search === search,
    );
    await officer.ready();
    assert.equal(await officer.page.getAttribute("html", "lang"), lang);
  }
});

test("dark and light are one button away, and kept", async () => {
  const theme = () => officer.page.getAttribute("html", "data-theme");
  const begun = await theme();
  await officer.page.locator("[data-theme-toggle]").click();
  const chosen = await theme();
  assert.notEqual(chosen, begun);
  await officer.page.reload();
  assert.equal(await theme(), chosen);
});

test("nothing went wrong in either browser", async () => {
  await officer.fine();
  await mayor.fine();
});
