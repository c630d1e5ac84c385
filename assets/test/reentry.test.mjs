import assert from "node:assert/strict";
import { test } from "node:test";
import { page } from "./page.mjs";

page("");
const { clock, parsed, problems, seconds } = await import("../js/reentry.js");
const { byPerson } = await import("../js/release.js");
const { differences } = await import("../js/unsent.js");

test("times as people write them, and the hour of the line before", () => {
  const table = [
    ["2:41", "", "02:41"],
    ["241", "", "02:41"],
    ["2h41", "", "02:41"],
    ["2.41", "", "02:41"],
    [":45", "02:41", "02:45"],
    [":45", "24/11 02:41:30", "02:45"],
    [":45", "", ":45"],
    ["02:41:30", "", "02:41:30"],
    ["~3", "", "~03"],
    ["soon", "02:41", "soon"],
  ];
  for (const [typed, before, wanted] of table) assert.equal(clock(typed, before), wanted, typed);
  assert.deepEqual(["02:41", "02:41:30", "~03", "25:00", "soon"].map(seconds), [9660, 9690, 10_800, null, null]);
});

test("a pasted line is a time, a kind where it begins with its word, and words", () => {
  const words = new Map([
    ["signalement", "signal"],
    ["melding", "signal"],
    ["ordre", "order"],
  ]);
  const read = (line, before) => parsed(line, words, before);
  assert.deepEqual(read("02:41 signalement odeur de gaz quai"), {
    time: "02:41",
    kind: "signal",
    text: "odeur de gaz quai",
  });
  assert.deepEqual(read(":45\tMelding: rook", "02:41"), { time: "02:45", kind: "signal", text: "rook" });
  assert.deepEqual(read("2h50; 26-0417 D1: rue fermée"), { time: "02:50", kind: null, text: "26-0417 D1: rue fermée" });
  assert.deepEqual(read("sans heure"), { time: "", kind: null, text: "sans heure" });
});

test("what is wrong with the lines is seen before anything is sent", () => {
  const at = seconds("03:00");
  const lines = [
    { time: "02:41", text: "a" },
    { time: "", text: "b" },
    { time: "02:30", text: "c" },
    { time: "soon", text: "d" },
    { time: "02:50", text: "" },
    { time: "04:00", text: "e" },
  ];
  const keys = (found) => found.map((f) => f?.key ?? null);
  assert.deepEqual(keys(problems(lines, "", at)), [
    null,
    "js-line-time",
    "js-line-order",
    "js-line-clock",
    "js-line-words",
    "js-line-yesterday",
  ]);
  assert.equal(keys(problems(lines, "23/11", at)).at(-1), null, "with its day it is no riddle");
});

test("what others left is counted by person, with the first and the last time", () => {
  const item = (person, at) => ({ person, name: person.toUpperCase(), captured_at: at });
  const all = byPerson([item("ada", "02:55"), item("bob", "03:00"), item("ada", "02:41")]);
  assert.deepEqual(
    all.map(({ person, name, items, from, until }) => [person, name, items.length, from, until]),
    [
      ["ada", "ADA", 2, "02:41", "02:55"],
      ["bob", "BOB", 1, "03:00", "03:00"],
    ],
  );
});

test("both versions of a form differ in what differs, and in nothing of the machine", () => {
  const mine = [
    ["command_id", "1"],
    ["based_on", "12"],
    ["title", "Gaz"],
    ["area", "90001"],
    ["area", "90002"],
  ];
  const theirs = [
    ["command_id", ""],
    ["based_on", "15"],
    ["title", "Gaz, rue fermée"],
    ["area", "90001"],
    ["area", "90002"],
    ["place", "quai"],
  ];
  assert.deepEqual(differences(mine, theirs), [
    ["title", "Gaz", "Gaz, rue fermée"],
    ["place", "", "quai"],
  ]);
});
