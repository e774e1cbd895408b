// SPDX-License-Identifier: MIT
#include "lib/live/running.h"

#include <cjson/cJSON.h>

#include "lib/base/json.h"

char *running_json(const GPtrArray *timers)
{
    g_autoptr(cJSON) list = cJSON_CreateArray();
    for (guint i = 0; i < timers->len; i++) {
        const Timer *timer = timers->pdata[i];
        cJSON *item = cJSON_CreateObject();
        cJSON_AddItemToArray(list, item);
        cJSON_AddNumberToObject(item, "number", timer->number);
        if (timer->name != NULL)
            cJSON_AddStringToObject(item, "name", timer->name);
        cJSON_AddStringToObject(item, "by", timer->owner_name);
        cJSON_AddNumberToObject(item, "ms", (double)timer->duration_ms);
        cJSON_AddNumberToObject(item, "due", (double)timer->due_ms);
    }
    return json_text(list);
}
