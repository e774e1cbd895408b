// SPDX-License-Identifier: MIT
/**
 * cells.h - room inside things: the cells of tables, the days of a calendar, boxes that hold others. For lib/board
 * only.
 *
 *      +-----------------+
 *      |     heading     |     what is in there stays free; the next thing goes under it, or beside,
 *      | +-----+ +-----+ |     smaller when there is little room left
 *      | |  1  | |  2  | |
 *      | +-----+ +-----+ |
 */
#ifndef DINGBOARD_BOARD_CELLS_H
#define DINGBOARD_BOARD_CELLS_H

#include "lib/board/board.h"

/**
 * The cell "B3" of the newest table that has it. FALSE when there is none, or the board shows its grid: then the
 * grid's is meant.
 */
gboolean cells_named(const Board *board, const char *cell, Rect *box);
/** The cell that a text lies in, such as the number of a day; FALSE for what is no text in a table. */
gboolean cells_around(const Board *board, const Object *text, Rect *box);
/** Whether a thing is a box with something in it, beside `except` (or NULL). */
gboolean cells_hold(const Board *board, const Object *box, const GArray *except);
/**
 * Where a thing of w × h goes in a box: the middle of one with nothing in it, else where there is room, from the top
 * left; the middle again when there is none.
 * @param except  what does not count as being in it; or NULL
 * @param scale  set to how much it has to be shrunk, at most 1; NULL: it keeps its size
 */
Point cells_room(const Board *board, Rect box, double w, double h, const GArray *except, double *scale);

#endif
