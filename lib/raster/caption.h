// SPDX-License-Identifier: MIT
/**
 * caption.h - the strip below the board that says what happened, the newest last and strongest.
 *
 * The newest caption may have several lines, and long ones are broken: up to CAPTION_NEWEST_ROWS. Of each of the others
 * the first line is shown, in one row.
 */
#ifndef DINGBOARD_RASTER_CAPTION_H
#define DINGBOARD_RASTER_CAPTION_H

#include <cairo.h>
#include <glib.h>

/** Rows of the newest caption: an undo says what it took back, and what has no effect without that. */
#define CAPTION_NEWEST_ROWS 4

/** Captions, broken into rows. */
typedef struct Caption Caption;

/** Of the last LIMIT_CAPTION_LINES of a NULL-terminated array; NULL when there are none. */
Caption *caption_new(const char *const *lines);
void caption_free(Caption *caption);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Caption, caption_free)

/** Height of the strip in logical pixels; 0 without captions. */
int caption_height(const Caption *caption);

/** Paint the strip with its top left corner on the origin. */
void caption_paint(cairo_t *cr, const Caption *caption);

#endif
