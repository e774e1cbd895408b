// SPDX-License-Identifier: MIT
/* The geometry of objects: corners, arrow heads, how wide texts are. */
#include "lib/board/object.h"

#include <math.h>

#define ARROW_HEAD_MIN 12.0
#define ARROW_HEAD_PER_STROKE 4.0
#define EM_WIDE 1.0
#define EM_NARROW 0.6
#define EM_LINE 1.4

/* --- corners ---------------------------------------------------------------------------------- */

/** Mirrored, then turned about the middle. */
static Point turned(Point p, const Object *o)
{
    double dx = o->flip_x ? o->cx - p.x : p.x - o->cx, dy = o->flip_y ? o->cy - p.y : p.y - o->cy;
    if (o->rotation == 0)
        return o->flip_x || o->flip_y ? (Point){o->cx + dx, o->cy + dy} : p;
    double angle = o->rotation * G_PI / 180;
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

/** Corners in parts of the frame: 0,0 its upper left, 1,1 its lower right. */
typedef struct {
    guint n;
    Point corners[5];
} Frame;

static const Frame frames[SHAPE_KINDS] = {
    [SHAPE_RECTANGLE] = {4, {{0, 0}, {1, 0}, {1, 1}, {0, 1}}},
    [SHAPE_SQUARE] = {4, {{0, 0}, {1, 0}, {1, 1}, {0, 1}}},
    [SHAPE_NOTE] = {4, {{0, 0}, {1, 0}, {1, 1}, {0, 1}}},
    [SHAPE_TABLE] = {4, {{0, 0}, {1, 0}, {1, 1}, {0, 1}}},
    [SHAPE_IMAGE] = {4, {{0, 0}, {1, 0}, {1, 1}, {0, 1}}},
    [SHAPE_TRIANGLE] = {3, {{0.5, 0}, {1, 1}, {0, 1}}},
    [SHAPE_RIGHT_TRIANGLE] = {3, {{0, 0}, {1, 1}, {0, 1}}},
    [SHAPE_PARALLELOGRAM] = {4, {{0.25, 0}, {1, 0}, {0.75, 1}, {0, 1}}},
    [SHAPE_TRAPEZOID] = {4, {{0.25, 0}, {0.75, 0}, {1, 1}, {0, 1}}},
    [SHAPE_CROSS] = {4, {{0, 0}, {1, 1}, {1, 0}, {0, 1}}},
    [SHAPE_PLUS] = {4, {{0.5, 0}, {0.5, 1}, {0, 0.5}, {1, 0.5}}},
    [SHAPE_TICK] = {3, {{0.04, 0.56}, {0.36, 0.88}, {0.96, 0.14}}},
};

static void add_frame(GArray *corners, const Object *o)
{
    const Frame *frame = &frames[o->kind];
    double x0 = o->cx - o->w / 2, y0 = o->cy - o->h / 2;
    for (guint i = 0; i < frame->n; i++)
        add_corner(corners, o, x0 + frame->corners[i].x * o->w, y0 + frame->corners[i].y * o->h);
}

/** From the notch round both lobes to the tip and back; the Bézier points are parts of the frame. */
static void add_heart(GArray *corners, const Object *o)
{
    static const Point heart[] = {{0.5, 0.27}, {0.44, 0.08}, {0.33, 0}, {0.235, 0},   {0.09, 0},  {0, 0.12}, {0, 0.30},
                                  {0, 0.55},   {0.25, 0.76}, {0.5, 1},  {0.75, 0.76}, {1, 0.55},  {1, 0.30}, {1, 0.12},
                                  {0.91, 0},   {0.765, 0},   {0.67, 0}, {0.56, 0.08}, {0.5, 0.27}};
    Point at[G_N_ELEMENTS(heart)];
    for (gsize i = 0; i < G_N_ELEMENTS(heart); i++) {
        at[i] = turned((Point){o->cx + (heart[i].x - 0.5) * o->w, o->cy + (heart[i].y - 0.5) * o->h}, o);
    }
    for (gsize i = 0; i + 3 < G_N_ELEMENTS(heart); i += 3)
        points_add_curve(corners, at[i], at[i + 1], at[i + 2], at[i + 3]);
}

/** The arc about the top of the frame's ellipse; two degrees or less at a step, by its size. */
static void add_arc(GArray *corners, const Object *o)
{
    double radius = MAX(o->w, o->h) / 2, half = o->sweep * G_PI / 360;
    guint steps = (guint)CLAMP(ceil(o->sweep * sqrt(radius) / 30), 12, 720);
    if (o->kind == SHAPE_SECTOR && o->sweep < 360)
        add_corner(corners, o, o->cx, o->cy);
    for (guint i = 0; i <= steps; i++) {
        double angle = -half + 2 * half * i / steps;
        add_corner(corners, o, o->cx + sin(angle) * o->w / 2, o->cy - cos(angle) * o->h / 2);
    }
}

GArray *object_corners(const Object *object)
{
    GArray *corners = g_array_new(FALSE, FALSE, sizeof(Point));
    switch (object->kind) {
    case SHAPE_POLYGON:
        add_polygon(corners, object);
        break;
    case SHAPE_STAR:
        add_round(corners, object, object->sides * 2, object_star_inner(object->sides));
        break;
    case SHAPE_HEART:
        add_heart(corners, object);
        break;
    case SHAPE_ARC:
    case SHAPE_SECTOR:
        add_arc(corners, object);
        break;
    default:
        add_frame(corners, object);
        break;
    }
    return corners;
}

static double broadest(const Object *ink)
{
    double width = 0;
    for (guint i = 0; i < ink->n_points; i++)
        width = MAX(width, ink->widths[i]);
    return width;
}

double object_pen(const Object *object)
{
    double size = MIN(object->w, object->h);
    if (object->widths != NULL)
        return broadest(object);
    switch (object->kind) {
    case SHAPE_CROSS:
    case SHAPE_PLUS:
    case SHAPE_TICK:
        return MIN(object->stroke_width * size / OBJECT_STROKE_SIZE, size / 2);
    case SHAPE_STAMP:
        return MIN(object->stroke_width * size / OBJECT_STAMP_SIZE, size / 4);
    default:
        return object->stroke_width;
    }
}

/* --- arrow heads ------------------------------------------------------------------------------ */

/** A head is at most this part of its line, two heads of half of it. */
#define ARROW_HEAD_PART 0.6

static double way_length(const GArray *way)
{
    double length = 0;
    for (guint i = 1; i < way->len; i++) {
        Point a = g_array_index(way, Point, i - 1), b = g_array_index(way, Point, i);
        length += hypot(b.x - a.x, b.y - a.y);
    }
    return length;
}

/** Where the head comes from: the nearest other point at least `back` away, or else the farthest off. */
static Point head_origin(const GArray *way, HeadPlace place, double back)
{
    guint last = way->len - 1;
    Point tip = g_array_index(way, Point, place == HEAD_AT_END ? last : 0), origin = tip;
    double reached = 0;
    for (guint i = 1; i <= last && reached <= back; i++) {
        Point p = g_array_index(way, Point, place == HEAD_AT_END ? last - i : i);
        double away = hypot(tip.x - p.x, tip.y - p.y);
        if (away > reached) {
            reached = away;
            origin = p;
        }
    }
    return origin;
}

gboolean object_arrow_head(const Object *object, HeadPlace place, Point head[3])
{
    if (!object_is_line(object) || object->kind == SHAPE_INK || object->heads <= (guint)place || object->n_points < 2)
        return FALSE;
    g_autoptr(GArray) way = object_way(object);
    gboolean curved = object->kind == SHAPE_CURVE || object->kind == SHAPE_WAVE;
    double most = way_length(way) * ARROW_HEAD_PART / object->heads;
    double size = MIN(MAX(ARROW_HEAD_MIN, ARROW_HEAD_PER_STROKE * object->stroke_width), most);
    Point tip = g_array_index(way, Point, place == HEAD_AT_END ? way->len - 1 : 0);
    Point origin = head_origin(way, place, curved ? size * 0.8 : 0);
    double dx = tip.x - origin.x, dy = tip.y - origin.y, length = hypot(dx, dy);
    if (length <= 0)
        return FALSE;
    dx *= size / length;
    dy *= size / length;
    Point base = {tip.x - dx, tip.y - dy};
    head[0] = tip;
    head[1] = (Point){base.x + dy / 2, base.y - dx / 2};
    head[2] = (Point){base.x - dy / 2, base.y + dx / 2};
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
