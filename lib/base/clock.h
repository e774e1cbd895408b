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

#endif
