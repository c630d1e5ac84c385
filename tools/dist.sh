#!/usr/bin/env bash
# One self-contained archive: dist/belfry-VERSION-ARCH-linux.tar.gz. `--from BINARY` packs an existing binary (the test does).
set -euo pipefail
cd "$(dirname "$0")/.."
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
if [ "${1:-}" = --from ]; then
    binary=$2
else
    cargo build --release --bin belfry
    binary="${CARGO_TARGET_DIR:-target}/release/belfry"
fi
name="belfry-$version-$(uname -m)-linux"
rm -rf "dist/$name"
mkdir -p "dist/$name"
install -m 755 "$binary" "dist/$name/belfry"
strip --strip-debug "dist/$name/belfry" 2>/dev/null || true
cp LICENSE NOTICE README.md "dist/$name/"
# The independent verifier travels along, where the demonstration's page says it is.
install -D -m 755 tools/verify_journal.py "dist/$name/tools/verify_journal.py"
tar -C dist -czf "dist/$name.tar.gz" "$name"
rm -rf "dist/$name"
echo "dist/$name.tar.gz"
