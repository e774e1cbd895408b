// SPDX-License-Identifier: MIT
/* Measures: a key with its number (半径40, width 100), and words that are measures (粗, 大, 斜着转). */
#include <math.h>

#include "lib/command/slots.h"

static double *metric_field(Measures *m, MetricKind kind)
{
    switch (kind) {
    case METRIC_RADIUS:
    case METRIC_DIAMETER:
        return &m->radius;
    case METRIC_WIDTH:
        return &m->width;
    case METRIC_HEIGHT:
        return &m->height;
    case METRIC_SIDE:
        return &m->side;
    case METRIC_LENGTH:
        return &m->length;
    case METRIC_FONT:
        return &m->font;
    case METRIC_STROKE:
        return &m->stroke;
    case METRIC_ANGLE:
        return &m->angle;
    default:
        return NULL;
    }
}

double metric_whole(MetricKind kind)
{
    switch (kind) {
    case METRIC_WIDTH:
    case METRIC_LENGTH:
        return BOARD_WIDTH;
    case METRIC_HEIGHT:
    case METRIC_SIDE:
    case METRIC_RADIUS:
    case METRIC_DIAMETER:
        return BOARD_HEIGHT;
    default:
        return 0;
    }
}

/** -50 px |wide: the number that the word behind it measures; `first` where it has none before it. */
static guint number_before(const Filler *f, guint first)
{
    guint i = first;
    while (i > 0 && first - i < 3 && f->phrase->tokens[i].kind != TOKEN_NUMBER)
        i--;
    return f->phrase->tokens[i].kind == TOKEN_NUMBER ? i : first;
}

void filler_bad_number(Filler *f, guint first, guint last_token, guint low, guint high)
{
    guint number = first;
    while (number < last_token && f->phrase->tokens[number].kind != TOKEN_NUMBER)
        number++;
    if (f->phrase->tokens[number].kind != TOKEN_NUMBER)
        first = number_before(f, first);
    refuse(f, REFUSE_BAD_NUMBER, first, last_token);
    f->command->low = low;
    f->command->high = high;
}

void filler_set_measure(Filler *f, MetricKind kind, double value, guint first, guint last_token)
{
    double *field = metric_field(&f->command->measures, kind);
    guint low = kind == METRIC_ANGLE ? 0 : 1;
    guint high = kind == METRIC_STROKE ? 100 : kind == METRIC_FONT ? 400 : kind == METRIC_RADIUS ? 500 : 1000;
    if (kind == METRIC_ANGLE) {
        if (fabs(value) > 3600)
            filler_bad_number(f, first, last_token, 0, 360);
    } else if (!(value >= (kind == METRIC_STROKE ? 0.5 : low) && value <= high)) {
        filler_bad_number(f, first, last_token, low, high);
    }
    if (refused(f))
        return;
    if (kind == METRIC_DIAMETER)
        value /= 2;
    if (!isnan(*field) && *field != value)
        refuse(f, REFUSE_TWICE, first, last_token);
    *field = value;
}

void filler_keep_number(Filler *f, double value, guint token)
{
    if (f->bare == NULL || f->n_bare == BARE_MAX) {
        refuse(f, REFUSE_LEFTOVER, token, token);
        return;
    }
    f->bare[f->n_bare] = value;
    f->bare_token[f->n_bare++] = token;
}

/** A key and its number: 半径40, r=40. FALSE when no number follows. */
static gboolean key_then_number(Filler *f, MetricKind kind)
{
    guint ahead = filler_skip(f, 1);
    const Token *number = peek(f, ahead);
    if (token_is(number, WORD_SHARE) && metric_whole(kind) > 0) {
        guint at = f->i;
        f->i += ahead + 1;
        filler_set_measure(f, kind, share_of(number->row) * metric_whole(kind), at, f->i - 1);
        return TRUE;
    }
    if (number->kind != TOKEN_NUMBER)
        return FALSE;
    double value = number->value;
    guint first = f->i;
    guint at = f->i + ahead;
    if (unit_is(f, ahead + 1, UNIT_PERCENT)) {
        double whole = metric_whole(kind);
        if (whole == 0) {
            refuse(f, REFUSE_LEFTOVER, at, at + 1);
            return TRUE;
        }
        value = value * whole / 100;
        ahead++;
    } else if (unit_is(f, ahead + 1, UNIT_PIXEL) || (kind == METRIC_ANGLE && unit_is(f, ahead + 1, UNIT_DEGREE))) {
        ahead++;
    }
    if (kind == METRIC_SIZE) {
        if (peek(f, ahead + 1)->kind != TOKEN_BY) {
            f->i += ahead + 1;
            filler_keep_number(f, value, at);
            return TRUE;
        }
        f->i += ahead; /* size 90x45: the number handler reads it */
        return TRUE;
    }
    f->i += ahead + 1;
    if (kind == METRIC_ANGLE)
        filler_set_degrees(f, value, first, at);
    else
        filler_set_measure(f, kind, value, first, at);
    return TRUE;
}

void slot_metric(Filler *f)
{
    MetricKind kind = (MetricKind)peek(f, 0)->row->value;
    guint at = f->i;
    if (key_then_number(f, kind))
        return;
    const Token *next = peek(f, 1);
    const Token *unit = f->i > 0 ? token_before(f, 0) : next;
    if (kind == METRIC_ANGLE && token_is(unit, WORD_UNIT) && unit->row->value == UNIT_DEGREE) {
        f->at = FALSE; /* at a 30 degree angle */
        f->i++;
        return;
    }
    if (kind == METRIC_LENGTH && (token_is(next, WORD_SHAPE) || token_is(next, WORD_DE))) {
        f->command->size = SIZE_LARGE; /* 长线 */
        f->i++;
        return;
    }
    const Token *before = f->i > 0 ? token_before(f, 0) : peek(f, 1);
    gboolean look_before = token_is(before, WORD_SIZE) || token_is_color(before) || token_is(before, WORD_STROKE);
    if (kind == METRIC_FONT && (token_is(next, WORD_SIZE) || look_before)) {
        f->at = FALSE;
        f->i++; /* 字体大, "in big letters" */
        return;
    }
    guint value = filler_skip(f, 1);
    if (kind == METRIC_SIZE && token_is(peek(f, value), WORD_SIZE)) {
        f->i += value; /* the size is big */
        return;
    }
    if (kind == METRIC_STROKE && (token_is(next, WORD_STROKE) || token_is_color(next))) {
        f->i++; /* 线条粗细 粗, "stroke red" */
        return;
    }
    refuse(f, REFUSE_UNKNOWN, at, at);
}

static gboolean is_metric_number(const Filler *f, guint ahead)
{
    return token_is(peek(f, ahead), WORD_METRIC) && peek(f, ahead)->row->value != METRIC_SIZE;
}

gboolean filler_key_follows(const Filler *f, guint ahead)
{
    if (!is_metric_number(f, ahead))
        return FALSE;
    guint j = ahead;
    for (;;) {
        guint number = filler_skip(f, j + 1);
        while (peek(f, number)->kind == TOKEN_COMMA)
            number = filler_skip(f, number + 1);
        if (peek(f, number)->kind != TOKEN_NUMBER)
            return TRUE;
        guint key = number + 1;
        if (unit_is(f, key, UNIT_PIXEL))
            key++;
        if (!is_metric_number(f, key))
            return FALSE;
        j = key;
    }
}

static gboolean number_is_before(const Filler *f)
{
    return f->i > 0 && (token_before(f, 0)->kind == TOKEN_NUMBER || token_is(token_before(f, 0), WORD_UNIT));
}

/** 200 long: the word only says what the number was. */
static gboolean is_key_of_number(const Filler *f)
{
    const Token *t = peek(f, 0);
    return token_is(t, WORD_LONG) && f->i > 0 && !f->at &&
           ((t - 1)->kind == TOKEN_NUMBER || (token_is(t - 1, WORD_UNIT) && (t - 1)->row->value == UNIT_PIXEL)) &&
           f->phrase->reading->folded->str[t->start] == 'l';
}

void slot_size(Filler *f)
{
    SizeWord size = (SizeWord)peek(f, 0)->row->value;
    if (is_key_of_number(f)) {
        f->i++;
        return;
    }
    gboolean key = filler_is(f, peek(f, 0), (const char *const[]){"long", NULL}) && !number_is_before(f);
    if (key && key_then_number(f, METRIC_LENGTH))
        return; /* long 200, wide 100 */
    if (f->command->size != SIZE_UNSET && f->command->size != size)
        refuse(f, REFUSE_TWICE, f->i, f->i);
    f->long_word = f->long_word || (token_is(peek(f, 0), WORD_LONG) && size == SIZE_LARGE);
    f->command->size = size;
    f->i++;
}

void slot_stroke(Filler *f)
{
    double value = peek(f, 0)->row->value / 100.0;
    guint at = f->i;
    if (key_then_number(f, METRIC_STROKE))
        return;
    f->i++;
    filler_set_measure(f, METRIC_STROKE, value, at, at);
}

gboolean slot_border_width(Filler *f)
{
    guint ahead = filler_skip(f, 1);
    const Token *behind = peek(f, ahead + 1);
    gboolean plain = behind->kind == TOKEN_END || behind->kind == TOKEN_COMMA || token_is(behind, WORD_DE);
    if (peek(f, ahead)->kind != TOKEN_NUMBER || !(plain || unit_is(f, ahead + 1, UNIT_PIXEL)))
        return FALSE;
    return key_then_number(f, METRIC_STROKE);
}

void slot_rotate(Filler *f)
{
    double sign = peek(f, 0)->row->value;
    guint ahead = filler_skip(f, 1);
    guint at = f->i;
    if (peek(f, ahead)->kind == TOKEN_NUMBER) {
        double value = sign * peek(f, ahead)->value;
        f->i += ahead + (unit_is(f, ahead + 1, UNIT_DEGREE) ? 2 : 1);
        filler_set_measure(f, METRIC_ANGLE, value, at, f->i - 1);
        return;
    }
    f->i++;
    f->turns = isnan(f->command->measures.angle);
    if (f->turns)
        f->command->measures.angle = 15 * sign;
    else if (sign < 0)
        f->command->measures.angle = -fabs(f->command->measures.angle);
}
