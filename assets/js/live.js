// The page's end of the live stream: connection state, banners, fragments.
import { refresh, take } from "./apply.js";
import { heard, hours, inHouse } from "./clock.js";
import { banner, el, meta, say, signInPath } from "./dom.js";
import { Stream } from "./stream.js";

/** The browser said that the network is gone; the stream itself has said nothing yet. */
let doubted = false;
/** How many submissions wait in this browser. */
let unsent = 0;
let connection = { state: "reconnecting", since: Date.now() };
/** What can still be done while the server is away. */
const tools = [];

/** Adds a control to the banner that says that the line is gone; `make` answers nothing while there is nothing to offer. */
export const whileAway = (make) => tools.push(make);

/** `live`, `reconnecting` or `stale`. */
export const connectionState = () => connection.state;

/** How the line looks: green only when it stands and nothing waits to be sent. */
export function appearance(state, young, waiting) {
  if (young) return { tone: "off", key: "js-connecting" };
  if (state === "live" && waiting > 0) return { tone: "warn", key: "js-live-unsent" };
  return { tone: { live: "ok", reconnecting: "warn", stale: "crit" }[state], key: `js-${state}` };
}

function showConnection() {
  const place = document.getElementById("conn");
  const { state, since } = connection;
  const young = state === "reconnecting" && Date.now() - since < 3000;
  if (place) {
    const { tone, key } = appearance(state, young, unsent);
    place.dataset.tone = tone;
    const text = place.querySelector("[data-conn-text]");
    const sentence = say(key, { time: hours(inHouse(since), { seconds: true }), n: unsent });
    if (text && text.textContent !== sentence) text.textContent = sentence;
  }
  if (young) setTimeout(showConnection, 3100);
  const lost = state !== "live" && !young;
  const line = el(
    "p",
    {},
    el("b", {}, say("js-offline-title")),
    " ",
    say("js-offline", { time: hours(inHouse(since)) }),
  );
  const children = lost ? [line, ...tools.map((make) => make()).filter(Boolean)] : [];
  banner("banner-connection", lost ? { tone: "warn", symbol: "offline", children } : null);
}

function onState({ writer, message }) {
  const stopped = writer !== "running";
  banner(
    "banner-writer",
    stopped ? { tone: "crit", symbol: "stopped", children: [el("p", {}, el("b", {}, message))] } : null,
  );
  if (!stopped) document.dispatchEvent(new CustomEvent("live:back"));
}

export function signedOut() {
  const line = el("p", {}, el("b", {}, say("js-signed-out")), " ", say("js-signed-out-kept"));
  const link = el("a", { href: signInPath() }, say("js-sign-in"));
  banner("banner-session", { tone: "crit", symbol: "lock", children: [line, link] });
}

const handlers = {
  hello: (d) => heard(d.time),
  beat: (d) => heard(d.time),
  fragment: take,
  reset: refresh,
  state: onState,
  "signed-out": signedOut,
  connection(data) {
    doubted = false;
    const back = data.state === "live" && connection.state !== "live";
    connection = data;
    showConnection();
    if (back) document.dispatchEvent(new CustomEvent("live:back"));
  },
};

function receive({ event, data }) {
  // What arrives proves that the line stands, whatever the browser believed.
  if (doubted && event !== "connection") handlers.connection({ state: "live", since: Date.now() });
  handlers[event]?.(data);
}

/** A worker shared by the tabs, or the page itself where there is none. */
function channel(url, hello) {
  if ("SharedWorker" in globalThis) {
    try {
      const name = `live ${url} ${meta("person")}`;
      const worker = new SharedWorker(`${meta("assets")}/js/live-worker.js`, { type: "module", name });
      worker.port.addEventListener("message", (e) => receive(e.data));
      worker.port.start();
      worker.addEventListener("error", () => inPage(url, hello()));
      return {
        join: () => worker.port.postMessage({ url, ...hello() }),
        leave: () => worker.port.postMessage({ leave: true }),
      };
    } catch {
      // Some browsers know the word and refuse the thing (private windows).
    }
  }
  const stream = new Stream(url);
  return { join: () => stream.join("page", hello(), receive), leave: () => stream.leave("page") };
}

let own;

function inPage(url, hello) {
  own ??= new Stream(url);
  own.join("page", hello, receive);
}

export function start() {
  const { live, topics, asOf } = document.body.dataset;
  if (!live || asOf) return;
  document.addEventListener("outbox:count", (event) => {
    unsent = event.detail;
    showConnection();
  });
  const hello = () => ({ topics: (topics ?? "").split(/[ ,]+/).filter(Boolean), seq: Number(meta("seq")) || 0 });
  const line = channel(live, hello);
  line.join();
  // The browser knows that the network is gone long before the stream falls silent.
  addEventListener("offline", () => {
    if (connection.state !== "live") return;
    handlers.connection({ state: "reconnecting", since: Date.now() });
    doubted = true;
  });
  addEventListener("pagehide", () => line.leave());
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    line.join();
    refresh();
  });
}
