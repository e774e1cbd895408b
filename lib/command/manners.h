// SPDX-License-Identifier: MIT
/** manners.h - greetings, hesitation, please and thanks around what is said. */
#ifndef DINGBOARD_COMMAND_MANNERS_H
#define DINGBOARD_COMMAND_MANNERS_H

#include "lib/command/reader.h"

/**
 * Blanks them at either end of the folded text, so that nothing that is read depends on them: 大家好，…, 麻烦…, "hey,
 * …", … please, …，谢谢老师. Text that is written to the end of the message keeps what could be its own.
 */
void manners_drop(Reading *reading);

#endif
