// SPDX-License-Identifier: MIT
/* The way of a line: straight from point to point, smooth through its points, or in waves. */
#include <math.h>

#include "lib/board/object.h"

/** A chord may lie this far from its curve: a fiftieth of a pixel is not seen when a picture is enlarged ten times. */
#define FLATNESS 0.02
#define MOST_CHORDS 256.0
/** A wave is this many times as long as it is high, as far as whole waves allow. */
#define WAVE_STRETCH 2.2
#define MOST_WAVES 400.0
#define WAVE_HEIGHT 30.0
/** The longest handle of a sine's Bézier curve, in quarter waves. */
#define SINE_HANDLE 0.3642124232

static double distance(Point a, Point b)
{
    return hypot(b.x - a.x, b.y - a.y);
}

/** How far b is from lying evenly between a and c. */
static double bend(Point a, Point b, Point c)
{
    return hypot(a.x - 2 * b.x + c.x, a.y - 2 * b.y + c.y);
}

void points_add_curve(GArray *points, Point a, Point b, Point c, Point d)
{
    double chords = CLAMP(ceil(sqrt(0.75 * MAX(bend(a, b, c), bend(b, c, d)) / FLATNESS)), 1, MOST_CHORDS);
    for (double i = 1; i < chords; i++) {
        double t = i / chords, u = 1 - t;
        double wa = u * u * u, wb = 3 * u * u * t, wc = 3 * u * t * t, wd = t * t * t;
        Point p = {wa * a.x + wb * b.x + wc * c.x + wd * d.x, wa * a.y + wb * b.y + wc * c.y + wd * d.y};
        g_array_append_val(points, p);
    }
    g_array_append_val(points, d);
}

/* --- curves --------------------------------------------------------------------------------- */

/** The points without those that repeat the one before. */
static GArray *distinct_points(const Object *object)
{
    GArray *points = g_array_new(FALSE, FALSE, sizeof(Point));
    for (guint i = 0; i < object->n_points; i++) {
        if (points->len == 0 || distance(g_array_index(points, Point, points->len - 1), object->points[i]) > 0)
            g_array_append_val(points, object->points[i]);
    }
    return points;
}

/**
 * The handle that a centripetal Catmull-Rom spline has at `at`, towards `next`, when it comes from `before`: the root
 * of the distances keeps it from looping between points that lie at unequal distances.
 */
static Point handle(Point before, Point at, Point next)
{
    double b2 = distance(before, at), n2 = distance(at, next), b = sqrt(b2), n = sqrt(n2);
    double own = 2 * b2 + 3 * b * n + n2, all = 3 * b * (b + n);
    return (Point){(b2 * next.x - n2 * before.x + own * at.x) / all, (b2 * next.y - n2 * before.y + own * at.y) / all};
}

/** At a free end the curve is a parabola: its handle follows from that at the other end of the segment. */
static Point end_handle(Point end, Point other, Point other_handle)
{
    Point top = {other.x + (other_handle.x - other.x) * 1.5, other.y + (other_handle.y - other.y) * 1.5};
    return (Point){end.x + (top.x - end.x) * 2 / 3, end.y + (top.y - end.y) * 2 / 3};
}

GArray *object_curve(const Object *object)
{
    g_autoptr(GArray) points = distinct_points(object);
    GArray *curve = g_array_new(FALSE, FALSE, sizeof(Point));
    const Point *p = (const Point *)(gpointer)points->data;
    guint last = points->len - 1;
    g_array_append_vals(curve, p, MIN(points->len, 1));
    for (guint i = 0; i + 1 < points->len; i++) {
        Point b = i > 0 ? handle(p[i - 1], p[i], p[i + 1]) : p[i];
        Point c = i + 1 < last ? handle(p[i + 2], p[i + 1], p[i]) : p[i + 1];
        if (i == 0)
            b = last > 1 ? end_handle(p[0], p[1], c) : p[0];
        else if (i + 1 == last)
            c = end_handle(p[last], p[i], b);
        const Point segment[] = {b, c, p[i + 1]};
        g_array_append_vals(curve, segment, G_N_ELEMENTS(segment));
    }
    return curve;
}

static GArray *curve_way(const Object *object)
{
    g_autoptr(GArray) curve = object_curve(object);
    GArray *way = g_array_new(FALSE, FALSE, sizeof(Point));
    const Point *p = (const Point *)(gpointer)curve->data;
    g_array_append_val(way, p[0]);
    for (guint i = 0; i + 3 < curve->len; i += 3)
        points_add_curve(way, p[i], p[i + 1], p[i + 2], p[i + 3]);
    return way;
}

/* --- waves ---------------------------------------------------------------------------------- */

/**
 * Quarter waves from nought to crest and back, by Bézier curves:
 *
 *        _            along = the way of a quarter, across = half the height, first to the left
 *       / \
 *      0   1   2 …
 *           \_/
 */
static void add_wave(GArray *way, Point from, Point along, Point across)
{
    static const double heights[] = {0, 1, 0, -1, 0};
    for (int quarter = 0; quarter < 4; quarter++) {
        double y0 = heights[quarter], y1 = heights[quarter + 1];
        gboolean rising = quarter % 2 == 0;
        /* At nought the slope is that of the sine, a quarter of π; at the crest it is level. */
        double slope = (y1 - y0) * SINE_HANDLE * G_PI / 2;
        double lift_b = y0 + (rising ? slope : 0), lift_c = y1 - (rising ? 0 : slope);
        const double steps[] = {0, SINE_HANDLE, 1 - SINE_HANDLE, 1}, lifts[] = {y0, lift_b, lift_c, y1};
        Point p[4];
        for (int i = 0; i < 4; i++) {
            double s = quarter + steps[i];
            p[i] = (Point){from.x + along.x * s + across.x * lifts[i], from.y + along.y * s + across.y * lifts[i]};
        }
        points_add_curve(way, p[0], p[1], p[2], p[3]);
    }
}

static GArray *wave_way(const Object *object)
{
    GArray *way = g_array_new(FALSE, FALSE, sizeof(Point));
    Point from = object->points[0], to = object->points[object->n_points - 1];
    double length = distance(from, to), height = object->h > 0 ? object->h : WAVE_HEIGHT;
    g_array_append_val(way, from);
    if (length <= 0)
        return way;
    double waves = CLAMP(round(length / (height * WAVE_STRETCH)), 1, MOST_WAVES);
    Point step = {(to.x - from.x) / waves, (to.y - from.y) / waves};
    Point across = {step.y * waves / length * height / 2, -step.x * waves / length * height / 2};
    for (double i = 0; i < waves; i++)
        add_wave(way, (Point){from.x + step.x * i, from.y + step.y * i}, (Point){step.x / 4, step.y / 4}, across);
    return way;
}

GArray *object_way(const Object *object)
{
    if (object_is_line(object) && object->n_points >= 2 && (object->kind == SHAPE_CURVE || object->kind == SHAPE_INK))
        return curve_way(object);
    if (object_is_line(object) && object->n_points >= 2 && object->kind == SHAPE_WAVE)
        return wave_way(object);
    GArray *way = g_array_new(FALSE, FALSE, sizeof(Point));
    if (object_is_line(object) && object->n_points > 0)
        g_array_append_vals(way, object->points, object->n_points);
    return way;
}
