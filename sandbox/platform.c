// SPDX-License-Identifier: MIT
/*
 * The map: a request is looked up in ROUTES, its fault (if one is set) is played, its token and rate are
 * checked, then its handler runs. Every platform call is recorded for /sandbox/calls.
 */
#include "sandbox/platform.h"

#include <string.h>

#include "sandbox/answer.h"
#include "sandbox/api.h"

typedef struct {
    const char *method;
    const char *path; /**< may hold one star for a part of the path */
    const char *api;  /**< name for faults, throttle and records; NULL: a control call */
    Family family;
    gboolean token; /**< needs one */
    ApiHandler handler;
} Route;

/* clang-format off */
static const Route ROUTES[] = {
    {"POST", "/v1.0/oauth2/accessToken", "token", FAMILY_NEW, FALSE, api_token_new},
    {"POST", "/v1.0/oauth2/*/token", "token", FAMILY_NEW, FALSE, api_token_corp},
    {"*", "/gettoken", "token", FAMILY_OLD, FALSE, api_token_old},
    {"POST", "/media/upload", "upload", FAMILY_OLD, TRUE, api_upload},
    {"POST", "/v1.0/robot/groupMessages/send", "send", FAMILY_NEW, TRUE, api_send_group},
    {"POST", "/v1.0/robot/oToMessages/batchSend", "oto", FAMILY_NEW, TRUE, api_send_oto},
    {"POST", "/v1.0/robot/groupMessages/recall", "recall", FAMILY_NEW, TRUE, api_recall_group},
    {"POST", "/v1.0/robot/otoMessages/batchRecall", "recall", FAMILY_NEW, TRUE, api_recall_oto},
    {"POST", "/v1.0/robot/messageFiles/download", "download", FAMILY_NEW, TRUE, api_download},
    {"GET", "/file/*", "file", FAMILY_OLD, FALSE, api_file},
    {"POST", "/robot/sendBySession", "webhook", FAMILY_OLD, FALSE, api_webhook},
    {"POST", "/v1.0/im/group/create", "group", FAMILY_NEW, TRUE, api_group_create},
    {"POST", "/v1.0/robot/groups/robots/query", "robots", FAMILY_NEW, TRUE, api_group_robots},
    {"POST", "/v1.0/robot/groups/orgRobots/add", "add-robot", FAMILY_NEW, TRUE, api_group_add_robot},
    {"POST", "/v1.0/im/chat/*/convertToOpenConversationId", "group", FAMILY_NEW, TRUE, api_chat_convert},
    {"POST", "/v1.0/im/sceneGroup/create", "group", FAMILY_NEW, TRUE, api_scene_create},
    {"POST", "/v1.0/im/chat/scenegroup/disband", "disband", FAMILY_NEW, TRUE, api_group_disband},
    {"POST", "/chat/create", "group", FAMILY_OLD, TRUE, api_chat_create},
    {"POST", "/chat/send", "chat-send", FAMILY_OLD, TRUE, api_chat_send},
    {"POST", "/topapi/v2/user/getuserinfo", "user", FAMILY_OLD, TRUE, api_user_info},
    {"GET", "/sandbox/state", NULL, FAMILY_CONTROL, FALSE, control_state},
    {"GET", "/sandbox/messages", NULL, FAMILY_CONTROL, FALSE, control_messages},
    {"GET", "/sandbox/media", NULL, FAMILY_CONTROL, FALSE, control_media_get},
    {"POST", "/sandbox/media", NULL, FAMILY_CONTROL, FALSE, control_media_put},
    {"POST", "/sandbox/say", NULL, FAMILY_CONTROL, FALSE, control_say},
    {"POST", "/sandbox/faults", NULL, FAMILY_CONTROL, FALSE, control_faults},
    {"POST", "/sandbox/tokens/expire", NULL, FAMILY_CONTROL, FALSE, control_expire},
    {"POST", "/sandbox/conversation", NULL, FAMILY_CONTROL, FALSE, control_conversation},
    {"POST", "/sandbox/group", NULL, FAMILY_CONTROL, FALSE, control_group},
    {"POST", "/sandbox/recall", NULL, FAMILY_CONTROL, FALSE, control_recall},
    {"POST", "/sandbox/event", NULL, FAMILY_CONTROL, FALSE, control_event},
    {"POST", "/sandbox/login", NULL, FAMILY_CONTROL, FALSE, control_login_code},
    {"POST", "/sandbox/reset", NULL, FAMILY_CONTROL, FALSE, control_reset},
    {"GET", "/sandbox/calls", NULL, FAMILY_CONTROL, FALSE, control_calls},
};
/* clang-format on */

static const Route *route_find(const Request *request)
{
    for (gsize i = 0; i < G_N_ELEMENTS(ROUTES); i++) {
        const Route *route = &ROUTES[i];
        if ((route->method[0] == '*' || strcmp(route->method, request->method) == 0) &&
            g_pattern_match_simple(route->path, request->path))
            return route;
    }
    return NULL;
}

/** Both hosts answer 200 for a path they do not know (docs/DINGTALK.md 3). */
static void answer_unknown(const Request *request, Response *response)
{
    if (g_str_has_prefix(request->path, "/sandbox/")) {
        response_json_message(response, 404, "error", "no such /sandbox/ call");
    } else if (g_str_has_prefix(request->path, "/topapi/") || g_str_has_prefix(request->path, "/chat/") ||
               g_str_has_prefix(request->path, "/media/") || g_str_has_prefix(request->path, "/robot/")) {
        answer_errcode(response, 22);
    } else {
        cJSON *answer = cJSON_CreateObject();
        cJSON_AddNumberToObject(answer, "errcode", 404);
        cJSON_AddStringToObject(answer, "errmsg", "请求的URI地址不存在");
        answer_json(response, 200, answer);
    }
}

/** The next fault for this API; the caller frees it. */
static Fault *fault_take(Platform *platform, const char *api)
{
    for (GList *link = platform->faults.head; link != NULL; link = link->next) {
        Fault *fault = link->data;
        if (strcmp(fault->api, api) != 0)
            continue;
        Fault *copy = fault_new(fault->api, fault->name, 1);
        if (--fault->times == 0) {
            g_queue_delete_link(&platform->faults, link);
            fault_free(fault);
        }
        return copy;
    }
    return NULL;
}

static gboolean throttled(Platform *platform, const Route *route, Call *call)
{
    GQueue *times = g_hash_table_lookup(platform->call_times, route->path);
    if (times == NULL) {
        times = g_queue_new();
        g_hash_table_insert(platform->call_times, g_strdup(route->path), times);
    }
    if (rate_take(times, platform->config.calls_per_second, 1000, call->now_ms))
        return FALSE;
    if (call->family == FAMILY_OLD)
        answer_errcode(call->response, 90018);
    else
        answer_code(call->response, "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi");
    return TRUE;
}

/** Only calls that carry a token count per app and API; the session webhook has its own limit. */
static void work(Platform *platform, const Route *route, Call *call)
{
    if (route->token && (!token_check(platform, call) || throttled(platform, route, call)))
        return;
    route->handler(platform, call);
}

static void work_with_fault(Platform *platform, const Route *route, Call *call)
{
    const Fault *fault = call->fault;
    gboolean old = call->family == FAMILY_OLD;
    if (fault == NULL) {
        work(platform, route, call);
    } else if (fault->kind == FAULT_ERROR || fault->kind == FAULT_RAW || fault->kind == FAULT_HUGE) {
        fault_answer(fault, old, call->response);
    } else if (fault->kind == FAULT_DELAY) {
        pthread_mutex_unlock(&platform->lock);
        g_usleep((gulong)fault->delay_ms * 1000);
        pthread_mutex_lock(&platform->lock);
        call->now_ms = clock_now_ms(&platform->config.clock);
        work(platform, route, call);
    } else {
        work(platform, route, call);
        fault_spoil(fault, call->response);
        if (fault->kind == FAULT_DONE_BUT)
            fault_answer(fault, old, call->response);
    }
}

static void record(Platform *platform, const Route *route, const Call *call)
{
    CallRecord *made = g_new0(CallRecord, 1);
    made->api = g_strdup(route->api);
    made->conversation = g_strdup(call->conversation);
    made->fault = call->fault != NULL ? g_strdup(call->fault->name) : NULL;
    made->status = call->response->status;
    made->time_ms = call->now_ms;
    g_queue_push_tail(&platform->calls, made);
    if (platform->calls.length > KEPT_CALLS) {
        CallRecord *oldest = g_queue_pop_head(&platform->calls);
        g_free(oldest->api);
        g_free(oldest->conversation);
        g_free(oldest->fault);
        g_free(oldest);
    }
}

/** The body when it is a JSON object, whatever its type is said to be; no JSON call is larger than this. */
#define MAX_JSON_BYTES (256 * 1024)
static cJSON *object_body(const Request *request)
{
    gboolean fits = request->body_size > 0 && request->body_size <= MAX_JSON_BYTES;
    cJSON *body = fits ? json_parse(request->body, request->body_size, NULL) : NULL;
    if (cJSON_IsObject(body))
        return body;
    cJSON_Delete(body);
    return NULL;
}

void platform_handle(const Request *request, Response *response, gpointer data)
{
    Platform *platform = data;
    const Route *route = route_find(request);
    if (route == NULL) {
        answer_unknown(request, response);
        return;
    }
    g_autoptr(cJSON) body = object_body(request);
    Call call = {.request = request, .response = response, .body = body, .family = route->family};
    call.conversation = g_strdup(json_string(body, "openConversationId"));
    pthread_mutex_lock(&platform->lock);
    call.now_ms = clock_now_ms(&platform->config.clock);
    g_autoptr(Fault) fault = route->api != NULL ? fault_take(platform, route->api) : NULL;
    call.fault = fault;
    work_with_fault(platform, route, &call);
    if (route->api != NULL)
        record(platform, route, &call);
    pthread_mutex_unlock(&platform->lock);
    g_free(call.conversation);
}

void platform_config_init(PlatformConfig *config)
{
    *config = (PlatformConfig){
        .public_base = "http://127.0.0.1:8081",
        .robots = {{.name = "画板", .corp_id = "dingsandbox00aa11bb22cc33dd"},
                   {.name = "画板二号", .corp_id = "dingsandbox00ee11ff22aa33bb"}},
        .n_robots = 1,
        .token_ms = 7200 * 1000,
        .calls_per_second = 20,
        .webhooks_per_minute = 20,
        .image_bytes = 1024 * 1024,
        .clock = clock_system,
        .post = post_by_curl,
    };
}

/** Waits are measured by the monotonic clock. */
static void locks_init(Platform *platform)
{
    pthread_condattr_t monotonic;
    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    pthread_mutex_init(&platform->lock, NULL);
    pthread_cond_init(&platform->work, &monotonic);
    pthread_cond_init(&platform->news, &monotonic);
    pthread_condattr_destroy(&monotonic);
}

Platform *platform_new(const PlatformConfig *config)
{
    Platform *platform = g_new0(Platform, 1);
    platform->config = *config;
    platform->epoch = clock_now_ms(&config->clock);
    locks_init(platform);
    state_fill(platform);
    platform->poster = g_thread_new("poster", poster_main, platform);
    return platform;
}

void platform_stop(gpointer data)
{
    Platform *platform = data;
    pthread_mutex_lock(&platform->lock);
    platform->stopping = TRUE;
    pthread_cond_broadcast(&platform->news);
    pthread_cond_broadcast(&platform->work);
    pthread_mutex_unlock(&platform->lock);
}

void platform_free(Platform *platform)
{
    platform_stop(platform);
    g_thread_join(platform->poster);
    g_queue_clear_full(&platform->deliveries, delivery_free);
    state_clear(platform);
    pthread_cond_destroy(&platform->news);
    pthread_cond_destroy(&platform->work);
    pthread_mutex_destroy(&platform->lock);
    g_free(platform);
}
