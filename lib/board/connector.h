// SPDX-License-Identifier: MIT
/**
 * connector.h - lines that stick to the things they join. For lib/board and lib/live.
 *
 * A connector runs from the outline of one thing to the outline of the other, on the line between their middles,
 * and a little gap stays on both sides. While an end is gone it is hidden.
 */
#ifndef DINGBOARD_BOARD_CONNECTOR_H
#define DINGBOARD_BOARD_CONNECTOR_H

#include "lib/board/board.h"

/** Look anew which objects of the board are connectors. */
void connectors_gather(Board *board);
/** Bring the connectors' points up to date after an action. */
void connectors_follow(Board *board, const Action *action);
/** Lay the ends of one that is not on the board yet where they belong. */
void connector_lay(const Board *board, Object *connector);

#endif
