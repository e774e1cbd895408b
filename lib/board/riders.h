// SPDX-License-Identifier: MIT
/**
 * riders.h - what lies on a template or a table goes where that goes. For lib/board and lib/live.
 *
 *      ┌ to do ┐┌ doing ┐        the columns carry: their own group, and with it
 *      │ ▭ a   ││ ▭ c   │        the cards a, b, c, which are in no group and can
 *      │ ▭ b   ││       │        be moved alone
 *      └───────┘└───────┘
 *
 * A thing rides when it was laid on top, its middle is on what the carrier covers and it is not larger than that; a
 * group rides as a whole.
 */
#ifndef DINGBOARD_BOARD_RIDERS_H
#define DINGBOARD_BOARD_RIDERS_H

#include "lib/board/board.h"

/** Whether things ride on it: it is a table, or a part of a template. */
gboolean object_carries(const Object *object);

/**
 * Add what rides on some objects, in the order of the stack, and the connectors between things that go together then.
 * @param ids  of guint: objects of the board, groups whole
 */
void riders_add(const Board *board, GArray *ids);

#endif
