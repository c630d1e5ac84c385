// Puts fragments into the page without moving what someone is reading or typing.
import { announce, el, isText, say } from "./dom.js";
import { focusInto, keepFocus } from "./focus.js";
import { morph } from "./morph.js";

const held = new Map();

/** Whether an element must not change under the person's hands. */
export function busy(node) {
  if (node.closest("[data-hold]") || node.querySelector("[data-hold]")) return true;
  if (node.matches("form[data-dirty]") || node.querySelector("form[data-dirty]")) return true;
  return node.contains(document.activeElement) && isText(document.activeElement);
}

function parsed(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/** What a fragment would change: for `upsert` the child with the same id, if there is one. */
function touched(target, mode, content) {
  if (mode === "upsert") {
    const id = content.firstElementChild?.id;
    const child = id ? document.getElementById(id) : null;
    return child && target.contains(child) ? child : null;
  }
  return ["replace", "morph", "inner", "remove"].includes(mode) ? target : null;
}

/** Takes a fragment of the stream. */
export function take(fragment) {
  const target = document.getElementById(fragment.target);
  if (!target) return;
  if (fragment.say) announce(fragment.say);
  if (target.hasAttribute("data-refetch")) {
    refresh();
    return;
  }
  const content = parsed(fragment.html ?? "");
  const subject = touched(target, fragment.mode, content);
  if (subject && busy(subject)) hold(subject, fragment);
  else apply(target, subject, fragment.mode, content);
}

function apply(target, subject, mode, content) {
  const fresh = [...content.children];
  const giveBack = keepFocus(target);
  const list = mode === "upsert" || mode === "prepend" || mode === "append" ? target : target.parentElement;
  if (mode === "count") target.textContent = content.textContent;
  else if (mode === "remove") subject.remove();
  else if (mode === "inner") target.replaceChildren(content);
  else if (mode === "replace") subject.replaceWith(content);
  else if (subject) {
    retitle(subject, fresh[0]);
    steady(subject, () => morph(subject, fresh[0]));
  } else add(target, content, fresh, mode);
  settle(list);
  for (const node of [target, ...fresh]) if (node.isConnected) settle(node);
  giveBack();
  document.dispatchEvent(new CustomEvent("live:changed", { detail: { target } }));
}

/** What a part of the page calls it in the title of its tab (`data-tab`) changes there too; what stands around it stays. */
function retitle(old, fresh) {
  const [before, after] = [old.dataset.tab, fresh?.dataset.tab];
  if (before && after) document.title = document.title.replace(before, () => after);
}

/**
 * A row with `data-steady` becomes no lower when its buttons go: what stands below stays under the finger that clicked. A row
 * that changes with its whole list, or with a fresh page, has its own height again.
 */
function steady(subject, change) {
  const tall = subject.hasAttribute("data-steady") ? subject.getBoundingClientRect().height : 0;
  const row = change();
  if (tall) row.style.minHeight = `${tall}px`;
}

/** New rows: at the head or the end of a list; whoever has scrolled away keeps their place. */
function add(list, content, fresh, mode) {
  const first = mode === "prepend" || (mode === "upsert" && list.dataset.upsert !== "append");
  const scroller = list.closest(".scroll");
  const away = first && scroller && scroller.scrollTop > 8;
  const before = away ? scroller.scrollHeight : 0;
  if (first) list.prepend(content);
  else list.append(content);
  for (const row of fresh) {
    row.classList.add("fresh");
    setTimeout(() => row.classList.remove("fresh"), 8000);
  }
  if (!away) return;
  scroller.scrollTop += scroller.scrollHeight - before;
  above(scroller, fresh.length);
}

/** "3 new" at the head of a list that is scrolled away from it. */
function above(scroller, more) {
  let chip = scroller.querySelector(":scope > .held");
  if (!chip) {
    const button = el("button", { type: "button" });
    chip = el("div", { class: "held", "data-n": "0" }, button);
    button.addEventListener("click", () => scroller.scrollTo({ top: 0 }));
    scroller.prepend(chip);
    const gone = () => {
      if (scroller.scrollTop > 8) return;
      if (chip.contains(document.activeElement)) scroller.focus({ preventScroll: true });
      chip.remove();
      scroller.removeEventListener("scroll", gone);
    };
    scroller.addEventListener("scroll", gone, { passive: true });
  }
  chip.dataset.n = Number(chip.dataset.n) + more;
  chip.firstElementChild.textContent = say("js-new", { n: chip.dataset.n });
}

/** Keeps a fragment for later and says so beside the element. */
function hold(subject, fragment) {
  const place = held.get(subject) ?? { waiting: [], chip: null };
  held.set(subject, place);
  place.waiting.push(fragment);
  if (!place.chip) {
    const button = el("button", { type: "button" });
    const inList = subject.parentElement?.matches("ul, ol");
    place.chip = el(inList ? "li" : "div", { class: "held" }, button);
    button.addEventListener("click", () => release(subject));
    subject.before(place.chip);
  }
  place.chip.firstElementChild.textContent = say("js-changed", { n: place.waiting.length });
}

/** Applies what was held for an element, now that the person asked or is done. */
export function release(subject) {
  const place = held.get(subject);
  if (!place) return;
  held.delete(subject);
  const asked = place.chip.contains(document.activeElement);
  place.chip.remove();
  for (const { target, mode, html } of place.waiting) {
    const node = document.getElementById(target);
    if (!node) continue;
    const content = parsed(html ?? "");
    apply(node, touched(node, mode, content), mode, content);
  }
  if (asked) focusInto(subject.isConnected ? subject : document.getElementById(subject.id));
}

/** What follows from a list's rows: its length, its count, the sentence for an empty one. */
export function settle(list) {
  if (!list?.dataset) return;
  const { max, empty, count } = list.dataset;
  const rows = () => [...list.children].filter((c) => !c.classList.contains("held"));
  if (max) for (const row of rows().slice(Number(max))) if (!busy(row)) row.remove();
  if (empty) document.getElementById(empty)?.toggleAttribute("hidden", rows().length > 0);
  if (count) {
    const place = document.getElementById(count);
    if (place) place.textContent = rows().filter((r) => r.dataset.state !== "set-aside").length;
  }
}

let refreshing;
let wanted = false;

/** The stream cannot say what was missed: fetch the page again and take its fresh parts. */
export function refresh() {
  wanted = true;
  refreshing ??= (async () => {
    while (wanted) {
      wanted = false;
      await freshPage().catch(() => {});
      await new Promise((done) => setTimeout(done, 2000));
    }
    refreshing = null;
  })();
  return refreshing;
}

async function freshPage() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
  if (!answer.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const old of document.querySelectorAll("[data-refresh][id]")) {
    const twin = page.getElementById(old.id);
    if (!twin) continue;
    if (busy(old)) hold(old, { target: old.id, mode: "morph", html: twin.outerHTML });
    else apply(old, old, "morph", parsed(twin.outerHTML));
  }
  const seq = page.querySelector('meta[name="seq"]')?.content;
  if (seq) document.querySelector('meta[name="seq"]')?.setAttribute("content", seq);
}

export function start() {
  // A form that was sent or emptied holds nothing back any longer.
  const free = (event) => {
    for (const subject of [...held.keys()]) if (subject.contains(event.target) && !busy(subject)) release(subject);
  };
  document.addEventListener("outbox:receipt", (e) => setTimeout(free, 0, e));
}
