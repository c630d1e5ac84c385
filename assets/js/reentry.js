// Entering a sheet afterwards: a grid in which each line is a time, a kind and words. Keyboard only, if one likes; each line goes as
// an act of its own and says what became of it.
import { now } from "./clock.js";
import { announce, el, meta, say } from "./dom.js";
import { clearErrors, showRefusal } from "./form-errors.js";

const ROWS = 8;

let form;
let body;

/** `:45` takes the hour of the line before; `245` and `2h45` are 02:45; seconds, a day and "around" stay. */
export function clock(text, before) {
  const typed = text.trim();
  const short = /^[:.](\d{2})$/.exec(typed);
  if (short) {
    const hour = /(\d{1,2}):\d{2}/.exec(before ?? "");
    return hour ? `${hour[1].padStart(2, "0")}:${short[1]}` : typed;
  }
  const bare = /^(\d{1,2})(\d{2})$/.exec(typed) ?? /^(\d{1,2})[hu.](\d{2})$/i.exec(typed);
  if (bare) return `${bare[1].padStart(2, "0")}:${bare[2]}`;
  const around = /^~\s*(\d{1,2})$/.exec(typed);
  if (around) return `~${around[1].padStart(2, "0")}`;
  const plain = /^(\d{1,2}):(\d{2}(?::\d{2})?)$/.exec(typed);
  return plain ? `${plain[1].padStart(2, "0")}:${plain[2]}` : typed;
}

/** Seconds since midnight of a time as the grid writes it; nothing when it is none. */
export function seconds(text) {
  const found = /(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text) ?? /^~(\d{2})()()$/.exec(text);
  if (!found) return null;
  const [h, m, s] = [found[1], found[2], found[3]].map((part) => Number(part || 0));
  return h < 24 && m < 60 && s < 60 ? h * 3600 + m * 60 + s : null;
}

/** A pasted line as time, kind and words. `words` are the kinds by the words that lines of them begin with. */
export function parsed(line, words, before) {
  const found = /^\s*(~?\d{1,2}(?:[:hu.]\d{2}){0,2}|[:.]\d{2}|\d{3,4})[\s;,\t]+(.*)$/i.exec(line);
  const time = found ? clock(found[1], before) : "";
  let rest = (found ? found[2] : line).trim();
  const first = /^([\p{L}-]+)\s*:?\s+/u.exec(rest);
  const kind = first && words.get(fold(first[1]));
  if (kind) rest = rest.slice(first[0].length);
  return { time, kind: kind ?? null, text: rest };
}

const fold = (word) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const part = (row, name) => row.querySelector({ time: ".time", kind: "select", text: ".words" }[name]);
const rows = () => [...body.children];
const filled = (row) => part(row, "text").value.trim() || part(row, "time").value.trim();

function addRow() {
  const row = form.querySelector("template[data-reentry-row]").content.firstElementChild.cloneNode(true);
  const last = body.lastElementChild;
  part(row, "kind").value = last ? part(last, "kind").value : form.dataset.kind;
  row.dataset.command = crypto.randomUUID();
  body.append(row);
  return row;
}

const nextRow = (row) => row.nextElementSibling ?? addRow();

function kinds() {
  const all = new Map();
  for (const option of form.querySelector("template[data-reentry-row]").content.querySelectorAll("option")) {
    for (const word of option.dataset.words.split(" ").filter(Boolean)) all.set(word, option.value);
  }
  return all;
}

function say1(row, text, tone) {
  const place = row.querySelector(".verdict");
  place.textContent = text;
  row.toggleAttribute("data-tone", Boolean(tone));
  if (tone) row.dataset.tone = tone;
}

/** What can be seen before anything is sent: a time that is missing, no time, or before the line above. */
export function problems(all, day, at) {
  let before = null;
  return all.map(({ time, text }) => {
    if (!time) return { tone: "crit", key: "js-line-time" };
    const s = seconds(time);
    if (s === null) return { tone: "crit", key: "js-line-clock" };
    if (!text) return { tone: "crit", key: "js-line-words" };
    const back = before !== null && s < before;
    before = s;
    if (!day && at !== null && s > at + 120) return { tone: "warn", key: "js-line-yesterday" };
    return back ? { tone: "warn", key: "js-line-order" } : null;
  });
}

function check() {
  const open = rows().filter((r) => filled(r) && r.dataset.done === undefined);
  const lines = open.map((r) => ({ time: part(r, "time").value, text: part(r, "text").value.trim() }));
  const clockNow = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: meta("zone") || "UTC",
  }).format(now());
  const found = problems(lines, form.elements.namedItem("day").value.trim(), seconds(clockNow));
  open.forEach((row, n) => {
    say1(row, found[n] ? say(found[n].key) : "", found[n]?.tone);
  });
  return { open, sound: found.every((f) => f?.tone !== "crit") };
}

const field = (name) => form.elements.namedItem(name)?.value.trim() ?? "";

async function post(address, fields) {
  const headers = { Accept: "application/json", "X-Outbox": "1" };
  try {
    const answer = await fetch(address, { method: "POST", headers, body: new URLSearchParams(fields) });
    const said = await answer.json().catch(() => ({}));
    const sentence = Object.values(said.fields ?? {})[0] ?? said.message ?? say("js-not-sent");
    const message = answer.ok ? (said.message ?? "") : sentence;
    return { ok: answer.ok, status: answer.status, message, number: said.receipt?.number, said };
  } catch {
    return { ok: false, message: say("js-not-sent") };
  }
}

/** The sheet whose code was scanned, as long as its number stands there and no other. */
const scanned = () => {
  const typed = field("code").toUpperCase();
  return !typed || typed === form.dataset.code.toUpperCase() ? form.dataset.sheet : "";
};

/** Which sheet is being entered: the one whose code was scanned, or the number that was typed. Nothing where there is none. */
const which = () => scanned() || field("code").toUpperCase();

/** The sheet is taken in hand once, before its first line. Lines without a printed sheet are nothing that comes back a second time. */
async function claim(count) {
  const sheet = scanned();
  const { sheetAction } = form.dataset;
  const wanted = which();
  if (!wanted || form.dataset.claimed === wanted) return { ok: true };
  if (!sheet && form.elements.namedItem("unprinted").checked) return { ok: true };
  if (form.dataset.claiming !== wanted) {
    form.dataset.claiming = wanted;
    form.dataset.batch = crypto.randomUUID();
  }
  const batch = form.dataset.batch;
  const fields = { sheet, code: field("code"), writer: field("writer"), lines: count, batch, command_id: batch };
  const taken = await post(sheetAction, fields);
  if (taken.ok) form.dataset.claimed = wanted;
  return taken;
}

/** The sheet was not taken in hand: said where it can be mended, with the way to open it again where it was entered before. */
function refused(taken) {
  const wrong = taken.said?.fields?.code;
  if (wrong) {
    showRefusal(form, taken.said);
    return state(wrong, "crit");
  }
  announce(taken.message);
  state(taken.message, "crit");
  if (taken.status !== 409) return;
  const address = new URLSearchParams({ sheet: scanned(), code: field("code") });
  const link = el("a", { href: `${form.dataset.sheetPage}?${address}` }, form.dataset.reopen);
  form.querySelector("[data-reentry-state]").append(" ", link);
}

function state(text, tone) {
  const place = form.querySelector("[data-reentry-state]");
  place.textContent = text;
  place.dataset.tone = tone ?? "";
}

async function send() {
  if (form.dataset.sending !== undefined) return;
  const { open, sound } = check();
  if (open.length === 0) return;
  if (!sound) {
    state(say("js-lines-wrong"), "crit");
    announce(say("js-lines-wrong"));
    const wrong = open.find((r) => r.dataset.tone === "crit");
    part(wrong, part(wrong, "time").value ? "text" : "time").focus();
    return;
  }
  form.dataset.sending = "";
  clearErrors(form);
  const begun = performance.now();
  try {
    const taken = await claim(open.length);
    if (!taken.ok) return refused(taken);
    let failed = 0;
    for (const row of open) if (!(await sendRow(row))) failed += 1;
    const took = Math.round((performance.now() - begun) / 100) / 10;
    const sentence = say(failed ? "js-lines-some" : "js-lines-all", { n: open.length - failed, failed, took });
    state(sentence, failed ? "warn" : "ok");
    announce(sentence);
    if (failed)
      part(
        rows().find((r) => r.dataset.tone === "crit"),
        "text",
      ).focus();
  } finally {
    delete form.dataset.sending;
  }
}

async function sendRow(row) {
  const day = field("day");
  const time = part(row, "time").value;
  const said = await post(form.action, {
    command_id: row.dataset.command,
    time: day && !time.startsWith("~") ? `${day} ${time}` : time,
    kind: part(row, "kind").value,
    text: part(row, "text").value,
    writer: field("writer"),
    code: field("code"),
    sheet: scanned(),
  });
  say1(row, said.number ?? said.message, said.ok ? "ok" : "crit");
  if (said.ok) {
    row.dataset.done = "";
    for (const control of row.querySelectorAll("input, select")) control.disabled = true;
  }
  keep();
  return said.ok;
}

const place = () => `reentry ${meta("person")} ${form.dataset.sheet}`;

/** Lines that are not entered yet are there again after the page was loaded anew. */
function keep() {
  const left = rows().filter((r) => filled(r) && r.dataset.done === undefined);
  const lines = left.map((r) => [
    part(r, "time").value,
    part(r, "kind").value,
    part(r, "text").value,
    r.dataset.command,
  ]);
  try {
    if (lines.length === 0) localStorage.removeItem(place());
    else {
      const { claimed, claiming, batch } = form.dataset;
      const around = { claimed, claiming, batch, code: field("code"), writer: field("writer"), day: field("day") };
      localStorage.setItem(place(), JSON.stringify({ lines, ...around }));
    }
  } catch {
    // A full or closed store keeps nothing; the lines are still in the grid.
  }
}

function restore() {
  let kept = null;
  try {
    kept = JSON.parse(localStorage.getItem(place()));
  } catch {
    return;
  }
  if (!kept?.lines) return;
  // A sheet whose code was scanned shows its grid only while it is free: that it was taken in hand before counts no longer.
  if (kept.claimed && kept.claimed !== form.dataset.sheet) form.dataset.claimed = kept.claimed;
  if (kept.claiming && !kept.claimed) Object.assign(form.dataset, { claiming: kept.claiming, batch: kept.batch });
  for (const name of ["code", "writer", "day"]) {
    const control = form.elements.namedItem(name);
    if (kept[name] && (name !== "code" || !control.value)) control.value = kept[name];
  }
  for (const [time, kind, text, command] of kept.lines) {
    const row = addRow();
    part(row, "time").value = time;
    part(row, "kind").value = kind;
    part(row, "text").value = text;
    row.dataset.command = command;
  }
}

function paste(event) {
  const text = event.clipboardData?.getData("text") ?? "";
  const lines = text.split(/\r?\n/).filter((line) => line.trim());
  if (lines.length < 2) return;
  event.preventDefault();
  const words = kinds();
  let row = event.target.closest("tr");
  let before = "";
  for (const line of lines) {
    const one = parsed(line, words, before);
    part(row, "time").value = one.time;
    if (one.kind) part(row, "kind").value = one.kind;
    part(row, "text").value = one.text;
    before = one.time || before;
    row = nextRow(row);
  }
  check();
  keep();
  part(row, "time").focus();
}

function onKey(event) {
  const row = event.target.closest("tr");
  if (!row || event.key !== "Enter") return;
  event.preventDefault();
  if (event.ctrlKey || event.metaKey) return void send();
  part(nextRow(row), "time").focus();
}

function onChange(event) {
  const row = event.target.closest("tr");
  if (!row) return;
  if (event.target.matches(".time")) {
    const before = row.previousElementSibling && part(row.previousElementSibling, "time").value;
    event.target.value = clock(event.target.value, before);
  }
  keep();
}

export function start() {
  form = document.querySelector("form[data-reentry]");
  if (!form) return;
  body = form.querySelector("[data-reentry-rows] tbody");
  // A browser that restores a form would keep a ticked box that nobody sees.
  form.elements.namedItem("unprinted").checked = false;
  restore();
  while (body.children.length < ROWS) addRow();
  body.addEventListener("keydown", onKey);
  body.addEventListener("change", onChange);
  body.addEventListener("paste", paste);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  // Another number is another question.
  form.elements.namedItem("code").addEventListener("change", () => {
    form.elements.namedItem("unprinted").checked = false;
    clearErrors(form);
    keep();
  });
  part(rows().find((r) => !filled(r)) ?? addRow(), "time").focus();
}
