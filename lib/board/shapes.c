// SPDX-License-Identifier: MIT
/* A drawing command becomes one object: its kind, its looks, its size. Where it goes is told in resolve.c. */
#include "lib/board/shapes.h"

#include <math.h>
#include <string.h>

#include "lib/base/brightness.h"
#include "lib/base/limits.h"
#include "lib/board/apply.h"
#include "lib/board/connector.h"
#include "lib/board/sizes.h"
#include "lib/board/spots.h"

#define PAPER_EDGE_WIDTH 1.0
#define WAVE_HEIGHT 40.0
#define TABLE_ROWS 3
#define ARC_SWEEP 180.0
#define SECTOR_SWEEP 90.0

static const ShapeKind kinds[DRAW_SHAPES] = {
    [DRAW_LINE] = SHAPE_LINE,
    [DRAW_ARROW] = SHAPE_ARROW,
    [DRAW_POLYLINE] = SHAPE_POLYLINE,
    [DRAW_RECTANGLE] = SHAPE_RECTANGLE,
    [DRAW_SQUARE] = SHAPE_SQUARE,
    [DRAW_CIRCLE] = SHAPE_CIRCLE,
    [DRAW_ELLIPSE] = SHAPE_ELLIPSE,
    [DRAW_TRIANGLE] = SHAPE_TRIANGLE,
    [DRAW_POLYGON] = SHAPE_POLYGON,
    [DRAW_DIAMOND] = SHAPE_POLYGON,
    [DRAW_STAR] = SHAPE_STAR,
    [DRAW_DOT] = SHAPE_DOT,
    [DRAW_TEXT] = SHAPE_TEXT,
    [DRAW_CURVE] = SHAPE_CURVE,
    [DRAW_WAVE] = SHAPE_WAVE,
    [DRAW_ARC] = SHAPE_ARC,
    [DRAW_SECTOR] = SHAPE_SECTOR,
    [DRAW_ROUNDED] = SHAPE_RECTANGLE,
    [DRAW_RIGHT_TRIANGLE] = SHAPE_RIGHT_TRIANGLE,
    [DRAW_PARALLELOGRAM] = SHAPE_PARALLELOGRAM,
    [DRAW_TRAPEZOID] = SHAPE_TRAPEZOID,
    [DRAW_HEART] = SHAPE_HEART,
    [DRAW_CROSS] = SHAPE_CROSS,
    [DRAW_PLUS] = SHAPE_PLUS,
    [DRAW_TICK] = SHAPE_TICK,
    [DRAW_NOTE] = SHAPE_NOTE,
    [DRAW_TABLE] = SHAPE_TABLE,
    [DRAW_STAMP] = SHAPE_STAMP,
    [DRAW_IMAGE] = SHAPE_IMAGE,
};

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

/* --- looks ------------------------------------------------------------------------------------ */

/** A colour of a note is that of its paper: words must stay readable on it. */
static void style_note(Object *o, const Command *c)
{
    if (c->fill == FILL_UNSET || c->fill == FILL_SAME)
        o->fill = c->color != 0 ? c->color : SHAPES_PAPER;
    o->stroke = COLOR_RGB(0, 0, 0);
    o->stroke_width = either(c->measures.stroke, PAPER_EDGE_WIDTH);
}

/** Who names no colour means ink that is seen. */
static Color plain_ink(const Board *board)
{
    return color_upon(board->background);
}

static void style(Object *o, const Command *c, const Board *board)
{
    o->stroke = c->color != 0 ? c->color : plain_ink(board);
    o->fill = c->fill == FILL_SAME ? o->stroke : c->fill == FILL_COLOR ? c->fill_color : COLOR_NONE;
    o->stroke_width = either(c->measures.stroke, DEFAULT_STROKE);
    if (c->line_style == LINE_DASHED)
        o->dash = DASH_DASHED;
    else if (c->line_style == LINE_DOTTED)
        o->dash = DASH_DOTTED;
    o->opacity = CLAMP(either(c->measures.opacity, 1), 0, 1);
    o->name = g_strdup(c->name);
    o->text = g_strdup(c->text);
    o->text_color = c->text_color;
    if (c->shape == DRAW_DOT)
        o->fill = o->stroke;
    if (c->shape == DRAW_NOTE)
        style_note(o, c);
    if (c->heads >= 0 && object_is_line(o))
        o->heads = (guint)MIN(c->heads, 2);
    if (o->kind == SHAPE_LINE && o->heads > 0)
        o->kind = SHAPE_ARROW;
    else if (o->kind == SHAPE_ARROW && o->heads == 0)
        o->kind = SHAPE_LINE;
}

static void give_kind(Object *o, const Command *c)
{
    o->sides = c->sides != 0 ? c->sides : c->shape == DRAW_STAR || c->shape == DRAW_POLYGON ? 5 : 0;
    if (c->shape == DRAW_DIAMOND)
        o->sides = 4;
    o->stamp = c->shape == DRAW_STAMP ? c->stamp : STAMP_NONE;
    if (o->kind == SHAPE_ARC || o->kind == SHAPE_SECTOR)
        o->sweep = either(c->measures.sweep, o->kind == SHAPE_ARC ? ARC_SWEEP : SECTOR_SWEEP);
    if (o->kind == SHAPE_TABLE) {
        o->rows = c->rows != 0 ? c->rows : TABLE_ROWS;
        o->columns = c->columns != 0 ? c->columns : TABLE_ROWS;
    }
}

static void round_corners(Object *o, const Command *c)
{
    if (o->kind != SHAPE_RECTANGLE && o->kind != SHAPE_SQUARE)
        return;
    double corner = either(c->measures.corner, c->shape == DRAW_ROUNDED ? DEFAULT_CORNER : 0);
    o->corner = MIN(corner, MIN(o->w, o->h) / 2);
}

/* --- lines ------------------------------------------------------------------------------------ */

static void set_points(Object *o, const Point *points, guint n)
{
    g_free(o->points);
    o->points = g_memdup2(points, n * sizeof *points);
    o->n_points = n;
}

/** How a line bends that nobody gave points: along x in parts of its length, along y in parts, too. */
static void set_bent(Object *o, double length, const Point *parts, guint n, double angle)
{
    g_autofree Point *points = g_new(Point, n);
    double x = cos(angle * G_PI / 180), y = sin(angle * G_PI / 180);
    for (guint i = 0; i < n; i++) {
        points[i].x = length * (parts[i].x * x - parts[i].y * y);
        points[i].y = length * (parts[i].x * y + parts[i].y * x);
    }
    set_points(o, points, n);
}

/** A line around 0,0; it is moved to its place later. */
static void shape_line(Object *o, const Command *c)
{
    static const Point straight[] = {{-0.5, 0}, {0.5, 0}};
    static const Point zigzag[] = {{-0.5, 0.125}, {-1 / 6.0, -0.125}, {1 / 6.0, 0.125}, {0.5, -0.125}};
    static const Point swung[] = {{-0.5, 0.1}, {-0.2, -0.15}, {0.2, 0.15}, {0.5, -0.1}};
    double scale = either(c->measures.factor, 1) * size_scale(c->size, DEFAULT_LENGTH, 1);
    double length = either(c->measures.length, c->measures.width);
    double angle = c->measures.angle;
    if (isnan(angle))
        angle = c->turn == TURN_VERTICAL ? 90 : c->turn == TURN_DIAGONAL ? -45 : 0;
    if (isnan(length))
        length = MIN(DEFAULT_LENGTH * scale, (c->turn == TURN_VERTICAL ? BOARD_HEIGHT : BOARD_WIDTH) * GIANT_PART);
    if (c->shape == DRAW_POLYLINE)
        set_bent(o, length, zigzag, G_N_ELEMENTS(zigzag), angle);
    else if (c->shape == DRAW_CURVE)
        set_bent(o, length, swung, G_N_ELEMENTS(swung), angle);
    else
        set_bent(o, length, straight, G_N_ELEMENTS(straight), angle);
}

/* --- points that were said -------------------------------------------------------------------- */

static const Spot *spot_at(const Command *c, guint i)
{
    return &g_array_index(c->spots, Spot, i);
}

/** Ends and corners that were all said; no point has an extent. */
static gboolean points_from_spots(Object *o, const Pointer *pointer, const Command *c, char **why)
{
    g_autofree Point *points = g_new(Point, c->spots->len);
    for (guint i = 0; i < c->spots->len && *why == NULL; i++)
        points[i] = spots_middle(pointer, spot_at(c, i), 0, 0, NULL, NULL, NULL, why);
    set_points(o, points, c->spots->len);
    return *why == NULL;
}

/** The thing that an end of a line sticks to; 0 when the end is a mere place. */
static guint end_thing(const Pointer *pointer, const Spot *spot, char **why)
{
    if (spot->kind != SPOT_THING)
        return 0;
    g_autoptr(GArray) ids = refer_find(pointer, spot->ref, why);
    return ids->len == 1 ? g_array_index(ids, guint, 0) : 0;
}

static gboolean stick_ends(Object *o, const Pointer *pointer, const Command *c, char **why)
{
    o->from = end_thing(pointer, spot_at(c, 0), why);
    if (*why == NULL)
        o->to = end_thing(pointer, spot_at(c, c->spots->len - 1), why);
    if (*why == NULL && o->from != 0 && o->from == o->to)
        *why = g_strdup(lang_pick(pointer->lang, "两头是同一个图形，连不了", "Both ends are the same thing"));
    if (*why == NULL && (o->from != 0 || o->to != 0))
        connector_lay(pointer->board, o);
    return *why == NULL;
}

static void frame_from_points(Object *o)
{
    Rect box = {o->points[0].x, o->points[0].y, o->points[0].x, o->points[0].y};
    for (guint i = 1; i < o->n_points; i++) {
        Point p = o->points[i];
        box = (Rect){MIN(box.x0, p.x), MIN(box.y0, p.y), MAX(box.x1, p.x), MAX(box.y1, p.y)};
    }
    o->cx = (box.x0 + box.x1) / 2;
    o->cy = (box.y0 + box.y1) / 2;
    o->w = MAX(box.x1 - box.x0, 1);
    o->h = MAX(box.y1 - box.y0, 1);
}

/** Two opposite corners make a frame; more points, or a triangle's, are a polygon's own. */
static gboolean shape_from_spots(Object *o, const Pointer *pointer, const Command *c, char **why)
{
    if (!points_from_spots(o, pointer, c, why))
        return FALSE;
    if (object_is_line(o))
        return stick_ends(o, pointer, c, why);
    frame_from_points(o);
    if ((c->shape == DRAW_TRIANGLE || c->shape == DRAW_POLYGON) && o->n_points >= 3) {
        o->kind = SHAPE_POLYGON;
        o->sides = o->n_points;
        return TRUE;
    }
    g_clear_pointer(&o->points, g_free);
    o->n_points = 0;
    return TRUE;
}

/* --- all -------------------------------------------------------------------------------------- */

gboolean shapes_own_points(const Command *c)
{
    return c->spots->len >= 2;
}

static void give_label_font(Object *o, const Command *c)
{
    double part = o->kind == SHAPE_RECTANGLE || o->kind == SHAPE_SQUARE || o->kind == SHAPE_NOTE ? 0.9 : 0.65;
    if (o->kind == SHAPE_TEXT || o->text == NULL)
        return;
    o->font_size = c->measures.font;
    if (isnan(o->font_size))
        o->font_size = object_is_line(o) || o->kind == SHAPE_DOT || o->kind == SHAPE_NOTE
                           ? DEFAULT_LABEL_FONT
                           : size_label_font(o->text, o->w * part, o->h * part);
}

/** 跟1号一样大 */
static gboolean size_as(Object *o, const Pointer *pointer, const Ref *like, char **why)
{
    g_autoptr(GArray) ids = refer_find(pointer, like, why);
    if (*why != NULL)
        return FALSE;
    Map map = size_like(o, board_find(pointer->board, g_array_index(ids, guint, 0)));
    object_map(o, &map);
    return TRUE;
}

Object *shapes_new(const Pointer *pointer, const Command *c, char **why)
{
    g_autoptr(Object) o = object_new(kinds[c->shape]);
    style(o, c, pointer->board);
    give_kind(o, c);
    if (o->kind == SHAPE_WAVE)
        o->h = either(c->measures.height, WAVE_HEIGHT);
    if (shapes_own_points(c)) {
        if (!shape_from_spots(o, pointer, c, why))
            return NULL;
    } else if (object_is_line(o)) {
        shape_line(o, c);
    } else {
        if (c->shape == DRAW_TEXT)
            size_text(o, c);
        else
            size_frame(o, c);
        turn_frame(o, c);
    }
    if (c->like != NULL && !size_as(o, pointer, c->like, why))
        return NULL;
    round_corners(o, c);
    give_label_font(o, c);
    return g_steal_pointer(&o);
}

/* --- pictures --------------------------------------------------------------------------------- */

/** The largest frame of the picture's proportions inside the object's. */
static void keep_proportions(Object *o, const ChatPicture *picture)
{
    double scale = MIN(o->w / picture->width, o->h / picture->height);
    o->w = picture->width * scale;
    o->h = picture->height * scale;
}

Object *shapes_new_image(const Pointer *pointer, const Command *c, const ChatPicture *picture, guint n, char **why)
{
    g_autoptr(Object) o = object_new(SHAPE_IMAGE);
    o->asset = g_strdup(picture->asset);
    o->opacity = CLAMP(either(c->measures.opacity, 1), 0, 1);
    o->name = g_strdup(c->name);
    o->text = g_strdup(c->text);
    if (shapes_own_points(c)) {
        if (!points_from_spots(o, pointer, c, why))
            return NULL;
        frame_from_points(o);
        g_clear_pointer(&o->points, g_free);
        o->n_points = 0;
        keep_proportions(o, picture);
    } else {
        size_image(o, c, picture->width, picture->height, n);
        turn_frame(o, c);
    }
    give_label_font(o, c);
    return g_steal_pointer(&o);
}
