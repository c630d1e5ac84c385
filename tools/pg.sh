#!/usr/bin/env bash
# A private PostgreSQL for tests and benchmarks: starts one on a Unix socket if none runs, prints its address.
# usage: tools/pg.sh start | stop
# TEST_PG_DIR: another folder, so another server. TEST_PG_OPTIONS: settings for it ("-c name=value …"), which win over those below.
set -euo pipefail
dir="${TEST_PG_DIR:-/tmp/safety-test-pg-$(id -u)}"
bin="$(dirname "$(readlink -f "$(command -v initdb || ls /usr/lib/postgresql/*/bin/initdb | tail -n 1)")")"
as=()
if [ "$(id -u)" = 0 ]; then as=(runuser -u postgres --); fi
mkdir -p "$dir"
if [ "$(id -u)" = 0 ]; then chown postgres "$dir"; fi
case "${1:-start}" in
start)
    exec 9>"$dir.lock"
    flock 9
    if ! "${as[@]}" "$bin/pg_ctl" -D "$dir/data" status >/dev/null 2>&1; then
        if [ ! -f "$dir/data/PG_VERSION" ]; then
            "${as[@]}" "$bin/initdb" -D "$dir/data" -U tester --auth=trust -E UTF8 --locale=C.UTF-8 >"$dir/init.log" 2>&1
        fi
        # The server stays: it keeps nothing open of whoever started it, least of all somebody's lock.
        (
            for fd in /proc/"$BASHPID"/fd/*; do
                n="${fd##*/}"
                if [ "$n" -gt 2 ]; then eval "exec $n>&-"; fi
            done
            exec "${as[@]}" "$bin/pg_ctl" -D "$dir/data" -w -l "$dir/server.log" \
                -o "-c listen_addresses='' -k $dir -c max_connections=200 -c shared_buffers=128MB ${TEST_PG_OPTIONS:-}" start >/dev/null
        )
    fi
    echo "host=$dir user=tester dbname=postgres"
    ;;
stop)
    "${as[@]}" "$bin/pg_ctl" -D "$dir/data" -m fast stop >/dev/null 2>&1 || true
    ;;
*)
    echo "usage: $0 start|stop" >&2
    exit 2
    ;;
esac
