#!/bin/bash
# SPDX-License-Identifier: MIT
# The systemd units are well formed, and their sandbox stays as tight as it is.
. "${top_srcdir:-.}/tests/tap.bash"

command -v systemd-analyze >/dev/null || skip_all "systemd-analyze is not installed"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$top_srcdir/conf/dingboard-receiver.socket" "$top_builddir"/conf/*.service "$work"

for unit in receiver worker; do
    # The programs are not installed where the units look for them; what matters here are the settings.
    sed -i 's|^ExecStart=[^ ]*|ExecStart=/bin/true|' "$work/dingboard-$unit.service"
done
said=$(systemd-analyze verify --man=no "$work"/* 2>&1)
is "systemd finds no fault in the units" "$said" ""

check_exposure() { # UNIT THRESHOLD (in tenths, as systemd wants it)
    ok "dingboard-$1: exposure is at most $2 tenths of 10" \
        systemd-analyze security --offline=true --threshold="$2" "$work/dingboard-$1.service"
}
check_exposure receiver 6
check_exposure worker 14

receiver=$(cat "$work/dingboard-receiver.service")
like "the receiver has no network" "$receiver" "PrivateNetwork=yes"
like "the receiver knows unix sockets only" "$receiver" $'\nRestrictAddressFamilies=AF_UNIX\n'
unlike "no secret stands in a unit" "$(cat "$work"/*)" "[Ss]ecret="
like "the receiver's socket queues callbacks while it restarts" "$(cat "$work/dingboard-receiver.socket")" "Backlog=1024"
done_testing
