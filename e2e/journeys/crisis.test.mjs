// The crisis room in one night (docs/demo-02.md): what the visitor provokes, in one story about one incident, while colleagues of the demonstration work
// beside: a wrong merge undone, the posture raised, a phase by telephone, an order that nobody answers, a perimeter that grows, places
// that are short, a figure that may not be told, a warning under four eyes, a line without network, the phase lifted.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violations } from "../lib/axe.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { complete, givePlaces, incidentOfMayor, openSite, PHOTO, refused, report } from "../lib/crisis.mjs";
import { conduct, jumpUntil, say, signIn, submit } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";
import { until } from "../lib/wait.mjs";

// Of which the mayor of the demonstration is the mayor.
const MUNICIPALITY = "21012";
const PLACE = "chaussée de Mons x quai de l'Industrie";

let place;
let browser;
let officer;
let colleague;
let mayor;
let governor;
let transport;
let phone;
let incident;
let order;
let phase;

const last = (person) => new URL(person.page.url()).pathname.split("/").pop();
const everyone = () => [officer, colleague, mayor, governor, transport];

/** A line that opens a form instead of writing something down. */
async function sayForm(line, path) {
  await officer.press("Control+k");
  await officer.type(line);
  await officer.press("Enter");
  await officer.page.waitForURL((url) => url.pathname.endsWith(path));
  await officer.ready();
}

before(async () => {
  [place, browser] = await Promise.all([Place.open("crisis", ["--paused"]), openBrowser()]);
  officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  colleague = await Console.open(browser, place, { role: "officer2", lang: "nl" });
  mayor = await Console.open(browser, place, { role: "mayor", lang: "nl" });
  governor = await Console.open(browser, place, { role: "governor", lang: "fr", width: 1024, height: 768 });
  transport = await Console.open(browser, place, { role: "transport", lang: "fr" });
  phone = await Console.open(browser, place, { role: "officer", lang: "nl", width: 360, height: 740 });
  for (const person of everyone()) await signIn(person);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

test("an incident stands on the floor that the mayor sees, and the script goes on beside", async () => {
  incident = await incidentOfMayor(officer, mayor);
  const unconfirmed = () => officer.page.locator('[data-status="unconfirmed"]').count();
  await jumpUntil(officer, "a figure that is not confirmed", async () => (await unconfirmed()) > 0);
  await conduct(officer, "x1");
});

test("two calls merge, and the wrong merge is undone on the other console", async () => {
  await colleague.go("/watch");
  await colleague.live();
  const seen = colleague.seen("#signals", "gasgeur");
  await say(officer, `forte odeur de gaz au deuxième, ${PLACE} @02:41`);
  await say(officer, `gasgeur in de gang, ${PLACE} @02:43`);
  await seen;
  const card = officer.page.locator("#signals > .signal", { hasText: "gasgeur" }).first();
  const merged = colleague.seen("#signals", "ook verteld door");
  await card.locator("form[action$='/merge'] button").first().click();
  await merged;
  const kept = colleague.page.locator("#signals > .signal", { hasText: "deuxième" }).first();
  const href = await kept.locator(".what a").first().getAttribute("href");
  await colleague.go(href.replace(/^\/[a-z]{2}/, ""));
  const undone = colleague.page.waitForResponse((r) => r.url().endsWith("/unmerge"));
  await colleague.page.locator("#ties form[action$='/unmerge'] button").first().click();
  assert.ok((await undone).status() < 400);
  await officer.page.locator("#signals > .signal", { hasText: "gasgeur" }).first().waitFor();
});

test("an order to stop the metro is given, and nobody answers", async () => {
  await officer.go(`/incidents/${incident}`);
  await sayForm("ordre Arrêter le métro entre deux stations", "/orders/new");
  await officer.page.locator("#give-function").selectOption("transport-liaison");
  await officer.page.locator("#give-acknowledge-by").fill("1");
  await officer.page.locator("#give-due").fill("30");
  await submit(officer, 'form[data-outbox="order:new"]');
  order = last(officer);
});

test("the posture is raised, and every page says so", async () => {
  await governor.go("/centre");
  const form = 'form[action$="/centre/posture"]';
  await governor.page.locator(`details:has(${form}) > summary`).click();
  await governor.page.locator(`${form} input[value="partial"]`).check();
  await governor.page.locator(`${form} [name="reason"]`).fill("Deux communes touchées (fictif)");
  await submit(governor, form);
  await mayor.go(`/incidents/${incident}`);
  await mayor.live();
  assert.match(await mayor.text("header, .topbar"), /gedeeltelijk/i);
});

test("a mayor telephones in a phase: amber until it is confirmed", async () => {
  await officer.go(`/phases/new?about=${incident}`);
  const form = officer.page.locator('form[data-outbox="phase:new"]');
  await form.locator("#declare-name").fill("Bourgmestre (fictif)");
  await form.locator('input[name="read-back"]').check();
  await form.locator("#declare-territory").selectOption(MUNICIPALITY);
  await submit(officer, 'form[data-outbox="phase:new"]');
  phase = last(officer);
  await officer.page.locator('#chip-phase[data-tone="warn"]').waitFor();
  await mayor.go(`/phases/${phase}`);
  await mayor.page.locator("#declaration-words").fill("Klopt.");
  await submit(mayor, "#act-declaration form");
  await officer.page.locator('#chip-phase[data-tone="crit"]').waitFor();
});

test("the perimeter is widened: the mayor's page shows it before anybody telephones", async () => {
  await mayor.go(`/incidents/${incident}`);
  await mayor.live();
  for (const metres of ["150", "400"]) {
    const path = metres === "150" ? `/perimeters/new?about=${incident}` : `/perimeters/${last(officer)}/change`;
    await officer.go(path);
    if (metres === "150") await officer.page.locator('[name="colour"][value="orange"]').check();
    const said = officer.page.waitForResponse((r) => r.url().endsWith("/perimeters/inside") && r.status() === 200);
    await officer.page.locator("#f-metres").fill(metres);
    await said;
    await officer.page.locator("#f-reason").fill("le vent tourne (fictif)");
    const seen = mayor.seen("#perimeters-beside", `${metres} m`);
    await submit(officer, "#perimeter-form");
    await seen;
  }
});

test("340 places are needed, 200 are free: the gap is red until a telephone tells 150 more", async () => {
  const hall = await openSite(officer, "salle-crise", 200);
  const school = await openSite(officer, "ecole-crise", 0);
  await officer.go(`/needs/new?said=340%20places&about=${incident}`);
  await submit(officer, 'form[data-outbox="need:new"]');
  const need = last(officer);
  await submit(officer, `form[action$="/needs/${need}/accept"]`);
  assert.equal(await officer.page.locator('#need-gap[data-tone="crit"]').count(), 1);
  await officer.go(`/capacities/${school}`);
  await officer.page.locator("#act-link > summary").click();
  await submit(officer, `form[action$="/capacities/${school}/links"]`);
  const link = await officer.page.locator("code").first().innerText();
  await phone.page.goto(phone.url(`/r/${link.split("/").pop()}`));
  await report(phone, 150);
  for (const [site, n] of [
    [hall, "200"],
    [school, "140"],
  ]) {
    await officer.go(`/needs/${need}`);
    await givePlaces(officer, site, n);
  }
  assert.equal(await officer.page.locator('#need-gap[data-tone="crit"]').count(), 0);
});

test("the order stands red; a voice acknowledges it, a photo says that it is done", async () => {
  const row = `#order-${order}`;
  // A minute to acknowledge and a minute of grace: the night may pass faster meanwhile.
  await conduct(officer, "x10");
  await until("the order to be late", 90_000, async () => {
    await colleague.go("/orders");
    return (await colleague.page.locator(`${row}[data-tone="crit"]`).count()) === 1;
  });
  await conduct(officer, "x1");
  await colleague.picture("crisis-order-late");
  await officer.go(`/orders/${order}`);
  await officer.page.locator("#act-voice > summary").click();
  const voice = officer.page.locator("#act-voice form");
  await voice.locator('input[name="turn"][value="acknowledge"]').check();
  await voice.locator("#voice-name").fill("Dispatcher (fictif)");
  await voice.locator('input[name="read-back"]').check();
  await submit(officer, "#act-voice form");
  await officer.page.locator('#order-turns > [data-kind="acknowledged"]').first().waitFor();
  assert.deepEqual(await violations(officer.page), []);
  await transport.go(`/orders/${order}`);
  const answer = transport.page.locator("#act-answer form");
  await answer.locator('input[name="turn"][value="execute"]').check();
  await answer.locator("#answer-photos").setInputFiles(PHOTO);
  const done = officer.page.locator('#order-turns > [data-kind="executed"] a.file');
  await submit(transport, "#act-answer form");
  await done.first().waitFor();
  await officer.go(`/orders/${order}`);
  await submit(officer, `form[action$="/orders/${order}/judge"]`);
  await officer.page.locator('#order-turns > [data-kind="settled"]').waitFor();
});

test("a figure that nobody confirmed is not told to the public; a second person releases the rest", async () => {
  await officer.go(`/public/new?about=${incident}&template=gas`);
  await complete(officer);
  // The number of those who had to leave is confirmed by nobody all night.
  const mark = await officer.page.locator('li[data-tone="warn"] code').first().innerText();
  const description = officer.page.locator('[name="description-fr"]');
  const text = await description.inputValue();
  await description.fill(`${text} ${mark}`);
  await submit(officer, "#public-form");
  const draft = last(officer);
  await refused(officer, 'form[action$="/submit"]');
  await officer.go(`/public/${draft}/change`);
  await description.fill(text);
  await submit(officer, "#public-form");
  const warning = last(officer);
  await submit(officer, 'form[action$="/submit"]');
  assert.equal(
    await officer.page.locator('form[action$="/release"]').count(),
    0,
    "whoever wrote it does not release it",
  );
  await governor.go(`/public/${warning}`);
  await submit(governor, 'form[action$="/release"]');
  await until("the warning on the public site", 10_000, async () => {
    const page = await fetch(`http://localhost:${place.port + 1}/fr/`).catch(() => null);
    return page?.ok && (await page.text()).includes("<article");
  });
});

test("without a network the line waits, and goes when it is back", async () => {
  await officer.go("/watch");
  await officer.live();
  officer.forgiving = true;
  await officer.context.setOffline(true);
  await officer.press("Control+k");
  await officer.type("message: dit sans réseau (fictif)");
  await officer.press("Enter");
  await officer.page.waitForSelector('#command-preview [data-tone="warn"]');
  await colleague.go("/watch");
  await colleague.live();
  const seen = colleague.seen("main", "dit sans réseau", 30_000);
  await officer.context.setOffline(false);
  await seen;
  officer.forgiving = false;
});

test("the phase is lifted, and an evaluation opens", async () => {
  await mayor.go(`/phases/${phase}`);
  await mayor.page.locator("#act-end > summary").click();
  await mayor.page.locator("#end-reasons").fill("De toestand is onder controle (fictief).");
  await submit(mayor, "#act-end form");
  await mayor.page.locator('a[href*="/evaluations/"]').first().waitFor();
  assert.deepEqual(await violations(mayor.page), []);
  officer.troubles.splice(0);
  for (const person of everyone()) await person.fine();
});
