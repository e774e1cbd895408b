// SPDX-License-Identifier: MIT
/**
 * paint.h - painting a board's parts on any cairo context, in logical pixels: for PNG and SVG alike.
 *
 * The context's matrix scales logical to device pixels and moves by whole device pixels. cairo keeps the first error
 * in the context; callers look at cairo_status once, at the end.
 */
#ifndef DINGBOARD_RASTER_PAINT_H
#define DINGBOARD_RASTER_PAINT_H

#include <cairo.h>

#include "lib/board/object.h"

void paint_object(cairo_t *cr, const Object *object);

/**
 * A rectangle that holds all that paint_object paints with this context, texts as the fonts have them. A stroke's
 * reach is rounded up, anti-aliasing may touch one more device pixel. Nothing painted: x0 > x1.
 */
Rect paint_bounds(cairo_t *cr, const Object *object);

/** The board's ground, under all objects. */
void paint_background(cairo_t *cr, Color background);

/** The thin frame inside the edge, over all objects; opaque, painting it twice changes nothing. */
void paint_frame(cairo_t *cr);

void paint_set_color(cairo_t *cr, Color color);

#endif
