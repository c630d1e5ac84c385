// Refusals beside the fields, and all of them together above the form.
import { el, say, toast } from "./dom.js";

export function clearErrors(form) {
  form.querySelector(".error-summary")?.setAttribute("hidden", "");
  for (const error of form.querySelectorAll(".field .error")) error.hidden = true;
  for (const box of form.querySelectorAll("[data-asks]")) box.hidden = !box.querySelector("input:checked");
  for (const field of form.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
}

const boxed = (field) => field.matches("[type=checkbox], [type=radio]");
const fieldOf = (entry) => entry.split("=", 1)[0];

/** Whether these fields hold something else than what was sent under their name. */
function typedOn(fields, name, sent) {
  const plain = (all) => all.map((value) => value.replaceAll("\r\n", "\n")).join("\0");
  const held = fields.filter((field) => !boxed(field) || field.checked).map((field) => field.value);
  return plain(held) !== plain(sent.filter((pair) => pair[0] === name && typeof pair[1] === "string").map((p) => p[1]));
}

/**
 * Somebody else changed the same thing: what this person left as it was stands as it is now, what they typed stays. So does
 * what they typed since it was `sent`, and such a field goes on saying what it showed: it is compared when it is sent again.
 */
export function takeOver(form, values, sent) {
  const { knew = [], ...rest } = values;
  const fresh = new Map(knew.map((entry) => [fieldOf(entry), entry]));
  const under = (name) => [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)];
  const stays = (name) => {
    const fields = under(name);
    // More values than the form has room for: they are laid beside it when it is sent again.
    const cut = rest[name].length > fields.length && !fields.some(boxed);
    return (cut && (fields.length > 0 || !fresh.has(name))) || typedOn(fields, name, sent);
  };
  // The fields of rows say together what they show: all of them are taken over, or none.
  const names = Object.keys(rest).filter((name) => name !== "based_on");
  const rowsStay = names.some((name) => !fresh.has(name) && stays(name));
  const since = new Set(names.filter((name) => (fresh.has(name) ? stays(name) : rowsStay)));
  for (const [name, given] of Object.entries(rest)) {
    if (since.has(name)) continue;
    const left = [...given];
    for (const field of under(name)) {
      if (boxed(field)) field.checked = given.includes(field.value);
      else field.value = left.shift() ?? "";
    }
  }
  const goesOn = (name) => since.has(name) || (rowsStay && under(name).length === 0);
  const said = new Set();
  for (const field of form.querySelectorAll("[name=knew]")) {
    const name = fieldOf(field.value);
    said.add(name);
    if (!goesOn(name)) field.value = fresh.get(name) ?? field.value;
  }
  // A field that showed nothing may have said nothing; somebody filled it since.
  for (const [name, value] of fresh) {
    if (said.has(name) || goesOn(name) || under(name).length === 0) continue;
    form.append(el("input", { type: "hidden", name: "knew", value }));
  }
}

/** A sentence with the name of its field before it: "this is missing" says nothing in a list. */
function named(place, sentence) {
  const label = place?.querySelector("label, legend")?.textContent.trim();
  return label ? [el("b", {}, label), ` · ${sentence}`] : [sentence];
}

/** The summary of a page that came back names its fields too. */
function nameFields() {
  for (const link of document.querySelectorAll(".error-summary a[href^='#f-']")) {
    const place = document.getElementById(link.hash.slice(1))?.closest(".field");
    if (!link.querySelector("b")) link.replaceChildren(...named(place, link.textContent));
  }
}

/** Shows `{message, fields}`; the focus goes to the summary, or stays in a form that has none. */
export function showRefusal(form, { message, fields = {}, key = "", reference = "" }) {
  const lines = [];
  for (const [name, sentence] of Object.entries(fields)) {
    const place = form.querySelector(`.field[data-field="${CSS.escape(name)}"]`);
    const control = place?.querySelector("input, textarea, select");
    const error = place?.querySelector(".error");
    if (!error || !control) continue;
    error.textContent = sentence;
    error.hidden = false;
    control.setAttribute("aria-invalid", "true");
    // A box that answers a question stands behind its field, and shows only where that question is asked.
    const answer = place.nextElementSibling;
    if (answer?.dataset.asks && key.startsWith(answer.dataset.asks)) answer.hidden = false;
    lines.push(el("li", {}, el("a", { href: `#${control.id}` }, ...named(place, sentence))));
  }
  if (message && !Object.values(fields).includes(message)) lines.unshift(el("li", {}, message));
  else if (lines.length === 0) lines.push(el("li", {}, message || say("js-refused")));
  // The code is for whoever is asked to help; the sentence is for the person.
  if (key && reference && Object.keys(fields).length === 0)
    lines.at(-1).append(" ", el("small", {}, el("code", {}, `${reference} · ${key}`)));
  const summary = form.querySelector(".error-summary");
  form.dispatchEvent(new CustomEvent("outbox:refused", { bubbles: true, detail: { message, fields } }));
  if (!summary) {
    if (!form.matches("[data-command]")) toast(message, "crit");
    return;
  }
  summary.querySelector("ul").replaceChildren(...lines);
  summary.hidden = false;
  summary.focus();
}

/** A link of the summary leads into the field, not to its frame. */
export function start() {
  nameFields();
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".error-summary a[href^='#']");
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    const control = field.matches("fieldset") ? field.querySelector("input") : field;
    control.focus();
    control.scrollIntoView({ block: "center" });
  });
}
