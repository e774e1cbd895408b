// SPDX-License-Identifier: MIT
/** rewording_looks.h - looks that stand one behind the other, as one part of a rewording. Internal to the rewordings.
 */
#ifndef DINGBOARD_COMMAND_REWORDING_LOOKS_H
#define DINGBOARD_COMMAND_REWORDING_LOOKS_H

#include <glib.h>

/** Of the looks with which a text begins, thick dark green dashed, 4px blue: the k-th way, the longest first; 0 for no
 * more. */
gsize rewording_looks(const char *text, guint k);

/** A colour with its shade: dark green, #ff0000; 0 for none. */
gsize rewording_color(const char *text);

#endif
