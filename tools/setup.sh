#!/usr/bin/env bash
# Installs what is missing from Debian's packages. usage: tools/setup.sh build|test
set -euo pipefail
need=()
want() { command -v "$1" >/dev/null 2>&1 || [ -x "$1" ] || need+=("$2"); }
want cc gcc
want node nodejs
want npm npm
if [ "${1:-build}" = test ]; then
    ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null 2>&1 || need+=(postgresql)
    want chromium chromium
    want strace strace
    want pdftotext poppler-utils
    want ogr2ogr gdal-bin
    want curl curl
    python3 -c "import ensurepip" 2>/dev/null || need+=(python3-venv)
    want openssl openssl
    want xmlsec1 xmlsec1
    want g++ g++
    want python3 python3
    want runuser util-linux
fi
if [ ${#need[@]} -gt 0 ]; then
    echo "installing: ${need[*]}"
    sudo=""
    [ "$(id -u)" = 0 ] || sudo=sudo
    export DEBIAN_FRONTEND=noninteractive
    $sudo apt-get update -qq
    $sudo apt-get install -y -qq --no-install-recommends "${need[@]}" >/dev/null
fi
if ! command -v cargo >/dev/null 2>&1; then
    echo "Rust is missing: install the stable toolchain (1.95 or later) first" >&2
    exit 1
fi
if [ "${1:-build}" = test ] && ! cargo nextest --version >/dev/null 2>&1; then
    echo "installing cargo-nextest (once)"
    cargo install cargo-nextest --locked --quiet --root "${TOOLS:-$HOME/.cache/belfry-tools}"
fi
