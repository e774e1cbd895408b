#!/bin/bash
# SPDX-License-Identifier: MIT
# Strokes of the page and commands of the chat on one board: everybody sees everything, in order, once, whatever ends.
. "${top_srcdir:-.}/tests/e2e/lib.bash"
. "$top_srcdir/tests/e2e/live.bash"

need_instance
instance_start --guests draw

happened() { # BROWSER SINCE JQ-CONDITION : wait until an event after SINCE is so
    asked() {
        [ "$(browse "$1" GET "/api/board/$BOARD/events?since=$2")" = 200 ] && jq -e "any(.events[]; $3)" "$DIR/tmp/$1.answer" >/dev/null
    }
    wait_until "$PATIENCE" asked "$1" "$2" "$3"
}
event() { jq -c "[.events[] | select($2)][0]" "$DIR/tmp/$1.answer"; } # BROWSER JQ-CONDITION
newest() { from_answer "$1" .n; }
ink='{"kind":"ink","points":[100,100,140,130,200,110],"widths":[3,8,4],"stroke":"#0000ff"}'

# --- what was there, and what comes --------------------------------------------------------------

say "$GROUP" lilei "画一个红圆"
ok "somebody draws in the chat" await_picture "$GROUP"
ok "the robot's answer has links" ask_link "$GROUP" lilei
is "a person of the organisation comes in" "$(enter_as mei "$DRAW_TOKEN" hanmeimei)" 200
is "as who they are" "$(from_answer mei .me.name)" 韩梅梅
is "a guest comes in" "$(enter guest "$DRAW_TOKEN" 小明)" 200
ok "the board that was there has rows" state mei
is "of what is on it" "$(from_answer mei '[.rows[].say] | join(",")')" 红圆
is "drawn by whom" "$(from_answer mei '.rows[0].by.name')" 李雷
is "with paths" "$(from_answer mei '[.rows[0].d[] | keys[]] | index("p") != null')" true
is "and nobody's id of the organisation" "$(from_answer mei '.rows | tostring | test("staff|author")')" false
since=$(newest mei)
ok "one listens" listen mei

say "$GROUP" lilei "画一个蓝色方块"
ok "what the chat draws is pushed" wait_until "$PATIENCE" hears mei '.event.chat and (.event.put[0].say | test("蓝"))'
is "the page draws" "$(op guest stroke0001 "\"actions\":[{\"add\":$ink}]")" 202
ok "a stroke is pushed" wait_until "$PATIENCE" hears mei '.event.op == "stroke0001" and .event.put[0].o.kind == "ink"'
is "asking gives the same" "$(happened mei "$since" '.op == "stroke0001"' && event mei '.op == "stroke0001"' | jq -c '[.kind, .put[0].say, .by.name]')" \
    '["draw","蓝手绘","访客 小明"]'
say "$GROUP" lilei "看看"
ok "the chat's picture shows it" await_picture "$GROUP"
is "in its place" "$(color_at 140 129)" blue

# --- one operation, once ----------------------------------------------------------------------------

is "the same operation again is no other" "$(op guest stroke0001 "\"actions\":[{\"add\":$ink}]")" 202
is "several actions are one" "$(op mei several001 '"actions":[{"add":{"kind":"star","sides":5,"cx":600,"cy":400,"w":80,"h":80}},{"move":{"dx":10,"dy":0},"ids":[1]},{"view":{"grid":true}}]')" 202
ok "and one event" happened mei "$since" '.op == "several001" and (.put | length) == 2 and .view.grid'
ok "the board has each once" state mei
is "none twice" "$(from_answer mei '[.rows[].id] | length == (unique | length)')" true
is "and one stroke" "$(from_answer mei '[.rows[] | select(.o.kind == "ink")] | length')" 1

# --- own steps --------------------------------------------------------------------------------------

is "undo is for one's own" "$(op mei undo000001 '"undo":1')" 202
ok "and takes all actions back" happened mei "$since" '.op == "undo000001" and .kind == "undo" and (.del | length) == 1 and .view.grid == false'
is "redo brings them again" "$(op mei redo000001 '"redo":1')" 202
ok "as they were" happened mei "$since" '.op == "redo000001" and .kind == "redo" and .view.grid'
is "words are understood as in the chat" "$(op mei words00001 '"text":"把红圆改成绿色"')" 202
ok "and told" happened mei "$since" '.op == "words00001" and (.put[0].say | test("绿"))'
is "questions are answered" "$(op mei question01 '"text":"画板上有什么"')" 202
ok "in words" happened mei "$since" '.op == "question01" and .kind == "answer" and (.reply | test("五角星"))'

# --- what is not possible ---------------------------------------------------------------------------

refused() { # OP MEMBER : posted, and refused by the worker
    [ "$(op mei "$1" "$2")" = 202 ] && happened mei "$since" ".op == \"$1\" and .kind == \"refuse\" and (.error.message | length) > 3"
}
ok "a stroke that is nowhere is refused" refused nowhere001 '"actions":[{"add":{"kind":"ink","points":[1e9,0,1,1]}}]'
ok "so is one of no kind" refused nokind0001 '"actions":[{"add":{"kind":"spaceship"}}]'
ok "and what is about nothing" refused nothing001 '"actions":[{"remove":[4711]}]'
ok "all of it, when a part is" refused halfhalf01 "\"actions\":[{\"add\":$ink},{\"scale\":{\"sx\":0,\"sy\":1},\"ids\":[1]}]"
ok "words nobody understands are refused" refused chatter001 '"text":"今天天气怎么样"'
ok "the board is as it was" state mei
is "with one stroke" "$(from_answer mei '[.rows[] | select(.o.kind == "ink")] | length')" 1
is "its author is who drew it, whatever is said" "$(op guest forged0001 '"actions":[{"add":{"kind":"dot","cx":5,"cy":5,"w":9,"author":"李雷","author_id":"staff0001","id":1}}]')" 202
ok "and its number is its own" happened mei "$since" '.op == "forged0001" and .put[0].by.name == "访客 小明" and .put[0].id > 1'

# --- hints, files, pictures -------------------------------------------------------------------------

is "a cursor moves" "$(browse guest POST "/api/board/$BOARD/hint" '{"k":"cursor","x":5,"y":6}')" 204
ok "and is seen" wait_until "$PATIENCE" hears mei 'any(.hints[]?; .k == "cursor" and .x == 5 and .by.name == "访客 小明")'
is "a file is asked for" "$(browse mei POST "/api/board/$BOARD/export" '{"format":"pdf"}')" 202
job=$(from_answer mei .job)
made() { [ "$(browse mei GET "/api/board/$BOARD/export/$job")" = 200 ]; }
ok "and made" wait_until "$PATIENCE" made
is "it is one" "$(head -c 4 "$DIR/tmp/mei.answer")" %PDF
SAID_SEQ=$(web "$SANDBOX_URL/sandbox/state" | jq .seq)
is "the board is sent to the chat" "$(op mei send000001 '"send":true')" 202
ok "as a picture" await_picture "$GROUP"
deafen mei

# --- ends -------------------------------------------------------------------------------------------

for i in {1..6}; do
    is "stroke $i is kept" "$(op mei "killed000$i" "\"actions\":[{\"add\":$ink}]")" 202
    sleep "0.0$i" # ends the worker before, in the middle of and after the commit
    "$INSTANCE" kill "$DIR" worker
    "$INSTANCE" up "$DIR" worker
done
ok "the last one is told" happened mei "$since" '.op == "killed0006"'
is "each of them once" "$(from_answer mei '[.events[] | select(.op // "" | startswith("killed")) | .op] | join(" ")')" \
    "killed0001 killed0002 killed0003 killed0004 killed0005 killed0006"
is "numbers have no gaps" "$(from_answer mei '[.events[].n] | . == [range(.[0]; .[0] + length)]')" true
ok "the board has them" state mei
is "all of them" "$(from_answer mei '[.rows[] | select(.o.kind == "ink")] | length')" 7
done_testing
