// SPDX-License-Identifier: MIT
/**
 * clauses.h - an English order with a clause beside it that tells why, what for, or of what "it" then is.
 *
 *     I don't like the square, delete it                  delete the square
 *     nobody can see the text, make it bigger please      make the text bigger please
 *     move it up so it isn't in the way                   move it up
 *     who wants a yellow triangle? colour it yellow       (nothing: asked of what there is not)
 *
 * A message is read with all its words first. Only what cannot be read so is read again as its orders alone.
 */
#ifndef DINGBOARD_COMMAND_CLAUSES_H
#define DINGBOARD_COMMAND_CLAUSES_H

#include <glib.h>

/** What a clause does beside others. */
typedef enum {
    CLAUSE_OTHER,   /**< says something that is neither */
    CLAUSE_ORDER,   /**< delete it; can you make it bigger */
    CLAUSE_WISH,    /**< bigger please; it should be red */
    CLAUSE_REMARK,  /**< I don't like the square; nobody can see it; we're finished */
    CLAUSE_PURPOSE, /**< so everybody can see it; so it isn't in the way */
    CLAUSE_CALL,    /**< ok class; good morning */
    CLAUSE_ASKED,   /**< who wants a triangle? */
    CLAUSE_SCENE,   /**< let's make a garden */
} ClauseKind;

/** What the folded words text[start] … text[end - 1] are; `mark` is what stands behind them. */
ClauseKind clause_kind(const char *text, gsize start, gsize end, char mark);

/** Where the words of an order begin, behind please, can you, ok now; `end` when it is none. */
gsize clause_deed(const char *text, gsize start, gsize end);

/** The length of what a remark says how it is, where it is no thing that can be told by its looks: Hello is too small,
 * rectangle A looks wrong; 0 for none, and for people. */
gsize clause_subject(const char *text, gsize start, gsize end);

/** Whether it speaks of a thing without asking for it: what a lovely house, every house needs a tree. */
gboolean clause_names_kind(const char *text, gsize start, gsize end);

/** Whether a remark speaks well of what there is: that is not to be removed. */
gboolean clause_praises(const char *text, gsize start, gsize end);

/**
 * A message as its orders alone, with the thing that a clause speaks of in the place of "it".
 * @param text    UTF-8, no longer than what is read at all
 * @param unsure  set to whether there is something, and nobody can tell what "it" then is
 * @return to be freed with g_free; NULL when there is nothing to leave out, or no order
 */
char *clauses_dropped(const char *text, gboolean *unsure);

#endif
