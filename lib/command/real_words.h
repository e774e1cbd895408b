// SPDX-License-Identifier: MIT
/**
 * real_words.h - English words that are near to one of ours and are no typing mistake: who asks for a horse wants no
 * house, and who wants a thing clean does not want it cleared.
 */
#ifndef DINGBOARD_COMMAND_REAL_WORDS_H
#define DINGBOARD_COMMAND_REAL_WORDS_H

#include <glib.h>

/** Whether a word in lower case, so many bytes, is one of them. Thread-safe. */
gboolean is_real_word(const char *word, gsize length);

#endif
