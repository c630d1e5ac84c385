// Step 4 of docs/demo-03.md: the September session of the Regional Security Council from its agenda to its public part.
import assert from "node:assert/strict";
import { act, step } from "../bodies.mjs";
import { Console } from "../console.mjs";
import { open, submit } from "../floor.mjs";
import { begins, look } from "./people.mjs";

const MAYOR = "mayor||21009";

const agenda = (person) => person.page.locator("#session-agenda [data-item]");
const here = (person) => new URL(person.page.url()).pathname.split("/").pop();

/** Proposes the agenda, describes what a member asked for, puts it first. Gives the session and that point. */
export async function prepare({ secretary }) {
  const { page } = secretary;
  await secretary.go("/bodies/secretary");
  await look(secretary, "4-secretary");
  await open(secretary, page.locator('tr:has(time[datetime^="2023-09-19"]) a').first());
  const session = here(secretary);
  assert.equal(await agenda(secretary).count(), 1, "what June left open came over by itself");
  await look(secretary, "4-session");
  await act(secretary, session, `form[data-outbox="body-proposals:${session}"]`);
  assert.equal(
    await agenda(secretary).count(),
    5,
    "minutes, two decisions that are not carried out, a point asked for",
  );
  const point = await agenda(secretary).last().getAttribute("data-item");
  await act(secretary, session, `form:has(#df-${point})`, {
    fill: async (form) => {
      await form.locator(`#dn-${point}`).fill("Verlichting rond de stations (fictief)");
      await form.locator(`#ds-${point}`).selectOption("decision");
      await form.locator(`#dh-${point}`).selectOption("public");
      await form.locator(`#dm-${point}`).fill("20");
    },
  });
  await page.locator(`#item-${point} [data-grip]`).focus();
  const moved = page.waitForResponse((r) => r.url().endsWith("/order"));
  await page.keyboard.press("ArrowUp");
  assert.ok((await moved).status() < 400);
  await secretary.go(`/sessions/${session}`);
  assert.equal(await agenda(secretary).nth(3).getAttribute("data-item"), point);
  await look(secretary, "4-agenda");
  return { session, point };
}

/** Calls those invited: a letter and a calendar file for each. */
export async function convene({ secretary, mayor }, { session }) {
  await step(secretary, "convene", '#session-state button[value="open"]');
  await secretary.go(`/sessions/${session}/invitations`);
  assert.ok((await secretary.page.locator("main .duty-list > li").count()) >= 21, "two and nineteen mayors");
  await look(secretary, "4-invitations");
  assert.equal(await begins(mayor, `/sessions/${session}/session.ics`, 15), "BEGIN:VCALENDAR");
}

/** Who is there, an interest, a vote, a decision that becomes a commitment, the minutes of June. */
export async function hold({ secretary, mayor }, { session, point }) {
  await secretary.go(`/sessions/${session}`);
  await step(secretary, "open", '#session-state button[value="close"]');
  for (const [name, value, presence] of [
    ["function", "minister-president", "present"],
    ["function", "high-official", "present"],
    ["area", "21009", "present"],
    ["area", "21012", "excused"],
  ])
    await act(secretary, session, `#session-attendance form:has(input[name="${name}"][value="${value}"])`, {
      button: `button[value="${presence}"]`,
    });
  await look(secretary, "4-open");
  await act(secretary, session, `form[data-outbox="body-interest:${point}"]`, {
    fill: (form) => form.locator('select[name="seat"]').selectOption(MAYOR),
  });
  await act(secretary, session, `form[data-outbox="body-vote:${point}"]`, {
    fill: async (form) => {
      await form.locator('input[name="yes"]').fill("2");
      await form.locator('input[name="no"]').fill("0");
    },
  });
  await decide(secretary, session, point);
  await act(secretary, session, `form[data-outbox="body-dealt:${point}"]`);
  await act(secretary, session, 'form[data-outbox^="body-adopt:"]');
  await look(secretary, "4-decided");
  await mayor.go(`/sessions/${session}`);
  assert.equal(await mayor.page.locator("#session-decisions li").count(), 1);
  await look(mayor, "4-member");
  await step(secretary, "close", '#session-state:not(:has(button[value="close"])) a[href$="/minutes"]');
}

async function decide(secretary, session, point) {
  await act(secretary, session, `form[data-outbox="body-note:${session}"]`, {
    fill: async (form) => {
      await form.locator("#note-words").fill("Trois gares d’abord (fictif).");
      await form.locator("#note-item").selectOption(point);
      await form.locator("#note-lang").selectOption("fr");
    },
  });
  await act(secretary, session, `form[data-outbox="body-decide:${session}"]`, {
    fill: async (form) => {
      await form.locator('textarea[name="fr"]').fill("Trois gares sont éclairées avant l’hiver (fictif).");
      await form.locator('textarea[name="nl"]').fill("Drie stations worden vóór de winter verlicht (fictief).");
      await form.locator('select[name="item"]').selectOption(point);
      await form.locator('select[name="how"]').selectOption("vote");
      for (const [name, n] of [
        ["yes", "2"],
        ["no", "0"],
        ["abstained", "0"],
      ])
        await form.locator(`input[name="${name}"]`).fill(n);
      await form.locator('select[name="to-function"]').selectOption("department-head");
      await form.locator('input[name="due"]').fill("2023-12-15T12:00");
    },
  });
  assert.equal(await secretary.page.locator("#session-decisions li").count(), 1);
}

/** Drafts the minutes, a member proposes better words, they are taken. */
export async function write({ secretary, mayor }, { session }) {
  const path = `/sessions/${session}/minutes`;
  await secretary.go(path);
  await submit(secretary, `form[data-outbox="body-draft:${session}"]`);
  for (const [code, words] of [
    ["fr", "On en a parlé (fictif)."],
    ["nl", "Er is over gesproken (fictief)."],
  ]) {
    const fields = secretary.page.locator(`textarea[name="${code}"]`);
    for (let n = 0; n < (await fields.count()); n += 1)
      if (!(await fields.nth(n).inputValue()).trim()) await fields.nth(n).fill(words);
  }
  await submit(secretary, `form[data-outbox="body-minutes:${session}"]`);
  await look(secretary, "4-minutes");
  await mayor.go(path);
  const form = mayor.page.locator(`form[data-outbox="body-propose:${session}"]`);
  await form.evaluate((node) => {
    node.closest("details").open = true;
  });
  await form.locator("#c-lang").selectOption("nl");
  await form.locator("#c-text").fill("Er is lang over gesproken (fictief).");
  await submit(mayor, `form[data-outbox="body-propose:${session}"]`);
  await mayor.go(path);
  assert.equal(await mayor.page.locator("#correction-1").count(), 1);
  await look(mayor, "4-correction");
  await secretary.go(path);
  await submit(secretary, `form[data-outbox="body-correction:${session}:1"]`);
  await secretary.go(path);
  assert.equal(await secretary.page.locator('#correction-1[data-tone="off"]').count(), 1);
  assert.equal(await begins(secretary, `${path}/minutes.pdf`, 5), "%PDF-");
}

/** The December session approves them, and their public part goes out. */
export async function publish({ secretary }, browser, { session }) {
  await secretary.go("/bodies/cores");
  const next = secretary.page.locator('a[href*="/sessions/"]:has(time[datetime^="2023-12-19"])').first();
  const december = (await next.getAttribute("href")).split("/").pop();
  await secretary.go(`/sessions/${december}`);
  await act(secretary, december, `form[data-outbox="body-proposals:${december}"]`);
  await step(secretary, "convene", '#session-state button[value="open"]');
  await step(secretary, "open", '#session-state button[value="close"]');
  await act(secretary, december, 'form[data-outbox^="body-adopt:"]');
  await secretary.go(`/sessions/${session}/minutes`);
  assert.equal(await secretary.page.locator('.lede .chip[data-tone="ok"]').count(), 1, "approved");
  await submit(secretary, `form[data-outbox="body-publish:${session}"]`);
  await look(secretary, "4-approved");
  const { place, lang } = secretary;
  const stranger = await Console.open(browser, place, { role: "stranger", lang });
  const answer = await stranger.page.goto(stranger.url(`/minutes/${session}`));
  assert.equal(answer.status(), 200, "the public part needs no account");
  await look(stranger, "4-public");
  assert.equal(await begins(stranger, `/minutes/${session}/${lang}.pdf`, 5), "%PDF-");
  await stranger.fine();
}
