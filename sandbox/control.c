// SPDX-License-Identifier: MIT
/* The /sandbox/ calls: what the chat page and the tests use. Open to everyone who reaches the port. */
#include <string.h>

#include "sandbox/answer.h"
#include "sandbox/api.h"

/** Longest wait of /sandbox/messages, seconds. */
#define MAX_WAIT_SECONDS 20
/** Faults waiting to be played. */
#define MAX_FAULTS 200

void control_error(Call *call, const char *text)
{
    response_json_message(call->response, 400, "error", text);
}

/* --- who and where ------------------------------------------------------------------------------ */

static cJSON *person_json(const Person *person)
{
    cJSON *json = cJSON_CreateObject();
    cJSON_AddStringToObject(json, "id", person->id);
    cJSON_AddStringToObject(json, "name", person->name);
    if (person->staff_id != NULL)
        cJSON_AddStringToObject(json, "staffId", person->staff_id);
    cJSON_AddBoolToObject(json, "admin", person->admin);
    cJSON_AddStringToObject(json, "corpId", person->robot->config->corp_id);
    return json;
}

cJSON *conversation_json(const Conversation *conversation)
{
    cJSON *json = cJSON_CreateObject();
    cJSON_AddStringToObject(json, "id", conversation->id);
    if (conversation->title != NULL)
        cJSON_AddStringToObject(json, "title", conversation->title);
    cJSON_AddBoolToObject(json, "group", conversation->group);
    cJSON_AddBoolToObject(json, "robot", conversation->robot_in);
    cJSON_AddStringToObject(json, "robotName", conversation->robot->config->name);
    cJSON_AddBoolToObject(json, "disbanded", conversation->disbanded);
    if (conversation->owner != NULL)
        cJSON_AddStringToObject(json, "owner", conversation->owner->id);
    cJSON *members = cJSON_AddArrayToObject(json, "members");
    for (guint i = 0; i < conversation->members->len; i++) {
        const Person *person = conversation->members->pdata[i];
        cJSON_AddItemToArray(members, cJSON_CreateString(person->id));
    }
    return json;
}

/** Where the board's page is: the chat page shows it in a frame, and answers only it. */
static void add_board_origin(cJSON *answer, const char *callback_url)
{
    const char *host = callback_url != NULL ? strstr(callback_url, "://") : NULL;
    if (host == NULL)
        return;
    gsize length = (gsize)(host - callback_url) + 3 + strcspn(host + 3, "/");
    g_autofree char *origin = g_strndup(callback_url, length);
    cJSON_AddStringToObject(answer, "boardOrigin", origin);
}

static cJSON *robot_json(const RobotConfig *robot)
{
    cJSON *json = cJSON_CreateObject();
    cJSON_AddStringToObject(json, "name", robot->name);
    cJSON_AddStringToObject(json, "appKey", robot->app_key);
    cJSON_AddStringToObject(json, "corpId", robot->corp_id);
    return json;
}

void control_state(Platform *platform, Call *call)
{
    cJSON *answer = cJSON_CreateObject();
    cJSON_AddNumberToObject(answer, "epoch", (double)platform->epoch);
    cJSON_AddNumberToObject(answer, "seq", (double)platform->seq);
    cJSON *robots = cJSON_AddArrayToObject(answer, "robots");
    for (guint i = 0; i < platform->config.n_robots; i++)
        cJSON_AddItemToArray(robots, robot_json(&platform->config.robots[i]));
    cJSON_AddBoolToObject(answer, "callback", platform->config.callback_url != NULL);
    add_board_origin(answer, platform->config.callback_url);
    cJSON *people = cJSON_AddArrayToObject(answer, "people");
    for (guint i = 0; i < platform->people->len; i++)
        cJSON_AddItemToArray(people, person_json(platform->people->pdata[i]));
    cJSON *conversations = cJSON_AddArrayToObject(answer, "conversations");
    for (guint i = 0; i < platform->conversations->len; i++)
        cJSON_AddItemToArray(conversations, conversation_json(platform->conversations->pdata[i]));
    answer_json(call->response, 200, answer);
}

/* --- events ------------------------------------------------------------------------------------- */

typedef struct {
    gint64 seq;
    const char *type;
    const Conversation *conversation;
    const Message *message;
} Happening;

static gint compare_events(gconstpointer a, gconstpointer b)
{
    const Happening *one = a, *other = b;
    return one->seq < other->seq ? -1 : one->seq > other->seq;
}

static void collect_events(GArray *events, const Conversation *conversation, gint64 after)
{
    for (GList *link = conversation->messages.head; link != NULL; link = link->next) {
        const Message *message = link->data;
        const Happening candidates[] = {
            {message->seq, "message", conversation, message},
            {message->recalled_seq, "recall", conversation, message},
            {message->status_seq, "status", conversation, message},
        };
        for (gsize i = 0; i < G_N_ELEMENTS(candidates); i++)
            if (candidates[i].seq > after)
                g_array_append_val(events, candidates[i]);
    }
}

static cJSON *message_json(const Conversation *conversation, const Message *message)
{
    cJSON *json = cJSON_CreateObject();
    cJSON *sender = cJSON_AddObjectToObject(json, "sender");
    cJSON_AddStringToObject(sender, "id", message->sender != NULL ? message->sender->id : "robot");
    cJSON_AddStringToObject(sender, "name",
                            message->sender != NULL ? message->sender->name : conversation->robot->config->name);
    cJSON_AddStringToObject(json, "kind", message->kind);
    cJSON_AddStringToObject(json, "via", message->via);
    cJSON_AddItemToObject(json, "content", cJSON_Duplicate(message->content, TRUE));
    if (message->process_key != NULL)
        cJSON_AddStringToObject(json, "processQueryKey", message->process_key);
    cJSON_AddBoolToObject(json, "recalled", message->recalled_seq != 0);
    return json;
}

static cJSON *event_json(const Happening *event)
{
    cJSON *json = cJSON_CreateObject();
    cJSON_AddNumberToObject(json, "seq", (double)event->seq);
    cJSON_AddStringToObject(json, "type", event->type);
    cJSON_AddStringToObject(json, "conversation", event->conversation->id);
    cJSON_AddStringToObject(json, "msgId", event->message->id);
    cJSON_AddNumberToObject(json, "time", (double)event->message->time_ms);
    if (strcmp(event->type, "message") == 0) {
        cJSON_AddItemToObject(json, "message", message_json(event->conversation, event->message));
    } else if (strcmp(event->type, "status") == 0) {
        cJSON_AddNumberToObject(json, "status", event->message->status);
        if (event->message->status_error != NULL)
            cJSON_AddStringToObject(json, "error", event->message->status_error);
    }
    return json;
}

/** @param id  one conversation, or NULL for all */
static GArray *events_after(const Platform *platform, const char *id, gint64 after)
{
    GArray *events = g_array_new(FALSE, FALSE, sizeof(Happening));
    for (guint i = 0; i < platform->conversations->len; i++) {
        const Conversation *conversation = platform->conversations->pdata[i];
        if (id == NULL || strcmp(conversation->id, id) == 0)
            collect_events(events, conversation, after);
    }
    g_array_sort(events, compare_events);
    return events;
}

/** Wait for the first event; when all places are taken, answer at once with none. */
static GArray *events_wait(Platform *platform, const char *id, gint64 after, gint64 seconds)
{
    gint64 until = g_get_monotonic_time() + seconds * G_TIME_SPAN_SECOND, epoch = platform->epoch;
    gboolean may_wait = seconds > 0 && platform->waiters < MAX_WAITERS;
    platform->waiters += may_wait ? 1 : 0;
    GArray *events = events_after(platform, id, after);
    while (may_wait && events->len == 0 && platform->epoch == epoch && !platform->stopping &&
           news_wait(platform, until)) {
        g_array_unref(events);
        events = events_after(platform, id, after);
    }
    platform->waiters -= may_wait ? 1 : 0;
    return events;
}

static gint64 query_number(const char *query, const char *key, gint64 max)
{
    g_autofree char *value = query_value(query, key);
    gint64 number = 0;
    return value != NULL && g_ascii_string_to_signed(value, 10, 0, max, &number, NULL) ? number : 0;
}

void control_messages(Platform *platform, Call *call)
{
    g_autofree char *id = query_value(call->request->query, "conversation");
    if (id != NULL && conversation_by_id(platform, id) == NULL) {
        control_error(call, "no such conversation: see /sandbox/state");
        return;
    }
    gint64 after = query_number(call->request->query, "after", G_MAXINT64);
    gint64 wait = query_number(call->request->query, "wait", MAX_WAIT_SECONDS);
    g_autoptr(GArray) events = events_wait(platform, id, after, wait);
    cJSON *answer = cJSON_CreateObject();
    cJSON_AddNumberToObject(answer, "epoch", (double)platform->epoch);
    cJSON_AddNumberToObject(answer, "seq", (double)platform->seq);
    cJSON *list = cJSON_AddArrayToObject(answer, "events");
    for (guint i = 0; i < events->len; i++)
        cJSON_AddItemToArray(list, event_json(&g_array_index(events, Happening, i)));
    answer_json(call->response, 200, answer);
}

/* --- switches ----------------------------------------------------------------------------------- */

static void control_ok(Call *call)
{
    cJSON *answer = cJSON_CreateObject();
    cJSON_AddBoolToObject(answer, "ok", TRUE);
    answer_json(call->response, 200, answer);
}

void control_faults(Platform *platform, Call *call)
{
    static const char *const APIS[] = {"token",     "upload", "send",    "oto",       "recall",
                                       "download",  "file",   "webhook", "group",     "user",
                                       "add-robot", "robots", "disband", "chat-send", NULL};
    const char *api = json_string(call->body, "api"), *name = json_string(call->body, "fault");
    gint64 times = json_int64(call->body, "times", 1);
    if (api == NULL || name == NULL || !g_strv_contains(APIS, api) || times < 1 || times > G_MAXINT32) {
        control_error(call, "api (token, upload, send, oto, recall, download, file, webhook, group, user, add-robot, "
                            "robots, disband, chat-send), "
                            "fault and times (from 1) are needed");
        return;
    }
    Fault *fault = platform->faults.length < MAX_FAULTS ? fault_new(api, name, (guint)times) : NULL;
    if (fault == NULL) {
        g_autofree char *names = fault_names();
        g_autofree char *text = g_strconcat("no such fault, or too many; known are: ", names, NULL);
        control_error(call, text);
        return;
    }
    g_queue_push_tail(&platform->faults, fault);
    control_ok(call);
}

void control_expire(Platform *platform, Call *call)
{
    tokens_expire(platform);
    control_ok(call);
}

/** Back to the beginning. `seq` goes on, so that a page that asks for news is not confused. */
void control_reset(Platform *platform, Call *call)
{
    g_queue_clear_full(&platform->deliveries, delivery_free);
    state_clear(platform);
    state_fill(platform);
    platform->epoch++;
    pthread_cond_broadcast(&platform->news);
    control_ok(call);
}

void control_calls(Platform *platform, Call *call)
{
    cJSON *answer = cJSON_CreateObject();
    cJSON *calls = cJSON_AddArrayToObject(answer, "calls");
    for (GList *link = platform->calls.head; link != NULL; link = link->next) {
        const CallRecord *record = link->data;
        cJSON *one = cJSON_CreateObject();
        cJSON_AddStringToObject(one, "api", record->api);
        cJSON_AddNumberToObject(one, "status", record->status);
        cJSON_AddNumberToObject(one, "time", (double)record->time_ms);
        if (record->conversation != NULL)
            cJSON_AddStringToObject(one, "conversation", record->conversation);
        if (record->fault != NULL)
            cJSON_AddStringToObject(one, "fault", record->fault);
        cJSON_AddItemToArray(calls, one);
    }
    answer_json(call->response, 200, answer);
}

/** POST /sandbox/login {"user"}: what dd.requestAuthCode gives a page inside the client. */
void control_login_code(Platform *platform, Call *call)
{
    const Person *person = person_by_id(platform, json_string(call->body, "user"));
    if (person == NULL) {
        control_error(call, "no such user: see /sandbox/state");
        return;
    }
    const Ticket *ticket = ticket_add(&platform->login_codes, NULL, person, call->now_ms + LOGIN_CODE_MS);
    cJSON *answer = cJSON_CreateObject();
    cJSON_AddStringToObject(answer, "code", ticket->id);
    answer_json(call->response, 200, answer);
}
