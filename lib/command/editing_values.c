// SPDX-License-Identifier: MIT
/* What changes: colours, sizes, places and the like, each a value that may have its property before it. */
#include <math.h>
#include <string.h>

#include "lib/command/editing.h"

static void changed(Editor *e, Change change)
{
    e->f.command->changes |= change;
}

static gboolean spelled(const Editor *e, const char *const *spellings)
{
    return filler_is(&e->f, peek(&e->f, 0), spellings);
}

static void bad_number(Editor *e, guint low, guint high)
{
    guint i = MIN(e->f.i, e->f.phrase->n - 1);
    filler_bad_number(&e->f, i, i, low, high);
}

/* --- colours ----------------------------------------------------------------------------------------------- */

static CommandColor color_at(Editor *e, guint ahead)
{
    const Token *t = peek(&e->f, ahead);
    CommandColor color = t->kind == TOKEN_COLOR ? t->color : t->row->color;
    gboolean shaded = e->f.shade;
    e->f.shade = FALSE;
    return shaded ? color_shade(color, e->f.shade_light ? SHADE_LIGHT : SHADE_DARK) : color;
}

static void set_fill(Editor *e, FillKind fill, CommandColor color)
{
    e->f.command->fill = fill;
    e->f.command->fill_color = color;
    changed(e, CHANGE_FILL);
}

static gboolean value_color(Editor *e)
{
    Command *c = e->f.command;
    CommandColor color = color_at(e, 0);
    const Token *next = peek(&e->f, filler_skip(&e->f, 1));
    gboolean border = token_is(next, WORD_BORDER);
    gboolean fill = token_is(next, WORD_FILL) || token_is(next, WORD_FILLED);
    e->f.i += border || fill ? filler_skip(&e->f, 1) + 1 : 1;
    if (fill || (!border && e->property == PROPERTY_FILL)) {
        set_fill(e, FILL_COLOR, color);
    } else {
        if (border && c->changes & CHANGE_COLOR && c->color != color && !(c->changes & CHANGE_FILL))
            set_fill(e, FILL_COLOR, c->color); /* red with a blue border */
        else if (c->changes & CHANGE_COLOR && c->color != color)
            refuse(&e->f, REFUSE_TWICE, e->f.i - 1, e->f.i - 1);
        c->color = color;
        changed(e, CHANGE_COLOR);
    }
    e->property = PROPERTY_NONE;
    return TRUE;
}

static gboolean value_shade(Editor *e)
{
    static const char *const than_now[] = {"darker", "lighter", "brighter", "paler", NULL};
    guint ahead = filler_skip(&e->f, 1);
    if (!is_color(peek(&e->f, ahead))) {
        const Token *t = peek(&e->f, 0);
        gboolean compares = token_is(peek(&e->f, 1), WORD_BIT) || token_is(peek(&e->f, 1), WORD_MUCH) ||
                            (e->f.i > 0 && token_is(t - 1, WORD_EDIT) && (t - 1)->row->value != EDIT_MARK);
        gboolean latin = (guint8)e->f.phrase->reading->folded->str[t->start] < 0x80;
        if (latin ? !spelled(e, than_now) : !compares)
            return FALSE;
        e->f.command->shade = peek(&e->f, 0)->row->value == SHADE_LIGHT ? 1 : -1; /* 深一点, 变浅 */
        changed(e, CHANGE_SHADE);
        e->f.i++;
        return TRUE;
    }
    e->f.shade = TRUE;
    e->f.shade_light = peek(&e->f, 0)->row->value == SHADE_LIGHT;
    e->f.i += ahead;
    return value_color(e);
}

static gboolean color_comes(const Editor *e, guint ahead)
{
    for (guint j = ahead; e->f.i + j < e->f.phrase->n; j++) {
        const Token *t = peek(&e->f, j);
        if (is_color(t) || token_is(t, WORD_SHADE))
            return TRUE;
        if (t->kind == TOKEN_COMMA || token_is(t, WORD_BORDER) || token_is(t, WORD_FILL))
            return FALSE;
    }
    return FALSE;
}

static gboolean takes_off(const Editor *e)
{
    return e->verb == EDIT_TAKE_OFF || e->verb == EDIT_DELETE;
}

static gboolean property_fill(Editor *e)
{
    if (takes_off(e))
        set_fill(e, FILL_NONE, 0);
    else if (color_comes(e, 1))
        e->property = PROPERTY_FILL;
    else if (!(e->f.command->changes & CHANGE_FILL))
        set_fill(e, FILL_SAME, 0);
    e->expecting = e->f.command->targets->len == 0 && !e->marked;
    e->f.i++;
    return TRUE;
}

/* --- sizes ------------------------------------------------------------------------------------------------- */

static void set_factor(Editor *e, double factor)
{
    Measures *m = &e->f.command->measures;
    if (e->property == PROPERTY_TEXT || (e->property == PROPERTY_METRIC && e->metric == METRIC_FONT)) {
        m->font_factor = factor;
        changed(e, CHANGE_FONT);
        return;
    }
    if (e->property == PROPERTY_BORDER || (e->property == PROPERTY_METRIC && e->metric == METRIC_STROKE)) {
        m->stroke_factor = factor;
        changed(e, CHANGE_STROKE);
        return;
    }
    double *field = e->property != PROPERTY_METRIC ? &m->factor
                    : e->metric == METRIC_WIDTH    ? &m->width_factor
                    : e->metric == METRIC_HEIGHT   ? &m->height_factor
                                                   : &m->factor;
    if (!(factor >= 0.01 && factor <= 100)) {
        bad_number(e, 1, 100);
        return;
    }
    if (!isnan(*field) && (*field > 1) != (factor > 1) && !e->sized)
        refuse(&e->f, REFUSE_TWICE, MIN(e->f.i, e->f.phrase->n - 1), MIN(e->f.i, e->f.phrase->n - 1));
    *field = factor;
    changed(e, CHANGE_SIZE);
}

/** 很大, 大很多: how much, when no number says it. */
static void grow(Editor *e, gboolean shrinks)
{
    if (e->sized && e->shrinks != shrinks) {
        refuse(&e->f, REFUSE_TWICE, e->f.i, e->f.i);
        return;
    }
    e->sized = FALSE;
    const Token *before = e->f.i > 0 ? &e->f.phrase->tokens[e->f.i - 1] : peek(&e->f, 0);
    gboolean much = token_is(before, WORD_MUCH) || token_is(peek(&e->f, 1), WORD_MUCH);
    set_factor(e, much ? (shrinks ? 0.5 : 2) : (shrinks ? 0.77 : 1.3));
    e->sized = TRUE;
    e->shrinks = shrinks;
    e->far = FALSE;
    if (e->f.command->targets->len == 0 && !e->marked)
        e->expecting = TRUE;
}

static gboolean value_size(Editor *e)
{
    static const char *const larger[] = {"大一点", "大一些", "大些", "大一点的", NULL};
    static const char *const smaller[] = {"小一点", "小一些", "小些", "小一点的", NULL};
    const Token *next = peek(&e->f, 1);
    gboolean factor = next->kind == TOKEN_NUMBER || token_is(next, WORD_HALF) || token_is(next, WORD_MUCH);
    SizeWord size = (SizeWord)peek(&e->f, 0)->row->value;
    gboolean single = peek(&e->f, 0)->end - peek(&e->f, 0)->start == 3; /* 大, 小 */
    if (spelled(e, larger) || spelled(e, smaller) || (single && factor)) {
        grow(e, size <= SIZE_SMALL);
    } else {
        if (e->f.command->size != SIZE_UNSET && e->f.command->size != size)
            refuse(&e->f, REFUSE_TWICE, e->f.i, e->f.i);
        e->f.command->size = size;
        changed(e, CHANGE_SIZE);
    }
    e->f.i++;
    return TRUE;
}

static gboolean value_long(Editor *e)
{
    if (!e->f.command->targets->len && !e->marked && !e->puts)
        return FALSE;
    set_factor(e, peek(&e->f, 0)->row->value == SIZE_LARGE ? 1.3 : 0.77);
    e->f.i++;
    return TRUE;
}

/** 放大两倍, 缩小一半, 放大到150%: the number behind a verb of size. */
static gboolean factor_here(Editor *e)
{
    const Token *t = peek(&e->f, 0);
    if (token_is(t, WORD_HALF)) {
        set_factor(e, 0.5);
        e->f.i++;
        return TRUE;
    }
    if (t->kind != TOKEN_NUMBER)
        return FALSE;
    double value = t->value;
    gboolean percent = unit_is(&e->f, 1, UNIT_PERCENT);
    gboolean times =
        unit_is(&e->f, 1, UNIT_FACTOR) || peek(&e->f, 1)->kind == TOKEN_BY || token_is(peek(&e->f, 1), WORD_TIMES);
    gboolean half = t->spelled && value == 1 && token_is(peek(&e->f, 1), WORD_HALF);
    if (!percent && !times && !half)
        return FALSE;
    double factor = percent ? value / 100 : value;
    if (percent && e->sized && !e->to)
        factor = e->shrinks ? 1 - factor : 1 + factor;
    else if (times && e->sized && value == 1)
        factor = e->shrinks ? 0.5 : 2; /* 放大一倍 */
    else if (times && e->sized && e->shrinks && value > 1)
        factor = 1 / value;
    if (half)
        factor = 0.5;
    set_factor(e, factor);
    e->to = FALSE;
    e->f.i += 2;
    return TRUE;
}

/* --- measures ---------------------------------------------------------------------------------------------- */

static void set_rotation(Editor *e, double angle)
{
    if (fabs(angle) > 3600) {
        bad_number(e, 0, 360);
        return;
    }
    e->f.command->measures.angle = angle;
    changed(e, CHANGE_ROTATION);
}

static void set_metric(Editor *e, double value)
{
    MetricKind kind = e->metric;
    guint i = MIN(e->f.i, e->f.phrase->n - 1);
    e->property = PROPERTY_NONE;
    if (kind == METRIC_ANGLE) {
        e->f.command->angle_absolute = TRUE;
        set_rotation(e, value);
        return;
    }
    if (kind == METRIC_SIZE) {
        refuse(&e->f, REFUSE_LEFTOVER, i, i);
        return;
    }
    filler_set_measure(&e->f, kind, value, i, i);
    changed(e, kind == METRIC_STROKE ? CHANGE_STROKE : kind == METRIC_FONT ? CHANGE_FONT : CHANGE_SIZE);
}

static gboolean set_opacity(Editor *e, double value, gboolean percent)
{
    double opacity = percent || value > 1 ? value / 100 : value;
    if (!(opacity >= 0 && opacity <= 1)) {
        bad_number(e, 0, 100);
        return TRUE;
    }
    e->f.command->measures.opacity = e->property == PROPERTY_TRANSPARENCY ? 1 - opacity : opacity;
    changed(e, CHANGE_OPACITY);
    e->property = PROPERTY_NONE;
    return TRUE;
}

static gboolean value_opacity(Editor *e)
{
    OpacityKind kind = (OpacityKind)peek(&e->f, 0)->row->value;
    e->f.i++;
    if (kind == OPACITY_HALF) {
        e->f.command->measures.opacity = 0.5;
        changed(e, CHANGE_OPACITY);
        return TRUE;
    }
    static const char *const looks[] = {"opaque", "不透明", NULL};
    e->opaque = filler_is(&e->f, token_before(&e->f, 0), looks);
    /* 30% transparent: the number stands before */
    e->property = kind == OPACITY_OPACITY ? PROPERTY_OPACITY : PROPERTY_TRANSPARENCY;
    return TRUE;
}

static gboolean value_rotate(Editor *e)
{
    double sign = peek(&e->f, 0)->row->value;
    gboolean said = (e->f.command->changes & CHANGE_ROTATION) != 0;
    double angle = said ? fabs(e->f.command->measures.angle) : 15;
    e->f.command->angle_absolute = e->to = FALSE;
    e->turned = said;
    set_rotation(e, sign * angle);
    e->metric = METRIC_ANGLE;
    e->f.i++;
    if (e->f.command->targets->len == 0 && !e->marked)
        e->expecting = TRUE;
    return TRUE;
}

/* --- places ------------------------------------------------------------------------------------------------ */

static gboolean add_place(Editor *e, Spot spot, guint length)
{
    guint first = e->f.i;
    e->f.i += length;
    if (token_is(peek(&e->f, 0), WORD_CELL))
        e->f.i++; /* B2格 */
    if (token_is(peek(&e->f, 0), WORD_OF) && token_is(peek(&e->f, 1), WORD_BOARD))
        e->f.i += 2; /* the centre of the board */
    e->f.from = FALSE;
    if (e->f.command->changes & CHANGE_PLACE)
        refuse(&e->f, REFUSE_TWICE, first, first);
    filler_take_spot(&e->f, spot, first, e->f.i - 1);
    changed(e, CHANGE_PLACE);
    e->to = FALSE;
    return TRUE;
}

static gboolean distance_near(const Editor *e)
{
    const Token *next = peek(&e->f, 1);
    guint j = token_is(next, WORD_FILLER) && filler_is(&e->f, next, (const char *const[]){"by", "about", NULL}) ? 2 : 1;
    next = peek(&e->f, j);
    return e->near || e->far || !isnan(e->distance) || token_is(next, WORD_BIT) || token_is(next, WORD_MUCH) ||
           (next->kind == TOKEN_NUMBER && !unit_is(&e->f, j + 1, UNIT_DEGREE) &&
            peek(&e->f, j + 1)->kind != TOKEN_COMMA);
}

/** 100 left |and 50 down: a distance that belongs to the way beside it. */
static void set_far(Editor *e, Anchor anchor)
{
    const Token *before = e->f.i > 0 ? &e->f.phrase->tokens[e->f.i - 1] : peek(&e->f, 0);
    gboolean number = before->kind == TOKEN_NUMBER || token_is(before, WORD_UNIT) || token_is(before, WORD_AT);
    if (isnan(e->distance) || !number || anchor == ANCHOR_MIDDLE || anchor > ANCHOR_RIGHT)
        return;
    *(anchor == ANCHOR_LEFT || anchor == ANCHOR_RIGHT ? &e->far_x : &e->far_y) = e->distance;
    e->distance = NAN;
}

static void set_way(Editor *e, Anchor anchor)
{
    static const gint8 ways[ANCHORS][2] = {{0, 0},   {0, -1}, {0, 1},  {-1, 0}, {1, 0},
                                           {-1, -1}, {1, -1}, {-1, 1}, {1, 1}};
    e->way_x += ways[anchor][0];
    e->way_y += ways[anchor][1];
    set_far(e, anchor);
}

/** A direction (往左, "left 50", "up a bit") or a place of the board (左边, "the left side"). */
static gboolean value_anchor(Editor *e)
{
    static const char *const ways[] = {"左",   "右",   "上",    "下", "左上", "右上",  "左下",
                                       "右下", "left", "right", "up", "down", "lower", NULL};
    static const char *const sides[] = {"左边", "右边", "上面", "下面", "上边", "下边",
                                        "左侧", "右侧", "上方", "下方", NULL};
    const Token *t = peek(&e->f, 0);
    Anchor anchor = (Anchor)t->row->value;
    if (spelled(e, (const char *const[]){"上", NULL}) && is_color(peek(&e->f, 1))) {
        e->property = PROPERTY_FILL; /* 给房子上红色 */
        e->f.i++;
        return TRUE;
    }
    gboolean way = spelled(e, ways);
    if (e->last == EDIT_RESIZE && spelled(e, (const char *const[]){"up", "down", NULL})) {
        grow(e, anchor == ANCHOR_BOTTOM); /* scale it up */
        e->f.i++;
        return TRUE;
    }
    gboolean side = spelled(e, sides);
    gboolean heading = anchor != ANCHOR_MIDDLE && ((way && !e->to) || e->toward || ((way || side) && distance_near(e)));
    if (heading) {
        set_way(e, anchor);
        e->f.i++;
        return TRUE;
    }
    return add_place(e, (Spot){.kind = SPOT_ANCHOR, .anchor = anchor}, 1);
}

/** 移到2号上, move it onto the box */
static gboolean value_onto(Editor *e)
{
    Ref *ref = NULL;
    guint length = ref_read(&e->f, 0, REF_SINGLE, &ref);
    if (length == 0)
        return FALSE;
    Spot spot = {.kind = SPOT_THING, .ref = ref, .gap = NAN};
    const Token *on = peek(&e->f, length);
    if (token_is(on, WORD_ANCHOR) && filler_is(&e->f, on, (const char *const[]){"上", NULL}))
        length++;
    return add_place(e, spot, length);
}

static gboolean value_cell(Editor *e)
{
    Spot spot;
    guint length = filler_cell_at(&e->f, 0, &spot);
    return length > 0 && add_place(e, spot, length);
}

static gboolean value_point(Editor *e)
{
    Spot spot;
    if (peek(&e->f, 0)->kind == TOKEN_OPEN) {
        guint length = filler_pair_at(&e->f, 1, &spot);
        return length > 0 && peek(&e->f, length + 1)->kind == TOKEN_CLOSE && add_place(e, spot, length + 2);
    }
    guint length = filler_pair_at(&e->f, 0, &spot);
    return length > 0 && add_place(e, spot, length);
}

/** 在2号前面: above or below it in the pile. */
static gboolean value_pile(Editor *e)
{
    Command *c = e->f.command;
    guint j = token_is(peek(&e->f, 0), WORD_RELATION) ? 1 : 0;
    const Token *word = peek(&e->f, 0);
    Ref *ref = NULL;
    guint length = ref_read(&e->f, j, REF_SINGLE, &ref);
    if (length == 0)
        return FALSE;
    length += j;
    if (j == 0) {
        guint de = token_is(peek(&e->f, length), WORD_DE) ? 1 : 0;
        word = peek(&e->f, length + de);
        length += de + 1;
    }
    gboolean front = token_is(word, WORD_RELATION) && word->row->value == RELATION_FRONT;
    gboolean behind = token_is(word, WORD_RELATION) && word->row->value == RELATION_BEHIND;
    if (!front && !behind) {
        ref_free(ref);
        return FALSE;
    }
    c->op = COMMAND_ORDER;
    c->order = front ? ORDER_ABOVE : ORDER_BELOW;
    ref_free(c->beside);
    c->beside = ref;
    e->f.i += length;
    return TRUE;
}

static gboolean value_place(Editor *e)
{
    Spot spot;
    guint length = relation_read(&e->f, 0, &spot);
    return length > 0 && add_place(e, spot, length);
}

static gboolean read_words(Editor *e, char **field, Change change, gsize limit);

/** the text of #1 | to Foo: words, unless it is how they look. */
static gboolean text_becomes(const Editor *e)
{
    const Token *value = peek(&e->f, 1);
    return e->property == PROPERTY_TEXT && e->f.command->targets->len > 0 && token_is(peek(&e->f, 0), WORD_TO) &&
           value->kind != TOKEN_END && !is_color(value) && !token_is(value, WORD_SIZE) &&
           !token_is(value, WORD_OPACITY) && !token_is(value, WORD_SHADE) && !token_is(value, WORD_ANCHOR) &&
           value->kind != TOKEN_NUMBER;
}

static gboolean value_to(Editor *e)
{
    static const char *const toward[] = {"往", "向", "朝", "朝着", "向着", "towards", "toward", NULL};
    static const char *const into[] = {"into", NULL};
    static const char *const the_way[] = {"to the", "towards", "toward", NULL};
    static const char *const plain[] = {"left", "right", NULL};
    if (e->property == PROPERTY_NAME && e->f.command->targets->len > 0)
        return read_words(e, &e->f.command->name, CHANGE_NAME, LIMIT_NAME_CHARS);
    if (spelled(e, (const char *const[]){"终点", "终点是", "终点为", NULL}) && e->f.command->changes == 0)
        return FALSE; /* 终点移到右边: a thing of that name, which nothing has */
    if (text_becomes(e))
        return read_words(e, &e->f.command->text, CHANGE_TEXT, LIMIT_LABEL_CHARS);
    e->f.i++;
    if (value_pile(e))
        return TRUE;
    e->f.i--;
    if (value_place(e))
        return TRUE;
    Spot cell;
    guint cells = filler_cell_at(&e->f, 1, &cell);
    if (cells > 0)
        return add_place(e, cell, cells + 1);
    gboolean heading = spelled(e, toward) ||
                       (spelled(e, the_way) && token_is(peek(&e->f, 1), WORD_ANCHOR) && !e->f.at &&
                        (e->last == EDIT_MOVE || e->last == EDIT_COPY) && filler_is(&e->f, peek(&e->f, 1), plain));
    e->becoming = spelled(e, into);
    gboolean to = token_is(peek(&e->f, 0), WORD_TO) || spelled(e, (const char *const[]){"to the", "onto", NULL});
    e->toward = heading;
    e->to = !heading;
    e->f.i++;
    if (heading)
        return TRUE;
    if (token_is(peek(&e->f, 0), WORD_THE))
        e->f.i++;
    if (to && (e->verb == EDIT_MOVE || e->verb == EDIT_MOVE_TO) && value_onto(e))
        return TRUE;
    const Token *t = peek(&e->f, 0);
    gboolean value = t->kind == TOKEN_NUMBER || t->kind == TOKEN_OPEN || t->kind == TOKEN_QUOTE ||
                     t->kind == TOKEN_COLON || (t->kind == TOKEN_WORD && !token_is_filler(t)) || is_color(t);
    gboolean changing = e->last != EDIT_MARK || e->verb != EDIT_CHANGE; /* 把圆指向方块 says no change */
    gboolean into_shape = to && changing && (token_is_shape(t) || token_is(t, WORD_A));
    e->becoming = e->becoming || into_shape;
    return value;
}

/* --- numbers ----------------------------------------------------------------------------------------------- */

/** 移一些, 挪一挪: a number that counts nothing. */
static gboolean value_vague(Editor *e)
{
    const Token *t = peek(&e->f, 0);
    const Token *next = peek(&e->f, 1);
    gboolean han = (guint8)e->f.phrase->reading->folded->str[t->start] >= 0x80;
    gboolean again = token_is(next, WORD_EDIT) && next->row->value == EDIT_MOVE;
    if (!t->spelled || !han || !(spelled(e, (const char *const[]){"一些", NULL}) || again))
        return FALSE;
    e->near = e->near || !again;
    e->f.i += again ? 2 : 1;
    return TRUE;
}

/** 30% bigger */
static gboolean percent_compares(Editor *e)
{
    const Token *verb = peek(&e->f, 2);
    gboolean grows = token_is(verb, WORD_EDIT) && verb->row->value == EDIT_GROW;
    gboolean shrinks = token_is(verb, WORD_EDIT) && verb->row->value == EDIT_SHRINK;
    if (!unit_is(&e->f, 1, UNIT_PERCENT) || !(grows || shrinks))
        return FALSE;
    double part = peek(&e->f, 0)->value / 100;
    set_factor(e, shrinks ? 1 - part : 1 + part);
    e->f.i += 3;
    return TRUE;
}

/** 3 times bigger */
static gboolean times_compares(Editor *e)
{
    const Token *verb = peek(&e->f, 2);
    gboolean grows = token_is(verb, WORD_EDIT) && verb->row->value == EDIT_GROW;
    gboolean shrinks = token_is(verb, WORD_EDIT) && verb->row->value == EDIT_SHRINK;
    double times = peek(&e->f, 0)->value;
    if (!unit_is(&e->f, 1, UNIT_FACTOR) || !(grows || shrinks) || !(times > 0))
        return FALSE;
    set_factor(e, shrinks ? 1 / times : times);
    e->f.i += 3;
    return TRUE;
}

/** 100 wide */
static gboolean key_behind(Editor *e, guint unit)
{
    const Token *key = peek(&e->f, unit);
    if (!token_is(key, WORD_METRIC) || peek(&e->f, unit + 1)->kind == TOKEN_NUMBER)
        return FALSE;
    double value = peek(&e->f, 0)->value;
    e->metric = (MetricKind)key->row->value;
    e->f.i += unit;
    set_metric(e, value);
    e->f.i++;
    return TRUE;
}

/** move circle 2 to the left: more likely which circle than how far. */
static gboolean number_is_of_thing(const Editor *e, guint unit)
{
    const Token *t = peek(&e->f, 0);
    if (unit > 1 || t->value >= 10 || t->spelled || e->f.i < 2 || !token_is_shape(t - 1))
        return FALSE;
    return !token_is(t - 2, WORD_THE);
}

static gboolean value_number(Editor *e)
{
    const Token *t = peek(&e->f, 0);
    double value = t->value;
    gboolean percent = unit_is(&e->f, 1, UNIT_PERCENT);
    if (e->f.command->op == COMMAND_COPY || e->verb == EDIT_COPY) {
        gboolean copies = token_is(peek(&e->f, 1), WORD_EDIT) && peek(&e->f, 1)->row->value == EDIT_COPY;
        gboolean times = copies || token_is(peek(&e->f, 1), WORD_MEASURE) || token_is(peek(&e->f, 1), WORD_STEP) ||
                         unit_is(&e->f, 1, UNIT_FACTOR);
        guint n = times ? 2 : 0;
        if (n > 0) {
            if (!(value >= 1 && value <= LIMIT_SHAPES_PER_MESSAGE && value == floor(value)))
                bad_number(e, 1, LIMIT_SHAPES_PER_MESSAGE);
            e->f.command->count = (guint)CLAMP(value, 1, LIMIT_SHAPES_PER_MESSAGE);
            e->f.i += copies ? 1 : n;
            return TRUE;
        }
    }
    gboolean behind = token_is(peek(&e->f, percent ? 2 : 1), WORD_OPACITY);
    if (e->property == PROPERTY_OPACITY || e->property == PROPERTY_TRANSPARENCY || behind) {
        if (behind)
            e->property =
                peek(&e->f, percent ? 2 : 1)->row->value == OPACITY_OPACITY ? PROPERTY_OPACITY : PROPERTY_TRANSPARENCY;
        e->f.i += (percent ? 2u : 1u) + (behind ? 1u : 0u);
        return set_opacity(e, value, percent);
    }
    if (peek(&e->f, 1)->kind == TOKEN_BY && peek(&e->f, 2)->kind == TOKEN_NUMBER) {
        double height = peek(&e->f, 2)->value;
        e->metric = METRIC_WIDTH;
        set_metric(e, value);
        e->metric = METRIC_HEIGHT;
        set_metric(e, height);
        e->f.i += unit_is(&e->f, 3, UNIT_PIXEL) ? 4 : 3;
        return TRUE;
    }
    if (times_compares(e) || percent_compares(e) || factor_here(e))
        return TRUE;
    guint unit = token_is(peek(&e->f, 1), WORD_UNIT) ? 2 : 1;
    if (unit_is(&e->f, 1, UNIT_DEGREE) ||
        (e->f.command->changes & CHANGE_ROTATION && e->metric == METRIC_ANGLE && unit == 1)) {
        gboolean back = (e->f.command->changes & CHANGE_ROTATION) != 0 && e->f.command->measures.angle < 0;
        e->f.command->angle_absolute = e->to;
        e->turned = TRUE;
        set_rotation(e, back ? -value : value);
        e->f.i += unit;
        e->to = FALSE;
        return TRUE;
    }
    if (e->property == PROPERTY_METRIC) {
        e->f.i += unit;
        set_metric(e, value);
        return TRUE;
    }
    if (key_behind(e, unit))
        return TRUE;
    if ((unit == 1 || percent || e->to) && value_point(e))
        return TRUE;
    if (e->last == EDIT_RESIZE && unit == 1 && value > 0 && value <= 10) {
        e->f.i++;
        set_factor(e, value);
        return TRUE;
    }
    gboolean moves = e->way_x != 0 || e->way_y != 0 || e->verb == EDIT_MOVE || e->verb == EDIT_SHIFT ||
                     token_is(peek(&e->f, unit), WORD_ANCHOR) || token_is(peek(&e->f, unit), WORD_AT);
    if (moves && isnan(e->distance) && !percent) {
        if (number_is_of_thing(e, unit)) {
            refuse(&e->f, REFUSE_LEFTOVER, e->f.i, e->f.i);
            return TRUE;
        }
        if (!(value >= 1 && value <= 2000))
            bad_number(e, 1, 2000);
        e->distance = value;
        const Token *before = e->f.i > 0 ? t - 1 : t;
        gboolean level =
            token_is(before, WORD_ANCHOR) && (before->row->value == ANCHOR_LEFT || before->row->value == ANCHOR_RIGHT);
        gboolean upright =
            token_is(before, WORD_ANCHOR) && (before->row->value == ANCHOR_TOP || before->row->value == ANCHOR_BOTTOM);
        if (level || upright) {
            *(level ? &e->far_x : &e->far_y) = value; /* left 100 and down 50 */
            e->distance = NAN;
        }
        e->f.i += unit;
        return TRUE;
    }
    return FALSE;
}

/* --- words, heads, shapes ------------------------------------------------------------------------------------ */

static gboolean rest_is_text(Editor *e)
{
    while (peek(&e->f, 0)->kind == TOKEN_COLON || token_is(peek(&e->f, 0), WORD_NAME) ||
           token_is(peek(&e->f, 0), WORD_IS) || token_is(peek(&e->f, 0), WORD_TO) ||
           (token_is(peek(&e->f, 0), WORD_EDIT) && peek(&e->f, 0)->row->value == EDIT_BECOME) ||
           token_is(peek(&e->f, 0), WORD_LABEL))
        e->f.i++;
    return e->f.i < e->f.phrase->n;
}

static gboolean read_words(Editor *e, char **field, Change change, gsize limit)
{
    if (!rest_is_text(e)) {
        refuse(&e->f, REFUSE_NO_TEXT, e->f.phrase->n - 1, e->f.phrase->n - 1);
        return TRUE;
    }
    const Token *t = peek(&e->f, 0);
    guint last = e->f.phrase->n - 1;
    g_free(*field);
    if (t->kind == TOKEN_QUOTE) {
        *field = g_strstrip(g_strdup(e->f.phrase->reading->quotes->pdata[(guint)t->value]));
        e->f.i++;
    } else {
        *field = phrase_words(e->f.phrase, e->f.i, last);
        text_drop_letter_count(*field);
        e->f.i = last + 1;
    }
    if (**field == '\0' || g_utf8_strlen(*field, -1) > (glong)limit)
        refuse(&e->f, **field == '\0' ? REFUSE_NO_TEXT : REFUSE_TOO_LONG, last, last);
    changed(e, change);
    return TRUE;
}

static gboolean quote_comes(const Editor *e)
{
    for (guint j = e->f.i; j < e->f.phrase->n; j++) {
        if (e->f.phrase->tokens[j].kind == TOKEN_QUOTE)
            return TRUE;
    }
    return FALSE;
}

/** the text of #1, the label in the circle: whose words they are follows, and the words themselves behind it. */
static gboolean text_of_thing(Editor *e)
{
    static const char *const in[] = {"in", "on", "inside", NULL};
    const Token *t = peek(&e->f, 0);
    if (e->f.command->targets->len > 0 || e->marked || !(token_is(t, WORD_OF) || spelled(e, in)))
        return FALSE;
    if (takes_off(e))
        changed(e, CHANGE_TEXT);
    else
        e->property = PROPERTY_TEXT;
    e->expecting = TRUE;
    e->f.i++;
    return TRUE;
}

/** 写上“A”, change the text of #1 to "A", remove the text from #1 */
/** label |the square Home: a thing that is there, and no words yet. */
static gboolean labels_thing(const Editor *e)
{
    if (!word_is(e->f.phrase, token_before(&e->f, 0), "label") || e->f.command->targets->len > 0 || quote_comes(e))
        return FALSE;
    const Token *t = peek(&e->f, 0);
    return t->kind == TOKEN_REF || token_is(t, WORD_THE) ||
           (token_is(t, WORD_REF) && (t->row->value == REFWORD_IT || t->row->value == REFWORD_THEM));
}

static gboolean value_text(Editor *e)
{
    e->f.i++;
    gboolean off = takes_off(e);
    if (text_of_thing(e))
        return TRUE;
    if (labels_thing(e)) {
        e->expecting = e->labels = TRUE;
        return TRUE;
    }
    if (token_is(peek(&e->f, 0), WORD_TO) && is_color(peek(&e->f, 1)) && peek(&e->f, 2)->kind == TOKEN_END) {
        e->property = PROPERTY_TEXT; /* change the text to red */
        return TRUE;
    }
    if (off || (quote_comes(e) && peek(&e->f, 0)->kind != TOKEN_QUOTE)) {
        e->property = PROPERTY_TEXT;
        e->expecting = e->f.command->targets->len == 0 && !e->marked;
        if (off)
            changed(e, CHANGE_TEXT);
        return TRUE;
    }
    return read_words(e, &e->f.command->text, CHANGE_TEXT, LIMIT_LABEL_CHARS);
}

static gboolean value_name(Editor *e)
{
    e->f.i++;
    return read_words(e, &e->f.command->name, CHANGE_NAME, LIMIT_NAME_CHARS);
}

static gboolean value_quote(Editor *e)
{
    return read_words(e, &e->f.command->text, CHANGE_TEXT, LIMIT_LABEL_CHARS);
}

/** 文字, text: the words of a thing are taken off, written anew, or made larger. */
static gboolean property_text(Editor *e)
{
    e->f.i++;
    if (takes_off(e)) {
        changed(e, CHANGE_TEXT);
        return TRUE;
    }
    const Token *t = peek(&e->f, 0);
    guint next = 0;
    while (token_is(peek(&e->f, next), WORD_EDIT) && peek(&e->f, next)->row->value == EDIT_BECOME)
        next++;
    gboolean said = next > 0 || t->kind == TOKEN_COLON || token_is(t, WORD_TO) || token_is(t, WORD_IS);
    const Token *value = peek(&e->f, next);
    if (text_of_thing(e))
        return TRUE;
    if (said && !is_color(value) && !token_is(value, WORD_SIZE) && !token_is(value, WORD_OPACITY))
        return read_words(e, &e->f.command->text, CHANGE_TEXT, LIMIT_LABEL_CHARS);
    e->property = PROPERTY_TEXT;
    return TRUE;
}

static void set_heads(Editor *e, gint heads)
{
    e->f.command->heads = heads;
    changed(e, CHANGE_HEADS);
}

/** 带箭头, without an arrow */
static gboolean value_heads(Editor *e)
{
    set_heads(e, peek(&e->f, 0)->row->value);
    e->f.i++;
    return TRUE;
}

static gboolean value_shape(Editor *e)
{
    Command *c = e->f.command;
    const Token *t = peek(&e->f, 0);
    DrawShape shape = (DrawShape)t->row->value;
    if (shape == DRAW_TEXT && !e->becoming)
        return property_text(e);
    if (shape == DRAW_LINE && !e->becoming && c->targets->len > 0) {
        e->property = PROPERTY_BORDER; /* 1号的线条 */
        e->f.i++;
        return TRUE;
    }
    if (shape == DRAW_ARROW && !e->becoming && (c->targets->len > 0 || takes_off(e))) {
        set_heads(e, takes_off(e) ? 0 : 1);
        e->f.i++;
        return TRUE;
    }
    if (!e->becoming)
        return FALSE;
    if (shape == DRAW_ARROW && t->row->color == 2) {
        set_heads(e, 2); /* 变成双箭头 */
        e->f.i++;
        return TRUE;
    }
    c->shape = shape;
    if (shape == DRAW_STAMP)
        c->stamp = (Stamp)t->row->color;
    else if (t->row->color != 0)
        c->sides = t->row->color;
    changed(e, CHANGE_SHAPE);
    e->f.i++;
    return TRUE;
}

static gboolean value_sides(Editor *e)
{
    const Token *next = peek(&e->f, 1);
    double sides = peek(&e->f, 0)->value;
    gboolean star = token_is(next, WORD_POINTED);
    if (!e->becoming || !(star || token_is(next, WORD_NGON)) || !(sides >= 3 && sides <= LIMIT_SIDES))
        return FALSE;
    e->f.command->shape = star ? DRAW_STAR : DRAW_POLYGON;
    e->f.command->sides = (guint)sides;
    changed(e, CHANGE_SHAPE);
    e->f.i += 2;
    return TRUE;
}

static gboolean value_dash(Editor *e)
{
    e->f.command->line_style = (LineStyle)peek(&e->f, 0)->row->value;
    changed(e, CHANGE_DASH);
    e->f.i++;
    if (token_is(peek(&e->f, 0), WORD_SHAPE) && peek(&e->f, 0)->row->value == DRAW_LINE)
        e->f.i++;
    return TRUE;
}

/** 粗一点 makes thicker, 粗线 is a width. */
static gboolean value_stroke(Editor *e)
{
    gboolean thick = peek(&e->f, 0)->row->value > 400;
    static const char *const widths[] = {"粗体",  "粗线条", "细线条", "粗的",  "细的",
                                         "thick", "thin",   "bold",   "heavy", NULL};
    Measures *m = &e->f.command->measures;
    const Token *next = peek(&e->f, 1);
    gboolean width = spelled(e, widths) || (token_is(next, WORD_SHAPE) && next->row->value == DRAW_LINE);
    if (width)
        m->stroke = peek(&e->f, 0)->row->value / 100.0;
    else
        m->stroke_factor = thick ? 1.5 : 0.67;
    changed(e, CHANGE_STROKE);
    e->f.i += width && token_is(next, WORD_SHAPE) ? 2 : 1;
    return TRUE;
}

static gboolean value_metric(Editor *e)
{
    e->property = PROPERTY_METRIC;
    e->metric = (MetricKind)peek(&e->f, 0)->row->value;
    e->f.i++;
    if (token_is(peek(&e->f, 0), WORD_BIT)) {
        set_factor(e, e->metric == METRIC_STROKE ? 1.5 : 1.3);
        e->f.i++;
        e->property = PROPERTY_NONE;
    }
    return TRUE;
}

static gboolean value_filled(Editor *e)
{
    const Ref *ref = e->f.command->targets->len > 0 ? e->f.command->targets->pdata[0] : NULL;
    gboolean line = ref != NULL && (ref->dashed || ref->shape == DRAW_LINE || ref->shape == DRAW_ARROW);
    if (line && spelled(e, (const char *const[]){"solid", NULL})) {
        e->f.command->line_style = LINE_SOLID;
        changed(e, CHANGE_DASH);
    } else if (ref != NULL && ref->kind == REF_NUMBERS && spelled(e, (const char *const[]){"solid", NULL}) &&
               e->f.i + 1 == e->f.phrase->n && e->f.command->changes == 0) {
        refuse(&e->f, REFUSE_NO_TARGET, e->f.i, e->f.i); /* its line or its inside? */
    } else if (token_is(peek(&e->f, 0), WORD_HOLLOW))
        set_fill(e, FILL_NONE, 0);
    else if (!(e->f.command->changes & CHANGE_FILL))
        set_fill(e, FILL_SAME, 0);
    e->f.i++;
    return TRUE;
}

static gboolean value_border(Editor *e)
{
    if (takes_off(e))
        return FALSE; /* nothing is left of a shape without its border */
    e->property = PROPERTY_BORDER;
    e->f.i++;
    return TRUE;
}

/* --- verbs that are changes ---------------------------------------------------------------------------------- */

static gboolean scale_side(Editor *e, MetricKind metric, double factor)
{
    e->property = PROPERTY_METRIC;
    e->metric = metric;
    set_factor(e, factor);
    e->property = PROPERTY_NONE;
    return TRUE;
}

static void scale_stroke(Editor *e, double factor)
{
    e->f.command->measures.stroke_factor = factor;
    changed(e, CHANGE_STROKE);
}

/** increase the font size: what grows may be said behind. */
static void grow_measure(Editor *e, gboolean shrinks)
{
    guint j = token_is(peek(&e->f, 1), WORD_THE) ? 2 : 1;
    gboolean measure = token_is(peek(&e->f, j), WORD_METRIC);
    if (measure && peek(&e->f, j)->row->value != METRIC_SIZE) {
        e->property = PROPERTY_METRIC;
        e->metric = (MetricKind)peek(&e->f, j)->row->value;
    }
    grow(e, shrinks);
    if (measure)
        e->f.i += j;
}

static gboolean value_verb(Editor *e)
{
    Command *c = e->f.command;
    const WordRow *row = peek(&e->f, 0)->row;
    e->last = (EditVerb)row->value;
    switch ((EditVerb)row->value) {
    case EDIT_BECOME:
        e->becoming = TRUE;
        e->to = TRUE;
        break;
    case EDIT_MOVE_TO:
        e->to = TRUE;
        e->f.i++;
        if (!value_pile(e) && !value_place(e) && !value_cell(e))
            value_onto(e);
        return TRUE;
    case EDIT_SHIFT:
        set_way(e, (Anchor)row->color);
        break;
    case EDIT_GROW:
    case EDIT_SHRINK:
        grow_measure(e, row->value == EDIT_SHRINK);
        break;
    case EDIT_WIDEN:
    case EDIT_NARROW:
        scale_side(e, METRIC_WIDTH, row->value == EDIT_WIDEN ? 1.3 : 0.77);
        break;
    case EDIT_HEIGHTEN:
    case EDIT_LOWER:
        scale_side(e, METRIC_HEIGHT, row->value == EDIT_HEIGHTEN ? 1.3 : 0.77);
        break;
    case EDIT_DOUBLE:
    case EDIT_HALVE:
        if (row->color > 0)
            scale_side(e, (MetricKind)(row->color - 1), row->value == EDIT_DOUBLE ? 2 : 0.5);
        else
            set_factor(e, row->value == EDIT_DOUBLE ? 2 : 0.5);
        break;
    case EDIT_RESIZE:
        e->sized = FALSE;
        e->to = TRUE;
        break;
    case EDIT_THICKEN:
    case EDIT_THIN:
        scale_stroke(e, row->value == EDIT_THICKEN ? 1.5 : 0.67);
        break;
    case EDIT_BOLD:
        c->measures.stroke = 10;
        changed(e, CHANGE_STROKE);
        break;
    case EDIT_FLIP:
        c->flip = (Flip)row->color;
        changed(e, CHANGE_FLIP);
        break;
    case EDIT_HEADS:
        set_heads(e, takes_off(e) ? 0 : (gint)row->color);
        break;
    case EDIT_RENAME:
        if (c->targets->len > 0 || e->marked)
            return value_name(e);
        e->property = PROPERTY_NAME;
        break;
    default:
        break;
    }
    e->expecting = c->targets->len == 0 && !e->marked && row->value != EDIT_BECOME;
    e->f.i++;
    return TRUE;
}

/** near the bottom: a place of the board. */
static gboolean value_near(Editor *e)
{
    const Token *t = peek(&e->f, 0);
    guint j = token_is(peek(&e->f, 1), WORD_THE) ? 2 : 1;
    const Token *place = peek(&e->f, j);
    if (t->row->value != RELATION_NEXT || !token_is(place, WORD_ANCHOR) || token_is(peek(&e->f, j + 1), WORD_OF))
        return FALSE;
    e->f.i += j;
    return add_place(e, (Spot){.kind = SPOT_ANCHOR, .anchor = (Anchor)place->row->value}, 1);
}

static gboolean value_relation(Editor *e)
{
    return value_near(e) || value_pile(e) || value_place(e);
}

/** from red to blue: what it was is no change. */
static gboolean value_from(Editor *e)
{
    if (!is_color(peek(&e->f, 1)) || !token_is(peek(&e->f, 2), WORD_TO))
        return FALSE;
    e->f.i += 2;
    return TRUE;
}

static gboolean value_of_word(Editor *e)
{
    static gboolean (*const readers[WORD_KINDS])(Editor *) = {
        [WORD_COLOR] = value_color,       [WORD_SHADE] = value_shade,   [WORD_FILL] = property_fill,
        [WORD_FILLED] = value_filled,     [WORD_HOLLOW] = value_filled, [WORD_BORDER] = value_border,
        [WORD_SIZE] = value_size,         [WORD_LONG] = value_long,     [WORD_STROKE] = value_stroke,
        [WORD_DASH] = value_dash,         [WORD_METRIC] = value_metric, [WORD_OPACITY] = value_opacity,
        [WORD_ANCHOR] = value_anchor,     [WORD_TO] = value_to,         [WORD_AT] = value_to,
        [WORD_ROTATE] = value_rotate,     [WORD_SHAPE] = value_shape,   [WORD_WRITE] = value_text,
        [WORD_LABEL] = value_text,        [WORD_NAME] = value_name,     [WORD_EDIT] = value_verb,
        [WORD_RELATION] = value_relation, [WORD_HEADS] = value_heads,   [WORD_FROM] = value_from};
    const Token *t = peek(&e->f, 0);
    if (token_is(t, WORD_BIT) || token_is(t, WORD_MUCH)) {
        *(token_is(t, WORD_BIT) ? &e->near : &e->far) = TRUE;
        e->f.i++;
        return TRUE;
    }
    if (token_is(t, WORD_TIMES) && e->verb == EDIT_COPY) {
        e->f.command->count = (guint)t->row->value;
        e->f.i++;
        return TRUE;
    }
    if (token_is(t, WORD_TURN) && e->last == EDIT_FLIP) {
        e->f.command->flip = t->row->value == TURN_VERTICAL ? FLIP_VERTICAL : FLIP_HORIZONTAL;
        e->f.i++;
        return TRUE;
    }
    if (token_is(t, WORD_HALF))
        return factor_here(e);
    if (token_is(t, WORD_ANCHOR) && value_place(e))
        return TRUE;
    gboolean (*reader)(Editor *) = readers[t->row->kind];
    return reader != NULL && reader(e);
}

gboolean editing_value(Editor *e)
{
    if (e->labels && e->f.command->targets->len > 0 && e->f.command->text == NULL)
        return read_words(e, &e->f.command->text, CHANGE_TEXT, LIMIT_LABEL_CHARS);
    switch (peek(&e->f, 0)->kind) {
    case TOKEN_COLOR:
        return value_color(e);
    case TOKEN_NUMBER:
        return value_vague(e) || value_place(e) || value_sides(e) || value_number(e);
    case TOKEN_OPEN:
        return value_point(e);
    case TOKEN_QUOTE:
        return e->property == PROPERTY_NAME ? read_words(e, &e->f.command->name, CHANGE_NAME, LIMIT_NAME_CHARS)
                                            : value_quote(e);
    case TOKEN_REF:
        return value_place(e);
    case TOKEN_WORD:
        return value_of_word(e);
    case TOKEN_UNKNOWN:
        if (value_cell(e))
            return TRUE;
        if (e->property == PROPERTY_NAME && e->f.command->targets->len > 0)
            return read_words(e, &e->f.command->name, CHANGE_NAME, LIMIT_NAME_CHARS);
        return value_place(e);
    default:
        return FALSE;
    }
}

/** "spin it upside down" turns it half way round. */
static void settle_upside_down(Editor *e)
{
    Command *c = e->f.command;
    if (!(c->changes & CHANGE_ROTATION) || !(c->changes & CHANGE_FLIP) || c->flip != FLIP_VERTICAL || e->turned)
        return;
    c->changes &= ~(guint)CHANGE_FLIP;
    c->measures.angle = 180;
}

/** move it up to the top: the way there says no more than the place. */
static gboolean place_agrees(const Editor *e)
{
    const Command *c = e->f.command;
    if (!(c->changes & CHANGE_PLACE) || c->spots->len != 1 || !isnan(e->distance))
        return FALSE;
    const Spot *spot = &g_array_index(c->spots, Spot, 0);
    static const gint8 ways[ANCHORS][2] = {{0, 0},   {0, -1}, {0, 1},  {-1, 0}, {1, 0},
                                           {-1, -1}, {1, -1}, {-1, 1}, {1, 1}};
    return spot->kind == SPOT_ANCHOR && ways[spot->anchor][0] == CLAMP(e->way_x, -1, 1) &&
           ways[spot->anchor][1] == CLAMP(e->way_y, -1, 1);
}

/** rotate it 30 degrees to the left: which way round, and no place. */
static void settle_side_of_turn(Editor *e)
{
    Command *c = e->f.command;
    if (!(c->changes & CHANGE_ROTATION) || e->verb == EDIT_MOVE || e->verb == EDIT_MOVE_TO || !isnan(e->distance))
        return;
    gint side = e->way_y == 0 ? e->way_x : 0;
    const Spot *spot = (c->changes & CHANGE_PLACE) && c->spots->len == 1 ? &g_array_index(c->spots, Spot, 0) : NULL;
    if (side == 0 && spot != NULL && spot->kind == SPOT_ANCHOR) {
        side = spot->anchor == ANCHOR_LEFT ? -1 : spot->anchor == ANCHOR_RIGHT ? 1 : 0;
        if (side != 0) {
            g_array_set_size(c->spots, 0);
            c->changes &= ~(guint)CHANGE_PLACE;
        }
    }
    if (side == 0)
        return;
    c->measures.angle = side * fabs(c->measures.angle);
    e->way_x = 0;
}

void editing_settle(Editor *e)
{
    Command *c = e->f.command;
    settle_side_of_turn(e);
    settle_upside_down(e);
    if (e->property == PROPERTY_OPACITY && !e->opaque) {
        refuse(&e->f, REFUSE_NO_TARGET, 0, e->f.phrase->n - 1); /* "alpha bigger": how much? */
        return;
    }
    if (e->property == PROPERTY_TRANSPARENCY || e->property == PROPERTY_OPACITY) {
        c->measures.opacity = e->property == PROPERTY_OPACITY ? 1 : 0.5; /* opaque, transparent */
        changed(e, CHANGE_OPACITY);
    }
    if (e->way_x == 0 && e->way_y == 0) {
        if (!isnan(e->distance))
            refuse(&e->f, REFUSE_LEFTOVER, 0, e->f.phrase->n - 1);
        return;
    }
    if (place_agrees(e))
        return; /* up to the top */
    double distance = !isnan(e->distance) ? e->distance : e->near ? 60 : e->far ? 240 : 100;
    c->shift_x = CLAMP(e->way_x, -1, 1) * (isnan(e->far_x) ? distance : e->far_x);
    c->shift_y = CLAMP(e->way_y, -1, 1) * (isnan(e->far_y) ? distance : e->far_y);
    if (c->changes & CHANGE_PLACE)
        refuse(&e->f, REFUSE_TWICE, 0, e->f.phrase->n - 1);
    changed(e, CHANGE_SHIFT);
}
