// Fourteen weeks of an invented reception crisis, from the Tuesday of the sixth on: the coordination cell in French, the desk of a
// municipality in Dutch. A week passes at a click; both windows move; the numbers of pages agree with each other.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { overflow, violations } from "../lib/axe.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { conduct, signIn } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";
import { until } from "../lib/wait.mjs";

let place;
let browser;
let cell;
let desk;
let took;

/** The digits of a number as a page writes it. */
const digits = (text) => Number(text.replace(/\D/g, ""));

before(async () => {
  const begun = Date.now();
  [place, browser] = await Promise.all([Place.open("reception", ["--reception", "--paused"]), openBrowser()]);
  took = Date.now() - begun;
  cell = await Console.open(browser, place, { role: "coordinator", lang: "fr" });
  desk = await Console.open(browser, place, { role: "molenbeek", lang: "nl" });
});

after(async () => {
  await browser?.close();
  await place?.close();
});

/** People in the sites as the capacities say, taken places of all sites together. */
async function taken() {
  await cell.go("/capacities");
  return digits(await cell.text("#total-places td:nth-of-type(3)"));
}

/** The last value of the figure of this name, with its row. */
async function figure(name) {
  await cell.go("/indicators");
  const row = cell.page.locator("#indicator-rows > tr", { hasText: name });
  return digits(await row.locator("data").first().innerText());
}

/** Everything up to the next Tuesday at two. */
async function nextWeek() {
  const before = await cell.text("#demo-strip small");
  await conduct(cell, "jump");
  await until("the week to pass", 60_000, async () => (await cell.text("#demo-strip small")) !== before);
}

test("the door tells the story in three languages, and two people come in", async () => {
  assert.ok(took < 20_000, `it opened after ${took} ms`);
  for (const [lang, words] of [
    ["fr", "semaine 6 sur 14"],
    ["nl", "week 6 van 14"],
    ["en", "week 6 of 14"],
  ]) {
    await cell.page.goto(place.url("coordinator", `/${lang}/sign-in`));
    await cell.ready();
    assert.ok((await cell.text("main")).includes(words), lang);
    assert.deepEqual(await violations(cell.page), []);
  }
  await signIn(cell);
  await signIn(desk);
  assert.match(await cell.text("#demo-strip small"), /6.+14/);
});

test("the numbers of capacities and indicators agree", async () => {
  const present = await figure("Personnes présentes");
  assert.ok(present > 900, `${present} people`);
  assert.equal(await taken(), present);
  const rows = await cell.page.locator("#capacities-table > tbody[id]").count();
  assert.equal(rows, 11, "ten sites and a store");
  assert.deepEqual(await violations(cell.page), []);
  await cell.picture("reception-capacities");
  await desk.go("/capacities");
  assert.equal(await desk.page.locator("#capacities-table > tbody[id]").count(), 2, "its own site, and the store");
});

test("the weekly session is there, with its agenda, and last week's minutes are approved", async () => {
  await cell.go("/sessions");
  const links = cell.page.locator('main a[href*="/sessions/"]');
  const paths = await links.evaluateAll((all) => [...new Set(all.map((a) => new URL(a.href).pathname))]);
  const found = paths.filter((p) => /[0-9a-f-]{36}$/.test(p));
  assert.ok(found.length >= 1, "a session is listed");
  await cell.page.goto(place.url("coordinator", found[0]));
  await cell.ready();
  assert.deepEqual(await violations(cell.page), []);
  await cell.picture("reception-session");
});

test("the public site says the same in five languages, from right to left where it has to", async () => {
  const citizen = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  let number;
  for (const lang of ["fr", "nl", "en", "uk", "ar"]) {
    await citizen.goto(`http://localhost:${place.port + 1}/${lang}/news`);
    assert.equal(await citizen.locator("html").getAttribute("lang"), lang);
    assert.equal(await citizen.locator("html").getAttribute("dir"), lang === "ar" ? "rtl" : "ltr");
    const text = await citizen.locator("main").innerText();
    const [, count] = /: (\d{3,4})\./.exec(text);
    number ??= count;
    assert.equal(count, number, lang);
    assert.deepEqual(await violations(citizen), []);
    assert.equal(await overflow(citizen), null, lang);
  }
  await citizen.close();
});

test("the weekly report carries its charts", async () => {
  await cell.go("/reports");
  const links = cell.page.locator('main a[href*="/reports/"]');
  const paths = await links.evaluateAll((all) => all.map((a) => new URL(a.href).pathname));
  const path = paths.find((p) => /reports\/[0-9a-f-]{36}$/.test(p));
  await cell.page.goto(place.url("coordinator", path));
  await cell.ready();
  const charts = await cell.page.locator(".report-chart svg").count();
  assert.ok(charts >= 4, `arrivals, departures, present, occupancy: ${charts} charts`);
  assert.deepEqual(await violations(cell.page), []);
  await cell.picture("reception-report");
});

test("next week moves both windows, and the numbers still agree", async () => {
  await desk.go("/capacities");
  await desk.live();
  const hall = desk.page.locator("#capacities-table");
  const before = await hall.innerText();
  await cell.go("/capacities");
  await nextWeek();
  await until("the desk's page to follow", 20_000, async () => (await hall.innerText()) !== before);
  const present = await figure("Personnes présentes");
  assert.equal(await taken(), present);
  await cell.go("/reports");
  assert.deepEqual(await violations(cell.page), []);
  await cell.picture("reception-reports");
  await cell.go("/messages");
  assert.deepEqual(await violations(cell.page), []);
  await cell.picture("reception-messages");
});

test("its pages fit a telephone, a laptop and a wide screen, by day and by night", async () => {
  for (const width of [360, 1024, 1920]) {
    for (const theme of ["light", "dark"]) {
      const person = await Console.open(browser, place, {
        role: "molenbeek",
        lang: "nl",
        theme,
        width,
        height: 900,
      });
      await person.page.goto(person.url("/sign-in"));
      await person.ready();
      await person.picture(`reception-door-${width}-${theme}`);
      await signIn(person);
      for (const [name, path] of [
        ["capacities", "/capacities"],
        ["indicators", "/indicators"],
      ]) {
        await person.go(path);
        assert.equal(await overflow(person.page), null, `${path} at ${width}`);
        await person.picture(`reception-${name}-${width}-${theme}`);
      }
      await person.fine();
      await person.close();
    }
  }
  await cell.fine();
  await desk.fine();
});
