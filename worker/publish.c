// SPDX-License-Identifier: MIT
#include "worker/publish.h"

#include <string.h>

/** Connections side by side; each board always takes the same one. */
#define LANES 4
/** Messages waiting in a lane: beyond, the oldest go, for pages must ask anyway. */
#define WAITING_MAX 2000
/** Answers come from the same machine. */
#define TIMEOUT_MS 2000L
/** Largest event that is pushed, bytes: everybody gets it, also those who have it already. */
#define EVENT_BYTES (64 * 1024)
/** A publisher that does not answer is told of this often. */
#define COMPLAIN_MS 60000

G_STATIC_ASSERT(LANES <= PUBLISHER_FDS);

typedef struct {
    char *board_id;
    char *text;
} Post;

typedef struct {
    CURL *easy;     /**< kept: its connection stays open */
    GQueue waiting; /**< of Post * */
    Post *under_way;
    char *url;
} PublishLane;

struct Publisher {
    CURLM *multi;
    char *socket;
    struct curl_slist *headers;
    PublishLane lanes[LANES];
    gint64 complained_ms;
};

static void post_free(gpointer data)
{
    Post *post = data;
    if (post == NULL)
        return;
    g_free(post->board_id);
    g_free(post->text);
    g_free(post);
}

static size_t ignore(char *data, size_t size, size_t count, void *user)
{
    (void)data;
    (void)user;
    return size * count;
}

static CURL *easy_new(const Publisher *publisher)
{
    CURL *easy = curl_easy_init();
    g_assert(easy != NULL);
    curl_easy_setopt(easy, CURLOPT_UNIX_SOCKET_PATH, publisher->socket);
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http");
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, TIMEOUT_MS);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, publisher->headers);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, ignore);
    return easy;
}

Publisher *publisher_new(const char *socket)
{
    Publisher *publisher = g_new0(Publisher, 1);
    if (socket == NULL)
        return publisher;
    publisher->socket = g_strdup(socket);
    publisher->multi = curl_multi_init();
    publisher->headers = curl_slist_append(NULL, "Content-Type: application/json");
    publisher->headers = curl_slist_append(publisher->headers, "Expect:");
    for (guint i = 0; i < LANES; i++) {
        publisher->lanes[i].easy = easy_new(publisher);
        g_queue_init(&publisher->lanes[i].waiting);
    }
    return publisher;
}

void publisher_free(Publisher *publisher)
{
    if (publisher == NULL)
        return;
    for (guint i = 0; publisher->multi != NULL && i < LANES; i++) {
        PublishLane *lane = &publisher->lanes[i];
        if (lane->under_way != NULL)
            curl_multi_remove_handle(publisher->multi, lane->easy);
        curl_easy_cleanup(lane->easy);
        g_queue_clear_full(&lane->waiting, post_free);
        post_free(lane->under_way);
        g_free(lane->url);
    }
    curl_slist_free_all(publisher->headers);
    if (publisher->multi != NULL)
        curl_multi_cleanup(publisher->multi);
    g_free(publisher->socket);
    g_free(publisher);
}

static void lane_start(Publisher *publisher, PublishLane *lane)
{
    if (lane->under_way != NULL || g_queue_is_empty(&lane->waiting))
        return;
    lane->under_way = g_queue_pop_head(&lane->waiting);
    g_free(lane->url);
    lane->url = g_strconcat("http://localhost/publish/", lane->under_way->board_id, NULL);
    curl_easy_setopt(lane->easy, CURLOPT_URL, lane->url);
    curl_easy_setopt(lane->easy, CURLOPT_PRIVATE, lane);
    curl_easy_setopt(lane->easy, CURLOPT_POSTFIELDSIZE, (long)strlen(lane->under_way->text));
    curl_easy_setopt(lane->easy, CURLOPT_POSTFIELDS, lane->under_way->text);
    CURLMcode code = curl_multi_add_handle(publisher->multi, lane->easy);
    g_assert(code == CURLM_OK);
}

void publisher_post(Publisher *publisher, const char *board_id, const char *message)
{
    if (publisher->multi == NULL)
        return;
    PublishLane *lane = &publisher->lanes[g_str_hash(board_id) % LANES];
    Post *post = g_new(Post, 1);
    *post = (Post){g_strdup(board_id), g_strdup(message)};
    g_queue_push_tail(&lane->waiting, post);
    if (g_queue_get_length(&lane->waiting) > WAITING_MAX)
        post_free(g_queue_pop_head(&lane->waiting));
    lane_start(publisher, lane);
}

void publisher_event(Publisher *publisher, const char *board_id, const char *event, gint64 n)
{
    g_autofree char *message = strlen(event) <= EVENT_BYTES
                                   ? g_strdup_printf("{\"event\":%s}", event)
                                   : g_strdup_printf("{\"event\":{\"n\":%" G_GINT64_FORMAT ",\"big\":true}}", n);
    publisher_post(publisher, board_id, message);
}

/* --- moving on -------------------------------------------------------------------------------------- */

static void complain(Publisher *publisher, const char *why)
{
    gint64 now = g_get_monotonic_time() / 1000;
    if (publisher->complained_ms != 0 && now - publisher->complained_ms < COMPLAIN_MS)
        return;
    publisher->complained_ms = now;
    g_message("events cannot be pushed to pages, which ask now and then instead: %s: %s", publisher->socket, why);
}

static void lane_ended(Publisher *publisher, PublishLane *lane, CURLcode result)
{
    long status = 0;
    curl_easy_getinfo(lane->easy, CURLINFO_RESPONSE_CODE, &status);
    curl_multi_remove_handle(publisher->multi, lane->easy);
    g_clear_pointer(&lane->under_way, post_free);
    if (result != CURLE_OK)
        complain(publisher, curl_easy_strerror(result));
    else if (status < 200 || status > 299)
        complain(publisher, "it refused");
    lane_start(publisher, lane);
}

void publisher_run(Publisher *publisher)
{
    int running = 0, left = 0;
    if (publisher->multi == NULL)
        return;
    curl_multi_perform(publisher->multi, &running);
    for (CURLMsg *message; (message = curl_multi_info_read(publisher->multi, &left)) != NULL;) {
        PublishLane *lane = NULL;
        CURLcode result = message->data.result;
        if (message->msg != CURLMSG_DONE)
            continue;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &lane);
        lane_ended(publisher, lane, result);
        curl_multi_perform(publisher->multi, &running);
    }
}

gboolean publisher_busy(const Publisher *publisher)
{
    for (guint i = 0; publisher->multi != NULL && i < LANES; i++) {
        if (publisher->lanes[i].under_way != NULL)
            return TRUE;
    }
    return FALSE;
}

guint publisher_fds(Publisher *publisher, struct curl_waitfd *fds)
{
    fd_set reading, writing, failing;
    int most = -1;
    guint n = 0;
    if (!publisher_busy(publisher))
        return 0;
    FD_ZERO(&reading);
    FD_ZERO(&writing);
    FD_ZERO(&failing);
    curl_multi_fdset(publisher->multi, &reading, &writing, &failing, &most);
    for (int fd = 0; fd <= most && n < PUBLISHER_FDS; fd++) {
        gboolean in = FD_ISSET(fd, &reading), out = FD_ISSET(fd, &writing);
        if (in || out)
            fds[n++] = (struct curl_waitfd){
                .fd = fd, .events = (short)((in ? CURL_WAIT_POLLIN : 0) | (out ? CURL_WAIT_POLLOUT : 0))};
    }
    return n;
}
