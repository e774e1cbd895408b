// SPDX-License-Identifier: MIT
/** emoji.h - what emoji show, in words of the lexicon. Internal to lib/command. */
#ifndef DINGBOARD_COMMAND_EMOJI_H
#define DINGBOARD_COMMAND_EMOJI_H

#include <glib.h>

/** "红圆" for a red ball, "房子" for a house; NULL for what dingboard has no picture of. Static. */
const char *emoji_words(gunichar c);

#endif
