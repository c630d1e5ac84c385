#!/usr/bin/env bash
# The surroundings in which independent parsers read our calendars: its tests find them and run. usage: tools/calendars.sh
set -euo pipefail
venv="${XDG_CACHE_HOME:-$HOME/.cache}/belfry-venv/calendars"
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet icalendar==6.3.1 recurring-ical-events==3.8.0
"$venv/bin/python" -c "import icalendar, recurring_ical_events"
# The parser that Thunderbird has inside.
npm install --silent --no-save --no-package-lock --ignore-scripts --prefix "$venv" ical.js@2.2.1
[ -f "$venv/node_modules/ical.js/dist/ical.js" ]
