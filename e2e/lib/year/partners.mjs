// Steps 1 and 2 of docs/demo-03.md: what nobody works on is asked, and a partner answers on a telephone.
import assert from "node:assert/strict";
import { follow, open, submit } from "../floor.mjs";
import { look } from "./people.mjs";

const YEAR = "2023";
const MATRIX = `/contributions/coverage?year=${YEAR}&theme=all`;
/** Measures that partners were asked about and nobody works on. */
const GAPS = ["1.9", "6.2", "8.8"];
/** A municipality that was not asked yet. */
const NEW = "municipality-jette";
/** One that answered last year and not this one; its name is the same in both languages. */
const PARTNER = "Etterbeek";
const WORDS = {
  fr: { question: "Sur combien de samedis ? (fictif)", figures: "180 fietsen\n4 zaterdagen" },
  nl: { question: "Op hoeveel zaterdagen? (fictief)", figures: "180 fietsen\n4 zaterdagen" },
};

const answered = (person) => person.page.locator('td[data-state="answered"]').count();

/** Finds the measures without action, selects them and asks a partner; gives the campaign. */
export async function ask({ programme }) {
  const { page } = programme;
  await programme.go(MATRIX);
  await look(programme, "1-matrix");
  for (const number of GAPS) {
    const row = page.locator('tr[data-tone="crit"]', { has: page.getByText(number, { exact: true }) });
    await row.locator('input[name="measures"]').check();
  }
  await open(programme, page.locator('form[action$="/contributions/ask"] .btn-primary'));
  assert.equal(await page.locator('#ask-measures input[name="measures"]:checked').count(), GAPS.length);
  await page.locator(`#ask-partners input[value="${NEW}"]`).check();
  await look(programme, "1-ask");
  await submit(programme, 'form[data-outbox^="contribution-ask:"]');
  assert.equal(await page.locator("main tbody tr").count(), 9, "eight were asked before");
  await look(programme, "1-asked");
  return new URL(page.url()).pathname.split("/").pop();
}

/** The manager makes the link of a partner; gives its path. */
export async function link({ programme }) {
  const { page, lang } = programme;
  await open(programme, page.locator("tbody th a", { hasText: PARTNER }));
  await page.locator('details:has(form[action$="/links"]) summary').click();
  await page.locator("#link-lang").selectOption(lang);
  await submit(programme, 'form[action$="/links"]');
  await look(programme, "2-link");
  return new URL(await programme.text("main code")).pathname;
}

/** The partner changes what was told last year and sends it. */
export async function answer({ phone }, place, path) {
  const { page } = phone;
  await page.goto(place.url(phone.role, path));
  assert.equal(await page.locator(".rail").count(), 0, "the house is not around it");
  const before = page.locator('section[id="m-5.5"] article[data-before]');
  assert.equal(await before.count(), 1, "what was told last year stands there");
  await look(phone, "2-telephone");
  await follow(phone, before.locator('a[href*="before="]'));
  assert.match(await page.inputValue("#action-what"), /fietsen/);
  await page.fill("#action-from", "2023-03-01");
  await page.fill("#action-until", "2023-06-24");
  await look(phone, "2-action");
  await follow(phone, page.locator("main form .btn-primary"));
  assert.equal(await page.locator("article[data-draft]").count(), 1);
  await send(phone);
  await look(phone, "2-sent");
}

async function send(phone) {
  await phone.page.fill("#home-name", "A. Hermans (fictief)");
  await follow(phone, phone.page.locator("#send .btn-primary"));
  assert.equal(await phone.page.locator("article[data-draft]").count(), 0);
}

/** The analyst asks back, the partner answers on the same link, the analyst accepts; the matrix shows it. */
export async function settle({ programme, analyst, phone }, place, { campaign, path }) {
  const { question, figures } = WORDS[phone.lang];
  await programme.go(MATRIX);
  const many = await answered(programme);
  await analyst.go(`/contributions/${campaign}?state=to-judge`);
  await open(analyst, analyst.page.locator("tbody th a", { hasText: PARTNER }));
  const here = new URL(analyst.page.url()).pathname.replace(/^\/..\//, "/");
  await judge(analyst, "return", question);
  await analyst.go(here);
  assert.equal(await analyst.page.locator('article[data-standing="returned"]').count(), 1);
  await look(analyst, "2-returned");
  await phone.page.goto(place.url(phone.role, path));
  assert.ok((await phone.page.locator("main").textContent()).includes(question));
  await look(phone, "2-asked-back");
  await follow(phone, phone.page.locator('a[href*="/action?n="]').first());
  await phone.page.fill("#action-figures", figures);
  await follow(phone, phone.page.locator("main form .btn-primary"));
  await send(phone);
  await analyst.go(here);
  await judge(analyst, "accept");
  await analyst.go(here);
  assert.equal(await analyst.page.locator('article[data-standing="accepted"]').count(), 1);
  await look(analyst, "2-accepted");
  await programme.go(MATRIX);
  assert.ok((await answered(programme)) >= many, "the matrix says so");
  await look(programme, "2-matrix");
}

async function judge(analyst, verdict, words) {
  const form = 'form[data-outbox^="contribution-judge:"]';
  await analyst.page.locator(`${form} input[name="actions"]`).first().check();
  await analyst.page.locator(`${form} input[value="${verdict}"]`).check();
  if (words) await analyst.page.fill("#judge-words", words);
  await submit(analyst, form);
}
