// SPDX-License-Identifier: MIT
/* Opacity, arrow heads, round corners, parts of the board: looks that have a word of their own. */
#include <math.h>

#include "lib/command/slots.h"

/* --- opacity ----------------------------------------------------------------------------------------------- */

/** A number from `ahead` on, maybe in percent, as 0 to 1: the tokens it has, 0 when there is none. */
static guint fraction_at(const Filler *f, guint ahead, double *fraction)
{
    const Token *number = peek(f, ahead);
    if (number->kind != TOKEN_NUMBER)
        return 0;
    gboolean percent = unit_is(f, ahead + 1, UNIT_PERCENT);
    *fraction = percent || number->value > 1 ? number->value / 100 : number->value;
    return percent ? 2 : 1;
}

static gboolean is_opacity_key(const Token *token)
{
    return token_is(token, WORD_OPACITY) && token->row->value != OPACITY_HALF;
}

static double opacity_of(const Token *key, double fraction)
{
    return key->row->value == OPACITY_TRANSPARENCY ? 1 - fraction : fraction;
}

guint filler_opacity_at(const Filler *f, guint ahead, double *opacity)
{
    double fraction = 0;
    const Token *token = peek(f, ahead);
    if (token_is(token, WORD_OPACITY) && token->row->value == OPACITY_HALF) {
        *opacity = 0.5;
        return 1;
    }
    if (is_opacity_key(token)) {
        guint value = filler_skip(f, ahead + 1);
        guint length = fraction_at(f, value, &fraction);
        *opacity = opacity_of(token, fraction);
        return length == 0 ? 0 : value + length - ahead;
    }
    guint length = fraction_at(f, ahead, &fraction);
    const Token *key = peek(f, ahead + length);
    double behind = 0;
    guint other = is_opacity_key(key) ? fraction_at(f, filler_skip(f, ahead + length + 1), &behind) : 0;
    if (length == 0 || !is_opacity_key(key) || other >= length)
        return 0; /* 50% opacity |200px wide: the one in percent */
    *opacity = opacity_of(key, fraction);
    return length + 1;
}

void filler_set_opacity(Filler *f, double opacity, guint first, guint last)
{
    Measures *m = &f->command->measures;
    if (!(opacity >= 0 && opacity <= 1)) {
        filler_bad_number(f, first, last, 0, 100);
        return;
    }
    if (!isnan(m->opacity) && m->opacity != opacity)
        refuse(f, REFUSE_TWICE, first, last);
    m->opacity = opacity;
}

gboolean slot_opacity(Filler *f)
{
    double opacity = 1;
    guint length = filler_opacity_at(f, 0, &opacity);
    if (length == 0)
        return FALSE;
    guint first = f->i;
    f->at = f->at && f->command->spots->len > 0; /* at 30% opacity: no place */
    f->i += length;
    f->at = FALSE; /* at 30% opacity */
    filler_set_opacity(f, opacity, first, f->i - 1);
    return TRUE;
}

/** 不透明的圆; 透明的圆 would not be seen, so half is meant. */
void slot_opacity_word(Filler *f)
{
    static const char *const looks[] = {"透明", "不透明", "transparent", "opaque", NULL};
    const Token *t = peek(f, 0);
    guint at = f->i++;
    if (filler_is(f, t, looks))
        filler_set_opacity(f, t->row->value == OPACITY_OPACITY ? 1 : 0.5, at, at);
    else
        refuse(f, REFUSE_UNKNOWN, at, at); /* 透明度 without its number */
}

/* --- arrow heads ------------------------------------------------------------------------------------------- */

void slot_heads(Filler *f)
{
    gint heads = peek(f, 0)->row->value;
    if (f->command->heads >= 0 && f->command->heads != heads)
        refuse(f, REFUSE_TWICE, f->i, f->i);
    f->command->heads = heads;
    f->heads_token = f->i++;
}

void settle_heads(Filler *f)
{
    Command *c = f->command;
    if (c->heads < 0)
        return;
    switch (c->shape) {
    case DRAW_NOTHING:
        c->shape = c->heads > 0 ? DRAW_ARROW : DRAW_LINE;
        break;
    case DRAW_LINE:
        c->shape = c->heads > 0 ? DRAW_ARROW : DRAW_LINE;
        break;
    case DRAW_ARROW:
        if (c->heads == 0)
            refuse(f, REFUSE_TWICE, f->heads_token, f->heads_token);
        break;
    case DRAW_CURVE:
    case DRAW_POLYLINE:
    case DRAW_WAVE:
    case DRAW_ARC:
        return;
    default:
        refuse(f, REFUSE_UNKNOWN, f->heads_token, f->heads_token);
    }
    if ((c->shape == DRAW_ARROW && c->heads == 1) || (c->shape == DRAW_LINE && c->heads == 0))
        c->heads = -1; /* as they always are */
}

/* --- round corners ----------------------------------------------------------------------------------------- */

static void set_corner(Filler *f, double radius, guint first, guint last)
{
    Measures *m = &f->command->measures;
    if (!(radius >= 0 && radius <= CORNER_MAX))
        filler_bad_number(f, first, last, 0, CORNER_MAX);
    else if (!isnan(m->corner) && m->corner != radius)
        refuse(f, REFUSE_TWICE, first, last);
    m->corner = radius;
}

void slot_corner(Filler *f)
{
    guint first = f->i;
    guint value = filler_skip(f, 1);
    f->corner_token = first;
    f->round = TRUE;
    if (peek(f, value)->kind != TOKEN_NUMBER || token_is(peek(f, value + 1), WORD_MEASURE)) {
        f->i++;
        return;
    }
    double radius = peek(f, value)->value;
    f->i += value + (unit_is(f, value + 1, UNIT_PIXEL) ? 2 : 1);
    set_corner(f, radius, first, f->i - 1);
}

gboolean slot_corner_behind(Filler *f)
{
    guint key = unit_is(f, 1, UNIT_PIXEL) ? 2 : 1;
    if (peek(f, 0)->kind != TOKEN_NUMBER || !token_is(peek(f, key), WORD_CORNER) ||
        peek(f, filler_skip(f, key + 1))->kind == TOKEN_NUMBER)
        return FALSE;
    guint first = f->i;
    f->corner_token = f->i + key;
    f->round = TRUE;
    set_corner(f, peek(f, 0)->value, first, first + key);
    f->i = first + key + 1;
    return TRUE;
}

/* --- how far apart several are ------------------------------------------------------------------------------ */

/** More lies between no two things on a board. */
#define SPACING_MAX 400

gboolean slot_spacing(Filler *f)
{
    guint number = token_is_gap(peek(f, 0)) ? 1 : 0;
    guint end = number + 1 + (unit_is(f, number + 1, UNIT_PIXEL) ? 1u : 0u);
    gboolean behind = number == 0 && token_is_gap(peek(f, end)) &&
                      peek(f, end + 1)->kind != TOKEN_NUMBER; /* 2 rows of 3 |with a gap of 10 */
    if (peek(f, number)->kind != TOKEN_NUMBER || (number == 0 && !behind) ||
        token_is(peek(f, number + 1), WORD_MEASURE))
        return FALSE;
    Measures *m = &f->command->measures;
    double spacing = peek(f, number)->value;
    if (!(spacing >= 0 && spacing <= SPACING_MAX))
        filler_bad_number(f, f->i, f->i + end - 1, 0, SPACING_MAX);
    else if (!isnan(m->spacing))
        refuse(f, REFUSE_TWICE, f->i, f->i + end - 1);
    m->spacing = spacing;
    f->i += end + (behind ? 1u : 0u);
    return TRUE;
}

void settle_spacing(Filler *f)
{
    Command *c = f->command;
    if (isnan(c->measures.spacing) || refused(f))
        return;
    if (c->count < 2 && !(c->rows > 0 && c->columns > 0 && c->shape != DRAW_TABLE)) /* 摆成3×3，间隔10 */
        phrase_refuse_later(f->phrase, c, LATER_BESIDE);                            /* a circle 20 px apart: of what? */
    else if (c->arrange == ARRANGE_UNSET && c->count > 1)
        c->arrange = ARRANGE_ROW;
}

void settle_corner(Filler *f)
{
    Command *c = f->command;
    if (!f->round || refused(f))
        return;
    switch (c->shape) {
    case DRAW_RECTANGLE:
        c->shape = DRAW_ROUNDED;
        break;
    case DRAW_ROUNDED:
        break;
    case DRAW_SQUARE:
        if (isnan(c->measures.corner))
            c->measures.corner = CORNER_DEFAULT;
        break;
    case DRAW_NOTHING:
        break; /* refused for want of a shape */
    default:
        refuse(f, REFUSE_UNKNOWN, f->corner_token, f->corner_token);
    }
}

/* --- parts of the board ------------------------------------------------------------------------------------ */

double share_of(const WordRow *row)
{
    return (double)(row->value / 100) / (row->value % 100);
}

guint filler_share_at(const Filler *f, guint ahead, double *share)
{
    if (token_is(peek(f, ahead), WORD_SHARE)) {
        *share = share_of(peek(f, ahead)->row);
        return 1;
    }
    if (peek(f, ahead)->kind != TOKEN_NUMBER || !unit_is(f, ahead + 1, UNIT_PERCENT))
        return 0;
    *share = peek(f, ahead)->value / 100;
    return 2;
}

/** Behind a part: "of the board", 的画板, or nothing. */
static guint board_at(const Filler *f, guint ahead)
{
    guint j = ahead;
    while (token_is(peek(f, j), WORD_OF) || token_is(peek(f, j), WORD_THE) || token_is(peek(f, j), WORD_DE))
        j++;
    return token_is(peek(f, j), WORD_BOARD) ? j + 1 - ahead : 0;
}

gboolean slot_share(Filler *f)
{
    double share = 1;
    guint length = filler_share_at(f, 0, &share);
    if (length == 0)
        return FALSE;
    gboolean percent = peek(f, 0)->kind == TOKEN_NUMBER;
    guint board = board_at(f, length);
    const Token *key = peek(f, length + board);
    guint first = f->i;
    if (!percent && token_is(key, WORD_MEASURE)) { /* 三分之一个圆: a part of the shape, not of the board */
        refuse(f, REFUSE_UNKNOWN, first, first);
        return TRUE;
    }
    if (token_is(key, WORD_METRIC) && metric_whole((MetricKind)key->row->value) > 0 &&
        filler_key_follows(f, length + board)) {
        MetricKind kind = (MetricKind)key->row->value;
        f->i += length + board + 1;
        filler_set_measure(f, kind, share * metric_whole(kind), first, f->i - 1);
        return TRUE;
    }
    gboolean names_board = board > 0 || (!percent && peek(f, 0)->row->color == 1);
    if (!names_board && !f->occupies) {
        if (!percent)
            refuse(f, REFUSE_LEFTOVER, first, first);
        return !percent;
    }
    f->i += length + board;
    if (f->share > 0 && f->share != share)
        refuse(f, REFUSE_TWICE, first, f->i - 1);
    if (!(share > 0 && share <= 1))
        filler_bad_number(f, first, first + length - 1, 1, 100);
    f->share = share;
    return TRUE;
}

void slot_occupies(Filler *f)
{
    f->occupies = TRUE;
    f->i++;
}

/** As wide and as high as that part of the board is of the whole. */
void settle_share(Filler *f)
{
    Command *c = f->command;
    if (f->share == 0 || refused(f))
        return;
    guint last = f->phrase->n - 1;
    c->measures.guessed = "size";
    switch (c->shape) {
    case DRAW_LINE:
    case DRAW_ARROW:
    case DRAW_CURVE:
    case DRAW_WAVE: {
        double whole = c->turn == TURN_VERTICAL ? BOARD_HEIGHT : BOARD_WIDTH;
        c->measures.guessed = "length";
        filler_set_measure(f, METRIC_LENGTH, f->share * whole, 0, last);
        break;
    }
    case DRAW_CIRCLE:
    case DRAW_STAR:
    case DRAW_POLYGON:
    case DRAW_DIAMOND:
    case DRAW_ARC:
    case DRAW_SECTOR:
        filler_set_measure(f, METRIC_RADIUS, f->share * BOARD_HEIGHT / 2, 0, last);
        break;
    case DRAW_SQUARE:
    case DRAW_TRIANGLE:
    case DRAW_HEART:
    case DRAW_CROSS:
    case DRAW_PLUS:
    case DRAW_TICK:
    case DRAW_NOTE:
    case DRAW_STAMP:
        filler_set_measure(f, METRIC_SIDE, f->share * BOARD_HEIGHT, 0, last);
        break;
    case DRAW_TEXT:
    case DRAW_DOT:
    case DRAW_POLYLINE:
        refuse(f, REFUSE_LEFTOVER, 0, last);
        break;
    default:
        filler_set_measure(f, METRIC_WIDTH, f->share * BOARD_WIDTH, 0, last);
        filler_set_measure(f, METRIC_HEIGHT, f->share * BOARD_HEIGHT, 0, last);
    }
}

/* --- the angle of a slice ---------------------------------------------------------------------------------- */

void filler_set_degrees(Filler *f, double degrees, guint first, guint last)
{
    if (f->said_degrees && f->degrees != degrees)
        refuse(f, REFUSE_TWICE, first, last);
    f->said_degrees = TRUE;
    f->degrees = degrees;
    f->degrees_token = first;
}

/** 90度的扇形 is as wide as that; any other shape is turned. */
void settle_degrees(Filler *f)
{
    Command *c = f->command;
    if (!f->said_degrees || refused(f))
        return;
    gboolean slice = (c->shape == DRAW_ARC || c->shape == DRAW_SECTOR) && isnan(c->measures.sweep);
    if (!slice && f->turns) {
        c->measures.angle = copysign(f->degrees, c->measures.angle); /* rotated square 45 degrees */
        return;
    }
    if (!slice) {
        filler_set_measure(f, METRIC_ANGLE, f->degrees, f->degrees_token, f->degrees_token);
        return;
    }
    if (!(f->degrees >= 1 && f->degrees <= 360))
        filler_bad_number(f, f->degrees_token, f->degrees_token, 1, 360);
    c->measures.sweep = f->degrees;
}
