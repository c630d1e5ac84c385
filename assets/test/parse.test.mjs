import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../js/parse.js";

const WORDS = new Map([
  ["décision:", "décision"],
  ["call", "call"],
]);

test("a call in one line", () => {
  assert.deepEqual(parse("gas smell chaussée de l'Est x quai du Moulin @02:41"), {
    time: "02:41",
    incident: null,
    discipline: null,
    kind: null,
    rest: "gas smell chaussée de l'Est x quai du Moulin",
  });
});

test("marks stand anywhere, in any order", () => {
  const found = parse("26-0417 d3: perimeter set @2:05 at 100 m");
  assert.deepEqual([found.incident, found.discipline, found.time], ["26-0417", "D3", "02:05"]);
  assert.equal(found.rest, "perimeter set at 100 m");
  assert.equal(parse("#26-0417, x").incident, "26-0417");
  assert.equal(parse("#417 x").incident, "#417");
});

test("times as people type them", () => {
  const times = { "@02:41": "02:41", "@2:41": "02:41", "@14h32": "14:32", "@14.32": "14:32", "@14u32": "14:32" };
  for (const [typed, meant] of Object.entries({ ...times, "@14h": "14:00", "@02:41:30": "02:41" })) {
    assert.equal(parse(typed).time, meant, typed);
  }
  for (const wrong of ["@24:00", "@02:60", "@2:4:1", "@0241", "@7", "02:41", "@", "a@02:41"]) {
    assert.equal(parse(wrong).time, null, wrong);
    assert.equal(parse(wrong).rest, wrong);
  }
});

test("times as people say them", () => {
  for (const said of ["said at 14:32", "dit à 14h32,", "Gezegd om 14.32"]) {
    const found = parse(`7 injured ${said} by the crew`);
    assert.deepEqual([found.time, found.rest], ["14:32", "7 injured by the crew"], said);
  }
  assert.equal(parse("shut at 14:32").time, null);
});

test("only the first mark of each sort counts, the next is text", () => {
  const found = parse("@02:41 said at @02:39");
  assert.deepEqual([found.time, found.rest], ["02:41", "said at @02:39"]);
  assert.equal(parse("26-0001 see 26-0002").rest, "see 26-0002");
});

test("what only looks like a mark is text", () => {
  for (const text of ["26-1", "D6", "1-2", "#", "d12"]) assert.equal(parse(text).rest, text);
});

test("a word of a kind counts at the head alone, whatever its accents and case", () => {
  for (const head of ["décision:", "Decision:", "DÉCISION:"]) {
    assert.equal(parse(`${head} evacuate`, WORDS).kind, "décision", head);
    assert.equal(parse(`${head} evacuate`, WORDS).rest, "evacuate");
  }
  assert.equal(parse("the decision: taken", WORDS).kind, null);
  assert.equal(parse("@02:41 call smell of gas", WORDS).kind, "call");
});

test("a word that needs its colon is text without it; one that does not may have it", () => {
  assert.equal(parse("decision taken", WORDS).kind, null);
  assert.equal(parse("call: smell of gas", WORDS).kind, "call");
});

test("nothing in, nothing out", () => {
  for (const text of ["", "   "]) {
    assert.deepEqual(parse(text), { time: null, incident: null, discipline: null, kind: null, rest: "" });
  }
});
