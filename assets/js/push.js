// Allowing notifications on this device: the browser asks its owner, its maker's service gives an address, the form takes it along.
import { say } from "./dom.js";
import { toBytes } from "./passkey.js";

/** The beginning of the id that the server makes of an address. */
export async function mark(endpoint) {
  const bytes = new TextEncoder().encode(`push-device\0${endpoint}`);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).subarray(0, 6);
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What a device is called until its owner says otherwise: browser and system. */
export function guess(agent) {
  const browsers = { "Edg/": "Edge", "Firefox/": "Firefox", "Chrome/": "Chrome", "Safari/": "Safari" };
  const systems = {
    Android: "Android",
    iPhone: "iPhone",
    iPad: "iPad",
    "Mac OS": "macOS",
    Windows: "Windows",
    Linux: "Linux",
  };
  const first = (names) => names[Object.keys(names).find((name) => agent.includes(name))];
  return [first(browsers), first(systems)].filter(Boolean).join(" · ");
}

/** What to say of a problem. */
export const words = (problem) => {
  const known = { NotAllowedError: "refused", AbortError: "service", NetworkError: "service" };
  return say(`js-push-${known[problem?.name] ?? "failed"}`);
};

async function subscribed(key) {
  if ((await Notification.requestPermission()) !== "granted")
    throw Object.assign(new Error("refused"), { name: "NotAllowedError" });
  const { pushManager } = await navigator.serviceWorker.ready;
  const options = { userVisibleOnly: true, applicationServerKey: toBytes(key) };
  try {
    return await pushManager.subscribe(options);
  } catch (problem) {
    // Bound to another key of this place: it is of no use any more.
    if (problem.name !== "InvalidStateError") throw problem;
    await (await pushManager.getSubscription())?.unsubscribe();
    return pushManager.subscribe(options);
  }
}

async function allow(place, form, button) {
  const problem = place.querySelector("[data-push-problem]");
  const fields = form.elements;
  if (!fields.label.value.trim()) return fields.label.focus();
  problem.hidden = true;
  button.disabled = true;
  try {
    const { endpoint, keys } = (await subscribed(place.dataset.push)).toJSON();
    fields.endpoint.value = endpoint;
    fields.key.value = keys.p256dh;
    fields.secret.value = keys.auth;
    form.submit();
  } catch (reason) {
    problem.textContent = words(reason);
    problem.hidden = false;
    button.disabled = false;
    button.focus();
  }
}

/** Marks this device in the list; nothing more is asked for where it stands there and works. */
async function markThis(place, form) {
  const registration = await navigator.serviceWorker.getRegistration("/");
  const subscription = await registration?.pushManager.getSubscription();
  if (!subscription) return;
  const own = await mark(subscription.endpoint);
  const lines = [...place.querySelectorAll("[data-device]")];
  const line = lines.find((l) => l.dataset.device.replace("-", "").startsWith(own));
  if (!line) return;
  line.querySelector("[data-device-here]").hidden = false;
  form.hidden = line.dataset.tone === "ok";
}

export async function start() {
  const place = document.querySelector("[data-push]");
  const form = place?.querySelector("[data-push-form]");
  if (!form) return;
  const able = Boolean(navigator.serviceWorker && globalThis.PushManager && globalThis.Notification);
  const button = form.querySelector("[data-push-go]");
  form.querySelector("[data-push-without]").hidden = able;
  button.hidden = !able;
  if (!able) return;
  if (!form.elements.label.value) form.elements.label.value = guess(navigator.userAgent);
  button.addEventListener("click", () => allow(place, form, button));
  await markThis(place, form).catch((problem) => console.warn("this device:", problem.message));
}
