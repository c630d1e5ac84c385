// Steps of the crisis room that several journeys take.
import { submit } from "./floor.mjs";

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
