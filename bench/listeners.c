// SPDX-License-Identifier: MIT
/*
 * How long a push takes until all who listen to a board have it: many connections to /live/<board>, held by this one
 * process, and messages published as the worker publishes them. bench/fanout starts an instance and calls it:
 *
 *      bench/listeners PORT BOARD PUBLISH-SOCKET COOKIES LISTENERS MESSAGES
 *
 * COOKIES is a file of session cookies, one a line: each may open CONNECTIONS_EACH. Only loopback; everything ends.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <glib.h>

#define CONNECTIONS_EACH 20 /* what the receiver lets one session open at once */
#define LISTENERS_MOST 8000
#define MESSAGES_MOST 1000
#define OPEN_S 120   /* until all are connected */
#define MESSAGE_S 20 /* until a message has come everywhere */
#define RETRY_US 500000
#define MARK "\"bench\":"
#define ROOM 2048

typedef struct {
    int fd;
    gboolean greeted; /**< nchan said hello: from now on it hears everything */
    gsize length;
    char text[ROOM + 1]; /**< what came and is not yet a line */
} Listener;

static const char *board;
static in_port_t port;
static char **cookies;
static Listener *listeners;
static guint n, greeted;
static int poller;
static gint64 sent;   /* µs */
static guint current; /* the message that is out */
static GArray *took;  /* of double: ms, of all messages and listeners */
static guint arrived; /* of the present message */

static G_GNUC_PRINTF(1, 2) G_NORETURN void give_up(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    g_autofree char *why = g_strdup_vprintf(format, args);
    va_end(args);
    fprintf(stderr, "bench/listeners: %s\n", why);
    exit(1);
}

static void send_all(int fd, const char *text)
{
    gsize size = strlen(text);
    if (send(fd, text, size, MSG_NOSIGNAL) != (gssize)size)
        give_up("sending: %s", g_strerror(errno));
}

/* --- listening -------------------------------------------------------------------------------- */

static void open_listener(guint i)
{
    Listener *one = &listeners[i];
    struct sockaddr_in address = {
        .sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    *one = (Listener){.fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    if (one->fd < 0 || connect(one->fd, (struct sockaddr *)&address, sizeof address) != 0)
        give_up("connection %u: %s", i, g_strerror(errno));
    g_autofree char *request =
        g_strdup_printf("GET /live/%s HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\nCookie: %s\r\n\r\n",
                        board, cookies[i / CONNECTIONS_EACH]);
    send_all(one->fd, request);
    struct epoll_event event = {.events = EPOLLIN, .data.u32 = i};
    if (epoll_ctl(poller, EPOLL_CTL_ADD, one->fd, &event) != 0)
        give_up("epoll: %s", g_strerror(errno));
}

static void note_line(Listener *one, const char *line, gint64 now)
{
    const char *mark = strstr(line, MARK);
    if (!one->greeted && g_str_has_prefix(line, ": hi")) {
        one->greeted = TRUE;
        greeted++;
    }
    if (mark == NULL || g_ascii_strtoull(mark + strlen(MARK), NULL, 10) != current)
        return;
    double ms = (double)(now - sent) / 1000;
    g_array_append_val(took, ms);
    arrived++;
}

/* Lines that are whole are read, the rest is kept. A line too long for us is none of ours. */
static void note_text(Listener *one, gint64 now)
{
    char *line = one->text;
    one->text[one->length] = '\0';
    for (char *end = strchr(line, '\n'); end != NULL; end = strchr(line, '\n')) {
        *end = '\0';
        note_line(one, line, now);
        line = end + 1;
    }
    one->length = strlen(line);
    memmove(one->text, line, one->length);
    if (one->length == ROOM)
        one->length = 0;
}

static void hear(guint i)
{
    Listener *one = &listeners[i];
    gssize got = recv(one->fd, one->text + one->length, ROOM - one->length, 0);
    if (got > 0) {
        one->length += (gsize)got;
        gboolean refused = !one->greeted && one->length > 12 && strncmp(one->text, "HTTP/1.1 200", 12) != 0 &&
                           g_str_has_prefix(one->text, "HTTP/");
        if (!refused) {
            note_text(one, g_get_monotonic_time());
            return;
        }
    }
    if (one->greeted)
        give_up("listener %u was cut off", i);
    close(one->fd); /* too many at once from one session, or the server is behind: again */
    g_usleep(RETRY_US);
    open_listener(i);
}

/* One round of what has come; FALSE when nothing did within `ms`. */
static gboolean hear_all(int ms)
{
    struct epoll_event events[256];
    int some = epoll_wait(poller, events, G_N_ELEMENTS(events), ms);
    for (int i = 0; i < some; i++)
        hear(events[i].data.u32);
    return some > 0;
}

static void open_all(void)
{
    gint64 deadline = g_get_monotonic_time() + OPEN_S * G_USEC_PER_SEC;
    for (guint i = 0; i < n; i++) {
        open_listener(i);
        while (i - greeted > 64) { /* no more on their way than the server's queue takes */
            hear_all(100);
            if (g_get_monotonic_time() > deadline)
                give_up("only %u of %u listeners are connected", greeted, n);
        }
    }
    while (greeted < n) {
        hear_all(100);
        if (g_get_monotonic_time() > deadline)
            give_up("only %u of %u listeners are connected", greeted, n);
    }
}

/* --- publishing ------------------------------------------------------------------------------- */

static void publish(const char *path)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    g_strlcpy(address.sun_path, path, sizeof address.sun_path);
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0 || connect(fd, (struct sockaddr *)&address, sizeof address) != 0)
        give_up("%s: %s", path, g_strerror(errno));
    /* As large as a short stroke's event. */
    g_autofree char *points = g_strnfill(400, '1');
    g_autofree char *body = g_strdup_printf("{" MARK "%u,\"points\":\"%s\"}", current, points);
    g_autofree char *request = g_strdup_printf("POST /publish/%s HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                                               "application/json\r\nContent-Length: %zu\r\nConnection: close\r\n\r\n%s",
                                               board, strlen(body), body);
    sent = g_get_monotonic_time();
    send_all(fd, request);
    while (arrived < n && hear_all(0)) { /* what has come is not kept waiting for the answer */
    }
    char answer[512];
    gssize got = recv(fd, answer, sizeof answer - 1, 0);
    answer[MAX(got, 0)] = '\0';
    close(fd);
    if (!g_str_has_prefix(answer, "HTTP/1.1 20"))
        give_up("publishing: %.40s", answer);
}

static guint send_message(const char *path)
{
    arrived = 0;
    current++;
    publish(path);
    gint64 deadline = sent + MESSAGE_S * G_USEC_PER_SEC;
    while (arrived < n && g_get_monotonic_time() < deadline)
        hear_all(100);
    return n - MIN(arrived, n);
}

static gint ascending(gconstpointer a, gconstpointer b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double quantile(double part)
{
    return g_array_index(took, double, (guint)(part * (took->len - 1)));
}

int main(int argc, char **argv)
{
    if (argc != 7)
        give_up("PORT BOARD PUBLISH-SOCKET COOKIES LISTENERS MESSAGES");
    port = (in_port_t)atoi(argv[1]);
    board = argv[2];
    n = (guint)CLAMP(atoi(argv[5]), 1, LISTENERS_MOST);
    guint messages = (guint)CLAMP(atoi(argv[6]), 1, MESSAGES_MOST), lost = 0;
    g_autofree char *text = NULL;
    if (!g_file_get_contents(argv[4], &text, NULL, NULL))
        give_up("there are no cookies in %s", argv[4]);
    cookies = g_strsplit(g_strstrip(text), "\n", -1);
    if (g_strv_length(cookies) * CONNECTIONS_EACH < n)
        give_up("%u listeners need %u cookies", n, n / CONNECTIONS_EACH + 1);
    listeners = g_new0(Listener, n);
    took = g_array_new(FALSE, FALSE, sizeof(double));
    poller = epoll_create1(EPOLL_CLOEXEC);
    open_all();
    for (guint i = 0; i < messages; i++)
        lost += send_message(argv[3]);
    g_array_sort(took, ascending);
    printf("%5u listeners: published until seen  p50 %7.2f ms   p99 %7.2f ms   max %7.2f ms   (%u messages, %u lost)\n",
           n, quantile(0.5), quantile(0.99), quantile(1), messages, lost);
    g_strfreev(cookies);
    g_array_unref(took);
    g_free(listeners);
    return lost > 0 ? 1 : 0;
}
