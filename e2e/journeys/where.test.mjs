// Where it is: an incident moved by a click, a map that can be read, a laptop on which nothing hides; and files that keep
// their names, figures that follow on an open page.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { Console, openBrowser } from "../lib/console.mjs";
import { say, signIn, submit } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";

let place;
let browser;
let officer;
let colleague;
let incident;

before(async () => {
  [place, browser] = await Promise.all([Place.open("where", ["--paused"]), openBrowser()]);
  officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  colleague = await Console.open(browser, place, { role: "officer2", lang: "nl", width: 1024, height: 768 });
  for (const person of [officer, colleague]) await signIn(person);
  await officer.go("/incidents?open=1");
  await officer.page.locator("details.open-incident").evaluate((details) => {
    details.open = true;
  });
  await officer.page.locator("#open-incident-type").selectOption({ index: 1 });
  await officer.page.locator("#open-severity").selectOption({ index: 2 });
  await officer.page.locator("#open-place").fill("quai de l'Industrie");
  await submit(officer, "details.open-incident form");
  incident = new URL(officer.page.url()).pathname.slice(3);
  assert.match(incident, /^\/incidents\/[0-9a-f-]{36}$/);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

/** The boxes of everything visible that answers to a selector. */
const boxes = (person, selector) =>
  person.page.locator(`${selector} >> visible=true`).evaluateAll((all) =>
    all.map((node) => {
      const { left, top, right, bottom, width, height } = node.getBoundingClientRect();
      return { left, top, right, bottom, width, height, text: node.textContent.trim() };
    }),
  );

const touch = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

test("a click on the map says which areas it lies in, and moves the incident", async () => {
  const { page } = officer;
  await officer.go(incident);
  const form = page.locator('form[action$="/change"]');
  await page.locator("details", { has: form }).first().locator("> summary").click();
  await form.locator("details.pick > summary").click();
  const map = form.locator(".map");
  await map.locator("canvas").waitFor();
  await page.waitForSelector('form[action$="/change"] .map[data-ready]');
  await map.click({ position: { x: 60, y: 60 } });
  await form.locator(".pick-areas b").first().waitFor();
  const [lon, lat] = await Promise.all(["lon", "lat"].map((n) => page.locator(`#change-${n}`).inputValue()));
  assert.match(`${lon} ${lat}`, /^4\.\d{6} 50\.\d{6}$/);
  const told = await form.locator(".pick-areas b").allInnerTexts();
  await page.locator("#change-place").fill("derrière le hangar");
  await officer.picture("place-picked", { fullPage: true });
  await submit(officer, 'form[action$="/change"]');
  const head = await officer.text(".incident-head .lede");
  assert.ok(head.includes("derrière le hangar"), head);
  for (const municipality of told) assert.ok(head.includes(municipality), `${municipality} in ${head}`);
  // The same without a pointer: two numbers.
  await page.locator("details", { has: form }).first().locator("> summary").click();
  await form.locator("details.pick > summary").click();
  await page.locator("#change-lon").fill("4.3517");
  await page.locator("#change-lat").fill("50.8466");
  await form.locator(".pick-areas b").first().waitFor();
  await submit(officer, 'form[action$="/change"]');
  assert.equal(await page.locator("#here [data-lon]").getAttribute("data-lon"), "4.351700");
});

test("a file keeps its name, whatever letters it has", async () => {
  const { page } = officer;
  await officer.go(incident);
  await page.locator("#write .write-more > summary").click();
  const names = ['plan "nord".txt', "План.txt"];
  const files = names.map((name) => ({ name, mimeType: "text/plain", buffer: Buffer.from(`content of ${name}`) }));
  await page.locator("#entry-attachments").setInputFiles(files);
  await page.locator("#entry-words").fill("deux plans");
  await page.locator("#write .btn-primary").click();
  const links = page.locator(".entry .file");
  await links.nth(1).waitFor();
  assert.deepEqual(await links.locator("bdi").allInnerTexts(), names);
  for (const [n, name] of names.entries()) {
    const coming = page.waitForEvent("download");
    await links.nth(n).click();
    const file = await coming;
    // Chromium replaces what its own file system does not take.
    assert.equal(file.suggestedFilename(), name.replaceAll('"', "_"));
    assert.equal(await readFile(await file.path(), "utf8"), `content of ${name}`);
  }
});

test("figures, their history and the number of those to be told follow on an open page", async () => {
  await colleague.go(incident);
  await colleague.live();
  const due = Number(await colleague.text("#n-told"));
  assert.equal(await colleague.text("#tab-told"), String(due));
  await officer.go(incident);
  for (const value of ["3", "7"]) {
    const seen = colleague.seen("#facts", value);
    await say(officer, `chiffre: blessés ${value}`);
    await seen;
  }
  await colleague.seen("#figures-past tbody tr:nth-child(2)", "3");
  await colleague.page.locator("#figures-past summary").click();
  const third = colleague.seen("#figures-past tbody tr:first-child", "9");
  await say(officer, "chiffre: blessés 9");
  await third;
  assert.equal(await colleague.page.locator("#figures-past details").getAttribute("open"), "", "it stays open");
  if (due > 0) {
    const fewer = colleague.seen("#tab-told", String(due - 1));
    await officer.page.locator(".tell .acts .btn-primary").first().click();
    await fewer;
    assert.equal(await colleague.text("#n-told"), String(due - 1));
  }
});

test("the map names the municipalities, in the reader's language, and covers no incident", async () => {
  await officer.go("/watch");
  await officer.page.waitForSelector(".col-map .map[data-ready]");
  const names = await boxes(officer, '.map-label[data-class="municipality"]');
  assert.ok(names.length >= 10, `${names.length} names`);
  // What is drawn of a pin; around it the button is larger, for a finger.
  const seen = (box) => ({
    ...box,
    left: box.left + 6,
    right: box.right - 6,
    top: box.top + 6,
    bottom: box.bottom - 6,
  });
  const pins = (await boxes(officer, ".col-map .pin")).map(seen);
  assert.ok(pins.length >= 1);
  for (const pin of pins) {
    for (const name of names) assert.ok(!touch(pin, name), `${name.text} lies on ${pin.text}`);
  }
  const theirs = await browserNames(colleague);
  const ours = names.map((n) => n.text);
  assert.ok(
    theirs.some((name) => !ours.includes(name)),
    "the Dutch names are others",
  );
});

async function browserNames(person) {
  await person.go("/watch");
  await person.page.waitForSelector(".col-map .map[data-ready]");
  return (await boxes(person, '.map-label[data-class="municipality"]')).map((n) => n.text);
}

test("at 1024 pixels inbox, incidents, map and log stand side by side", async () => {
  await colleague.go("/watch");
  for (const theme of ["light", "dark"]) {
    await colleague.page.emulateMedia({ colorScheme: theme });
    for (const part of ["#h-inbox", "#h-tell", ".col-map .map", "#incidents > .card", "#h-log"]) {
      const [box] = await boxes(colleague, part);
      assert.ok(box, `${part} is visible`);
      assert.ok(box.right <= 1024 && box.bottom <= 768 + box.height / 2, `${part} stands on the screen`);
    }
    assert.equal(await colleague.page.locator(".floor-tabs").isVisible(), false);
    await colleague.picture(`floor-1024-${theme}`);
  }
  await colleague.page.setViewportSize({ width: 360, height: 740 });
  assert.equal(await colleague.page.locator(".floor-tabs").isVisible(), true, "a telephone has tabs");
  await colleague.page.setViewportSize({ width: 1024, height: 768 });
});

test("nothing went wrong in either browser", async () => {
  await officer.fine();
  await colleague.fine();
});
