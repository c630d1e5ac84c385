// A real place, a real browser, and a device that makes passkeys (Chromium's own virtual one): an administrator adds a passkey,
// comes in with it, and loses it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Console, openBrowser } from "../lib/console.mjs";
import { RealPlace } from "../lib/real.mjs";

const PASSWORD = "a long enough one";

let place;
let browser;
let anna;
let device;
let cdp;

const at = (part) => (url) => url.pathname.endsWith(part);

before(async () => {
  [place, browser] = await Promise.all([RealPlace.open("passkeys", "anna", PASSWORD), openBrowser()]);
  anna = await Console.open(browser, place, { role: "admin", lang: "fr" });
  cdp = await anna.context.newCDPSession(anna.page);
  await cdp.send("WebAuthn.enable");
  const options = {
    protocol: "ctap2",
    transport: "internal",
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  };
  device = (await cdp.send("WebAuthn.addVirtualAuthenticator", { options })).authenticatorId;
});

after(async () => {
  await browser?.close();
  await place?.close();
});

async function withPassword() {
  await anna.go("/sign-in");
  await anna.page.fill("#f-login", "anna");
  await anna.page.fill("#f-password", PASSWORD);
  await anna.page.press("#f-password", "Enter");
}

test("an administrator without a second factor is led to add one, and a passkey does it by keyboard", async () => {
  await withPassword();
  await anna.page.waitForURL((url) => url.pathname.endsWith("/account/factors"));
  await anna.ready();
  assert.match(await anna.text(".notice"), /Votre fonction demande un second facteur/);
  await anna.page.fill("#f-label", "ordinateur de service (fictif)");
  await anna.page.focus('[data-passkey="create"] [data-passkey-go]');
  await anna.page.keyboard.press("Enter");
  await anna.page.waitForURL((url) => url.search === "?done=added");
  assert.match(await anna.text("main"), /ordinateur de service/);
  await anna.go("/people");
  assert.match(anna.page.url(), /\/people$/);
  await anna.picture("passkey-added");
});

test("next time one press comes in: no name, no password", async () => {
  await anna.page.locator(".acting summary").click();
  await anna.page.locator('form[action$="/sign-out"] button').click();
  await anna.page.waitForURL(at("/sign-in"));
  await anna.ready();
  await anna.page.locator('form[action$="/sign-in/passkey"] [data-passkey-go]').click();
  await anna.page.waitForURL((url) => !url.pathname.includes("sign-in"));
  await anna.go("/account");
  assert.match(await anna.text("main"), /entré avec une clé d’accès/);
});

test("a device that does not confirm is told in words, and the page stays", async () => {
  await anna.page.locator(".acting summary").click();
  await anna.page.locator('form[action$="/sign-out"] button').click();
  await anna.page.waitForURL(at("/sign-in"));
  await anna.ready();
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId: device, isUserVerified: false });
  await anna.page.locator('form[action$="/sign-in/passkey"] [data-passkey-go]').click();
  await anna.page.waitForSelector('form[action$="/sign-in/passkey"] [data-passkey-problem]:not([hidden])');
  assert.match(await anna.text('form[action$="/sign-in/passkey"] [data-passkey-problem]'), /n’a pas confirmé/);
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId: device, isUserVerified: true });
});

test("with the password, the passkey is asked for before anything else opens", async () => {
  await withPassword();
  await anna.page.waitForURL((url) => url.pathname.endsWith("/account/second-factor"));
  await anna.ready();
  await anna.page.locator('[data-passkey="get"][data-mine] [data-passkey-go]').first().click();
  await anna.page.waitForURL((url) => !url.pathname.includes("second-factor"));
  await anna.go("/people");
  assert.match(anna.page.url(), /\/people$/);
  await anna.fine();
});

test("the device is lost: the operator takes it away on the machine, and the administrator is told", async () => {
  await place.stop();
  assert.match(await place.run(["user", "factors", "anna"]), /passkey/);
  assert.match(await place.run(["user", "factors", "anna", "--reset"]), /1 factors/);
  await place.start();
  await withPassword();
  await anna.page.waitForURL(at("/account/factors"));
  assert.match(await anna.text("main"), /a retiré vos clés d’accès/);
});
