// The hour of the explosion: a figure is corrected before everybody's eyes, and the floor is looked at as it was known.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Console, openBrowser } from "../lib/console.mjs";
import { hands, handsAtRest, jumpUntil, ontoTheFloor } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";

const SOON = 1000;
const TOLL = '#log-watch > .entry[data-kind="figure"]';

let place;
let browser;
let officer;
let medic;

before(async () => {
  [place, browser] = await Promise.all([Place.open("night", ["--paused"]), openBrowser()]);
  officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  medic = await Console.open(browser, place, { role: "d2", lang: "nl" });
  for (const person of [officer, medic]) await ontoTheFloor(person);
  const figures = officer.page.locator(TOLL);
  await jumpUntil(officer, "the first figure of the night", async () => (await figures.count()) > 0);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

test("a corrected figure is struck through on both consoles within a second, while somebody types", async () => {
  const row = officer.page.locator(TOLL).first();
  const id = await row.getAttribute("id");
  // By its id: a colleague's next figure may have taken the first place meanwhile.
  const old = await officer.page.locator(`#${id} .figure .num`).innerText();
  await officer.page.evaluate(() => {
    globalThis.sameDocument = true;
  });
  await officer.press("/");
  await officer.type("message: les pompiers dem");
  const typing = await handsAtRest(officer);

  const watching = await medic.tab();
  await watching.goto(medic.url("/watch"));
  await medic.live(watching);
  await medic.page.locator(`#${id} a[href$="/correct"]`).click();
  await medic.ready();
  const form = 'form[data-outbox^="correct:"]';
  await medic.page.locator(`${form} [name="words"]`).fill("7 gewonden, waarvan 2 ernstig");
  await medic.page.locator(`${form} [name="figure"]`).fill("7");
  const struck = (page) =>
    page
      .waitForFunction((row) => document.querySelector(`#${row}[data-corrected] s`) && Date.now(), id, {
        polling: "raf",
      })
      .then((found) => found.jsonValue());
  const both = Promise.all([struck(officer.page), struck(watching)]);
  const sent = Date.now();
  await medic.press("Enter");
  const seen = (await both).map((at) => at - sent);
  for (const after of seen) assert.ok(after < SOON, `struck through after ${after} ms`);
  console.log(`struck through after ${seen.join(" and ")} ms`);

  assert.equal(await officer.page.locator(`#${id} s .num`).innerText(), old, "the old figure can still be read");
  assert.equal(await officer.page.evaluate("globalThis.sameDocument"), true, "nothing was loaded again");
  assert.deepEqual(await hands(officer), typing, "what was typed did not move");
  await officer.page.locator("#command-text").fill("");
  await officer.picture("corrected");
  await watching.close();
});

test("as known at: the floor before the correction, read-only, and back", async () => {
  const { page } = officer;
  await officer.go("/watch");
  const stamps = (list) => list.map((time) => time.getAttribute("datetime"));
  const opened = await page.locator("#incidents .incident").count();
  assert.ok(opened > 0);
  await page.locator("#as-of").focus();
  await officer.press("Home");
  await page.waitForURL((url) => url.searchParams.has("as_of"));
  await officer.ready();
  const instant = Date.parse(new URL(page.url()).searchParams.get("as_of"));
  assert.equal(Date.parse(await page.getAttribute("body", "data-as-of")), instant);
  assert.equal(await page.locator("#banner-as-of").count(), 1);
  assert.equal(await page.locator("form[data-outbox]").count(), 0, "nothing can be written into the past");
  assert.equal(await page.locator("#incidents .incident").count(), 0, "the incident was not known then");
  const known = await page.locator("#log-watch > .entry > time").evaluateAll(stamps);
  for (const at of known) assert.ok(Date.parse(at) <= instant, `${at} was not known then`);
  const rail = await page.locator("nav.rail a").evaluateAll((links) => links.map((link) => link.href));
  for (const href of rail) {
    assert.equal(Date.parse(new URL(href).searchParams.get("as_of")), instant, `${href} keeps the instant`);
  }
  await officer.picture("as-known-at");
  // From entry to entry: one on, and it stands a little later.
  await page.locator('#banner-as-of [data-past-step="on"]').click();
  const at = (url) => Date.parse(url.searchParams.get("as_of"));
  await page.waitForURL((url) => at(url) > instant);
  await officer.ready();
  const later = at(new URL(page.url()));
  await officer.press("Shift+ArrowRight");
  await page.waitForURL((url) => at(url) > later);
  await officer.ready();
  await page.locator("#banner-as-of a:not([data-past-step])").click();
  await page.waitForURL((url) => !url.searchParams.has("as_of"));
  assert.equal(await page.locator("#incidents .incident").count(), opened);
});

test("map and list are one: what is chosen in one is chosen in the other", async () => {
  const { page } = officer;
  await officer.ready();
  const card = page.locator("#incidents .incident[data-feature]").first();
  const id = await card.getAttribute("id");
  await page.waitForSelector(`.map[data-ready] .pin[data-id="${id}"]`);
  await card.locator("a").first().focus();
  await page.waitForSelector(`.pin[data-id="${id}"][aria-current]`);
  await page.locator('[data-map-view="list"]').click();
  assert.equal(await page.locator("#map-list").isVisible(), true);
  await page.locator('[data-map-view="map"]').click();
});

test("nothing went wrong in either browser", async () => {
  await officer.fine();
  await medic.fine();
});
