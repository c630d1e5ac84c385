import assert from "node:assert/strict";
import { test } from "node:test";
import { guess, mark } from "../js/push.js";

test("a device is known by the beginning of the id that the server makes of its address", async () => {
  // The first bytes of SHA-256 over both words with a zero between, as `Id::of_words` takes them.
  const { createHash } = await import("node:crypto");
  const endpoint = "https://push.example/send/1";
  const expected = createHash("sha256").update(`push-device\0${endpoint}`).digest("hex").slice(0, 12);
  assert.equal(await mark(endpoint), expected);
});

test("browser and system are guessed from what the browser calls itself", () => {
  const agents = {
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36": "Chrome · Linux",
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0": "Edge · Windows",
    "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0": "Firefox · Android",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1": "Safari · iPhone",
    something: "",
  };
  for (const [agent, name] of Object.entries(agents)) assert.equal(guess(agent), name);
});
