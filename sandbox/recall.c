// SPDX-License-Identifier: MIT
#include <string.h>

#include "sandbox/answer.h"
#include "sandbox/api.h"

/** Keys per recall (docs/DINGTALK.md 6). */
#define MAX_KEYS 20

/** The keys as an array of 1 to 20 texts, or NULL after answering an error. */
static const cJSON *keys_check(Call *call)
{
    const cJSON *keys = cJSON_GetObjectItemCaseSensitive(call->body, "processQueryKeys");
    int count = cJSON_IsArray(keys) ? cJSON_GetArraySize(keys) : 0;
    if (count == 0) {
        answer_code(call->response, "invalidParameter.processQueryKey.missing");
        return NULL;
    }
    if (count > MAX_KEYS) {
        answer_code(call->response, "invalidParameter.processQueryKeys.overMax");
        return NULL;
    }
    const cJSON *key;
    cJSON_ArrayForEach (key, keys)
        if (!cJSON_IsString(key)) {
            answer_code(call->response, "invalid.processQueryKey");
            return NULL;
        }
    return keys;
}

typedef enum { RECALL_DONE, RECALL_UNKNOWN, RECALL_EXPIRED } RecallOutcome;

/** Recall every message of the conversation with this key; one recalled before counts as done. */
static RecallOutcome recall_key(Platform *platform, Conversation *conversation, const char *key, gint64 now_ms)
{
    RecallOutcome outcome = RECALL_UNKNOWN;
    for (GList *link = conversation->messages.head; link != NULL; link = link->next) {
        Message *message = link->data;
        if (g_strcmp0(message->process_key, key) != 0)
            continue;
        if (now_ms - message->time_ms > RECALL_MS)
            return RECALL_EXPIRED;
        if (message->recalled_seq == 0)
            message_recall(platform, message);
        outcome = RECALL_DONE;
    }
    return outcome;
}

static RecallOutcome recall_in_singles(Platform *platform, const Call *call, const char *key)
{
    RecallOutcome outcome = RECALL_UNKNOWN;
    for (guint i = 0; i < platform->conversations->len; i++) {
        Conversation *conversation = platform->conversations->pdata[i];
        if (conversation->group || conversation->robot != call->robot)
            continue;
        RecallOutcome one = recall_key(platform, conversation, key, call->now_ms);
        if (one != RECALL_UNKNOWN)
            outcome = one;
    }
    return outcome;
}

/** @param conversation  the group, or NULL for the 1:1 chats */
static void recall_all(Platform *platform, Call *call, Conversation *conversation, const cJSON *keys)
{
    cJSON *answer = cJSON_CreateObject();
    cJSON *done = cJSON_AddArrayToObject(answer, "successResult");
    cJSON *failed = cJSON_AddObjectToObject(answer, "failedResult");
    gboolean refuse = call->fault != NULL && call->fault->kind == FAULT_FAILED_RESULT;
    const cJSON *key;
    cJSON_ArrayForEach (key, keys) {
        RecallOutcome outcome = RECALL_UNKNOWN;
        if (!refuse)
            outcome = conversation != NULL ? recall_key(platform, conversation, key->valuestring, call->now_ms)
                                           : recall_in_singles(platform, call, key->valuestring);
        if (outcome == RECALL_EXPIRED && conversation == NULL) {
            cJSON_Delete(answer);
            answer_code(call->response, "robot.processQueryKey.expired");
            return;
        }
        if (outcome == RECALL_DONE)
            cJSON_AddItemToArray(done, cJSON_CreateString(key->valuestring));
        else
            cJSON_AddStringToObject(failed, key->valuestring, "SYSTEM_ERROR");
    }
    answer_json(call->response, 200, answer);
}

void api_recall_group(Platform *platform, Call *call)
{
    if (!robot_code_check(call))
        return;
    Conversation *conversation = conversation_check(platform, call);
    if (conversation == NULL)
        return;
    const cJSON *keys = keys_check(call);
    if (keys != NULL)
        recall_all(platform, call, conversation, keys);
}

void api_recall_oto(Platform *platform, Call *call)
{
    if (!robot_code_check(call))
        return;
    const cJSON *keys = keys_check(call);
    if (keys != NULL)
        recall_all(platform, call, NULL, keys);
}
