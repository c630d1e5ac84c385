// What ical.js, the parser that Thunderbird has inside, makes of our calendars.
//
// usage: thunderbird.mjs ICAL.JS letters first.ics second.ics …    the event after each letter, as a calendar program keeps it
//        thunderbird.mjs ICAL.JS times series.ics UNTIL            every instant of a series until forty days after a day (2037-01-31)
// Both answer in JSON. A line that the parser does not understand ends it with an error.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [library, what, ...rest] = process.argv.slice(2);
const { default: ICAL } = await import(pathToFileURL(library).href);
ICAL.design.strict = true;

/** A calendar with its zones known. */
function calendar(file) {
  const all = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));
  for (const zone of all.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return all;
}

const instant = (time) => time.toJSDate().toISOString().slice(0, 19);

/** RFC 5546: a letter counts when its number is higher than that of the event one has, and takes the place of it. */
function letters(files) {
  const kept = new Map();
  return files.map((file) => {
    const all = calendar(file);
    const method = all.getFirstPropertyValue("method");
    for (const part of all.getAllSubcomponents("vevent")) {
      const event = new ICAL.Event(part);
      const had = kept.get(event.uid);
      if (had && had.sequence >= event.sequence) throw new Error(`${file}: ${event.sequence} comes after ${had.sequence}`);
      const attendees = event.attendees.map((a) => ({
        who: a.getFirstValue(),
        reply: a.getParameter("partstat"),
        asked: a.getParameter("rsvp"),
      }));
      kept.set(event.uid, {
        sequence: event.sequence,
        method,
        status: part.getFirstPropertyValue("status"),
        title: event.summary,
        start: instant(event.startDate),
        end: instant(event.endDate),
        zone: event.startDate.zone.tzid,
        organizer: event.organizer,
        attendees,
      });
    }
    return Object.fromEntries(kept);
  });
}

function times(file, until) {
  // A turn that a holiday moves lies a little later.
  const end = Date.parse(`${until}T00:00:00Z`) + 40 * 86_400_000;
  const found = [];
  const parts = calendar(file).getAllSubcomponents("vevent");
  const moved = parts.filter((part) => part.hasProperty("recurrence-id"));
  for (const part of parts.filter((one) => !moved.includes(one))) {
    // A time that is held at another one stands beside its series, under the same identity.
    const exceptions = moved.filter((one) => one.getFirstPropertyValue("uid") === part.getFirstPropertyValue("uid"));
    const event = new ICAL.Event(part, { exceptions, strictExceptions: true });
    const turns = event.iterator();
    for (let turn = turns.next(); turn && turn.toJSDate().getTime() < end; turn = turns.next())
      found.push(instant(event.getOccurrenceDetails(turn).startDate));
  }
  if (new Set(found).size !== found.length) throw new Error(`${file}: an instant stands twice`);
  return found.sort();
}

const [first, second] = rest;
console.log(JSON.stringify(what === "letters" ? letters(rest) : times(first, second)));
