// A council that meets for years: its secretary sets the rule and looks at ten years, puts an agenda together from what members ask
// for, holds the session in French and Dutch, drafts the minutes, and the next session approves them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { overflow, violations } from "../lib/axe.mjs";
import { send, step } from "../lib/bodies.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { signIn, submit } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";

const BODY = "cores";
const RULE = "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU";

let place;
let browser;
let secretary;
let member;
/** Ids of the sessions of the series, in order. */
let sessions;

before(async () => {
  [place, browser] = await Promise.all([Place.open("cores", ["--paused"]), openBrowser()]);
  secretary = await Console.open(browser, place, { role: "coordinator", lang: "fr" });
  member = await Console.open(browser, place, { role: "governor", lang: "nl" });
  await signIn(secretary);
  await signIn(member);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

/** The first meeting: two months from now at 14:00, as a field of day and time takes it. */
async function first(person) {
  const iso = await person.page.locator("[data-clock-local]").getAttribute("datetime");
  const at = new Date(new Date(iso).getTime() + 60 * 86_400_000);
  return `${at.toISOString().slice(0, 10)}T14:00`;
}

test("ten years of a rule are there before anybody saves it, and its sessions after", async () => {
  const { page } = secretary;
  await secretary.go(`/bodies/${BODY}/series`);
  await page.locator("#f-rule").fill(RULE);
  await page.locator("#f-from").fill(await first(secretary));
  await page.locator("#f-standing").fill("Divers | Varia | information | 5");
  await page.locator('button[formmethod="get"]').click();
  await page.locator("tbody th[scope=row]").nth(10).waitFor();
  await secretary.ready();
  assert.equal(await page.locator("#f-rule").inputValue(), RULE, "what was typed is still there");
  assert.deepEqual(await violations(page), []);
  await secretary.picture("cores-series");
  await page.locator("main form[data-plain] button.btn-primary").click();
  await page.locator('a[href$="/series.ics"]').waitFor();
  await secretary.go(`/bodies/${BODY}`);
  const links = await page.locator('#body-sessions a[href*="/sessions/"]').evaluateAll((all) => all.map((a) => a.href));
  sessions = [...new Set(links.map((href) => href.split("/").pop()))].reverse();
  assert.ok(sessions.length >= 3, `${sessions.length} sessions`);
  await secretary.go("/bodies/secretary");
  await page.locator(`a[href$="/sessions/${sessions[0]}"]`).waitFor();
  assert.deepEqual(await violations(page), []);
  await secretary.picture("cores-secretary");
});

test("a member asks for a point in Dutch and the secretary takes it onto the agenda in French", async () => {
  const [session] = sessions;
  await member.go(`/sessions/${session}`);
  await member.page.locator("#point-nl").evaluate((field) => (field.closest("details").open = true));
  await member.page.locator("#point-nl").fill("Radio's van de zones (fictief)");
  await send(member, `form[data-outbox="body-point:${session}"]`, async () => {});
  await secretary.go(`/sessions/${session}`);
  const items = secretary.page.locator("#session-agenda [data-item]");
  await send(secretary, `form[data-outbox="body-proposals:${session}"]`, () => items.nth(1).waitFor());
  const id = await items.nth(1).getAttribute("data-item");
  await secretary.page.locator(`#df-${id}`).evaluate((field) => (field.closest("details").open = true));
  await secretary.page.locator(`#df-${id}`).fill("Radios des zones (fictif)");
  await secretary.page.locator(`#ds-${id}`).selectOption("decision");
  await secretary.page.locator(`#dh-${id}`).selectOption("public");
  await secretary.page.locator(`#dm-${id}`).fill("20");
  await send(secretary, `form[data-outbox="body-describe:${id}"]`, () =>
    secretary.page.locator(`#item-${id} > .chip[data-tone="ok"]`).waitFor(),
  );
  // The grip moves it with the keys alone.
  const grip = secretary.page.locator(`#item-${id} [data-grip]`);
  await grip.focus();
  const moved = secretary.page.waitForResponse((r) => r.url().endsWith("/order"));
  await secretary.page.keyboard.press("ArrowUp");
  assert.ok((await moved).status() < 400);
  await secretary.go(`/sessions/${session}`);
  assert.equal(await items.first().getAttribute("data-item"), id);
  assert.deepEqual(await violations(secretary.page), []);
  await secretary.picture("cores-agenda");
});

test("the session is convened, held and decided in both languages", async () => {
  const [session] = sessions;
  const { page } = secretary;
  await step(secretary, "convene", '#session-state button[value="open"]');
  await secretary.go(`/sessions/${session}/invitations`);
  assert.ok((await page.locator("main .duty-list li").count()) >= 1);
  assert.deepEqual(await violations(page), []);
  await secretary.picture("cores-invitations");
  await secretary.go(`/sessions/${session}`);
  await step(secretary, "open", '#session-state button[value="close"]');
  const item = await page.locator("#session-agenda [data-item]").first().getAttribute("data-item");
  await page.locator("#note-words").fill("Les zones veulent un seul canal (fictif).");
  await page.locator("#note-item").selectOption(item);
  await send(secretary, `form[data-outbox="body-note:${session}"]`, () => page.locator("#note-1").waitFor());
  await page
    .locator(`form[data-outbox="body-decide:${session}"]`)
    .evaluate((form) => (form.closest("details").open = true));
  const decide = page.locator(`form[data-outbox="body-decide:${session}"]`);
  await decide.locator('textarea[name="fr"]').fill("Un canal commun est créé (fictif).");
  await decide.locator('textarea[name="nl"]').fill("Er komt een gemeenschappelijk kanaal (fictief).");
  await decide.locator('select[name="item"]').selectOption(item);
  await send(secretary, `form[data-outbox="body-decide:${session}"]`, () =>
    page.locator("#session-decisions li").first().waitFor(),
  );
  await member.go(`/sessions/${session}`);
  await member.page.locator('#session-decisions [lang="nl"]').first().waitFor();
  assert.deepEqual(await violations(member.page), []);
  await member.picture("cores-session-nl");
  await send(secretary, `form[data-outbox="body-dealt:${item}"]`, () =>
    page.locator(`#item-${item}[data-tone="off"]`).waitFor(),
  );
  await step(secretary, "close", '#session-state:not(:has(button[value="close"])) a[href$="/minutes"]');
});

test("what was not dealt with stands on the next agenda by itself, and the next session approves the minutes", async () => {
  const [session, next] = sessions;
  const { page } = secretary;
  await secretary.go(`/sessions/${session}/minutes`);
  await submit(secretary, `form[data-outbox="body-draft:${session}"]`);
  await page.locator("#nl-1").fill("De zones willen één kanaal (fictief).");
  await submit(secretary, `form[data-outbox="body-minutes:${session}"]`);
  assert.deepEqual(await violations(page), []);
  await secretary.picture("cores-minutes");
  await secretary.go(`/sessions/${next}`);
  assert.ok(
    (await page.locator("#session-agenda [data-item]").count()) >= 2,
    "the standing point of the first came over",
  );
  await send(secretary, `form[data-outbox="body-proposals:${next}"]`, () =>
    page.locator('form[data-outbox^="body-proposal:minutes:"]').waitFor({ state: "detached" }),
  );
  await step(secretary, "convene", '#session-state button[value="open"]');
  await step(secretary, "open", '#session-state button[value="close"]');
  await send(secretary, 'form[data-outbox^="body-adopt:"]', async () => {});
  await secretary.go(`/sessions/${session}/minutes`);
  await page.locator('.chip[data-tone="ok"]').first().waitFor();
  const pdf = await page.evaluate(async (path) => {
    const answer = await fetch(path);
    return [answer.status, answer.headers.get("content-type")];
  }, `/fr/sessions/${session}/minutes/minutes.pdf`);
  assert.deepEqual(pdf, [200, "application/pdf"]);
  await submit(secretary, `form[data-outbox="body-publish:${session}"]`);
  assert.deepEqual(await violations(page), []);
  const stranger = await Console.open(browser, place, { role: "stranger", lang: "nl" });
  const open = await stranger.page.goto(stranger.url(`/minutes/${session}`));
  assert.equal(open.status(), 200, "the public part needs no account");
  await stranger.page.locator('a[href$="/nl.pdf"]').waitFor();
  assert.deepEqual(await violations(stranger.page), []);
  await stranger.picture("cores-public");
});

test("the pages of the secretariat fit a phone", async () => {
  const phone = await Console.open(browser, place, { role: "coordinator", lang: "nl", width: 360, height: 740 });
  await signIn(phone);
  for (const path of ["/bodies/secretary", `/bodies/${BODY}/series`, `/sessions/${sessions[2]}`]) {
    await phone.go(path);
    assert.equal(await overflow(phone.page), null, path);
    assert.deepEqual(await violations(phone.page), [], path);
  }
  await phone.picture("cores-secretary-phone");
  assert.deepEqual([...secretary.troubles, ...member.troubles, ...phone.troubles], []);
});
