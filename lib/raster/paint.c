// SPDX-License-Identifier: MIT
#include "lib/raster/paint.h"

#include <math.h>

#include "lib/base/limits.h"
#include "lib/raster/badges.h"
#include "lib/raster/ink.h"

/** Dashes and gaps, in stroke widths. */
#define DASH_ON 3.0
#define DASH_OFF 2.2
#define DOT_GAP 2.0
/** More dashes than this in one outline cannot be told apart and would take long. */
#define MOST_DASHES 4000.0
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

static void trace(cairo_t *cr, const Object *object, const Outline *outline)
{
    cairo_new_path(cr);
    if (object_is_round(object)) {
        trace_ellipse(cr, object);
        return;
    }
    trace_points(cr, outline->points, outline->second > 0 ? outline->second : outline->n_points, outline->closed);
    if (outline->second > 0) {
        cairo_new_sub_path(cr);
        trace_points(cr, outline->points + outline->second, outline->n_points - outline->second, FALSE);
    }
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
    off = MAX(length / count - on, outline->width / 4); /* a line hardly longer than a dash */
    const double dashes[] = {on, off};
    cairo_set_dash(cr, dashes, 2, 0);
}

/** Shapes that are but strokes: their ends are round. */
static gboolean is_stroke(const Object *object)
{
    return object_is_line(object) || object->kind == SHAPE_ARC || object->kind == SHAPE_CROSS ||
           object->kind == SHAPE_PLUS || object->kind == SHAPE_TICK;
}

/** Shapes with mitred corners have few edges; the chords of a curve, and a hand's, are joined roundly. */
static gboolean is_mitred(const Object *object)
{
    gboolean traced_by_hand = object->kind == SHAPE_POLYGON && object->n_points > 0;
    return !is_stroke(object) && !traced_by_hand && object->corner <= 0;
}

static void set_pen(cairo_t *cr, const Object *object, const Outline *outline)
{
    gboolean line = is_stroke(object), round_shape = object_is_round(object);
    cairo_set_line_width(cr, outline->width);
    cairo_set_line_join(cr, is_mitred(object) ? CAIRO_LINE_JOIN_MITER : CAIRO_LINE_JOIN_ROUND);
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
    ink_stroke(cr);
    for (guint i = 0; i < outline->n_heads; i++) {
        trace_points(cr, outline->heads[i].points, G_N_ELEMENTS(outline->heads[i].points), TRUE);
        ink_fill(cr);
    }
    if (object->kind == SHAPE_TABLE)
        paint_table_lines(cr, object, outline);
}

/** How far a stroke reaches from its path at most. */
static double stroke_reach(const Object *object, const Outline *outline)
{
    gboolean right_angled = object->kind == SHAPE_RECTANGLE || object->kind == SHAPE_SQUARE ||
                            object->kind == SHAPE_NOTE || object->kind == SHAPE_TABLE;
    if (!is_mitred(object) || object_is_round(object) || right_angled)
        return outline->width / 2 * G_SQRT2;
    return outline->width / 2 * OBJECT_MITRE_LIMIT;
}

static void include_path(Rect *rect, cairo_t *cr, double reach)
{
    double x0, y0, x1, y1;
    cairo_path_extents(cr, &x0, &y0, &x1, &y1);
    rect_include(rect, x0 - reach, y0 - reach);
    rect_include(rect, x1 + reach, y1 + reach);
}

/** What its stroke and heads paint lies in this. */
static Rect stroke_bounds(cairo_t *cr, const Object *object, const Outline *outline)
{
    Rect rect = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    trace(cr, object, outline);
    include_path(&rect, cr, stroke_reach(object, outline));
    cairo_new_path(cr);
    for (guint i = 0; i < outline->n_heads; i++) {
        for (guint j = 0; j < G_N_ELEMENTS(outline->heads[i].points); j++)
            rect_include(&rect, outline->heads[i].points[j].x, outline->heads[i].points[j].y);
    }
    return rect;
}

/** Shaft and head, or lines of a table, overlap: when one can see through them they are painted together, as one. */
static void paint_see_through(cairo_t *cr, const Object *object, const Outline *outline)
{
    cairo_t *apart = apart_begin(cr, stroke_bounds(cr, object, outline));
    paint_set_color(apart, object->stroke | 0xff);
    paint_stroke(apart, object, outline);
    apart_end(cr, apart, (object->stroke & 0xff) / 255.0);
}

/* --- objects -------------------------------------------------------------------------------- */

static Color fill_color(const Object *object)
{
    gboolean crossed = object->kind == SHAPE_CROSS || object->kind == SHAPE_PLUS || object->kind == SHAPE_TICK;
    if (object_is_line(object) || crossed || object->kind == SHAPE_TEXT || object->kind == SHAPE_IMAGE)
        return COLOR_NONE;
    if (object->kind == SHAPE_DOT && !color_is_visible(object->fill))
        return object->stroke;
    return object->fill;
}

static gboolean has_stroke(const Object *object)
{
    return color_is_visible(object->stroke) && object->stroke_width > 0 && object->kind != SHAPE_DOT &&
           object->kind != SHAPE_TEXT;
}

static gboolean overlaps_itself(const Object *object, const Outline *outline)
{
    return outline->n_heads > 0 || object->kind == SHAPE_TABLE;
}

static void paint_outlined(cairo_t *cr, const Object *object, const Outline *outline)
{
    if (color_is_visible(fill_color(object))) {
        trace(cr, object, outline);
        paint_set_color(cr, fill_color(object));
        ink_fill(cr);
    }
    if (!has_stroke(object))
        return;
    paint_set_color(cr, object->stroke);
    if (overlaps_itself(object, outline) && !color_is_opaque(object->stroke))
        paint_see_through(cr, object, outline);
    else
        paint_stroke(cr, object, outline);
}

void paint_solid(cairo_t *cr, const Object *object, Color ground)
{
    g_auto(Outline) outline = {0};
    outline_init(&outline, object);
    if (object->kind == SHAPE_IMAGE)
        paint_image(cr, object);
    if (object->kind == SHAPE_STAMP)
        paint_stamp(cr, object);
    else if (object->kind == SHAPE_NOTE)
        paint_note(cr, object, &outline);
    else if (object->kind != SHAPE_INK)
        paint_outlined(cr, object, &outline);
    else if (has_stroke(object))
        paint_ink(cr, object);
    if (object_has_text(object))
        paint_text(cr, object, &outline, ground);
    cairo_new_path(cr);
}

void paint_object(cairo_t *cr, const Object *object, Color ground)
{
    if (object->hidden || object->opacity <= 0)
        return;
    if (object->opacity >= 1) {
        paint_solid(cr, object, ground);
        return;
    }
    Rect bounds = paint_bounds(cr, object);
    if (bounds.x0 > bounds.x1)
        return;
    cairo_t *apart = apart_begin(cr, bounds);
    paint_solid(apart, object, ground);
    apart_end(cr, apart, object->opacity);
}

/* --- bounds --------------------------------------------------------------------------------- */

/** Without the label. */
static Rect bare_bounds(const Object *object)
{
    g_autoptr(Object) bare = object_copy(object);
    g_clear_pointer(&bare->text, g_free);
    return object_bounds(bare);
}

/** A stamp stays in its frame but for its strokes, a note's paper but for its shadow, an image wholly. */
static void include_model(Rect *rect, const Object *object)
{
    Rect bounds = bare_bounds(object);
    double reach = object_pen(object) + 1.0 / PICTURE_SCALE;
    rect_include(rect, bounds.x0 - reach, bounds.y0 - reach);
    rect_include(rect, bounds.x1 + reach, bounds.y1 + reach);
}

static void include_outlined(Rect *rect, cairo_t *cr, const Object *object, const Outline *outline)
{
    if (has_stroke(object) && object->widths != NULL) {
        Rect ribbon = bare_bounds(object);
        rect_include(rect, ribbon.x0, ribbon.y0);
        rect_include(rect, ribbon.x1, ribbon.y1);
    } else if (has_stroke(object)) {
        Rect stroke = stroke_bounds(cr, object, outline);
        rect_include(rect, stroke.x0, stroke.y0);
        rect_include(rect, stroke.x1, stroke.y1);
    } else if (color_is_visible(fill_color(object))) {
        trace(cr, object, outline);
        include_path(rect, cr, 0);
        cairo_new_path(cr);
    }
}

Rect paint_bounds(cairo_t *cr, const Object *object)
{
    Rect rect = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    g_auto(Outline) outline = {0};
    if (object->hidden || object->opacity <= 0)
        return rect;
    outline_init(&outline, object);
    if (object->kind == SHAPE_STAMP || object->kind == SHAPE_NOTE || object->kind == SHAPE_IMAGE)
        include_model(&rect, object);
    else
        include_outlined(&rect, cr, object, &outline);
    if (object_has_text(object))
        include_painted_text(&rect, cr, object, &outline);
    return rect;
}
