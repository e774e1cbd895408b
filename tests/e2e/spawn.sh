#!/bin/bash
# SPDX-License-Identifier: MIT
# The receiver serves the socket it is given as descriptor 0, by spawn-fcgi or by systemd: callbacks are accepted,
# others refused, and it ends when told.
. "${top_srcdir:-.}/tests/e2e/lib.bash"
. "$top_srcdir/tests/e2e/callbacks.bash"

need_instance sqlite3 spawn-fcgi
instance_start --no-worker
"$INSTANCE" kill "$DIR" receiver TERM

started=()
started_end() {
    local pid
    for pid in "${started[@]}"; do kill "$pid" 2>/dev/null; done
    started=()
}
trap 'started_end; instance_end' EXIT
healthy() { [ "$(web -o /dev/null -w '%{http_code}' "$BOARD_URL/healthz" 2>/dev/null)" = 200 ]; }
gone() { ! kill -0 "$1" 2>/dev/null; }
accepts() { # HOW MSGID
    ok "$1: /healthz answers" wait_until "$PATIENCE" healthy
    is "$1: a signed callback is accepted" "$(text_body "$2" 画圆 | post_signed)" 200
    is "$1: and journaled" "$(journaled "$2")" 1
    is "$1: an unsigned one is refused" "$(text_body "$2-bad" 画圆 | post 1 wrong)" 401
}

# As its manual shows it: spawn-fcgi binds, starts two processes on the one socket, writes their ids down, and ends.
ok "spawn-fcgi starts two receivers" spawn-fcgi -s "$DIR/receiver.sock" -M 0660 -F 2 -P "$DIR/tmp/pids" -- "$RECEIVER"
mapfile -t started <"$DIR/tmp/pids"
is "both are written down" "${#started[@]}" 2
accepts "spawn-fcgi" msgSpawn1
kill "${started[0]}"
ok "one of them ends when told" wait_until "$PATIENCE" gone "${started[0]}"
accepts "the other one goes on" msgSpawn2
kill "${started[1]}"
ok "it ends, too" wait_until "$PATIENCE" gone "${started[1]}"
rm -f "$DIR/receiver.sock"

# For a supervisor: no fork.
spawn-fcgi -n -s "$DIR/receiver.sock" -M 0660 -- "$RECEIVER" --threads 2 2>"$DIR/log/spawned.log" &
started=($!)
accepts "spawn-fcgi -n" msgSpawn3
kill "${started[0]}"
wait "${started[0]}"
is "spawn-fcgi -n: it ends with status 0" $? 0
rm -f "$DIR/receiver.sock"

# What StandardInput=socket of a unit does.
if command -v systemd-socket-activate >/dev/null; then
    systemd-socket-activate --inetd --setenv="DINGBOARD_CONFIG=$DINGBOARD_CONFIG" --listen="$DIR/receiver.sock" \
        "$RECEIVER" 2>"$DIR/log/activated.log" &
    started=($!)
    accepts "socket as standard input" msgSpawn4
    kill "${started[0]}"
    wait "${started[0]}"
    is "socket as standard input: it ends with status 0" $? 0
else
    skip "socket as standard input" "systemd-socket-activate is not installed"
fi
done_testing
