// SPDX-License-Identifier: MIT
/* Fetching the pictures that people send (docs/DINGTALK.md 7). */
#include <string.h>

#include "lib/base/limits.h"
#include "lib/dingtalk/client_ask.h"
#include "lib/dingtalk/client_parts.h"

/** Where the host of an address begins and ends; what is before is `scheme`. */
typedef struct {
    gboolean secure;
    const char *host;
    gsize host_length;
    const char *port; /**< "" when none is said */
    gsize port_length;
    const char *rest; /**< from the path on */
} Address;

/** Bytes of names and numbers: nothing that one reader takes for the host and another for a user's name. */
static gboolean authority_plain(const char *text, gsize length)
{
    for (gsize i = 0; i < length; i++) {
        if (!g_ascii_isalnum(text[i]) && text[i] != '.' && text[i] != '-' && text[i] != ':')
            return FALSE;
    }
    return length > 0;
}

static gboolean address_read(const char *url, Address *address)
{
    *address = (Address){.secure = g_str_has_prefix(url, "https://"), .port = ""};
    if (!address->secure && !g_str_has_prefix(url, "http://"))
        return FALSE;
    address->host = strstr(url, "://") + strlen("://");
    gsize length = strcspn(address->host, "/?#");
    address->rest = address->host + length;
    const char *colon = memchr(address->host, ':', length);
    address->host_length = colon != NULL ? (gsize)(colon - address->host) : length;
    if (colon != NULL) {
        address->port = colon + 1;
        address->port_length = length - address->host_length - 1;
    }
    for (const char *p = url; *p != '\0'; p++) {
        if (!g_ascii_isgraph(*p) || *p == '\\')
            return FALSE;
    }
    return *address->rest == '/' && authority_plain(address->host, length) && strlen(url) <= LIMIT_URL_BYTES &&
           (address->port_length == 0 || memchr(address->port, ':', address->port_length) == NULL);
}

static gboolean same_ascii(const char *a, const char *b, gsize length)
{
    return strlen(b) == length && g_ascii_strncasecmp(a, b, length) == 0;
}

/** "*.example.com": any host below it; else the host itself. */
static gboolean host_fits(const Address *address, const char *pattern)
{
    if (!g_str_has_prefix(pattern, "*."))
        return same_ascii(address->host, pattern, address->host_length);
    gsize length = strlen(pattern + 1);
    return address->host_length > length &&
           same_ascii(address->host + address->host_length - length, pattern + 1, length);
}

/** The standard port, said or not. */
static gboolean port_fits(const Address *address)
{
    return address->port_length == 0 || same_ascii(address->port, address->secure ? "443" : "80", address->port_length);
}

/** A whole origin, as it is: only stand-ins of the platform are fetched from without https. */
static gboolean origin_fits(const char *url, const Address *address, const char *pattern)
{
    gsize length = (gsize)(address->rest - url);
    return strstr(pattern, "://") != NULL && strlen(pattern) == length && strncmp(url, pattern, length) == 0;
}

char *download_address(const char *url, const char *const *hosts)
{
    Address address;
    if (url == NULL || !address_read(url, &address))
        return NULL;
    for (; hosts != NULL && *hosts != NULL; hosts++) {
        if (origin_fits(url, &address, *hosts))
            return g_strdup(url);
        if (strstr(*hosts, "://") == NULL && host_fits(&address, *hosts) && port_fits(&address))
            return g_strdup_printf("https://%.*s%s", (int)address.host_length, address.host, address.rest);
    }
    return NULL;
}

void api_download(Api *api, const char *code, ApiDone done, gpointer data)
{
    cJSON *body = cJSON_CreateObject();
    cJSON_AddStringToObject(body, "downloadCode", code);
    cJSON_AddStringToObject(body, "robotCode", api->settings->robot_code);
    api_ask(api, CALL_DOWNLOAD, "/v1.0/robot/messageFiles/download", body, done, data);
}

void api_fetch(Api *api, const char *url, ApiDone done, gpointer data)
{
    Request *request = request_new(api, CALL_FETCH, done, data);
    request->url = download_address(url, (const char *const *)api->settings->picture_hosts);
    request->refused = request->url == NULL;
    request->answer_limit = LIMIT_PHOTO_BYTES;
    g_queue_push_tail(&api->waiting, request);
}
