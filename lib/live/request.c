// SPDX-License-Identifier: MIT
#include "lib/live/request.h"

#include <string.h>

#include "lib/base/json.h"

#define FORM 1
#define OP_MIN 8
#define OP_MAX 40

void live_request_free(LiveRequest *request)
{
    if (request == NULL)
        return;
    g_free(request->op);
    g_free(request->author_id);
    g_free(request->author_name);
    g_free(request->staff_id);
    cJSON_Delete(request->what);
    g_free(request);
}

gboolean live_request_has_picture(const LiveRequest *request)
{
    return cJSON_HasObjectItem(request->what, "picture");
}

gboolean live_op_valid(const char *op)
{
    gsize length = strlen(op);
    return length >= OP_MIN && length <= OP_MAX &&
           strspn(op, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-") == length;
}

char *live_request_id(const char *board_id, const char *op)
{
    return g_strconcat(LIVE_ID_PREFIX, board_id, ":", op, NULL);
}

char *live_request_format(const LiveRequest *request)
{
    g_autoptr(cJSON) json = cJSON_CreateObject();
    cJSON_AddNumberToObject(json, "live", FORM);
    cJSON_AddStringToObject(json, "op", request->op);
    cJSON *by = cJSON_AddObjectToObject(json, "by");
    cJSON_AddStringToObject(by, "id", request->author_id);
    cJSON_AddStringToObject(by, "name", request->author_name);
    if (request->staff_id != NULL)
        cJSON_AddStringToObject(by, "staff", request->staff_id);
    if (request->admin)
        cJSON_AddTrueToObject(by, "admin");
    cJSON_AddStringToObject(json, "lang", lang_pick(request->lang, "zh", "en"));
    cJSON_AddNumberToObject(json, "ms", (double)request->received_ms);
    cJSON_AddItemReferenceToObject(json, "what", request->what);
    return json_text(json);
}

LiveRequest *live_request_parse(const char *body, gsize size, GError **error)
{
    g_autoptr(cJSON) json = json_parse(body, size, error);
    if (json == NULL || !json_keys_unique(json, error))
        return NULL;
    const cJSON *by = cJSON_GetObjectItemCaseSensitive(json, "by");
    const char *op = json_string(json, "op"), *id = json_string(by, "id"), *name = json_string(by, "name");
    if (json_int64(json, "live", 0) != FORM || op == NULL || !live_op_valid(op) || id == NULL || name == NULL ||
        !cJSON_IsObject(cJSON_GetObjectItemCaseSensitive(json, "what"))) {
        g_set_error(error, JSON_ERROR, JSON_ERROR_KEY, "no request of a page");
        return NULL;
    }
    LiveRequest *request = g_new0(LiveRequest, 1);
    request->op = g_strdup(op);
    request->author_id = g_strdup(id);
    request->author_name = g_strdup(name);
    request->staff_id = g_strdup(json_string(by, "staff"));
    request->admin = json_bool(by, "admin", FALSE);
    request->lang = g_strcmp0(json_string(json, "lang"), "en") == 0 ? LANG_EN : LANG_ZH;
    request->received_ms = json_int64(json, "ms", 0);
    request->what = cJSON_DetachItemFromObjectCaseSensitive(json, "what");
    return request;
}
