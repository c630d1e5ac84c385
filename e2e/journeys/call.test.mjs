// A call at 02:41: one line, one console to the next, nothing that anybody types moves.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Console, openBrowser } from "../lib/console.mjs";
import { hands, handsAtRest, numbers, ontoTheFloor, receipt, say } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";
import { pause } from "../lib/wait.mjs";

const CALL = "gas smell chaussée de Mons x quai de l'Industrie @02:41";
const SOON = 1000;

let place;
let browser;
let officer;
let colleague;

before(async () => {
  [place, browser] = await Promise.all([Place.open("call", ["--paused"]), openBrowser()]);
  officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  colleague = await Console.open(browser, place, { role: "officer2", lang: "nl" });
  for (const person of [officer, colleague]) await ontoTheFloor(person);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

test("a call is one line and Enter, without the mouse, and stands on the other console within a second", async () => {
  officer.keys = 0;
  officer.pointers = 0;
  const seen = colleague.seen("#signals", "gas smell");
  const begun = Date.now();
  await officer.press("/");
  await officer.type(CALL);
  const sent = Date.now();
  await officer.press("Enter");
  const told = await receipt(officer);
  const arrived = (await seen) - sent;
  assert.equal(officer.keys, [...CALL].length + 2);
  assert.equal(officer.pointers, 0);
  assert.ok(Date.now() - begun < 15_000);
  assert.match(told, /\d/, "the receipt names a number");
  assert.ok(arrived < SOON, `seen after ${arrived} ms`);
  const where = await officer.text("#signals > .signal .where");
  assert.ok(where.length > 0, "the place was understood");
  assert.equal(await officer.page.locator("#command-text").inputValue(), "");
  console.log(`seen on the other console after ${arrived} ms, ${officer.keys} keys`);
  await officer.picture("call-officer");
  await colleague.picture("call-colleague");
});

test("what is typed on the other console keeps its focus, its caret and its place", async () => {
  await colleague.press("/");
  await colleague.type("tweede oproep Bergensestee");
  await colleague.press("ArrowLeft", "ArrowLeft");
  const before = await handsAtRest(colleague);
  assert.equal(before.id, "command-text");
  for (let n = 1; n <= 3; n += 1) {
    const seen = colleague.seen("#signals", `deuxième odeur ${n}`);
    await say(officer, `deuxième odeur ${n} quai de l'Industrie`);
    await seen;
  }
  assert.deepEqual(await hands(colleague), before);
  await colleague.page.locator("#command-text").fill("");
});

test("a second click, or a second Enter, makes one entry", async () => {
  const marked = `perimeter ${Date.now()}`;
  const before = await numbers(officer);
  await officer.press("Control+k");
  await officer.type(`message: ${marked}`);
  await officer.page.evaluate(() => {
    const button = document.querySelector("form[data-command] button");
    for (let n = 0; n < 3; n += 1) button.click();
  });
  await receipt(officer);
  await officer.press("Enter");
  // A second one would come with the next entry at the latest.
  const seen = officer.seen("#log-watch", `${marked} over`);
  await say(officer, `message: ${marked} over`);
  await seen;
  const after = await numbers(officer);
  assert.equal(after.length - before.length, 2);
  assert.equal(after[0] - after[1], 1);
});

test("nothing went wrong in either browser", async () => {
  await pause(100);
  await officer.fine();
  await colleague.fine();
});
