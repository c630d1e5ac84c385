// Reads the command line at once, before the server has answered: time, incident, discipline, kind of entry. It knows less
// than the server, but never says anything else.

const CLOCK = /^(\d{1,2})[:hu.](?:(\d{2})(?:[:hu.](?:\d{1,2})?)?)?$/i;
const INCIDENT = /^#?(\d{2}-\d{4,6})[:,;]*$|^#(\d+)[:,;]*$/;
const DISCIPLINE = /^d([1-5])[:,]*$/i;
/** "said at", "dit à", "gezegd om": the words before a time without `@`. */
const SAID = { at: ["said", "reported"], a: ["dit", "dite", "rapporte", "signale"], om: ["gezegd", "gemeld"] };

const plain = (word) => word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

function clock(word) {
  const [, hour, minute = "00"] = CLOCK.exec(word) ?? [];
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, "0")}:${minute}` : null;
}

/** The time that stands at the head of these tokens, and how many of them it takes. */
function time([first, second = "", third = ""]) {
  const marked = first.startsWith("@") ? clock(first.slice(1)) : null;
  if (marked) return [marked, 1];
  const said = SAID[plain(second)]?.includes(plain(first)) ? clock(third.replace(/[,;.]+$/, "")) : null;
  return [said, 3];
}

/**
 * What stands in a line. `words` maps words (as written, with their colon where one is needed) to the kind they mean. Only
 * what comes before the message counts: a kind word at its head, marks like `@02:41` anywhere.
 */
export function parse(text, words = new Map()) {
  const kinds = new Map([...words].map(([word, kind]) => [plain(word), kind]));
  const kind = (token) => kinds.get(plain(token)) ?? kinds.get(plain(token).replace(/:$/, ""));
  const found = { time: null, incident: null, discipline: null, kind: null, rest: "" };
  const rest = [];
  const tokens = text.trim().split(/\s+/).filter(Boolean);
  while (tokens.length > 0) {
    const [at, length] = found.time ? [null] : time(tokens);
    if (at) {
      found.time = at;
      tokens.splice(0, length);
      continue;
    }
    const token = tokens.shift();
    const [, number, short] = INCIDENT.exec(token) ?? [];
    if ((number || short) && !found.incident) found.incident = number ?? `#${short}`;
    else if (DISCIPLINE.test(token) && !found.discipline) found.discipline = `D${DISCIPLINE.exec(token)[1]}`;
    else if (rest.length === 0 && !found.kind && kind(token)) found.kind = kind(token);
    else rest.push(token);
  }
  found.rest = rest.join(" ");
  return found;
}
