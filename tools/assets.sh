#!/usr/bin/env bash
# Browser assets into assets/dist: npm ci when the lock changed, then the lay-out. usage: tools/assets.sh [test]
# With "test": also the linter and the modules' unit tests, whose packages a plain build does without.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${1:-}" = test ]; then
    tools/npm-ci.sh assets lock-with-tests
    cp assets/package-lock.json assets/node_modules/.lock
else
    tools/npm-ci.sh assets lock --omit=dev
fi
cd assets
node build.mjs
if [ "${1:-}" = test ]; then npm test --silent; fi
