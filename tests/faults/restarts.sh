#!/bin/bash
# SPDX-License-Identifier: MIT
# Receiver and worker are told to read their configuration again, and to end, again and again, under load: they do, what
# they had begun is finished, and so nothing is lost and nothing doubled, not even in the chats.
#
#   RESTARTS=100 FLOOD_SEED=5 tests/faults/restarts.sh      how often each (30)
. "${top_srcdir:-.}/tests/faults/flood.bash"

need_instance sqlite3
instance_start
restarts=${RESTARTS:-30}
echo "# RESTARTS=$restarts FLOOD_SEED=$FLOOD_SEED"
make_groups 20
WEBHOOK=$(session_webhook)

keeps_up() { [ "$(unread)" -lt 100 ]; } # or the boards would be full before the end
pour() { # until told
    local n=0
    while [ ! -e "$DIR/enough" ]; do
        n=$((n + 1))
        flood 200 "pour$n" $((FLOOD_SEED + n)) >>"$DIR/tmp/poured" || return 1
        wait_until "$PATIENCE" keeps_up >/dev/null || return 1
    done
}
process() { cut -d' ' -f1 "$DIR/pid/$1"; }
reloads() { grep -c 'configuration was read again' "$DIR/log/$1.log"; }
has_reloaded() { [ "$(reloads "$1")" -gt "$2" ]; }
reload() { # NAME : it lives, and says that it did
    local before
    before=$(reloads "$1")
    kill -HUP "$(process "$1")" && wait_until "$PATIENCE" has_reloaded "$1" "$before"
}
pour &
pouring=$!
done_restarts=0 done_reloads=0
while [ $done_restarts -lt "$restarts" ]; do
    name=receiver
    [ $((done_restarts % 2)) = 0 ] || name=worker
    ! reload $name || done_reloads=$((done_reloads + 1))
    "$INSTANCE" kill "$DIR" $name TERM
    "$INSTANCE" up "$DIR" $name || break
    done_restarts=$((done_restarts + 1))
done
touch "$DIR/enough"
ok "all was acknowledged in the end" wait $pouring
is "both were restarted often enough" "$done_restarts" "$restarts"
is "before that they read their configuration again" "$done_reloads" "$restarts"
poured=$(($(wc -l <"$DIR/tmp/poured") * 200))
is "each of $poured messages is journaled once" "$(boards "SELECT count(DISTINCT msg_id) FROM j.journal WHERE msg_id LIKE 'pour%'")" "$poured"
ok "all are applied and answered" wait_until 300 settled
is "none is applied twice" "$(boards 'SELECT count(*) FROM (SELECT 1 FROM entry GROUP BY message_id HAVING count(*) > 1)')" 0
is "every worker said goodbye" "$(grep -c 'stopped$' "$DIR/log/worker.log")" "$((restarts / 2))"
# Not the group to which all words went: the stand-in remembers the newest messages only.
in_chats=$(web "$SANDBOX_URL/sandbox/messages?after=0" | jq --arg not "$GROUP" \
    '[.events[] | select(.type == "message" and .conversation != $not and .message.kind == "image")] | length')
noted=$(boards "SELECT count(*) FROM delivery WHERE kind = 0 AND outcome = 0
    AND board_id <> (SELECT id FROM board WHERE conversation_id = '$GROUP')")
# On a machine that is too busy to answer in time nobody knows whether a call was heard: it is made again.
unheard=$(awk '/no answer \(Timeout/ { n++ } /calls were not heard to the end$/ { n += $2 } END { print n + 0 }' "$DIR/log/worker.log")
ok "no picture came twice: $in_chats came, $noted are noted, $unheard were not heard in time" \
    test "$in_chats" -ge "$noted" -a "$in_chats" -le $((noted + unheard))
is "the databases are sound" "$(boards 'PRAGMA main.integrity_check; PRAGMA j.integrity_check' | xargs)" "ok ok"
done_testing
