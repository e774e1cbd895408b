// SPDX-License-Identifier: MIT
/**
 * pace.h - how fast: messages of one conversation per minute, and when to try again.
 *
 * A third of the minute's messages may go at once, the rest is spread evenly:
 *
 *      15 a minute:  |||||      |      |      |      …    5 at once, then one every 6 s
 *
 * so that any minute has at most the allowed number, and people who draw quickly are not made to wait at the first
 * strokes. What comes while waiting is merged into the next picture.
 */
#ifndef DINGBOARD_DELIVERY_PACE_H
#define DINGBOARD_DELIVERY_PACE_H

#include <glib.h>

typedef struct {
    gint64 burst;       /**< messages that may go at once */
    gint64 interval_ms; /**< one more may go after each of these */
    gint64 full_at;     /**< when all of the burst is there again, ms */
} Pace;

void pace_init(Pace *pace, guint messages_per_minute);
/** Go on at another pace; what was sent counts. */
void pace_change(Pace *pace, guint messages_per_minute);
/** When the next message may go; `now_ms` when it may go now. */
gint64 pace_ready_at(const Pace *pace, gint64 now_ms);
/** Count a message that goes now. */
void pace_take(Pace *pace, gint64 now_ms);
/** TRUE when nothing is remembered: the pace may be forgotten. */
gboolean pace_is_full(const Pace *pace, gint64 now_ms);

/** Nothing is put off for longer: the platform's own word on when to come back is heeded for an hour at most. */
#define WAIT_MAX_MS (60 * 60 * 1000LL)

/** Longest pause between two tries. */
#define BACKOFF_MAX_MS (5 * 60 * 1000)

/**
 * The pause before the next try: doubled with each, from one second to BACKOFF_MAX_MS, less up to half of it by chance
 * so that those who failed together do not come back together.
 * @param attempts  made so far, at least 1
 */
gint64 backoff_ms(guint attempts, GRand *random);

#endif
