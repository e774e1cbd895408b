// SPDX-License-Identifier: MIT
#include "tests/dingtalk/scripted.h"

#include <arpa/inet.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct Scripted {
    ScriptedHandler handler;
    gpointer data;
    int listener;
    char *base;
    GThread *acceptor;
    GMutex lock; /* handler, connections, releases */
    GCond released;
    guint releases, held;
    gboolean ends;
    GPtrArray *threads;
    GArray *sockets;
};

typedef struct {
    Scripted *server;
    int fd;
} Connection;

static gboolean write_all(int fd, const char *data, gsize size)
{
    while (size > 0) {
        ssize_t n = send(fd, data, size, MSG_NOSIGNAL);
        if (n <= 0)
            return FALSE;
        data += n;
        size -= (gsize)n;
    }
    return TRUE;
}

/** Read until the buffer holds `size` bytes; FALSE at the end of the connection. */
static gboolean read_until(int fd, GString *buffer, gsize size)
{
    char chunk[65536];
    while (buffer->len < size) {
        ssize_t n = recv(fd, chunk, sizeof chunk, 0);
        if (n <= 0)
            return FALSE;
        g_string_append_len(buffer, chunk, n);
    }
    return TRUE;
}

static gsize content_length(const char *headers)
{
    g_autofree char *lower = g_ascii_strdown(headers, -1);
    const char *line = strstr(lower, "\r\ncontent-length:");
    return line != NULL ? (gsize)g_ascii_strtoull(line + strlen("\r\ncontent-length:"), NULL, 10) : 0;
}

static gboolean answer(Connection *connection, const ScriptedRequest *request)
{
    Scripted *server = connection->server;
    g_autoptr(GString) body = g_string_new(NULL);
    ScriptedReply reply = {.status = 200, .body = body};
    g_mutex_lock(&server->lock);
    server->handler(request, &reply, server->data);
    guint releases = server->releases;
    server->held += reply.held ? 1 : 0;
    while (reply.held && releases == server->releases && !server->ends)
        g_cond_wait(&server->released, &server->lock);
    server->held -= reply.held ? 1 : 0;
    g_mutex_unlock(&server->lock);
    if (reply.silent)
        return FALSE;
    g_autofree char *head = g_strdup_printf("HTTP/1.1 %d Answer\r\nContent-Type: application/json\r\n"
                                            "%sContent-Length: %" G_GSIZE_FORMAT "\r\n\r\n",
                                            reply.status, reply.headers != NULL ? reply.headers : "",
                                            reply.cut ? body->len * 2 : body->len);
    return write_all(connection->fd, head, strlen(head)) && write_all(connection->fd, body->str, body->len) &&
           !reply.cut;
}

/** Serve one request of a kept connection; FALSE: it ends. */
static gboolean serve(Connection *connection, GString *buffer)
{
    char *end;
    while ((end = strstr(buffer->str, "\r\n\r\n")) == NULL) {
        if (!read_until(connection->fd, buffer, buffer->len + 1))
            return FALSE;
    }
    gsize head = (gsize)(end - buffer->str) + 4;
    g_autofree char *headers = g_strndup(buffer->str, head);
    gsize size = content_length(headers);
    if (!read_until(connection->fd, buffer, head + size))
        return FALSE;
    g_auto(GStrv) words = g_strsplit_set(headers, " \r", 3);
    g_autofree char *body = g_malloc(size + 1);
    memcpy(body, buffer->str + head, size);
    body[size] = '\0';
    g_string_erase(buffer, 0, (gssize)(head + size));
    const ScriptedRequest request = {words[0], words[1], headers, body, size};
    return answer(connection, &request);
}

static gpointer connection_thread(gpointer data)
{
    Connection *connection = data;
    g_autoptr(GString) buffer = g_string_new(NULL);
    while (serve(connection, buffer))
        continue;
    shutdown(connection->fd, SHUT_RDWR);
    g_free(connection);
    return NULL;
}

static gpointer accept_thread(gpointer data)
{
    Scripted *server = data;
    int fd;
    while ((fd = accept(server->listener, NULL, NULL)) >= 0) {
        Connection *connection = g_new0(Connection, 1);
        connection->server = server;
        connection->fd = fd;
        g_mutex_lock(&server->lock);
        g_array_append_val(server->sockets, fd);
        g_ptr_array_add(server->threads, g_thread_new("connection", connection_thread, connection));
        g_mutex_unlock(&server->lock);
    }
    return NULL;
}

Scripted *scripted_new(ScriptedHandler handler, gpointer data)
{
    Scripted *server = g_new0(Scripted, 1);
    server->handler = handler;
    server->data = data;
    g_mutex_init(&server->lock);
    g_cond_init(&server->released);
    server->threads = g_ptr_array_new();
    server->sockets = g_array_new(FALSE, FALSE, sizeof(int));
    server->listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    g_assert_cmpint(bind(server->listener, (struct sockaddr *)&address, sizeof address), ==, 0);
    g_assert_cmpint(listen(server->listener, 128), ==, 0);
    g_assert_cmpint(getsockname(server->listener, (struct sockaddr *)&address, &size), ==, 0);
    server->base = g_strdup_printf("http://127.0.0.1:%d", ntohs(address.sin_port));
    server->acceptor = g_thread_new("acceptor", accept_thread, server);
    return server;
}

static void wake_held(Scripted *server, gboolean ends)
{
    g_mutex_lock(&server->lock);
    server->releases++;
    server->ends = ends;
    g_cond_broadcast(&server->released);
    g_mutex_unlock(&server->lock);
}

guint scripted_held(Scripted *server)
{
    g_mutex_lock(&server->lock);
    guint held = server->held;
    g_mutex_unlock(&server->lock);
    return held;
}

void scripted_release(Scripted *server)
{
    wake_held(server, FALSE);
}

void scripted_free(Scripted *server)
{
    wake_held(server, TRUE);
    shutdown(server->listener, SHUT_RDWR);
    g_thread_join(server->acceptor);
    close(server->listener);
    for (guint i = 0; i < server->sockets->len; i++)
        shutdown(g_array_index(server->sockets, int, i), SHUT_RDWR);
    for (guint i = 0; i < server->threads->len; i++)
        g_thread_join(g_ptr_array_index(server->threads, i));
    for (guint i = 0; i < server->sockets->len; i++)
        close(g_array_index(server->sockets, int, i));
    g_ptr_array_unref(server->threads);
    g_array_unref(server->sockets);
    g_cond_clear(&server->released);
    g_mutex_clear(&server->lock);
    g_free(server->base);
    g_free(server);
}

const char *scripted_base(const Scripted *server)
{
    return server->base;
}

guint scripted_connections(Scripted *server)
{
    g_mutex_lock(&server->lock);
    guint count = server->sockets->len;
    g_mutex_unlock(&server->lock);
    return count;
}
