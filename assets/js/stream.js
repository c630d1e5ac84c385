// One connection to the live stream, shared by any number of listeners (tabs). Runs in a shared worker or in the page.

const SILENT = 45_000;
const WAITS = [1000, 2000, 5000, 10_000, 30_000];
const EVENTS = ["hello", "fragment", "beat", "reset", "state", "signed-out"];

/**
 * A listener says `{topics, seq}`: what it shows and up to which entry its page was drawn. It gets `{event, data}` and
 * `{event: "connection", data: {state, since}}`, state being `live`, `reconnecting` or `stale`.
 */
export class Stream {
  constructor(url, tools = {}) {
    this.url = url;
    this.open = tools.open ?? ((address) => new EventSource(address));
    this.probe = tools.probe ?? probe;
    this.clock = tools.clock ?? (() => Date.now());
    this.timer = tools.timer ?? ((work, wait) => setTimeout(work, wait));
    this.listeners = new Map();
    this.last = 0;
    this.tries = 0;
    this.connection = { state: "reconnecting", since: this.clock() };
  }

  join(key, { topics, seq }, tell) {
    const before = this.topics();
    this.listeners.set(key, { topics, from: seq, tell });
    tell({ event: "connection", data: this.connection });
    const same = this.topics() === before;
    if (this.source && same && seq >= this.last) return;
    // Start again from where the newest page stands; those who are further pass over what they have.
    for (const [other, listener] of this.listeners)
      if (other !== key) listener.from = Math.max(listener.from, this.last);
    this.last = this.last ? Math.min(this.last, seq) : seq;
    this.connect();
  }

  leave(key) {
    this.listeners.delete(key);
    if (this.listeners.size > 0) return;
    this.shut();
    this.last = 0;
  }

  topics() {
    return [...new Set([...this.listeners.values()].flatMap((l) => l.topics))].sort().join(",");
  }

  connect() {
    this.shut();
    if (this.over || this.listeners.size === 0) return;
    const after = this.last > 0 ? `&after=${this.last}` : "";
    const address = `${this.url}?topics=${encodeURIComponent(this.topics())}${after}`;
    this.passed = this.last;
    const source = this.open(address);
    this.source = source;
    for (const name of EVENTS) source.addEventListener(name, (e) => this.source === source && this.take(name, e));
    source.addEventListener("error", () => this.source === source && this.lost(source, address));
    this.listen();
  }

  shut() {
    this.source?.close();
    this.source = null;
    clearTimeout(this.silence);
    clearTimeout(this.again);
  }

  /** Beats come every 15 s: a line that says nothing for three of them is dead, whatever the socket believes. */
  listen() {
    clearTimeout(this.silence);
    this.silence = this.timer(() => {
      this.state("stale");
      this.connect();
    }, SILENT);
  }

  take(name, event) {
    this.listen();
    this.tries = 0;
    if (name === "signed-out") {
      this.over = true;
      this.shut();
    } else this.state("live");
    const data = JSON.parse(event.data || "{}");
    for (const listener of this.listeners.values())
      if (this.wants(listener, name, data)) listener.tell({ event: name, data });
    if (name === "beat") this.passed = Math.max(this.passed, data.head);
    const id = Number(event.lastEventId);
    if (name === "fragment" && id > 0) {
      this.last = Math.max(this.last, id);
      this.passed = Math.max(this.passed, id);
    }
  }

  wants(listener, name, data) {
    if (name !== "fragment") return true;
    const replayed = this.passed < listener.from && data.seq <= listener.from;
    return !replayed && (data.topic === undefined || listener.topics.includes(data.topic));
  }

  lost(source, address) {
    this.state("reconnecting");
    // The browser tries again by itself unless the answer was an error or no stream.
    if (source.readyState !== 2) return;
    this.shut();
    const wait = WAITS[Math.min(this.tries, WAITS.length - 1)];
    this.tries += 1;
    this.again = this.timer(async () => {
      if ((await this.probe(address)) === 401) {
        this.over = true;
        for (const listener of this.listeners.values()) listener.tell({ event: "signed-out", data: {} });
      } else this.connect();
    }, wait);
  }

  state(state) {
    if (this.connection.state === state) return;
    // "Since" is when it was lost, also once it has become stale.
    const since = state === "live" || this.connection.state === "live" ? this.clock() : this.connection.since;
    this.connection = { state, since };
    for (const listener of this.listeners.values()) listener.tell({ event: "connection", data: this.connection });
  }
}

/** The status that a stream's address answers with; an event source does not tell. */
async function probe(address) {
  const stop = new AbortController();
  try {
    const answer = await fetch(address, { signal: stop.signal, headers: { Accept: "text/event-stream" } });
    return answer.status;
  } catch {
    return 0;
  } finally {
    stop.abort();
  }
}
