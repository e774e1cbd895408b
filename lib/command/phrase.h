// SPDX-License-Identifier: MIT
/** phrase.h - the tokens of one command, and what fills the slots of a drawing. Internal to lib/command. */
#ifndef DINGBOARD_COMMAND_PHRASE_H
#define DINGBOARD_COMMAND_PHRASE_H

#include "lib/command/tokens.h"

typedef struct {
    const Reading *reading;
    const Token *tokens;
    guint n;
} Phrase;

/** What was typed between two tokens (both included); free with g_free. */
char *phrase_words(const Phrase *phrase, guint first, guint last);

/** Refuse because of these tokens: names them and their column. */
void phrase_refuse(const Phrase *phrase, Command *command, Refusal refusal, guint first, guint last);

/** As phrase_refuse for the unknown token at i, named with what belongs to it: 长颈鹿, not 颈鹿. */
void phrase_refuse_unknown(const Phrase *phrase, Command *command, guint i);

/** TRUE for words that carry nothing. */
gboolean token_is_filler(const Token *token);

/** Fill the slots of a drawing. */
void drawing_parse(const Phrase *phrase, Command *command);

#endif
