// SPDX-License-Identifier: MIT
/** simplify.h - traditional characters that occur in commands, as their simplified ones. */
#ifndef DINGBOARD_COMMAND_SIMPLIFY_H
#define DINGBOARD_COMMAND_SIMPLIFY_H

#include <glib.h>

/** The simplified form of a character, or itself. */
gunichar simplify_char(gunichar c);

#endif
