// SPDX-License-Identifier: MIT
#include <string.h>

#include "sandbox/answer.h"
#include "sandbox/api.h"

/** Longest msgParam, bytes (docs/DINGTALK.md 2.2). */
#define MSG_PARAM_BYTES 15000
/** People per oToMessages/batchSend (docs/DINGTALK.md 5.2). */
#define MAX_USER_IDS 20

typedef struct {
    const char *key;
    const char *kind;
    const char *needs[12]; /**< parameters that must be non-empty text */
} Template;

/* docs/DINGTALK.md 5.3 */
/* clang-format off */
static const Template TEMPLATES[] = {
    {"sampleText", "text", {"content"}},
    {"sampleMarkdown", "markdown", {"title", "text"}},
    {"sampleImageMsg", "image", {"photoURL"}},
    {"sampleLink", "link", {"title", "text", "picUrl", "messageUrl"}},
    {"sampleActionCard", "actionCard", {"title", "text", "singleTitle", "singleURL"}},
    {"sampleActionCard2", "actionCard", {"title", "text", "actionTitle1", "actionURL1", "actionTitle2", "actionURL2"}},
    {"sampleActionCard3", "actionCard", {"title", "text", "actionTitle1", "actionURL1", "actionTitle2", "actionURL2",
        "actionTitle3", "actionURL3"}},
    {"sampleActionCard4", "actionCard", {"title", "text", "actionTitle1", "actionURL1", "actionTitle2", "actionURL2",
        "actionTitle3", "actionURL3", "actionTitle4", "actionURL4"}},
    {"sampleActionCard5", "actionCard", {"title", "text", "actionTitle1", "actionURL1", "actionTitle2", "actionURL2",
        "actionTitle3", "actionURL3", "actionTitle4", "actionURL4", "actionTitle5", "actionURL5"}},
    {"sampleActionCard6", "actionCard", {"title", "text", "buttonTitle1", "buttonUrl1", "buttonTitle2", "buttonUrl2"}},
    {"sampleAudio", "audio", {"mediaId", "duration"}},
    {"sampleFile", "file", {"mediaId", "fileName", "fileType"}},
    {"sampleVideo", "video", {"duration", "videoMediaId", "videoType", "picMediaId"}},
};
/* clang-format on */

static const Template *template_find(const char *key)
{
    for (gsize i = 0; i < G_N_ELEMENTS(TEMPLATES); i++)
        if (strcmp(TEMPLATES[i].key, key) == 0)
            return &TEMPLATES[i];
    return NULL;
}

cJSON *content_of_picture(const Platform *platform, const char *picture)
{
    g_autofree char *url = NULL;
    if (media_find(platform, picture) != NULL) {
        g_autofree char *escaped = g_uri_escape_string(picture, NULL, FALSE);
        url = g_strconcat("/sandbox/media?id=", escaped, NULL);
    } else if (g_str_has_prefix(picture, "https://") && g_uri_is_valid(picture, G_URI_FLAGS_NONE, NULL)) {
        url = g_strdup(picture);
    } else {
        return NULL;
    }
    cJSON *content = cJSON_CreateObject();
    cJSON_AddStringToObject(content, "url", url);
    cJSON_AddStringToObject(content, "mediaId", picture);
    const Media *media = media_find(platform, picture);
    if (media != NULL && media->file_name != NULL)
        cJSON_AddStringToObject(content, "name", media->file_name);
    return content;
}

static void add_button(cJSON *buttons, const cJSON *param, const char *title_key, const char *url_key)
{
    const char *title = json_string(param, title_key), *url = json_string(param, url_key);
    if (title == NULL || url == NULL)
        return;
    cJSON *button = cJSON_CreateObject();
    cJSON_AddStringToObject(button, "title", title);
    cJSON_AddStringToObject(button, "url", url);
    cJSON_AddItemToArray(buttons, button);
}

static void add_buttons(cJSON *content, const cJSON *param)
{
    cJSON *buttons = cJSON_AddArrayToObject(content, "buttons");
    add_button(buttons, param, "singleTitle", "singleURL");
    for (int i = 1; i <= 5; i++) {
        g_autofree char *title = g_strdup_printf("actionTitle%d", i), *url = g_strdup_printf("actionURL%d", i);
        add_button(buttons, param, title, url);
        g_autofree char *wide_title = g_strdup_printf("buttonTitle%d", i),
                        *wide_url = g_strdup_printf("buttonUrl%d", i);
        add_button(buttons, param, wide_title, wide_url);
    }
}

static cJSON *content_of_card(const cJSON *param)
{
    cJSON *content = cJSON_CreateObject();
    cJSON_AddStringToObject(content, "title", json_string(param, "title"));
    cJSON_AddStringToObject(content, "text", json_string(param, "text"));
    add_buttons(content, param);
    return content;
}

static cJSON *content_of_link(const cJSON *param)
{
    cJSON *content = cJSON_CreateObject();
    cJSON_AddStringToObject(content, "title", json_string(param, "title"));
    cJSON_AddStringToObject(content, "text", json_string(param, "text"));
    cJSON_AddStringToObject(content, "url", json_string(param, "messageUrl"));
    cJSON_AddStringToObject(content, "picture", json_string(param, "picUrl"));
    return content;
}

static cJSON *content_of_file(const Platform *platform, const cJSON *param)
{
    const char *id = json_string(param, "mediaId");
    cJSON *content = content_of_picture(platform, id != NULL ? id : json_string(param, "videoMediaId"));
    const char *name = json_string(param, "fileName");
    if (content != NULL && name != NULL) {
        cJSON_DeleteItemFromObjectCaseSensitive(content, "name");
        cJSON_AddStringToObject(content, "name", name);
    }
    const Media *media = media_find(platform, id);
    if (content != NULL && media != NULL)
        cJSON_AddNumberToObject(content, "size", (double)g_bytes_get_size(media->bytes));
    return content;
}

static char *missing_code(const char *key)
{
    /* the platform's own spelling */
    return g_strdup_printf("miss.param.%s", strcmp(key, "photoURL") == 0 ? "photoTophotoUrl" : key);
}

cJSON *content_of_template(const Platform *platform, const char *key, const char *param, const char **kind,
                           char **error_code)
{
    const Template *template = template_find(key);
    if (template == NULL || param == NULL || strlen(param) > MSG_PARAM_BYTES) {
        *error_code = g_strdup(template == NULL ? "invalidParameter.msgKey.invalid"
                               : param == NULL  ? "invalidParameter.msgParam.invalid"
                                                : "invalidParameter.msgParam.tooLong");
        return NULL;
    }
    g_autoptr(cJSON) tree = json_parse(param, strlen(param), NULL);
    if (!cJSON_IsObject(tree)) {
        *error_code = g_strdup("invalidParameter.msgParam.invalid");
        return NULL;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(template->needs) && template->needs[i] != NULL; i++) {
        const char *value = json_string(tree, template->needs[i]);
        if (value == NULL || value[0] == '\0') {
            *error_code = missing_code(template->needs[i]);
            return NULL;
        }
    }
    *kind = template->kind;
    cJSON *content = NULL;
    if (strcmp(*kind, "image") == 0) {
        content = content_of_picture(platform, json_string(tree, "photoURL"));
    } else if (strcmp(*kind, "text") == 0) {
        content = cJSON_CreateObject();
        cJSON_AddStringToObject(content, "text", json_string(tree, "content"));
    } else if (strcmp(*kind, "link") == 0) {
        content = content_of_link(tree);
    } else if (strcmp(*kind, "markdown") == 0 || strcmp(*kind, "actionCard") == 0) {
        content = content_of_card(tree);
    } else {
        content = content_of_file(platform, tree);
    }
    if (content == NULL)
        *error_code = g_strdup("invalidParameter.param.invalid");
    return content;
}

gboolean robot_code_check(const Call *call)
{
    const char *code = json_string(call->body, "robotCode");
    if (code == NULL || code[0] == '\0')
        answer_code(call->response, "invalidParameter.robotCode.empty");
    else if (strcmp(code, call->robot->config->robot_code) != 0)
        answer_code(call->response, "invalidParameter.robotCode.notExsit");
    else
        return TRUE;
    return FALSE;
}

Conversation *conversation_check(const Platform *platform, Call *call)
{
    const char *id = json_string(call->body, "openConversationId");
    Conversation *conversation = conversation_by_id(platform, id);
    if (id == NULL || id[0] == '\0')
        answer_code(call->response, "miss.openConversationId");
    else if (conversation == NULL || !conversation->group)
        answer_code(call->response, "invalid.openConversationId");
    else if (conversation->robot != call->robot)
        answer_code(call->response, "conversation.org.notMatch");
    else if (conversation->disbanded)
        answer_code(call->response, "group.disbanded");
    else if (!conversation->robot_in)
        answer_code(call->response, "resource.not.found");
    else
        return conversation;
    return NULL;
}

/** An embedded picture: the platform's web server gives up on such long requests with a page. */
static gboolean refuse_data_url(Call *call, const char *param)
{
    if (param == NULL || strstr(param, "\"data:image") == NULL)
        return FALSE;
    g_autoptr(Fault) page = fault_new("send", "html-413", 1);
    fault_answer(page, FALSE, call->response);
    return TRUE;
}

/** The message of the call, or NULL after answering an error. */
static cJSON *message_check(const Platform *platform, Call *call, const char **kind)
{
    const char *key = json_string(call->body, "msgKey");
    const char *param = json_string(call->body, "msgParam");
    g_autofree char *code = NULL;
    if (key == NULL || key[0] == '\0') {
        answer_code(call->response, "invalidParameter.msgKey.empty");
        return NULL;
    }
    if (refuse_data_url(call, param))
        return NULL;
    cJSON *content = content_of_template(platform, key, param, kind, &code);
    if (content == NULL)
        answer_code(call->response, code);
    return content;
}

static char *process_query_key(void)
{
    g_autofree char *hex = random_hex(16);
    return g_strconcat("Kq3b", hex, "=", NULL);
}

void api_send_group(Platform *platform, Call *call)
{
    if (!robot_code_check(call))
        return;
    Conversation *conversation = conversation_check(platform, call);
    if (conversation == NULL)
        return;
    const char *kind;
    cJSON *content = message_check(platform, call, &kind);
    if (content == NULL)
        return;
    Message *message = message_post(platform, conversation, NULL, kind, "api", content);
    message->process_key = process_query_key();
    cJSON *answer = cJSON_CreateObject();
    cJSON_AddStringToObject(answer, "processQueryKey", message->process_key);
    answer_json(call->response, 200, answer);
}

/** userIds as an array of 1 to 20, or NULL after answering an error. */
static const cJSON *user_ids_check(const Platform *platform, Call *call)
{
    const cJSON *ids = cJSON_GetObjectItemCaseSensitive(call->body, "userIds");
    int count = cJSON_IsArray(ids) ? cJSON_GetArraySize(ids) : 0;
    if (count == 0) {
        answer_code(call->response, "invalidParameter.userIds.empty");
        return NULL;
    }
    if (count > MAX_USER_IDS) {
        answer_code(call->response, "invalidParameter.userIds.overMax");
        return NULL;
    }
    const cJSON *id;
    cJSON_ArrayForEach (id, ids)
        if (person_by_staff_id(platform, call->robot, cJSON_GetStringValue(id)) != NULL)
            return ids;
    answer_code(call->response, "staffId.notExisted");
    return NULL;
}

void api_send_oto(Platform *platform, Call *call)
{
    if (!robot_code_check(call))
        return;
    const cJSON *ids = user_ids_check(platform, call);
    if (ids == NULL)
        return;
    const char *kind;
    g_autoptr(cJSON) content = message_check(platform, call, &kind);
    if (content == NULL)
        return;
    g_autofree char *key = process_query_key();
    cJSON *answer = cJSON_CreateObject();
    cJSON_AddStringToObject(answer, "processQueryKey", key);
    cJSON *invalid = cJSON_AddArrayToObject(answer, "invalidStaffIdList");
    cJSON_AddArrayToObject(answer, "flowControlledStaffIdList");
    const cJSON *id;
    cJSON_ArrayForEach (id, ids) {
        const Person *person = person_by_staff_id(platform, call->robot, cJSON_GetStringValue(id));
        if (person == NULL) {
            cJSON_AddItemToArray(invalid, cJSON_Duplicate(id, TRUE));
            continue;
        }
        Conversation *single = conversation_with(platform, person);
        Message *message = message_post(platform, single, NULL, kind, "api", cJSON_Duplicate(content, TRUE));
        message->process_key = g_strdup(key);
        g_free(call->conversation);
        call->conversation = g_strdup(single->id);
    }
    answer_json(call->response, 200, answer);
}
