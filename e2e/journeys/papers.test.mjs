// What outlives the night: a numbered report in two languages as a PDF, and the watch handed over item by item.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { artefact } from "../lib/artefacts.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { jumpUntil, signIn, submit } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";
import { until } from "../lib/wait.mjs";

const run = promisify(execFile);

let place;
let browser;
let officer;
let relief;

before(async () => {
  [place, browser] = await Promise.all([Place.open("papers", ["--paused"]), openBrowser()]);
  officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  relief = await Console.open(browser, place, { role: "officer2", lang: "nl" });
  await signIn(officer);
  await signIn(relief);
  await officer.go("/watch");
  await officer.live();
  const toll = officer.page.locator('#log-watch > .entry[data-kind="figure"]');
  await jumpUntil(officer, "the first figure of the night", async () => (await toll.count()) > 0);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

test("a report is drawn up, issued under a number and downloaded; its lines stand in both languages", async () => {
  const { page } = officer;
  await officer.go("/reports/new");
  const incident = page.locator('[name="incident"]');
  const number = await incident.locator("option").nth(1).getAttribute("value");
  await incident.selectOption(number);
  await submit(officer, 'form[data-outbox="report-new"]');
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}/);
  await officer.ready();
  assert.ok((await page.locator("[data-missing]").count()) > 0, "what is missing in a language is said");
  await officer.picture("report-draft");
  const [, id] = /reports\/([0-9a-f-]{36})/.exec(page.url());
  for (const step of ["ready", "issue"]) {
    await officer.go(`/reports/${id}`);
    await submit(officer, `form[action$="/${step}"]`);
  }
  await officer.go(`/reports/${id}`);
  const name = await officer.text("h1 data");
  assert.match(name, /\d/, "it has a number");
  await officer.picture("report-issued");
  const download = page.waitForEvent("download");
  await page.locator('a[href*="/report.pdf?in=both"]').click();
  const file = await artefact("report.pdf");
  await (await download).saveAs(file);
  const { stdout: text } = await run("pdftotext", ["-layout", file, "-"]);
  for (const expected of [number, name]) assert.ok(text.includes(expected), `${expected} is in the document`);
  assert.match(text, /fictif/i);
  assert.match(text, /fictief/i);
  const { stdout: facts } = await run("pdfinfo", [file]);
  assert.match(facts, /Tagged:\s+yes/);
});

test("the watch is handed over item by item, by the one to the other", async () => {
  await officer.go("/handover");
  await submit(officer, 'form[action$="/handover"]');
  await relief.go("/handover");
  const open = relief.page.locator('form[action*="/items/"]');
  const items = await open.count();
  assert.ok(items > 0, "something is handed over");
  assert.equal(await officer.page.locator('form[action*="/items/"]').count(), 0, "nobody accepts from himself");
  for (let left = items; left > 0; left -= 1) {
    await open.first().locator("button").first().click();
    await until(`${left - 1} open items`, 5000, async () => (await open.count()) === left - 1);
  }
  // What opened meanwhile came to the page by itself, and is accepted as well.
  const late = relief.page.locator('form[action*="/late/"]');
  for (let left = await late.count(); left > 0; left -= 1) {
    await late.first().locator("button").first().click();
    await until(`${left - 1} late items`, 5000, async () => (await late.count()) < left);
  }
  await relief.picture("handover");
  await submit(relief, 'form[action$="/close"]');
  await relief.page.waitForURL(/\/handovers\//);
});

test("nothing went wrong in either browser", async () => {
  await officer.fine();
  await relief.fine();
});
