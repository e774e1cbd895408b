// SPDX-License-Identifier: MIT
/*
 * One side of a new thing told by the other:
 *
 *     a box 200 wide and half as high          width 200, height 100
 *     an oval 120 tall, twice as wide          height 120, width 240
 *     a triangle 100 wide and just as high     width 100, height 100
 *     a box twice as wide as it is high        width 200, height 100
 */
#include "lib/command/english_tokens.h"

/** What is said of the shorter side where neither is measured. */
#define SHORT_SIDE 100

static MetricKind side_of(const char *word)
{
    static const char *const broad[] = {"wide", "broad", "across", "long", NULL};
    static const char *const high[] = {"high", "tall", NULL};
    return typed_is_any(word, strlen(word), broad)  ? METRIC_WIDTH
           : typed_is_any(word, strlen(word), high) ? METRIC_HEIGHT
                                                    : METRICS;
}

/** The side that the last word of what is typed there names. */
static MetricKind side_at(const Words *w, guint i)
{
    if (i >= w->n || w->tokens[i].kind != TOKEN_WORD)
        return METRICS;
    g_autofree char *typed = g_strndup(w->text + w->tokens[i].start, w->tokens[i].end - w->tokens[i].start);
    const char *last = strrchr(typed, ' ');
    return side_of(last != NULL ? last + 1 : typed);
}

/** half as high, 3 times as wide, just as high at i: behind it, how many times and which side; i for none. */
static guint behind_factor(const Words *w, guint i, double *factor, MetricKind *side)
{
    static const char *const just[] = {"just", "equally", "exactly", "as", "also", NULL};
    static const char *const half[] = {"half as high", "half as tall", "half as wide", "half as long", NULL};
    static const char *const twice[] = {"twice as wide", "twice as high", "twice as tall", "twice as long", NULL};
    guint end = i;
    *factor = 1;
    if (is_any(w, i, half) || is_any(w, i, twice)) {
        *factor = is_any(w, i, half) ? 0.5 : 2;
    } else if (token_at(w, i)->kind == TOKEN_NUMBER && is_word(w, i + 1, "times")) {
        *factor = w->tokens[i].value;
        end = i + 2;
        end += is_word(w, end, "as") ? 1 : 0;
    } else {
        while (is_any(w, end, just))
            end++;
        if (end == i || !is_word(w, end - 1, "as"))
            return i;
    }
    *side = side_at(w, end);
    static const char *const as_wide_as[] = {"as wide as", "as high as", "as tall as", "as long as", NULL};
    if (is_any(w, end, as_wide_as)) {
        *side = is_word(w, end, "as wide as") || is_word(w, end, "as long as") ? METRIC_WIDTH : METRIC_HEIGHT;
        return *factor > 0 ? end + 1 : i;
    }
    return *side != METRICS && *factor > 0 ? end + 1 : i;
}

/** as it is high, it is high, high: behind it; i when it is not said. */
static guint behind_other_side(const Words *w, guint i, MetricKind side)
{
    static const char *const as_it_is[] = {"as", "it", "is", "it's", NULL};
    guint end = i;
    while (is_any(w, end, as_it_is))
        end++;
    const MetricKind other = side_at(w, end);
    return end > i && other != METRICS && other != side ? end + 1 : i;
}

static void say_number(Words *w, guint i, double value)
{
    w->tokens[i].kind = TOKEN_NUMBER;
    w->tokens[i].value = value;
    w->tokens[i].spelled = FALSE;
    w->tokens[i].repaired = FALSE;
}

/** 200 |wide and half as high. */
static void settle_second_side(Words *w, guint i)
{
    static const char *const joints[] = {"and", "but", ",", "is", NULL};
    const MetricKind first = side_at(w, i);
    guint number = i;
    while (number > 0 && token_is(&w->tokens[number - 1], WORD_UNIT))
        number--;
    if (first == METRICS || number == 0 || w->tokens[number - 1].kind != TOKEN_NUMBER || number + 1 < i)
        return;
    guint at = i + 1;
    while (is_any(w, at, joints) && at < i + 3)
        at++;
    double factor = 1;
    MetricKind side = METRICS;
    guint end = at > i + 1 ? behind_factor(w, at, &factor, &side) : at;
    if (end == at || side == first)
        return;
    end = behind_other_side(w, end, side);
    if (!ends_piece(w, end))
        return;
    const double value = w->tokens[number - 1].value * factor;
    make_fillers(w, at - 1, end);
    make(w, at - 1, WORD_METRIC, (gint32)side);
    say_number(w, at, value);
}

/** a box |twice as wide as it is high: the shorter side is as usual. */
static void settle_both_sides(Words *w, guint i)
{
    double factor = 1;
    MetricKind side = METRICS;
    guint end = behind_factor(w, i, &factor, &side);
    guint over = end > i ? behind_other_side(w, end, side) : end;
    gboolean drawn = FALSE;
    for (guint j = sentence_begin(w, i); j < i; j++) {
        const Token *t = &w->tokens[j];
        if (t->kind == TOKEN_REF || token_is(t, WORD_THE) || token_is(t, WORD_REF) || t->kind == TOKEN_NUMBER)
            return;
        drawn = drawn || token_is_shape(t);
    }
    if (!drawn || over == end || over < i + 4 || factor < 1 || factor > 6)
        return;
    make_fillers(w, i, over);
    make(w, i, WORD_METRIC, (gint32)side);
    say_number(w, i + 1, SHORT_SIDE * factor);
    make(w, i + 2, WORD_METRIC, side == METRIC_WIDTH ? METRIC_HEIGHT : METRIC_WIDTH);
    say_number(w, i + 3, SHORT_SIDE);
}

void english_settle_proportions(Words *w)
{
    for (guint i = 1; i < w->n; i++) {
        if (w->tokens[i].kind == TOKEN_WORD && w->tokens[i].row->kind == WORD_METRIC)
            settle_second_side(w, i);
        else if (token_is(&w->tokens[i], WORD_EDIT) || w->tokens[i].kind == TOKEN_NUMBER)
            settle_both_sides(w, i);
    }
}
