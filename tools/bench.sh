#!/usr/bin/env bash
# All figures beside their yardsticks, one table. Results with their date go to docs/benchmarks.md by hand.
# `tools/bench.sh points rebuild` runs only those.
set -euo pipefail
cd "$(dirname "$0")/.."
# The Python yardsticks have environments of their own, outside the clone.
venvs="${XDG_CACHE_HOME:-$HOME/.cache}/belfry-venv"
venv() { # name requirements…
    [ -x "$venvs/$1/bin/python" ] || python3 -m venv "$venvs/$1"
    "$venvs/$1/bin/pip" install --quiet "${@:2}"
}
release="${CARGO_TARGET_DIR:-target}/release"
# One command: asked for apart, the libraries would be built again with other features.
cargo build --release --quiet -p benches -p belfry -p press -p journal --bins --examples

run() {
    case $1 in
    press)
        venv press weasyprint==70.0 segno
        "$release/examples/report_sample" "$release/samples" >/dev/null
        "$release/examples/report_bench"
        "$venvs/press/bin/python" tools/press/weasyprint_report.py "$release/samples/both.json"
        ;;
    points)
        venv territory -r tools/territory/requirements.txt
        BENCH_PYTHON="$venvs/territory/bin/python" "$release/points"
        ;;
    headers) "$release/examples/verify_headers" ;;
    *) "$release/$1" ;;
    esac
}

for bench in ${*:-appends headers points press program consoles rebuild public}; do
    echo "# $bench"
    run "$bench"
done
tools/pg.sh stop
