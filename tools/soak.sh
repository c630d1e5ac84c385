#!/usr/bin/env bash
# Hundreds of kills under load on both backends; prints the figures for docs/benchmarks.md.
set -euo pipefail
cd "$(dirname "$0")/.."
SOAK_KILLS="${SOAK_KILLS:-300}" cargo nextest run --profile soak -p durability --no-capture -E 'test(killed_under_load)' \
    2>&1 | grep -E 'kills|PASS|FAIL|Summary'
tools/pg.sh stop
