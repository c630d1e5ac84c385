// The page that the service worker shows while the server is away: it looks again and again, and gives way when the server answers.

const EVERY = 5_000;

/** Whether it is the server that answers, not a proxy in its place. */
export const isServer = (answer) =>
  answer.type === "opaqueredirect" ||
  ![502, 503, 504].includes(answer.status) ||
  answer.headers.has("content-security-policy");

async function look() {
  try {
    const answer = await fetch(location.href, { method: "HEAD", cache: "no-store", redirect: "manual" });
    if (isServer(answer)) return location.reload();
  } catch {
    // Still away.
  }
  setTimeout(look, EVERY);
}

/** Asked for the paper pack in turn, when this page is opened again: it has it in its link. */
function answerWorker() {
  navigator.serviceWorker?.addEventListener("message", ({ data, ports }) => {
    if (data?.ask !== "paper-pack") return;
    const link = document.querySelector("a[data-pack]");
    ports[0].postMessage(link && { name: link.download, time: link.dataset.time, href: link.href });
  });
}

if (globalThis.document?.body?.dataset.away !== undefined) {
  answerWorker();
  setTimeout(look, EVERY);
}
