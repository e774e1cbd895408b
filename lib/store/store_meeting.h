// SPDX-License-Identifier: MIT
/**
 * store_meeting.h - what the store knows for classes and stand-ups: timers that run, and who was heard on a board.
 *
 * Timers begin and are stopped in the commit of the message that says so. One that is due is told by taking it away
 * and owing the words in one transaction: once, whichever worker does it, and whenever one is killed.
 */
#ifndef DINGBOARD_STORE_STORE_MEETING_H
#define DINGBOARD_STORE_STORE_MEETING_H

#include "lib/board/interpret.h"
#include "lib/store/store.h"

/** A timer as it is kept. */
typedef struct {
    char *board_id;
    Timer timer;
    char *payload; /**< to whom it is told, without the words: delivery's own business */
} StoredTimer;
void stored_timer_free(StoredTimer *stored);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(StoredTimer, stored_timer_free)

/** The timers that run on a board, by number; of StoredTimer *. */
GPtrArray *store_timers(Store *store, const char *board_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** Those of all boards that are due, the oldest first, so many at most; of StoredTimer *. */
GPtrArray *store_timers_due(Store *store, gint64 now_ms, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** @param due_ms  set to when the next one is due, or G_MAXINT64 */
gboolean store_timer_next(Store *store, gint64 *due_ms, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/**
 * Take a timer away and owe its board the item, in one transaction.
 * @param item  NULL: nothing is told
 * @param told  set to FALSE when it is there no more: it was stopped, or another worker tells it
 */
gboolean store_timer_tell(Store *store, const StoredTimer *timer, const OutboxItem *item, gboolean *told,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Who was heard on a board, at most LIMIT_BOARD_PEOPLE, the newest first; of Person *. */
GPtrArray *store_people(Store *store, const char *board_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

#endif
