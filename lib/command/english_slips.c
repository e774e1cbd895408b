// SPDX-License-Identifier: MIT
/*
 * What is typed on a phone, in a hurry, and for whom:
 *
 *     a rocket!!!! |🚀 in the middle            the word and its picture: one of them is meant
 *     to the botom |rihgt                       a corner whose two words are both mistyped
 *     a heart |for my granddaughter             for whom it is says nothing of how it looks
 *     a diamond that says ready|? and …         the mark is part of what is to be read, and nobody is asked
 */
#include "lib/command/english_rules.h"

/** So many words may be read in what is asked there. */
#define ASKED_WORDS 4

/** The same drawing, whatever it is called. */
static gboolean shows_same(const Token *a, const Token *b)
{
    return token_is(a, WORD_SHAPE) && token_is(b, WORD_SHAPE) && a->row->value == b->row->value &&
           a->row->color == b->row->color;
}

/** rocket!!!! |🚀: behind marks, where no sentence has begun that it could be part of. */
static void settle_shown_again(const char *text, GArray *tokens, guint i)
{
    const Token *t = (const Token *)(gconstpointer)tokens->data;
    guint before = i;
    while (before > 0 && t[before - 1].kind == TOKEN_END && text[t[before - 1].start] == '!')
        before--;
    if (before == 0 || before == i || (guint8)text[t[i].start] < 0x80 || !shows_same(&t[before - 1], &t[i]) ||
        (guint8)text[t[before - 1].start] >= 0x80)
        return;
    g_array_remove_range(tokens, before, i + 1 - before);
}

/** the botom |rihgt: which corner, where at least one of both words had to be put right. */
static gboolean settle_mistyped_corner(GArray *tokens, guint i)
{
    Token *t = &g_array_index(tokens, Token, i), *next = t + 1;
    if (i + 1 >= tokens->len || !token_is(t, WORD_ANCHOR) || !token_is(next, WORD_ANCHOR) ||
        !(t->repaired || next->repaired))
        return FALSE;
    gboolean upper = t->row->value == ANCHOR_TOP, lower = t->row->value == ANCHOR_BOTTOM;
    gboolean left = next->row->value == ANCHOR_LEFT, right = next->row->value == ANCHOR_RIGHT;
    if (!(upper || lower) || !(left || right))
        return FALSE;
    Anchor corner =
        upper ? (left ? ANCHOR_TOP_LEFT : ANCHOR_TOP_RIGHT) : (left ? ANCHOR_BOTTOM_LEFT : ANCHOR_BOTTOM_RIGHT);
    t->row = word_row(WORD_ANCHOR, (gint32)corner);
    t->spelling = upper ? (left ? "top left" : "top right") : (left ? "bottom left" : "bottom right");
    t->repaired = TRUE;
    t->end = next->end;
    g_array_remove_index(tokens, i + 1);
    return TRUE;
}

/** Words are to be read there, which may be for somebody: what follows them is left as it is. */
static gboolean writes_before(const Words *w, guint i)
{
    gboolean shape = FALSE;
    for (guint j = sentence_begin(w, i); j < i; j++) {
        const Token *t = &w->tokens[j];
        if (token_is(t, WORD_WRITE) || token_is(t, WORD_LABEL) || token_is(t, WORD_NAME) || t->kind == TOKEN_QUOTE ||
            t->kind == TOKEN_COLON || token_is(t, WORD_NOT) || token_is(t, WORD_EDIT) || token_is_letters(t))
            return TRUE;
        shape = shape || token_is_shape(t);
    }
    return !shape;
}

/** a heart |for my granddaughter, a cake |for mum's birthday: where something is drawn and nothing written. */
static void settle_for_whom(Words *w, guint i)
{
    static const char *const whose[] = {"my",  "our",    "his",   "her",  "the",  "little", "big",
                                        "old", "lovely", "sweet", "dear", "baby", NULL};
    static const char *const family[] = {
        "mum",     "mom",      "mummy",     "mommy",     "mother",   "dad",        "daddy",         "father",
        "wife",    "husband",  "son",       "sons",      "daughter", "daughters",  "granddaughter", "grandson",
        "grandma", "grandpa",  "granny",    "nan",       "nana",     "gran",       "grandad",       "granddad",
        "oma",     "opa",      "sister",    "brother",   "aunt",     "auntie",     "uncle",         "kid",
        "kids",    "children", "grandkids", "girl",      "boy",      "girlfriend", "boyfriend",     "friend",
        "friends", "teacher",  "colleague", "neighbour", "neighbor", "baby",       "family",        NULL};
    static const char *const days[] = {"mum's",      "mom's",        "dad's",       "mother's",   "father's",
                                       "wife's",     "husband's",    "son's",       "daughter's", "granddaughter's",
                                       "grandson's", "grandma's",    "grandpa's",   "sister's",   "brother's",
                                       "friend's",   "girlfriend's", "boyfriend's", NULL};
    guint end = i + 1;
    while (is_any(w, end, whose))
        end++;
    gboolean day = is_any(w, end, days) && is_word(w, end + 1, "birthday");
    if (!day && !is_any(w, end, family))
        return;
    end += day ? 2 : 1;
    if (!ends_piece(w, end) && !token_is(token_at(w, end), WORD_AT) && !token_is(token_at(w, end), WORD_ANCHOR))
        return;
    if (!writes_before(w, i))
        make_fillers(w, i, end);
}

/** a diamond that says ready|? and under it …: with a joint behind the mark, and no question before it. */
static gboolean settle_asked_label(const char *text, GArray *tokens, guint i)
{
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    if (w.tokens[i].kind != TOKEN_ASKED || i < 2 || !(token_is(token_at(&w, i + 1), WORD_AND)))
        return FALSE;
    guint first = sentence_first(&w, i), label = i;
    while (label > first && i - label <= ASKED_WORDS && !token_is(&w.tokens[label - 1], WORD_LABEL))
        label--;
    const Token *begin = &w.tokens[first];
    gboolean drawn = token_is(begin, WORD_A) || token_is(begin, WORD_VERB) || token_is_shape(begin) || is_look(begin);
    if (!drawn || label == i || label <= first + 1 || !token_is(&w.tokens[label - 1], WORD_LABEL))
        return FALSE;
    for (guint j = first; j < label; j++) {
        if (token_is(&w.tokens[j], WORD_THE) || token_is(&w.tokens[j], WORD_QUESTION) ||
            token_is(&w.tokens[j], WORD_ASK))
            return FALSE;
    }
    w.tokens[i - 1].end = w.tokens[i].end;
    g_array_remove_index(tokens, i);
    return TRUE;
}

void english_settle_slips(const char *text, GArray *tokens)
{
    for (guint i = 0; i < tokens->len; i++) {
        const Token *t = &g_array_index(tokens, Token, i);
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        if (t->kind == TOKEN_ASKED)
            settle_asked_label(text, tokens, i);
        else if (token_is(t, WORD_ANCHOR))
            settle_mistyped_corner(tokens, i);
        else if (token_is(t, WORD_FILLER) && is_word(&w, i, "for"))
            settle_for_whom(&w, i);
        else if (token_is(t, WORD_SHAPE) && i > 1)
            settle_shown_again(text, tokens, i);
    }
}
