# SPDX-License-Identifier: MIT
# live.bash - for the end-to-end tests of the board's page: browsers made of curl. Source it after lib.bash.
# shellcheck shell=bash disable=SC2154

# What a browser of ours does: its own header, its own origin, its own cookies.
# BROWSER is a name; its cookies are in $DIR/tmp/BROWSER.jar. Prints the status; the answer is in $DIR/tmp/BROWSER.answer.
browse() { # BROWSER METHOD PATH [JSON] [CURL-OPTION...]
    local browser=$1 method=$2 path=$3 body=${4-}
    shift $(($# > 4 ? 4 : $#))
    local data=()
    [ "$method" != POST ] || data=(-H 'Content-Type: application/json' -H 'X-Dingboard: 1' -H "Origin: $BOARD_URL" --data-binary "$body")
    web -o "$DIR/tmp/$browser.answer" -D "$DIR/tmp/$browser.headers" -w '%{http_code}' -X "$method" \
        -b "$DIR/tmp/$browser.jar" -c "$DIR/tmp/$browser.jar" "${data[@]}" "$@" "$BOARD_URL$path"
}
answered() { cat "$DIR/tmp/$1.answer"; }      # BROWSER
from_answer() { jq -r "$2" "$DIR/tmp/$1.answer"; } # BROWSER JQ

# Ask the robot for the links of a conversation's board: BOARD, DRAW_TOKEN and VIEW_TOKEN.
ask_link() { # CONVERSATION PERSON
    say "$1" "$2" "链接" && await_text "$1" || return 1
    local links
    links=$(grep -o "$BOARD_URL/board/[0-9a-f]*#[A-Za-z0-9_-]*" <<<"$TEXT")
    BOARD=$(sed -n '1s|.*/board/\([0-9a-f]*\)#.*|\1|p' <<<"$links")
    DRAW_TOKEN=$(sed -n '1s|.*#||p' <<<"$links")
    VIEW_TOKEN=$(sed -n '2s|.*#||p' <<<"$links")
    [ ${#BOARD} = 20 ] && [ -n "$DRAW_TOKEN" ] && [ -n "$VIEW_TOKEN" ]
}

enter() { # BROWSER TOKEN [NAME] : as a guest; prints the status
    browse "$1" POST "/api/board/$BOARD/session" "$(jq -nc --arg t "$2" --arg n "${3-}" '{token: $t} + (if $n == "" then {} else {name: $n} end)')"
}

# As the person whom the stand-in of DingTalk says it is; waits until the worker has asked. Prints the status.
enter_as() { # BROWSER TOKEN PERSON
    local code status login deadline=$((SECONDS + PATIENCE))
    code=$(control login "{\"user\":\"$3\"}" | jq -r .code)
    status=$(browse "$1" POST "/api/board/$BOARD/session" "$(jq -nc --arg t "$2" --arg c "$code" '{token: $t, code: $c}')")
    while [ "$status" = 202 ] && [ $SECONDS -lt $deadline ]; do
        login=$(from_answer "$1" .login)
        sleep 0.05
        status=$(browse "$1" POST "/api/board/$BOARD/session" "$(jq -nc --arg t "$2" --arg l "$login" '{token: $t, login: $l}')")
    done
    echo "$status"
}

# Listen for pushed events until `deafen`; what comes is in $DIR/tmp/BROWSER.stream.
declare -A LISTENERS=()
listen() { # BROWSER
    : >"$DIR/tmp/$1.stream"
    curl -sN --noproxy '*' -b "$DIR/tmp/$1.jar" -H 'Accept: text/event-stream' "$BOARD_URL/live/$BOARD" >"$DIR/tmp/$1.stream" 2>/dev/null &
    LISTENERS[$1]=$!
    wait_until "$PATIENCE" grep -q '^: hi' "$DIR/tmp/$1.stream" # the module's greeting: from now on nothing is missed
}
deafen() { # BROWSER
    kill "${LISTENERS[$1]}" 2>/dev/null
    wait "${LISTENERS[$1]}" 2>/dev/null
    unset "LISTENERS[$1]"
}
# The pushed messages so far, one JSON a line.
pushed() { sed -n 's/^data: //p' "$DIR/tmp/$1.stream"; } # BROWSER

hears() { pushed "$1" | jq -se "any(.[]; $2)" >/dev/null; } # BROWSER JQ-CONDITION

# The board as the page reads it; waits while the worker makes it.
state_once() { [ "$(browse "$1" GET "/api/board/$BOARD")" = 200 ]; }
state() { wait_until "$PATIENCE" state_once "$1"; } # BROWSER : the answer is in $DIR/tmp/BROWSER.answer

op() { # BROWSER OP-ID MEMBER : prints the status
    browse "$1" POST "/api/board/$BOARD/ops" "{\"op\":\"$2\",$3}"
}
