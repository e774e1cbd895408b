// SPDX-License-Identifier: MIT
#include <string.h>

#include "sandbox/answer.h"
#include "sandbox/api.h"

/** Longest text of a webhook message, bytes (docs/DINGTALK.md 2.2). */
#define WEBHOOK_TEXT_BYTES 20000

static gboolean all_texts(const cJSON *object, const char *const *keys)
{
    for (; *keys != NULL; keys++) {
        const char *value = json_string(object, *keys);
        if (value == NULL || value[0] == '\0' || strlen(value) > WEBHOOK_TEXT_BYTES)
            return FALSE;
    }
    return TRUE;
}

static void copy_text(cJSON *to, const char *to_key, const cJSON *from, const char *from_key)
{
    const char *value = json_string(from, from_key);
    if (value != NULL)
        cJSON_AddStringToObject(to, to_key, value);
}

static cJSON *button(const cJSON *from, const char *title_key, const char *url_key)
{
    const char *keys[] = {title_key, url_key, NULL};
    if (!all_texts(from, keys))
        return NULL;
    cJSON *made = cJSON_CreateObject();
    copy_text(made, "title", from, title_key);
    copy_text(made, "url", from, url_key);
    return made;
}

static cJSON *read_text(const cJSON *part)
{
    if (!all_texts(part, (const char *const[]){"content", NULL}))
        return NULL;
    cJSON *content = cJSON_CreateObject();
    copy_text(content, "text", part, "content");
    return content;
}

static cJSON *read_markdown(const cJSON *part)
{
    if (!all_texts(part, (const char *const[]){"title", "text", NULL}))
        return NULL;
    cJSON *content = cJSON_CreateObject();
    copy_text(content, "title", part, "title");
    copy_text(content, "text", part, "text");
    return content;
}

static cJSON *read_link(const cJSON *part)
{
    if (!all_texts(part, (const char *const[]){"title", "text", "messageUrl", NULL}))
        return NULL;
    cJSON *content = cJSON_CreateObject();
    copy_text(content, "title", part, "title");
    copy_text(content, "text", part, "text");
    copy_text(content, "url", part, "messageUrl");
    copy_text(content, "picture", part, "picUrl");
    return content;
}

/** One button (singleTitle, singleURL) or many (btns). */
static cJSON *read_action_card(const cJSON *part)
{
    g_autoptr(cJSON) content = read_markdown(part);
    if (content == NULL)
        return NULL;
    cJSON *buttons = cJSON_AddArrayToObject(content, "buttons");
    const cJSON *many = cJSON_GetObjectItemCaseSensitive(part, "btns"), *one;
    cJSON_ArrayForEach (one, many) {
        cJSON *made = button(one, "title", "actionURL");
        if (made == NULL)
            return NULL;
        cJSON_AddItemToArray(buttons, made);
    }
    cJSON *single = button(part, "singleTitle", "singleURL");
    if (single != NULL)
        cJSON_AddItemToArray(buttons, single);
    return cJSON_GetArraySize(buttons) > 0 ? g_steal_pointer(&content) : NULL;
}

static cJSON *read_feed_card(const cJSON *part)
{
    const cJSON *links = cJSON_GetObjectItemCaseSensitive(part, "links"), *one;
    if (cJSON_GetArraySize(links) == 0)
        return NULL;
    g_autoptr(cJSON) content = cJSON_CreateObject();
    cJSON *shown = cJSON_AddArrayToObject(content, "links");
    cJSON_ArrayForEach (one, links) {
        cJSON *made = button(one, "title", "messageURL");
        if (made == NULL)
            return NULL;
        copy_text(made, "picture", one, "picURL");
        cJSON_AddItemToArray(shown, made);
    }
    return g_steal_pointer(&content);
}

static const struct {
    const char *type;
    cJSON *(*read)(const cJSON *part);
} WEBHOOK_TYPES[] = {
    {"text", read_text},          {"markdown", read_markdown}, {"link", read_link}, {"actionCard", read_action_card},
    {"feedCard", read_feed_card},
};

/** People see "@name" where the text has "@userId" and `at` names that user (docs/DINGTALK.md 2.2). */
static void show_mentions(const Platform *platform, const Robot *robot, const cJSON *at, cJSON *content)
{
    cJSON *text = cJSON_GetObjectItemCaseSensitive(content, "text");
    if (!cJSON_IsString(text))
        return;
    GString *shown = g_string_new(text->valuestring);
    const cJSON *id;
    cJSON_ArrayForEach (id, cJSON_GetObjectItemCaseSensitive(at, "atUserIds")) {
        const Person *person = person_by_staff_id(platform, robot, cJSON_GetStringValue(id));
        if (person == NULL)
            continue;
        g_autofree char *written = g_strconcat("@", person->staff_id, NULL);
        g_autofree char *seen = g_strconcat("@", person->name, NULL);
        g_string_replace(shown, written, seen, 0);
    }
    cJSON_ReplaceItemInObjectCaseSensitive(content, "text", cJSON_CreateString(shown->str));
    g_string_free(shown, TRUE);
}

int webhook_message(Platform *platform, Conversation *conversation, const cJSON *body, const char *via)
{
    const char *type = json_string(body, "msgtype");
    if (type == NULL)
        return 40035;
    for (gsize i = 0; i < G_N_ELEMENTS(WEBHOOK_TYPES); i++) {
        if (strcmp(WEBHOOK_TYPES[i].type, type) != 0)
            continue;
        cJSON *content = WEBHOOK_TYPES[i].read(cJSON_GetObjectItemCaseSensitive(body, type));
        if (content == NULL)
            return 40035;
        show_mentions(platform, conversation->robot, cJSON_GetObjectItemCaseSensitive(body, "at"), content);
        message_post(platform, conversation, NULL, WEBHOOK_TYPES[i].type, via, content);
        return 0;
    }
    return 400105;
}

static int session_errcode(const Platform *platform, const Ticket *session, gint64 now_ms)
{
    if (session == NULL || now_ms >= session->until_ms)
        return 300001;
    if (session->conversation->disbanded)
        return 400013;
    if (!session->conversation->robot_in)
        return 400106;
    return rate_take(&session->conversation->webhooks, platform->config.webhooks_per_minute, 60 * 1000, now_ms)
               ? 0
               : 130101;
}

/** No token is needed: the session is the secret. */
void api_webhook(Platform *platform, Call *call)
{
    g_autofree char *id = query_value(call->request->query, "session");
    const Ticket *session = ticket_find(&platform->sessions, id);
    const char *type = call->request->content_type;
    int errcode = 0;
    if (session != NULL)
        call->conversation = g_strdup(session->conversation->id);
    if (type == NULL || g_ascii_strncasecmp(type, "application/json", 16) != 0)
        errcode = 43004;
    else if (call->body == NULL)
        errcode = 40035;
    else
        errcode = session_errcode(platform, session, call->now_ms);
    if (errcode == 0)
        errcode = webhook_message(platform, session->conversation, call->body, "webhook");
    answer_errcode(call->response, errcode);
}
