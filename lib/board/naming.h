// SPDX-License-Identifier: MIT
/**
 * naming.h - reading a message that calls things on the board by their names without quotes: 把小明变大.
 *
 * What a message says is told without the board (lib/command). Only where that fails, words that are a name or a
 * label of something on the board are read as if they were quoted; what is then understood must be about those things.
 */
#ifndef DINGBOARD_BOARD_NAMING_H
#define DINGBOARD_BOARD_NAMING_H

#include "lib/board/board.h"
#include "lib/command/command.h"

/** Whether a message that was read without a board may say more on one: some of its words may be names of things there.
 */
gboolean naming_may_help(const Message *message);

/** Read a message that came with so many pictures for a board. Never NULL; free with message_free. */
Message *naming_read(const Board *board, const char *text, guint pictures);

#endif
