#!/bin/bash
# SPDX-License-Identifier: MIT
# Ten thousand messages, each delivered one to five times, in random order, by eight clients at once: each is journaled
# and applied exactly once, and every chat ends with a picture of its board as it is. On another machine, which has
# nothing but the entries, the boards are the same, byte for byte, and their pictures pixel for pixel (png.h says why not
# byte for byte, too).
#
#   FLOOD_MESSAGES=1000 FLOOD_SEED=5 tests/faults/flood.sh
. "${top_srcdir:-.}/tests/faults/flood.bash"

need_instance sqlite3
instance_start
messages=${FLOOD_MESSAGES:-10000}
echo "# FLOOD_MESSAGES=$messages FLOOD_SEED=$FLOOD_SEED"
make_groups 40
WEBHOOK=$(session_webhook)

started=$SECONDS
read -r deliveries repeated < <(flood "$messages" flood "$FLOOD_SEED")
echo "# $deliveries deliveries in $((SECONDS - started)) s, $repeated of them repeated"
ok "more was delivered than there are messages" test "$deliveries" -gt $((2 * messages))
is "each message is journaled once" "$(boards "SELECT count(*) || ' ' || count(DISTINCT msg_id) FROM j.journal WHERE msg_id LIKE 'flood-%'")" \
    "$messages $messages"
ok "all are applied and answered" wait_until 120 settled
is "none is applied twice" "$(boards 'SELECT count(*) FROM (SELECT 1 FROM entry GROUP BY message_id HAVING count(*) > 1)')" 0
is "every one that draws is applied" "$(boards "SELECT count(*) FROM j.journal WHERE msg_id LIKE 'flood-%' AND CAST(substr(msg_id, 7) AS INTEGER) % 10 <> 0
    AND msg_id NOT IN (SELECT message_id FROM entry)")" 0
is "nothing was given up" "$(boards 'SELECT count(*) FROM delivery WHERE outcome = 2')" 0
is "the last picture of each board shows its last entry" "$(boards "SELECT count(*) FROM board WHERE last_seq <>
    (SELECT max(seq) FROM delivery WHERE board_id = board.id AND kind = 0 AND outcome = 0)")" 0
pictures=$(boards 'SELECT count(*) FROM delivery WHERE kind = 0 AND outcome = 0')
ok "they were merged: $pictures pictures" test "$pictures" -lt "$messages"

# One board with more entries than can be undone, so that it is opened from a snapshot here.
GROUPS_MADE=()
make_groups 1
flood 1200 long "$FLOOD_SEED" >/dev/null
ok "a long board, too" wait_until 120 settled
long=$(boards "SELECT id FROM board ORDER BY last_seq DESC LIMIT 1")
ok "it has a snapshot" test "$(boards "SELECT count(*) FROM snapshot WHERE board_id = '$long'")" -gt 0

other=$DIR/other
mkdir "$other"
for file in boards journal; do sqlite3 "$STATE_DIR/$file.db" ".backup '$other/$file.db'"; done
sqlite3 "$other/boards.db" 'DELETE FROM snapshot'
sed "s|^location = .*|location = $other|" "$DINGBOARD_CONFIG" >"$DIR/other.conf"
same() { # ID : two processes, one with snapshots, the other with entries, another language and time
    local kind
    for kind in json png; do
        "$CTL" board export "$1" -o "$DIR/tmp/here.$kind" &&
            env LC_ALL=C TZ=Asia/Shanghai "$CTL" board -c "$DIR/other.conf" export "$1" -o "$DIR/tmp/there.$kind" ||
            return 1
    done
    cmp "$DIR/tmp/here.json" "$DIR/tmp/there.json" &&
        [ "$("$PIXEL" "$DIR/tmp/here.png" digest)" = "$("$PIXEL" "$DIR/tmp/there.png" digest)" ]
}
compared=0
for id in "$long" $(boards "SELECT id FROM board ORDER BY id LIMIT 9"); do
    ! same "$id" || compared=$((compared + 1))
done
is "boards and pictures are the same on another machine" "$compared" 10
done_testing
