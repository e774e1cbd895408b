// SPDX-License-Identifier: MIT
/* A thread for each connection: they are few, and some of them sleep on purpose. */
#include "config.h" /* accept4 */

#include "tests/faults/proxy.h"

#include <arpa/inet.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "tests/faults/behaviour.h"
#include "tests/web/fcgi-client.h"

/** A program that waits for its answer longer than this does not end by itself. */
#define CONNECTION_SECONDS 120

typedef struct {
    char *name;
    ProxyCall call;
    const Behaviour *behaviour;
    guint left;
    RouteCount count;
} Route;

struct Proxy {
    char *sandbox;
    ProxyCallback callback;
    gpointer data;
    int listener;
    char *base;
    GThread *acceptor;
    GMutex lock;          /* everything below */
    GMutex callback_lock; /* one at a time */
    GHashTable *routes;   /* name (the route's own) → Route * */
    GHashTable *sockets;  /* set of open descriptors, one for each thread */
    GCond closed;
    guint strays;
};

typedef struct {
    Proxy *proxy;
    int fd;
    GString *buffer;
} Connection;

typedef struct {
    const char *method;
    const char *path; /* without the route */
    const char *query;
    const char *head;
    const char *body;
    gsize body_size;
} HttpRequest;

struct Spoilt {
    Connection *connection;
    Route *route;
    ProxyCall call;
    const HttpRequest *request;
    char *answer;
};

static const char *const call_names[CALLS_OF_PROXY] = {"token",  "upload",  "send group", "send person",
                                                       "recall", "webhook", "download",   "other"};

const char *proxy_call_name(ProxyCall call)
{
    return call_names[call];
}

/* --- bytes ------------------------------------------------------------------------------------ */

static gboolean write_all(int fd, const char *bytes, gsize size)
{
    while (size > 0) {
        ssize_t n = send(fd, bytes, size, MSG_NOSIGNAL);
        if (n <= 0)
            return FALSE;
        bytes += n;
        size -= (gsize)n;
    }
    return TRUE;
}

/** Read until the buffer holds `size` bytes; FALSE at the end of the connection. */
static gboolean read_until(Connection *connection, gsize size)
{
    char chunk[65536];
    while (connection->buffer->len < size) {
        ssize_t n = recv(connection->fd, chunk, sizeof chunk, 0);
        if (n <= 0)
            return FALSE;
        g_string_append_len(connection->buffer, chunk, n);
    }
    return TRUE;
}

/** The value of a header, up to the end of its line; "" when there is none. */
static char *header_value(const char *head, const char *name)
{
    g_autofree char *lower = g_ascii_strdown(head, -1);
    g_autofree char *line = g_strdup_printf("\r\n%s:", name);
    const char *at = strstr(lower, line);
    if (at == NULL)
        return g_strdup("");
    const char *value = head + (at - lower) + strlen(line);
    return g_strstrip(g_strndup(value, strcspn(value, "\r")));
}

static void answer_plainly(int fd, int status, const char *body)
{
    g_autofree char *text = g_strdup_printf("HTTP/1.1 %d Answer\r\nContent-Type: application/json; charset=utf-8\r\n"
                                            "Content-Length: %zu\r\n\r\n%s",
                                            status, strlen(body), body);
    (void)write_all(fd, text, strlen(text));
}

/* --- the stand-in ----------------------------------------------------------------------------- */

/** The status and the body of a FastCGI program's answer. */
static char *answer_split(char *answer /* taken over */, int *status)
{
    g_autofree char *all = answer;
    *status = 200;
    const char *body = all != NULL ? strstr(all, "\r\n\r\n") : NULL;
    if (body == NULL) {
        *status = 502;
        return g_strdup("");
    }
    const char *line = g_strstr_len(all, body - all, "Status: ");
    if (line != NULL)
        *status = (int)g_ascii_strtoll(line + strlen("Status: "), NULL, 10);
    return g_strdup(body + 4);
}

static char *forward(const Proxy *proxy, const HttpRequest *request, int *status)
{
    g_autofree char *type = header_value(request->head, "content-type");
    g_autofree char *token = header_value(request->head, "x-acs-dingtalk-access-token");
    char *params[] = {g_strconcat("REQUEST_METHOD=", request->method, NULL),
                      g_strconcat("DOCUMENT_URI=", request->path, NULL),
                      g_strconcat("QUERY_STRING=", request->query, NULL),
                      g_strconcat("CONTENT_TYPE=", type, NULL),
                      g_strdup_printf("CONTENT_LENGTH=%zu", request->body_size),
                      g_strconcat("HTTP_X_ACS_DINGTALK_ACCESS_TOKEN=", token, NULL),
                      NULL};
    char *answer = fcgi_ask(proxy->sandbox, (const char *const *)params, request->body, request->body_size);
    for (gsize i = 0; params[i] != NULL; i++)
        g_free(params[i]);
    return answer_split(answer, status);
}

char *proxy_ask_sandbox(Proxy *proxy, const char *method, const char *path, const char *body, int *status)
{
    g_autofree char *plain = g_strndup(path, strcspn(path, "?"));
    const char *query = strchr(path, '?');
    const HttpRequest request = {.method = method,
                                 .path = plain,
                                 .query = query != NULL ? query + 1 : "",
                                 .head = "\r\ncontent-type: application/json\r\n",
                                 .body = body,
                                 .body_size = body != NULL ? strlen(body) : 0};
    return forward(proxy, &request, status);
}

/* --- routes ----------------------------------------------------------------------------------- */

static ProxyCall call_of(const char *path)
{
    static const struct {
        const char *end;
        ProxyCall call;
    } paths[] = {
        {"/oauth2/accessToken", CALL_OF_TOKEN},
        {"/gettoken", CALL_OF_TOKEN},
        {"/media/upload", CALL_OF_UPLOAD},
        {"/groupMessages/send", CALL_OF_GROUP},
        {"/oToMessages/batchSend", CALL_OF_PERSON},
        {"/groupMessages/recall", CALL_OF_RECALL},
        {"/otoMessages/batchRecall", CALL_OF_RECALL},
        {"/sendBySession", CALL_OF_WEBHOOK},
        {"/messageFiles/download", CALL_OF_DOWNLOAD},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(paths); i++) {
        if (g_str_has_suffix(path, paths[i].end))
            return paths[i].call;
    }
    return CALL_OF_OTHER;
}

void proxy_route(Proxy *proxy, const char *name, ProxyCall call, const Behaviour *behaviour, guint times)
{
    g_mutex_lock(&proxy->lock);
    Route *route = g_hash_table_lookup(proxy->routes, name);
    if (route == NULL) {
        route = g_new0(Route, 1);
        route->name = g_strdup(name);
        g_hash_table_insert(proxy->routes, route->name, route);
    }
    route->call = call;
    route->behaviour = behaviour;
    route->left = times;
    g_mutex_unlock(&proxy->lock);
}

static void route_free(gpointer data)
{
    Route *route = data;
    g_free(route->name);
    g_free(route);
}

RouteCount proxy_count(Proxy *proxy, const char *name)
{
    g_mutex_lock(&proxy->lock);
    const Route *route = g_hash_table_lookup(proxy->routes, name);
    RouteCount count = route != NULL ? route->count : (RouteCount){0};
    g_mutex_unlock(&proxy->lock);
    return count;
}

guint proxy_strays(Proxy *proxy)
{
    g_mutex_lock(&proxy->lock);
    guint strays = proxy->strays;
    g_mutex_unlock(&proxy->lock);
    return strays;
}

/** Whether this call is to be spoilt. */
static const Behaviour *route_take(Proxy *proxy, Route *route, ProxyCall call)
{
    g_mutex_lock(&proxy->lock);
    route->count.requests[call]++;
    const Behaviour *behaviour = route->call == call && route->left > 0 ? route->behaviour : NULL;
    if (behaviour != NULL) {
        route->count.spoilt++;
        route->left -= route->left == ALWAYS ? 0 : 1;
    }
    g_mutex_unlock(&proxy->lock);
    return behaviour;
}

/** What the stand-in says when it did as asked holds one of these. */
static gboolean has_worked(int status, const char *answer)
{
    return status == 200 && (strstr(answer, "\"accessToken\"") != NULL || strstr(answer, "\"access_token\"") != NULL ||
                             strstr(answer, "\"processQueryKey\"") != NULL || strstr(answer, "\"errcode\":0") != NULL ||
                             strstr(answer, "\"successResult\":[\"") != NULL);
}

static char *route_forward(Proxy *proxy, Route *route, ProxyCall call, const HttpRequest *request, int *status)
{
    char *answer = forward(proxy, request, status);
    g_mutex_lock(&proxy->lock);
    route->count.worked[call] += has_worked(*status, answer) ? 1 : 0;
    g_mutex_unlock(&proxy->lock);
    return answer;
}

/* --- for behaviours --------------------------------------------------------------------------- */

ProxyCall spoilt_call(const Spoilt *spoilt)
{
    return spoilt->call;
}

const char *spoilt_base(const Spoilt *spoilt)
{
    return spoilt->connection->proxy->base;
}

const char *spoilt_forward(Spoilt *spoilt, int *status)
{
    g_free(spoilt->answer);
    spoilt->answer = route_forward(spoilt->connection->proxy, spoilt->route, spoilt->call, spoilt->request, status);
    return spoilt->answer;
}

gboolean spoilt_write(Spoilt *spoilt, const char *bytes, gsize size)
{
    return write_all(spoilt->connection->fd, bytes, size);
}

gboolean spoilt_print(Spoilt *spoilt, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *text = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    return spoilt_write(spoilt, text, strlen(text));
}

void spoilt_answer(Spoilt *spoilt, int status, const char *type, const char *headers, const char *body)
{
    (void)spoilt_print(spoilt, "HTTP/1.1 %d Answer\r\nContent-Type: %s\r\n%sContent-Length: %zu\r\n\r\n%s", status,
                       type, headers, strlen(body), body);
}

void spoilt_reset(Spoilt *spoilt)
{
    const struct linger at_once = {.l_onoff = 1, .l_linger = 0};
    setsockopt(spoilt->connection->fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
}

gboolean spoilt_wait(Spoilt *spoilt, gint64 ms)
{
    struct pollfd fd = {.fd = spoilt->connection->fd, .events = POLLIN};
    return poll(&fd, 1, (int)ms) > 0;
}

/* --- connections ------------------------------------------------------------------------------ */

static void serve_callback(Connection *connection, const HttpRequest *request)
{
    Proxy *proxy = connection->proxy;
    g_mutex_lock(&proxy->callback_lock);
    gboolean good = proxy->callback(request->body, request->body_size, proxy->data);
    g_mutex_unlock(&proxy->callback_lock);
    answer_plainly(connection->fd, good ? 200 : 503, "");
}

static void serve_stray(Connection *connection)
{
    g_mutex_lock(&connection->proxy->lock);
    connection->proxy->strays++;
    g_mutex_unlock(&connection->proxy->lock);
    answer_plainly(connection->fd, 200, "{}");
}

/** @return whether the connection may be kept */
static gboolean serve_route(Connection *connection, Route *route, const HttpRequest *request)
{
    ProxyCall call = call_of(request->path);
    const Behaviour *behaviour = route_take(connection->proxy, route, call);
    if (behaviour != NULL) {
        Spoilt spoilt = {connection, route, call, request, NULL};
        behaviour->play(&spoilt, behaviour);
        g_free(spoilt.answer);
        return FALSE;
    }
    int status = 0;
    g_autofree char *answer = route_forward(connection->proxy, route, call, request, &status);
    answer_plainly(connection->fd, status, answer);
    return TRUE;
}

static Route *route_find(Proxy *proxy, const char *name)
{
    g_mutex_lock(&proxy->lock);
    Route *route = g_hash_table_lookup(proxy->routes, name);
    g_mutex_unlock(&proxy->lock);
    return route;
}

static gboolean serve_request(Connection *connection, HttpRequest *request, char *target)
{
    char *query = strchr(target, '?');
    if (query != NULL)
        *query++ = '\0';
    request->query = query != NULL ? query : "";
    char *rest = strchr(target + 1, '/');
    g_autofree char *name = g_strndup(target + 1, rest != NULL ? (gsize)(rest - target - 1) : strlen(target + 1));
    Route *route = route_find(connection->proxy, name);
    request->path = rest != NULL ? rest : "/";
    if (route != NULL)
        return serve_route(connection, route, request);
    if (g_str_equal(name, "callback"))
        serve_callback(connection, request);
    else
        serve_stray(connection);
    return FALSE;
}

/** One request of a kept connection; FALSE: it ends. */
static gboolean serve(Connection *connection)
{
    char *end;
    while ((end = strstr(connection->buffer->str, "\r\n\r\n")) == NULL) {
        if (!read_until(connection, connection->buffer->len + 1))
            return FALSE;
    }
    gsize head_size = (gsize)(end - connection->buffer->str) + 4;
    g_autofree char *head = g_strndup(connection->buffer->str, head_size);
    g_autofree char *length = header_value(head, "content-length");
    gsize size = (gsize)g_ascii_strtoull(length, NULL, 10);
    if (!read_until(connection, head_size + size))
        return FALSE;
    g_auto(GStrv) words = g_strsplit_set(head, " \r", 3);
    g_autofree char *body = g_malloc0(size + 1);
    memcpy(body, connection->buffer->str + head_size, size);
    g_string_erase(connection->buffer, 0, (gssize)(head_size + size));
    HttpRequest request = {.method = words[0], .head = head, .body = body, .body_size = size};
    return serve_request(connection, &request, words[1]);
}

static gpointer connection_thread(gpointer data)
{
    Connection *connection = data;
    Proxy *proxy = connection->proxy;
    const struct timeval limit = {.tv_sec = CONNECTION_SECONDS};
    setsockopt(connection->fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    while (serve(connection))
        continue;
    int fd = connection->fd;
    g_string_free(connection->buffer, TRUE);
    g_free(connection);
    g_mutex_lock(&proxy->lock);
    g_hash_table_remove(proxy->sockets, GINT_TO_POINTER(fd));
    close(fd);
    g_cond_signal(&proxy->closed);
    g_mutex_unlock(&proxy->lock);
    return NULL;
}

static gpointer accept_thread(gpointer data)
{
    Proxy *proxy = data;
    int fd;
    while ((fd = accept4(proxy->listener, NULL, NULL, SOCK_CLOEXEC)) >= 0) {
        Connection *connection = g_new0(Connection, 1);
        *connection = (Connection){proxy, fd, g_string_new(NULL)};
        g_mutex_lock(&proxy->lock);
        g_hash_table_add(proxy->sockets, GINT_TO_POINTER(fd));
        g_thread_unref(g_thread_new("connection", connection_thread, connection));
        g_mutex_unlock(&proxy->lock);
    }
    return NULL;
}

const char *proxy_base(const Proxy *proxy)
{
    return proxy->base;
}

Proxy *proxy_new(const char *sandbox, ProxyCallback callback, gpointer data)
{
    Proxy *proxy = g_new0(Proxy, 1);
    proxy->sandbox = g_strdup(sandbox);
    proxy->callback = callback;
    proxy->data = data;
    g_mutex_init(&proxy->lock);
    g_mutex_init(&proxy->callback_lock);
    proxy->routes = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, route_free);
    g_cond_init(&proxy->closed);
    proxy->sockets = g_hash_table_new(NULL, NULL);
    proxy->listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    if (bind(proxy->listener, (struct sockaddr *)&address, size) != 0 || listen(proxy->listener, SOMAXCONN) != 0 ||
        getsockname(proxy->listener, (struct sockaddr *)&address, &size) != 0)
        g_error("the proxy cannot listen");
    proxy->base = g_strdup_printf("http://127.0.0.1:%d", ntohs(address.sin_port));
    proxy->acceptor = g_thread_new("proxy", accept_thread, proxy);
    return proxy;
}

void proxy_free(Proxy *proxy)
{
    shutdown(proxy->listener, SHUT_RDWR);
    g_thread_join(proxy->acceptor);
    close(proxy->listener);
    g_mutex_lock(&proxy->lock);
    GHashTableIter iter;
    gpointer fd;
    g_hash_table_iter_init(&iter, proxy->sockets);
    while (g_hash_table_iter_next(&iter, &fd, NULL))
        shutdown(GPOINTER_TO_INT(fd), SHUT_RDWR);
    while (g_hash_table_size(proxy->sockets) > 0)
        g_cond_wait(&proxy->closed, &proxy->lock);
    g_mutex_unlock(&proxy->lock);
    g_cond_clear(&proxy->closed);
    g_hash_table_unref(proxy->sockets);
    g_hash_table_unref(proxy->routes);
    g_mutex_clear(&proxy->lock);
    g_mutex_clear(&proxy->callback_lock);
    g_free(proxy->sandbox);
    g_free(proxy->base);
    g_free(proxy);
}
