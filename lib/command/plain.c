// SPDX-License-Identifier: MIT
#include "lib/command/plain.h"

#include <string.h>

typedef struct {
    const char *text;
    const Token *tokens;
    guint n;
    guint i; /**< the next one */
} Walk;

static const Token *next(const Walk *w)
{
    static const Token nothing = {.kind = TOKEN_END};
    return w->i < w->n ? &w->tokens[w->i] : &nothing;
}

static gboolean take(Walk *w, WordKind kind)
{
    gboolean is = token_is(next(w), kind);
    w->i += is ? 1 : 0;
    return is;
}

static gboolean take_mark(Walk *w, TokenKind kind)
{
    gboolean is = next(w)->kind == kind;
    w->i += is ? 1 : 0;
    return is;
}

/** 200,150; (200,150) */
static gboolean take_point(Walk *w)
{
    Walk at = *w;
    gboolean open = take_mark(&at, TOKEN_OPEN);
    if (!take_mark(&at, TOKEN_NUMBER) || !take_mark(&at, TOKEN_COMMA) || !take_mark(&at, TOKEN_NUMBER) ||
        (open && !take_mark(&at, TOKEN_CLOSE)))
        return FALSE;
    *w = at;
    return TRUE;
}

/** in the upper half: a place of its own. */
static gboolean is_half(const Walk *w)
{
    static const char half[] = " half";
    const Token *t = next(w);
    return t->end - t->start > strlen(half) && typed_is(w->text + t->end - strlen(half), strlen(half), half);
}

/** at 200,150; in the top left; from 10,20 to 300,200 */
static gboolean take_place(Walk *w)
{
    Walk at = *w;
    gboolean place;
    if (take(&at, WORD_FROM)) {
        place = take_point(&at) && take(&at, WORD_TO) && take_point(&at);
    } else {
        gboolean led = take(&at, WORD_AT);
        place = led && take_point(&at);
        if (!place && led)
            take(&at, WORD_THE);
        place = place || (!is_half(&at) && take(&at, WORD_ANCHOR));
    }
    *w = place ? at : *w;
    return place;
}

static gboolean is_length(const Token *t)
{
    if (!token_is(t, WORD_METRIC))
        return FALSE;
    switch (t->row->value) {
    case METRIC_RADIUS:
    case METRIC_DIAMETER:
    case METRIC_WIDTH:
    case METRIC_HEIGHT:
    case METRIC_SIDE:
    case METRIC_LENGTH:
        return TRUE;
    default:
        return FALSE;
    }
}

/** radius 40, 边长100像素, 200x100 */
static gboolean take_measure(Walk *w)
{
    Walk at = *w;
    gboolean named = is_length(next(&at));
    at.i += named ? 1 : 0;
    if (!take_mark(&at, TOKEN_NUMBER) || (!named && !(take_mark(&at, TOKEN_BY) && take_mark(&at, TOKEN_NUMBER))))
        return FALSE;
    if (token_is(next(&at), WORD_UNIT) && next(&at)->row->value == UNIT_PIXEL)
        at.i++;
    *w = at;
    return TRUE;
}

/** red, dark blue, 大大的, dashed */
static gboolean take_look(Walk *w)
{
    Walk at = *w;
    gboolean shade = take(&at, WORD_SHADE);
    gboolean color = take(&at, WORD_COLOR) || take_mark(&at, TOKEN_COLOR);
    gboolean look = color || (!shade && (take(&at, WORD_SIZE) || take(&at, WORD_FILLED) || take(&at, WORD_HOLLOW) ||
                                         take(&at, WORD_DASH) || take(&at, WORD_STROKE)));
    if (!look)
        return FALSE;
    take(&at, WORD_DE);
    *w = at;
    return TRUE;
}

/** A figure or a stamp; words to be written and what is written on have rules of their own. */
static gboolean take_figure(Walk *w)
{
    const Token *t = next(w);
    if (!token_is(t, WORD_SHAPE) || t->row->value == DRAW_TEXT || t->row->value == DRAW_NOTE ||
        t->row->value == DRAW_TABLE)
        return FALSE;
    w->i++;
    return TRUE;
}

static gboolean is_verb(const Token *t, VerbKind verb)
{
    return token_is(t, WORD_VERB) && t->row->value == (gint32)verb;
}

/** draw a red circle at 200,150 radius 40; 在左上角画一个蓝色的正方形，边长100; 画一条绿色的虚线 */
static gboolean is_drawing(Walk w)
{
    gboolean placed = take_place(&w);
    if (!is_verb(next(&w), VERB_DRAW) &&
        !(is_verb(next(&w), VERB_MAKE) && w.i + 1 < w.n && token_is(next(&w) + 1, WORD_A)))
        return FALSE;
    w.i++;
    if (take_mark(&w, TOKEN_NUMBER) ? !take(&w, WORD_MEASURE) : !take(&w, WORD_A) && !take(&w, WORD_MEASURE))
        return FALSE;
    while (take_look(&w))
        ;
    if (!take_figure(&w) && !token_is(&w.tokens[w.i - 1], WORD_DASH))
        return FALSE;
    while (w.i < w.n) {
        take_mark(&w, TOKEN_COMMA);
        if (take_measure(&w))
            continue;
        if (placed || !take_place(&w))
            return FALSE;
        placed = TRUE;
    }
    return TRUE;
}

/** the red circle, 红色的圆, #2, 2号 */
static gboolean take_thing(Walk *w)
{
    Walk at = *w;
    gboolean thing = take_mark(&at, TOKEN_REF);
    if (!thing && take_mark(&at, TOKEN_NUMBER)) {
        thing = token_is(next(&at), WORD_REF) && next(&at)->row->value == REFWORD_NUMBER;
        at.i++;
    } else if (!thing) {
        take(&at, WORD_THE);
        while (take_look(&at))
            ;
        gboolean arrow = token_is(next(&at), WORD_SHAPE) && next(&at)->row->value == DRAW_ARROW;
        thing = !(arrow && next(&at)->row->color != 0) && take_figure(&at); /* the line with arrows at both ends */
    }
    *w = thing ? at : *w;
    return thing;
}

static gboolean take_edit(Walk *w, EditVerb verb)
{
    gboolean is = token_is_edit(next(w), verb);
    w->i += is ? 1 : 0;
    return is;
}

/** … red, … bigger: how it shall be */
static gboolean take_become(Walk *w)
{
    Walk at = *w;
    gboolean shade = take(&at, WORD_SHADE);
    gboolean color = take(&at, WORD_COLOR) || take_mark(&at, TOKEN_COLOR);
    gboolean becomes = color || (!shade && (take_edit(&at, EDIT_GROW) || take_edit(&at, EDIT_SHRINK)));
    *w = becomes ? at : *w;
    return becomes;
}

/** make the red circle bigger, move #2 to the top right, delete the star; 把红色的圆移到右上角, 把2号变成蓝色 */
static gboolean is_change(Walk w)
{
    gboolean done;
    if (take_edit(&w, EDIT_MARK)) {
        done = take_thing(&w) && (take_edit(&w, EDIT_MOVE_TO)  ? take_place(&w)
                                  : take_edit(&w, EDIT_BECOME) ? take_become(&w)
                                                               : take_become(&w) || take_edit(&w, EDIT_DELETE));
    } else if (take_edit(&w, EDIT_MOVE)) {
        done = take_thing(&w) && (token_is(next(&w), WORD_AT) || take(&w, WORD_TO)) && take_place(&w);
    } else if (is_verb(next(&w), VERB_MAKE) && typed_is(w.text, next(&w)->end, "make")) {
        w.i++;
        done = token_is(next(&w), WORD_THE) && take_thing(&w) && take_become(&w);
    } else {
        done = take_edit(&w, EDIT_DELETE) && take_thing(&w);
    }
    return done && w.i == w.n;
}

gboolean plain_is(const Reading *reading, const GArray *tokens)
{
    const Walk w = {
        .text = reading->folded->str, .tokens = (const Token *)(gconstpointer)tokens->data, .n = tokens->len};
    for (guint i = 0; i < w.n; i++) {
        if (w.tokens[i].repaired)
            return FALSE;
    }
    return is_drawing(w) || is_change(w);
}
