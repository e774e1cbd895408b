// SPDX-License-Identifier: MIT
/** apply.h - what the files that change a board share. For lib/board and lib/live. */
#ifndef DINGBOARD_BOARD_APPLY_H
#define DINGBOARD_BOARD_APPLY_H

#include "lib/board/board.h"

/** A saved board of these objects and this backdrop (referenced; NULL: none) with one reference. */
SavedBoard *saved_board_new(const char *name, Color background, Object *backdrop, const GPtrArray *objects);
/** Give the board a backdrop (referenced; NULL: none). */
void board_set_backdrop(Board *board, Object *backdrop);
void saved_board_unref(gpointer saved);

/** To be called when objects have changed their places in `objects`. */
void board_forget_places(Board *board);

/** Put a changed copy (taken over) in the place of the object with its number, which is there. */
void board_replace(Board *board, Object *object);

/** The middle of an object: of its frame, or of the box round its points. No sine is needed for it. */
Point object_middle(const Object *object);

/** What a map makes of one object that is no connector. */
void object_map(Object *object, const Map *map);

#endif
