// SPDX-License-Identifier: MIT
/** rewording_things.h - a thing that is there, as a sentence tells it. Internal to the rewordings and to clauses.c. */
#ifndef DINGBOARD_COMMAND_REWORDING_THINGS_H
#define DINGBOARD_COMMAND_REWORDING_THINGS_H

#include <glib.h>

/** The k-th way, the longest first, in which such a thing may stand at the beginning of a Chinese text:
 * 那个浅蓝色的圆, 1号, A, 第二个圆, 最左边的; 0 for no more. */
gsize rewording_thing(const char *text, guint k);

/** So many words tell a thing in English at most. */
#define THING_WORDS_MAX 5

/** The ways in which such a thing may stand at the beginning of an English text, the shortest first.
 * @param ways  gets how many bytes each has; room for THING_WORDS_MAX + 1
 * @return how many there are */
guint rewording_ways(const char *text, gsize *ways);
/** The first of these whose last words are the noun of a shape: the dark green |smiley face; n for none. */
guint rewording_named_way(const char *text, const gsize *ways, guint n);

/** The length of such a thing at the beginning of an English text, where a noun, a number, a quotation or a letter of
 * its own tells which: the dark green circle, #2, "hello", B; 0 for none. */
gsize rewording_named_thing(const char *text);

/** Whether a sentence, or a piece of one, ends there. */
gboolean rewording_is_mark(char c);

#endif
