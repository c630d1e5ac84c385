// The night is taken into an exercise: two people play it in two languages at its own address, under a mark and on its own clock; what
// is seen stands beside the real night, and only a lesson comes back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violations } from "../lib/axe.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { jumpUntil, signIn, submit } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";
import { until } from "../lib/wait.mjs";

const MARK = "EXERCISE – OEFENING – EXERCICE";

let place;
let browser;
let leader;
let officer;
let mayor;
let real;
let head;

/** The number of the last entry that a page of the real place was drawn with. */
const seq = async (person) => Number(await person.page.locator('meta[name="seq"]').getAttribute("content"));

/** Sends a form of the board with one of its buttons, and waits for the board to come back. */
async function press(person, form, button) {
  const answer = person.page.waitForResponse((r) => r.request().method() === "POST");
  await person.page.locator(`${form} button[value="${button}"]`).first().click();
  const { status } = await answer.then((r) => ({ status: r.status() }));
  assert.ok(status < 400, `${form} ${button}: ${status}`);
  await person.page.waitForLoadState();
  await person.ready();
}

before(async () => {
  [place, browser] = await Promise.all([Place.open("exercise", ["--paused"]), openBrowser()]);
  leader = await Console.open(browser, place, { role: "coordinator", lang: "fr" });
  officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  mayor = await Console.open(browser, place, { role: "mayor", lang: "nl", width: 1024, height: 768 });
  real = await Console.open(browser, place, { role: "officer2", lang: "nl" });
  for (const person of [leader, officer, mayor, real]) await signIn(person);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

test("the night until now is taken into an exercise", async () => {
  await real.go("/watch");
  await jumpUntil(real, "an incident", async () => {
    await officer.go("/incidents");
    return (await officer.page.locator('main a[href*="/fr/incidents/"]').count()) > 0;
  });
  await leader.go("/exercises");
  await leader.page.locator("#open-title").fill("Nuit du gaz (fictif)");
  assert.deepEqual(await violations(leader.page), []);
  await submit(leader, 'form[data-outbox="exercise"]');
  assert.match(await leader.text("h1"), /^EX-1/);
  await leader.picture("exercise-board");
  assert.deepEqual(await violations(leader.page), []);
});

test("two people are admitted, one to play something else than in life", async () => {
  for (const [person, role, area] of [
    ["Peeters", "watch-officer", null],
    ["Janssens", "mayor", "21012"],
  ]) {
    await leader.page.locator("#parts details > summary").click();
    const form = leader.page.locator('#parts form[data-outbox^="exercise-part"]');
    const option = form.locator("#parts-person option", { hasText: person }).first();
    await form.locator("#parts-person").selectOption(await option.getAttribute("value"));
    await form.locator("#parts-function").selectOption(role);
    if (area) await form.locator("#parts-area").selectOption(area);
    await submit(leader, '#parts form[data-outbox^="exercise-part"]');
  }
  assert.equal(await leader.page.locator("#parts li").count(), 2);
  await real.go("/watch");
  head = await seq(real);
  assert.ok(head > 0);
});

test("they come in at another address, under a mark, in their languages", async () => {
  for (const person of [officer, mayor]) {
    await person.go("/exercises");
    await person.page.locator('#exercises a[href*="/enter"]').first().click();
    await person.page.waitForURL((url) => url.hostname.startsWith("exercise-1."));
    await person.ready();
    assert.equal(await person.text(".exercise-mark"), MARK);
    assert.ok((await person.page.title()).startsWith(MARK));
  }
  assert.equal(await mayor.page.locator("html").getAttribute("lang"), "nl");
  await officer.picture("exercise-floor");
  assert.deepEqual(await violations(officer.page), []);
  const text = await officer.text("main");
  assert.ok(!/Peeters|Janssens|Dubois/.test(text), "nobody of the real night stands there by name");
});

test("an inject comes at its time while the clock runs ten times as fast", async () => {
  await leader.page.locator("#scenario details > summary").click();
  await leader.page.locator("#inject-words").fill("Odeur de gaz dans une cave (exercice)");
  await leader.page.locator("#inject-at").fill("+2");
  await leader.page.locator("#inject-expected").fill("Signalement qualifié");
  await leader.page.locator("#inject-minutes").fill("5");
  await press(leader, '#scenario form[data-outbox^="exercise-inject"]', "set");
  await press(leader, "#clock form", "x10");
  await press(leader, "#clock form", "next");
  const signals = `${new URL(officer.page.url()).origin}/fr/signals`;
  await until("the signal of the inject", 20_000, async () => {
    await officer.page.goto(signals);
    return (await officer.text("main")).includes("cave (exercice)");
  });
  await officer.picture("exercise-inject");
});

test("an observer notes what is seen, and naming somebody is warned of", async () => {
  await leader.go("/exercises/1");
  const form = 'form[data-outbox^="exercise-note"]';
  await leader.page.locator("#notes-words").fill("Peeters a bien réagi");
  const answer = leader.page.waitForResponse((r) => r.request().method() === "POST");
  await leader.page.locator(`${form} button.btn-primary`).click();
  assert.equal((await answer).status(), 422);
  // The browser's own words about that answer are wanted here.
  await leader.page.evaluate("0");
  leader.troubles.splice(0);
  // It may be meant: the box that says so stands behind the words, from then on.
  await leader.page.locator(`${form} [name="named"]`).waitFor();
  await leader.go("/exercises/1");
  assert.equal(await leader.page.locator(`${form} [name="named"]`).isVisible(), false);
  await leader.page.locator("#notes-words").fill("L’appel a été joint tout de suite");
  await submit(leader, form);
  assert.ok((await leader.text("#notes")).includes("joint tout de suite"));
});

test("the gaps stand beside the real night, and the real night is as it was", async () => {
  await leader.go("/exercises/1/gaps");
  assert.deepEqual(await violations(leader.page), []);
  await leader.picture("exercise-gaps");
  await real.go("/watch");
  assert.equal(await seq(real), head, "nothing of the exercise was written there");
  assert.equal(await real.page.locator(".exercise-mark").count(), 0);
});

test("only a lesson comes back, as a commitment", async () => {
  await leader.go("/exercises/1/gaps");
  await leader.page.locator("#lesson-words").fill("Revoir la liste d’appel (fictif)");
  await leader.page.locator("#lesson-function").selectOption("planning-official");
  await submit(leader, 'form[data-outbox^="exercise-lesson"]');
  await until("the commitment", 10_000, async () => {
    await leader.go("/exercises/1/gaps");
    return (await leader.page.locator('#lessons a[href*="/orders/"]').count()) > 0;
  });
  for (const person of [leader, officer, mayor, real]) await person.fine();
});
