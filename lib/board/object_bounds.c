// SPDX-License-Identifier: MIT
/* How much room objects take. */
#include <math.h>

#include "lib/base/limits.h"
#include "lib/board/object.h"

/** The painter makes no stroke thinner. */
#define THINNEST (1.0 / PICTURE_SCALE)

static void include(Rect *rect, double x, double y, double radius)
{
    rect->x0 = MIN(rect->x0, x - radius);
    rect->y0 = MIN(rect->y0, y - radius);
    rect->x1 = MAX(rect->x1, x + radius);
    rect->y1 = MAX(rect->y1, y + radius);
}

/* How far a mitre at `at` reaches, in half stroke widths: 1 / sin(half the angle), or 1 where it is cut off. */
static double mitre_reach(Point before, Point at, Point after)
{
    double ax = before.x - at.x, ay = before.y - at.y, bx = after.x - at.x, by = after.y - at.y;
    double lengths = hypot(ax, ay) * hypot(bx, by);
    if (lengths == 0)
        return 1;
    double cosine = CLAMP((ax * bx + ay * by) / lengths, -1, 1);
    double reach = 1 / sqrt(MAX((1 - cosine) / 2, 1e-12));
    return reach > OBJECT_MITRE_LIMIT ? 1 : reach;
}

static void include_corners(Rect *rect, const Object *o, double radius)
{
    g_autoptr(GArray) corners = object_corners(o);
    for (guint i = 0; i < corners->len; i++) {
        Point before = g_array_index(corners, Point, (i + corners->len - 1) % corners->len);
        Point at = g_array_index(corners, Point, i);
        Point after = g_array_index(corners, Point, (i + 1) % corners->len);
        include(rect, at.x, at.y, radius * mitre_reach(before, at, after));
    }
}

/* Between two points a side of the ribbon may bulge by a quarter of its chord. */
static void include_ribbon(Rect *rect, const Object *o, double radius)
{
    for (guint i = 0; i < o->n_points; i++) {
        const Point *p = &o->points[i], *q = &o->points[i > 0 ? i - 1 : 0];
        double bulge = hypot(p->x - q->x, p->y - q->y) / 4 + radius / 2;
        include(rect, p->x, p->y, radius + bulge);
        include(rect, q->x, q->y, radius + bulge);
    }
}

static void include_line(Rect *rect, const Object *o, double radius)
{
    if (o->widths != NULL) {
        include_ribbon(rect, o, radius);
        return;
    }
    g_autoptr(GArray) way = object_way(o);
    for (guint i = 0; i < way->len; i++)
        include(rect, g_array_index(way, Point, i).x, g_array_index(way, Point, i).y, radius);
    Point head[3];
    for (HeadPlace place = HEAD_AT_END; place <= HEAD_AT_START; place++) {
        for (int i = 0; object_arrow_head(o, place, head) && i < 3; i++)
            include(rect, head[i].x, head[i].y, 0);
    }
}

/** Shapes whose strokes end and bend roundly. */
static gboolean is_round_joined(const Object *o)
{
    return o->kind == SHAPE_CROSS || o->kind == SHAPE_PLUS || o->kind == SHAPE_TICK || o->kind == SHAPE_ARC ||
           (o->corner > 0 && (o->kind == SHAPE_RECTANGLE || o->kind == SHAPE_SQUARE));
}

static void include_ends(Rect *rect, const Object *o, double radius)
{
    g_autoptr(GArray) corners = object_corners(o);
    for (guint i = 0; i < corners->len; i++)
        include(rect, g_array_index(corners, Point, i).x, g_array_index(corners, Point, i).y, radius);
}

/* The box of a turned ellipse: its half extents are hypot(a·cos, b·sin) and hypot(a·sin, b·cos). */
static void include_ellipse(Rect *rect, const Object *o, double radius)
{
    double angle = o->rotation * G_PI / 180, a = o->w / 2, b = o->kind == SHAPE_DOT ? o->w / 2 : o->h / 2;
    double x = hypot(a * cos(angle), b * sin(angle)), y = hypot(a * sin(angle), b * cos(angle));
    include(rect, o->cx - x, o->cy - y, radius);
    include(rect, o->cx + x, o->cy + y, radius);
}

static void include_box(Rect *rect, const Object *o, Point middle, double w, double h)
{
    double angle = o->rotation * G_PI / 180;
    double x = (fabs(w * cos(angle)) + fabs(h * sin(angle))) / 2;
    double y = (fabs(w * sin(angle)) + fabs(h * cos(angle))) / 2;
    include(rect, middle.x - x, middle.y - y, 0);
    include(rect, middle.x + x, middle.y + y, 0);
}

static void include_text(Rect *rect, const Object *o)
{
    double w = 0, h = 0;
    if (o->text != NULL)
        text_estimate(o->text, o->font_size, &w, &h);
    include_box(rect, o, (Point){o->cx, o->cy}, o->w > 0 ? o->w : w, o->h > 0 ? o->h : h);
}

gboolean object_label_below(const Object *object)
{
    return object->kind == SHAPE_STAMP || object->kind == SHAPE_CROSS || object->kind == SHAPE_PLUS ||
           object->kind == SHAPE_TICK || object->kind == SHAPE_TABLE || object->kind == SHAPE_IMAGE;
}

/** A label stands in the middle of its shape, turned with it or not: hold both. Or below it, never turned. */
static void include_label(Rect *rect, const Object *o)
{
    double w = 0, h = 0;
    text_estimate(o->text, o->font_size, &w, &h);
    Point middle = {(rect->x0 + rect->x1) / 2, (rect->y0 + rect->y1) / 2};
    if (object_label_below(o))
        middle.y = rect->y1 + h / 2;
    else
        include_box(rect, o, middle, w, h);
    include(rect, middle.x - w / 2, middle.y - h / 2, 0);
    include(rect, middle.x + w / 2, middle.y + h / 2, 0);
}

static void include_shape(Rect *rect, const Object *o, double radius)
{
    Point middle = {o->cx, o->cy};
    if (o->kind == SHAPE_TEXT)
        include_text(rect, o);
    else if (o->kind == SHAPE_DOT)
        include_ellipse(rect, o, 0);
    else if (o->kind == SHAPE_CIRCLE || o->kind == SHAPE_ELLIPSE)
        include_ellipse(rect, o, radius);
    else if (o->kind == SHAPE_STAMP)
        include_box(rect, o, middle, o->w + object_pen(o), o->h + object_pen(o));
    else if (object_is_line(o))
        include_line(rect, o, radius);
    else if (is_round_joined(o))
        include_ends(rect, o, radius);
    else
        include_corners(rect, o, radius);
}

Rect object_bounds(const Object *object)
{
    Rect rect = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    gboolean stroked = object->stroke != COLOR_NONE && object->stroke_width > 0;
    include_shape(&rect, object, stroked ? MAX(object_pen(object), THINNEST) / 2 : 0);
    if (rect.x0 > rect.x1) /* a half-made object without points is a place without extent */
        rect = (Rect){object->cx, object->cy, object->cx, object->cy};
    if (object->kind == SHAPE_NOTE)
        rect.y1 += OBJECT_SHADOW;
    if (object->text != NULL && object->kind != SHAPE_TEXT)
        include_label(&rect, object);
    return rect;
}
