// SPDX-License-Identifier: MIT
/* Numbers: what the word behind one makes of it, and the runs of numbers that nothing explains. */
#include <math.h>

#include "lib/command/slots.h"

/** Whether the shape comes next, with nothing but its looks between: "3 small red stars". */
static gboolean shape_is_next(const Filler *f, guint ahead)
{
    if (token_is(peek(f, ahead), WORD_DE))
        return FALSE;
    for (;; ahead++) {
        const Token *t = peek(f, ahead);
        if (token_is(t, WORD_SHAPE) || token_is(t, WORD_NGON) || token_is(t, WORD_POINTED))
            return TRUE;
        if (t->kind == TOKEN_NUMBER &&
            (token_is(peek(f, ahead + 1), WORD_NGON) || token_is(peek(f, ahead + 1), WORD_POINTED)))
            return TRUE;
        if (t->kind != TOKEN_WORD ||
            !(token_is_color(t) || t->row->kind == WORD_SIZE || t->row->kind == WORD_SHADE ||
              t->row->kind == WORD_STROKE || t->row->kind == WORD_DASH || t->row->kind == WORD_TURN ||
              t->row->kind == WORD_FILLED || t->row->kind == WORD_HOLLOW || t->row->kind == WORD_LONG ||
              t->row->kind == WORD_DE || t->row->kind == WORD_FILLER))
            return FALSE;
    }
}

static void set_count(Filler *f, double value, guint token)
{
    if (value < 1 || value != floor(value)) {
        filler_bad_number(f, token, token, 1, LIMIT_SHAPES_PER_MESSAGE);
        return;
    }
    if (value > LIMIT_SHAPES_PER_MESSAGE) {
        refuse(f, REFUSE_TOO_MANY_SHAPES, token, token);
        return;
    }
    if (f->said_count && f->command->count != (guint)value)
        refuse(f, REFUSE_TWICE, token, token);
    f->command->count = (guint)value;
    f->said_count = TRUE;
}

static gboolean number_is_plain(const Filler *f, guint ahead)
{
    const Token *next = peek(f, ahead + 1);
    if (peek(f, ahead)->kind != TOKEN_NUMBER)
        return FALSE;
    if (next->kind == TOKEN_BY)
        return FALSE;
    if (next->kind != TOKEN_WORD)
        return TRUE;
    WordKind kind = next->row->kind;
    return kind != WORD_UNIT && kind != WORD_MEASURE && kind != WORD_NGON && kind != WORD_POINTED &&
           kind != WORD_ROWS && kind != WORD_COLUMNS;
}

/** A run of plain numbers: two with a comma, or after 在, are a point; others wait for the shape. */
static void on_plain_numbers(Filler *f)
{
    guint n = 0;
    guint j = 0;
    gboolean comma = FALSE;
    while (number_is_plain(f, j)) {
        n++;
        j++;
        if (peek(f, j)->kind == TOKEN_COMMA && number_is_plain(f, j + 1)) {
            comma = comma || n == 1;
            j++;
        }
    }
    if (n == 0) {
        refuse(f, REFUSE_LEFTOVER, f->i, f->i + 1); /* the 0 of "0x triangle" */
        return;
    }
    Spot spot;
    gboolean place = f->at || f->from || f->to;
    if (n >= 2 && (place || (n == 2 && comma))) {
        guint first = f->i;
        f->i += filler_pair_at(f, 0, &spot);
        filler_add_spot(f, spot, first, f->i - 1);
        return;
    }
    for (guint end = f->i + j; f->i < end && !refused(f); f->i++) {
        if (peek(f, 0)->kind == TOKEN_NUMBER)
            filler_keep_number(f, peek(f, 0)->value, f->i);
    }
}

/** 3x3的圆, 3x4的表格: so small a pair counts rows and columns. */
static void set_grid(Filler *f, double rows, double columns, guint first)
{
    if (!(rows >= 1 && columns >= 1 && rows == floor(rows) && columns == floor(columns))) {
        refuse(f, REFUSE_LEFTOVER, first, first + 2);
        return;
    }
    f->command->arrange = ARRANGE_GRID;
    f->command->rows = (guint)rows;
    f->command->columns = (guint)columns;
}

static void on_by(Filler *f)
{
    guint first = f->i;
    double a = peek(f, 0)->value;
    double b = peek(f, 2)->value;
    guint length = unit_is(f, 3, UNIT_PIXEL) ? 4 : 3;
    if (token_is(peek(f, 3), WORD_ARRANGE) && peek(f, 3)->row->value == ARRANGE_GRID) {
        f->command->arrange = ARRANGE_GRID;
        f->command->rows = (guint)CLAMP(a, 0, 1000);
        f->command->columns = (guint)CLAMP(b, 0, 1000);
        f->i += 4;
        if (a * b >= 1 && a * b <= LIMIT_SHAPES_PER_MESSAGE)
            set_count(f, a * b, first);
        else
            refuse(f, REFUSE_TOO_MANY_SHAPES, first, first + 2);
        return;
    }
    f->i += length;
    if (a < 10 && b < 10 && length == 3) {
        set_grid(f, a, b, first);
        return;
    }
    filler_set_measure(f, METRIC_WIDTH, a, first, first);
    filler_set_measure(f, METRIC_HEIGHT, b, first + 2, first + 2);
}

static void on_sides(Filler *f, DrawShape shape)
{
    double sides = peek(f, 0)->value;
    guint at = f->i;
    f->i += 2;
    if (sides < 3 || sides > LIMIT_SIDES || sides != floor(sides)) {
        filler_bad_number(f, at, at + 1, 3, LIMIT_SIDES);
        return;
    }
    if (token_is(peek(f, 0), WORD_SHAPE) && peek(f, 0)->row->value == (gint32)shape)
        f->i++; /* 7 sided polygon */
    if (f->command->shape != DRAW_NOTHING && f->command->shape != shape) {
        refuse(f, REFUSE_TWICE, at, at + 1);
        return;
    }
    f->command->shape = shape;
    f->command->sides = (guint)sides;
}

static void on_factor(Filler *f)
{
    double value = peek(f, 0)->value;
    guint at = f->i;
    f->i += 2;
    if (!(value >= 0.1 && value <= 10))
        filler_bad_number(f, at, at, 1, 10);
    f->command->measures.factor = value;
}

static void on_unit(Filler *f, UnitKind unit)
{
    guint at = f->i;
    Spot spot;
    switch (unit) {
    case UNIT_DEGREE:
        filler_set_degrees(f, peek(f, 0)->value, at, at);
        f->i += 2;
        return;
    case UNIT_FACTOR:
        on_factor(f);
        return;
    case UNIT_PERCENT: {
        guint length = filler_pair_at(f, 0, &spot);
        if (length == 0) {
            refuse(f, REFUSE_LEFTOVER, at, at + 1);
            return;
        }
        f->i += length;
        filler_add_spot(f, spot, at, f->i - 1);
        return;
    }
    case UNIT_PIXEL:
        break;
    }
    guint length = 0;
    if (f->at && (length = filler_pair_at(f, 0, &spot)) > 0) {
        f->i += length;
        filler_add_spot(f, spot, at, f->i - 1);
        return;
    }
    guint key = filler_skip(f, 2);
    gboolean bordered = token_is(peek(f, key + (token_is_color(peek(f, key)) ? 1 : 0)), WORD_BORDER);
    if (bordered) { /* 3px border, 3px red border: the colour is read with the border */
        filler_set_measure(f, METRIC_STROKE, peek(f, 0)->value, at, at);
        f->i += 2;
        return;
    }
    gboolean thick = token_is(peek(f, key), WORD_STROKE);
    if (filler_key_follows(f, 2) || thick) {
        MetricKind kind = thick ? METRIC_STROKE : (MetricKind)peek(f, 2)->row->value;
        filler_set_measure(f, kind, peek(f, 0)->value, at, at);
        f->i += thick ? key + 1 : 3;
        return;
    }
    f->bare_pixels = f->n_bare == 0;
    filler_keep_number(f, peek(f, 0)->value, at);
    f->i += 2;
}

static void on_rows(Filler *f)
{
    double value = peek(f, 0)->value;
    gboolean rows = token_is(peek(f, 1), WORD_ROWS);
    if (!(value >= 1 && value <= LIMIT_SHAPES_PER_MESSAGE)) {
        refuse(f, REFUSE_TOO_MANY_SHAPES, f->i, f->i + 1);
        return;
    }
    f->command->arrange = ARRANGE_GRID;
    *(rows ? &f->command->rows : &f->command->columns) = (guint)value;
    f->i += 2;
}

gboolean filler_grid_at(const Filler *f, guint ahead)
{
    return peek(f, ahead)->kind == TOKEN_NUMBER && peek(f, ahead + 1)->kind == TOKEN_BY &&
           peek(f, ahead + 2)->kind == TOKEN_NUMBER && token_is(peek(f, ahead + 3), WORD_ARRANGE);
}

guint slot_rows_and_columns(Filler *f, guint ahead)
{
    const Token *number = peek(f, ahead);
    const Token *next = peek(f, ahead + 1);
    Command *c = f->command;
    guint *counted = token_is(next, WORD_ROWS) ? &c->rows : token_is(next, WORD_COLUMNS) ? &c->columns : NULL;
    const Token *second = peek(f, ahead + 2);
    gboolean by = next->kind == TOKEN_BY && second->kind == TOKEN_NUMBER;
    if (number->kind != TOKEN_NUMBER || (counted == NULL && !by))
        return 0;
    double rows = number->value, columns = by ? second->value : 1;
    gboolean whole = rows >= 1 && rows <= LIMIT_OBJECTS && rows == floor(rows) && columns >= 1 &&
                     columns <= LIMIT_OBJECTS && columns == floor(columns);
    if (!whole) {
        refuse(f, REFUSE_LEFTOVER, f->i + ahead, f->i + ahead);
        return 1;
    }
    if (c->arrange == ARRANGE_UNSET)
        c->arrange = ARRANGE_GRID;
    if (by)
        c->rows = (guint)rows, c->columns = (guint)columns;
    else
        *counted = (guint)rows;
    return by ? 3 : 2;
}

void slot_number(Filler *f)
{
    const Token *number = peek(f, 0);
    const Token *next = peek(f, 1);
    if (number->spelled && number->value == 1 && token_is(next, WORD_TURN)) {
        f->i++; /* 画一横 */
    } else if (token_is(next, WORD_UNIT)) {
        on_unit(f, (UnitKind)next->row->value);
    } else if (filler_grid_at(f, 0)) {
        f->i += slot_rows_and_columns(f, 0);
    } else if (next->kind == TOKEN_BY && peek(f, 2)->kind == TOKEN_NUMBER) {
        on_by(f);
    } else if (token_is(next, WORD_NGON)) {
        on_sides(f, DRAW_POLYGON);
    } else if (token_is(next, WORD_POINTED) ||
               (f->command->shape == DRAW_STAR && token_is(next, WORD_SHAPE) && next->row->value == DRAW_DOT)) {
        on_sides(f, DRAW_STAR);
    } else if (token_is(next, WORD_MEASURE)) {
        set_count(f, number->value, f->i);
        f->i += 2;
    } else if (token_is(next, WORD_ROWS) || token_is(next, WORD_COLUMNS)) {
        on_rows(f);
    } else if (filler_key_follows(f, 1)) {
        guint at = f->i;
        f->i += 2;
        filler_set_measure(f, (MetricKind)next->row->value, number->value, at, at);
    } else if (number->value == 1 && token_is(token_before(f, 0), WORD_VERB) && shape_is_next(f, 1)) {
        f->i++; /* from A to B make |1 arrow */
    } else if (f->command->shape == DRAW_NOTHING && !f->at && !f->from && !f->to && shape_is_next(f, 1) &&
               (f->i == 0 || peek(f, 0) == number)) {
        set_count(f, number->value, f->i++);
    } else {
        on_plain_numbers(f);
    }
}
