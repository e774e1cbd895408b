// SPDX-License-Identifier: MIT
/** reference.h - what the tables know, for people: the reference page, and how a text was cut into words. */
#ifndef DINGBOARD_COMMAND_REFERENCE_H
#define DINGBOARD_COMMAND_REFERENCE_H

#include <glib.h>

#include "lib/base/lang.h"

/** The reference page of the command language in Markdown; free with g_free. */
char *reference_page(Lang lang);

/** One line for each word or number of a text: what was typed, and what it is taken for; free with g_free. */
char *explain_words(const char *text);

/** The section about classes and stand-ups. Static. */
const char *reference_meeting(Lang lang);

#endif
