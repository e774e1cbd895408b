#!/bin/sh
# SPDX-License-Identifier: MIT
# dingboard.fcgi itself, with a real store: as CGI, and as FastCGI behind nginx where that is installed. Recordings are
# accepted, also again; options never come from a request; it starts and waits when the store is not there yet.
set -u
: "${top_srcdir:?}" "${top_builddir:?}"

work=$(mktemp -d)
program=$top_builddir/dingboard.fcgi
ctl=$top_builddir/dingboardctl
pids=
stop_all() {
    for pid in $pids; do
        kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null
    done
    pids=
}
trap 'stop_all; rm -rf "$work"' EXIT

count=0
check() { # description, then a command
    count=$((count + 1))
    description=$1
    shift
    if "$@" >"$work/output" 2>&1; then
        echo "ok $count - $description"
    else
        sed 's/^/# /' "$work/output"
        echo "not ok $count - $description"
    fi
}
skip() {
    count=$((count + 1))
    echo "ok $count - $1 # SKIP $2"
}
until_true() { # a command, tried for ten seconds
    tries=0
    until "$@"; do
        tries=$((tries + 1))
        [ "$tries" -lt 200 ] || return 1
        sleep 0.05
    done
}

printf 'a-test-secret\n' >"$work/secret"
mkdir "$work/store"
cat >"$work/conf" <<END
[robot]
app_key = dingabcdefghij123456
app_secret_file = $work/secret
[store]
location = $work/store
END
export DINGBOARD_CONFIG="$work/conf" DINGBOARDCTL="$ctl"
head -n 1 "$top_srcdir/tests/fixtures/shapes.jsonl" | tr -d '\n' >"$work/body"
"$ctl" sign >"$work/headers"
timestamp=$(sed -n 's/^timestamp: //p' "$work/headers")
sign=$(sed -n 's/^sign: //p' "$work/headers")

# --- as CGI ---------------------------------------------------------------------------------------
cgi() { # the environment as arguments; the body is standard input; "--" ends it and begins program arguments
    env -i GATEWAY_INTERFACE=CGI/1.1 DINGBOARD_CONFIG="$DINGBOARD_CONFIG" SCRIPT_NAME=/dingtalk/robot "$@" \
        "$program" --listen "unix:$work/forbidden" --version 2>"$work/log"
}
answers() { # status, file of the body, environment...
    status=$1 body=$2
    shift 2
    cgi "$@" <"$body" >"$work/answer"
    cat "$work/answer" "$work/log"
    [ "$(head -n 1 "$work/answer" | cut -c 1-12)" = "Status: $status " ]
}
size=$(wc -c <"$work/body")
check "CGI: a signed message is accepted" answers 200 "$work/body" REQUEST_METHOD=POST CONTENT_LENGTH="$size" \
    HTTP_TIMESTAMP="$timestamp" HTTP_SIGN="$sign"
check "CGI: and again, as a duplicate" answers 200 "$work/body" REQUEST_METHOD=POST CONTENT_LENGTH="$size" \
    HTTP_TIMESTAMP="$timestamp" HTTP_SIGN="$sign"
check "CGI: arguments are not options" test ! -e "$work/forbidden"
check "CGI: an unsigned message is refused" answers 401 "$work/body" REQUEST_METHOD=POST CONTENT_LENGTH="$size"
check "CGI: a cut message is refused" answers 400 /dev/null REQUEST_METHOD=POST CONTENT_LENGTH="$size" \
    HTTP_TIMESTAMP="$timestamp" HTTP_SIGN="$sign"
check "CGI: a large message is refused" answers 413 /dev/zero REQUEST_METHOD=POST CONTENT_LENGTH=65537 \
    HTTP_TIMESTAMP="$timestamp" HTTP_SIGN="$sign"
check "CGI: the probe is answered" answers 200 /dev/null REQUEST_METHOD=POST CONTENT_LENGTH=0
check "CGI: healthz" answers 200 /dev/null REQUEST_METHOD=GET DOCUMENT_URI=/healthz
check "CGI: without its configuration it says 503" answers 503 /dev/null REQUEST_METHOD=GET DOCUMENT_URI=/healthz \
    DINGBOARD_CONFIG="$work/none"
check "no secret was logged or answered" sh -c "! grep -r a-test-secret '$work/log' '$work/answer'"

# --- as FastCGI behind nginx ----------------------------------------------------------------------
nginx=$(command -v nginx || echo /usr/sbin/nginx)
if [ ! -x "$nginx" ] || ! command -v curl >/dev/null; then
    skip "FastCGI behind nginx" "nginx or curl is not installed"
    echo "1..$count"
    exit 0
fi
[ "$(id -u)" -eq 0 ] && user='user root;' || user=
cat >"$work/nginx.conf" <<END
$user
daemon off; pid $work/nginx.pid; worker_processes 1; error_log $work/nginx.log;
events {}
http {
    access_log off; client_max_body_size 1m;
    client_body_temp_path $work/b; proxy_temp_path $work/p; fastcgi_temp_path $work/f; uwsgi_temp_path $work/u;
    scgi_temp_path $work/s;
    server {
        listen unix:$work/http;
        location / {
            fastcgi_pass unix:$work/socket;
            fastcgi_param REQUEST_METHOD \$request_method;
            fastcgi_param DOCUMENT_URI \$document_uri;
            fastcgi_param QUERY_STRING \$query_string;
            fastcgi_param CONTENT_LENGTH \$content_length;
        }
    }
}
END
"$nginx" -c "$work/nginx.conf" -e "$work/nginx.log" &
pids="$pids $!"

receiver=
trap '' XFSZ # a write beyond the limit fails like one on a full disk, instead of ending the program
receiver_start() {
    "$program" --listen "unix:$work/socket" 2>>"$work/fastcgi.log" &
    receiver=$!
    pids="$pids $receiver"
    until_true test -S "$work/socket" && until_true test -S "$work/http"
}
receiver_stop() {
    kill "$receiver" && wait "$receiver"
}
post() { # curl arguments; prints the status
    curl -s -o "$work/answer" -w '%{http_code}' --max-time 20 --unix-socket "$work/http" "$@"
}
gives() { # status, curl arguments
    expected=$1
    shift
    given=$(post "$@")
    cat "$work/answer"
    [ "$given" = "$expected" ]
}
url=http://localhost/dingtalk/robot
# replay takes a URL only; curl reads the socket's path from this file
printf 'unix-socket = "%s"\n' "$work/http" >"$work/.curlrc"
replay() {
    CURL_HOME="$work" "$top_srcdir/tests/replay" "$@"
}

mv "$work/store" "$work/away"
: >"$work/store" # a file where the folder should be: even root cannot open it as one
receiver_start
check "without its store it answers 503" gives 503 http://localhost/healthz
check "and does not accept messages" gives 503 -H "@$work/headers" --data-binary "@$work/body" "$url"
rm "$work/store" && mv "$work/away" "$work/store"
check "and goes on when the store is there" until_true gives 200 http://localhost/healthz
check "a conversation is accepted" replay "$url" "$top_srcdir/tests/fixtures/conversation.jsonl"
check "every shape is accepted" replay "$url" "$top_srcdir/tests/fixtures/shapes.jsonl"
check "and the same with new ids" replay --fresh "$url" "$top_srcdir/tests/fixtures/shapes.jsonl"
check "replay fails when a line is refused" sh -c "printf '{\"no\":1}\n' >'$work/bad'; \
    ! CURL_HOME='$work' '$top_srcdir/tests/replay' '$url' '$work/bad'"
check "doubled headers are refused" gives 401 -H "@$work/headers" -H "sign: $sign" --data-binary "@$work/body" "$url"
head -c 65537 /dev/zero >"$work/large"
check "a large body is refused" gives 413 -H "@$work/headers" --data-binary "@$work/large" "$url"
check "another method is refused" gives 405 -X PUT "$url"
printf 'another-secret\n' >"$work/secret"
"$ctl" sign >"$work/new-headers"
check "another secret's signature is refused" gives 401 -H "@$work/new-headers" --data-binary "@$work/body" "$url"
kill -HUP "$receiver"
check "until SIGHUP has the secret read again" until_true gives 200 -H "@$work/new-headers" --data-binary "@$work/body" "$url"
printf 'nonsense\n' >>"$work/conf"
kill -HUP "$receiver"
check "a wrong configuration changes nothing" gives 200 -H "@$work/new-headers" --data-binary "@$work/body" "$url"
sed -i '$d' "$work/conf"
if command -v prlimit >/dev/null; then
    prlimit --pid "$receiver" --fsize=0:
    check "with a full disk it answers 503" until_true gives 503 http://localhost/healthz
    sed 's/"msgId":"/&full/' "$work/body" >"$work/full"
    check "and accepts nothing" gives 503 -H "@$work/new-headers" --data-binary "@$work/full" "$url"
    prlimit --pid "$receiver" --fsize=unlimited:
    check "and goes on when there is room" until_true gives 200 -H "@$work/new-headers" --data-binary "@$work/full" "$url"
else
    skip "a full disk" "prlimit is not installed"
fi
check "another path is refused" gives 404 http://localhost/other
check "it ends with status 0" receiver_stop
check "no secret was logged" sh -c "! grep -r a-test-secret '$work/fastcgi.log' '$work/nginx.log'"
echo "1..$count"
