// SPDX-License-Identifier: MIT
/*
 * Places. Things keep MARGIN from the edge and GAP from each other where nobody said where they go.
 *
 * Candidates are tried in an order a person would: beside the last thing, at a named place, then a grid over the whole
 * board. The first that is free wins; when none is, the one that covers least of what is there. Among few things each
 * is asked whether it is in the way. Else, what is on the board is counted in a grid of CELL pixels, summed up so that
 * any rectangle is asked in one step: thousands of things cost no more than one look at each.
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

/** Up to so many things it is quicker to ask each of them than to sum up the grid. */
#define FEW_THINGS 200

/** Cells from x0, y0 to before x1, y1. */
typedef struct {
    int x0, y0, x1, y1;
} Cells;

/** What a thing takes up, and where its middle is. */
typedef struct {
    Cells all, middle;
} Taken;

typedef struct {
    Sums depth;   /**< [y][x]: what lies left of and above the cell's corner; each cell counts its things, squared */
    Sums middles; /**< the same for the middles of things */
} Grid;

typedef struct {
    GArray *taken; /**< of Taken, each thing of the board */
    Grid *grid;    /**< NULL while only places are looked for that are free */
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

/** The cells that a rectangle touches. */
static Cells cells_of(double x0, double y0, double x1, double y1)
{
    return (Cells){cell(floor(x0 / CELL), CELLS_X), cell(floor(y0 / CELL), CELLS_Y), cell(ceil(x1 / CELL), CELLS_X),
                   cell(ceil(y1 / CELL), CELLS_Y)};
}

static Taken taken_by(const Rect *r)
{
    int x = cell((r->x0 + r->x1) / 2 / CELL, CELLS_X - 1);
    int y = cell((r->y0 + r->y1) / 2 / CELL, CELLS_Y - 1);
    return (Taken){cells_of(r->x0, r->y0, r->x1, r->y1), {x, y, x + 1, y + 1}};
}

static void look_at(Search *search, const Board *board)
{
    for (guint i = 0; i < board->objects->len; i++) {
        search->last = object_bounds(board->objects->pdata[i]);
        Taken taken = taken_by(&search->last);
        g_array_append_val(search->taken, taken);
    }
}

static Grid *grid_new(const GArray *taken)
{
    Grid *grid = g_new0(Grid, 1);
    for (guint i = 0; i < taken->len; i++) {
        const Taken *one = &g_array_index(taken, Taken, i);
        mark(grid->depth, one->all.x0, one->all.y0, one->all.x1, one->all.y1);
        grid->middles[one->middle.y0][one->middle.x0]++;
    }
    sum_up(grid->depth); /* how many things lie on each cell */
    for (int y = 0; y <= CELLS_Y; y++) {
        for (int x = 0; x <= CELLS_X; x++)
            grid->depth[y][x] *= grid->depth[y][x];
    }
    sum_up(grid->depth);
    sum_up(grid->middles);
    return grid;
}

static gint64 sum_of(Sums sums, const Cells *cells)
{
    int left = cells->x0 - 1;
    int top = cells->y0 - 1;
    int right = cells->x1 - 1;
    int bottom = cells->y1 - 1;
    if (right < 0 || bottom < 0)
        return 0;
    gint64 sum = sums[bottom][right];
    sum -= top >= 0 ? sums[top][right] : 0;
    sum -= left >= 0 ? sums[bottom][left] : 0;
    return sum + (top >= 0 && left >= 0 ? sums[top][left] : 0);
}

static gboolean share_cells(const Cells *a, const Cells *b)
{
    return MAX(a->x0, b->x0) < MIN(a->x1, b->x1) && MAX(a->y0, b->y0) < MIN(a->y1, b->y1);
}

/** How much a thing at that place would cover, DISTANCE around it included; to lie right on another counts as more. */
static double covered(const Search *search, Point middle)
{
    double x = search->w / 2 + DISTANCE;
    double y = search->h / 2 + DISTANCE;
    Cells all = cells_of(middle.x - x, middle.y - y, middle.x + x, middle.y + y);
    Cells inner = cells_of(middle.x - DISTANCE, middle.y - DISTANCE, middle.x + DISTANCE, middle.y + DISTANCE);
    if (search->grid != NULL)
        return (double)sum_of(search->grid->depth, &all) * CELL * CELL +
               (double)sum_of(search->grid->middles, &inner) * BOARD_WIDTH * BOARD_HEIGHT;
    for (guint i = 0; i < search->taken->len; i++) {
        const Taken *one = &g_array_index(search->taken, Taken, i);
        if (share_cells(&one->all, &all) || share_cells(&one->middle, &inner))
            return G_MAXDOUBLE;
    }
    return 0;
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

static gboolean try_places(Search *search)
{
    if (beside_last(search) || at_anchor(search))
        return TRUE;
    on_grid(search);
    return search->best_area == 0;
}

Point place_free(const Board *board, double w, double h, double *area)
{
    Search search = {.w = w, .h = h, .best = place_anchor(ANCHOR_MIDDLE, w, h), .best_area = G_MAXDOUBLE};
    *area = 0;
    if (board->objects->len == 0)
        return search.best;
    g_autoptr(GArray) taken = g_array_sized_new(FALSE, FALSE, sizeof(Taken), board->objects->len);
    search.taken = taken;
    look_at(&search, board);
    if (taken->len > FEW_THINGS || !try_places(&search)) {
        g_autofree Grid *grid = grid_new(taken);
        search.grid = grid;
        try_places(&search);
    }
    *area = search.best_area;
    return search.best;
}
