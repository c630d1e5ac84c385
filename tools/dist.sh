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
# What the README shows and leads to travels along, so that nothing in it is broken where there is no clone.
cp LICENSE NOTICE README.md ARCHITECTURE.md "dist/$name/"
cp -r docs "dist/$name/docs"
# The independent verifier, where the demonstration's page says it is.
install -D -m 755 tools/verify_journal.py "dist/$name/tools/verify_journal.py"
for page in README.md ARCHITECTURE.md; do
    while read -r link; do
        [ -e "dist/$name/$link" ] || { echo "$page leads to $link, which is not packed" >&2; exit 1; }
    done < <(grep -oE '\]\([^)#: ]+[)#]' "$page" | sed -E 's/^\]\(//; s/[)#]$//')
done
tar -C dist -czf "dist/$name.tar.gz" "$name"
rm -rf "dist/$name"
echo "dist/$name.tar.gz"
