// SPDX-License-Identifier: MIT
/** brightness.h - how bright a colour looks, for who writes on it. */
#ifndef DINGBOARD_BASE_BRIGHTNESS_H
#define DINGBOARD_BASE_BRIGHTNESS_H

#include <glib.h>

/** TRUE when white is read better on 0xRRGGBBAA than black. Thread-safe. */
gboolean color_is_dark(guint32 color);

/** White or black, whichever is read better on 0xRRGGBBAA. Thread-safe. */
guint32 color_upon(guint32 color);

#endif
