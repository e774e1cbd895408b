// SPDX-License-Identifier: MIT
/*
 * What says nothing more, and goes before the readers see it:
 *
 *     a heart with Mum |written inside it     what |have we got on the board
 *     it should say done|, not todo           delete it |because it is in the way
 */
#include "lib/command/english_tokens.h"

/** a heart with Mum |written inside it: "inside it" says as much. */
static guint needless_written(const Words *w, guint i)
{
    static const char *const writing[] = {"written", "printed", NULL};
    static const char *const where[] = {"in", "inside", "on", NULL};
    if (i < 2 || !is_any(w, i, writing) || !is_any(w, i + 1, where))
        return 0;
    for (guint j = i - 1; j > 0 && !is_wall(&w->tokens[j]); j--) {
        if (is_word(w, j, "with"))
            return 1;
    }
    return 0;
}

/** what |have we got on the board, what |do we have on it: what is there. */
static guint needless_have(const Words *w, guint i)
{
    static const char *const asked[] = {"have", "do", "do we", "do you", "we", "you", "got", "is", "is there", NULL};
    if (i == 0 || !is_word(w, i - 1, "what") || !begins_piece(w, i - 1))
        return 0;
    guint end = i;
    while (is_any(w, end, asked))
        end++;
    gboolean board = is_word(w, end, "on") &&
                     (token_is(token_at(w, end + 1), WORD_BOARD) || token_is(token_at(w, end + 2), WORD_BOARD));
    return board ? end - i : 0;
}

/** number |the objects: all of them have one. */
static guint needless_objects(const Words *w, guint i)
{
    static const char *const things[] = {"objects", "things", "shapes", "items", "everything", "them", NULL};
    static const char *const whose[] = {"the", "all", "all the", "all of the", NULL};
    if (i == 0 || !is_word(w, i - 1, "number") || !begins_piece(w, i - 1))
        return 0;
    guint end = i;
    while (is_any(w, end, whose))
        end++;
    return is_any(w, end, things) && ends_piece(w, end + 1) ? end + 1 - i : 0;
}

/** it should say done|, not todo: what was there before. */
static guint needless_not(const Words *w, guint i)
{
    static const char *const saying[] = {"say", "read", NULL};
    gboolean one_word = i + 3 >= w->n || is_wall(&w->tokens[i + 3]);
    if (i < 3 || w->tokens[i].kind != TOKEN_COMMA || !is_word(w, i + 1, "not") || i + 2 >= w->n || !one_word)
        return 0;
    for (guint j = i; j > 1 && !is_wall(&w->tokens[j - 1]); j--) {
        if (is_any(w, j - 1, saying) && is_word(w, j - 2, "should"))
            return 3;
    }
    return 0;
}

/** delete it |because it is in the way: a reason is not done, nor is it more that is. */
static guint needless_reason(const Words *w, guint i)
{
    static const char *const because[] = {"because", "cos", "cuz", "coz", "since", "as it's", "so that", NULL};
    static const char *const people[] = {"we",  "i",     "you",    "they",   "people",  "everyone", "everybody", "it",
                                         "all", "i can", "we can", "we all", "you can", "the kids", NULL};
    gboolean purpose = is_word(w, i, "so") && is_any(w, i + 1, people); /* so we can find our way */
    if ((!purpose && !is_any(w, i, because)) || i == 0)
        return 0;
    guint first = sentence_first(w, i);
    const Token *t = token_at(w, first);
    gboolean deed = token_is(t, WORD_VERB) || token_is(t, WORD_ROTATE) || token_is(t, WORD_FILL) ||
                    token_is(t, WORD_WHOLE) || token_is(t, WORD_SHOW) || is_word(w, first, "switch") ||
                    (token_is(t, WORD_EDIT) && t->row->value != EDIT_BECOME);
    guint end = i + 1;
    gboolean negated = FALSE;
    for (; end < w->n && !is_wall(&w->tokens[end]); end++)
        negated = negated || token_is(&w->tokens[end], WORD_NOT) || token_is(&w->tokens[end], WORD_QUESTION);
    if (!deed || negated || end == i + 1 || first >= i || token_at(w, end)->kind == TOKEN_ASKED)
        return 0;
    return end - i;
}

/** Tokens that say nothing more, from i on; 0 for none. */
static guint needless(const Words *w, guint i)
{
    guint n = needless_written(w, i);
    n = n > 0 ? n : needless_have(w, i);
    n = n > 0 ? n : needless_objects(w, i);
    n = n > 0 ? n : needless_not(w, i);
    return n > 0 ? n : needless_reason(w, i);
}

void english_drop_needless(GArray *tokens, const char *text)
{
    for (guint i = 1; i < tokens->len; i++) {
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        guint n = needless(&w, i);
        if (n == 0)
            continue;
        if (is_word(&w, i - 1, "number")) { /* show numbers */
            make(&w, i - 1, WORD_SHOW, 0);
            make(&w, i, WORD_WHOLE, WHOLE_NUMBERS);
            i++;
            n--;
        }
        if (n > 0)
            g_array_remove_range(tokens, i, n);
    }
}
