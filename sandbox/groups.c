// SPDX-License-Identifier: MIT
#include <string.h>

#include "sandbox/answer.h"
#include "sandbox/api.h"

/** Characters of a group's name (docs/DINGTALK.md 5.5). */
#define GROUP_NAME_CHARS 20

/** The staffIds of `useridlist` as people; NULL when one is unknown or the owner is not among them. */
static GPtrArray *members_of(const Platform *platform, const cJSON *ids, const Person *owner)
{
    g_autoptr(GPtrArray) members = g_ptr_array_new();
    const cJSON *id;
    cJSON_ArrayForEach (id, ids) {
        const Person *person = person_by_staff_id(platform, cJSON_GetStringValue(id));
        if (person == NULL)
            return NULL;
        g_ptr_array_add(members, (gpointer)person);
    }
    return g_ptr_array_find(members, owner, NULL) ? g_steal_pointer(&members) : NULL;
}

/** The robot is not a member of the new group: adding it is another step. */
void api_group_create(Platform *platform, Call *call)
{
    const char *name = json_string(call->body, "name"), *owner_id = json_string(call->body, "owner");
    const cJSON *ids = cJSON_GetObjectItemCaseSensitive(call->body, "useridlist");
    glong length = name != NULL ? g_utf8_strlen(name, -1) : 0;
    if (length < 1 || length > GROUP_NAME_CHARS || owner_id == NULL || cJSON_GetArraySize(ids) == 0) {
        answer_code(call->response, "parameter.invalid");
        return;
    }
    const Person *owner = person_by_staff_id(platform, owner_id);
    if (owner == NULL) {
        answer_code(call->response, "permession.checkFailed");
        return;
    }
    g_autoptr(GPtrArray) members = members_of(platform, ids, owner);
    g_autofree char *hex = random_hex(10);
    g_autofree char *id = g_strconcat("cid", hex, "==", NULL);
    Conversation *group = members != NULL ? conversation_add(platform, id, name, TRUE) : NULL;
    if (group == NULL) {
        answer_code(call->response, members == NULL ? "parameter.invalid" : "system.error");
        return;
    }
    g_ptr_array_extend(group->members, members, NULL, NULL);
    cJSON *answer = cJSON_CreateObject();
    cJSON_AddNumberToObject(answer, "conversationTag", 2);
    cJSON_AddStringToObject(answer, "openConversationId", group->id);
    cJSON_AddStringToObject(answer, "chatid", group->chat_id);
    answer_json(call->response, 200, answer);
}

void api_group_robots(Platform *platform, Call *call)
{
    const Conversation *group = conversation_by_id(platform, json_string(call->body, "openConversationId"));
    if (group == NULL || !group->group) {
        answer_code(call->response, "illegal.openconevrsation.id");
        return;
    }
    cJSON *answer = cJSON_CreateObject();
    cJSON *robots = cJSON_AddArrayToObject(answer, "chatbotInstanceVOList");
    if (group->robot_in) {
        cJSON *robot = cJSON_CreateObject();
        cJSON_AddStringToObject(robot, "robotCode", platform->config.robot_code);
        cJSON_AddStringToObject(robot, "name", platform->config.robot_name);
        cJSON_AddStringToObject(robot, "downloadIconURL", "");
        cJSON_AddNumberToObject(robot, "openRobotType", 2);
        cJSON_AddItemToArray(robots, robot);
    }
    answer_json(call->response, 200, answer);
}

void api_group_add_robot(Platform *platform, Call *call)
{
    if (!robot_code_check(platform, call))
        return;
    Conversation *group = conversation_by_id(platform, json_string(call->body, "openConversationId"));
    if (group == NULL || !group->group) {
        answer_code(call->response, "invalid.openConversationId");
        return;
    }
    group->robot_in = TRUE;
    cJSON *answer = cJSON_CreateObject();
    cJSON_AddBoolToObject(answer, "success", TRUE);
    answer_json(call->response, 200, answer);
}

/** POST /v1.0/im/chat/{chatId}/convertToOpenConversationId */
void api_chat_convert(Platform *platform, Call *call)
{
    g_auto(GStrv) parts = g_strsplit(call->request->path, "/", 6); /* "", v1.0, im, chat, ID, convert... */
    for (guint i = 0; i < platform->conversations->len; i++) {
        const Conversation *conversation = platform->conversations->pdata[i];
        if (g_strcmp0(conversation->chat_id, parts[4]) != 0)
            continue;
        cJSON *answer = cJSON_CreateObject();
        cJSON_AddStringToObject(answer, "openConversationId", conversation->id);
        answer_json(call->response, 200, answer);
        return;
    }
    answer_code(call->response, "invalideChatId");
}

/** Calls that are closed to new apps. */
void api_closed(Platform *platform, Call *call)
{
    (void)platform;
    answer_errcode(call->response, 60011);
}

void api_user_info(Platform *platform, Call *call)
{
    Ticket *ticket = ticket_find(&platform->login_codes, json_string(call->body, "code"));
    if (ticket == NULL || call->now_ms >= ticket->until_ms || ticket->person->staff_id == NULL) {
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
