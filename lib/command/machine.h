// SPDX-License-Identifier: MIT
/** machine.h - telling what machines read from what people say. Internal to lib/command. */
#ifndef DINGBOARD_COMMAND_MACHINE_H
#define DINGBOARD_COMMAND_MACHINE_H

#include "lib/command/reader.h"

/**
 * TRUE when the first `length` bytes of the folded text hold an address, a path, mark-up or a line of a program:
 * people paste those into chats, and the words in them ask for nothing. Quoted text does not count.
 */
gboolean machine_text(const Reading *reading, gsize length);

#endif
