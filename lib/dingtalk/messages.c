// SPDX-License-Identifier: MIT
/* What is said to people, and taken back: docs/DINGTALK.md 2, 4, 5 and 6. */
#include <string.h>

#include "lib/base/json.h"
#include "lib/dingtalk/client_ask.h"
#include "lib/dingtalk/client_parts.h"
#include "lib/dingtalk/webhook.h"

void api_upload(Api *api, GBytes *bytes, const char *file_name, ApiDone done, gpointer data)
{
    Request *request = request_new(api, CALL_UPLOAD, done, data);
    request->url = g_strconcat(api->settings->oapi_base, "/media/upload", NULL);
    request->upload = g_bytes_ref(bytes);
    request->file_name = file_name;
    g_queue_push_tail(&api->waiting, request);
}

static void button_add(cJSON *parameters, guint number, const char *words, const char *url)
{
    g_autofree char *title_key = g_strdup_printf("actionTitle%u", number);
    g_autofree char *url_key = g_strdup_printf("actionURL%u", number);
    cJSON_AddStringToObject(parameters, title_key, words);
    cJSON_AddStringToObject(parameters, url_key, url);
}

/** Who presses the button says that text (docs/DINGTALK.md 5.3). */
static void saying_button_add(cJSON *parameters, guint number, const char *words)
{
    g_autofree char *escaped = g_uri_escape_string(words, NULL, FALSE);
    g_autofree char *url = g_strconcat("dtmd://dingtalkclient/sendMessage?content=", escaped, NULL);
    button_add(parameters, number, words, url);
}

/* Whether all clients show a picture of a media_id inside a card is not confirmed. */
static void card_add(cJSON *parameters, const ApiMessage *message)
{
    g_autofree char *text = g_strdup_printf("![](%s)", message->value);
    g_autofree char *title = g_strndup(message->name, strcspn(message->name, "\n")); /* one line in the chats' list */
    cJSON_AddStringToObject(parameters, "title", title);
    cJSON_AddStringToObject(parameters, "text", text);
    saying_button_add(parameters, 1, lang_pick(message->lang, "撤销", "undo"));
    saying_button_add(parameters, 2, lang_pick(message->lang, "重做", "redo"));
    if (message->open != NULL)
        button_add(parameters, 3, lang_pick(message->lang, "打开画板", "open the board"), message->open);
}

static void parameters_add(cJSON *parameters, const ApiMessage *message)
{
    switch (message->kind) {
    case API_TEXT:
        cJSON_AddStringToObject(parameters, "content", message->value);
        return;
    case API_PICTURE:
        cJSON_AddStringToObject(parameters, "photoURL", message->value);
        return;
    case API_CARD:
        card_add(parameters, message);
        return;
    case API_FILE: {
        const char *dot = strrchr(message->name, '.');
        cJSON_AddStringToObject(parameters, "mediaId", message->value);
        cJSON_AddStringToObject(parameters, "fileName", message->name);
        cJSON_AddStringToObject(parameters, "fileType", dot != NULL ? dot + 1 : "");
        return;
    }
    }
    g_assert_not_reached();
}

static void message_add(cJSON *body, const ApiMessage *message)
{
    static const char *const keys[] = {[API_TEXT] = "sampleText",
                                       [API_PICTURE] = "sampleImageMsg",
                                       [API_FILE] = "sampleFile",
                                       [API_CARD] = "sampleActionCard2"};
    gboolean opens = message->kind == API_CARD && message->open != NULL;
    g_autoptr(cJSON) parameters = cJSON_CreateObject();
    parameters_add(parameters, message);
    g_autofree char *parameters_text = json_text(parameters);
    cJSON_AddStringToObject(body, "msgKey", opens ? "sampleActionCard3" : keys[message->kind]);
    cJSON_AddStringToObject(body, "msgParam", parameters_text);
}

void api_send_group(Api *api, const char *conversation_id, const ApiMessage *message, ApiDone done, gpointer data)
{
    cJSON *body = cJSON_CreateObject();
    cJSON_AddStringToObject(body, "robotCode", api_robot_code(api));
    cJSON_AddStringToObject(body, "openConversationId", conversation_id);
    message_add(body, message);
    api_ask(api, CALL_SEND_GROUP, "/v1.0/robot/groupMessages/send", body, done, data);
}

void api_send_person(Api *api, const char *staff_id, const ApiMessage *message, ApiDone done, gpointer data)
{
    cJSON *body = cJSON_CreateObject();
    cJSON_AddStringToObject(body, "robotCode", api_robot_code(api));
    cJSON *people = cJSON_AddArrayToObject(body, "userIds");
    cJSON_AddItemToArray(people, cJSON_CreateString(staff_id));
    message_add(body, message);
    api_ask(api, CALL_SEND_PERSON, "/v1.0/robot/oToMessages/batchSend", body, done, data);
}

void api_recall(Api *api, const char *conversation_id, const char *const *keys, ApiDone done, gpointer data)
{
    gboolean group = conversation_id != NULL;
    cJSON *body = cJSON_CreateObject();
    if (group)
        cJSON_AddStringToObject(body, "openConversationId", conversation_id);
    cJSON_AddStringToObject(body, "robotCode", api_robot_code(api));
    cJSON *list = cJSON_AddArrayToObject(body, "processQueryKeys");
    for (; *keys != NULL; keys++)
        cJSON_AddItemToArray(list, cJSON_CreateString(*keys));
    if (group)
        api_ask(api, CALL_RECALL_GROUP, "/v1.0/robot/groupMessages/recall", body, done, data);
    else
        api_ask(api, CALL_RECALL_PERSON, "/v1.0/robot/otoMessages/batchRecall", body, done, data);
}

void api_user_info(Api *api, const char *code, ApiDone done, gpointer data)
{
    cJSON *body = cJSON_CreateObject();
    cJSON_AddStringToObject(body, "code", code);
    api_ask(api, CALL_USER_INFO, "/topapi/v2/user/getuserinfo", body, done, data);
}

gboolean api_webhook_usable(const Api *api, const char *url, gint64 until_ms)
{
    return clock_now_ms(api->clock) < until_ms &&
           webhook_allowed(url, (const char *const *)api->settings->webhook_origins);
}

void api_webhook(Api *api, const char *url, gint64 until_ms, const char *text, const char *at_staff_id, ApiDone done,
                 gpointer data)
{
    Request *request = request_new(api, CALL_WEBHOOK, done, data);
    request->refused = !api_webhook_usable(api, url, until_ms);
    request->url = g_strdup(url);
    request->body = webhook_text(text, at_staff_id);
    g_queue_push_tail(&api->waiting, request);
}
