// Light, dark or as the system has it. The cookie lets the server draw the next page right from the start.
import { announce, say } from "./dom.js";

const ORDER = ["auto", "light", "dark"];

/** What comes after `theme` on the button. */
export const following = (theme) => ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length];

export function start() {
  const root = document.documentElement;
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-theme-toggle]")) return;
    const theme = following(root.dataset.theme ?? "auto");
    root.dataset.theme = theme;
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not there on plain loopback addresses
    document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
    announce(say(`js-theme-${theme}`));
    document.dispatchEvent(new CustomEvent("theme:changed"));
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () =>
    document.dispatchEvent(new CustomEvent("theme:changed")),
  );
}
