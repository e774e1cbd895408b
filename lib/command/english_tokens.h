// SPDX-License-Identifier: MIT
/** english_tokens.h - what the passes over English tokens share. Internal to the files of english.c. */
#ifndef DINGBOARD_COMMAND_ENGLISH_TOKENS_H
#define DINGBOARD_COMMAND_ENGLISH_TOKENS_H

#include <string.h>

#include "lib/base/limits.h"
#include "lib/command/lexicon.h"
#include "lib/command/phrase.h"

typedef struct {
    const char *text;
    Token *tokens;
    guint n;
} Words;

/** A word that nobody typed, to stand before token i: where that begins, or the last one ends. */
static inline void insert_unsaid(GArray *tokens, guint i, const WordRow *row)
{
    guint at = i < tokens->len ? g_array_index(tokens, Token, i).start
               : i > 0         ? g_array_index(tokens, Token, i - 1).end
                               : 0;
    Token unsaid = {.kind = TOKEN_WORD, .row = row, .start = at, .end = at};
    g_array_insert_val(tokens, i, unsaid);
}

/** The row of a word of the tables. */
static inline const WordRow *row_of(const char *word)
{
    const WordRow *row = NULL;
    lexicon_match(word, &row);
    return row;
}

/** The i-th one; behind the last an end. */
static inline const Token *token_at(const Words *w, guint i)
{
    static const Token nothing = {.kind = TOKEN_END};
    return i < w->n ? &w->tokens[i] : &nothing;
}

static inline gboolean is_word(const Words *w, guint i, const char *word)
{
    return i < w->n && typed_is(w->text + w->tokens[i].start, w->tokens[i].end - w->tokens[i].start, word);
}

static inline gboolean is_any(const Words *w, guint i, const char *const *wanted)
{
    return i < w->n && typed_is_any(w->text + w->tokens[i].start, w->tokens[i].end - w->tokens[i].start, wanted);
}

static inline gboolean is_wall(const Token *t)
{
    return t->kind == TOKEN_END || t->kind == TOKEN_ASKED || token_is(t, WORD_THEN);
}

/** Something that is on the board for sure stands there: #1, “A”, the …, it. */
static inline gboolean points_at_thing(const Words *w, guint i)
{
    if (i >= w->n)
        return FALSE;
    const Token *t = &w->tokens[i];
    return t->kind == TOKEN_REF || t->kind == TOKEN_QUOTE || token_is(t, WORD_THE) ||
           (token_is(t, WORD_REF) && (t->row->value == REFWORD_THEM || t->row->value == REFWORD_IT));
}

static inline void make(Words *w, guint i, WordKind kind, gint32 value)
{
    w->tokens[i].kind = TOKEN_WORD;
    w->tokens[i].row = word_row(kind, value);
    w->tokens[i].repaired = FALSE;
}

/** Up to before `end`. */
static inline void make_fillers(Words *w, guint from, guint end)
{
    for (guint j = from; j < end && j < w->n; j++)
        make(w, j, WORD_FILLER, 0);
}

/** Where manners and the sentence before end. */
static inline gboolean begins_piece(const Words *w, guint i)
{
    while (i > 0 && (token_is_filler(&w->tokens[i - 1]) || token_is(&w->tokens[i - 1], WORD_ASK)))
        i--;
    return i == 0 || is_wall(&w->tokens[i - 1]) || w->tokens[i - 1].kind == TOKEN_COMMA ||
           token_is(&w->tokens[i - 1], WORD_AND);
}

/** Where what is said of one thing ends. */
static inline gboolean ends_at(const Words *w, guint i)
{
    const Token *t = token_at(w, i);
    return is_wall(t) || t->kind == TOKEN_COMMA || token_is(t, WORD_AND);
}

/** The same, and manners behind it. */
static inline gboolean ends_piece(const Words *w, guint i)
{
    while (token_is_filler(token_at(w, i)))
        i++;
    return ends_at(w, i);
}

/** The same, or words that carry nothing, whatever follows them. */
static inline gboolean stops_at(const Words *w, guint i)
{
    return ends_at(w, i) || token_is_filler(token_at(w, i));
}

/** Where the sentence that token i is in begins; of one that goes on and on, LIMIT_JOINT_TOKENS before. */
static inline guint sentence_begin(const Words *w, guint i)
{
    guint far = i - MIN(i, LIMIT_JOINT_TOKENS);
    while (i > far && !is_wall(&w->tokens[i - 1]))
        i--;
    return i;
}

/** The first word before i of that sentence that is more than manners; i for none. */
static inline guint sentence_first(const Words *w, guint i)
{
    guint first = sentence_begin(w, i);
    while (first < i && (token_is_filler(&w->tokens[first]) || token_is(&w->tokens[first], WORD_ASK)))
        first++;
    return first;
}

static inline gboolean is_letter(const Words *w, guint i)
{
    const Token *t = token_at(w, i);
    return i < w->n && t->end - t->start == 1 && g_ascii_isalpha(w->text[t->start]);
}

/** circles, but not: cross */
static inline gboolean is_plural(const Words *w, const Token *t)
{
    return t->end > t->start + 1 && w->text[t->end - 1] == 's' && w->text[t->end - 2] != 's';
}

/** A line or an arrow. */
static inline gboolean is_line(const Token *t)
{
    return token_is(t, WORD_SHAPE) && (t->row->value == DRAW_LINE || t->row->value == DRAW_ARROW);
}

/** How a thing may look, said before its noun. */
static inline gboolean is_look(const Token *t)
{
    return token_is_color(t) || token_is(t, WORD_SIZE) || token_is(t, WORD_SHADE) || token_is(t, WORD_DASH) ||
           token_is(t, WORD_STROKE) || token_is(t, WORD_FILLED) || token_is(t, WORD_HOLLOW);
}

static inline guint behind_looks(const Words *w, guint i)
{
    while (is_look(token_at(w, i)))
        i++;
    return i;
}

/* english_slips.c */
/** What is typed in a hurry, and for whom: takes tokens. */
void english_settle_slips(const char *text, GArray *tokens);
/* english_articles.c */
/** "make square red" means the square. May add tokens. */
void english_settle_articles(const char *text, GArray *tokens);
/* english_wished.c */
/** How things should be, said of the things, becomes what is done to them. May add tokens. */
void english_settle_wished(const char *text, GArray *tokens);
/* english_needless.c */
/** Takes out what says nothing more: written inside it, because it is in the way. */
void english_drop_needless(const char *text, GArray *tokens);
/* english_said.c */
/** Wishes that are said in words of their own become those that the readers know. */
void english_settle_said(Words *w);
/* english_deeds.c */
/** Words that are deeds only beside certain others become deeds. */
void english_settle_deeds(Words *w);
/* english_lists.c */
/** Things that are listed with what is said of all of them, and the lines between them. May add tokens. */
void english_settle_lists(const char *text, GArray *tokens);
/* english_each.c */
/** Words for each of several things: labelled. May add tokens and take some. */
void english_settle_each(const char *text, GArray *tokens);
/* english_cornered.c */
/** with its top left corner at 100,100: where its middle is. */
void english_settle_cornered(Words *w);
/* english_proportions.c */
/** 200 wide and half as high: both sides. */
void english_settle_proportions(Words *w);
/* english_sizes.c */
/** twice its size, 1.5 times as big: a number and "times". */
void english_settle_sizes(Words *w);
/* english_measured.c */
/** How long, how far and which way, said at length, in the words that the readers know. */
void english_settle_measured(Words *w);
/* english_texts.c */
/** What is to be read, where its looks or its thing are said first. */
void english_settle_texts(Words *w);
/* english_pointed.c */
/** Things that are there, said without a deed, with a deed in their own word, or by numbers. May add and take tokens.
 */
void english_settle_pointed(const char *text, GArray *tokens);
/* english_copies.c */
/** Copies that are described, and lines that are said before what they join. May add tokens and take some. */
void english_settle_copies(const char *text, GArray *tokens);
/* english_ones.c */
/** "one" becomes the noun of the drawing before it. May add tokens. */
void english_settle_ones(const char *text, GArray *tokens);
/* english_align.c */
/** align their top edges: which side, in the words that the readers know. */
void english_settle_aligned(Words *w, guint i);
/* english_board.c */
/** send us the link to this board: the link. Takes tokens. */
void english_settle_board(const char *text, GArray *tokens);
/* english_letters.c */
/** Things that are called by a letter. May add tokens and take some. */
void english_settle_letters(const char *text, GArray *tokens);
/* english_voice.c */
/** What is said aloud, without marks and without saying a deed twice. May add tokens. */
void english_settle_voice(const char *text, GArray *tokens);
/* english_fillers.c */
/** Words that carry nothing in one place and something in another: those that do here are fillers no more. */
void english_settle_fillers(Words *w);

#endif
