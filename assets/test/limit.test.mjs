import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { coming, watch } from "../js/limit.js";
import { appearance } from "../js/live.js";
import { page } from "./page.mjs";

mock.timers.enable({ apis: ["setTimeout"] });

test("a field says so once when something does not fit, is read out, and takes it back", () => {
  const document = page('<form><input id="f" maxlength="5"><p id="next"></p></form>');
  const field = document.getElementById("f");
  field.value = "abcde";
  watch(field);
  assert.equal(field.nextElementSibling.id, "next", "complete is not too much");
  for (const more of ["f", "gh"]) coming(field, more);
  assert.equal(document.querySelectorAll(".limit").length, 1);
  assert.equal(field.nextElementSibling.textContent, "5 is all");
  assert.equal(document.getElementById("announcer").textContent, "5 is all");
  watch(field);
  assert.equal(document.querySelectorAll(".limit").length, 1, "it is still full");
  field.value = "abcd";
  watch(field);
  assert.equal(field.nextElementSibling.id, "next");
});

test("what fits, or takes the place of what is chosen, is no matter", () => {
  const document = page('<form><input id="f" maxlength="10"></form>');
  const field = document.getElementById("f");
  coming(field, "27/11/2026");
  field.value = "27/11/2026";
  coming(field, "");
  Object.assign(field, { selectionStart: 0, selectionEnd: 2 });
  coming(field, "28");
  assert.equal(document.querySelector(".limit"), null);
});

test("a field without a limit is never full", () => {
  const document = page('<input id="f">');
  const field = document.getElementById("f");
  field.value = "x".repeat(9000);
  coming(field, "more");
  watch(field);
  assert.equal(document.querySelector(".limit"), null);
});

test("the mark of the line is green only when it stands and nothing waits", () => {
  assert.equal(appearance("live", false, 0).tone, "ok");
  assert.deepEqual(appearance("live", false, 2), { tone: "warn", key: "js-live-unsent" });
  assert.equal(appearance("live", true, 0).tone, "off");
  assert.equal(appearance("reconnecting", false, 0).tone, "warn");
  assert.equal(appearance("stale", false, 2).tone, "crit");
});
