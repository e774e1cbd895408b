// SPDX-License-Identifier: MIT
/**
 * canvas.h - the picture of a board: painted, kept, and encoded as PNG.
 *
 *      +---------------------------+  ^
 *      | board, 800 × 600 logical  |  | BOARD_HEIGHT × PICTURE_SCALE device rows
 *      +---------------------------+  v
 *      | caption strip, n lines    |  not part of the board
 *      +---------------------------+
 *
 * A canvas remembers which objects it shows. Painting a board on it finds what differs: objects added on top
 * cost only themselves, anything else repaints the rectangles concerned. Compressed bands of unchanged rows are
 * kept. Not thread-safe: one canvas, one thread at a time; different canvases may be used in different threads.
 */
#ifndef DINGBOARD_RASTER_CANVAS_H
#define DINGBOARD_RASTER_CANVAS_H

#include <cairo.h>

#include "lib/board/board.h"
#include "lib/raster/assets.h"

typedef enum {
    RASTER_ERROR_PAINT,  /**< cairo or Pango refused */
    RASTER_ERROR_ENCODE, /**< the encoder failed */
} RasterError;
#define RASTER_ERROR (raster_error_quark())
GQuark raster_error_quark(void);

typedef struct Canvas Canvas;

Canvas *canvas_new(void);
void canvas_free(Canvas *canvas);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Canvas, canvas_free)

/** From the next painting on, show every object's number, or only if the board says so. */
void canvas_set_numbers(Canvas *canvas, gboolean numbers);

/** Where images get their pixels from; borrowed, NULL: nowhere. An asset's pixels never change. */
void canvas_set_assets(Canvas *canvas, const AssetSource *assets);

/**
 * Bring the canvas up to date.
 * @param caption  NULL-terminated captions for the strip, newest last; only the last LIMIT_CAPTION_LINES are
 *                 shown (caption.h); NULL or empty: no strip
 */
gboolean canvas_paint(Canvas *canvas, const Board *board, const char *const *caption,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The picture as PNG: RGB, 8 bits. Unchanged bands come from the last call. Free with g_bytes_unref. */
GBytes *canvas_png(Canvas *canvas, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The picture as SVG from the same painting code, texts as outlines. @param assets  may be NULL */
GBytes *board_svg(const Board *board, const AssetSource *assets, const char *const *caption,
                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The same as PDF, a point for each logical pixel; all pages of a board that has several. */
GBytes *board_pdf(const Board *board, const AssetSource *assets, const char *const *caption,
                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The board's device pixels as last painted. Borrowed. */
cairo_surface_t *canvas_surface(const Canvas *canvas);

/** Bytes of memory the canvas holds, for the worker's bound on hot boards. */
gsize canvas_memory(const Canvas *canvas);

/**
 * Load fonts and paint one text of each script, so that the first person does not wait; have the process keep freed
 * memory for the next picture. Fonts are looked up per thread:
 * call it in each thread that paints.
 */
void raster_warm_up(void);

#endif
