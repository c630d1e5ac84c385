// Interfaces: an administrator explains the interface to a partner, gives their machine a token, and has their program told what
// happens. The partner is a server on this machine that checks each signature itself.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { violations } from "../lib/axe.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { signIn, submit } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";

let place;
let browser;
let admin;
let partner;
let token;
let secret;
const told = [];
const waiting = [];

/** The next message that the partner was told. */
function next() {
  const first = told.shift();
  return first ? Promise.resolve(first) : new Promise((heard) => waiting.push(heard));
}

before(async () => {
  partner = createServer((request, answer) => {
    const parts = [];
    request.on("data", (part) => parts.push(part));
    request.on("end", () => {
      const message = { headers: request.headers, body: Buffer.concat(parts).toString() };
      answer.writeHead(204).end();
      const heard = waiting.shift();
      if (heard) heard(message);
      else told.push(message);
    });
  }).listen(0, "127.0.0.1");
  await once(partner, "listening");
  [place, browser] = await Promise.all([Place.open("interfaces", ["--paused"]), openBrowser()]);
  admin = await Console.open(browser, place, { role: "admin", lang: "fr" });
  await signIn(admin);
});

after(async () => {
  partner?.close();
  await browser?.close();
  await place?.close();
});

test("a partner's machine gets a function and a token", async () => {
  const { page } = admin;
  await admin.go("/people/new");
  await page.locator('main [name="name"]').fill("Partenaire (fictif)");
  await page.locator('main [name="login"]').fill("partner");
  await page.locator('main [name="machine"]').check();
  await page.locator('main [name="lang"][value="fr"]').check();
  await submit(admin, 'main form[action$="/people/new"]');
  const person = new URL(page.url()).pathname.match(/\/people\/[^/]+/)[0];
  await admin.go(`${person}/mandates`);
  await page.locator('select[name="function"]').selectOption("watch-officer");
  await page.locator('select[name="organisation"]').selectOption({ index: 1 });
  await page.locator('main [name="ground"]').fill("interface (fictif)");
  await submit(admin, 'main form[action$="/mandates"]');
  await admin.go("/tokens");
  const mine = page.locator('select[name="mandate"] option', { hasText: "Partenaire (fictif)" });
  await page.locator('select[name="mandate"]').selectOption(await mine.getAttribute("value"));
  await page.locator('main [name="label"]').fill("centrale");
  for (const scope of ["matter.read", "signal.record"])
    await page.locator(`main input[name="scopes"][value="${scope}"]`).check();
  await page.locator('main [name="until"]').fill("2099-12-31");
  await submit(admin, 'main form[action$="/tokens"]');
  token = await admin.text("main code");
  assert.match(token, /^[\w-]{40,}$/);
});

test("the pages of interfaces explain themselves", async () => {
  for (const path of ["/interfaces", "/api", "/webhooks"]) {
    await admin.go(path);
    assert.deepEqual(await violations(admin.page), [], path);
  }
});

test("a hook is set up, its secret shows once, and a trial arrives signed", async () => {
  const { page } = admin;
  await admin.go("/webhooks");
  await page.locator('main [name="label"]').fill("centrale (fictif)");
  await page.locator('main [name="address"]').fill("https://partner.example/");
  const mine = page.locator('select[name="mandate"] option', { hasText: "Partenaire (fictif)" });
  await page.locator('select[name="mandate"]').selectOption(await mine.getAttribute("value"));
  await page.locator('main input[name="groups"][value="signals"]').check();
  await page.locator('main form[action$="/webhooks"] .actions button').click();
  await page.locator("#f-address-error:not([hidden])").waitFor();
  assert.match(await admin.text("#f-address-error"), /cette machine/, "a demonstration tells nobody outside");
  await page.locator('main [name="address"]').fill(`http://127.0.0.1:${partner.address().port}/in`);
  await submit(admin, 'main form[action$="/webhooks"]');
  secret = await admin.text("main code");
  assert.match(secret, /^whsec_/);
  const heard = next();
  await page.locator('main form[action$="/again"] button').first().click();
  const message = await heard;
  assert.equal(JSON.parse(message.body).type, "ping");
  assert.ok(signed(message), "with the secret that was shown");
  assert.ok(!(await page.content()).includes("whsec_"), "the secret is gone");
});

test("what the partner hands in comes back as news, thin and signed", async () => {
  const heard = next();
  const answer = await fetch(`http://127.0.0.1:${place.port}/api/v1/signals`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "idempotency-key": "a-1" },
    body: JSON.stringify({ words: "Fumée dans le tunnel", lang: "fr" }),
  });
  assert.equal(answer.status, 201, await answer.clone().text());
  const receipt = await answer.json();
  const message = await heard;
  const news = JSON.parse(message.body);
  assert.equal(news.data.seq, receipt.seq);
  assert.ok(!message.body.includes("tunnel"), "that it happened, not what it says");
  assert.ok(signed(message));
  const path = new URL(news.data.link).pathname;
  const read = await fetch(`http://127.0.0.1:${place.port}${path}`, { headers: { authorization: `Bearer ${token}` } });
  assert.equal((await read.json()).words.text, "Fumée dans le tunnel");
});

/** The signature as the standard has it, without a line of the program. */
function signed({ headers, body }) {
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const content = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  const wanted = `v1,${createHmac("sha256", key).update(content).digest("base64")}`;
  return headers["webhook-signature"].split(" ").includes(wanted);
}
