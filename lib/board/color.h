// SPDX-License-Identifier: MIT
/** color.h - colours as words of JSON: "#rrggbb", or "#rrggbbaa" when not opaque. For lib/board only. */
#ifndef DINGBOARD_BOARD_COLOR_H
#define DINGBOARD_BOARD_COLOR_H

#include "lib/board/object.h"

void color_to_json(cJSON *object, const char *key, Color color);

/** An absent key leaves *color as it is; a malformed one is BOARD_ERROR_INVALID. */
gboolean color_from_json(const cJSON *object, const char *key, Color *color, GError **error) G_GNUC_WARN_UNUSED_RESULT;

#endif
