// SPDX-License-Identifier: MIT
/** units.h - what moves as one: a thing by itself, or a group of things. For lib/board only. */
#ifndef DINGBOARD_BOARD_UNITS_H
#define DINGBOARD_BOARD_UNITS_H

#include "lib/board/board.h"

typedef struct {
    GArray *ids; /**< of guint */
    Rect box;
} Unit;

/** The units of some objects, groups made whole first, with what lies on templates and tables; connectors are left out,
 * for they go with what they join.
 * @return array of Unit *, owned */
GPtrArray *units_of(const Board *board, const GArray *ids);

/** The same, but things of one group that were all named are apart: they are to be arranged among themselves. */
GPtrArray *units_apart(const Board *board, const GArray *ids);

/** An action that moves a unit. */
Action *unit_shift(const Unit *unit, double dx, double dy);
/** One that puts the middle of its box at a point, whatever becomes of it before. */
Action *unit_place(const Board *board, const Unit *unit, Point middle);
/** One that scales, turns or mirrors it about its middle. */
Action *unit_map(const Unit *unit, const Map *map);

#endif
