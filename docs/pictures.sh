#!/usr/bin/env bash
# Makes the README's pictures from the tour. Needs Chromium, node and what `./test tour` lays out for it.
# usage: docs/pictures.sh
set -euo pipefail
cd "$(dirname "$0")/.."
day=2026-11-01
house=$(mktemp -d)
server=""
finish() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$house"
}
trap finish EXIT

cargo build --quiet --locked --bin accord
[ -e tests/browser/node_modules ] || (cd tests/browser && npm ci --silent --no-audit --no-fund)
target/debug/accord exercise --tour --until "$day" --data "$house/data"
target/debug/accord serve --data "$house/data" --listen 127.0.0.1:0 --now "${day}T12:00:00Z" >"$house/out" 2>"$house/err" &
server=$!
address=""
for _ in $(seq 600); do
    address=$(sed -n 's/^Accord is at \(http:[^ ]*\)\/ .*/\1/p' "$house/out" | head -1)
    [ -z "$address" ] || break
    kill -0 "$server" || { cat "$house/err" >&2; exit 1; }
    sleep 0.1
done
[ -n "$address" ] || { cat "$house/err" >&2; exit 1; }
node tests/browser/readme.mjs "$address" docs/pictures
