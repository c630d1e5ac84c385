// What a visitor provokes in the rooms (docs/demo-02.md) and no other journey plays: whoever may not declare is told who may; our text
// changes under a hand-over; somebody is told too late, an order is passed on; axes exchanged, a place reserved twice; a signal is two
// after all; what the centre receives, who is on site; a zone's dispatchers received for a night, until somebody ends it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violations } from "../lib/axe.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { givePlaces, incidentOfMayor, insist, openSite, refused } from "../lib/crisis.mjs";
import { conduct, jumpUntil, say, signIn, submit } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";
import { until } from "../lib/wait.mjs";

let place;
let browser;
let officer;
let colleague;
let mayor;
let governor;
let incident;

const last = (person) => new URL(person.page.url()).pathname.split("/").pop();
const everyone = () => [officer, colleague, mayor, governor];

/** Somebody else of the night, with a window of their own for one test. */
async function join(role, lang) {
  const person = await Console.open(browser, place, { role, lang });
  await signIn(person);
  return person;
}

/** Opens what a form, or a field of it, is folded into. */
const unfold = (person, what) => person.page.locator(`details:has(${what}) > summary`).first().click();

before(async () => {
  [place, browser] = await Promise.all([Place.open("provoked", ["--paused"]), openBrowser()]);
  officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  colleague = await Console.open(browser, place, { role: "officer2", lang: "nl" });
  mayor = await Console.open(browser, place, { role: "mayor", lang: "nl" });
  governor = await Console.open(browser, place, { role: "governor", lang: "fr" });
  for (const person of everyone()) await signIn(person);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

test("an incident stands on the border, and both mayors may be taken over", async () => {
  incident = await incidentOfMayor(officer, mayor);
  const across = await join("mayor2", "fr");
  const answer = await across.go(`/incidents/${incident}`);
  assert.equal(answer.status(), 200, "it is his municipality too");
  await across.fine();
  await across.close();
});

test("a hand-over page is amber as soon as our own text changes", async () => {
  const path = `/handover-to/national?about=${incident}`;
  await officer.go(path);
  await officer.page.locator("#enter-reference").fill("P-2026-2 (fictif)");
  await submit(officer, 'form[action$="/handover-to/national"]');
  assert.equal(await officer.page.locator("#handing-changed").count(), 0, "what was entered is what stands here");
  await officer.go("/watch");
  await jumpUntil(officer, "our text to change", async () => {
    await colleague.go(path);
    return (await colleague.page.locator('#handing-changed[data-tone="warn"]').count()) > 0;
  });
  assert.ok((await colleague.page.locator(".handing s").count()) > 0, "what stood there before is struck through");
  assert.deepEqual(await violations(colleague.page), []);
  await colleague.picture("provoked-amber");
});

test("a watch officer who declares the provincial phase is refused and told who may", async () => {
  await officer.go(`/phases/new?about=${incident}&level=provincial`);
  assert.equal(await officer.page.locator('input[name="way"][value="own"]').count(), 0);
  assert.match(await officer.text('main .notice[data-tone="warn"]'), /Haut fonctionnaire/);
  const form = { about: incident, level: "provincial", way: "own", reasons: "deux communes (fictif)" };
  assert.equal(await insist(officer, "/phases", form), 403);
  await officer.picture("provoked-not-ours");
});

test("who must be told of a phase at once and is not turns red", async () => {
  await governor.go(`/phases/new?about=${incident}&level=provincial`);
  await governor.page.locator('input[name="criteria"]').first().check();
  await governor.page.locator("#declare-reasons").fill("Deux communes sont touchées (fictif).");
  await governor.page.locator("#declare-text-fr").fill("La phase provinciale est déclenchée (fictif).");
  await governor.page.locator("#declare-text-nl").fill("De provinciale fase wordt afgekondigd (fictief).");
  await submit(governor, 'form[data-outbox="phase:new"]');
  const phase = last(governor);
  assert.ok((await governor.page.locator('#phase-recipients > [data-state="due"]').count()) > 1);
  const late = colleague.page.locator('#phase-recipients > [data-state="due"][data-tone="crit"]');
  await jumpUntil(officer, "somebody to be told too late", async () => {
    await colleague.go(`/phases/${phase}`);
    return (await late.count()) > 0;
  });
  await colleague.picture("provoked-late");
});

test("an order that nobody acknowledges is passed on to whom its giver chose", async () => {
  await officer.go(`/orders/new?about=${incident}`);
  await officer.page.locator("#give-title").fill("Amener des barrières au pont (fictif)");
  await officer.page.locator("#give-function").selectOption("representative-d4");
  await officer.page.locator("#give-acknowledge-by").fill("1");
  await officer.page.locator("#give-first-minutes").fill("0");
  await officer.page.locator("#give-first-to").selectOption("watch-supervisor");
  await officer.page.locator("#give-second-to").selectOption("");
  await submit(officer, 'form[data-outbox="order:new"]');
  const order = last(officer);
  // Two suggestions further more than a minute is over.
  for (const _ of [1, 2]) await conduct(officer, "jump");
  await until(
    "the order to be passed on",
    90_000,
    async () => {
      await colleague.go(`/orders/${order}`);
      return (await colleague.page.locator('#order-turns > [data-kind="escalated"]').count()) === 1;
    },
    500,
  );
  const supervisor = await join("supervisor", "nl");
  await supervisor.go("/orders?show=mine");
  assert.equal(await supervisor.page.locator(`#order-${order}`).count(), 1, "it stands on the other's board");
  await supervisor.fine();
  await supervisor.close();
});

test("a polygon with its axes exchanged is refused with the reason", async () => {
  await officer.go(`/perimeters/new?about=${incident}`);
  await officer.page.locator('[name="colour"][value="red"]').check();
  await officer.page.locator('[name="shape"][value="pasted"]').check();
  const ring = [
    [50.844, 4.325],
    [50.844, 4.328],
    [50.847, 4.328],
    [50.844, 4.325],
  ];
  await officer.page.locator("#f-geojson").fill(JSON.stringify({ type: "Polygon", coordinates: [ring] }));
  await officer.page.locator("#f-reason").fill("essai (fictif)");
  const said = await refused(officer, "#perimeter-form");
  assert.match(said, /invers/, said);
  assert.match(await officer.page.locator("#f-geojson").inputValue(), /4\.328/, "nothing typed is lost");
  await officer.picture("provoked-axes");
});

test("what lies inside names the invented school and care home around the quay", async () => {
  const said = colleague.page.waitForResponse((r) => r.url().endsWith("/perimeters/inside") && r.status() === 200);
  await colleague.go(`/perimeters/new?about=${incident}&colour=orange&metres=400`);
  await said;
  await colleague.page.locator("#f-inside [data-geometry]").waitFor();
  const inside = await colleague.page.locator("#f-inside").textContent();
  assert.ok(inside.includes("Sluizenschool (fictief)") && inside.includes("Woonzorgcentrum Jaagpad (fictief)"), inside);
  await colleague.picture("provoked-inside");
});

test("a place is not reserved twice: so many are left, and parts arrive one after the other", async () => {
  const hall = await openSite(officer, "salle-double", 200);
  await officer.go(`/needs/new?said=340%20places&about=${incident}`);
  await submit(officer, 'form[data-outbox="need:new"]');
  const need = last(officer);
  await submit(officer, `form[action$="/needs/${need}/accept"]`);
  await officer.go(`/needs/${need}`);
  await givePlaces(officer, hall, "120");
  await officer.go(`/needs/${need}`);
  await officer.page.locator(`#proposal-${hall} input[name="n"]`).fill("150");
  assert.match(await refused(officer, `#proposal-${hall} form`), /80/, "it says what is left");
  for (const n of ["70", "50"]) {
    await officer.go(`/needs/${need}`);
    const form = '#part-1 form[action$="/deliver"]';
    await officer.page.locator(`${form} input[name="n"]`).fill(n);
    await submit(officer, form);
  }
  await officer.go(`/needs/${need}`);
  assert.equal(await officer.page.locator('#part-1[data-tone="ok"]').count(), 1, "all of this part has come");
  assert.equal(await officer.page.locator("#part-1 form").count(), 0);
});

test("one signal was two after all: split, both wait, and joined again", async () => {
  await officer.go("/watch");
  await say(officer, "fumée au grenier et cave inondée, place Rouppe");
  const card = officer.page.locator("#signals > .signal", { hasText: "fumée au grenier" }).first();
  const href = await card.locator(".what a").first().getAttribute("href");
  await officer.go(href.replace(/^\/[a-z]{2}/, ""));
  const form = 'form[action$="/split"]';
  await unfold(officer, form);
  await officer.page.locator("#f-part-words").fill("cave inondée (fictif)");
  await submit(officer, form);
  await colleague.go("/watch");
  await colleague.page.locator("#signals > .signal", { hasText: "cave inondée (fictif)" }).first().waitFor();
  await officer.go(href.replace(/^\/[a-z]{2}/, ""));
  const part = await officer.page.locator("#ties .proposals a.ref").first().getAttribute("href");
  await officer.go(part.replace(/^\/[a-z]{2}/, ""));
  const rejoined = officer.page.waitForResponse((r) => r.url().endsWith("/rejoin"));
  await officer.page.locator('#ties form[action$="/rejoin"] button').click();
  assert.ok((await rejoined).status() < 400);
  const waits = colleague.page.locator("#signals > .signal", { hasText: "cave inondée (fictif)" });
  await until(
    "the two to be one again",
    10_000,
    async () => {
      await colleague.go("/watch");
      return (await waits.count()) === 0;
    },
    500,
  );
});

test("the centre notes the threat level that it received, and who comes in", async () => {
  await governor.go("/centre");
  const level = 'form[action$="/centre/states"]';
  await unfold(governor, level);
  await governor.page.locator("#f-level").selectOption({ index: 2 });
  await governor.page.locator("#f-source").fill("OCAM, par téléphone (scénario fictif)");
  await submit(governor, level);
  await colleague.go("/centre");
  assert.match(await colleague.text("main"), /OCAM, par téléphone \(scénario fictif\)/);
  await officer.go("/centre");
  const stay = "form:has(#f-name)";
  await unfold(officer, "#f-name");
  await officer.page.locator("#f-name").fill("V. Isiteur (fictif)");
  await officer.page.locator(`${stay} #f-function`).selectOption("planning-official");
  await submit(officer, stay);
  await colleague.go("/centre");
  const row = colleague.page.locator("tr", { hasText: "V. Isiteur (fictif)" });
  assert.equal(await row.count(), 1);
  await submit(colleague, 'tr:has-text("V. Isiteur (fictif)") form[action$="/leave"]');
  assert.equal(await row.count(), 0, "who has left is not there");
});

test("a zone's dispatchers are received for the night, and no longer than the act says", async () => {
  await governor.go("/continuity");
  const { page } = governor;
  await page.locator("#order-zone").selectOption("5339");
  await page.locator("#order-room").selectOption({ index: 1 });
  await page.locator("#order-until").fill("360");
  await page.locator("#order-reason").fill("Salle de la zone en panne (fictif)");
  await page.locator('input[name="functions"][value="zone-liaison"]').check();
  await page.locator("#order-receiver").selectOption("fire-dispatch-liaison");
  await submit(governor, 'form[data-outbox="continuity"]');
  const act = last(governor);
  const receiver = await join("dispatch", "nl");
  await receiver.go(`/continuity/${act}`);
  await submit(receiver, 'form[action$="/confirm"]');
  const zone = await join("zone2", "fr");
  const chip = zone.page.locator('[id^="chip-continuity-"]');
  await until(
    "the act to count for the other zone's liaison",
    20_000,
    async () => {
      await zone.go("/continuity");
      return (await chip.count()) === 1;
    },
    500,
  );
  await zone.picture("provoked-continuity");
  await governor.go(`/continuity/${act}`);
  await unfold(governor, 'form[action$="/end"]');
  await page.locator("#end-words").fill("La salle fonctionne de nouveau (fictif)");
  await submit(governor, 'form[action$="/end"]');
  await zone.go("/continuity");
  assert.equal(await chip.count(), 0, "over is over");
  // The preview beside the form said of the exchanged axes what the form said.
  await officer.page.evaluate("0");
  officer.troubles = officer.troubles.filter((t) => !/status of 422 .*\/perimeters\/inside/.test(t));
  for (const person of [receiver, zone, ...everyone()]) await person.fine();
});
