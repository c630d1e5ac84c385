import assert from "node:assert/strict";
import { test } from "node:test";
import { address, addressOfDay, entry, entryWay, instant, sentence, stride } from "../js/as-of.js";
import { page } from "./page.mjs";

const HERE = "http://floor.test/en/watch?view=map&as_of=2026-07-24T00:10:00Z#log";
const form = { dataset: { from: "2026-07-23T22:00:00Z", toNow: "" } };
const slider = (value) => ({ value: String(value), max: "10032", step: "1" });

test("the address of an instant keeps the rest of the page's address", () => {
  const url = new URL(address(HERE, Date.parse("2026-07-24T00:55:00Z")));
  assert.equal(url.searchParams.get("as_of"), "2026-07-24T00:55:00Z");
  assert.equal(url.searchParams.get("view"), "map");
  assert.equal(url.hash, "#log");
});

test("the present has no instant in its address, whichever form gave one", () => {
  assert.equal(address(HERE, null), "http://floor.test/en/watch?view=map#log");
  assert.equal(address("http://floor.test/en/?as_of_local=2026-07-24T02:55", null), "http://floor.test/en/");
});

test("a day and time of the field take the place of whatever instant was shown; an empty field is the present", () => {
  const url = new URL(addressOfDay(HERE, "2026-04-03T11:05"));
  assert.deepEqual(Object.fromEntries(url.searchParams), { view: "map", as_of_local: "2026-04-03T11:05" });
  assert.equal(addressOfDay(HERE, ""), "http://floor.test/en/watch?view=map#log");
});

test("where the slider ends before the present, its right end is an instant like any other", () => {
  const past = { dataset: { from: "2026-07-23T22:00:00Z" } };
  assert.equal(instant(past, slider(10_032)), Date.parse("2026-07-24T00:47:12Z"));
});

test("the slider counts seconds from its beginning; its right end is the present", () => {
  assert.equal(instant(form, slider(0)), Date.parse("2026-07-23T22:00:00Z"));
  assert.equal(instant(form, slider(3600)), Date.parse("2026-07-23T23:00:00Z"));
  assert.equal(instant(form, slider(10_032)), null);
  assert.equal(instant(form, slider(10_031)), Date.parse("2026-07-24T00:47:11Z"), "one second before it is the past");
});

test("it says in a whole sentence what is shown: now, a time of today, a time of another day", () => {
  page("", { metas: { zone: "Europe/Brussels" } });
  const today = Date.parse("2026-09-20T04:00:00Z");
  assert.equal(sentence(null, today), "As known now");
  assert.equal(sentence(Date.parse("2026-09-20T02:17:05Z"), today), "As known at 04:17:05");
  assert.equal(sentence(Date.parse("2026-09-19T21:17:00Z"), today), "As known on 19/09/2026 at 23:17:00");
});

test("keys move it by ten seconds or five minutes; others are the browser's", () => {
  assert.deepEqual(["ArrowLeft", "ArrowRight", "ArrowDown", "ArrowUp"].map(stride), [-10, 10, -10, 10]);
  assert.deepEqual(["PageDown", "PageUp"].map(stride), [-300, 300]);
  assert.deepEqual(["Home", "End", "Tab", "a"].map(stride), [null, null, null, null]);
});

test("a step from entry to entry goes to the page's own path, from what it shows, within its matter", () => {
  const page = { href: "http://floor.test/fr/incidents/1?as_of=x#log", asOf: "2026-07-24T00:10:00Z", matter: "0197" };
  const url = new URL(entry("/fr/past/step", "back", page));
  assert.equal(url.pathname, "/fr/past/step");
  assert.deepEqual(Object.fromEntries(url.searchParams), {
    way: "back",
    at: "2026-07-24T00:10:00Z",
    matter: "0197",
    to: "/fr/incidents/1",
  });
  const filtered = { href: "http://floor.test/fr/log?kind=figure&as_of=x&q=a%20b#end" };
  assert.equal(new URL(entry("/fr/past/step", "on", filtered)).searchParams.get("to"), "/fr/log?kind=figure&q=a+b");
  const present = new URL(entry("/fr/past/step", "back", { href: "http://floor.test/fr/watch" }));
  assert.deepEqual(Object.fromEntries(present.searchParams), { way: "back", to: "/fr/watch" });
});

test("Shift with an arrow goes from entry to entry; alone and with other keys it does not", () => {
  assert.equal(entryWay({ key: "ArrowLeft", shiftKey: true }), "back");
  assert.equal(entryWay({ key: "ArrowRight", shiftKey: true }), "on");
  for (const event of [
    { key: "ArrowLeft" },
    { key: "ArrowUp", shiftKey: true },
    { key: "ArrowLeft", shiftKey: true, ctrlKey: true },
  ]) {
    assert.equal(entryWay(event), null);
  }
});
