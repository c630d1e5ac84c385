// Screens fail: a pack lies on the table and ages; the server goes hard, three lines are typed and somebody is told; another officer sits down at the same
// browser; a supervisor releases by name; a sheet written by hand is entered by its code, once.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violations } from "../lib/axe.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { say, signIn, submit } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";
import { until } from "../lib/wait.mjs";

const LINES = 40;

let place;
let browser;
let officer;
let pack;
let sheet;
let numbered;
let beside;
let incident;

before(async () => {
  [place, browser] = await Promise.all([Place.open("degraded", ["--paused"]), openBrowser()]);
  officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  // At an address of digits every role is taken on the same host: one console, several people after each other.
  officer.url = (path) => `http://127.0.0.1:${place.port}/${officer.lang}${path}`;
  await signIn(officer);
});

/** Whoever sits at the console leaves it as it is, and somebody else signs in there. */
async function instead(role) {
  await officer.context.clearCookies();
  officer.role = role;
  await signIn(officer);
}

after(async () => {
  await browser?.close();
  await place?.close();
});

/** Everything that this browser keeps, as it lies on the disk. */
const lying = (person) =>
  person.page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("outbox", 1);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction("queue").objectStore("queue").getAll();
          all.onsuccess = () => resolve(JSON.stringify(all.result));
        };
      }),
  );

/** How many packs this browser keeps. */
const copies = (person) =>
  person.page.evaluate(async () => {
    const there = (await indexedDB.databases()).some((db) => db.name === "paper-pack");
    return (
      there &&
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("paper-pack", 1);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction("copy").objectStore("copy").count();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      })
    );
  });

test("a pack is printed: number, state and forms with codes on every sheet", async () => {
  await officer.go("/paper");
  await officer.page.locator('form[action$="/paper"]:not(:has([name=pack])) button[value=page]').click();
  await officer.page.waitForURL((url) => url.pathname.endsWith("/print"));
  await officer.ready();
  pack = new URL(officer.page.url()).pathname.split("/").at(-2);
  assert.match(await officer.text("h1"), /^PP-\d\d-\d{4}$/);
  const codes = officer.page.locator(".paper-code code");
  assert.ok((await codes.count()) >= 6, "a code on each form");
  sheet = new URL(await codes.nth(1).innerText());
  numbered = new URL(await codes.nth(2).innerText()).searchParams.get("code");
  beside = new URL(await codes.nth(3).innerText()).searchParams.get("code");
  assert.deepEqual(await violations(officer.page), []);
  await officer.picture("degraded-pack");
});

test("something changes: the sheets go amber on the other page, and only they are printed again", async () => {
  await officer.go("/paper");
  await officer.live();
  await officer.page.waitForSelector('#paper-table [data-tone="ok"]');
  await say(officer, "odeur de gaz rue inventée");
  await officer.page.waitForSelector('#paper-table[data-tone="warn"]');
  await officer.picture("degraded-amber");
  await officer.page.locator('#paper-table button[value="page"]').click();
  await officer.page.waitForURL((url) => url.pathname.includes(pack) && url.search.includes("edition=2"));
  await officer.ready();
  assert.equal(await officer.page.locator(".paper-code").count(), 0, "no forms with exchanged sheets");
});

test("an incident is opened: somebody must be told", async () => {
  await officer.go("/incidents?open=1");
  await officer.page.selectOption("#open-incident-type", { index: 1 });
  await officer.page.selectOption("#open-severity", "3");
  await submit(officer, 'form[action$="/incidents"]');
  incident = new URL(officer.page.url()).pathname.replace(/^\/\w\w/, "");
  await officer.page.waitForSelector('li[id^="tell-"] form[action$="/told"]');
});

test("the server goes hard: four things are done and kept, sealed, and the last good pack can be opened", async () => {
  await officer.go("/watch");
  await officer.live();
  // Before anything goes wrong the pack of this function lies on this console's disk.
  await until("the pack's copy", 30_000, async () => (await copies(officer)) > 0);
  officer.forgiving = true;
  await place.cut();
  await officer.page.waitForSelector("#banner-connection");
  for (const line of ["message: premier", "message: deuxième", "message: troisième"]) {
    await officer.press("Control+k");
    await officer.type(line);
    await officer.press("Enter");
    await officer.page.waitForSelector('#command-preview [data-tone="warn"]');
  }
  // Somebody is told by telephone meanwhile, and marked told.
  const tell = officer.page.locator(`li[id^="tell-"]:has(a[href$="${incident}"]) form[action$="/told"]`).first();
  await tell.locator("button").first().click();
  await officer.page.waitForFunction(() => document.querySelector("[data-unsent-count]").textContent === "4");
  assert.doesNotMatch(await lying(officer), /premier|deuxième|troisième/);
  const download = officer.page.waitForEvent("download");
  await officer.page.locator("#banner-connection button").click();
  assert.match((await download).suggestedFilename(), /\.pdf$/);
  await officer.picture("degraded-offline");
});

test("another officer at the same browser sees how many and whose, reads none and sends none", async () => {
  // The first one leaves before the line is back: what is theirs must not go by itself.
  await officer.context.clearCookies();
  await officer.page.goto("about:blank");
  await place.start();
  await instead("officer2");
  await officer.go("/unsent");
  const others = officer.page.locator("[data-others-list] > li");
  await others.first().waitFor();
  assert.match(await others.first().innerText(), /^4 .*A\. Peeters/);
  assert.doesNotMatch(await officer.page.content(), /premier|deuxième|troisième/);
  assert.equal(await officer.page.locator("[name=reason]").count(), 0, "whoever may not release is not offered it");
  await officer.picture("degraded-others");
});

test("a supervisor releases by name: each is read, sent, and says both names; its author is told", async () => {
  await instead("supervisor");
  await officer.go("/unsent");
  const others = officer.page.locator("[data-others-list] > li").first();
  await others.locator("[name=reason]").fill("relevé, injoignable");
  await others.locator('[data-do="open"]').click();
  const rows = others.locator(".unsent-list > li");
  await rows.first().waitFor();
  assert.match(await rows.first().innerText(), /premier/);
  for (let n = 0; n < 4; n += 1) {
    await rows.nth(n).locator("button").click();
    await others.locator(`.unsent-list > li:nth-child(${n + 1})[data-tone="ok"]`).waitFor();
  }
  await officer.picture("degraded-released");
  assert.equal(await lying(officer), "[]");
  await officer.go("/watch");
  await officer.page.locator("#log-watch .offline").first().waitFor();
  assert.match(await officer.text("#log-watch"), /A\. Peeters/);
  // Whoever was told then stands as told then.
  await officer.go(incident);
  const told = officer.page.locator('li[id^="tell-"][data-state="told"] .offline').first();
  await told.waitFor();
  assert.match(await told.innerText(), /A\. Peeters/);
  await instead("officer");
  await officer.page.waitForSelector("#banner-released");
  await officer.go("/unsent");
  await submit(officer, 'form[action$="/unsent/seen"]');
  assert.equal(await officer.page.locator("#banner-released").count(), 0);
});

test("a sheet is entered by its code with the keyboard alone, forty lines; the second time is refused with who and when", async () => {
  await officer.go(`${sheet.pathname.replace(/^\/\w\w/, "")}${sheet.search}`);
  await officer.page.waitForSelector("[data-reentry-rows] tbody tr");
  const begun = Date.now();
  for (let n = 0; n < LINES; n += 1) {
    await officer.type(n === 0 ? "0010" : `:${String(10 + n).padStart(2, "0")}`);
    await officer.press("Tab");
    await officer.press("Tab");
    await officer.type(`ligne ${n + 1} écrite à la main`);
    await officer.press("Enter");
  }
  const typed = Date.now();
  await officer.press("Control+Enter");
  await officer.page.waitForFunction(
    (count) => document.querySelectorAll('[data-reentry-rows] tr[data-tone="ok"]').length === count,
    LINES,
  );
  const done = Date.now();
  console.log(`# ${LINES} lines: typed in ${(typed - begun) / 1000} s, entered in ${(done - typed) / 1000} s`);
  await officer.picture("degraded-reentry");
  await officer.go(`${sheet.pathname.replace(/^\/\w\w/, "")}${sheet.search}`);
  await officer.page.waitForSelector("#sheet-before");
  assert.equal(await officer.page.locator("[data-reentry]").count(), 0);
  assert.deepEqual(await violations(officer.page), []);
});

/** One line under a sheet's number that is typed, not scanned. */
async function byNumber(code, words) {
  await officer.go("/reentry");
  await officer.page.waitForSelector("[data-reentry-rows] tbody tr");
  await officer.page.locator("#reentry-code").fill(code);
  const row = officer.page.locator("[data-reentry-rows] tbody tr").first();
  await row.locator(".time").fill("00:20");
  await row.locator(".words").fill(words);
  await officer.page.locator("[data-reentry-send]").click();
  return row;
}

test("a sheet is entered by its number that is typed, once as well; a number that nobody printed is asked about", async () => {
  await byNumber(numbered, "par le numéro");
  await officer.page.waitForSelector('[data-reentry-rows] tr[data-tone="ok"]');
  // The next sheet of the heap, on the same page.
  await officer.page.locator("#reentry-code").fill(beside);
  const next = officer.page.locator("[data-reentry-rows] tbody tr").nth(1);
  await next.locator(".time").fill("00:21");
  await next.locator(".words").fill("la feuille suivante");
  await officer.page.locator("[data-reentry-send]").click();
  await officer.page.waitForSelector('[data-reentry-rows] tr:nth-child(2)[data-tone="ok"]');
  for (const code of [numbered, beside]) {
    const again = await byNumber(code, "encore une fois");
    await officer.page.waitForSelector('[data-reentry-state][data-tone="crit"]');
    assert.match(await officer.text("[data-reentry-state]"), /déjà été encodée par/);
    assert.notEqual(await again.getAttribute("data-tone"), "ok");
  }
  await officer.page.locator("[data-reentry-state] a").click();
  await officer.page.waitForSelector("#sheet-before");
  await byNumber("PP-26-9999/F1", "sans feuille");
  await officer.page.waitForSelector("#reentry-code-error:not([hidden])");
  await officer.picture("degraded-unprinted");
  await officer.page.locator("[name=unprinted]").check();
  await officer.page.locator("[data-reentry-send]").click();
  await officer.page.waitForSelector('[data-reentry-rows] tr[data-tone="ok"]');
  // What was refused on purpose is no trouble.
  officer.troubles = officer.troubles.filter((t) => !/status of (409|422) .*\/reentry\/sheet/.test(t));
});

test("nothing went wrong in the browser but the line", () => officer.fine());
