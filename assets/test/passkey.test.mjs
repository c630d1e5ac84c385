import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, asked, words } from "../js/passkey.js";
import { page } from "./page.mjs";

test("what the server asks becomes bytes for the browser, and the rest stays", () => {
  const options = asked({
    challenge: "-_8",
    rpId: "town.test",
    user: { id: "AQI", name: "anna" },
    allowCredentials: [{ type: "public-key", id: "Aw" }],
  });
  assert.deepEqual([...options.challenge], [251, 255]);
  assert.deepEqual([...options.user.id], [1, 2]);
  assert.deepEqual([...options.allowCredentials[0].id], [3]);
  assert.equal(options.rpId, "town.test");
  assert.equal(options.excludeCredentials, undefined);
});

test("what the browser answers becomes text, and only what is there", () => {
  const bytes = (...list) => new Uint8Array(list).buffer;
  const response = { clientDataJSON: bytes(251, 255), signature: bytes(1), userHandle: null };
  const plain = answered({ id: "x", rawId: bytes(251), type: "public-key", response });
  assert.deepEqual(plain.response, { clientDataJSON: "-_8", signature: "AQ" });
  assert.equal(plain.rawId, "-w");
});

test("every problem has words, and the server's go first", () => {
  page("");
  assert.equal(words({ told: "Wait 3 seconds." }), "Wait 3 seconds.");
  assert.equal(words({ name: "NotAllowedError" }), "js-passkey-refused");
  assert.equal(words({ name: "AnythingElse" }), "js-passkey-failed");
  assert.equal(words(undefined), "js-passkey-failed");
});
