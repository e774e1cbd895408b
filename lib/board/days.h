// SPDX-License-Identifier: MIT
/** days.h - days of a calendar that is on the board, said without quotes: 12月24日 写“圣诞”. For lib/board only. */
#ifndef DINGBOARD_BOARD_DAYS_H
#define DINGBOARD_BOARD_DAYS_H

#include "lib/board/board.h"

/**
 * The message with the days in it put as places: 在“12月24日”里. NULL when it names none, or the page has no calendar.
 * Free with g_free.
 */
char *days_quoted(const Board *board, const char *text);

#endif
