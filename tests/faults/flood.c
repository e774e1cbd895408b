// SPDX-License-Identifier: MIT
/*
 * Callbacks as DingTalk sends them at its worst: each message one to five times, all of them in random order, by
 * several clients at once. What is not answered with 200 is sent again later.
 *
 *      flood URL SECRET-FILE SEED MESSAGES PREFIX WEBHOOK CONVERSATION…      prints "deliveries repeated"
 *
 * Message PREFIX-n is for the conversation n modulo their number; every tenth takes back what was drawn before.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <curl/curl.h>
#include <glib.h>

#include "lib/base/clock.h"
#include "lib/base/settings.h"
#include "lib/dingtalk/signature.h"

#define CLIENTS 8
#define COPIES_MAX 5
/** Pause after an answer that was not 200. */
#define AGAIN_US (20 * 1000)
/** A pair of timestamp and signature is used this long: an older one counts as replayed. */
#define PAIR_MS 10000

typedef struct {
    const char *url;
    char *secret;
    guint messages;
    const char *prefix;
    const char *webhook;
    char **conversations;
    guint n_conversations;
    GAsyncQueue *deliveries; /* message numbers, from 1 */
    gint repeated;
} Flood;

typedef struct {
    gint64 made_ms;
    struct curl_slist *headers;
} Pair;

static size_t drop(char *data, size_t size, size_t count, void *user)
{
    (void)data;
    (void)user;
    return size * count;
}

static void pair_renew(const Flood *flood, Pair *pair, gint64 now)
{
    g_autofree char *timestamp = g_strdup_printf("%" G_GINT64_FORMAT, now);
    char sign[SIGN_LENGTH + 1];
    signature_make(flood->secret, timestamp, sign);
    g_autofree char *time_line = g_strconcat("timestamp: ", timestamp, NULL);
    g_autofree char *sign_line = g_strconcat("sign: ", sign, NULL);
    curl_slist_free_all(pair->headers);
    pair->headers = curl_slist_append(NULL, "Content-Type: application/json");
    pair->headers = curl_slist_append(pair->headers, time_line);
    pair->headers = curl_slist_append(pair->headers, sign_line);
    pair->made_ms = now;
}

static char *body_of(const Flood *flood, guint number)
{
    static const char *const words[] = {"画圆", "draw a red line", "蓝色方块在左上角", "draw a small star"};
    const char *text = number % 10 == 0 ? "撤销" : words[number % G_N_ELEMENTS(words)];
    gint64 now = clock_now_ms(&clock_system);
    return g_strdup_printf(
        "{\"msgtype\":\"text\",\"text\":{\"content\":\" %s\"},\"msgId\":\"%s-%u\",\"createAt\":%" G_GINT64_FORMAT
        ",\"conversationType\":\"2\",\"conversationId\":\"%s\",\"conversationTitle\":\"g\",\"senderId\":"
        "\"$:s%u\",\"senderStaffId\":\"staff0001\",\"senderNick\":\"Lei\",\"chatbotUserId\":\"$:bot\","
        "\"sessionWebhook\":\"%s\",\"sessionWebhookExpiredTime\":%" G_GINT64_FORMAT "}",
        text, flood->prefix, number, now, flood->conversations[number % flood->n_conversations], number % 3,
        flood->webhook, now + 5400000);
}

static gboolean post(const Flood *flood, CURL *curl, const Pair *pair, guint number)
{
    g_autofree char *body = body_of(flood, number);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, pair->headers);
    long status = 0;
    return curl_easy_perform(curl) == CURLE_OK &&
           curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK && status == 200;
}

static gpointer client(gpointer data)
{
    Flood *flood = data;
    CURL *curl = curl_easy_init();
    Pair pair = {0};
    curl_easy_setopt(curl, CURLOPT_URL, flood->url);
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, 30L);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, drop);
    for (gpointer number; (number = g_async_queue_try_pop(flood->deliveries)) != NULL;) {
        gint64 now = clock_now_ms(&clock_system);
        if (now - pair.made_ms > PAIR_MS)
            pair_renew(flood, &pair, now);
        if (post(flood, curl, &pair, GPOINTER_TO_UINT(number)))
            continue;
        g_atomic_int_inc(&flood->repeated);
        g_async_queue_push(flood->deliveries, number);
        g_usleep(AGAIN_US);
    }
    curl_easy_cleanup(curl);
    curl_slist_free_all(pair.headers);
    return NULL;
}

/** Each message one to five times, shuffled. @return how many */
static guint deliveries_fill(Flood *flood, guint32 seed)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(seed);
    g_autoptr(GArray) all = g_array_new(FALSE, FALSE, sizeof(guint));
    for (guint number = 1; number <= flood->messages; number++) {
        for (gint copies = g_rand_int_range(random, 1, COPIES_MAX + 1); copies > 0; copies--)
            g_array_append_val(all, number);
    }
    for (guint i = all->len; i-- > 0;) {
        guint j = (guint)g_rand_int_range(random, 0, (gint32)i + 1);
        guint moved = g_array_index(all, guint, j);
        g_array_index(all, guint, j) = g_array_index(all, guint, i);
        g_async_queue_push(flood->deliveries, GUINT_TO_POINTER(moved));
    }
    return all->len;
}

int main(int argc, char **argv)
{
    if (argc < 8) {
        fputs("flood URL SECRET-FILE SEED MESSAGES PREFIX WEBHOOK CONVERSATION...\n", stderr);
        return 2;
    }
    g_autoptr(GError) error = NULL;
    Flood flood = {.url = argv[1],
                   .secret = settings_read_secret(argv[2], &error),
                   .messages = (guint)atoi(argv[4]),
                   .prefix = argv[5],
                   .webhook = argv[6],
                   .conversations = argv + 7,
                   .n_conversations = (guint)argc - 7,
                   .deliveries = g_async_queue_new()};
    if (flood.secret == NULL) {
        fprintf(stderr, "flood: %s\n", error->message);
        return 1;
    }
    curl_global_init(CURL_GLOBAL_DEFAULT);
    guint deliveries = deliveries_fill(&flood, (guint32)atoi(argv[3]));
    GThread *clients[CLIENTS];
    for (guint i = 0; i < CLIENTS; i++)
        clients[i] = g_thread_new("client", client, &flood);
    for (guint i = 0; i < CLIENTS; i++)
        g_thread_join(clients[i]);
    printf("%u %d\n", deliveries, flood.repeated);
    g_async_queue_unref(flood.deliveries);
    settings_free_secret(flood.secret);
    curl_global_cleanup();
    return 0;
}
