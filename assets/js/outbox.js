// Forms that write: what is typed stays until the receipt is there, whatever happens to the line.
import { now } from "./clock.js";
import { follow, meta, say, toast } from "./dom.js";
import { backToText } from "./focus.js";
import { clearErrors, showRefusal, takeOver } from "./form-errors.js";
import { connectionState, signedOut } from "./live.js";
import { showLock } from "./lock.js";
import { Queue } from "./outbox-queue.js";
import { drafts, openQueue } from "./outbox-store.js";
import { asksForProof, prove } from "./prove.js";
import { ownKey, ownName, sealedStore } from "./seal.js";
import { startUnsent } from "./unsent.js";

const person = () => meta("person");
const formOf = (node) => node?.closest?.("form[data-outbox]");
const commandOf = (form) => form.elements.namedItem("command_id");
const UNKEPT = "input[type=password], input[type=file]";
const PAGES = ["context", "based_on", "answers", "reload"];

let queue;
let tabs;
/** What this page sends while somebody waits for the answer. */
const sentHere = new Set();

/** The queue of this page; nothing where nobody is signed in. */
export const outbox = () => queue;

function command(form) {
  let field = commandOf(form);
  if (!field) {
    field = document.createElement("input");
    field.type = "hidden";
    field.name = "command_id";
    form.prepend(field);
  }
  if (!field.value) {
    field.value = crypto.randomUUID();
    guard(field.value);
  }
  return field.value;
}

/** As long as this tab lives, no other may take up the draft with this command. */
function guard(id) {
  navigator.locks?.request(`draft ${id}`, () => new Promise(() => {})).catch(() => {});
}

async function abandoned(id) {
  if (!navigator.locks) return true;
  return navigator.locks.request(`draft ${id}`, { ifAvailable: true }, (lock) => lock !== null);
}

function values(form, submitter) {
  const secret = new Set([...form.querySelectorAll(UNKEPT)].map((f) => f.name));
  return [...new FormData(form, submitter).entries()].filter(([n, v]) => typeof v === "string" && !secret.has(n));
}

function onInput(event) {
  const form = formOf(event.target);
  if (!form || form.dataset.restoring !== undefined) return;
  form.toggleAttribute("data-dirty", true);
  takeUp(form);
  const draft = { command: command(form), at: new Date(now()).toISOString(), values: values(form) };
  drafts.put(person(), form.dataset.outbox, draft);
}

/** What was refused is being put right: from now on it is this form's draft again, and stands nowhere else. */
function takeUp(form) {
  if (form.dataset.refused === undefined) return;
  delete form.dataset.refused;
  queue?.drop(commandOf(form).value).then(changed);
}

/**
 * The command line stands on every page. A line that was refused there is shown with its reason where it was refused, and
 * otherwise kept among what is unsent, where it is counted and can be opened: it does not come back on each page.
 */
function setAside(form, item) {
  form.dataset.refused = "";
  drafts.drop(person(), form.dataset.outbox, item.command);
}

/** Puts a draft back into its form, unless another tab is at work on it. */
async function restore(form) {
  if (form.dataset.restored !== undefined) return;
  form.dataset.restored = "";
  const draft = drafts.get(person(), form.dataset.outbox);
  if (!draft || form.dataset.dirty !== undefined || !(await abandoned(draft.command))) return;
  const left = new Map();
  for (const [name, value] of draft.values) left.set(name, [...(left.get(name) ?? []), value]);
  form.dataset.restoring = "";
  for (const field of form.elements) {
    // What the page is about, and up to where it was drawn, are this page's own.
    if (!field.name || PAGES.includes(field.name) || field.matches(`button, fieldset, ${UNKEPT}`)) continue;
    const kept = left.get(field.name) ?? [];
    if (field.matches("[type=checkbox], [type=radio]")) field.checked = kept.includes(field.value);
    else if (field.matches("select[multiple]")) for (const o of field.options) o.selected = kept.includes(o.value);
    else if (left.has(field.name)) field.value = kept.shift() ?? "";
  }
  // An answer that was given is seen, also where the page does not ask for it.
  for (const box of form.querySelectorAll("[data-asks]:has(input:checked)")) box.hidden = false;
  commandOf(form).value = draft.command;
  guard(draft.command);
  form.dataset.dirty = "";
  form.dispatchEvent(new Event("input", { bubbles: true }));
  delete form.dataset.restoring;
}

/** An empty form again, ready for the next. */
function clear(form) {
  const id = commandOf(form)?.value;
  if (id) drafts.drop(person(), form.dataset.outbox, id);
  form.reset();
  const field = commandOf(form);
  if (field) field.value = "";
  delete form.dataset.dirty;
  delete form.dataset.refused;
  clearErrors(form);
}

async function onSubmit(event) {
  const form = formOf(event.target);
  if (!form || event.defaultPrevented) return;
  event.preventDefault();
  if (form.inert || document.body.dataset.locked !== undefined) return showLock();
  if (form.dataset.sending !== undefined) return;
  const id = command(form);
  form.dataset.sending = "";
  clearErrors(form);
  const direct = [...form.querySelectorAll(UNKEPT)].some((f) => f.value);
  try {
    if (direct) await sendNow(form, event.submitter);
    else await enqueue(form, id, event.submitter);
  } finally {
    delete form.dataset.sending;
  }
}

/** Where the form is drawn as things stand now: its own word where it has one, for a form that came back stands at an address that only takes. */
function pageOf(form) {
  if (form.dataset.page) return form.dataset.page;
  const here = new URL(location.href);
  for (const past of ["as_of", "as_of_local"]) here.searchParams.delete(past);
  return here.pathname + here.search;
}

async function enqueue(form, id, submitter) {
  const ahead = (await queue.contents()).own.some((i) => !i.refusal && i.waited);
  const offline = ahead || connectionState() === "stale" || navigator.onLine === false;
  const item = await queue.add({
    command: id,
    person: person(),
    name: ownName(),
    function: meta("function"),
    form: form.dataset.outbox,
    page: pageOf(form),
    action: submitter?.hasAttribute("formaction") ? submitter.formAction : form.action,
    captured_at: new Date(now()).toISOString(),
    values: values(form, submitter),
    waited: offline,
  });
  if (!offline) {
    sentHere.add(id);
    return queue.send();
  }
  queue.send();
  onOutcome("later", item);
}

/** Files and secrets are not kept here: they go at once or stay in the form. */
async function sendNow(form, submitter) {
  const body = new FormData(form, submitter);
  const outcome = (message) => showRefusal(form, { message, fields: {} });
  try {
    const headers = { Accept: "application/json", "X-Outbox": "1" };
    const answer = await fetch(form.action, { method: "POST", headers, body, signal: AbortSignal.timeout(310_000) });
    if (answer.redirected) return follow(answer.url);
    const said = await answer.json().catch(() => ({}));
    if (answer.ok) return receipt(form, said);
    if (answer.status === 401) signedOut();
    if (answer.status === 423) showLock();
    if (said.form) {
      takeOver(form, said.form, [...body.entries()]);
      onInput({ target: form });
    }
    showRefusal(form, { fields: {}, ...said, message: said.message || say("js-not-sent") });
  } catch {
    outcome(say("js-files-need-line"));
  }
}

/** Whether a form still holds what was sent. Someone may have typed on while the answer was on its way. */
function unchanged(form, item) {
  const was = new Set(item.values.map((pair) => JSON.stringify(pair)));
  return values(form).every((pair) => pair[0] === "command_id" || was.has(JSON.stringify(pair)));
}

/** The form's content is safe elsewhere: it is emptied (true), or what was typed since becomes a new command. */
function release(form, item) {
  if (!item || form.dataset.refused !== undefined || unchanged(form, item)) {
    clear(form);
    return true;
  }
  drafts.drop(person(), form.dataset.outbox, item.command);
  commandOf(form).value = "";
  onInput({ target: form });
  return false;
}

/** Lets the form go and tells it; an emptied one is ready to be written in, once what it held back has been let in. */
function done(form, item, event, detail) {
  const empty = release(form, item);
  form.dispatchEvent(new CustomEvent(event, { bubbles: true, detail }));
  if (empty) setTimeout(() => backToText(form), 0);
}

function receipt(form, body, item) {
  toast(body.message);
  if (form) done(form, item, "outbox:receipt", body);
  // What came live may have taken the form away before its answer was here: whoever sent it is led on all the same.
  if (body.location && (form || sentHere.delete(item?.command))) follow(body.location);
}

/** Somebody throws away a line that was refused: from the line itself, or from the list of what is unsent. */
async function onDiscard({ detail }) {
  const form = onScreen({ command: detail.command });
  await queue.drop(detail.command);
  if (form) clear(form);
  changed();
}

const onScreen = (item) =>
  [...document.querySelectorAll("form[data-outbox]")].find((f) => commandOf(f)?.value === item.command);

async function onOutcome(outcome, item, body) {
  const form = onScreen(item);
  if (outcome === "receipt" || outcome === "page") {
    drafts.drop(item.person, item.form, item.command);
    receipt(form, body, item);
  } else if (outcome === "refused") {
    if (asksForProof(item, body) && sentHere.delete(item.command)) {
      drafts.drop(item.person, item.form, item.command);
      await queue.drop(item.command);
      prove(item);
    } else if (form) {
      // The form on the screen is the place to put it right; the same command goes again.
      if (form.matches("[data-command]") && unchanged(form, item)) setAside(form, item);
      else await queue.drop(item.command);
      if (body.form) {
        takeOver(form, body.form, item.values);
        onInput({ target: form });
      }
      showRefusal(form, body);
    } else toast(say("js-refused-later", { message: body.message }), "warn");
  } else {
    if (outcome === "sign-in") signedOut();
    if (outcome === "locked") showLock();
    if (form) {
      toast(say("js-queued"), "warn");
      done(form, item, "outbox:queued", item);
    }
  }
  changed();
}

function changed() {
  document.dispatchEvent(new CustomEvent("outbox:changed"));
  tabs?.postMessage("changed");
}

export async function start() {
  if (!person()) return;
  document.addEventListener("input", onInput);
  document.addEventListener("change", onInput);
  document.addEventListener("submit", onSubmit);
  document.addEventListener("outbox:discard", onDiscard);
  const exclusive = (work) => (navigator.locks ? navigator.locks.request(`outbox ${person()}`, work) : work());
  // What lies in this browser for somebody else is for nobody else's eyes.
  const store = sealedStore(await openQueue(), await ownKey(), person());
  queue = new Queue(store, person(), { fetch: fetch.bind(globalThis), tell: onOutcome, exclusive });
  const restoreAll = () => document.querySelectorAll("form[data-outbox]").forEach(restore);
  restoreAll();
  document.addEventListener("live:changed", restoreAll);
  if ("BroadcastChannel" in globalThis) {
    tabs = new BroadcastChannel("outbox");
    tabs.addEventListener("message", () => document.dispatchEvent(new CustomEvent("outbox:changed")));
  }
  document.addEventListener("live:back", () => queue.send());
  addEventListener("online", () => queue.send());
  startUnsent(queue, changed);
  queue.send();
}
