#!/bin/bash
# SPDX-License-Identifier: MIT
# The disk fills up and is given room again, ten times and more: callbacks get 503 and never a 2xx for what is not kept,
# the worker waits, and both go on by themselves. In the end every acknowledged message is applied exactly once.
#
#   FULL_CYCLES=100 tests/faults/full.sh      how often (10)
. "${top_srcdir:-.}/tests/e2e/lib.bash"

need_instance sqlite3 unshare mount
# A small disk of our own needs a name space for mounts: root has it for the asking, others with a user name space.
if [ "${DINGBOARD_OWN_MOUNTS-}" != yes ]; then
    how=(-m)
    [ "$(id -u)" = 0 ] || how=(-m --map-current-user --keep-caps)
    unshare "${how[@]}" sh -c 'mount -t tmpfs -o size=1m dingboard /mnt' 2>/dev/null || skip_all "file systems cannot be mounted here"
    DINGBOARD_OWN_MOUNTS=yes exec unshare "${how[@]}" bash "$0"
fi

DIR=$(mktemp -d "${XDG_RUNTIME_DIR:-/tmp}/dingboard.XXXXXX")
mkdir "$DIR/state"
mount -t tmpfs -o size=16m dingboard "$DIR/state"
small_disk_end() {
    local status=$?
    trap - EXIT
    "$INSTANCE" stop "$DIR"
    umount "$DIR/state"
    [ "$status" = 0 ] || tail -n 20 "$DIR"/log/*.log 2>/dev/null | sed 's/^/# /'
    rm -rf "$DIR"
    exit "$status"
}
trap small_disk_end EXIT
"$INSTANCE" start "$DIR" --build "$top_builddir" --no-limits || {
    echo "Bail out! the instance does not start"
    exit 99
}
# shellcheck source=/dev/null
. "$DIR/env"
cycles=${FULL_CYCLES:-10}

fill() { # to the last byte
    dd if=/dev/zero of="$STATE_DIR/filler" bs=64k 2>/dev/null
    dd if=/dev/zero of="$STATE_DIR/filler" bs=1 oflag=append conv=notrunc 2>/dev/null
}
process() { cut -d' ' -f1 "$DIR/pid/$1"; }
said=0
say_once() { # the status the next message gets; its id is kept when it is acknowledged
    local id=msgFull$((said += 1)) status
    status=$(text_body "$id" "画圆" "$GROUP" | post_signed)
    [ "$status" != 200 ] || echo "$id" >>"$DIR/tmp/acked"
    echo "$status" >>"$DIR/tmp/statuses"
    [ "$status" = "${1-}" ]
}
until_status() { # STATUS
    local tries
    for ((tries = 0; tries < 400; tries++)); do say_once "$1" && return 0; done
    return 1
}
applied() { # everything acknowledged is
    boards "SELECT message_id FROM entry" 2>/dev/null | sort >"$DIR/tmp/applied"
    [ -z "$(sort "$DIR/tmp/acked" | comm -23 - "$DIR/tmp/applied")" ]
}

pids="$(process receiver) $(process worker)"
: >"$DIR/tmp/acked"
refused=0 recovered=0 caught_up=0
for ((cycle = 0; cycle < cycles; cycle++)); do
    # Some of them wait for the worker when the disk is full already.
    kill -STOP "$(process worker)"
    for _ in 1 2 3; do say_once; done
    fill
    kill -CONT "$(process worker)"
    ! until_status 503 || refused=$((refused + 1))
    rm "$STATE_DIR/filler"
    ! wait_until "$PATIENCE" say_once 200 || recovered=$((recovered + 1))
    ! wait_until "$PATIENCE" applied || caught_up=$((caught_up + 1))
done
is "with a full disk callbacks get 503" "$refused" "$cycles"
is "with room again they get 200" "$recovered" "$cycles"
is "and the worker catches up" "$caught_up" "$cycles"
is "no other answers are given" "$(sort -u "$DIR/tmp/statuses" | xargs)" "200 503"
is "nobody was started again" "$(process receiver) $(process worker)" "$pids"
ok "the receiver is still the same" kill -0 "$(process receiver)"
ok "the worker, too" kill -0 "$(process worker)"
ok "all that was acknowledged ($(wc -l <"$DIR/tmp/acked")) is applied" applied
is "none of it twice" "$(uniq -d "$DIR/tmp/applied" | head -5)" ""
nothing_owed() { [ "$(boards 'SELECT count(*) FROM outbox')" = 0 ]; }
ok "all is answered" wait_until "$PATIENCE" nothing_owed
is "the databases are sound" "$(for file in boards journal; do sqlite3 -readonly "$STATE_DIR/$file.db" 'PRAGMA integrity_check'; done | xargs)" "ok ok"
ok "the disk was what stopped them" grep -q 'full' "$DIR/log/worker.log" "$DIR/log/receiver.log"
done_testing
