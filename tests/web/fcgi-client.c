// SPDX-License-Identifier: MIT
#include "tests/web/fcgi-client.h"

#include <fastcgi.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

int fcgi_connect(const char *path)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    g_strlcpy(address.sun_path, path, sizeof address.sun_path);
    for (guint i = 0; i < 1000; i++) {
        int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (connect(fd, (const struct sockaddr *)&address, sizeof address) == 0)
            return fd;
        close(fd);
        g_usleep(10 * 1000);
    }
    return -1;
}

static void append_record(GByteArray *out, guint8 type, const void *content, gsize size)
{
    const guint8 header[FCGI_HEADER_LEN] = {FCGI_VERSION_1, type, 0, 1, (guint8)(size >> 8), (guint8)size, 0, 0};
    g_assert_cmpuint(size, <=, FCGI_MAX_LENGTH);
    g_byte_array_append(out, header, sizeof header);
    g_byte_array_append(out, content, (guint)size);
}

static void append_length(GByteArray *out, gsize size)
{
    const guint8 bytes[4] = {(guint8)(0x80 | size >> 24), (guint8)(size >> 16), (guint8)(size >> 8), (guint8)size};
    g_byte_array_append(out, bytes, sizeof bytes);
}

static void append_params(GByteArray *out, const char *const *params)
{
    g_autoptr(GByteArray) pairs = g_byte_array_new();
    for (; *params != NULL; params++) {
        const char *equals = strchr(*params, '=');
        gsize name = (gsize)(equals - *params);
        append_length(pairs, name);
        append_length(pairs, strlen(equals + 1));
        g_byte_array_append(pairs, (const guint8 *)*params, (guint)name);
        g_byte_array_append(pairs, (const guint8 *)equals + 1, (guint)strlen(equals + 1));
    }
    append_record(out, FCGI_PARAMS, pairs->data, pairs->len);
    append_record(out, FCGI_PARAMS, "", 0);
}

void fcgi_send(int fd, const char *const *params, const char *body, gsize body_size, gboolean keep_conn)
{
    g_autoptr(GByteArray) out = g_byte_array_new();
    const FCGI_BeginRequestBody begin = {.roleB0 = FCGI_RESPONDER, .flags = keep_conn ? FCGI_KEEP_CONN : 0};
    append_record(out, FCGI_BEGIN_REQUEST, &begin, sizeof begin);
    append_params(out, params);
    for (gsize sent = 0; sent < body_size; sent += 32000)
        append_record(out, FCGI_STDIN, body + sent, MIN(32000, body_size - sent));
    append_record(out, FCGI_STDIN, "", 0);
    for (gsize sent = 0; sent < out->len;) {
        gssize count = send(fd, out->data + sent, out->len - sent, MSG_NOSIGNAL);
        if (count <= 0)
            return; /* the program may answer without reading all */
        sent += (gsize)count;
    }
}

static gboolean read_fully(int fd, guint8 *bytes, gsize size)
{
    for (gsize have = 0; have < size;) {
        gssize count = read(fd, bytes + have, size - have);
        if (count <= 0)
            return FALSE;
        have += (gsize)count;
    }
    return TRUE;
}

char *fcgi_receive(int fd)
{
    g_autoptr(GString) out = g_string_new(NULL);
    guint8 header[FCGI_HEADER_LEN];
    guint8 content[FCGI_MAX_LENGTH + 256];
    gboolean ended = FALSE;
    while (!ended && read_fully(fd, header, sizeof header)) {
        gsize size = ((gsize)header[4] << 8) + header[5];
        if (!read_fully(fd, content, size + header[6]))
            break;
        if (header[1] == FCGI_STDOUT)
            g_string_append_len(out, (const char *)content, (gssize)size);
        ended = header[1] == FCGI_END_REQUEST;
    }
    close(fd);
    return ended ? g_string_free(g_steal_pointer(&out), FALSE) : NULL;
}

char *fcgi_ask(const char *path, const char *const *params, const char *body, gsize body_size)
{
    int fd = fcgi_connect(path);
    if (fd < 0)
        return NULL;
    fcgi_send(fd, params, body, body_size, FALSE);
    return fcgi_receive(fd);
}
