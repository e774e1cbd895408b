// SPDX-License-Identifier: MIT
#include "lib/board/looks.h"

#include <math.h>
#include <string.h>

#include "lib/base/limits.h"
#include "lib/board/apply.h"
#include "lib/board/shapes.h"

#define YELLOW 0xffff00u

DrawShape looks_drawn(const Object *o)
{
    static const DrawShape draws[SHAPE_KINDS] = {
        [SHAPE_LINE] = DRAW_LINE,
        [SHAPE_ARROW] = DRAW_ARROW,
        [SHAPE_POLYLINE] = DRAW_POLYLINE,
        [SHAPE_RECTANGLE] = DRAW_RECTANGLE,
        [SHAPE_SQUARE] = DRAW_SQUARE,
        [SHAPE_CIRCLE] = DRAW_CIRCLE,
        [SHAPE_ELLIPSE] = DRAW_ELLIPSE,
        [SHAPE_TRIANGLE] = DRAW_TRIANGLE,
        [SHAPE_POLYGON] = DRAW_POLYGON,
        [SHAPE_STAR] = DRAW_STAR,
        [SHAPE_DOT] = DRAW_DOT,
        [SHAPE_TEXT] = DRAW_TEXT,
        [SHAPE_CURVE] = DRAW_CURVE,
        [SHAPE_WAVE] = DRAW_WAVE,
        [SHAPE_ARC] = DRAW_ARC,
        [SHAPE_SECTOR] = DRAW_SECTOR,
        [SHAPE_RIGHT_TRIANGLE] = DRAW_RIGHT_TRIANGLE,
        [SHAPE_PARALLELOGRAM] = DRAW_PARALLELOGRAM,
        [SHAPE_TRAPEZOID] = DRAW_TRAPEZOID,
        [SHAPE_HEART] = DRAW_HEART,
        [SHAPE_CROSS] = DRAW_CROSS,
        [SHAPE_PLUS] = DRAW_PLUS,
        [SHAPE_TICK] = DRAW_TICK,
        [SHAPE_NOTE] = DRAW_NOTE,
        [SHAPE_TABLE] = DRAW_TABLE,
        [SHAPE_STAMP] = DRAW_STAMP,
        [SHAPE_IMAGE] = DRAW_IMAGE,
        [SHAPE_INK] = DRAW_CURVE,
    };
    if (o->kind == SHAPE_RECTANGLE && o->corner > 0)
        return DRAW_ROUNDED;
    if (o->kind == SHAPE_POLYGON && o->sides == 4 && o->n_points == 0)
        return DRAW_DIAMOND;
    if (o->kind == SHAPE_POLYGON && o->sides == 3)
        return DRAW_TRIANGLE;
    return draws[o->kind];
}

/** What people also call a thing when there is none that the word fits better: a wider word, never a narrower one. */
static const struct {
    DrawShape said, drawn;
} pinches[] = {
    {DRAW_SQUARE, DRAW_RECTANGLE},
    {DRAW_SQUARE, DRAW_ROUNDED},
    {DRAW_RECTANGLE, DRAW_SQUARE},
    {DRAW_RECTANGLE, DRAW_ROUNDED},
    {DRAW_RECTANGLE, DRAW_TABLE},
    {DRAW_CIRCLE, DRAW_ELLIPSE},
    {DRAW_CIRCLE, DRAW_DOT},
    {DRAW_LINE, DRAW_ARROW},
    {DRAW_LINE, DRAW_POLYLINE},
    {DRAW_LINE, DRAW_CURVE},
    {DRAW_LINE, DRAW_WAVE},
    {DRAW_ARROW, DRAW_LINE},
    {DRAW_CURVE, DRAW_WAVE},
    {DRAW_CURVE, DRAW_ARC},
    {DRAW_ARC, DRAW_SECTOR},
    {DRAW_SECTOR, DRAW_ARC},
    {DRAW_TRIANGLE, DRAW_RIGHT_TRIANGLE},
    {DRAW_POLYGON, DRAW_DIAMOND},
    {DRAW_POLYGON, DRAW_TRIANGLE},
};

/** What a word may say of a shape beside its kind, as words of shapes have it: 半圆 its sweep, 双箭头 its heads. */
static guint detail_of(const Object *o, DrawShape said)
{
    switch (o->kind) {
    case SHAPE_TABLE:
        return 10 * o->rows + o->columns; /* 井字棋 is of 33 */
    case SHAPE_ARC:
    case SHAPE_SECTOR:
        return (guint)lround(o->sweep);
    case SHAPE_LINE:
    case SHAPE_ARROW:
    case SHAPE_CURVE:
        return said == DRAW_CURVE ? MIN(o->heads, 1) : o->heads; /* 弯箭头, 双箭头 */
    case SHAPE_SQUARE:
        return o->corner > 0 ? 1 : 0; /* 圆角正方形 */
    default:
        return o->sides;
    }
}

guint looks_like(const Object *o, const Ref *ref)
{
    DrawShape drawn = looks_drawn(o);
    if (ref->shape == DRAW_NOTHING)
        return 2;
    if (ref->shape == DRAW_STAMP)
        return drawn == DRAW_STAMP && (ref->stamp == STAMP_NONE || ref->stamp == o->stamp) ? 2 : 0;
    if (ref->sides != 0 && detail_of(o, ref->shape) != ref->sides && !(ref->sides == 3 && drawn == DRAW_TRIANGLE))
        return 0;
    if (ref->shape == DRAW_ROUNDED && o->kind == SHAPE_SQUARE)
        return o->corner > 0 ? (ref->sides != 0 ? 2 : 1) : 0;
    if (ref->sides != 0 && ref->shape == DRAW_POLYGON && o->kind == SHAPE_POLYGON)
        return 2;
    if (ref->shape == drawn)
        return 2;
    for (gsize i = 0; i < G_N_ELEMENTS(pinches); i++) {
        if (pinches[i].said == ref->shape && pinches[i].drawn == drawn)
            return drawn == DRAW_LINE && ref->shape == DRAW_ARROW ? (o->heads > 0 ? 2 : 0) : 1;
    }
    return 0;
}

CommandColor looks_color(const Object *o)
{
    return o->kind == SHAPE_IMAGE ? COLOR_NONE : o->kind == SHAPE_NOTE ? o->fill : o->stroke;
}

gboolean looks_colored(const Object *o, CommandColor color)
{
    if (o->kind == SHAPE_NOTE && o->fill >> 8 == SHAPES_PAPER >> 8 && color >> 8 == YELLOW)
        return TRUE; /* paper of which nobody said the colour is a light yellow */
    return o->stroke >> 8 == color >> 8 || (o->fill != COLOR_NONE && o->fill >> 8 == color >> 8);
}

Anchor looks_part(Point point)
{
    static const Anchor anchors[3][3] = {{ANCHOR_TOP_LEFT, ANCHOR_TOP, ANCHOR_TOP_RIGHT},
                                         {ANCHOR_LEFT, ANCHOR_MIDDLE, ANCHOR_RIGHT},
                                         {ANCHOR_BOTTOM_LEFT, ANCHOR_BOTTOM, ANCHOR_BOTTOM_RIGHT}};
    int column = (int)CLAMP(floor(point.x * 3 / BOARD_WIDTH), 0, 2);
    int row = (int)CLAMP(floor(point.y * 3 / BOARD_HEIGHT), 0, 2);
    return anchors[row][column];
}

/** A side is half of the board, a corner a quarter of it, the middle the ninth. */
static gboolean lies_in(Point p, Anchor part)
{
    gboolean left = p.x<BOARD_WIDTH / 2.0, right = p.x> BOARD_WIDTH / 2.0;
    gboolean top = p.y<BOARD_HEIGHT / 2.0, bottom = p.y> BOARD_HEIGHT / 2.0;
    switch (part) {
    case ANCHOR_TOP:
        return top;
    case ANCHOR_BOTTOM:
        return bottom;
    case ANCHOR_LEFT:
        return left;
    case ANCHOR_RIGHT:
        return right;
    case ANCHOR_TOP_LEFT:
        return top && left;
    case ANCHOR_TOP_RIGHT:
        return top && right;
    case ANCHOR_BOTTOM_LEFT:
        return bottom && left;
    case ANCHOR_BOTTOM_RIGHT:
        return bottom && right;
    default:
        return looks_part(p) == ANCHOR_MIDDLE;
    }
}

static gboolean same_person(const char *said, const char *name)
{
    if (name == NULL)
        return FALSE;
    g_autofree char *a = g_utf8_casefold(said, -1), *b = g_utf8_casefold(name, -1);
    return strcmp(a, b) == 0;
}

gboolean looks_right(const Object *o, const Ref *ref, const char *author_id)
{
    if (o->hidden || (ref->color != 0 && !looks_colored(o, ref->color)))
        return FALSE;
    if ((ref->filled && o->fill == COLOR_NONE) || (ref->hollow && o->fill != COLOR_NONE))
        return FALSE;
    if (ref->dashed && o->dash == DASH_SOLID)
        return FALSE;
    if (ref->in_part && !lies_in(object_middle(o), ref->part))
        return FALSE;
    if (ref->worded && (o->text == NULL || *o->text == '\0'))
        return FALSE;
    if (ref->mine && g_strcmp0(o->author_id, author_id) != 0)
        return FALSE;
    return ref->person == NULL || same_person(ref->person, o->author_name);
}
