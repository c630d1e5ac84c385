// What people do on the watch floor, in the words of docs/design/markup.md. No journey looks for a sentence in one language
// where an id or a state says the same.
import { pause, until } from "./wait.mjs";

/** Takes the role that this host offers, with one click, and lands on its first page. */
export async function signIn(person) {
  await person.page.goto(person.url("/sign-in"));
  await person.ready();
  await person.page.locator(`form[action$="/sign-in/as"] button[value="${person.role}"]`).click();
  await person.page.waitForURL((url) => !url.pathname.includes("/sign-in"));
  await person.ready();
}

/** Takes the role, and stands on the living floor. */
export async function ontoTheFloor(person) {
  await signIn(person);
  await person.go("/watch");
  await person.live();
}

/** One of the demonstration's buttons: pause, x1, x10, jump, … */
export async function conduct(person, what) {
  const answer = person.page.waitForResponse((r) => r.url().endsWith("/demo") && r.request().method() === "POST");
  await person.page.locator(`#demo-strip button[name="do"][value="${what}"]`).click();
  await answer;
}

const JUMPS = 120;

/** Jumps ahead in the night until something has happened; `person` must have the buttons. The script stays paused. */
export async function jumpUntil(person, what, happened) {
  for (let n = 0; n < JUMPS; n += 1) {
    if (await happened()) return;
    if (await person.page.locator('#demo-strip button[value="jump"]').isDisabled()) break;
    const before = await person.text("#demo-strip small");
    await conduct(person, "jump");
    const moved = async () => (await person.text("#demo-strip small")) !== before || (await happened());
    await until("the night to go on", 5000, moved).catch(() => {});
  }
  await until(what, 5000, happened);
}

/** Plays the whole night, so that every sort of page has something to show. */
export function wholeNight(person) {
  const jump = person.page.locator('#demo-strip button[value="jump"]');
  return jumpUntil(person, "the end of the night", () => jump.isDisabled());
}

/** Submits a form that leads on by its button, says yes if asked, and waits for the page it leads to. */
export async function submit(person, form) {
  const { page } = person;
  // What is not there yet must not take the time in which it is answered.
  await page.locator(form).first().locator("button:not([type=button])").first().waitFor();
  const answer = page.waitForResponse((r) => r.request().method() === "POST");
  const moved = page.waitForEvent("framenavigated").catch((problem) => problem);
  const button = page.locator(form).first().locator("button:not([type=button])").first();
  const asks = await button.getAttribute("data-confirm");
  await button.click();
  if (asks) await page.locator("dialog[open] .btn-danger").click();
  const { status, url } = await answer.then((r) => ({ status: r.status(), url: r.url() }));
  if (status >= 400) throw new Error(`${url} answered ${status}: ${await person.text("main")}`);
  const late = await moved;
  if (late instanceof Error) throw late;
  await person.ready();
}

/** Clicks what leads to a page without scripts to wait for: that of a link without account. */
export async function follow(person, locator) {
  const moved = person.page.waitForEvent("framenavigated");
  await locator.click();
  await moved;
  await person.page.waitForLoadState();
}

/** Clicks what leads to another page of the house. */
export async function open(person, locator) {
  await follow(person, locator);
  await person.ready();
}

/** Says a line on the command line with the keyboard alone; answers the receipt's sentence. */
export async function say(person, line) {
  await person.press("Control+k");
  await person.type(line);
  await person.press("Enter");
  return receipt(person);
}

/** The receipt that stands beside the command line; the field is empty again. */
export async function receipt(person) {
  const place = person.page.locator('#command-preview [data-tone="ok"]');
  await place.waitFor();
  return (await place.innerText()).trim();
}

/** Numbers of the entries in a log on the page, newest first. */
export function numbers(person, list = "#log-watch") {
  return person.page.locator(`${list} > .entry`).evaluateAll((rows) => {
    const own = (row) =>
      /^№\s*(\d+)$/.exec(
        [...row.querySelectorAll(".meta a")].map((a) => a.textContent.trim()).find((t) => t.startsWith("№")),
      );
    return rows.map((row) => Number(own(row)?.[1])).filter(Number.isFinite);
  });
}

/** What must not change while others write: where the focus is, what is typed, where it stands on the screen. */
export function hands(person) {
  return person.page.evaluate(() => {
    const at = document.activeElement;
    const box = at.getBoundingClientRect();
    return {
      id: at.id,
      value: at.value,
      selection: [at.selectionStart, at.selectionEnd],
      place: [box.x, box.y, box.width, box.height].map(Math.round),
      scrolled: [...document.querySelectorAll(".scroll")].map((s) => s.scrollTop),
    };
  });
}

/** The same once they are at rest: the preview of what was typed has come and takes its own room. */
export async function handsAtRest(person) {
  let last = "";
  for (;;) {
    const now = await hands(person);
    if (JSON.stringify(now) === last) return now;
    last = JSON.stringify(now);
    await pause(400);
  }
}
