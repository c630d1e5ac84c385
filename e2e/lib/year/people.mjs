// Those who play the demonstration of the year, each at a window of their own, everybody in one language.
import assert from "node:assert/strict";
import { overflow, violations } from "../axe.mjs";
import { Console } from "../console.mjs";
import { signIn } from "../floor.mjs";

const ROLES = ["programme", "analyst", "board", "secretary", "mayor", "cabinet", "department"];

/** Everybody of the year, come in; and a telephone without account. */
export async function everybody(browser, place, lang) {
  const people = {};
  for (const role of ROLES) {
    people[role] = await Console.open(browser, place, { role, lang });
    await signIn(people[role]);
  }
  people.phone = await Console.open(browser, place, { role: "telephone", lang, width: 360, height: 740 });
  return people;
}

/** Looks at the page on which a person stands: nobody is shut out of it, nothing sticks out on a telephone, a picture of it. */
export async function look(person, name) {
  assert.deepEqual(await violations(person.page), [], name);
  if (person.page.viewportSize().width < 720) assert.equal(await overflow(person.page), null, name);
  await person.picture(`year-${person.lang}-${name}`, { fullPage: true });
}

/** What a document begins with; it must be there. The page fetches it: the hosts of the demonstration are known to browsers alone. */
export async function begins(person, path, bytes) {
  const [status, start] = await person.page.evaluate(
    async ([url, many]) => {
      const answer = await fetch(url);
      const all = new Uint8Array(await answer.arrayBuffer());
      return [answer.status, String.fromCharCode(...all.slice(0, many))];
    },
    [person.url(path), bytes],
  );
  assert.equal(status, 200, path);
  return start;
}
