#!/bin/bash
# SPDX-License-Identifier: MIT
# A recorded group conversation, replayed with curl, makes the known board; replayed again it changes nothing.
. "${top_srcdir:-.}/tests/e2e/lib.bash"

need_instance sqlite3
instance_start
recording=$top_srcdir/tests/fixtures/conversation.jsonl
export DINGBOARDCTL=$CTL

board() { # the board's objects, as the command line exports them
    local conversation
    conversation=$(head -n 1 "$recording" | jq -j .conversationId)
    rm -f "$DIR/tmp/export.json"
    "$CTL" board export "$(printf %s "$conversation" | sha256sum | cut -c1-20)" -o "$DIR/tmp/export.json" &&
        jq --sort-keys . "$DIR/tmp/export.json"
}
settled() { [ "$(unread)" = 0 ]; } # every message of the recording was applied

said=$("$top_srcdir/tests/replay" --secret-file "$APP_SECRET_FILE" "$BOARD_URL/dingtalk/robot" "$recording")
is "every body is answered" "$(wc -l <<<"$said")" "$(wc -l <"$recording")"
is "each with 200" "$(grep -vc '^200 ' <<<"$said")" 0
ok "all of them are applied" wait_until "$PATIENCE" settled
board >"$DIR/tmp/board.json"
is "the board is the known one" "$(cat "$DIR/tmp/board.json")" "$(cat "$top_srcdir/tests/e2e/conversation.board.json")"

id=$(head -n 1 "$recording" | jq -j .conversationId | sha256sum | cut -c1-20)
for kind in png:89504e47 svg:3c3f786d pdf:25504446 gif:47494638; do
    ok "it can be exported as ${kind%:*}" "$CTL" board export "$id" -o "$DIR/tmp/board.${kind%:*}"
    is "which it is" "$(head -c 4 "$DIR/tmp/board.${kind%:*}" | od -An -tx1 | tr -d ' \n')" "${kind#*:}"
done
"$CTL" board history "$id" >"$DIR/tmp/history"
is "its history has every entry" "$(wc -l <"$DIR/tmp/history")" \
    "$(boards "SELECT count(*) FROM entry WHERE board_id = '$id'")"
is "the newest two can be asked for" "$("$CTL" board history "$id" 2)" "$(tail -n 2 "$DIR/tmp/history")"

"$CTL" board sent "$id" >"$DIR/tmp/sent"
ok "what was tried for it is told" grep -q '  item [1-9][0-9]*  *send to a group  ' "$DIR/tmp/sent"

"$top_srcdir/tests/replay" --secret-file "$APP_SECRET_FILE" "$BOARD_URL/dingtalk/robot" "$recording" >"$DIR/tmp/again"
is "a second time each is answered with 200" "$(grep -vc '^200 ' "$DIR/tmp/again")" 0
ok "nothing waits" wait_until "$PATIENCE" settled
is "and the board is the same" "$(board)" "$(cat "$DIR/tmp/board.json")"
done_testing
