// What partners did, from the question to the matrix: the manager asks two municipalities, one answers in Dutch on a telephone by a link
// without account, is asked back, answers anew and is accepted; an Excel file is answered line by line; the other one says nothing, and
// the matrix shows the difference.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { overflow, violations } from "../lib/axe.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { follow, submit } from "../lib/floor.mjs";
import { RealPlace, signIn } from "../lib/real.mjs";

const PASSWORD = "a long enough one";
/** A year in which the plan of the profile was in force. */
const YEAR = "2024";
const CSV = "Mesure;Action;Où;Du\n8.8;Rondes (fictif);Atlantis;hier\n9.9;Autre;;\n";

let place;
let browser;
let manager;
let phone;
let campaign;
let link;

before(async () => {
  [place, browser] = await Promise.all([RealPlace.open("contributions", "anna", PASSWORD, "brussels"), openBrowser()]);
  await place.stop();
  const args = ["user", "add", "petra", "--name", "Petra (fictif)", "--function", "programme-manager"];
  await place.run([...args, "--keep-password"], `${PASSWORD}\n`);
  await place.start();
  manager = await Console.open(browser, place, { role: "petra", lang: "fr" });
  phone = await Console.open(browser, place, { role: "partner", lang: "nl", width: 360, height: 740 });
  await signIn(manager, "petra", PASSWORD);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

test("the plan is taken in and two municipalities are asked about two measures", async () => {
  await manager.go("/plan/load");
  const forms = manager.page.locator('form[data-outbox^="programme-load:"]');
  const regional = await forms.evaluateAll((all) => all.map((f) => f.dataset.outbox).find((o) => /2021-2024/.test(o)));
  await submit(manager, `form[data-outbox="${regional}"]`);
  await manager.go("/contributions/new");
  await manager.page.fill("#open-year", YEAR);
  const form = 'form[data-outbox="contribution:new"]';
  assert.match(await manager.page.inputValue("#open-letter-nl"), /Mevrouw, mijnheer/);
  await submit(manager, form);
  campaign = new URL(manager.page.url()).pathname.split("/").pop();
  await manager.go(`/contributions/ask?campaign=${campaign}`);
  for (const number of ["8.8", "1.9"])
    await manager.page.locator("#ask-measures label", { hasText: number }).locator("input").check();
  const partners = manager.page.locator("#ask-partners fieldset").first().locator("input");
  await partners.nth(0).check();
  await partners.nth(1).check();
  assert.deepEqual(await violations(manager.page), []);
  await submit(manager, `form[data-outbox="contribution-ask:${campaign}"]`);
  assert.equal(await manager.page.locator("tbody tr").count(), 2);
  await manager.picture("contributions-campaign");
});

test("the day is moved with a reason, which stands on the page of the request", async () => {
  const form = `form[data-outbox="contribution-move:${campaign}"]`;
  await manager.page.locator(`details:has(${form}) summary`).click();
  const due = await manager.page.inputValue("#move-due");
  const later = `${Number(due.slice(0, 4)) + 1}${due.slice(4, 10).replace("-02-29", "-02-28")}T18:00`;
  await manager.page.fill("#move-due", later);
  await manager.page.fill("#move-words", "Trop court pour les communes (fictif)");
  await submit(manager, form);
  await manager.go(`/contributions/${campaign}`);
  assert.match(await manager.page.locator("#moves").textContent(), /Trop court pour les communes/);
  assert.deepEqual(await violations(manager.page), []);
});

test("a link is made and opens the sheet on a telephone, in Dutch, without the house around it", async () => {
  await manager.page.locator("tbody a").first().click();
  await manager.ready();
  await manager.page.locator('details:has(form[action$="/links"]) summary').click();
  await manager.page.locator("#link-lang").selectOption("nl");
  await submit(manager, 'form[action$="/links"]');
  link = new URL(await manager.text("main code")).pathname;
  await phone.page.goto(place.url("", link));
  assert.equal(await phone.page.locator(".rail").count(), 0);
  assert.match(await phone.page.locator(".page-head").textContent(), /verplaatst/);
  assert.equal(await overflow(phone.page), null);
  assert.deepEqual(await violations(phone.page), []);
  await phone.picture("contributions-phone");
});

test("an action is written as a draft and sent with the rest", async () => {
  const measure = phone.page.locator('section[id="m-8.8"]');
  await follow(phone, measure.locator("a.btn", { hasText: "8.8" }));
  await phone.page.fill("#action-what", "Opvang in het buurthuis (fictief)");
  await phone.page.fill("#action-figures", "veel");
  await follow(phone, phone.page.locator("main form .btn-primary"));
  assert.equal(await phone.page.locator("#action-errors:not([hidden])").count(), 1);
  assert.deepEqual(await violations(phone.page), []);
  assert.equal(await overflow(phone.page), null);
  phone.troubles.splice(0);
  await phone.page.fill("#action-figures", "40 jongeren");
  await follow(phone, phone.page.locator("main form .btn-primary"));
  assert.equal(await phone.page.locator("article[data-draft]").count(), 1);
  const other = phone.page.locator('section[id="m-1.9"]');
  await other.locator("summary").click();
  await other.locator("textarea").fill("Geen budget (fictief)");
  await follow(phone, other.locator("form .btn").last());
  await phone.page.fill("#home-name", "A. Fictief");
  await follow(phone, phone.page.locator("#send .btn-primary"));
  assert.equal(await phone.page.locator("article[data-draft]").count(), 0);
  assert.equal(await phone.page.locator('.notice[data-tone="ok"]').count(), 1);
  await phone.picture("contributions-sent");
});

test("it comes back with a question, is corrected and accepted", async () => {
  await manager.go(`/contributions/${campaign}?state=to-judge`);
  await manager.page.locator("tbody a").first().click();
  await manager.ready();
  const here = new URL(manager.page.url()).pathname.replace(/^\/fr/, "");
  const form = 'form[data-outbox^="contribution-judge:"]';
  await manager.page.locator(`${form} input[name="actions"]`).first().check();
  await manager.page.locator(`${form} input[value="return"]`).check();
  await manager.page.fill("#judge-words", "Combien d’ateliers ?");
  await submit(manager, form);
  await manager.go(here);
  assert.equal(await manager.page.locator('article[data-standing="returned"]').count(), 1);
  await phone.page.goto(place.url("", link));
  assert.match(await phone.page.locator("main").textContent(), /Combien d’ateliers/);
  await follow(phone, phone.page.locator('a[href$="/action?n=1"]'));
  await phone.page.fill("#action-figures", "40 jongeren\n12 ateliers");
  await follow(phone, phone.page.locator("main form .btn-primary"));
  await follow(phone, phone.page.locator("#send .btn-primary"));
  await manager.go(here);
  await manager.page.locator(`${form} input[name="actions"]`).first().check();
  await submit(manager, form);
  await manager.go(here);
  assert.equal(await manager.page.locator('article[data-standing="accepted"]').count(), 1);
  assert.deepEqual(await violations(manager.page), []);
  await manager.picture("contributions-sheet");
});

test("that there is nothing to report is judged like the rest", async () => {
  const form = 'form[data-outbox^="contribution-judge:"]';
  const here = new URL(manager.page.url()).pathname.replace(/^\/fr/, "");
  await manager.page.locator(`${form} input[name="nothing"]`).first().check();
  await submit(manager, form);
  await manager.go(here);
  assert.equal(await manager.page.locator('article[data-nothing="accepted"]').count(), 1);
  assert.deepEqual(await violations(manager.page), []);
});

test("a file with errors names each cell, and nothing is taken", async () => {
  await phone.page.goto(place.url("", `${link}/import`));
  const file = { name: "a.csv", mimeType: "text/csv", buffer: Buffer.from(CSV) };
  await phone.page.locator('input[type="file"]').setInputFiles(file);
  await follow(phone, phone.page.locator("main form .btn-primary"));
  const said = await phone.page.locator("main").textContent();
  for (const cell of ["C2", "D2", "A3"]) assert.match(said, new RegExp(cell));
  assert.equal(await phone.page.locator('a[href*="rejected.xlsx"]').count(), 1);
  assert.equal(await overflow(phone.page), null);
  assert.deepEqual(await violations(phone.page), []);
  await phone.picture("contributions-import");
});

test("the matrix tells no answer from nothing done, and the selection becomes a targeted request", async () => {
  await manager.go(`/contributions/coverage?year=${YEAR}&theme=all`);
  const cell = (state) => manager.page.locator(`td[data-state="${state}"]`);
  assert.ok((await cell("answered").count()) >= 1);
  assert.ok((await cell("nothing").count()) >= 1);
  assert.ok((await cell("waiting").count()) >= 2);
  assert.ok((await cell("not-asked").count()) >= 1);
  assert.deepEqual(await violations(manager.page), []);
  await manager.picture("contributions-matrix");
  await manager.go(`/contributions/coverage/gaps?year=${YEAR}&theme=all`);
  assert.ok((await manager.page.locator("#known tbody tr, #missing tbody tr").count()) >= 1);
  assert.deepEqual(await violations(manager.page), []);
  await manager.picture("contributions-list");
  await manager.go(`/contributions/coverage?year=${YEAR}&theme=all`);
  await manager.page.locator('tr[data-tone="crit"] input[name="measures"]').first().check();
  await manager.page.locator('form[action$="/contributions/ask"] .btn-primary').click();
  await manager.page.waitForURL((url) => url.pathname.endsWith("/contributions/ask"));
  await manager.ready();
  assert.equal(await manager.page.locator('#ask-measures input[name="measures"]:checked').count(), 1);
  await manager.go(`/contributions/coverage/map?year=${YEAR}`);
  assert.deepEqual(await violations(manager.page), []);
  await manager.picture("contributions-map");
});
