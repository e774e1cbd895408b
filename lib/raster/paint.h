// SPDX-License-Identifier: MIT
/**
 * paint.h - painting a board's parts on any cairo context, in logical pixels: for PNG, SVG and PDF alike.
 *
 * The context's matrix scales logical to device pixels and moves by whole device pixels. cairo keeps the first error
 * in the context; callers look at cairo_status once, at the end.
 */
#ifndef DINGBOARD_RASTER_PAINT_H
#define DINGBOARD_RASTER_PAINT_H

#include <cairo.h>

#include "lib/board/board.h"

/** Paint an object; `ground` is the board's background, which a line's label stands on. */
void paint_object(cairo_t *cr, const Object *object, Color ground);

/**
 * A rectangle that holds all that paint_object paints with this context, texts as the fonts have them. A stroke's
 * reach is rounded up, anti-aliasing may touch one more device pixel. Nothing painted: x0 > x1.
 */
Rect paint_bounds(cairo_t *cr, const Object *object);

/** The board's ground, under all objects: its background, its backdrop (NULL: none), and the grid when it is shown. */
void paint_ground(cairo_t *cr, Color background, const Object *backdrop, gboolean grid);

/** The thin frame inside the edge, over all objects; opaque, painting it twice changes nothing. */
void paint_frame(cairo_t *cr, Color background);

/** A whole board: ground, objects, numbers if it shows them, frame. */
void paint_board(cairo_t *cr, const Board *board);

#endif
