// SPDX-License-Identifier: MIT
/** spoken_named.h - things that are told by a number, a name or their looks, and where they have to stand. Internal to
 * the spoken… files of lib/command. */
#ifndef DINGBOARD_COMMAND_SPOKEN_NAMED_H
#define DINGBOARD_COMMAND_SPOKEN_NAMED_H

#include "lib/command/spoken_figures.h"

/** Words that a thing is told by: nobody writes more of them before 的. */
#define TOLD_TOKENS 8

static inline gboolean is_number_mark(const Token *t)
{
    return token_is(t, WORD_REF) && t->row->value == REFWORD_NUMBER;
}

static inline gboolean is_it(const Token *t)
{
    return token_is(t, WORD_REF) && t->row->value == REFWORD_IT;
}

/** 1号, #1, “A”, A: a thing by what it is called; the tokens it has, 0 when it is none. */
static inline guint called_at(const Spoken *s, guint i, guint end)
{
    if (i >= end)
        return 0;
    const Token *t = token_at(s, i);
    gboolean letter = (t->kind == TOKEN_UNKNOWN || token_is(t, WORD_A)) && t->end == t->start + 1 &&
                      g_ascii_isupper(s->reading->text[s->reading->origin[t->start]]);
    if (t->kind == TOKEN_QUOTE || t->kind == TOKEN_REF || letter)
        return 1;
    return t->kind == TOKEN_NUMBER && i + 1 < end && is_number_mark(t + 1) ? 2 : 0;
}

/** 浅蓝色的圆: a thing by its looks; the tokens it has, 0 when it is none. */
static inline guint figure_at(const Spoken *s, guint i, guint end)
{
    guint j = i;
    while (j < end && (token_is_color(token_at(s, j)) || token_is(token_at(s, j), WORD_SHADE) ||
                       token_is(token_at(s, j), WORD_SIZE) || (j > i && token_is(token_at(s, j), WORD_DE))))
        j++;
    return j < end && is_figure(token_at(s, j)) ? j + 1 - i : 0;
}

/** Either; the tokens it has. */
static inline guint thing_at(const Spoken *s, guint i, guint end)
{
    guint length = called_at(s, i, end);
    return length > 0 ? length : figure_at(s, i, end);
}

/** Where a thing has to stand: at the head of a clause, or behind 把, 删掉, 复制. */
static inline gboolean thing_comes(const Spoken *s, guint i)
{
    const Token *before = token_at(s, i) - 1;
    return i == 0 || is_end(before) || before->kind == TOKEN_COMMA || token_is(before, WORD_FILLER) ||
           token_is_edit(before, EDIT_MARK) || token_is_edit(before, EDIT_DELETE) ||
           token_is_edit(before, EDIT_TAKE_OFF) || token_is_edit(before, EDIT_COPY) || token_is(before, WORD_ROTATE);
}

#endif
