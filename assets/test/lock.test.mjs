import assert from "node:assert/strict";
import { test } from "node:test";
import { page } from "./page.mjs";

page("<p></p>");
const { lastHand } = await import("../js/lock.js");

function shelf() {
  const all = new Map();
  return { getItem: (key) => all.get(key) ?? null, setItem: (key, value) => all.set(key, value) };
}

test("a hand on one window counts for the other", () => {
  const store = shelf();
  let now = 1_000_000;
  const windows = [0, 1].map(() =>
    lastHand(
      () => store,
      () => now,
    ),
  );
  now += 900_000;
  windows[0].touch();
  assert.deepEqual(
    windows.map((w) => w.at()),
    [now, now],
  );
});

test("a browser that keeps nothing counts each window by itself", () => {
  let now = 5;
  const refuses = () => {
    throw new Error("nothing is kept");
  };
  const alone = lastHand(refuses, () => now);
  now = 10;
  alone.touch();
  now = 20;
  assert.equal(alone.at(), 10);
});

test("a clock that was set back does not hold the lock open", () => {
  const store = shelf();
  let now = 9_000_000;
  const hand = lastHand(
    () => store,
    () => now,
  );
  hand.touch();
  now = 1_000_000;
  const other = lastHand(
    () => store,
    () => now,
  );
  now += 60_000;
  assert.equal(other.at(), 1_000_000);
});
