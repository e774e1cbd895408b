// SPDX-License-Identifier: MIT
/** shapes.h - one object of a drawing command, not at its place yet. For lib/board only. */
#ifndef DINGBOARD_BOARD_SHAPES_H
#define DINGBOARD_BOARD_SHAPES_H

#include "lib/board/interpret.h"
#include "lib/board/refer.h"

/** The yellow of sticky paper. */
#define SHAPES_PAPER COLOR_RGB(255, 236, 139)

/** The command says all the points: the shape is where it belongs already. */
gboolean shapes_own_points(const Command *command);

/**
 * An object of a COMMAND_DRAW without a number, around 0,0 unless the command says its points.
 * @param why  set to the reply when a point is about a thing that is not clear; then NULL
 */
Object *shapes_new(const Pointer *pointer, const Command *command, char **why);

/** The same for a picture, in its proportions: one of `n` that come together. */
Object *shapes_new_image(const Pointer *pointer, const Command *command, const ChatPicture *picture, guint n,
                         char **why);

#endif
