// SPDX-License-Identifier: MIT
#include <curl/curl.h>

#include "sandbox/platform.h"

static size_t collect(char *data, size_t size, size_t count, void *to)
{
    GString *reply = to;
    gsize room = POST_REPLY_BYTES - reply->len;
    g_string_append_len(reply, data, (gssize)MIN(size * count, room));
    return size * count;
}

static struct curl_slist *headers_for(const char *timestamp, const char *sign)
{
    struct curl_slist *headers = curl_slist_append(NULL, "Content-Type: application/json; charset=utf-8");
    headers = curl_slist_append(headers, "Expect:");
    if (timestamp == NULL)
        return headers;
    g_autofree char *time_line = g_strconcat("timestamp: ", timestamp, NULL);
    g_autofree char *sign_line = g_strconcat("sign: ", sign, NULL);
    headers = curl_slist_append(headers, time_line);
    return curl_slist_append(headers, sign_line);
}

void post_by_curl(const char *url, const char *timestamp, const char *sign, const char *body, PostResult *result,
                  gpointer data)
{
    (void)data;
    CURL *curl = curl_easy_init();
    struct curl_slist *headers = headers_for(timestamp, sign);
    result->reply = g_string_new(NULL);
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 5L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, 10L);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, collect);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, result->reply);
    CURLcode code = curl_easy_perform(curl);
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    result->status = code == CURLE_OK ? (int)status : 0;
    if (code != CURLE_OK)
        result->error = g_strdup(curl_easy_strerror(code));
    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
}
