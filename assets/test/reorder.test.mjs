import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { fill, order, shift } from "../js/reorder.js";

function list() {
  const { document } = parseHTML(
    '<div><form data-order><input type="hidden" name="item" value="old"></form><ol data-sortable><li data-item="a"></li><li data-item="b"></li><li data-item="c"></li></ol></div>',
  );
  return document;
}

test("an item moves by one place, and not beyond the ends", () => {
  const document = list();
  const all = document.querySelector("ol");
  assert.deepEqual(order(all), ["a", "b", "c"]);
  assert.equal(shift(all.children[2], true), true);
  assert.deepEqual(order(all), ["a", "c", "b"]);
  assert.equal(shift(all.children[0], true), false);
  assert.equal(shift(all.children[2], false), false);
  assert.deepEqual(order(all), ["a", "c", "b"]);
});

test("the form holds the whole order and nothing of the one before", () => {
  const document = list();
  const form = document.querySelector("form");
  fill(form, ["c", "a", "b"]);
  assert.deepEqual(
    [...form.querySelectorAll("input[name=item]")].map((field) => field.value),
    ["c", "a", "b"],
  );
});
