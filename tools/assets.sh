#!/usr/bin/env bash
# Browser assets: npm ci when the lock changed, then the lay-out into assets/dist.
set -euo pipefail
cd "$(dirname "$0")/../assets"
if [ ! -f node_modules/.lock-of ] || ! cmp -s package-lock.json node_modules/.lock-of; then
    npm ci --no-audit --no-fund --loglevel=error
    cp package-lock.json node_modules/.lock-of
fi
node build.mjs
