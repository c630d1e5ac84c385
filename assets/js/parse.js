// Reads the command line at once, before the server has answered: time, incident, discipline, kind of entry.

const TIME = /^@(\d{1,2}):?(\d{2})?$/;
const INCIDENT = /^(?:#)?(\d{2}-\d{1,5})$/;
const DISCIPLINE = /^d([1-5])$/i;

const plain = (word) => word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/:$/, "");

/**
 * What stands in a line. `words` maps words (as written) to the kind they mean. Only what comes before the message counts:
 * a kind word at its head, marks like `@02:41` anywhere.
 */
export function parse(text, words = new Map()) {
  const kinds = new Map([...words].map(([word, kind]) => [plain(word), kind]));
  const found = { time: null, incident: null, discipline: null, kind: null, rest: "" };
  const rest = [];
  for (const token of text.trim().split(/\s+/).filter(Boolean)) {
    const time = TIME.exec(token);
    const valid = time && Number(time[1]) < 24 && Number(time[2] ?? 0) < 60;
    if (valid && !found.time) found.time = `${time[1].padStart(2, "0")}:${time[2] ?? "00"}`;
    else if (INCIDENT.test(token) && !found.incident) found.incident = INCIDENT.exec(token)[1];
    else if (DISCIPLINE.test(token) && !found.discipline) found.discipline = token.toUpperCase();
    else if (rest.length === 0 && !found.kind && kinds.has(plain(token))) found.kind = kinds.get(plain(token));
    else rest.push(token);
  }
  found.rest = rest.join(" ");
  return found;
}
