// SPDX-License-Identifier: MIT
/** lexicon.h - looking words up: the longest one at a place of a folded text. */
#ifndef DINGBOARD_COMMAND_LEXICON_H
#define DINGBOARD_COMMAND_LEXICON_H

#include "lib/command/words.h"

/** @return the bytes of the longest word that `text` begins with, its row in *row; 0 when none. */
gsize lexicon_match(const char *text, const WordRow **row);
/** The same of a word of that kind; 0 when the longest word there is another. */
gsize lexicon_match_kind(const char *text, WordKind kind);

/**
 * The one word that a mistyped Latin word must be: one wrong, missing, spare or swapped letter, two from
 * eight letters on. NULL when none or several are that near.
 * @param spelling  set to the word as it should be; static
 */
const WordRow *lexicon_repair(const char *word, gsize length, const char **spelling);

#endif
