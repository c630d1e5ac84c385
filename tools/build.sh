#!/usr/bin/env bash
# Builds everything that the tests run, linted as it is built, and fails when the linter has anything to say.
# cargo says a warning again although nothing was built anew, so an earlier build that went through hides nothing.
set -euo pipefail
if [ -z "${RUSTC_WORKSPACE_WRAPPER:-}" ]; then
    echo "the linter is missing: rustup component add clippy" >&2
    exit 1
fi
said=$(mktemp)
trap 'rm -f "$said"' EXIT
cargo build --quiet --workspace --all-targets 2>"$said" || { cat "$said" >&2; exit 1; }
if [ -s "$said" ]; then
    cat "$said" >&2
    echo "warnings are errors here" >&2
    exit 1
fi
