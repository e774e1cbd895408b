// SPDX-License-Identifier: MIT
/*
 * The way of a call:
 *
 *      api_upload … ──▶ waiting ──token, slot, rate──▶ started (curl) ──▶ finished ──▶ done()
 *                          ▲                                               │
 *                          └──────── once, when the token was refused ─────┘
 *
 *      messages.c, groups.c, download.c    the calls there are
 *      token.c                             what most of them need
 *      transfer.c                          one call
 *      client.c                            which one's turn it is
 */
#include "lib/dingtalk/client.h"

#include "lib/base/json.h"
#include "lib/dingtalk/client_ask.h"
#include "lib/dingtalk/client_parts.h"

#define RATE_WINDOW_MS 1000

/* --- the queue ------------------------------------------------------------------------------ */

/** Webhooks and files are not the API's calls. */
static gboolean is_rated(CallKind call)
{
    return call != CALL_WEBHOOK && call != CALL_FETCH;
}

/** When a call of this kind may start: now or earlier, or a time to come. */
static gint64 rate_ready_at(const Api *api, CallKind call, gint64 now)
{
    const Rate *rate = &api->rates[call];
    if (!is_rated(call))
        return now;
    gint64 oldest = rate->started[rate->next];
    gint64 ready_at = oldest > now ? now : oldest + RATE_WINDOW_MS; /* the clock was set back: begin anew */
    if (rate->admit_at > now && rate->admit_at <= now + RATE_WINDOW_MS)
        ready_at = MAX(ready_at, rate->admit_at);
    return ready_at;
}

/** Whether others leave room, too. */
static gint64 rate_admit(Api *api, CallKind call, gint64 now)
{
    if (api->admit == NULL || !is_rated(call))
        return now;
    api->rates[call].admit_at = api->admit(call, now, api->admit_data);
    return api->rates[call].admit_at;
}

static void rate_count(Api *api, CallKind call, gint64 now)
{
    Rate *rate = &api->rates[call];
    rate->started[rate->next] = now;
    rate->next = (rate->next + 1) % api->settings->calls_per_second;
}

/** Start or finish one waiting call if it can be; FALSE: it goes on waiting. */
static gboolean request_proceed(Api *api, Request *request, gint64 now)
{
    if (request->refused) {
        Verdict verdict = {0};
        VerdictReason reason = request->call == CALL_WEBHOOK ? REASON_WEBHOOK_DEAD : REASON_REQUEST;
        verdict_set(&verdict, VERDICT_GIVE_UP, reason, "not allowed or expired");
        request_finish(request, &verdict);
        return TRUE;
    }
    if (request_needs_token(request) && !token_valid(api)) {
        token_fetch(api);
        return FALSE;
    }
    if (request->wants_token_only) {
        Verdict verdict = {.kind = VERDICT_OK, .value = api->token};
        request_finish(request, &verdict);
        return TRUE;
    }
    gint64 ready_at = rate_ready_at(api, request->call, now);
    if (ready_at <= now)
        ready_at = rate_admit(api, request->call, now);
    if (ready_at > now) {
        api->rate_wait_until = api->rate_wait_until == 0 ? ready_at : MIN(api->rate_wait_until, ready_at);
        return FALSE;
    }
    rate_count(api, request->call, now);
    request_start(request);
    return TRUE;
}

static void queue_pump(Api *api)
{
    gint64 now = clock_now_ms(api->clock);
    guint left = g_queue_get_length(&api->waiting);
    api->rate_wait_until = 0;
    for (; left > 0 && g_hash_table_size(api->started) < API_TRANSFERS; left--) {
        Request *request = g_queue_pop_head(&api->waiting);
        if (request == NULL)
            break;
        if (!request_proceed(api, request, now))
            g_queue_push_tail(&api->waiting, request);
    }
    /* Those looked at went to the end; turn the queue so that the order of asking is kept. */
    for (; left > 0 && !g_queue_is_empty(&api->waiting); left--)
        g_queue_push_tail(&api->waiting, g_queue_pop_head(&api->waiting));
}

/* --- moving on ------------------------------------------------------------------------------ */

static void request_ended(Api *api, Request *request, CURLcode result)
{
    Verdict verdict = {0};
    request_read(request, result, &verdict);
    g_hash_table_remove(api->started, request);
    if (verdict.kind == VERDICT_TOKEN) {
        if (request->token_generation == api->token_generation)
            token_drop(api);
        if (!request->repeated) {
            request->repeated = TRUE;
            request_stop(request);
            g_queue_push_head(&api->waiting, request);
            return;
        }
        verdict.kind = VERDICT_RETRY;
        verdict.unsent = TRUE;
    }
    request_finish(request, &verdict);
    verdict_clear(&verdict);
}

/** What waits with this client, and with those beside it. */
static void queues_pump(Api *api)
{
    queue_pump(api);
    for (guint i = 0; api->beside != NULL && i < api->beside->len; i++)
        queue_pump(api->beside->pdata[i]);
}

void api_run(Api *api)
{
    queues_pump(api);
    int running = 0;
    curl_multi_perform(api->multi, &running);
    int left = 0;
    for (CURLMsg *message; (message = curl_multi_info_read(api->multi, &left)) != NULL;) {
        if (message->msg != CURLMSG_DONE)
            continue;
        Request *request = NULL;
        CURLcode result = message->data.result;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &request);
        request_ended(request->api, request, result);
    }
    queues_pump(api);
}

void api_wait(Api *api, struct curl_waitfd *extra, guint n_extra, int timeout_ms)
{
    gint64 now = clock_now_ms(api->clock);
    for (guint i = 0; i <= (api->beside != NULL ? api->beside->len : 0); i++) {
        const Api *one = i == 0 ? api : api->beside->pdata[i - 1];
        if (one->rate_wait_until != 0)
            timeout_ms = (int)CLAMP(one->rate_wait_until - now, 0, timeout_ms);
    }
    curl_multi_poll(api->multi, extra, n_extra, timeout_ms, NULL);
}

guint api_pending(const Api *api)
{
    return g_queue_get_length((GQueue *)&api->waiting) + g_hash_table_size(api->started) -
           (api->token_fetching ? 1 : 0);
}

/* --- asking --------------------------------------------------------------------------------- */

const char *api_robot_code(const Api *api)
{
    return api->settings->robot_code;
}

void api_token(Api *api, ApiDone done, gpointer data)
{
    Request *request = request_new(api, CALL_TOKEN, done, data);
    request->wants_token_only = TRUE;
    g_queue_push_tail(&api->waiting, request);
}

void api_ask(Api *api, CallKind call, const char *path, cJSON *body, ApiDone done, gpointer data)
{
    Request *request = request_new(api, call, done, data);
    request->url = g_strconcat(call_is_old(call) ? api->settings->oapi_base : api->settings->api_base, path, NULL);
    request->body = json_text(body);
    cJSON_Delete(body);
    g_queue_push_tail(&api->waiting, request);
}

const Settings *api_settings(const Api *api)
{
    return api->settings;
}

/* --- life ----------------------------------------------------------------------------------- */

static void rates_begin(Api *api)
{
    for (int i = 0; i < CALL_KINDS; i++)
        api->rates[i] = (Rate){.started = g_new0(gint64, api->settings->calls_per_second)};
}

static void rates_end(Api *api)
{
    for (int i = 0; i < CALL_KINDS; i++)
        g_clear_pointer(&api->rates[i].started, g_free);
}

Api *api_new(const Settings *settings, const Clock *clock, guint timeout_ms)
{
    Api *api = g_new0(Api, 1);
    api->settings = settings;
    api->clock = clock;
    api->timeout_ms = timeout_ms;
    curl_global_init(CURL_GLOBAL_DEFAULT);
    api->multi = curl_multi_init();
    api->share = curl_share_init();
    g_assert(api->multi != NULL && api->share != NULL);
    curl_multi_setopt(api->multi, CURLMOPT_MAXCONNECTS, (long)API_TRANSFERS);
    curl_share_setopt(api->share, CURLSHOPT_SHARE, CURL_LOCK_DATA_SSL_SESSION);
    g_queue_init(&api->waiting);
    api->started = g_hash_table_new(NULL, NULL);
    rates_begin(api);
    return api;
}

Api *api_new_beside(Api *lead, const Settings *settings)
{
    Api *api = g_new0(Api, 1);
    *api = (Api){.lead = lead,
                 .settings = settings,
                 .clock = lead->clock,
                 .timeout_ms = lead->timeout_ms,
                 .multi = lead->multi,
                 .share = lead->share,
                 .admit = lead->admit,
                 .admit_data = lead->admit_data};
    g_queue_init(&api->waiting);
    api->started = g_hash_table_new(NULL, NULL);
    rates_begin(api);
    if (lead->beside == NULL)
        lead->beside = g_ptr_array_new_with_free_func((GDestroyNotify)api_free);
    g_ptr_array_add(lead->beside, api);
    return api;
}

void api_share_rate(Api *api, ApiAdmit admit, gpointer data)
{
    api->admit = admit;
    api->admit_data = data;
}

void api_reconfigure(Api *api, const Settings *settings)
{
    api->settings = settings;
    rates_end(api);
    rates_begin(api);
    token_drop(api);
    api->token_generation++;
}

void api_free(Api *api)
{
    if (api == NULL)
        return;
    g_clear_pointer(&api->beside, g_ptr_array_unref);
    g_queue_clear_full(&api->waiting, (GDestroyNotify)request_free);
    GHashTableIter iter;
    gpointer request;
    g_hash_table_iter_init(&iter, api->started);
    while (g_hash_table_iter_next(&iter, &request, NULL))
        request_free(request);
    g_hash_table_unref(api->started);
    rates_end(api);
    token_drop(api);
    if (api->lead == NULL) {
        curl_multi_cleanup(api->multi);
        curl_share_cleanup(api->share);
        curl_global_cleanup();
    }
    g_free(api);
}
