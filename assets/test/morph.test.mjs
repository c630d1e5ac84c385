import assert from "node:assert/strict";
import { test } from "node:test";
import { morph } from "../js/morph.js";
import { ids, page } from "./page.mjs";

/** Morphs the element `#x` into what the markup says; returns document and element. */
function change(before, after) {
  const document = page(before);
  const old = document.getElementById("x");
  const keep = new Map([...old.querySelectorAll("[id]")].map((node) => [node.id, node]));
  const template = document.createElement("template");
  template.innerHTML = after;
  return { document, old, keep, now: morph(old, template.content.firstElementChild) };
}

test("texts and attributes change, the nodes stay", () => {
  const { old, now, keep } = change(
    '<p id="x" data-tone="warn" title="old"><b id="n">3</b> injured</p>',
    '<p id="x" data-tone="ok"><b id="n">7</b> injured</p>',
  );
  assert.equal(now, old);
  assert.equal(now.outerHTML, '<p id="x" data-tone="ok"><b id="n">7</b> injured</p>');
  assert.equal(now.querySelector("b"), keep.get("n"));
});

test("rows with an id are moved, not made again; others come and go", () => {
  const { now, keep } = change(
    '<ul id="x"><li id="a">a</li><li id="b">b</li><li id="c">c</li></ul>',
    '<ul id="x"><li id="c">c2</li><li id="new">n</li><li id="a">a</li></ul>',
  );
  assert.deepEqual(ids(now), ["c", "new", "a"]);
  assert.equal(now.children[0], keep.get("c"));
  assert.equal(now.children[0].textContent, "c2");
  assert.equal(now.children[2], keep.get("a"));
});

test("what the person opened stays open", () => {
  const { now } = change(
    '<div id="x"><details open=""><summary>More</summary>old</details></div>',
    '<div id="x"><details><summary>More</summary>new</details></div>',
  );
  assert.equal(now.querySelector("details").hasAttribute("open"), true);
  assert.match(now.textContent, /new/);
});

test("another sort of element takes the place of the old one", () => {
  const { document, now } = change('<p id="x">one</p>', '<section id="x">two</section>');
  assert.equal(now.nodeName, "SECTION");
  assert.equal(document.getElementById("x"), now);
});

test("an id that changes its element is not confused with the old one", () => {
  const { now } = change('<div id="x"><b id="a">1</b><i>2</i></div>', '<div id="x"><i id="a">3</i></div>');
  assert.equal(now.innerHTML, '<i id="a">3</i>');
});
