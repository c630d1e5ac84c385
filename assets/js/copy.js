// Buttons that copy a field or an address, for whoever types into another program: `data-copy` names where it stands,
// `data-copied` is what is said afterwards. Without scripts, or where the browser refuses, it is selected by hand.
import { announce } from "./dom.js";

/** Copies what stands in `field`, a control or a text; where the clipboard is closed, selects it so that one key does the rest. */
export async function copy(field, clipboard = navigator.clipboard) {
  try {
    await clipboard.writeText(field.value ?? field.textContent.trim());
    return true;
  } catch {
    if (field.select) {
      field.focus();
      field.select();
    } else getSelection().selectAllChildren(field);
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
