// SPDX-License-Identifier: MIT
/** rewording_things.h - a thing that is there, as a Chinese sentence tells it. Internal to the rewordings. */
#ifndef DINGBOARD_COMMAND_REWORDING_THINGS_H
#define DINGBOARD_COMMAND_REWORDING_THINGS_H

#include <glib.h>

/** The k-th way, the longest first, in which such a thing may stand at the beginning of a text: 那个浅蓝色的圆, 1号, A,
 * 第二个圆, 最左边的; 0 for no more. */
gsize rewording_thing(const char *text, guint k);

/** The length of such a thing at the beginning of an English text, where a noun, a number, a quotation or a letter of
 * its own tells which: the dark green circle, #2, "hello", B; 0 for none. */
gsize rewording_named_thing(const char *text);

#endif
