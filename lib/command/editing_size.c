// SPDX-License-Identifier: MIT
/* How large a thing is to be, and how far round: factors, size words, measures, turns. */
#include <math.h>

#include "lib/command/editing_values.h"

void edit_scale(Editor *e, double factor)
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
void edit_grow(Editor *e, gboolean shrinks)
{
    if (e->sized && e->shrinks != shrinks) {
        refuse(&e->f, REFUSE_TWICE, e->f.i, e->f.i);
        return;
    }
    e->sized = FALSE;
    const Token *before = e->f.i > 0 ? &e->f.phrase->tokens[e->f.i - 1] : peek(&e->f, 0);
    gboolean much = token_is(before, WORD_MUCH) || token_is(peek(&e->f, 1), WORD_MUCH);
    edit_scale(e, much ? (shrinks ? 0.5 : 2) : (shrinks ? 0.77 : 1.3));
    e->sized = TRUE;
    e->shrinks = shrinks;
    e->far = FALSE;
    if (e->f.command->targets->len == 0 && !e->marked)
        e->expecting = TRUE;
}

gboolean value_size(Editor *e)
{
    if (e->last == EDIT_MOVE_TO && e->to)
        return FALSE; /* 移到小的…: a place that was not understood, and no size */
    static const char *const larger[] = {"大一点", "大一些", "大些", "大一点的", NULL};
    static const char *const smaller[] = {"小一点", "小一些", "小些", "小一点的", NULL};
    const Token *next = peek(&e->f, 1);
    gboolean factor = next->kind == TOKEN_NUMBER || token_is(next, WORD_HALF) || token_is(next, WORD_MUCH);
    SizeWord size = (SizeWord)peek(&e->f, 0)->row->value;
    gboolean single = peek(&e->f, 0)->end - peek(&e->f, 0)->start == 3; /* 大, 小 */
    if (spelled(e, larger) || spelled(e, smaller) || (single && factor)) {
        edit_grow(e, size <= SIZE_SMALL);
    } else {
        if (e->f.command->size != SIZE_UNSET && e->f.command->size != size)
            refuse(&e->f, REFUSE_TWICE, e->f.i, e->f.i);
        e->f.command->size = size;
        changed(e, CHANGE_SIZE);
    }
    e->f.i++;
    return TRUE;
}

gboolean value_long(Editor *e)
{
    if (!e->f.command->targets->len && !e->marked && !e->puts)
        return FALSE;
    edit_scale(e, peek(&e->f, 0)->row->value == SIZE_LARGE ? 1.3 : 0.77);
    e->f.i++;
    return TRUE;
}

/** 放大两倍, 缩小一半, 放大到150%: the number behind a verb of size. */
gboolean value_factor(Editor *e)
{
    const Token *t = peek(&e->f, 0);
    if (token_is(t, WORD_HALF)) {
        edit_scale(e, e->sized && !e->shrinks && !e->to ? 1.5 : 0.5); /* larger by half */
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
    if ((!percent && !times && !half) || (half && e->f.i == phrase_first_meaning(e->f.phrase)))
        return FALSE;
    Spot spot;
    if (percent && !e->sized && filler_pair_at(&e->f, 0, &spot) > 0)
        return FALSE; /* 移到70%,40% */
    double factor = percent ? value / 100 : value;
    if (percent && e->sized && !e->to)
        factor = e->shrinks ? 1 - factor : 1 + factor;
    else if (times && e->sized && value == 1)
        factor = e->shrinks ? 0.5 : 2; /* 放大一倍 */
    else if (times && e->sized && e->shrinks && value > 1)
        factor = 1 / value;
    else if (times && e->sized && !e->shrinks && !e->to && value > 0 && value < 1)
        factor = 1 + value; /* 放大0.5倍 */
    if (half)
        factor = e->sized && !e->shrinks && !e->to ? 1.5 : 0.5; /* 放大一半 */
    edit_scale(e, factor);
    e->to = FALSE;
    e->f.i += 2;
    return TRUE;
}

void edit_turn(Editor *e, double angle)
{
    if (fabs(angle) > 3600) {
        bad_number(e, 0, 360);
        return;
    }
    e->f.command->measures.angle = angle;
    changed(e, CHANGE_ROTATION);
}

void edit_measure(Editor *e, double value)
{
    const Ref *ref = e->f.command->targets->len == 1 ? e->f.command->targets->pdata[0] : NULL;
    gboolean line = ref != NULL && ref->kind == REF_LOOKS && (ref->shape == DRAW_ARROW || ref->shape == DRAW_LINE);
    MetricKind kind = line && e->metric == METRIC_WIDTH ? METRIC_STROKE : e->metric; /* of a line it is how thick */
    guint i = MIN(e->f.i, e->f.phrase->n - 1);
    e->property = PROPERTY_NONE;
    if (kind == METRIC_ANGLE) {
        e->f.command->angle_absolute = TRUE;
        edit_turn(e, value);
        return;
    }
    if (kind == METRIC_SIZE && ref != NULL && ref->kind == REF_LOOKS)
        kind = ref->shape == DRAW_SQUARE ? METRIC_SIDE : ref->shape == DRAW_TEXT ? METRIC_FONT : kind;
    if (kind == METRIC_SIZE) {
        refuse(&e->f, REFUSE_LEFTOVER, i, i);
        return;
    }
    filler_set_measure(&e->f, kind, value, i, i);
    changed(e, kind == METRIC_STROKE ? CHANGE_STROKE : kind == METRIC_FONT ? CHANGE_FONT : CHANGE_SIZE);
}

gboolean value_rotate(Editor *e)
{
    static const char *const ways[] = {
        "clockwise", "counterclockwise", "counter clockwise", "anticlockwise", "anti clockwise", "顺时针", "逆时针",
        NULL};
    double sign = peek(&e->f, 0)->row->value;
    const Token *before = token_before(&e->f, 0);
    if (token_is(before, WORD_ROTATE) && spelled(e, ways) && filler_is(&e->f, before, ways) &&
        before->row->value != peek(&e->f, 0)->row->value)
        refuse(&e->f, REFUSE_TWICE, e->f.i, e->f.i); /* clockwise counterclockwise */
    gboolean said = (e->f.command->changes & CHANGE_ROTATION) != 0;
    double angle = said ? fabs(e->f.command->measures.angle) : 15;
    e->f.command->angle_absolute = e->to = FALSE;
    e->turned = said;
    edit_turn(e, sign * angle);
    e->metric = METRIC_ANGLE;
    e->f.i++;
    if (e->f.command->targets->len == 0 && !e->marked)
        e->expecting = TRUE;
    return TRUE;
}

gboolean value_metric(Editor *e)
{
    e->property = PROPERTY_METRIC;
    e->metric = (MetricKind)peek(&e->f, 0)->row->value;
    e->f.i++;
    if (token_is(peek(&e->f, 0), WORD_BIT)) {
        edit_scale(e, e->metric == METRIC_STROKE ? 1.5 : 1.3);
        e->f.i++;
        e->property = PROPERTY_NONE;
    }
    return TRUE;
}
