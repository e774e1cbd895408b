# SPDX-License-Identifier: MIT
# flood.bash - for tests that send many callbacks: groups of their own, what was sent, what became of it.
# shellcheck shell=bash
. "${top_srcdir:-.}/tests/e2e/lib.bash"

FLOOD=$top_builddir/tests/faults/flood
FLOOD_SEED=${FLOOD_SEED:-$RANDOM}
GROUPS_MADE=()

token() {
    jq -nc --arg key "$APP_KEY" --rawfile secret "$APP_SECRET_FILE" '{appKey:$key, appSecret:($secret | rtrimstr("\n"))}' |
        web -H 'Content-Type: application/json' --data-binary @- "$SANDBOX_URL/v1.0/oauth2/accessToken" | jq -r .accessToken
}
make_groups() { # HOW-MANY
    local token id i
    token=$(token)
    for ((i = 0; i < $1; i++)); do
        id=$(web -H "x-acs-dingtalk-access-token: $token" -H 'Content-Type: application/json' "$SANDBOX_URL/v1.0/im/group/create" \
            --data-binary '{"name":"flood","owner":"staff0001","useridlist":["staff0001","staff0002"]}' | jq -r .openConversationId)
        control conversation "{\"conversation\":\"$id\",\"robot\":true}" >/dev/null
        GROUPS_MADE+=("$id")
    done
}
# A session of the stand-in's: what is answered in words goes somewhere.
session_webhook() {
    say "$GROUP" lilei "画圆"
    await_picture "$GROUP" >/dev/null
    sqlite3 -readonly "$STATE_DIR/journal.db" "SELECT json_extract(body, '\$.sessionWebhook') FROM journal LIMIT 1"
}
flood() { # MESSAGES PREFIX SEED -> "deliveries repeated"
    "$FLOOD" "$BOARD_URL/dingtalk/robot" "$APP_SECRET_FILE" "$3" "$1" "$2" "$WEBHOOK" "${GROUPS_MADE[@]}"
}

settled() { # nothing unread, nothing owed
    [ "$(unread) $(boards "SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM delivery WHERE recall = 1)" 2>&1)" = "0 0" ]
}
