import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { takeOver } from "../js/form-errors.js";
import { differences, knowingly, leftAsShown } from "../js/unsent.js";
import { page } from "./page.mjs";

const MINE = [
  ["command_id", "x"],
  ["based_on", "7"],
  ["knew", "place=quai Neuf"],
  ["knew", "caller="],
  ["knew", "urgent="],
  ["place", "quai Neuf"],
  ["caller", "M. Martin"],
];
const THEIRS = [
  ["based_on", "9"],
  ["knew", "place=rue du Moulin"],
  ["knew", "caller=Mme Dupont"],
  ["knew", "urgent=1"],
  ["place", "rue du Moulin"],
  ["caller", "Mme Dupont"],
  ["urgent", "1"],
];

/** What the server says that the form takes over. */
const TAKEN = {
  based_on: ["9"],
  knew: ["place=rue du Moulin", "urgent=1"],
  place: ["rue du Moulin"],
  urgent: ["1"],
};

describe("a form that a colleague was quicker with", () => {
  test("what was left as it was shown is no version of one's own", () => {
    assert.deepEqual([...leftAsShown(MINE)], ["place", "urgent"]);
    assert.deepEqual(differences(MINE, THEIRS), [["caller", "M. Martin", "Mme Dupont"]]);
  });

  test("sent knowingly, only what was typed takes the place of what stands there", () => {
    const sent = knowingly(MINE, { values: THEIRS, basedOn: "9" });
    assert.deepEqual(sent[1], ["based_on", "9"]);
    assert.deepEqual(
      sent.filter(([name]) => name === "knew").map(([, value]) => value),
      ["place=quai Neuf", "caller=Mme Dupont", "urgent="],
    );
    assert.deepEqual(sent.slice(5), MINE.slice(5));
  });

  test("the form on the screen takes over what was left alone", () => {
    globalThis.CSS ??= { escape: (text) => text };
    const document = page(`<form id="f"><input name="based_on" value="7"><input name="knew" value="place=quai Neuf">
      <input name="knew" value="urgent="><input name="place" value="quai Neuf"><input name="urgent" type="checkbox" value="1"></form>`);
    const form = document.getElementById("f");
    const sent = [
      ["based_on", "7"],
      ["knew", "place=quai Neuf"],
      ["knew", "urgent="],
      ["place", "quai Neuf"],
    ];
    takeOver(form, TAKEN, sent);
    const held = [...form.querySelectorAll("input")].map((field) => field.value);
    assert.deepEqual(held, ["9", "place=rue du Moulin", "urgent=1", "rue du Moulin", "1"]);
    assert.equal(form.querySelector("[type=checkbox]").checked, true);
  });

  test("what was typed on while the answer was on its way stays, and is compared when it is sent again", () => {
    globalThis.CSS ??= { escape: (text) => text };
    const document = page(`<form id="f"><input name="based_on" value="7"><input name="knew" value="place=quai Neuf">
      <input name="knew" value="urgent="><input name="place" value="quai Neuf 12">
      <input name="urgent" type="checkbox" value="1"></form>`);
    const form = document.getElementById("f");
    takeOver(form, TAKEN, [
      ["based_on", "7"],
      ["knew", "place=quai Neuf"],
      ["knew", "urgent="],
      ["place", "quai Neuf"],
    ]);
    const held = [...form.querySelectorAll("input")].map((field) => field.value);
    assert.deepEqual(held, ["9", "place=quai Neuf", "urgent=1", "quai Neuf 12", "1"]);
    assert.equal(form.querySelector("[type=checkbox]").checked, true);
  });
});
