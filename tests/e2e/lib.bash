# SPDX-License-Identifier: MIT
# lib.bash - for the end-to-end tests: a private instance, people who say things, pictures that arrive.
# shellcheck shell=bash
. "${top_srcdir:-.}/tests/tap.bash"

INSTANCE=$top_srcdir/conf/instance
PIXEL=$top_builddir/tests/e2e/pixel
# People and conversations of the stand-in (sandbox/).
LILEI=lilei
HANMEIMEI=hanmeimei

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
    "$INSTANCE" start "$DIR" --build "$top_builddir" --per-minute 1000 "$@" || {
        sed 's/^/# /' "$DIR"/log/*.log
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
    [ $status = 0 ] || tail -n 20 "$DIR"/log/*.log | sed 's/^/# /'
    rm -rf "$DIR"
    exit $status
}

# --- the stand-in of DingTalk -----------------------------------------------------------------

web() { curl -sS -m 60 --noproxy '*' "$@"; }

control() { # PATH JSON : a POST to /sandbox/PATH
    web -H 'Content-Type: application/json' --data-binary "$2" "$SANDBOX_URL/sandbox/$1"
}

state() { web "$SANDBOX_URL/sandbox/state"; }
group_id() { state | jq -r '[.conversations[] | select(.group)][0].id'; }
chat_id() { # PERSON -> the id of the person's 1:1 chat with the robot
    state | jq -r --arg p "$1" '[.conversations[] | select(.group | not) | select(.members | index($p))][0].id'
}

say() { # CONVERSATION PERSON TEXT -> the msgId
    control say "$(jq -nc --arg c "$1" --arg u "$2" --arg t "$3" '{conversation:$c,user:$u,text:$t}')" | jq -r .msgId
}

messages() { # CONVERSATION [AFTER] [WAIT-SECONDS] -> the JSON of what was posted or recalled since AFTER
    web -G --data-urlencode "conversation=$1" "$SANDBOX_URL/sandbox/messages?after=${2:-0}&wait=${3:-0}"
}

robot_messages() { # CONVERSATION -> JSON lines of the robot's messages
    messages "$1" | jq -c '.messages[] | select(.sender == null)'
}

