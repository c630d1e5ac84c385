// The service worker of this place: shows notifications, and says in the place of a page that the server is away. It keeps no page of
// anybody, only the few files that its own page needs. The server puts `self.PLACE` before this script: the address of the browser's
// files and the sentences, by language.
const { assets, texts } = self.PLACE;
const KEPT = `away ${assets}`;
const FILES = ["app.css", "mark.svg", "js/away.js"];
/** A page that has not begun to come after this time, in milliseconds, does not come. */
const PATIENCE = 25_000;
/** So long an open page may take to answer. */
const ANSWER = 1_500;
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

self.addEventListener("install", (event) => {
  const files = FILES.map((name) => `${assets}/${name}`);
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(files)));
  self.skipWaiting();
});

self.addEventListener("activate", (event) => {
  const old = async () => {
    for (const name of await caches.keys()) if (name.startsWith("away ") && name !== KEPT) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(old());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin || request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(opened(request, url));
  else if (url.search === "?away") event.respondWith(ownFile(request));
});

/** A file of the page that says that the server is away. */
async function ownFile(request) {
  const kept = await caches.match(request, { ignoreSearch: true });
  return kept ?? fetch(request);
}

/** Whether a proxy answers in the place of the server: whatever the server answers has its policy. */
const inPlace = (answer) => [502, 503, 504].includes(answer.status) && !answer.headers.has("content-security-policy");

async function opened(request, url) {
  let waiting;
  const late = new Promise((_, reject) => {
    waiting = setTimeout(() => reject(new Error("late")), PATIENCE);
  });
  try {
    const answer = await Promise.race([fetch(request), late]);
    if (!inPlace(answer)) return answer;
  } catch {
    // Nobody answered.
  } finally {
    clearTimeout(waiting);
  }
  return away(url);
}

async function away(url) {
  const lang = Object.keys(texts).find((code) => url.pathname.startsWith(`/${code}/`)) ?? "fr";
  const [unsent, pack] = await Promise.all([unsentCount().catch(() => 0), packOfOpenPage()]);
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": POLICY,
    "cache-control": "no-store",
  };
  return new Response(awayPage(lang, unsent, pack), { status: 503, headers });
}

/** How many submissions wait in this browser; their words are sealed and stay so. */
function unsentCount() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("outbox", 1);
    // There is none, and it is not for us to make it.
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => resolve(0);
    opening.onsuccess = () => {
      const db = opening.result;
      const counting = db.transaction("queue", "readonly").objectStore("queue").count();
      counting.onsuccess = () => resolve(counting.result);
      counting.onerror = () => reject(counting.error);
      counting.transaction.oncomplete = () => db.close();
    };
  });
}

/** The paper pack, opened by a page that is still there: it is sealed, and no worker has a key. */
async function packOfOpenPage() {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const ask = (page) =>
    new Promise((resolve, reject) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => (data ? resolve(data) : reject(new Error("none")));
      page.postMessage({ ask: "paper-pack" }, [port2]);
      setTimeout(() => reject(new Error("no answer")), ANSWER);
    });
  return Promise.any(pages.map(ask)).catch(() => null);
}

function address({ href, bytes }) {
  if (href?.startsWith("data:application/pdf;base64,")) return href;
  let letters = "";
  for (let at = 0; at < bytes.length; at += 8_192) letters += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return `data:application/pdf;base64,${btoa(letters)}`;
}

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const safe = (text) => String(text).replace(/[&<>"]/g, (sign) => SIGNS[sign]);
const fill = (text, facts) => text.replace(/\{\s*(\w+)\s*\}/g, (all, name) => String(facts[name] ?? all));

function awayPage(lang, unsent, pack) {
  const say = (key, facts = {}) => safe(fill(texts[lang][key] ?? key, facts));
  const lines = [`<p>${say("away")}</p>`, `<p>${say("away-tabs")}</p>`];
  if (unsent > 0) lines.push(`<p data-unsent="${unsent}"><b>${say("unsent", { n: unsent })}</b></p>`);
  lines.push(
    pack
      ? `<p><a class="btn" data-pack data-time="${safe(pack.time)}" download="${safe(pack.name)}" href="${safe(address(pack))}">${say("pack", { time: pack.time })}</a></p>`
      : `<p class="hint">${say("no-pack")}</p>`,
  );
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say("away-title")}</title>
<link rel="icon" href="${assets}/mark.svg?away" type="image/svg+xml"><link rel="stylesheet" href="${assets}/app.css?away">
<script type="module" src="${assets}/js/away.js?away"></script></head>
<body data-away><main id="main" tabindex="-1"><header class="page-head"><h1>${say("away-title")}</h1></header>
<div class="page page-narrow"><section class="panel prose" role="status">${lines.join("\n")}
<p class="actions"><a class="btn btn-quiet" href="">${say("again")}</a></p></section></div></main></body></html>
`;
}

/** An address of this place; anything else leads to its beginning. */
function inside(link) {
  const { origin } = self.location;
  try {
    const url = new URL(link ?? "/", origin);
    if (url.origin === origin) return url.href;
  } catch {
    // Not an address.
  }
  return `${origin}/`;
}

self.addEventListener("push", (event) => event.waitUntil(shown(event.data)));

/** A browser asks that something is shown whatever came. */
function shown(data) {
  let note = {};
  try {
    note = data.json() ?? {};
  } catch {
    // What came is not ours.
  }
  const lang = Object.hasOwn(texts, note.lang) ? note.lang : "fr";
  const receipt = String(note.receipt ?? "");
  const options = {
    body: String(note.body ?? ""),
    lang,
    icon: `${assets}/mark.svg`,
    tag: String(note.tag ?? ""),
    renotify: Boolean(note.tag),
    requireInteraction: Boolean(note.urgent),
    data: { url: inside(note.url), lang, receipt },
  };
  const showing = self.registration.showNotification(String(note.title || texts[lang].message), options);
  return showing.then(() => tell("shown", lang, receipt));
}

/** Tells the server what became of a notification. It names nobody and needs no session; where nobody answers, nothing is lost. */
async function tell(what, lang, receipt) {
  if (!receipt) return;
  try {
    const body = new URLSearchParams({ receipt, what });
    await fetch(`/${lang}/push/receipt`, { method: "POST", body, credentials: "omit", keepalive: true });
  } catch {
    // The server is away: the message's page says "sent", as before.
  }
}

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const { url, lang, receipt } = event.notification.data ?? {};
  event.waitUntil(Promise.all([show(inside(url)), tell("opened", lang, receipt)]));
});

/** The page where it is open already; otherwise a window of its own: nobody's page is taken away. */
async function show(url) {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = pages.find((page) => page.url === url);
  return there ? there.focus() : self.clients.openWindow(url);
}

self.addEventListener("pushsubscriptionchange", (event) => event.waitUntil(renewed(event)));

/** The device got another address: the server is told, for whoever is signed in here. Where nobody is, it learns that the old one is gone. */
async function renewed({ oldSubscription, newSubscription }) {
  const options = oldSubscription?.options;
  const subscription = newSubscription ?? (options && (await self.registration.pushManager.subscribe(options)));
  if (!oldSubscription || !subscription) return;
  const { endpoint, keys } = subscription.toJSON();
  const body = new URLSearchParams({
    old: oldSubscription.endpoint,
    endpoint,
    key: keys.p256dh,
    secret: keys.auth,
  });
  await fetch("/fr/rota/devices", { method: "POST", body, headers: { accept: "application/json" } });
}
