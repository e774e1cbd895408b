#!/bin/bash
# SPDX-License-Identifier: MIT
# Receiver and worker are killed at any instant, hundreds of times, under load: what was acknowledged is applied
# exactly once, and everything is answered in the end.
. "${top_srcdir:-.}/tests/e2e/lib.bash"

need_instance sqlite3
instance_start
kills=${KILLS:-200}
mkdir "$DIR/acked"

# Post callbacks; what is not acknowledged is repeated, as the platform does. One file a poster: ids, acknowledged.
poster() { # NUMBER
    local n=0 id body timestamp=0 sign status words
    words=("画一条直线" "red circle" "蓝色方块在左上角" "draw a small star")
    while [ ! -e "$DIR/enough" ]; do
        n=$((n + 1)) id=msgKill$1x$n
        body=$(text_body "$id" "${words[$((n % ${#words[@]}))]}" "$([ $(($1 % 2)) = 0 ] && echo "$GROUP" || echo "$OTHER_GROUP")")
        until [ "${status-}" = 200 ]; do
            [ ! -e "$DIR/given-up" ] || return 1
            if [ $(($(now_ms) - timestamp)) -gt 20000 ]; then
                timestamp=$(now_ms)
                sign=$(signature "$timestamp")
            fi
            status=$(curl -s -m 20 --noproxy '*' -o /dev/null -w '%{http_code}' -H "timestamp: $timestamp" -H "sign: $sign" \
                --data-binary "$body" "$BOARD_URL/dingtalk/robot") || status=0
            [ "$status" = 200 ] || sleep 0.02
        done
        status=
        echo "$id" >>"$DIR/acked/$1"
    done
}
acked() { cat "$DIR/acked"/* 2>/dev/null | wc -l; }
more_acked() { [ "$(acked)" -gt "$1" ]; }

posters=()
for number in 1 2 3; do
    poster $number &
    posters+=($!)
done

done_kills=0
while [ $done_kills -lt "$kills" ]; do
    before=$(acked)
    name=receiver
    [ $((done_kills % 2)) = 0 ] || name=worker
    "$INSTANCE" kill "$DIR" $name KILL
    "$INSTANCE" up "$DIR" $name || break
    done_kills=$((done_kills + 1))
    # Both get some way between two kills, never the same way.
    wait_until "$PATIENCE" more_acked "$((before + RANDOM % 4))" || break
done
[ $done_kills -ge "$kills" ] || touch "$DIR/given-up"
touch "$DIR/enough"
wait "${posters[@]}"
is "both were killed often enough" "$done_kills" "$kills"

everything_done() { [ "$(unread) $(boards "SELECT count(*) FROM outbox" 2>&1)" = "0 0" ]; } # and nothing owed to the chats
ok "all of it is applied and sent in the end" wait_until 120 everything_done

sort "$DIR"/acked/* >"$DIR/tmp/acked"
boards "SELECT message_id FROM entry" | sort >"$DIR/tmp/applied"
ok "there was load ($(wc -l <"$DIR/tmp/acked") acknowledged)" test -s "$DIR/tmp/acked"
is "no acknowledged message is lost" "$(comm -23 "$DIR/tmp/acked" "$DIR/tmp/applied" | head -5)" ""
is "none is applied twice" "$(uniq -d "$DIR/tmp/applied" | head -5)" ""
is "the databases are sound" "$(boards 'PRAGMA integrity_check') $(sqlite3 -readonly "$STATE_DIR/journal.db" 'PRAGMA integrity_check')" "ok ok"
done_testing
