import assert from "node:assert/strict";
import { test } from "node:test";
import { anchor, around, FROM, names, places, Room } from "../js/map-labels.js";

const square = (x, y, size = 1) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const polygon = (...rings) => ({ type: "Polygon", coordinates: rings });

test("a name stands in the middle of the largest part", () => {
  assert.deepEqual(anchor(polygon(square(0, 0, 2))), [1, 1]);
  const parts = { type: "MultiPolygon", coordinates: [[square(0, 0, 1)], [square(10, 10, 4)]] };
  assert.deepEqual(anchor(parts), [12, 12]);
  assert.deepEqual(anchor({ type: "Point", coordinates: [3, 4] }), [3, 4]);
  assert.equal(anchor(null), null);
});

test("in a bent shape it stands within, not in the hollow", () => {
  const hook = [
    [0, 0],
    [10, 0],
    [10, 10],
    [8, 10],
    [8, 2],
    [2, 2],
    [2, 10],
    [0, 10],
    [0, 0],
  ];
  const [x, y] = anchor(polygon(hook));
  const inside = y <= 2 || x <= 2 || x >= 8;
  assert.ok(inside && x > 0 && x < 10 && y > 0 && y < 10, `${x} ${y}`);
});

test("municipalities come first and are always of use, zones and landmarks after them", () => {
  const feature = (name, rank, more = {}) => ({ properties: { name, rank, ...more }, geometry: polygon(square(0, 0)) });
  const data = {
    zones: { features: [feature("Zone", 1)] },
    municipalities: { features: [feature("Small", 19), feature("Large", 1)] },
    orientation: { features: [feature("Canal", 1, { class: "water" }), feature("", 2, { class: "road" })] },
  };
  const found = names(data, ["zones", "municipalities", "orientation"]);
  assert.deepEqual(
    found.map((n) => [n.text, n.class]),
    [
      ["Large", "municipality"],
      ["Small", "municipality"],
      ["Zone", "zone"],
      ["Canal", "water"],
    ],
  );
  assert.equal(FROM.municipalities, 0);
});

test("a name steps aside from an incident, or gives way", () => {
  const room = new Room(200, 100);
  room.taken.push(around({ x: 100, y: 50 }, 16, 16, 0));
  const put = (at, width, height) =>
    places(at, width, height, 16)
      .map((point) => around(point, width, height, 2))
      .find((box) => room.take(box));
  const box = put({ x: 100, y: 50 }, 40, 24);
  assert.ok(box.bottom <= 42 || box.top >= 58 || box.right <= 92 || box.left >= 108, "beside the mark");
  assert.equal(put({ x: 100, y: 50 }, 190, 90), undefined, "no room is no name");
  assert.equal(put({ x: 199, y: 50 }, 40, 10), undefined, "nor is half of one");
});
