// A small page for the modules that touch the document: just enough of a browser, and nothing that draws.
import { parseHTML } from "linkedom";

const TEXTS = {
  "js-new": "{n} new",
  "js-changed": "{n} waiting",
  "js-as-of-now": "As known now",
  "js-as-of-time": "As known at { time }",
  "js-as-of-date": "As known on { date } at { time }",
  "js-limit": "{n} is all",
  "js-age-minutes": "{ n } min",
};

/** Puts `body` on a fresh page and makes its window the global one. Returns the document. */
export function page(body, { lang = "en", metas = {} } = {}) {
  const head = Object.entries(metas).map(([name, content]) => `<meta name="${name}" content="${content}">`);
  const texts = Object.entries(TEXTS).map(([key, text]) => `<span data-key="${key}">${text}</span>`);
  const window = parseHTML(
    `<!doctype html><html lang="${lang}"><head>${head.join("")}</head><body>${body}
    <div id="announcer"></div><template id="js-texts">${texts.join("")}</template></body></html>`,
  );
  const { document } = window;
  let active = document.body;
  Object.defineProperty(document, "activeElement", {
    // What has left the page has no focus.
    get: () => (active.isConnected ? active : document.body),
    configurable: true,
  });
  // The one thing this small DOM lacks that the modules use.
  Object.defineProperty(window.DocumentFragment.prototype, "textContent", {
    get() {
      return [...this.childNodes].map((node) => node.textContent).join("");
    },
    configurable: true,
  });
  Object.defineProperty(window.HTMLElement.prototype, "focus", {
    value() {
      active = this;
    },
    configurable: true,
    writable: true,
  });
  globalThis.document = document;
  globalThis.CustomEvent = window.CustomEvent;
  /** Focus is the browser's business; here a test says where it is. */
  document.focusOn = (id) => {
    active = id ? document.getElementById(id) : document.body;
  };
  return document;
}

/** The ids of an element's children, in order. */
export const ids = (node) => [...node.children].map((child) => child.id || `.${child.className}`);

/** For one test a `setTimeout` that, like the browser's, refuses to be a method of anything else. Returns the waits asked for. */
export function strictTimer(t) {
  const waits = [];
  t.mock.method(globalThis, "setTimeout", function timer(_, wait) {
    if (this !== undefined && this !== globalThis) throw new TypeError("Illegal invocation");
    waits.push(wait);
    return 0;
  });
  return waits;
}
