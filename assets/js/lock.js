// The idle lock: after a while without a hand on it, a console shows everything and takes nothing.
import { langPath } from "./dom.js";

/** How often a console says that there is still a hand on it. */
const TELL = 60_000;
const KEY = "last-hand";
const body = document.body;
const frozen = () => document.querySelectorAll("form[data-outbox], .demo-strip form");

function freeze() {
  const locked = body.dataset.locked !== undefined;
  for (const form of frozen()) form.inert = locked;
  document.getElementById("banner-lock")?.toggleAttribute("hidden", !locked);
}

/** The console is locked: bar up, forms out of reach. The one bar takes the password. */
export function showLock() {
  body.dataset.locked = "";
  freeze();
  const field = document.querySelector("#banner-lock input[type=password]");
  if (!document.activeElement || document.activeElement === body) field?.focus();
}

function lock() {
  if (body.dataset.locked !== undefined) return;
  showLock();
  fetch(`${langPath()}/lock`, { method: "POST", headers: { Accept: "application/json" }, keepalive: true }).catch(
    () => {},
  );
}

/** Without it, a console that is only read would look left from the other side. */
function tell() {
  const answer = fetch(`${langPath()}/touched`, { method: "POST", headers: { Accept: "application/json" } });
  answer.then((a) => a.status === 423 && showLock()).catch(() => {});
}

/** When the last hand was on any window of this browser: the floor on the second screen is not left while somebody types in the first. */
export function lastHand(store, now = Date.now) {
  let own = now();
  let written = 0;
  // A browser that keeps nothing throws: each window is then on its own.
  const kept = (use) => {
    try {
      return use(store());
    } catch {
      return null;
    }
  };
  return {
    touch() {
      own = now();
      if (own - written < 1000) return;
      written = own;
      kept((all) => all.setItem(KEY, String(own)));
    },
    at() {
      const other = Number(kept((all) => all.getItem(KEY))) || 0;
      // A clock that was set back must not hold the lock open for hours.
      return Math.max(own, other > now() ? 0 : other);
    },
  };
}

export function start() {
  if (!document.getElementById("banner-lock")) return;
  if (body.dataset.locked !== undefined) freeze();
  document.addEventListener("click", (event) => event.target.closest("[data-lock-now]") && lock());
  document.addEventListener("live:changed", () => body.dataset.locked !== undefined && freeze());
  const seconds = Number(body.dataset.idleLock);
  if (!seconds) return;
  const hand = lastHand(() => localStorage);
  let told = Date.now();
  const touch = () => {
    hand.touch();
    if (body.dataset.locked === undefined && Date.now() - told > TELL) {
      told = Date.now();
      tell();
    }
  };
  for (const name of ["keydown", "pointerdown", "pointermove", "wheel"])
    addEventListener(name, touch, { passive: true });
  setInterval(() => Date.now() - hand.at() > seconds * 1000 && lock(), 5000);
}
