// SPDX-License-Identifier: MIT
/*
 * Places. Things keep MARGIN from the edge and GAP from each other where nobody said where they go.
 */
#include "lib/base/limits.h"
#include "lib/board/resolve.h"

#define MARGIN 20.0
#define GAP 20.0
/** A small shift for every thing that found no place of its own, so that none hides another whole. */
#define SHIFT 24.0
#define SHIFTS 8

Point place_anchor(Anchor anchor, double w, double h)
{
    static const gint8 column[ANCHORS] = {1, 1, 1, 0, 2, 0, 2, 0, 2};
    static const gint8 row[ANCHORS] = {1, 0, 2, 1, 1, 0, 0, 2, 2};
    double left = MIN(MARGIN + w / 2, BOARD_WIDTH / 2.0);
    double top = MIN(MARGIN + h / 2, BOARD_HEIGHT / 2.0);
    double xs[] = {left, BOARD_WIDTH / 2.0, BOARD_WIDTH - left};
    double ys[] = {top, BOARD_HEIGHT / 2.0, BOARD_HEIGHT - top};
    return (Point){xs[column[anchor]], ys[row[anchor]]};
}

static gboolean is_free(const Board *board, Point middle, double w, double h)
{
    Rect r = {middle.x - w / 2, middle.y - h / 2, middle.x + w / 2, middle.y + h / 2};
    if (r.x0 < 0 || r.y0 < 0 || r.x1 > BOARD_WIDTH || r.y1 > BOARD_HEIGHT)
        return FALSE;
    for (guint i = 0; i < board->objects->len; i++) {
        Rect o = object_bounds(board->objects->pdata[i]);
        if (r.x0 < o.x1 && o.x0 < r.x1 && r.y0 < o.y1 && o.y0 < r.y1)
            return FALSE;
    }
    return TRUE;
}

static gboolean beside_last(const Board *board, double w, double h, Point *place)
{
    Rect last = object_bounds(board->objects->pdata[board->objects->len - 1]);
    double cx = (last.x0 + last.x1) / 2;
    double cy = (last.y0 + last.y1) / 2;
    Point sides[] = {{last.x1 + GAP + w / 2, cy},
                     {cx, last.y1 + GAP + h / 2},
                     {last.x0 - GAP - w / 2, cy},
                     {cx, last.y0 - GAP - h / 2}};
    for (gsize i = 0; i < G_N_ELEMENTS(sides); i++) {
        if (is_free(board, sides[i], w, h)) {
            *place = sides[i];
            return TRUE;
        }
    }
    return FALSE;
}

Point place_free(const Board *board, double w, double h)
{
    Point place = place_anchor(ANCHOR_MIDDLE, w, h);
    if (board->objects->len == 0 || beside_last(board, w, h, &place))
        return place;
    for (Anchor anchor = ANCHOR_MIDDLE; anchor < ANCHORS; anchor++) {
        place = place_anchor(anchor, w, h);
        if (is_free(board, place, w, h))
            return place;
    }
    double shift = SHIFT * (1 + board->objects->len % SHIFTS);
    double room_x = MAX(0, (BOARD_WIDTH - w) / 2);
    double room_y = MAX(0, (BOARD_HEIGHT - h) / 2);
    return (Point){BOARD_WIDTH / 2.0 + MIN(shift, room_x), BOARD_HEIGHT / 2.0 + MIN(shift, room_y)};
}
