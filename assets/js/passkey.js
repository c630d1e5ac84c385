// Passkeys: asks the server for a question, the browser for an answer, and sends the answer with the form around the button.
// What goes wrong is told in words beside the button; nothing here decides anything.
import { langPath, say } from "./dom.js";

export const toBytes = (text) => {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
};

const toText = (buffer) => {
  const letters = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
};

/** The server's options with bytes where the browser wants bytes. */
export function asked(options) {
  const bytes = (list) => list?.map((one) => ({ ...one, id: toBytes(one.id) }));
  const ready = { ...options, challenge: toBytes(options.challenge) };
  if (options.user) ready.user = { ...options.user, id: toBytes(options.user.id) };
  if (options.excludeCredentials) ready.excludeCredentials = bytes(options.excludeCredentials);
  if (options.allowCredentials) ready.allowCredentials = bytes(options.allowCredentials);
  return ready;
}

/** The browser's credential as plain data. */
export function answered(credential) {
  const { response } = credential;
  const parts = { clientDataJSON: toText(response.clientDataJSON) };
  for (const name of ["attestationObject", "authenticatorData", "signature", "userHandle"])
    if (response[name]) parts[name] = toText(response[name]);
  if (response.getTransports) parts.transports = response.getTransports();
  return {
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    response: parts,
    extensions: {},
  };
}

/** What to say of a problem: the browser's names of errors are few and say little. */
export function words(problem) {
  if (problem?.told) return problem.told;
  const known = { NotAllowedError: "refused", InvalidStateError: "known", SecurityError: "address" };
  return say(`js-passkey-${known[problem?.name] ?? "failed"}`);
}

async function question(place) {
  const body = new URLSearchParams();
  const login = document.getElementById(place.dataset.login ?? "")?.value.trim();
  if (login) body.set("login", login);
  if (place.dataset.mine !== undefined) body.set("mine", "1");
  const answer = await fetch(place.dataset.challenge || `${langPath()}/passkey/challenge`, {
    method: "POST",
    headers: { Accept: "application/json" },
    body,
    signal: AbortSignal.timeout(20_000),
  });
  const told = await answer.json().catch(() => ({}));
  if (!answer.ok) throw Object.assign(new Error("refused"), { told: told.message || say("js-passkey-failed") });
  return told;
}

async function ask(place) {
  const { id, publicKey } = await question(place);
  const options = { publicKey: asked(publicKey) };
  const making = place.dataset.passkey === "create";
  const credential = making ? await navigator.credentials.create(options) : await navigator.credentials.get(options);
  return JSON.stringify({ id, credential: answered(credential) });
}

async function go(button) {
  const place = button.closest("[data-passkey]");
  const problem = place.querySelector("[data-passkey-problem]");
  const { form } = button;
  // Names are asked for before the device is: an answer is good once.
  const empty = [...form.elements].find((field) => field.required && !field.value.trim());
  if (empty && place.dataset.passkey === "create") return empty.focus();
  problem.hidden = true;
  button.disabled = true;
  try {
    place.querySelector("[data-passkey-answer]").value = await ask(place);
    form.submit();
  } catch (reason) {
    problem.textContent = words(reason);
    problem.hidden = false;
    button.disabled = false;
    button.focus();
  }
}

export function start() {
  const able = globalThis.PublicKeyCredential !== undefined && navigator.credentials !== undefined;
  for (const place of document.querySelectorAll("[data-passkey]")) {
    const without = place.querySelector("[data-passkey-without]");
    without.hidden = able;
    if (!able) without.textContent = say("js-passkey-unable");
    place.querySelector("[data-passkey-go]").hidden = !able;
  }
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-passkey-go]");
    if (button) go(button);
  });
}
