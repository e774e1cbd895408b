// SPDX-License-Identifier: MIT
/** word_set.h - whether a word is one of a few, which are written as "left|right|up". */
#ifndef DINGBOARD_COMMAND_WORD_SET_H
#define DINGBOARD_COMMAND_WORD_SET_H

#include <glib.h>

/** Whether the word of so many bytes is one of those that "|" parts. */
gboolean word_is_listed(const char *word, gsize length, const char *list);

/** Such a list, static; which first letters there are is told at the first use, for each length. */
typedef struct {
    const char *list;
    gsize ready;
    guint32 begun[16];
} WordSet;

/** The same; most words are none of them, which their length and first letter tell. Any thread. */
gboolean word_set_has(const char *word, gsize length, WordSet *set);

#endif
