#!/bin/bash
# SPDX-License-Identifier: MIT
# Two robots of two organisations in one instance: each has its own secret, people, groups and pictures, and neither
# reaches what is the other's.
. "${top_srcdir:-.}/tests/e2e/lib.bash"
. "$top_srcdir/tests/e2e/live.bash"

need_instance sqlite3
instance_start --two-robots
THEIRS=cidSandboxGroup0003AAAA==
SECOND=dingsandboxappkey02

attach() { # FILE -> media id
    web -f -H 'Content-Type: application/octet-stream' --data-binary "@$1" "$SANDBOX_URL/sandbox/media?name=${1##*/}" |
        jq -r .mediaId
}
robot_of() { boards "SELECT coalesce(robot, 'first') FROM board WHERE conversation_id = '$1'"; }
calls_of() { web "$SANDBOX_URL/sandbox/calls" | jq --arg a "$1" '[.calls[] | select(.api == $a and .status == 200)] | length'; }
DINGBOARD_CONFIG='' "$CTL" draw -o "$DIR/tmp/green.png" "background green" 2>/dev/null

# --- each its own -----------------------------------------------------------------------------

say "$GROUP" lilei "@画板 画一个红色实心圆"
ok "the first robot draws" await_picture "$GROUP"
say "$THEIRS" zhaoqiang "@画板二号 画一个蓝色实心方块"
ok "so does the second" await_picture "$THEIRS"
is "on a board of its own" "$(color_at 400 300)" blue
is "and each board knows its robot" "$(robot_of "$GROUP") $(robot_of "$THEIRS")" "first $SECOND"
say "$(chat_with_robot zhaoqiang)" zhaoqiang "画一个绿色实心圆"
ok "it has 1:1 chats, too" await_picture "$(chat_with_robot zhaoqiang)"

before=$(calls_of download)
say "$THEIRS" zhaoqiang "@画板二号 左上角 小一点" "$(jq -nc --arg m "$(attach "$DIR/tmp/green.png")" '{type: "richText", mediaId: $m}')"
ok "a picture that it heard" await_picture "$THEIRS"
is "it fetches itself: others are refused it" "$(color_at 60 60) $(($(calls_of download) - before))" "green 1"

say "$THEIRS" sunli "@画板二号 新建白板 二号需求 @赵强"
ok "groups are made in its organisation" boards_come_to_say "SELECT state FROM session WHERE name = '二号需求'" 6
made=$(web "$SANDBOX_URL/sandbox/state" | jq -r '.conversations[] | select(.title == "二号需求") | .id')
ok "and welcomed by it" await "$made" '.message.content.text // "" | contains("欢迎")'
is "of its people" "$(web "$SANDBOX_URL/sandbox/state" | jq -r '.conversations[] | select(.title == "二号需求") | .members | join(" ")')" \
    "sunli zhaoqiang"
say "$(chat_with_robot lilei)" lilei "我的白板"
ok "somebody with the same staff id elsewhere" await_text "$(chat_with_robot lilei)"
is "is told of the group he drew in alone" "$(grep '^·' <<<"$TEXT")" "· 画板测试群（正常）"
say "$(chat_with_robot zhaoqiang)" zhaoqiang "我的白板"
ok "and the other one" await_text "$(chat_with_robot zhaoqiang)"
is "of his, newest first" "$(grep '^·' <<<"$TEXT" | tr '\n' ' ')" "· 二号需求（正常） · 二号公司画板群（正常） "

say "$GROUP" lilei "@画板 锁定"
ok "a lock holds" await_picture "$GROUP"
say "$THEIRS" zhaoqiang "@画板二号 画圆"
ok "on its own board only" await_picture "$THEIRS"

# --- the page ---------------------------------------------------------------------------------

ok "its board has a page" ask_link "$THEIRS" zhaoqiang
is "somebody of its organisation logs in" "$(enter_as zhao "$DRAW_TOKEN" zhaoqiang)" 200
is "as themselves, asked of its app" "$(from_answer zhao '"\(.me.name) \(.client_id) \(.corp_id)"')" "赵强 $SECOND ding55ff66aa77bb88cc99dd"
is "somebody of the other one does not" "$(enter_as li "$DRAW_TOKEN" lilei)" 401

# --- who may do what --------------------------------------------------------------------------

# 李雷 and 赵强 have one staff id, each in their own organisation.
sed -i '/^\[board\]$/a moderators = staff0001' "$DIR/dingboard.conf"
"$INSTANCE" kill "$DIR" worker TERM
"$INSTANCE" up "$DIR" worker
say "$THEIRS" sunli "@画板二号 锁定"
ok "an administrator locks a board" await_picture "$THEIRS"
say "$THEIRS" zhaoqiang "@画板二号 画圆"
ok "which the other organisation's moderator of the same staff id does not draw on" await "$THEIRS" '.message.content.text // "" | contains("已被 孙丽 锁定")'
say "$GROUP" hanmeimei "@画板 锁定"
ok "nor is that lock in the way of the other board" await_picture "$GROUP"
say "$GROUP" lilei "@画板 解锁"
ok "where its moderator opens what an administrator locked" await_picture "$GROUP"

# --- events -----------------------------------------------------------------------------------

control conversation "$(jq -n --arg c "$THEIRS" '{conversation: $c, title: "改了名"}')" >/dev/null
ok "its events are opened with its keys" boards_come_to_say "SELECT title FROM board WHERE conversation_id = '$THEIRS'" 改了名

# --- neither reaches the other's --------------------------------------------------------------

push() { # ROBOT CONVERSATION TITLE
    control event "$(jq -n --arg r "$1" --arg c "$2" --arg t "$3" \
        '{robot: $r, event: {EventType: "chat_update_title", openConversationId: $c, title: $t}}')" >/dev/null
}
warned() { grep -c "robot of another organisation" "$DIR/log/worker.log"; }
warned_of() { [ "$(warned)" = "$1" ]; }
push "$SECOND" "$GROUP" "不是你的群"
ok "an event about the other's group is passed over" wait_until 60 warned_of 1
is "and changes nothing" "$(boards "SELECT title FROM board WHERE conversation_id = '$GROUP'")" 画板测试群

forged() { # SECRET-FILE MSGID CORP CONVERSATION : a message signed with that secret
    local timestamp secret
    timestamp=$(now_ms)
    secret=$(cat "$1")
    CORP_ID=$3 text_body "$2" "清空" "$4" | web -o "$DIR/tmp/reply" -w '%{http_code}' -H "timestamp: $timestamp" \
        -H "sign: $(printf '%s\n%s' "$timestamp" "$secret" | openssl dgst -sha256 -hmac "$secret" -binary | base64)" \
        -H 'Content-Type: application/json; charset=utf-8' --data-binary @- "$BOARD_URL/dingtalk/robot"
}
is "a message of the other's organisation is refused" "$(forged "$DIR/app-secret-second" forged1 "$CORP_ID" "$GROUP")" 401
is "one that names its own is taken" "$(forged "$DIR/app-secret-second" forged2 ding55ff66aa77bb88cc99dd "$GROUP")" 200
ok "and passed over" wait_until 60 warned_of 2
is "a secret that is nobody's is refused" "$(forged <(echo nobody) forged3 "$CORP_ID" "$GROUP")" 401
say "$GROUP" lilei "@画板 看看"
ok "the board is shown" await_picture "$GROUP"
is "as it was" "$(color_at 400 300) $(robot_of "$GROUP")" "red first"

# --- a robot that leaves ----------------------------------------------------------------------

sed -i '/^\[robot second\]/,$d' "$DIR/dingboard.conf"
"$INSTANCE" kill "$DIR" receiver TERM
"$INSTANCE" up "$DIR" receiver
say "$THEIRS" zhaoqiang "@画板二号 画圆"
is "a robot that is not in the configuration is refused" "$(said_status)" 401
say "$GROUP" lilei "@画板 画圆"
ok "the other one goes on" await_picture "$GROUP"
done_testing
