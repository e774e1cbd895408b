#!/bin/bash
# SPDX-License-Identifier: MIT
# A class in the chat: a board to draw on, a vote whose voices count once, timers that outlive a worker, lots.
. "${top_srcdir:-.}/tests/e2e/lib.bash"

need_instance sqlite3
instance_start

says() { # CONVERSATION PART : the robot says something with that part
    await "$1" "$(jq -nr --arg part "$2" '".message.content.text // \"\" | contains(\($part | tojson))"')"
}
told() { # PART -> how often the robot has said that
    web -G --data-urlencode "conversation=$GROUP" "$SANDBOX_URL/sandbox/messages?after=0" |
        jq --arg part "$1" '[.events[] | select(.type == "message" and .message.sender.id == "robot")
            | select(.message.content.text // "" | contains($part))] | length'
}
all_sent() { [ "$(boards 'SELECT count(*) FROM outbox')" = 0 ]; }

# --- boards to draw on ------------------------------------------------------------------------

say "$GROUP" lilei "@画板 井字棋"
ok "noughts and crosses" await_picture "$GROUP"
say "$GROUP" lilei "@画板 红色实心圆在B2"
ok "into a cell" await_picture "$GROUP"
is "which is in the middle" "$(color_at 410 310)" red
say "$GROUP" lilei "@画板 撤销 2"
ok "one undo takes the board" await_picture "$GROUP"
say "$GROUP" lilei "@画板 kanban todo, doing, done"
ok "a kanban board" await_picture "$GROUP"
say "$GROUP" hanmeimei '@画板 red sticky note "fix it" in "done"'
ok "takes a card" await_picture "$GROUP"
is "into its column" "$(color_at 560 96)" red
say "$GROUP" hanmeimei '@画板 move "fix it" to "todo"'
ok "which moves on" await_picture "$GROUP"
is "to another" "$(color_at 45 96)" red

# --- votes ------------------------------------------------------------------------------------

say "$GROUP" lilei "@画板 新建一页"
ok "a page of its own" await_picture "$GROUP"
say "$GROUP" lilei "@画板 投票 午饭吃什么：面、饭、饺子"
ok "a vote is a chart" await_picture "$GROUP"
say "$GROUP" hanmeimei "@画板 投饺子" '{"repeat": 3}'
ok "a voice is a picture" await_picture "$GROUP"
say "$GROUP" wangfang "@画板 投 3"
ok "another one, from outside the organisation" await_picture "$GROUP"
say "$GROUP" lilei "@画板 投 1"
ok "a third" await_picture "$GROUP"
"$INSTANCE" kill "$DIR" worker KILL
"$INSTANCE" up "$DIR" worker
say "$GROUP" lilei "@画板 投票结果"
ok "all are there after a kill, those that came three times once" says "$GROUP" "3 饺子：2 票（韩梅梅"
has "with the others" "$(jq -r .message.content.text "$DIR/tmp/event")" "1 面：1 票（李雷）"
say "$GROUP" wangfang "@画板 结束投票"
ok "who did not ask cannot end it" says "$GROUP" "由 李雷 或管理员结束"
say "$GROUP" lilei "@画板 结束投票"
ok "who asked can" await_picture "$GROUP"
say "$GROUP" hanmeimei "@画板 投 1"
ok "then it is over" says "$GROUP" "现在没有投票"

# --- timers -----------------------------------------------------------------------------------

say "$GROUP" lilei "@画板 计时 1秒 站会"
ok "a timer runs" says "$GROUP" "开始计时 1秒：站会"
ok "and is over" says "$GROUP" "⏰ 1秒到了：站会"
has "said to the one who started it" "$(jq -r .message.content.text "$DIR/tmp/event")" "@李雷"
say "$GROUP" hanmeimei "@画板 timer 20 hours"
ok "a long one" says "$GROUP" "until"
say "$GROUP" lilei "@画板 cancel timer 1"
ok "which is not another's to stop" says "$GROUP" "Whoever started a timer stops it"
say "$GROUP" hanmeimei "@画板 取消计时"
ok "but one's own" says "$GROUP" "取消了计时器 1"
say "$GROUP" lilei "@画板 计时 -5分钟"
ok "nonsense is refused" says "$GROUP" "1 秒到 24 小时"
say "$GROUP" hanmeimei "@画板 计时 2秒 小组"
ok "one that runs" says "$GROUP" "开始计时 2秒：小组"
"$INSTANCE" kill "$DIR" worker KILL
is_due() { [ "$(boards "SELECT count(*) FROM timer WHERE due_ms <= $(date +%s%3N)")" = 1 ]; }
ok "while no worker is there" wait_until 30 is_due
"$INSTANCE" up "$DIR" worker
ok "is told when one comes" says "$GROUP" "⏰ 2秒到了：小组"
ok "and all is said" wait_until 30 all_sent
is "once" "$(told "⏰ 2秒到了：小组")" 1
is "as the first" "$(told "⏰ 1秒到了：站会")" 1
is "and none is left" "$(boards 'SELECT count(*) FROM timer')" 0

# --- lots -------------------------------------------------------------------------------------

say "$GROUP" lilei "@画板 随机点名"
ok "somebody is picked" says "$GROUP" "3 人里"
say "$GROUP" lilei "@画板 roll a dice" '{"repeat": 2}'
ok "a dice is thrown" says "$GROUP" "Rolled"
ok "nothing else is owed" wait_until 30 all_sent
is "once for each message" "$(told "Rolled")" 1
say "$GROUP" lilei "@画板 会议开了5分钟，我们投票吧"
ok "talk starts nothing" await_text "$GROUP"
is "no timer" "$(boards 'SELECT count(*) FROM timer')" 0

done_testing
