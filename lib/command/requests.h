// SPDX-License-Identifier: MIT
/** requests.h - what is asked for politely in one sentence with several commands. Internal to lib/command. */
#ifndef DINGBOARD_COMMAND_REQUESTS_H
#define DINGBOARD_COMMAND_REQUESTS_H

#include "lib/command/reader.h"

/**
 * Take the question out of sentences that ask for several things: "could you draw a circle and make it red?",
 * 能不能把圆变红，再放大一点？ Each command that is cut from them would else be a question of its own. A sentence with
 * one command stays as it is, and so does one that removes things: whether it is a wish is asked of the whole.
 * @param tokens  of Token
 */
void requests_settle(const Reading *reading, GArray *tokens);

#endif
