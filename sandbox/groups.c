// SPDX-License-Identifier: MIT
#include <string.h>

#include "sandbox/answer.h"
#include "sandbox/api.h"

/** Characters of a group's name (docs/DINGTALK.md 5.5). */
#define GROUP_NAME_CHARS 20
/** Of a scene group's. */
#define SCENE_NAME_CHARS 30

/** The staffIds of `useridlist` as people; NULL when one is unknown or the owner is not among them. */
static GPtrArray *members_of(const Platform *platform, const cJSON *ids, const Person *owner)
{
    g_autoptr(GPtrArray) members = g_ptr_array_new();
    const cJSON *id;
    cJSON_ArrayForEach (id, ids) {
        const Person *person = person_by_staff_id(platform, owner->robot, cJSON_GetStringValue(id));
        if (person == NULL)
            return NULL;
        g_ptr_array_add(members, (gpointer)person);
    }
    return g_ptr_array_find(members, owner, NULL) ? g_steal_pointer(&members) : NULL;
}

/** What a call for a group wants, by the names its family has for it. */
typedef struct {
    const char *name, *owner, *members;
    glong name_chars;
} GroupKeys;

/** The new group, or NULL with the code of why not. The robot is not a member of it: adding it is another step. */
static Conversation *group_new(Platform *platform, const Call *call, const GroupKeys *keys, const char **code)
{
    const char *name = json_string(call->body, keys->name), *owner_id = json_string(call->body, keys->owner);
    const cJSON *ids = cJSON_GetObjectItemCaseSensitive(call->body, keys->members);
    glong length = name != NULL ? g_utf8_strlen(name, -1) : 0;
    *code = "parameter.invalid";
    if (length < 1 || length > keys->name_chars || owner_id == NULL || cJSON_GetArraySize(ids) == 0)
        return NULL;
    const Person *owner = person_by_staff_id(platform, call->robot, owner_id);
    if (owner == NULL) {
        *code = "permession.checkFailed";
        return NULL;
    }
    g_autoptr(GPtrArray) members = members_of(platform, ids, owner);
    if (members == NULL)
        return NULL;
    g_autofree char *hex = random_hex(10);
    g_autofree char *id = g_strconcat("cid", hex, "==", NULL);
    Conversation *group = conversation_add(platform, call->robot, id, name, TRUE);
    *code = "system.error";
    if (group != NULL)
        g_ptr_array_extend(group->members, members, NULL, NULL);
    if (group != NULL)
        group->owner = owner;
    return group;
}

void api_group_create(Platform *platform, Call *call)
{
    static const GroupKeys keys = {"name", "owner", "useridlist", GROUP_NAME_CHARS};
    const char *code = NULL;
    const Conversation *group = group_new(platform, call, &keys, &code);
    if (group == NULL) {
        answer_code(call->response, code);
        return;
    }
    cJSON *answer = cJSON_CreateObject();
    cJSON_AddNumberToObject(answer, "conversationTag", 2);
    cJSON_AddStringToObject(answer, "openConversationId", group->id);
    cJSON_AddStringToObject(answer, "chatid", group->chat_id);
    answer_json(call->response, 200, answer);
}

static Conversation *group_of_wish(const Platform *platform, const char *uuid)
{
    for (guint i = 0; uuid != NULL && i < platform->conversations->len; i++) {
        Conversation *one = platform->conversations->pdata[i];
        if (g_strcmp0(one->uuid, uuid) == 0)
            return one;
    }
    return NULL;
}

/** A scene group's template brings its robot along; the same uuid is the same group. */
void api_scene_create(Platform *platform, Call *call)
{
    static const GroupKeys keys = {"title", "owner_user_id", "user_ids", SCENE_NAME_CHARS};
    const char *code = "template.not.existed", *uuid = json_string(call->body, "uuid");
    Conversation *group = group_of_wish(platform, uuid);
    if (group == NULL && json_string(call->body, "template_id") != NULL)
        group = group_new(platform, call, &keys, &code);
    if (group == NULL) {
        answer_code(call->response, code);
        return;
    }
    group->robot_in = TRUE;
    if (group->uuid == NULL)
        group->uuid = g_strdup(uuid);
    cJSON *answer = cJSON_CreateObject();
    cJSON_AddStringToObject(answer, "open_conversation_id", group->id);
    cJSON_AddStringToObject(answer, "chat_id", group->chat_id);
    answer_json(call->response, 200, answer);
}

/** The group of the call, in the organisation of who calls; NULL: there is none such. */
static Conversation *group_meant(const Platform *platform, const Call *call)
{
    Conversation *group = conversation_by_id(platform, json_string(call->body, "openConversationId"));
    return group != NULL && group->group && group->robot == call->robot ? group : NULL;
}

void api_group_disband(Platform *platform, Call *call)
{
    Conversation *group = group_meant(platform, call);
    if (group == NULL || group->disbanded) {
        answer_code(call->response, "invalid.openConversationId");
        return;
    }
    group->disbanded = TRUE;
    event_disbanded(platform, group);
    cJSON *answer = cJSON_CreateObject();
    cJSON_AddBoolToObject(answer, "success", TRUE);
    answer_json(call->response, 200, answer);
}

void api_group_robots(Platform *platform, Call *call)
{
    const Conversation *group = group_meant(platform, call);
    if (group == NULL) {
        answer_code(call->response, "illegal.openconevrsation.id");
        return;
    }
    cJSON *answer = cJSON_CreateObject();
    cJSON *robots = cJSON_AddArrayToObject(answer, "chatbotInstanceVOList");
    if (group->robot_in) {
        cJSON *robot = cJSON_CreateObject();
        cJSON_AddStringToObject(robot, "robotCode", group->robot->config->robot_code);
        cJSON_AddStringToObject(robot, "name", group->robot->config->name);
        cJSON_AddStringToObject(robot, "downloadIconURL", "");
        cJSON_AddNumberToObject(robot, "openRobotType", 2);
        cJSON_AddItemToArray(robots, robot);
    }
    answer_json(call->response, 200, answer);
}

void api_group_add_robot(Platform *platform, Call *call)
{
    if (!robot_code_check(call))
        return;
    Conversation *group = group_meant(platform, call);
    if (group == NULL) {
        answer_code(call->response, "invalid.openConversationId");
        return;
    }
    group->robot_in = TRUE;
    cJSON *answer = cJSON_CreateObject();
    cJSON_AddBoolToObject(answer, "success", TRUE);
    answer_json(call->response, 200, answer);
}

static Conversation *conversation_by_chat_id(const Platform *platform, const char *chat_id)
{
    for (guint i = 0; chat_id != NULL && i < platform->conversations->len; i++) {
        Conversation *one = platform->conversations->pdata[i];
        if (strcmp(one->chat_id, chat_id) == 0)
            return one;
    }
    return NULL;
}

/** POST /v1.0/im/chat/{chatId}/convertToOpenConversationId */
void api_chat_convert(Platform *platform, Call *call)
{
    g_auto(GStrv) parts = g_strsplit(call->request->path, "/", 6); /* "", v1.0, im, chat, ID, convert... */
    const Conversation *conversation = conversation_by_chat_id(platform, parts[4]);
    if (conversation == NULL) {
        answer_code(call->response, "invalideChatId");
        return;
    }
    cJSON *answer = cJSON_CreateObject();
    cJSON_AddStringToObject(answer, "openConversationId", conversation->id);
    answer_json(call->response, 200, answer);
}

/** These two are closed to new apps. */
void api_chat_create(Platform *platform, Call *call)
{
    static const GroupKeys keys = {"name", "owner", "useridlist", GROUP_NAME_CHARS};
    const char *code = NULL;
    const Conversation *group = platform->config.old_chats ? group_new(platform, call, &keys, &code) : NULL;
    if (group == NULL) {
        answer_errcode(call->response, platform->config.old_chats ? 40035 : 60011);
        return;
    }
    cJSON *answer = cJSON_CreateObject();
    cJSON_AddNumberToObject(answer, "errcode", 0);
    cJSON_AddStringToObject(answer, "errmsg", "ok");
    cJSON_AddStringToObject(answer, "chatid", group->chat_id);
    cJSON_AddStringToObject(answer, "openConversationId", group->id);
    cJSON_AddNumberToObject(answer, "conversationTag", 2);
    answer_json(call->response, 200, answer);
}

void api_chat_send(Platform *platform, Call *call)
{
    Conversation *group = conversation_by_chat_id(platform, json_string(call->body, "chatid"));
    const cJSON *message = cJSON_GetObjectItemCaseSensitive(call->body, "msg");
    const char *text = json_string(cJSON_GetObjectItemCaseSensitive(message, "text"), "content");
    if (!platform->config.old_chats || group == NULL || text == NULL) {
        answer_errcode(call->response, platform->config.old_chats ? 40035 : 60011);
        return;
    }
    cJSON *content = cJSON_CreateObject();
    cJSON_AddStringToObject(content, "text", text);
    const Message *posted = message_post(platform, group, NULL, "text", "chat", content);
    cJSON *answer = cJSON_CreateObject();
    cJSON_AddNumberToObject(answer, "errcode", 0);
    cJSON_AddStringToObject(answer, "errmsg", "ok");
    cJSON_AddStringToObject(answer, "messageId", posted->id);
    answer_json(call->response, 200, answer);
}

void api_user_info(Platform *platform, Call *call)
{
    Ticket *ticket = ticket_find(&platform->login_codes, json_string(call->body, "code"));
    if (ticket == NULL || call->now_ms >= ticket->until_ms || ticket->person->staff_id == NULL ||
        ticket->person->robot != call->robot) {
        answer_errcode(call->response, 40078);
        return;
    }
    const Person *person = ticket->person;
    g_queue_remove(&platform->login_codes, ticket);
    ticket_free(ticket);
    g_autofree char *request_id = random_hex(6);
    cJSON *answer = cJSON_CreateObject();
    cJSON_AddNumberToObject(answer, "errcode", 0);
    cJSON_AddStringToObject(answer, "errmsg", "ok");
    cJSON *result = cJSON_AddObjectToObject(answer, "result");
    cJSON_AddStringToObject(result, "userid", person->staff_id);
    cJSON_AddStringToObject(result, "unionid", person->union_id);
    cJSON_AddStringToObject(result, "associated_unionid", person->union_id);
    cJSON_AddStringToObject(result, "name", person->name);
    cJSON_AddStringToObject(result, "device_id", "sandbox");
    cJSON_AddBoolToObject(result, "sys", person->admin);
    cJSON_AddNumberToObject(result, "sys_level", person->admin ? 1 : 0);
    cJSON_AddStringToObject(answer, "request_id", request_id);
    answer_json(call->response, 200, answer);
}
