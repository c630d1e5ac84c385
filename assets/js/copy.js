// Buttons that copy the text of a field, for whoever types into another program: `data-copy` names the field, `data-copied` is what is
// said afterwards. Without scripts, or where the browser refuses, the field is selected by hand.
import { announce } from "./dom.js";

/** Copies what stands in `field`; where the clipboard is closed, selects it so that one key does the rest. */
export async function copy(field, clipboard = navigator.clipboard) {
  try {
    await clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return false;
  }
}

export function start() {
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    const field = button && document.getElementById(button.dataset.copy);
    if (!field) return;
    if (!(await copy(field))) return;
    for (const other of document.querySelectorAll("[data-copy][data-done]")) delete other.dataset.done;
    button.dataset.done = "";
    announce(button.dataset.copied);
  });
}
