// SPDX-License-Identifier: MIT
#include "cgi/events.h"

#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/dingtalk/event.h"

/** The first of two spellings that is there (8.2). */
static char *either(const char *query, const char *key, const char *other)
{
    char *value = query_value(query, key);
    return value != NULL ? value : query_value(query, other);
}

/** @return FALSE when a part is missing */
static gboolean envelope_read(const Request *request, EventEnvelope *envelope)
{
    g_autoptr(cJSON) body = json_parse(request->body, request->body_size, NULL);
    if (body == NULL || !json_keys_unique(body, NULL))
        return FALSE;
    envelope->encrypt = g_strdup(json_string(body, "encrypt"));
    envelope->signature = either(request->query, "msg_signature", "signature");
    envelope->timestamp = either(request->query, "timestamp", "timeStamp");
    envelope->nonce = query_value(request->query, "nonce");
    return envelope->encrypt != NULL && envelope->signature != NULL && envelope->timestamp != NULL &&
           envelope->nonce != NULL;
}

/** The one answer that counts as heard: "success", encrypted for the owner that was named. */
static void answer_success(const Receiver *receiver, const EventKeys *keys, const char *owner, Response *response)
{
    guint8 random[2 * EVENT_RANDOM_BYTES];
    receiver->random(random, sizeof random);
    g_auto(EventEnvelope) envelope = {
        .timestamp = g_strdup_printf("%" G_GINT64_FORMAT, clock_now_ms(receiver->clock)),
        .nonce = g_compute_checksum_for_data(G_CHECKSUM_MD5, random + EVENT_RANDOM_BYTES, EVENT_RANDOM_BYTES),
    };
    event_seal(keys, "success", owner, random, &envelope);
    g_autoptr(cJSON) json = cJSON_CreateObject();
    cJSON_AddStringToObject(json, "msg_signature", envelope.signature);
    cJSON_AddStringToObject(json, "timeStamp", envelope.timestamp);
    cJSON_AddStringToObject(json, "nonce", envelope.nonce);
    cJSON_AddStringToObject(json, "encrypt", envelope.encrypt);
    g_autofree char *text = json_text(json);
    response_text(response, 200, "application/json; charset=utf-8", text);
}

/** Whether a board has something to do about it. */
static gboolean concerns_board(const Event *event)
{
    gboolean known = event->kind == EVENT_RECALL || event->kind == EVENT_DISBAND || event->kind == EVENT_TITLE ||
                     event->kind == EVENT_OWNER || event->kind == EVENT_LEFT;
    return known && event->conversation_id != NULL;
}

static gboolean journal_event(const Receiver *receiver, const Request *request, const EventEnvelope *envelope,
                              const Event *event, const char *message, const char *robot, Response *response)
{
    g_autofree char *id = g_strconcat(EVENT_ID_PREFIX, event->id, NULL);
    /* The signature covers the body: a pair needs no binding to it, whatever its age. */
    const JournalMessage entry = {
        .msg_id = id,
        .conversation_id = event->conversation_id,
        .received_ms = clock_now_ms(receiver->clock),
        .body = message,
        .body_size = strlen(message),
        .timestamp = envelope->timestamp,
        .sign = envelope->signature,
        .sign_age_ms = 0,
        .robot = robot,
    };
    return receiver_journal(receiver, request, &entry, response);
}

/**
 * Open an envelope with the keys of the robot it is for.
 * @param keys   set to the keys that open it
 * @param robot  set to the robot's app_key; NULL: the first
 */
static char *open_by_any(const Receiver *receiver, const EventEnvelope *envelope, const EventKeys **keys,
                         const char **owner, const char **robot, GError **error)
{
    gint64 now = clock_now_ms(receiver->clock);
    char *message = NULL;
    *keys = receiver->events;
    if (*keys != NULL)
        message = event_open(*keys, envelope, now, owner, error);
    for (guint i = 0; message == NULL && i < receiver->n_others; i++) {
        const ReceiverRobot *other = &receiver->others[i];
        if (other->events == NULL)
            continue;
        g_clear_error(error);
        *keys = other->events;
        *robot = other->app_key;
        message = event_open(*keys, envelope, now, owner, error);
    }
    return message;
}

void events_post(const Request *request, Response *response, const Receiver *receiver)
{
    g_auto(EventEnvelope) envelope = {0};
    if (!envelope_read(request, &envelope)) {
        receiver_refuse(receiver, request, response, 400,
                        "signature, timestamp and nonce must be in the query, encrypt in the JSON body");
        return;
    }
    const char *owner = NULL;
    g_autoptr(GError) error = NULL;
    const EventKeys *keys = NULL;
    const char *robot = NULL;
    g_autofree char *message = open_by_any(receiver, &envelope, &keys, &owner, &robot, &error);
    g_autoptr(Event) event = message != NULL ? event_parse(message, strlen(message), &error) : NULL;
    if (event == NULL) {
        int status = g_error_matches(error, EVENT_ERROR, EVENT_ERROR_SIGNATURE) ? 401 : 400;
        receiver_refuse(receiver, request, response, status, error->message);
        return;
    }
    if (!concerns_board(event) || journal_event(receiver, request, &envelope, event, message, robot, response))
        answer_success(receiver, keys, owner, response);
}
