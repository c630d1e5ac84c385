// A field that takes no more says so: what is typed or pasted beyond its limit would go without a word.
import { announce, el, say } from "./dom.js";

/** Says or takes back, beside the field, that it is full. */
export function watch(field) {
  const most = Number(field.getAttribute("maxlength"));
  if (!(most > 0)) return;
  const full = field.value.length >= most;
  const beside = field.nextElementSibling;
  const note = beside?.matches(".limit") ? beside : null;
  if (!full) note?.remove();
  else if (!note) {
    const sentence = say("js-limit", { n: most });
    field.after(el("p", { class: "limit" }, sentence));
    announce(sentence);
  }
}

export function start() {
  document.addEventListener("input", (event) => watch(event.target));
  // A form that was emptied holds nothing any more; its fields are empty a moment later.
  document.addEventListener("reset", (event) => {
    for (const note of event.target.querySelectorAll(".limit")) note.remove();
  });
}
