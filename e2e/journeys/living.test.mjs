// The living report: a first report within its ten minutes, a corrected figure that turns it amber on another console, the next
// version, what changed since, who has read it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violations } from "../lib/axe.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { jumpUntil, signIn, submit } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";

let place;
let browser;
let officer;
let second;
let governor;
let incident;
let report;
let next;

const id = (person) => /reports\/([0-9a-f-]{36})/.exec(person.page.url())[1];

before(async () => {
  [place, browser] = await Promise.all([Place.open("living", ["--paused"]), openBrowser()]);
  officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  second = await Console.open(browser, place, { role: "officer2", lang: "nl" });
  governor = await Console.open(browser, place, { role: "governor", lang: "nl" });
  await signIn(officer);
  await signIn(second);
  await signIn(governor);
  await officer.go("/watch");
  await officer.live();
  const toll = officer.page.locator('#log-watch > .entry[data-kind="figure"]');
  await jumpUntil(officer, "the first figure of the night", async () => (await toll.count()) > 0);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

test("a first report is drawn up with one click from the page of the incident, and issued with its gaps", async () => {
  const { page } = officer;
  const from = page.locator('#log-watch > .entry[data-kind="figure"] a[href*="/incidents/"]').first();
  const link = (await from.count()) > 0 ? from : page.locator("#incidents a[href*='/incidents/']").first();
  incident = new URL(await link.getAttribute("href"), page.url()).pathname.replace(/^\/fr/, "");
  await officer.go(incident);
  await page.locator("#reports-panel").waitFor();
  assert.ok((await page.locator("#reports-panel [data-due]").count()) > 0, "the clock of the first report");
  await submit(officer, '#reports-panel form[data-outbox^="report-first"]');
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}/);
  report = id(officer);
  assert.ok((await page.locator("#lines-what .report-line").count()) > 0, "what happened is there already");
  assert.ok(
    (await page.locator('.quiet-line:visible [lang="nl"]').count()) > 0,
    "what is not known is said in Dutch, too",
  );
  await officer.picture("living-edit");
  assert.deepEqual(await violations(page), []);
  await officer.go(`/reports/${report}`);
  await submit(officer, `form[action$="/${report}/issue"]`);
  await officer.go(`/reports/${report}`);
  assert.match(await officer.text("h1 data"), /^R-\d\d-\d{4}/);
});

test("a corrected figure turns its line amber on the other console, and the next version is right", async () => {
  await second.go(`/reports/${report}`);
  await second.live();
  const line = officer.page.locator("#lines-victims .report-line").first();
  const target = await line.getAttribute("id");
  const source = await line.locator('.meta a[href*="/log/"]').first().getAttribute("href");
  const seq = /\/entry\/(\d+)$/.exec(await line.locator('.meta a[href*="/entry/"]').first().getAttribute("href"))[1];
  await officer.page.goto(new URL(source, officer.page.url()).href);
  await officer.ready();
  const correct = await officer.page.locator(`#entry-${seq} a[href$="/correct"]`).getAttribute("href");
  await officer.page.goto(new URL(correct, officer.page.url()).href);
  await officer.ready();
  const value = officer.page.locator('form[data-outbox^="correct"] input[inputmode="numeric"]').first();
  await value.fill("29");
  await submit(officer, 'form[data-outbox^="correct"]');
  await second.page.locator(`#${target}[data-amber="changed"]`).waitFor();
  assert.match(await second.text(`#${target} .amber`), /29/);
  await second.picture("living-amber");
  assert.deepEqual(await violations(second.page), []);
  await submit(second, `#report-ambers-${report} form`);
  await second.page.waitForURL(/\/edit$/);
  next = id(second);
  assert.equal(await second.page.locator("[data-amber]").count(), 0);
  await second.go(`/reports/${next}`);
  await submit(second, `form[action$="/${next}/issue"]`);
  await second.go(`/reports/${next}`);
  assert.match(await second.text("#lines-victims"), /29/);
});

test("an addressee sees what changed since, in Dutch, and says that they have read it", async () => {
  await governor.go("/reports/since?since=00:01");
  assert.match(await governor.text("main"), /29/);
  await governor.picture("living-since");
  assert.deepEqual(await violations(governor.page), []);
  await governor.go(`/reports/${next}`);
  await submit(governor, `form[action$="/${next}/read"]`);
  await officer.go(`/reports/${next}`);
  await officer.page.locator('.report-readers .chip[data-tone="ok"]').first().waitFor();
  await officer.picture("living-readers");
});
