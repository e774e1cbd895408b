#!/bin/bash
# SPDX-License-Identifier: MIT
# Two people draw, undo and redo in a group, in Chinese and English; a 1:1 chat has its own board; a restart keeps them.
. "${top_srcdir:-.}/tests/e2e/lib.bash"

need_instance sqlite3
instance_start

draw() { # NAME PERSON TEXT [CONVERSATION] : say it, get a picture
    local conversation=${4:-$GROUP}
    say "$conversation" "$2" "$3"
    is "$1: the callback is acknowledged" "$(said_status)" 200
    ok "$1: a picture comes" await_picture "$conversation"
}

draw "画一个红色实心圆" lilei "@画板 画一个红色实心圆"
is "the picture is 1600 pixels wide" "$("$PIXEL" "$PICTURE" size | cut -d' ' -f1)" 1600
ok "the caption strip is below the board" test "$("$PIXEL" "$PICTURE" size | cut -d' ' -f2)" -gt 1200
is "the circle is red, in the middle" "$(color_at 400 300)" red
is "beside it the board is white" "$(color_at 200 300)" white

red_circle=$(picture_id)

draw "a blue filled square" hanmeimei "draw a blue filled square at 100,100"
is "the square is blue" "$(color_at 160 160)" blue
is "the circle is still there" "$(color_at 400 300)" red

blue_square=$(picture_id)

draw "撤销 takes back one's own" lilei "撤销"
is "the red circle is gone" "$(color_at 400 300)" white
is "the other's square stays" "$(color_at 160 160)" blue

undone=$(picture_id)
newest_seq=$(jq .seq "$DIR/tmp/event")
ok "the picture of the undone circle leaves the chat" await_recall "$GROUP" "$red_circle"
ok "after the new one came" test "$(jq .seq "$DIR/tmp/event")" -gt "$newest_seq"
ok "the later one that shows it leaves, too" await_recall "$GROUP" "$blue_square"
is "the newest stays" "$(pictures_left "$GROUP")" "$undone"

draw "redo brings it back" lilei "redo"
redone=$(picture_id)
is "the red circle is back" "$(color_at 400 300)" red
is "the blue square stays" "$(color_at 160 160)" blue
ok "the picture of the undo leaves the chat" await_recall "$GROUP" "$undone"
is "that of the redo stays" "$(pictures_left "$GROUP")" "$redone"

say "$GROUP" wangfang "撤销"
ok "who has drawn nothing gets words" await_text "$GROUP"
like "and is told whose the last step is" "$TEXT" "撤销"

say "$GROUP" hanmeimei "draw a giraffe"
ok "what cannot be drawn is answered with words" await_text "$GROUP"
like "they name it" "$TEXT" "giraffe"
is "by the webhook of the callback" "$(jq -r .message.via "$DIR/tmp/event")" webhook
say "$GROUP" lilei "帮助"
ok "帮助 is answered" await_text "$GROUP"
like "in Chinese" "$TEXT" "撤销"
say "$GROUP" hanmeimei "help"
ok "help is answered" await_text "$GROUP"
like "in English" "$TEXT" "undo"

single=$(chat_with_robot hanmeimei)
draw "画绿色实心方块 in a 1:1 chat" hanmeimei "画绿色实心方块" "$single"
is "its board is its own" "$(color_at 400 300)" green
is "without the group's square" "$(color_at 160 160)" white
square=$(picture_id)
draw "撤销 in a 1:1 chat" hanmeimei "撤销" "$single"
is "takes the square back" "$(color_at 400 300)" white
empty=$(picture_id)
ok "and its picture" await_recall "$single" "$square"
is "the newest picture stays there, too" "$(pictures_left "$single")" "$empty"

draw "清空" hanmeimei "清空"
cleared=$(picture_id)
is "a clear recalls nothing" "$(pictures_left "$GROUP")" "$redone $cleared"
draw "撤销 of the clear" hanmeimei "撤销"
is "the circle is back" "$(color_at 400 300)" red
ok "the picture of the clear leaves the chat" await_recall "$GROUP" "$cleared"
is "what was sent before the clear stays" "$(pictures_left "$GROUP")" "$redone $(jq -r .msgId "$DIR/tmp/newest")"

say "$GROUP" lilei "再画一个绿色的实心圆，在右下角" '{"repeat":5}'
ok "a callback delivered five times is answered" await_picture "$GROUP"

board=$(printf %s "$GROUP" | sha256sum | cut -c1-20)
"$CTL" board sent "$board" >"$DIR/tmp/sent"
ok "the administrator sees what was sent" grep -q 'picture up to entry 1  recalled$' "$DIR/tmp/sent"
ok "and each call for it" grep -q 'item [0-9]* *recall from a group ' "$DIR/tmp/sent"

draw "撤销 before a restart" hanmeimei "撤销"
is "the square is gone" "$(color_at 160 160)" white
for name in worker receiver sandbox nginx; do "$INSTANCE" kill "$DIR" $name TERM; done
for name in nginx sandbox receiver worker; do ok "$name starts again" "$INSTANCE" up "$DIR" $name; done
draw "重做 after it" hanmeimei "重做"
is "the circle was kept" "$(color_at 400 300)" red
is "the square is back" "$(color_at 160 160)" blue
entries=$(boards "SELECT count(*) FROM (SELECT 1 FROM entry GROUP BY message_id HAVING count(*) > 1)")
is "no message was applied twice" "$entries" 0
done_testing
