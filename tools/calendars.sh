#!/usr/bin/env bash
# The surroundings in which an independent parser reads our calendars: its tests find them and run. usage: tools/calendars.sh
set -euo pipefail
venv="${XDG_CACHE_HOME:-$HOME/.cache}/belfry-venv/calendars"
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet icalendar==6.3.1 recurring-ical-events==3.8.0
"$venv/bin/python" -c "import icalendar, recurring_ical_events"
