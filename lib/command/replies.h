// SPDX-License-Identifier: MIT
/** replies.h - what is said about a command that was refused, and help; each names the one thing to type next. */
#ifndef DINGBOARD_COMMAND_REPLIES_H
#define DINGBOARD_COMMAND_REPLIES_H

#include "lib/command/command.h"

/** One line about a COMMAND_ERROR; free with g_free. */
char *reply_refused(const Command *command, Lang lang);
/** What to type instead; lives as long as the program. */
const char *reply_hint(const Command *command, Lang lang);
/** help.c: the short help; static. */
const char *reply_help(Lang lang);
/** help.c: help on one topic, its words from the word tables; free with g_free. */
char *reply_help_topic(HelpTopic topic, Lang lang);

#endif
