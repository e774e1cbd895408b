// SPDX-License-Identifier: MIT
/** actions.h - one action of a page's operation becomes actions of an entry. For lib/live only. */
#ifndef DINGBOARD_LIVE_ACTIONS_H
#define DINGBOARD_LIVE_ACTIONS_H

#include "lib/base/lang.h"
#include "lib/board/interpret.h"

/** An operation on its way. */
typedef struct {
    const History *history;
    Board *board; /**< a copy of the history's, with the actions so far */
    Entry *entry; /**< they gather here */
    const Author *author;
    Lang lang;
    GString *told;    /**< what they are, in words */
    const char *verb; /**< of the last part told */
    guint parts;      /**< told */
    guint groups;     /**< made */
} LiveEdit;

/**
 * Apply {"add":…}, {"move":…} or another one (docs/LIVE.md).
 * @return FALSE with a BOARD_ERROR whose message is for people, in the edit's language; the board may be half changed
 */
gboolean live_action(LiveEdit *edit, const cJSON *json, GError **error) G_GNUC_WARN_UNUSED_RESULT;

#endif
