// SPDX-License-Identifier: MIT
/*
 * Things that are called by a letter, and letters that are read in them:
 *
 *     change |A's label to B     label |A Start     change |the A to a C     label a box: nobody said which
 *     move |a to the top, connect |a and b: typed small
 */
#include "lib/command/english_tokens.h"

/** change |A's label, make |B's border thicker: whose it is; of letters only, since names are told apart elsewhere. */
static void settle_letters_own(GArray *tokens, const char *text)
{
    for (guint i = 0; i + 1 < tokens->len; i++) {
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        Token *t = &w.tokens[i];
        gboolean own = t->kind == TOKEN_UNKNOWN && t->end - t->start == 3 && text[t->start + 1] == '\'' &&
                       text[t->start + 2] == 's' && g_ascii_isalpha(text[t->start]);
        if (own)
            t->end -= 2;
    }
}

/** label |a box hello: which one nobody said, and it is no text. */
static void settle_label_any(GArray *tokens, const char *text)
{
    for (guint i = 0; i + 2 < tokens->len; i++) {
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        if (is_word(&w, i, "label") && begins_piece(&w, i) && token_is(token_at(&w, i + 1), WORD_A) &&
            token_is_shape(token_at(&w, i + 2)))
            make(&w, i, WORD_EDIT, EDIT_CHANGE);
    }
}

/** label |A Start: the thing that is called so, and its words; but label a box. */
static void settle_label_letter(GArray *tokens, const char *text)
{
    for (guint i = 0; i + 2 < tokens->len; i++) {
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        if (!is_word(&w, i, "label") || !begins_piece(&w, i) || !is_letter(&w, i + 1))
            continue;
        const Token *name = token_at(&w, i + 2);
        if (ends_at(&w, i + 2) || token_is(name, WORD_LABEL) || token_is_shape(name) || token_is_color(name) ||
            token_is(name, WORD_WRITE))
            continue;
        Token label = *name;
        label.end = label.start;
        label.kind = TOKEN_WORD;
        label.row = word_row(WORD_LABEL, 0);
        make(&w, i, WORD_EDIT, EDIT_CHANGE);
        if (is_word(&w, i + 2, "as") || is_word(&w, i + 2, "with"))
            make(&w, i + 2, WORD_LABEL, 0);
        else
            g_array_insert_val(tokens, i + 2, label);
    }
}

/** label the top right box |C: what is to stand in it, and not what it is called. */
static void settle_label_with_letter(GArray *tokens, const char *text)
{
    for (guint i = 0; i + 3 < tokens->len; i++) {
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        if (!is_word(&w, i, "label") || !begins_piece(&w, i) || !token_is(token_at(&w, i + 1), WORD_THE))
            continue;
        guint shape = i + 2;
        while (token_is(token_at(&w, shape), WORD_ANCHOR) || is_look(token_at(&w, shape)) ||
               token_is(token_at(&w, shape), WORD_REF))
            shape++;
        if (!token_is_shape(token_at(&w, shape)) || !is_letter(&w, shape + 1) || !ends_piece(&w, shape + 2))
            continue;
        Token as = w.tokens[shape];
        as.start = as.end;
        as.row = word_row(WORD_FILLER, 0);
        g_array_insert_val(tokens, shape + 1, as);
    }
}

/** |relabel A as Start: its words. */
static void settle_relabel(Words *w)
{
    static const char *const as[] = {"as", "to", "with", NULL};
    for (guint i = 0; i + 2 < w->n; i++) {
        if (!is_word(w, i, "relabel") || !begins_piece(w, i))
            continue;
        make(w, i, WORD_EDIT, EDIT_CHANGE);
        guint joint = i + 2;
        while (!ends_at(w, joint) && !is_any(w, joint, as) && w->tokens[joint].kind != TOKEN_QUOTE)
            joint++;
        if (is_any(w, joint, as) && !ends_at(w, joint + 1))
            make(w, joint, WORD_LABEL, 0);
    }
}

/** change |the A to |a C: letters, and what is read there. */
static void settle_letters(GArray *tokens, const char *text)
{
    for (guint i = 0; i + 3 < tokens->len; i++) {
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        guint old = i + 1 + (token_is(&w.tokens[i + 1], WORD_THE) ? 1u : 0u);
        guint new =
            old + 2 + ((is_word(&w, old + 2, "a") || is_word(&w, old + 2, "an")) && is_letter(&w, old + 3) ? 1u : 0u);
        gboolean to = is_word(&w, old + 1, "to") || is_word(&w, old + 1, "into");
        if (!is_word(&w, i, "change") || !begins_piece(&w, i) || !is_letter(&w, old) || !is_letter(&w, new) || !to ||
            !(new + 1 >= w.n || is_wall(token_at(&w, new + 1))))
            continue;
        make(&w, old + 1, WORD_LABEL, 0);
        if (new > old + 2)
            g_array_remove_index(tokens, old + 2);
        if (old > i + 1)
            g_array_remove_index(tokens, i + 1);
    }
}

/** make rectangle |a purple, fill rectangle a with pink: its name, but not: make the circle |a dark red, a circle a
 * day. */
static gboolean names_shape(const Words *w, guint i)
{
    static const char *const ways[] = {"with",   "in",      "on",     "at",     "to",      "be",      "should",
                                       "half",   "twice",   "dashed", "dotted", "solid",   "thicker", "thinner",
                                       "bigger", "smaller", "larger", "darker", "lighter", "red",     NULL};
    const Token *shape = i > 1 ? &w->tokens[i - 1] : NULL;
    if (shape == NULL || !token_is_shape(shape) || is_plural(w, shape) || token_is(&w->tokens[i - 2], WORD_A) ||
        is_any(w, i - 2, (const char *const[]){"the", "this", "that", "my", NULL}) || token_is_color(&w->tokens[i - 2]))
        return FALSE;
    const Token *next = token_at(w, i + 1);
    gboolean colored = token_is_color(next) && ends_piece(w, i + 2);
    return colored || is_any(w, i + 1, ways) || (next->kind == TOKEN_NUMBER && !next->spelled);
}

/** move |a to the top, connect |a to b, a star above |a: no noun follows, so that it is no article. */
static void settle_small_a(GArray *tokens, const char *text)
{
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    for (guint i = 1; i < w.n; i++) {
        if (!token_is(&w.tokens[i], WORD_A) || !is_letter(&w, i))
            continue;
        const Token *before = &w.tokens[i - 1], *next = token_at(&w, i + 1);
        gboolean beside = token_is(before, WORD_TO) || token_is(before, WORD_FROM) || token_is(before, WORD_RELATION) ||
                          (token_is(before, WORD_WHOLE) && before->row->value == WHOLE_WHO);
        gboolean done_to = (token_is(before, WORD_EDIT) && before->row->value != EDIT_RENAME) ||
                           token_is(before, WORD_ROTATE) || is_word(&w, i - 1, "make");
        gboolean joined = (token_is(next, WORD_AND) || token_is(next, WORD_TO)) && is_letter(&w, i + 2);
        gboolean grows = token_is(next, WORD_EDIT) && next->row->value >= EDIT_GROW && next->row->value < EDIT_FLIP;
        gboolean goes_on = token_is(next, WORD_TO) || token_is(next, WORD_AT) || (grows && ends_piece(&w, i + 2));
        if (names_shape(&w, i) || joined || (beside && is_wall(next)) ||
            ((beside || done_to) && goes_on)) /* but: delete a */
            w.tokens[i].kind = TOKEN_UNKNOWN;
    }
}

void english_settle_letters(const char *text, GArray *tokens)
{
    settle_small_a(tokens, text);
    settle_relabel(&(Words){text, (Token *)(gpointer)tokens->data, tokens->len});
    settle_letters_own(tokens, text);
    settle_label_any(tokens, text);
    settle_label_letter(tokens, text);
    settle_label_with_letter(tokens, text);
    settle_letters(tokens, text);
}
