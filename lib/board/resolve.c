// SPDX-License-Identifier: MIT
/* Where drawn things go: several in a block, the block where it was said or where there is room. */
#include "lib/board/resolve.h"

#include <math.h>

#include "lib/base/limits.h"
#include "lib/board/apply.h"
#include "lib/board/shapes.h"
#include "lib/board/sizes.h"
#include "lib/board/spots.h"

/** Things in a row that is long for the board stand as close as this; those that arrows join, no closer than that. */
#define LEAST_GAP 8.0
#define JOINED_GAP 36.0
/** As many things that arrows join stand side by side where nobody said how. */
#define JOINED_COLUMNS 4
/** So much smaller, step by step, until they have room, but no smaller than this. */
#define SCALE_STEP 0.85
#define LEAST_SCALE 0.5
/** What goes around another thing keeps this far from it. */
#define AROUND_GAP 12.0
/** What is moved onto the board keeps so far from its edge. */
#define EDGE_GAP 4.0
/** A card in a column; boxes that are lower than CARD_ROOM hold notes as they are, made smaller. */
#define CARD_WIDTH 240.0
#define CARD_HEIGHT 52.0
#define CARD_FONT 20.0
#define CARD_ROOM 150.0

static void move_by(Object *o, double dx, double dy)
{
    object_map(o, &(Map){.dx = dx, .dy = dy, .sx = 1, .sy = 1, .cos = 1});
}

typedef struct {
    double w, h;         /**< of one thing, or the largest */
    double gap_x, gap_y; /**< as said, or half a thing lies between two, less when they are large */
    double said_gap;     /**< NAN when not said */
    guint n;
    gboolean joined; /**< by arrows: each row begins where the one above it ends */
} Block;

static double least_gap(const Block *block)
{
    return !isnan(block->said_gap) ? block->said_gap : block->joined ? JOINED_GAP : LEAST_GAP;
}

/** @param spacing  between two, as it was said; NAN when it was not */
static Block block_of(const GPtrArray *objects, gboolean joined, double spacing)
{
    Block block = {.n = objects->len, .joined = joined, .said_gap = spacing};
    for (guint i = 0; i < objects->len; i++) {
        Rect one = object_bounds(objects->pdata[i]);
        block.w = MAX(block.w, one.x1 - one.x0);
        block.h = MAX(block.h, one.y1 - one.y0);
    }
    double least = joined ? JOINED_GAP : 0;
    block.gap_x = CLAMP(block.w / 2, least, 60);
    block.gap_y = block.h < 10 ? 40 : CLAMP(block.h / 2, least, 60);
    if (!isnan(block.said_gap))
        block.gap_x = block.gap_y = block.said_gap;
    return block;
}

static double block_width(const Block *block, guint columns)
{
    return columns * block->w + (columns - 1) * block->gap_x;
}

static double block_height(const Block *block, guint columns)
{
    guint rows = (block->n + columns - 1) / columns;
    return rows * block->h + (rows - 1) * block->gap_y;
}

/** Numbers that were said are kept, sizes in words or none at all may yield. */
static gboolean is_measured(const Command *c)
{
    const Measures *m = &c->measures;
    return !(isnan(m->radius) && isnan(m->width) && isnan(m->height) && isnan(m->side) && isnan(m->length));
}

/** Columns of the things: as said, else one row, or more when one does not fit the board. */
static guint columns_of(const Command *c, const Block *block)
{
    guint columns = block->n;
    if (c->arrange == ARRANGE_ROW && !is_measured(c))
        return columns; /* they stand closer, or are made smaller */
    if (c->arrange == ARRANGE_COLUMN)
        return 1;
    if (c->arrange == ARRANGE_GRID)
        return c->columns > 0 ? MIN(c->columns, block->n)
               : c->rows > 0  ? (block->n + c->rows - 1) / c->rows
                              : (guint)ceil(sqrt(block->n));
    if (block->joined && c->arrange == ARRANGE_UNSET)
        return MIN(columns, JOINED_COLUMNS);
    double gap = c->arrange == ARRANGE_ROW ? least_gap(block) : block->gap_x;
    while (columns > 1 && columns * block->w + (columns - 1) * gap > BOARD_WIDTH - BOARD_MARGIN)
        columns = (columns + 1) / 2;
    return columns;
}

/** Where the i-th thing stands in its row, from the block's middle. Rows that are not full are centred; joined things
 * go to and fro, so that the arrow to a next row leads straight down. */
static double across(const Block *block, guint columns, guint i)
{
    guint row = i / columns, in_row = MIN(columns, block->n - row * columns);
    guint place = i % columns;
    double width = block_width(block, block->joined ? columns : in_row);
    if (block->joined && row % 2 == 1)
        place = columns - 1 - place;
    return -width / 2 + place * (block->w + block->gap_x) + block->w / 2;
}

/** Moves the things to a block around `middle`. */
static void arrange(GPtrArray *objects, const Block *block, guint columns, Point middle)
{
    for (guint i = 0; i < objects->len; i++) {
        Rect own = object_bounds(objects->pdata[i]);
        guint row = i / columns;
        double x = across(block, columns, i);
        double y = -block_height(block, columns) / 2 + row * (block->h + block->gap_y) + block->h / 2;
        move_by(objects->pdata[i], middle.x + x - (own.x0 + own.x1) / 2, middle.y + y - (own.y0 + own.y1) / 2);
    }
}

/** Where nobody said where: several things take more rows when they have no room in one.
 * @param taken  set to the area that is taken there already */
static Point free_middle(const Board *board, const Command *c, const Block *block, guint *columns, double *taken)
{
    Point best = place_free(board, block_width(block, *columns), block_height(block, *columns), taken);
    if (c->arrange != ARRANGE_UNSET)
        return best;
    for (guint fewer = *columns; fewer > 1 && *taken > 0;) {
        fewer = (fewer + 1) / 2;
        double area = 0;
        Point place = place_free(board, block_width(block, fewer), block_height(block, fewer), &area);
        if (area < *taken) {
            *taken = area;
            best = place;
            *columns = fewer;
        }
    }
    return best;
}

/** Made smaller to fit inside another thing; a label keeps its place in it, and in a box is as large as that allows. */
static void shrink(GPtrArray *objects, double scale)
{
    for (guint i = 0; i < objects->len; i++) {
        Object *object = objects->pdata[i];
        object_map(object, &(Map){.sx = scale, .sy = scale, .cos = 1});
        if (object->kind == SHAPE_TEXT)
            continue;
        double roomy = 0;
        if (object->kind == SHAPE_RECTANGLE && object->text != NULL)
            roomy = MIN(object->font_size, size_label_font(object->text, object->w * 0.8, object->h * 0.8));
        object->font_size = MAX(MAX(8, roomy), object->font_size * scale);
    }
}

static double gap_for(double usual, double least, guint n, double used, double room)
{
    return n < 2 ? usual : CLAMP((room - used) / (n - 1), MIN(least, usual), usual);
}

double resolve_gap(double usual, guint n, double used, double room)
{
    return gap_for(usual, LEAST_GAP, n, used, room);
}

/** What makes `n` things of `size` fit the room when they stand as close as they may; 1: they do. */
static double scale_for(guint n, double size, double least_gap, double room)
{
    return MIN(1, (room - (n - 1) * least_gap) / (n * size));
}

/** What is said to stand in a row, a column or a grid stands closer, or is made smaller, until the board holds it. */
static void fit_board(GPtrArray *objects, const Command *c, Block *block, guint columns)
{
    double room_w = BOARD_WIDTH - BOARD_MARGIN, room_h = BOARD_HEIGHT - BOARD_MARGIN;
    guint rows = (block->n + columns - 1) / columns;
    /* Strokes keep their width, so once is not always enough. */
    for (int i = 0; i < 3 && !is_measured(c); i++) {
        double scale = MIN(scale_for(columns, block->w, least_gap(block), room_w),
                           scale_for(rows, block->h, least_gap(block), room_h));
        if (scale >= 1)
            break;
        shrink(objects, scale);
        *block = block_of(objects, block->joined, block->said_gap);
    }
    block->gap_x = gap_for(block->gap_x, least_gap(block), columns, columns * block->w, room_w);
    block->gap_y = gap_for(block->gap_y, least_gap(block), rows, rows * block->h, room_h);
}

/** The same; what arrows join is made smaller rather than put on what is there. */
static Point free_place(const Board *board, const Command *c, GPtrArray *objects, Block *block, guint *columns)
{
    double taken = 0, scale = 1;
    guint all = *columns;
    Point middle = free_middle(board, c, block, columns, &taken);
    for (; taken > 0 && scale > LEAST_SCALE && c->joined && !is_measured(c); scale *= SCALE_STEP) {
        shrink(objects, SCALE_STEP);
        *block = block_of(objects, block->joined, block->said_gap);
        *columns = all;
        middle = free_middle(board, c, block, columns, &taken);
    }
    return middle;
}

/** Of what goes to a cell at the edge: beside the cell's middle where it would leave the board there. */
static Point seen_middle(Point at, double w, double h)
{
    double x = MIN(w / 2 + EDGE_GAP, BOARD_WIDTH / 2.0), y = MIN(h / 2 + EDGE_GAP, BOARD_HEIGHT / 2.0);
    return (Point){CLAMP(at.x, x, BOARD_WIDTH - x), CLAMP(at.y, y, BOARD_HEIGHT - y)};
}

static Point said_middle(const Pointer *pointer, const Command *c, const Object *first, const Block *block,
                         guint columns, double *scale, Anchor *side, char **why)
{
    const Spot *spot = &g_array_index(c->spots, Spot, 0);
    gboolean yields = spot->kind != SPOT_AROUND && (spot->kind == SPOT_INSIDE || !is_measured(c));
    double w = block_width(block, columns), h = block_height(block, columns);
    Point at = spots_middle(pointer, spot, w, h, NULL, yields ? scale : NULL, side, why);
    if (spot->kind == SPOT_POINT && spot->cell[0] != '\0')
        return seen_middle(at, w * *scale, h * *scale);
    /* As in drawing programs, a point is the upper left corner of what has corners, and the middle of round things. */
    gboolean corner = first->kind == SHAPE_RECTANGLE || first->kind == SHAPE_SQUARE;
    if (spot->kind == SPOT_POINT && corner && c->count == 1 && !spot->centered)
        return (Point){at.x + first->w / 2, at.y + first->h / 2};
    return at;
}

static void free_object(gpointer object)
{
    object_unref(object);
}

/** Lay the objects out in a block; FALSE when the place is not clear. */
static gboolean place_block(const Pointer *pointer, const Command *c, GPtrArray *objects, Anchor *side, char **why)
{
    const Object *first = objects->pdata[0];
    Block block = block_of(objects, c->joined, c->measures.spacing);
    guint columns = columns_of(c, &block);
    if (c->arrange != ARRANGE_UNSET || c->joined)
        fit_board(objects, c, &block, columns);
    double scale = 1;
    Point middle = c->spots->len == 0 ? free_place(pointer->board, c, objects, &block, &columns)
                                      : said_middle(pointer, c, first, &block, columns, &scale, side, why);
    if (*why != NULL)
        return FALSE;
    if (scale < 1) {
        shrink(objects, scale);
        block = block_of(objects, c->joined, c->measures.spacing);
    }
    arrange(objects, &block, columns, middle);
    return TRUE;
}

/** Put the objects where they were said to go; *instead as for resolve_drawing. FALSE when the place is not clear. */
static gboolean place_objects(const Pointer *pointer, const Command *c, GPtrArray *objects, Anchor *instead, char **why)
{
    *instead = ANCHORS;
    if (shapes_own_points(c))
        return TRUE;
    const Spot *said = c->spots->len > 0 ? &g_array_index(c->spots, Spot, 0) : NULL;
    Anchor side = ANCHORS;
    if (!place_block(pointer, c, objects, &side, why))
        return FALSE;
    if (said != NULL && side != said->anchor)
        *instead = side;
    return TRUE;
}

/** In a box that holds things, as a column of a kanban board does, notes are cards: as wide as it, and a line high. */
static void make_cards(const Pointer *pointer, const Command *c, GPtrArray *objects)
{
    Rect box;
    if (c->shape != DRAW_NOTE || is_measured(c) || c->size != SIZE_UNSET || c->spots->len != 1 ||
        !spots_holder(pointer, &g_array_index(c->spots, Spot, 0), &box) || box.y1 - box.y0 < CARD_ROOM)
        return;
    for (guint i = 0; i < objects->len; i++) {
        Object *card = objects->pdata[i];
        card->w = MIN(box.x1 - box.x0, CARD_WIDTH);
        card->h = CARD_HEIGHT;
        if (card->text != NULL && isnan(c->measures.font))
            card->font_size = MIN(CARD_FONT, size_label_font(card->text, card->w * 0.9, card->h * 0.9));
    }
}

/** A box around a title, a circle around two things: as large as that takes, unless it was said. */
static void surround(const Pointer *pointer, const Command *c, Object *object)
{
    const Spot *spot = c->spots->len == 1 ? &g_array_index(c->spots, Spot, 0) : NULL;
    char *why = NULL;
    if (spot == NULL || spot->kind != SPOT_AROUND || is_measured(c) || c->size != SIZE_UNSET || c->count != 1 ||
        object_is_line(object))
        return;
    g_autoptr(GArray) ids = spots_things(pointer, spot, &why);
    if (why == NULL) {
        Rect box = spots_box(pointer->board, ids);
        double w = box.x1 - box.x0, h = box.y1 - box.y0;
        if (object->kind == SHAPE_CIRCLE && MAX(w, h) * G_SQRT2 + 2 * AROUND_GAP > BOARD_HEIGHT)
            object->kind = SHAPE_ELLIPSE; /* things far apart are ringed, and no circle leaves the board for them */
        gboolean boxed = object->kind == SHAPE_RECTANGLE || object->kind == SHAPE_SQUARE;
        gboolean even = object->kind != SHAPE_RECTANGLE && object->kind != SHAPE_ELLIPSE;
        w = boxed ? w : w * G_SQRT2;
        h = boxed ? h : h * G_SQRT2;
        object->w = (even ? MAX(w, h) : w) + 2 * AROUND_GAP;
        object->h = (even ? MAX(w, h) : h) + 2 * AROUND_GAP;
    }
    g_free(why);
}

GPtrArray *resolve_drawing(const Pointer *pointer, const Command *c, Anchor *instead, char **why)
{
    g_autoptr(GPtrArray) objects = g_ptr_array_new_with_free_func(free_object);
    for (guint i = 0; i < c->count; i++) {
        Command one = *c;
        if (c->color_like != NULL && !refer_color(pointer, c->color_like, &one.color, why))
            return NULL;
        if (c->colors != NULL)
            one.color = g_array_index(c->colors, CommandColor, i);
        if (c->texts != NULL)
            one.text = c->texts->pdata[i];
        Object *object = shapes_new(pointer, &one, why);
        if (object == NULL)
            return NULL;
        surround(pointer, c, object);
        g_ptr_array_add(objects, object);
    }
    make_cards(pointer, c, objects);
    return place_objects(pointer, c, objects, instead, why) ? g_steal_pointer(&objects) : NULL;
}

GPtrArray *resolve_pictures(const Pointer *pointer, const Command *c, const GPtrArray *pictures, Anchor *instead,
                            char **why)
{
    g_autoptr(GPtrArray) objects = g_ptr_array_new_with_free_func(free_object);
    for (guint i = 0; i < pictures->len; i++) {
        const ChatPicture *picture = pictures->pdata[i];
        Object *object = shapes_new_image(pointer, c, picture, pictures->len, why);
        if (object == NULL)
            return NULL;
        g_ptr_array_add(objects, object);
    }
    return place_objects(pointer, c, objects, instead, why) ? g_steal_pointer(&objects) : NULL;
}

void resolve_copies(const Board *board, GPtrArray *objects)
{
    static const Command plain = {.count = 1};
    Block block = block_of(objects, FALSE, NAN);
    guint columns = columns_of(&plain, &block);
    double taken = 0;
    Point middle = free_middle(board, &plain, &block, &columns, &taken);
    arrange(objects, &block, columns, middle);
}
