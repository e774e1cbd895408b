// SPDX-License-Identifier: MIT
/** spoken_tokens.h - looking at tokens by their spelling. Internal to the spoken… files of lib/command. */
#ifndef DINGBOARD_COMMAND_SPOKEN_TOKENS_H
#define DINGBOARD_COMMAND_SPOKEN_TOKENS_H

#include <string.h>

#include "lib/base/limits.h"
#include "lib/command/phrase.h"

typedef struct {
    const char *text; /**< folded */
    GArray *tokens;
    const Reading *reading;
} Spoken;

static inline Token *token_at(const Spoken *s, guint i)
{
#ifdef BOUNDS_CHECKED
    g_assert_cmpuint(i, <,
                     s->tokens->len); /* what lies behind the last is memory of the array, which no sanitizer sees */
#endif
    return &g_array_index(s->tokens, Token, i);
}

/** The same; behind the last an end. */
static inline const Token *next_to(const Spoken *s, guint i)
{
    static const Token nothing = {.kind = TOKEN_END};
    return i < s->tokens->len ? token_at(s, i) : &nothing;
}

/** Whether what was typed there is that word. */
static inline gboolean is_spelled(const Spoken *s, const Token *t, const char *word)
{
    return typed_is(s->text + t->start, t->end - t->start, word);
}

/** Whether it is one of the words of a list that ends in NULL. */
static inline gboolean spelled_any(const Spoken *s, const Token *t, const char *const *words_of_it)
{
    return typed_is_any(s->text + t->start, t->end - t->start, words_of_it);
}

static inline gboolean begins_with(const Spoken *s, const Token *t, const char *word)
{
    const char *typed = s->text + t->start;
    return typed[0] == word[0] && typed[1] == word[1] && g_str_has_prefix(typed, word);
}

/** Whether it ends in that word. */
static inline gboolean ends_in(const Spoken *s, const Token *t, const char *word)
{
    gsize length = strlen(word);
    return t->end >= t->start + length && memcmp(s->text + t->end - length, word, length) == 0;
}

static inline void drop(const Spoken *s, guint i, guint n)
{
    g_array_remove_range(s->tokens, i, n);
    if (n > 0)
        tokens_trap(s->tokens, FALSE);
}

/** What ends a sentence. */
static inline gboolean is_end(const Token *t)
{
    return t->kind == TOKEN_END || t->kind == TOKEN_ASKED || token_is(t, WORD_THEN);
}

/** Where the sentence that token i is in begins; of one that goes on and on, LIMIT_JOINT_TOKENS before. */
static inline guint sentence_begin(const Spoken *s, guint i)
{
    guint far = i - MIN(i, LIMIT_JOINT_TOKENS);
    while (i > far && !is_end(token_at(s, i - 1)))
        i--;
    return i;
}

/** Behind the last token of the sentence that token i is in; of one that goes on and on, LIMIT_JOINT_TOKENS behind. */
static inline guint sentence_end(const Spoken *s, guint i)
{
    guint far = MIN(s->tokens->len, i + LIMIT_JOINT_TOKENS);
    while (i < far && !is_end(token_at(s, i)))
        i++;
    return i;
}

/** Where the clause that token i is in ends: at a comma, or with the sentence. */
static inline guint clause_end(const Spoken *s, guint i)
{
    guint end = sentence_end(s, i);
    while (i < end && token_at(s, i)->kind != TOKEN_COMMA)
        i++;
    return i;
}

static inline gboolean has_kind(const Spoken *s, guint from, guint to, WordKind kind)
{
    for (guint i = from; i < to; i++) {
        if (token_is(token_at(s, i), kind))
            return TRUE;
    }
    return FALSE;
}

static inline gboolean has_edit(const Spoken *s, guint from, guint to, EditVerb verb)
{
    while (from < to && !token_is_edit(token_at(s, from), verb))
        from++;
    return from < to;
}

/** Behind the words from token i on that carry nothing. */
static inline guint behind_fillers(const Spoken *s, guint i)
{
    while (token_is_filler(next_to(s, i)))
        i++;
    return i;
}

/** Behind manners at the end of what is said: such words, and 的. */
static inline guint behind_manners(const Spoken *s, guint i)
{
    while (token_is_filler(next_to(s, i)) || token_is(next_to(s, i), WORD_DE))
        i++;
    return i;
}

/** Whether a clause ends before token i, but for manners. */
static inline gboolean clause_is_over(const Spoken *s, guint i)
{
    guint end = behind_manners(s, i);
    return is_end(next_to(s, end)) || next_to(s, end)->kind == TOKEN_COMMA;
}

/** A pass, and the kinds of words that it needs: where one is missing, it has nothing to do. */
typedef struct {
    void (*settle)(const Spoken *s);
    WordKind needs, too;
} SpokenPass;

/** spoken.c: run those, in their order, that may have something to do. */
void spoken_run(const Spoken *s, const SpokenPass *passes, gsize n);
/** spoken_homely.c: sounds, places and looks in words of their own. */
void spoken_homely(const Spoken *s);
/** spoken_first.c: the thing first, and what is done to it behind. */
void spoken_first(const Spoken *s);
/** spoken_plainly.c: what is to be drawn, said in several breaths. */
void spoken_plainly(const Spoken *s);
/** spoken_verbs.c: verbs and counts of drawing that are such only where they stand. */
void spoken_verbs(const Spoken *s);
/** spoken_denied.c: a no, and a deed beside it that would be done to another thing. */
void spoken_denied(const Spoken *s);
/** spoken_persons.c: persons whose names are words of drawing, and a background that stays. */
void spoken_persons(const Spoken *s);
/** spoken_dressed.c: how things are to look, in the words of everyday. */
void spoken_dressed(const Spoken *s);
/** spoken_found.c: where things are drawn, by what people say of the place. */
void spoken_found(const Spoken *s);
/** spoken_asked.c: what is asked of the board, and said for somebody. */
void spoken_asked(const Spoken *s);
/** spoken_reached.c: lines that reach from here to there, and corners that are joined. */
void spoken_reached(const Spoken *s);
/** spoken_righted.c: what was drawn is put right. */
void spoken_righted(const Spoken *s);
/** spoken_apart.c: what is said of a drawing behind it, or around about. */
void spoken_apart(const Spoken *s);
/** spoken_kept.c: which things are meant, by names in a row or by what stays. */
void spoken_kept(const Spoken *s);
/** spoken_worded.c: values and deeds in other words. */
void spoken_worded(const Spoken *s);
/** spoken_clauses.c: where clauses part without a mark, and words that mean something else at the head of one. */
void spoken_clauses(const Spoken *s);
/** spoken_mixed.c: English words in Chinese sentences. */
void spoken_mixed(const Spoken *s);
/** spoken_forms.c: what is said in more words than it needs, and deeds told by how they are done. */
void spoken_forms(const Spoken *s);
/** spoken_places.c: places said at length, or in another order than they are read. */
void spoken_places(const Spoken *s);
/** spoken_amounts.c: what is written in a thing, how many there are and how large. */
void spoken_amounts(const Spoken *s);
/** spoken_linked.c: things that are joined, parted or exchanged, and words for a thing that is there. */
void spoken_linked(const Spoken *s);
/** spoken_which.c: which thing is meant, in words that are else a place, a deed or a count. */
void spoken_which(const Spoken *s);
/** spoken_voice.c: sentences that go on and on. */
void spoken_voice(const Spoken *s);
/** spoken_breathless.c: a pass of spoken_clauses.c: 1号变红2号变蓝. */
void spoken_breathless(const Spoken *s);
/** spoken_drawn.c: passes of spoken_clauses.c: 两个一样的, 8日, 排成一列 of all, 放大到原来的两倍. */
void spoken_alike(const Spoken *s);
void spoken_dates(const Spoken *s);
void spoken_row_of_all(const Spoken *s);
void spoken_former_size(const Spoken *s);
/** spoken_told.c: what is told and not asked for; and for whom, how many, whose. */
void spoken_told(const Spoken *s);
/** spoken_things.c: things named one after the other, and the words on them. */
void spoken_things(const Spoken *s);
/** spoken_there.c: what is there, told in other ways than its name, and done to without 把. */
void spoken_there(const Spoken *s);
/** spoken_done.c: what is done to things that are there, said another way round. */
void spoken_done(const Spoken *s);
/** spoken_trailing.c: what is said of a thing behind it, where a comma or a verb would stand in writing. */
void spoken_trailing(const Spoken *s);
/** spoken_reasons.c: why something is done, what for, and what comes next. */
void spoken_reasons(const Spoken *s);
/** spoken_wished.c: who wishes what and how, and where there is room for it. */
void spoken_wished(const Spoken *s);
/** spoken_enough.c: words that carry less, or more, than they seem. */
void spoken_enough(const Spoken *s);
/** spoken_located.c: where the things are to be that were named just before. */
void spoken_located(const Spoken *s);
/** spoken_called.c: things that are called by their words or numbers, and the words that are written. */
void spoken_called(const Spoken *s);
/** spoken_pointed.c: things that are pointed at, and what is done to each of several. */
void spoken_pointed(const Spoken *s);
/** spoken_misheard.c: characters that sound alike. */
void spoken_misheard(const Spoken *s);
/** spoken_letters.c: a letter alone is what is called so. */
void spoken_letters(const Spoken *s);
/** spoken_strung.c: lines that join things, and words on the thing before. */
void spoken_strung(const Spoken *s);
/** spoken_placed.c: where things lie and go, with words between that say nothing more. */
void spoken_placed(const Spoken *s);
/** spoken_anew.c: one more, another one instead, and starting anew. */
void spoken_anew(const Spoken *s);
/** spoken_pieces.c: how a thing is to look, in several pieces. */
void spoken_pieces(const Spoken *s);
/** spoken_errand.c: what something is for, wishes before orders, and files that are handed out. */
void spoken_errand(const Spoken *s);
/** spoken_partly.c: parts of the board and of a circle, lines of dots, and letters of a size. */
void spoken_partly(const Spoken *s);
/** spoken_topic.c: a thing that is pointed at, a breath, and the deed; shape and letter as one thing. */
void spoken_topic(const Spoken *s);
/** spoken_exact.c: what is said twice, once exactly, and which of several are meant. */
void spoken_exact(const Spoken *s);
/** spoken_afterward.c: what is said of a drawing when it was asked for already, and drawings without a verb. */
void spoken_afterward(const Spoken *s);
/** spoken_lettered.c: words that are written without quotation marks, and how they are to look. */
void spoken_lettered(const Spoken *s);
/** spoken_alongside.c: what is drawn or written beside things, some of them named a moment before. */
void spoken_alongside(const Spoken *s);
/** spoken_series.c: several things in one breath, each with a place, a look or words of its own. */
void spoken_series(const Spoken *s);
/** spoken_listed.c: texts among the things of a list. */
void spoken_listed(const Spoken *s);
/** spoken_reported.c: how it stands with a thing, and the deed; and the same for another one. */
void spoken_reported(const Spoken *s);

#endif
