// SPDX-License-Identifier: MIT
/* Encrypted events to the instance, and what in the chat causes them (docs/DINGTALK.md 8). */
#include <string.h>

#include "sandbox/answer.h"
#include "sandbox/api.h"

char *event_address(const Platform *platform, const RobotConfig *robot, const char *message, char **body)
{
    const PlatformConfig *config = &platform->config;
    g_autofree char *nonce = random_hex(8);
    g_autofree char *random = random_hex(EVENT_RANDOM_BYTES / 2);
    g_auto(EventEnvelope) envelope = {
        .timestamp = g_strdup_printf("%" G_GINT64_FORMAT, clock_now_ms(&config->clock)),
        .nonce = g_strdup(nonce),
    };
    event_seal(robot->event_keys, message, robot->app_key, (const guint8 *)random, &envelope);
    g_autoptr(cJSON) json = cJSON_CreateObject();
    cJSON_AddStringToObject(json, "encrypt", envelope.encrypt);
    *body = json_text(json);
    return g_strdup_printf("%s?signature=%s&timestamp=%s&nonce=%s", config->event_url, envelope.signature,
                           envelope.timestamp, envelope.nonce);
}

/** Push an event with the fields every one has and those of `fields` (taken over). */
static void event_push(Platform *platform, const RobotConfig *robot, const char *type, cJSON *fields, guint repeat)
{
    const PlatformConfig *config = &platform->config;
    g_autoptr(cJSON) json = fields;
    if (config->event_url == NULL || robot->event_keys == NULL || platform->deliveries.length >= MAX_DELIVERIES)
        return;
    g_autofree char *id = random_hex(16);
    cJSON_AddStringToObject(json, "EventType", type);
    cJSON_AddNumberToObject(json, "EventTime", (double)clock_now_ms(&config->clock));
    cJSON_AddStringToObject(json, "CorpId", robot->corp_id);
    cJSON_AddStringToObject(json, "eventId", id);
    Delivery *delivery = g_new0(Delivery, 1);
    delivery->event = json_text(json);
    delivery->robot = robot;
    delivery->repeat = repeat;
    g_queue_push_tail(&platform->deliveries, delivery);
    pthread_cond_signal(&platform->work);
}

static cJSON *conversation_fields(const Conversation *conversation)
{
    cJSON *fields = cJSON_CreateObject();
    cJSON_AddStringToObject(fields, "openConversationId", conversation->id);
    cJSON_AddStringToObject(fields, "chatId", conversation->chat_id);
    return fields;
}

void event_disbanded(Platform *platform, const Conversation *conversation)
{
    event_push(platform, conversation->robot->config, "chat_disband", conversation_fields(conversation), 1);
}

void event_titled(Platform *platform, const Conversation *conversation)
{
    cJSON *fields = conversation_fields(conversation);
    cJSON_AddStringToObject(fields, "title", conversation->title);
    event_push(platform, conversation->robot->config, "chat_update_title", fields, 1);
}

/** POST /sandbox/recall {"conversation","msgId"}: an administrator recalls a message of the robot by hand. */
void control_recall(Platform *platform, Call *call)
{
    const Conversation *conversation = conversation_by_id(platform, json_string(call->body, "conversation"));
    const char *id = json_string(call->body, "msgId");
    Message *message = conversation != NULL && id != NULL ? message_by_id(conversation, id) : NULL;
    if (message == NULL || message->sender != NULL || message->recalled_seq != 0) {
        control_error(call, "conversation and the msgId of a message of the robot that was not recalled are needed");
        return;
    }
    message_recall(platform, message);
    if (message->process_key != NULL) {
        cJSON *fields = cJSON_CreateObject(); /* this event kept the older names */
        cJSON_AddStringToObject(fields, "OpenConversationId", conversation->id);
        cJSON_AddStringToObject(fields, "ProcessQueryKey", message->process_key);
        cJSON_AddStringToObject(fields, "RobotCode", conversation->robot->config->robot_code);
        event_push(platform, conversation->robot->config, "robot_msg_recall", fields, 1);
    }
    cJSON *answer = cJSON_CreateObject();
    cJSON_AddBoolToObject(answer, "ok", TRUE);
    answer_json(call->response, 200, answer);
}

/** The robot with that AppKey; without one that of the conversation, else the first. NULL: there is none such. */
static const RobotConfig *robot_meant(const Platform *platform, const char *app_key, const char *conversation_id)
{
    const Conversation *conversation = conversation_by_id(platform, conversation_id);
    if (app_key == NULL)
        return conversation != NULL ? conversation->robot->config : &platform->config.robots[0];
    for (guint i = 0; i < platform->config.n_robots; i++) {
        if (strcmp(platform->config.robots[i].app_key, app_key) == 0)
            return &platform->config.robots[i];
    }
    return NULL;
}

/** POST /sandbox/event {"event":{…},"repeat"?,"robot"?}: push any event. */
void control_event(Platform *platform, Call *call)
{
    const cJSON *event = cJSON_GetObjectItemCaseSensitive(call->body, "event");
    const char *type = json_string(event, "EventType");
    gint64 repeat = json_int64(call->body, "repeat", 1);
    const RobotConfig *robot =
        robot_meant(platform, json_string(call->body, "robot"), json_string(event, "openConversationId"));
    if (type == NULL || repeat < 1 || repeat > 20 || platform->config.event_url == NULL || robot == NULL ||
        robot->event_keys == NULL) {
        control_error(call,
                      "an event with EventType is needed, repeat from 1 to 20, the AppKey of a robot if any, and a "
                      "platform that was started with --events");
        return;
    }
    cJSON *fields = cJSON_Duplicate(event, TRUE);
    g_autofree char *kept = g_strdup(type);
    cJSON_DeleteItemFromObjectCaseSensitive(fields, "EventType");
    event_push(platform, robot, kept, fields, (guint)repeat);
    cJSON *answer = cJSON_CreateObject();
    cJSON_AddBoolToObject(answer, "ok", TRUE);
    answer_json(call->response, 200, answer);
}
