// Waiting for something to become true, with a limit and a sentence for when it does not.

export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Asks again until `check` answers something true; answers that. */
export async function until(what, limit, check, every = 25) {
  const over = Date.now() + limit;
  for (;;) {
    const found = await check();
    if (found) return found;
    if (Date.now() > over) throw new Error(`waited ${limit} ms for ${what}`);
    await pause(every);
  }
}
