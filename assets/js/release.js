// The page of what has not left this browser: one's own things, and those of others, which are only counted until somebody who may
// releases them by name.
import { hours } from "./clock.js";
import { announce, el, say, toast } from "./dom.js";
import { outbox } from "./outbox.js";
import { request, verdict } from "./outbox-queue.js";
import { keyOf, unsealItem } from "./seal.js";
import { facts } from "./unsent.js";

let panel;

const json = { Accept: "application/json", "X-Outbox": "1" };

/** Things by person: how many, from when to when. */
export function byPerson(items) {
  const all = new Map();
  for (const item of items) {
    const one = all.get(item.person) ?? { person: item.person, name: item.name || "?", items: [] };
    one.items.push(item);
    all.set(item.person, one);
  }
  for (const one of all.values()) {
    const times = one.items.map((i) => i.captured_at).toSorted();
    one.from = times[0];
    one.until = times.at(-1);
  }
  return [...all.values()];
}

export const sentence = ({ items, name, from, until }) =>
  say("js-unsent-of", { n: items.length, name, from: hours(Date.parse(from)), until: hours(Date.parse(until)) });

async function post(address, fields) {
  const answer = await fetch(address, { method: "POST", headers: json, body: new URLSearchParams(fields) });
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw Object.assign(new Error(body.message || say("js-not-sent")), { fields: body.fields ?? {} });
  return body;
}

function refuse(form, problem) {
  const error = form.querySelector(".error");
  error.textContent = problem.fields?.reason ?? problem.message;
  error.hidden = false;
  form.querySelector("[name=reason]").focus();
  announce(error.textContent);
}

/** One opened thing: all of it, and the button that sends it in its author's name. */
function row(item, reason) {
  const outcome = el("p", { class: "hint", role: "status" });
  const button = el("button", { type: "button", class: "btn btn-small btn-primary" }, say("js-release"));
  const line = el(
    "li",
    { "data-tone": "warn" },
    el("time", { datetime: item.captured_at }, hours(Date.parse(item.captured_at))),
    facts(item.values),
    el("span", { class: "actions" }, button),
    outcome,
  );
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      const fields = { released: item.command, author: item.person, from: item.captured_at, reason };
      if (item.function) fields.mandate = item.function;
      if (!line.dataset.released) await post(panel.dataset.release, fields);
      line.dataset.released = "";
      const answer = await fetch(item.action, request({ ...item, waited: true }));
      const body = await answer.json().catch(() => ({}));
      const what = verdict(answer.status, answer.headers.get("content-type") ?? "");
      if (what !== "receipt" && what !== "page") throw new Error(body.message || say("js-not-sent"));
      await outbox().store.drop(item.command);
      outcome.textContent = body.message ?? "";
      line.dataset.tone = "ok";
      button.remove();
      announce(outcome.textContent);
    } catch (problem) {
      // It was released all the same: the button sends it again.
      outcome.textContent = problem.message;
      button.disabled = false;
    }
  });
  return line;
}

async function open(one, form) {
  const reason = form.elements.namedItem("reason").value;
  const { person: author, from, until, items } = one;
  const { key } = await post(panel.dataset.open, { author, count: items.length, from, until, reason });
  const opened = await keyOf(key);
  const list = el("ol", { class: "unsent-list" });
  for (const item of items) {
    try {
      list.append(row(item.sealed ? await unsealItem(opened, item) : item, reason));
    } catch {
      list.append(el("li", { "data-tone": "crit" }, say("js-unreadable")));
    }
  }
  form.replaceWith(list);
  list.querySelector("button")?.focus();
}

async function takeAway(one, form) {
  const reason = form.elements.namedItem("reason").value;
  const raw = (await outbox().store.raw()).filter((i) => i.person === one.person);
  const text = JSON.stringify({ kind: "unsent", person: one.person, name: one.name, items: raw });
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  const hash = [...sum].map((b) => b.toString(16).padStart(2, "0")).join("");
  const done = await post(panel.dataset.export, { author: one.person, count: raw.length, hash, reason });
  const link = el("a", { download: `unsent-${hash.slice(0, 8)}.json` });
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.click();
  for (const item of raw) await outbox().store.drop(item.command);
  toast(done.message);
  await draw();
}

/** A file that was taken away elsewhere: its things lie here again, sealed as they were. */
async function takeIn(file) {
  const read = JSON.parse(await file.text());
  const sound = (i) => [i.command, i.person, i.sealed, i.captured_at].every((v) => typeof v === "string" && v);
  if (read.kind !== "unsent" || !read.items?.every?.(sound)) throw new Error(say("js-not-sealed"));
  for (const item of read.items) await outbox().store.putRaw(item);
  await draw();
}

function others(one) {
  const line = el("li", { "data-person": one.person }, el("b", {}, sentence(one)));
  const template = panel.querySelector("template[data-others-form]");
  if (!template) return line;
  const form = template.content.firstElementChild.cloneNode(true);
  const field = form.querySelector("[name=reason]");
  field.id = `reason-${one.person}`;
  form.querySelector("label").htmlFor = field.id;
  const act = (work) =>
    work(one, form).catch((problem) => {
      refuse(form, problem);
    });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    act(open);
  });
  form.querySelector('[data-do="export"]').addEventListener("click", () => act(takeAway));
  line.append(form);
  return line;
}

async function draw() {
  const list = panel.querySelector("[data-others-list]");
  // Somebody who is at work here keeps what is in front of them.
  if (list.querySelector(".unsent-list") || [...list.querySelectorAll("input")].some((i) => i.value)) return;
  const { theirs } = await outbox().contents();
  list.replaceChildren(...byPerson(theirs).map(others));
  panel.querySelector("[data-others-none]").hidden = theirs.length > 0;
}

export async function start() {
  panel = document.querySelector("[data-others-panel]");
  if (!panel || !outbox()) return;
  document.addEventListener("outbox:changed", draw);
  panel.querySelector("[data-sealed-file]")?.addEventListener("change", async (event) => {
    const [file] = event.target.files;
    try {
      if (file) await takeIn(file);
    } catch {
      toast(say("js-not-sealed"), "crit");
    }
    event.target.value = "";
  });
  await draw();
}
