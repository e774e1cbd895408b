// SPDX-License-Identifier: MIT
/*
 * Places. Things keep MARGIN from the edge and GAP from each other where nobody said where they go.
 *
 * What is on the board is counted in a grid of CELL pixels, summed up so that any rectangle is asked in one step:
 * thousands of things cost no more than one look at each. Candidates are tried in an order a person would: beside the
 * last thing, at a named place, then a grid over the whole board. The first that is free wins; when none is, the one
 * that covers least of what is there.
 */
#include <math.h>

#include "lib/base/limits.h"
#include "lib/board/resolve.h"

#define MARGIN 20.0
#define GAP 20.0
/** No closer than this to anything. */
#define DISTANCE 12.0
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

/** Small enough that a thing GAP away from another keeps DISTANCE though both are rounded up to cells. */
#define CELL 4
#define CELLS_X (BOARD_WIDTH / CELL)
#define CELLS_Y (BOARD_HEIGHT / CELL)

typedef gint64 Sums[CELLS_Y + 2][CELLS_X + 2];

typedef struct {
    Sums depth;   /**< [y][x]: what lies left of and above the cell's corner; each cell counts its things, squared */
    Sums middles; /**< the same for the middles of things */
    double w, h;
    Rect last; /**< the last thing */
    Point best;
    double best_area; /**< covered at the best place so far */
} Search;

static int cell(double value, int cells)
{
    return (int)CLAMP(value, 0, cells);
}

/** Marks the corners of a rectangle of cells, so that sum_up fills it. */
static void mark(Sums sums, int x0, int y0, int x1, int y1)
{
    sums[y0][x0]++;
    sums[y0][x1]--;
    sums[y1][x0]--;
    sums[y1][x1]++;
}

/** Each cell becomes the sum of all above and left of it, itself included. */
static void sum_up(Sums sums)
{
    for (int y = 0; y <= CELLS_Y; y++) {
        gint64 row = 0;
        for (int x = 0; x <= CELLS_X; x++) {
            row += sums[y][x];
            sums[y][x] = row + (y > 0 ? sums[y - 1][x] : 0);
        }
    }
}

static void take_up(Search *search, const Rect *r)
{
    int x0 = cell(floor(r->x0 / CELL), CELLS_X);
    int y0 = cell(floor(r->y0 / CELL), CELLS_Y);
    int x1 = cell(ceil(r->x1 / CELL), CELLS_X);
    int y1 = cell(ceil(r->y1 / CELL), CELLS_Y);
    int x = cell((r->x0 + r->x1) / 2 / CELL, CELLS_X - 1);
    int y = cell((r->y0 + r->y1) / 2 / CELL, CELLS_Y - 1);
    mark(search->depth, x0, y0, x1, y1);
    search->middles[y][x]++;
}

static void look_at(Search *search, const Board *board)
{
    for (guint i = 0; i < board->objects->len; i++) {
        search->last = object_bounds(board->objects->pdata[i]);
        take_up(search, &search->last);
    }
    sum_up(search->depth); /* how many things lie on each cell */
    for (int y = 0; y <= CELLS_Y; y++) {
        for (int x = 0; x <= CELLS_X; x++)
            search->depth[y][x] *= search->depth[y][x];
    }
    sum_up(search->depth);
    sum_up(search->middles);
}

/** The sum over the cells that a rectangle touches. */
static gint64 sum_of(Sums sums, double x0, double y0, double x1, double y1)
{
    int left = cell(floor(x0 / CELL), CELLS_X) - 1;
    int top = cell(floor(y0 / CELL), CELLS_Y) - 1;
    int right = cell(ceil(x1 / CELL), CELLS_X) - 1;
    int bottom = cell(ceil(y1 / CELL), CELLS_Y) - 1;
    if (right < 0 || bottom < 0)
        return 0;
    gint64 sum = sums[bottom][right];
    sum -= top >= 0 ? sums[top][right] : 0;
    sum -= left >= 0 ? sums[bottom][left] : 0;
    return sum + (top >= 0 && left >= 0 ? sums[top][left] : 0);
}

/** How much a thing at that place would cover, DISTANCE around it included; to lie right on another counts as more. */
static double covered(Search *search, Point middle)
{
    double x = search->w / 2 + DISTANCE;
    double y = search->h / 2 + DISTANCE;
    gint64 cells = sum_of(search->depth, middle.x - x, middle.y - y, middle.x + x, middle.y + y);
    gint64 hidden =
        sum_of(search->middles, middle.x - DISTANCE, middle.y - DISTANCE, middle.x + DISTANCE, middle.y + DISTANCE);
    return (double)cells * CELL * CELL + (double)hidden * BOARD_WIDTH * BOARD_HEIGHT;
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
    double area = covered(search, middle);
    if (area >= search->best_area)
        return FALSE;
    search->best = middle;
    search->best_area = area;
    return area == 0;
}

static gboolean beside_last(Search *search)
{
    const Rect *last = &search->last;
    double cx = (last->x0 + last->x1) / 2;
    double cy = (last->y0 + last->y1) / 2;
    double dx = (last->x1 - last->x0 + search->w) / 2 + GAP;
    double dy = (last->y1 - last->y0 + search->h) / 2 + GAP;
    Point sides[] = {{cx + dx, cy}, {cx, cy + dy}, {cx - dx, cy}, {cx, cy - dy}};
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
    g_autofree Search *search = g_new0(Search, 1);
    search->w = w;
    search->h = h;
    search->best = middle;
    search->best_area = G_MAXDOUBLE;
    look_at(search, board);
    if (!beside_last(search) && !at_anchor(search))
        on_grid(search);
    *area = search->best_area;
    return search->best;
}
