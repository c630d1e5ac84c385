#!/usr/bin/env bash
# The published OpenAPI document, checked by its own validator, and the built program against what schemathesis thinks up from it.
# usage: tools/api.sh [examples per operation]
set -euo pipefail
cd "$(dirname "$0")/.."
target="${CARGO_TARGET_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/belfry-target}"
venv="${XDG_CACHE_HOME:-$HOME/.cache}/belfry-venv/api"
port="${BELFRY_API_PORT:-8931}"
if [ ! -x "$venv/bin/schemathesis" ]; then
    echo "installing schemathesis and openapi-spec-validator (once)"
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet schemathesis==4.32.5 openapi-spec-validator==0.9.0
fi
folder=$(mktemp -d)
# What is asked here is whether every answer is as described, not how often one may ask.
printf '[limits]\nwrites_per_second = 0\n' >"$folder/place.toml"
"$target/debug/belfry" demo --quiet --config "$folder/place.toml" --listen "127.0.0.1:$port" --data "$folder/data" >"$folder/log" 2>&1 &
program=$!
trap 'kill "$program" 2>/dev/null || true; wait "$program" 2>/dev/null || true; rm -rf "$folder"' EXIT
for _ in $(seq 120); do
    curl -fs "http://127.0.0.1:$port/readyz" >/dev/null && break
    kill -0 "$program" 2>/dev/null || { cat "$folder/log"; exit 1; }
    sleep 0.5
done
token=$(python3 tools/api_token.py "http://admin.localhost:$port")
curl -fsS -H 'Accept-Language: en' "http://localhost:$port/api/openapi.json" -o "$folder/openapi.json"
"$venv/bin/python" -m openapi_spec_validator "$folder/openapi.json"
# A box or window that is the wrong way round fits the schema and is refused all the same: that check is left out.
"$venv/bin/schemathesis" run "http://localhost:$port/api/openapi.json" --url "http://localhost:$port" \
    --header "Authorization: Bearer $token" --checks all --exclude-checks positive_data_acceptance \
    --max-examples "${1:-20}" --workers 1 --warnings off --request-timeout 10 --generation-deterministic --no-color
