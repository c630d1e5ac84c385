// A perimeter at night: orange, 150 m around the incident, said before it is sent what lies inside; widened to 400 m, and a second
// console in another language sees before and after by itself.
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
let incident;
let perimeter;

before(async () => {
  [place, browser] = await Promise.all([Place.open("perimeters", ["--paused"]), openBrowser()]);
  officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  colleague = await Console.open(browser, place, { role: "officer2", lang: "nl" });
  await signIn(officer);
  await signIn(colleague);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

/** What would lie inside, once the server has said it. */
async function preview(metres) {
  // The colour asks as well: the answer that is waited for is the one to these metres.
  const asks = (r) => /name="metres"\s+(\d+)/.exec(r.request().postData() ?? "")?.[1] === String(metres);
  const said = officer.page.waitForResponse(
    (r) => r.url().endsWith("/perimeters/inside") && r.status() === 200 && asks(r),
  );
  // An answer is on the page only once it has taken the place of the one before.
  await officer.page.locator("#f-inside [data-geometry]").evaluateAll((all) => {
    for (const one of all) one.dataset.before = "true";
  });
  await officer.page.locator("#f-metres").fill(String(metres));
  await said;
  await officer.page.locator("#f-inside [data-geometry]:not([data-before])").waitFor();
  return officer.page.locator("#f-inside").innerText();
}

const people = (text) => Number((text.match(/[\d\s\u202f\u00a0]+(?=\s*personnes)/)?.[0] ?? "").replace(/\D/g, ""));

test("the form says what would lie inside before anything is sent", async () => {
  const placed = () => officer.page.locator("#incidents > [data-lon]").count();
  await jumpUntil(officer, "an incident with a place", async () => (await placed()) > 0);
  incident = (await officer.page.locator("#incidents > [data-lon]").first().getAttribute("id")).replace(
    "incident-",
    "",
  );
  await colleague.go(`/incidents/${incident}`);
  await colleague.live();
  await officer.go(`/perimeters/new?about=${incident}`);
  await officer.page.locator('[name="colour"][value="orange"]').check();
  const near = people(await preview(150));
  const wide = people(await preview(400));
  assert.ok(near > 0 && wide > near, `${near} people within 150 m, ${wide} within 400 m`);
  assert.deepEqual(await violations(officer.page), []);
  await preview(150);
  await officer.picture("perimeter-form");
});

test("set, it stands beside the incident on the other console", async () => {
  await officer.page.locator("#f-reason").fill("odeur de gaz");
  const seen = colleague.seen("#perimeters-beside", "150 m");
  await submit(officer, "#perimeter-form");
  await seen;
  perimeter = new URL(officer.page.url()).pathname.split("/").pop();
  assert.match(await officer.text("h1"), /^P-\d\d-\d{4}/);
  assert.deepEqual(await violations(officer.page), []);
});

test("widened to 400 m, the second console shows before and after by itself", async () => {
  await colleague.go(`/perimeters/${perimeter}`);
  await colleague.live();
  await officer.go(`/perimeters/${perimeter}/change`);
  const said = await preview(400);
  assert.match(said, /personnes de plus/);
  await officer.page.locator("#f-reason").fill("le vent tourne");
  const seen = colleague.seen("#perimeter-versions", "400 m");
  await submit(officer, "#perimeter-form");
  await seen;
  const versions = await colleague.text("#perimeter-versions");
  assert.match(versions, /150 m/);
  assert.match(versions, /personen meer/);
  await colleague.picture("perimeter-versions");
  await officer.page.emulateMedia({ media: "print" });
  assert.ok(await officer.page.locator(".perimeter-plan").isVisible(), "the plan stands on paper");
  await officer.page.emulateMedia({ media: "screen" });
  await officer.fine();
  await colleague.fine();
});
