// SPDX-License-Identifier: MIT
/** spoken_figures.h - what tokens of spoken words are, and putting others between them. Internal to the
 * spoken… files of lib/command. */
#ifndef DINGBOARD_COMMAND_SPOKEN_FIGURES_H
#define DINGBOARD_COMMAND_SPOKEN_FIGURES_H

#include "lib/command/spoken_tokens.h"

static inline gboolean is_letters(const Token *t)
{
    return token_is(t, WORD_SHAPE) && t->row->value == DRAW_TEXT;
}

/** A shape that is drawn, and no words. */
static inline gboolean is_figure(const Token *t)
{
    return token_is_shape(t) && !is_letters(t);
}

static inline gboolean ends_thing(const Token *t)
{
    return is_figure(t) || token_is(t, WORD_REF) || t->kind == TOKEN_REF || t->kind == TOKEN_QUOTE;
}

/** 1号, #1 */
static inline gboolean points(const Spoken *s, guint i)
{
    const Token *t = token_at(s, i);
    return t->kind == TOKEN_REF || (t->kind == TOKEN_NUMBER && token_is(next_to(s, i + 1), WORD_REF) &&
                                    next_to(s, i + 1)->row->value == REFWORD_NUMBER);
}

/** A shape that is no line and no words. */
static inline gboolean is_plain_shape(const Token *t)
{
    return token_is(t, WORD_SHAPE) && t->row->value != DRAW_ARROW && t->row->value != DRAW_LINE &&
           t->row->value != DRAW_TEXT && t->row->value != DRAW_CURVE;
}

/** A line or an arrow. */
static inline gboolean is_line(const Token *t)
{
    return token_is(t, WORD_SHAPE) && (t->row->value == DRAW_LINE || t->row->value == DRAW_ARROW);
}

static inline gboolean has_figure(const Spoken *s, guint from, guint to)
{
    while (from < to && !is_figure(token_at(s, from)))
        from++;
    return from < to;
}

/** Whether a space was typed before token i: who speaks pauses there, as at a comma. */
static inline gboolean is_pause(const Spoken *s, guint i)
{
    guint start = i < s->tokens->len ? token_at(s, i)->start : 0;
    return start > 0 && s->text[start - 1] == ' ';
}

/** A token that stands where token i begins and takes no room. */
static inline Token mark_at(const Spoken *s, guint i, TokenKind kind, const WordRow *row)
{
    guint at = i < s->tokens->len ? token_at(s, i)->start : i > 0 ? token_at(s, i - 1)->end : 0;
    return (Token){.kind = kind, .row = row, .start = at, .end = at};
}

static inline void insert(const Spoken *s, guint i, TokenKind kind, const WordRow *row)
{
    Token mark = mark_at(s, i, kind, row);
    g_array_insert_val(s->tokens, i, mark);
}

/** Whether what was typed between two bytes, but for spaces and commas at its ends, is one of a list that ends in NULL.
 */
static inline gboolean said_between(const Spoken *s, guint from, guint to, const char *const *list)
{
    while (from < to && strchr(" ,", s->text[from]) != NULL)
        from++;
    while (to > from && strchr(" ,", s->text[to - 1]) != NULL)
        to--;
    for (; *list != NULL; list++) {
        if (strlen(*list) == to - from && memcmp(s->text + from, *list, to - from) == 0)
            return TRUE;
    }
    return FALSE;
}

/** Whether what was typed from a byte on begins with one of a list that ends in NULL. */
static inline gboolean said_from(const Spoken *s, guint from, const char *const *list)
{
    while (s->text[from] == ' ')
        from++;
    const char *said = s->text + from; /* first bytes first: they tell most words apart */
    while (*list != NULL && !(said[0] == (*list)[0] && said[1] == (*list)[1] && g_str_has_prefix(said, *list)))
        list++;
    return *list != NULL;
}

#endif
