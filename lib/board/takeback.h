// SPDX-License-Identifier: MIT
/** takeback.h - which entries an undo or redo flips, and the words for it. For lib/board only. */
#ifndef DINGBOARD_BOARD_TAKEBACK_H
#define DINGBOARD_BOARD_TAKEBACK_H

#include "lib/board/history.h"
#include "lib/command/command.h"

/**
 * The entries that the author's COMMAND_UNDO or COMMAND_REDO flips, in that order.
 * @param why  set to the reply when there is nothing to flip or the author may not; free with g_free
 * @return array of gint64 seqs, empty when *why is set; free with g_array_unref
 */
GArray *takeback_choose(const History *history, const Command *command, const char *author_id, gint64 now_ms, Lang lang,
                        char **why);

/** "撤销了第9笔（7号 红圆）、第8笔（…）" */
char *takeback_words(const History *history, const Command *command, const GArray *seqs, Lang lang);

#endif
