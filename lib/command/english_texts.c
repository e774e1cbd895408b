// SPDX-License-Identifier: MIT
/*
 * What is to be read, where its looks or its thing are said first:
 *
 *     text size 60|: SALE             a text, and how large it is
 *     note, top left, |text: retro    read on the note
 *     write |in big letters SALE      how, and then what
 *     write SALE |in size 60
 */
#include "lib/command/english_tokens.h"

static gboolean is_text(const Token *t)
{
    return token_is(t, WORD_SHAPE) && t->row->value == DRAW_TEXT;
}

/** A figure that is drawn before i in its sentence, in which words can stand. */
static gboolean has_figure(const Words *w, guint i)
{
    gboolean figure = FALSE;
    for (guint j = sentence_begin(w, i); j < i; j++) {
        const Token *t = &w->tokens[j];
        if (token_is(t, WORD_EDIT) || token_is(t, WORD_WRITE) || token_is(t, WORD_THE) || is_text(t))
            return FALSE;
        figure = figure || (token_is(t, WORD_SHAPE) && !is_text(t));
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
        if (!small && !font && !is_text(t) && !is_look(t))
            return;
        text = text || font || is_text(t);
    }
    if (!text || i == first || is_text(&w->tokens[i - 1]) || !(i + 1 < w->n) || is_wall(&w->tokens[i + 1]))
        return;
    make(w, i, WORD_WRITE, 0);
    for (guint j = first; j < i; j++) {
        if (is_text(&w->tokens[j]))
            make(w, j, WORD_FILLER, 0);
    }
}

/** circle, |text: A, red box |text Start: read in it. */
static void settle_text_of_figure(Words *w, guint i)
{
    const Token *next = token_at(w, i + 1);
    gboolean beside = i > 0 && token_is(&w->tokens[i - 1], WORD_SHAPE);
    gboolean said = next->kind == TOKEN_COLON || (beside && !is_wall(next) && next->kind != TOKEN_COMMA &&
                                                  !token_is(next, WORD_AND) && !token_is(next, WORD_AT));
    if (is_word(w, i, "text") && said && has_figure(w, i))
        make(w, i, WORD_LABEL, 0);
}

/** |write in big letters SALE, |write in red: SALE */
static void settle_write_in(Words *w, guint i)
{
    static const char *const letters[] = {"letters", "text", "writing", "type", "characters", "font", NULL};
    guint end = behind_looks(w, i + 2);
    if (!is_word(w, i + 1, "in") || end == i + 2 || !is_any(w, end, letters) || is_wall(token_at(w, end + 1)))
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
    if (i > 0 && is_word(w, i, "in") && (size || pixels))
        w->tokens[i].kind = TOKEN_COMMA;
}

void english_settle_texts(Words *w)
{
    for (guint i = 0; i < w->n; i++) {
        const Token *t = &w->tokens[i];
        if (t->kind == TOKEN_COLON)
            settle_colon(w, i);
        else if (is_text(t) || token_is(t, WORD_WRITE))
            settle_text_of_figure(w, i);
        if (token_is(t, WORD_WRITE) && is_word(w, i, "write"))
            settle_write_in(w, i);
        else if (token_is(t, WORD_AT))
            settle_in_size(w, i);
    }
}
