// What secretaries do with a session, in the words of docs/design/markup.md.
import assert from "node:assert/strict";
import { pause } from "./wait.mjs";

/** Until a page has taken a receipt, in milliseconds. */
const TAKEN = 1_500;

/** Sends a form that stays on its page, and waits for what it brings. */
export async function send(person, form, wait) {
  const answer = person.page.waitForResponse((r) => r.request().method() === "POST");
  await person.page.locator(form).first().locator("button:not([type=button])").first().click();
  const { status, url } = await answer.then((r) => ({ status: r.status(), url: r.url() }));
  assert.ok(status < 400, `${url} answered ${status}`);
  await wait();
}

/** Opens what a form is folded away in. */
export async function unfold(form) {
  await form.evaluate((node) => {
    for (let at = node.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
  });
}

/** Presses a button of a form of the session, once `fill` has filled it in, and comes back to the session as it is then. */
export async function act(person, session, form, { fill, button = "button:not([type=button])" } = {}) {
  const found = person.page.locator(form).first();
  await unfold(found);
  if (fill) await fill(found);
  // Whoever leaves before the page has taken the receipt sends the form once more. A form that a fragment replaced takes none.
  const taken = person.page.evaluate(
    () => new Promise((done) => document.addEventListener("outbox:receipt", () => done(), { once: true })),
  );
  taken.catch(() => {});
  const answer = person.page.waitForResponse((r) => r.request().method() === "POST");
  await found.locator(button).first().click();
  const { status, url } = await answer.then((r) => ({ status: r.status(), url: r.url() }));
  assert.ok(status < 400, `${url} answered ${status}`);
  await Promise.race([taken.catch(() => {}), pause(TAKEN)]);
  await person.go(`/sessions/${session}`);
}

/** A step of the session that is shown. */
export async function step(person, name, then) {
  const button = person.page.locator(`#session-state button[name="step"][value="${name}"]`);
  const asks = await button.getAttribute("data-confirm");
  await button.click();
  if (asks) await person.page.locator("dialog[open] .btn-danger").click();
  await person.page.locator(then).first().waitFor();
  await person.ready();
}
