// SPDX-License-Identifier: MIT
/** apply.h - a board's unread messages become entries, a new state, and what is owed to the chat. */
#ifndef DINGBOARD_WORKER_APPLY_H
#define DINGBOARD_WORKER_APPLY_H

#include "worker/boards.h"
#include "worker/pictures.h"

/** Messages applied in one transaction: shares its cost, and keeps the loop's other work waiting for milliseconds only.
 */
#define APPLY_BATCH 64

typedef struct {
    GPtrArray *events;  /**< of char *: what is to be published, in order; NULL: nothing */
    gboolean more;      /**< there may be more unread messages */
    gboolean sessions;  /**< groups are wanted */
    gboolean disbanded; /**< the conversation is no more, and nothing is owed to it */
    gboolean timers;    /**< timers began */
    gboolean waits;     /**< the next message waits for its pictures */
} Applied;

/**
 * Apply the next messages of an opened board in one transaction. On an error nothing is written, and the
 * caller must hot_board_forget: its history has entries that the store does not know.
 * @param applied  release `events` with g_clear_pointer and g_ptr_array_unref
 */
gboolean apply_news(const Boards *boards, HotBoard *board, Pictures *pictures, Applied *applied,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** TRUE when there is something to apply beside messages: rows to be made, or a picture whose quiet moment has come. */
gboolean apply_is_due(const Boards *boards, const HotBoard *board);

#endif
