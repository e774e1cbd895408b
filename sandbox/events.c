// SPDX-License-Identifier: MIT
/* Encrypted events to the instance, and what in the chat causes them (docs/DINGTALK.md 8). */
#include <string.h>

#include "sandbox/answer.h"
#include "sandbox/api.h"

/** How long /sandbox/event waits for the instance's answer. */
#define EVENT_WAIT_SECONDS 12
/** Longer than a push is believed. */
#define TWO_DAYS_MS (48 * 3600 * 1000LL)

/** Another key, as after a slip in the console. */
static gboolean other_keys(const RobotConfig *robot, EventKeys *keys)
{
    g_autofree char *aes_key = random_hex(22);
    aes_key[43] = '\0';
    return event_keys_init(keys, robot->event_keys->token, aes_key, robot->app_key, NULL, NULL);
}

static void seal(const Delivery *delivery, EventEnvelope *envelope)
{
    const RobotConfig *robot = delivery->robot;
    g_autofree char *random = random_hex(EVENT_RANDOM_BYTES / 2);
    EventKeys wrong = {0};
    gboolean other = delivery->spoil == SPOIL_KEY && other_keys(robot, &wrong);
    event_seal(other ? &wrong : robot->event_keys, delivery->event, robot->app_key, (const guint8 *)random, envelope);
    event_keys_clear(&wrong);
    if (delivery->spoil == SPOIL_SIGNATURE)
        envelope->signature[0] = envelope->signature[0] == '0' ? '1' : '0';
}

char *event_address(const Platform *platform, const Delivery *delivery, char **body)
{
    const PlatformConfig *config = &platform->config;
    gint64 now = clock_now_ms(&config->clock) - (delivery->spoil == SPOIL_TIME ? TWO_DAYS_MS : 0);
    g_auto(EventEnvelope) envelope = {
        .timestamp = g_strdup_printf("%" G_GINT64_FORMAT, now),
        .nonce = random_hex(8),
    };
    seal(delivery, &envelope);
    g_autoptr(cJSON) json = cJSON_CreateObject();
    cJSON_AddStringToObject(json, "encrypt", envelope.encrypt);
    *body = json_text(json);
    return g_strdup_printf("%s?signature=%s&timestamp=%s&nonce=%s", config->event_url, envelope.signature,
                           envelope.timestamp, envelope.nonce);
}

/** Whether the instance's answer is the sealed "success" that the platform wants (8.5). */
static gboolean says_success(const RobotConfig *robot, const GString *reply, gint64 now_ms)
{
    g_autoptr(cJSON) json = reply != NULL ? json_parse(reply->str, reply->len, NULL) : NULL;
    g_auto(EventEnvelope)
        envelope = {g_strdup(json_string(json, "msg_signature")), g_strdup(json_string(json, "timeStamp")),
                    g_strdup(json_string(json, "nonce")), g_strdup(json_string(json, "encrypt"))};
    const char *owner = NULL;
    if (envelope.signature == NULL || envelope.timestamp == NULL || envelope.nonce == NULL || envelope.encrypt == NULL)
        return FALSE;
    g_autofree char *said = event_open(robot->event_keys, &envelope, now_ms, &owner, NULL);
    return g_strcmp0(said, "success") == 0;
}

void event_pushed(Platform *platform, const Delivery *delivery, const PostResult *result)
{
    gint64 now = clock_now_ms(&platform->config.clock);
    gboolean success = result->status == 200 && says_success(delivery->robot, result->reply, now);
    pthread_mutex_lock(&platform->lock);
    platform->event_results[delivery->number % KEPT_EVENT_RESULTS] =
        (EventResult){delivery->number, result->status, success};
    pthread_cond_broadcast(&platform->news);
    pthread_mutex_unlock(&platform->lock);
}

/**
 * Push an event with the fields every one has and those of `fields` (taken over).
 * @return its number; 0: there is nowhere to push to
 */
static gint64 event_push(Platform *platform, const RobotConfig *robot, const char *type, cJSON *fields, guint repeat,
                         EventSpoil spoil)
{
    const PlatformConfig *config = &platform->config;
    g_autoptr(cJSON) json = fields;
    if (config->event_url == NULL || robot->event_keys == NULL || platform->deliveries.length >= MAX_DELIVERIES)
        return 0;
    g_autofree char *id = random_hex(16);
    cJSON_AddStringToObject(json, "EventType", type);
    cJSON_AddNumberToObject(json, "EventTime", (double)clock_now_ms(&config->clock));
    cJSON_AddStringToObject(json, "CorpId", robot->corp_id);
    cJSON_AddStringToObject(json, "eventId", id);
    Delivery *delivery = g_new0(Delivery, 1);
    delivery->event = json_text(json);
    delivery->robot = robot;
    delivery->repeat = repeat;
    delivery->spoil = spoil;
    delivery->number = ++platform->events;
    g_queue_push_tail(&platform->deliveries, delivery);
    pthread_cond_signal(&platform->work);
    return platform->events;
}

static void event_of(Platform *platform, const Conversation *conversation, const char *type, cJSON *fields)
{
    (void)event_push(platform, conversation->robot->config, type, fields, 1, SPOIL_NOTHING);
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
    event_of(platform, conversation, "chat_disband", conversation_fields(conversation));
}

void event_titled(Platform *platform, const Conversation *conversation)
{
    cJSON *fields = conversation_fields(conversation);
    cJSON_AddStringToObject(fields, "title", conversation->title);
    event_of(platform, conversation, "chat_update_title", fields);
}

void event_owned(Platform *platform, const Conversation *conversation)
{
    cJSON *fields = conversation_fields(conversation);
    cJSON_AddStringToObject(fields, "owner", conversation->owner->staff_id);
    event_of(platform, conversation, "chat_update_owner", fields);
}

/** People from outside have no userId. */
void event_people(Platform *platform, const Conversation *conversation, const char *type, const GPtrArray *people)
{
    cJSON *fields = conversation_fields(conversation);
    cJSON *users = cJSON_AddArrayToObject(fields, "userId"), *unions = cJSON_AddArrayToObject(fields, "unionId");
    for (guint i = 0; i < people->len; i++) {
        const Person *person = people->pdata[i];
        if (person->staff_id != NULL)
            cJSON_AddItemToArray(users, cJSON_CreateString(person->staff_id));
        cJSON_AddItemToArray(unions, cJSON_CreateString(person->union_id));
    }
    event_of(platform, conversation, type, fields);
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
        event_of(platform, conversation, "robot_msg_recall", fields);
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

static gboolean spoil_named(const char *name, EventSpoil *spoil)
{
    static const char *const names[] = {"", "key", "signature", "time"};
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        *spoil = (EventSpoil)i;
        if (strcmp(names[i], name != NULL ? name : "") == 0)
            return TRUE;
    }
    return FALSE;
}

/** Wait until the event was pushed, and say what came of it. */
static void wait_for_event(Platform *platform, gint64 number, cJSON *answer)
{
    gint64 until = g_get_monotonic_time() + EVENT_WAIT_SECONDS * G_TIME_SPAN_SECOND, epoch = platform->epoch;
    const EventResult *result = &platform->event_results[number % KEPT_EVENT_RESULTS];
    while (result->number < number && platform->epoch == epoch && !platform->stopping && news_wait(platform, until)) {
        /* woken: look again */
    }
    gboolean known = result->number == number;
    cJSON_AddNumberToObject(answer, "status", known ? result->status : 0);
    cJSON_AddBoolToObject(answer, "success", known && result->success);
}

/** POST /sandbox/event {"event":{…},"repeat"?,"robot"?,"spoil"?,"wait"?}: push any event. */
void control_event(Platform *platform, Call *call)
{
    const cJSON *event = cJSON_GetObjectItemCaseSensitive(call->body, "event");
    const char *type = json_string(event, "EventType");
    gint64 repeat = json_int64(call->body, "repeat", 1);
    const RobotConfig *robot =
        robot_meant(platform, json_string(call->body, "robot"), json_string(event, "openConversationId"));
    EventSpoil spoil = SPOIL_NOTHING;
    if (type == NULL || repeat < 1 || repeat > 20 || platform->config.event_url == NULL || robot == NULL ||
        robot->event_keys == NULL || !spoil_named(json_string(call->body, "spoil"), &spoil)) {
        control_error(call, "an event with EventType is needed, repeat from 1 to 20, the AppKey of a robot if any, "
                            "spoil key, signature or time if anything, and a platform that was started with --events");
        return;
    }
    cJSON *fields = cJSON_Duplicate(event, TRUE);
    g_autofree char *kept = g_strdup(type);
    cJSON_DeleteItemFromObjectCaseSensitive(fields, "EventType");
    gint64 number = event_push(platform, robot, kept, fields, (guint)repeat, spoil);
    cJSON *answer = cJSON_CreateObject();
    cJSON_AddBoolToObject(answer, "ok", TRUE);
    if (json_bool(call->body, "wait", FALSE))
        wait_for_event(platform, number, answer);
    answer_json(call->response, 200, answer);
}
