#!/usr/bin/env bash
# All figures beside their yardsticks, one table. Results with their date go to docs/benchmarks.md by hand.
set -euo pipefail
cd "$(dirname "$0")/.."
# The Python yardsticks have an environment of their own, outside the clone.
venv="${XDG_CACHE_HOME:-$HOME/.cache}/belfry-venv/territory"
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet -r tools/territory/requirements.txt
export BENCH_PYTHON="$venv/bin/python"
cargo build --release --quiet -p benches --bins
for bin in benches/src/bin/*.rs; do
    "${CARGO_TARGET_DIR:-target}/release/$(basename "$bin" .rs)"
done
tools/pg.sh stop
