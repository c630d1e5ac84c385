// An explosion opens the officer's card; steps are ticked by keyboard and seen elsewhere, one is skipped with a reason; the invented
// plan is activated, one of its perimeters begun with a click, printed and ended; a plan of one's own is written, its steps reordered
// without a script, refused to its own author and approved by somebody else.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violations } from "../lib/axe.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { insist } from "../lib/crisis.mjs";
import { jumpUntil, signIn, submit } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";
import { until } from "../lib/wait.mjs";

let place;
let browser;
let officer;
let colleague;
let governor;
let coordinator;
let incident;
let activation;
let own;

const last = (person) => new URL(person.page.url()).pathname.split("/").pop();
const step = '#beside-cards li[id^="step-"]';

before(async () => {
  [place, browser] = await Promise.all([Place.open("plans", ["--paused"]), openBrowser()]);
  officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  colleague = await Console.open(browser, place, { role: "officer2", lang: "nl" });
  governor = await Console.open(browser, place, { role: "governor", lang: "fr", width: 1024, height: 768 });
  coordinator = await Console.open(browser, place, { role: "coordinator", lang: "fr" });
  for (const person of [officer, colleague, governor, coordinator]) await signIn(person);
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
  assert.equal(await officer.page.locator('main a[href*="/bodies/pc-ops/told"]').count(), 1);
  assert.equal(await officer.page.locator('main a[href*="/bodies/pc-ops/plan"]').count(), 0, "others hold it");
  assert.deepEqual(await violations(officer.page), []);
  await officer.picture("plans-board");
  await colleague.page.locator(`#beside-cards a[href$="/activations/${activation}"]`).first().waitFor();
});

test("a step is skipped, and only with a reason", async () => {
  const open = officer.page.locator('#run-cards li[data-state="open"]:has(details button[value="skip"])').first();
  const id = await open.getAttribute("id");
  const one = officer.page.locator(`#${id}`);
  const answered = () =>
    officer.page.waitForResponse((r) => r.request().method() === "POST" && r.url().endsWith("/steps"));
  await one.locator("details > summary").click();
  let answer = answered();
  await one.locator('button[value="skip"]').click();
  assert.equal((await answer).status(), 422, "not without a word");
  await one.locator('input[name="words"]').fill("Déjà fait par la zone (fictif)");
  answer = answered();
  await one.locator('button[value="skip"]').click();
  assert.ok((await answer).status() < 400);
  await officer.page.locator(`#${id}[data-state="skipped"]`).waitFor();
  assert.match(await one.innerText(), /Déjà fait par la zone/);
  officer.troubles = officer.troubles.filter((t) => !/status of 422 .*\/steps/.test(t));
});

test("of a body that others hold one notes what is told, a click away", async () => {
  await officer.page.locator('main a[href*="/bodies/pc-ops/told"]').click();
  await officer.ready();
  assert.equal(await officer.page.locator('form[data-outbox="body-told:pc-ops"] #f-source').count(), 1);
  assert.deepEqual(await violations(officer.page), []);
  await officer.page.goBack();
  await officer.ready();
});

test("a perimeter of the plan is one click away, with its colour and radius", async () => {
  await officer.page.locator('#run-perimeters a[href*="metres=250"]').click();
  await officer.ready();
  assert.ok(await officer.page.locator('[name="colour"][value="orange"]').isChecked());
  assert.equal(await officer.page.locator("#f-metres").inputValue(), "250");
  await officer.page.locator("#f-reason").fill("Comme le plan le propose (fictif)");
  await submit(officer, "#perimeter-form");
  assert.match(await officer.text("main"), /250 m/);
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

test("a plan of one's own is written, and its steps change places without a script", async () => {
  const { page } = coordinator;
  await coordinator.go("/plans/new");
  await page.locator("#f-title-fr").fill("Panne d'éclairage (fictif)");
  await page.locator("#f-title-nl").fill("Verlichting valt uit (fictief)");
  await submit(coordinator, 'form[data-outbox="plan:new"]');
  await page.locator('a[href$="/cards/0"]').click();
  await coordinator.ready();
  await page.locator("#f-holder").selectOption("f:watch-officer");
  await page.locator("#f-title-fr").fill("Veille");
  await page.locator("#f-title-nl").fill("Wacht");
  for (const [n, fr, nl] of [
    [0, "Appeler", "Bellen"],
    [1, "Noter", "Noteren"],
  ]) {
    await page.locator(`#text-fr-${n}`).fill(fr);
    await page.locator(`#text-nl-${n}`).fill(nl);
  }
  await page.locator('.actions button[name="act"][value="save"]').click();
  await page.waitForURL((url) => url.pathname.endsWith("/versions/1"));
  await coordinator.ready();
  own = page.url();
  const card = await page.locator("#cards .card a[href*='/cards/']").first().getAttribute("href");
  const state = await coordinator.context.storageState();
  const plain = await browser.newContext({ storageState: state, javaScriptEnabled: false, locale: "fr-BE" });
  const paper = await plain.newPage();
  await paper.goto(new URL(card, page.url()).href);
  await paper.locator('button[value="down:0"]').click();
  const first = paper.locator("#text-fr-0");
  await until("the steps to have changed places", 10_000, async () => (await first.inputValue()) === "Noter", 200);
  await plain.close();
  await page.reload();
  await coordinator.ready();
  assert.match(await coordinator.text("#cards .steps"), /Noter[\s\S]*Appeler/);
});

test("its author does not approve it, the high official does", async () => {
  await submit(coordinator, 'form[action$="/submit"]');
  const path = new URL(own).pathname.replace(/^\/fr/, "");
  await coordinator.go(path);
  assert.equal(
    await coordinator.page.locator('button[name="verdict"][value="approve"]').count(),
    0,
    "nothing offers it",
  );
  assert.equal(await insist(coordinator, `${path}/judge`, { verdict: "approve", words: "" }), 403);
  await governor.go(path);
  await governor.page.locator('#act-judge button[value="approve"]').click();
  await governor.page.locator("#act-judge").waitFor({ state: "detached" });
  await coordinator.go(path);
  assert.equal(await coordinator.page.locator('h1 ~ p .chip[data-tone="ok"]').count(), 1, "it is approved");
});

test("the activation ends with a reason", async () => {
  await officer.go(`/activations/${activation}`);
  await officer.page.locator("details.panel > summary").last().click();
  await officer.page.locator("#end-words").fill("Maîtrisé (fictif)");
  await submit(officer, `form[action$="/activations/${activation}/end"]`);
  assert.equal(await officer.page.locator('#run-cards button[name="mark"]').count(), 0);
  for (const person of [officer, colleague, governor, coordinator]) await person.fine();
});
