// SPDX-License-Identifier: MIT
#include "lib/board/connector.h"

#include <math.h>

#include "lib/base/limits.h"
#include "lib/board/apply.h"

/** Between a connector's end and the outline it points at. */
#define GAP 4.0
/** A connector shorter than this says nothing: things that touch or hold one another are joined middle to middle. */
#define SHORTEST 12.0
/** Points are rounded to this part of a pixel: sines differ in their last digit from machine to machine. */
#define GRAIN 1024.0

static double grained(double value)
{
    return floor(value * GRAIN + 0.5) / GRAIN;
}

/* How far from the middle, in units of the way to `far`, the ellipse of the frame is left. */
static double leave_ellipse(const Object *o, Point from, Point far)
{
    double angle = o->rotation * G_PI / 180, a = o->w / 2, b = o->kind == SHAPE_DOT ? o->w / 2 : o->h / 2;
    double dx = far.x - from.x, dy = far.y - from.y;
    double x = (dx * cos(angle) + dy * sin(angle)) / a, y = (dy * cos(angle) - dx * sin(angle)) / b;
    double length = sqrt(x * x + y * y);
    return a > 0 && b > 0 && length > 0 ? 1 / length : 0;
}

/* The last side of the outline that the way from `from` to `far` crosses. */
static double leave_corners(const Point *corners, guint n, Point from, Point far)
{
    double last = 0, dx = far.x - from.x, dy = far.y - from.y;
    for (guint i = 0; i < n; i++) {
        Point a = corners[i], b = corners[(i + 1) % n];
        double ex = b.x - a.x, ey = b.y - a.y, cross = dx * ey - dy * ex;
        if (fabs(cross) < 1e-9)
            continue;
        double along = ((a.x - from.x) * ey - (a.y - from.y) * ex) / cross;
        double side = ((a.x - from.x) * dy - (a.y - from.y) * dx) / cross;
        if (side >= 0 && side <= 1)
            last = MAX(last, along);
    }
    return last;
}

static double leave_box(const Object *o, Point from, Point far)
{
    Rect r = object_bounds(o);
    Point corners[] = {{r.x0, r.y0}, {r.x1, r.y0}, {r.x1, r.y1}, {r.x0, r.y1}};
    return leave_corners(corners, G_N_ELEMENTS(corners), from, far);
}

static double leave(const Object *o, Point from, Point far)
{
    if (o->kind == SHAPE_CIRCLE || o->kind == SHAPE_ELLIPSE || o->kind == SHAPE_DOT)
        return leave_ellipse(o, from, far);
    if (object_is_line(o)) /* its middle is as good as any other point of it */
        return 0;
    g_autoptr(GArray) corners = object_corners(o);
    if (corners->len < 3)
        return leave_box(o, from, far);
    return leave_corners((const Point *)(gpointer)corners->data, corners->len, from, far);
}

static void lay_between(Object *connector, const Object *a, const Object *b)
{
    Point from = object_middle(a), to = object_middle(b);
    double dx = to.x - from.x, dy = to.y - from.y, length = sqrt(dx * dx + dy * dy);
    double start = length > 0 ? leave(a, from, to) + GAP / length : 0;
    double end = length > 0 ? leave(b, to, from) + GAP / length : 0;
    if ((1 - start - end) * length < SHORTEST)
        start = end = 0;
    Point ends[] = {{grained(from.x + dx * start), grained(from.y + dy * start)},
                    {grained(to.x - dx * end), grained(to.y - dy * end)}};
    g_free(connector->points);
    connector->points = g_memdup2(ends, sizeof ends);
    connector->n_points = 2;
}

/* A line with one end on a thing and the other anywhere. */
static void lay_one_end(Object *connector, const Object *thing, guint at, guint other)
{
    Point from = object_middle(thing), to = connector->points[other];
    double dx = to.x - from.x, dy = to.y - from.y, length = sqrt(dx * dx + dy * dy);
    double start = length > 0 ? leave(thing, from, to) + GAP / length : 0;
    if ((1 - start) * length < SHORTEST)
        start = 0;
    connector->points[at] = (Point){grained(from.x + dx * start), grained(from.y + dy * start)};
}

void connector_lay(const Board *board, Object *connector)
{
    const Object *a = board_find(board, connector->from), *b = board_find(board, connector->to);
    connector->hidden =
        (connector->from != 0 && (a == NULL || a->hidden)) || (connector->to != 0 && (b == NULL || b->hidden));
    if (connector->hidden)
        return;
    if (a != NULL && b != NULL)
        lay_between(connector, a, b);
    else if (a != NULL)
        lay_one_end(connector, a, 0, connector->n_points - 1);
    else if (b != NULL)
        lay_one_end(connector, b, connector->n_points - 1, 0);
}

void connectors_gather(Board *board)
{
    g_array_set_size(board->connectors, 0);
    for (guint i = 0; i < board->objects->len; i++) {
        const Object *object = board->objects->pdata[i];
        if (object->from != 0 || object->to != 0)
            g_array_append_val(board->connectors, object->id);
    }
}

static gboolean concerns(const Action *action, GHashTable *touched, const Object *connector)
{
    const guint ids[] = {connector->id, connector->from, connector->to};
    if (action->kind == ACTION_ADD)
        return action->object->id == ids[0] || action->object->id == ids[1] || action->object->id == ids[2];
    if (action->kind == ACTION_RESTORE)
        return TRUE;
    for (gsize i = 0; i < G_N_ELEMENTS(ids); i++) {
        if (ids[i] != 0 && g_hash_table_contains(touched, GUINT_TO_POINTER(ids[i])))
            return TRUE;
    }
    return FALSE;
}

static GHashTable *touched_by(const Action *action)
{
    GHashTable *touched = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < action->ids->len; i++)
        g_hash_table_add(touched, GUINT_TO_POINTER(g_array_index(action->ids, guint, i)));
    return touched;
}

void connectors_follow(Board *board, const Action *action)
{
    gboolean moves = action->kind != ACTION_ORDER && action->kind != ACTION_VIEW;
    if (board->connectors->len == 0 || !moves)
        return;
    g_autoptr(GHashTable) touched = touched_by(action);
    for (guint i = 0; i < board->connectors->len; i++) {
        const Object *old = board_find(board, g_array_index(board->connectors, guint, i));
        if (old == NULL || !concerns(action, touched, old))
            continue;
        Object *connector = object_copy(old);
        connector_lay(board, connector);
        if (object_equal(old, connector) || !object_check(connector, NULL)) {
            object_unref(connector);
            continue;
        }
        /* A connector of connectors follows in its turn. */
        g_hash_table_add(touched, GUINT_TO_POINTER(connector->id));
        board_replace(board, connector);
    }
}
