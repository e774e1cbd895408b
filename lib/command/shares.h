// SPDX-License-Identifier: MIT
/** shares.h - one phrase about several things, each with its own look: 红绿蓝三个圆. Internal to lib/command. */
#ifndef DINGBOARD_COMMAND_SHARES_H
#define DINGBOARD_COMMAND_SHARES_H

#include "lib/command/phrase.h"

/** Whether several things share what is said behind 各; sets where that stands. */
gboolean shares_each(const Phrase *phrase, guint *at);

/** Whether several things of a kind get words of their own, 分别写A、B、C; sets where the words begin. */
gboolean shares_words(const Phrase *phrase, guint *at);

/**
 * a tree next to a house: what is to be drawn is placed by another thing that may be there or is to be drawn, too.
 * @return the token of its article, n when it is none of that. @param end  set behind its name
 */
guint shares_neighbour(const Phrase *phrase, guint *end);
/** The thing at those tokens as one that is there, owned by the caller; NULL when it cannot be read. */
Ref *shares_neighbour_ref(const Phrase *phrase, guint a, guint end);

/** The tokens of one command each, as GArray of Token; empty when the phrase is one command. Free with unref. */
GPtrArray *shares_split(const Phrase *phrase);

/**
 * Make one drawing of those that differ in their colour alone, or in their words, so that they are placed together. It
 * counts of them, from `first` on, were read from the parts of one phrase.
 */
void shares_merge(GPtrArray *commands, guint first, guint count);

#endif
