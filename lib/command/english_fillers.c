// SPDX-License-Identifier: MIT
/*
 * Fillers that are none where they stand:
 *
 *     hello, draw a circle     but  delete hello, Hello should be red
 *     in the top left corner   but  delete the corner of the square
 *     make me a circle         but  make me bigger
 *     a new circle             but  delete the new one
 *
 * What removes things takes no word as a filler but manners: who says more may mean less than the whole thing.
 */
#include "lib/command/english_tokens.h"

static gboolean is_filler(const Words *w, guint i)
{
    return i < w->n && token_is(&w->tokens[i], WORD_FILLER);
}

/** hello, draw …: greets only at either end of what is said, and not where it is what something becomes of. */
static void settle_greeting(Words *w, guint i)
{
    static const char *const greetings[] = {"hello", "hi", "hey", "howdy", "hiya", "yo", NULL};
    if (!is_any(w, i, greetings))
        return;
    guint end = i + 1;
    while (is_filler(w, end))
        end++;
    gboolean subject =
        end < w->n && (token_is(&w->tokens[end], WORD_IS) || token_is_edit(&w->tokens[end], EDIT_BECOME));
    gboolean beside = i > 0 && (token_is(&w->tokens[i - 1], WORD_RELATION) || token_is(&w->tokens[i - 1], WORD_FROM) ||
                                token_is(&w->tokens[i - 1], WORD_TO) || token_is(&w->tokens[i - 1], WORD_OF));
    gboolean label = i > 0 && token_is_shape(&w->tokens[i - 1]); /* box Hello: not said to anybody */
    if (subject || beside || label || !(begins_piece(w, i) || ends_at(w, end)) ||
        (i > 0 && token_is(&w->tokens[i - 1], WORD_EDIT)))
        w->tokens[i].kind = TOKEN_UNKNOWN;
}

/** in the left part, in the top corner; but not a part of something. */
static void settle_part(Words *w, guint i)
{
    static const char *const parts[] = {"part", "area", "region", "corner", NULL};
    if (!is_any(w, i, parts))
        return;
    gboolean of = i + 1 < w->n && token_is(&w->tokens[i + 1], WORD_OF);
    guint thing = i + 2 < w->n && token_is(&w->tokens[i + 2], WORD_THE) ? i + 3 : i + 2;
    gboolean board = of && thing < w->n && token_is(&w->tokens[thing], WORD_BOARD);
    if (of && !board && !(i > 0 && token_is(&w->tokens[i - 1], WORD_ANCHOR)))
        w->tokens[i].kind = TOKEN_UNKNOWN;
}

/** make me bigger, move us left: people are no things of the board. */
static void settle_person(Words *w, guint i)
{
    static const char *const people[] = {"me", "us", "you", "u", "we", NULL};
    if (i == 0 || !is_any(w, i, people))
        return;
    const Token *before = &w->tokens[i - 1];
    gboolean done_to = token_is(before, WORD_EDIT) && before->row->value != EDIT_CHANGE;
    gboolean compares =
        i + 1 < w->n && (token_is(&w->tokens[i + 1], WORD_EDIT) || token_is(&w->tokens[i + 1], WORD_BIT));
    if (done_to || is_word(w, i - 1, "add") || (is_word(w, i - 1, "make") && compares))
        w->tokens[i].kind = TOKEN_UNKNOWN;
}

/** blue |like the circle: as something else looks, which is more than blue. */
static void settle_like(Words *w, guint i)
{
    static const char *const likes[] = {"like", "looking like", NULL};
    static const char *const people[] = {"i", "we", "you", "they", "he", "she", NULL};
    const Token *next = token_at(w, i + 1);
    if (i > 0 && is_any(w, i, likes) && !is_any(w, i - 1, people) &&
        (token_is(next, WORD_THE) || next->kind == TOKEN_REF || next->kind == TOKEN_QUOTE ||
         (is_letter(w, i + 1) && !token_is(next, WORD_A))))
        w->tokens[i].kind = TOKEN_UNKNOWN;
}

/** the new circle, the new one: what was drawn last. */
static void settle_new(Words *w, guint i)
{
    static const char *const news[] = {"new", "newest", NULL};
    if (i > 0 && is_any(w, i, news) && is_filler(w, i) && token_is(&w->tokens[i - 1], WORD_THE))
        make(w, i, WORD_LAST, 0);
}

/** make me |bigger: as a verb that draws, it has nothing to draw. */
static void settle_make_me(Words *w, guint i)
{
    static const char *const making[] = {"make me", "draw me", NULL};
    if (i + 1 < w->n && is_any(w, i, making) &&
        (token_is(&w->tokens[i + 1], WORD_EDIT) || token_is(&w->tokens[i + 1], WORD_BIT)))
        w->tokens[i].kind = TOKEN_UNKNOWN;
}

/** make it the right |colour: which one nobody said, and it is no place. */
static void settle_look_noun(Words *w, guint i)
{
    static const char *const looks[] = {"color", "colour", "shape", "style", "colored", "coloured", NULL};
    gboolean side = i > 1 && token_is(&w->tokens[i - 1], WORD_ANCHOR) && token_is(&w->tokens[i - 2], WORD_THE);
    gboolean more = i > 0 && (is_word(w, i - 1, "more") || (is_word(w, i - 1, "of") && ends_at(w, i + 1)));
    if (is_any(w, i, looks) && (side || more))
        w->tokens[i].kind = TOKEN_UNKNOWN;
}

/** oops, undo that: with a command behind it, only how somebody feels. */
static void settle_regret(Words *w, guint i)
{
    static const char *const regrets[] = {"oops", "whoops", "my mistake", NULL};
    if (!is_any(w, i, regrets))
        return;
    guint next = i + 1;
    while (next < w->n && (w->tokens[next].kind == TOKEN_COMMA || is_wall(&w->tokens[next]) || is_filler(w, next)))
        next++;
    if (next < w->n && (token_is(&w->tokens[next], WORD_UNDO) || token_is(&w->tokens[next], WORD_EDIT) ||
                        token_is(&w->tokens[next], WORD_VERB)))
        make(w, i, WORD_FILLER, 0);
}

/** undo that, |wrong place: why, between commas; with a command in the message it says no more. */
static void settle_why(Words *w, guint i)
{
    guint begin = i;
    while (begin > 0 && (token_is_filler(&w->tokens[begin - 1]) || token_is(&w->tokens[begin - 1], WORD_PRAISE) ||
                         (token_is(&w->tokens[begin - 1], WORD_REF) && is_word(w, begin - 1, "it"))))
        begin--; /* it's |too big */
    if (!token_is(&w->tokens[i], WORD_TOO) || !begins_piece(w, begin))
        return;
    guint end = i + 1;
    while (is_filler(w, end))
        end++;
    gboolean deed = FALSE;
    for (guint j = 0; j < w->n; j++)
        deed = deed || token_is(&w->tokens[j], WORD_UNDO) || token_is(&w->tokens[j], WORD_EDIT) ||
               token_is(&w->tokens[j], WORD_VERB);
    for (guint j = begin; deed && ends_at(w, end) && j <= i; j++)
        make(w, j, WORD_FILLER, 0);
}

static gboolean removes(const Token *t)
{
    return token_is(t, WORD_CLEAR) || token_is_edit(t, EDIT_DELETE) || token_is_edit(t, EDIT_TAKE_OFF);
}

/** What may stand beside a deletion and change nothing of it. */
static gboolean is_harmless(const Words *w, guint i)
{
    static const char *const harmless[] = {
        "please",      "pls",       "plz",       "thanks",     "thank you",  "thx",
        "ty",          "tks",       "thank",     "thankyou",   "cheers",     "and please",
        "then please", "kindly",    "now",       "right now",  "just",       "so",
        "ok",          "okay",      "alright",   "oh",         "yes",        "yeah",
        "sure",        "well",      "um",        "uh",         "er",         "hmm",
        "bot",         "robot",     "dingboard", "here",       "there",      "shape",
        "shapes",      "object",    "figure",    "ones",       "one's",      "color",
        "colour",      "colored",   "coloured",  "in color",   "in colour",  "that is",
        "which is",    "which",     "with",      "having",     "has",        "whose",
        "for me",      "for us",    "actually",  "honestly",   "anyway",     "dude",
        "bro",         "plese",     "pleas",     "plase",      "hey",        "hi",
        "hello",       "hey there", "hi there",  "maybe",      "perhaps",    "its",
        "out",         "away",      "off",       "picture of", "drawing of", "the picture of",
        "too",         "first",     "you",       "u",          "we",         "i",
        "guys",        NULL};
    return is_any(w, i, harmless);
}

/** delete the circle |like this, |for Tom: no filler behind a deletion but manners. */
static void settle_removal(Words *w, guint deed)
{
    for (guint i = deed + 1; i < w->n && !is_wall(&w->tokens[i]); i++) {
        if (is_word(w, i, "mine"))
            w->tokens[i].kind = TOKEN_UNKNOWN;  /* delete mine: all of them? */
        const Token *next = token_at(w, i + 1); /* delete the circles |but A: of some of them it is not done */
        if (is_word(w, i, "but") && token_is(&w->tokens[i], WORD_AND) && !token_is(next, WORD_VERB) &&
            !token_is(next, WORD_EDIT) && !token_is(next, WORD_NOT) && !token_is(next, WORD_ROTATE) &&
            !token_is(next, WORD_WRITE))
            w->tokens[i].kind = TOKEN_UNKNOWN;
    }
    for (guint i = deed + 1; !ends_at(w, i); i++) {
        if (is_filler(w, i) && g_ascii_isalpha(w->text[w->tokens[i].start]) && !is_harmless(w, i))
            w->tokens[i].kind = TOKEN_UNKNOWN;
    }
}

void english_settle_fillers(Words *w)
{
    for (guint i = 0; i < w->n; i++) {
        if (!g_ascii_isalpha(w->text[w->tokens[i].start]))
            continue;
        if (is_filler(w, i)) {
            settle_greeting(w, i);
            settle_part(w, i);
            settle_person(w, i);
            settle_new(w, i);
            settle_like(w, i);
            settle_look_noun(w, i);
        } else if (removes(&w->tokens[i])) {
            settle_removal(w, i);
        } else {
            settle_make_me(w, i);
            settle_regret(w, i);
            settle_why(w, i);
        }
    }
}
