// SPDX-License-Identifier: MIT
/*
 * The slots of one drawing command, in any order. A cursor walks the tokens once; each handler takes what
 * belongs to its slot. Numbers without a key are kept and given a meaning at the end, when the shape is known.
 */
#include <math.h>
#include <string.h>

#include "lib/base/limits.h"
#include "lib/command/phrase.h"

/** Numbers without a key in one command: beyond six points nobody types them bare. */
#define BARE_MAX (2 * LIMIT_SIDES)

typedef struct {
    const Phrase *phrase;
    Command *command;
    guint i; /**< the token to read next */
    double bare[BARE_MAX];
    guint bare_token[BARE_MAX];
    guint n_bare;
    gboolean bare_pixels; /**< the only bare number has a unit */
    gboolean said_color, said_count, line_word, pointing, way, spot_open, from, to, at, shade, shade_light, ranged;
    guint loose_color;   /**< token of the last colour that border or fill may still claim, + 1; 0 = none */
    CommandColor border; /**< said of the border itself */
} Filler;

static const Token *peek(const Filler *f, guint ahead)
{
    static const Token nothing = {.kind = TOKEN_END};
    return f->i + ahead < f->phrase->n ? &f->phrase->tokens[f->i + ahead] : &nothing;
}

static void refuse(Filler *f, Refusal refusal, guint first, guint last)
{
    phrase_refuse(f->phrase, f->command, refusal, first, last);
}

static gboolean refused(const Filler *f)
{
    return f->command->refusal != REFUSE_NOTHING;
}

/* --- colours ---------------------------------------------------------------------------------------- */

static gboolean is_color(const Token *token)
{
    return token->kind == TOKEN_COLOR || token_is(token, WORD_COLOR);
}

static CommandColor token_color(const Filler *f, const Token *token)
{
    CommandColor color = token->kind == TOKEN_COLOR ? token->color : token->row->color;
    if (f->shade)
        color = color_shade(color, f->shade_light ? SHADE_LIGHT : SHADE_DARK);
    return color;
}

static void set_fill(Filler *f, CommandColor color, guint token)
{
    Command *c = f->command;
    if (c->fill == FILL_COLOR && c->fill_color != color) {
        refuse(f, REFUSE_TWICE, token, token);
        return;
    }
    c->fill = FILL_COLOR;
    c->fill_color = color;
}

static void set_stroke(Filler *f, CommandColor color, guint token)
{
    Command *c = f->command;
    if (f->said_color && c->color != color) {
        char *before = color_name(c->color, f->phrase->reading->lang);
        refuse(f, REFUSE_TWICE, token, token);
        g_free(c->other);
        c->other = before;
        return;
    }
    c->color = color;
    f->said_color = TRUE;
}

static void set_border(Filler *f, CommandColor color, guint token)
{
    if (f->border != 0 && f->border != color)
        refuse(f, REFUSE_TWICE, token, token);
    f->border = color;
}

/** 红色边框的白色矩形: beside a colour of the border, the plain colour is that of the inside. */
static void settle_colors(Filler *f)
{
    Command *c = f->command;
    if (f->border == 0)
        return;
    if (f->said_color && c->color != f->border) {
        if (c->fill == FILL_COLOR || c->fill == FILL_NONE)
            refuse(f, REFUSE_TWICE, 0, f->phrase->n - 1);
        c->fill = FILL_COLOR;
        c->fill_color = c->color;
    }
    c->color = f->border;
}

/** Skips fillers between a key and its value ("边框 的 颜色 是 红"). */
static guint skip_fillers(const Filler *f, guint ahead)
{
    while (token_is_filler(peek(f, ahead)) || peek(f, ahead)->kind == TOKEN_COLON ||
           token_is(peek(f, ahead), WORD_OF) || token_is(peek(f, ahead), WORD_A))
        ahead++;
    return ahead;
}

/** A colour after the key: reads it (with a shade) and moves behind it. */
static gboolean color_follows(Filler *f, CommandColor *color)
{
    guint ahead = skip_fillers(f, 1);
    gboolean shade = token_is(peek(f, ahead), WORD_SHADE);
    guint at = ahead + (shade ? 1 : 0);
    if (!is_color(peek(f, at)))
        return FALSE;
    f->shade = shade;
    f->shade_light = shade && peek(f, ahead)->row->value == SHADE_LIGHT;
    *color = token_color(f, peek(f, at));
    f->shade = FALSE;
    f->i += at + 1;
    return TRUE;
}

/** Whether the key after the colour at the cursor claims it: 红边, red border; not "red, border green". */
static gboolean key_claims(const Filler *f, WordKind *kind, guint *behind)
{
    guint ahead = skip_fillers(f, 1);
    const Token *key = peek(f, ahead);
    if (!token_is(key, WORD_BORDER) && !token_is(key, WORD_FILL))
        return FALSE;
    *kind = key->row->kind;
    *behind = ahead + 1;
    guint after = skip_fillers(f, ahead + 1);
    if (token_is(peek(f, after), WORD_SHADE))
        after++;
    if (!is_color(peek(f, after)))
        return TRUE;
    /* colour key colour: the key belongs to the first one when another key follows the second: 红边绿底 */
    guint next = skip_fillers(f, after + 1);
    return token_is(peek(f, next), WORD_BORDER) || token_is(peek(f, next), WORD_FILL) || *kind == WORD_BORDER;
}

static void on_color(Filler *f)
{
    CommandColor color = token_color(f, peek(f, 0));
    f->shade = FALSE;
    WordKind kind = WORD_BORDER;
    guint behind = 0;
    if (key_claims(f, &kind, &behind)) {
        if (kind == WORD_BORDER)
            set_border(f, color, f->i);
        else
            set_fill(f, color, f->i);
        f->i += behind;
        return;
    }
    set_stroke(f, color, f->i++);
}

static void on_border(Filler *f)
{
    CommandColor color = 0;
    guint at = f->i;
    if (color_follows(f, &color))
        set_border(f, color, at);
    else
        f->i++; /* 粗边框: the border itself is always there */
}

static void on_fill(Filler *f)
{
    CommandColor color = 0;
    guint at = f->i;
    if (color_follows(f, &color)) {
        set_fill(f, color, at);
    } else {
        if (f->command->fill == FILL_UNSET)
            f->command->fill = FILL_SAME;
        f->i++;
    }
}

static void on_filled(Filler *f, FillKind fill)
{
    Command *c = f->command;
    if (c->fill != FILL_UNSET && c->fill != fill && !(c->fill == FILL_COLOR && fill == FILL_SAME))
        refuse(f, REFUSE_TWICE, f->i, f->i);
    else if (c->fill == FILL_UNSET)
        c->fill = fill;
    f->i++;
}

/* --- numbers ------------------------------------------------------------------------------------------ */

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

static void bad_number(Filler *f, guint first, guint last_token, guint low, guint high)
{
    refuse(f, REFUSE_BAD_NUMBER, first, last_token);
    f->command->low = low;
    f->command->high = high;
}

static void set_measure(Filler *f, MetricKind kind, double value, guint first, guint last_token)
{
    double *field = metric_field(&f->command->measures, kind);
    guint low = kind == METRIC_ANGLE ? 0 : 1;
    guint high = kind == METRIC_STROKE ? 100 : kind == METRIC_FONT ? 400 : kind == METRIC_DIAMETER ? 2000 : 1000;
    if (kind == METRIC_ANGLE) {
        if (fabs(value) > 3600)
            bad_number(f, first, last_token, 0, 360);
    } else if (!(value >= (kind == METRIC_STROKE ? 0.5 : low) && value <= high)) {
        bad_number(f, first, last_token, low, high);
    }
    if (refused(f))
        return;
    if (kind == METRIC_DIAMETER)
        value /= 2;
    if (!isnan(*field) && *field != value)
        refuse(f, REFUSE_TWICE, first, last_token);
    *field = value;
}

static void keep_bare(Filler *f, double value, guint token)
{
    if (f->n_bare == BARE_MAX) {
        refuse(f, REFUSE_LEFTOVER, token, token);
        return;
    }
    f->bare[f->n_bare] = value;
    f->bare_token[f->n_bare++] = token;
}

/** The unit behind the number at the cursor. */
static gboolean unit_is(const Filler *f, guint ahead, UnitKind unit)
{
    return token_is(peek(f, ahead), WORD_UNIT) && peek(f, ahead)->row->value == (gint32)unit;
}

/** A key and its number: 半径40, r=40. FALSE when no number follows. */
static gboolean key_then_number(Filler *f, MetricKind kind)
{
    guint ahead = skip_fillers(f, 1);
    const Token *number = peek(f, ahead);
    if (number->kind != TOKEN_NUMBER)
        return FALSE;
    double value = number->value;
    guint first = f->i;
    guint at = f->i + ahead;
    if (unit_is(f, ahead + 1, UNIT_PERCENT)) {
        double whole = kind == METRIC_HEIGHT ? BOARD_HEIGHT : kind == METRIC_WIDTH ? BOARD_WIDTH : 0;
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
            keep_bare(f, value, at);
            return TRUE;
        }
        f->i += ahead; /* size 90x45: the number handler reads it */
        return TRUE;
    }
    f->i += ahead + 1;
    set_measure(f, kind, value, first, at);
    return TRUE;
}

static void on_metric(Filler *f)
{
    MetricKind kind = (MetricKind)peek(f, 0)->row->value;
    guint at = f->i;
    if (key_then_number(f, kind))
        return;
    const Token *next = peek(f, 1);
    if (kind == METRIC_LENGTH && (token_is(next, WORD_SHAPE) || token_is(next, WORD_DE))) {
        f->command->size = SIZE_LARGE; /* 长线 */
        f->i++;
        return;
    }
    if (kind == METRIC_STROKE && (token_is(next, WORD_STROKE) || is_color(next))) {
        f->i++; /* 线条粗细 粗, "stroke red" */
        return;
    }
    refuse(f, REFUSE_UNKNOWN, at, at);
}

static gboolean is_metric_number(const Filler *f, guint ahead)
{
    return token_is(peek(f, ahead), WORD_METRIC) && peek(f, ahead)->row->value != METRIC_SIZE;
}

/**
 * "100宽50高" or "200 宽 100": counts on through number, key, number, key … Whatever it ends with decides: on
 * a key, each key follows its number.
 */
static gboolean key_follows_number(const Filler *f, guint ahead)
{
    if (!is_metric_number(f, ahead))
        return FALSE;
    guint j = ahead;
    for (;;) {
        guint number = skip_fillers(f, j + 1);
        while (peek(f, number)->kind == TOKEN_COMMA)
            number = skip_fillers(f, number + 1);
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
            !(is_color(t) || t->row->kind == WORD_SIZE || t->row->kind == WORD_SHADE || t->row->kind == WORD_STROKE ||
              t->row->kind == WORD_DASH || t->row->kind == WORD_TURN || t->row->kind == WORD_FILLED ||
              t->row->kind == WORD_HOLLOW || t->row->kind == WORD_LONG || t->row->kind == WORD_DE ||
              t->row->kind == WORD_FILLER))
            return FALSE;
    }
}

static void set_count(Filler *f, double value, guint token)
{
    if (value < 1 || value != floor(value)) {
        bad_number(f, token, token, 1, LIMIT_SHAPES_PER_MESSAGE);
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

/* --- places --------------------------------------------------------------------------------------------- */

static void add_spot(Filler *f, Spot spot, guint first, guint last_token)
{
    GArray *spots = f->command->spots;
    if (!spot.is_anchor && !(spot.x >= 0 && spot.x <= BOARD_WIDTH && spot.y >= 0 && spot.y <= BOARD_HEIGHT)) {
        refuse(f, REFUSE_OFF_BOARD, first, last_token);
        return;
    }
    gboolean mixed =
        spots->len > 0 && !f->from && !f->to && g_array_index(spots, Spot, spots->len - 1).is_anchor != spot.is_anchor;
    if (mixed) {
        refuse(f, REFUSE_TWICE, first, last_token);
        return;
    }
    if (spots->len >= LIMIT_SIDES) {
        refuse(f, REFUSE_POINTS, first, last_token);
        return;
    }
    g_array_append_val(spots, spot);
    f->at = FALSE;
}

static double axis_value(const Filler *f, guint ahead, gboolean percent, guint axis)
{
    double value = peek(f, ahead)->value;
    return percent ? value * (axis == 0 ? BOARD_WIDTH : BOARD_HEIGHT) / 100 : value;
}

/** number [%] [,] number [%] from `ahead` on: the tokens it has, 0 when there is none. */
static guint pair_at(const Filler *f, guint ahead, Spot *spot, gboolean *percent)
{
    guint j = ahead;
    double xy[2];
    *percent = FALSE;
    for (guint axis = 0; axis < 2; axis++) {
        if (token_is(peek(f, j), WORD_AXIS)) {
            j++;
            if (peek(f, j)->kind == TOKEN_COLON)
                j++;
        }
        if (peek(f, j)->kind != TOKEN_NUMBER)
            return 0;
        gboolean part = unit_is(f, j + 1, UNIT_PERCENT);
        xy[axis] = axis_value(f, j, part, axis);
        *percent = *percent || part;
        j += part || unit_is(f, j + 1, UNIT_PIXEL) ? 2 : 1;
        if (axis == 0 && peek(f, j)->kind == TOKEN_COMMA)
            j++;
    }
    *spot = (Spot){FALSE, ANCHOR_MIDDLE, xy[0], xy[1]};
    return j - ahead;
}

/** (200,150) */
static void on_open(Filler *f)
{
    Spot spot;
    gboolean percent = FALSE;
    guint length = pair_at(f, 1, &spot, &percent);
    if (length == 0 || peek(f, 1 + length)->kind != TOKEN_CLOSE) {
        f->i++;
        return;
    }
    guint first = f->i;
    f->i += length + 2;
    add_spot(f, spot, first, f->i - 1);
}

/** x=200 y=150 */
static void on_axis(Filler *f)
{
    Spot spot;
    gboolean percent = FALSE;
    guint length = pair_at(f, 0, &spot, &percent);
    guint first = f->i;
    if (length == 0 || peek(f, 0)->row->value != 0) {
        refuse(f, REFUSE_LEFTOVER, first, first);
        return;
    }
    f->i += length;
    add_spot(f, spot, first, f->i - 1);
}

static gboolean token_begins(const Filler *f, const Token *token, const char *const *beginnings)
{
    const char *word = f->phrase->reading->folded->str + token->start;
    while (*beginnings != NULL && !g_str_has_prefix(word, *beginnings))
        beginnings++;
    return *beginnings != NULL;
}

static void on_anchor(Filler *f)
{
    static const char *const ways[] = {"left", "right", "up", "down", "左", "右", "上", "下", NULL};
    const Token *token = peek(f, 0);
    Spot spot = {TRUE, (Anchor)token->row->value, 0, 0};
    GArray *spots = f->command->spots;
    guint at = f->i++;
    /* "left arrow", 右箭头: the bare word is a way to point. */
    f->way = !f->at && !f->from && !f->to && token->end - token->start <= 5 && token_begins(f, token, ways) &&
             (token->end - token->start == 3 || g_ascii_isalpha(f->phrase->reading->folded->str[token->start]));
    if (spots->len > 0 && !f->to && !f->from && !token_is(peek(f, 0), WORD_TO)) {
        const Spot *before = &g_array_index(spots, Spot, spots->len - 1);
        if (before->is_anchor && before->anchor == spot.anchor)
            return;
        refuse(f, REFUSE_TWICE, at, at);
        return;
    }
    add_spot(f, spot, at, at);
}

/* --- numbers without a key ------------------------------------------------------------------------------ */

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
    gboolean percent = FALSE;
    gboolean place = f->at || f->from || f->to;
    if (n >= 2 && (place || (n == 2 && comma))) {
        guint first = f->i;
        f->i += pair_at(f, 0, &spot, &percent);
        add_spot(f, spot, first, f->i - 1);
        return;
    }
    for (guint end = f->i + j; f->i < end && !refused(f); f->i++) {
        if (peek(f, 0)->kind == TOKEN_NUMBER)
            keep_bare(f, peek(f, 0)->value, f->i);
    }
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
        refuse(f, REFUSE_LEFTOVER, first, first + 2); /* 3x3 circles, or one of 3 by 3 pixels? */
        return;
    }
    set_measure(f, METRIC_WIDTH, a, first, first);
    set_measure(f, METRIC_HEIGHT, b, first + 2, first + 2);
}

static void on_sides(Filler *f, DrawShape shape)
{
    double sides = peek(f, 0)->value;
    guint at = f->i;
    f->i += 2;
    if (sides < 3 || sides > LIMIT_SIDES || sides != floor(sides)) {
        bad_number(f, at, at + 1, 3, LIMIT_SIDES);
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
        bad_number(f, at, at, 1, 10);
    f->command->measures.factor = value;
}

static void on_unit(Filler *f, UnitKind unit)
{
    guint at = f->i;
    Spot spot;
    gboolean percent = FALSE;
    switch (unit) {
    case UNIT_DEGREE:
        set_measure(f, METRIC_ANGLE, peek(f, 0)->value, at, at);
        f->i += 2;
        return;
    case UNIT_FACTOR:
        on_factor(f);
        return;
    case UNIT_PERCENT: {
        guint length = pair_at(f, 0, &spot, &percent);
        if (length == 0) {
            refuse(f, REFUSE_LEFTOVER, at, at + 1);
            return;
        }
        f->i += length;
        add_spot(f, spot, at, f->i - 1);
        return;
    }
    case UNIT_PIXEL:
        break;
    }
    guint length = 0;
    if (f->at && (length = pair_at(f, 0, &spot, &percent)) > 0) {
        f->i += length;
        add_spot(f, spot, at, f->i - 1);
        return;
    }
    guint key = skip_fillers(f, 2);
    gboolean thick = token_is(peek(f, key), WORD_STROKE);
    if (key_follows_number(f, 2) || thick) {
        MetricKind kind = thick ? METRIC_STROKE : (MetricKind)peek(f, 2)->row->value;
        set_measure(f, kind, peek(f, 0)->value, at, at);
        f->i += thick ? key + 1 : 3;
        return;
    }
    f->bare_pixels = f->n_bare == 0;
    keep_bare(f, peek(f, 0)->value, at);
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

static void on_number(Filler *f)
{
    const Token *number = peek(f, 0);
    const Token *next = peek(f, 1);
    if (token_is(next, WORD_UNIT)) {
        on_unit(f, (UnitKind)next->row->value);
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
    } else if (key_follows_number(f, 1)) {
        guint at = f->i;
        f->i += 2;
        set_measure(f, (MetricKind)next->row->value, number->value, at, at);
    } else if (f->command->shape == DRAW_NOTHING && !f->at && !f->from && !f->to && shape_is_next(f, 1) &&
               (f->i == 0 || peek(f, 0) == number)) {
        set_count(f, number->value, f->i++);
    } else {
        on_plain_numbers(f);
    }
}

/* --- text ------------------------------------------------------------------------------------------------- */

static void set_text(Filler *f, char *text /* taken over */, guint token)
{
    if (f->command->text != NULL) {
        g_free(text);
        refuse(f, REFUSE_TWICE, token, token);
        return;
    }
    if (*text == '\0' || g_utf8_strlen(text, -1) > LIMIT_LABEL_CHARS) {
        refuse(f, *text == '\0' ? REFUSE_NO_TEXT : REFUSE_TOO_LONG, token, token);
        g_free(text);
        return;
    }
    f->command->text = text;
}

static char *quote_text(const Filler *f, const Token *token)
{
    return g_strstrip(g_strdup(f->phrase->reading->quotes->pdata[(guint)token->value]));
}

static gboolean is_slot_word(const Token *t)
{
    if (t->kind == TOKEN_COLOR || t->kind == TOKEN_NUMBER || t->kind == TOKEN_COMMA || t->kind == TOKEN_OPEN ||
        t->kind == TOKEN_CLOSE || t->kind == TOKEN_COLON)
        return TRUE;
    if (t->kind != TOKEN_WORD)
        return FALSE;
    switch (t->row->kind) {
    case WORD_COLOR:
    case WORD_SHADE:
    case WORD_SIZE:
    case WORD_AT:
    case WORD_ANCHOR:
    case WORD_METRIC:
    case WORD_UNIT:
    case WORD_FILLER:
    case WORD_DE:
    case WORD_THE:
    case WORD_OF:
    case WORD_BOARD:
    case WORD_AND:
    case WORD_STROKE:
        return TRUE;
    default:
        return FALSE;
    }
}

static gboolean slots_to_the_end(const Filler *f, guint from)
{
    for (guint j = from; j < f->phrase->n; j++) {
        if (!is_slot_word(&f->phrase->tokens[j]))
            return FALSE;
    }
    return TRUE;
}

/** Where the words of an unquoted text end: before ", 红色" or "in red at the top", if that is all that follows. */
static guint text_end(const Filler *f, guint from)
{
    guint end = f->phrase->n;
    guint slots = end;
    while (slots > from + 1 && is_slot_word(&f->phrase->tokens[slots - 1]))
        slots--;
    for (guint j = MAX(slots, from + 1); j < end; j++) {
        const Token *t = &f->phrase->tokens[j];
        if ((t->kind == TOKEN_COMMA || (token_is(t, WORD_AT) && j + 1 < end)) && slots_to_the_end(f, j))
            return j;
    }
    return end;
}

/** Looks that stand right after the verb: 写红色的…, "write red: …". */
static void leading_slots(Filler *f)
{
    for (;;) {
        const Token *t = peek(f, 0);
        const Token *next = peek(f, 1);
        gboolean parted = token_is(next, WORD_DE) || next->kind == TOKEN_QUOTE || next->kind == TOKEN_COLON ||
                          next->kind == TOKEN_COMMA || token_is(next, WORD_SHAPE);
        if (!parted || refused(f))
            return;
        if (is_color(t))
            on_color(f);
        else if (token_is(t, WORD_SIZE) && f->command->size == SIZE_UNSET)
            f->command->size = (SizeWord)t->row->value, f->i++;
        else
            return;
        while (token_is(peek(f, 0), WORD_DE) || peek(f, 0)->kind == TOKEN_COMMA || token_is(peek(f, 0), WORD_SHAPE))
            f->i++;
    }
}

/** The words after 写: quoted, or the rest of the command. */
static void read_text(Filler *f)
{
    gboolean colon = FALSE;
    leading_slots(f);
    while (peek(f, 0)->kind == TOKEN_COLON || token_is(peek(f, 0), WORD_LABEL) ||
           (f->i < f->phrase->n && token_is(peek(f, 0), WORD_SHAPE) && peek(f, 0)->row->value == DRAW_TEXT &&
            f->i + 1 < f->phrase->n)) {
        colon = colon || peek(f, 0)->kind == TOKEN_COLON;
        f->i++;
    }
    if (refused(f))
        return;
    for (guint j = 0; !colon && f->i + j < f->phrase->n; j++) {
        if (peek(f, j)->kind == TOKEN_QUOTE)
            return; /* the walk goes on: slots may stand before the quote */
    }
    if (peek(f, 0)->kind == TOKEN_QUOTE)
        return;
    if (f->i >= f->phrase->n) {
        refuse(f, REFUSE_NO_TEXT, f->phrase->n - 1, f->phrase->n - 1);
        return;
    }
    guint end = colon ? f->phrase->n : text_end(f, f->i);
    guint first = f->i;
    f->i = end;
    set_text(f, phrase_words(f->phrase, first, end - 1), first);
}

/** 写着“付款”的矩形: the shape comes behind the quoted label. */
static gboolean shape_behind_quote(const Filler *f)
{
    gboolean quote = FALSE;
    for (guint j = 0; f->i + j < f->phrase->n; j++) {
        quote = quote || peek(f, j)->kind == TOKEN_QUOTE;
        if (quote && (token_is(peek(f, j), WORD_SHAPE) || token_is(peek(f, j), WORD_NGON)))
            return TRUE;
    }
    return FALSE;
}

static void on_write(Filler *f)
{
    Command *c = f->command;
    if (c->shape == DRAW_NOTHING && !shape_behind_quote(f))
        c->shape = DRAW_TEXT;
    else if (c->shape != DRAW_TEXT && c->spots->len > 0 && f->i > 0 && token_is(peek(f, 0) - 1, WORD_ANCHOR))
        g_array_set_size(c->spots, c->spots->len - 1); /* 圆，中间写A: where in the shape, not on the board */
    f->i++;
    read_text(f);
}

static void on_quote(Filler *f)
{
    if (f->command->shape == DRAW_NOTHING) {
        if (!shape_behind_quote(f))
            f->command->shape = DRAW_TEXT;
    }
    guint at = f->i++;
    set_text(f, quote_text(f, &f->phrase->tokens[at]), at);
}

static void on_name(Filler *f)
{
    f->i++;
    while (peek(f, 0)->kind == TOKEN_COLON)
        f->i++;
    const Token *t = peek(f, 0);
    gboolean plain =
        t->kind == TOKEN_UNKNOWN || t->kind == TOKEN_QUOTE || token_is(t, WORD_METRIC) || token_is(t, WORD_AXIS);
    if (!plain) {
        refuse(f, REFUSE_UNKNOWN, f->i - 1, MIN(f->i, f->phrase->n - 1));
        return;
    }
    if (f->command->name != NULL) {
        refuse(f, REFUSE_TWICE, f->i, f->i);
        return;
    }
    f->command->name = t->kind == TOKEN_QUOTE ? quote_text(f, t) : phrase_words(f->phrase, f->i, f->i);
    f->i++;
    if (*f->command->name == '\0' || g_utf8_strlen(f->command->name, -1) > LIMIT_NAME_CHARS)
        refuse(f, REFUSE_TOO_LONG, f->i - 1, f->i - 1);
}

/* --- the walk ----------------------------------------------------------------------------------------------- */

static gboolean shapes_agree(DrawShape a, DrawShape b, DrawShape *both)
{
    static const struct {
        DrawShape general, special;
    } pairs[] = {{DRAW_LINE, DRAW_ARROW},       {DRAW_LINE, DRAW_POLYLINE}, {DRAW_RECTANGLE, DRAW_SQUARE},
                 {DRAW_POLYGON, DRAW_TRIANGLE}, {DRAW_CIRCLE, DRAW_DOT},    {DRAW_CIRCLE, DRAW_ELLIPSE},
                 {DRAW_POLYGON, DRAW_DIAMOND}};
    *both = a;
    if (a == b)
        return TRUE;
    for (gsize i = 0; i < G_N_ELEMENTS(pairs); i++) {
        if ((a == pairs[i].general && b == pairs[i].special) || (b == pairs[i].general && a == pairs[i].special)) {
            *both = pairs[i].special;
            return TRUE;
        }
    }
    return FALSE;
}

static void on_shape(Filler *f)
{
    const WordRow *row = peek(f, 0)->row;
    DrawShape shape = (DrawShape)row->value;
    guint at = f->i++;
    if (shape == DRAW_TEXT && f->command->shape == DRAW_NOTHING) {
        f->command->shape = DRAW_TEXT;
        const Token *next = peek(f, 0);
        if (next->kind == TOKEN_COLON || next->kind == TOKEN_UNKNOWN)
            read_text(f);
        return;
    }
    DrawShape both = shape;
    if (f->command->shape != DRAW_NOTHING && !shapes_agree(f->command->shape, shape, &both)) {
        refuse(f, REFUSE_TWICE, at, at);
        return;
    }
    f->command->shape = both;
    if (row->color != 0)
        f->command->sides = row->color;
}

static void on_size(Filler *f, SizeWord size)
{
    if (f->command->size != SIZE_UNSET && f->command->size != size)
        refuse(f, REFUSE_TWICE, f->i, f->i);
    f->command->size = size;
    f->i++;
}

static void on_stroke(Filler *f)
{
    double value = peek(f, 0)->row->value / 100.0;
    guint at = f->i;
    if (key_then_number(f, METRIC_STROKE))
        return;
    f->i++;
    set_measure(f, METRIC_STROKE, value, at, at);
}

static void on_rotate(Filler *f)
{
    double sign = peek(f, 0)->row->value;
    guint ahead = skip_fillers(f, 1);
    guint at = f->i;
    if (peek(f, ahead)->kind == TOKEN_NUMBER) {
        double value = sign * peek(f, ahead)->value;
        f->i += ahead + (unit_is(f, ahead + 1, UNIT_DEGREE) ? 2 : 1);
        set_measure(f, METRIC_ANGLE, value, at, f->i - 1);
        return;
    }
    f->i++;
    if (isnan(f->command->measures.angle))
        f->command->measures.angle = 15 * sign;
    else if (sign < 0)
        f->command->measures.angle = -fabs(f->command->measures.angle);
}

/** 指向右边, "pointing up": the way an arrow points when nothing else is said. */
static void on_to(Filler *f)
{
    static const char *const pointing[] = {"指向", "朝", "向", "往", "pointing", "facing", NULL};
    f->pointing = token_begins(f, peek(f, 0), pointing);
    f->to = TRUE;
    f->i++;
}

/** "in red" is a colour, not a place; 圆心 speaks of a circle. */
static void on_at(Filler *f)
{
    const char *word = f->phrase->reading->folded->str + peek(f, 0)->start;
    guint ahead = skip_fillers(f, 1);
    f->at = !is_color(peek(f, ahead)) && !token_is(peek(f, ahead), WORD_SHADE);
    if (g_str_has_prefix(word, "圆心") && f->command->shape == DRAW_NOTHING)
        f->command->shape = DRAW_CIRCLE;
    f->i++;
}

static void on_word(Filler *f)
{
    const WordRow *row = peek(f, 0)->row;
    Command *c = f->command;
    switch (row->kind) {
    case WORD_SHAPE:
        on_shape(f);
        return;
    case WORD_WRITE:
    case WORD_LABEL:
        on_write(f);
        return;
    case WORD_NAME:
        on_name(f);
        return;
    case WORD_COLOR:
        on_color(f);
        return;
    case WORD_SHADE: {
        guint ahead = skip_fillers(f, 1);
        if (!is_color(peek(f, ahead))) {
            refuse(f, REFUSE_UNKNOWN, f->i, f->i);
            return;
        }
        f->shade = TRUE;
        f->shade_light = row->value == SHADE_LIGHT;
        f->i += ahead;
        return;
    }
    case WORD_FILLED:
        on_filled(f, FILL_SAME);
        return;
    case WORD_HOLLOW:
        on_filled(f, FILL_NONE);
        return;
    case WORD_FILL:
        on_fill(f);
        return;
    case WORD_BORDER:
        on_border(f);
        return;
    case WORD_SIZE:
    case WORD_LONG:
        on_size(f, (SizeWord)row->value);
        return;
    case WORD_STROKE:
        on_stroke(f);
        return;
    case WORD_DASH:
        f->line_word = TRUE; /* 虚线 alone is a line */
        c->line_style = (LineStyle)row->value;
        f->i++;
        return;
    case WORD_METRIC:
        on_metric(f);
        return;
    case WORD_ANCHOR:
        on_anchor(f);
        return;
    case WORD_AT:
        on_at(f);
        return;
    case WORD_FROM:
        f->from = TRUE;
        f->i++;
        return;
    case WORD_TO:
        on_to(f);
        return;
    case WORD_AXIS:
        on_axis(f);
        return;
    case WORD_TURN:
        if (c->turn != TURN_UNSET && c->turn != (Turn)row->value)
            refuse(f, REFUSE_TWICE, f->i, f->i);
        c->turn = (Turn)row->value;
        f->i++;
        return;
    case WORD_ROTATE:
        on_rotate(f);
        return;
    case WORD_ARRANGE:
        c->arrange = (Arrange)row->value;
        f->i++;
        return;
    case WORD_FILLER:
    case WORD_DE:
    case WORD_IS:
    case WORD_PRAISE:
    case WORD_A:
    case WORD_THE:
    case WORD_OF:
    case WORD_VERB:
    case WORD_MEASURE:
    case WORD_AND:
    case WORD_AGAIN:
    case WORD_ASK:
    case WORD_BOARD:
    case WORD_HELP:
    case WORD_QUESTION:
        f->i++;
        return;
    default:
        refuse(f, REFUSE_UNKNOWN, f->i, f->i);
    }
}

static void walk(Filler *f)
{
    while (f->i < f->phrase->n && !refused(f)) {
        switch (peek(f, 0)->kind) {
        case TOKEN_WORD:
            on_word(f);
            break;
        case TOKEN_NUMBER:
            on_number(f);
            break;
        case TOKEN_COLOR:
            on_color(f);
            break;
        case TOKEN_QUOTE:
            on_quote(f);
            break;
        case TOKEN_OPEN:
            on_open(f);
            break;
        case TOKEN_UNKNOWN:
            phrase_refuse_unknown(f->phrase, f->command, f->i);
            break;
        case TOKEN_REF:
            refuse(f, REFUSE_LATER, f->i, f->i);
            break;
        default:
            f->i++;
        }
    }
}

/* --- numbers get their meaning ------------------------------------------------------------------------------- */

static void bare_spot(Filler *f, guint k)
{
    Spot spot = {FALSE, ANCHOR_MIDDLE, f->bare[k], f->bare[k + 1]};
    add_spot(f, spot, f->bare_token[k], f->bare_token[k + 1]);
}

static void bare_measure(Filler *f, guint k, MetricKind kind)
{
    set_measure(f, kind, f->bare[k], f->bare_token[k], f->bare_token[k]);
}

/** What one bare number says about a shape. */
static MetricKind bare_meaning(const Filler *f)
{
    switch (f->command->shape) {
    case DRAW_LINE:
    case DRAW_ARROW:
        return f->bare_pixels && f->bare[0] <= 30 ? METRIC_STROKE : METRIC_LENGTH;
    case DRAW_SQUARE:
    case DRAW_TRIANGLE:
        return METRIC_SIDE;
    case DRAW_CIRCLE:
    case DRAW_POLYGON:
    case DRAW_DIAMOND:
    case DRAW_STAR:
        return METRIC_RADIUS;
    case DRAW_DOT:
        return METRIC_RADIUS;
    case DRAW_TEXT:
        return METRIC_FONT;
    default:
        return METRIC_SIZE;
    }
}

static void assign_bare(Filler *f)
{
    Command *c = f->command;
    guint n = f->n_bare;
    guint at = 0;
    if (n == 0 || refused(f))
        return;
    gboolean framed = c->shape == DRAW_RECTANGLE || c->shape == DRAW_ELLIPSE;
    gboolean lined = c->shape == DRAW_LINE || c->shape == DRAW_ARROW;
    gboolean cornered = c->shape == DRAW_POLYLINE || c->shape == DRAW_POLYGON || c->shape == DRAW_TRIANGLE;
    if (c->spots->len == 0 && ((lined && n == 4) || (cornered && n >= 6 && n % 2 == 0))) {
        for (; at < n && !refused(f); at += 2)
            bare_spot(f, at);
        return;
    }
    if (lined && c->spots->len == 1 && n == 2) {
        bare_spot(f, 0);
        return;
    }
    if (c->spots->len == 0 && n >= 2 && !(framed && n != 4) && !lined && c->shape != DRAW_POLYLINE) {
        bare_spot(f, 0);
        at = 2;
    }
    if (framed && n - at == 2 && (at == 2 || c->spots->len > 0)) {
        bare_measure(f, at, METRIC_WIDTH);
        bare_measure(f, at + 1, METRIC_HEIGHT);
        return;
    }
    MetricKind kind = bare_meaning(f);
    if (n - at == 1 && kind != METRIC_SIZE) {
        if (f->bare[at] < 5 && kind != METRIC_STROKE) {
            refuse(f, REFUSE_LEFTOVER, f->bare_token[at], f->bare_token[at]); /* "square one" */
            return;
        }
        c->measures.guessed = kind == METRIC_STROKE ? "stroke" : kind == METRIC_LENGTH ? "length" : "size";
        bare_measure(f, at, kind);
    } else if (n > at) {
        refuse(f, REFUSE_LEFTOVER, f->bare_token[at], f->bare_token[n - 1]);
    }
}

/** The width of a line is that of its stroke. */
static void width_of_line(Filler *f)
{
    Measures *m = &f->command->measures;
    gboolean lined =
        f->command->shape == DRAW_LINE || f->command->shape == DRAW_ARROW || f->command->shape == DRAW_POLYLINE;
    if (!lined || isnan(m->width) || !isnan(m->stroke))
        return;
    double width = m->width;
    m->width = NAN;
    set_measure(f, METRIC_STROKE, width, 0, f->phrase->n - 1);
}

/** Measures that mean nothing for the shape are leftovers, not dropped. */
static void check_measures(Filler *f)
{
    Command *c = f->command;
    const Measures *m = &c->measures;
    gboolean lined = c->shape == DRAW_LINE || c->shape == DRAW_ARROW || c->shape == DRAW_POLYLINE;
    gboolean boxed = c->shape == DRAW_RECTANGLE || c->shape == DRAW_ELLIPSE;
    gboolean bad =
        (!isnan(m->radius) && (lined || c->shape == DRAW_RECTANGLE || c->shape == DRAW_TEXT)) ||
        (!isnan(m->height) && lined) || (!isnan(m->width) && lined && c->shape != DRAW_LINE) ||
        (!isnan(m->side) && (lined || c->shape == DRAW_CIRCLE || c->shape == DRAW_TEXT || c->shape == DRAW_DOT)) ||
        (!isnan(m->length) && !lined && !boxed && c->shape != DRAW_SQUARE && c->shape != DRAW_TRIANGLE) ||
        (!isnan(m->length) && !isnan(m->width) && !isnan(m->height)) || (!isnan(m->font) && c->text == NULL) ||
        ((c->shape == DRAW_CIRCLE || c->shape == DRAW_SQUARE) && !isnan(m->width) && !isnan(m->height) &&
         m->width != m->height);
    if (bad)
        refuse(f, REFUSE_LEFTOVER, 0, f->phrase->n - 1);
}

/** An arrow to an anchor alone points that way. */
static void point_arrow(Filler *f)
{
    static const gint16 angles[ANCHORS] = {0, -90, 90, 180, 0, -135, -45, 135, 45};
    Command *c = f->command;
    gboolean lined = c->shape == DRAW_ARROW || c->shape == DRAW_LINE;
    if (!lined || !(f->pointing || (f->way && c->shape == DRAW_ARROW)) || f->from || c->spots->len == 0)
        return;
    const Spot *spot = &g_array_index(c->spots, Spot, c->spots->len - 1);
    if (!spot->is_anchor || spot->anchor == ANCHOR_MIDDLE || !isnan(c->measures.angle))
        return;
    c->measures.angle = angles[spot->anchor];
    g_array_set_size(c->spots, c->spots->len - 1);
    f->to = FALSE;
}

static void check_spots(Filler *f)
{
    point_arrow(f);
    Command *c = f->command;
    guint n = c->spots->len;
    gboolean ok = n <= 1;
    switch (c->shape) {
    case DRAW_LINE:
        if (n > 2)
            c->shape = DRAW_POLYLINE;
        ok = TRUE;
        break;
    case DRAW_ARROW:
    case DRAW_RECTANGLE:
        ok = n <= 2;
        break;
    case DRAW_POLYLINE:
        ok = n != 2;
        break;
    case DRAW_POLYGON:
        ok = n <= 1 || (n >= 3 && (c->sides == 0 || c->sides == n));
        break;
    case DRAW_TRIANGLE:
        ok = n <= 1 || n == 3;
        break;
    default:
        break;
    }
    gboolean ends =
        (f->from || f->to) && n < 2 && !(f->to && !f->from && c->shape != DRAW_LINE && c->shape != DRAW_ARROW);
    if (!ok || ends || ((f->at || f->shade) && n == 0))
        refuse(f, REFUSE_POINTS, 0, f->phrase->n - 1);
    if (n > 1 && c->count > 1)
        refuse(f, REFUSE_POINTS, 0, f->phrase->n - 1);
}

static void check_grid(Filler *f)
{
    Command *c = f->command;
    if (c->arrange != ARRANGE_GRID || (c->rows == 0 && c->columns == 0))
        return;
    if (c->rows > 0 && c->columns > 0 && !f->said_count) {
        if (c->rows * c->columns > LIMIT_SHAPES_PER_MESSAGE)
            refuse(f, REFUSE_TOO_MANY_SHAPES, 0, f->phrase->n - 1);
        c->count = c->rows * c->columns;
    }
}

void drawing_parse(const Phrase *phrase, Command *command)
{
    Filler f = {.phrase = phrase, .command = command};
    command->spots = g_array_new(FALSE, TRUE, sizeof(Spot));
    walk(&f);
    settle_colors(&f);
    if (command->shape == DRAW_NOTHING && f.line_word)
        command->shape = DRAW_LINE;
    if (!refused(&f) && command->shape == DRAW_NOTHING)
        refuse(&f, REFUSE_NO_SHAPE, 0, phrase->n - 1);
    if (!refused(&f) && command->shape == DRAW_TEXT && command->text == NULL)
        refuse(&f, REFUSE_NO_TEXT, 0, phrase->n - 1);
    assign_bare(&f);
    if (!refused(&f)) {
        width_of_line(&f);
        check_spots(&f);
        check_measures(&f);
        check_grid(&f);
    }
}
