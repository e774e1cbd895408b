// SPDX-License-Identifier: MIT
/*
 * What a sentence denies, asks, tells or supposes at its front holds for the commands that follow without a mark:
 *
 *     不要清空然后画圆   I was going to draw a circle then a square   听说要圆里面画个笑脸      nothing
 *     不要圆，画方块     别画圆 画方块   the circle is too small, make it bigger              the second
 */
#include "lib/command/cut.h"

/** What an order does not begin with. */
static gboolean is_frame(const Token *t)
{
    return t->kind == TOKEN_UNKNOWN || token_is(t, WORD_NOT) || token_is(t, WORD_NO) || token_is(t, WORD_QUESTION) ||
           token_is(t, WORD_CHAT);
}

/** Whether words that are no order stand before what is to be done, or what it is to be done to. */
static gboolean begins_framed(const Phrase *phrase)
{
    guint first = phrase_first_meaning(phrase);
    gboolean said = FALSE;
    for (guint i = first; i < phrase->n && !said; i++) {
        const Token *t = &phrase->tokens[i];
        said = token_names_thing(t) || token_is(t, WORD_VERB) || token_is(t, WORD_EDIT) || token_is(t, WORD_WRITE) ||
               token_is(t, WORD_REF) || t->kind == TOKEN_REF;
    }
    return said && is_frame(&phrase->tokens[first]);
}

/** A mark that somebody typed parts a piece from the one before it. */
static gboolean behind_mark(const Cutter *cutter, guint start)
{
    for (guint i = start; i > 0; i--) {
        const Token *t = &cutter->tokens[i - 1];
        gboolean mark = t->kind == TOKEN_COMMA || t->kind == TOKEN_END || t->kind == TOKEN_ASKED;
        if (mark && t->end > t->start)
            return TRUE;
        if (!mark && !token_is(t, WORD_AND) && !token_is(t, WORD_THEN))
            break;
    }
    return FALSE;
}

void cutter_note_frame(Cutter *cutter, const Phrase *phrase, const Command *command)
{
    cutter->framed = command->op == COMMAND_ERROR && begins_framed(phrase);
}

gboolean cutter_frame_holds(const Cutter *cutter, const Phrase *phrase, guint start, Joint joint)
{
    if (!cutter->framed || behind_mark(cutter, start))
        return FALSE;
    guint first = phrase_first_meaning(phrase);
    gboolean verb = first < phrase->n && token_is(&phrase->tokens[first], WORD_VERB);
    return !(cutter->negated && joint == JOINT_SPOKEN && verb);
}
