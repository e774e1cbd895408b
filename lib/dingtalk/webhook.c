// SPDX-License-Identifier: MIT
#include "lib/dingtalk/webhook.h"

#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"

static gsize origin_length(const char *origin)
{
    gsize length = strlen(origin);
    while (length > 0 && origin[length - 1] == '/')
        length--;
    return length;
}

static gboolean origin_matches(const char *url, const char *origin)
{
    if (!g_str_has_prefix(origin, "https://") && !g_str_has_prefix(origin, "http://"))
        return FALSE;
    gsize length = origin_length(origin);
    return strncmp(url, origin, length) == 0 && url[length] == '/';
}

/** White space, control characters, backslashes and bytes beyond ASCII are read differently by different readers. */
static gboolean characters_plain(const char *url)
{
    gsize n = 0;
    for (; url[n] != '\0'; n++) {
        if (!g_ascii_isgraph(url[n]) || url[n] == '\\')
            return FALSE;
    }
    return n <= LIMIT_URL_BYTES;
}

gboolean webhook_allowed(const char *url, const char *const *origins)
{
    if (url == NULL || !characters_plain(url))
        return FALSE;
    for (; origins != NULL && *origins != NULL; origins++) {
        if (origin_matches(url, *origins))
            return TRUE;
    }
    return FALSE;
}

char *webhook_text(const char *text, const char *at_staff_id)
{
    g_autoptr(cJSON) body = cJSON_CreateObject();
    cJSON_AddStringToObject(body, "msgtype", "text");
    cJSON_AddStringToObject(cJSON_AddObjectToObject(body, "text"), "content", text);
    if (at_staff_id != NULL) {
        cJSON *at = cJSON_AddObjectToObject(body, "at");
        cJSON_AddItemToArray(cJSON_AddArrayToObject(at, "atUserIds"), cJSON_CreateString(at_staff_id));
        cJSON_AddBoolToObject(at, "isAtAll", FALSE);
    }
    return json_text(body);
}
