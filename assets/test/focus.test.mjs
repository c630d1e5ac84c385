import assert from "node:assert/strict";
import { describe, mock, test } from "node:test";
import { release, take } from "../js/apply.js";
import { backToText } from "../js/focus.js";
import { page } from "./page.mjs";

mock.timers.enable({ apis: ["setTimeout"] });

const row = (id, buttons) =>
  `<li id="row-${id}"><form action="/tell/${id}"><a href="#${id}">${id}</a> ${buttons}</form></li>`;
const told = (id) => `<button id="told-${id}" name="told" value="1">Told</button>`;
const missed = '<button name="missed" value="1">Missed</button>';
const LIST = `<section id="part"><h2 id="title">To be told</h2>
  <ul id="list">${row("a", told("a"))}${row("b", told("b"))}${row("c", told("c"))}</ul></section>`;

/** The page with the focus on an element. */
function at(id, body = LIST) {
  const document = page(body);
  document.focusOn(id);
  return document;
}

describe("the focus after a fragment", () => {
  test("stays on a control that stays", () => {
    const document = at("told-b");
    take({ target: "list", mode: "prepend", html: row("z", told("z")) });
    take({ target: "list", mode: "upsert", html: row("b", `${told("b")}${missed}`) });
    assert.equal(document.activeElement.id, "told-b");
  });

  test("goes to the control with the same id, or the same name and value, of the new markup", () => {
    const document = at("told-b");
    take({ target: "row-b", mode: "replace", html: row("b", told("b")) });
    assert.equal(document.activeElement.id, "told-b");
    const old = document.activeElement;
    old.removeAttribute("id");
    take({ target: "row-b", mode: "replace", html: row("b", `${missed}<button name="told" value="1">Done</button>`) });
    assert.equal(document.activeElement.textContent, "Done");
    assert.notEqual(document.activeElement, old);
  });

  test("goes to the next row when its control is gone, to the row before from the last", () => {
    const document = at("told-b");
    take({ target: "list", mode: "upsert", html: '<li id="row-b">b told at 02:41</li>' });
    assert.equal(document.activeElement.id, "told-c");
    take({ target: "row-c", mode: "remove" });
    assert.equal(document.activeElement.id, "told-a", "row b has no control any more");
  });

  test("goes to the heading of its part when the list is empty", () => {
    const document = at(
      "told-a",
      `<section><h2 id="title">To be told</h2><ul id="list">${row("a", told("a"))}</ul></section>`,
    );
    take({ target: "row-a", mode: "remove" });
    assert.equal(document.activeElement.id, "title");
    assert.equal(document.activeElement.getAttribute("tabindex"), "-1");
  });

  test("passes over what is hidden, folded or switched off", () => {
    const folded =
      '<li id="row-x"><button disabled>1</button><details><summary id="s">More</summary><a href="#">2</a></details></li>';
    const document = at("told-a", `<ul id="list">${row("a", told("a"))}<li hidden>${told("h")}</li>${folded}</ul>`);
    take({ target: "row-a", mode: "remove" });
    assert.equal(document.activeElement.id, "s");
  });

  test("is left alone when it was elsewhere", () => {
    const document = at("out", `${LIST}<button id="out">Out</button>`);
    take({ target: "row-a", mode: "remove" });
    assert.equal(document.activeElement.id, "out");
    document.focusOn(null);
    take({ target: "row-b", mode: "remove" });
    assert.equal(document.activeElement, document.body);
  });

  test("goes into what was asked for with the button of a held change", () => {
    const document = at(null);
    document.getElementById("row-a").setAttribute("data-hold", "");
    take({ target: "list", mode: "upsert", html: row("a", `${told("a")}${missed}`) });
    document.querySelector(".held button").focus();
    document.getElementById("row-a").removeAttribute("data-hold");
    release(document.getElementById("row-a"));
    assert.equal(document.activeElement.closest("li").id, "row-a");
  });
});

describe("the focus after an entry was sent", () => {
  const FORM = (key) => `<form data-outbox="${key}"><input type="hidden" name="command_id"><select id="kind"></select>
    <textarea id="words" name="words"></textarea><button id="send">Write</button></form><button id="out">Out</button>`;

  test("is in its text field again", () => {
    const document = at("send", FORM("entry:watch"));
    backToText(document.querySelector("form"));
    assert.equal(document.activeElement.id, "words");
    document.focusOn(null);
    backToText(document.querySelector("form"));
    assert.equal(document.activeElement.id, "words", "also when the button has vanished");
  });

  test("stays where the person went meanwhile, and in forms that are filled in once", () => {
    const document = at("out", FORM("entry:watch"));
    backToText(document.querySelector("form"));
    assert.equal(document.activeElement.id, "out");
    const other = at("send", FORM("aside:1"));
    backToText(other.querySelector("form"));
    assert.equal(other.activeElement.id, "send");
  });
});
