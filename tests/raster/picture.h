// SPDX-License-Identifier: MIT
/** picture.h - what the raster tests share: boards to paint, decoding by cairo, looking at pixels. */
#ifndef DINGBOARD_TESTS_RASTER_PICTURE_H
#define DINGBOARD_TESTS_RASTER_PICTURE_H

#include <cairo.h>

#include "lib/board/board.h"

typedef cairo_surface_t Picture;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Picture, cairo_surface_destroy)

/** Decode with cairo's PNG reader (libpng), which shares no code with the writer. */
Picture *picture_decode(GBytes *png);

/** The colour 0xRRGGBB at device pixel (x, y). */
guint32 picture_pixel(Picture *picture, int x, int y);

/** Add an object with `w` × `h` about (cx, cy), numbered; the board keeps it. */
Object *put_shape(Board *board, ShapeKind kind, double cx, double cy, double w, double h);

/** Add a line, arrow, polyline or polygon through n points: x0, y0, x1, y1 … */
Object *put_points(Board *board, ShapeKind kind, guint n, const double *xy);
#define PUT_POINTS(board, kind, ...) \
    put_points(board, kind, G_N_ELEMENTS(((const double[]){__VA_ARGS__})) / 2, (const double[]){__VA_ARGS__})

/** Add a text. */
Object *put_text(Board *board, const char *text, double size, double cx, double cy);

/** An object of any kind, anywhere on or near the board, of any style. */
Object *random_object(GRand *rand, guint id);

/** Paint the board on a fresh canvas and encode it. */
GBytes *png_from_scratch(const Board *board, const char *const *caption);

#endif
