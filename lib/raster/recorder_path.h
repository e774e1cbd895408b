// SPDX-License-Identifier: MIT
/** recorder_path.h - how a recorder writes numbers, paths and single coloured glyphs. For lib/raster only. */
#ifndef DINGBOARD_RASTER_RECORDER_PATH_H
#define DINGBOARD_RASTER_RECORDER_PATH_H

#include <pango/pangocairo.h>

/** A JSON number with at most two decimals. */
void append_decimal(GString *out, double value);

/** One with six digits. */
void append_exactly(GString *out, double value);

/**
 * The context's path in the letters of SVG, as few as possible: relative to the point before, in hundredths. Rounding
 * does not add up.
 */
void append_path(GString *out, cairo_t *cr);

/** A coloured glyph as a small picture. */
typedef struct {
    char *uri; /**< data:image/png;base64,… */
    int width, height;
    double scale; /**< pixels for one of the font's units */
    double x, y;  /**< of its corner, from the glyph's origin, in the font's units */
} GlyphPicture;

/** TRUE for fonts whose glyphs are pictures. */
gboolean font_is_colored(PangoFont *font);

/**
 * @param scale  how much larger than in the font it is seen
 * @return kept for a while by the thread; NULL: there is nothing to be seen
 */
const GlyphPicture *glyph_picture(PangoFont *font, PangoGlyph glyph, double scale);

#endif
