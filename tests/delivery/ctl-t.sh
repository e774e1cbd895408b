#!/bin/sh
# SPDX-License-Identifier: MIT
# dingboardctl doctor finds each fault, says what to do, and exits 1; board answers about an empty store.
set -u
folder=$(mktemp -d) || exit 99
trap 'rm -rf "$folder"' EXIT
ctl=${top_builddir:-.}/dingboardctl
conf=$folder/dingboard.conf
number=0

check() { # check NAME STATUS-EXPECTED TEXT-EXPECTED COMMAND...
    name=$1 status=$2 text=$3
    shift 3
    number=$((number + 1))
    output=$("$@" 2>&1)
    got=$?
    if [ "$got" -eq "$status" ] && printf '%s\n' "$output" | grep -q -- "$text"; then
        echo "ok $number - $name"
    else
        echo "not ok $number - $name"
        printf '%s\n' "status $got, output:" "$output" | sed 's/^/# /'
    fi
}

configure() { # configure API_BASE STORE
    cat >"$conf" <<END
[robot]
app_key=ding1
app_secret_file=$folder/secret
[dingtalk]
api_base=$1
oapi_base=$1
[store]
location=$2
END
}

echo 1..29
check 'a missing configuration' 1 '^FAIL  configuration .*Copy dingboard.conf.example' "$ctl" doctor --config "$folder/none.conf"
configure http://127.0.0.1:1 "$folder/store"
check 'a missing secret' 1 "^FAIL  secret .*$folder/secret" "$ctl" doctor --config "$conf"
echo test-app-secret >"$folder/secret"
chmod 644 "$folder/secret"
check 'a secret open to everyone' 1 "^FAIL  secret .*chmod o= $folder/secret" "$ctl" doctor --config "$conf"
chmod 600 "$folder/secret"
check 'a closed secret' 1 "^ok    secret  *$folder/secret" "$ctl" doctor --config "$conf"
check 'a missing store' 1 '^FAIL  store .*create it' "$ctl" doctor --config "$conf"
mkdir "$folder/store"
check 'a good store' 1 '^ok    store' "$ctl" doctor --config "$conf"
check 'nobody answers' 1 '^FAIL  token .*network' "$ctl" doctor --config "$conf"
check 'an empty store' 0 '^$' "$ctl" board list --config "$conf"
check 'a board that is not there' 2 'there is no board' "$ctl" board show 00000000000000000000 --config "$conf"
check 'what cannot be a board' 2 'hexadecimal digits' "$ctl" board show 0123 --config "$conf"
check 'a link to a board that is not there' 2 'there is no board' "$ctl" board link 00000000000000000000 --config "$conf"
check 'a link for too long' 2 'from 1 to 8784' "$ctl" board link 00000000000000000000 --hours 9000 --config "$conf"
check 'there is no page' 1 '^ok    page  *there is none: public_base' "$ctl" doctor --config "$conf"
printf '[live]\npublic_base=http://board.example.com\n' >>"$conf"
check 'a page in clear' 1 '^FAIL  page .*use https' "$ctl" doctor --config "$conf"
check 'nobody can log in' 1 '^warn  page login .*corp_id' "$ctl" doctor --config "$conf"
check 'the page asks' 1 '^warn  page push .*nchan' "$ctl" doctor --config "$conf"
sed -i 's|http://board|https://board|; s|^app_key=.*|&\ncorp_id=dingcorp|' "$conf"
printf 'nchan_publish=unix:%s/nchan.sock\n' "$folder" >>"$conf"
check 'a page by https' 1 '^ok    page  *https://board.example.com' "$ctl" doctor --config "$conf"
check 'members can log in' 1 '^ok    page login  *members of dingcorp' "$ctl" doctor --config "$conf"
check 'nobody pushes' 1 '^FAIL  page push .*libnginx-mod-nchan' "$ctl" doctor --config "$conf"
check 'a [live] key that is none' 1 'public_bass' sh -c "sed 's/public_base/public_bass/' '$conf' >'$folder/odd.conf'; '$ctl' doctor --config '$folder/odd.conf'"
check 'nothing has crashed' 0 '^$' "$ctl" board crashes --config "$conf"
check 'no call was made' 0 '^API calls  *0 (api_calls_per_month is not set' "$ctl" quota --config "$conf"
printf '[worker]\napi_calls_per_month=5000\nkeep_newest=true\nreply_style=card\n' >>"$conf"
check 'of a limited number' 0 '^API calls  *0 of 5000 (0 %)' "$ctl" quota --config "$conf"
sed -i 's/^reply_style=.*/reply_style=carton/' "$conf"
check 'a style that is none' 1 'reply_style must be image or card' "$ctl" quota --config "$conf"
configure http://127.0.0.1:1 "$folder/store"
check 'a receiver that does not run' 1 '^[a-z]*  *receiver  *[^:]*/run/dingboard/receiver.sock' "$ctl" doctor --config "$conf"
sed -i 's/^app_key=.*/app_kye=ding1/' "$conf"
check 'a misspelt key' 1 '^FAIL  configuration .*no key "app_kye"' "$ctl" doctor --config "$conf"
configure ftp://127.0.0.1 "$folder/store"
check 'an address of another kind' 1 '^FAIL  configuration .*api_base must begin with https' "$ctl" doctor --config "$conf"
configure http://127.0.0.1:1 "$folder/secret"
check 'a store that is a file' 1 '^FAIL  store .*missing' "$ctl" doctor --config "$conf"
rm "$folder/secret" # then no token is asked for
configure http://192.0.2.1 "$folder/store"
check 'a secret sent in clear' 1 '^FAIL  api_base .*https' "$ctl" doctor --config "$conf"
