// The note of a year: last year's taken in, the next opened by one command, a text asked for and handed in, the whole fixed by somebody
// else, issued, and opened in French and in Dutch.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violations } from "../lib/axe.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { submit } from "../lib/floor.mjs";
import { RealPlace, signIn } from "../lib/real.mjs";

const PASSWORD = "a long enough one";
const PEOPLE = [
  ["petra", "programme-manager"],
  ["dirk", "department-head"],
  ["bea", "board-member"],
];
const SECTION = "oo.done.description.7-1";

let place;
let browser;
const people = {};
let said;
let note;

before(async () => {
  [place, browser] = await Promise.all([RealPlace.open("note", "anna", PASSWORD, "brussels"), openBrowser()]);
  await place.stop();
  for (const [login, code] of PEOPLE) {
    const args = ["user", "add", login, "--name", `${login} (fictif)`, "--function", code, "--keep-password"];
    await place.run(args, `${PASSWORD}\n`);
  }
  await place.run(["account", "take", "--kind", "policy-note", "--year", "2022"]);
  said = await place.run(["account", "new", "--kind", "policy-note", "--year", "2023"]);
  await place.start();
  for (const [login] of PEOPLE) {
    const lang = login === "dirk" ? "nl" : "fr";
    people[login] = await Console.open(browser, place, { role: login, lang });
    await signIn(people[login], login, PASSWORD);
  }
});

after(async () => {
  await browser?.close();
  await place?.close();
});

test("one command opens the next year's note and says what is missing", async () => {
  assert.match(said, /NO-2023/);
  assert.match(said, /sections are missing/);
  const { petra } = people;
  await petra.go("/accounts");
  await petra.page.locator("a.ref", { hasText: "NO-2023" }).click();
  await petra.ready();
  note = new URL(petra.page.url()).pathname.split("/").pop();
  assert.match(await petra.text("main"), /Annexe 3/);
  assert.deepEqual(await violations(petra.page), []);
  await petra.picture("note-sections");
});

test("a text is asked for, and handed in in both languages beside what was planned", async () => {
  const { petra, dirk } = people;
  await petra.go(`/accounts/${note}/sections/${SECTION}`);
  await petra.page.locator("#ask-function").selectOption("department-head");
  await submit(petra, `form[action$="${SECTION}/ask"]`);
  await dirk.go(`/accounts/${note}/sections/${SECTION}`);
  await dirk.page.fill("#write-text-fr", "Les services ont été renforcés (fictif).");
  await dirk.page.fill("#write-text-nl", "De diensten werden versterkt (fictief).");
  await dirk.page.locator(`button[formaction$="${SECTION}/hand-in"]`).click();
  await dirk.page.waitForFunction(() => !document.querySelector('button[formaction$="/hand-in"]'));
  assert.deepEqual(await violations(dirk.page), []);
  await dirk.picture("note-section");
  await petra.go(`/accounts/${note}/sections/${SECTION}`);
  await petra.page.locator('button[formaction$="/accept"]').click();
  await petra.page.waitForFunction(() => !document.querySelector('button[formaction$="/accept"]'));
});

test("it stands beside the note of the year before", async () => {
  const { petra } = people;
  await petra.go(`/accounts/${note}/compare`);
  assert.match(await petra.text("main"), /NO-2022/);
  assert.deepEqual(await violations(petra.page), []);
  await petra.picture("note-compare");
});

test("somebody who wrote nothing in it fixes and issues it", async () => {
  const { petra, bea } = people;
  await petra.go(`/accounts/${note}`);
  await petra.page.locator('button[name="step"][value="review"]').click();
  await petra.page.waitForSelector('button[name="step"][value="back"]');
  await petra.go(`/accounts/${note}/issue`);
  assert.equal(await petra.page.locator('form[action$="/freeze"]').count(), 0);
  await bea.go(`/accounts/${note}/issue`);
  assert.match(await bea.text("main"), /Parlement de la Région de Bruxelles-Capitale/);
  await bea.page.fill("#freeze-words", "Le reste suit (fictif).");
  await submit(bea, 'form[action$="/freeze"]');
  await bea.go(`/accounts/${note}/issue`);
  await submit(bea, 'form[action$="/issue"]');
  await bea.go(`/accounts/${note}`);
  assert.match(await bea.text("main"), /[0-9a-f]{64}/);
});

test("it is read in French and in Dutch, on the page and on paper", async () => {
  const { bea } = people;
  for (const [code, planned] of [
    ["fr", /Réalisations 2023/],
    ["nl", /Realisaties 2023/],
  ]) {
    await bea.go(`/accounts/${note}/print?in=${code}`);
    assert.match(await bea.text("main"), planned);
    await bea.picture(`note-print-${code}`);
    const answer = await bea.page.request.get(bea.url(`/accounts/${note}/account.pdf?in=${code}`));
    assert.equal((await answer.body()).subarray(0, 5).toString(), "%PDF-");
    const copy = await bea.page.request.get(bea.url(`/accounts/${note}/account.docx?in=${code}`));
    assert.equal((await copy.body()).subarray(0, 2).toString(), "PK");
  }
  for (const person of Object.values(people)) assert.deepEqual(person.troubles, []);
});
