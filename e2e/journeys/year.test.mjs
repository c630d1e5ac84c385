// The demonstration of the year of the plan as docs/demo-03.md tells it, from objective to result: once with everybody in French, once
// with everybody in Dutch.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser } from "../lib/console.mjs";
import { open, submit } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";
import { answer, ask, link, settle } from "../lib/year/partners.mjs";
import { begins, everybody, look } from "../lib/year/people.mjs";
import { convene, hold, prepare, publish, write } from "../lib/year/session.mjs";

const SECTION = "oo.done.description.7-1";
const QUESTION = { fr: "résolution 5 juin 2020", nl: "resolutie 5 juni 2020" };

/** Step 3: the plan on one page, then the control report and what changed. */
async function plan({ board }) {
  const { page } = board;
  await board.go("/projects?year=2023");
  assert.equal(await page.locator("#strategy-plan tbody tr").count(), 6);
  assert.equal(await page.locator("#strategy-plan thead th").count(), 7, "four axes, each by itself");
  await look(board, "3-plan");
  await board.go("/projects/reports?year=2023");
  const reports = page.locator('main li a[href*="/reports/"]:not([download])');
  assert.equal(await reports.count(), 2);
  await look(board, "3-reports");
  await open(board, reports.first());
  const changes = page.locator('section[aria-labelledby="h-changes"] li');
  assert.ok((await changes.count()) >= 6, "axes, a milestone, money");
  assert.equal(await changes.filter({ has: page.locator("s.num") }).count(), 1, "money that was moved");
  assert.equal(await changes.filter({ hasText: /\b29\b/ }).count(), 1, "a milestone that moved by so many days");
  await look(board, "3-report");
  const path = new URL(page.url()).pathname.replace(/^\/..\//, "/");
  assert.equal(await begins(board, `${path}/document.pdf`, 5), "%PDF-");
}

/** Step 5: a deputy's question on the command line, the answer in two clicks. */
async function question({ cabinet }) {
  const { page, lang } = cabinet;
  await cabinet.go("/objectives");
  await cabinet.press("Control+k");
  await cabinet.type(QUESTION[lang]);
  await cabinet.press("Enter");
  await page.waitForURL((url) => url.pathname.endsWith("/registers") && url.searchParams.has("q"));
  await cabinet.ready();
  const found = page.locator('article[id^="entry-"]');
  assert.equal(await found.count(), 1);
  await look(cabinet, "5-found");
  await open(cabinet, found.locator("h3 a"));
  await look(cabinet, "5-entry");
  await open(cabinet, page.locator('#answers a[href*="/sheets/"]').first());
  assert.ok((await page.locator("table tbody tr").count()) >= 4, "the evidence behind it");
  await look(cabinet, "5-answer");
}

/** Step 6: the note of the year, asked for, written, handed in, fixed and issued. */
async function note({ programme, department, board }) {
  await programme.go("/accounts");
  await look(programme, "6-accounts");
  await open(programme, programme.page.locator("a.ref", { hasText: "NO-2023" }));
  const id = new URL(programme.page.url()).pathname.split("/").pop();
  await look(programme, "6-note");
  const section = `/accounts/${id}/sections/${SECTION}`;
  await programme.go(section);
  await programme.page.locator("#ask-function").selectOption("department-head");
  await submit(programme, `form[action$="${SECTION}/ask"]`);
  await department.go(section);
  await department.page.fill("#write-text-fr", "Les services ont été renforcés (fictif).");
  await department.page.fill("#write-text-nl", "De diensten werden versterkt (fictief).");
  await look(department, "6-section");
  await department.page.locator(`button[formaction$="${SECTION}/hand-in"]`).click();
  await department.page.waitForFunction(() => !document.querySelector('button[formaction$="/hand-in"]'));
  await programme.go(section);
  await programme.page.locator('button[formaction$="/accept"]').click();
  await programme.page.waitForFunction(() => !document.querySelector('button[formaction$="/accept"]'));
  await programme.go(`/accounts/${id}`);
  await programme.page.locator('button[name="step"][value="review"]').click();
  await programme.page.waitForSelector('button[name="step"][value="back"]');
  await board.go(`/accounts/${id}/issue`);
  await board.page.fill("#freeze-words", "Le reste suit (fictif).");
  await submit(board, 'form[action$="/freeze"]');
  await board.go(`/accounts/${id}/issue`);
  await submit(board, 'form[action$="/issue"]');
  await board.go(`/accounts/${id}`);
  await look(board, "6-issued");
  for (const code of ["fr", "nl"]) {
    await board.go(`/accounts/${id}/print?in=${code}`);
    await look(board, `6-print-${code}`);
    assert.equal(await begins(board, `/accounts/${id}/account.pdf?in=${code}`, 5), "%PDF-");
    assert.equal(await begins(board, `/accounts/${id}/account.docx?in=${code}`, 2), "PK");
  }
}

function year(lang) {
  describe(`the year in ${lang}`, () => {
    let place;
    let browser;
    let people;
    const known = {};

    before(async () => {
      [place, browser] = await Promise.all([Place.open(`year-${lang}`, ["--plan"]), openBrowser()]);
      people = await everybody(browser, place, lang);
    });

    after(async () => {
      await browser?.close();
      await place?.close();
    });

    test("1: what nobody works on is seen and asked", async () => {
      known.campaign = await ask(people);
    });
    test("2: a partner answers on a telephone, is asked back, and is accepted", async () => {
      known.path = await link(people);
      await answer(people, place, known.path);
      await settle(people, place, known);
    });
    test("3: the plan of the year on one page, and what changed", () => plan(people));
    test("4: a session from agenda to minutes", async () => {
      Object.assign(known, await prepare(people));
      await convene(people, known);
      await hold(people, known);
      await write(people, known);
      await publish(people, browser, known);
    });
    test("5: a deputy's question, answered in two clicks", () => question(people));
    test("6: the note of the year", () => note(people));
    test("nothing went wrong in any browser", async () => {
      for (const person of Object.values(people)) await person.fine();
    });
  });
}

for (const lang of ["fr", "nl"]) year(lang);
