import assert from "node:assert/strict";
import { test } from "node:test";
import { el, fill, follow, icon, isText, langPath, meta, say, signInPath } from "../js/dom.js";
import { page } from "./page.mjs";

test("texts: places are filled, unknown ones stay to be seen, a missing text shows its key", () => {
  page("");
  assert.equal(fill("{n} of { total }", { n: 0, total: 3 }), "0 of 3");
  assert.equal(fill("{n} {other}", { n: 1 }), "1 {other}");
  assert.equal(say("js-new", { n: 3 }), "3 new");
  assert.equal(say("js-no-such-text"), "js-no-such-text");
});

test("built elements hold text as text", () => {
  page("");
  const node = el("p", { class: "x", hidden: true, title: null, open: false }, "<b>bold</b>", null, el("i", {}, "i"));
  assert.equal(node.innerHTML, "&lt;b&gt;bold&lt;/b&gt;<i>i</i>");
  assert.equal(node.className, "x");
  assert.deepEqual(
    ["hidden", "title", "open"].map((name) => node.getAttribute(name)),
    ["", null, null],
  );
});

test("facts of the page", () => {
  page("", { lang: "nl-BE", metas: { seq: "4711", assets: "/assets/ab" } });
  assert.equal(meta("seq"), "4711");
  assert.equal(meta("absent"), "");
  assert.equal(langPath(), "/nl");
  const svg = icon("phone");
  assert.equal(svg.getAttribute("aria-hidden"), "true");
  assert.equal(svg.firstElementChild.getAttribute("href"), "/assets/ab/icons.svg#phone");
});

test("signing in again leads back here", () => {
  page("", { lang: "fr" });
  globalThis.location = { pathname: "/fr/incidents", search: "?sort=time&page=2" };
  assert.equal(signInPath(), "/fr/sign-in?next=%2Ffr%2Fincidents%3Fsort%3Dtime%26page%3D2");
});

test("where typed keys go into a text", () => {
  const document = page(
    `<input id="plain"><input id="tel" type="tel"><textarea id="area"></textarea><select id="select"></select>
     <input id="box" type="checkbox"><input id="send" type="submit"><input id="slider" type="range"><button id="b"></button>`,
  );
  const at = (id) => isText(document.getElementById(id));
  for (const id of ["plain", "tel", "area", "select"]) assert.equal(at(id), true, id);
  for (const id of ["box", "send", "slider", "b"]) assert.equal(at(id), false, id);
  assert.equal(isText(null), false);
});

test("an answer that leads to a place on the open page has it asked for anew; any other address is simply gone to", () => {
  const at = (href) => {
    const said = [];
    return { href, said, assign: (to) => said.push(to), reload: () => said.push("again") };
  };
  const open = at("https://h.example/fr/exercises/1?x=1");
  follow("/fr/exercises/1?x=1#notes", open);
  assert.deepEqual(open.said, ["https://h.example/fr/exercises/1?x=1#notes", "again"]);
  for (const to of ["/fr/exercises/1?x=1", "/fr/exercises/1#notes", "https://h.example/fr/exercises/2?x=1#notes"]) {
    const away = at("https://h.example/fr/exercises/1?x=1");
    follow(to, away);
    assert.equal(away.said.length, 1, to);
  }
});
