#!/bin/bash
# SPDX-License-Identifier: MIT
# The door of the board's page, through real nginx: who comes in, who listens, and what is refused.
. "${top_srcdir:-.}/tests/e2e/lib.bash"
. "$top_srcdir/tests/e2e/live.bash"

need_instance
instance_start --guests draw

# --- the page itself ---------------------------------------------------------------------------

ok "the robot's answer has links" ask_link "$GROUP" lilei
page=$(web -i "$BOARD_URL/board/$BOARD")
like "the link opens the page" "$page" "HTTP/1.1 200"
like "whose policy begins with nothing" "$page" "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self';"
like "and lets only us show it in a frame" "$page" "frame-ancestors 'self' $SANDBOX_URL; base-uri 'none'; form-action 'none'"
like "it tells nobody where it was opened" "$page" "Referrer-Policy: no-referrer"
unlike "it has no script or style within it" "$page" '<script>|<style|style=|onclick'
is "all boards have the same page" "$(web -o /dev/null -w '%{http_code}' "$BOARD_URL/board/00000000000000000000")" 200
is "what is no board has none" "$(web -o /dev/null -w '%{http_code}' "$BOARD_URL/board/0000000000000000000g")" 404
is "nor is there a way out of its folder" "$(web -o /dev/null -w '%{http_code}' --path-as-is "$BOARD_URL/board/../../../../etc/passwd")" 400

# --- links -------------------------------------------------------------------------------------

is "the link to draw is good" "$(enter artist "$DRAW_TOKEN" '小明')" 200
is "for drawing" "$(from_answer artist .right)" draw
is "and a guest's name is marked" "$(from_answer artist .me.name)" "访客 小明"
like "the cookie is for no script and no other site" "$(cat "$DIR/tmp/artist.headers")" "Path=/api/board/$BOARD; Max-Age=[0-9]+; HttpOnly; SameSite=Strict"
is "the link to look is good" "$(enter visitor "$VIEW_TOKEN")" 200
is "for looking" "$(from_answer visitor .right)" view
is "a forged link is not" "$(enter forger "${DRAW_TOKEN::-1}$([ "${DRAW_TOKEN: -1}" = A ] && echo B || echo A)")" 403
is "and says what to do" "$(from_answer forger .error.code)" link_invalid
is "nor is a view link with the right of the other" "$(enter forger "${DRAW_TOKEN:0:8}${VIEW_TOKEN:8}")" 403
other=$BOARD BOARD=00000000000000000000
is "nor is it for another board" "$(enter forger "$DRAW_TOKEN")" 403
BOARD=$other
is "a link may be asked for by hand, and for looking" \
    "$("$CTL" board link "$BOARD" --view --hours 2 | grep -c "^$BOARD_URL/board/$BOARD#")" 1
is "there are none to boards that are not there" "$("$CTL" board link 00000000000000000000 2>&1 | grep -c 'there is no board')" 1

# --- others ------------------------------------------------------------------------------------

for path in "/api/board/$BOARD" "/api/board/$BOARD/events?since=0" "/api/board/$BOARD/preview?text=x" "/live/$BOARD"; do
    is "nobody reads $path without a session" "$(browse stranger GET "$path")" 401
done
is "nor draws" "$(op stranger abcdefgh '"undo":1')" 401
is "nor comes to a channel by its inner name" "$(browse artist GET "/nchan/$BOARD")" 404
is "the view link cannot draw" "$(op visitor abcdefgh '"undo":1')" 403
is "which is said" "$(from_answer visitor .error.code)" view_only
is "a request from another site is refused" \
    "$(browse artist POST "/api/board/$BOARD/ops" '{"op":"crosssite1","undo":1}' -H 'Origin: https://evil.example')" 403
is "so is a form, which has no header of ours" \
    "$(web -o /dev/null -w '%{http_code}' -b "$DIR/tmp/artist.jar" --data-urlencode 'op=crosssite2' "$BOARD_URL/api/board/$BOARD/ops")" 403
is "too much is refused by the receiver" \
    "$(head -c 70000 /dev/zero | tr '\0' ' ' | browse artist POST "/api/board/$BOARD/ops" @-)" 413
is "in its words" "$(from_answer artist .error.code)" too_large
is "far too much by nginx" "$(head -c 300000 /dev/zero | tr '\0' ' ' | browse artist POST "/api/board/$BOARD/ops" @-)" 413
is "what is no JSON is refused" "$(browse artist POST "/api/board/$BOARD/ops" '{"op":')" 400
# shellcheck disable=SC2016
flood=$(for i in {1..200}; do echo "url = \"$BOARD_URL/api/board/$BOARD/preview?text=x$i\""; done |
    curl -sK - --noproxy '*' -b "$DIR/tmp/visitor.jar" -o /dev/null -w '%{http_code}\n' --parallel --parallel-max 8 2>/dev/null | sort | uniq -c)
like "a flood is slowed down" "$flood" ' 429'
is "and nobody else with it" "$(browse artist GET "/api/board/$BOARD/preview?text=red+circle")" 200
is "words are understood without a board" "$(from_answer artist .say)" "draw red circle"
is "in their language, with what to type" "$(browse artist GET "/api/board/$BOARD/preview?text=%E7%94%BB%E5%9C%86%E7%90%83%E7%90%83" >/dev/null && from_answer artist 'has("say") or (.error.message | length > 0)')" true

# --- listening ---------------------------------------------------------------------------------

if [ "$NCHAN" = none ]; then
    skip "listening" "nginx has no nchan"
else
    is "the page is told that events are pushed" "$(enter artist "$DRAW_TOKEN" && from_answer artist .live)" 200true
    ok "whoever may look may listen" listen visitor
    ok "so may another" listen artist
    tell() { web --unix-socket "${NCHAN_PUBLISH#unix:}" -o /dev/null -w '%{http_code}' --data-binary "$2" "http://localhost/publish/$1"; }
    is "the worker's socket takes an event" "$(tell "$BOARD" '{"beat":1}')" 201
    ok "it is pushed" wait_until "$PATIENCE" hears visitor '.beat == 1'
    ok "to everybody" wait_until "$PATIENCE" hears artist '.beat == 1'
    tell 00000000000000000000 '{"beat":666}' >/dev/null
    tell "$BOARD" '{"beat":2}' >/dev/null
    ok "the next one, too" wait_until "$PATIENCE" hears visitor '.beat == 2'
    ok "and nothing of another board" test "$(pushed visitor | jq -s 'map(select(.beat == 666)) | length')" = 0
    is "a publisher is nowhere but on the socket" "$(browse artist POST "/publish/$BOARD" '{"beat":3}')" 404
    deafen visitor
    deafen artist
    unlike "no process of nginx ended" "$(cat "$DIR"/log/nginx*.log)" 'exited on signal'
fi

# --- what is written down ----------------------------------------------------------------------

logs=$(cat "$DIR"/log/*.log)
unlike "no token, cookie or word is logged" "$logs" "$DRAW_TOKEN|$VIEW_TOKEN|dingboard_$BOARD=|red.circle"
like "refusals are" "$logs" "refused with 403: This link is not right"

# --- without the module, and without a page ------------------------------------------------------

instance_again() { # SED-EXPRESSION : the receiver with a changed configuration
    sed -i "$1" "$DIR/dingboard.conf"
    "$INSTANCE" kill "$DIR" receiver TERM && "$INSTANCE" up "$DIR" receiver
}
ok "without a push module" instance_again 's|^nchan_publish = .*|nchan_publish = none|'
is "the page is told to ask" "$(enter artist "$DRAW_TOKEN" && from_answer artist .live)" 200false
is "and nobody can listen" "$(browse artist GET "/live/$BOARD")" 404
ok "where guests may only look" instance_again 's|^guests = .*|guests = view|'
is "the link to draw lets them look" "$(rm "$DIR/tmp/artist.jar" && enter artist "$DRAW_TOKEN" && from_answer artist .right)" 200view
ok "where they may nothing" instance_again 's|^guests = .*|guests = none|'
is "it lets nobody in who did not log in" "$(rm "$DIR/tmp/artist.jar" && enter artist "$DRAW_TOKEN")" 403
is "but says whom to ask" "$(from_answer artist .corp_id)" "$CORP_ID"
ok "without an address of the page" instance_again '/^public_base/d'
is "there is none" "$(enter artist "$DRAW_TOKEN" >/dev/null && from_answer artist .error.code)" off
done_testing
