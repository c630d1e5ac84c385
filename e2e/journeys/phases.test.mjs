// A mayor telephones in a phase: the officer records it, the mayor confirms it, the high official takes over and lifts it, and
// what was learnt becomes a commitment.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violations } from "../lib/axe.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { incidentOfMayor } from "../lib/crisis.mjs";
import { signIn, submit } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";

// Of which the mayor of the demonstration is the mayor.
const MUNICIPALITY = "21012";

let place;
let browser;
let officer;
let mayor;
let official;
let incident;
let communal;
let province;

const last = (person) => new URL(person.page.url()).pathname.split("/").pop();

before(async () => {
  [place, browser] = await Promise.all([Place.open("phases", ["--paused"]), openBrowser()]);
  officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  mayor = await Console.open(browser, place, { role: "mayor", lang: "nl" });
  official = await Console.open(browser, place, { role: "governor", lang: "fr", width: 1024, height: 768 });
  for (const person of [officer, mayor, official]) await signIn(person);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

test("an incident of the mayor's municipality has a panel for its phase", async () => {
  incident = await incidentOfMayor(officer, mayor);
  await mayor.go(`/incidents/${incident}`);
  await mayor.live();
  assert.equal(await mayor.page.locator("#phase-panel").count(), 1);
});

test("the officer records what was said on the telephone, and it appears on the mayor's page", async () => {
  await officer.go(`/incidents/${incident}`);
  await officer.page.locator('#phase-panel a[href*="/phases/new"]').click();
  await officer.ready();
  const form = officer.page.locator('form[data-outbox="phase:new"]');
  await form.locator("#declare-name").fill("Bourgmestre (fictif)");
  await form.locator('input[name="read-back"]').check();
  await form.locator("#declare-territory").selectOption(MUNICIPALITY);
  assert.deepEqual(await violations(officer.page), []);
  const panel = mayor.page.locator('#phase-panel li[data-tone="warn"]');
  await submit(officer, 'form[data-outbox="phase:new"]');
  communal = last(officer);
  await panel.first().waitFor();
  assert.match(await officer.text("h1"), /^PH-\d\d-\d{4}/);
  await officer.page.locator('#chip-phase[data-tone="warn"]').waitFor();
  assert.deepEqual(await violations(officer.page), []);
  await officer.picture("phase-recorded");
  await mayor.picture("phase-panel");
});

test("who must be told is marked told", async () => {
  await officer.page.locator("#phase-recipients form button").first().click();
  await officer.page.locator('#phase-recipients [data-state="told"]').first().waitFor();
});

test("the mayor confirms it, and the chip is amber no longer", async () => {
  await mayor.go(`/phases/${communal}`);
  await mayor.page.locator("#declaration-words").fill("Klopt.");
  const calm = officer.page.locator('#chip-phase[data-tone="crit"]');
  await submit(mayor, "#act-declaration form");
  await calm.waitFor();
  assert.equal(await mayor.page.locator("#act-declaration").count(), 0);
  await mayor.picture("phase-confirmed");
});

test("the high official takes over, and lifts", async () => {
  await official.go(`/phases/${communal}`);
  await official.page.locator('a[href*="level=provincial"]').click();
  await official.ready();
  await official.page.locator('input[name="criteria"]').first().check();
  await official.page.locator("#declare-reasons").fill("Deux communes sont touchées (fictif).");
  await official.page.locator("#declare-text-fr").fill("La phase provinciale est déclenchée (fictif).");
  await official.picture("phase-declare");
  await submit(official, 'form[data-outbox="phase:new"]');
  province = last(official);
  assert.equal(
    await official.page.locator('#phase-state [lang="nl"][data-missing]').count(),
    1,
    "Dutch is missing, and says so",
  );
  await official.page.locator("#act-end > summary").click();
  await official.page.locator("#end-reasons").fill("La situation est maîtrisée (fictif).");
  await submit(official, "#act-end form");
  await official.page.locator('#phase-acts li:has-text("№")').first().waitFor();
  assert.equal(await official.page.locator("#act-end").count(), 0, "what is lifted has no end to come");
  assert.deepEqual(await violations(official.page), []);
  await official.go(`/phases/${communal}`);
  assert.ok((await official.page.locator("#phase-acts > li").count()) >= 4, "every earlier act stands there");
});

test("the evaluation takes a debrief, a finding and a lesson, which becomes a commitment", async () => {
  await official.go(`/phases/${province}`);
  await official.page.locator('a[href*="/evaluations/"]').first().click();
  await official.ready();
  await official.page.locator('#act-debrief input[name="took-part"]').first().check();
  await submit(official, "#act-debrief form");
  await official.page.locator("#finding-words").fill("L’appel est arrivé tard (fictif).");
  await submit(official, "#act-finding form");
  await official.page.locator("#act-lesson > summary").click();
  await official.page.locator("#lesson-words").fill("Revoir la liste d’appel (fictif)");
  await official.page.locator("#lesson-function").selectOption("planning-official");
  await submit(official, "#act-lesson form");
  const commitment = official.page.locator('#evaluation-body a[href*="/orders/"]');
  for (let n = 0; n < 20 && (await commitment.count()) === 0; n += 1) {
    await official.page.reload();
    await official.ready();
  }
  assert.equal(await commitment.count(), 1);
  assert.deepEqual(await violations(official.page), []);
  await official.picture("evaluation");
  for (const person of [officer, mayor, official]) await person.fine();
});
