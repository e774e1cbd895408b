// SPDX-License-Identifier: MIT
#include "lib/web/compress.h"

#include <string.h>

#include <isa-l/igzip_lib.h>

#include "lib/base/limits.h"

/** "gzip;q=0", "gzip; q=0.0": not that one. */
static gboolean is_ruled_out(const char *parameters)
{
    const char *q = strstr(parameters, "q=");
    return q != NULL && g_ascii_strtod(q + strlen("q="), NULL) <= 0;
}

gboolean accepts_gzip(const char *header)
{
    g_auto(GStrv) codings = g_strsplit(header != NULL ? header : "", ",", -1);
    for (char **coding = codings; *coding != NULL; coding++) {
        char *name = g_strstrip(*coding);
        gsize length = strcspn(name, "; \t");
        if (length == strlen("gzip") && g_ascii_strncasecmp(name, "gzip", length) == 0)
            return !is_ruled_out(name + length);
    }
    return FALSE;
}

/** @return what gzip makes of the body, NULL when that is not less */
static GByteArray *packed(const GByteArray *body)
{
    g_autofree guint8 *memory = g_malloc(ISAL_DEF_LVL1_DEFAULT);
    GByteArray *out = g_byte_array_new();
    g_byte_array_set_size(out, body->len);
    struct isal_zstream stream = {0};
    isal_deflate_init(&stream);
    stream.level = 1;
    stream.level_buf = memory;
    stream.level_buf_size = ISAL_DEF_LVL1_DEFAULT;
    stream.gzip_flag = IGZIP_GZIP;
    stream.end_of_stream = 1;
    stream.next_in = body->data;
    stream.avail_in = body->len;
    stream.next_out = out->data;
    stream.avail_out = out->len;
    if (isal_deflate(&stream) != COMP_OK || stream.internal_state.state != ZSTATE_END) {
        g_byte_array_unref(out);
        return NULL;
    }
    g_byte_array_set_size(out, stream.total_out);
    return out;
}

void response_compress(const Request *request, Response *response)
{
    if (response->body->len < LIMIT_PLAIN_BODY)
        return;
    g_string_append(response->headers, "Vary: Accept-Encoding\r\n");
    GByteArray *body =
        accepts_gzip(request_header(request, "HTTP_ACCEPT_ENCODING", NULL)) ? packed(response->body) : NULL;
    if (body == NULL)
        return;
    g_byte_array_unref(response->body);
    response->body = body;
    g_string_append(response->headers, "Content-Encoding: gzip\r\n");
}
