// SPDX-License-Identifier: MIT
/** tokens.h - a reading cut into words, numbers, quotes and marks. */
#ifndef DINGBOARD_COMMAND_TOKENS_H
#define DINGBOARD_COMMAND_TOKENS_H

#include <string.h>

#include "lib/command/reader.h"
#include "lib/command/words.h"

typedef enum {
    TOKEN_WORD,
    TOKEN_NUMBER,
    TOKEN_COLOR, /**< #f00, rgb(255,0,0) */
    TOKEN_QUOTE,
    TOKEN_COMMA,
    TOKEN_END,   /**< newline ; . ! ends a command */
    TOKEN_ASKED, /**< ? */
    TOKEN_COLON, /**< : = */
    TOKEN_OPEN,
    TOKEN_CLOSE,
    TOKEN_BY,  /**< the x of 100x50 */
    TOKEN_REF, /**< #7 */
    TOKEN_UNKNOWN,
} TokenKind;

typedef struct {
    TokenKind kind;
    const WordRow *row; /**< TOKEN_WORD */
    double value;       /**< TOKEN_NUMBER; TOKEN_QUOTE: its index */
    CommandColor color; /**< TOKEN_COLOR */
    gboolean spelled;   /**< TOKEN_NUMBER: in words or numerals */
    gboolean repaired;  /**< TOKEN_WORD: as `spelling`, which was mistyped */
    const char *spelling;
    guint start, end; /**< bytes of the folded text */
} Token;

/** Whether what is typed, so many bytes, is that word. */
static inline gboolean typed_is(const char *typed, gsize length, const char *word)
{
    /* Chinese characters share their first bytes: the second one tells most of them apart. */
    return length > 0 && *typed == *word && (length == 1 || typed[1] == word[1]) && strncmp(typed, word, length) == 0 &&
           word[length] == '\0';
}

/** Whether it is one of the words of a list that ends in NULL. */
static inline gboolean typed_is_any(const char *typed, gsize length, const char *const *words_of_it)
{
    while (*words_of_it != NULL && !typed_is(typed, length, *words_of_it))
        words_of_it++;
    return *words_of_it != NULL;
}

/** The words as they stand there. @return array of Token; free with g_array_unref. */
GArray *tokens_scan(const Reading *reading);
/** Give them the meaning that they have beside each other. */
void tokens_settle(const Reading *reading, GArray *tokens);
/** Both. @return array of Token; free with g_array_unref. */
GArray *tokens_read(const Reading *reading);

/** In builds that check bounds: behind the last stands what ends a program that reads it, so far as there is room for
 * it; with `room`, there is, and tokens that are pointed at may move. */
static inline void tokens_trap(GArray *tokens, gboolean room)
{
#ifdef BOUNDS_CHECKED
    static const Token trap = {.kind = TOKEN_WORD, .row = (const WordRow *)1, .start = G_MAXUINT, .end = G_MAXUINT};
    guint n = tokens->len;
    if (room)
        g_array_set_size(tokens, n + 1);
    ((Token *)(gpointer)tokens->data)[n] = trap;
    g_array_set_size(tokens, n);
#else
    (void)tokens;
    (void)room;
#endif
}

/** TRUE when the token is a word of that kind. */
static inline gboolean token_is(const Token *token, WordKind kind)
{
    return token->kind == TOKEN_WORD && token->row->kind == kind;
}

static inline gboolean token_is_edit(const Token *t, EditVerb verb)
{
    return token_is(t, WORD_EDIT) && t->row->value == (gint32)verb;
}

/** The colour of such a token. */
static inline CommandColor token_color(const Token *t)
{
    return t->kind == TOKEN_COLOR ? t->color : t->row->color;
}

/** Words that are drawn, and no figure. */
static inline gboolean token_is_letters(const Token *t)
{
    return token_is(t, WORD_SHAPE) && t->row->value == DRAW_TEXT;
}

/** 隔, apart: how far one thing is from another. */
static inline gboolean token_is_gap(const Token *t)
{
    return token_is(t, WORD_RELATION) && t->row->value == RELATION_GAP;
}

/** A colour by its name or by its parts. */
static inline gboolean token_is_color(const Token *t)
{
    return t->kind == TOKEN_COLOR || token_is(t, WORD_COLOR);
}

#endif
