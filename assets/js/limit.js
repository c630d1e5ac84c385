// A field that takes no more says so: what is typed or pasted beyond its limit would go without a word. One that is just complete, such
// as a day with its year, says nothing.
import { announce, el, say } from "./dom.js";

const limit = (field) => Number(field.getAttribute?.("maxlength") ?? 0);

/** The word beside a field. */
const noteOf = (field) => {
  const beside = field.nextElementSibling;
  return beside?.matches(".limit") ? beside : null;
};

/** Says beside the field that it is full, where what is about to be put in does not all fit. */
export function coming(field, text) {
  const most = limit(field);
  if (!(most > 0)) return;
  const replaced = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0);
  if (field.value.length - replaced + text.length > most) tell(field, most);
}

function tell(field, most) {
  if (noteOf(field)) return;
  const sentence = say("js-limit", { n: most });
  field.after(el("p", { class: "limit" }, sentence));
  announce(sentence);
}

/** What was composed, as on a telephone, is cut when it is put in: what of it does not stand there did not fit. */
export function composed(field, text) {
  const most = limit(field);
  const before = field.value?.slice(0, field.selectionEnd ?? undefined) ?? "";
  if (most > 0 && text && field.value.length >= most && !before.endsWith(text)) tell(field, most);
}

/** Takes it back once there is room again. */
export function watch(field) {
  if (limit(field) > 0 && field.value.length < limit(field)) noteOf(field)?.remove();
}

export function start() {
  document.addEventListener("beforeinput", (event) => {
    // What is being composed is put in again and again in place of itself.
    if (!event.isComposing) coming(event.target, event.data ?? event.dataTransfer?.getData("text/plain") ?? "");
  });
  document.addEventListener("compositionend", ({ target, data }) => setTimeout(() => composed(target, data)));
  document.addEventListener("input", (event) => watch(event.target));
  // A form that was emptied holds nothing any more; its fields are empty a moment later.
  document.addEventListener("reset", (event) => {
    for (const note of event.target.querySelectorAll(".limit")) note.remove();
  });
}
