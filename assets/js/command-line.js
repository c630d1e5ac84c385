// The one line: focus from anywhere, reads along, proposes, recalls. Sending is the outbox's, so nothing typed is lost.
import { el, isText, meta, say } from "./dom.js";
import { parse } from "./parse.js";

const PAUSE = 80;
const KEPT = 50;

/** The lines sent from this tab, the latest first: what the arrows bring back. */
export function history() {
  const key = `lines ${meta("person")}`;
  const read = () => {
    try {
      return JSON.parse(sessionStorage.getItem(key)) ?? [];
    } catch {
      return [];
    }
  };
  const add = (line) => {
    try {
      sessionStorage.setItem(key, JSON.stringify([line, ...read().filter((l) => l !== line)].slice(0, KEPT)));
    } catch {
      // Without storage there is no recall; the line itself is safe in the outbox.
    }
  };
  return { read, add };
}

export function start() {
  const form = document.querySelector("form[data-command]");
  if (!form) return;
  const input = form.querySelector('input[name="text"]');
  const preview = document.getElementById("command-preview");
  const list = document.getElementById("command-list");
  const kinds = document.getElementById("command-words")?.content.querySelectorAll("[data-word]") ?? [];
  const words = new Map([...kinds].map((s) => [s.dataset.word, s.dataset.kind]));
  const lines = history();
  let recalled = -1;
  let pending;
  let asking;

  const options = () => [...list.querySelectorAll("[role=option]")];
  const chosen = () => list.querySelector('[aria-selected="true"]');

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(option) {
    for (const o of options()) o.setAttribute("aria-selected", String(o === option));
    if (!option) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  function insert(option) {
    input.value = option.dataset.insert;
    const caret = Number(option.dataset.caret) || input.value.length;
    input.setSelectionRange(caret, caret);
    close();
    // The outbox keeps it as a draft like anything typed.
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function readAlong() {
    const { time, incident, discipline, kind } = parse(input.value, words);
    const marks = [
      kind && el("span", {}, kind),
      incident && el("b", {}, incident),
      discipline && el("span", {}, discipline),
    ];
    preview.replaceChildren(...marks.filter(Boolean), ...(time ? [el("time", {}, time)] : []));
  }

  async function fetchPart(url, facts, signal) {
    const answer = await fetch(`${url}?${new URLSearchParams(facts)}`, { signal, headers: { "HX-Request": "true" } });
    return answer.ok ? answer.text() : null;
  }

  async function ask() {
    asking?.abort();
    asking = new AbortController();
    const { signal } = asking;
    const text = input.value;
    const facts = { text, caret: input.selectionStart ?? text.length, context: form.elements.context?.value ?? "" };
    if (!text.trim()) return;
    try {
      const [read, proposals] = await Promise.all([
        fetchPart(form.dataset.preview, facts, signal),
        fetchPart(form.dataset.complete, facts, signal),
      ]);
      if (signal.aborted || input.value !== text) return;
      if (read?.trim()) preview.innerHTML = read;
      show(proposals);
    } catch {
      // Without an answer the instant reading stands.
    }
  }

  function show(html) {
    list.innerHTML = html ?? "";
    options().forEach((o, n) => {
      o.id ||= `command-option-${n + 1}`;
      o.setAttribute("aria-selected", "false");
    });
    const any = options().length > 0 && document.activeElement === input;
    list.hidden = !any;
    input.setAttribute("aria-expanded", String(any));
  }

  input.addEventListener("input", () => {
    recalled = -1;
    readAlong();
    clearTimeout(pending);
    if (input.value.trim()) pending = setTimeout(ask, PAUSE);
    else close();
  });

  function recall(step) {
    const known = lines.read();
    const next = recalled + step;
    if (next >= known.length || next < -1) return;
    input.value = next < 0 ? "" : known[next];
    input.dispatchEvent(new Event("input", { bubbles: true }));
    // A recalled line is read, not completed: the arrows go on recalling.
    clearTimeout(pending);
    recalled = next;
  }

  function arrow(step) {
    const all = options();
    if (!list.hidden && all.length > 0) {
      const at = all.indexOf(chosen());
      const next = at + step;
      choose(next < 0 || next >= all.length ? (step > 0 && at < 0 ? all[0] : at < 0 ? all.at(-1) : null) : all[next]);
      return true;
    }
    if (input.value !== "" && recalled < 0) return false;
    recall(-step);
    return true;
  }

  /** A line that was refused goes with one key; the arrow brings it back. */
  function throwAway() {
    const command = form.elements.namedItem("command_id").value;
    document.dispatchEvent(new CustomEvent("outbox:discard", { detail: { command } }));
    answer(say("js-thrown-away"), "off");
  }

  const keys = {
    ArrowDown: () => arrow(1),
    ArrowUp: () => arrow(-1),
    Tab() {
      if (list.hidden || !chosen()) return close();
      insert(chosen());
      return true;
    },
    Enter() {
      if (list.hidden || !chosen()) return false;
      insert(chosen());
      return true;
    },
    Escape() {
      if (!list.hidden) close();
      else if (form.dataset.refused !== undefined) throwAway();
      else input.blur();
      return true;
    },
  };

  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Tab" && event.shiftKey) return;
    if (keys[event.key]?.()) event.preventDefault();
  });
  input.addEventListener("blur", () => setTimeout(close, 150));
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const option = event.target.closest("[role=option]");
    if (option) insert(option);
  });

  form.addEventListener("submit", (event) => {
    // A second Enter on what has just gone is no entry, and no mistake either.
    if (!input.value.trim()) return event.preventDefault();
    clearTimeout(pending);
    asking?.abort();
    close();
    lines.add(input.value);
  });
  const answer = (sentence, tone) =>
    preview.replaceChildren(el("span", { "data-tone": tone, role: "status" }, sentence));
  form.addEventListener("outbox:receipt", (event) => answer(event.detail.message ?? "", "ok"));
  form.addEventListener("outbox:queued", () => answer(say("js-queued"), "warn"));
  form.addEventListener("outbox:refused", (event) => {
    const key = form.dataset.refused !== undefined ? say("js-refused-key") : "";
    answer(`${event.detail.message} ${key}`.trim(), "crit");
    input.focus();
  });

  document.addEventListener("keydown", (event) => {
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isText(event.target);
    const ctrlK =
      event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if ((!slash && !ctrlK) || form.inert || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
