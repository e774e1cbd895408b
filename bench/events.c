// SPDX-License-Identifier: MIT
/*
 * For bench/events.lua: sealed events, each with an eventId of its own, a line each: the query, a tab, the body.
 * Arguments: FILE OF THE TOKEN, FILE OF THE AES KEY, APPKEY, HOW MANY.
 */
#include <openssl/rand.h>
#include <stdio.h>
#include <stdlib.h>

#include "lib/base/settings.h"
#include "lib/dingtalk/event.h"

/** Titles of 64 groups change: what an event costs that has an effect. */
static void print_event(const EventKeys *keys, const char *app_key, gint64 number)
{
    guint8 random[EVENT_RANDOM_BYTES];
    if (RAND_bytes(random, sizeof random) != 1)
        exit(1);
    g_autofree char *message =
        g_strdup_printf("{\"EventType\":\"chat_update_title\",\"eventId\":\"bench%" G_GINT64_FORMAT
                        "\",\"openConversationId\":\"cidBench%d\",\"title\":\"画板 %d\"}",
                        g_get_real_time() + number * 1000000, (int)(number % 64), (int)(number % 1000));
    g_auto(EventEnvelope) envelope = {.timestamp = g_strdup_printf("%" G_GINT64_FORMAT, g_get_real_time() / 1000),
                                      .nonce = g_strdup("benchmark")};
    event_seal(keys, message, app_key, random, &envelope);
    printf("signature=%s&timestamp=%s&nonce=%s\t{\"encrypt\":\"%s\"}\n", envelope.signature, envelope.timestamp,
           envelope.nonce, envelope.encrypt);
}

int main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    EventKeys keys;
    gint64 n = 0;
    if (argc != 5 || !g_ascii_string_to_signed(argv[4], 10, 1, 10000000, &n, NULL)) {
        fputs("bench/events TOKEN-FILE AES-KEY-FILE APPKEY N\n", stderr);
        return 2;
    }
    char *token = settings_read_secret(argv[1], &error);
    char *aes_key = token != NULL ? settings_read_secret(argv[2], &error) : NULL;
    gboolean fine = aes_key != NULL && event_keys_init(&keys, token, aes_key, argv[3], NULL, &error);
    settings_free_secret(token);
    settings_free_secret(aes_key);
    if (!fine) {
        fprintf(stderr, "bench/events: %s\n", error->message);
        return 1;
    }
    for (gint64 i = 0; i < n; i++)
        print_event(&keys, argv[3], i);
    event_keys_clear(&keys);
    return 0;
}
