#!/bin/bash
# SPDX-License-Identifier: MIT
# nginx accepts the production site and the private one of ./run.
. "${top_srcdir:-.}/tests/tap.bash"

command -v nginx >/dev/null || skip_all "nginx is not installed"
command -v openssl >/dev/null || skip_all "openssl is not installed"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/tmp" "$work/log"

# A full nginx.conf around the site, with a certificate made here and ports that need no privilege.
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=board.example.com \
    -keyout "$work/key.pem" -out "$work/cert.pem" 2>/dev/null
cp "$top_srcdir/nginx/dingboard_params" "$top_srcdir/nginx/dingboard_page" "$work/"
module=/usr/lib/nginx/modules/ngx_nchan_module.so
sed -e "s|/etc/letsencrypt/live/board.example.com/fullchain.pem|$work/cert.pem|" \
    -e "s|/etc/letsencrypt/live/board.example.com/privkey.pem|$work/key.pem|" \
    -e "s|/var/log/nginx|$work/log|" -e 's|listen 80;|listen 127.0.0.1:18080;|' -e 's|listen 443 ssl|listen 127.0.0.1:18443 ssl|' \
    -e '/listen \[::\]/d' "$top_srcdir/nginx/dingboard.conf" >"$work/site.conf"
cat >"$work/nginx.conf" <<END
pid $work/nginx.pid;
error_log $work/log/error.log;
events { }
http {
    client_body_temp_path $work/tmp/body;
    fastcgi_temp_path $work/tmp/fastcgi;
    proxy_temp_path $work/tmp/proxy;
    scgi_temp_path $work/tmp/scgi;
    uwsgi_temp_path $work/tmp/uwsgi;
    include $work/site.conf;
}
END
ok "the production site is accepted without nchan" nginx -t -q -c "$work/nginx.conf" -p "$work/" -e "$work/log/error.log"
if [ -f $module ]; then
    cp "$top_srcdir/nginx/dingboard_push" "$work/"
    sed "s|unix:/run/dingboard/nchan/publish.sock|unix:$work/publish.sock|" "$top_srcdir/nginx/dingboard_publisher.conf" >"$work/publisher.conf"
    { echo "load_module $module;" && sed "s|include $work/site.conf;|&\n    include $work/publisher.conf;|" "$work/nginx.conf"; } >"$work/push.conf"
    ok "and with it" nginx -t -q -c "$work/push.conf" -p "$work/" -e "$work/log/error.log"
else
    skip "and with it" "nchan is not installed"
fi
unlike "nchan does not ask for leave by itself, which ends worker processes" \
    "$(grep -hv '^ *#' "$top_srcdir"/nginx/*)" 'nchan_authorize_request'
like "nobody comes to a channel without the receiver's leave" "$(cat "$top_srcdir/nginx/dingboard_push")" '    internal;'
page=$(cat "$top_srcdir/nginx/dingboard_page")
like "the page's policy begins with nothing" "$page" "default-src 'none'; script-src 'self'; style-src 'self'"
unlike "and allows no script or style within pages" "$(grep Content-Security-Policy <<<"$page")" "unsafe-|[*]"
like "what people type for a preview is not logged" "$page" 'api/board.*
    access_log off;'

site=$(cat "$top_srcdir/nginx/dingboard.conf")
unlike "the stock parameter list is not used" "$site" "include[[:space:]]+fastcgi_params"
like "HTTP_PROXY is emptied" "$(cat "$top_srcdir/nginx/dingboard_params")" 'HTTP_PROXY +"";'
limit=$(sed -n 's/#define LIMIT_BODY_BYTES (\([0-9]*\) \* 1024)/\1/p' "$top_srcdir/lib/base/limits.h")
nginx_limit=$(sed -n 's/ *client_max_body_size *\([0-9]*\)k;/\1/p' "$top_srcdir/nginx/dingboard.conf")
ok "bodies a little over the program's limit reach it" test "$nginx_limit" -gt "$limit"

for mode in push poll; do
    publisher='' modules=''
    rm -f "$work/dingboard_push"
    if [ $mode = push ]; then
        [ -f $module ] || continue
        cp "$top_srcdir/nginx/dingboard_push" "$work/"
        modules="load_module $module;" publisher="include $work/publisher.conf;"
    fi
    sed -e "s|@DIR@|$work|g" -e 's|@USER_LINE@||' -e "s|@MODULES@|$modules|" -e 's|@NGINX_WORKERS@|1|' \
        -e 's|@BOARD_PORT@|18081|' -e 's|@SANDBOX_PORT@|18082|' -e 's|@BOARD_URL@|http://127.0.0.1:18081|' \
        -e 's|@SANDBOX_URL@|http://127.0.0.1:18082|' -e "s|@PUBLISHER@|$publisher|" -e "s|@NGINX_DIR@|$top_srcdir/nginx|" \
        -e "s|@PAGE_DIR@|$work|" -e "s|@WEB_DIR@|$work|" -e 's|@RECEIVER_SOCKET@|receiver.sock|' \
        "$top_srcdir/nginx/local.conf.in" >"$work/local.conf"
    unlike "every name of the private site is filled in ($mode)" "$(grep -v '^ *#' "$work/local.conf")" "@[A-Z_]+@"
    ok "the private site is accepted ($mode)" nginx -t -q -c "$work/local.conf" -p "$work/" -e "$work/log/error.log"
done
done_testing
