#!/bin/bash
# SPDX-License-Identifier: MIT
# Pushed events: a picture recalled by hand is not recalled again, a new name is known, and a disbanded group is left alone.
. "${top_srcdir:-.}/tests/e2e/lib.bash"

need_instance sqlite3
instance_start

say "$GROUP" lilei "画一个红色实心圆"
ok "a picture comes" await_picture "$GROUP"
circle=$(picture_id)
ok "it is noted" boards_come_to_say "SELECT count(*) FROM delivery WHERE process_query_key IS NOT NULL" 1

control recall "$(jq -n --arg c "$GROUP" --arg m "$circle" '{conversation: $c, msgId: $m}')" >/dev/null
ok "a recall by hand is noted" boards_come_to_say "SELECT recall FROM delivery" 2
say "$GROUP" lilei "撤销"
ok "the undo brings a picture" await_picture "$GROUP"
ok "it is noted, too" boards_come_to_say "SELECT count(*) FROM delivery WHERE process_query_key IS NOT NULL" 2
is "and what was recalled by hand is not recalled again" \
    "$(web "$SANDBOX_URL/sandbox/calls" | jq '[.calls[] | select(.api == "recall")] | length')" 0

control conversation "$(jq -n --arg c "$GROUP" '{conversation: $c, title: "新名字"}')" >/dev/null
ok "the group's new name is known" boards_come_to_say "SELECT title FROM board" "新名字"

pushed() { # EVENT-JSON [MORE-JSON] -> what the instance answered: the status, and whether it was the sealed success
    control event "$(jq -nc --argjson e "$1" --argjson more "${2:-"{}"}" '{event: $e, wait: true} + $more')" |
        jq -r '"\(.status) \(.success)"'
}
is "the console's check is answered, sealed" "$(pushed '{"EventType": "check_url"}')" "200 true"
is "so is an event that is nobody's business" "$(pushed '{"EventType": "user_add_org", "userId": ["staff0001"]}')" "200 true"
title() { jq -nc --arg c "$GROUP" --arg t "$1" '{EventType: "chat_update_title", openConversationId: $c, title: $t}'; }
for spoil in key signature time; do
    is "an event with a wrong $spoil is refused" "$(pushed "$(title 不是真的)" "{\"spoil\": \"$spoil\"}")" "401 false"
done
is "older spellings of fields are read" \
    "$(pushed "$(jq -nc --arg c "$GROUP" '{EventType: "chat_update_title", OpenConversationId: $c, Title: "旧写法"}')")" "200 true"
ok "and have their effect" boards_come_to_say "SELECT title FROM board" "旧写法"
control conversation "$(jq -n --arg c "$GROUP" '{conversation: $c, leave: ["wangfang"], owner: "hanmeimei"}')" >/dev/null
ok "people who go and a new owner are noticed" boards_come_to_say "SELECT owner FROM board" staff0002
is "none of what was refused changed anything" "$(boards "SELECT count(*) FROM board WHERE title = '不是真的'")" 0
is "and nothing is left behind" "$(boards "SELECT count(*) FROM board")" 1

control faults '{"api": "send", "fault": "qps", "times": 100}' >/dev/null
say "$GROUP" lilei "画一个方块"
ok "a picture is owed" boards_come_to_say "SELECT count(*) FROM outbox" 1
control conversation "$(jq -n --arg c "$GROUP" '{conversation: $c, disbanded: true}')" >/dev/null
ok "nothing is owed to a disbanded group" boards_come_to_say "SELECT count(*) FROM outbox" 0
is "its board is archived" "$(boards "SELECT archived FROM board")" 1
is "which is written down" "$(boards "SELECT note FROM delivery WHERE outcome = 2")" "the group was disbanded"

control event "$(jq -n --arg c "$GROUP" '{repeat: 3, event: {EventType: "chat_update_title", openConversationId: $c, title: "一次"}}')" >/dev/null
ok "a repeated event is applied" boards_come_to_say "SELECT title FROM board" "一次"
done_testing
