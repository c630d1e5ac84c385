#!/usr/bin/env bash
# Licences, bans and sources of every dependency. Advisories only where their database is at hand.
set -euo pipefail
unset RUSTC_WORKSPACE_WRAPPER
if ! command -v cargo-deny >/dev/null 2>&1; then
    # Built for a quick start, not for speed: it runs once and its own optimised build takes longer than all that it checks.
    CARGO_PROFILE_DEV_DEBUG=0 cargo install cargo-deny --debug --locked --quiet --root "${TOOLS:-$HOME/.cache/belfry-tools}"
fi
# The packages of every target, also of those that this machine does not build: their licences count too.
cargo fetch --locked --quiet
cargo deny --offline check licenses bans sources
if [ -d "${CARGO_HOME:-$HOME/.cargo}/advisory-dbs" ]; then
    cargo deny --offline check advisories
else
    echo "advisories: not checked, no database on this machine"
fi
