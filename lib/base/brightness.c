// SPDX-License-Identifier: MIT
#include "lib/base/brightness.h"

/** White is read better on what is darker than this. */
#define DARK 0.55

gboolean color_is_dark(guint32 color)
{
    double brightness = (0.299 * (color >> 24) + 0.587 * (color >> 16 & 0xff) + 0.114 * (color >> 8 & 0xff)) / 255;
    return brightness < DARK;
}

guint32 color_upon(guint32 color)
{
    return color_is_dark(color) ? 0xffffffffu : 0x000000ffu;
}
