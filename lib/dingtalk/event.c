// SPDX-License-Identifier: MIT
/* What an event says. */
#include "lib/dingtalk/event.h"

#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"

void event_free(Event *event)
{
    if (event == NULL)
        return;
    g_free(event->id);
    g_free(event->conversation_id);
    g_free(event->title);
    g_free(event->process_query_key);
    g_free(event->owner);
    g_strfreev(event->users);
    g_free(event);
}

/** Names of fields differ in case between generations of the platform, so cJSON's lax lookup is the right one here. */
static char *take_text(const cJSON *json, const char *key, gsize max)
{
    const char *text = cJSON_GetStringValue(cJSON_GetObjectItem(json, key));
    return text != NULL && *text != '\0' && strlen(text) <= max ? g_strdup(text) : NULL;
}

/** `userId` is a list; an older generation had one id there. */
static char **take_users(const cJSON *json)
{
    const cJSON *list = cJSON_GetObjectItem(json, "userId"), *item = NULL;
    g_autoptr(GStrvBuilder) users = g_strv_builder_new();
    if (cJSON_IsString(list))
        g_strv_builder_add(users, list->valuestring);
    cJSON_ArrayForEach (item, list) {
        if (cJSON_IsString(item))
            g_strv_builder_add(users, item->valuestring);
    }
    return g_strv_builder_end(users);
}

static EventKind kind_of(const char *type)
{
    static const struct {
        const char *type;
        EventKind kind;
    } kinds[] = {
        {"check_url", EVENT_CHECK_URL},     {"robot_msg_recall", EVENT_RECALL}, {"chat_disband", EVENT_DISBAND},
        {"chat_update_title", EVENT_TITLE}, {"chat_update_owner", EVENT_OWNER}, {"chat_remove_member", EVENT_LEFT},
        {"chat_quit", EVENT_LEFT},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
        if (strcmp(kinds[i].type, type) == 0)
            return kinds[i].kind;
    }
    return EVENT_OTHER;
}

Event *event_parse(const char *message, gsize size, GError **error)
{
    g_autoptr(GError) cause = NULL;
    g_autoptr(cJSON) json = json_parse(message, size, &cause);
    g_autofree char *type = cJSON_IsObject(json) ? take_text(json, "EventType", LIMIT_ID_BYTES) : NULL;
    if (type == NULL) {
        g_set_error(error, EVENT_ERROR, EVENT_ERROR_MALFORMED, "an event without EventType: %s",
                    cause != NULL ? cause->message : "it is no object, or the type is missing");
        return NULL;
    }
    Event *event = g_new0(Event, 1);
    event->kind = kind_of(type);
    event->id = take_text(json, "eventId", LIMIT_ID_BYTES);
    if (event->id == NULL) /* the same message is the same event */
        event->id = g_compute_checksum_for_string(G_CHECKSUM_SHA256, message, (gssize)size);
    event->conversation_id = take_text(json, "openConversationId", LIMIT_ID_BYTES);
    event->title = take_text(json, "title", LIMIT_URL_BYTES);
    event->process_query_key = take_text(json, "processQueryKey", LIMIT_ID_BYTES);
    event->owner = take_text(json, "owner", LIMIT_ID_BYTES);
    event->users = take_users(json);
    return event;
}
