// The server's time: clocks in the top bar, ages and due times that tick.
import { meta, say } from "./dom.js";

/** From here on, in milliseconds, a clock was set and did not just run on. */
const SET = 2_000;
let offset = 0;
let running = false;

/** The server told its time just now. A clock that was set (a jump of the demonstration) is shown at once, with all that hangs on it. */
export function heard(iso) {
  const at = Date.parse(iso);
  if (!Number.isFinite(at)) return;
  const moved = Math.abs(at - now()) >= SET;
  offset = at - Date.now();
  if (!moved || !running) return;
  show();
  tickAges();
}

/** The server's time in milliseconds. */
export const now = () => Date.now() + offset;

/** An instant of this machine's clock as the server's clock showed it. */
export const inHouse = (at) => at + offset;

const formats = new Map();

/** Hours, minutes and perhaps seconds of an instant in the page's zone, or another. */
export function hours(at, { seconds = false, zone = meta("zone") || "UTC" } = {}) {
  const key = `${zone}${seconds}`;
  if (!formats.has(key)) {
    const options = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone };
    formats.set(key, new Intl.DateTimeFormat("en-GB", seconds ? { ...options, second: "2-digit" } : options));
  }
  return formats.get(key).format(at);
}

/** How long ago, as briefly as a card has room for. `words` are the units in the page's language. */
export function age(milliseconds, words = say) {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  if (minutes < 1) return words("js-age-now");
  if (minutes < 60) return words("js-age-minutes", { n: minutes });
  if (minutes < 24 * 60) {
    return words("js-age-hours", { n: Math.floor(minutes / 60), m: String(minutes % 60).padStart(2, "0") });
  }
  return words("js-age-days", { n: Math.floor(minutes / 1440) });
}

/** Until when, or since when it is late. Rounded so that nothing is called late early. */
export function due(milliseconds, words = say) {
  const late = milliseconds <= 0;
  const minutes = late ? Math.floor(-milliseconds / 60_000) : Math.ceil(milliseconds / 60_000);
  if (late) return minutes < 1 ? words("js-due-now") : `+${age(-milliseconds, words)}`;
  return words("js-due-in", { time: age(minutes * 60_000, words) });
}

function write(node, text) {
  if (node && node.textContent !== text) node.textContent = text;
}

/** Late is what is a minute late: the same grace as on the server, or a row would change colour on the next reload. */
const GRACE = 60_000;

/** What holds until an instant (a warning) and now does not: grey, off the map, and it says so. */
export function end(node) {
  for (const name of ["data-ends", "data-feature"]) node.removeAttribute(name);
  node.dataset.tone = "off";
  node.querySelector("[data-ended]")?.removeAttribute("hidden");
}

/** What says nothing any more once its time is over (that a warning holds) goes. */
export function vanish(shown) {
  for (const node of document.querySelectorAll("[data-vanishes]"))
    if (Date.parse(node.dataset.vanishes) <= shown) node.remove();
}

function tickAges() {
  const shown = document.body.dataset.asOf ? Date.parse(document.body.dataset.asOf) : now();
  for (const node of document.querySelectorAll("time[data-age]")) write(node, age(shown - Date.parse(node.dateTime)));
  for (const node of document.querySelectorAll("time[data-due]")) {
    const left = Date.parse(node.dateTime) - shown;
    write(node, due(left));
    node.closest("li, tr, .card")?.classList.toggle("overdue", left <= -GRACE);
  }
  for (const node of document.querySelectorAll("[data-ends]")) if (Date.parse(node.dataset.ends) <= shown) end(node);
  vanish(shown);
}

function show(at = now()) {
  write(document.querySelector("[data-clock-local]"), hours(at, { seconds: true }));
  write(document.querySelector("[data-clock-utc]"), hours(at, { zone: "UTC" }));
}

function tick() {
  const at = now();
  show(at);
  setTimeout(tick, 1000 - (at % 1000));
}

export function start() {
  heard(meta("server-time"));
  running = true;
  tick();
  tickAges();
  setInterval(tickAges, 5000);
  document.addEventListener("live:changed", tickAges);
}
