#!/usr/bin/env bash
# All figures beside their yardsticks, one table. Results with their date go to docs/benchmarks.md by hand.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build --release --quiet -p benches --bins
for bin in benches/src/bin/*.rs; do
    "${CARGO_TARGET_DIR:-target}/release/$(basename "$bin" .rs)"
done
tools/pg.sh stop
