// SPDX-License-Identifier: MIT
#include "lib/board/spots.h"

#include <math.h>

#include "lib/base/limits.h"
#include "lib/board/cells.h"
#include "lib/board/resolve.h"

/** Between two things that are side by side, where nobody said how far. */
#define GAP 20.0
/** What lies inside another keeps this far from its outline. */
#define INSET 10.0
/** The part of a round thing's frame that a box inside it can have. */
#define ROUND_PART 0.68
/** Nothing is shrunk below this to fit inside another. */
#define SMALLEST 0.1
/** Beside another, things stand as close as this and are shrunk as far as this before they would leave the board. */
#define LEAST_GAP 18.0
#define SMALLEST_BESIDE 0.6

Rect spots_box(const Board *board, const GArray *ids)
{
    Rect box = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    for (guint i = 0; i < ids->len; i++) {
        Rect r = object_bounds(board_find(board, g_array_index(ids, guint, i)));
        box = (Rect){MIN(box.x0, r.x0), MIN(box.y0, r.y0), MAX(box.x1, r.x1), MAX(box.y1, r.y1)};
    }
    return box;
}

static Point box_middle(Rect box)
{
    return (Point){(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2};
}

/** On the board as far as it fits there. */
static Point keep_on_board(Point at, double w, double h)
{
    double x = MIN(w / 2, BOARD_WIDTH / 2.0), y = MIN(h / 2, BOARD_HEIGHT / 2.0);
    return (Point){CLAMP(at.x, x, BOARD_WIDTH - x), CLAMP(at.y, y, BOARD_HEIGHT - y)};
}

/** Which way an anchor lies from the middle: -1, 0, 1. */
static void anchor_direction(Anchor anchor, double *x, double *y)
{
    static const gint8 column[ANCHORS] = {0, 0, 0, -1, 1, -1, 1, -1, 1};
    static const gint8 row[ANCHORS] = {0, -1, 1, 0, 0, -1, -1, 1, 1};
    *x = column[anchor];
    *y = row[anchor];
}

static Point beside(Rect box, Anchor anchor, double w, double h, double gap)
{
    double x, y;
    anchor_direction(anchor, &x, &y);
    Point middle = box_middle(box);
    return (Point){middle.x + x * ((box.x1 - box.x0 + w) / 2 + gap), middle.y + y * ((box.y1 - box.y0 + h) / 2 + gap)};
}

/** How far it is from the box to the board's edge that way; no limit for a way that is not gone. */
static void room_beside(Rect box, Anchor anchor, double *across, double *down)
{
    double x, y;
    anchor_direction(anchor, &x, &y);
    *across = x > 0 ? BOARD_WIDTH - box.x1 : x < 0 ? box.x0 : INFINITY;
    *down = y > 0 ? BOARD_HEIGHT - box.y1 : y < 0 ? box.y0 : INFINITY;
}

static gboolean is_free(const Board *board, Point at, double w, double h, const GArray *except)
{
    if (at.x - w / 2 < 0 || at.y - h / 2 < 0 || at.x + w / 2 > BOARD_WIDTH || at.y + h / 2 > BOARD_HEIGHT)
        return FALSE;
    for (guint i = 0; i < board->objects->len; i++) {
        const Object *object = board->objects->pdata[i];
        gboolean moved = object->hidden;
        for (guint j = 0; !moved && except != NULL && j < except->len; j++)
            moved = g_array_index(except, guint, j) == object->id;
        Rect r = object_bounds(object);
        if (!moved && r.x0 < at.x + w / 2 && r.x1 > at.x - w / 2 && r.y0 < at.y + h / 2 && r.y1 > at.y - h / 2)
            return FALSE;
    }
    return TRUE;
}

/** As `beside`, and closer or smaller where that keeps it on the board; else at another side that is free. */
static Point beside_fitting(const Board *board, Rect box, double w, double h, double gap, double *scale, Anchor *side)
{
    static const Anchor others[] = {ANCHOR_BOTTOM, ANCHOR_TOP, ANCHOR_RIGHT, ANCHOR_LEFT};
    double across, down;
    room_beside(box, *side, &across, &down);
    double close = MIN(gap, MAX(LEAST_GAP, MIN(across - w, down - h)));
    double fit = MIN((across - close) / MAX(w, 1), (down - close) / MAX(h, 1));
    double least = scale != NULL ? SMALLEST_BESIDE : 1;
    for (guint i = 0; fit < least && i < G_N_ELEMENTS(others); i++) {
        Point at = beside(box, others[i], w, h, gap);
        if (is_free(board, at, w, h, NULL)) {
            *side = others[i];
            return at;
        }
    }
    double part = fit < 1 && fit >= least ? fit : 1;
    if (scale != NULL)
        *scale = part;
    return beside(box, *side, w * part, h * part, close);
}

static Point next_to(const Board *board, Rect box, double w, double h, double gap, const GArray *except)
{
    static const Anchor sides[] = {ANCHOR_RIGHT, ANCHOR_BOTTOM, ANCHOR_LEFT, ANCHOR_TOP};
    for (gsize i = 0; i < G_N_ELEMENTS(sides); i++) {
        Point at = beside(box, sides[i], w, h, gap);
        if (is_free(board, at, w, h, except))
            return at;
    }
    /* Nowhere free: the wider side of the board. */
    gboolean right = box_middle(box).x <= BOARD_WIDTH / 2.0;
    return beside(box, right ? ANCHOR_RIGHT : ANCHOR_LEFT, w, h, gap);
}

static gboolean is_round(const Object *object)
{
    return object->kind != SHAPE_RECTANGLE && object->kind != SHAPE_SQUARE && object->kind != SHAPE_NOTE &&
           object->kind != SHAPE_TABLE && object->kind != SHAPE_TEXT && object->kind != SHAPE_IMAGE;
}

/** The box that a thing has inside. */
static Rect inner_box(const Board *board, const GArray *ids)
{
    Rect box = spots_box(board, ids);
    Point middle = box_middle(box);
    double w = box.x1 - box.x0, h = box.y1 - box.y0;
    gboolean round = ids->len == 1 && is_round(board_find(board, g_array_index(ids, guint, 0)));
    w = round ? w * ROUND_PART : MAX(w - 2 * INSET, w / 2);
    h = round ? h * ROUND_PART : MAX(h - 2 * INSET, h / 2);
    return (Rect){middle.x - w / 2, middle.y - h / 2, middle.x + w / 2, middle.y + h / 2};
}

static Point inside(Rect box, Anchor anchor, double w, double h, double *scale)
{
    double x, y, fit = MIN((box.x1 - box.x0) / MAX(w, 1), (box.y1 - box.y0) / MAX(h, 1));
    double factor = scale != NULL ? CLAMP(fit, SMALLEST, 1) : 1;
    Point middle = box_middle(box);
    anchor_direction(anchor, &x, &y);
    if (scale != NULL)
        *scale = factor;
    return (Point){middle.x + x * MAX(0, box.x1 - box.x0 - w * factor) / 2,
                   middle.y + y * MAX(0, box.y1 - box.y0 - h * factor) / 2};
}

static Rect inset(Rect box)
{
    double x = MIN(INSET, (box.x1 - box.x0) / 8), y = MIN(INSET, (box.y1 - box.y0) / 8);
    return (Rect){box.x0 + x, box.y0 + y, box.x1 - x, box.y1 - y};
}

/** The box of the table's cell that a place names; FALSE when it is no cell, or one of the grid. */
static gboolean table_cell(const Pointer *p, const Spot *spot, Rect *box)
{
    return spot->kind == SPOT_POINT && cells_named(p->board, spot->cell, box);
}

/** The box whose inside is meant, when it is one that holds things; what goes there finds its place among them. */
static gboolean holder(const Pointer *p, const Spot *spot, const GArray *ids, const GArray *except, Rect *box)
{
    const Object *object = ids->len == 1 ? board_find(p->board, g_array_index(ids, guint, 0)) : NULL;
    if (object == NULL || (spot->kind == SPOT_INSIDE && spot->anchor != ANCHOR_MIDDLE))
        return FALSE;
    if (cells_around(p->board, object, box)) {
        *box = inset(*box);
        return TRUE;
    }
    if (!cells_hold(p->board, object, except))
        return FALSE;
    *box = inset(spots_box(p->board, ids));
    return TRUE;
}

gboolean spots_holder(const Pointer *p, const Spot *spot, Rect *box)
{
    char *why = NULL;
    if (spot->kind != SPOT_INSIDE && spot->kind != SPOT_THING)
        return FALSE;
    g_autoptr(GArray) ids = refer_find(p, spot->ref, &why);
    gboolean held = why == NULL && holder(p, spot, ids, NULL, box);
    g_free(why);
    return held;
}

GArray *spots_things(const Pointer *p, const Spot *spot, char **why)
{
    GArray *ids = refer_find(p, spot->ref, why);
    if (*why != NULL || spot->other == NULL)
        return ids;
    g_autoptr(GArray) other = refer_find(p, spot->other, why);
    g_array_append_vals(ids, other->data, other->len);
    return ids;
}

static Point relative_to(const Pointer *p, const Spot *spot, double w, double h, const GArray *except, double *scale,
                         Anchor *side, char **why)
{
    Point at = {0, 0};
    g_autoptr(GArray) ids = spots_things(p, spot, why);
    if (*why != NULL)
        return at;
    Rect box = spots_box(p->board, ids);
    double gap = isnan(spot->gap) ? GAP : spot->gap;
    Rect room;
    if ((spot->kind == SPOT_INSIDE || (spot->kind == SPOT_THING && w > 0)) && holder(p, spot, ids, except, &room))
        return cells_room(p->board, room, w, h, except, scale);
    if (spot->kind == SPOT_THING || spot->kind == SPOT_AROUND)
        return box_middle(box);
    if (spot->kind == SPOT_INSIDE)
        return inside(inner_box(p->board, ids), spot->anchor, w, h, scale);
    if (spot->anchor == ANCHOR_MIDDLE)
        at = next_to(p->board, box, w, h, gap, except);
    else if (side != NULL && isnan(spot->gap))
        at = beside_fitting(p->board, box, w, h, gap, scale, side);
    else
        at = beside(box, spot->anchor, w, h, gap);
    double part = scale != NULL ? *scale : 1;
    return keep_on_board(at, w * part, h * part);
}

static Point between(const Pointer *p, const Spot *spot, char **why)
{
    g_autoptr(GArray) one = refer_find(p, spot->ref, why);
    g_autoptr(GArray) other = *why == NULL && spot->other != NULL ? refer_find(p, spot->other, why) : NULL;
    if (*why != NULL)
        return (Point){0, 0};
    if (other == NULL && one->len < 2)
        *why = g_strdup(lang_pick(p->lang, "在哪两个图形中间？例：在1号和2号中间画圆",
                                  "Between which two? Try: circle between #1 and #2"));
    if (other == NULL) /* between several things that one word names */
        return box_middle(spots_box(p->board, one));
    Point a = box_middle(spots_box(p->board, one)), b = box_middle(spots_box(p->board, other));
    return (Point){(a.x + b.x) / 2, (a.y + b.y) / 2};
}

Point spots_middle(const Pointer *pointer, const Spot *spot, double w, double h, const GArray *except, double *scale,
                   Anchor *side, char **why)
{
    if (scale != NULL)
        *scale = 1;
    if (side != NULL)
        *side = spot->anchor;
    Rect cell;
    switch (spot->kind) {
    case SPOT_POINT:
        if (table_cell(pointer, spot, &cell))
            return w > 0 ? cells_room(pointer->board, inset(cell), w, h, except, scale) : box_middle(cell);
        return (Point){spot->x, spot->y};
    case SPOT_ANCHOR:
        return place_anchor(spot->anchor, w, h);
    case SPOT_BETWEEN:
        return between(pointer, spot, why);
    default:
        return relative_to(pointer, spot, w, h, except, scale, side, why);
    }
}
