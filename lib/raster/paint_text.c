// SPDX-License-Identifier: MIT
/* Texts and labels: where they stand, how they are made to fit, and what they are read on. */
#include <math.h>

#include "lib/base/brightness.h"
#include "lib/base/limits.h"
#include "lib/raster/ink.h"
#include "lib/raster/text.h"

/** Texts are broken a little before the board's width. */
#define TEXT_WIDTH (BOARD_WIDTH - 32.0)
/** The least room a label gets, so that something of it is seen even in a dot. */
#define LABEL_ROOM 24.0
/** The least width of a label below its shape. */
#define BELOW_WIDTH 200.0
/** A label may cover this part of its line. */
#define LINE_COVERED 0.6
/** How far the ground behind a line's label reaches beside it. */
#define PATCH 4.0

/** The part of a shape's frame that its label may use: width, height, and how far below the middle. */
static const struct {
    double w, h, down;
} label_room[SHAPE_KINDS] = {
    [SHAPE_RECTANGLE] = {0.90, 0.90, 0},
    [SHAPE_SQUARE] = {0.90, 0.90, 0},
    [SHAPE_CIRCLE] = {0.76, 0.62, 0},
    [SHAPE_ELLIPSE] = {0.76, 0.62, 0},
    [SHAPE_DOT] = {0.76, 0.62, 0},
    [SHAPE_TRIANGLE] = {0.52, 0.44, 0.2},
    [SHAPE_POLYGON] = {0.66, 0.60, 0},
    [SHAPE_STAR] = {0.38, 0.32, 0.03},
    [SHAPE_ARC] = {0.70, 0.50, 0},
    [SHAPE_SECTOR] = {0.60, 0.30, -0.2},
    [SHAPE_RIGHT_TRIANGLE] = {0.46, 0.42, 0.2},
    [SHAPE_PARALLELOGRAM] = {0.56, 0.80, 0},
    [SHAPE_TRAPEZOID] = {0.60, 0.70, 0.06},
    [SHAPE_HEART] = {0.66, 0.40, -0.08},
    [SHAPE_NOTE] = {0.88, 0.84, 0},
};

/** A label on a line stands on it when the line goes on at both sides, else above it. */
static void place_on_line(cairo_t *cr, const Object *object, const Outline *outline)
{
    double w, h;
    text_estimate(object->text, object->font_size, &w, &h);
    if (w > outline->length * LINE_COVERED)
        cairo_translate(cr, 0, -object->font_size * 0.75 - outline->width / 2);
}

static void place_below(cairo_t *cr, const Object *object, TextStyle *style)
{
    g_autoptr(Object) bare = object_copy(object);
    g_clear_pointer(&bare->text, g_free);
    Rect bounds = object_bounds(bare);
    cairo_translate(cr, 0, bounds.y1 - object->cy + object->font_size * 0.7);
    style->height = object->font_size; /* one line */
    style->width = MAX(bounds.x1 - bounds.x0, BELOW_WIDTH);
}

static void place_inside(cairo_t *cr, const Object *object, const Outline *outline, TextStyle *style)
{
    Point frame = outline_frame(object);
    cairo_rotate(cr, object->rotation * G_PI / 180);
    if (object->kind == SHAPE_TEXT) {
        cairo_scale(cr, object->flip_x ? -1 : 1, object->flip_y ? -1 : 1);
        return;
    }
    style->shrink = TRUE;
    style->width = MAX(frame.x * label_room[object->kind].w - outline->width, LABEL_ROOM);
    style->height = MAX(frame.y * label_room[object->kind].h - outline->width, LABEL_ROOM);
    double down = frame.y * label_room[object->kind].down;
    cairo_translate(cr, object->kind == SHAPE_RIGHT_TRIANGLE ? (object->flip_x ? 1 : -1) * frame.x * 0.18 : 0,
                    object->flip_y ? -down : down);
}

/** Move the origin to where the object's text is centred, turned with it, and lay the text out. */
static TextBlock *place_text(cairo_t *cr, const Object *object, const Outline *outline)
{
    TextStyle style = {.text = object->text, .size = object->font_size, .width = TEXT_WIDTH, .height = BOARD_HEIGHT};
    Point middle = outline_middle(object, outline);
    cairo_translate(cr, middle.x, middle.y);
    if (object_is_line(object)) {
        style.height = object->font_size; /* one line */
        place_on_line(cr, object, outline);
    } else if (object_label_below(object)) {
        place_below(cr, object, &style);
    } else {
        place_inside(cr, object, outline, &style);
    }
    return text_block_new(&style);
}

gboolean object_has_text(const Object *object)
{
    return object->text != NULL && object->text[0] != '\0';
}

/** A piece of the board behind a line's label, so that the line does not strike it out. */
static void paint_patch(cairo_t *cr, const TextBlock *block, Color ground)
{
    Rect box = text_block_bounds(block);
    cairo_new_path(cr);
    cairo_rectangle(cr, box.x0 - PATCH, box.y0, box.x1 - box.x0 + 2 * PATCH, box.y1 - box.y0);
    paint_set_color(cr, ground | 0xff);
    ink_fill(cr);
}

/** What the words stand on: the shape's inside where there is one, else the board. */
static Color text_ground(const Object *object, Color ground)
{
    if (object_is_line(object) || object_label_below(object))
        return ground;
    Color inside = object->kind == SHAPE_DOT && !color_is_visible(object->fill) ? object->stroke : object->fill;
    return (inside & 0xff) >= 0x80 ? inside : ground;
}

/** A label has the colour that it was given; else its shape's where that is read well, and no other than black or
 * white on a filled shape. */
static Color text_color(const Object *object, Color ground)
{
    if (object->kind == SHAPE_TEXT)
        return object->stroke;
    if (color_is_visible(object->text_color))
        return object->text_color;
    Color under = text_ground(object, ground);
    Color color = under == ground && color_is_visible(object->stroke) ? object->stroke | 0xff : INK;
    if (color_is_dark(color) == color_is_dark(under))
        color = color_is_dark(under) ? WHITE : INK;
    return color;
}

void paint_text(cairo_t *cr, const Object *object, const Outline *outline, Color ground)
{
    cairo_save(cr);
    g_autoptr(TextBlock) block = place_text(cr, object, outline);
    if (object_is_line(object))
        paint_patch(cr, block, ground);
    paint_set_color(cr, text_color(object, ground));
    text_block_show(cr, block);
    cairo_restore(cr);
}

/** The corners of the text's rectangle, from its own place and turning to the board's. */
void include_painted_text(Rect *rect, cairo_t *cr, const Object *object, const Outline *outline)
{
    cairo_matrix_t board, text;
    cairo_get_matrix(cr, &board);
    cairo_matrix_invert(&board);
    cairo_save(cr);
    g_autoptr(TextBlock) block = place_text(cr, object, outline);
    cairo_get_matrix(cr, &text);
    cairo_restore(cr);
    cairo_matrix_multiply(&text, &text, &board);
    Rect box = text_block_bounds(block);
    double patch = object_is_line(object) ? PATCH : 0;
    for (int corner = 0; corner < 4; corner++) {
        double x = corner % 2 ? box.x1 + patch : box.x0 - patch, y = corner / 2 ? box.y1 : box.y0;
        cairo_matrix_transform_point(&text, &x, &y);
        rect_include(rect, x, y);
    }
}
