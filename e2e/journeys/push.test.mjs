// A telephone in the pocket: an officer allows notifications on this device, a message leaves for it sealed, and is shown; the server is
// away: a page that is opened says so, and gives way by itself. The push service is one of ours, which opens the seal with its own hands.
import assert from "node:assert/strict";
import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from "node:crypto";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { violations } from "../lib/axe.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { submit } from "../lib/floor.mjs";
import { RealPlace } from "../lib/real.mjs";
import { until } from "../lib/wait.mjs";

const PASSWORD = "a long enough one";
const CONTACT = "mailto:it@town.example";
const WORDS = "Fuite de gaz au quai inventé.";

let place;
let browser;
let officer;
let service;
let cdp;
let registration;
/** The device: its key pair and its secret, as a browser would have made them. */
const device = createECDH("prime256v1");
device.generateKeys();
const secret = randomBytes(16);
/** What the service was sent, and what it answers from now on. */
const sent = [];
let answer = 201;

const endpoint = () => `http://127.0.0.1:${service.address().port}/send/of-this-device`;
const utf8 = (text) => Buffer.from(text, "utf8");

/** RFC 8291 by hand. */
function opened(body) {
  const [salt, size] = [body.subarray(0, 16), body.readUInt8(20)];
  const theirs = body.subarray(21, 21 + size);
  const info = Buffer.concat([utf8("WebPush: info\0"), device.getPublicKey(), theirs]);
  const key = Buffer.from(hkdfSync("sha256", device.computeSecret(theirs), secret, info, 32));
  const derived = (name, length) =>
    Buffer.from(hkdfSync("sha256", key, salt, utf8(`Content-Encoding: ${name}\0`), length));
  const cipher = createDecipheriv("aes-128-gcm", derived("aes128gcm", 16), derived("nonce", 12));
  const sealed = body.subarray(21 + size);
  cipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
  // The last record ends with a two, then zeros.
  return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString("utf8"));
}

/** RFC 8292 by hand: who asks, for whom, until when. */
function claims(line) {
  const [, token, key] = /^vapid t=(\S+), k=(\S+)$/.exec(line);
  const [head, body, signature] = token.split(".");
  const point = Buffer.from(key, "base64url");
  const jwk = {
    kty: "EC",
    crv: "P-256",
    x: point.subarray(1, 33).toString("base64url"),
    y: point.subarray(33).toString("base64url"),
  };
  const signer = { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" };
  assert.ok(verify("sha256", utf8(`${head}.${body}`), signer, Buffer.from(signature, "base64url")));
  return { key, ...JSON.parse(Buffer.from(body, "base64url").toString("utf8")) };
}

/** The browser's own push service is on the network; here the device is one of ours. */
function stand({ endpoint, p256dh, auth }) {
  let bound;
  const subscription = () => ({ endpoint, options: bound, toJSON: () => ({ endpoint, keys: { p256dh, auth } }) });
  PushManager.prototype.subscribe = async (options) => {
    bound = options;
    localStorage.setItem("bound", "1");
    return subscription();
  };
  PushManager.prototype.getSubscription = async () => (localStorage.getItem("bound") ? subscription() : null);
}

before(async () => {
  service = createServer(async (request, response) => {
    const pieces = [];
    for await (const piece of request) pieces.push(piece);
    sent.push({ path: request.url, headers: request.headers, body: Buffer.concat(pieces) });
    response.writeHead(answer).end();
  }).listen(0, "127.0.0.1");
  await once(service, "listening");
  [place, browser] = await Promise.all([RealPlace.open("push", "anna", PASSWORD), openBrowser()]);
  await place.stop();
  const config = join(place.folder, "place.toml");
  await writeFile(config, `[messages.push]\ncontact = "${CONTACT}"\nallow = ["127.0.0.1"]\n`);
  place.settings.push("--config", config);
  const add = ["user", "add", "ben", "--name", "Ben (fictif)", "--function", "watch-officer", "--keep-password"];
  await place.run(add, `${PASSWORD}\n`);
  await place.start();
  officer = await Console.open(browser, place, { role: "officer", lang: "fr", serviceWorkers: "allow" });
  await officer.context.grantPermissions(["notifications"], { origin: place.url("", "") });
  const keys = { p256dh: device.getPublicKey("base64url"), auth: secret.toString("base64url") };
  await officer.context.addInitScript(stand, { endpoint: endpoint(), ...keys });
  cdp = await officer.context.newCDPSession(officer.page);
  cdp.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
    registration = registrations.find((r) => !r.isDeleted)?.registrationId ?? registration;
  });
  await cdp.send("ServiceWorker.enable");
  await officer.go("/sign-in");
  await officer.page.fill("#f-login", "ben");
  await officer.page.fill("#f-password", PASSWORD);
  await officer.page.press("#f-password", "Enter");
  await officer.page.waitForURL((url) => !url.pathname.includes("sign-in"));
});

after(async () => {
  await browser?.close();
  await place?.close();
  service?.close();
});

test("notifications are allowed on this device, which the list then knows", async () => {
  await officer.go("/rota");
  await officer.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  assert.equal(await officer.page.locator("#act-device li").count(), 0);
  await officer.page.fill("#device-label", "téléphone de service (fictif)");
  await officer.page.focus("[data-push-go]");
  await officer.page.keyboard.press("Enter");
  await officer.page.waitForSelector("#act-device li [data-device-here]:not([hidden])");
  await officer.ready();
  assert.match(await officer.text("#act-device li"), /téléphone de service \(fictif\).*pas encore utilisé/s);
  assert.equal(await officer.page.locator("[data-push-form]").isVisible(), false, "nothing more to allow here");
  assert.deepEqual(await violations(officer.page), []);
  await officer.picture("push-devices");
  await officer.fine();
});

async function write() {
  const own = await officer.page.evaluate(() => document.querySelector('meta[name="person"]').content);
  await officer.go("/messages/new");
  await officer.page.locator("#write-subject-fr").fill("Gaz");
  await officer.page.locator("#write-words-fr").fill(WORDS);
  await officer.page.locator("#write-to-1").selectOption(`person:${own}`);
  await officer.page.locator('input[name="channels"][value="push"]').check();
  await officer.page.locator('button[name="do"][value="send"]').click();
  await officer.page.locator("#message-state").waitFor();
}

test("a message leaves for it, sealed and signed: a number and an address, none of its words", async () => {
  await write();
  await until("the service to be told", 20_000, async () => sent.length > 0);
  const { path, headers, body } = sent[0];
  assert.equal(path, "/send/of-this-device");
  assert.equal(headers["content-encoding"], "aes128gcm");
  assert.ok(Number(headers.ttl) > 0 && ["normal", "high"].includes(headers.urgency));
  const { aud, sub, exp, key } = claims(headers.authorization);
  assert.deepEqual([aud, sub], [new URL(endpoint()).origin, CONTACT]);
  assert.ok(exp > Date.now() / 1000 && exp < Date.now() / 1000 + 86_400);
  const note = opened(body);
  assert.match(note.title, /MSG-\d\d-\d{4}/);
  assert.equal(note.lang, "fr");
  assert.ok(note.url.startsWith(place.url("", "/fr/messages/")), note.url);
  const { receipt, ...told } = note;
  assert.match(receipt, /^[0-9a-f-]{36}\.0\.\d+\./);
  assert.ok(!JSON.stringify(told).includes("gaz") && !JSON.stringify(told).includes("Ben"), "no words, no name");
  await officer.go("/rota");
  assert.equal(await officer.page.locator("[data-push]").getAttribute("data-push"), key);
  assert.match(await officer.text("#act-device li"), /dernière fois/);

  await until("the browser's worker", 10_000, async () => registration !== undefined);
  const shown = () =>
    officer.page.evaluate(async () => {
      const { getNotifications } = ServiceWorkerRegistration.prototype;
      const notes = await getNotifications.call(await navigator.serviceWorker.ready);
      return notes.map(({ title, body, tag, data }) => ({ title, body, tag, url: data.url }));
    });
  // The developer's door hands a message over once and says nothing when the worker did not start in time; a push service hands it
  // over again, and what has the same tag is shown once.
  const { origin } = new URL(place.url("", "/"));
  const data = JSON.stringify(note);
  let handed = 0;
  await until("the notification", 40_000, async () => {
    const due = Date.now() > handed + 10_000;
    if (due) await cdp.send("ServiceWorker.deliverPushMessage", { origin, registrationId: registration, data });
    if (due) handed = Date.now();
    return (await shown()).length === 1;
  });
  assert.deepEqual(await shown(), [{ title: note.title, body: note.body, tag: note.tag, url: note.url }]);
  // The device itself says that it showed it; the message's page has it in its history.
  await until("the device's receipt", 10_000, async () => {
    await officer.go(new URL(note.url).pathname.replace(/^\/fr/, ""));
    return /Remis/.test(await officer.text("main"));
  });
  await officer.fine();
});

test("the device is gone: its owner is told on every page, and removes it", async () => {
  answer = 410;
  const before = sent.length;
  await write();
  await until("the service to be asked", 20_000, async () => sent.length > before);
  await until("the officer to be told", 10_000, async () => {
    await officer.go("/watch");
    return (await officer.page.locator("#banner-device-gone").count()) === 1;
  });
  assert.match(await officer.text("#banner-device-gone"), /téléphone de service/);
  await officer.go("/rota");
  await submit(officer, '#act-device form[action$="/remove"]');
  assert.equal(await officer.page.locator("#banner-device-gone").count(), 0);
  await officer.fine();
});

test("the server is away: a page that is opened says so, and comes by itself when it answers", async () => {
  await officer.go("/watch");
  await officer.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  officer.forgiving = true;
  await place.stop();
  await officer.page.goto(place.url("", "/fr/rota"));
  assert.equal(await officer.text("h1"), "Le serveur ne répond pas");
  assert.equal(await officer.page.evaluate(() => document.documentElement.lang), "fr");
  assert.match(await officer.text("main"), /s’ouvrira d’elle-même/);
  assert.deepEqual(await violations(officer.page), []);
  await officer.picture("away");
  await officer.page.goto(place.url("", "/nl/rota"));
  assert.equal(await officer.text("h1"), "De server antwoordt niet");
  await place.start();
  await officer.page.waitForSelector('html[data-scripts="ready"]', { state: "attached", timeout: 20_000 });
  assert.match(await officer.text("h1"), /Wacht/i);
  officer.forgiving = false;
});
