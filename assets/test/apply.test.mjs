import assert from "node:assert/strict";
import { afterEach, describe, mock, test } from "node:test";
import { release, settle, take } from "../js/apply.js";
import { ids, page } from "./page.mjs";

const LIST = `<b id="n">2</b><p id="none" hidden="">None.</p>
  <ul id="list" data-count="n" data-empty="none"><li id="a">a</li><li id="b">b</li></ul>`;

mock.timers.enable({ apis: ["setTimeout"] });
afterEach(() => mock.timers.reset() ?? mock.timers.enable({ apis: ["setTimeout"] }));

describe("fragments of the stream", () => {
  test("prepend and append put rows at their end of the list and count them", () => {
    const document = page(LIST);
    const list = document.getElementById("list");
    take({ target: "list", mode: "prepend", html: '<li id="c">c</li>' });
    take({ target: "list", mode: "append", html: '<li id="d">d</li>' });
    assert.deepEqual(ids(list), ["c", "a", "b", "d"]);
    assert.equal(document.getElementById("n").textContent, "4");
    assert.equal(document.getElementById("c").classList.contains("fresh"), true);
    mock.timers.tick(8000);
    assert.equal(document.getElementById("c").classList.contains("fresh"), false);
  });

  test("upsert changes the row with the same id in its place, or adds one", () => {
    const document = page(LIST);
    const list = document.getElementById("list");
    const before = document.getElementById("b");
    take({ target: "list", mode: "upsert", html: '<li id="b" data-tone="crit">b2</li>' });
    assert.deepEqual(ids(list), ["a", "b"]);
    assert.equal(document.getElementById("b"), before);
    assert.deepEqual([before.getAttribute("data-tone"), before.textContent], ["crit", "b2"]);
    take({ target: "list", mode: "upsert", html: '<li id="c">c</li>' });
    assert.deepEqual(ids(list), ["c", "a", "b"]);
    list.dataset.upsert = "append";
    take({ target: "list", mode: "upsert", html: '<li id="z">z</li>' });
    assert.deepEqual(ids(list), ["c", "a", "b", "z"]);
  });

  test("what arrives at a part that the page alone can draw has the page fetched again", async () => {
    const document = page('<b id="n">1</b><span id="moved" data-refetch=""></span>');
    const asked = [];
    const { fetch: before, location } = globalThis;
    globalThis.location = { href: "https://place.example/fr/projects" };
    globalThis.fetch = async (url) => {
      asked.push(url);
      return { ok: false };
    };
    take({ target: "n", mode: "count", html: "2" });
    assert.equal(asked.length, 0);
    take({ target: "moved", mode: "inner", html: "" });
    take({ target: "moved", mode: "inner", html: "" });
    await Promise.resolve();
    Object.assign(globalThis, { fetch: before, location });
    assert.equal(asked.length, 1, "a second one while the page is being fetched starts no second fetch");
    assert.equal(document.getElementById("n").textContent, "2");
  });

  test("the title of the tab follows the part that names it; what stands around it stays", () => {
    const document = page('<div id="head" data-tab="26-0001 Gas leak">Gas leak</div>');
    document.title = "Exercise · 26-0001 Gas leak · Belfry";
    take({ target: "head", mode: "morph", html: '<div id="head" data-tab="26-0001 Fire $&">Fire</div>' });
    assert.equal(document.title, "Exercise · 26-0001 Fire $& · Belfry");
    assert.equal(document.getElementById("head").dataset.tab, "26-0001 Fire $&");
    take({ target: "head", mode: "morph", html: '<div id="head">Fire</div>' });
    assert.equal(document.title, "Exercise · 26-0001 Fire $& · Belfry");
  });

  test("a steady row becomes no lower when its buttons go; others have the height of what stands in them", () => {
    const document = page('<ul id="told"><li id="a" data-steady="">a <button>Told</button></li><li id="b">b</li></ul>');
    const rows = ["a", "b"].map((id) => document.getElementById(id));
    for (const row of rows) {
      row.getBoundingClientRect = () => ({ height: 96 });
      Object.defineProperty(row, "style", { value: {} });
    }
    take({ target: "a", mode: "morph", html: '<li id="a" data-steady="">a told</li>' });
    take({ target: "b", mode: "morph", html: '<li id="b">b told</li>' });
    assert.deepEqual(
      rows.map((row) => [row.textContent, row.style.minHeight]),
      [
        ["a told", "96px"],
        ["b told", undefined],
      ],
    );
  });

  test("remove takes a row away; the sentence for an empty list shows with the last", () => {
    const document = page(LIST);
    take({ target: "a", mode: "remove" });
    assert.equal(document.getElementById("none").hasAttribute("hidden"), true);
    assert.equal(document.getElementById("n").textContent, "1");
    take({ target: "b", mode: "remove" });
    assert.equal(document.getElementById("none").hasAttribute("hidden"), false);
    assert.equal(document.getElementById("n").textContent, "0");
  });

  test("replace, inner, morph and count", () => {
    const document = page('<div id="x"><p id="p">old</p></div><b id="n">1</b>');
    const held = document.getElementById("x");
    take({ target: "x", mode: "inner", html: "<i>in</i>" });
    assert.equal(held.innerHTML, "<i>in</i>");
    take({ target: "x", mode: "morph", html: '<div id="x"><i>out</i></div>' });
    assert.equal(document.getElementById("x"), held);
    take({ target: "x", mode: "replace", html: '<div id="x">new</div>' });
    assert.notEqual(document.getElementById("x"), held);
    assert.equal(document.getElementById("x").textContent, "new");
    take({ target: "n", mode: "count", html: "12" });
    assert.equal(document.getElementById("n").textContent, "12");
  });

  test("an unknown target is passed over; what is said is read out", () => {
    const document = page(LIST);
    take({ target: "elsewhere", mode: "replace", html: "<p>x</p>", say: "not here" });
    assert.equal(document.getElementById("announcer").textContent, "");
    take({ target: "list", mode: "prepend", html: '<li id="c">c</li>', say: "No. 3" });
    assert.equal(document.getElementById("announcer").textContent, "No. 3");
  });
});

describe("held, not applied", () => {
  const FORM = '<section id="x"><p id="t">old</p><form><input id="f" name="text" type="text"></form></section>';
  const CHANGED = { target: "x", mode: "morph", html: '<section id="x"><p id="t">new</p></section>' };

  function holds(document, free) {
    take(CHANGED);
    assert.equal(document.getElementById("t").textContent, "old");
    assert.notEqual(document.getElementById("f"), null);
    const chip = document.getElementById("x").previousElementSibling;
    assert.equal(chip.className, "held");
    assert.equal(chip.textContent, "1 waiting");
    take({ ...CHANGED, html: CHANGED.html.replace("new", "newer") });
    assert.equal(chip.textContent, "2 waiting");
    free();
    release(document.getElementById("x"));
    assert.equal(document.getElementById("t").textContent, "newer");
    assert.equal(document.querySelector(".held"), null);
  }

  test("while a text field in it has the focus", () => {
    const document = page(FORM);
    document.focusOn("f");
    holds(document, () => document.focusOn(null));
  });

  test("while a form in it has a draft", () => {
    const document = page(FORM);
    const form = document.querySelector("form");
    form.setAttribute("data-dirty", "");
    holds(document, () => form.removeAttribute("data-dirty"));
  });

  test("while it is marked to be held", () => {
    const document = page(FORM);
    document.getElementById("t").setAttribute("data-hold", "");
    holds(document, () => document.getElementById("t").removeAttribute("data-hold"));
  });

  test("a focus elsewhere, or on a button, holds nothing", () => {
    const document = page(`${FORM}<input id="other" type="text">`);
    document.focusOn("other");
    take(CHANGED);
    assert.equal(document.getElementById("t").textContent, "new");
  });

  test("a row under the hands stays where it is, with its neighbours moving around it", () => {
    const document = page('<ul id="list"><li id="a"><input id="f" type="text"></li><li id="b">b</li></ul>');
    document.focusOn("f");
    const row = document.getElementById("a");
    take({ target: "list", mode: "upsert", html: '<li id="a">changed</li>' });
    take({ target: "list", mode: "prepend", html: '<li id="c">c</li>' });
    assert.equal(document.getElementById("a"), row);
    assert.notEqual(document.getElementById("f"), null);
    assert.deepEqual(ids(document.getElementById("list")), ["c", ".held", "a", "b"]);
    take({ target: "a", mode: "remove" });
    assert.equal(row.isConnected, true);
  });
});

test("a list keeps at most data-max rows, but never drops the one under the hands", () => {
  const document = page(
    '<ul id="list" data-max="2"><li id="a"></li><li id="b"></li><li id="c"><input id="f"></li></ul>',
  );
  const list = document.getElementById("list");
  document.focusOn("f");
  settle(list);
  assert.deepEqual(ids(list), ["a", "b", "c"]);
  document.focusOn(null);
  settle(list);
  assert.deepEqual(ids(list), ["a", "b"]);
});

test("rows that were set aside are not counted", () => {
  const document = page(LIST);
  document.getElementById("a").dataset.state = "set-aside";
  settle(document.getElementById("list"));
  assert.equal(document.getElementById("n").textContent, "1");
});
