// SPDX-License-Identifier: MIT
/* The geometry of objects: corners, arrow heads, how much room they take. */
#include "lib/board/object.h"

#include <math.h>

#define ARROW_HEAD_MIN 12.0
#define ARROW_HEAD_PER_STROKE 4.0
#define EM_WIDE 1.0
#define EM_NARROW 0.6
#define EM_LINE 1.4

/* --- corners ---------------------------------------------------------------------------------- */

static Point turned(Point p, const Object *o)
{
    if (o->rotation == 0)
        return p;
    double angle = o->rotation * G_PI / 180, dx = p.x - o->cx, dy = p.y - o->cy;
    return (Point){o->cx + dx * cos(angle) - dy * sin(angle), o->cy + dx * sin(angle) + dy * cos(angle)};
}

static void add_corner(GArray *corners, const Object *o, double x, double y)
{
    Point p = turned((Point){x, y}, o);
    g_array_append_val(corners, p);
}

double object_star_inner(guint sides)
{
    /* From five points on, the notches where the lines between every second point cross; below, and far
     * above, that formula makes crosses and circles, which nobody calls a star. */
    if (sides <= 5)
        return 0.381966011250105;
    return MIN(0.6, cos(2 * G_PI / sides) / cos(G_PI / sides));
}

/* Steps clockwise round the ellipse of the frame from its top; odd steps are scaled by `inner`. */
static void add_round(GArray *corners, const Object *o, guint steps, double inner)
{
    for (guint i = 0; i < steps; i++) {
        double angle = 2 * G_PI * i / steps, scale = i % 2 == 1 ? inner : 1;
        add_corner(corners, o, o->cx + sin(angle) * scale * o->w / 2, o->cy - cos(angle) * scale * o->h / 2);
    }
}

static void add_polygon(GArray *corners, const Object *o)
{
    if (o->n_points == 0)
        add_round(corners, o, o->sides, 1);
    for (guint i = 0; i < o->n_points; i++)
        add_corner(corners, o, o->points[i].x, o->points[i].y);
}

GArray *object_corners(const Object *object)
{
    GArray *corners = g_array_new(FALSE, FALSE, sizeof(Point));
    double x0 = object->cx - object->w / 2, x1 = object->cx + object->w / 2;
    double y0 = object->cy - object->h / 2, y1 = object->cy + object->h / 2;
    switch (object->kind) {
    case SHAPE_RECTANGLE:
    case SHAPE_SQUARE:
        add_corner(corners, object, x0, y0);
        add_corner(corners, object, x1, y0);
        add_corner(corners, object, x1, y1);
        add_corner(corners, object, x0, y1);
        break;
    case SHAPE_TRIANGLE:
        add_corner(corners, object, object->cx, y0);
        add_corner(corners, object, x1, y1);
        add_corner(corners, object, x0, y1);
        break;
    case SHAPE_POLYGON:
        add_polygon(corners, object);
        break;
    case SHAPE_STAR:
        add_round(corners, object, object->sides * 2, object_star_inner(object->sides));
        break;
    default:
        break;
    }
    return corners;
}

/* --- arrow heads ------------------------------------------------------------------------------ */

gboolean object_arrow_head(const Object *object, Point head[3])
{
    if (object->kind != SHAPE_ARROW || object->n_points < 2)
        return FALSE;
    Point tip = object->points[object->n_points - 1];
    guint i = object->n_points - 1;
    double dx = 0, dy = 0, length = 0;
    while (i-- > 0 && length == 0) {
        dx = tip.x - object->points[i].x;
        dy = tip.y - object->points[i].y;
        length = hypot(dx, dy);
    }
    if (length == 0)
        return FALSE;
    dx /= length;
    dy /= length;
    double size = MAX(ARROW_HEAD_MIN, ARROW_HEAD_PER_STROKE * object->stroke_width);
    Point base = {tip.x - dx * size, tip.y - dy * size};
    head[0] = tip;
    head[1] = (Point){base.x + dy * size / 2, base.y - dx * size / 2};
    head[2] = (Point){base.x - dy * size / 2, base.y + dx * size / 2};
    return TRUE;
}

/* --- texts ------------------------------------------------------------------------------------ */

void text_estimate(const char *text, double font_size, double *width, double *height)
{
    double widest = 0, line = 0, lines = 1;
    for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (c == '\n') {
            lines++;
            line = 0;
        } else if (!g_unichar_iszerowidth(c)) {
            line += g_unichar_iswide(c) ? EM_WIDE : EM_NARROW;
        }
        widest = MAX(widest, line);
    }
    *width = widest * font_size;
    *height = lines * EM_LINE * font_size;
}

/* --- bounds ----------------------------------------------------------------------------------- */

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

static void include_line(Rect *rect, const Object *o, double radius)
{
    for (guint i = 0; i < o->n_points; i++)
        include(rect, o->points[i].x, o->points[i].y, radius);
    Point head[3];
    if (object_arrow_head(o, head)) {
        for (int i = 0; i < 3; i++)
            include(rect, head[i].x, head[i].y, 0);
    }
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

/* A label stands in the middle of its shape, turned with it or not: hold both. */
static void include_label(Rect *rect, const Object *o)
{
    double w = 0, h = 0;
    text_estimate(o->text, o->font_size, &w, &h);
    Point middle = {(rect->x0 + rect->x1) / 2, (rect->y0 + rect->y1) / 2};
    include_box(rect, o, middle, w, h);
    include(rect, middle.x - w / 2, middle.y - h / 2, 0);
    include(rect, middle.x + w / 2, middle.y + h / 2, 0);
}

Rect object_bounds(const Object *object)
{
    Rect rect = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    double radius = object->stroke != COLOR_NONE ? object->stroke_width / 2 : 0;
    if (object->kind == SHAPE_TEXT)
        include_text(&rect, object);
    else if (object->kind == SHAPE_DOT)
        include_ellipse(&rect, object, 0);
    else if (object->kind == SHAPE_CIRCLE || object->kind == SHAPE_ELLIPSE)
        include_ellipse(&rect, object, radius);
    else if (object_is_line(object))
        include_line(&rect, object, radius);
    else
        include_corners(&rect, object, radius);
    if (rect.x0 > rect.x1) /* a half-made object without points is a place without extent */
        rect = (Rect){object->cx, object->cy, object->cx, object->cy};
    if (object->text != NULL && object->kind != SHAPE_TEXT)
        include_label(&rect, object);
    return rect;
}
