#!/bin/bash
# SPDX-License-Identifier: MIT
# While the platform is away callbacks are acknowledged all the same, and answered when it is back.
. "${top_srcdir:-.}/tests/e2e/lib.bash"

need_instance sqlite3
instance_start

say "$GROUP" lilei "画红色实心圆"
ok "before the outage a picture comes" await_picture "$GROUP"

"$INSTANCE" kill "$DIR" sandbox
for i in 1 2 3 4 5; do
    is "during the outage callback $i is acknowledged" "$(text_body "msgOutage$i" "draw a line" "$GROUP" | post_signed)" 200
done
# The stand-in forgets all when it starts: the first seq is 0.
SAID_SEQ=0
"$INSTANCE" up "$DIR" sandbox
ok "after the outage the picture comes" await_picture "$GROUP"
is "with what was drawn before" "$(color_at 400 300)" red

# The platform's refusals, each played once or a few times: the picture comes in the end.
for fault in token:busy upload:invalid-token-88 upload:busy send:invalid-token-new send:qps send:system-error-500 \
    send:html upload:truncated token:html-200; do
    control faults "{\"api\":\"${fault%%:*}\",\"fault\":\"${fault#*:}\",\"times\":2}" >/dev/null
    [[ $fault != token:* ]] || control tokens/expire '{}' >/dev/null
    say "$GROUP" hanmeimei "draw a small green dot"
    ok "the picture comes after $fault" await_picture "$GROUP"
done

control faults '{"api":"recall","fault":"failed-result","times":1}' >/dev/null
say "$GROUP" hanmeimei "撤销"
ok "an undo is answered though recalling fails at first" await_picture "$GROUP"
ok "and the recall is made again" await "$GROUP" '.type == "recall"'
strip() { "$PIXEL" "$PICTURE" size | cut -d' ' -f2; }
one_line=$(strip)

control faults '{"api":"recall","fault":"failed-result","times":3}' >/dev/null
say "$GROUP" hanmeimei "撤销"
ok "an undo is answered though recalling fails for good" await_picture "$GROUP"
gave_up() { boards "SELECT count(*) FROM delivery WHERE recall = 1"; }
deadline=$((SECONDS + PATIENCE))
while [ "$(gave_up)" != 0 ] && [ $SECONDS -lt $deadline ]; do read -rt 0.2 <> <(:) || :; done
is "it is given up" "$(gave_up)" 0
say "$GROUP" hanmeimei "draw a small green dot"
ok "the next picture comes" await_picture "$GROUP"
ok "its strip has one more line: the old one could not be recalled" test "$(strip)" -gt "$one_line"
say "$GROUP" hanmeimei "draw a small green dot"
ok "another picture comes" await_picture "$GROUP"
is "that says so no more" "$(strip)" "$one_line"
unlike "the secret is in no log" "$(cat "$DIR"/log/*)" "$(cat "$APP_SECRET_FILE")"
done_testing
