#!/usr/bin/env bash
# Two hundred coordinators save at once: prints the table of docs/performance.md.
# usage: saving.sh PROGRAM SAVING_EXAMPLE WORK_DIRECTORY [DATABASE]      (builds of the profile that is to be measured)
# DATABASE is an empty PostgreSQL database; without one the embedded database is measured.
set -euo pipefail
program=$1 saving=$2 work=$3 database=${4:-}
rm -rf "$work"
mkdir -p "$work"
"$saving" prepare "$work/data" ${database:+"$database"} >"$work/people"
"$program" serve --data "$work/data" ${database:+--database "$database"} --listen 127.0.0.1:0 >"$work/out" 2>"$work/err" &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
for _ in $(seq 200); do
    address=$(grep -o '127\.0\.0\.1:[0-9]*' "$work/out" || true)
    [ -z "$address" ] || break
    sleep 0.1
done
echo "load before: $(cut -d' ' -f1-3 /proc/loadavg)"
"$saving" load "$address" "$work/people"
grep -E 'VmHWM|RssAnon' "/proc/$server/status"
echo "the program's own seconds of processor: $(awk -v hz="$(getconf CLK_TCK)" '{ print ($14 + $15) / hz }' "/proc/$server/stat")"
