// SPDX-License-Identifier: MIT
/** badges.h - the numbers of the objects, as small badges beside them. */
#ifndef DINGBOARD_RASTER_BADGES_H
#define DINGBOARD_RASTER_BADGES_H

#include <cairo.h>

#include "lib/board/object.h"

/** A number and where it stands, in logical pixels. */
typedef struct {
    guint id;
    Rect box;
} Badge;

/**
 * A badge for each object that is to be seen: beside its upper left corner if there is room, else at another corner or
 * near it. Badges lie on the board and never on one another; on a board so crowded that there is no room near an
 * object, that object gets none. The objects on top choose first.
 * @return array of Badge; free with g_array_unref
 */
GArray *badges_place(const GPtrArray *objects);

void badge_paint(cairo_t *cr, const Badge *badge);

#endif
