// Steps of the crisis room that several journeys take.
import { jumpUntil, submit } from "./floor.mjs";

/** A photo: the smallest picture of one pixel. */
export const PHOTO = {
  name: "foto.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
    "base64",
  ),
};

const last = (person) => new URL(person.page.url()).pathname.split("/").pop();

/** Opens a site through its form and tells how many places it has; its id. */
export async function openSite(person, code, places) {
  const { page } = person;
  await person.go("/capacities/new");
  await page.locator("#site-name-fr").fill(`Salle ${code}`);
  await page.locator("#site-name-nl").fill(`Zaal ${code}`);
  await page.locator("#site-code").fill(code);
  await page.locator('input[name="kinds"][value="places"]').check();
  await submit(person, 'form[data-outbox="relief-site:new"]');
  const id = last(person);
  await person.go(`/capacities/${id}/report`);
  await page.locator("#report-places-offered").fill(String(places));
  await submit(person, `form[action$="/capacities/${id}/report"]`);
  return id;
}

/** Tells by a link, on a telephone without account, how many places there are. */
export async function report(phone, places) {
  await phone.page.locator("#open-s0-places-offered").fill(String(places));
  await phone.page.locator("#open-name").fill("Zaalwachter (fictief)");
  await phone.page.locator("form button.btn-primary").click();
  await phone.page.waitForURL((url) => url.searchParams.get("sent") === "1");
}

/** Reserves places of a site for the need whose page is open. */
export async function givePlaces(person, site, n) {
  await person.page.locator(`#proposal-${site} input[name="n"]`).fill(n);
  await submit(person, `#proposal-${site} form`);
}

/** Fills in what the templates of a public warning leave open, in every language. */
export async function complete(person) {
  const { page } = person;
  const open = (name) =>
    page
      .locator(`details:has([name="${name}"])`)
      .first()
      .evaluate((d) => {
        d.open = true;
      });
  for (const [tag, where] of [
    ["fr", "la rue"],
    ["nl", "de straat"],
    ["en", "the street"],
    ["de", "Straße"],
  ]) {
    for (const part of ["event", "headline", "description", "instruction"]) {
      const field = page.locator(`[name="${part}-${tag}"]`);
      const text = await field.inputValue();
      if (!text.includes("[")) continue;
      await open(`${part}-${tag}`);
      await field.fill(text.replaceAll(/\[[^\]]*\]/g, where));
    }
    await open(`place-${tag}`);
    await page.locator(`[name="place-${tag}"]`).fill(where);
  }
}

/** What the browser itself says about an answer that was to be a refusal is no trouble. */
async function expected(person, path, status) {
  await person.page.evaluate("0");
  person.troubles = person.troubles.filter((t) => !(t.includes(`status of ${status}`) && t.includes(path)));
}

/** Sends the form to be refused, and the sentence with which it was: above the form, or in passing where it has no room. */
export async function refused(person, form) {
  const { page } = person;
  const place = page.locator(form).first();
  const path = await place.getAttribute("action");
  const answer = page.waitForResponse((r) => r.request().method() === "POST" && r.url().endsWith(path));
  await place.locator("button:not([type=button])").first().click();
  const status = (await answer).status();
  if (status < 400) throw new Error(`${path} was not refused: ${status}`);
  const said = page.locator('.error-summary:not([hidden]), .toast[data-tone="crit"]').first();
  await said.waitFor();
  await expected(person, path, status);
  return said.innerText();
}

/** Asks for something that the page does not even offer; the status of the answer. */
export async function insist(person, path, form) {
  const ask = async ([path, form]) => {
    const answer = await fetch(path, { method: "POST", body: new URLSearchParams(form), redirect: "manual" });
    return answer.status;
  };
  const status = await person.page.evaluate(ask, [new URL(person.url(path)).pathname, form]);
  await expected(person, path, status);
  return status;
}

/** Lets the night go on until the mayor sees an incident; its id. */
export async function incidentOfMayor(officer, mayor) {
  const own = mayor.page.locator(`main a[href*="/${mayor.lang}/incidents/"]`);
  await officer.go("/watch");
  await jumpUntil(officer, "an incident that the mayor sees", async () => {
    await mayor.go("/incidents");
    return (await own.count()) > 0;
  });
  const href = await own.first().getAttribute("href");
  return href.split(/[?#]/)[0].split("/").pop();
}
