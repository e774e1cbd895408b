// SPDX-License-Identifier: MIT
/* What a number in an edit says: copies, an opacity, two sides, a factor, degrees, a measure, a place, how far. */
#include <math.h>
#include <string.h>

#include "lib/command/editing_values.h"

/** 移一些, 挪一挪: a number that counts nothing. */
gboolean value_vague(Editor *e)
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
    edit_scale(e, shrinks ? 1 - part : 1 + part);
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
    edit_scale(e, shrinks ? 1 / times : times);
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
    edit_measure(e, value);
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

/** 复制3份, 5 copies */
static gboolean number_of_copies(Editor *e)
{
    if (e->f.command->op != COMMAND_COPY && e->verb != EDIT_COPY)
        return FALSE;
    const Token *next = peek(&e->f, 1);
    gboolean copies = token_is(next, WORD_EDIT) && next->row->value == EDIT_COPY;
    if (!copies && !token_is(next, WORD_MEASURE) && !token_is(next, WORD_STEP) && !unit_is(&e->f, 1, UNIT_FACTOR))
        return FALSE;
    double value = peek(&e->f, 0)->value;
    if (!(value >= 1 && value <= LIMIT_SHAPES_PER_MESSAGE && value == floor(value)))
        bad_number(e, 1, LIMIT_SHAPES_PER_MESSAGE);
    e->f.command->count = (guint)CLAMP(value, 1, LIMIT_SHAPES_PER_MESSAGE);
    e->f.i += copies ? 1 : 2;
    return TRUE;
}

/** 透明度 30%, 30% transparent */
static gboolean number_of_opacity(Editor *e)
{
    double value = peek(&e->f, 0)->value;
    gboolean percent = unit_is(&e->f, 1, UNIT_PERCENT);
    const Token *behind = peek(&e->f, percent ? 2 : 1);
    gboolean said = token_is(behind, WORD_OPACITY);
    if (e->property != PROPERTY_OPACITY && e->property != PROPERTY_TRANSPARENCY && !said)
        return FALSE;
    if (said)
        e->property = behind->row->value == OPACITY_OPACITY ? PROPERTY_OPACITY : PROPERTY_TRANSPARENCY;
    gboolean taken = edit_opacity(e, value, percent);
    e->f.i += (percent ? 2u : 1u) + (said ? 1u : 0u);
    return taken;
}

/** 200x100: its width and its height */
static gboolean number_by_number(Editor *e)
{
    if (peek(&e->f, 1)->kind != TOKEN_BY || peek(&e->f, 2)->kind != TOKEN_NUMBER)
        return FALSE;
    double width = peek(&e->f, 0)->value;
    double height = peek(&e->f, 2)->value;
    e->metric = METRIC_WIDTH;
    edit_measure(e, width);
    e->metric = METRIC_HEIGHT;
    edit_measure(e, height);
    e->f.i += unit_is(&e->f, 3, UNIT_PIXEL) ? 4 : 3;
    return TRUE;
}

/** 转30度, rotate it 30 */
static gboolean number_of_degrees(Editor *e, guint unit)
{
    gboolean turns = (e->f.command->changes & CHANGE_ROTATION) != 0;
    if (!unit_is(&e->f, 1, UNIT_DEGREE) && !(turns && e->metric == METRIC_ANGLE && unit == 1))
        return FALSE;
    double value = peek(&e->f, 0)->value;
    gboolean back = turns && e->f.command->measures.angle < 0;
    e->f.command->angle_absolute = e->to;
    e->turned = TRUE;
    edit_turn(e, back ? -value : value);
    e->f.i += unit;
    e->to = FALSE;
    return TRUE;
}

/** How far it goes: all the way said, or of the way right before it (left 100 and down 50). */
static void keep_distance(Editor *e, double value)
{
    guint i = e->f.i; /* down |by 80, and right |by 50 */
    while (i > 0 && token_is(&e->f.phrase->tokens[i - 1], WORD_FILLER))
        i--;
    const Token *before = i > 0 ? &e->f.phrase->tokens[i - 1] : token_before(&e->f, 0);
    gboolean shifts = token_is(before, WORD_EDIT) && before->row->value == EDIT_SHIFT; /* 左移50上移30 */
    Anchor way = token_is(before, WORD_ANCHOR) ? (Anchor)before->row->value
                 : shifts                      ? (Anchor)before->row->color
                                               : ANCHOR_MIDDLE;
    if (way == ANCHOR_LEFT || way == ANCHOR_RIGHT)
        e->far_x = value;
    else if (way == ANCHOR_TOP || way == ANCHOR_BOTTOM)
        e->far_y = value;
    else
        e->distance = value;
}

static gboolean number_of_distance(Editor *e, guint unit)
{
    gboolean moves = e->way_x != 0 || e->way_y != 0 || e->verb == EDIT_MOVE || e->verb == EDIT_SHIFT ||
                     token_is(peek(&e->f, unit), WORD_ANCHOR) || token_is(peek(&e->f, unit), WORD_AT);
    if (!moves || !isnan(e->distance) || unit_is(&e->f, 1, UNIT_PERCENT))
        return FALSE;
    if (number_is_of_thing(e, unit)) {
        refuse(&e->f, REFUSE_LEFTOVER, e->f.i, e->f.i);
        return TRUE;
    }
    double value = peek(&e->f, 0)->value;
    if (!(value >= 1 && value <= 2000))
        bad_number(e, 1, 2000);
    keep_distance(e, value);
    e->f.i += unit;
    return TRUE;
}

/** 边框加粗到|10, 边框设成|5像素, a border of |6: so wide, and not wider by some. */
static gboolean number_of_border(Editor *e, double value, guint unit)
{
    gboolean stroke = e->last == EDIT_BOLD || e->last == EDIT_THICKEN || e->last == EDIT_THIN;
    gboolean border =
        e->property == PROPERTY_BORDER && !unit_is(&e->f, 1, UNIT_PERCENT) && !unit_is(&e->f, 1, UNIT_FACTOR);
    if (!(stroke && e->to) && !border)
        return FALSE;
    e->f.command->measures.stroke_factor = NAN;
    e->metric = METRIC_STROKE;
    edit_measure(e, value);
    e->f.i += unit;
    return TRUE;
}

/** enlarge the text to |60 px, make the text |60: how large its letters are. */
static gboolean number_of_letters(Editor *e, double value, guint unit)
{
    const Ref *ref = e->f.command->targets->len == 1 ? e->f.command->targets->pdata[0] : NULL;
    gboolean plain = !token_is(peek(&e->f, 1), WORD_UNIT) || unit_is(&e->f, 1, UNIT_PIXEL);
    if (ref == NULL || ref->shape != DRAW_TEXT || !plain || unit + e->f.i < e->f.phrase->n ||
        !phrase_is_latin(e->f.phrase, peek(&e->f, 0)) || !(e->puts || e->sized || e->last == EDIT_RESIZE))
        return FALSE;
    e->f.command->measures.factor = NAN;
    e->f.command->changes &= ~(guint)CHANGE_SIZE;
    e->metric = METRIC_FONT;
    edit_measure(e, value);
    e->f.i += unit;
    return TRUE;
}

gboolean value_number(Editor *e)
{
    if (number_of_copies(e) || number_of_opacity(e) || number_by_number(e) || times_compares(e) ||
        percent_compares(e) || value_factor(e))
        return TRUE;
    double value = peek(&e->f, 0)->value;
    gboolean percent = unit_is(&e->f, 1, UNIT_PERCENT);
    guint unit = token_is(peek(&e->f, 1), WORD_UNIT) ? 2 : 1;
    if (number_of_degrees(e, unit))
        return TRUE;
    if (number_of_border(e, value, unit) || number_of_letters(e, value, unit))
        return TRUE;
    const Token *before = e->f.i > 0 ? peek(&e->f, 0) - 1 : peek(&e->f, 0);
    gboolean added = (token_is(before, WORD_VERB) &&
                      filler_is(&e->f, before, (const char *const[]){"加", "增加", "加上", "再加", NULL})) ||
                     e->f.phrase->reading->folded->str[peek(&e->f, 0)->start] == '+'; /* 宽度加20, 宽度+20 */
    if (e->property == PROPERTY_METRIC && (e->sized || added) && !e->to) {
        refuse(&e->f, REFUSE_LEFTOVER, e->f.i, e->f.i); /* 半径加大20: by so much is not known */
        return TRUE;
    }
    if (e->property == PROPERTY_METRIC) {
        if (e->sized) /* 半径加大到20 */
            e->f.command->measures.factor = e->f.command->measures.width_factor = e->f.command->measures.height_factor =
                NAN;
        edit_measure(e, value);
        e->f.i += unit;
        return TRUE;
    }
    if (key_behind(e, unit) || ((unit == 1 || percent || e->to) && value_point(e)))
        return TRUE;
    if (e->last == EDIT_RESIZE && unit == 1 && value > 0 && value <= 10) {
        e->f.i++;
        edit_scale(e, value);
        return TRUE;
    }
    return number_of_distance(e, unit);
}
