// SPDX-License-Identifier: MIT
/** ink.h - what the painting of shapes, stamps, papers and texts shares: colours and tracing. */
#ifndef DINGBOARD_RASTER_INK_H
#define DINGBOARD_RASTER_INK_H

#include <cairo.h>

#include "lib/raster/outline.h"

#define WHITE COLOR_RGB(0xff, 0xff, 0xff)
#define INK COLOR_RGB(0x1f, 0x23, 0x29)

void paint_set_color(cairo_t *cr, Color color);

gboolean color_is_visible(Color color);
gboolean color_is_opaque(Color color);
/** `part` of the way from one colour to another; the alpha is that of the first. */
Color color_mix(Color from, Color to, double part);

/** Fill or stroke the path, with a recorder as with any other context (recorder.h). The path is gone afterwards. */
void ink_fill(cairo_t *cr);
void ink_fill_preserve(cairo_t *cr);
void ink_stroke(cairo_t *cr);
/** Clip by the path and the even-odd rule; undone by cairo_restore and ink_unclip together. */
void ink_clip(cairo_t *cr);
void ink_unclip(cairo_t *cr);
/** TRUE when there are pixels that can be cleared again. */
gboolean ink_has_pixels(cairo_t *cr);

/** Add lines through the points to the path. */
void trace_points(cairo_t *cr, const Point *points, guint n, gboolean closed);

/** Grow a rectangle to hold a point. */
void rect_include(Rect *rect, double x, double y);

/**
 * Begin a picture of its own for what lies in `bounds` (in the units of the context). Its pixels do not depend on the
 * context's clip: painted again within a smaller one they come out the same, to the last bit.
 * @return the context to paint it with, in the same units
 */
cairo_t *apart_begin(cairo_t *cr, Rect bounds);
/** Put it onto `cr`, as solid as `alpha`. Releases `apart`. */
void apart_end(cairo_t *cr, cairo_t *apart, double alpha);

/* --- parts of paint_object, each in a file of its own ------------------------------------------ */

/** All of an object as if it were solid. */
void paint_solid(cairo_t *cr, const Object *object, Color ground);
/** The labelled grid. */
void paint_grid(cairo_t *cr, Color background);
/** The stroke of a pen. */
void paint_ink(cairo_t *cr, const Object *object);
/** A sheet of paper with its shadow and folded corner; no text. */
void paint_note(cairo_t *cr, const Object *object, const Outline *outline);
/** The lines between the cells; the rest is a rectangle's. */
void paint_table_lines(cairo_t *cr, const Object *object, const Outline *outline);
/** A stamp in the object's colours. */
void paint_stamp(cairo_t *cr, const Object *object);

/** An image: pixels of its asset, from the context's source of assets. */
void paint_image(cairo_t *cr, const Object *object);

gboolean object_has_text(const Object *object);
/** The text or label; `ground` is the board's background. */
void paint_text(cairo_t *cr, const Object *object, const Outline *outline, Color ground);
/** Grow a rectangle to hold what paint_text paints. */
void include_painted_text(Rect *rect, cairo_t *cr, const Object *object, const Outline *outline);

#endif
