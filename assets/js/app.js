// The one module of every page. Each part looks whether it has anything to do here.
import * as apply from "./apply.js";
import * as asOf from "./as-of.js";
import * as clock from "./clock.js";
import * as commandLine from "./command-line.js";
import * as copy from "./copy.js";
import * as formErrors from "./form-errors.js";
import * as limit from "./limit.js";
import * as live from "./live.js";
import * as lock from "./lock.js";
import * as map from "./map.js";
import * as outbox from "./outbox.js";
import * as packCopy from "./pack-copy.js";
import * as parts from "./parts.js";
import * as passkey from "./passkey.js";
import * as push from "./push.js";
import * as reentry from "./reentry.js";
import * as release from "./release.js";
import * as reorder from "./reorder.js";
import * as theme from "./theme.js";
import * as worker from "./worker.js";

// In this order: what people read first works first; questions come before the outbox may send.
for (const part of [
  clock,
  theme,
  parts,
  formErrors,
  limit,
  copy,
  lock,
  apply,
  live,
  commandLine,
  outbox,
  release,
  reentry,
  reorder,
  asOf,
  map,
  passkey,
  packCopy,
  worker,
  push,
]) {
  try {
    await part.start();
  } catch (problem) {
    // One broken part must not take the others with it.
    console.error(problem);
  }
}
document.documentElement.dataset.scripts = "ready";
