// SPDX-License-Identifier: MIT
/*
 * "one" that stands for the noun of a drawing before it:
 *
 *     a circle on the left and one on the right         a circle on the left and a circle on the right
 *     a big house and next to it a small one            … and next to it a small house
 *     two circles, one at the top and one at the bottom a circle at the top and a circle at the bottom
 *
 * What is asked for with "another one", "one more" or "a blue one" at the end is as the one before, and read elsewhere.
 */
#include "lib/command/english_tokens.h"

/** he said a tree, we had a tree: somebody tells of it. */
static gboolean is_reported(const Words *w, guint noun)
{
    static const char *const telling[] = {"had",   "said", "says", "was",  "were", "if",
                                          "asked", "told", "drew", "made", NULL};
    for (guint i = sentence_begin(w, noun); i < noun; i++) {
        if (token_at(w, i)->kind == TOKEN_UNKNOWN || is_any(w, i, telling))
            return TRUE;
    }
    return FALSE;
}

/** The first word that tells how the drawing with that noun looks. */
static guint looks_begin(const Words *w, guint noun)
{
    guint first = noun;
    while (first > 0 && is_look(token_at(w, first - 1)))
        first--;
    return first;
}

/** The noun of the last drawing before i, where it is one that is drawn and not one that is there; w->n for none. */
static guint drawn_before(const Words *w, guint i)
{
    for (guint noun = i; noun-- > 0;) {
        if (!token_is(token_at(w, noun), WORD_SHAPE))
            continue;
        const guint first = looks_begin(w, noun);
        const Token *before = first > 0 ? token_at(w, first - 1) : NULL;
        gboolean drawn = before != NULL && (token_is(before, WORD_A) || before->kind == TOKEN_NUMBER);
        if (drawn)
            return is_reported(w, noun) ? w->n : noun;
    }
    return w->n;
}

/** on the right, below it, in C4: where it is to be. */
static gboolean is_placed(const Words *w, guint i)
{
    const Token *t = token_at(w, i);
    return token_is(t, WORD_AT) || token_is(t, WORD_RELATION) || token_is(t, WORD_ANCHOR);
}

/** How many are meant by the drawing whose noun that is. */
static double count_of(const Words *w, guint noun)
{
    guint first = looks_begin(w, noun);
    return first > 0 && w->tokens[first - 1].kind == TOKEN_NUMBER ? w->tokens[first - 1].value : 1;
}

/** |one on the right, put |one below it */
static gboolean is_bare_one(const Words *w, guint i)
{
    static const char *const people[] = {"i", "we", "he", "she", "they", "you", NULL};
    if (!is_word(w, i, "one") || token_at(w, i)->kind != TOKEN_NUMBER || i == 0 || (i > 1 && is_any(w, i - 2, people)))
        return FALSE;
    const Token *before = token_at(w, i - 1);
    gboolean begins = before->kind == TOKEN_COMMA || is_wall(before) || token_is(before, WORD_AND) ||
                      token_is(before, WORD_VERB) || token_is(before, WORD_WRITE) || token_is(before, WORD_IS) ||
                      before->kind == TOKEN_COLON;
    guint next = i + 1;
    while (is_look(token_at(w, next)))
        next++;
    return begins && is_placed(w, next);
}

/** next to it a small |one, put a blue |one below: behind a deed or a place. */
static gboolean is_placed_one(const Words *w, guint i)
{
    const guint a = looks_begin(w, i);
    if (!is_word(w, i, "one") || a == i || a < 2 || !token_is(token_at(w, a - 1), WORD_A))
        return FALSE;
    const Token *before = token_at(w, a - 2);
    gboolean deed = token_is(before, WORD_VERB) || token_is(before, WORD_WRITE);
    gboolean place = token_is(before, WORD_REF) || token_is(before, WORD_ANCHOR) || token_is(before, WORD_RELATION);
    if (deed && a > 2 && ends_piece(w, i + 1)) {
        const Token *there = token_at(w, a - 3); /* below it draw a green one */
        return token_is(there, WORD_REF) || token_is(there, WORD_ANCHOR);
    }
    return (deed && is_placed(w, i + 1)) || (place && ends_piece(w, i + 1));
}

/** two circles, |one here and |one there: as many as were counted, or none. */
static gboolean are_all_told(const Words *w, guint noun, double count)
{
    guint told = 0;
    for (guint i = noun + 1; i < w->n; i++)
        told += is_bare_one(w, i) ? 1 : 0;
    return (double)told == count;
}

static gboolean tells_color(const Token *t)
{
    return token_is_color(t) || token_is(t, WORD_SHADE);
}

/** Whether the word says the same kind of thing as one of those that stand before i. */
static gboolean is_told(const Words *w, guint i, const Token *look)
{
    for (guint k = looks_begin(w, i); k < i; k++) {
        const Token *own = token_at(w, k);
        if ((tells_color(own) && tells_color(look)) ||
            (own->kind == look->kind && own->row != NULL && look->row != NULL && own->row->kind == look->row->kind))
            return TRUE;
    }
    guint next = i + 1;
    return tells_color(look) && tells_color(token_at(w, next));
}

/** "one" becomes the noun, with the looks that are not its own. @return how many words were added */
static guint repeat(GArray *tokens, const char *text, guint i, guint noun)
{
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    const guint first = looks_begin(&w, noun);
    Token looks[LIMIT_JOINT_TOKENS];
    guint n = 0;
    for (guint k = first; k < noun && n < G_N_ELEMENTS(looks); k++) {
        if (is_told(&w, i, &w.tokens[k]))
            continue;
        looks[n] = w.tokens[k];
        looks[n].start = looks[n].end = w.tokens[i].start;
        n++;
    }
    w.tokens[i].kind = TOKEN_WORD;
    w.tokens[i].row = w.tokens[noun].row;
    if (n > 0)
        g_array_insert_vals(tokens, i, looks, n);
    return n;
}

/** put |one on the left, where no drawing tells what: it is no text either. */
static gboolean is_of_nothing(const Words *w, guint i)
{
    return is_word(w, i - 1, "put") && begins_piece(w, i - 1) && w->tokens[i].spelled &&
           w->tokens[i].kind == TOKEN_NUMBER && is_placed(w, i + 1);
}

void english_settle_ones(const char *text, GArray *tokens)
{
    for (guint i = 1; i < tokens->len; i++) {
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        guint noun = is_bare_one(&w, i) || is_placed_one(&w, i) ? drawn_before(&w, i) : w.n;
        if (noun == w.n) {
            if (is_of_nothing(&w, i))
                w.tokens[i].kind = TOKEN_UNKNOWN;
            continue;
        }
        double count = count_of(&w, noun);
        if (count == 1) {
            i += repeat(tokens, text, i, noun);
            continue;
        }
        if (!are_all_told(&w, noun, count) || looks_begin(&w, noun) < noun || i > noun + 3)
            continue;
        for (guint k = i; k < w.n; k++) {
            if (!is_bare_one(&w, k))
                continue;
            w.tokens[k].kind = TOKEN_WORD;
            w.tokens[k].row = w.tokens[noun].row;
        }
        make_fillers(&w, noun - 1, i); /* they are told one by one: what counts them says nothing more */
    }
}
