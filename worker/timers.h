// SPDX-License-Identifier: MIT
/**
 * timers.h - timers that are over are told to their group.
 *
 * They run by the wall clock and in the store, not here: whichever worker is awake when one is due takes it away and
 * owes the words in one transaction (store_timer_tell). One that became due while no worker was there is told by the
 * first that comes, with the time it was due.
 */
#ifndef DINGBOARD_WORKER_TIMERS_H
#define DINGBOARD_WORKER_TIMERS_H

#include "worker/boards.h"

typedef struct {
    const Boards *boards;
    /** Something is owed to that board's conversation now. */
    void (*owed)(const char *board_id, gpointer data);
    gpointer data;
} TimersContext;

typedef struct Timers Timers;

/** What the context names is borrowed. */
Timers *timers_new(const TimersContext *context);
void timers_free(Timers *timers);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Timers, timers_free)

/** Look at the store with the next run: a timer may have begun or been stopped. */
void timers_wake(Timers *timers);
/** Tell those that are due. @return when to call again, ms */
gint64 timers_run(Timers *timers);
/** TRUE when one is due that was not told yet. */
gboolean timers_are_due(const Timers *timers);

#endif
