// SPDX-License-Identifier: MIT
/*
 * How many times as large, however it is said:
 *
 *     enlarge it to |twice its size      make it |a quarter of its current size     half its size
 *     make it |1.5 times as big          make it |3 times as wide                   one and a half times bigger
 *
 * becomes a number and "times", which the readers know. Of "twice the size of the square" nothing is said here: that is
 * as large as something else.
 */
#include "lib/command/english_tokens.h"

static gboolean is_times(const Token *t)
{
    return (token_is(t, WORD_UNIT) && t->row->value == UNIT_FACTOR) || t->kind == TOKEN_BY;
}

/** twice, half, a quarter, 3 times, 2x, 50%, one and a half times at i: behind it, and how much; i for none. */
static guint behind_factor(const Words *w, guint i, double *factor)
{
    const Token *t = token_at(w, i);
    if (token_is(t, WORD_TIMES) && t->row->value > 1)
        *factor = t->row->value;
    else if (is_word(w, i, "double"))
        *factor = 2;
    else if (is_word(w, i, "triple") || is_word(w, i, "treble"))
        *factor = 3;
    else if (token_is(t, WORD_HALF))
        *factor = 0.5;
    else if (token_is(t, WORD_SHARE) && t->row->color == 0)
        *factor = (double)(t->row->value / 100) / (t->row->value % 100);
    else if (t->kind == TOKEN_NUMBER) {
        guint unit = i + 1;
        *factor = t->value;
        if (token_is(token_at(w, unit), WORD_AND)) { /* one and a half */
            guint half = unit + 1 + (token_is(token_at(w, unit + 1), WORD_A) ? 1u : 0u);
            if (!token_is(token_at(w, half), WORD_HALF))
                return i;
            *factor += 0.5;
            unit = half + 1;
        }
        const Token *u = token_at(w, unit);
        gboolean percent = token_is(u, WORD_UNIT) && u->row->value == UNIT_PERCENT;
        if (!percent && !is_times(u) && !is_word(w, unit, "x") && !is_word(w, unit, "time"))
            return i;
        *factor /= percent ? 100 : 1;
        return unit + 1;
    } else
        return i;
    return i + 1;
}

/** Behind "its size", "of its current size", "the original size" at i; i when none stands there, or another's. */
static guint behind_own_size(const Words *w, guint i)
{
    static const char *const own[] = {"of",      "its",     "it's",     "their",  "the",  "own",
                                      "current", "present", "original", "actual", "full", NULL};
    static const char *const size[] = {"size", "the size", NULL};
    guint end = i;
    while (is_any(w, end, own))
        end++;
    if (!is_any(w, end, size))
        return i;
    const Token *next = token_at(w, end + 1);
    return token_is(next, WORD_OF) || is_word(w, end + 1, "as") ? i : end + 1;
}

/** The measure of "as wide", "as high as it is" at i; METRIC_SIZE for "as big"; METRICS when it is none. */
static MetricKind as_large(const Words *w, guint i, guint *end)
{
    static const struct {
        const char *word;
        MetricKind kind;
    } kinds[] = {{"big", METRIC_SIZE},    {"large", METRIC_SIZE},  {"small", METRIC_SIZE},
                 {"wide", METRIC_WIDTH},  {"broad", METRIC_WIDTH}, {"tall", METRIC_HEIGHT},
                 {"high", METRIC_HEIGHT}, {"long", METRIC_LENGTH}, {"thick", METRIC_STROKE}};
    guint word = i + (is_word(w, i, "as") ? 1u : 0u);
    for (gsize k = 0; word > i && k < G_N_ELEMENTS(kinds); k++) {
        if (!is_word(w, word, kinds[k].word))
            continue;
        *end = word + 1;
        if (is_word(w, *end, "as") && is_word(w, *end + 1, "it") && is_word(w, *end + 2, "is"))
            *end += 3;
        if (is_word(w, *end, "as") && is_word(w, *end + 1, "now"))
            *end += 2;
        return is_word(w, *end, "as") ? METRICS : kinds[k].kind;
    }
    return METRICS;
}

/** A factor in the two tokens from i on, and fillers up to `end`. */
static void say_factor(Words *w, guint i, guint end, double factor)
{
    make_fillers(w, i, end);
    w->tokens[i].kind = TOKEN_NUMBER;
    w->tokens[i].value = factor;
    w->tokens[i].spelled = FALSE;
    make(w, i + 1, WORD_UNIT, UNIT_FACTOR);
}

/** |half its size, and no more: of what was meant last. */
static void say_alone(Words *w, guint i, guint end, double factor)
{
    static const struct {
        double factor;
        EditVerb verb;
    } deeds[] = {{0.5, EDIT_HALVE}, {2, EDIT_DOUBLE}, {3, EDIT_TRIPLE}};
    for (gsize k = 0; k < G_N_ELEMENTS(deeds); k++) {
        if (factor < deeds[k].factor || factor > deeds[k].factor)
            continue;
        make_fillers(w, i, end);
        make(w, i, WORD_EDIT, (gint32)deeds[k].verb);
        return;
    }
}

static void settle_times(Words *w, guint i)
{
    double factor = 1;
    guint unit = behind_factor(w, i, &factor);
    gboolean by = i > 0 && is_word(w, i - 1, "by"); /* smaller by a quarter of its size */
    if (unit == i || by ||
        (i > 0 && token_is(&w->tokens[i - 1], WORD_EDIT) && !token_is(&w->tokens[i], WORD_EDIT) &&
         w->tokens[i - 1].row->value == EDIT_DOUBLE))
        return;
    guint end = behind_own_size(w, unit);
    if (end > unit && begins_piece(w, i)) {
        say_alone(w, i, end, factor);
        return;
    }
    if (end > unit) {
        say_factor(w, i, end, factor);
        return;
    }
    MetricKind measure = as_large(w, unit, &end);
    if (measure == METRIC_SIZE) {
        say_factor(w, i, end, factor);
    } else if (measure != METRICS && end >= i + 3) {
        say_factor(w, i, end, factor); /* its width |times 3 */
        w->tokens[i + 2] = w->tokens[i + 1];
        w->tokens[i + 1] = w->tokens[i];
        make(w, i, WORD_METRIC, (gint32)measure);
    } else if (unit > i + 2 && (token_is_edit(token_at(w, unit), EDIT_GROW) || is_word(w, unit, "the size"))) {
        make_fillers(w, i, unit - 2);
        say_factor(w, unit - 2, unit, factor); /* one and a half times |bigger */
    }
}

/** stretch |it horizontally: wider. */
static void settle_stretch(Words *w, guint i)
{
    guint turn = i + 1;
    while (turn < w->n && !ends_at(w, turn) && !token_is(&w->tokens[turn], WORD_TURN))
        turn++;
    if (!is_word(w, i, "stretch") || !begins_piece(w, i) || !token_is(token_at(w, turn), WORD_TURN) ||
        !ends_piece(w, turn + 1) || w->tokens[turn].row->value == TURN_DIAGONAL)
        return;
    make(w, i, WORD_EDIT, w->tokens[turn].row->value == TURN_VERTICAL ? EDIT_HEIGHTEN : EDIT_WIDEN);
    make(w, turn, WORD_FILLER, 0);
}

/** blow |the circle up: larger, where "blow" alone is no deed. */
static void settle_blow_up(Words *w, guint i)
{
    guint up = i + 1;
    while (up < w->n && !ends_at(w, up) && !is_word(w, up, "up"))
        up++;
    if (!is_word(w, i, "blow") || !begins_piece(w, i) || !is_word(w, up, "up"))
        return;
    make(w, i, WORD_EDIT, EDIT_GROW);
    make(w, up, WORD_FILLER, 0);
}

void english_settle_sizes(Words *w)
{
    for (guint i = 0; i < w->n; i++) {
        const Token *t = &w->tokens[i];
        if (t->kind == TOKEN_NUMBER || token_is(t, WORD_TIMES) || token_is(t, WORD_HALF) || token_is(t, WORD_SHARE) ||
            token_is_edit(t, EDIT_DOUBLE))
            settle_times(w, i);
        else if (token_is_edit(t, EDIT_RESIZE))
            settle_stretch(w, i);
        else if (t->kind == TOKEN_UNKNOWN)
            settle_blow_up(w, i);
    }
}
