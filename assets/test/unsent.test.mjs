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

  test("boxes that were left as they were shown have no order", () => {
    const mine = [
      ["knew", "areas=a␟b"],
      ["areas", "b"],
      ["areas", "a"],
    ];
    assert.deepEqual([...leftAsShown(mine)], ["areas"]);
    assert.deepEqual([...leftAsShown([...mine, ["areas", "c"]])], []);
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

  test("sent knowingly, a field that showed nothing and that both filled says what stands there now", () => {
    const mine = [
      ["based_on", "7"],
      ["knew", "place=quai Neuf"],
      ["place", "quai Neuf"],
      ["areas", "b"],
      ["note", ""],
    ];
    const theirs = [
      ["knew", "place=quai Neuf"],
      ["knew", "areas=a"],
      ["knew", "note=vu"],
    ];
    const knew = (sent) => sent.filter(([name]) => name === "knew").map(([, value]) => value);
    assert.deepEqual(knew(knowingly(mine, { values: theirs, basedOn: "9" })), ["place=quai Neuf", "areas=a"]);
    const silent = mine.filter(([name]) => name !== "knew");
    assert.deepEqual(knew(knowingly(silent, { values: theirs, basedOn: "9" })), []);
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

  test("more rows than the form has are not cut off", () => {
    globalThis.CSS ??= { escape: (text) => text };
    const document = page(`<form id="f"><input name="step" value="1"><input name="step" value=""></form>`);
    const form = document.getElementById("f");
    const sent = [
      ["step", "1"],
      ["step", ""],
    ];
    takeOver(form, { step: ["1", "2", "3"] }, sent);
    assert.deepEqual(
      [...form.querySelectorAll("input")].map((field) => field.value),
      ["1", ""],
    );
    takeOver(form, { step: ["1", "2"] }, sent);
    assert.deepEqual(
      [...form.querySelectorAll("input")].map((field) => field.value),
      ["1", "2"],
    );
  });

  test("rows are taken over together or not at all", () => {
    globalThis.CSS ??= { escape: (text) => text };
    const drawn = (text) =>
      page(`<form id="f"><input name="based_on" value="7"><input name="knew" value="steps=1">
        <input name="step" value="1"><input name="text" value="${text}"></form>`).getElementById("f");
    const sent = [
      ["based_on", "7"],
      ["step", "1"],
      ["text", "a"],
    ];
    const held = (form) => [...form.querySelectorAll("input")].map((field) => field.value);
    const taken = (step, text) => ({ based_on: ["9"], knew: ["steps=2"], step, text });
    const left = drawn("a");
    takeOver(left, taken(["2"], ["b"]), sent);
    assert.deepEqual(held(left), ["9", "steps=2", "2", "b"]);
    const typedOn = drawn("ab");
    takeOver(typedOn, taken(["2"], ["b"]), sent);
    assert.deepEqual(held(typedOn), ["9", "steps=1", "1", "ab"]);
    const short = drawn("a");
    takeOver(short, taken(["2"], ["b", "c"]), sent);
    assert.deepEqual(held(short), ["9", "steps=1", "1", "a"]);
  });

  test("a field that showed nothing and that both filled says what stands there now", () => {
    globalThis.CSS ??= { escape: (text) => text };
    const form = page(`<form id="f"><input name="based_on" value="7"><input name="knew" value="title=Plan">
      <input name="title" value="Plan"><input name="areas" type="checkbox" value="a">
      <input name="areas" type="checkbox" value="b"></form>`).getElementById("f");
    form.querySelector("[value=b]").checked = true;
    const sent = [
      ["based_on", "7"],
      ["knew", "title=Plan"],
      ["title", "Plan"],
      ["areas", "b"],
    ];
    const taken = { based_on: ["9"], title: ["Plan"], areas: ["b"] };
    takeOver(form, { ...taken, knew: ["areas=a", "gone=x", "title=Plan"] }, sent);
    const knew = () => [...form.querySelectorAll("[name=knew]")].map((field) => field.value);
    assert.deepEqual(knew(), ["title=Plan", "areas=a"]);
    assert.equal(form.querySelector("[value=b]").checked, true);
    // A second time the same entry is renewed, not added.
    const again = { ...taken, based_on: ["11"], knew: ["areas=c", "title=Plan"] };
    takeOver(form, again, [...sent, ["knew", "areas=a"]]);
    assert.deepEqual(knew(), ["title=Plan", "areas=c"]);
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
