// SPDX-License-Identifier: MIT
/*
 * Sentences that break off: rotate the, move it to the, draw a circle with a, a star next to, 三角形往. Whoever sent
 * one too early has not said what is to be done, however much could be guessed from what stands there.
 */
#include <string.h>

#include "lib/command/slots.h"

/** A word behind which more has to come. */
static gboolean leads_on(const Phrase *phrase, guint i)
{
    static const char *const leading[] = {
        "with", "having",       "than",          "as",       "using",     "each with", "whose",
        "your", "in the color", "in the colour", "of color", "of colour", "by",        NULL};
    static const char *const at[] = {"at",       "at the", "on the",   "in the", "to the",
                                     "from the", "in a",   "into the", NULL};
    static const char *const beside[] = {"next to",   "right next to", "close to",  "beside",           "near",
                                         "on top of", "in front of",   "inside of", "the same size as", "same size as",
                                         "as big as", "as large as",   NULL};
    static const char *const ways[] = {"to", "from", "towards", "into", "starting from", "coming from", NULL};
    const Filler f = {.phrase = phrase};
    const Token *t = &phrase->tokens[i];
    if (t->kind == TOKEN_BY)
        return TRUE;
    if (t->kind != TOKEN_WORD || t->repaired)
        return FALSE;
    switch (t->row->kind) {
    case WORD_THE:
    case WORD_OF:
        return TRUE;
    case WORD_TO:
    case WORD_FROM:
        return filler_is(&f, t, ways);
    case WORD_A:
        return !filler_is_letter(&f, t);
    case WORD_FILLER:
        return filler_is(&f, t, leading);
    case WORD_AT:
        return filler_is(&f, t, at);
    case WORD_RELATION:
        return filler_is(&f, t, beside);
    case WORD_REF:
        return t->row->value == REFWORD_MINE || filler_is(&f, t, (const char *const[]){"its", "their", NULL});
    default:
        return FALSE;
    }
}

/** 三角形往, 圆向: a way is begun, or what is to be compared, and nothing follows. */
static gboolean leads_on_in_chinese(const Phrase *phrase, const Token *t)
{
    static const char *const leading[] = {"往", "向", "到", "朝", "朝着", "往着", "把",   "将",   "给",
                                          "比", "跟", "和", "与", "从",   "在",   "放在", "指向", NULL};
    const Filler f = {.phrase = phrase};
    return t->kind == TOKEN_WORD && !t->repaired && t->end > t->start && filler_is(&f, t, leading);
}

gboolean phrase_breaks_off(const Phrase *phrase, Command *command)
{
    if (phrase->n < 2)
        return FALSE;
    guint last = phrase->n - 1;
    const char *text = phrase->reading->folded->str;
    const char *behind = text + phrase->tokens[last].end;
    behind += strspn(behind, " ,");
    gboolean ends = strchr(".!;\n", *behind) != NULL; /* a house with |a tree next to it: goes on */
    gboolean latin = g_ascii_isalpha(text[phrase->tokens[last].start]);
    if (!ends || !(latin ? leads_on(phrase, last) : leads_on_in_chinese(phrase, &phrase->tokens[last])))
        return FALSE;
    gboolean deed = phrase_has_shape(phrase) || phrase_count(phrase, WORD_EDIT) + phrase_count(phrase, WORD_ROTATE) +
                                                        phrase_count(phrase, WORD_CLEAR) +
                                                        phrase_count(phrase, WORD_UNDO) >
                                                    0;
    if (!deed)
        return FALSE;
    phrase_refuse_all(phrase, command, REFUSE_UNFINISHED);
    return TRUE;
}
