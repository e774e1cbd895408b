// SPDX-License-Identifier: MIT
/*
 * Strokes of a pen. One of constant width is stroked; one whose width varies is the outline of a ribbon, filled as one
 * path so that what can be seen through is not darker where it meets itself.
 *
 *         q0 ___ q1                 q = p ± r across the way
 *        (p0 --- p1 )  ...          a ribbon ends in half circles; where the way turns sharply, or a side would run
 *           ---                     backwards, one ribbon ends and another begins
 */
#include <math.h>

#include "lib/raster/ink.h"

/** The way turns sharply when the cosine between two chords is less. */
#define SHARP 0.3

typedef struct {
    Point at;
    Point in, out; /**< directions of the way before and after it, of length 1 */
    double radius;
} Knot;

static Point direction(Point a, Point b)
{
    double length = hypot(b.x - a.x, b.y - a.y);
    return length > 0 ? (Point){(b.x - a.x) / length, (b.y - a.y) / length} : (Point){1, 0};
}

static double dot(Point a, Point b)
{
    return a.x * b.x + a.y * b.y;
}

/* The points without those that repeat the one before. */
static GArray *distinct_knots(const Object *object)
{
    GArray *knots = g_array_new(FALSE, FALSE, sizeof(Knot));
    for (guint i = 0; i < object->n_points; i++) {
        Knot knot = {.at = object->points[i],
                     .radius = (object->widths != NULL ? object->widths[i] : object->stroke_width) / 2};
        Knot *last = knots->len > 0 ? &g_array_index(knots, Knot, knots->len - 1) : NULL;
        if (last == NULL || hypot(knot.at.x - last->at.x, knot.at.y - last->at.y) > 0)
            g_array_append_val(knots, knot);
        else
            last->radius = MAX(last->radius, knot.radius);
    }
    return knots;
}

/* Where the way bends gently it goes on between its chords; else it has a corner. */
static void set_directions(Knot *k, guint n)
{
    for (guint i = 0; i < n; i++) {
        Point before = i > 0 ? direction(k[i - 1].at, k[i].at) : direction(k[0].at, k[1].at);
        Point after = i + 1 < n ? direction(k[i].at, k[i + 1].at) : before;
        gboolean sharp = dot(before, after) < SHARP;
        Point both = direction((Point){0, 0}, (Point){before.x + after.x, before.y + after.y});
        k[i].in = sharp ? before : both;
        k[i].out = sharp ? after : both;
    }
}

/* The knot's point on one side of a way in that direction: side is 1 to the left, -1 to the right, 0 on it. */
static Point beside(const Knot *knot, Point along, double side)
{
    return (Point){knot->at.x + along.y * knot->radius * side, knot->at.y - along.x * knot->radius * side};
}

/* A side of the segment runs backwards: its bend is tighter than the pen is broad. */
static gboolean folds(const Knot *a, const Knot *b)
{
    for (double side = -1; side <= 1; side += 2) {
        Point p = beside(a, a->out, side), q = beside(b, b->in, side);
        if ((q.x - p.x) * (b->at.x - a->at.x) + (q.y - p.y) * (b->at.y - a->at.y) <= 0)
            return TRUE;
    }
    return FALSE;
}

/* Such segments go straight, which makes corners of both their ends. */
static void straighten_folds(Knot *k, guint n)
{
    for (guint i = 0; i + 1 < n; i++) {
        if (folds(&k[i], &k[i + 1]))
            k[i].out = k[i + 1].in = direction(k[i].at, k[i + 1].at);
    }
}

static gboolean is_corner(const Knot *knot)
{
    return dot(knot->in, knot->out) < 1 - 1e-9;
}

/* A smooth curve from p to q that leaves and arrives in these directions. */
static void curve(cairo_t *cr, Point p, Point leave, Point q, Point arrive)
{
    double third = hypot(q.x - p.x, q.y - p.y) / 3;
    cairo_curve_to(cr, p.x + leave.x * third, p.y + leave.y * third, q.x - arrive.x * third, q.y - arrive.y * third,
                   q.x, q.y);
}

static Point back(Point direction)
{
    return (Point){-direction.x, -direction.y};
}

/* The half circle about a ribbon's end, which points in `along`: clockwise from its left to its right. */
static void cap(cairo_t *cr, const Knot *knot, Point along)
{
    double angle = atan2(along.y, along.x);
    cairo_arc(cr, knot->at.x, knot->at.y, knot->radius, angle - G_PI / 2, angle + G_PI / 2);
}

static void trace_ribbon(cairo_t *cr, const Knot *k, guint n)
{
    cairo_new_sub_path(cr);
    cap(cr, &k[0], back(k[0].out));
    for (guint i = 1; i < n; i++)
        curve(cr, beside(&k[i - 1], k[i - 1].out, 1), k[i - 1].out, beside(&k[i], k[i].in, 1), k[i].in);
    cap(cr, &k[n - 1], k[n - 1].in);
    for (guint i = n - 1; i > 0; i--)
        curve(cr, beside(&k[i], k[i].in, -1), back(k[i].in), beside(&k[i - 1], k[i - 1].out, -1), back(k[i - 1].out));
    cairo_close_path(cr);
}

static void fill_ribbons(cairo_t *cr, const Knot *k, guint n)
{
    guint start = 0;
    cairo_new_path(cr);
    for (guint i = 1; i < n; i++) {
        if (i + 1 < n && !is_corner(&k[i]))
            continue;
        trace_ribbon(cr, k + start, i - start + 1);
        start = i;
    }
    ink_fill(cr);
}

static void stroke_way(cairo_t *cr, const Object *object)
{
    g_autoptr(GArray) way = object_curve(object);
    const Point *p = (const Point *)(gpointer)way->data;
    cairo_new_path(cr);
    cairo_move_to(cr, p[0].x, p[0].y);
    for (guint i = 1; i + 2 < way->len; i += 3)
        cairo_curve_to(cr, p[i].x, p[i].y, p[i + 1].x, p[i + 1].y, p[i + 2].x, p[i + 2].y);
    cairo_set_line_width(cr, object->stroke_width);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    cairo_set_dash(cr, NULL, 0, 0);
    ink_stroke(cr);
}

static void fill_dot(cairo_t *cr, const Knot *knot)
{
    cairo_new_path(cr);
    cairo_arc(cr, knot->at.x, knot->at.y, knot->radius, 0, 2 * G_PI);
    cairo_close_path(cr);
    ink_fill(cr);
}

void paint_ink(cairo_t *cr, const Object *object)
{
    g_autoptr(GArray) array = distinct_knots(object);
    Knot *knots = (Knot *)(gpointer)array->data;
    paint_set_color(cr, object->stroke);
    if (array->len == 0)
        return;
    if (array->len == 1) {
        fill_dot(cr, knots);
        return;
    }
    if (object->widths == NULL) {
        stroke_way(cr, object);
        return;
    }
    set_directions(knots, array->len);
    straighten_folds(knots, array->len);
    fill_ribbons(cr, knots, array->len);
}
