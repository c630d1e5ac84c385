import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Queue } from "../js/outbox-queue.js";
import { plainQueue } from "../js/outbox-store.js";
import { keyOf, sealBytes, sealedStore, unsealBytes, unsealItem } from "../js/seal.js";

const letters = (n) => Buffer.alloc(32, n).toString("base64");

function storage() {
  const kept = {};
  const hidden = (name, value) => Object.defineProperty(kept, name, { value, enumerable: false });
  hidden("getItem", (key) => kept[key] ?? null);
  hidden("setItem", (key, value) => {
    kept[key] = value;
  });
  hidden("removeItem", (key) => {
    delete kept[key];
  });
  return kept;
}

const item = (command, person = "ada") => ({
  command,
  person,
  name: "A. Lovelace",
  function: "officer",
  action: "/en/command",
  captured_at: "2026-07-24T00:31:00.000Z",
  waited: true,
  values: [["text", `the bridge is closed ${command}`]],
});

describe("what is kept for one person", () => {
  test("is read by that person and lies sealed for everybody else", async () => {
    const plain = plainQueue(storage());
    const ada = new Queue(sealedStore(plain, await keyOf(letters(1)), "ada"), "ada", { fetch: null, tell: () => {} });
    await ada.add(item("one"));
    assert.equal((await ada.contents()).own[0].values[0][1], "the bridge is closed one");
    const lying = JSON.stringify(await plain.all());
    assert.doesNotMatch(lying, /bridge|command"\s*:\s*"\/|officer/);
    const bob = new Queue(sealedStore(plain, await keyOf(letters(2)), "bob"), "bob", { fetch: null, tell: () => {} });
    const { own, others, theirs } = await bob.contents();
    assert.deepEqual([own.length, others], [0, 1]);
    assert.deepEqual([theirs[0].name, theirs[0].captured_at], ["A. Lovelace", "2026-07-24T00:31:00.000Z"]);
    assert.equal(theirs[0].values, undefined, "another person's words are not even there");
    await assert.rejects(async () => unsealItem(await keyOf(letters(2)), theirs[0]));
    const opened = await unsealItem(await keyOf(letters(1)), theirs[0]);
    assert.equal(opened.values[0][1], "the bridge is closed one", "with the author's key it opens");
  });

  test("goes on in order after it was sealed, and what is refused keeps its reason", async () => {
    const sent = [];
    const answers = [{ status: 422, message: "Too long." }, { status: 201 }];
    const fetch = async (_, { body }) => {
      sent.push(body.get("text"));
      const { status, message } = answers.shift();
      return {
        status,
        url: "",
        headers: new Headers({ "content-type": "application/json" }),
        json: async () => ({ message }),
      };
    };
    const store = sealedStore(plainQueue(storage()), await keyOf(letters(1)), "ada");
    const queue = new Queue(store, "ada", { fetch, tell: () => {} });
    await queue.add(item("one"));
    await queue.add(item("two"));
    await queue.send();
    assert.deepEqual(sent, ["the bridge is closed one", "the bridge is closed two"]);
    assert.equal((await queue.contents()).own[0].refusal.message, "Too long.");
  });

  test("that cannot be opened any more is counted, said to be so, and never sent", async () => {
    const plain = plainQueue(storage());
    await sealedStore(plain, await keyOf(letters(1)), "ada").put({ ...item("one"), order: 1, refusal: null });
    const sent = [];
    const queue = new Queue(sealedStore(plain, await keyOf(letters(3)), "ada"), "ada", {
      fetch: (url) => sent.push(url),
      tell: () => {},
    });
    await queue.send();
    assert.deepEqual(sent, []);
    const { own } = await queue.contents();
    assert.equal(own[0].refusal.key, "js-unreadable");
    assert.ok((await queue.store.raw())[0].sealed, "and lies as it lay");
  });

  test("is bound to its place: no seal fits another thing", async () => {
    const key = await keyOf(letters(1));
    const bytes = new TextEncoder().encode("pack");
    const sealed = await sealBytes(key, bytes, "pack ada");
    assert.deepEqual(await unsealBytes(key, sealed, "pack ada"), bytes);
    await assert.rejects(() => unsealBytes(key, sealed, "pack bob"));
    sealed[20] ^= 1;
    await assert.rejects(() => unsealBytes(key, sealed, "pack ada"));
  });

  test("stays as it is where the page brings no key", async () => {
    assert.equal(await keyOf(undefined), null);
    const plain = plainQueue(storage());
    const store = sealedStore(plain, null, "ada");
    await store.put({ ...item("one"), order: 1, refusal: null });
    assert.equal((await store.all())[0].values.length, 1);
  });
});
