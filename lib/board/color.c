// SPDX-License-Identifier: MIT
#include "lib/board/color.h"

#include <string.h>

#include "lib/board/board.h"

#define COLOR_OPAQUE 0xffu
void color_to_json(cJSON *object, const char *key, Color color)
{
    char word[sizeof "#rrggbbaa"];
    if ((color & COLOR_OPAQUE) == COLOR_OPAQUE)
        g_snprintf(word, sizeof word, "#%06x", color >> 8);
    else
        g_snprintf(word, sizeof word, "#%08x", color);
    cJSON_AddStringToObject(object, key, word);
}

gboolean color_from_json(const cJSON *object, const char *key, Color *color, GError **error)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
    if (item == NULL)
        return TRUE;
    const char *word = cJSON_IsString(item) ? item->valuestring : "";
    gsize digits = word[0] == '#' ? strspn(word + 1, "0123456789abcdefABCDEF") : 0;
    if ((digits != 6 && digits != 8) || word[1 + digits] != '\0') {
        g_set_error(error, BOARD_ERROR, BOARD_ERROR_INVALID, "the colour \"%s\" is malformed", key);
        return FALSE;
    }
    Color value = (Color)g_ascii_strtoull(word + 1, NULL, 16);
    *color = digits == 6 ? value << 8 | COLOR_OPAQUE : value;
    return TRUE;
}
