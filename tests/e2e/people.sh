#!/bin/bash
# SPDX-License-Identifier: MIT
# Who may draw: locks and lists hold against others, survive a restart, and are known by ids and never by names.
. "${top_srcdir:-.}/tests/e2e/lib.bash"

need_instance sqlite3
instance_start


restart() {
    "$INSTANCE" kill "$DIR" worker TERM
    "$INSTANCE" up "$DIR" worker
}

answered() { # PERSON TEXT PART : the answer has that part
    say "$GROUP" "$1" "$2"
    await_text "$GROUP"
    has "$1, $2" "$TEXT" "$3"
}

say "$GROUP" lilei "@画板 画一个红色实心圆"
ok "everybody draws" await_picture "$GROUP"
say "$GROUP" lilei "@画板 锁定"
ok "who locks is shown a picture" await_picture "$GROUP"
answered wangfang "@画板 画一个方块" "白板已被 李雷 锁定"
answered wangfang "@画板 draw a square" "locked by 李雷"
answered wangfang "@画板 解锁" "白板已被 李雷 锁定"
answered wangfang "@画板 撤销" "白板已被 李雷 锁定"

restart
answered wangfang "@画板 画一个方块" "白板已被 李雷 锁定"
say "$GROUP" wangfang "@画板 看看"
ok "looking is for everybody" await_picture "$GROUP"
say "$GROUP" hanmeimei "@画板 画一个蓝色实心方块在左边"
ok "an administrator of the organisation draws" await_picture "$GROUP"
say "$GROUP" lilei "@画板 解锁"
ok "it is opened" await_picture "$GROUP"
say "$GROUP" wangfang "@画板 画一个绿色实心圆在右边"
ok "and others draw again" await_picture "$GROUP"

say "$GROUP" lilei "@画板 只允许 @韩梅梅"
ok "a list is made of those mentioned" await_picture "$GROUP"
is "by their ids, with the one who says so" \
    "$(boards "SELECT json_extract(content, '\$.actions[0].view.allowed[0].id') || ' ' ||
        json_extract(content, '\$.actions[0].view.allowed[1].id') FROM entry ORDER BY seq DESC LIMIT 1")" "staff0002 staff0001"
answered wangfang "@画板 画圆" "只允许 韩梅梅、李雷 画"
say "$GROUP" lilei "@画板 允许所有人"
ok "and lifted" await_picture "$GROUP"
answered lilei "@画板 只允许 @谁也不是" "用 @ 选人"

say "$GROUP" lilei "@画板 锁定"
ok "it is locked again" await_picture "$GROUP"
control event "$(jq -n --arg c "$GROUP" \
    '{repeat: 2, event: {EventType: "chat_quit", openConversationId: $c, userId: ["staff0001"]}}')" >/dev/null
opened() { [ "$(boards "SELECT count(*) FROM entry WHERE summary LIKE '%left: unlock'")" = 1 ]; }
ok "who leaves takes their lock along" wait_until 30 opened
say "$GROUP" wangfang "@画板 画圆"
ok "and the others draw" await_picture "$GROUP"

control event "$(jq -n --arg c "$GROUP" \
    '{event: {EventType: "chat_update_owner", openConversationId: $c, owner: "staff0002"}}')" >/dev/null
owned() { [ "$(boards "SELECT owner FROM board")" = staff0002 ]; }
ok "the group's owner is learnt" wait_until 30 owned
answered lilei "@画板 锁定" "由管理员或群主"

sed -i -e 's/^person_per_minute.*/person_per_minute = 2/' -e '/^\[board\]/a drawers = staff0001' "$DIR/dingboard.conf"
restart
answered wangfang "@画板 画圆" "指定的人"
say "$GROUP" lilei "@画板 画圆"
ok "who is configured draws" await_picture "$GROUP"
say "$GROUP" lilei "@画板 画圆"
ok "twice" await_picture "$GROUP"
answered lilei "@画板 画圆" "每人每分钟最多 2 条"
say "$GROUP" lilei "@画板 画圆"
hasty=$SAID_SEQ
answered hanmeimei "@画板 画圆" "指定的人"
is "who is too fast is told once and does not draw" \
    "$(web -G --data-urlencode "conversation=$GROUP" "$SANDBOX_URL/sandbox/messages?after=$hasty" |
        jq '[.events[] | select(.message.content.text // "" | contains("每人每分钟"))] | length')" 0

# --- answers with the callback ----------------------------------------------------------------

printf '\n[receiver]\nhttp_answer = true\n' >>"$DIR/dingboard.conf"
"$INSTANCE" kill "$DIR" receiver TERM
"$INSTANCE" up "$DIR" receiver
calls() { web "$SANDBOX_URL/sandbox/calls" | jq '.calls | length'; }
before=$(calls)
say "$OTHER_GROUP" lilei "@画板 别画了"
ok "what needs no board is answered with the callback" await "$OTHER_GROUP" '.message.via == "reply"'
has "with the right person addressed" "$(jq -r .message.content.text "$DIR/tmp/event")" "@李雷 好，什么都没动"
is "without a call" "$(calls)" "$before"
say "$OTHER_GROUP" lilei "@画板 画圆"
ok "the rest goes the usual way" await_picture "$OTHER_GROUP"
is "and only so" "$(web -G --data-urlencode "conversation=$OTHER_GROUP" "$SANDBOX_URL/sandbox/messages?after=0" |
    jq '[.events[] | select(.type == "message" and .message.sender.id == "robot")] | length')" 2
done_testing
