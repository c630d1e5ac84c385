// An order at night: given from the command line, answered by whoever holds a link on a telephone, done with a photo, accepted.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violations } from "../lib/axe.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { PHOTO } from "../lib/crisis.mjs";
import { signIn, submit } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";

const TITLE = "Arrêter le métro entre deux stations";

let place;
let browser;
let officer;
let colleague;
let phone;
let order;
let link;

before(async () => {
  [place, browser] = await Promise.all([Place.open("orders", ["--paused"]), openBrowser()]);
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

test("a word on the command line opens the form, and the order stands on the other console's board", async () => {
  await colleague.go("/orders");
  await colleague.live();
  await officer.go("/watch");
  await officer.press("Control+k");
  await officer.type(`ordre ${TITLE}`);
  await officer.press("Enter");
  await officer.page.waitForURL((url) => url.pathname.endsWith("/orders/new"));
  await officer.ready();
  const form = officer.page.locator('form[data-outbox="order:new"]');
  assert.equal(await form.locator("#give-title").inputValue(), TITLE);
  await form.locator("#give-function").selectOption("transport-liaison");
  await form.locator("#give-acknowledge-by").fill("10");
  await form.locator("#give-due").fill("30");
  assert.equal(await form.locator("#give-first-to").inputValue(), "@deputy", "whoever stands in is proposed");
  assert.equal(await form.locator("#give-second-to").inputValue(), "@giver", "and then its giver");
  assert.ok(await form.locator("#give-first-to").isVisible(), "and does not hide");
  const seen = colleague.seen("#orders-list", TITLE);
  await submit(officer, 'form[data-outbox="order:new"]');
  await seen;
  order = new URL(officer.page.url()).pathname.split("/").pop();
  assert.match(await officer.text("h1"), /^O-\d\d-\d{4}/);
  await officer.picture("order-officer");
  await colleague.picture("order-board");
});

test("a link is shown once, with a code to scan", async () => {
  await officer.page.locator("#act-link > summary").click();
  await submit(officer, `form[action$="/orders/${order}/links"]`);
  assert.equal(await officer.page.locator("svg.qr").count(), 1);
  link = await officer.page.locator("code").first().innerText();
  await officer.page.goto(officer.url(`/orders/${order}`));
  await officer.ready();
  const shown = await officer.page.content();
  assert.ok(!shown.includes(link.split("/").pop()), "the secret is nowhere any more");
});

test("on a telephone without an account the order is acknowledged, and done with a photo", async () => {
  const address = phone.url(`/o/${link.split("/").pop()}`);
  await phone.page.goto(address);
  const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 360, `the page is ${wide} pixels wide`);
  assert.equal(await phone.page.locator("nav.rail, form.cmd").count(), 0, "nothing of the inside");
  assert.deepEqual(await violations(phone.page), []);
  await phone.picture("order-phone");
  const send = async (turn, more) => {
    await phone.page.locator(`input[name="turn"][value="${turn}"]`).check();
    await more?.();
    await phone.page.locator("form button.btn-primary").click();
    await phone.page.waitForURL((url) => url.searchParams.get("sent") === "1");
  };
  const acknowledged = colleague.seen(`#order-${order}[data-state="acknowledged"]`, TITLE);
  await send("acknowledge");
  await acknowledged;
  await phone.page.goto(address);
  await send("execute", async () => {
    await phone.page.locator("#open-name").fill("Dispatcher (fictief)");
    await phone.page.locator("#open-photos").setInputFiles(PHOTO);
  });
  assert.equal(await phone.page.locator("form").count(), 0, "done is done");
  await phone.fine();
});

test("the giver sees the photo and accepts", async () => {
  await officer.page.goto(officer.url(`/orders/${order}`));
  await officer.ready();
  const photo = officer.page.locator("#order-turns a.file").first();
  const type = await officer.page.evaluate(
    async (href) => (await fetch(href)).headers.get("content-type"),
    await photo.getAttribute("href"),
  );
  assert.equal(type, "image/png");
  await submit(officer, `form[action$="/orders/${order}/judge"]`);
  await officer.page.locator('#order-turns > [data-kind="settled"]').waitFor();
  assert.deepEqual(await violations(officer.page), []);
  await officer.picture("order-settled");
  await officer.fine();
  await colleague.fine();
});
