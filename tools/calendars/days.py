"""Reads a calendar with icalendar and recurring-ical-events, and compares its whole days with those the engine names.

usage: days.py feed.ics days.json FROM UNTIL      (days.json: ["2026-12-31 title", …]; both ends included)
"""

import datetime
import json
import sys

import icalendar
import recurring_ical_events

feed, wanted, first, last = sys.argv[1:5]
with open(feed, "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())
errors = [(c.name, c.errors) for c in calendar.walk() if getattr(c, "errors", [])]
assert not errors, errors
start, end = (datetime.date.fromisoformat(day) for day in (first, last))
found = recurring_ical_events.of(calendar).between(start, end + datetime.timedelta(days=1))
# What was noted of a day stands behind the title.
days = {f"{event.start} {str(event['SUMMARY']).split(' · ')[0]}" for event in found if start <= event.start <= end}
engine = set(json.load(open(wanted, encoding="utf-8")))
missing, more = sorted(engine - days), sorted(days - engine)
if missing or more:
    sys.exit(f"only the engine: {missing}\nonly the parser: {more}")
print(f"{len(days)} days of {len(list(calendar.walk('VEVENT')))} events: the same")
