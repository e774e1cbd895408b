// SPDX-License-Identifier: MIT
/*
 * Who leaves the articles out means one that is there where the deed has to be done to something:
 *
 *     make square red   paint red circle green   fill star with yellow   rotate square 45   label circle Start
 *
 * "make red square" draws one. And words that are added to a thing are written in it: add text Hi to the circle.
 */
#include "lib/command/english_tokens.h"

typedef enum { VALUE_COLOR = 1, VALUE_WITH_COLOR = 2, VALUE_ANGLE = 4, VALUE_PART = 8, VALUE_WORDS = 16 } Value;

/** What has to stand behind the thing, for each deed. */
static const struct {
    const char *deed;
    guint values;
} deeds[] = {{"make", VALUE_COLOR},
             {"paint", VALUE_COLOR},
             {"color", VALUE_COLOR},
             {"colour", VALUE_COLOR},
             {"turn", VALUE_COLOR | VALUE_ANGLE},
             {"rotate", VALUE_ANGLE},
             {"fill", VALUE_COLOR | VALUE_WITH_COLOR},
             {"give", VALUE_PART},
             {"label", VALUE_WORDS}};

/** A colour and no thing that has it: green, dark green please. */
static gboolean is_color_alone(const Words *w, guint i)
{
    i += token_is(token_at(w, i), WORD_SHADE) ? 1 : 0;
    if (!token_is_color(token_at(w, i)))
        return FALSE;
    return stops_at(w, i + 1);
}

static gboolean has_value(const Words *w, guint i, guint values)
{
    static const char *const with[] = {"with", "in", NULL};
    static const char *const turns[] = {
        "by", "to", "left", "right", "clockwise", "counterclockwise", "anticlockwise", "around", NULL};
    const Token *t = token_at(w, i);
    if (is_wall(t) || t->kind == TOKEN_COMMA)
        return FALSE;
    return ((values & VALUE_COLOR) && is_color_alone(w, i)) ||
           ((values & VALUE_WITH_COLOR) && is_any(w, i, with) && is_color_alone(w, i + 1)) ||
           ((values & VALUE_ANGLE) && (t->kind == TOKEN_NUMBER || is_any(w, i, turns))) ||
           ((values & VALUE_PART) && (token_is(t, WORD_A) || is_look(t))) ||
           ((values & VALUE_WORDS) && t->kind != TOKEN_COLON && !token_is(t, WORD_AND));
}

/** Where the thing behind a deed begins that was said without an article; 0 when there is none. */
static guint bare_thing(const Words *w, guint i)
{
    gsize k = 0;
    while (k < G_N_ELEMENTS(deeds) && !is_word(w, i, deeds[k].deed))
        k++;
    if (k == G_N_ELEMENTS(deeds) || !begins_piece(w, i))
        return 0;
    guint shape = behind_looks(w, i + 1);
    return token_is(token_at(w, shape), WORD_SHAPE) && has_value(w, shape + 1, deeds[k].values) ? i + 1 : 0;
}

/** make circle red and |square green, move the star left, |square right: with the deed of the first; 0 for none. */
static guint bare_second(const Words *w, guint i)
{
    static const char *const moving[] = {"move", "put", "shift", "bring", NULL};
    static const char *const changing[] = {"make", "paint", "color", "colour", "turn", "change", "set", NULL};
    if (!token_is(&w->tokens[i], WORD_AND) && w->tokens[i].kind != TOKEN_COMMA)
        return 0;
    guint shape = behind_looks(w, i + 1), first = sentence_begin(w, i);
    while (first < i && (token_is_filler(&w->tokens[first]) || token_is(&w->tokens[first], WORD_ASK)) &&
           !is_any(w, first, changing))
        first++;
    const Token *noun = token_at(w, shape), *before = &w->tokens[i - 1];
    if (!token_is(noun, WORD_SHAPE) || first + 2 >= i || is_plural(w, noun))
        return 0;
    guint value = shape + 1;
    while (token_is(token_at(w, value), WORD_TO) || is_word(w, value, "to the"))
        value++;
    gboolean moves =
        is_any(w, first, moving) && token_is(before, WORD_ANCHOR) && token_is(token_at(w, value), WORD_ANCHOR);
    gboolean changes = is_any(w, first, changing) && token_is_color(before) && is_color_alone(w, value);
    return (moves && stops_at(w, value + 1)) || changes ? i + 1 : 0;
}

/** add text Hi |to the circle: the last "to" before a shape that ends it. */
static void write_in(Words *w, guint i)
{
    static const char *const adding[] = {"add text", "add the text", "add words", "add the words", NULL};
    if (!is_any(w, i, adding))
        return;
    guint end = i + 1;
    while (!is_wall(token_at(w, end)) && token_at(w, end)->kind != TOKEN_COMMA)
        end++;
    guint to = end;
    while (to > i + 1 && (token_is(token_at(w, to - 1), WORD_SHAPE) || is_look(token_at(w, to - 1)) ||
                          token_is(token_at(w, to - 1), WORD_THE)))
        to--;
    const Token *last = token_at(w, end - 1);
    if (to < end && to > i + 2 && token_is(last, WORD_SHAPE) &&
        (is_word(w, to - 1, "to") || is_word(w, to - 1, "to the")))
        make(w, to - 1, WORD_RELATION, RELATION_INSIDE);
}

void english_settle_articles(const char *text, GArray *tokens)
{
    for (guint i = 0; i + 2 < tokens->len; i++) {
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        guint thing = i > 0 ? bare_second(&w, i) : 0;
        if (thing == 0 && !g_ascii_isalpha(text[w.tokens[i].start]))
            continue;
        write_in(&w, i);
        thing = thing == 0 ? bare_thing(&w, i) : thing;
        if (thing == 0)
            continue;
        guint at = w.tokens[thing].start;
        Token the = {.kind = TOKEN_WORD, .row = word_row(WORD_THE, 0), .start = at, .end = at};
        g_array_insert_val(tokens, thing, the);
    }
}
