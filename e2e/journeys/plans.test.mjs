// An explosion opens the officer's card; steps are ticked by keyboard and seen elsewhere; the invented plan is activated, printed and
// ended; a plan of one's own is written, its steps reordered without a script, and approved by somebody else.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violations } from "../lib/axe.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { jumpUntil, signIn, submit } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";

let place;
let browser;
let officer;
let colleague;
let governor;
let incident;
let activation;

const last = (person) => new URL(person.page.url()).pathname.split("/").pop();
const step = '#beside-cards li[id^="step-"]';

before(async () => {
  [place, browser] = await Promise.all([Place.open("plans", ["--paused"]), openBrowser()]);
  officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  colleague = await Console.open(browser, place, { role: "officer2", lang: "nl" });
  governor = await Console.open(browser, place, { role: "governor", lang: "fr", width: 1024, height: 768 });
  for (const person of [officer, colleague, governor]) await signIn(person);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

test("the plans of the profile are titles with their source, and two invented sets", async () => {
  await officer.go("/plans");
  assert.equal(await officer.page.locator("main tbody tr").count(), 9);
  assert.equal(
    await officer.page.locator('main td:nth-child(3) .chip[data-tone="warn"]').count(),
    7,
    "seven titles only",
  );
  assert.deepEqual(await violations(officer.page), []);
  await officer.picture("plans-list");
  await officer.page.locator("main tbody tr a").first().click();
  await officer.ready();
  assert.equal(await officer.page.locator('a[href*="/activate"]').count(), 0, "a title cannot be activated");
});

test("the explosion opens the officer's card on the incident's page", async () => {
  await officer.go("/watch");
  await jumpUntil(officer, "a card beside an incident", async () => {
    await colleague.go("/incidents");
    const all = await colleague.page
      .locator('main a[href*="/nl/incidents/"]')
      .evaluateAll((links) => links.map((a) => a.href));
    for (const href of new Set(all.map((h) => h.split(/[?#]/)[0]))) {
      await colleague.page.goto(href);
      if ((await colleague.page.locator(step).count()) > 0) {
        incident = last(colleague);
        return true;
      }
    }
    return false;
  });
  await officer.go(`/incidents/${incident}`);
  await officer.live();
  await colleague.go(`/incidents/${incident}`);
  await colleague.live();
  assert.deepEqual(await violations(officer.page), []);
  await officer.picture("plans-beside");
});

test("a tick with the keyboard appears on the other console and can be undone", async () => {
  const first = officer.page.locator(step).first();
  const id = await first.getAttribute("id");
  const done = colleague.page.locator(`#${id}[data-state="done"]`);
  await first.locator('button[value="done"]').first().focus();
  await officer.press("Enter");
  await done.waitFor();
  await officer.page.locator(`#${id}[data-state="done"]`).waitFor();
  await colleague.page.locator(`#${id} button[value="undo"]`).click();
  await officer.page.locator(`#${id}[data-state="open"]`).waitFor();
  const again = officer.page.locator(`#${id} button[value="done"]`).first();
  await again.click();
  await done.waitFor();
});

test("the invented plan fits the incident, is activated for it and takes over what was done", async () => {
  await officer.page.locator('#beside-cards a[href*="/activations/new"]').click();
  await officer.ready();
  await officer.page.locator("main .tell a.btn-primary").first().click();
  await officer.ready();
  const form = officer.page.locator('form[data-outbox^="plan-activate:"]');
  await form.locator("#f-reason").fill("Deux communes touchées (fictif)");
  assert.deepEqual(await violations(officer.page), []);
  await submit(officer, 'form[data-outbox^="plan-activate:"]');
  activation = last(officer);
  await officer.live();
  assert.equal(await officer.page.locator('#run-cards li[data-state="done"]').count(), 1, "nobody does it twice");
  assert.ok((await officer.page.locator('a[href^="tel:"]').count()) > 3);
  assert.ok((await officer.page.locator('a[href*="/bodies/pc-ops/plan"], main .tell b').count()) > 0);
  assert.deepEqual(await violations(officer.page), []);
  await officer.picture("plans-board");
  await colleague.page.locator(`#beside-cards a[href$="/activations/${activation}"]`).first().waitFor();
});

test("on paper the cards have boxes, the telephone list and the way back", async () => {
  await officer.go(`/activations/${activation}/print`);
  assert.equal(await officer.page.locator("svg.qr").count(), 1);
  assert.ok((await officer.text("main")).includes("☐"));
  assert.deepEqual(await violations(officer.page), []);
  await officer.picture("plans-paper");
});

test("the high official, on a smaller screen, sees the card of that function first", async () => {
  await governor.go(`/activations/${activation}`);
  assert.equal(
    await governor.page.locator("#run-cards > article").first().locator('.chip[data-tone="info"]').count(),
    1,
  );
  const wide = await governor.page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 1024, `the page is ${wide} pixels wide`);
  assert.deepEqual(await violations(governor.page), []);
});

test("the activation ends with a reason", async () => {
  await officer.go(`/activations/${activation}`);
  await officer.page.locator("details.panel > summary").last().click();
  await officer.page.locator("#end-words").fill("Maîtrisé (fictif)");
  await submit(officer, `form[action$="/activations/${activation}/end"]`);
  assert.equal(await officer.page.locator('#run-cards button[name="mark"]').count(), 0);
  for (const person of [officer, colleague, governor]) await person.fine();
});
