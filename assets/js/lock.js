// The idle lock: after a while without a hand on it, a console shows everything and takes nothing.
import { langPath } from "./dom.js";

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

export function start() {
  if (!document.getElementById("banner-lock")) return;
  if (body.dataset.locked !== undefined) freeze();
  document.addEventListener("click", (event) => event.target.closest("[data-lock-now]") && lock());
  document.addEventListener("live:changed", () => body.dataset.locked !== undefined && freeze());
  const seconds = Number(body.dataset.idleLock);
  if (!seconds) return;
  let last = Date.now();
  const touch = () => {
    last = Date.now();
  };
  for (const name of ["keydown", "pointerdown", "pointermove", "wheel"])
    addEventListener(name, touch, { passive: true });
  setInterval(() => Date.now() - last > seconds * 1000 && lock(), 5000);
}
