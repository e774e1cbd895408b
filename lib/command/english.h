// SPDX-License-Identifier: MIT
/** english.h - words of English whose meaning their neighbours tell. Internal to lib/command. */
#ifndef DINGBOARD_COMMAND_ENGLISH_H
#define DINGBOARD_COMMAND_ENGLISH_H

#include "lib/command/tokens.h"

/** Gives such words the row that fits where they stand. @param text  the folded text of the tokens */
void english_settle(const char *text, GArray *tokens);

#endif
