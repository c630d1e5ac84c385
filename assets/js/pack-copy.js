// The last good paper pack of one's function, kept on this console's disk under one's own key: it can be opened when the server is
// away, by the same person while signed in, and is gone once nobody is.
import { hours, now } from "./clock.js";
import { el, meta, say, toast } from "./dom.js";
import { connectionState, whileAway } from "./live.js";
import { showLock } from "./lock.js";
import { ownKey, sealBytes, unsealBytes } from "./seal.js";

const EVERY = 5 * 60_000;
const FIRST = 4_000;
const NAME = "paper-pack";

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function shelf(mode) {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("copy", { keyPath: "person" });
  const db = await done(opening);
  return { db, at: db.transaction("copy", mode).objectStore("copy") };
}

async function withShelf(mode, work) {
  const { db, at } = await shelf(mode);
  try {
    return await done(work(at));
  } finally {
    db.close();
  }
}

/** Nothing is left of any copy. */
export function forget() {
  try {
    indexedDB.deleteDatabase(NAME);
  } catch {
    // No store, no copy.
  }
}

let kept;

async function fetchCopy(address, key) {
  if (connectionState() === "stale" || document.body.dataset.locked !== undefined) return;
  const answer = await fetch(`${address}?have=${kept?.mark ?? ""}`, { cache: "no-store" });
  if (!answer.ok || answer.status === 204) return;
  const mark = answer.headers.get("x-copy") ?? "";
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const person = meta("person");
  const copy = { person, mark, at: now(), sealed: await sealBytes(key, bytes, `pack ${person}`) };
  await withShelf("readwrite", (at) => at.put(copy));
  kept = copy;
}

const fileName = () => `${say("js-pack-file")}-${hours(kept.at).replace(":", "")}.pdf`;
const unsealed = (key) => unsealBytes(key, kept.sealed, `pack ${meta("person")}`);

async function openCopy(key) {
  if (document.body.dataset.locked !== undefined) return showLock();
  try {
    const bytes = await unsealed(key);
    const link = el("a", { download: fileName() });
    link.href = URL.createObjectURL(new Blob([bytes], { type: "application/pdf" }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  } catch {
    toast(say("js-unreadable"), "crit");
  }
}

/** The service worker asks when it has to say, in the place of a page, that the server is away: only an open page has the key. */
function answerWorker(key) {
  navigator.serviceWorker?.addEventListener("message", async ({ data, ports }) => {
    if (data?.ask !== "paper-pack") return;
    const closed = !kept || document.body.dataset.locked !== undefined;
    const bytes = closed ? null : await unsealed(key).catch(() => null);
    ports[0].postMessage(bytes && { name: fileName(), time: hours(kept.at), bytes });
  });
}

export async function start() {
  if (!("indexedDB" in globalThis)) return;
  const address = document.getElementById("own-key")?.dataset.copy;
  // Signed out, by hand or by time: whoever comes next finds nothing.
  if (!meta("person")) return forget();
  document.addEventListener("submit", (event) => event.target.matches('form[action$="/sign-out"]') && forget());
  const key = await ownKey();
  if (!key || !address || !document.body.dataset.live) return;
  kept = await withShelf("readonly", (at) => at.get(meta("person"))).catch(() => undefined);
  answerWorker(key);
  whileAway(() => {
    if (!kept) return null;
    const button = el("button", { type: "button", class: "btn btn-small" }, say("js-pack", { time: hours(kept.at) }));
    button.addEventListener("click", () => openCopy(key));
    return button;
  });
  const again = () =>
    navigator.locks.request("pack-copy", { ifAvailable: true }, (lock) => lock && fetchCopy(address, key));
  const quietly = () => again().catch(() => {});
  if (navigator.locks) {
    setTimeout(quietly, FIRST);
    setInterval(quietly, EVERY);
  }
}
