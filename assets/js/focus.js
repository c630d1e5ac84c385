// Where the focus goes when the element that had it is replaced or its form is done: never to the page's beginning.

const CONTROLS = "a[href], button, summary, input:not([type=hidden]), select, textarea";
const ROWS = "li, tr";

/** Whether an element can take the focus: on the page, not hidden, not switched off, not in something folded. */
function reachable(node) {
  if (!node?.isConnected || node.hasAttribute("disabled") || node.closest("[hidden], [inert]")) return false;
  const fold = node.closest("details:not([open])");
  if (!fold) return true;
  // The handle of something folded is itself in the open.
  return (
    node.nodeName === "SUMMARY" && node.parentElement === fold && !fold.parentElement.closest("details:not([open])")
  );
}

const first = (place) => [...place.querySelectorAll(CONTROLS)].find((n) => reachable(n) && !n.closest(".held"));

/** The control of a row to go on with: after a button a button, not the link before it. */
function onward(had, row) {
  const button = had.nodeName === "BUTTON" ? [...row.querySelectorAll("button")].find(reachable) : null;
  return button ?? first(row);
}

/** What makes a control the same one in another drawing of the page. */
function sign(node) {
  const names = ["name", "type", "formaction", "href", "data-dialog-open"].map((name) => node.getAttribute(name));
  const value = node.nodeName === "BUTTON" ? node.getAttribute("value") : null;
  const form = node.closest("form");
  return [node.nodeName, ...names, value, form?.getAttribute("action")].join("\n");
}

/** The ids of what a node stands in, the innermost first. */
function frames(node) {
  const ids = [];
  for (let at = node.parentElement; at; at = at.parentElement) if (at.id) ids.push(at.id);
  return ids;
}

/** The rows after a row, then those before it, the nearest first. */
function neighbours(row) {
  const rows = [...(row?.parentElement?.children ?? [])];
  const at = rows.indexOf(row);
  return [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0)).reverse()];
}

function headingOf(place) {
  const heading = place?.querySelector("h1, h2, h3");
  if (!heading) return null;
  const link = first(heading);
  if (!link) heading.setAttribute("tabindex", "-1");
  return link ?? heading;
}

/**
 * Remembers what has the focus, if it is in `scope`. The answer gives it back after the change: to the same control of the
 * new markup, else to the next row, else to the heading of the part of the page it was in.
 */
export function keepFocus(scope) {
  const had = document.activeElement;
  if (!had || had === document.body || !scope?.contains(had)) return () => {};
  const [id, like, around, row] = [had.id, sign(had), frames(had), had.closest(ROWS)];
  const others = row ? neighbours(row) : [];
  const regions = ["section", "[role=region]", ".col", "main"].map((s) => (row ?? had).parentElement?.closest(s));
  return () => {
    if (reachable(had)) {
      if (document.activeElement !== had) had.focus({ preventScroll: true });
      return;
    }
    const frame = around.map((name) => document.getElementById(name)).find(Boolean);
    const twin = () => [...(frame?.querySelectorAll(CONTROLS) ?? [])].find((n) => reachable(n) && sign(n) === like);
    const next = () =>
      others
        .filter((r) => r.isConnected)
        .map((r) => onward(had, r))
        .find(Boolean);
    const same = id ? document.getElementById(id) : null;
    const place = (reachable(same) ? same : null) ?? twin() ?? next() ?? regions.map(headingOf).find(Boolean);
    place?.focus({ preventScroll: true });
  };
}

/** The focus into a part of the page, at its first control. */
export const focusInto = (place) => (place ? (first(place) ?? headingOf(place))?.focus({ preventScroll: true }) : null);

/** The forms one writes in again and again: the command line, a log's own, a report's lines. */
const ENTRY = /^(command|entry|report-add)\b/;

/** The field of a form into which one writes. */
const writing = (form) =>
  form.querySelector('textarea, input[name="text"]') ?? form.querySelector('input[type="text"]:not([hidden])');

/**
 * After an entry has gone, its field again, so that the next word never presses the button; but not when the person has gone
 * elsewhere meanwhile.
 */
export function backToText(form) {
  const active = document.activeElement;
  if (!form.isConnected || !ENTRY.test(form.dataset.outbox) || !(active === document.body || form.contains(active)))
    return;
  const field = writing(form);
  if (reachable(field)) field.focus({ preventScroll: true });
}
