// SPDX-License-Identifier: MIT
/** among.h - what the commands of one message mean for each other. Internal to lib/command. */
#ifndef DINGBOARD_COMMAND_AMONG_H
#define DINGBOARD_COMMAND_AMONG_H

#include "lib/command/command.h"

/** Settles them in place. @param there  what may draw a thing or change one is about one that is there */
void commands_settle_among(Message *message, gboolean there);

#endif
