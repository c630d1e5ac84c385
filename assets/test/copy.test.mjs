import assert from "node:assert/strict";
import { test } from "node:test";
import { copy } from "../js/copy.js";

const field = (value) => {
  const done = [];
  return { value, done, focus: () => done.push("focus"), select: () => done.push("select") };
};

test("the text of the field goes to the clipboard as it is", async () => {
  const taken = [];
  const one = field("Gaz\nquai «é»");
  assert.equal(await copy(one, { writeText: async (text) => void taken.push(text) }), true);
  assert.deepEqual([taken, one.done], [["Gaz\nquai «é»"], []]);
});

test("where the clipboard is closed the field is selected instead", async () => {
  // Refused by the browser, or not there at all on an address without TLS.
  for (const clipboard of [{ writeText: () => Promise.reject(new Error("no")) }, null]) {
    const one = field("x");
    assert.equal(await copy(one, clipboard), false);
    assert.deepEqual(one.done, ["focus", "select"]);
  }
});

test("an address that stands as text is copied without the spaces around it", async () => {
  const taken = [];
  const text = { textContent: "\n https://town.example/fr/o/abc \n" };
  assert.equal(await copy(text, { writeText: async (words) => void taken.push(words) }), true);
  assert.deepEqual(taken, ["https://town.example/fr/o/abc"]);
});
