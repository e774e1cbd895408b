// SPDX-License-Identifier: MIT
#include "lib/board/cells.h"

#include <math.h>
#include <string.h>

#include "lib/board/apply.h"

/** Between things in one box. */
#define GAP 8.0
/** What only touches an edge by this much is not in the way. */
#define TOLERANCE 2.0
/** Things in a box that are looked at; more than these fill it anyway. */
#define MOST 64
/** Where there is little room, things are shrunk to this. */
#define SMALLEST 0.3

static gboolean holds(Rect box, Rect r)
{
    return r.x0 >= box.x0 - TOLERANCE && r.y0 >= box.y0 - TOLERANCE && r.x1 <= box.x1 + TOLERANCE &&
           r.y1 <= box.y1 + TOLERANCE;
}

static gboolean meet(Rect a, Rect b, double gap)
{
    return a.x0 < b.x1 + gap && b.x0 < a.x1 + gap && a.y0 < b.y1 + gap && b.y0 < a.y1 + gap;
}

static Rect frame_of(const Object *o)
{
    return (Rect){o->cx - o->w / 2, o->cy - o->h / 2, o->cx + o->w / 2, o->cy + o->h / 2};
}

static gboolean is_upright(const Object *o)
{
    return fabs(o->rotation) < 0.01;
}

static gboolean is_among(const GArray *ids, guint id)
{
    for (guint i = 0; ids != NULL && i < ids->len; i++) {
        if (g_array_index(ids, guint, i) == id)
            return TRUE;
    }
    return FALSE;
}

/** What can lie in something: no connector, and nothing that is not seen. */
static gboolean is_content(const Object *o, const GArray *except)
{
    return !o->hidden && o->from == 0 && o->to == 0 && !is_among(except, o->id);
}

/* --- cells ------------------------------------------------------------------------------------ */

static Rect cell_of(const Object *table, guint column, guint row)
{
    Rect frame = frame_of(table);
    double w = table->w / table->columns, h = table->h / table->rows;
    return (Rect){frame.x0 + column * w, frame.y0 + row * h, frame.x0 + (column + 1) * w, frame.y0 + (row + 1) * h};
}

gboolean cells_named(const Board *board, const char *cell, Rect *box)
{
    if (*cell == '\0' || board->grid)
        return FALSE;
    guint column = (guint)(cell[0] - 'A'), row = (guint)(cell[1] - '1');
    for (guint i = board->objects->len; i > 0; i--) {
        const Object *table = board->objects->pdata[i - 1];
        if (table->kind != SHAPE_TABLE || !is_upright(table) || column >= table->columns || row >= table->rows)
            continue;
        *box = cell_of(table, column, row);
        return TRUE;
    }
    return FALSE;
}

gboolean cells_around(const Board *board, const Object *text, Rect *box)
{
    if (text == NULL || text->kind != SHAPE_TEXT)
        return FALSE;
    Point at = {text->cx, text->cy};
    for (guint i = board->objects->len; i > 0; i--) {
        const Object *table = board->objects->pdata[i - 1];
        Rect frame = frame_of(table);
        if (table->kind != SHAPE_TABLE || !is_upright(table) || at.x <= frame.x0 || at.x >= frame.x1 ||
            at.y <= frame.y0 || at.y >= frame.y1)
            continue;
        *box = cell_of(table, (guint)((at.x - frame.x0) * table->columns / table->w),
                       (guint)((at.y - frame.y0) * table->rows / table->h));
        return holds(*box, object_bounds(text));
    }
    return FALSE;
}

gboolean cells_hold(const Board *board, const Object *box, const GArray *except)
{
    if ((box->kind != SHAPE_RECTANGLE && box->kind != SHAPE_SQUARE) || !is_upright(box))
        return FALSE;
    Rect frame = frame_of(box);
    for (guint i = 0; i < board->objects->len; i++) {
        const Object *o = board->objects->pdata[i];
        if (o != box && is_content(o, except) && holds(frame, object_bounds(o)))
            return TRUE;
    }
    return FALSE;
}

/* --- room ------------------------------------------------------------------------------------- */

typedef struct {
    Rect box;
    Rect things[MOST];
    guint n;
} Room;

/** What lies in the box, or reaches into it; what is around it is its ground. */
static void look_in(Room *room, const Board *board, Rect box, const GArray *except)
{
    room->box = box;
    room->n = 0;
    for (guint i = 0; i < board->objects->len && room->n < MOST; i++) {
        const Object *o = board->objects->pdata[i];
        Rect r = is_content(o, except) ? object_bounds(o) : (Rect){0, 0, 0, 0};
        if (is_content(o, except) && meet(r, box, -TOLERANCE) && !holds(r, box))
            room->things[room->n++] = r;
    }
}

static gboolean is_free(const Room *room, Rect r)
{
    if (!holds(room->box, r))
        return FALSE;
    for (guint i = 0; i < room->n; i++) {
        if (meet(r, room->things[i], GAP / 2))
            return FALSE;
    }
    return TRUE;
}

/** Beside what starts at `y`: in the middle when only one fits across, else from the left. */
static gboolean try_row(const Room *room, double y, double w, double h, Point *at)
{
    double across = room->box.x1 - room->box.x0, best = INFINITY;
    gboolean single = 2 * w + GAP > across;
    for (guint i = 0; i <= room->n; i++) {
        double x = i < room->n ? room->things[i].x1 + GAP : room->box.x0;
        if (single && i == room->n)
            x = (room->box.x0 + room->box.x1 - w) / 2;
        if (x < best && is_free(room, (Rect){x, y, x + w, y + h}))
            best = x;
    }
    *at = (Point){best + w / 2, y + h / 2};
    return best < INFINITY;
}

static gboolean find_room(const Room *room, double w, double h, Point *at)
{
    double best = INFINITY;
    Point there;
    for (guint i = 0; i <= room->n; i++) {
        double y = i < room->n ? MAX(room->things[i].y1 + GAP, room->box.y0) : room->box.y0;
        if (y >= best || !try_row(room, y, w, h, &there))
            continue;
        best = y;
        *at = there;
    }
    return best < INFINITY;
}

Point cells_room(const Board *board, Rect box, double w, double h, const GArray *except, double *scale)
{
    double fit = MIN((box.x1 - box.x0) / MAX(w, 1), (box.y1 - box.y0) / MAX(h, 1));
    double most = scale != NULL ? MIN(fit, 1) : 1;
    Point middle = {(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2};
    g_autofree Room *room = g_new(Room, 1);
    look_in(room, board, box, except);
    if (scale != NULL)
        *scale = MAX(most, SMALLEST / 3);
    for (double part = 1; room->n > 0 && part >= (scale != NULL ? SMALLEST : 1); part *= 0.85) {
        Point at;
        if (!find_room(room, w * most * part, h * most * part, &at))
            continue;
        if (scale != NULL)
            *scale = most * part;
        return at;
    }
    return middle;
}
