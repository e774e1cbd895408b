// SPDX-License-Identifier: MIT
/* Calls about groups: docs/DINGTALK.md 5.5. */
#include "lib/base/json.h"
#include "lib/dingtalk/client_ask.h"

static void members_add(cJSON *body, const char *key, const char *const *members)
{
    cJSON *list = cJSON_AddArrayToObject(body, key);
    for (; *members != NULL; members++)
        cJSON_AddItemToArray(list, cJSON_CreateString(*members));
}

static void scene_create(Api *api, const ApiGroup *group, ApiDone done, gpointer data)
{
    cJSON *body = cJSON_CreateObject();
    cJSON_AddStringToObject(body, "title", group->name);
    cJSON_AddStringToObject(body, "template_id", api_settings(api)->sessions_template);
    cJSON_AddStringToObject(body, "owner_user_id", group->owner);
    members_add(body, "user_ids", group->members);
    cJSON_AddStringToObject(body, "uuid", group->token);
    api_ask(api, CALL_SCENE_CREATE, "/v1.0/im/sceneGroup/create", body, done, data);
}

void api_group_create(Api *api, const ApiGroup *group, ApiDone done, gpointer data)
{
    const Settings *settings = api_settings(api);
    if (settings->sessions_template != NULL) {
        scene_create(api, group, done, data);
        return;
    }
    cJSON *body = cJSON_CreateObject();
    cJSON_AddStringToObject(body, "name", group->name);
    cJSON_AddStringToObject(body, "owner", group->owner);
    members_add(body, "useridlist", group->members);
    if (settings->sessions_legacy) {
        cJSON_AddNumberToObject(body, "showHistoryType", 1);
        api_ask(api, CALL_CHAT_CREATE, "/chat/create", body, done, data);
        return;
    }
    cJSON_AddStringToObject(body, "ownerType", "emp");
    cJSON_AddNumberToObject(body, "conversationTag", 2);
    cJSON_AddNumberToObject(cJSON_AddObjectToObject(body, "managementOptions"), "showHistoryType", 1);
    api_ask(api, CALL_GROUP_CREATE, "/v1.0/im/group/create", body, done, data);
}

gboolean api_group_create_repeatable(const Api *api)
{
    return api_settings(api)->sessions_template != NULL;
}

static cJSON *conversation_body(const char *conversation_id)
{
    cJSON *body = cJSON_CreateObject();
    cJSON_AddStringToObject(body, "openConversationId", conversation_id);
    return body;
}

void api_group_add_robot(Api *api, const char *conversation_id, ApiDone done, gpointer data)
{
    cJSON *body = conversation_body(conversation_id);
    cJSON_AddStringToObject(body, "robotCode", api_settings(api)->robot_code);
    api_ask(api, CALL_GROUP_ADD_ROBOT, "/v1.0/robot/groups/orgRobots/add", body, done, data);
}

void api_group_robots(Api *api, const char *conversation_id, ApiDone done, gpointer data)
{
    api_ask(api, CALL_GROUP_ROBOTS, "/v1.0/robot/groups/robots/query", conversation_body(conversation_id), done, data);
}

void api_group_disband(Api *api, const char *conversation_id, ApiDone done, gpointer data)
{
    api_ask(api, CALL_GROUP_DISBAND, "/v1.0/im/chat/scenegroup/disband", conversation_body(conversation_id), done,
            data);
}

void api_chat_send(Api *api, const char *chat_id, const char *text, ApiDone done, gpointer data)
{
    cJSON *body = cJSON_CreateObject();
    cJSON_AddStringToObject(body, "chatid", chat_id);
    cJSON *message = cJSON_AddObjectToObject(body, "msg");
    cJSON_AddStringToObject(message, "msgtype", "text");
    cJSON_AddStringToObject(cJSON_AddObjectToObject(message, "text"), "content", text);
    api_ask(api, CALL_CHAT_SEND, "/chat/send", body, done, data);
}
