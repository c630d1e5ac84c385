// The power goes while two people write: nothing typed is lost, nothing acknowledged is missing, nothing is doubled.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Console, openBrowser } from "../lib/console.mjs";
import { conduct, hands, handsAtRest, numbers, ontoTheFloor, receipt, say } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
const HALF = "message: la rue est ferm";

let place;
let browser;
let officer;
let last;

before(async () => {
  [place, browser] = await Promise.all([Place.open("hard-stop", ["--paused"]), openBrowser()]);
  officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  await ontoTheFloor(officer);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

test("the line goes: a banner says so and the half-typed line stays under the hands", async () => {
  const seen = officer.seen("#log-watch", "avant la panne");
  await say(officer, "message: avant la panne");
  await seen;
  [last] = await numbers(officer);
  await officer.press("Control+k");
  await officer.type(HALF);
  const before = await handsAtRest(officer);
  officer.forgiving = true;
  await place.cut();
  await officer.page.waitForSelector("#banner-connection");
  const { place: _, ...now } = await hands(officer);
  const { place: __, ...was } = before;
  assert.deepEqual(now, was);
  await officer.picture("hard-stop-banner");
});

test("what is sent meanwhile is kept, in order, and said to be kept", async () => {
  await officer.type("ée");
  await officer.press("Enter");
  await officer.page.waitForSelector('#command-preview [data-tone="warn"]');
  await officer.type("message: deuxième");
  await officer.press("Enter");
  await officer.page.waitForFunction(() => document.querySelector("[data-unsent-count]").textContent === "2");
  await officer.type("message: la moitié d'une troisi");
  await officer.picture("hard-stop-unsent");
});

test("the server comes back: same last number, the kept entries after it in order, marked as written offline", async () => {
  const seen = officer.seen("#log-watch", "deuxième", 40_000);
  await place.start();
  await seen;
  await officer.live();
  const [second, first, before] = await numbers(officer);
  assert.equal(before, last);
  assert.equal(first, last + 1);
  assert.equal(second, last + 2);
  const row = officer.page.locator("#log-watch > .entry");
  assert.match(await row.nth(0).innerText(), /deuxième/);
  assert.match(await row.nth(1).innerText(), /la rue est fermée/);
  assert.equal(await row.nth(1).locator(".offline").count(), 1);
  assert.equal(await officer.page.locator("#banner-connection").count(), 0);
  assert.equal(await officer.page.locator("[data-unsent-open]").isHidden(), true);
});

test("the third line is still there, and is there again after the page was loaded anew", async () => {
  const field = officer.page.locator("#command-text");
  assert.equal(await field.inputValue(), "message: la moitié d'une troisi");
  await officer.page.reload();
  await officer.ready();
  await officer.page.waitForFunction(() => document.getElementById("command-text").value !== "");
  assert.equal(await field.inputValue(), "message: la moitié d'une troisi");
  await field.press("End");
  await officer.type("ème");
  const seen = officer.seen("#log-watch", "une troisième");
  await officer.press("Enter");
  await receipt(officer);
  await seen;
  const [newest] = await numbers(officer);
  assert.equal(newest, last + 3);
});

test("the demonstration's own button stops the server as hard, and it comes back by itself", async () => {
  const before = await numbers(officer);
  await officer.page.evaluate(() => document.getElementById("proof").setAttribute("data-before", ""));
  await officer.page.locator('#demo-strip button[value="kill"]').click();
  await officer.page.locator("dialog[open] .btn-danger").click();
  await officer.page.waitForSelector('#conn:not([data-tone="ok"])');
  await officer.page.waitForSelector('#conn[data-tone="ok"]', { timeout: 30_000 });
  // The line of the chain is drawn anew without any entry: it says what the program that came back has verified.
  await officer.page.waitForSelector("#proof:not([data-before])");
  // The strip of a page that stayed open goes on, too.
  for (const pace of ["x1", "pause"]) {
    await conduct(officer, pace);
    await officer.page.waitForSelector(`#demo-strip button[value="${pace}"][aria-pressed="true"]`);
  }
  await officer.page.reload();
  await officer.live();
  // The night may have gone on for a moment.
  const now = await numbers(officer);
  assert.deepEqual(
    now.filter((n) => n <= before[0]),
    before,
  );
});

test("one altered byte in a copy: the verifier names the entry, and so does the script in Python", async () => {
  await officer.page.locator('#demo-strip button[value="alter"]').click();
  await officer.page.waitForURL(/\/demo\/altered$/, { timeout: 30_000 });
  const link = await officer.page.locator('main a[href*="/entry/"]').getAttribute("href");
  const [seq] = /\d+$/.exec(link);
  const [words, command] = await officer.page.locator("main pre code").allInnerTexts();
  assert.match(words, new RegExp(`\\b${seq}\\b`));
  await officer.picture("altered-byte");
  const python = await run("bash", ["-c", command], { cwd: root }).catch((failed) => failed);
  assert.ok(python.code > 0, `the script refuses the copy: ${python.stdout}${python.stderr}`);
  assert.match(`${python.stdout}${python.stderr}`, new RegExp(`\\b${seq}\\b`));
});

test("nothing went wrong in the browser but the line", () => officer.fine());
