// What has not left this browser: how many, which, and what can be done about each.
import { hours } from "./clock.js";
import { history } from "./command-line.js";
import { announce, confirmed, dialog, el, say } from "./dom.js";

/** The words of a submission a person would recognise it by. */
export function summary(values) {
  const skip = new Set(["command_id", "based_on", "context", "captured_at"]);
  const texts = values.filter(([name, value]) => !skip.has(name) && value.trim());
  const main = texts.find(([name]) => name === "text") ?? texts.toSorted((a, b) => b[1].length - a[1].length)[0];
  return main?.[1] ?? "";
}

export function startUnsent(queue, changed) {
  let open;

  async function count() {
    const { own, others } = await queue.contents();
    const refused = own.filter((i) => i.refusal).length;
    const waiting = own.filter((i) => i.waited && !i.refusal).length + others;
    for (const button of document.querySelectorAll("[data-unsent-open]")) {
      button.hidden = waiting + refused === 0;
      const [place, label] = [button.querySelector("[data-unsent-count]"), button.querySelector("span")];
      if (place) place.textContent = waiting + refused;
      if (!label) continue;
      label.dataset.waiting ??= label.textContent;
      label.textContent = waiting > 0 ? label.dataset.waiting : say("js-to-correct");
    }
    // What was refused does not wait for the line.
    document.dispatchEvent(new CustomEvent("outbox:count", { detail: waiting }));
    if (open) await draw();
  }

  async function again(item, values) {
    await queue.add({ ...item, values });
    changed();
    queue.send();
  }

  function row(item) {
    const actions = el("span", { class: "actions" });
    const words = summary(item.values);
    const line = el(
      "li",
      { "data-tone": item.refusal ? "crit" : "warn" },
      el("time", { datetime: item.captured_at }, hours(Date.parse(item.captured_at))),
      el("span", { class: "said" }, words),
      actions,
    );
    const button = (key, act) => {
      const b = el("button", { type: "button", class: "btn btn-small" }, say(key));
      b.addEventListener("click", act);
      actions.append(b);
      return b;
    };
    if (item.refusal) line.append(el("p", { class: "error" }, item.refusal.message));
    // What may have arrived already is only repeated as it was, never changed.
    const main = item.values.findIndex(([, value]) => value === words);
    if (!item.uncertain && main >= 0) {
      const edit = button("js-edit", () => {
        const area = el("textarea", { rows: "3", "aria-label": say("js-edit") });
        area.value = words;
        edit.replaceWith();
        line.append(area);
        area.focus();
        button("js-send-again", () => {
          const values = item.values.map((pair, n) => (n === main ? [pair[0], area.value] : pair));
          // While something is being edited the list stands still; now it may change again.
          area.remove();
          return again(item, values);
        });
      });
    } else if (item.refusal) button("js-send-again", () => again(item, item.values));
    const discard = async (ask) => {
      if (ask && !(await confirmed(say("js-discard-sure", { text: words.slice(0, 80) })))) return;
      document.dispatchEvent(new CustomEvent("outbox:discard", { detail: { command: item.command } }));
    };
    const away = button("js-discard", () => discard(true));
    if (item.refusal && item.form === "command") {
      // Nothing is lost by the key alone: the arrow in the command line brings the line back.
      away.setAttribute("aria-keyshortcuts", "Delete");
      line.append(el("p", { class: "hint" }, say("js-discard-key")));
      line.addEventListener("keydown", (event) => {
        if (event.key !== "Delete" || event.target.matches("textarea")) return;
        event.preventDefault();
        history().add(words);
        announce(say("js-thrown-away"));
        discard(false);
      });
    }
    return line;
  }

  async function draw() {
    const { own, others } = await queue.contents();
    const kept = own.filter((i) => i.waited || i.refusal);
    const list = open.querySelector(".unsent-list");
    if (list.querySelector("textarea")) return;
    // The hand stays in the list when a row has gone from under it.
    const inside = list.contains(document.activeElement);
    list.replaceChildren(...kept.map(row));
    if (inside) list.querySelector("button")?.focus();
    open.querySelector("[data-others]").textContent = others > 0 ? say("js-unsent-others", { n: others }) : "";
    if (kept.length === 0 && others === 0) open.close();
  }

  document.addEventListener("click", async (event) => {
    if (!event.target.closest("[data-unsent-open]") || open) return;
    open = dialog(
      say("js-unsent-title"),
      el("p", { class: "hint" }, say("js-unsent-hint")),
      el("ol", { class: "unsent-list" }),
      el("p", { "data-others": true }),
    );
    open.addEventListener("close", () => {
      open = null;
    });
    await draw();
    // One key is enough for the first line of the list.
    open?.querySelector(".unsent-list button")?.focus();
  });
  document.addEventListener("outbox:changed", count);
  count();
}
