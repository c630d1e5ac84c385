import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";
import { Stream } from "../js/stream.js";
import { strictTimer } from "./page.mjs";

/** An event source that a test speaks through. */
class Source {
  readyState = 1;
  heard = new Map();
  constructor(url) {
    this.url = url;
  }
  addEventListener(name, work) {
    this.heard.set(name, work);
  }
  close() {
    this.readyState = 2;
    this.closed = true;
  }
  say(name, data = {}, id = "") {
    this.heard.get(name)?.({ data: JSON.stringify(data), lastEventId: String(id) });
  }
  fail(readyState) {
    this.readyState = readyState;
    this.heard.get("error")?.({});
  }
}

describe("the stream", () => {
  let sources;
  let timers;
  let status;
  let time;

  const stream = () =>
    new Stream("/en/live", {
      open: (url) => {
        const source = new Source(url);
        sources.push(source);
        return source;
      },
      probe: async () => status,
      clock: () => time,
      timer: (work, wait) => timers.push({ work, wait }),
    });
  const last = () => sources.at(-1);
  const listen = (s, key, topics, seq) => {
    const got = [];
    s.join(key, { topics, seq }, (message) => got.push(message));
    return got;
  };
  const kinds = (got) => got.map((m) => m.event);
  const seqs = (got) => got.filter((m) => m.event === "fragment").map((m) => m.data.seq);

  beforeEach(() => {
    [sources, timers, status, time] = [[], [], 0, 1000];
  });

  test("asks for what came after the page was drawn", () => {
    listen(stream(), "a", ["floor", "log:watch"], 41);
    assert.equal(last().url, "/en/live?topics=floor%2Clog%3Awatch&after=41");
  });

  test("opened again by hand, it goes on after the last whole entry it had", async () => {
    const s = stream();
    listen(s, "a", ["floor"], 41);
    last().say("fragment", { seq: 42, topic: "floor" });
    last().say("fragment", { seq: 42, topic: "floor" }, 42);
    // Only the first part of entry 43 has come: without an id it counts as not had.
    last().say("fragment", { seq: 43, topic: "floor" });
    last().fail(2);
    await timers.find((t) => t.wait === 1000).work();
    assert.equal(sources.length, 2);
    assert.equal(last().url, "/en/live?topics=floor&after=42");
  });

  test("while the browser tries again by itself, nobody else does", () => {
    const s = stream();
    const got = listen(s, "a", ["floor"], 1);
    last().say("hello", { time: "2026-07-24T00:00:00Z", head: 1 });
    last().fail(0);
    assert.deepEqual(got.at(-1), { event: "connection", data: { state: "reconnecting", since: 1000 } });
    assert.equal(sources.length, 1);
    assert.equal(timers.filter((t) => t.wait < 45_000).length, 0);
  });

  test("waits longer each time and forgets that after a word", async () => {
    const s = stream();
    listen(s, "a", ["floor"], 1);
    const waited = [];
    for (let n = 0; n < 6; n += 1) {
      timers = [];
      last().fail(2);
      const [retry] = timers.filter((t) => t.wait < 45_000);
      waited.push(retry.wait);
      await retry.work();
    }
    assert.deepEqual(waited, [1000, 2000, 5000, 10_000, 30_000, 30_000]);
    last().say("hello", { head: 1 });
    timers = [];
    last().fail(2);
    assert.equal(timers.find((t) => t.wait < 45_000).wait, 1000);
  });

  test("silence for three beats is stale, whatever the socket believes", () => {
    const s = stream();
    const got = listen(s, "a", ["floor"], 1);
    last().say("hello", { head: 1 });
    time = 5000;
    timers.at(-1).work();
    assert.deepEqual(got.filter((m) => m.event === "connection").at(-1).data, { state: "stale", since: 5000 });
    assert.equal(sources[0].closed, true);
    assert.equal(sources.length, 2);
    // What the dead one still says is not heard.
    const before = got.length;
    sources[0].say("beat", { head: 9 });
    assert.equal(got.length, before);
  });

  test("a session that ended is told once and not tried again", async () => {
    const s = stream();
    const got = listen(s, "a", ["floor"], 1);
    status = 401;
    last().fail(2);
    await timers.find((t) => t.wait === 1000).work();
    assert.equal(kinds(got).filter((k) => k === "signed-out").length, 1);
    assert.equal(sources.length, 1);
    const other = stream();
    listen(other, "a", ["floor"], 1);
    last().say("signed-out");
    assert.equal(other.over, true);
    assert.equal(last().closed, true);
  });

  test("reset reaches every tab", () => {
    const s = stream();
    const a = listen(s, "a", ["floor"], 10);
    const b = listen(s, "b", ["floor"], 10);
    last().say("reset", { reason: "gap" });
    for (const got of [a, b]) assert.deepEqual(got.at(-1), { event: "reset", data: { reason: "gap" } });
  });

  test("tabs share one line; a new subject opens it again for all", () => {
    const s = stream();
    const a = listen(s, "a", ["floor"], 10);
    listen(s, "b", ["floor"], 10);
    assert.equal(sources.length, 1);
    const c = listen(s, "c", ["incident:1"], 10);
    assert.equal(sources.length, 2);
    assert.equal(last().url, "/en/live?topics=floor%2Cincident%3A1&after=10");
    last().say("fragment", { seq: 11, topic: "incident:1" }, 11);
    assert.deepEqual([seqs(a), seqs(c)], [[], [11]]);
  });

  test("a page older than the line is caught up, the others do not get it twice", () => {
    const s = stream();
    const a = listen(s, "a", ["floor"], 10);
    last().say("fragment", { seq: 12, topic: "floor" }, 12);
    const b = listen(s, "b", ["floor"], 10);
    assert.equal(last().url, "/en/live?topics=floor&after=10");
    last().say("fragment", { seq: 12, topic: "floor" }, 12);
    last().say("fragment", { seq: 13, topic: "floor" }, 13);
    assert.deepEqual(seqs(a), [12, 13]);
    assert.deepEqual(seqs(b), [12, 13]);
  });

  test("a page older than the line that shows an entry already does not get it again", () => {
    const s = stream();
    listen(s, "a", ["floor"], 8);
    const b = listen(s, "b", ["floor"], 10);
    last().say("fragment", { seq: 9, topic: "floor" }, 9);
    last().say("fragment", { seq: 11, topic: "floor" }, 11);
    assert.deepEqual(seqs(b), [11]);
  });

  test("the last tab to leave shuts the line", () => {
    const s = stream();
    listen(s, "a", ["floor"], 1);
    listen(s, "b", ["floor"], 1);
    s.leave("a");
    assert.notEqual(last().closed, true);
    s.leave("b");
    assert.equal(last().closed, true);
  });
});

test("by default it uses the browser's own timer, which must not be called as somebody's method", (t) => {
  const waits = strictTimer(t);
  const stream = new Stream("/en/live", { open: (url) => new Source(url) });
  stream.join("a", { topics: ["floor"], seq: 1 }, () => {});
  assert.deepEqual(waits, [45_000]);
});
