// SPDX-License-Identifier: MIT
/** plain.h - what is said in plain words, so that no other way of saying it has to be looked for. Internal. */
#ifndef DINGBOARD_COMMAND_PLAIN_H
#define DINGBOARD_COMMAND_PLAIN_H

#include "lib/command/tokens.h"

/**
 * Whether a message is one drawing or one change in plain words and their usual order: draw a red circle at 200,150
 * radius 40, 在左上角画一个蓝色的正方形，边长100, move #2 to the top right. No rule for spoken language changes
 * anything in it, so none needs to be asked; with a full stop behind it, which is not plain, it is read the long way,
 * and as the same.
 * @param tokens  of Token, as tokens_scan gives them
 */
gboolean plain_is(const Reading *reading, const GArray *tokens);

#endif
