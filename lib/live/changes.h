// SPDX-License-Identifier: MIT
/**
 * changes.h - what happens to a board while messages are applied, as events, and what is to be kept of it.
 *
 *      before ──message──▶ ──message──▶ after
 *                event        event
 *         └────── rows of one commit ──────┘
 */
#ifndef DINGBOARD_LIVE_CHANGES_H
#define DINGBOARD_LIVE_CHANGES_H

#include "lib/board/interpret.h"
#include "lib/store/store_live.h"

typedef struct LiveLog LiveLog;

/**
 * @param before  the board as its rows are; copied
 * @param n       the newest event there is
 */
LiveLog *live_log_new(const char *board_id, const Board *before, gint64 n);
void live_log_free(LiveLog *log);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(LiveLog, live_log_free)

/** What is told with a change. Everything may be left out but `kind`. */
typedef struct {
    const char *kind; /**< "draw", "undo", "redo", "clear", "view", "restore", "refuse", "answer", "reload" */
    Author author;
    const char *op;             /**< the page's name for the operation */
    const char *say;            /**< what was done, in words */
    const char *reply;          /**< an answer in words, for who asked */
    const char *message, *hint; /**< of a refusal */
    gboolean chat;              /**< it came from the chat */
    const char *timers;         /**< those that run now, as running_json; NULL: as before */
    gboolean aloud;             /**< the reply is for everybody who looks at the board */
} LiveNote;

/**
 * A message was applied: the board is now `now`, after entry `seq`. Without a change of the board, without
 * an operation of a page that waits for it and without anything that all should hear there is no event.
 */
void live_log_note(LiveLog *log, const Board *now, gint64 seq, const LiveNote *note);

/**
 * What the commit keeps; the log is used up.
 * @param all  write all rows, not only those that changed
 */
LiveChange *live_log_finish(LiveLog *log, gboolean all);

#endif
