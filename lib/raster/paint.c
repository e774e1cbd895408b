// SPDX-License-Identifier: MIT
#include "lib/raster/paint.h"

#include <math.h>

#include "lib/base/limits.h"
#include "lib/raster/outline.h"
#include "lib/raster/text.h"

#define WHITE COLOR_RGB(0xff, 0xff, 0xff)
#define INK COLOR_RGB(0x1f, 0x23, 0x29)
#define FRAME_COLOR COLOR_RGB(0xd0, 0xd4, 0xda)
#define FRAME_WIDTH 1.0
/** Dashes and gaps, in stroke widths. */
#define DASH_ON 3.0
#define DASH_OFF 2.2
#define DOT_GAP 2.0
/** More dashes than this in one outline cannot be told apart and would take long. */
#define MOST_DASHES 4000.0
/** Texts are broken a little before the board's width. */
#define TEXT_WIDTH (BOARD_WIDTH - 32.0)
/** The least room a label gets, so that something of it is seen even in a dot. */
#define LABEL_ROOM 24.0
/** Labels on grounds darker than this are white. */
#define DARK 0.55

void paint_set_color(cairo_t *cr, Color color)
{
    cairo_set_source_rgba(cr, (color >> 24) / 255.0, (color >> 16 & 0xff) / 255.0, (color >> 8 & 0xff) / 255.0,
                          (color & 0xff) / 255.0);
}

static gboolean is_visible(Color color)
{
    return (color & 0xff) != 0;
}

static gboolean is_opaque(Color color)
{
    return (color & 0xff) == 0xff;
}

/** How bright the eye finds it, 0 … 1. */
static double brightness(Color color)
{
    return (0.299 * (color >> 24) + 0.587 * (color >> 16 & 0xff) + 0.114 * (color >> 8 & 0xff)) / 255;
}

/* --- paths ---------------------------------------------------------------------------------- */

static void trace_ellipse(cairo_t *cr, const Object *object)
{
    Point frame = outline_frame(object);
    cairo_save(cr);
    cairo_translate(cr, object->cx, object->cy);
    cairo_rotate(cr, object->rotation * G_PI / 180);
    cairo_scale(cr, frame.x / 2, frame.y / 2);
    cairo_new_sub_path(cr);
    cairo_arc(cr, 0, 0, 1, 0, 2 * G_PI);
    cairo_close_path(cr);
    cairo_restore(cr);
}

static void trace_points(cairo_t *cr, const Point *points, guint n, gboolean closed)
{
    for (guint i = 0; i < n; i++)
        cairo_line_to(cr, points[i].x, points[i].y);
    if (closed)
        cairo_close_path(cr);
}

static void trace(cairo_t *cr, const Object *object, const Outline *outline)
{
    cairo_new_path(cr);
    if (object_is_round(object))
        trace_ellipse(cr, object);
    else
        trace_points(cr, outline->points, outline->n_points, outline->closed);
}

/* --- strokes -------------------------------------------------------------------------------- */

/** Whole dashes only: a closed outline meets itself in step, an open one begins and ends with a dash. */
static void set_dashes(cairo_t *cr, DashStyle style, const Outline *outline, gboolean closed)
{
    double on = style == DASH_DASHED ? DASH_ON * outline->width : 0;
    double off = (style == DASH_DASHED ? DASH_OFF : DOT_GAP) * outline->width;
    double length = closed ? outline->length : outline->length - on;
    double count = CLAMP(round(length / (on + off)), 0, MOST_DASHES);
    if (style == DASH_SOLID || count < 1)
        return;
    double stretch = length / count / (on + off);
    if (closed || style == DASH_DOTTED)
        on *= stretch;
    off = length / count - on;
    const double dashes[] = {on, off};
    cairo_set_dash(cr, dashes, 2, 0);
}

static void set_pen(cairo_t *cr, const Object *object, const Outline *outline)
{
    gboolean line = object_is_line(object), round_shape = object_is_round(object);
    gboolean traced_by_hand = object->kind == SHAPE_POLYGON && object->n_points > 0;
    cairo_set_line_width(cr, outline->width);
    cairo_set_line_join(cr, line || traced_by_hand ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
    cairo_set_miter_limit(cr, OBJECT_MITRE_LIMIT);
    cairo_set_line_cap(cr, object->dash == DASH_DASHED || !(line || object->dash == DASH_DOTTED)
                               ? CAIRO_LINE_CAP_BUTT
                               : CAIRO_LINE_CAP_ROUND);
    cairo_set_dash(cr, NULL, 0, 0);
    set_dashes(cr, object->dash, outline, outline->closed || round_shape);
}

static void paint_stroke(cairo_t *cr, const Object *object, const Outline *outline)
{
    trace(cr, object, outline);
    set_pen(cr, object, outline);
    cairo_stroke(cr);
    if (outline->headed) {
        trace_points(cr, outline->head, G_N_ELEMENTS(outline->head), TRUE);
        cairo_fill(cr);
    }
}

/** Shaft and head overlap: when one can see through them they are painted together, as one. */
static void paint_see_through_arrow(cairo_t *cr, const Object *object, const Outline *outline)
{
    cairo_push_group(cr);
    paint_set_color(cr, object->stroke | 0xff);
    paint_stroke(cr, object, outline);
    cairo_pop_group_to_source(cr);
    cairo_paint_with_alpha(cr, (object->stroke & 0xff) / 255.0);
}

/** How far a stroke reaches from its path at most. */
static double stroke_reach(const Object *object, const Outline *outline)
{
    if (object_is_line(object) || object_is_round(object))
        return outline->width / 2 * G_SQRT2;
    if (object->kind == SHAPE_RECTANGLE || object->kind == SHAPE_SQUARE)
        return outline->width / 2 * G_SQRT2;
    return outline->width / 2 * OBJECT_MITRE_LIMIT;
}

/* --- texts and labels ----------------------------------------------------------------------- */

/** The part of a shape's frame that its label may use: width, height, and how far below the middle. */
static const struct {
    double w, h, down;
} label_room[SHAPE_KINDS] = {
    [SHAPE_RECTANGLE] = {0.90, 0.90, 0}, [SHAPE_SQUARE] = {0.90, 0.90, 0},  [SHAPE_CIRCLE] = {0.76, 0.62, 0},
    [SHAPE_ELLIPSE] = {0.76, 0.62, 0},   [SHAPE_DOT] = {0.76, 0.62, 0},     [SHAPE_TRIANGLE] = {0.52, 0.44, 0.2},
    [SHAPE_POLYGON] = {0.66, 0.60, 0},   [SHAPE_STAR] = {0.38, 0.32, 0.03},
};

static Color label_color(const Object *object)
{
    Color ground = object->kind == SHAPE_DOT && !is_visible(object->fill) ? object->stroke : object->fill;
    if ((ground & 0xff) >= 0x80)
        return brightness(ground) < DARK ? WHITE : INK;
    return is_visible(object->stroke) && brightness(object->stroke) < DARK ? object->stroke | 0xff : INK;
}

/** Move the origin to where the object's text is centred, turned with it, and lay the text out. */
static TextBlock *place_text(cairo_t *cr, const Object *object, const Outline *outline)
{
    TextStyle style = {.text = object->text, .size = object->font_size, .width = TEXT_WIDTH, .height = BOARD_HEIGHT};
    Point middle = outline_middle(object, outline), frame = outline_frame(object);
    cairo_translate(cr, middle.x, middle.y);
    if (object_is_line(object)) {
        style.height = object->font_size; /* one line, standing on the stroke */
        cairo_translate(cr, 0, -object->font_size * 0.75 - outline->width / 2);
    } else {
        cairo_rotate(cr, object->rotation * G_PI / 180);
    }
    if (object->kind != SHAPE_TEXT && !object_is_line(object)) {
        style.shrink = TRUE;
        style.width = MAX(frame.x * label_room[object->kind].w - outline->width, LABEL_ROOM);
        style.height = MAX(frame.y * label_room[object->kind].h - outline->width, LABEL_ROOM);
        cairo_translate(cr, 0, frame.y * label_room[object->kind].down);
    }
    return text_block_new(&style);
}

static gboolean has_text(const Object *object)
{
    return object->text != NULL && object->text[0] != '\0';
}

static void paint_text(cairo_t *cr, const Object *object, const Outline *outline)
{
    cairo_save(cr);
    g_autoptr(TextBlock) block = place_text(cr, object, outline);
    paint_set_color(cr, object->kind == SHAPE_TEXT ? object->stroke : label_color(object));
    text_block_show(cr, block);
    cairo_restore(cr);
}

/* --- objects -------------------------------------------------------------------------------- */

static Color fill_color(const Object *object)
{
    if (object_is_line(object) || object->kind == SHAPE_TEXT)
        return COLOR_NONE;
    if (object->kind == SHAPE_DOT && !is_visible(object->fill))
        return object->stroke;
    return object->fill;
}

static gboolean has_stroke(const Object *object)
{
    return is_visible(object->stroke) && object->stroke_width > 0 && object->kind != SHAPE_DOT &&
           object->kind != SHAPE_TEXT;
}

void paint_object(cairo_t *cr, const Object *object)
{
    g_auto(Outline) outline = {0};
    outline_init(&outline, object);
    if (is_visible(fill_color(object))) {
        trace(cr, object, &outline);
        paint_set_color(cr, fill_color(object));
        cairo_fill(cr);
    }
    if (has_stroke(object)) {
        paint_set_color(cr, object->stroke);
        if (outline.headed && !is_opaque(object->stroke))
            paint_see_through_arrow(cr, object, &outline);
        else
            paint_stroke(cr, object, &outline);
    }
    if (has_text(object))
        paint_text(cr, object, &outline);
    cairo_new_path(cr);
}

/* --- bounds --------------------------------------------------------------------------------- */

static void include(Rect *rect, double x, double y)
{
    *rect = (Rect){MIN(rect->x0, x), MIN(rect->y0, y), MAX(rect->x1, x), MAX(rect->y1, y)};
}

static void include_path(Rect *rect, cairo_t *cr, double reach)
{
    double x0, y0, x1, y1;
    cairo_path_extents(cr, &x0, &y0, &x1, &y1);
    include(rect, x0 - reach, y0 - reach);
    include(rect, x1 + reach, y1 + reach);
}

/** The corners of the text's rectangle, from its own place and turning to the board's. */
static void include_text(Rect *rect, cairo_t *cr, const Object *object, const Outline *outline)
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
    for (int corner = 0; corner < 4; corner++) {
        double x = corner % 2 ? box.x1 : box.x0, y = corner / 2 ? box.y1 : box.y0;
        cairo_matrix_transform_point(&text, &x, &y);
        include(rect, x, y);
    }
}

Rect paint_bounds(cairo_t *cr, const Object *object)
{
    Rect rect = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    g_auto(Outline) outline = {0};
    outline_init(&outline, object);
    if (is_visible(fill_color(object)) || has_stroke(object)) {
        trace(cr, object, &outline);
        include_path(&rect, cr, has_stroke(object) ? stroke_reach(object, &outline) : 0);
        cairo_new_path(cr);
        for (guint i = 0; outline.headed && i < G_N_ELEMENTS(outline.head); i++)
            include(&rect, outline.head[i].x, outline.head[i].y);
    }
    if (has_text(object))
        include_text(&rect, cr, object, &outline);
    return rect;
}

/* --- ground and frame ----------------------------------------------------------------------- */

void paint_background(cairo_t *cr, Color background)
{
    paint_set_color(cr, WHITE);
    cairo_paint(cr);
    if (background != WHITE) {
        paint_set_color(cr, background);
        cairo_paint(cr);
    }
}

void paint_frame(cairo_t *cr)
{
    const double w = BOARD_WIDTH, h = BOARD_HEIGHT, thin = FRAME_WIDTH;
    cairo_rectangle(cr, 0, 0, w, thin);
    cairo_rectangle(cr, 0, h - thin, w, thin);
    cairo_rectangle(cr, 0, thin, thin, h - 2 * thin);
    cairo_rectangle(cr, w - thin, thin, thin, h - 2 * thin);
    paint_set_color(cr, FRAME_COLOR);
    cairo_fill(cr);
}
