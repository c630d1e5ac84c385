// A line that is refused: shown once with its reason, then only counted; one key throws it away, and nothing typed is lost.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Console, openBrowser } from "../lib/console.mjs";
import { ontoTheFloor } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";

const LINE = "26-9999 message: la cave est sous eau";

let place;
let browser;
let officer;
let line;
let count;

before(async () => {
  [place, browser] = await Promise.all([Place.open("refused", ["--paused"]), openBrowser()]);
  officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  await ontoTheFloor(officer);
  line = officer.page.locator("#command-text");
  count = officer.page.locator("[data-unsent-open]");
});

after(async () => {
  await browser?.close();
  await place?.close();
});

async function refuse() {
  await line.focus();
  await officer.type(LINE);
  await officer.press("Enter");
  await officer.page.waitForSelector('#command-preview [data-tone="crit"]');
  await officer.page.waitForFunction(() => document.querySelector("[data-unsent-count]").textContent === "1");
}

/** What the arrow brings back into the empty line. */
async function recalled() {
  await line.focus();
  await officer.press("ArrowUp");
  return line.inputValue();
}

async function empty() {
  await line.fill("");
  await officer.page.waitForFunction(() => document.querySelector("[data-unsent-open]").hidden);
}

test("where it was refused the line stands with its reason, and is counted", async () => {
  await refuse();
  assert.equal(await line.inputValue(), LINE);
  assert.match(await officer.text("#command-preview"), /26-9999/);
  assert.equal(await count.isVisible(), true);
  await officer.picture("refused-line");
});

test("on any other page the line is empty and the count opens what was refused, with its reason", async () => {
  for (const path of ["/incidents", "/people", "/watch"]) {
    await officer.go(path);
    await officer.page.waitForFunction(() => document.querySelector("[data-unsent-count]").textContent === "1");
    assert.equal(await line.inputValue(), "", path);
  }
  await count.click();
  const row = officer.page.locator("dialog[open] .unsent-list > li");
  assert.equal(await row.count(), 1);
  assert.match(await row.innerText(), /la cave est sous eau/);
  assert.match(await row.locator(".error").innerText(), /26-9999/);
  await officer.picture("refused-list");
});

test("one key throws it away, and the arrow brings it back", async () => {
  await officer.press("Delete");
  await officer.page.waitForFunction(() => !document.querySelector("dialog[open]"));
  assert.equal(await count.isHidden(), true);
  assert.equal(await recalled(), LINE);
  await empty();
});

test("in the line itself it is Escape", async () => {
  await refuse();
  await officer.press("Escape");
  await officer.page.waitForFunction(() => document.getElementById("command-text").value === "");
  await officer.page.waitForFunction(() => document.querySelector("[data-unsent-open]").hidden);
  assert.equal(await recalled(), LINE);
  await empty();
});

test("put right, it is the line's own draft again and stands nowhere else", async () => {
  await refuse();
  await officer.press("End");
  await officer.type(" jusqu'au genou");
  await officer.page.waitForFunction(() => document.querySelector("[data-unsent-open]").hidden);
  await officer.go("/incidents");
  await officer.page.waitForFunction(() => document.getElementById("command-text").value !== "");
  assert.equal(await line.inputValue(), `${LINE} jusqu'au genou`);
  await line.fill("message: la cave est sous eau jusqu'au genou");
  await officer.press("Enter");
  await officer.page.waitForSelector('#command-preview [data-tone="ok"]');
  assert.equal(await count.isHidden(), true);
});

test("a page of the past shows no numbers of the present beside its rooms", async () => {
  await officer.go("/watch");
  await line.fill("fumée au-dessus du hangar");
  await officer.press("Enter");
  await officer.page.waitForSelector('#command-preview [data-tone="ok"]');
  await officer.go("/watch");
  const now = await officer.page.locator(".rail .badge").count();
  const at = await officer.page.evaluate(() => document.querySelector('meta[name="server-time"]').content);
  await officer.go(`/watch?as_of=${encodeURIComponent(at)}`);
  assert.ok(now > 0, "something is counted now");
  assert.equal(await officer.page.locator(".rail .badge").count(), 0);
  assert.notEqual(await officer.page.locator("#rail-past").textContent(), "");
});

test("nothing went wrong in the browser but the refusals", () => {
  officer.troubles = officer.troubles.filter((trouble) => !/status of 422 .*\/fr\/command/.test(trouble));
  return officer.fine();
});
