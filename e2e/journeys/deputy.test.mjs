// A deputy asks what was done on the resolution of 5 June 2020. A secretary has taken in what the profile ships and drafted the answer
// in both languages, a member of the board has approved it; the cabinet finds it in two clicks, in French and in Dutch, with its evidence.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { overflow, violations } from "../lib/axe.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { submit } from "../lib/floor.mjs";
import { RealPlace, signIn } from "../lib/real.mjs";

const PASSWORD = "a long enough one";
const PEOPLE = [
  ["sofie", "policy-secretary"],
  ["bea", "board-member"],
  ["karim", "cabinet"],
];

let place;
let browser;
let secretary;
let board;
let cabinet;
let entry;

before(async () => {
  [place, browser] = await Promise.all([RealPlace.open("deputy", "anna", PASSWORD, "brussels"), openBrowser()]);
  await place.stop();
  for (const [login, code] of PEOPLE) {
    const args = ["user", "add", login, "--name", `${login} (fictif)`, "--function", code, "--keep-password"];
    await place.run(args, `${PASSWORD}\n`);
  }
  await place.start();
  const open = async ([login], lang) => {
    const person = await Console.open(browser, place, { role: login, lang });
    await signIn(person, login, PASSWORD);
    return person;
  };
  secretary = await open(PEOPLE[0], "fr");
  board = await open(PEOPLE[1], "nl");
  cabinet = await open(PEOPLE[2], "fr");
});

after(async () => {
  await browser?.close();
  await place?.close();
});

test("the secretary sees what will be taken in, takes it in, and nothing comes twice", async () => {
  await secretary.go("/registers/load");
  assert.match(await secretary.text("main"), /nouvelle entrée/);
  await submit(secretary, 'form[data-outbox="registers-load"]');
  await secretary.go("/registers/load");
  assert.equal(await secretary.page.locator('form[data-outbox="registers-load"]').count(), 0);
  await secretary.go("/registers");
  assert.deepEqual(await violations(secretary.page), []);
  await secretary.picture("registers-home");
});

test("a word on the command line finds the resolution by its day", async () => {
  await secretary.press("Control+k");
  await secretary.type("résolution 5 juin 2020");
  await secretary.press("Enter");
  // The secretary stands on the registers already: only the question tells the page that was searched from the one before it.
  await secretary.page.waitForURL((url) => url.pathname.endsWith("/registers") && url.searchParams.has("q"));
  await secretary.ready();
  const found = secretary.page.locator('article[id^="entry-"]');
  assert.equal(await found.count(), 1);
  await found.locator("h3 a").click();
  await secretary.ready();
  entry = new URL(secretary.page.url()).pathname.split("/").pop();
  assert.match(await secretary.text("main"), /Relais pharmacie/);
  assert.match(await secretary.text("main"), /L1161/);
  assert.deepEqual(await violations(secretary.page), []);
  await secretary.picture("registers-entry", { fullPage: true });
});

test("the answer is drafted from the register in both languages and handed in", async () => {
  await submit(secretary, `form[data-outbox="registers-sheet:${entry}"]`);
  assert.match(await secretary.page.locator("#write-done-fr").inputValue(), /Groupe de travail/);
  assert.match(await secretary.page.locator("#write-done-nl").inputValue(), /werkgroep/);
  await secretary.picture("registers-draft", { fullPage: true });
  await submit(secretary, `form[data-outbox="registers-hand-in:${entry}:1"]`);
  assert.equal(await secretary.page.locator(`form[data-outbox="registers-judge:${entry}:1"]`).count(), 0);
});

test("another person approves it, and it is frozen with its fingerprint", async () => {
  await board.go(`/registers/${entry}/sheets/1`);
  await submit(board, `form[data-outbox="registers-judge:${entry}:1"]`);
  assert.match(await board.text("main"), /[0-9a-f]{64}/);
  assert.equal(await board.page.locator(`form[data-outbox="registers-sheet:${entry}:1"]`).count(), 0);
});

test("the cabinet reads the answer with two clicks, in both languages, and has it on paper", async () => {
  let clicks = 0;
  const click = async (link) => {
    clicks += 1;
    await link.click();
    await cabinet.ready();
  };
  await cabinet.go("/registers");
  await cabinet.page.locator('input[name="q"]').fill("qu’a-t-on fait de la résolution du 5 juin 2020 ?");
  await click(cabinet.page.locator("form.filters button"));
  await click(cabinet.page.locator(`a[href$="/registers/${entry}/sheets/1"]`).first());
  assert.equal(clicks, 2);
  assert.match(await cabinet.text("main"), /Groupe de travail/);
  assert.match(await cabinet.text("#h-proofs"), /Preuves/);
  assert.deepEqual(await violations(cabinet.page), []);
  await cabinet.picture("registers-answer", { fullPage: true });
  cabinet.lang = "nl";
  await cabinet.go(`/registers/${entry}/sheets/1`);
  assert.match(await cabinet.text("main"), /werkgroep/);
  const paper = await cabinet.page.request.get(cabinet.url(`/registers/${entry}/sheets/1/sheet.pdf?lang=both`));
  assert.equal(paper.status(), 200);
  assert.equal((await paper.body()).subarray(0, 5).toString(), "%PDF-");
  await cabinet.page.setViewportSize({ width: 360, height: 740 });
  assert.equal(await overflow(cabinet.page), null);
  await cabinet.picture("registers-answer-phone", { fullPage: true });
});

test("nothing went wrong in any browser", async () => {
  for (const person of [secretary, board, cabinet]) await person.fine();
});
