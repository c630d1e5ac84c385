import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { watch } from "../js/limit.js";
import { appearance } from "../js/live.js";
import { page } from "./page.mjs";

mock.timers.enable({ apis: ["setTimeout"] });

test("a full field says so once, is read out, and takes it back", () => {
  const document = page('<form><input id="f" maxlength="5"><p id="next"></p></form>');
  const field = document.getElementById("f");
  for (const value of ["abcde", "abcde"]) {
    field.value = value;
    watch(field);
  }
  assert.equal(document.querySelectorAll(".limit").length, 1);
  assert.equal(field.nextElementSibling.textContent, "5 is all");
  assert.equal(document.getElementById("announcer").textContent, "5 is all");
  field.value = "abcd";
  watch(field);
  assert.equal(field.nextElementSibling.id, "next");
});

test("a field without a limit is never full", () => {
  const document = page('<input id="f">');
  document.getElementById("f").value = "x".repeat(9000);
  watch(document.getElementById("f"));
  assert.equal(document.querySelector(".limit"), null);
});

test("the mark of the line is green only when it stands and nothing waits", () => {
  assert.equal(appearance("live", false, 0).tone, "ok");
  assert.deepEqual(appearance("live", false, 2), { tone: "warn", key: "js-live-unsent" });
  assert.equal(appearance("live", true, 0).tone, "off");
  assert.equal(appearance("reconnecting", false, 0).tone, "warn");
  assert.equal(appearance("stale", false, 2).tone, "crit");
});
