// SPDX-License-Identifier: MIT
/** looks.h - whether an object looks like what people say. For lib/board only. */
#ifndef DINGBOARD_BOARD_LOOKS_H
#define DINGBOARD_BOARD_LOOKS_H

#include "lib/board/object.h"
#include "lib/command/command.h"

/** How well a shape word fits an object: 0 not at all, 1 in a pinch (a rectangle called a square), 2 as it should. */
guint looks_like(const Object *object, const Ref *ref);
/** Whether an object has the colour, in its outline, inside or words. */
gboolean looks_colored(const Object *object, CommandColor color);
/** The colour that an object is called by: its paper's, else its line's; COLOR_NONE for pictures. */
CommandColor looks_color(const Object *object);
/** Whether all that a reference says beside the shape is so. */
gboolean looks_right(const Object *object, const Ref *ref, const char *author_id);
/** The drawing command that makes such an object. */
DrawShape looks_drawn(const Object *object);
/** The anchor of the ninth of the board that holds a point. */
Anchor looks_part(Point point);

#endif
