// SPDX-License-Identifier: MIT
/* One call: what curl is told of it, and what its answer means. */
#include <openssl/crypto.h>
#include <string.h>

#include "config.h"
#include "lib/dingtalk/client_parts.h"

#define CONNECT_TIMEOUT_MS 5000
#define UPLOAD_BUFFER_BYTES (512 * 1024L)
/** Nobody waits for more than an hour, whatever the server says. */
#define RETRY_AFTER_MAX_S 3600

void text_wipe(char *text)
{
    if (text != NULL)
        OPENSSL_cleanse(text, strlen(text));
    g_free(text);
}

void request_stop(Request *request)
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

void request_free(Request *request)
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

void request_finish(Request *request, const Verdict *verdict)
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

gboolean call_is_old(CallKind call)
{
    return call == CALL_UPLOAD || call == CALL_USER_INFO || call == CALL_CHAT_CREATE || call == CALL_CHAT_SEND;
}

gboolean request_needs_token(const Request *request)
{
    return request->call != CALL_WEBHOOK && request->call != CALL_FETCH && request->call != CALL_TOKEN_OLD;
}

/** The old family wants the token in the query, the new one in a header. */
static void easy_address(Request *request)
{
    Api *api = request->api;
    gboolean upload = request->call == CALL_UPLOAD;
    if (call_is_old(request->call)) {
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

void request_start(Request *request)
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

/* --- its answer ------------------------------------------------------------------------------ */

/** The server's own word on when to come back, as seconds or as a date. */
static void heed_retry_after(const Request *request, Verdict *verdict)
{
    curl_off_t seconds = 0;
    if (verdict->kind != VERDICT_RETRY && verdict->kind != VERDICT_SLOW_DOWN)
        return;
    if (curl_easy_getinfo(request->easy, CURLINFO_RETRY_AFTER, &seconds) == CURLE_OK && seconds > 0)
        verdict->wait_ms = MAX(verdict->wait_ms, MIN((gint64)seconds, RETRY_AFTER_MAX_S) * 1000);
}

void request_read(Request *request, CURLcode result, Verdict *verdict)
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
