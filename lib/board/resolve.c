// SPDX-License-Identifier: MIT
#include "lib/board/resolve.h"

#include <math.h>
#include <string.h>

#include "lib/base/limits.h"

/* Sizes of things nobody gave a size (see "Defaults" in the reference). */
#define DEFAULT_RADIUS 60.0
#define DEFAULT_SIDE 120.0
#define DEFAULT_WIDTH 160.0
#define DEFAULT_HEIGHT 100.0
#define DEFAULT_LENGTH 300.0
#define DEFAULT_FONT 32.0
#define DEFAULT_LABEL_FONT 24.0
#define DEFAULT_DOT 12.0
#define DEFAULT_STROKE 4.0
/** 巨大 fills this part of the board. */
#define GIANT_PART 0.8

static const ShapeKind kinds[DRAW_SHAPES] = {
    [DRAW_LINE] = SHAPE_LINE,           [DRAW_ARROW] = SHAPE_ARROW,       [DRAW_POLYLINE] = SHAPE_POLYLINE,
    [DRAW_RECTANGLE] = SHAPE_RECTANGLE, [DRAW_SQUARE] = SHAPE_SQUARE,     [DRAW_CIRCLE] = SHAPE_CIRCLE,
    [DRAW_ELLIPSE] = SHAPE_ELLIPSE,     [DRAW_TRIANGLE] = SHAPE_TRIANGLE, [DRAW_POLYGON] = SHAPE_POLYGON,
    [DRAW_DIAMOND] = SHAPE_POLYGON,     [DRAW_STAR] = SHAPE_STAR,         [DRAW_DOT] = SHAPE_DOT,
    [DRAW_TEXT] = SHAPE_TEXT,
};

static double either(double value, double fallback)
{
    return isnan(value) ? fallback : value;
}

/** How much larger than medium; for giant, what makes w × h fill its part of the board. */
static double scale_of(const Command *c, double w, double h)
{
    double factor = either(c->measures.factor, 1);
    switch (c->size) {
    case SIZE_TINY:
        return factor * 0.25;
    case SIZE_SMALL:
        return factor * 0.5;
    case SIZE_LARGE:
        return factor * 2;
    case SIZE_GIANT:
        return factor * MIN(BOARD_WIDTH * GIANT_PART / w, BOARD_HEIGHT * GIANT_PART / h);
    default:
        return factor;
    }
}

/** Characters of East Asian scripts are as wide as high, others about half. */
static double text_width(const char *text, double font)
{
    double width = 0;
    for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p))
        width += g_unichar_iswide(g_utf8_get_char(p)) ? font : font * 0.56;
    return width;
}

static void size_text(Object *o, const Command *c)
{
    o->font_size = either(c->measures.font, NAN);
    if (isnan(o->font_size)) {
        double width = text_width(c->text, DEFAULT_FONT);
        o->font_size = CLAMP(DEFAULT_FONT * scale_of(c, MAX(width, 1), DEFAULT_FONT * 1.4), 8, 400);
        /* One nobody gave a size shrinks until it fits the board, as far as it stays readable. */
        double room = BOARD_WIDTH - 40;
        if (text_width(c->text, o->font_size) > room)
            o->font_size = MAX(12, o->font_size * room / text_width(c->text, o->font_size));
    }
    o->w = MAX(text_width(c->text, o->font_size), 1);
    o->h = o->font_size * 1.4;
}

/** Width and height before any size word: shapes that are one round or square measure have one. */
static void natural_size(const Command *c, double *w, double *h)
{
    *w = *h = 2 * DEFAULT_RADIUS;
    if (c->shape == DRAW_SQUARE || c->shape == DRAW_TRIANGLE)
        *w = *h = DEFAULT_SIDE;
    if (c->shape == DRAW_RECTANGLE || c->shape == DRAW_ELLIPSE)
        *w = DEFAULT_WIDTH, *h = DEFAULT_HEIGHT;
    if (c->shape == DRAW_DOT)
        *w = *h = DEFAULT_DOT;
}

/** An equilateral triangle is lower than wide. */
static double triangle_height(double side)
{
    return side * sqrt(3) / 2;
}

static void size_frame(Object *o, const Command *c)
{
    const Measures *m = &c->measures;
    natural_size(c, &o->w, &o->h);
    double scale = scale_of(c, o->w, o->h);
    o->w *= scale;
    o->h *= scale;
    if (c->shape == DRAW_TRIANGLE)
        o->h = triangle_height(o->w);
    if (!isnan(m->radius))
        o->w = o->h = 2 * m->radius;
    if (!isnan(m->side)) {
        o->w = o->h = m->side;
        if (c->shape == DRAW_TRIANGLE)
            o->h = triangle_height(m->side);
        if (c->shape == DRAW_POLYGON || c->shape == DRAW_STAR || c->shape == DRAW_DIAMOND)
            o->w = o->h = m->side / sin(G_PI / MAX(c->sides, c->shape == DRAW_DIAMOND ? 4 : c->sides == 0 ? 5 : 3));
    }
    gboolean regular = c->shape == DRAW_SQUARE || c->shape == DRAW_CIRCLE || c->shape == DRAW_DOT;
    gboolean lone = isnan(m->width) != isnan(m->height);
    double width = either(m->width, !isnan(m->length) ? m->length : NAN);
    /* 长100宽50: the long side lies. */
    double height = !isnan(m->length) && !isnan(m->width) ? m->width : m->height;
    if (!isnan(m->length) && !isnan(m->width))
        width = m->length;
    if (regular && (lone || !isnan(width))) {
        o->w = o->h = either(width, height);
        return;
    }
    double ratio = o->h / o->w;
    if (!isnan(width)) {
        o->w = width;
        o->h = isnan(height) ? width * ratio : height;
    } else if (!isnan(height)) {
        o->h = height;
        o->w = height / ratio;
    }
}

static void turn_frame(Object *o, const Command *c)
{
    double w = o->w;
    o->rotation = fmod(either(c->measures.angle, c->turn == TURN_DIAGONAL ? 45 : 0), 360);
    if (o->rotation < 0)
        o->rotation += 360;
    if (c->turn == TURN_VERTICAL && o->w > o->h)
        o->w = o->h, o->h = w;
    else if (c->turn == TURN_HORIZONTAL && o->h > o->w)
        o->w = o->h, o->h = w;
}

static void style(Object *o, const Command *c)
{
    if (c->color != 0)
        o->stroke = c->color;
    o->fill = c->fill == FILL_SAME ? o->stroke : c->fill == FILL_COLOR ? c->fill_color : COLOR_NONE;
    o->stroke_width = either(c->measures.stroke, DEFAULT_STROKE);
    if (c->line_style == LINE_DASHED)
        o->dash = DASH_DASHED;
    else if (c->line_style == LINE_DOTTED)
        o->dash = DASH_DOTTED;
    if (c->name != NULL)
        o->name = g_strdup(c->name);
    if (c->shape == DRAW_DOT)
        o->fill = o->stroke;
    if (c->text == NULL)
        return;
    o->text = g_strdup(c->text);
    o->font_size = either(c->measures.font, DEFAULT_LABEL_FONT);
}

static Point spot_point(const Spot *spot, double w, double h)
{
    return spot->kind == SPOT_ANCHOR ? place_anchor(spot->anchor, w, h) : (Point){spot->x, spot->y};
}

static void set_points(Object *o, const Point *points, guint n)
{
    g_free(o->points);
    o->points = g_memdup2(points, n * sizeof *points);
    o->n_points = n;
}

static const Spot *spot_at(const Command *c, guint i)
{
    return &g_array_index(c->spots, Spot, i);
}

/** Ends and corners that were all said. */
static void points_from_spots(Object *o, const Command *c)
{
    g_autofree Point *points = g_new(Point, c->spots->len);
    for (guint i = 0; i < c->spots->len; i++)
        points[i] = spot_point(spot_at(c, i), 0, 0);
    set_points(o, points, c->spots->len);
}

/** A line around 0,0; it is moved to its place later. */
static void shape_line(Object *o, const Command *c)
{
    double length = either(c->measures.length, NAN);
    if (isnan(length))
        length = MIN(DEFAULT_LENGTH * scale_of(c, DEFAULT_LENGTH, 1), BOARD_WIDTH * GIANT_PART);
    double angle = either(c->measures.angle, c->turn == TURN_VERTICAL ? 90 : c->turn == TURN_DIAGONAL ? -45 : 0);
    if (c->turn == TURN_VERTICAL && isnan(c->measures.length))
        length = MIN(length, BOARD_HEIGHT * GIANT_PART);
    double dx = length / 2 * cos(angle * G_PI / 180);
    double dy = length / 2 * sin(angle * G_PI / 180);
    if (c->shape == DRAW_POLYLINE) {
        Point zigzag[] = {
            {-length / 2, length / 8}, {-length / 6, -length / 8}, {length / 6, length / 8}, {length / 2, -length / 8}};
        set_points(o, zigzag, G_N_ELEMENTS(zigzag));
        return;
    }
    Point ends[] = {{-dx, -dy}, {dx, dy}};
    set_points(o, ends, 2);
}

/** Two opposite corners of a rectangle. */
static void frame_from_corners(Object *o, const Command *c)
{
    Point a = spot_point(spot_at(c, 0), 0, 0);
    Point b = spot_point(spot_at(c, 1), 0, 0);
    o->cx = (a.x + b.x) / 2;
    o->cy = (a.y + b.y) / 2;
    o->w = MAX(fabs(a.x - b.x), 1);
    o->h = MAX(fabs(a.y - b.y), 1);
}

static gboolean has_own_points(const Command *c)
{
    return c->spots->len >= 2;
}

static Object *shape_of(const Command *c)
{
    Object *o = object_new(kinds[c->shape]);
    style(o, c);
    o->sides = c->sides != 0 ? c->sides : c->shape == DRAW_STAR || c->shape == DRAW_POLYGON ? 5 : 0;
    if (c->shape == DRAW_DIAMOND)
        o->sides = 4;
    if (has_own_points(c) && c->shape == DRAW_RECTANGLE) {
        frame_from_corners(o, c);
    } else if (has_own_points(c)) {
        if (c->shape == DRAW_TRIANGLE) {
            o->kind = SHAPE_POLYGON;
            o->sides = 3;
        }
        points_from_spots(o, c);
        if (c->shape == DRAW_POLYGON)
            o->sides = o->n_points;
    } else if (object_is_line(o)) {
        shape_line(o, c);
    } else if (c->shape == DRAW_TEXT) {
        size_text(o, c);
        turn_frame(o, c);
    } else {
        size_frame(o, c);
        turn_frame(o, c);
    }
    return o;
}

static void move_by(Object *o, double dx, double dy)
{
    o->cx += dx;
    o->cy += dy;
    for (guint i = 0; i < o->n_points; i++) {
        o->points[i].x += dx;
        o->points[i].y += dy;
    }
}

typedef struct {
    double w, h;         /**< of one thing */
    double gap_x, gap_y; /**< half a thing lies between two, less when they are large */
    guint n;
} Block;

static Block block_of(const Object *first, guint n)
{
    Rect one = object_bounds(first);
    Block block = {.w = one.x1 - one.x0, .h = one.y1 - one.y0, .n = n};
    block.gap_x = MIN(block.w / 2, 60);
    block.gap_y = block.h < 10 ? 40 : MIN(block.h / 2, 60);
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

/** Columns of the things: as said, else one row, or two when one does not fit the board. */
static guint columns_of(const Command *c, const Block *block)
{
    guint columns = block->n;
    if (c->arrange == ARRANGE_COLUMN)
        return 1;
    if (c->arrange == ARRANGE_GRID)
        return c->columns > 0 ? MIN(c->columns, block->n)
               : c->rows > 0  ? (block->n + c->rows - 1) / c->rows
                              : (guint)ceil(sqrt(block->n));
    while (columns > 1 && block_width(block, columns) > BOARD_WIDTH - 20)
        columns = (columns + 1) / 2;
    return columns;
}

/** Moves the things to a block around `middle`; a last row that is not full is centred. */
static void arrange(GPtrArray *objects, const Block *block, guint columns, Point middle)
{
    guint rows = (block->n + columns - 1) / columns;
    for (guint i = 0; i < objects->len; i++) {
        Rect own = object_bounds(objects->pdata[i]);
        guint row = i / columns;
        guint in_row = row + 1 < rows ? columns : block->n - row * columns;
        double x = -block_width(block, in_row) / 2 + (i % columns) * (block->w + block->gap_x) + block->w / 2;
        double y = -block_height(block, columns) / 2 + row * (block->h + block->gap_y) + block->h / 2;
        move_by(objects->pdata[i], middle.x + x - (own.x0 + own.x1) / 2, middle.y + y - (own.y0 + own.y1) / 2);
    }
}

/** Where nobody said where: several things take more rows when they have no room in one. */
static Point free_middle(const Board *board, const Command *c, const Block *block, guint *columns)
{
    double least = 0;
    Point best = place_free(board, block_width(block, *columns), block_height(block, *columns), &least);
    if (c->arrange != ARRANGE_UNSET)
        return best;
    for (guint fewer = *columns; fewer > 1 && least > 0;) {
        fewer = (fewer + 1) / 2;
        double area = 0;
        Point place = place_free(board, block_width(block, fewer), block_height(block, fewer), &area);
        if (area < least) {
            least = area;
            best = place;
            *columns = fewer;
        }
    }
    return best;
}

static Point said_middle(const Command *c, const Object *first, double w, double h)
{
    const Spot *spot = spot_at(c, 0);
    Point at = spot_point(spot, w, h);
    /* As in drawing programs, a point is the upper left corner of what has corners, and the middle of round things. */
    gboolean corner = first->kind == SHAPE_RECTANGLE || first->kind == SHAPE_SQUARE;
    if (spot->kind == SPOT_POINT && corner && c->count == 1)
        return (Point){at.x + first->w / 2, at.y + first->h / 2};
    return at;
}

static void free_object(gpointer object)
{
    object_unref(object);
}

GPtrArray *resolve_drawing(const Board *board, const Command *c)
{
    GPtrArray *objects = g_ptr_array_new_with_free_func(free_object);
    for (guint i = 0; i < c->count; i++)
        g_ptr_array_add(objects, shape_of(c));
    if (has_own_points(c))
        return objects;
    const Object *first = objects->pdata[0];
    Block block = block_of(first, c->count);
    guint columns = columns_of(c, &block);
    Point middle = c->spots->len == 0
                       ? free_middle(board, c, &block, &columns)
                       : said_middle(c, first, block_width(&block, columns), block_height(&block, columns));
    arrange(objects, &block, columns, middle);
    return objects;
}
