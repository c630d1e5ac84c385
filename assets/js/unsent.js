// What has not left this browser: how many, which, and what can be done about each.
import { hours } from "./clock.js";
import { history } from "./command-line.js";
import { announce, confirmed, dialog, el, langPath, say } from "./dom.js";

const SKIP = new Set(["command_id", "based_on", "knew", "context", "captured_at"]);

/** The words of a submission a person would recognise it by. */
export function summary(values) {
  const texts = values.filter(([name, value]) => !SKIP.has(name) && value.trim());
  const main = texts.find(([name]) => name === "text") ?? texts.toSorted((a, b) => b[1].length - a[1].length)[0];
  return main?.[1] ?? "";
}

/** All that a submission says, field by field. */
export function facts(values) {
  const shown = values.filter(([name, value]) => !SKIP.has(name) && value.trim());
  if (shown.length === 1) return el("span", { class: "said" }, shown[0][1]);
  const pairs = shown.map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value)));
  return el("dl", { class: "facts said" }, ...pairs);
}

/** What a form says of the fields that it showed, and what it showed in each. */
const shown = (values) => values.filter(([name, value]) => name === "knew" && value.includes("="));
const fieldOf = (entry) => entry.slice(0, entry.indexOf("="));
/** Between the values of a field that holds several; boxes that are ticked have no order. */
const AND = "␟";
const several = (values) =>
  values
    .map((value) => value.trim())
    .filter(Boolean)
    .toSorted()
    .join(AND);

/** The fields that were left as the form showed them: what somebody else said of them since stays. */
export function leftAsShown(values) {
  const held = (field) => values.filter(([name]) => name === field).map(([, value]) => value);
  const left = ([, entry]) => several(held(fieldOf(entry))) === several(entry.slice(entry.indexOf("=") + 1).split(AND));
  return new Set(
    shown(values)
      .filter(left)
      .map(([, entry]) => fieldOf(entry)),
  );
}

/** What was typed, sent by somebody who has seen what stands there now: of each field that they changed the form then showed that. */
export function knowingly(mine, present) {
  const [left, now] = [leftAsShown(mine), new Map(shown(present.values).map(([, entry]) => [fieldOf(entry), entry]))];
  const sent = mine.map(([name, value]) => {
    if (name === "based_on") return [name, present.basedOn];
    const fresh = name === "knew" && !left.has(fieldOf(value)) && now.get(fieldOf(value));
    return [name, fresh || value];
  });
  const said = new Set(shown(mine).map(([, entry]) => fieldOf(entry)));
  // A form that never says what it shows is not laid beside anything.
  if (said.size === 0) return sent;
  // A field that showed nothing said nothing; what both put there was seen now.
  const filled = new Set(mine.filter(([, value]) => value.trim()).map(([name]) => name));
  const both = [...now].filter(([name]) => !said.has(name) && filled.has(name));
  return [...sent, ...both.map(([, entry]) => ["knew", entry])];
}

/** What differs between what was typed and what stands there now: `[name, mine, theirs]`. */
export function differences(mine, theirs) {
  const join = (values) => {
    const all = new Map();
    for (const [name, value] of values) all.set(name, [...(all.get(name) ?? []), value]);
    return new Map([...all].map(([name, list]) => [name, list.join(", ")]));
  };
  const [a, b, left] = [join(mine), join(theirs), leftAsShown(mine)];
  const names = [...new Set([...a.keys(), ...b.keys()])].filter(
    (name) => !SKIP.has(name) && !left.has(name) && !name.startsWith("captured_"),
  );
  return names.map((n) => [n, a.get(n) ?? "", b.get(n) ?? ""]).filter(([, x, y]) => x.trim() !== y.trim());
}

/** The form as the server draws it now: what it holds, and up to which entry it was drawn. Nothing when it is gone. */
async function asItIsNow(item) {
  const answer = await fetch(item.page, { headers: { Accept: "text/html" }, cache: "no-store" });
  if (!answer.ok) return null;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const form = [...page.querySelectorAll("form[data-outbox]")].find((f) => f.dataset.outbox === item.form);
  if (!form) return null;
  const values = [...new FormData(form).entries()].filter(([, v]) => typeof v === "string");
  return { values, basedOn: values.find(([name]) => name === "based_on")?.[1] ?? "" };
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
    await onPage();
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
    if (item.refusal) {
      const { key, message } = item.refusal;
      line.append(el("p", { class: "error" }, key.startsWith("js-") ? say(key) : message));
    }
    // What somebody typed on an old page: both versions side by side, and nobody's is lost.
    if (item.refusal && item.values.some(([name, value]) => name === "based_on" && value)) {
      const compare = button("js-both-versions", async () => {
        const present = await asItIsNow(item).catch(() => null);
        if (!present) return announce(say("js-not-there"));
        const head = el("tr", {}, ...["", "js-mine", "js-theirs"].map((k) => el("th", { scope: "col" }, k && say(k))));
        const rows = differences(item.values, present.values).map(([name, mine, theirs]) =>
          el("tr", {}, el("th", { scope: "row" }, name), el("td", {}, mine || "—"), el("td", {}, theirs || "—")),
        );
        compare.replaceWith();
        line.append(el("table", { class: "dense" }, el("thead", {}, head), el("tbody", {}, ...rows)));
        const mine = button("js-send-mine", () => {
          line.querySelector("table")?.remove();
          return again(item, knowingly(item.values, present));
        });
        mine.focus();
      });
    }
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
    fill(open.querySelector(".unsent-list"), kept);
    open.querySelector("[data-others]").textContent = others > 0 ? say("js-unsent-others", { n: others }) : "";
    if (kept.length === 0 && others === 0) open.close();
  }

  function fill(list, kept) {
    if (list.querySelector("textarea, table")) return;
    // The hand stays in the list when a row has gone from under it.
    const inside = list.contains(document.activeElement);
    list.replaceChildren(...kept.map(row));
    if (inside) list.querySelector("button")?.focus();
  }

  /** The same list on the page of what is not sent. */
  async function onPage() {
    const list = document.querySelector("[data-unsent-list]");
    if (!list) return;
    const { own } = await queue.contents();
    const kept = own.filter((i) => i.waited || i.refusal);
    fill(list, kept);
    document.querySelector("[data-unsent-none]")?.toggleAttribute("hidden", kept.length > 0);
  }

  document.addEventListener("click", async (event) => {
    if (!event.target.closest("[data-unsent-open]") || open) return;
    open = dialog(
      say("js-unsent-title"),
      el("p", { class: "hint" }, say("js-unsent-hint")),
      el("ol", { class: "unsent-list" }),
      el("p", { "data-others": true }),
      document.getElementById("own-key")?.dataset.unsent &&
        el("p", {}, el("a", { href: `${langPath()}/unsent` }, say("js-unsent-page"))),
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
