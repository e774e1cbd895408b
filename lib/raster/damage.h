// SPDX-License-Identifier: MIT
/** damage.h - what differs between two stacks of objects, as device pixels to be painted anew. */
#ifndef DINGBOARD_RASTER_DAMAGE_H
#define DINGBOARD_RASTER_DAMAGE_H

#include <cairo.h>

#include "lib/board/object.h"

/** An object on a canvas and the device pixels it may touch, clipped to the board. */
typedef struct {
    Object *object; /**< a reference */
    cairo_rectangle_int_t pixels;
} Shown;

/** Array of Shown that releases its objects. */
GArray *shown_new(void);

/** Append an object, measured with the context's fonts and matrix. */
void shown_add(GArray *shown, cairo_t *cr, Object *object);

/** How many objects at the bottom are the same in both. */
guint shown_common(const GArray *shown, const GPtrArray *objects);

/** The stack of `objects`; what `before` holds already is not measured again. */
GArray *shown_after(const GArray *before, cairo_t *cr, const GPtrArray *objects);

/**
 * Where the pictures of two stacks can differ: every object is counted that is not in both, or not in the same order
 * among those that are. Free with cairo_region_destroy.
 */
cairo_region_t *damage_between(const GArray *before, const GArray *after);

#endif
