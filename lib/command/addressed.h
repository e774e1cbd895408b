// SPDX-License-Identifier: MIT
/** addressed.h - to whom a message is said. Internal to lib/command. */
#ifndef DINGBOARD_COMMAND_ADDRESSED_H
#define DINGBOARD_COMMAND_ADDRESSED_H

#include "lib/command/tokens.h"

/** The name of a person to whom a message is said by beginning with it: 小张，麻烦你…; Tom, please …. NULL for none;
 * free with g_free. Names of the robot, and words that could be anything else, are none. */
char *addressed_name(const Reading *reading, const GArray *tokens);

#endif
