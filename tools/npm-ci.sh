#!/usr/bin/env bash
# npm ci in a folder, unless what is there came from the same lock. usage: tools/npm-ci.sh folder mark [argument of npm ci…]
# The mark tells sorts of installation apart; it is kept in node_modules beside what it stands for.
set -euo pipefail
folder=$1 mark=$1/node_modules/.$2
shift 2
if cmp -s "$folder/package-lock.json" "$mark"; then exit 0; fi

fail() {
    echo "$folder: $1" >&2
    exit 1
}

command -v node >/dev/null 2>&1 || fail "Node is missing: install Node 20 or later (Debian: nodejs)"
command -v npm >/dev/null 2>&1 || fail "npm is missing: install it beside Node (Debian: npm)"
major=$(node -p 'process.versions.node.split(".")[0]')
[ "$major" -ge 20 ] || fail "Node $major is too old: Node 20 or later is needed"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! npm ci --prefix "$folder" --no-audit --no-fund --loglevel=error "$@" >"$log" 2>&1; then
    grep -vE 'complete log|^\s*$' "$log" | head -n 12 >&2
    fail "npm ci failed; it needs the network once, afterwards everything is in node_modules"
fi
cp "$folder/package-lock.json" "$mark"
