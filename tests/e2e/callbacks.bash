# SPDX-License-Identifier: MIT
# callbacks.bash - what the receiver answers, the same in FastCGI and in CGI mode.
# shellcheck shell=bash

journaled() { # MSGID -> how often it stands in the journal
    sqlite3 -readonly "$STATE_DIR/journal.db" "SELECT count(*) FROM journal WHERE msg_id = '$1'"
}

callback_cases() { # MODE
    local mode=$1 body timestamp sign status counts

    is "$mode: /healthz answers" "$(web -o /dev/null -w '%{http_code}' "$BOARD_URL/healthz")" 200
    is "$mode: a signed callback is accepted" "$(text_body msgA1 画圆 | post_signed)" 200
    is "$mode: and journaled" "$(journaled msgA1)" 1

    body=$(text_body msgA2 "draw a line")
    counts=''
    for _ in 1 2 3 4 5; do counts+="$(post_signed <<<"$body") "; done
    is "$mode: the same message five times is answered 200 each time" "$counts" "200 200 200 200 200 "
    is "$mode: and journaled once" "$(journaled msgA2)" 1

    is "$mode: no signature: 401" \
        "$(text_body msgB1 画圆 | web -o "$DIR/tmp/reply" -w '%{http_code}' --data-binary @- "$BOARD_URL/dingtalk/robot")" 401
    timestamp=$(now_ms)
    sign=$(signature "$timestamp")
    is "$mode: another signature: 401" "$(text_body msgB2 画圆 | post "$timestamp" "$(signature $((timestamp + 1)))")" 401
    is "$mode: a doubled header: 401" "$(text_body msgB3 画圆 | post "$timestamp" "$sign" -H "sign: $sign")" 401
    timestamp=$(($(now_ms) - 3600000 - 5000))
    is "$mode: older than an hour: 401" "$(text_body msgB4 画圆 | post "$timestamp" "$(signature "$timestamp")")" 401
    timestamp=$(($(now_ms) + 3600000 + 60000))
    is "$mode: more than an hour ahead: 401" "$(text_body msgB5 画圆 | post "$timestamp" "$(signature "$timestamp")")" 401
    ok "$mode: the refusal is JSON with a reason" jq -e '.error | length > 0' "$DIR/tmp/reply"
    is "$mode: nothing unsigned was journaled" "$(sqlite3 -readonly "$STATE_DIR/journal.db" \
        "SELECT count(*) FROM journal WHERE msg_id LIKE 'msgB%'")" 0

    timestamp=$(($(now_ms) - 600000))
    sign=$(signature "$timestamp")
    is "$mode: a ten minutes old pair may bring a first body" "$(text_body msgC1 画圆 | tee "$DIR/tmp/first" | post "$timestamp" "$sign")" 200
    is "$mode: and the same again" "$(post "$timestamp" "$sign" <"$DIR/tmp/first")" 200
    status=$(text_body msgC2 画方 | post "$timestamp" "$sign")
    is "$mode: but not another body" "$status" 401
    is "$mode: which is not journaled" "$(journaled msgC2)" 0

    is "$mode: a body over 64 KiB: 413" \
        "$(text_body msgD1 "$(head -c 66000 /dev/zero | tr '\0' x)" | post_signed)" 413
    ok "$mode: with a JSON reason" jq -e '.error | length > 0' "$DIR/tmp/reply"
    is "$mode: a body over nginx's limit: 413" "$(head -c 300000 /dev/zero | tr '\0' x | post_signed)" 413
    ok "$mode: with a JSON reason too" jq -e '.error | length > 0' "$DIR/tmp/reply"
    is "$mode: not JSON: 400" "$(post_signed <<<'{"msgtype":')" 400
    is "$mode: the console's empty probe: 200" "$(web -o "$DIR/tmp/reply" -w '%{http_code}' -X POST -d '' "$BOARD_URL/dingtalk/robot")" 200
    is "$mode: another method: 405" "$(web -o "$DIR/tmp/reply" -w '%{http_code}' -X DELETE "$BOARD_URL/dingtalk/robot")" 405
    is "$mode: another path: 404" "$(web -o "$DIR/tmp/reply" -w '%{http_code}' "$BOARD_URL/dingtalk/robots")" 404
    unlike "$mode: the secret is in no log" "$(cat "$DIR"/log/*)" "$(cat "$APP_SECRET_FILE")"
}
