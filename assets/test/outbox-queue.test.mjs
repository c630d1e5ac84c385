import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";
import { Queue, request, verdict } from "../js/outbox-queue.js";
import { plainQueue } from "../js/outbox-store.js";
import { strictTimer } from "./page.mjs";

/** A storage as the browser's: keys are properties of the object itself. */
function storage() {
  const kept = {};
  const hidden = (name, value) => Object.defineProperty(kept, name, { value, enumerable: false });
  hidden("getItem", (key) => kept[key] ?? null);
  hidden("setItem", (key, value) => {
    kept[key] = value;
  });
  hidden("removeItem", (key) => {
    delete kept[key];
  });
  return kept;
}

const json = (status, body) => ({
  status,
  url: "http://floor.test/en/command",
  headers: new Headers({ "content-type": "application/json" }),
  json: async () => body,
});
const html = (url) => ({ status: 200, url, headers: new Headers({ "content-type": "text/html" }) });
const accepted = (n) => json(201, { receipt: { seq: n }, message: `No. ${n}` });
const item = (command, more = {}) => ({
  command,
  person: "ada",
  function: "officer",
  action: "/en/command",
  captured_at: "2026-07-24T00:31:00.000Z",
  values: [
    ["command_id", command],
    ["text", `text of ${command}`],
  ],
  ...more,
});

describe("the queue", () => {
  let store;
  let sent;
  let told;
  let waits;
  let answers;

  /** Answers come from a list, in order; a function throws. Timers are noted and never run by themselves. */
  const queue = (person = "ada") =>
    new Queue(store, person, {
      fetch: async (url, options) => {
        sent.push({ url, ...Object.fromEntries(options.body), headers: options.headers });
        const answer = answers.shift();
        if (!answer) throw new TypeError("no network");
        return answer;
      },
      tell: (outcome, about, body) => told.push([outcome, about.command, body]),
      timer: (work, wait) => waits.push({ work, wait }),
    });

  /** How long it waited before each next try; the other timer is its patience with one answer. */
  const backOff = () => waits.filter((w) => String(w.work).includes("send")).map((w) => w.wait);

  beforeEach(() => {
    store = plainQueue(storage());
    [sent, told, waits, answers] = [[], [], [], []];
  });

  test("sends in the order in which it was written", async () => {
    answers = [accepted(1), accepted(2), accepted(3)];
    const q = queue();
    for (const name of ["c", "a", "b"]) await q.add(item(name));
    await q.send();
    assert.deepEqual(
      sent.map((s) => s.command_id),
      ["c", "a", "b"],
    );
    assert.deepEqual(
      told.map(([outcome, , body]) => [outcome, body.receipt.seq]),
      [
        ["receipt", 1],
        ["receipt", 2],
        ["receipt", 3],
      ],
    );
    assert.deepEqual((await q.contents()).own, []);
  });

  test("what follows waits behind what could not be sent", async () => {
    const q = queue();
    await q.add(item("first"));
    await q.add(item("second"));
    await q.send();
    assert.deepEqual(
      sent.map((s) => s.command_id),
      ["first"],
    );
    assert.equal(told[0][0], "later");
    assert.equal((await q.contents()).own.length, 2);
  });

  test("a retry carries the same command and says when it was written", async () => {
    const q = queue();
    await q.add(item("one"));
    await q.send();
    answers = [accepted(7)];
    await q.send();
    const [first, again] = sent;
    assert.equal(first.command_id, "one");
    assert.equal(again.command_id, "one");
    assert.equal(again.text, first.text);
    assert.equal(first.captured_at, undefined);
    assert.equal(again.captured_at, "2026-07-24T00:31:00.000Z");
    assert.equal(again.captured_person, "ada");
    assert.equal(again.captured_function, "officer");
    assert.equal(again.headers["X-Captured-At"], "2026-07-24T00:31:00.000Z");
  });

  test("backs off 1, 2, 5, 10, then every 30 seconds, and starts again after a success", async () => {
    const q = queue();
    await q.add(item("one"));
    for (let n = 0; n < 7; n += 1) await q.send();
    assert.deepEqual(backOff(), [1000, 2000, 5000, 10_000, 30_000, 30_000, 30_000]);
    answers = [accepted(1)];
    await q.send();
    await q.add(item("two"));
    await q.send();
    assert.equal(backOff().at(-1), 1000);
  });

  test("a busy or broken server is not a refusal", async () => {
    const q = queue();
    await q.add(item("one"));
    for (const status of [429, 500, 503]) {
      answers = [json(status, { message: "later" })];
      await q.send();
    }
    assert.deepEqual(
      told.map(([outcome]) => outcome),
      ["later", "later", "later"],
    );
    assert.equal((await q.contents()).own[0].refusal, null);
  });

  test("a refusal is kept, never sent again by itself, and holds nothing up", async () => {
    answers = [json(422, { message: "Too long.", fields: { text: "Too long." } }), accepted(1)];
    const q = queue();
    await q.add(item("bad"));
    await q.add(item("good"));
    await q.send();
    assert.deepEqual(
      told.map(([outcome, command]) => [outcome, command]),
      [
        ["refused", "bad"],
        ["receipt", "good"],
      ],
    );
    await q.send();
    assert.equal(sent.length, 2);
    const { own } = await q.contents();
    assert.deepEqual(own[0].refusal, { message: "Too long.", fields: { text: "Too long." }, key: "", reference: "" });
  });

  test("a corrected refusal goes again under its command and in its old place", async () => {
    answers = [json(422, { message: "Too long." })];
    const q = queue();
    await q.add(item("bad"));
    await q.send();
    await q.add(item("next"));
    await q.add(item("bad", { values: [["text", "shorter"]] }));
    answers = [accepted(1), accepted(2)];
    await q.send();
    assert.deepEqual(
      sent.slice(1).map((s) => [s.command_id, s.text]),
      [
        ["bad", "shorter"],
        ["next", "text of next"],
      ],
    );
  });

  test("adding the same command twice keeps one", async () => {
    const q = queue();
    await q.add(item("one"));
    await q.add(item("one", { values: [["text", "another"]] }));
    answers = [accepted(1)];
    await q.send();
    assert.deepEqual(
      sent.map((s) => s.text),
      ["text of one"],
    );
  });

  test("what may have arrived is marked: its content is fixed from then on", async () => {
    const q = queue();
    await q.add(item("one"));
    await q.send();
    const [kept] = (await q.contents()).own;
    assert.equal(kept.uncertain, true);
    assert.equal(kept.waited, true);
  });

  test("a refusal wrote nothing: what was refused in the end may be changed, though tried before", async () => {
    const q = queue();
    await q.add(item("one"));
    await q.send();
    answers = [json(422, { message: "Too long." })];
    await q.send();
    assert.equal((await q.contents()).own[0].uncertain, false);
  });

  test("entries of another person stay untouched and are counted apart", async () => {
    await queue("bob").add(item("of-bob", { person: "bob" }));
    const q = queue("ada");
    await q.add(item("of-ada"));
    answers = [accepted(1)];
    await q.send();
    assert.deepEqual(
      sent.map((s) => s.command_id),
      ["of-ada"],
    );
    const { own, others } = await q.contents();
    assert.deepEqual([own.length, others], [0, 1]);
  });

  test("signed out or locked: everything waits, and nothing is tried again by itself", async () => {
    for (const [status, outcome] of [
      [401, "sign-in"],
      [423, "locked"],
    ]) {
      const q = queue();
      await q.add(item("one"));
      answers = [json(status, { message: "no" })];
      await q.send();
      assert.equal(told.at(-1)[0], outcome);
      assert.deepEqual(backOff(), []);
      assert.equal((await q.contents()).own.length, 1);
    }
  });

  test("a page as the answer is a success that leads there", async () => {
    answers = [html("http://floor.test/en/incidents/1")];
    const q = queue();
    await q.add(item("one"));
    await q.send();
    assert.deepEqual(told, [["page", "one", { location: "http://floor.test/en/incidents/1" }]]);
  });
});

test("verdicts", () => {
  const json = "application/json";
  assert.equal(verdict(201, json), "receipt");
  assert.equal(verdict(200, "text/html"), "page");
  for (const status of [400, 403, 404, 409, 410, 413, 415, 422]) assert.equal(verdict(status, json), "refused");
  for (const status of [0, 408, 425, 429, 500, 502, 503]) assert.equal(verdict(status, json), "later");
});

test("a request has one command, whatever the form's own field held", () => {
  const { body } = request(item("one", { values: [["command_id", "stale"]] }));
  assert.deepEqual(body.getAll("command_id"), ["one"]);
});

test("by default it uses the browser's own timer, which must not be called as somebody's method", async (t) => {
  const waits = strictTimer(t);
  const fetch = async () => {
    throw new TypeError("no network");
  };
  const q = new Queue(plainQueue(storage()), "ada", { fetch, tell: () => {} });
  await q.add(item("one"));
  await q.send();
  assert.deepEqual(waits, [10_000, 1000]);
});
