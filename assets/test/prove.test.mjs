import assert from "node:assert/strict";
import { test } from "node:test";
import { asksForProof, prove } from "../js/prove.js";
import { page } from "./page.mjs";

const item = {
  command: "c-1",
  action: "/fr/phases",
  values: [
    ["command_id", ""],
    ["criteria", "small"],
    ["criteria", "able"],
    ["reasons", "deux\n<b>"],
  ],
};

test("only what somebody waits for is taken to the page that asks", () => {
  assert.equal(asksForProof(item, { key: "error-step-up" }), true);
  assert.equal(asksForProof({ ...item, waited: true }, { key: "error-step-up" }), false);
  assert.equal(asksForProof(item, { key: "refusal-phase-already" }), false);
});

test("everything that was typed goes along, once, with the identity of its command", () => {
  const document = page("<main></main>");
  const sent = [];
  const make = document.createElement.bind(document);
  document.createElement = (name) => {
    const node = make(name);
    if (name === "form") node.submit = () => sent.push(node);
    return node;
  };
  prove(item);
  assert.equal(sent.length, 1);
  assert.deepEqual([sent[0].getAttribute("method"), sent[0].getAttribute("action")], ["post", "/fr/phases"]);
  assert.deepEqual(
    [...sent[0].children].map((field) => [field.getAttribute("name"), field.value]),
    [...item.values.slice(1), ["command_id", "c-1"]],
  );
});
