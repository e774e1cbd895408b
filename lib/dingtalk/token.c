// SPDX-License-Identifier: MIT
/* The access token: fetched once for all calls that wait for it. */
#include "lib/base/json.h"
#include "lib/dingtalk/client_parts.h"

/** A token is not used in the last five minutes of its life, or the last sixth when it lives shorter. */
#define TOKEN_MARGIN_S 300

gboolean token_valid(const Api *api)
{
    return api->token != NULL && clock_now_ms(api->clock) < api->token_until;
}

void token_drop(Api *api)
{
    text_wipe(api->token);
    api->token = NULL;
}

/** Nobody can be served without a token: each gets the reason. */
static void token_failed(Api *api, const Verdict *verdict)
{
    GQueue queue = api->waiting;
    g_queue_init(&api->waiting);
    Request *request;
    g_autoptr(GPtrArray) failed = g_ptr_array_new();
    while ((request = g_queue_pop_head(&queue)) != NULL) {
        if (request_needs_token(request))
            g_ptr_array_add(failed, request);
        else
            g_queue_push_tail(&api->waiting, request);
    }
    Verdict unsent = *verdict; /* its texts stay the other's */
    unsent.unsent = TRUE;
    for (guint i = 0; i < failed->len; i++)
        request_finish(g_ptr_array_index(failed, i), &unsent);
}

static void token_fetch_old(Api *api);

static void token_arrived(const Verdict *verdict, gpointer data)
{
    Api *api = data;
    api->token_fetching = FALSE;
    if (verdict->kind != VERDICT_OK) {
        token_failed(api, verdict);
        return;
    }
    gint64 margin = MIN(TOKEN_MARGIN_S, verdict->expires_s / 6);
    token_drop(api);
    api->token = g_strdup(verdict->value);
    api->token_until = clock_now_ms(api->clock) + (MIN(verdict->expires_s, G_MAXINT) - margin) * 1000;
    api->token_generation++;
}

/** A platform of the old kind has only the old call. */
static void token_arrived_new(const Verdict *verdict, gpointer data)
{
    if (verdict->kind != VERDICT_OK && verdict->reason == REASON_NOT_THERE)
        token_fetch_old(data);
    else
        token_arrived(verdict, data);
}

static void token_fetch_old(Api *api)
{
    Request *request = request_new(api, CALL_TOKEN_OLD, token_arrived, api);
    char *key = g_uri_escape_string(api->settings->app_key, NULL, FALSE);
    char *secret = g_uri_escape_string(api->settings->app_secret, NULL, FALSE);
    request->url = g_strdup_printf("%s/gettoken?appkey=%s&appsecret=%s", api->settings->oapi_base, key, secret);
    g_free(key);
    text_wipe(secret);
    request_start(request);
}

void token_fetch(Api *api)
{
    if (api->token_fetching)
        return;
    api->token_fetching = TRUE;
    Request *request = request_new(api, CALL_TOKEN, token_arrived_new, api);
    request->url = g_strconcat(api->settings->api_base, "/v1.0/oauth2/accessToken", NULL);
    g_autoptr(cJSON) body = cJSON_CreateObject();
    cJSON_AddStringToObject(body, "appKey", api->settings->app_key);
    cJSON_AddStringToObject(body, "appSecret", api->settings->app_secret);
    request->body = json_text(body);
    request_start(request);
}
