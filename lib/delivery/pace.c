// SPDX-License-Identifier: MIT
#include "lib/delivery/pace.h"

#define MINUTE_MS 60000
#define BACKOFF_FIRST_MS 1000

void pace_init(Pace *pace, guint messages_per_minute)
{
    pace->full_at = 0;
    pace_change(pace, messages_per_minute);
}

void pace_change(Pace *pace, guint messages_per_minute)
{
    pace->burst = MAX(1, messages_per_minute / 3);
    pace->interval_ms = MINUTE_MS / MAX(1, messages_per_minute - pace->burst);
}

/* full_at - now is the time it takes to win back what was spent: interval_ms for each message. */
static gint64 spent_ms(const Pace *pace, gint64 now_ms)
{
    /* More than the whole burst can only mean that the clock was set back, or the pace changed. To wait for a part of
     * it would be to wait until the clock has caught up, since nothing is spent meanwhile: begin anew. */
    gint64 spent = pace->full_at - now_ms;
    return spent > pace->burst * pace->interval_ms ? 0 : MAX(spent, 0);
}

gint64 pace_ready_at(const Pace *pace, gint64 now_ms)
{
    return now_ms + MAX(0, spent_ms(pace, now_ms) - (pace->burst - 1) * pace->interval_ms);
}

void pace_take(Pace *pace, gint64 now_ms)
{
    pace->full_at = now_ms + spent_ms(pace, now_ms) + pace->interval_ms;
}

gboolean pace_is_full(const Pace *pace, gint64 now_ms)
{
    return spent_ms(pace, now_ms) == 0;
}

gint64 backoff_ms(guint attempts, GRand *random)
{
    guint doublings = CLAMP(attempts, 1, 10) - 1;
    gint64 pause = MIN((gint64)BACKOFF_FIRST_MS << doublings, BACKOFF_MAX_MS);
    return pause / 2 + g_rand_int_range(random, 0, (gint32)(pause / 2) + 1);
}
