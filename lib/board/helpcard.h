// SPDX-License-Identifier: MIT
/**
 * helpcard.h - what one can say about a topic, as a board: examples with the little pictures they make.
 *
 * Every picture is made by saying the example, so a card never shows what does not work.
 */
#ifndef DINGBOARD_BOARD_HELPCARD_H
#define DINGBOARD_BOARD_HELPCARD_H

#include "lib/board/board.h"

/** Examples on one card at most: two columns of five. */
#define HELP_EXAMPLES 10

/** One thing to say. */
typedef struct {
    const char *before[2]; /**< by Lang: what has to be there for it, said first; NULL: nothing */
    const char *say[2];    /**< by Lang */
    const char *means[2];  /**< by Lang: what happens, where no picture shows it; NULL when one does */
} HelpExample;

/** The examples of a topic. @param n  set to how many */
const HelpExample *help_examples(HelpTopic topic, gsize *n);

/** The card: paint it as any board. Free with board_free. */
Board *help_card(HelpTopic topic, Lang lang);

#endif
