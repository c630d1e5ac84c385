// Two calls of the same thing: proposed with reasons, merged on one console, seen on the other; a wrong merge undone there, and seen here.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violations } from "../lib/axe.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { ontoTheFloor, say } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";

const PLACE = "chaussée de Mons x quai de l'Industrie";
const FIRST = `forte odeur de gaz à la cave, ${PLACE} @02:41`;
const SECOND = `gasgeur in de kelder, ${PLACE} @02:43`;

let place;
let browser;
let officer;
let colleague;
let first;
let second;

/** The number on the newest card of the inbox that says this. */
async function numberOf(console_, words) {
  const card = console_.page.locator("#signals > .signal", { hasText: words }).first();
  return card.locator("data.ref").first().getAttribute("value");
}

/** The address of the card's page. */
async function pageOf(console_, words) {
  const card = console_.page.locator("#signals > .signal", { hasText: words }).first();
  const href = await card.locator(".what a").first().getAttribute("href");
  return href.replace(/^\/[a-z]{2}/, "");
}

before(async () => {
  [place, browser] = await Promise.all([Place.open("duplicates", ["--paused"]), openBrowser()]);
  officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  colleague = await Console.open(browser, place, { role: "officer2", lang: "nl" });
  for (const person of [officer, colleague]) await ontoTheFloor(person);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

test("the second call says on its card what it resembles, and why", async () => {
  const seen = colleague.seen("#signals", "gasgeur");
  await say(officer, FIRST);
  await say(officer, SECOND);
  await seen;
  [first, second] = [await numberOf(officer, "forte odeur"), await numberOf(officer, "gasgeur")];
  const card = officer.page.locator("#signals > .signal", { hasText: "gasgeur" }).first();
  const hint = await card.textContent();
  assert.ok(hint.includes("Peut-être le même que") && hint.includes(first), hint);
  assert.match(hint.replaceAll("\u00a0", " "), /minutes? d’écart|au même moment/);
  await officer.picture("duplicates-proposed");
});

test("merged from the card by keyboard alone, it moves on the other console too", async () => {
  const button = officer.page
    .locator("#signals > .signal", { hasText: "gasgeur" })
    .locator("form[action$='/merge'] button")
    .first();
  const seen = colleague.seen("#signals", "ook verteld door");
  await button.focus();
  await officer.press("Enter");
  await seen;
  await colleague.picture("duplicates-merged");
});

test("the wrong merge is undone on the other console, and the first one sees both again", async () => {
  const path = await pageOf(colleague, "forte odeur");
  await colleague.go(path);
  assert.deepEqual(await violations(colleague.page), []);
  const told = await colleague.text("#ties");
  assert.ok(told.includes(second) && told.includes("gasgeur"), told);
  const undone = colleague.page.waitForResponse((r) => r.url().endsWith("/unmerge"));
  await colleague.page.locator("#ties form[action$='/unmerge'] button").first().focus();
  await colleague.press("Enter");
  assert.ok((await undone).status() < 400);
  await officer.page.locator("#signals > .signal", { hasText: second }).first().waitFor();
  await colleague.go(path);
  const history = await colleague.page.locator(".turns").innerText();
  assert.ok(history.includes("Samenvoeging ongedaan gemaakt"), history);
  assert.ok((await colleague.page.locator(".turns s").count()) > 0, "the wrong act stays, struck through");
  await colleague.picture("duplicates-undone");
});

test("nothing went wrong in either browser", async () => {
  await officer.fine();
  await colleague.fine();
});
