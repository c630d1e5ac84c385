#!/usr/bin/env bash
# Browser journeys against the built program. usage: tools/e2e.sh [journey…]; what it leaves to look at is in e2e/artefacts
set -euo pipefail
cd "$(dirname "$0")/../e2e"
../tools/npm-ci.sh . lock
rm -rf artefacts
journeys=(journeys/*.test.mjs)
if [ $# -gt 0 ]; then journeys=("${@/%/.test.mjs}"); journeys=("${journeys[@]/#/journeys/}"); fi
exec timeout --kill-after=20 2400 node --test --test-concurrency=1 --test-reporter=spec "${journeys[@]}"
