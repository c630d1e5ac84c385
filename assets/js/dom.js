// What every module shares: the page's own facts, texts in its language, small builders.

/** Content of a `<meta name>`; empty when absent. */
export const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";

/** The language part of an address, `/fr`. */
export const langPath = () => `/${document.documentElement.lang.slice(0, 2)}`;

let texts;

/** A sentence of `js-texts` with `{name}` filled in. A missing one shows its key, so that it is found. */
export function say(key, facts = {}) {
  if (!texts) {
    const spans = document.getElementById("js-texts")?.content.querySelectorAll("[data-key]") ?? [];
    texts = new Map([...spans].map((s) => [s.dataset.key, s.textContent]));
  }
  return fill(texts.get(key) ?? key, facts);
}

/** Fills `{name}` places. */
export const fill = (text, facts) => text.replace(/\{\s*(\w+)\s*\}/g, (all, name) => String(facts[name] ?? all));

/** An element with attributes and children; text children are text, never markup. */
export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) node.setAttribute(key, "");
    else if (value !== false && value != null) node.setAttribute(key, value);
  }
  node.append(...children.filter((c) => c != null));
  return node;
}

/** An icon of the sprite; decoration, so hidden from assistive technology. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${meta("assets")}/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** Reads a sentence out without moving anything. */
export function announce(sentence) {
  const place = document.getElementById("announcer");
  if (!place || !sentence) return;
  const line = el("p", {}, sentence);
  place.append(line);
  setTimeout(() => line.remove(), 10_000);
}

let toastOff;

/** A short note in the corner, also read out. */
export function toast(sentence, tone = "ok") {
  if (!sentence) return;
  announce(sentence);
  document.querySelector(".toast")?.remove();
  clearTimeout(toastOff);
  const note = el("div", { class: "toast", "data-tone": tone, "aria-hidden": "true" }, sentence);
  document.body.append(note);
  toastOff = setTimeout(() => note.remove(), tone === "ok" ? 4000 : 9000);
}

/** Puts a banner up, or changes the one that stands. `null` takes it down. */
export function banner(id, content) {
  const present = document.getElementById(id);
  if (!content) return present?.remove();
  const { tone, symbol = "alert", children } = content;
  const fresh = el("div", { class: "banner", id, "data-tone": tone, role: tone === "crit" ? "alert" : "status" });
  fresh.append(icon(symbol), ...children);
  if (!present) document.getElementById("banners")?.prepend(fresh);
  else if (present.textContent !== fresh.textContent || present.dataset.tone !== tone) present.replaceWith(fresh);
}

/** Whether keys typed now go into a text. */
export function isText(node) {
  if (!node?.matches) return false;
  if (node.matches("textarea, select") || node.isContentEditable) return true;
  return node.matches("input:not([type=button],[type=submit],[type=checkbox],[type=radio],[type=range],[type=file])");
}

/** Goes where an answer leads. A place on the page that is open already is no journey for a browser: it is asked for anew. */
export function follow(address, at = location) {
  const to = new URL(address, at.href);
  const here = to.hash !== "" && to.href.split("#")[0] === at.href.split("#")[0];
  at.assign(to.href);
  if (here) at.reload();
}

/** The address for signing in that leads back here. */
export const signInPath = () => `${langPath()}/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`;

/** A dialog made on the spot; closing removes it. Returns the element, shown. */
export function dialog(title, ...children) {
  return shown(title, children, say("js-close"));
}

function shown(title, children, leave, ...actions) {
  const id = `d-${Math.random().toString(36).slice(2)}`;
  const shut = el("button", { type: "button", class: "btn", "data-dialog-close": true }, leave);
  const box = el(
    "dialog",
    { class: "dialog", "aria-labelledby": id },
    el("h2", { id }, title),
    ...children,
    el("div", { class: "actions" }, ...actions, shut),
  );
  box.addEventListener("close", () => box.remove());
  document.body.append(box);
  box.showModal();
  return box;
}

/** Asks before something that cannot be taken back. The way out is never called as an act might be ("close"). */
export function confirmed(question) {
  return new Promise((resolve) => {
    const yes = el("button", { type: "button", class: "btn btn-danger" }, say("js-confirm"));
    const box = shown(question, [], say("js-cancel"), yes);
    yes.addEventListener("click", () => {
      resolve(true);
      box.close();
    });
    box.addEventListener("close", () => resolve(false));
  });
}
