// The slider "as known at": shows the instant while it moves, and loads the page as it then was.
import { now } from "./clock.js";
import { meta, say } from "./dom.js";

/** The address of a page at an instant, or of its present. */
export function address(here, instant) {
  const url = new URL(here);
  url.searchParams.delete("as_of");
  url.searchParams.delete("as_of_local");
  if (instant !== null) url.searchParams.set("as_of", new Date(instant).toISOString().replace(".000Z", "Z"));
  return url.href;
}

/** The instant under the slider; `null` at its right end, the present. */
export function instant(form, slider) {
  if (Number(slider.value) >= Number(slider.max) - Number(slider.step || 1)) return null;
  return Date.parse(form.dataset.from) + Number(slider.value) * 1000;
}

export function start() {
  for (const form of document.querySelectorAll("form[data-as-of-form]")) {
    const slider = form.querySelector('input[type="range"]');
    const label = form.querySelector("[data-as-of-label]");
    const zone = meta("zone") || "UTC";
    const options = { day: "2-digit", month: "2-digit", hour: "2-digit", minute: "2-digit", timeZone: zone };
    const format = new Intl.DateTimeFormat(`${document.documentElement.lang}-BE`, options);
    const words = (at) => (at === null ? say("js-now") : format.format(at));
    const describe = () => {
      const text = words(instant(form, slider));
      label.textContent = text;
      slider.setAttribute("aria-valuetext", text);
    };
    slider.setAttribute("aria-valuetext", label.textContent);
    slider.addEventListener("input", describe);
    const go = () => {
      const next = address(location.href, instant(form, slider));
      if (next !== location.href) location.assign(next);
    };
    // The arrow keys change it step by step: wait until the hand rests.
    let rest;
    slider.addEventListener("change", () => {
      clearTimeout(rest);
      rest = setTimeout(go, 350);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      go();
    });
    // The right end is the present, and the present moves on.
    if (!document.body.dataset.asOf) {
      setInterval(() => {
        if (instant(form, slider) !== null || document.activeElement === slider) return;
        slider.max = String(Math.floor((now() - Date.parse(form.dataset.from)) / 1000));
        slider.value = slider.max;
      }, 60_000);
    }
  }
}
