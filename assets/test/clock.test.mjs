import assert from "node:assert/strict";
import { test } from "node:test";
import { age, due, end, heard, hours, start, vanish } from "../js/clock.js";
import { page } from "./page.mjs";

const words = (key, { n, m, time } = {}) =>
  [key.replace("js-", ""), n, m, time].filter((x) => x !== undefined).join(" ");
const MINUTE = 60_000;

test("hours in the site's zone, across the change of summer time", () => {
  const zone = "Europe/Brussels";
  assert.equal(hours(Date.parse("2026-07-24T00:47:05Z"), { zone, seconds: true }), "02:47:05");
  assert.equal(hours(Date.parse("2026-10-25T00:30:00Z"), { zone }), "02:30");
  assert.equal(hours(Date.parse("2026-10-25T01:30:00Z"), { zone }), "02:30");
  assert.equal(hours(Date.parse("2026-07-23T22:00:00Z"), { zone }), "00:00");
});

test("ages are rounded down", () => {
  assert.equal(age(59_999, words), "age-now");
  assert.equal(age(-5000, words), "age-now");
  assert.equal(age(59 * MINUTE + 59_000, words), "age-minutes 59");
  assert.equal(age(125 * MINUTE, words), "age-hours 2 05");
  assert.equal(age(49 * 60 * MINUTE, words), "age-days 2");
});

test("nothing is called late before it is", () => {
  assert.equal(due(1000, words), "due-in age-minutes 1");
  assert.equal(due(4 * MINUTE, words), "due-in age-minutes 4");
  assert.equal(due(0, words), "due-now");
  assert.equal(due(-59_000, words), "due-now");
  assert.equal(due(-3 * MINUTE, words), "+age-minutes 3");
});

test("a warning that is over turns grey, leaves the map and says so", () => {
  const document = page(
    '<li id="x" data-ends="2026-07-24T00:00:00Z" data-feature data-tone="warn"><p data-ended hidden>expired</p></li>',
  );
  const card = document.getElementById("x");
  end(card);
  assert.equal(card.dataset.tone, "off");
  assert.equal(card.hasAttribute("data-feature"), false);
  assert.equal(card.hasAttribute("data-ends"), false);
  assert.equal(card.querySelector("p").hasAttribute("hidden"), false);
});

test("what holds no more goes by itself at its instant, and nothing before it or beside it", () => {
  const document = page(
    '<ul><li id="x" data-vanishes="2026-07-24T00:00:00Z">1 warning</li><li id="y">posture</li></ul>',
  );
  vanish(Date.parse("2026-07-23T23:59:59Z"));
  assert.ok(document.getElementById("x"));
  vanish(Date.parse("2026-07-24T00:00:00Z"));
  assert.equal(document.getElementById("x"), null);
  assert.ok(document.getElementById("y"));
});

test("a clock that was set is shown at once, with all that hangs on it", ({ mock }) => {
  mock.timers.enable({ apis: ["setTimeout", "setInterval", "Date"], now: Date.parse("2026-07-24T00:41:00Z") });
  const document = page(
    '<time data-clock-utc></time><ul><li id="x"><time data-due datetime="2026-07-24T00:50:00Z"></time></li></ul>',
  );
  const clock = document.querySelector("[data-clock-utc]");
  const row = document.getElementById("x");
  start();
  assert.equal(clock.textContent, "00:41");
  assert.equal(row.classList.contains("overdue"), false);
  heard("2026-07-24T00:55:00Z");
  assert.equal(clock.textContent, "00:55");
  assert.equal(row.classList.contains("overdue"), true);
});
