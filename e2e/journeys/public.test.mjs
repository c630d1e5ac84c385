// The public is warned: an unconfirmed figure is refused, a second person releases, a citizen's telephone shows it within seconds in three
// languages, the inside is stopped hard and the site is still there, the warning is ended.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { artefact } from "../lib/artefacts.mjs";
import { overflow, violations } from "../lib/axe.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { jumpUntil, signIn, submit } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";
import { until } from "../lib/wait.mjs";

let place;
let browser;
let officer;
let governor;
let press;
let citizen;
let incident;
let warning;

/** The public site listens on the next port. */
const site = (path) => `http://localhost:${place.port + 1}${path}`;

before(async () => {
  [place, browser] = await Promise.all([Place.open("public", ["--paused"]), openBrowser()]);
  officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  governor = await Console.open(browser, place, { role: "governor", lang: "nl" });
  await signIn(officer);
  await signIn(governor);
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: "nl-BE",
    javaScriptEnabled: true,
  });
  citizen = await context.newPage();
});

after(async () => {
  await browser?.close();
  await place?.close();
});

const fill = (name, text) => officer.page.locator(`[name="${name}"]`).fill(text);

/** What the templates leave to be filled in. */
async function complete() {
  for (const [tag, where] of [
    ["fr", "la rue"],
    ["nl", "de straat"],
    ["en", "the street"],
    ["de", "Straße"],
  ]) {
    for (const part of ["event", "headline", "description", "instruction"]) {
      const field = officer.page.locator(`[name="${part}-${tag}"]`);
      const text = await field.inputValue();
      if (text.includes("[")) {
        await officer.page
          .locator(`details:has([name="${part}-${tag}"])`)
          .first()
          .evaluate((d) => (d.open = true));
        await field.fill(text.replaceAll(/\[[^\]]*\]/g, where));
      }
    }
    await officer.page
      .locator(`details:has([name="place-${tag}"])`)
      .first()
      .evaluate((d) => (d.open = true));
    await fill(`place-${tag}`, where);
  }
}

test("an empty site says that nothing holds, in the citizen's language", async () => {
  await until("the site to stand", 15_000, async () => (await fetch(site("/nl/")).catch(() => null))?.ok === true);
  await citizen.goto(site("/"));
  assert.equal(new URL(citizen.url()).pathname, "/nl/");
  assert.equal(await citizen.locator("article").count(), 0);
  assert.equal(await citizen.locator(".strip").count(), 1, "marked as fictitious");
  assert.deepEqual(await violations(citizen), []);
  assert.equal(await overflow(citizen), null);
});

test("an unconfirmed figure is refused by name, and a demonstration offers nothing as real", async () => {
  const figured = officer.page.locator('#incidents > [data-lon]:has([data-status="unconfirmed"])');
  await jumpUntil(officer, "a figure that is not confirmed", async () => (await figured.count()) > 0);
  incident = (await figured.first().getAttribute("id")).replace("incident-", "");
  await officer.go(`/public/new?about=${incident}`);
  assert.deepEqual(await violations(officer.page), []);
  await officer.go(`/public/new?about=${incident}&template=gas`);
  assert.equal(await officer.page.locator('[name="status"][value="Actual"]').count(), 0);
  await complete();
  const mark = await officer.page.locator('li[data-tone="warn"] code').first().innerText();
  const description = officer.page.locator('[name="description-fr"]');
  const text = await description.inputValue();
  await description.fill(`${text} ${mark}`);
  await submit(officer, "#public-form");
  warning = new URL(officer.page.url()).pathname.split("/").pop();
  const refused = officer.page.waitForResponse((r) => r.url().endsWith("/submit"));
  await officer.page.locator('form[action$="/submit"] button').click();
  assert.equal((await refused).status(), 422);
  await officer.page.locator("#submit-errors:not([hidden])").waitFor();
  await officer.picture("public-figure-refused");
  await officer.go(`/public/${warning}/change`);
  await description.fill(text);
  await submit(officer, "#public-form");
  await submit(officer, 'form[action$="/submit"]');
  assert.deepEqual(await violations(officer.page), []);
});

test("the second person releases, and the telephone shows it within seconds in three languages", async () => {
  await governor.go(`/public/${warning}`);
  assert.deepEqual(await violations(governor.page), []);
  await governor.picture("public-release");
  const begun = Date.now();
  await submit(governor, 'form[action$="/release"]');
  await until("the warning on the site", 10_000, async () => {
    await citizen.goto(site("/nl/"));
    return (await citizen.locator("article").count()) === 1;
  });
  assert.ok(Date.now() - begun < 10_000, `${Date.now() - begun} ms`);
  for (const lang of ["nl", "fr", "en"]) {
    await citizen.goto(site(`/${lang}/`));
    assert.deepEqual(await violations(citizen), []);
    assert.equal(await overflow(citizen), null);
    await citizen.locator("article a.more").click();
    assert.equal(await citizen.locator("html").getAttribute("lang"), lang);
    assert.ok((await citizen.locator(".do").innerText()).length > 40);
    assert.deepEqual(await violations(citizen), []);
    await citizen.screenshot({ path: await artefact(`public-phone-${lang}.png`), fullPage: true });
  }
  const cap = await fetch(site(await citizen.locator('a[href^="/cap/"]').getAttribute("href")));
  const text = await cap.text();
  assert.match(text, /<status>Exercise<\/status>/);
  assert.match(text, /SignatureValue/);
});

test("the inside is stopped hard and the site is still there", async () => {
  officer.forgiving = true;
  governor.forgiving = true;
  const { pid } = place.process;
  const [inside] = (await readFile(`/proc/${pid}/task/${pid}/children`, "utf8")).trim().split(/\s+/);
  process.kill(Number(inside), "SIGKILL");
  await until("the inside to be gone", 5000, async () => !(await place.answers()));
  await citizen.goto(site("/fr/"));
  assert.equal(await citizen.locator("article").count(), 1);
  const again = await fetch(site("/fr/"), { headers: { "accept-encoding": "br" } });
  assert.equal(again.status, 200);
  await until("the inside to come back", 30_000, () => place.answers());
});

test("ended by two persons, it stays visible as ended", async () => {
  await officer.go(`/public/new?follows=${warning}&act=cancel`);
  await complete();
  await submit(officer, "#public-form");
  const ending = new URL(officer.page.url()).pathname.split("/").pop();
  await submit(officer, 'form[action$="/submit"]');
  await governor.go(`/public/${ending}`);
  await submit(governor, 'form[action$="/release"]');
  await until("the ending on the site", 10_000, async () => {
    await citizen.goto(site("/nl/"));
    return (await citizen.locator("article").count()) === 0;
  });
  await citizen.goto(site("/nl/archive"));
  assert.equal(await citizen.locator("article .ended").count(), 2);
  await officer.go(`/public/${warning}`);
  assert.deepEqual(await violations(officer.page), []);
});

test("news begins with a template in all its languages, and what is left to be filled in is refused by name", async () => {
  press = await Console.open(browser, place, { role: "press", lang: "nl" });
  await signIn(press);
  await press.go("/public/items/new");
  assert.deepEqual(await violations(press.page), []);
  await press.picture("public-news-templates");
  await press.page.locator('a[href*="template=news-first"]').click();
  const form = 'form[data-outbox="public-item:new:news-first"]';
  await press.page.locator(form).waitFor();
  for (const [tag, gap] of [
    ["fr", "[lieu]"],
    ["nl", "[plaats]"],
    ["en", "[place]"],
    ["de", "[Ort]"],
  ]) {
    const title = await press.page.locator(`[name="title-${tag}"]`).inputValue();
    assert.ok(title.includes(gap), `${tag}: ${title}`);
  }
  assert.deepEqual(await violations(press.page), []);
  await submit(press, form);
  const refused = press.page.waitForResponse((r) => r.url().endsWith("/submit"));
  await press.page.locator('form[action$="/submit"] button').click();
  assert.equal((await refused).status(), 422);
  await press.page.locator("#submit-errors:not([hidden])").waitFor();
  assert.match(await press.page.locator("#submit-errors").innerText(), /\[événement\]/);
});

test("the crisis over, the site is closed: a notice with the day, an archive that opens from a folder; and it opens again", async () => {
  await press.go("/public/site");
  assert.deepEqual(await violations(press.page), []);
  const archive = press.page.waitForEvent("download");
  await press.page.locator('a[href$="/public/site/archive.zip"]').click();
  const folder = await artefact("public-archive");
  const zip = `${folder}.zip`;
  await (await archive).saveAs(zip);
  execFileSync("python3", ["-m", "zipfile", "-e", zip, folder]);
  const copy = await browser.newPage();
  await copy.goto(pathToFileURL(`${folder}/index.html`).href);
  const files = await copy.locator(".files tbody a").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  assert.ok(files.length > 8, `${files}`);
  const sums = await copy.locator(".files tbody code").allInnerTexts();
  for (const [n, file] of files.entries()) {
    const bytes = await readFile(`${folder}/${file}`);
    assert.equal(createHash("sha256").update(bytes).digest("hex"), sums[n], file);
  }
  await copy.goto(pathToFileURL(`${folder}/${files.find((file) => file.includes("/nl/"))}`).href);
  assert.deepEqual(await violations(copy), []);
  await copy.screenshot({ path: await artefact("public-copy-nl.png"), fullPage: true });
  await copy.close();
  await press.page.locator("#act-close > summary").click();
  await press.page.locator('#act-close [name="reason"]').fill("de crisis is voorbij");
  await submit(press, "#act-close form");
  await until("the notice on the site", 10_000, async () => {
    await citizen.goto(site("/nl/"));
    return (await citizen.locator(".strip.closed").count()) === 1;
  });
  assert.deepEqual(await violations(citizen), []);
  assert.equal(await overflow(citizen), null);
  await citizen.screenshot({ path: await artefact("public-closed-nl.png"), fullPage: true });
  await press.go("/public/site");
  await press.picture("public-site-closed");
  await press.page.locator("#act-reopen > summary").click();
  await press.page.locator('#act-reopen [name="reason"]').fill("ze begint opnieuw");
  await press.page.locator('#act-reopen [name="how"][value="anew"]').check();
  await submit(press, "#act-reopen form");
  await until("the site open again", 10_000, async () => {
    await citizen.goto(site("/nl/"));
    return (await citizen.locator(".strip.closed").count()) === 0;
  });
});
