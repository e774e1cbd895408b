// SPDX-License-Identifier: MIT
/**
 * text.h - shaping and painting text with Pango: Chinese, Latin and coloured emoji, never markup.
 *
 * Fonts are looked up per thread (Pango's font map belongs to one thread).
 */
#ifndef DINGBOARD_RASTER_TEXT_H
#define DINGBOARD_RASTER_TEXT_H

#include <cairo.h>
#include <glib.h>

#include "lib/board/object.h"

typedef struct {
    const char *text;
    double size;     /**< pixels of the em square, in the units of the cairo context */
    gboolean strong; /**< bold */
    double width;    /**< lines are broken at this */
    double height;   /**< lines beyond are left out, the last one ends in … */
    gboolean shrink; /**< make the size smaller, within reason, until everything fits into width × height */
} TextStyle;

/** A text as it will be painted. */
typedef struct TextBlock TextBlock;

/** Break and measure a text. Never NULL; free with text_block_free. */
TextBlock *text_block_new(const TextStyle *style);
void text_block_free(TextBlock *block);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TextBlock, text_block_free)

/** What the block paints when its optical middle lies on the origin. */
Rect text_block_bounds(const TextBlock *block);

/** Paint with the current source, the optical middle on the origin. */
void text_block_show(cairo_t *cr, const TextBlock *block);

/** A text in rows of one height, beginning at the left. */
typedef struct TextRows TextRows;

/** Break it at `width`, each paragraph into `rows` at most, the last of which is shortened with …. */
TextRows *text_rows_new(const TextStyle *style, guint rows);
void text_rows_free(TextRows *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TextRows, text_rows_free)
/** How many there are. */
guint text_rows_count(const TextRows *text);
/** Paint the first `rows` of them with their left ends at x, the middle of the first at y. */
void text_rows_show(cairo_t *cr, const TextRows *text, guint rows, double x, double y, double row_height);

#endif
