#!/bin/bash
# SPDX-License-Identifier: MIT
# shellcheck disable=SC1111 # people type such quotes
# Groups with boards: made by saying so and by dingboardctl, with the robot and without, never twice, and their end.
. "${top_srcdir:-.}/tests/e2e/lib.bash"

need_instance sqlite3
instance_start



restart() {
    "$INSTANCE" kill "$DIR" worker TERM
    "$INSTANCE" up "$DIR" worker
}

groups() { web "$SANDBOX_URL/sandbox/state" | jq -r --arg t "$1" '[.conversations[] | select(.title == $t) | .id] | join(" ")'; }
members() { web "$SANDBOX_URL/sandbox/state" | jq -r --arg c "$1" '.conversations[] | select(.id == $c) | .members | join(" ")'; }
session() { "$CTL" session "$@"; }
says() { # CONVERSATION PART : the robot says something with that part
    await "$1" "$(jq -nr --arg part "$2" '".message.content.text // \"\" | contains(\($part | tojson))"')"
}

attach() { # FILE -> media id
    web -f -H 'Content-Type: application/octet-stream' --data-binary "@$1" "$SANDBOX_URL/sandbox/media?name=${1##*/}" |
        jq -r .mediaId
}
DINGBOARD_CONFIG='' "$CTL" draw -o "$DIR/tmp/green.png" "background green" 2>/dev/null

# --- by saying so -----------------------------------------------------------------------------

say "$GROUP" lilei "@画板 画一个红色实心圆"
ok "there is a board" await_picture "$GROUP"
say "$GROUP" lilei "@画板 复制到新白板 需求评审 @韩梅梅 @王芳"
asked=$SAID_SEQ
ok "it is promised" await_text "$GROUP"
has "in words" "$TEXT" "正在新建"
has "that leave strangers out" "$TEXT" "1 位不在组织里"
ok "and done" boards_come_to_say "SELECT state FROM session" 6
new=$(groups 需求评审)
is "with the people who were mentioned" "$(members "$new")" "lilei hanmeimei"
SAID_SEQ=$asked
ok "the new group is shown its board" await_picture "$new"
is "which came along" "$(color_at 400 300)" red
ok "with a welcome" says "$new" "欢迎来到"
ok "who asked is told" says "$GROUP" "建好了"
say "$GROUP" lilei "@画板 左上角 小一点" "$(jq -nc --arg m "$(attach "$DIR/tmp/green.png")" '{type: "richText", mediaId: $m}')"
ok "a picture is put on the board" await_picture "$GROUP"
say "$GROUP" lilei "@画板 新建一页"
ok "and a page is added" await_picture "$GROUP"
say "$GROUP" lilei "@画板 copy to a new board \"With pictures\""
asked=$SAID_SEQ
ok "such a board is copied, too" boards_come_to_say "SELECT state FROM session WHERE name = 'With pictures'" 6
copied=$(groups "With pictures")
SAID_SEQ=$asked
ok "with both pages" await_picture "$copied"
say "$copied" lilei "@画板 第1页"
ok "of which the first" await_picture "$copied"
is "has the picture" "$(color_at 60 60) $(color_at 400 300)" "green red"
is "and nothing of it is kept twice" "$(boards "SELECT count(*) FROM session_asset") $(boards "SELECT count(*) FROM asset")" "0 2"
say "$copied" lilei "@画板 历史"
ok "its history says by whom" says "$copied" "李雷"
say "$new" hanmeimei "@画板 画一个蓝色实心方块在左边"
ok "people draw there" await_picture "$new"
is "on the same board" "$(boards "SELECT count(*) FROM board WHERE title = '需求评审' AND owner = 'staff0001'")" 1
say "$new" lilei "@画板 锁定"
ok "whose owner may lock it" await_picture "$new"

say "$GROUP" lilei "@画板 新建白板 @韩梅梅"
ok "a name is asked for" says "$GROUP" "叫什么"
say "$GROUP" wangfang "@画板 新建白板 外人的群"
ok "people from outside cannot" says "$GROUP" "不能新建"
say "$GROUP" lilei '@画板 new board "Twice"' '{"repeat": 3}'
ok "a callback that comes three times" await_text "$GROUP"
ok "is one group" boards_come_to_say "SELECT state FROM session WHERE name = 'Twice'" 6
is "and no more" "$(groups Twice | wc -w)" 1

# --- without the robot ------------------------------------------------------------------------

control faults '{"api": "add-robot", "fault": "code:Forbidden.AccessDenied.AccessTokenPermissionDenied", "times": 1}' >/dev/null
say "$GROUP" lilei "@画板 新建白板 没有机器人"
ok "a robot that cannot be added" boards_come_to_say "SELECT state FROM session WHERE name = '没有机器人'" 7
ok "is no secret" says "$GROUP" "我还不在群里"
ok "and the owner learns how" says "$(chat_with_robot lilei)" "添加机器人"
absent=$(groups 没有机器人)
control conversation "$(jq -n --arg c "$absent" '{conversation: $c, robot: true}')" >/dev/null
say "$absent" lilei "@画板 画圆"
ok "once it was added it draws" await_picture "$absent"
is "and all is well" "$(boards "SELECT state FROM session WHERE name = '没有机器人'")" 6

# --- what becomes of it, by saying so ---------------------------------------------------------

say "$new" lilei "@画板 白板信息"
ok "a session is told of" says "$new" "白板“需求评审”"
has "with its owner" "$(jq -r .message.content.text "$DIR/tmp/event")" "群主：你"
say "$new" hanmeimei "@画板 改群名 二审"
ok "it is renamed" says "$new" "白板改名为“二审”"
say "$new" lilei "@画板 白板信息"
ok "which the next message does not undo" says "$new" "白板“二审”"
control conversation "$(jq -n --arg c "$new" '{conversation: $c, title: "三审"}')" >/dev/null
ok "and a new title of the group does" boards_come_to_say "SELECT coalesce(name, title) FROM board WHERE conversation_id = '$new'" 三审
say "$new" hanmeimei "@画板 归档"
ok "it is archived" says "$new" "归档了"
say "$new" lilei "@画板 画圆"
ok "and not drawn on" says "$new" "发：恢复归档"
say "$new" lilei "@画板 恢复归档"
ok "and opened again" says "$new" "恢复了"
say "$new" lilei "@画板 画圆"
ok "to be drawn on" await_picture "$new"
say "$GROUP" hanmeimei "@画板 我的白板"
mine=$SAID_SEQ
ok "who asks for theirs in a group" says "$GROUP" "在单聊里告诉你"
SAID_SEQ=$mine
ok "is told alone" says "$(chat_with_robot hanmeimei)" "三审"
say "$(chat_with_robot hanmeimei)" hanmeimei "sessions"
ok "and in the 1:1 chat at once" says "$(chat_with_robot hanmeimei)" "Your groups"
say "$GROUP" wangfang "@画板 我的白板"
ok "people from outside are told in their own chat alone" says "$GROUP" "请在单聊里"

say "$new" lilei "@画板 确认解散"
ok "a group is not disbanded unasked" says "$new" "要解散群“三审”吗"
say "$new" hanmeimei "@画板 确认解散"
ok "nor by somebody else's yes" says "$new" "要解散群“三审”吗"
say "$new" lilei "@画板 解散"
ok "nor at the first word" says "$new" "要解散群“三审”吗"
say "$new" lilei "@画板 确认解散"
ok "but by a yes" boards_come_to_say "SELECT state FROM session WHERE name = '需求评审'" 11
is "at the platform" "$(web "$SANDBOX_URL/sandbox/state" | jq --arg c "$new" '.conversations[] | select(.id == $c) | .disbanded')" true
is "and its board is in the archive" "$(boards "SELECT archived FROM board WHERE title = '三审'")" 1
say "$GROUP" hanmeimei "@画板 解散"
ok "a group that people made themselves stays" says "$GROUP" "不是我建的"
say "$GROUP" lilei "@画板 解散"
ok "and is not everybody's to disband" says "$GROUP" "只有群主或管理员"
control faults '{"api": "disband", "fault": "code:unauthorized", "times": 1}' >/dev/null
say "$copied" lilei "@画板 disband this group"
ok "in English" says "$copied" "Shall the group"
say "$copied" lilei "@画板 confirm disband"
refused=$SAID_SEQ
ok "a platform that refuses" boards_come_to_say "SELECT state FROM session WHERE name = 'With pictures'" 6
SAID_SEQ=$refused
ok "is no secret to the owner" says "$(chat_with_robot lilei)" "was not disbanded"

# --- refusals and doubts ----------------------------------------------------------------------

control faults '{"api": "group", "fault": "code:permession.checkFailed", "times": 1}' >/dev/null
say "$GROUP" lilei "@画板 新建白板 没有权限"
ok "a refusal" says "$GROUP" "qyapi_chat_manage"
is "ends it" "$(boards "SELECT state FROM session WHERE name = '没有权限'")" 8
control faults '{"api": "group", "fault": "truncated", "times": 1}' >/dev/null
say "$GROUP" lilei "@画板 新建白板 没有回答"
ok "when nobody knows whether it was made" says "$GROUP" "没有回答，我不再重试"
is "it is not made twice" "$(groups 没有回答 | wc -w) $(boards "SELECT state FROM session WHERE name = '没有回答'")" "1 9"
control faults '{"api": "group", "fault": "qps", "times": 2}' >/dev/null
say "$GROUP" lilei "@画板 新建白板 再试一次"
ok "what was throttled is tried again" boards_come_to_say "SELECT state FROM session WHERE name = '再试一次'" 6
is "and made once" "$(groups 再试一次 | wc -w)" 1

# --- a worker that is killed ------------------------------------------------------------------

control faults '{"api": "group", "fault": "delay:5000", "times": 1}' >/dev/null
say "$GROUP" lilei "@画板 新建白板 被打断"
ok "while the call is under way" boards_come_to_say "SELECT state FROM session WHERE name = '被打断'" 1
"$INSTANCE" kill "$DIR" worker
sqlite3 "$STATE_DIR/boards.db" "UPDATE session SET due_ms = 1 WHERE name = '被打断'"
"$INSTANCE" up "$DIR" worker
ok "the next worker is in doubt" boards_come_to_say "SELECT state FROM session WHERE name = '被打断'" 9

# --- dingboardctl -----------------------------------------------------------------------------

first=$(boards "SELECT id FROM board WHERE title = '画板测试群'")
has "one is queued" "$(session create --name 课堂 --owner staff0001 --user staff0002 --from "$first")" queued
ok "and made" boards_come_to_say "SELECT state FROM session WHERE name = '课堂'" 6
number=$(boards "SELECT id FROM session WHERE name = '课堂'")
class=$(groups 课堂)
has "it is listed" "$(session list)" "课堂"
has "and shown" "$(session show "$number")" "members: staff0001 staff0002"
session archive "$number" >/dev/null
say "$class" lilei "@画板 画圆"
ok "an archived board is not drawn on" says "$class" "已归档"
session restore "$number" >/dev/null
say "$class" lilei "@画板 画圆"
ok "a restored one is" await_picture "$class"
session rename "$number" "第三课" >/dev/null
has "a name is changed" "$(session list)" "第三课"
session disband "$number" >/dev/null
ok "a group is disbanded" boards_come_to_say "SELECT state FROM session WHERE name = '课堂'" 11
is "by the platform" "$(web "$SANDBOX_URL/sandbox/state" | jq --arg c "$class" '.conversations[] | select(.id == $c) | .disbanded')" true
is "its board is archived" "$(boards "SELECT archived FROM board WHERE name = '第三课'")" 1
for wrong in "create" "create --name x" "create --name 一二三四五六七八九十一二三四五六七八九十一 --owner a" "show 999" "show x" \
    "disband $number" "archive 0123456789abcdef" "bogus"; do
    # shellcheck disable=SC2086
    session $wrong >/dev/null 2>&1
    is "refused: session $wrong" $? 2
done

# --- scene groups and old apps ----------------------------------------------------------------

printf '\n[sessions]\ntemplate_id = template0001\n' >>"$DIR/dingboard.conf"
restart
control faults '{"api": "group", "fault": "truncated", "times": 1}' >/dev/null
say "$GROUP" lilei "@画板 新建白板 场景群"
ok "a scene group is asked for again" boards_come_to_say "SELECT state FROM session WHERE name = '场景群'" 6
is "and is one" "$(groups 场景群 | wc -w)" 1
sed -i 's/^template_id.*/legacy = true/' "$DIR/dingboard.conf"
restart
control faults '{"api": "add-robot", "fault": "code:unauthorized", "times": 1}' >/dev/null
say "$GROUP" lilei "@画板 新建白板 老应用"
ok "an old app makes groups in its own way" boards_come_to_say "SELECT state FROM session WHERE name = '老应用'" 7
ok "and speaks there without the robot" await "$(groups 老应用)" '.message.via == "chat"'
done_testing
