// Accessibility as axe-core sees it. The engine is handed to the page by the test, so that the page's policy stays as it is.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

let engine;

/** Violations of WCAG 2.2 AA and best practices, as sentences; `rules` asks for some alone. */
export async function violations(page, rules) {
  engine ??= await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(engine);
  const found = await page.evaluate(async (only) => {
    const options = only ? { runOnly: { type: "rule", values: only } } : {};
    const { violations } = await globalThis.axe.run(document, {
      ...options,
      resultTypes: ["violations"],
      preload: false,
    });
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map((n) => `${n.target.join(" ")}  ${n.html.slice(0, 160)}  ${n.any[0]?.message ?? ""}`),
    }));
  }, rules);
  return found.map(
    ({ id, help, nodes }) => `${id} (${help}), ${nodes.length} times:\n    ${nodes.slice(0, 4).join("\n    ")}`,
  );
}

/** Until a change of size or theme has been drawn; a second where the browser gives a page in the background no frames. */
export function drawn(page) {
  const twice = () =>
    new Promise((done) => {
      requestAnimationFrame(() => requestAnimationFrame(done));
      setTimeout(done, 1_000);
    });
  return page.evaluate(twice);
}

/** How many pixels a page is wider than its window, and what sticks out. */
export function overflow(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const more = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - width;
    if (more <= 0) return null;
    // What scrolls in a frame of its own is not what sticks out.
    const framed = (node) => {
      for (let at = node.parentElement; at && at !== document.body; at = at.parentElement) {
        if (getComputedStyle(at).overflowX !== "visible") return true;
      }
      return false;
    };
    const wide = (node) => node.getBoundingClientRect().right > width + 1 && !framed(node);
    const out = [...document.body.querySelectorAll("*")].filter(wide);
    const name = (node) => `${node.nodeName.toLowerCase()}${node.id && `#${node.id}`}.${[...node.classList].join(".")}`;
    return `${more} px too wide: ${out.slice(0, 5).map(name).join(", ")}`;
  });
}
