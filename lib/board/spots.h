// SPDX-License-Identifier: MIT
/** spots.h - places said relative to the board or to things on it, as points. For lib/board only. */
#ifndef DINGBOARD_BOARD_SPOTS_H
#define DINGBOARD_BOARD_SPOTS_H

#include "lib/board/refer.h"

/** The box round some objects of the board. */
Rect spots_box(const Board *board, const GArray *ids);

/** The things that a place lies beside, in or around: both where it names two. *why and the array as of refer_find. */
GArray *spots_things(const Pointer *pointer, const Spot *spot, char **why);

/**
 * Where the middle of a w × h thing goes.
 * @param except  ids of the things that are moved and so are not in the way; may be NULL
 * @param scale   set to what makes the thing fit when it goes inside another; 1 else; may be NULL
 * @param side    in, for what is drawn: may be NULL; out: the side of a thing it goes to when there is no room at the
 * one that was said, else that one
 * @param why     set to the reply when the place is beside a thing that is not clear
 */
Point spots_middle(const Pointer *pointer, const Spot *spot, double w, double h, const GArray *except, double *scale,
                   Anchor *side, char **why);

/** The inside of a box that holds things, or of a table's cell, when the place is in there. */
gboolean spots_holder(const Pointer *pointer, const Spot *spot, Rect *box);

#endif
