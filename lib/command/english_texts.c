// SPDX-License-Identifier: MIT
/*
 * What is to be read, where its looks or its thing are said first:
 *
 *     text size 60|: SALE             a text, and how large it is
 *     note, top left, |text: retro    read on the note
 *     write |in big letters SALE      how, and then what
 *     write SALE |in size 60
 *     a diamond labelled Ready|?      its mark is read, too, and asks nothing
 *     the circle|: red border         how it is to look, and no words
 */
#include "lib/command/english_rules.h"

/** A figure that is drawn before i in its sentence, in which words can stand. */
static gboolean has_figure(const Words *w, guint i)
{
    gboolean figure = FALSE;
    for (guint j = sentence_begin(w, i); j < i; j++) {
        const Token *t = &w->tokens[j];
        if (token_is(t, WORD_EDIT) || token_is(t, WORD_WRITE) || token_is(t, WORD_THE) || token_is_letters(t))
            return FALSE;
        figure = figure || (token_is(t, WORD_SHAPE) && !token_is_letters(t));
    }
    return figure;
}

/** text size 60|: SALE, title at the top|: SALE: nothing but looks and places before the colon. */
static void settle_colon(Words *w, guint i)
{
    guint first = sentence_begin(w, i);
    gboolean text = FALSE;
    for (guint j = first; j < i; j++) {
        const Token *t = &w->tokens[j];
        gboolean font =
            token_is(t, WORD_METRIC) && (t->row->value == METRIC_FONT || (text && t->row->value == METRIC_SIZE));
        gboolean small = token_is(t, WORD_A) || token_is(t, WORD_VERB) || token_is(t, WORD_THE) || token_is_filler(t) ||
                         token_is(t, WORD_AT) || token_is(t, WORD_ANCHOR) || t->kind == TOKEN_NUMBER ||
                         token_is(t, WORD_UNIT) || t->kind == TOKEN_COMMA || token_is(t, WORD_OF);
        const Token *before = j > first ? &w->tokens[j - 1] : t;
        gboolean led = token_is(before, WORD_RELATION) || token_is(before, WORD_THE) || token_is(before, WORD_OF);
        gboolean thing = led && !token_is_letters(t) &&
                         (token_is_shape(t) || is_letter(w, j) || t->kind == TOKEN_REF || token_is(t, WORD_REF));
        small = small || token_is(t, WORD_RELATION) || thing; /* text next to the circle: … */
        if (!small && !font && !token_is_letters(t) && !is_look(t))
            return;
        text = text || font || token_is_letters(t);
    }
    if (!text || i == first || token_is_letters(&w->tokens[i - 1]) || !(i + 1 < w->n) || is_wall(&w->tokens[i + 1]))
        return;
    make(w, i, WORD_WRITE, 0);
    for (guint j = first; j < i; j++) {
        if (token_is_letters(&w->tokens[j]))
            make(w, j, WORD_FILLER, 0);
    }
}

/** circle, |text: A, red box |text Start: read in it. */
static void settle_text_of_figure(Words *w, guint i)
{
    const Token *next = token_at(w, i + 1);
    if (i > 0 && token_is_color(&w->tokens[i - 1]) && !is_wall(next) && has_figure(w, i)) {
        make(w, i, WORD_LABEL, 0); /* a circle with white text Hi */
        return;
    }
    if (is_word(w, i + 1, "inside") && token_at(w, i + 2)->kind == TOKEN_COLON && has_figure(w, i)) {
        make_fillers(w, i, i + 1);
        make(w, i + 1, WORD_LABEL, 0); /* text inside: Approved */
        return;
    }
    gboolean beside = i > 0 && token_is(&w->tokens[i - 1], WORD_SHAPE);
    gboolean said = next->kind == TOKEN_COLON || (beside && !is_wall(next) && next->kind != TOKEN_COMMA &&
                                                  !token_is(next, WORD_AND) && !token_is(next, WORD_AT));
    if (said && has_figure(w, i))
        make(w, i, WORD_LABEL, 0);
}

/** |write in big letters SALE, |write in red: SALE */
static void settle_write_in(Words *w, guint i)
{
    static const char *const letters[] = {"letters", "text", "writing", "type", "characters", "font", NULL};
    guint end = behind_looks(w, i + 2);
    if (!token_is(&w->tokens[i], WORD_WRITE) || !is_word(w, i + 1, "in") || end == i + 2 || !is_any(w, end, letters) ||
        is_wall(token_at(w, end + 1)))
        return;
    make_fillers(w, i, i + 2);
    make(w, end, WORD_WRITE, 0);
}

/** write SALE |in size 60, |in 60 px: how large, and no place. */
static void settle_in_size(Words *w, guint i)
{
    const Token *key = token_at(w, i + 1), *number = token_at(w, i + 2);
    gboolean size = token_is(key, WORD_METRIC) && (key->row->value == METRIC_SIZE || key->row->value == METRIC_FONT) &&
                    number->kind == TOKEN_NUMBER;
    gboolean pixels = key->kind == TOKEN_NUMBER && token_is(number, WORD_UNIT) && number->row->value == UNIT_PIXEL;
    if (i > 0 && token_is(&w->tokens[i], WORD_AT) && (size || pixels))
        w->tokens[i].kind = TOKEN_COMMA;
}

/** a diamond labelled Is it done|?: what is read in it ends so; but: can you write hello? */
static void settle_asked_words(Words *w, guint i)
{
    guint first = sentence_begin(w, i), text = first;
    while (text < i && !token_is(&w->tokens[text], WORD_LABEL) && !token_is(&w->tokens[text], WORD_WRITE))
        text++;
    static const char *const asking[] = {"can i have", "could i have", "may i have", "can i get", "could i get", NULL};
    for (guint j = first; j < text; j++) {
        const Token *t = &w->tokens[j];
        if (is_any(w, j, asking) || token_is(t, WORD_ASK) || token_is(t, WORD_QUESTION) || token_is(t, WORD_IS) ||
            token_is(t, WORD_THE))
            return;
    }
    if (first == 0 && w->tokens[0].start > 1)
        return; /* manners stood there, which may have asked: can you draw … */
    gboolean drawn = token_is(token_at(w, text), WORD_LABEL) ? has_figure(w, text) : text == first;
    if (text + 1 >= i || !drawn || w->tokens[text + 1].kind == TOKEN_QUOTE || !is_wall(token_at(w, i + 1)))
        return;
    for (guint j = text + (w->tokens[text + 1].kind == TOKEN_COLON ? 2u : 1u); j <= i; j++) {
        w->tokens[j].kind = TOKEN_UNKNOWN;
        w->tokens[j].repaired = FALSE;
    }
}

static gboolean is_change(const Token *t)
{
    return is_look(t) || token_is(t, WORD_BORDER) || token_is(t, WORD_FILL) || token_is(t, WORD_OPACITY) ||
           token_is(t, WORD_UNIT) || token_is(t, WORD_METRIC) || t->kind == TOKEN_NUMBER || t->kind == TOKEN_BY ||
           token_is_edit(t, EDIT_GROW) || token_is_edit(t, EDIT_SHRINK) || token_is_edit(t, EDIT_THICKEN) ||
           token_is_edit(t, EDIT_THIN);
}

/** the circle|: red border, all rectangles|: green fill, #1|: blue: nothing but looks behind it. */
static void settle_looks_colon(Words *w, guint i)
{
    guint first = sentence_begin(w, i), end = i + 1;
    const Token *begun = &w->tokens[first], *thing = i > first ? &w->tokens[i - 1] : NULL;
    gboolean lettered = (i == first + 1 || (i == first + 2 && token_is_shape(begun))) && is_letter(w, i - 1);
    gboolean pointed = points_at_thing(w, first) || token_is(begun, WORD_ALL) || token_is(begun, WORD_REF) ||
                       (lettered && token_is_shape(begun));
    if (thing == NULL || w->text[w->tokens[i].start] != ':' || (lettered && token_at(w, end)->kind == TOKEN_NUMBER) ||
        !(pointed || lettered) ||
        !(token_is_shape(thing) || thing->kind == TOKEN_REF || lettered || thing->kind == TOKEN_QUOTE))
        return;
    while (is_change(token_at(w, end)))
        end++;
    if (end == i + 1 || !is_wall(token_at(w, end)))
        return;
    if (lettered && token_is_shape(begun) && i == first + 2) {
        make(w, first, WORD_EDIT, EDIT_CHANGE); /* circle A: the one that is called so */
        w->tokens[i - 1].kind = TOKEN_UNKNOWN;
    }
    make(w, i, WORD_EDIT, EDIT_BECOME);
}

static const EnglishRule rules[] = {
    {settle_text_of_figure, "text|letters|lettering|writing"},
    {settle_write_in, "write"},
    {settle_in_size, "in"},
};

void english_settle_texts(Words *w)
{
    static EnglishRules all = {.rows = rules, .n = G_N_ELEMENTS(rules)};
    for (guint i = 0; i < w->n; i++) {
        const Token *t = &w->tokens[i];
        if (t->kind == TOKEN_COLON) {
            settle_colon(w, i);
            settle_looks_colon(w, i);
        } else if (t->kind == TOKEN_ASKED) {
            settle_asked_words(w, i);
        } else if (g_ascii_isalpha(w->text[t->start])) {
            english_rules_run(&all, w, i);
        }
    }
}
