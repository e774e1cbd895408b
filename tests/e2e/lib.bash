# SPDX-License-Identifier: MIT
# lib.bash - for the end-to-end tests: a private instance, people who say things, pictures that arrive.
# shellcheck shell=bash
. "${top_srcdir:-.}/tests/tap.bash"

INSTANCE=$top_srcdir/conf/instance
PIXEL=$top_builddir/tests/e2e/pixel

need_instance() { # skip the whole test where it cannot run
    local tool
    [ "${DINGBOARD_E2E:-yes}" = yes ] || skip_all "end-to-end tests are switched off"
    for tool in nginx curl jq openssl "$@"; do
        command -v "$tool" >/dev/null || skip_all "$tool is not installed"
    done
}

instance_start() { # OPTION...
    DIR=$(mktemp -d "${XDG_RUNTIME_DIR:-/tmp}/dingboard.XXXXXX")
    trap instance_end EXIT
    "$INSTANCE" start "$DIR" --build "$top_builddir" --no-limits "$@" || {
        cat "$DIR"/log/*.log 2>/dev/null | sed 's/^/# /'
        echo "Bail out! the instance does not start"
        exit 99
    }
    # shellcheck source=/dev/null
    . "$DIR/env"
    export DINGBOARD_CONFIG
}

instance_end() {
    local status=$?
    trap - EXIT
    "$INSTANCE" stop "$DIR"
    [ $status = 0 ] || tail -n 20 "$DIR"/log/*.log 2>/dev/null | sed 's/^/# /'
    rm -rf "$DIR"
    exit $status
}

# --- the stand-in of DingTalk -----------------------------------------------------------------
# Its people: lilei (李雷), hanmeimei (韩梅梅), wangfang (from outside the organisation).

# shellcheck disable=SC2034 # used by the tests
GROUP=cidSandboxGroup0001AAAA==
# shellcheck disable=SC2034
OTHER_GROUP=cidSandboxGroup0002AAAA==
# Longest that a picture may take, seconds: generous, since sanitizers are slow.
PATIENCE=60
SAID_SEQ=0 PICTURE='' TEXT=''

web() { curl -sS -m 60 --noproxy '*' "$@"; }

control() { # PATH JSON : a POST to /sandbox/PATH; a refused one is a fault of the test, which ends
    web -f -H 'Content-Type: application/json' --data-binary "$2" "$SANDBOX_URL/sandbox/$1" || {
        echo "the stand-in refuses $1 $2" >&2
        exit 99
    }
}

chat_with_robot() { # PERSON -> the id of that person's 1:1 chat with the robot
    web "$SANDBOX_URL/sandbox/state" |
        jq -r --arg p "$1" '[.conversations[] | select(.group | not) | select(.members | index($p))][0].id'
}

# Say something; SAID_SEQ is then the place in the stream of events from which its consequences are to be looked for.
say() { # CONVERSATION PERSON TEXT [MORE-JSON] -> prints the status the robot's callback was answered with
    SAID_SEQ=$(web "$SANDBOX_URL/sandbox/state" | jq .seq)
    control say "$(jq -nc --arg c "$1" --arg u "$2" --arg t "$3" --argjson more "${4:-"{}"}" \
        '{conversation:$c,user:$u,text:$t} + $more')" >"$DIR/tmp/said"
}
said_status() { jq -r .status "$DIR/tmp/said"; }

# Wait for the first event after SAID_SEQ that the jq condition holds for, put it into $DIR/tmp/event.
await() { # CONVERSATION JQ-CONDITION
    local deadline=$((SECONDS + PATIENCE)) after=$SAID_SEQ
    while [ $SECONDS -lt $deadline ]; do
        web -G --data-urlencode "conversation=$1" "$SANDBOX_URL/sandbox/messages?after=$after&wait=5" >"$DIR/tmp/events" ||
            return 1
        jq -ce "[.events[] | select($2)][0] // empty" "$DIR/tmp/events" >"$DIR/tmp/event" && return 0
        after=$(jq "[.events[].seq, $after] | max" "$DIR/tmp/events")
    done
    echo "nothing came: $2; $(jq -c '[.events[] | {type, message}]' "$DIR/tmp/events")"
    return 1
}

# Wait for the robot's picture; it is then $PICTURE.
await_picture() { # CONVERSATION
    PICTURE=$DIR/tmp/picture.png
    rm -f "$PICTURE"
    await "$1" '.type == "message" and .message.sender.id == "robot" and .message.kind == "image"' || return 1
    cp "$DIR/tmp/event" "$DIR/tmp/newest"
    web -o "$PICTURE" "$SANDBOX_URL$(jq -r .message.content.url "$DIR/tmp/event")"
}

# Wait for the robot's words; TEXT is then what it said.
await_text() { # CONVERSATION
    TEXT=
    await "$1" '.type == "message" and .message.sender.id == "robot" and (.message.kind | IN("text", "markdown"))' || return 1
    # shellcheck disable=SC2034
    TEXT=$(jq -r .message.content.text "$DIR/tmp/event")
}

# --- what was taken back ----------------------------------------------------------------------

# The msgId of the picture that await_picture found last.
picture_id() { jq -r .msgId "$DIR/tmp/event"; }

# Wait until the chat has lost that message. It must not have gone before the newest picture came.
await_recall() { # CONVERSATION MSGID
    await "$1" '.type == "recall" and .msgId == "'"$2"'"'
}

# The robot's pictures still in the chat, oldest first.
pictures_left() { # CONVERSATION
    web -G --data-urlencode "conversation=$1" "$SANDBOX_URL/sandbox/messages?after=0" |
        jq -r '[.events[] | select(.type == "message" and .message.kind == "image" and (.message.recalled | not)) | .msgId] | join(" ")'
}

# --- pictures ---------------------------------------------------------------------------------

# What colour a pixel is, in a word. X and Y are on the board, 800 by 600; the picture is twice as large.
color_at() { # X Y
    local hex r g b
    hex=$("$PIXEL" "$PICTURE" at $((2 * $1)) $((2 * $2))) || return 1
    r=$((16#${hex:1:2})) g=$((16#${hex:3:2})) b=$((16#${hex:5:2}))
    if ((r > 230 && g > 230 && b > 230)); then
        echo white
    elif ((r < 70 && g < 70 && b < 70)); then
        echo black
    elif ((r > g + 60 && r > b + 60)); then
        echo red
    elif ((g > r + 40 && g > b + 40)); then
        echo green
    elif ((b > r + 60 && b > g + 40)); then
        echo blue
    else
        echo "$hex"
    fi
}

# --- callbacks by hand ------------------------------------------------------------------------

# What the databases say: the boards' tables, and the journal's as j; whoever writes just now is waited for.
boards() { # SQL
    sqlite3 -readonly -cmd '.timeout 10000' "$STATE_DIR/boards.db" "ATTACH '$STATE_DIR/journal.db' AS j; $1"
}
boards_say() { [ "$(boards "$1" 2>&1)" = "$2" ]; } # SQL EXPECTED
boards_come_to_say() {                         # SQL EXPECTED
    wait_until "$PATIENCE" boards_say "$1" "$2" && return 0
    echo "$1 says $(boards "$1"), not $2"
    return 1
}
unread() { # how many messages of the journal no board has applied; the board of a first message is not there before it
    boards "SELECT count(*) FROM j.journal LEFT JOIN board ON board.id = board_id WHERE j.journal.id > coalesce(journal_position, 0)" 2>&1
}

now_ms() { date +%s%3N; }

signature() { # TIMESTAMP -> what DingTalk would put into the header "sign"; reckoned by openssl, not by our code
    local secret
    secret=$(cat "$APP_SECRET_FILE")
    printf '%s\n%s' "$1" "$secret" | openssl dgst -sha256 -hmac "$secret" -binary | base64
}

text_body() { # MSGID TEXT [CONVERSATION] : a group text of 李雷
    jq -nc --arg id "$1" --arg text " $2" --arg c "${3:-cidTestGroup0001==}" --arg corp "$CORP_ID" \
        --arg hook "$SANDBOX_URL/robot/sendBySession?session=00000000000000000000000000000000" --argjson now "$(now_ms)" '{
        conversationId: $c, conversationType: "2", conversationTitle: "测试群", chatbotCorpId: $corp, senderCorpId: $corp,
        chatbotUserId: "$:LWCP_v1:$bot", msgId: $id, senderNick: "李雷", senderStaffId: "staff0001", isAdmin: false,
        senderId: "$:LWCP_v1:$lilei", sessionWebhook: $hook, sessionWebhookExpiredTime: ($now + 5400000), createAt: $now,
        isInAtList: true, text: {content: $text}, robotCode: "normal", msgtype: "text"}'
}

# POST standard input to the receiver. Prints the status; the answer is in $DIR/tmp/reply.
post() { # TIMESTAMP SIGN [CURL-OPTION...]
    local timestamp=$1 sign=$2
    shift 2
    web -o "$DIR/tmp/reply" -w '%{http_code}' -H "timestamp: $timestamp" -H "sign: $sign" \
        -H 'Content-Type: application/json; charset=utf-8' --data-binary @- "$@" "$BOARD_URL/dingtalk/robot"
}
post_signed() { # [CURL-OPTION...] : with a fresh signature
    local timestamp
    timestamp=$(now_ms)
    post "$timestamp" "$(signature "$timestamp")" "$@"
}
answer() { cat "$DIR/tmp/reply"; }
