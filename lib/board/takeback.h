// SPDX-License-Identifier: MIT
/** takeback.h - which entries an undo or redo flips, and the words for it. For lib/board only. */
#ifndef DINGBOARD_BOARD_TAKEBACK_H
#define DINGBOARD_BOARD_TAKEBACK_H

#include "lib/board/interpret.h"

/** Who wants something back, and when. */
typedef struct {
    History *history;
    const Occasion *occasion;
    Lang lang;
} Asker;

/**
 * The entry that is meant by who answers a picture: of those that are new on it the asker's own newest that stands,
 * else the newest drawing; when all are undos or redos, the newest. 0: no picture is answered.
 */
gint64 takeback_quoted(const History *history, const Occasion *occasion);

/**
 * The entries that a COMMAND_UNDO or COMMAND_REDO flips, in that order.
 * @param why  set to the reply when there is nothing to flip or the asker may not; free with g_free
 * @return array of gint64 seqs, empty when *why is set; free with g_array_unref
 */
GArray *takeback_choose(const Asker *asker, const Command *command, char **why);

/** "撤销了第9笔（7号 红圆）、第8笔（…）"; of others' entries also whose they are. */
char *takeback_words(const Asker *asker, const Command *command, const GArray *seqs);

#endif
