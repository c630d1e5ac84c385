// Small behaviours that hang on data attributes: menus, dialogs, questions, views, filters, rows that lead somewhere.
import { confirmed, isText } from "./dom.js";

function menus() {
  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details[data-menu][open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = event.target.closest?.("details[data-menu][open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}

function dialogs() {
  document.addEventListener("click", (event) => {
    const open = event.target.closest("[data-dialog-open]");
    if (open) document.getElementById(open.dataset.dialogOpen)?.showModal();
    if (event.target.closest("[data-dialog-close]")) event.target.closest("dialog")?.close();
  });
}

/**
 * What a button asks first: always (`data-confirm`), or only while another form holds something unsent (`data-confirm-dirty`). So does
 * a link that leads on from where one writes.
 */
function question(button) {
  const other = [...document.querySelectorAll("main form[data-dirty]")].some((form) => form !== button.form);
  return (other && button.dataset.confirmDirty) || button.dataset.confirm;
}

/** Asks first; the answer yes submits with the same button. */
function questions() {
  const agreed = new WeakSet();
  document.addEventListener(
    "click",
    async (event) => {
      const button = event.target.closest("button[data-confirm], button[data-confirm-dirty], a[data-confirm-dirty]");
      if (!button || agreed.delete(button)) return;
      // In a tab of its own nothing is left.
      if (button.matches("a") && (event.ctrlKey || event.metaKey)) return;
      const asked = question(button);
      if (!asked) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!(await confirmed(asked))) return;
      agreed.add(button);
      button.click();
    },
    { capture: true },
  );
}

function views() {
  document.addEventListener("click", (event) => {
    const tab = event.target.closest("[data-view-tab]");
    const floor = tab?.closest("[data-floor]");
    if (!floor) return;
    floor.dataset.view = tab.dataset.viewTab;
    for (const t of floor.querySelectorAll("[data-view-tab]")) t.setAttribute("aria-pressed", String(t === tab));
  });
}

function filter(group) {
  const list = document.getElementById(group.dataset.filter);
  const wanted = group.querySelector('[aria-pressed="true"]')?.dataset.value ?? "";
  for (const row of list?.children ?? []) {
    const value = row.dataset[group.dataset.filterBy];
    row.toggleAttribute("data-filtered", wanted !== "" && value !== undefined && value !== wanted);
  }
}

function filters() {
  const all = () => document.querySelectorAll("[data-filter]");
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-filter] [data-value]");
    const group = button?.closest("[data-filter]");
    if (!group) return;
    for (const b of group.querySelectorAll("[data-value]")) b.setAttribute("aria-pressed", String(b === button));
    filter(group);
  });
  document.addEventListener("live:changed", () => all().forEach(filter));
}

/** A whole row may be clicked; the link in it is what keyboards and screen readers use. */
function rows() {
  document.addEventListener("click", (event) => {
    const row = event.target.closest("tr[data-href]");
    if (!row || event.target.closest("a, button, input, label, summary") || String(getSelection())) return;
    if (event.ctrlKey || event.metaKey) open(row.dataset.href, "_blank", "noopener");
    else location.assign(row.dataset.href);
  });
}

/** `data-quiet`: posted in the background, the page stays and gets the change as a fragment. */
function quiet() {
  document.addEventListener("submit", async (event) => {
    const form = event.target.closest("form[data-quiet]");
    if (!form) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form, event.submitter));
    const headers = { Accept: "application/json", "X-Outbox": "1" };
    await fetch(form.action, { method: "POST", headers, body }).catch(() => {});
  });
}

/** Printing by a button, for those who do not know the key. */
function paper() {
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) print();
  });
}

/** The rail is longer than a screen: where one is stands in sight. */
function place() {
  document.querySelector(".rail [aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** htmx comes only to pages that use it. */
async function partial() {
  if (!document.querySelector("[hx-get], [hx-post]")) return;
  const { default: htmx } = await import("../vendor/htmx.mjs");
  document.addEventListener("live:changed", (event) => htmx.process(event.detail.target));
}

/** The error summary of a page that came back takes the focus, as the first thing to read. */
function first() {
  const summary = document.querySelector(".error-summary:not([hidden])");
  if (summary && !isText(document.activeElement)) summary.focus();
}

export function start() {
  for (const part of [menus, dialogs, questions, views, filters, rows, quiet, paper, place, partial, first]) part();
}
