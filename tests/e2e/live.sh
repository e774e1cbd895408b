#!/bin/bash
# SPDX-License-Identifier: MIT
# Chat and page on one board: who comes in as whom, whose step an undo takes, and what is left when nginx or the receiver is
# killed. What operations do is in strokes.sh.
. "${top_srcdir:-.}/tests/e2e/lib.bash"
. "$top_srcdir/tests/e2e/live.bash"

need_instance
instance_start --guests draw

newest() { from_answer "$1" .n; } # BROWSER : after `state`
# Events after N, until the condition holds for one of them; they are in $DIR/tmp/BROWSER.answer.
events_have() { # BROWSER N JQ-CONDITION
    [ "$(browse "$1" GET "/api/board/$BOARD/events?since=$2")" = 200 ] &&
        jq -e "any(.events[]?; $3)" "$DIR/tmp/$1.answer" >/dev/null
}
events_come() { wait_until "$PATIENCE" events_have "$@"; }

# --- coming in ---------------------------------------------------------------------------------

ok "the robot gives a link" ask_link "$GROUP" lilei
is "李雷 comes in as himself, by DingTalk" "$(enter_as lilei "$DRAW_TOKEN" lilei)" 200
is "with his name" "$(from_answer lilei '.me.name + " " + .right + " " + (.staff | tostring)')" "李雷 draw true"
unlike "but not his id at DingTalk" "$(answered lilei)" staff0001
is "a code is good once" "$(browse second POST "/api/board/$BOARD/session" "{\"token\":\"$DRAW_TOKEN\",\"code\":\"0000000000\"}")" 202
login=$(from_answer second .login)
second_fails() { [ "$(browse second POST "/api/board/$BOARD/session" "{\"token\":\"$DRAW_TOKEN\",\"login\":\"$login\"}")" = 401 ]; }
ok "one that DingTalk does not know is refused" wait_until "$PATIENCE" second_fails
is "韩梅梅 looks" "$(enter hanmeimei "$VIEW_TOKEN")" 200
ok "the board is there" state lilei
is "and empty" "$(from_answer lilei '.rows | length')" 0
n=$(newest lilei)

# --- both ways ---------------------------------------------------------------------------------

# What is said in the chat is heard on the page, pushed or asked for.
hear() { # BROWSER JQ-CONDITION-ON-EVENT
    if [ "$NCHAN" = none ]; then
        events_come "$1" "$n" "$2"
    else
        wait_until "$PATIENCE" hears "$1" ".event | select(. != null) | $2"
    fi
}
if [ "$NCHAN" != none ]; then
    ok "李雷 listens" listen lilei
    ok "韩梅梅, too" listen hanmeimei
fi
say "$GROUP" hanmeimei "画一个红色实心圆在左上角"
ok "what is said in the chat is seen on the page" hear lilei '.kind == "draw" and .chat and (.put | length) == 1'
ok "with who drew it" hear lilei '.put[0].by.name == "韩梅梅" and .put[0].say == "红实心圆"'
ok "and what it is made of" hear lilei '.put[0].d | length > 0'
is "the page draws" "$(op lilei rectangle01 '"actions":[{"add":{"kind":"rectangle","cx":600,"cy":450,"w":200,"h":150,"stroke":"#0000ff","fill":"#0000ff"}}]')" 202
ok "everybody sees it, and by whom" hear hanmeimei '.op == "rectangle01" and .put[0].by.name == "李雷"'
ok "the board has both" state lilei
is "in the order of drawing" "$(from_answer lilei '[.rows[].by.name] | join(" ")')" "韩梅梅 李雷"
read -r x y < <(from_answer lilei '.rows[0].b | "\((.[0] + .[2]) / 2 | floor) \((.[1] + .[3]) / 2 | floor)"')
is "and 李雷 can undo one of them" "$(from_answer lilei .undo.mine)" 1
say "$GROUP" hanmeimei "看看"
ok "the chat's picture comes" await_picture "$GROUP"
is "with what the page drew" "$(color_at 600 450)" blue
is "and what the chat drew" "$(color_at "$x" "$y")" red

# --- undo, own first ---------------------------------------------------------------------------

# Both before a worker looks: they are applied together.
"$INSTANCE" kill "$DIR" worker TERM
is "李雷 undoes on the page" "$(op lilei undo000001 '"undo":1')" 202
say "$GROUP" hanmeimei "撤销"
is "and 韩梅梅 in the chat" "$(said_status)" 200
"$INSTANCE" up "$DIR" worker
ok "what he drew is gone" hear hanmeimei '.kind == "undo" and (.del | length) == 1'
ok "and what she drew" hear lilei '.kind == "undo" and .chat'
say "$GROUP" lilei "重做"
ok "李雷 takes his undo back in the chat" hear lilei '.kind == "redo" and (.put | length) == 1'
ok "the board is as they left it" state lilei
is "with his rectangle alone" "$(from_answer lilei '[.rows[].by.name] | join(" ")')" "李雷"

# --- the others that may end ----------------------------------------------------------------------------

# (Workers: strokes.sh.)
"$INSTANCE" kill "$DIR" receiver KILL && "$INSTANCE" up "$DIR" receiver
is "a receiver that was killed knows its visitors again" "$(browse lilei GET "/api/board/$BOARD")" 200
"$INSTANCE" kill "$DIR" nginx KILL && "$INSTANCE" up "$DIR" nginx
state lilei && n=$(newest lilei)
[ "$NCHAN" = none ] || { deafen lilei && listen lilei; }
say "$GROUP" hanmeimei "画一个方块"
ok "and nginx pushes again" hear lilei ".n > $n and .chat"
numbers=$(browse lilei GET "/api/board/$BOARD/events?since=0" >/dev/null && from_answer lilei '[.events[].n] | . == [range(1; length + 1)]')
is "all events are there, numbered without gaps" "$numbers" true

# --- hints -------------------------------------------------------------------------------------

if [ "$NCHAN" != none ]; then
    [ -n "${LISTENERS[hanmeimei]-}" ] && deafen hanmeimei
    ok "韩梅梅 listens again" listen hanmeimei
    is "李雷 moves his pen" "$(browse lilei POST "/api/board/$BOARD/hint" '{"k":"stroke","s":"s1","o":{"stroke":"#ff0000","width":4},"p":[10,10,0.5,20,20,0.6]}')" 204
    ok "she sees it while he draws" wait_until "$PATIENCE" hears hanmeimei '.hints | select(. != null) | any(.k == "stroke" and .by.name == "李雷")'
fi

# --- files, and back to the chat ---------------------------------------------------------------

is "李雷 wants a file" "$(browse lilei POST "/api/board/$BOARD/export" '{"format":"svg"}')" 202
job=$(from_answer lilei .job)
file_there() { [ "$(browse lilei GET "/api/board/$BOARD/export/$job")" = 200 ]; }
ok "it is made" wait_until "$PATIENCE" file_there
like "as a download" "$(cat "$DIR/tmp/lilei.headers")" "Content-Disposition: attachment"
like "which is what it says" "$(answered lilei | head -c 200)" "<svg"
is "nobody has it for another board" "$(browse lilei GET "/api/board/00000000000000000000/export/$job")" 401
SAID_SEQ=$(web "$SANDBOX_URL/sandbox/state" | jq .seq)
is "李雷 sends the board to the chat" "$(op lilei send0000001 '"send":true')" 202
ok "where its picture comes" await_picture "$GROUP"

# --- a class on the page -----------------------------------------------------------------------

robot_says() { # PART
    await "$GROUP" "$(jq -nr --arg part "$1" '".message.content.text // \"\" | contains(\($part | tojson))"')"
}
state lilei && n=$(newest lilei)
SAID_SEQ=$(web "$SANDBOX_URL/sandbox/state" | jq .seq)
is "李雷 has a timer run, typed on the page" "$(op lilei timer00001 '"text":"计时 1秒 站会"')" 202
ok "his page hears of it" events_come lilei "$n" '.op == "timer00001" and .kind == "answer" and .aloud and (.reply | test("开始计时 1秒：站会")) and (.timers | length) == 1 and .timers[0].name == "站会"'
ok "so does the chat, with what he typed" robot_says "在网页上说：计时 1秒 站会"
ok "and when it is over" robot_says "⏰ 1秒到了：站会"
is "a guest draws lots" "$(enter guest "$DRAW_TOKEN" 小明) $(op guest lots000001 '"text":"pick one: Ann, Bob"')" "200 202"
ok "which everybody hears" events_come lilei "$n" '.op == "lots000001" and .aloud and (.reply | test("^Picked: (Ann|Bob)"))'
ok "in the chat, too" robot_says "Picked: "
is "nonsense" "$(op lilei timer00002 '"text":"计时 99小时"')" 202
ok "is refused there alone" events_come lilei "$n" '.op == "timer00002" and .kind == "refuse" and (.aloud | not)'
is "a vote" "$(op lilei vote000001 '"text":"投票 午饭：面、饭"')" 202
ok "is a picture in the chat at once" await_picture "$GROUP"
say "$GROUP" hanmeimei "抽签：甲、乙"
ok "and lots that are drawn in the chat are heard on the page" events_come lilei "$n" '.chat and .aloud and .by.name == "韩梅梅" and (.reply | test("抽到了"))'

# --- names and texts are data ------------------------------------------------------------------

evil='<script>alert(1)</script>'
is "a guest with an evil name" "$(enter mallory "$DRAW_TOKEN" "$evil")" 200
state mallory && n=$(newest mallory)
is "writes an evil text" "$(op mallory evil0000001 "$(jq -nc --arg t "$evil" '{actions: [{add: {kind: "text", cx: 400, cy: 300, text: $t, font_size: 24, stroke: "#000000"}}]}' | sed 's/^{//; s/}$//')")" 202
ok "which is a text, and the name a name" events_come lilei "$n" ".put[0].o.text == \"$evil\" and .by.name == \"访客 $evil\""
like "in JSON that no browser takes for a page" "$(cat "$DIR/tmp/lilei.headers")" "Content-Type: application/json.*nosniff"
[ "$NCHAN" = none ] || ok "a heartbeat came meanwhile, or comes" wait_until "$PATIENCE" hears hanmeimei 'has("beat")'
for browser in "${!LISTENERS[@]}"; do deafen "$browser"; done
unlike "no process ended unasked" "$(cat "$DIR"/log/nginx*.log)" 'exited on signal (11|6)'
done_testing
