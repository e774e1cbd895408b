// SPDX-License-Identifier: MIT
#include "lib/raster/text.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "lib/base/limits.h"
#include "lib/raster/recorder.h"

/** Emoji come from the colour font by themselves; named here, it would also take digits. */
#define FONT_FAMILIES "Noto Sans CJK SC, sans-serif"
/** A glyph larger than the board shows nothing but its inside, and its mask would cost megabytes. */
#define LARGEST ((double)BOARD_HEIGHT)
#define SMALLEST 1.0
/** Labels are not shrunk below this: they would be illegible in a chat preview. */
#define SHRINK_FLOOR 11.0
#define SHRINK_STEP 0.9
/**
 * The one size texts are laid out in; the context's matrix does the rest. Asking for fonts by size, or by the matrix of
 * a turned text, costs milliseconds each time (fontconfig sorts all fonts again).
 */
#define EM 64.0
/** Half the height of Chinese characters and capitals above the base line, in ems. */
#define OPTICAL_MIDDLE 0.37

struct TextBlock {
    PangoLayout *layout;
    double scale; /**< from the layout's units to the context's */
    double x, y;  /**< where the layout's corner goes, from the optical middle, in the layout's units */
};

/* --- context and layout --------------------------------------------------------------------- */

/** Without hints, so that a text is broken alike at every scale. */
static void set_unhinted(PangoContext *context)
{
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context, FALSE);
}

/** One per thread. */
static PangoContext *text_context(void)
{
    static GPrivate slot = G_PRIVATE_INIT(g_object_unref);
    PangoContext *context = g_private_get(&slot);
    if (context != NULL)
        return context;
    context = pango_font_map_create_context(pango_cairo_font_map_get_default());
    set_unhinted(context);
    pango_context_set_language(context, pango_language_from_string("zh-cn"));
    g_private_set(&slot, context);
    return context;
}

static void set_font(PangoLayout *layout, gboolean strong)
{
    PangoFontDescription *font = pango_font_description_from_string(FONT_FAMILIES);
    pango_font_description_set_weight(font, strong ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(font, EM * PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
}

static PangoLayout *layout_new(const TextStyle *style)
{
    PangoLayout *layout = pango_layout_new(text_context());
    const char *text = style->text != NULL ? style->text : "";
    if (g_utf8_validate(text, -1, NULL)) {
        pango_layout_set_text(layout, text, -1);
    } else {
        g_autofree char *valid = g_utf8_make_valid(text, -1);
        pango_layout_set_text(layout, valid, -1);
    }
    set_font(layout, style->strong);
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    return layout;
}

static double scale_of(const TextStyle *style)
{
    return CLAMP(style->size, SMALLEST, LARGEST) / EM;
}

static int pango_units(double length, double scale)
{
    return (int)lround(length / scale * PANGO_SCALE);
}

/* --- blocks --------------------------------------------------------------------------------- */

/** TRUE when whole words fit in the box at this scale; Chinese may break anywhere. */
static gboolean fits(PangoLayout *layout, const TextStyle *style, double scale)
{
    PangoRectangle box;
    pango_layout_set_width(layout, pango_units(style->width, scale));
    pango_layout_get_extents(layout, NULL, &box);
    return box.width <= pango_units(style->width, scale) && box.height <= pango_units(style->height, scale);
}

/** The scale at which the text fits, or the smallest that can be read. */
static double scale_to_fit(PangoLayout *layout, const TextStyle *style)
{
    double scale = scale_of(style);
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_NONE);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD);
    while (!fits(layout, style, scale) && scale * SHRINK_STEP >= SHRINK_FLOOR / EM)
        scale *= SHRINK_STEP;
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    return scale;
}

/** The height of the optical middle in the layout: halfway between those of its first and last line. */
static double optical_middle(PangoLayout *layout)
{
    PangoLayoutIter *iter = pango_layout_get_iter(layout);
    double first = pango_layout_iter_get_baseline(iter);
    while (pango_layout_iter_next_line(iter))
        ;
    double last = pango_layout_iter_get_baseline(iter);
    pango_layout_iter_free(iter);
    return (first + last) / 2 / PANGO_SCALE - OPTICAL_MIDDLE * EM;
}

TextBlock *text_block_new(const TextStyle *style)
{
    TextBlock *block = g_new0(TextBlock, 1);
    block->layout = layout_new(style);
    block->scale = style->shrink ? scale_to_fit(block->layout, style) : scale_of(style);
    pango_layout_set_alignment(block->layout, PANGO_ALIGN_CENTER);
    pango_layout_set_wrap(block->layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(block->layout, pango_units(style->width, block->scale));
    pango_layout_set_height(block->layout, pango_units(style->height, block->scale));
    block->x = -style->width / 2 / block->scale;
    block->y = -optical_middle(block->layout);
    return block;
}

void text_block_free(TextBlock *block)
{
    g_clear_object(&block->layout);
    g_free(block);
}

Rect text_block_bounds(const TextBlock *block)
{
    PangoRectangle ink, box;
    pango_layout_get_extents(block->layout, &ink, &box);
    double x0 = MIN(ink.x, box.x), x1 = MAX(ink.x + ink.width, box.x + box.width);
    double y0 = MIN(ink.y, box.y), y1 = MAX(ink.y + ink.height, box.y + box.height);
    return (Rect){(block->x + x0 / PANGO_SCALE) * block->scale, (block->y + y0 / PANGO_SCALE) * block->scale,
                  (block->x + x1 / PANGO_SCALE) * block->scale, (block->y + y1 / PANGO_SCALE) * block->scale};
}

/** Show a layout with its corner at (x, y) in its own units. */
static void show(cairo_t *cr, PangoLayout *layout, double scale, double x, double y)
{
    cairo_save(cr);
    cairo_scale(cr, scale, scale);
    Recorder *recorder = recorder_of(cr);
    if (recorder != NULL) {
        record_layout(recorder, cr, layout, x, y);
    } else {
        cairo_move_to(cr, x, y);
        pango_cairo_show_layout(cr, layout);
    }
    cairo_restore(cr);
}

void text_block_show(cairo_t *cr, const TextBlock *block)
{
    show(cr, block->layout, block->scale, block->x, block->y);
}

/* --- rows ----------------------------------------------------------------------------------- */

struct TextRows {
    PangoLayout *layout;
    double scale;
};

TextRows *text_rows_new(const TextStyle *style, guint rows)
{
    TextRows *text = g_new0(TextRows, 1);
    text->layout = layout_new(style);
    text->scale = scale_of(style);
    pango_layout_set_wrap(text->layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(text->layout, pango_units(style->width, text->scale));
    pango_layout_set_height(text->layout, -(int)MAX(1, rows)); /* so means Pango rows of each paragraph */
    return text;
}

void text_rows_free(TextRows *text)
{
    g_clear_object(&text->layout);
    g_free(text);
}

guint text_rows_count(const TextRows *text)
{
    return (guint)pango_layout_get_line_count(text->layout);
}

void text_rows_show(cairo_t *cr, const TextRows *text, guint rows, double x, double y, double row_height)
{
    cairo_save(cr);
    cairo_scale(cr, text->scale, text->scale);
    for (guint i = 0; i < rows; i++) {
        cairo_move_to(cr, x / text->scale, (y + row_height * i) / text->scale + OPTICAL_MIDDLE * EM);
        pango_cairo_show_layout_line(cr, pango_layout_get_line_readonly(text->layout, (int)i));
    }
    cairo_restore(cr);
}
