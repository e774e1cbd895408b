// SPDX-License-Identifier: MIT
/*
 * The way of a call:
 *
 *      api_upload … ──▶ waiting ──token, slot, rate──▶ started (curl) ──▶ finished ──▶ done()
 *                          ▲                                               │
 *                          └──────── once, when the token was refused ─────┘
 */
#include "lib/dingtalk/client.h"

#include <openssl/crypto.h>
#include <string.h>

#include "config.h"
#include "lib/base/json.h"
#include "lib/dingtalk/client_ask.h"
#include "lib/dingtalk/client_parts.h"
#include "lib/dingtalk/webhook.h"

/** A token is not used in the last five minutes of its life, or the last sixth when it lives shorter. */
#define TOKEN_MARGIN_S 300
#define CONNECT_TIMEOUT_MS 5000
#define UPLOAD_BUFFER_BYTES (512 * 1024L)
#define RATE_WINDOW_MS 1000

#define RETRY_AFTER_MAX_S 3600

static void request_stop(Request *request)
{
    if (request->easy != NULL) {
        curl_multi_remove_handle(request->api->multi, request->easy);
        curl_easy_cleanup(request->easy);
        request->easy = NULL;
    }
    g_clear_pointer(&request->mime, curl_mime_free);
    g_clear_pointer(&request->headers, curl_slist_free_all);
    if (request->answer != NULL) {
        OPENSSL_cleanse(request->answer->str, request->answer->len);
        g_string_free(request->answer, TRUE);
        request->answer = NULL;
    }
}

/* Bodies and URLs of token calls hold the secret, answers the token. */
static void text_wipe(char *text)
{
    if (text != NULL)
        OPENSSL_cleanse(text, strlen(text));
    g_free(text);
}

static void request_free(Request *request)
{
    request_stop(request);
    text_wipe(request->url);
    text_wipe(request->body);
    g_clear_pointer(&request->upload, g_bytes_unref);
    g_free(request);
}

Request *request_new(Api *api, CallKind call, ApiDone done, gpointer data)
{
    Request *request = g_new0(Request, 1);
    request->api = api;
    request->call = call;
    request->done = done;
    request->data = data;
    return request;
}

static void request_finish(Request *request, const Verdict *verdict)
{
    request_stop(request);
    if (request->done != NULL)
        request->done(verdict, request->data);
    request_free(request);
}

/* --- kinds of uploads ------------------------------------------------------------------------- */

typedef struct {
    const char *ending;
    gboolean picture;
    const char *content_type;
} UploadKind;

/* docs/DINGTALK.md 4. Every name ends like the last one. */
static const UploadKind upload_kinds[] = {
    {".png", TRUE, "image/png"},      {".gif", TRUE, "image/gif"},          {".pdf", FALSE, "application/pdf"},
    {".svg", FALSE, "image/svg+xml"}, {".json", FALSE, "application/json"}, {"", FALSE, "application/octet-stream"},
};

static const UploadKind *upload_kind(const char *file_name)
{
    gsize i = 0;
    while (!g_str_has_suffix(file_name, upload_kinds[i].ending))
        i++;
    return &upload_kinds[i];
}

gboolean api_is_picture(const char *file_name)
{
    return upload_kind(file_name)->picture;
}

static const char *upload_type(const char *file_name)
{
    return api_is_picture(file_name) ? "image" : "file";
}

static const char *content_type(const char *file_name)
{
    return upload_kind(file_name)->content_type;
}

/* --- starting ------------------------------------------------------------------------------- */

static size_t answer_write(char *data, size_t size, size_t count, void *user)
{
    Request *request = user;
    gsize bytes = size * count;
    gsize limit = request->answer_limit > 0 ? request->answer_limit : API_ANSWER_BYTES;
    if (bytes > limit - request->answer->len)
        return 0;
    g_string_append_len(request->answer, data, (gssize)bytes);
    return bytes;
}

static void easy_common(Request *request)
{
    Api *api = request->api;
    CURL *easy = request->easy;
    curl_easy_setopt(easy, CURLOPT_PRIVATE, request);
    curl_easy_setopt(easy, CURLOPT_SHARE, api->share);
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_NOPROXY, "*");
    curl_easy_setopt(easy, CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, MIN((long)api->timeout_ms, CONNECT_TIMEOUT_MS));
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, (long)api->timeout_ms);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
    /* Several connections side by side carry more than one HTTP/2 connection does. */
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
    curl_easy_setopt(easy, CURLOPT_UPLOAD_BUFFERSIZE, UPLOAD_BUFFER_BYTES);
    curl_easy_setopt(easy, CURLOPT_USERAGENT, PACKAGE_NAME "/" PACKAGE_VERSION);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, answer_write);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, request);
}

static void header_add(Request *request, const char *line)
{
    request->headers = curl_slist_append(request->headers, line);
}

static void form_add(Request *request, const char *name, const char *value)
{
    curl_mimepart *part = curl_mime_addpart(request->mime);
    curl_mime_name(part, name);
    curl_mime_data(part, value, CURL_ZERO_TERMINATED);
}

static void easy_upload(Request *request)
{
    gsize size = 0;
    const char *bytes = g_bytes_get_data(request->upload, &size);
    request->mime = curl_mime_init(request->easy);
    form_add(request, "type", upload_type(request->file_name));
    curl_mimepart *media = curl_mime_addpart(request->mime);
    curl_mime_name(media, "media");
    curl_mime_filename(media, request->file_name);
    curl_mime_type(media, content_type(request->file_name));
    curl_mime_data(media, bytes, size);
    curl_easy_setopt(request->easy, CURLOPT_MIMEPOST, request->mime);
}

static void easy_body(Request *request)
{
    if (request->upload != NULL) {
        easy_upload(request);
    } else if (request->body != NULL) {
        header_add(request, "Content-Type: application/json; charset=utf-8");
        curl_easy_setopt(request->easy, CURLOPT_POSTFIELDSIZE, (long)strlen(request->body));
        curl_easy_setopt(request->easy, CURLOPT_POSTFIELDS, request->body);
    }
    header_add(request, "Expect:");
}

static gboolean request_needs_token(const Request *request)
{
    return request->call != CALL_WEBHOOK && request->call != CALL_FETCH && request->call != CALL_TOKEN_OLD;
}

/** The old family wants the token in the query, the new one in a header. */
static void easy_address(Request *request)
{
    Api *api = request->api;
    gboolean upload = request->call == CALL_UPLOAD;
    if (upload || request->call == CALL_USER_INFO || request->call == CALL_CHAT_CREATE ||
        request->call == CALL_CHAT_SEND) {
        char *token = g_uri_escape_string(api->token, NULL, FALSE);
        char *url = g_strdup_printf("%s?access_token=%s%s%s", request->url, token, upload ? "&type=" : "",
                                    upload ? upload_type(request->file_name) : "");
        curl_easy_setopt(request->easy, CURLOPT_URL, url);
        text_wipe(token);
        text_wipe(url);
        return;
    }
    curl_easy_setopt(request->easy, CURLOPT_URL, request->url);
    if (request_needs_token(request) && request->call != CALL_TOKEN) {
        char *line = g_strdup_printf("x-acs-dingtalk-access-token: %s", api->token);
        header_add(request, line);
        text_wipe(line);
    }
}

static void request_start(Request *request)
{
    Api *api = request->api;
    request->token_generation = api->token_generation;
    request->answer = g_string_sized_new(512);
    request->easy = curl_easy_init();
    g_assert(request->easy != NULL);
    easy_common(request);
    easy_body(request);
    easy_address(request);
    curl_easy_setopt(request->easy, CURLOPT_HTTPHEADER, request->headers);
    g_hash_table_add(api->started, request);
    CURLMcode code = curl_multi_add_handle(api->multi, request->easy);
    g_assert(code == CURLM_OK);
}

/* --- the token ------------------------------------------------------------------------------ */

static gboolean token_valid(const Api *api)
{
    return api->token != NULL && clock_now_ms(api->clock) < api->token_until;
}

static void token_drop(Api *api)
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

static void token_fetch(Api *api)
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

/* --- finishing ------------------------------------------------------------------------------ */

/** The server's own word on when to come back, as seconds or as a date; nobody waits for more than an hour. */
static void heed_retry_after(const Request *request, Verdict *verdict)
{
    curl_off_t seconds = 0;
    if (verdict->kind != VERDICT_RETRY && verdict->kind != VERDICT_SLOW_DOWN)
        return;
    if (curl_easy_getinfo(request->easy, CURLINFO_RETRY_AFTER, &seconds) == CURLE_OK && seconds > 0)
        verdict->wait_ms = MAX(verdict->wait_ms, MIN((gint64)seconds, RETRY_AFTER_MAX_S) * 1000);
}

static void request_read(Request *request, CURLcode result, Verdict *verdict)
{
    if (result == CURLE_OK) {
        long status = 0;
        curl_easy_getinfo(request->easy, CURLINFO_RESPONSE_CODE, &status);
        if (request->call == CALL_FETCH) {
            g_autoptr(GBytes) file = g_string_free_to_bytes(g_steal_pointer(&request->answer));
            verdict_read_file(status, file, verdict);
            return;
        }
        verdict_read(request->call, status, request->answer->str, request->answer->len, verdict);
        heed_retry_after(request, verdict);
    } else if (result == CURLE_WRITE_ERROR) {
        gboolean file = request->call == CALL_FETCH;
        verdict_set(verdict, file ? VERDICT_GIVE_UP : VERDICT_RETRY, file ? REASON_TOO_LARGE : REASON_SERVER,
                    "the answer is too long");
    } else {
        verdict_set(verdict, VERDICT_RETRY, REASON_NETWORK, curl_easy_strerror(result));
        verdict->unsent = result == CURLE_COULDNT_CONNECT || result == CURLE_COULDNT_RESOLVE_HOST ||
                          result == CURLE_SSL_CONNECT_ERROR || result == CURLE_PEER_FAILED_VERIFICATION;
    }
}

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

/* --- the calls ------------------------------------------------------------------------------ */

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

void api_upload(Api *api, GBytes *bytes, const char *file_name, ApiDone done, gpointer data)
{
    Request *request = request_new(api, CALL_UPLOAD, done, data);
    request->url = g_strconcat(api->settings->oapi_base, "/media/upload", NULL);
    request->upload = g_bytes_ref(bytes);
    request->file_name = file_name;
    g_queue_push_tail(&api->waiting, request);
}

static void button_add(cJSON *parameters, guint number, const char *words, const char *url)
{
    g_autofree char *title_key = g_strdup_printf("actionTitle%u", number);
    g_autofree char *url_key = g_strdup_printf("actionURL%u", number);
    cJSON_AddStringToObject(parameters, title_key, words);
    cJSON_AddStringToObject(parameters, url_key, url);
}

/** Who presses the button says that text (docs/DINGTALK.md 5.3). */
static void saying_button_add(cJSON *parameters, guint number, const char *words)
{
    g_autofree char *escaped = g_uri_escape_string(words, NULL, FALSE);
    g_autofree char *url = g_strconcat("dtmd://dingtalkclient/sendMessage?content=", escaped, NULL);
    button_add(parameters, number, words, url);
}

/* Whether all clients show a picture of a media_id inside a card is not confirmed. */
static void card_add(cJSON *parameters, const ApiMessage *message)
{
    g_autofree char *text = g_strdup_printf("![](%s)", message->value);
    g_autofree char *title = g_strndup(message->name, strcspn(message->name, "\n")); /* one line in the chats' list */
    cJSON_AddStringToObject(parameters, "title", title);
    cJSON_AddStringToObject(parameters, "text", text);
    saying_button_add(parameters, 1, lang_pick(message->lang, "撤销", "undo"));
    saying_button_add(parameters, 2, lang_pick(message->lang, "重做", "redo"));
    if (message->open != NULL)
        button_add(parameters, 3, lang_pick(message->lang, "打开画板", "open the board"), message->open);
}

static void parameters_add(cJSON *parameters, const ApiMessage *message)
{
    switch (message->kind) {
    case API_TEXT:
        cJSON_AddStringToObject(parameters, "content", message->value);
        return;
    case API_PICTURE:
        cJSON_AddStringToObject(parameters, "photoURL", message->value);
        return;
    case API_CARD:
        card_add(parameters, message);
        return;
    case API_FILE: {
        const char *dot = strrchr(message->name, '.');
        cJSON_AddStringToObject(parameters, "mediaId", message->value);
        cJSON_AddStringToObject(parameters, "fileName", message->name);
        cJSON_AddStringToObject(parameters, "fileType", dot != NULL ? dot + 1 : "");
        return;
    }
    }
    g_assert_not_reached();
}

static void message_add(cJSON *body, const ApiMessage *message)
{
    static const char *const keys[] = {[API_TEXT] = "sampleText",
                                       [API_PICTURE] = "sampleImageMsg",
                                       [API_FILE] = "sampleFile",
                                       [API_CARD] = "sampleActionCard2"};
    gboolean opens = message->kind == API_CARD && message->open != NULL;
    g_autoptr(cJSON) parameters = cJSON_CreateObject();
    parameters_add(parameters, message);
    g_autofree char *parameters_text = json_text(parameters);
    cJSON_AddStringToObject(body, "msgKey", opens ? "sampleActionCard3" : keys[message->kind]);
    cJSON_AddStringToObject(body, "msgParam", parameters_text);
}

void api_send_group(Api *api, const char *conversation_id, const ApiMessage *message, ApiDone done, gpointer data)
{
    Request *request = request_new(api, CALL_SEND_GROUP, done, data);
    request->url = g_strconcat(api->settings->api_base, "/v1.0/robot/groupMessages/send", NULL);
    g_autoptr(cJSON) body = cJSON_CreateObject();
    cJSON_AddStringToObject(body, "robotCode", api->settings->robot_code);
    cJSON_AddStringToObject(body, "openConversationId", conversation_id);
    message_add(body, message);
    request->body = json_text(body);
    g_queue_push_tail(&api->waiting, request);
}

void api_send_person(Api *api, const char *staff_id, const ApiMessage *message, ApiDone done, gpointer data)
{
    Request *request = request_new(api, CALL_SEND_PERSON, done, data);
    request->url = g_strconcat(api->settings->api_base, "/v1.0/robot/oToMessages/batchSend", NULL);
    g_autoptr(cJSON) body = cJSON_CreateObject();
    cJSON_AddStringToObject(body, "robotCode", api->settings->robot_code);
    cJSON *people = cJSON_AddArrayToObject(body, "userIds");
    cJSON_AddItemToArray(people, cJSON_CreateString(staff_id));
    message_add(body, message);
    request->body = json_text(body);
    g_queue_push_tail(&api->waiting, request);
}

void api_recall(Api *api, const char *conversation_id, const char *const *keys, ApiDone done, gpointer data)
{
    gboolean group = conversation_id != NULL;
    Request *request = request_new(api, group ? CALL_RECALL_GROUP : CALL_RECALL_PERSON, done, data);
    request->url =
        g_strconcat(api->settings->api_base,
                    group ? "/v1.0/robot/groupMessages/recall" : "/v1.0/robot/otoMessages/batchRecall", NULL);
    g_autoptr(cJSON) body = cJSON_CreateObject();
    if (group)
        cJSON_AddStringToObject(body, "openConversationId", conversation_id);
    cJSON_AddStringToObject(body, "robotCode", api->settings->robot_code);
    cJSON *list = cJSON_AddArrayToObject(body, "processQueryKeys");
    for (; *keys != NULL; keys++)
        cJSON_AddItemToArray(list, cJSON_CreateString(*keys));
    request->body = json_text(body);
    g_queue_push_tail(&api->waiting, request);
}

void api_user_info(Api *api, const char *code, ApiDone done, gpointer data)
{
    Request *request = request_new(api, CALL_USER_INFO, done, data);
    request->url = g_strconcat(api->settings->oapi_base, "/topapi/v2/user/getuserinfo", NULL);
    g_autoptr(cJSON) body = cJSON_CreateObject();
    cJSON_AddStringToObject(body, "code", code);
    request->body = json_text(body);
    g_queue_push_tail(&api->waiting, request);
}

gboolean api_webhook_usable(const Api *api, const char *url, gint64 until_ms)
{
    return clock_now_ms(api->clock) < until_ms &&
           webhook_allowed(url, (const char *const *)api->settings->webhook_origins);
}

void api_webhook(Api *api, const char *url, gint64 until_ms, const char *text, const char *at_staff_id, ApiDone done,
                 gpointer data)
{
    Request *request = request_new(api, CALL_WEBHOOK, done, data);
    request->refused = !api_webhook_usable(api, url, until_ms);
    request->url = g_strdup(url);
    request->body = webhook_text(text, at_staff_id);
    g_queue_push_tail(&api->waiting, request);
}

void api_ask(Api *api, CallKind call, const char *path, cJSON *body, ApiDone done, gpointer data)
{
    gboolean old = call == CALL_CHAT_CREATE || call == CALL_CHAT_SEND;
    Request *request = request_new(api, call, done, data);
    request->url = g_strconcat(old ? api->settings->oapi_base : api->settings->api_base, path, NULL);
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
