#!/bin/bash
# SPDX-License-Identifier: MIT
# Ten thousand messages, each delivered one to five times, in random order, by eight clients at once: each is journaled
# and applied exactly once, and every chat ends with a picture of its board as it is.
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
done_testing
