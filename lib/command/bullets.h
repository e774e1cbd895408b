// SPDX-License-Identifier: MIT
/** bullets.h - lists that people type line by line. Internal to lib/command. */
#ifndef DINGBOARD_COMMAND_BULLETS_H
#define DINGBOARD_COMMAND_BULLETS_H

#include "lib/command/reader.h"

/**
 * Blanks what stands before each line of a list in the folded text: "* red dot", "- red dot", "1. red dot", 1、画圆. It
 * is one where every line, of two and more, has such a mark, and numbers count them.
 */
void bullets_drop(Reading *reading);

#endif
