// The act of a phase as a document: given out in both official languages, sealed and not signed; signed elsewhere with a certificate;
// taken back where not a byte of it changed, and refused with its reason otherwise.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { artefact } from "../lib/artefacts.mjs";
import { violations } from "../lib/axe.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { incidentOfMayor, refused } from "../lib/crisis.mjs";
import { signIn, submit } from "../lib/floor.mjs";
import { Place } from "../lib/place.mjs";
import { altered, Signer } from "../lib/sign.mjs";

const run = promisify(execFile);

const NAME = "Camille Fictive";
const RETURN = 'form[action$="/signature/return"]';
const SEALED = "scellé, non signé";

const signer = new Signer(NAME, "Autorité de la journée (fictive)");
const stranger = new Signer(NAME, "Autre autorité (fictive)");

let folder;
let place;
let browser;
let officer;
let mayor;
let official;
let phase;
let copy;

before(async () => {
  // The operator trusts one authority.
  folder = await mkdtemp(join(tmpdir(), "journeys-"));
  const anchors = join(folder, "anchors");
  await mkdir(anchors);
  await writeFile(join(anchors, "authority.pem"), signer.anchor);
  const config = join(folder, "belfry.toml");
  await writeFile(config, `[signatures]\nanchors = ${JSON.stringify(anchors)}\n`);
  const flags = ["--paused", "--config", config];
  [place, browser] = await Promise.all([Place.open("signed", flags), openBrowser()]);
  officer = await Console.open(browser, place, { role: "officer", lang: "fr" });
  mayor = await Console.open(browser, place, { role: "mayor", lang: "nl" });
  official = await Console.open(browser, place, { role: "governor", lang: "fr" });
  for (const person of [officer, mayor, official]) await signIn(person);
});

after(async () => {
  await browser?.close();
  await place?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** What a link of the page gives to keep. */
async function downloaded(person, link, name) {
  const coming = person.page.waitForEvent("download");
  await person.page.locator(link).first().click();
  const file = await artefact(name);
  await (await coming).saveAs(file);
  return readFile(file);
}

const upload = (buffer) => ({ name: "signed.pdf", mimeType: "application/pdf", buffer });

/** Hands a file in to be refused; the reasons that the page gives. */
async function turnedAway(pdf) {
  await official.go(`/phases/${phase}/signature`);
  await official.page.locator("#f-file").setInputFiles(upload(pdf));
  await refused(official, RETURN);
  return official.page.locator(".faults > li").allInnerTexts();
}

test("a declared phase is a document in both languages, sealed and not signed", async () => {
  const incident = await incidentOfMayor(officer, mayor);
  await official.go(`/phases/new?about=${incident}&level=provincial`);
  await official.page.locator('input[name="criteria"]').first().check();
  await official.page.locator("#declare-reasons").fill("Deux communes sont touchées (fictif).");
  await official.page.locator("#declare-text-fr").fill("La phase provinciale est déclenchée (fictif).");
  await official.page.locator("#declare-text-nl").fill("De provinciale fase wordt afgekondigd (fictief).");
  await submit(official, 'form[data-outbox="phase:new"]');
  phase = new URL(official.page.url()).pathname.split("/").pop();
  await official.go(`/phases/${phase}`);
  assert.equal(await official.text('a[href$="/signature"]'), SEALED);
  await downloaded(official, 'a[href$="/act.pdf"]', "phase.pdf");
  const { stdout } = await run("pdftotext", [await artefact("phase.pdf"), "-"]);
  const text = stdout.replace(/\s+/g, " ");
  for (const said of ["déclenchée (fictif)", "afgekondigd (fictief)", "non signé", "niet ondertekend"])
    assert.ok(text.includes(said), `«${said}» in ${text}`);
});

test("a copy is given out to be signed, and says that it is not", async () => {
  await official.page.locator('a[href$="/signature"]').click();
  await official.ready();
  assert.equal(await official.page.locator(".card").count(), 0, "no copy yet");
  assert.equal(await official.page.locator(RETURN).count(), 0, "nothing to bring back");
  await submit(official, 'form[action$="/signature"]');
  assert.equal(await official.text(".card .chip"), SEALED);
  assert.deepEqual(await violations(official.page), []);
  copy = await downloaded(official, '.card a[href*="/signature/"][download]', "phase-to-sign.pdf");
  await official.picture("phase-copy");
});

test("altered by one byte, unsigned, or signed by a stranger, it is refused with its reason", async () => {
  const good = signer.sign(copy);
  const middle = Math.floor(copy.length / 2);
  const cases = [
    [altered(good, good.lastIndexOf("Reason (Journey)")), /modifié après la signature/],
    [altered(good, middle), /ne commence pas par les octets/],
    [copy, /ne porte aucune signature/],
    [stranger.sign(copy), /Aucune autorité de confiance/],
  ];
  for (const [pdf, reason] of cases) {
    const reasons = await turnedAway(pdf);
    assert.match(reasons.join("\n"), reason);
    assert.equal(await official.text(".card .chip"), SEALED, "nothing has changed");
  }
  assert.deepEqual(await violations(official.page), []);
  await official.picture("phase-refused");
});

test("the signed copy is taken back, and the page says by whom it is signed", async () => {
  const good = signer.sign(copy);
  await official.go(`/phases/${phase}/signature`);
  await official.page.locator("#f-file").setInputFiles(upload(good));
  await submit(official, RETURN);
  assert.equal(await official.page.locator('.card .chip[data-tone="ok"]').count(), 1);
  assert.equal(await official.text(".card ul > li > b"), NAME);
  const back = await downloaded(official, '.card a[href$="?signed="]', "phase-signed.pdf");
  assert.ok(back.equals(good), "kept byte for byte");
  assert.deepEqual(await violations(official.page), []);
  await official.picture("phase-signed");
  await official.go(`/phases/${phase}`);
  assert.equal(await official.text('a[href$="/signature"]'), "signé");
  assert.equal(await official.page.locator('#phase-acts li:has-text("Copie signée reçue")').count(), 1);
});

test("what is decided afterwards stands on no copy that was signed", async () => {
  await official.page.locator("#act-end > summary").click();
  await official.page.locator("#end-reasons").fill("La situation est maîtrisée (fictif).");
  await submit(official, "#act-end form");
  await official.go(`/phases/${phase}`);
  assert.equal(await official.text('a[href$="/signature"]'), SEALED);
  for (const person of [officer, mayor, official]) await person.fine();
});
