#!/bin/bash
# SPDX-License-Identifier: MIT
# The same binary is a plain CGI program, under fcgiwrap and run by hand.
. "${top_srcdir:-.}/tests/e2e/lib.bash"
. "$top_srcdir/tests/e2e/callbacks.bash"

need_instance sqlite3 fcgiwrap
instance_start --cgi --no-worker
callback_cases cgi

# By hand, as a web server would run it: variables, the body on standard input, the answer on standard output.
by_hand() { # METHOD PATH TIMESTAMP SIGN <BODY
    local body
    body=$(cat)
    printf %s "$body" | env -i PATH="$PATH" DINGBOARD_CONFIG="$DINGBOARD_CONFIG" GATEWAY_INTERFACE=CGI/1.1 \
        REQUEST_METHOD="$1" SCRIPT_NAME="$2" SERVER_PROTOCOL=HTTP/1.1 CONTENT_TYPE=application/json \
        CONTENT_LENGTH="$(printf %s "$body" | wc -c)" HTTP_TIMESTAMP="$3" HTTP_SIGN="$4" "$RECEIVER" 2>/dev/null
}
timestamp=$(now_ms)
said=$(text_body msgHand1 画圆 | by_hand POST /dingtalk/robot "$timestamp" "$(signature "$timestamp")")
like "by hand: a signed callback is accepted" "$said" "^Status: 200"
is "by hand: and journaled" "$(journaled msgHand1)" 1
said=$(text_body msgHand2 画圆 | by_hand POST /dingtalk/robot "$timestamp" wrong)
like "by hand: a wrong signature is refused" "$said" "^Status: 401"
is "by hand: and not journaled" "$(journaled msgHand2)" 0
done_testing
