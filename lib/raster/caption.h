// SPDX-License-Identifier: MIT
/** caption.h - the strip below the board that says what happened: one line each, the newest last and strongest. */
#ifndef DINGBOARD_RASTER_CAPTION_H
#define DINGBOARD_RASTER_CAPTION_H

#include <cairo.h>
#include <glib.h>

/** The lines that are shown: the last LIMIT_CAPTION_LINES of a NULL-terminated array, or NULL when there are none. */
const char *const *caption_shown(const char *const *caption);

/** Height of the strip in logical pixels; 0 without lines. */
int caption_height(const char *const *shown);

/** Paint the strip with its top left corner on the origin. */
void caption_paint(cairo_t *cr, const char *const *shown);

#endif
