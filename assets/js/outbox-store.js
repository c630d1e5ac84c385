// Where unsent things are kept: drafts in local storage, written with every key; the queue in IndexedDB, or in local
// storage where there is none.

const DRAFTS = "draft ";
const QUEUE = "queue ";

const keep = (action, otherwise) => {
  try {
    return action(globalThis.localStorage);
  } catch {
    return otherwise;
  }
};

/** Drafts by person and form. Synchronous, so that not even the last key before a crash is lost. */
export const drafts = {
  get: (person, form) => keep((s) => JSON.parse(s.getItem(`${DRAFTS}${person} ${form}`)), null),
  put: (person, form, draft) => keep((s) => s.setItem(`${DRAFTS}${person} ${form}`, JSON.stringify(draft))),
  /** Removes a draft, but only the one with this command: another tab may have begun the next. */
  drop(person, form, command) {
    if (this.get(person, form)?.command === command) keep((s) => s.removeItem(`${DRAFTS}${person} ${form}`));
  },
};

/** The queue in a browser without IndexedDB. */
export function plainQueue(storage) {
  const keys = () => Object.keys(storage).filter((k) => k.startsWith(QUEUE));
  return {
    all: async () =>
      keys()
        .map((k) => JSON.parse(storage.getItem(k)))
        .sort(byOrder),
    put: async (item) => storage.setItem(QUEUE + item.command, JSON.stringify(item)),
    drop: async (command) => storage.removeItem(QUEUE + command),
  };
}

const byOrder = (a, b) => a.order - b.order;

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** The queue: items `{command, order, person, …}`, first in, first out. */
export async function openQueue() {
  try {
    const opening = indexedDB.open("outbox", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("queue", { keyPath: "command" });
    const db = await done(opening);
    const at = (mode) => db.transaction("queue", mode, { durability: "strict" }).objectStore("queue");
    return {
      all: async () => (await done(at("readonly").getAll())).sort(byOrder),
      put: (item) => done(at("readwrite").put(item)),
      drop: (command) => done(at("readwrite").delete(command)),
    };
  } catch {
    return plainQueue(globalThis.localStorage);
  }
}
