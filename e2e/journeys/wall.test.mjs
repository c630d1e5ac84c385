// The wall of the room: an administrator gives a screen a token that only reads; it shows the night, and says itself when it is old.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violations } from "../lib/axe.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { jumpUntil, signIn, submit } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";

let place;
let browser;
let admin;
let officer;
let official;
let screen;
let address;

/** Every piece of text that stands in letters below a thirtieth of the screen's height. */
function tooSmall(page) {
  return page.evaluate(() => {
    const found = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data, parentElement: around } = texts.currentNode;
      const letters = Number.parseFloat(getComputedStyle(around).fontSize);
      const shown = data.trim() !== "" && around.checkVisibility();
      if (shown && letters < innerHeight / 30) found.push(`${data.trim()}: ${letters} px`);
    }
    return found;
  });
}

before(async () => {
  [place, browser] = await Promise.all([Place.open("wall", ["--paused"]), openBrowser()]);
  admin = await Console.open(browser, place, { role: "admin", lang: "nl" });
  officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  official = await Console.open(browser, place, { role: "governor", lang: "fr" });
  screen = await Console.open(browser, place, { role: "officer2", lang: "nl", width: 1920, height: 1080 });
  for (const person of [admin, officer, official]) await signIn(person);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

test("an administrator gives a screen its function and a token that only reads", async () => {
  const { page } = admin;
  await admin.go("/people/new");
  await page.locator('main [name="name"]').fill("Zaalscherm (fictief)");
  await page.locator('main [name="login"]').fill("screen");
  await page.locator('main [name="machine"]').check();
  await page.locator('main [name="lang"][value="nl"]').check();
  await submit(admin, 'main form[action$="/people/new"]');
  const person = new URL(page.url()).pathname.match(/\/people\/[^/]+/)[0];
  await admin.go(`${person}/mandates`);
  await page.locator('select[name="function"]').selectOption("wall-display");
  await page.locator('select[name="organisation"]').selectOption({ index: 1 });
  await page.locator('main [name="ground"]').fill("Zaal (fictief)");
  await submit(admin, 'main form[action$="/mandates"]');
  await admin.go("/tokens");
  const mine = page.locator('select[name="mandate"] option', { hasText: "Zaalscherm (fictief)" });
  await page.locator('select[name="mandate"]').selectOption(await mine.getAttribute("value"));
  await page.locator('main [name="label"]').fill("zaal 1");
  await page.locator('main input[name="scopes"][value="matter.read"]').check();
  await page.locator('main [name="until"]').fill("2099-12-31");
  await submit(admin, 'main form[action$="/tokens"]');
  address = `/wall/${await admin.text("main code")}`;
});

test("the screen shows posture and incidents, and no name", async () => {
  await officer.go("/watch");
  await jumpUntil(officer, "an open incident", async () => {
    await officer.go("/incidents");
    return (await officer.page.locator('main a[href*="/fr/incidents/"]').count()) > 0;
  });
  await screen.page.goto(screen.url(address));
  await screen.page.locator(".wall-incidents li").first().waitFor();
  const shown = await screen.text("body");
  assert.ok(!/Peeters|Janssens|Dubois/.test(shown), shown);
  assert.deepEqual(await violations(screen.page), []);
  assert.deepEqual(await tooSmall(screen.page), [], "too small for eight metres");
  await screen.picture("wall");
});

test("with more incidents than fit it stays readable, and counts the others", async () => {
  for (let n = 0; n < 8; n += 1) {
    await officer.go("/incidents?open=1");
    await officer.page.locator("details.open-incident").evaluate((details) => {
      details.open = true;
    });
    await officer.page.locator("#open-incident-type").selectOption({ index: n + 1 });
    await submit(officer, "details.open-incident form");
  }
  await screen.page.locator(".wall-more").waitFor({ timeout: 15_000 });
  assert.equal(await screen.page.locator(".wall-incidents li").count(), 6);
  assert.deepEqual(await tooSmall(screen.page), [], "too small for eight metres");
  const [page, window] = await screen.page.evaluate(() => [document.documentElement.scrollHeight, innerHeight]);
  assert.ok(page <= window, `${page} px on a screen of ${window}`);
  await screen.picture("wall-many");
});

test("what changes appears by itself, and an old screen says that it is old", async () => {
  await official.go("/centre");
  const form = 'form[action$="/centre/posture"]';
  await official.page.locator(`details:has(${form}) > summary`).click();
  await official.page.locator(`${form} input[value="partial"]`).check();
  await official.page.locator(`${form} [name="reason"]`).fill("Deux communes touchées (fictif)");
  await submit(official, form);
  await screen.page.locator('.wall-posture[data-tone="crit"]').waitFor({ timeout: 10_000 });
  assert.match(await screen.text("#wall-chips"), /gedeeltelijk/, "the chip above says the same as the panel below");
  await screen.picture("wall-raised");
  screen.forgiving = true;
  await screen.page.route("**/wall/**", (route) => route.abort());
  await screen.page.locator("#stale:not([hidden])").waitFor({ timeout: 40_000 });
  assert.match(await screen.text("#stale"), /\d+ s/);
  await screen.picture("wall-stale");
  await screen.page.unroute("**/wall/**");
  await screen.page.locator("#stale[hidden]").waitFor({ state: "attached", timeout: 15_000 });
});
