// SPDX-License-Identifier: MIT
/** samples.h - how a board came to be, in a few steps. */
#ifndef DINGBOARD_BOARD_SAMPLES_H
#define DINGBOARD_BOARD_SAMPLES_H

#include "lib/board/history.h"

/**
 * The board at most `n` (2 or more) times, evenly over the drawings that the history holds: from its base to what it is
 * now. Entries that were undone are not seen, nor are the undos a pause.
 * @return of Board *, oldest first, at least one; free with g_ptr_array_unref
 */
GPtrArray *history_samples(History *history, guint n);

#endif
