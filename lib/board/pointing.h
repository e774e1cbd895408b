// SPDX-License-Identifier: MIT
/**
 * pointing.h - things that a message tells at length, by their numbers: where they are told so beside a place, or
 * beside others, that is more than the rules of lib/command can part.
 *
 *     a dot left of the circle on the left       a dot left of #1
 *     swap rectangle A and the one called B      swap #4 and #3
 *     叫B的三角形旁边画棵树                      3号旁边画棵树
 */
#ifndef DINGBOARD_BOARD_POINTING_H
#define DINGBOARD_BOARD_POINTING_H

#include "lib/board/board.h"

/** Whether a message may tell a thing in a way that is read for something else where it is not known. */
gboolean pointing_may_help(const char *text);

/**
 * A message with numbers for what is told by its kind and where it lies, by its kind and a number, or by a name or
 * label, as far as there is just one such thing on the board.
 * @param text  UTF-8
 * @return to be freed with g_free; NULL when there is nothing of that
 */
char *pointing_numbered(const Board *board, const char *text);

#endif
