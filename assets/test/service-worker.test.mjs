import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import vm from "node:vm";
import { isServer } from "../js/away.js";

const script = await readFile(new URL("../js/service-worker.js", import.meta.url), "utf8");
const ORIGIN = "https://town.example";

const sentences = (lang) => ({
  message: `message ${lang}`,
  away: `away ${lang} <b>`,
  "away-title": `gone ${lang}`,
  "away-tabs": "tabs",
  unsent: "{n} unsent",
  pack: "pack of {time}",
  "no-pack": "no pack",
  again: "again",
});

/** A worker with what a browser gives it; `pages` are the windows that are open, `queue` how much is not sent. */
function worker({ answer, pages = [], queue = null } = {}) {
  const heard = {};
  const seen = { notes: [], opened: [], asked: [], waits: [] };
  const caches = new Map();
  const self = {
    PLACE: { assets: "/assets/abc", texts: { fr: sentences("fr"), nl: sentences("nl"), en: sentences("en") } },
    location: { origin: ORIGIN },
    addEventListener: (name, handler) => {
      heard[name] = handler;
    },
    skipWaiting: () => {},
    clients: {
      claim: async () => {},
      matchAll: async () => pages,
      openWindow: async (url) => seen.opened.push(url),
    },
    registration: {
      showNotification: async (title, options) => seen.notes.push({ title, ...options }),
      pushManager: { subscribe: async (options) => subscription("new", options) },
    },
  };
  const opening = { transaction: { abort: () => setTimeout(() => opening.onerror()) } };
  const counting = { transaction: {} };
  const db = { close: () => {}, transaction: () => ({ objectStore: () => ({ count: () => counting }) }) };
  const indexedDB = {
    open: () => {
      setTimeout(() => {
        if (queue === null) return opening.onupgradeneeded();
        opening.result = db;
        opening.onsuccess();
        counting.result = queue;
        counting.onsuccess();
        counting.transaction.oncomplete();
      });
      return opening;
    },
  };
  const fetch = async (request, options) => {
    seen.asked.push([request.url ?? request, options]);
    return answer(request);
  };
  vm.runInNewContext(script, {
    self,
    indexedDB,
    fetch,
    caches: {
      open: async (name) => ({ addAll: async (files) => caches.set(name, files) }),
      keys: async () => [...caches.keys()],
      delete: async (name) => caches.delete(name),
      match: async (request) => (caches.size ? `kept ${request.url}` : undefined),
    },
    setTimeout,
    clearTimeout,
    URL,
    URLSearchParams,
    Response,
    MessageChannel,
    btoa,
  });
  /** Lets an event come and waits for what it does. */
  const send = async (name, event = {}) => {
    const waits = [];
    heard[name]({ ...event, waitUntil: (work) => waits.push(work), respondWith: (work) => waits.push(work) });
    return (await Promise.all(waits))[0];
  };
  return { send, seen, caches };
}

function subscription(name, options = { applicationServerKey: "k" }) {
  const endpoint = `https://push.example/${name}`;
  return { endpoint, options, toJSON: () => ({ endpoint, keys: { p256dh: "p", auth: "a" } }) };
}

const navigate = (path) => ({ request: { url: ORIGIN + path, method: "GET", mode: "navigate" } });
const nobody = async () => {
  throw new TypeError("failed to fetch");
};

/** An open page that answers what it is asked. */
const page = (answer) => ({
  url: `${ORIGIN}/nl/watch`,
  postMessage: (asked, [port]) => {
    assert.equal(asked.ask, "paper-pack");
    port.postMessage(answer);
    port.close();
  },
});

test("only its own files are kept, and those of before go", async () => {
  const { send, caches } = worker();
  caches.set("away /assets/old", []);
  caches.set("somebody else's", []);
  await send("install");
  assert.deepEqual(Array.from(caches.get("away /assets/abc")), [
    "/assets/abc/app.css",
    "/assets/abc/mark.svg",
    "/assets/abc/js/away.js",
  ]);
  await send("activate");
  assert.deepEqual([...caches.keys()], ["somebody else's", "away /assets/abc"]);
});

test("an answer of the server goes through as it is, and nothing else is touched", async () => {
  const answers = [
    new Response("page"),
    new Response("ours", { status: 503, headers: { "content-security-policy": "x" } }),
  ];
  for (const answer of answers) {
    const { send } = worker({ answer: async () => answer });
    assert.equal(await send("fetch", navigate("/fr/watch")), answer);
  }
  const { send, seen } = worker({ answer: nobody });
  const others = [
    { url: `${ORIGIN}/fr/watch`, method: "POST", mode: "navigate" },
    { url: `${ORIGIN}/assets/abc/app.css`, method: "GET", mode: "no-cors" },
    { url: "https://elsewhere.example/x", method: "GET", mode: "navigate" },
  ];
  for (const request of others) assert.equal(await send("fetch", { request }), undefined);
  assert.deepEqual(seen.asked, []);
});

test("while the server is away a page says so, in the language of its address", async () => {
  const proxy = async () => new Response("bad gateway", { status: 502 });
  for (const answer of [nobody, proxy]) {
    const { send } = worker({ answer });
    const away = await send("fetch", navigate("/nl/incidents"));
    assert.equal(away.status, 503);
    assert.match(away.headers.get("content-security-policy"), /^default-src 'none'; script-src 'self'/);
    assert.equal(away.headers.get("cache-control"), "no-store");
    const text = await away.text();
    assert.match(text, /<html lang="nl">/);
    assert.match(text, /away nl &lt;b&gt;/);
    assert.match(text, /no pack/);
    assert.doesNotMatch(text, /data-unsent/);
    assert.match(text, /src="\/assets\/abc\/js\/away.js\?away"/);
    assert.doesNotMatch(text, /<script>|style=/);
  }
});

test("it counts what is not sent and hands on the pack that an open page opened", async () => {
  const pack = { name: 'pack-"0241.pdf', time: "02:41", bytes: new TextEncoder().encode("%PDF-1.7 x") };
  const pages = [page(null), page(pack)];
  const { send } = worker({ answer: nobody, pages, queue: 3 });
  const text = await (await send("fetch", navigate("/fr/watch"))).text();
  assert.match(text, /data-unsent="3"><b>3 unsent/);
  assert.match(text, /pack of 02:41/);
  assert.match(text, /download="pack-&quot;0241.pdf"/);
  const href = /href="(data:[^"]+)"/.exec(text)[1];
  assert.equal(atob(href.split(",")[1]), "%PDF-1.7 x");
  // The page that stands there already hands its own link on.
  const again = worker({ answer: nobody, pages: [page({ name: "x.pdf", time: "02:41", href })] });
  assert.match(await (await again.send("fetch", navigate("/fr/watch"))).text(), /JVBERi0xLjcgeA==/);
});

test("a notification shows what came, and something whatever came", async () => {
  const { send, seen } = worker();
  const note = { title: "Message MSG-26-0001", body: "Open it", lang: "en", tag: "MSG-26-0001", urgent: true };
  await send("push", { data: { json: () => ({ ...note, url: `${ORIGIN}/en/messages/1` }) } });
  await send("push", { data: { json: () => ({ ...note, url: "https://elsewhere.example/" }) } });
  await send("push", { data: null });
  const [first, second, third] = seen.notes;
  assert.deepEqual(
    [first.title, first.body, first.tag, first.requireInteraction],
    [note.title, "Open it", note.tag, true],
  );
  assert.equal(first.data.url, `${ORIGIN}/en/messages/1`);
  assert.equal(second.data.url, `${ORIGIN}/`, "never to another place");
  assert.deepEqual([third.title, third.data.url], ["message fr", `${ORIGIN}/`]);
});

test("a click shows the page where it is open, and takes no page away", async () => {
  let focused = 0;
  const there = { url: `${ORIGIN}/en/messages/1`, focus: async () => focused++ };
  const { send, seen } = worker({ pages: [{ url: `${ORIGIN}/en/watch` }, there] });
  const click = (url) => send("notificationclick", { notification: { close: () => {}, data: { url } } });
  await click(`${ORIGIN}/en/messages/1`);
  assert.deepEqual([focused, seen.opened.length], [1, 0]);
  await click(`${ORIGIN}/en/messages/2`);
  assert.deepEqual(seen.opened, [`${ORIGIN}/en/messages/2`]);
});

test("a device that got another address says so", async () => {
  const { send, seen } = worker({ answer: async () => new Response("") });
  await send("pushsubscriptionchange", { oldSubscription: subscription("old"), newSubscription: null });
  await send("pushsubscriptionchange", { oldSubscription: null, newSubscription: null });
  assert.equal(seen.asked.length, 1);
  const [path, { method, body }] = seen.asked[0];
  assert.deepEqual([path, method, body.get("old")], ["/fr/rota/devices", "POST", "https://push.example/old"]);
  assert.deepEqual([body.get("endpoint"), body.get("key"), body.get("secret")], ["https://push.example/new", "p", "a"]);
});

test("the page gives way to the server, not to a proxy in its place", () => {
  const answer = (status, headers = {}) => new Response(null, { status, headers });
  assert.ok(isServer(answer(200)) && isServer(answer(404)) && isServer({ type: "opaqueredirect" }));
  assert.ok(isServer(answer(503, { "content-security-policy": "x" })));
  assert.ok(!isServer(answer(502)) && !isServer(answer(503)));
});

test("what was shown and what was opened is told to the server, without a session; a server that is away loses nothing", async () => {
  const { send, seen } = worker({ answer: async () => new Response(null, { status: 204 }) });
  await send("push", {
    data: { json: () => ({ title: "MSG-26-0001", lang: "nl", url: "/nl/messages/1", receipt: "id.0.0.proof" }) },
  });
  const { data } = seen.notes[0];
  await send("notificationclick", { notification: { close: () => {}, data } });
  const told = seen.asked.map(([url, { method, body, credentials }]) => [url, method, String(body), credentials]);
  assert.deepEqual(told, [
    ["/nl/push/receipt", "POST", "receipt=id.0.0.proof&what=shown", "omit"],
    ["/nl/push/receipt", "POST", "receipt=id.0.0.proof&what=opened", "omit"],
  ]);
  const away = worker({ answer: nobody });
  await away.send("push", { data: { json: () => ({ title: "x", receipt: "r" }) } });
  assert.equal(away.seen.notes.length, 1);
  const silent = worker({ answer: nobody });
  await silent.send("push", { data: { json: () => ({ title: "x" }) } });
  assert.deepEqual(silent.seen.asked, [], "a notification that asks for no receipt");
});
