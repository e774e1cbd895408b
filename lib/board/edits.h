// SPDX-License-Identifier: MIT
/** edits.h - what COMMAND_EDIT, COMMAND_COPY and COMMAND_AGAIN change about things. For lib/board only. */
#ifndef DINGBOARD_BOARD_EDITS_H
#define DINGBOARD_BOARD_EDITS_H

#include "lib/board/run.h"

/**
 * Make the changes a command names to some objects.
 * @param changes  of Change: those to be made
 * @return NULL when they are made, else the reply; then the caller rolls back. Free with g_free
 */
char *edits_make(Run *run, const Command *command, const GArray *ids, guint changes);

/** "移到 右边，放大 1.3 倍": the changes in words. */
char *edits_words(const Command *command, guint changes, Lang lang);

/** "1号 红圆、2号 方块", or "5 个图形" when they are many. */
char *edits_whom(const Board *board, const GArray *ids, Lang lang);

/** NULL when things are still on the board and of a size one can see, else the reply. */
char *edits_check(const Run *run, const GArray *ids);

#endif
