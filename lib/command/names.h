// SPDX-License-Identifier: MIT
/** names.h - names of things without quotes: connect Login to Payment. Internal to lib/command. */
#ifndef DINGBOARD_COMMAND_NAMES_H
#define DINGBOARD_COMMAND_NAMES_H

#include "lib/command/tokens.h"

/**
 * Latin words that nobody knows become quotes where only the name or label of a thing on the board can stand.
 *
 * Whether there is such a thing is told against the board, which refuses what it does not have.
 */
void names_quote(Reading *reading, GArray *tokens);

/** names_given.c: Chinese names that the message itself gives, where they stand again behind that. */
void names_given(const Reading *reading, GArray *tokens);

#endif
