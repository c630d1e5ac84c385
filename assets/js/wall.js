// The wall of the room: asks every few seconds what is new, and says in large letters when no answer comes.
import { heard, hours, now } from "./clock.js";

const EVERY = 5_000;
const STALE = 20_000;

/** What is exchanged: the chips above, and everything below. */
const PARTS = ["wall-chips", "wall"];

const stale = document.getElementById("stale");
const clock = document.querySelector("[data-wall-clock] time");
let last = Date.now();

heard(document.querySelector('meta[name="server-time"]').content);

async function ask() {
  try {
    const answer = await fetch(location.href, { cache: "no-store" });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const id of PARTS) document.getElementById(id).replaceWith(fresh.getElementById(id));
    heard(fresh.querySelector('meta[name="server-time"]').content);
    last = Date.now();
  } catch {
    // Without an answer the screen grows old, and says so.
  }
}

function tick() {
  clock.textContent = hours(now(), { seconds: true });
  const age = Date.now() - last;
  stale.hidden = age < STALE;
  document.body.toggleAttribute("data-stale", !stale.hidden);
  const words = stale.dataset.words.replace("%", Math.round(age / 1000));
  if (!stale.hidden && stale.textContent !== words) stale.textContent = words;
}

setInterval(ask, EVERY);
setInterval(tick, 1_000);
tick();
