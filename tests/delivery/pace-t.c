// SPDX-License-Identifier: MIT
/* The first messages of a conversation go at once, no minute has more than allowed, and pauses grow to a bound. */
#include "lib/delivery/pace.h"

#include "lib/delivery/payload.h"

#define START 1700000000000

/** However eager the sender, any 60 seconds hold at most the allowed number, and nearly that many. */
static void test_any_minute(void)
{
    static const guint allowed[] = {1, 2, 3, 15, 20, 1000};
    for (gsize i = 0; i < G_N_ELEMENTS(allowed); i++) {
        Pace pace;
        pace_init(&pace, allowed[i]);
        g_autoptr(GArray) sent = g_array_new(FALSE, FALSE, sizeof(gint64));
        for (gint64 now = START; now < START + 240000; now += 10) {
            if (pace_ready_at(&pace, now) > now)
                continue;
            pace_take(&pace, now);
            g_array_append_val(sent, now);
        }
        for (guint n = 0; n + allowed[i] < sent->len; n++) {
            gint64 span = g_array_index(sent, gint64, n + allowed[i]) - g_array_index(sent, gint64, n);
            g_assert_cmpint(span, >=, 60000 - 60 * (gint64)allowed[i] / 10);
        }
        g_assert_cmpuint(sent->len, >=, allowed[i] * 2);
    }
}

/** A third of the minute's messages may go at once; waiting is told exactly; a pause fills the burst again. */
static void test_burst(void)
{
    Pace pace;
    pace_init(&pace, 15);
    for (int i = 0; i < 5; i++) {
        g_assert_cmpint(pace_ready_at(&pace, START), ==, START);
        pace_take(&pace, START);
    }
    g_assert_cmpint(pace_ready_at(&pace, START), ==, START + 6000);
    g_assert_cmpint(pace_ready_at(&pace, START + 5999), ==, START + 6000);
    g_assert_cmpint(pace_ready_at(&pace, START + 6000), ==, START + 6000);
    g_assert_false(pace_is_full(&pace, START + 29999));
    g_assert_true(pace_is_full(&pace, START + 30000));
}

/** A clock that is set back delays nobody: what was spent before it is forgotten. */
static void test_clock_back(void)
{
    Pace pace;
    pace_init(&pace, 15);
    for (int i = 0; i < 5; i++)
        pace_take(&pace, START);
    g_assert_cmpint(pace_ready_at(&pace, START - 86400000), ==, START - 86400000);
}

/** Pauses double from a second to five minutes, each between half and whole. */
static void test_backoff(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(7);
    static const gint64 wholes[] = {1000, 2000, 4000, 8000, 16000, 32000, 64000, 128000, 256000, 300000, 300000};
    for (guint i = 0; i < G_N_ELEMENTS(wholes); i++) {
        gint64 least = G_MAXINT64;
        gint64 most = 0;
        for (int n = 0; n < 200; n++) {
            gint64 pause = backoff_ms(i + 1, random);
            least = MIN(least, pause);
            most = MAX(most, pause);
        }
        g_assert_cmpint(least, >=, wholes[i] / 2);
        g_assert_cmpint(most, <=, wholes[i]);
        g_assert_cmpint(most - least, >, wholes[i] / 3);
    }
    g_assert_cmpint(backoff_ms(G_MAXUINT, random), <=, BACKOFF_MAX_MS);
}

/** What is written into the outbox is read back alike; nonsense is refused. */
static void test_payload(void)
{
    const Payload full = {
        .conversation_id = (char *)"cid/+==",
        .group = TRUE,
        .staff_id = (char *)"staff1",
        .author_name = (char *)"李\"雷\n",
        .webhook = (char *)"https://x/",
        .webhook_until = 1767231005123,
        .lang = LANG_EN,
        .caption = (char *)"#1 一条线",
        .text = (char *)"好",
    };
    g_autofree char *text = payload_format(&full);
    g_autoptr(GError) error = NULL;
    g_autoptr(Payload) back = payload_parse(text, &error);
    g_assert_no_error(error);
    g_autofree char *again = payload_format(back);
    g_assert_cmpstr(text, ==, again);
    g_assert_cmpstr(back->author_name, ==, full.author_name);
    g_assert_cmpint(back->webhook_until, ==, full.webhook_until);
    const Payload least = {.conversation_id = (char *)"c"};
    g_autofree char *short_text = payload_format(&least);
    g_autoptr(Payload) short_back = payload_parse(short_text, &error);
    g_assert_null(short_back->staff_id);
    g_assert_null(short_back->text);
    g_assert_cmpint(short_back->lang, ==, LANG_ZH);
    g_assert_null(payload_parse("{", NULL));
    g_assert_null(payload_parse("{\"group\":true}", NULL));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/pace/any-minute", test_any_minute);
    g_test_add_func("/pace/burst", test_burst);
    g_test_add_func("/pace/clock-back", test_clock_back);
    g_test_add_func("/pace/backoff", test_backoff);
    g_test_add_func("/payload/round-trip", test_payload);
    return g_test_run();
}
