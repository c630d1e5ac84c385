// A race: announced by a coordinator in Dutch with a run-sheet from a file, its conflict accepted, opened on the day as an
// incident, ticked there by a watch officer in French, looked back at, and made anew for the next year.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { overflow, violations } from "../lib/axe.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { signIn, submit } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";

const ROWS = `no;heure;quoi;wat;discipline;après
1;T-120;Barrières (fictif);Hekken (fictief);D4;
2;T-30;Postes de secours prêts;Hulpposten klaar;D2;1
3;T+0;Départ;Start;D3;2
4;noon;x;;;
`;

let place;
let browser;
let coordinator;
let officer;
let event;
let incident;
let municipality;

before(async () => {
  [place, browser] = await Promise.all([Place.open("planned", ["--paused"]), openBrowser()]);
  coordinator = await Console.open(browser, place, { role: "coordinator", lang: "nl" });
  officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  await signIn(coordinator);
  await signIn(officer);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

/** Local time as a field of day and time takes it, so many hours from now. */
async function hours(person, n) {
  const iso = await person.page.locator("[data-clock-local]").getAttribute("datetime");
  const at = new Date(new Date(iso).getTime() + n * 3_600_000);
  const local = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Brussels",
    dateStyle: "short",
    timeStyle: "short",
  }).format(at);
  return local.replace(" ", "T");
}

/** Announces a race through the form; its id. */
async function announce(name, from, until) {
  await coordinator.go("/events/new");
  const form = coordinator.page.locator('form[data-outbox="planned-form:new"]');
  await form.locator("#event-names-fr").fill(name);
  await form.locator("#event-names-nl").fill(name);
  await form.locator("#event-kind").selectOption("race");
  await form.locator("#event-from").fill(await hours(coordinator, from));
  await form.locator("#event-until").fill(await hours(coordinator, until));
  municipality ??= await form.locator('input[name="municipalities"]').first().getAttribute("value");
  await form.locator(`input[name="municipalities"][value="${municipality}"]`).check();
  await submit(coordinator, 'form[data-outbox="planned-form:new"]');
  return new URL(coordinator.page.url()).pathname.split("/").pop();
}

/** Goes to a part of the event in this browser. */
async function to(person, part = "") {
  await person.go(`/events/${event}${part}`);
}

test("a race is announced and its run-sheet comes from a file, every line answered", async () => {
  event = await announce("Loop (fictief)", 2, 7);
  await to(coordinator, "/sheet/import");
  const files = coordinator.page.locator('input[type="file"]');
  await files.setInputFiles({ name: "draaiboek.csv", mimeType: "text/csv", buffer: Buffer.from(ROWS) });
  await coordinator.page.locator("main form .btn-primary").click();
  await coordinator.page.locator('tr[data-tone="crit"]').waitFor();
  assert.equal(await coordinator.page.locator("tbody tr").count(), 4);
  assert.deepEqual(await violations(coordinator.page), []);
  await submit(coordinator, 'form[data-outbox^="planned-sheet-import:"]');
  assert.equal(await coordinator.page.locator("#event-sheet tbody tr").count(), 3);
  await coordinator.picture("planned-sheet");
});

test("a second race in the same municipality is a conflict, and nothing is ready before it is accepted", async () => {
  const other = await announce("Rommelmarkt (fictief)", 4, 9);
  await to(coordinator);
  for (const step of ["prepare", "coordinate"]) {
    await coordinator.page.locator(`#act-step input[value="${step}"]`).check();
    await submit(coordinator, `form[data-outbox="planned-step:${event}"]`);
  }
  const open = coordinator.page.locator('li[id^="check-"][data-tone="warn"] form');
  while ((await open.count()) > 0) {
    const outbox = await open.first().getAttribute("data-outbox");
    await open.first().locator('input[value="yes"]').check();
    await submit(coordinator, `form[data-outbox="${outbox}"]`);
  }
  await coordinator.page.locator('#act-step input[value="ready"]').check();
  await coordinator.page.locator("#act-step .btn-primary").click();
  await coordinator.page.locator("#step-errors:not([hidden])").waitFor();
  // The browser's own words about that answer are wanted here.
  coordinator.troubles.splice(0);
  await coordinator.page.locator(`#conflict-${other} input[name="words"]`).fill("Twee commandoposten (fictief)");
  await submit(coordinator, `form[data-outbox="planned-conflict:${event}:${other}"]`);
  await coordinator.page.locator(`#conflict-${other}[data-tone="ok"]`).waitFor();
  await coordinator.page.locator('#act-step input[value="ready"]').check();
  await submit(coordinator, `form[data-outbox="planned-step:${event}"]`);
  assert.deepEqual(await violations(coordinator.page), []);
  await coordinator.picture("planned-file");
});

test("the calendar shows the month, and a list on a narrow screen", async () => {
  await coordinator.go("/events");
  assert.ok((await coordinator.page.locator(".events-month td li").count()) >= 2);
  assert.deepEqual(await violations(coordinator.page), []);
  await coordinator.picture("planned-month");
  await coordinator.page.setViewportSize({ width: 360, height: 740 });
  assert.equal(await overflow(coordinator.page), null);
  assert.equal(await coordinator.page.locator(".events-month").isVisible(), false);
  assert.equal(await coordinator.page.locator(`#event-${event}`).isVisible(), true);
  await coordinator.page.setViewportSize({ width: 1440, height: 900 });
});

test("on the day the officer opens it as an incident and ticks a row there", async () => {
  await to(officer);
  await submit(officer, `form[data-outbox="planned-open:${event}"]`);
  incident = new URL(officer.page.url()).pathname.split("/").pop();
  await officer.page.locator("#planned-beside").waitFor();
  await to(coordinator, "/sheet");
  await coordinator.live();
  const seen = coordinator.seen('#row-1[data-tone="ok"]', "Hekken");
  await officer.page.locator("#planned-beside .events-next li").first().locator('button[value="done"]').click();
  await seen;
  await officer.go(`/incidents/${incident}`);
  await officer.page.locator("#planned-beside").waitFor();
  assert.deepEqual(await violations(officer.page), []);
  await officer.picture("planned-incident");
});

test("it is over, looked back at, and the next edition begins with the lesson", async () => {
  await to(coordinator);
  await coordinator.page.locator('#act-step input[value="end"]').check();
  await submit(coordinator, `form[data-outbox="planned-step:${event}"]`);
  await to(coordinator, "/evaluation");
  await coordinator.page.locator("#act-lesson > summary").click();
  await coordinator.page.locator("#lesson-words").fill("Meer hekken aan de start (fictief)");
  await coordinator.page.locator("#lesson-function").selectOption("municipal-coordinator");
  await submit(coordinator, `form[data-outbox="planned-lesson:${event}"]`);
  assert.deepEqual(await violations(coordinator.page), []);
  await coordinator.picture("planned-evaluation");
  await coordinator.page.locator("#act-next > summary").click();
  await submit(coordinator, `form[data-outbox="planned-next:${event}"]`);
  const next = new URL(coordinator.page.url()).pathname.split("/").pop();
  assert.notEqual(next, event);
  assert.match(await coordinator.text("#carried-1"), /Meer hekken aan de start/);
  assert.ok(incident);
  await coordinator.picture("planned-next");
  await coordinator.fine();
  await officer.fine();
});
