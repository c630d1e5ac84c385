// Erasing: two administrators give the function, its holder looks first and types the numbers again, and the words leave the
// screen of a colleague who only looks on.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { drawn, overflow, violations } from "../lib/axe.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { say, signIn, submit } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";

const WORDS = "Nobodyssohn a téléphoné de chez lui";
const FORM = 'form[action$="/journal/erase"]';

let place;
let browser;
let officer;
let dpo;
let seq;

before(async () => {
  [place, browser] = await Promise.all([Place.open("erase", ["--paused"]), openBrowser()]);
  officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  dpo = await Console.open(browser, place, { role: "dpo", lang: "nl", theme: "dark" });
  await Promise.all([signIn(officer), signIn(dpo)]);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

/** A page at a desk and on a telephone, in both themes; nothing sticks out and axe has nothing to say. */
async function looked(person, name) {
  const { page } = person;
  for (const [width, height] of [
    [1440, 900],
    [360, 740],
  ]) {
    await page.setViewportSize({ width, height });
    for (const theme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme: theme });
      await drawn(page);
      assert.equal(await overflow(page), null, `${name} ${width}`);
      assert.deepEqual(await violations(page), [], `${name} ${width} ${theme}`);
      await person.picture(`${name}-${width}-${theme}`, { fullPage: true });
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

test("two administrators give the function of the records officer", async () => {
  const admin = await Console.open(browser, place, { role: "admin", lang: "nl" });
  const second = await Console.open(browser, place, { role: "admin2", lang: "fr" });
  await Promise.all([signIn(admin), signIn(second)]);
  await admin.go("/people");
  const link = admin.page.locator('main a[href*="/people/"]', { hasText: "K. Aerts" }).first();
  const person = new URL(await link.getAttribute("href"), admin.page.url());
  await admin.page.goto(`${person.href}/mandates`);
  await admin.ready();
  await admin.page.locator('select[name="function"]').selectOption("records-officer");
  await admin.page.locator('select[name="organisation"]').selectOption({ index: 1 });
  await admin.page.locator('main [name="ground"]').fill("Beslissing 12 (fictief)");
  await submit(admin, 'main form[action$="/mandates"]');
  await admin.page.goto(person.href);
  const mandates = admin.page.locator('main a[href*="/mandates/"]');
  const hrefs = await mandates.evaluateAll((links) => links.map((a) => a.getAttribute("href")));
  for (const href of new Set(hrefs)) {
    await second.page.goto(second.url(href.replace(/^\/nl/, "")));
    await second.ready();
    if (await second.page.locator('form[action$="/confirm"]').count()) await submit(second, 'form[action$="/confirm"]');
  }
  await dpo.page.reload();
  await dpo.ready();
  await dpo.page.locator(".acting summary").click();
  const other = dpo.page.locator('.acting button[name="function"]').last();
  await Promise.all([dpo.page.waitForEvent("framenavigated"), other.click()]);
  await dpo.go("/journal");
  await dpo.page.locator('main a[href$="/journal/erase"]').click();
  await dpo.page.waitForSelector(FORM);
  await Promise.all([admin.fine(), second.fine(), dpo.fine()]);
});

test("what would be destroyed is shown first, and the colleague's words are not", async () => {
  await officer.go("/log");
  await officer.live();
  const told = await say(officer, `log ${WORDS}`);
  await officer.page.waitForFunction((w) => document.querySelector("main").textContent.includes(w), WORDS);
  seq = await officer.page.locator('meta[name="seq"]').getAttribute("content");
  await say(officer, "log une ligne plus tard");
  assert.ok(told);
  // The entry's own page says its number; the officer's words stand in it.
  for (let n = Number(seq); ; n += 1) {
    assert.ok(n < Number(seq) + 10, "the line's entry");
    const page = await officer.page.evaluate(
      (url) => fetch(url).then((answer) => answer.text()),
      officer.url(`/entry/${n}`),
    );
    if (page.includes(WORDS)) {
      seq = String(n);
      break;
    }
  }
  await looked(dpo, "erase-empty");
  await dpo.page.locator('[name="entries"]').fill(`${seq}, 1, 9999`);
  await dpo.page.locator('[name="reason"]').fill("Beslissing 12 van 25 november (fictief)");
  await submit(dpo, FORM);
  assert.equal(await dpo.page.locator('[name="again"]').count(), 0, "one must stay, one does not exist");
  await looked(dpo, "erase-refused");
  await dpo.page.locator('input[name="entries"]:not([type="hidden"])').fill(`${seq}`);
  await submit(dpo, `${FORM}:has([value="preview"])`);
  assert.doesNotMatch(await dpo.text("main"), /Nobodyssohn/);
  await looked(dpo, "erase-preview");
});

test("the numbers typed again destroy it, and it leaves the colleague's screen by itself", async () => {
  const again = dpo.page.locator('[name="again"]');
  await again.fill("1");
  await dpo.page.locator(`${FORM} .btn-danger`).click();
  await dpo.page.waitForSelector("#f-again-error:not([hidden])");
  await looked(dpo, "erase-again");
  const gone = officer.page.waitForFunction((w) => !document.querySelector("main").textContent.includes(w), WORDS);
  await dpo.page.locator('[name="again"]').fill(seq);
  await submit(dpo, `${FORM}:has([name="again"])`);
  await dpo.page.waitForSelector("#erase-receipt");
  await gone;
  assert.match(await officer.text("main"), /une ligne plus tard/);
  await looked(dpo, "erase-receipt");
  await officer.go(`/search?q=Nobodyssohn`);
  assert.doesNotMatch(await officer.text("main"), /téléphoné/);
  dpo.troubles.splice(0, dpo.troubles.length, ...dpo.troubles.filter((t) => !/422/.test(t)));
  await Promise.all([officer.fine(), dpo.fine()]);
});
