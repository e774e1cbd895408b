#!/bin/bash
# SPDX-License-Identifier: MIT
# Whatever happens, no log holds the AppSecret, a token, a webhook or what people wrote; no command line and no database
# holds the secret or a token.
. "${top_srcdir:-.}/tests/e2e/lib.bash"

need_instance sqlite3
export G_MESSAGES_DEBUG=all # what an administrator may switch on is watched as well
instance_start

token() { # the one that is valid now
    jq -nc --arg key "$APP_KEY" --rawfile secret "$APP_SECRET_FILE" '{appKey:$key, appSecret:($secret | rtrimstr("\n"))}' |
        web -H 'Content-Type: application/json' --data-binary @- "$SANDBOX_URL/v1.0/oauth2/accessToken" | jq -r .accessToken
}
secrets=("$(cat "$APP_SECRET_FILE")" "$(token)")

# Good and bad callbacks.
say "$GROUP" lilei "写「芝麻开门」"
ok "a picture comes" await_picture "$GROUP"
say "$GROUP" hanmeimei "draw a zebrafish"
ok "words come" await_text "$GROUP"
timestamp=$(now_ms)
text_body quiet1 芝麻开门 | post "$timestamp" "$(signature $((timestamp + 1)))" >"$DIR/tmp/status"
is "a wrong signature is refused" "$(cat "$DIR/tmp/status")" 401
is "a cut body is refused" "$(text_body quiet2 芝麻开门 | head -c 300 | post_signed)" 400

# The platform's refusals: each makes some program say something.
for fault in upload:invalid-token-88 send:invalid-token-new upload:busy send:system-error-500 send:html webhook:busy; do
    control faults "{\"api\":\"${fault%%:*}\",\"fault\":\"${fault#*:}\",\"times\":1}" >/dev/null
    say "$GROUP" hanmeimei "写 芝麻开门"
    ok "a picture comes after $fault" await_picture "$GROUP"
done
control tokens/expire '{}' >/dev/null
say "$GROUP" lilei "写 芝麻开门"
ok "a picture comes with a new token" await_picture "$GROUP"
secrets+=("$(token)")
ok "the token was a new one" test "${secrets[1]}" != "${secrets[2]}"
"$INSTANCE" kill "$DIR" sandbox
text_body quiet3 "写 芝麻开门" "$GROUP" | post_signed >"$DIR/tmp/status"
is "a callback is acknowledged during an outage" "$(cat "$DIR/tmp/status")" 200
ok "and the worker complains" wait_until "$PATIENCE" grep -q 'HTTP 502' "$DIR/log/worker.log"
"$CTL" doctor >"$DIR/log/doctor.log" 2>&1

# Not the platform's own: nginx writes there what the stand-in was asked, which is not ours to keep.
mapfile -t logs < <(find "$DIR/log" -type f -not -name 'platform.*')
hooks=$(sqlite3 -readonly "$STATE_DIR/journal.db" "SELECT body FROM journal" | grep -o 'session=[^"&]*' | sort -u)
like "webhooks were given" "$hooks" "session="
mapfile -t processes < <(sed 's|^\([0-9]*\) .*|/proc/\1/cmdline\n/proc/\1/environ|' "$DIR"/pid/*)
for secret in "${secrets[@]}"; do
    is "no log holds a secret or a token" "$(grep -lF -e "$secret" "${logs[@]}")" ""
    is "no database holds it" "$(grep -rlF -e "$secret" "$STATE_DIR")" ""
    is "no command line or environment holds it" "$(grep -lF -e "$secret" "${processes[@]}" 2>/dev/null)" ""
done
is "no log holds a webhook" "$(grep -lF -e "$hooks" "${logs[@]}")" ""
is "no log holds what people wrote" "$(grep -l -e 芝麻 -e zebrafish "${logs[@]}")" ""
done_testing
