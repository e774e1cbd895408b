// SPDX-License-Identifier: MIT
#include "lib/delivery/payload.h"

#include <string.h>

#include "lib/base/json.h"

static void text_add(cJSON *object, const char *key, const char *text)
{
    if (text != NULL)
        cJSON_AddStringToObject(object, key, text);
}

char *payload_format(const Payload *payload)
{
    g_autoptr(cJSON) object = cJSON_CreateObject();
    text_add(object, "conversation", payload->conversation_id);
    cJSON_AddBoolToObject(object, "group", payload->group);
    text_add(object, "staff", payload->staff_id);
    text_add(object, "author", payload->author_name);
    text_add(object, "webhook", payload->webhook);
    cJSON_AddNumberToObject(object, "until", (double)payload->webhook_until);
    text_add(object, "lang", payload->lang == LANG_EN ? "en" : "zh");
    text_add(object, "caption", payload->caption);
    if (payload->numbers)
        cJSON_AddTrueToObject(object, "numbers");
    text_add(object, "text", payload->text);
    text_add(object, "format", payload->format);
    text_add(object, "topic", payload->topic);
    return json_text(object);
}

Payload *payload_parse(const char *text, GError **error)
{
    g_autoptr(cJSON) object = json_parse(text, strlen(text), error);
    if (object == NULL)
        return NULL;
    const char *conversation_id = json_string(object, "conversation");
    if (conversation_id == NULL) {
        g_set_error(error, JSON_ERROR, JSON_ERROR_KEY, "an outbox item without a conversation");
        return NULL;
    }
    Payload *payload = g_new0(Payload, 1);
    payload->conversation_id = g_strdup(conversation_id);
    payload->group = json_bool(object, "group", FALSE);
    payload->staff_id = g_strdup(json_string(object, "staff"));
    payload->author_name = g_strdup(json_string(object, "author"));
    payload->webhook = g_strdup(json_string(object, "webhook"));
    payload->webhook_until = json_int64(object, "until", 0);
    payload->lang = g_strcmp0(json_string(object, "lang"), "en") == 0 ? LANG_EN : LANG_ZH;
    payload->caption = g_strdup(json_string(object, "caption"));
    payload->numbers = json_bool(object, "numbers", FALSE);
    payload->text = g_strdup(json_string(object, "text"));
    payload->format = g_strdup(json_string(object, "format"));
    payload->topic = g_strdup(json_string(object, "topic"));
    return payload;
}

void payload_free(Payload *payload)
{
    if (payload == NULL)
        return;
    g_free(payload->conversation_id);
    g_free(payload->staff_id);
    g_free(payload->author_name);
    g_free(payload->webhook);
    g_free(payload->caption);
    g_free(payload->text);
    g_free(payload->format);
    g_free(payload->topic);
    g_free(payload);
}
