// The slider "as known at": shows the instant while it moves, and loads the page as it then was.
import { hours, now } from "./clock.js";
import { meta, say } from "./dom.js";

/** The address of a page at an instant, or of its present. */
export function address(here, instant) {
  const url = new URL(here);
  url.searchParams.delete("as_of");
  url.searchParams.delete("as_of_local");
  if (instant !== null) url.searchParams.set("as_of", new Date(instant).toISOString().replace(".000Z", "Z"));
  return url.href;
}

/** The same page at a day and time as its field has them, in the zone of the site; empty is the present. */
export function addressOfDay(here, local) {
  const url = new URL(address(here, null));
  if (local) url.searchParams.set("as_of_local", local);
  return url.href;
}

/** The instant under the slider; `null` at its right end, where that is the present. */
export function instant(form, slider) {
  if (form.dataset.toNow !== undefined && Number(slider.value) >= Number(slider.max)) return null;
  return Date.parse(form.dataset.from) + Number(slider.value) * 1000;
}

/** How far a key moves the slider, in seconds; `null` for any other key. */
export function stride(key) {
  const strides = { ArrowLeft: -10, ArrowDown: -10, ArrowRight: 10, ArrowUp: 10, PageDown: -300, PageUp: 300 };
  return strides[key] ?? null;
}

/** The address that leads to this page at the entry before what it shows (`back`) or after it (`on`). */
export function entry(step, way, page) {
  const url = new URL(step, page.href);
  url.searchParams.set("way", way);
  if (page.asOf) url.searchParams.set("at", page.asOf);
  if (page.matter) url.searchParams.set("matter", page.matter);
  const to = new URL(address(page.href, null));
  url.searchParams.set("to", `${to.pathname}${to.search}`);
  return url.href;
}

/** Which way a key goes from entry to entry; `null` for any other key. */
export function entryWay(event) {
  if (!event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return null;
  return { ArrowLeft: "back", ArrowRight: "on" }[event.key] ?? null;
}

/** Until the next page: that the hand was on the slider, so that it may go on there. */
const HAND = "as-of hand";

function leave() {
  try {
    sessionStorage.setItem(HAND, location.pathname);
  } catch {
    // Without storage the focus begins at the head of the page, as on any other.
  }
}

function arrived() {
  try {
    const here = sessionStorage.getItem(HAND) === location.pathname;
    sessionStorage.removeItem(HAND);
    return here;
  } catch {
    return false;
  }
}

/** Until it is stopped or reaches the present: that the page plays on, a minute at a time. */
const PLAYS = "as-of plays";
/** Seconds of the night in a step of the play, and how long each page stays, in ms. */
const STEP = 60;
const STAY = 2500;

function plays() {
  try {
    return sessionStorage.getItem(PLAYS) === location.pathname;
  } catch {
    return false;
  }
}

function play(on) {
  try {
    if (on) sessionStorage.setItem(PLAYS, location.pathname);
    else sessionStorage.removeItem(PLAYS);
  } catch {
    // Without storage it goes no further than the next page.
  }
}

/** What the page shows, or would: as known now, at a time of today, or at one of another day. */
export function sentence(at, today) {
  if (at === null) return say("js-as-of-now");
  const zone = meta("zone") || "UTC";
  const options = { day: "2-digit", month: "2-digit", year: "numeric", timeZone: zone };
  const days = new Intl.DateTimeFormat(`${document.documentElement.lang}-BE`, options);
  const [date, time] = [days.format(at), hours(at, { seconds: true, zone })];
  return date === days.format(today) ? say("js-as-of-time", { time }) : say("js-as-of-date", { date, time });
}

/** The right end is the present, and the present moves on; a hand on the slider is not moved. */
function follow(form, slider) {
  const toEnd = () => {
    slider.max = String(Math.floor((now() - Date.parse(form.dataset.from)) / 1000));
    slider.value = slider.max;
  };
  toEnd();
  setInterval(() => {
    if (instant(form, slider) === null && document.activeElement !== slider) toEnd();
  }, 60_000);
}

function attend(form, slider) {
  const label = form.querySelector("[data-as-of-label]");
  const describe = () => {
    const text = sentence(instant(form, slider), now());
    label.textContent = text;
    slider.setAttribute("aria-valuetext", text);
  };
  const go = () => {
    const next = address(location.href, instant(form, slider));
    if (next === location.href) return;
    if (document.activeElement === slider) leave();
    location.assign(next);
  };
  // The keys change it step by step: wait until the hand rests.
  let rest;
  const soon = () => {
    clearTimeout(rest);
    rest = setTimeout(go, 350);
  };
  slider.setAttribute("aria-valuetext", label.textContent);
  slider.addEventListener("input", describe);
  slider.addEventListener("change", soon);
  slider.addEventListener("keydown", (event) => {
    if (entryWay(event) !== null) return;
    const by = stride(event.key);
    if (by === null || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const to = Number(slider.value) + by;
    slider.value = String(Math.min(Math.max(to, Number(slider.min)), Number(slider.max)));
    describe();
    soon();
  });
  const day = form.querySelector('[name="as_of_local"]');
  // The page may have been open for hours: the browser itself would refuse what happened since it was read.
  day.addEventListener("focus", () => {
    const zone = meta("zone") || "UTC";
    day.max = new Date(now()).toLocaleString("sv-SE", { timeZone: zone }).replace(" ", "T");
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const next = addressOfDay(location.href, day.value);
    if (next !== location.href) location.assign(next);
  });
  const step = (by) => {
    const to = Number(slider.value) + by;
    slider.value = String(Math.min(Math.max(to, Number(slider.min)), Number(slider.max)));
    describe();
    go();
  };
  for (const button of form.querySelectorAll("[data-as-of-step]")) {
    button.addEventListener("click", () => step(Number(button.dataset.asOfStep)));
  }
  const player = form.querySelector("[data-as-of-play]");
  if (player) playing(form, slider, player, step);
}

/** Goes on by itself while the button is pressed. At the present there is nothing to play: it begins an hour before. */
function playing(form, slider, player, step) {
  let next;
  const turn = (on) => {
    clearTimeout(next);
    play(on);
    player.setAttribute("aria-pressed", String(on));
    if (on) next = setTimeout(() => step(instant(form, slider) === null ? -3600 : STEP), STAY);
  };
  player.addEventListener("click", () => turn(player.getAttribute("aria-pressed") !== "true"));
  if (plays()) turn(Boolean(document.body.dataset.asOf));
}

/** From entry to entry: buttons beside the slider, links in the banner of the past, and Shift with an arrow where nothing is typed. */
function entries() {
  const here = () => ({ href: location.href, asOf: document.body.dataset.asOf, matter: document.body.dataset.matter });
  const buttons = document.querySelectorAll("[data-as-of-entry]");
  for (const button of buttons) {
    button.addEventListener("click", () =>
      location.assign(entry(button.dataset.step, button.dataset.asOfEntry, here())),
    );
  }
  const links = document.querySelectorAll("[data-past-step]");
  if (!buttons.length && !links.length) return;
  document.addEventListener("keydown", (event) => {
    const way = entryWay(event);
    if (way === null || event.target.closest("input:not([type=range]), textarea, select, [contenteditable]")) return;
    const link = [...links].find((one) => one.dataset.pastStep === way);
    const button = [...buttons].find((one) => one.dataset.asOfEntry === way);
    if (!link && !button) return;
    event.preventDefault();
    (link ?? button).click();
  });
}

export function start() {
  entries();
  for (const form of document.querySelectorAll("form[data-as-of-form]")) {
    const slider = form.querySelector('input[type="range"]');
    attend(form, slider);
    if (!document.body.dataset.asOf) follow(form, slider);
    if (arrived()) slider.focus({ preventScroll: true });
  }
}
