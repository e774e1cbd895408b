// SPDX-License-Identifier: MIT
#include "lib/raster/outline.h"

#include <math.h>

#include "lib/base/limits.h"

/** The thinnest stroke, and the smallest frame: one device pixel. */
#define THINNEST (1.0 / PICTURE_SCALE)
/** Edges off by less than this count as horizontal or vertical: what a quarter turn leaves of rounding. */
#define LEVEL 1e-6
/** Where the notch of an arrow head lies and where its shaft ends, in parts of the way from the tip to the base. */
#define HEAD_NOTCH 0.82
#define HEAD_SHAFT 0.70

gboolean object_is_round(const Object *object)
{
    return object->kind == SHAPE_CIRCLE || object->kind == SHAPE_ELLIPSE || object->kind == SHAPE_DOT;
}

Point outline_frame(const Object *object)
{
    double w = CLAMP(object->w, THINNEST, LIMIT_COORDINATE);
    double h = CLAMP(object->h, THINNEST, LIMIT_COORDINATE);
    return (Point){w, object->kind == SHAPE_DOT ? w : h};
}

static double distance(Point a, Point b)
{
    return hypot(b.x - a.x, b.y - a.y);
}

/** The point `t` of the way from a to b. */
static Point between(Point a, Point b, double t)
{
    return (Point){a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

/* --- points --------------------------------------------------------------------------------- */

static void take_points(Outline *outline, const Object *object)
{
    if (object_is_line(object)) {
        outline->n_points = object->n_points;
        outline->points = g_memdup2(object->points, object->n_points * sizeof *object->points);
    } else {
        GArray *corners = object_corners(object);
        outline->closed = TRUE;
        outline->n_points = corners->len;
        outline->points = (Point *)(gpointer)g_array_free(corners, FALSE);
    }
    for (guint i = 0; i < outline->n_points; i++) {
        Point *p = &outline->points[i];
        p->x = CLAMP(p->x, -2 * LIMIT_COORDINATE, 2 * LIMIT_COORDINATE);
        p->y = CLAMP(p->y, -2 * LIMIT_COORDINATE, 2 * LIMIT_COORDINATE);
    }
}

/* --- crisp edges ---------------------------------------------------------------------------- */

static gboolean is_level(const Outline *outline)
{
    guint n = outline->n_points, edges = outline->closed ? n : n - 1;
    for (guint i = 0; i < edges; i++) {
        Point a = outline->points[i], b = outline->points[(i + 1) % n];
        if (fabs(a.x - b.x) > LEVEL && fabs(a.y - b.y) > LEVEL)
            return FALSE;
    }
    return TRUE;
}

/** To the middle of a device pixel for strokes an odd number of them wide, else to the edge between two. */
static double snap(double value, gboolean odd)
{
    double device = value * PICTURE_SCALE;
    return (odd ? floor(device + LEVEL) + 0.5 : floor(device + 0.5 + LEVEL)) / PICTURE_SCALE;
}

static void make_crisp(Outline *outline, gboolean stroked)
{
    double pixels = MAX(1, round(outline->width * PICTURE_SCALE));
    gboolean odd = stroked && fmod(pixels, 2) == 1;
    outline->width = pixels / PICTURE_SCALE;
    for (guint i = 0; i < outline->n_points; i++) {
        outline->points[i].x = snap(outline->points[i].x, odd);
        outline->points[i].y = snap(outline->points[i].y, odd);
    }
}

/* --- lengths and arrow heads ---------------------------------------------------------------- */

static double path_length(const Outline *outline)
{
    double length = 0;
    for (guint i = 1; i < outline->n_points; i++)
        length += distance(outline->points[i - 1], outline->points[i]);
    if (outline->closed && outline->n_points > 1)
        length += distance(outline->points[outline->n_points - 1], outline->points[0]);
    return length;
}

/** Ramanujan's approximation. */
static double ellipse_length(double w, double h)
{
    double a = w / 2, b = h / 2;
    return G_PI * (3 * (a + b) - sqrt((3 * a + b) * (a + 3 * b)));
}

/** The point `back` before the end of the line; `*before` is the index of the point it comes after. */
static Point point_before_end(const Outline *outline, double back, guint *before)
{
    for (guint i = outline->n_points - 1; i > 0; i--) {
        Point from = outline->points[i], to = outline->points[i - 1];
        double step = distance(from, to);
        *before = i - 1;
        if (step > 0 && back <= step)
            return between(from, to, back / step);
        back -= step;
    }
    *before = 0;
    return outline->points[0];
}

/** Put a head at the end and shorten the shaft, so that it does not stick out of the tip. */
static void add_head(Outline *outline, const Object *object)
{
    Point head[3];
    outline->headed = object_arrow_head(object, head);
    if (!outline->headed)
        return;
    guint before;
    Point base = between(head[1], head[2], 0.5), tip = outline->points[outline->n_points - 1];
    double dx = tip.x - head[0].x, dy = tip.y - head[0].y; /* what making the line crisp moved */
    outline->head[0] = tip;
    outline->head[1] = (Point){head[1].x + dx, head[1].y + dy};
    outline->head[2] = between(tip, (Point){base.x + dx, base.y + dy}, HEAD_NOTCH);
    outline->head[3] = (Point){head[2].x + dx, head[2].y + dy};
    Point end = point_before_end(outline, distance(head[0], base) * HEAD_SHAFT, &before);
    outline->points[before + 1] = end;
    outline->n_points = before + 2;
}

void outline_init(Outline *outline, const Object *object)
{
    *outline = (Outline){.width = CLAMP(object->stroke_width, THINNEST, LIMIT_COORDINATE)};
    take_points(outline, object);
    if (outline->n_points >= 2 && is_level(outline))
        make_crisp(outline, object->stroke != COLOR_NONE);
    if (outline->n_points >= 2 && object->kind == SHAPE_ARROW)
        add_head(outline, object);
    Point frame = outline_frame(object);
    outline->length = object_is_round(object) ? ellipse_length(frame.x, frame.y) : path_length(outline);
}

void outline_clear(Outline *outline)
{
    g_clear_pointer(&outline->points, g_free);
    outline->n_points = 0;
}

static Point middle_of_corners(const Outline *outline)
{
    Point low = outline->points[0], high = low;
    for (guint i = 1; i < outline->n_points; i++) {
        Point p = outline->points[i];
        low = (Point){MIN(low.x, p.x), MIN(low.y, p.y)};
        high = (Point){MAX(high.x, p.x), MAX(high.y, p.y)};
    }
    return between(low, high, 0.5);
}

Point outline_middle(const Object *object, const Outline *outline)
{
    guint before;
    if (object_is_line(object) && outline->n_points > 0)
        return point_before_end(outline, outline->length / 2, &before);
    if (object->kind == SHAPE_POLYGON && object->n_points > 0)
        return middle_of_corners(outline);
    return (Point){object->cx, object->cy};
}
