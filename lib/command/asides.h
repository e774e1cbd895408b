// SPDX-License-Identifier: MIT
/**
 * asides.h - what is said beside a command, and asks for nothing: why, what for, how it looks to whom.
 *
 *     Right triangle please, we're doing Pythagoras today     wipe everything, we're starting a new lesson
 *     画个大太阳，孩子们喜欢     把星星移到最前面来 被挡住了
 *
 * A command is read with all its words first. Only what cannot be read so is read again without them.
 */
#ifndef DINGBOARD_COMMAND_ASIDES_H
#define DINGBOARD_COMMAND_ASIDES_H

/**
 * A message without its asides. What takes something back, tells what was, asks, or names a thing or a deed is none.
 * @param text  UTF-8, no longer than what is read at all
 * @return to be freed with g_free; NULL when there are none, or nothing else
 */
char *asides_dropped(const char *text);

#endif
