// The first hour of the night (docs/demo-01.md), minute by minute at two consoles side by side: the watch officer in French, the mayor in
// Dutch. The script plays the others. What other journeys play in depth (the call, the hard stop, the report, the handover) is not
// repeated here.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Console, openBrowser } from "../lib/console.mjs";
import { handsAtRest, jumpUntil, ontoTheFloor, say, signIn } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";
import { until } from "../lib/wait.mjs";

let place;
let browser;
let officer;
let mayor;
/** The incident's address without language. */
let incident;

before(async () => {
  [place, browser] = await Promise.all([Place.open("first-hour", ["--paused"]), openBrowser()]);
  officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  mayor = await Console.open(browser, place, { role: "mayor", lang: "nl", width: 1024, height: 768 });
  for (const person of [officer, mayor]) await ontoTheFloor(person);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

const cards = (person, list = "#incidents > .incident") => person.page.locator(list);
const path = async (link) => (await link.getAttribute("href")).replace(/^\/[a-z]{2}(?=\/)/, "");

test("02:39 a public warning stands under its area in the language of each, and is marked where it is another's", async () => {
  const warnings = officer.page.locator("#signals > .signal[data-geometry]");
  await jumpUntil(officer, "the warning", async () => (await warnings.count()) > 0);
  const number = await warnings.first().locator("data.ref").getAttribute("value");
  const headline = async (person) => {
    const card = person.page.locator("#signals > .signal", { hasText: number });
    await card.waitFor();
    return [await card.locator(".what b").innerText(), await card.locator(".what .lng").count()];
  };
  const [french, marked] = await headline(officer);
  const [dutch, alsoMarked] = await headline(mayor);
  assert.notEqual(french, dutch);
  assert.deepEqual([marked, alsoMarked], [0, 0]);
  const reader = await Console.open(browser, place, { role: "officer2", lang: "en" });
  await signIn(reader);
  await reader.go("/watch");
  const [shown, foreign] = await headline(reader);
  assert.ok([french, dutch].includes(shown) && foreign === 1, `${shown} is marked as no English`);
  await reader.close();
});

test("02:41 before Enter the line shows both municipalities and both police zones of a crossing on the border", async () => {
  await officer.press("Control+k");
  await officer.type("odeur de gaz quai de l'Industrie x rue du Bateau");
  const several = officer.page.locator("#command-preview span", { hasText: " · " });
  await several.nth(1).waitFor();
  const [municipalities, zones] = await several.allInnerTexts();
  assert.deepEqual(municipalities.split(" · "), ["Anderlecht", "Molenbeek-Saint-Jean"]);
  assert.equal(zones.split(" · ").length, 2, zones);
  await officer.picture("first-hour-border");
  await officer.page.locator("#command-text").fill("");
});

test("02:43 the incident moves onto the border and appears in the mayor's window at that moment", async () => {
  await mayor.page.evaluate(() => {
    globalThis.sameDocument = true;
  });
  const own = cards(mayor).first();
  await jumpUntil(officer, "the move", async () => (await cards(mayor).count()) > 0);
  incident = await path(own.locator("h3 a"));
  assert.equal(await mayor.page.evaluate("globalThis.sameDocument"), true, "nothing was loaded again");
  const where = await own.locator(".where").innerText();
  assert.ok(where.includes("Anderlecht") && where.includes("Molenbeek"), where);
  const zones = await own.locator(".where > span").last().innerText();
  assert.equal(zones.split("·").length, 2, zones);
  await mayor.picture("first-hour-mayor");
});

test("02:43 another call is proposed for the incident by distance and time, and joined with one click", async () => {
  const card = officer.page.locator("#signals > .signal:has(form[action$='/attach'])").first();
  await card.waitFor();
  const join = card.locator("form[action$='/attach'] button");
  const number = await card.locator("data.ref").first().getAttribute("value");
  const id = await card.getAttribute("id");
  await join.click();
  await officer.page.locator(`#${id} form[action$='/attach']`).waitFor({ state: "detached" });
  await officer.go(incident);
  await officer.live();
  assert.match(await officer.text("main"), new RegExp(number), "the incident names the call");
});

test("02:44 somebody is told, somebody is not reached, and the deputy is tried", async () => {
  const due = officer.page.locator('[id^="tell-"][data-state="due"]');
  const before = await due.count();
  assert.ok(before > 1, `${before} must be told`);
  const first = await due.first().getAttribute("id");
  await due.first().locator("button.btn-primary").click();
  await officer.page.locator(`#${first}[data-state="told"]`).waitFor();
  const instead = officer.page.locator('[id^="tell-"] .tell-who > small');
  const standing = await instead.count();
  await due.locator('button[name="deputy"]').first().click();
  await until("a deputy to stand in", 10_000, async () => (await instead.count()) > standing);
  assert.match(await instead.last().innerText(), /1/, "one try before is told");
});

test("02:47 a request is asked by the script and answered here; the request names its answer", async () => {
  const ask = officer.page.locator('.entry[data-kind="request"] a[href$="/answer"]');
  await jumpUntil(officer, "a request", async () => (await ask.count()) > 0);
  const request = await officer.page
    .locator('.entry[data-kind="request"]:has(a[href$="/answer"])')
    .first()
    .getAttribute("id");
  const form = await path(ask.first());
  await officer.go(form);
  await officer.page.locator("#entry-words").fill("Le gestionnaire du réseau, sur place dans dix minutes (fictif)");
  const answered = officer.page.waitForResponse((r) => r.request().method() === "POST" && r.status() < 400);
  await officer.page.locator("#write .btn-primary").click();
  await answered;
  await officer.go(incident);
  await officer.live();
  assert.equal(await officer.page.locator(`#${request} a[href$="/answer"]`).count(), 0);
  const named = officer.page.locator(`#${request} .meta a[href*="/log/"]`);
  assert.ok((await named.count()) >= 2, "its own number and that of its answer");
});

test("02:49 it explodes: more people must be told, nothing reloads, and what is being typed keeps its place", async () => {
  const told = async () => Number(await officer.text("#tab-told"));
  const before = await told();
  await officer.page.evaluate(() => {
    globalThis.sameDocument = true;
  });
  await officer.press("Control+k");
  await officer.type("message: les pompiers dem");
  const { id, value, selection } = await handsAtRest(officer);
  await jumpUntil(mayor, "the explosion", async () => (await told()) > before);
  const after = await handsAtRest(officer);
  assert.deepEqual([after.id, after.value, after.selection], [id, value, selection]);
  assert.equal(await officer.page.evaluate("globalThis.sameDocument"), true);
  await officer.page.locator("#command-text").fill("");
  await officer.picture("first-hour-explosion");
});

test("02:55 a figure is confirmed and then made public, which is another's decision", async () => {
  const status = (name) => `#facts .status[data-status="${name}"]`;
  // The house is asked, not the page: between two jumps a page may show both at once.
  const stands = (name) =>
    officer.page.evaluate(async (wanted) => {
      const page = await (await fetch(location.href)).text();
      return new DOMParser().parseFromString(page, "text/html").querySelectorAll(wanted).length;
    }, status(name));
  await jumpUntil(officer, "a confirmed figure", async () => (await stands("confirmed")) > 0);
  assert.equal(await stands("public"), 0, "confirmed is not public");
  await officer.page.locator(status("confirmed")).first().waitFor();
  await jumpUntil(officer, "a public figure", async () => (await stands("public")) > 0);
  await officer.page.locator(status("public")).first().waitFor();
});

test("03:03 a need-to-know incident is withheld from one and read by the other who is named on it", async () => {
  const medic = await Console.open(browser, place, { role: "d1", lang: "fr" });
  await ontoTheFloor(medic);
  const hidden = medic.page.locator("#incidents > .incident[data-withheld]");
  await jumpUntil(officer, "the guarded incident", async () => (await hidden.count()) > 0);
  const id = (await hidden.first().getAttribute("id")).replace("incident-", "");
  assert.equal(await hidden.first().locator("a").count(), 0);
  await medic.page.goto(medic.url(`/incidents/${id}`));
  const withheld = await medic.text("main");
  await medic.picture("first-hour-withheld");
  medic.troubles.splice(0);
  await medic.close();
  const named = await Console.open(browser, place, { role: "d3", lang: "fr" });
  await signIn(named);
  const read = await named.go(`/incidents/${id}`);
  assert.equal(read.status(), 200);
  const secret = await named.page.locator(".incident-head .lede").innerText();
  assert.ok(secret.length > 5 && !withheld.includes(secret), `${secret} is not told to everybody`);
  await named.close();
});

test("a line of one's own is one entry, under the number that the other window shows too", async () => {
  await officer.go("/watch");
  await officer.live();
  const seen = mayor.seen("#log-watch", "ronde des écrans faite");
  await say(officer, "journal: ronde des écrans faite, rien à signaler");
  await seen;
});

test("nothing went wrong in either browser", async () => {
  await officer.fine();
  await mayor.fine();
});
