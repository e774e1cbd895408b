// SPDX-License-Identifier: MIT
/* Notes and tables. */
#include <math.h>

#include "lib/base/limits.h"
#include "lib/raster/ink.h"

/** The folded corner of a note, in parts of its shorter side. */
#define FOLD 0.16
/** Layers of the shadow, each fainter and further down. */
#define SHADOW_LAYERS 4
#define SHADOW_COLOR ((Color)0x00000012)
#define SHADED 0.16
/** The lines between cells, in widths of the outline. */
#define INNER 0.5

static Point toward(Point a, Point b, double length)
{
    double whole = hypot(b.x - a.x, b.y - a.y), t = whole > 0 ? MIN(length / whole, 0.5) : 0;
    return (Point){a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

/** The sheet without its lower right corner, moved down. */
static void trace_sheet(cairo_t *cr, const Outline *outline, double fold, double down)
{
    const Point *p = outline->points;
    const Point sheet[] = {p[0], p[1], toward(p[2], p[1], fold), toward(p[2], p[3], fold), p[3]};
    cairo_new_path(cr);
    for (gsize i = 0; i < G_N_ELEMENTS(sheet); i++)
        cairo_line_to(cr, sheet[i].x, sheet[i].y + down);
    cairo_close_path(cr);
}

/** The corner that is turned over: where it lies now mirrors where it was. */
static void trace_fold(cairo_t *cr, const Outline *outline, double fold)
{
    const Point *p = outline->points;
    Point a = toward(p[2], p[1], fold), b = toward(p[2], p[3], fold);
    const Point flap[] = {a, {a.x + b.x - p[2].x, a.y + b.y - p[2].y}, b};
    cairo_new_path(cr);
    trace_points(cr, flap, G_N_ELEMENTS(flap), TRUE);
}

void paint_note(cairo_t *cr, const Object *object, const Outline *outline)
{
    Point frame = outline_frame(object);
    double fold = FOLD * MIN(frame.x, frame.y);
    for (int i = 1; i <= SHADOW_LAYERS && color_is_opaque(object->fill); i++) {
        trace_sheet(cr, outline, fold, OBJECT_SHADOW * i / SHADOW_LAYERS);
        paint_set_color(cr, SHADOW_COLOR);
        ink_fill(cr);
    }
    trace_sheet(cr, outline, fold, 0);
    paint_set_color(cr, object->fill);
    ink_fill(cr);
    trace_fold(cr, outline, fold);
    paint_set_color(cr, color_mix(object->fill, COLOR_RGB(0, 0, 0), SHADED));
    ink_fill(cr);
    if (!color_is_visible(object->stroke) || object->stroke_width <= 0)
        return;
    cairo_set_line_width(cr, outline->width);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    cairo_set_dash(cr, NULL, 0, 0);
    paint_set_color(cr, object->stroke);
    trace_sheet(cr, outline, fold, 0);
    ink_stroke(cr);
}

/** One line from side to side: from a to b of the way along two opposite edges. */
static void trace_table_line(cairo_t *cr, Point a, Point b, double width)
{
    if (a.x - b.x == 0)
        a.x = b.x = outline_snap(a.x, width);
    if (a.y - b.y == 0)
        a.y = b.y = outline_snap(a.y, width);
    cairo_move_to(cr, a.x, a.y);
    cairo_line_to(cr, b.x, b.y);
}

static Point part(Point a, Point b, guint i, guint n)
{
    return (Point){a.x + (b.x - a.x) * i / n, a.y + (b.y - a.y) * i / n};
}

void paint_table_lines(cairo_t *cr, const Object *object, const Outline *outline)
{
    const Point *p = outline->points;
    double width = MAX(round(outline->width * INNER * PICTURE_SCALE), 1) / PICTURE_SCALE;
    cairo_new_path(cr);
    for (guint i = 1; i < object->columns; i++)
        trace_table_line(cr, part(p[0], p[1], i, object->columns), part(p[3], p[2], i, object->columns), width);
    for (guint i = 1; i < object->rows; i++)
        trace_table_line(cr, part(p[0], p[3], i, object->rows), part(p[1], p[2], i, object->rows), width);
    cairo_set_line_width(cr, width);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_BUTT);
    ink_stroke(cr);
}
