// An act that asks for a proof: what was typed goes to the page that asks for it, which carries it on with the answer.
import { pairs } from "./outbox-queue.js";

/** Key of that answer. */
const ASKS = "error-step-up";

/** Whether somebody is to prove themselves for what they just sent. What had to wait is kept until it is opened again. */
export const asksForProof = (item, body) => body.key === ASKS && !item.waited;

/** Sends it as the browser itself sends a form: the answer is a page. */
export function prove(item) {
  const form = document.createElement("form");
  form.setAttribute("method", "post");
  form.setAttribute("action", item.action);
  form.hidden = true;
  for (const [name, value] of pairs(item)) {
    const field = document.createElement("textarea");
    field.setAttribute("name", name);
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
}
