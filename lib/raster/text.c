// SPDX-License-Identifier: MIT
#include "lib/raster/text.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "lib/base/limits.h"

/** Emoji come from the colour font by themselves; named here, it would also take digits. */
#define FONT_FAMILIES "Noto Sans CJK SC, sans-serif"
/** A glyph larger than the board shows nothing but its inside, and its mask would cost megabytes. */
#define LARGEST ((double)BOARD_HEIGHT)
#define SMALLEST 1.0
/** Labels are not shrunk below this: they would be illegible in a chat preview. */
#define SHRINK_FLOOR 11.0
#define SHRINK_STEP 0.9
/** Half the height of Chinese characters and capitals above the base line, in ems. */
#define OPTICAL_MIDDLE 0.37

struct TextBlock {
    PangoLayout *layout;
    double x, y; /**< where the layout's corner goes, from the optical middle */
};

/* --- context and layout --------------------------------------------------------------------- */

static void release_context(gpointer context)
{
    g_object_unref(context);
}

/** One per thread; without hints, so that a text is broken alike at every scale. */
static PangoContext *text_context(void)
{
    static GPrivate slot = G_PRIVATE_INIT(release_context);
    PangoContext *context = g_private_get(&slot);
    if (context != NULL)
        return context;
    context = pango_font_map_create_context(pango_cairo_font_map_get_default());
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(context, 96);
    pango_context_set_round_glyph_positions(context, FALSE);
    pango_context_set_language(context, pango_language_from_string("zh-cn"));
    g_private_set(&slot, context);
    return context;
}

static int pango_units(double pixels)
{
    return (int)lround(pixels * PANGO_SCALE);
}

static double pixels_of(int units)
{
    return (double)units / PANGO_SCALE;
}

static void set_size(PangoLayout *layout, const TextStyle *style, double size)
{
    PangoFontDescription *font = pango_font_description_from_string(FONT_FAMILIES);
    pango_font_description_set_weight(font, style->strong ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
}

/** A layout for the matrix of `cr`, of which only scale and turning matter here. */
static PangoLayout *layout_new(cairo_t *cr, const TextStyle *style)
{
    PangoContext *context = text_context();
    pango_cairo_update_context(cr, context);
    PangoLayout *layout = pango_layout_new(context);
    const char *text = style->text != NULL ? style->text : "";
    if (g_utf8_validate(text, -1, NULL)) {
        pango_layout_set_text(layout, text, -1);
    } else {
        g_autofree char *valid = g_utf8_make_valid(text, -1);
        pango_layout_set_text(layout, valid, -1);
    }
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    set_size(layout, style, CLAMP(style->size, SMALLEST, LARGEST));
    return layout;
}

/* --- blocks --------------------------------------------------------------------------------- */

/** TRUE when whole words fit in the box; Chinese may break anywhere. */
static gboolean fits(PangoLayout *layout, const TextStyle *style)
{
    PangoRectangle box;
    pango_layout_get_extents(layout, NULL, &box);
    return box.width <= pango_units(style->width) && box.height <= pango_units(style->height);
}

static void shrink_to_fit(PangoLayout *layout, const TextStyle *style)
{
    double size = CLAMP(style->size, SMALLEST, LARGEST);
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_NONE);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD);
    while (!fits(layout, style) && size * SHRINK_STEP >= SHRINK_FLOOR) {
        size *= SHRINK_STEP;
        set_size(layout, style, size);
    }
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
}

/** The height of the optical middle in the layout: halfway between those of its first and last line. */
static double optical_middle(PangoLayout *layout)
{
    PangoLayoutIter *iter = pango_layout_get_iter(layout);
    double first = pixels_of(pango_layout_iter_get_baseline(iter));
    while (pango_layout_iter_next_line(iter))
        ;
    double last = pixels_of(pango_layout_iter_get_baseline(iter));
    pango_layout_iter_free(iter);
    double size = pixels_of(pango_font_description_get_size(pango_layout_get_font_description(layout)));
    return (first + last) / 2 - OPTICAL_MIDDLE * size;
}

TextBlock *text_block_new(cairo_t *cr, const TextStyle *style)
{
    TextBlock *block = g_new0(TextBlock, 1);
    block->layout = layout_new(cr, style);
    pango_layout_set_alignment(block->layout, PANGO_ALIGN_CENTER);
    pango_layout_set_width(block->layout, pango_units(style->width));
    if (style->shrink)
        shrink_to_fit(block->layout, style);
    pango_layout_set_wrap(block->layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_height(block->layout, pango_units(style->height));
    block->x = -style->width / 2;
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
    double x0 = MIN(ink.x, box.x), y0 = MIN(ink.y, box.y);
    double x1 = MAX(ink.x + ink.width, box.x + box.width), y1 = MAX(ink.y + ink.height, box.y + box.height);
    return (Rect){block->x + x0 / PANGO_SCALE, block->y + y0 / PANGO_SCALE, block->x + x1 / PANGO_SCALE,
                  block->y + y1 / PANGO_SCALE};
}

void text_block_show(cairo_t *cr, const TextBlock *block)
{
    cairo_move_to(cr, block->x, block->y);
    pango_cairo_show_layout(cr, block->layout);
}

void text_show_line(cairo_t *cr, const TextStyle *style, double x, double y)
{
    g_autoptr(PangoLayout) layout = layout_new(cr, style);
    pango_layout_set_single_paragraph_mode(layout, TRUE);
    pango_layout_set_width(layout, pango_units(style->width));
    cairo_move_to(cr, x, y - optical_middle(layout));
    pango_cairo_show_layout(cr, layout);
}
