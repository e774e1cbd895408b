// SPDX-License-Identifier: MIT
/*
 * Who is to do it. English says so before the verb, and only some of it is an order:
 *
 *     can you, could you, please, I want to        an order
 *     can we?, may I, could I                      asks leave; with "have" or "get" it is an order all the same
 *     I'll, let me                                 tells a plan of one's own
 *     let's, we need to, you can                   among people: an order, but not to remove things
 */
#include <string.h>

#include "lib/command/slots.h"

typedef enum { MOOD_ORDER, MOOD_LEAVE, MOOD_PLAN, MOOD_TOGETHER } Mood;

static Mood mood_of(const Phrase *phrase, const Token *t)
{
    static const char *const leave[] = {"can we",  "could we",     "may we",    "might we", "can i",
                                        "could i", "may i",        "can't you", "cant you", "cant u",
                                        "can't u", "couldn't you", NULL};
    static const char *const plan[] = {"i'll", "i will", "let me", NULL};
    static const char *const together[] = {"let's",   "lets",      "let us",     "we need", "we want",
                                           "you can", "you could", "we have to", NULL};
    const Filler f = {.phrase = phrase};
    return filler_is(&f, t, leave)      ? MOOD_LEAVE
           : filler_is(&f, t, plan)     ? MOOD_PLAN
           : filler_is(&f, t, together) ? MOOD_TOGETHER
                                        : MOOD_ORDER;
}

/** can I |have a star, could we |get the link: what is wished for, and no leave to do it oneself. */
static gboolean wishes(const Phrase *phrase, guint i)
{
    static const char *const wishing[] = {"have", "get", "see", "gets", "please have", "please get", NULL};
    const Filler f = {.phrase = phrase};
    while (i < phrase->n && (token_is_filler(&phrase->tokens[i]) || token_is(&phrase->tokens[i], WORD_ASK)) &&
           !filler_begins(&f, &phrase->tokens[i], wishing))
        i++;
    return i < phrase->n && filler_begins(&f, &phrase->tokens[i], wishing);
}

static gboolean is_removal(const Token *t)
{
    return token_is(t, WORD_CLEAR) || token_is_edit(t, EDIT_DELETE) || token_is_edit(t, EDIT_TAKE_OFF);
}

static gboolean is_deed(const Token *t)
{
    return token_is(t, WORD_VERB) || token_is(t, WORD_EDIT) || token_is(t, WORD_WRITE) || token_is(t, WORD_ROTATE) ||
           token_is(t, WORD_UNDO) || token_is(t, WORD_REDO) || is_removal(t);
}

/** What the board tells, and does not change: can I get the link, can we export it. */
static gboolean only_tells(const Phrase *phrase)
{
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (token_is(t, WORD_HELP) || token_is(t, WORD_SHOW) ||
            (token_is_whole_head(t) && t->row->value != WHOLE_BACKGROUND && t->row->value != WHOLE_RESTORE))
            return TRUE;
    }
    return FALSE;
}

/** I like red circles, I can draw a circle, there is a circle: tells how things are. */
static gboolean tells(const Phrase *phrase)
{
    static const char *const people[] = {"i", "we", "you", NULL};
    static const char *const doing[] = {"like", "can", "could", "have",  "had",   "love", "hate",
                                        "saw",  "see", "own",   "would", "might", NULL};
    static const char *const hedging[] = {"maybe", "perhaps", "so", "well", "then", "hmm", "um", "uh", "oh", NULL};
    const Filler f = {.phrase = phrase};
    guint who = 0;
    while (who + 3 < phrase->n && token_is_filler(&phrase->tokens[who]) && filler_is(&f, &phrase->tokens[who], hedging))
        who++; /* maybe we could … */
    if (who + 2 >= phrase->n || phrase->tokens[who].kind != TOKEN_WORD || phrase->tokens[who + 1].kind != TOKEN_WORD)
        return FALSE;
    const Token *verb = &phrase->tokens[who + 1];
    if (filler_is(&f, &phrase->tokens[who], (const char *const[]){"there", "here", NULL}))
        return token_is(verb, WORD_IS) || token_is_edit(verb, EDIT_BECOME);
    return filler_is(&f, &phrase->tokens[who], people) && filler_is(&f, verb, doing);
}

gboolean mood_refuses(const Phrase *phrase, Command *command)
{
    if (tells(phrase)) {
        phrase_refuse_all(phrase, command, REFUSE_CHATTER);
        return TRUE;
    }
    guint ask = phrase_find(phrase, WORD_ASK);
    if (ask >= phrase->n || !g_ascii_isalpha(phrase->reading->folded->str[phrase->tokens[ask].start]))
        return FALSE;
    gboolean deed = FALSE, removal = FALSE;
    for (guint i = ask + 1; i < phrase->n; i++) {
        deed = deed || is_deed(&phrase->tokens[i]);
        removal = removal || is_removal(&phrase->tokens[i]);
    }
    static const char *const we[] = {"can we", "could we", NULL};
    const Filler f = {.phrase = phrase};
    if (!removal && filler_is(&f, &phrase->tokens[ask], we) && strchr(phrase->reading->folded->str, '?') == NULL)
        return FALSE; /* can we make it red: nobody asks for leave without a question mark */
    Mood mood = deed ? mood_of(phrase, &phrase->tokens[ask]) : MOOD_ORDER;
    if (mood == MOOD_ORDER || wishes(phrase, ask + 1) || only_tells(phrase))
        return FALSE;
    if (mood == MOOD_PLAN) {
        phrase_refuse_all(phrase, command, REFUSE_CHATTER);
    } else if (mood == MOOD_LEAVE || removal) {
        if (phrase_first_unknown(phrase) == phrase->n && phrase_count(phrase, WORD_CHAT) == 0)
            command->other = phrase_words(phrase, ask + 1, phrase->n - 1);
        phrase_refuse_all(phrase, command, REFUSE_QUESTION);
    }
    return command->refusal != REFUSE_NOTHING;
}
