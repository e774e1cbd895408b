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
    gboolean line = object_is_line(object);
    GArray *points = line ? object_way(object) : object_corners(object);
    gboolean open = line || object->kind == SHAPE_ARC || object->kind == SHAPE_TICK;
    outline->second = object->kind == SHAPE_CROSS || object->kind == SHAPE_PLUS ? 2 : 0;
    outline->closed = !open && outline->second == 0;
    outline->n_points = points->len;
    outline->points = (Point *)(gpointer)g_array_free(points, FALSE);
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
        if (i + 1 == outline->second)
            continue;
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

double outline_snap(double value, double width)
{
    return snap(value, fmod(round(width * PICTURE_SCALE), 2) == 1);
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

/* --- round corners -------------------------------------------------------------------------- */

/** How far the handles of a quarter circle's Bézier curve reach, in radii. */
#define QUARTER 0.5522847498

/** Replace each corner by an arc that begins and ends `radius` beside it. */
static void round_corners(Outline *outline, double radius)
{
    GArray *points = g_array_new(FALSE, FALSE, sizeof(Point));
    guint n = outline->n_points;
    for (guint i = 0; i < n; i++) {
        Point at = outline->points[i], before = outline->points[(i + n - 1) % n], after = outline->points[(i + 1) % n];
        double in = MIN(radius / MAX(distance(at, before), LEVEL), 0.5);
        double out = MIN(radius / MAX(distance(at, after), LEVEL), 0.5);
        Point a = between(at, before, in), d = between(at, after, out);
        g_array_append_val(points, a);
        points_add_curve(points, a, between(a, at, QUARTER), between(d, at, QUARTER), d);
    }
    g_free(outline->points);
    outline->n_points = points->len;
    outline->points = (Point *)(gpointer)g_array_free(points, FALSE);
}

/* --- lengths and arrow heads ---------------------------------------------------------------- */

static double path_length(const Outline *outline)
{
    double length = 0;
    guint last = outline->second > 0 ? outline->second : outline->n_points;
    for (guint i = 1; i < last; i++)
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

static void reverse(Outline *outline)
{
    for (guint i = 0, j = outline->n_points; i + 1 < j; i++) {
        Point p = outline->points[i];
        outline->points[i] = outline->points[--j];
        outline->points[j] = p;
    }
}

/** Put a head at the end of the points and shorten the shaft, so that it does not stick out of the tip. */
static void add_head(Outline *outline, const Point head[3])
{
    guint before;
    Point base = between(head[1], head[2], 0.5), tip = outline->points[outline->n_points - 1];
    double dx = tip.x - head[0].x, dy = tip.y - head[0].y; /* what making the line crisp moved */
    Point *points = outline->heads[outline->n_heads++].points;
    points[0] = tip;
    points[1] = (Point){head[1].x + dx, head[1].y + dy};
    points[2] = between(tip, (Point){base.x + dx, base.y + dy}, HEAD_NOTCH);
    points[3] = (Point){head[2].x + dx, head[2].y + dy};
    Point end = point_before_end(outline, distance(head[0], base) * HEAD_SHAFT, &before);
    outline->points[before + 1] = end;
    outline->n_points = before + 2;
}

static void add_heads(Outline *outline, const Object *object)
{
    Point head[3];
    if (object_arrow_head(object, HEAD_AT_END, head))
        add_head(outline, head);
    if (!object_arrow_head(object, HEAD_AT_START, head))
        return;
    reverse(outline);
    add_head(outline, head);
    reverse(outline);
}

void outline_init(Outline *outline, const Object *object)
{
    *outline = (Outline){.width = CLAMP(object_pen(object), THINNEST, LIMIT_COORDINATE)};
    take_points(outline, object);
    if (outline->n_points >= 2 && is_level(outline))
        make_crisp(outline, object->stroke != COLOR_NONE);
    if (outline->n_points >= 2 && object_is_line(object))
        add_heads(outline, object);
    if (object->corner > 0 && (object->kind == SHAPE_RECTANGLE || object->kind == SHAPE_SQUARE))
        round_corners(outline, object->corner);
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
