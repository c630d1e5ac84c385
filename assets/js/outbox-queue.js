// Sends what is queued, in order, one at a time. Knows nothing of forms or of the page; see outbox.js.

const WAITS = [1000, 2000, 5000, 10_000, 30_000];
const PATIENCE = 10_000;

/** What an answer means: `receipt`, `page`, `refused`, `sign-in`, `locked` or `later`. */
export function verdict(status, type = "") {
  if (status === 401) return "sign-in";
  if (status === 423) return "locked";
  if (status === 408 || status === 425 || status === 429 || status >= 500 || status === 0) return "later";
  if (status >= 400) return "refused";
  return type.startsWith("application/json") ? "receipt" : "page";
}

/** What was typed with the identity of its command: as often as it is sent, it is done once. */
export const pairs = (item) => [...item.values.filter(([name]) => name !== "command_id"), ["command_id", item.command]];

/** The body and headers of one submission. What had to wait says when and by whom it was written. */
export function request(item) {
  const body = pairs(item);
  const headers = { Accept: "application/json", "X-Outbox": "1" };
  if (item.waited) {
    headers["X-Captured-At"] = item.captured_at;
    body.push(["captured_at", item.captured_at], ["captured_person", item.person]);
    if (item.function) body.push(["captured_function", item.function]);
  }
  return { method: "POST", headers, body: new URLSearchParams(body), credentials: "same-origin" };
}

export class Queue {
  /** `store` as in outbox-store.js; `tell(outcome, item, body)` hears what became of each submission. */
  constructor(store, person, tools) {
    this.store = store;
    this.person = person;
    this.fetch = tools.fetch;
    this.tell = tools.tell;
    this.exclusive = tools.exclusive ?? ((work) => work());
    this.timer = tools.timer ?? ((work, wait) => setTimeout(work, wait));
    this.tries = 0;
  }

  /** Everything kept in this browser: own waiting and refused, and how many of others, as they lie. */
  async contents() {
    const all = await this.store.all();
    const own = all.filter((i) => i.person === this.person);
    const theirs = all.filter((i) => i.person !== this.person);
    return { own, others: theirs.length, theirs };
  }

  async add(item) {
    const all = await this.store.all();
    const known = all.find((i) => i.command === item.command);
    if (known && !known.refusal) return known;
    const order = known?.order ?? all.reduce((most, i) => Math.max(most, i.order), 0) + 1;
    const kept = { ...item, order, refusal: null };
    await this.store.put(kept);
    return kept;
  }

  async drop(command) {
    await this.store.drop(command);
  }

  /** Sends all that waits, oldest first, until something must wait. Safe to call at any time and from every tab. */
  async send() {
    clearTimeout(this.again);
    await this.exclusive(async () => {
      for (;;) {
        const { own } = await this.contents();
        const item = own.find((i) => !i.refusal);
        if (!item) return;
        if (!(await this.one(item))) return;
      }
    });
  }

  async one(item) {
    const { status, type, body, url } = await this.ask(item);
    const outcome = verdict(status, type);
    if (outcome === "receipt" || outcome === "page") {
      this.tries = 0;
      await this.store.drop(item.command);
      this.tell(outcome, item, outcome === "page" ? { location: url } : body);
      return true;
    }
    if (outcome === "refused") {
      const { message = "", fields = {}, key = "", reference = "" } = body ?? {};
      const refusal = { message, fields, key, reference };
      // A refusal wrote nothing, whatever became of earlier tries: it may be put right.
      await this.store.put({ ...item, uncertain: false, refusal });
      // What the form takes over is for the page that shows it, and kept nowhere.
      this.tell("refused", item, body?.form ? { ...refusal, form: body.form } : refusal);
      return true;
    }
    // It may have arrived although no answer came: from now on its content is fixed.
    await this.store.put({ ...item, waited: true, uncertain: item.uncertain || status === 0 || status >= 500 });
    this.tell(outcome, item, body ?? {});
    if (outcome === "later") {
      this.again = this.timer(() => this.send(), WAITS[Math.min(this.tries, WAITS.length - 1)]);
      this.tries += 1;
    }
    return false;
  }

  async ask(item) {
    const stop = new AbortController();
    const patience = this.timer(() => stop.abort(), PATIENCE);
    try {
      const answer = await this.fetch(item.action, { ...request(item), signal: stop.signal });
      const type = answer.headers.get("content-type") ?? "";
      const body = type.startsWith("application/json") ? await answer.json() : null;
      return { status: answer.status, type, body, url: answer.url };
    } catch {
      return { status: 0, type: "", body: null, url: "" };
    } finally {
      clearTimeout(patience);
    }
  }
}
