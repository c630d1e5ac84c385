// Registers the service worker for whoever is signed in: at an address without TLS browsers have none.
import { meta } from "./dom.js";

export function start() {
  if (!meta("person") || !navigator.serviceWorker) return;
  // Pages do not wait for it.
  navigator.serviceWorker
    .register("/service-worker.js", { scope: "/", updateViaCache: "none" })
    .catch((problem) => console.warn("service worker:", problem.message));
}
