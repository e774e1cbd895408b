// SPDX-License-Identifier: MIT
/* What changes: whose reader takes the value at the cursor. Verbs that are changes themselves stand here. */
#include "lib/command/editing_values.h"

static gboolean scale_side(Editor *e, MetricKind metric, double factor)
{
    e->property = PROPERTY_METRIC;
    e->metric = metric;
    edit_scale(e, factor);
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
    edit_grow(e, shrinks);
    if (measure)
        e->f.i += j;
}

/** 靠近2号: beside it, not upon it. */
static void settle_nearness(Editor *e)
{
    GArray *spots = e->f.command->spots;
    for (guint i = 0; i < e->f.phrase->n; i++) {
        if (spots->len == 1 && word_is(e->f.phrase, &e->f.phrase->tokens[i], "靠近")) {
            Spot *spot = &g_array_index(spots, Spot, 0);
            spot->kind = SPOT_SIDE;
            spot->anchor = ANCHOR_MIDDLE;
        }
    }
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
        e->heading = (Anchor)row->color;
        if (!value_pile(e) && !value_place(e) && !value_cell(e) && value_onto(e))
            settle_nearness(e);
        return TRUE;
    case EDIT_SHIFT:
        edit_way(e, (Anchor)row->color);
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
    case EDIT_TRIPLE: {
        double factor = row->value == EDIT_DOUBLE ? 2 : row->value == EDIT_TRIPLE ? 3 : 0.5;
        if (row->color > 0)
            scale_side(e, (MetricKind)(row->color - 1), factor);
        else
            edit_scale(e, factor);
        e->doubled = row->color == 0;
        break;
    }
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
        edit_heads(e, takes_off(e) ? 0 : (gint)row->color);
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

/** from red to blue: what it was is no change. */
static gboolean value_from(Editor *e)
{
    if (!token_is_color(peek(&e->f, 1)) || !token_is(peek(&e->f, 2), WORD_TO))
        return FALSE;
    e->f.i += 2;
    return TRUE;
}

/** 缩小三分之一, to a quarter of its size: by so much, or to it. */
static gboolean value_share(Editor *e)
{
    static const char *const of_it[] = {"of", "its", "the", "size", "original", "current", NULL};
    const WordRow *row = peek(&e->f, 0)->row;
    gboolean sizes = e->sized || e->last == EDIT_RESIZE || e->last == EDIT_SHRINK || e->last == EDIT_GROW;
    if (!sizes || row->color != 0)
        return FALSE;
    double share = share_of(row);
    gboolean by = e->sized && !e->to;
    edit_scale(e, !by ? share : e->shrinks ? 1 - share : 1 + share);
    e->to = FALSE;
    e->f.i++;
    while (peek(&e->f, 0)->kind == TOKEN_WORD && filler_is(&e->f, peek(&e->f, 0), of_it))
        e->f.i++;
    return TRUE;
}

static gboolean value_of_word(Editor *e)
{
    static gboolean (*const readers[WORD_KINDS])(Editor *) = {
        [WORD_COLOR] = value_color,       [WORD_SHADE] = value_shade,   [WORD_FILL] = value_fill,
        [WORD_FILLED] = value_filled,     [WORD_HOLLOW] = value_filled, [WORD_BORDER] = value_border,
        [WORD_SIZE] = value_size,         [WORD_LONG] = value_long,     [WORD_STROKE] = value_stroke,
        [WORD_DASH] = value_dash,         [WORD_METRIC] = value_metric, [WORD_OPACITY] = value_opacity,
        [WORD_ANCHOR] = value_anchor,     [WORD_TO] = value_to,         [WORD_AT] = value_to,
        [WORD_ROTATE] = value_rotate,     [WORD_SHAPE] = value_shape,   [WORD_WRITE] = value_text,
        [WORD_LABEL] = value_text,        [WORD_NAME] = value_name,     [WORD_EDIT] = value_verb,
        [WORD_RELATION] = value_relation, [WORD_HEADS] = value_heads,   [WORD_FROM] = value_from,
        [WORD_AXIS] = value_point,        [WORD_CORNER] = value_corner, [WORD_SHARE] = value_share};
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
    if (token_is(t, WORD_HALF) && e->verb == EDIT_MOVE && !e->sized)
        return FALSE; /* move A half way to B */
    if (token_is(t, WORD_HALF) && e->f.i == phrase_first_meaning(e->f.phrase))
        return FALSE; /* 一半变红: of them, or of it? */
    if (token_is(t, WORD_HALF))
        return !(e->f.command->changes & CHANGE_ROTATION) && value_factor(e); /* not: rotate it by half */
    if (token_is(t, WORD_ANCHOR) && value_place(e))
        return TRUE;
    gboolean (*reader)(Editor *) = readers[t->row->kind];
    return reader != NULL && reader(e);
}

gboolean editing_value(Editor *e)
{
    if (e->labels && e->f.command->targets->len > 0 && e->f.command->text == NULL)
        return edit_words(e, &e->f.command->text, CHANGE_TEXT, LIMIT_LABEL_CHARS);
    switch (peek(&e->f, 0)->kind) {
    case TOKEN_COLOR:
        return value_color(e);
    case TOKEN_NUMBER:
        return value_vague(e) || value_place(e) || value_sides(e) || value_number(e);
    case TOKEN_OPEN:
        return value_point(e);
    case TOKEN_QUOTE:
        return e->property == PROPERTY_NAME ? edit_words(e, &e->f.command->name, CHANGE_NAME, LIMIT_NAME_CHARS)
                                            : value_quote(e);
    case TOKEN_REF:
        return value_place(e);
    case TOKEN_WORD:
        return value_of_word(e);
    case TOKEN_UNKNOWN:
        if (value_cell(e))
            return TRUE;
        if (e->property == PROPERTY_NAME && e->f.command->targets->len > 0)
            return edit_words(e, &e->f.command->name, CHANGE_NAME, LIMIT_NAME_CHARS);
        return value_place(e);
    default:
        return FALSE;
    }
}
