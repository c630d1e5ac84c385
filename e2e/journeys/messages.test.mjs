// A message at night: written in two languages, looked at before it leaves, acknowledged by a mayor on a telephone by its link, passed on
// to a deputy where nobody answers, and handed over by hand to a platform of others. The demonstration writes letters into a folder.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { violations } from "../lib/axe.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { conduct, jumpUntil, signIn, submit } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";
import { until } from "../lib/wait.mjs";

const SUBJECT = { fr: "Fuite de gaz au quai", nl: "Gaslek aan de kaai" };
const WORDS = { fr: "Évitez le quai jusqu’à nouvel ordre.", nl: "Vermijd de kaai tot nader order." };
const MAYOR = "kabinet@gemeente.example";

let place;
let browser;
let officer;
let mayor;
let phone;
let message;
let area;

/** The letters of a channel that lie in their folder. */
async function letters(channel) {
  const folder = join(place.folder, "outbox", channel, "out");
  const names = await readdir(folder).catch(() => []);
  const ready = names.filter((name) => name.endsWith(".json"));
  return Promise.all(ready.map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8"))));
}

/** The letter to an address, once it has left. */
async function letterTo(channel, address) {
  const find = async () => (await letters(channel)).find((letter) => letter.to === address);
  await until(`a letter to ${address}`, 10_000, async () => Boolean(await find()));
  return find();
}

before(async () => {
  [place, browser] = await Promise.all([Place.open("messages", ["--paused"]), openBrowser()]);
  officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  mayor = await Console.open(browser, place, { role: "mayor", lang: "nl" });
  phone = await Console.open(browser, place, { role: "mayor", lang: "nl", width: 360, height: 740 });
  await signIn(officer);
  await signIn(mayor);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

test("a mayor says where she is reached", async () => {
  await mayor.go("/rota");
  await mayor.page.locator("#own-mail").fill(MAYOR);
  await submit(mayor, '#act-own form[action$="/rota/book"]');
  assert.equal(await mayor.page.locator("#own-mail").inputValue(), MAYOR);
  assert.deepEqual(await violations(mayor.page), []);
  await mayor.picture("rota-mayor");
});

test("an officer looks at it first: who gets it, in which language", async () => {
  await officer.go("/messages/new");
  for (const lang of ["fr", "nl"]) {
    await officer.page.locator(`#write-subject-${lang}`).fill(SUBJECT[lang]);
    await officer.page.locator(`#write-words-${lang}`).fill(WORDS[lang]);
  }
  // The only municipality that the mayor of the night stands for.
  area = await officer.page.locator("#write-area-1 option", { hasText: "Molenbeek" }).first().getAttribute("value");
  await officer.page.locator("#write-to-1").selectOption("office:mayor");
  await officer.page.locator("#write-area-1").selectOption(area);
  await officer.page.locator("#write-free").fill("A. Liaison (fictif), liaison@tram.example, fr");
  await officer.page.locator("#write-acknowledge-minutes").fill("1");
  await officer.page.locator('input[name="channels"][value="sms"]').check();
  await officer.page.locator('button[name="do"][value="preview"]').click();
  await officer.page.locator("#message-preview").waitFor();
  const preview = await officer.text("#message-preview");
  assert.ok(preview.includes(WORDS.nl) && preview.includes(MAYOR), preview);
  assert.deepEqual(await letters("mail"), [], "nothing has left");
  assert.deepEqual(await violations(officer.page), []);
  await officer.picture("message-preview");
});

test("it leaves to each in their language, and the mayor has a number beside her room", async () => {
  await mayor.go("/messages");
  await mayor.live();
  const seen = mayor.seen("#messages-list", SUBJECT.nl);
  await officer.page.locator('button[name="do"][value="send"]').click();
  await officer.page.locator("#message-state").waitFor();
  await officer.ready();
  await seen;
  message = new URL(officer.page.url()).pathname.split("/").pop();
  const [dutch, french] = [await letterTo("mail", MAYOR), await letterTo("mail", "liaison@tram.example")];
  assert.deepEqual([dutch.texts.length, dutch.texts[0].lang, dutch.subject], [1, "nl", SUBJECT.nl]);
  assert.deepEqual([french.texts.length, french.texts[0].lang, french.subject], [1, "fr", SUBJECT.fr]);
  assert.ok(dutch.texts[0].text.includes(WORDS.nl) && !dutch.texts[0].text.includes(WORDS.fr));
  await officer.page.locator('#message-recipients > [data-state="sent"]').first().waitFor();
  await mayor.picture("messages-mayor");
});

test("on a telephone without an account the mayor acknowledges by the link", async () => {
  const { link } = await letterTo("mail", MAYOR);
  const address = phone.url(`/m/${link.split("/").pop()}`);
  await phone.page.goto(address);
  const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 360, `the page is ${wide} pixels wide`);
  assert.equal(await phone.page.locator("nav.rail, form.cmd, script").count(), 0, "nothing of the inside");
  assert.deepEqual(await violations(phone.page), []);
  await phone.picture("message-phone");
  const known = officer.seen('#recipient-0[data-state="acknowledged"]', "");
  await phone.page.locator("#open-name").fill("Kabinet (fictief)");
  await phone.page.locator("form button.btn-primary").click();
  await phone.page.waitForLoadState();
  await known;
  assert.equal(await phone.page.locator("form").count(), 0, "said once is said");
  await phone.fine();
});

test("who does not answer in time is passed by, and an officer notes what the liaison says", async () => {
  const passed = async () => (await officer.page.locator("#message-turns > [data-kind='escalated']").count()) > 0;
  for (let n = 0; n < 40 && !(await passed()); n += 1) {
    await conduct(officer, "jump");
    await officer.page.waitForTimeout(700);
  }
  await until("the message to be passed on", 10_000, passed);
  await officer.page.locator("#act-voice > summary").click();
  await officer.page.locator("#voice-recipient").selectOption("1");
  await officer.page.locator("#voice-name").fill("A. Liaison (fictif)");
  await submit(officer, `form[action$="/messages/${message}/voice"]`);
  assert.equal(await officer.page.locator('#recipient-1[data-state="acknowledged"]').count(), 1);
  assert.deepEqual(await violations(officer.page), []);
  await officer.picture("message-known");
});

test("an incident is handed over by hand, field by field", async () => {
  await officer.go("/watch");
  const links = officer.page.locator('main a[href*="/incidents/"]');
  await jumpUntil(officer, "an incident", async () => {
    await officer.go("/incidents");
    return (await links.count()) > 0;
  });
  const href = await links.first().getAttribute("href");
  const incident = href.split("/").pop().split("?")[0];
  await officer.go(`/handover-to/national?about=${incident}`);
  const button = officer.page.locator("[data-copy]").first();
  const context = officer.page.context();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]).catch(() => {});
  await button.click();
  assert.ok((await officer.page.locator(".unverified").count()) > 0, "nobody has confirmed the fields");
  await officer.page.locator("#enter-reference").fill("P-2026-1");
  await submit(officer, 'form[action$="/handover-to/national"]');
  assert.ok((await officer.text("main")).includes("P-2026-1"));
  assert.deepEqual(await violations(officer.page), []);
  await officer.picture("handover-to-national");
  await officer.fine();
  await mayor.fine();
});
