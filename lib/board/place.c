// SPDX-License-Identifier: MIT
/*
 * Places. Things keep MARGIN from the edge and GAP from each other where nobody said where they go.
 *
 * Candidates are tried in an order a person would: beside the last thing, at a named place, then a grid over the
 * whole board. The first that is free wins; when none is, the one that covers least of what is there.
 */
#include "lib/base/limits.h"
#include "lib/board/resolve.h"

#define MARGIN 20.0
#define GAP 20.0
/** No closer than this to anything. */
#define DISTANCE 12.0
/** A thing of which more than this is covered is hidden, and weighs so much more. */
#define HIDDEN_PART 0.7
#define HIDDEN_WEIGHT 4
/** Columns and rows of the grid of candidates: fine enough to find gaps, coarse enough for thousands of things. */
#define GRID_COLUMNS 13
#define GRID_ROWS 10

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

typedef struct {
    const Rect *taken; /**< what the things on the board take up */
    guint n;
    double w, h;
    Point last; /**< the middle of the last thing */
    Point best;
    double best_area; /**< covered at the best place so far */
} Search;

/** How much of what is there a thing at that place would cover, DISTANCE around it included; stops at `enough`. */
static double covered(const Search *search, Point middle, double enough)
{
    Rect r = {middle.x - search->w / 2 - DISTANCE, middle.y - search->h / 2 - DISTANCE,
              middle.x + search->w / 2 + DISTANCE, middle.y + search->h / 2 + DISTANCE};
    double area = 0;
    for (guint i = 0; i < search->n && area <= enough; i++) {
        const Rect *o = &search->taken[i];
        double w = MIN(r.x1, o->x1) - MAX(r.x0, o->x0);
        double h = MIN(r.y1, o->y1) - MAX(r.y0, o->y0);
        if (w <= 0 || h <= 0)
            continue;
        /* To lie on the whole of a thing is worse than on parts of several: it would hide it. */
        gboolean hides = w * h > HIDDEN_PART * (o->x1 - o->x0) * (o->y1 - o->y0);
        area += hides ? HIDDEN_WEIGHT * w * h : w * h;
    }
    return area;
}

static gboolean fits_board(const Search *search, Point middle)
{
    double x = MIN(MARGIN, MAX(0, (BOARD_WIDTH - search->w) / 2)) - 0.5;
    double y = MIN(MARGIN, MAX(0, (BOARD_HEIGHT - search->h) / 2)) - 0.5;
    return middle.x - search->w / 2 >= x && middle.y - search->h / 2 >= y &&
           middle.x + search->w / 2 <= BOARD_WIDTH - x && middle.y + search->h / 2 <= BOARD_HEIGHT - y;
}

/** Keeps the candidate when it covers less; TRUE when it is free. */
static gboolean try_place(Search *search, Point middle)
{
    if (!fits_board(search, middle))
        return FALSE;
    double area = covered(search, middle, search->best_area);
    if (area >= search->best_area)
        return FALSE;
    search->best = middle;
    search->best_area = area;
    return area == 0;
}

static gboolean beside_last(Search *search)
{
    const Rect *last = &search->taken[search->n - 1];
    double dx = (last->x1 - last->x0 + search->w) / 2 + GAP;
    double dy = (last->y1 - last->y0 + search->h) / 2 + GAP;
    Point sides[] = {{search->last.x + dx, search->last.y},
                     {search->last.x, search->last.y + dy},
                     {search->last.x - dx, search->last.y},
                     {search->last.x, search->last.y - dy}};
    for (gsize i = 0; i < G_N_ELEMENTS(sides); i++) {
        if (try_place(search, sides[i]))
            return TRUE;
    }
    return FALSE;
}

static gboolean at_anchor(Search *search)
{
    for (Anchor anchor = ANCHOR_MIDDLE; anchor < ANCHORS; anchor++) {
        if (try_place(search, place_anchor(anchor, search->w, search->h)))
            return TRUE;
    }
    return FALSE;
}

/** Row by row from the top left, as one fills a page. */
static void on_grid(Search *search)
{
    Point first = place_anchor(ANCHOR_TOP_LEFT, search->w, search->h);
    Point end = place_anchor(ANCHOR_BOTTOM_RIGHT, search->w, search->h);
    for (guint row = 0; row < GRID_ROWS; row++) {
        for (guint column = 0; column < GRID_COLUMNS; column++) {
            Point at = {first.x + (end.x - first.x) * column / (GRID_COLUMNS - 1),
                        first.y + (end.y - first.y) * row / (GRID_ROWS - 1)};
            if (try_place(search, at))
                return;
        }
    }
}

Point place_free(const Board *board, double w, double h, double *area)
{
    Point middle = place_anchor(ANCHOR_MIDDLE, w, h);
    *area = 0;
    if (board->objects->len == 0)
        return middle;
    g_autofree Rect *taken = g_new(Rect, board->objects->len);
    for (guint i = 0; i < board->objects->len; i++)
        taken[i] = object_bounds(board->objects->pdata[i]);
    Search search = {
        .taken = taken, .n = board->objects->len, .w = w, .h = h, .best = middle, .best_area = G_MAXDOUBLE};
    const Rect *last = &taken[search.n - 1];
    search.last = (Point){(last->x0 + last->x1) / 2, (last->y0 + last->y1) / 2};
    if (!beside_last(&search) && !at_anchor(&search))
        on_grid(&search);
    *area = search.best_area;
    return search.best;
}
