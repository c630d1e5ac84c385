// What is kept in this browser for one person is sealed under that person's key, which comes with their pages and with nobody
// else's. At an address without TLS browsers have no ciphers: things are then kept as they are.
import { meta } from "./dom.js";

const bytesOf = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));

function textOf(bytes) {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** A key from its letters; nothing where the browser has no ciphers or there is no key. */
export async function keyOf(base64) {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle || !base64) return null;
  return subtle.importKey("raw", bytesOf(base64), "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** The key of whoever is signed in on this page. */
export const ownKey = () => keyOf(document.getElementById("own-key")?.dataset.key);

/** The name of whoever is signed in on this page, for those who find their things later. */
export const ownName = () => document.getElementById("own-key")?.dataset.name ?? "";

/** Bytes sealed under a key, bound to a label that must be the same when they are opened. */
export async function sealBytes(key, bytes, label) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = new TextEncoder().encode(label);
  const body = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData }, key, bytes);
  const all = new Uint8Array(12 + body.byteLength);
  all.set(iv);
  all.set(new Uint8Array(body), 12);
  return all;
}

/** The bytes again; throws when the key or the label is another, or a bit has changed. */
export async function unsealBytes(key, all, label) {
  const additionalData = new TextEncoder().encode(label);
  const opened = await crypto.subtle.decrypt(
    { name: "AES-GCM", iv: all.slice(0, 12), additionalData },
    key,
    all.slice(12),
  );
  return new Uint8Array(opened);
}

/** What stays legible of a submission: whose it is, when it was typed, and where it stands in the order. */
const OPEN = ["command", "order", "person", "name", "captured_at", "waited", "uncertain"];

const label = (item) => `${item.command} ${item.person}`;

/** A submission as it is kept. */
export async function sealItem(key, item) {
  const [open, closed] = [{}, {}];
  for (const [name, value] of Object.entries(item)) (OPEN.includes(name) ? open : closed)[name] = value;
  const bytes = new TextEncoder().encode(JSON.stringify(closed));
  return { ...open, refused: Boolean(item.refusal), sealed: textOf(await sealBytes(key, bytes, label(item))) };
}

/** A submission as it was typed; throws when it is not for this key. */
export async function unsealItem(key, kept) {
  const { sealed, refused, ...open } = kept;
  const bytes = await unsealBytes(key, bytesOf(sealed), label(kept));
  return { ...open, ...JSON.parse(new TextDecoder().decode(bytes)) };
}

/** A store (outbox-store.js) that seals what is this person's own, and leaves what is others' as it lies. */
export function sealedStore(store, key, person = meta("person")) {
  const open = async (item) => {
    if (!item.sealed || item.person !== person) return item;
    try {
      if (key) return await unsealItem(key, item);
    } catch {
      // Another key was in force then: it is still counted, and can be taken away as it is.
    }
    return { ...item, values: [], refusal: { message: "", fields: {}, key: "js-unreadable", reference: "" } };
  };
  return {
    all: async () => Promise.all((await store.all()).map(open)),
    raw: () => store.all(),
    put: async (item) => {
      if (!key || item.sealed || item.person !== person) return store.put(item);
      return store.put(await sealItem(key, item));
    },
    putRaw: (item) => store.put(item),
    drop: (command) => store.drop(command),
  };
}
