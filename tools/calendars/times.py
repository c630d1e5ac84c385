"""Reads a calendar with icalendar and recurring-ical-events, and compares the instants of its events with those the engine names.

usage: times.py series.ics times.json UNTIL      (times.json: ["2027-01-12T13:00:00", …] in UTC; from the first event on)
"""

import datetime
import json
import sys

import icalendar
import recurring_ical_events

feed, wanted, last = sys.argv[1:4]
with open(feed, "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())
errors = [(c.name, c.errors) for c in calendar.walk() if getattr(c, "errors", [])]
assert not errors, errors
assert list(calendar.walk("VTIMEZONE")), "no zone is defined"
engine = set(json.load(open(wanted, encoding="utf-8")))
utc = datetime.timezone.utc
end = datetime.date.fromisoformat(last) + datetime.timedelta(days=40)
start = datetime.date.fromisoformat(min(engine)[:10]) - datetime.timedelta(days=1)
found = recurring_ical_events.of(calendar).between(start, end)
horizon = max(engine)
times = [event.start.astimezone(utc).strftime("%Y-%m-%dT%H:%M:%S") for event in found]
instants = set(times)
assert len(instants) == len(times), "an instant stands twice"
instants = {instant for instant in instants if instant <= horizon}
missing, more = sorted(engine - instants), sorted(instants - engine)
if missing or more:
    sys.exit(f"only the engine: {missing}\nonly the parser: {more}")
print(f"{len(instants)} instants: the same")
