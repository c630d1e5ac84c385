#!/usr/bin/env bash
# Feeds the parsers of public warnings, transport feeds, calendars, tables, reports of mail servers and signed documents whatever libFuzzer thinks of, from the seeds and from what earlier runs found.
# usage: tools/fuzz.sh [SECONDS], shared among them. The coverage marks are what the stable compiler offers; no sanitizer, ours is safe code.
set -euo pipefail
unset RUSTC_WORKSPACE_WRAPPER
cd "$(dirname "$0")/../foundation/exchange/fuzz"
seconds=${1:-60}
cache="${XDG_CACHE_HOME:-$HOME/.cache}"
target=$(rustc -vV | sed -n 's/^host: //p')
export CARGO_TARGET_DIR="$cache/belfry-fuzz"
RUSTFLAGS="--cfg fuzzing -Cdebug-assertions -Ccodegen-units=1 -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
-Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares" \
    cargo build --quiet --locked --release --target "$target" --bins
# What was found stays from run to run; a crash is written beside it and ends the run.
formats=(cap dsn gtfs-rt ical table pades)
for format in "${formats[@]}"; do
    mkdir -p "$cache/belfry-corpus/$format"
    "$CARGO_TARGET_DIR/$target/release/$format" "$cache/belfry-corpus/$format" "seeds/$format" \
        -max_total_time="$((seconds / ${#formats[@]} + 1))" -max_len=65536 -timeout=5 -rss_limit_mb=2048 -print_final_stats=1 \
        -artifact_prefix="$cache/belfry-corpus/crash-" 2>&1 | grep -E "^stat::|ERROR|panicked|SUMMARY|crash-|Done" || exit 1
done
