// SPDX-License-Identifier: MIT
/*
 * How a program waits for requests and how it ends:
 *
 *      threads: epoll(listening socket, stop) ──▶ FCGX_Accept_r ──▶ answer ──▶ close ──┐
 *                 ▲                                                                     │
 *                 └─────────────────────────────────────────────────────────────────────┘
 *      stop: readable for good once a signal to end is pending; nobody takes that signal
 *      main thread: waits for stop, then until every thread has left
 *
 * The socket is set non-blocking, so a thread only ever sleeps in epoll_wait, where `stop` reaches it: nothing
 * has to interrupt a thread that is in the middle of a request. libfcgi alone could only be ended by a signal
 * during accept(), and the same signal breaks its reading of a request that was just accepted.
 */
#include "config.h"

#include "lib/web/service.h"

#include "lib/base/json.h"

#define NO_FCGI_DEFINES /* stdio keeps its names */
#include <fcgi_stdio.h>
#include <fcgiapp.h>

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

/** Connections that wait while all threads are busy: a burst of a large group. */
#define BACKLOG 1024
/** Bytes of a refused CGI body that are read off: more than web servers let through to us. */
#define LEFTOVER_BYTES (8 * 1024 * 1024)
/** Requests under way get this long to finish before blocked reads of theirs are interrupted. */
#define STOP_GRACE_US (5 * G_USEC_PER_SEC)
/** How often blocked threads are woken after that. */
#define STOP_WAKE_US (G_USEC_PER_SEC / 50)
/** Pause after an accept that failed for lack of descriptors or memory. */
#define ACCEPT_PAUSE_MS 50

/* --- requests ------------------------------------------------------------------------------- */

/** The value in "NAME=value" when the entry has this name, else NULL. */
static const char *entry_value(const char *entry, const char *name)
{
    gsize length = strlen(name);
    return strncmp(entry, name, length) == 0 && entry[length] == '=' ? entry + length + 1 : NULL;
}

static const char *variable(char **environment, const char *name)
{
    for (char **entry = environment; entry != NULL && *entry != NULL; entry++) {
        const char *value = entry_value(*entry, name);
        if (value != NULL)
            return value;
    }
    return NULL;
}

static const char *variable_or_empty(char **environment, const char *name)
{
    const char *value = variable(environment, name);
    return value != NULL ? value : "";
}

/* A doubled header comes as two variables from some servers and as one joined by ", " from others. */
const char *request_header(const Request *request, const char *name, guint *count)
{
    const char *first = NULL;
    guint seen = 0;
    for (char **entry = request->environment; entry != NULL && *entry != NULL; entry++) {
        const char *value = entry_value(*entry, name);
        if (value == NULL)
            continue;
        if (first == NULL)
            first = value;
        seen++;
        for (const char *comma = strstr(value, ", "); comma != NULL; comma = strstr(comma + 2, ", "))
            seen++;
    }
    if (count != NULL)
        *count = seen;
    return first;
}

/** Decode one name or value of a query string; NULL when an escape is broken, NUL or not UTF-8. */
static char *query_decode(const char *text, gsize size)
{
    g_autofree char *spaced = g_strndup(text, size);
    g_strdelimit(spaced, "+", ' ');
    g_autofree char *decoded = g_uri_unescape_string(spaced, NULL);
    return decoded != NULL && g_utf8_validate(decoded, -1, NULL) ? g_steal_pointer(&decoded) : NULL;
}

char *query_value(const char *query, const char *key)
{
    while (query != NULL && *query != '\0') {
        gsize size = strcspn(query, "&");
        const char *equals = memchr(query, '=', size);
        gsize key_size = equals != NULL ? (gsize)(equals - query) : size;
        g_autofree char *name = query_decode(query, key_size);
        if (name != NULL && strcmp(name, key) == 0)
            return equals != NULL ? query_decode(equals + 1, size - key_size - 1) : g_strdup("");
        query += size + (query[size] == '&' ? 1 : 0);
    }
    return NULL;
}

static char *request_path(char **environment)
{
    const char *uri = variable(environment, "DOCUMENT_URI");
    if (uri != NULL)
        return g_strdup(uri);
    return g_strconcat(variable_or_empty(environment, "SCRIPT_NAME"), variable_or_empty(environment, "PATH_INFO"),
                       NULL);
}

/* --- responses ------------------------------------------------------------------------------ */

static void response_init(Response *response)
{
    response->status = 200;
    response->content_type = "application/json; charset=utf-8";
    response->headers = g_string_new(NULL);
    response->body = g_byte_array_new();
}

static void response_clear(Response *response)
{
    g_string_free(response->headers, TRUE);
    g_byte_array_unref(response->body);
}

void response_text(Response *response, int status, const char *content_type, const char *text)
{
    response->status = status;
    response->content_type = content_type;
    g_byte_array_set_size(response->body, 0);
    g_byte_array_append(response->body, (const guint8 *)text, (guint)strlen(text));
}

void response_json_message(Response *response, int status, const char *key, const char *text)
{
    g_autoptr(cJSON) object = cJSON_CreateObject();
    cJSON_AddStringToObject(object, key, text);
    g_autofree char *json = json_text(object);
    response_text(response, status, "application/json; charset=utf-8", json);
}

static const char *reason_of(int status)
{
    static const struct {
        int status;
        const char *reason;
    } reasons[] = {
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {204, "No Content"},
        {301, "Moved Permanently"},
        {302, "Found"},
        {303, "See Other"},
        {304, "Not Modified"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {409, "Conflict"},
        {410, "Gone"},
        {411, "Length Required"},
        {413, "Content Too Large"},
        {415, "Unsupported Media Type"},
        {429, "Too Many Requests"},
        {500, "Internal Server Error"},
        {502, "Bad Gateway"},
        {503, "Service Unavailable"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(reasons); i++) {
        if (reasons[i].status == status)
            return reasons[i].reason;
    }
    return "Other";
}

/** One buffer, so that a small answer leaves in one write. HEAD gets the length of the body it does not get. */
static gboolean response_send(const Response *response, gboolean head, FCGI_FILE *out)
{
    g_autoptr(GString) text = g_string_new(NULL);
    g_string_printf(text, "Status: %d %s\r\nContent-Type: %s\r\nContent-Length: %u\r\n", response->status,
                    reason_of(response->status), response->content_type, response->body->len);
    g_string_append_len(text, response->headers->str, (gssize)response->headers->len);
    g_string_append(text, "\r\n");
    if (!head)
        g_string_append_len(text, (const char *)response->body->data, (gssize)response->body->len);
    return FCGI_fwrite(text->str, 1, text->len, out) == text->len;
}

/* --- one request, FastCGI or CGI ------------------------------------------------------------ */

/** @return 0, or the status that refuses the request unread. A body is there only when its length is stated. */
static int body_length(const Service *service, const Request *request, gsize *length)
{
    char **environment = request->environment;
    const char *text = variable_or_empty(environment, "CONTENT_LENGTH");
    gsize most = service->body_limit != NULL ? service->body_limit(request, service->data) : service->max_body;
    *length = 0;
    if (*text == '\0')
        return *variable_or_empty(environment, "HTTP_TRANSFER_ENCODING") == '\0' ? 0 : 411;
    if (strspn(text, "0123456789") != strlen(text))
        return 400;
    guint64 value = 0;
    if (!g_ascii_string_to_unsigned(text, 10, 0, most, &value, NULL))
        return 413; /* too many digits is too large, too */
    *length = (gsize)value;
    return 0;
}

static void refuse(const Service *service, const Request *request, int status, Response *response)
{
    const char *reason = status == 413   ? "the request body is too large"
                         : status == 411 ? "the length of the request body must be stated"
                                         : "the request is malformed or ended early";
    response_json_message(response, status, "error", reason);
    if (service->refused != NULL)
        service->refused(request, response, service->data);
}

static gboolean answer(const Service *service, char **environment, FCGI_FILE *in, FCGI_FILE *out)
{
    g_autofree char *path = request_path(environment);
    Request request = {
        .method = variable_or_empty(environment, "REQUEST_METHOD"),
        .path = path,
        .query = variable_or_empty(environment, "QUERY_STRING"),
        .content_type = variable_or_empty(environment, "CONTENT_TYPE"),
        .body = "",
        .environment = environment,
    };
    Response response;
    response_init(&response);
    gsize length = 0;
    g_autofree char *body = NULL;
    int refusal = *request.method == '\0' ? 400 : body_length(service, &request, &length);
    if (refusal == 0 && length > 0) {
        request.body = body = g_malloc(length);
        request.body_size = FCGI_fread(body, 1, length, in);
        if (request.body_size < length)
            refusal = 400;
    }
    if (refusal == 0)
        service->handler(&request, &response, service->data);
    else
        refuse(service, &request, refusal, &response);
    gboolean sent = response_send(&response, strcmp(request.method, "HEAD") == 0, out);
    response_clear(&response);
    return sent;
}

/** A server that feeds us through a pipe (fcgiwrap) answers 502 when a refused body stays unread: take the rest, within
 * a bound. */
static void leftover_read(FCGI_FILE *in)
{
    char rest[4096];
    for (gsize taken = 0; taken < LEFTOVER_BYTES && FCGI_fread(rest, 1, sizeof rest, in) > 0;)
        taken += sizeof rest;
}

static int serve_cgi(const Service *service)
{
    if (variable(environ, "REQUEST_METHOD") == NULL) {
        g_warning("nothing to answer: start this from a web server, with spawn-fcgi or with --listen unix:PATH");
        return 2;
    }
    if (FCGI_Accept() < 0)
        return 1;
    gboolean sent = answer(service, environ, FCGI_stdin, FCGI_stdout);
    sent = FCGI_fflush(FCGI_stdout) == 0 && sent;
    leftover_read(FCGI_stdin);
    return sent ? 0 : 1;
}

/* --- the listening socket ------------------------------------------------------------------- */

/** Remove a socket's file that nobody listens on any more; FALSE when it is in use or something else. */
static gboolean stale_remove(const char *path, const struct sockaddr_un *address)
{
    struct stat info;
    if (lstat(path, &info) != 0)
        return errno == ENOENT;
    if (!S_ISSOCK(info.st_mode)) {
        g_warning("%s exists and is not a socket", path);
        return FALSE;
    }
    int probe = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    gboolean dead =
        probe >= 0 && connect(probe, (const struct sockaddr *)address, sizeof *address) != 0 && errno == ECONNREFUSED;
    if (probe >= 0)
        close(probe);
    if (!dead) {
        g_warning("%s is in use by another process", path);
        return FALSE;
    }
    return unlink(path) == 0;
}

/** Create the socket of "unix:PATH", for its owner and group. @return a descriptor or -1, logged */
static int listen_on(const char *address_text)
{
    const char *path = address_text + strlen("unix:");
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    if (!g_str_has_prefix(address_text, "unix:/") ||
        g_strlcpy(address.sun_path, path, sizeof address.sun_path) >= sizeof address.sun_path) {
        g_warning("\"%s\" must be unix: and an absolute path of at most %zu bytes", address_text,
                  sizeof address.sun_path - 1);
        return -1;
    }
    if (!stale_remove(path, &address))
        return -1;
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    mode_t before = umask(0117);
    gboolean ready = fd >= 0 && bind(fd, (const struct sockaddr *)&address, sizeof address) == 0;
    umask(before);
    if (ready && listen(fd, BACKLOG) == 0)
        return fd;
    g_warning("cannot listen on %s: %s", path, g_strerror(errno));
    if (fd >= 0)
        close(fd);
    return -1;
}

/* --- threads -------------------------------------------------------------------------------- */

typedef struct {
    const Service *service;
    int socket;
    int stop;     /**< readable once the program was told to end */
    GMutex mutex; /**< over running */
    GCond left;
    guint running; /**< threads that still serve */
} Server;

static void on_wake(int number)
{
    (void)number; /* its only effect is EINTR in a blocked call */
}

static gboolean stop_wait(const Server *server, int timeout_ms)
{
    struct pollfd stop = {.fd = server->stop, .events = POLLIN};
    return poll(&stop, 1, timeout_ms) > 0;
}

/** An epoll set of the socket and `stop`. One thread is woken per connection, all of them by `stop`. */
static int events_open(const Server *server)
{
    int events = epoll_create1(EPOLL_CLOEXEC);
    struct epoll_event connection = {.events = EPOLLIN | EPOLLEXCLUSIVE, .data.fd = server->socket};
    struct epoll_event stop = {.events = EPOLLIN, .data.fd = server->stop};
    if (events < 0 || epoll_ctl(events, EPOLL_CTL_ADD, server->socket, &connection) != 0 ||
        epoll_ctl(events, EPOLL_CTL_ADD, server->stop, &stop) != 0)
        g_error("cannot wait for connections: %s", g_strerror(errno));
    return events;
}

/** Sleep until a connection seems to be there; FALSE when it is time to end. */
static gboolean connection_wait(const Server *server, int events)
{
    struct epoll_event ready[2];
    int count;
    do {
        count = epoll_wait(events, ready, G_N_ELEMENTS(ready), -1);
    } while (count < 0 && errno == EINTR);
    for (int i = 0; i < count; i++) {
        if (ready[i].data.fd == server->stop)
            return FALSE;
    }
    return TRUE;
}

static void *serve(void *data)
{
    Server *server = data;
    int events = events_open(server);
    FCGX_Request request;
    FCGX_InitRequest(&request, server->socket, FCGI_FAIL_ACCEPT_ON_INTR);
    while (connection_wait(server, events)) {
        int result = FCGX_Accept_r(&request);
        if (result == -EAGAIN || result == -EINTR)
            continue; /* another thread was quicker */
        if (result < 0) {
            stop_wait(server, ACCEPT_PAUSE_MS);
            continue;
        }
        FCGI_FILE in = {NULL, request.in};
        FCGI_FILE out = {NULL, request.out};
        answer(server->service, request.envp, &in, &out);
        FCGX_Finish_r(&request);
        /* Also when the server asked to keep it: a kept connection would hold this thread (stalls of 32 s). */
        FCGX_Free(&request, TRUE);
    }
    FCGX_Free(&request, TRUE);
    close(events);
    g_mutex_lock(&server->mutex);
    server->running--;
    g_cond_signal(&server->left);
    g_mutex_unlock(&server->mutex);
    return NULL;
}

/** Wait until all threads have left; those that hang in a read of a silent peer are interrupted after a while. */
static void threads_end(Server *server, const pthread_t *threads, guint count)
{
    gint64 until = g_get_monotonic_time() + STOP_GRACE_US;
    g_mutex_lock(&server->mutex);
    while (server->running > 0) {
        if (g_cond_wait_until(&server->left, &server->mutex, until))
            continue;
        FCGX_ShutdownPending();
        for (guint i = 0; i < count; i++)
            pthread_kill(threads[i], SIGUSR2);
        until = g_get_monotonic_time() + STOP_WAKE_US;
    }
    g_mutex_unlock(&server->mutex);
    for (guint i = 0; i < count; i++)
        pthread_join(threads[i], NULL);
}

static sigset_t stop_signals(void)
{
    sigset_t stops;
    sigemptyset(&stops);
    sigaddset(&stops, SIGTERM);
    sigaddset(&stops, SIGINT);
    sigaddset(&stops, SIGUSR1); /* how Apache's process manager asks first */
    return stops;
}

void service_signals_block(void)
{
    const sigset_t stops = stop_signals();
    pthread_sigmask(SIG_BLOCK, &stops, NULL);
}

/** @return a descriptor that is readable once a signal to end is pending, or -1 with errno set */
static int signals_install(void)
{
    service_signals_block();
    struct sigaction wake = {.sa_handler = on_wake}; /* without SA_RESTART, else nothing would wake */
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    sigaction(SIGUSR2, &wake, NULL);
    sigaction(SIGPIPE, &ignore, NULL);
    const sigset_t stops = stop_signals();
    return signalfd(-1, &stops, SFD_CLOEXEC | SFD_NONBLOCK);
}

static int serve_fastcgi(const Service *service, int socket_fd)
{
    Server server = {.service = service, .socket = socket_fd};
    int flags = fcntl(socket_fd, F_GETFL);
    if (flags < 0 || fcntl(socket_fd, F_SETFL, flags | O_NONBLOCK) != 0 || FCGX_Init() != 0 ||
        (server.stop = signals_install()) < 0) {
        g_warning("cannot start: %s", g_strerror(errno));
        return 1;
    }
    g_mutex_init(&server.mutex);
    g_cond_init(&server.left);
    g_autofree pthread_t *threads = g_new(pthread_t, service->threads);
    guint started = 0;
    g_mutex_lock(&server.mutex);
    while (started < service->threads && pthread_create(&threads[started], NULL, serve, &server) == 0)
        started++;
    server.running = started;
    g_mutex_unlock(&server.mutex);
    if (started < service->threads)
        g_warning("only %u of %u threads could be started", started, service->threads);
    while (started > 0 && !stop_wait(&server, -1)) {
    }
    if (service->ending != NULL)
        service->ending(service->data);
    threads_end(&server, threads, started);
    g_cond_clear(&server.left);
    g_mutex_clear(&server.mutex);
    close(server.stop);
    return started > 0 ? 0 : 1;
}

int service_run(const Service *service)
{
    g_assert(service->handler != NULL && service->threads >= 1 && service->threads <= 64);
    if (service->listen == NULL)
        return FCGX_IsCGI() ? serve_cgi(service) : serve_fastcgi(service, 0);
    int fd = listen_on(service->listen);
    if (fd < 0)
        return 1;
    int status = serve_fastcgi(service, fd);
    unlink(service->listen + strlen("unix:"));
    close(fd);
    return status;
}
