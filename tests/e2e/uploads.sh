#!/bin/bash
# SPDX-License-Identifier: MIT
# Pictures that the page sends: through nginx, the journal and the cage to the board, once each; and everything that must not
# come through.
. "${top_srcdir:-.}/tests/e2e/lib.bash"
. "$top_srcdir/tests/e2e/live.bash"

need_instance sqlite3
instance_start --guests draw

for color in red blue; do
    DINGBOARD_CONFIG='' "$top_builddir/dingboardctl" draw -o "$DIR/tmp/$color.png" "background $color" 2>/dev/null
done
printf '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>' >"$DIR/tmp/script.svg"
printf 'hello, this is no picture at all' >"$DIR/tmp/words.png"
head -c 300 "$DIR/tmp/red.png" >"$DIR/tmp/broken.png"
# A bomb: a few bytes that say of themselves they are 60000 x 60000 pixels.
base64 -d >"$DIR/tmp/bomb.png" <<<iVBORw0KGgoAAAANSUhEUgAA6mAAAOpgCAIAAAAPsOIVAAAAF0lEQVR42mNgGAWjYBSMglEwCkbBUAcAB9AAASPGsCgAAAAASUVORK5CYII=
{ cat "$DIR/tmp/red.png"; head -c 4200000 /dev/zero; } >"$DIR/tmp/large.png"
{ cat "$DIR/tmp/red.png"; head -c 6000000 /dev/zero; } >"$DIR/tmp/huge.png"

# Prints the status; the answer is in $DIR/tmp/BROWSER.answer.
upload() { # BROWSER OP FILE [QUERY] [CURL-OPTION...]
    local browser=$1 op=$2 file=$3 query=${4-} ours=(-H 'X-Dingboard: 1')
    [ -z "${FOREIGN-}" ] || ours=()
    shift $(($# > 4 ? 4 : $#))
    web -o "$DIR/tmp/$browser.answer" -w '%{http_code}' -X POST -b "$DIR/tmp/$browser.jar" "${ours[@]}" \
        -H "Origin: $BOARD_URL" -H 'Content-Type: application/octet-stream' -H 'Accept-Language: en' \
        --data-binary "@$DIR/tmp/$file" "$@" "$BOARD_URL/api/board/$BOARD/picture?op=$op$query"
}
events_have() { # BROWSER JQ-CONDITION
    [ "$(browse "$1" GET "/api/board/$BOARD/events?since=0")" = 200 ] && jq -e "any(.events[]?; $2)" "$DIR/tmp/$1.answer" >/dev/null
}
comes() { wait_until "$PATIENCE" events_have "$@"; }
count() { sqlite3 -readonly "$STATE_DIR/$1.db" "SELECT count(*) FROM $2"; }
none_waits() { [ "$(count journal upload)" = 0 ]; }

ok "the robot gives a link" ask_link "$GROUP" lilei
is "李雷 comes in" "$(enter_as lilei "$DRAW_TOKEN" lilei)" 200
is "with what a picture may weigh" "$(from_answer lilei .limits.picture_bytes)" 4194304
is "韩梅梅 only looks" "$(enter hanmeimei "$VIEW_TOKEN")" 200
ok "the board is there" state lilei

# --- placed ------------------------------------------------------------------------------------

is "李雷 drops a picture" "$(upload lilei picture01 red.png '&x=200&y=150&side=160&name=%E8%8B%B9%E6%9E%9C')" 202
ok "it comes to everybody" comes hanmeimei '.op == "picture01" and .kind == "draw" and .put[0].o.kind == "image"'
ok "where it was dropped, in its proportions, with what it is called" comes lilei \
    '.op == "picture01" and (.put[0].o | .cx == 200 and .cy == 150 and .w == 160 and (.h - 120 | fabs < 20) and .name == "苹果")'
is "sent again it is there once" "$(upload lilei picture01 red.png '&x=200&y=150&side=160')" 202
ok "nothing of it is left in the journal" wait_until "$PATIENCE" none_waits
is "it is kept with the board" "$(count boards asset)" 1
asset=$(browse lilei GET "/api/board/$BOARD" >/dev/null; from_answer lilei '[.rows[] | select(.o.kind == "image")] | "\(length) \(.[0].o.asset)"')
is "one picture" "${asset% *}" 1
is "韩梅梅 can fetch it" "$(browse hanmeimei GET "/api/board/$BOARD/asset/${asset#* }")" 200
say "$GROUP" hanmeimei "看看"
ok "the robot's picture has it, too" await_picture "$GROUP"
is "at that place" "$(color_at 200 150) $(color_at 300 300)" "red white"
say "$GROUP" lilei "撤销"
ok "he undoes it in the chat" await_picture "$GROUP"
is "it is gone" "$(color_at 200 150)" white
is "and does it again on the page" "$(op lilei redo0000001 '"redo":1')" 202
ok "it is back" comes lilei '.op == "redo0000001" and .kind == "redo"'

# --- refused -----------------------------------------------------------------------------------

is "韩梅梅 may not" "$(upload hanmeimei picture02 red.png)" 403
like "and reads why" "$(answered hanmeimei)" '"view_only".*looking'
is "nobody without a session" "$(upload nobody picture03 red.png)" 401
is "nor another site" "$(upload lilei picture04 red.png '' -H 'Sec-Fetch-Site: cross-site')" 403
is "nor one that cannot send our header" "$(FOREIGN=1 upload lilei picture05 red.png)" 403
is "a drawing that could hold a script is no picture" "$(upload lilei picture06 script.svg)" 415
like "and what to use is said" "$(answered lilei)" 'PNG, JPEG'
is "nor are words by that name" "$(upload lilei picture07 words.png)" 415
is "more than 4 MB is too large" "$(upload lilei picture08 large.png)" 413
like "which is said" "$(answered lilei)" '"picture_large".*4 MB'
is "far more does not reach us" "$(upload lilei picture09 huge.png)" 413
is "other addresses take no large bodies" \
    "$(web -o "$DIR/tmp/ops.answer" -w '%{http_code}' -b "$DIR/tmp/lilei.jar" -H 'X-Dingboard: 1' --data-binary "@$DIR/tmp/large.png" "$BOARD_URL/api/board/$BOARD/ops")" 413
is "one that ends early is taken at first" "$(upload lilei picture10 broken.png)" 202
ok "and refused in words" comes lilei '.op == "picture10" and .kind == "refuse" and (.error.message | test("cannot be opened"))'
is "so is a bomb" "$(upload lilei picture11 bomb.png)" 202
ok "by its size" comes lilei '.op == "picture11" and .kind == "refuse" and (.error.message | test("too large"))'
say "$GROUP" hanmeimei "锁定画板"
ok "the board is locked" await_picture "$GROUP"
is "a picture for it is taken at first" "$(upload lilei picture12 blue.png)" 202
ok "and refused by name of who locked it" comes lilei '.op == "picture12" and .kind == "refuse" and (.error.message | test("韩梅梅"))'
say "$GROUP" hanmeimei "解锁画板"
ok "the board is open" await_picture "$GROUP"

# --- whatever happens --------------------------------------------------------------------------

"$INSTANCE" kill "$DIR" worker
is "the worker is away: it is taken all the same" "$(upload lilei picture13 blue.png '&x=600&y=450')" 202
is "and waits in the journal" "$(count journal upload)" 1
"$INSTANCE" up "$DIR" worker
ok "the worker comes back and puts it there" comes lilei '.op == "picture13" and .put[0].o.cx == 600'
ok "nothing waits any more" wait_until "$PATIENCE" none_waits
is "the board has each picture once" "$(state lilei && from_answer lilei '[.rows[] | select(.o.kind == "image")] | length')" 2
is "and keeps no other" "$(count boards asset)" 2
floods() { # until it is stopped; the status that did it
    local i status=
    for ((i = 0; i < 60 && ${status:-0} != 429; i++)); do status=$(upload lilei "flood$((1000 + i))" words.png); done
    echo "$status"
}
is "a flood is stopped" "$(floods)" 429

# --- and the chat is shown it, once ------------------------------------------------------------

sed -i '/^\[live\]/a quiet_picture_seconds = 1' "$DIR/dingboard.conf"
"$INSTANCE" kill "$DIR" worker
SAID_SEQ=$(web "$SANDBOX_URL/sandbox/state" | jq .seq)
for i in 1 2 3; do op lilei "quiet00000$i" "\"actions\":[{\"add\":{\"kind\":\"dot\",\"cx\":$((i * 50)),\"cy\":50,\"w\":9,\"h\":9}}]" >/dev/null; done
"$INSTANCE" up "$DIR" worker # which finds them all at once
ok "after a quiet moment a picture comes by itself" await_picture "$GROUP"
is "one for all strokes" "$(web -G --data-urlencode "conversation=$GROUP" "$SANDBOX_URL/sandbox/messages?after=$SAID_SEQ" |
    jq '[.events[] | select(.type == "message" and .message.kind == "image")] | length')" 1
unlike "no process ended unasked" "$(cat "$DIR"/log/nginx*.log)" 'exited on signal (11|6)'
done_testing
