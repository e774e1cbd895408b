// SPDX-License-Identifier: MIT
/**
 * clock.h - the wall clock, passed in wherever time is needed, so that tests set it.
 *
 * Nothing under lib/ reads the time by itself: a `Clock` comes in through a context.
 */
#ifndef DINGBOARD_BASE_CLOCK_H
#define DINGBOARD_BASE_CLOCK_H

#include <glib.h>

typedef struct {
    /** Milliseconds since 1970-01-01 UTC. Thread-safe. */
    gint64 (*now_ms)(gpointer data);
    gpointer data;
} Clock;

/** The system's clock. */
extern const Clock clock_system;

static inline gint64 clock_now_ms(const Clock *clock)
{
    return clock->now_ms(clock->data);
}

/**
 * When something that was put off is to be done: at `due_ms`, but now when that is further away than anything is put
 * off, `longest_ms`. Then the clock was set back since, and nobody shall wait until it has caught up.
 */
static inline gint64 clock_due(gint64 due_ms, gint64 now_ms, gint64 longest_ms)
{
    return due_ms - now_ms > longest_ms ? now_ms : due_ms;
}

/** The date and time in China, where the platform and its people are; NULL when that is no time. */
GDateTime *clock_china(gint64 ms);

#endif
