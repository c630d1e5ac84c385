// 340 places are needed and 200 are free: the gap is red, a hall tells 150 more from a telephone without account, places are
// reserved at both, people arrive, and whoever asked confirms.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violations } from "../lib/axe.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { givePlaces, openSite, report } from "../lib/crisis.mjs";
import { signIn, submit } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";

let place;
let browser;
let officer;
let colleague;
let phone;
let hall;
let school;
let need;
let link;

const last = (page) => new URL(page.url()).pathname.split("/").pop();

before(async () => {
  [place, browser] = await Promise.all([Place.open("relief", ["--paused"]), openBrowser()]);
  officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  colleague = await Console.open(browser, place, { role: "officer2", lang: "nl" });
  phone = await Console.open(browser, place, { role: "officer", lang: "nl", width: 360, height: 740 });
  await signIn(officer);
  await signIn(colleague);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

test("a word on the command line asks for 340 places, and the gap stands there in red", async () => {
  hall = await openSite(officer, "hall", 200);
  school = await openSite(officer, "school", 0);
  await officer.go("/watch");
  await officer.press("Control+k");
  await officer.type("besoin 340 places");
  await officer.press("Enter");
  await officer.page.waitForURL((url) => url.pathname.endsWith("/needs/new"));
  await officer.ready();
  assert.equal(await officer.page.locator("#ask-wanted").inputValue(), "340");
  assert.equal(await officer.page.locator("#ask-kind").inputValue(), "places");
  await submit(officer, 'form[data-outbox="need:new"]');
  need = last(officer.page);
  assert.match(await officer.text("h1"), /^B-\d\d-\d{4}/);
  await submit(officer, `form[action$="/needs/${need}/accept"]`);
  assert.equal(await officer.page.locator('#need-gap[data-tone="crit"]').count(), 1);
  assert.match(await officer.text("#need-gap .chip"), /140/);
  assert.deepEqual(await violations(officer.page), []);
  await officer.picture("relief-gap");
});

test("on a telephone without an account a hall tells 150 more, and the board of a colleague follows", async () => {
  await colleague.go("/capacities");
  await colleague.live();
  await officer.go(`/capacities/${school}`);
  await officer.page.locator("#act-link > summary").click();
  await submit(officer, `form[action$="/capacities/${school}/links"]`);
  assert.equal(await officer.page.locator("svg.qr").count(), 1);
  link = await officer.page.locator("code").first().innerText();
  await phone.page.goto(phone.url(`/r/${link.split("/").pop()}`));
  const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 360, `the page is ${wide} pixels wide`);
  assert.equal(await phone.page.locator("nav.rail, form.cmd").count(), 0, "nothing of the inside");
  assert.equal(await phone.page.locator("#open-s0-places-offered").inputValue(), "0", "the last number stands there");
  assert.deepEqual(await violations(phone.page), []);
  await phone.picture("relief-phone");
  const seen = colleague.seen(`#site-${school}`, "150");
  await report(phone, 150);
  await seen;
  assert.deepEqual(await violations(colleague.page), []);
  await colleague.picture("relief-board");
  await phone.fine();
});

test("places are reserved at both, people arrive, and it is confirmed", async () => {
  for (const [id, n] of [
    [hall, "200"],
    [school, "140"],
  ]) {
    await officer.go(`/needs/${need}`);
    await givePlaces(officer, id, n);
  }
  assert.equal(await officer.page.locator('#need-gap[data-tone="crit"]').count(), 0, "nothing is short any more");
  for (const part of [1, 2]) {
    await officer.go(`/needs/${need}`);
    // What comes live may take the form away before its answer leads on.
    const form = officer.page.locator(`#part-${part} form[action$="/deliver"]`);
    await form.locator("button:not([type=button])").first().click();
    await form.waitFor({ state: "detached" });
  }
  await officer.go(`/needs/${need}`);
  await officer.picture("relief-delivered");
  await officer.page.locator(`form[action$="/needs/${need}/confirm"] button:not([type=button])`).first().click();
  await officer.page.locator('#relief-turns > [data-kind="need-confirmed"]').waitFor();
  assert.deepEqual(await violations(officer.page), []);
  await officer.fine();
  await colleague.fine();
});
