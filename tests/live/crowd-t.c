// SPDX-License-Identifier: MIT
/* Hints are passed on together, strokes whole, cursors the newest; hearts beat; who is gone is forgotten. */
#include <string.h>

#include "lib/base/json.h"
#include "lib/live/crowd.h"

#define BOARD "0123456789abcdef0123"

static void keep(const char *board_id, const char *message, gpointer data)
{
    g_assert_cmpstr(board_id, ==, BOARD);
    g_ptr_array_add(data, g_strdup(message));
}

static gboolean hint(Crowd *crowd, const char *id, const char *json, gint64 now)
{
    g_autofree char *person = g_strdup_printf("{\"id\":\"%s\",\"name\":\"N\"}", id);
    g_autoptr(cJSON) what = json_parse(json, strlen(json), NULL), by = json_parse(person, strlen(person), NULL);
    return crowd_hint(crowd, BOARD, what, by, now);
}

static void assert_sent(Crowd *crowd, gint64 now, const char *expected)
{
    g_autoptr(GPtrArray) sent = g_ptr_array_new_with_free_func(g_free);
    crowd_run(crowd, now, keep, sent);
    g_assert_cmpuint(sent->len, ==, expected != NULL ? 1 : 0);
    if (expected != NULL)
        g_assert_cmpstr(sent->pdata[0], ==, expected);
}

static void test_merging(void)
{
    g_autoptr(Crowd) crowd = crowd_new();
    hint(crowd, "a", "{\"k\":\"cursor\",\"x\":1,\"y\":1}", 1000);
    hint(crowd, "a", "{\"k\":\"stroke\",\"s\":\"1\",\"o\":{\"stroke\":\"#000000\"},\"p\":[1,2,3]}", 1001);
    hint(crowd, "a", "{\"k\":\"stroke\",\"s\":\"1\",\"p\":[4,5,6]}", 1002);
    hint(crowd, "a", "{\"k\":\"cursor\",\"x\":2,\"y\":2,\"by\":{\"id\":\"b\"}}", 1003);
    assert_sent(crowd, 1004,
                "{\"hints\":[{\"k\":\"stroke\",\"s\":\"1\",\"o\":{\"stroke\":\"#000000\"},\"p\":[1,2,3,4,5,6],"
                "\"by\":{\"id\":\"a\",\"name\":\"N\"}},{\"k\":\"cursor\",\"x\":2,\"y\":2,\"by\":{\"id\":\"a\",\"name\":"
                "\"N\"}}]}");
    assert_sent(crowd, 2000, NULL);
}

static void test_pauses(void)
{
    g_autoptr(Crowd) crowd = crowd_new();
    const char *here = "{\"hints\":[{\"k\":\"here\",\"by\":{\"id\":\"a\",\"name\":\"N\"}}]}";
    hint(crowd, "a", "{\"k\":\"here\"}", 1000);
    assert_sent(crowd, 1000, here);
    hint(crowd, "a", "{\"k\":\"here\"}", 1010);
    assert_sent(crowd, 1000 + CROWD_PAUSE_MS - 1, NULL);
    assert_sent(crowd, 1000 + CROWD_PAUSE_MS, here);
    for (guint i = 0; i < 50; i++) {
        g_autofree char *id = g_strdup_printf("p%u", i);
        hint(crowd, id, "{\"k\":\"here\"}", 1050);
    }
    assert_sent(crowd, 1040 + 50 * CROWD_PAUSE_EACH_MS, NULL);
    g_autoptr(GPtrArray) sent = g_ptr_array_new_with_free_func(g_free);
    crowd_run(crowd, 1040 + 51 * CROWD_PAUSE_EACH_MS, keep, sent);
    g_assert_cmpuint(sent->len, ==, 1);
    hint(crowd, "a", "{\"k\":\"here\"}", 900); /* the clock was set back */
    assert_sent(crowd, 900, here);
}

static void test_beats(void)
{
    g_autoptr(Crowd) crowd = crowd_new();
    g_assert_false(hint(crowd, "a", "{\"k\":\"bye\"}", 0));
    assert_sent(crowd, 100, "{\"hints\":[{\"k\":\"bye\",\"by\":{\"id\":\"a\",\"name\":\"N\"}}]}");
    assert_sent(crowd, CROWD_BEAT_MS, NULL);
    crowd_event(crowd, BOARD, 7, CROWD_BEAT_MS);
    assert_sent(crowd, CROWD_BEAT_MS, "{\"beat\":7}");
    assert_sent(crowd, CROWD_BEAT_MS + 1, NULL);
    assert_sent(crowd, 2 * CROWD_BEAT_MS, "{\"beat\":7}");
    assert_sent(crowd, CROWD_BEAT_MS + CROWD_IDLE_MS + 1, NULL);
    assert_sent(crowd, 3 * CROWD_IDLE_MS, NULL);
}

/** More hints than fit are dropped, malformed ones never kept. */
static void test_bounds(void)
{
    g_autoptr(Crowd) crowd = crowd_new();
    g_autoptr(GPtrArray) sent = g_ptr_array_new_with_free_func(g_free);
    hint(crowd, "a", "{\"x\":1}", 0);
    hint(crowd, "a", "4", 0);
    crowd_hint(crowd, BOARD, NULL, NULL, 0);
    assert_sent(crowd, 1000, NULL);
    for (guint i = 0; i < 3 * CROWD_HINTS; i++) {
        g_autofree char *json = g_strdup_printf("{\"k\":\"end\",\"s\":\"%u\"}", i);
        hint(crowd, "a", json, 1000);
    }
    crowd_run(crowd, 1000, keep, sent);
    g_autoptr(cJSON) message = json_parse(sent->pdata[0], strlen(sent->pdata[0]), NULL);
    g_assert_cmpint(cJSON_GetArraySize(cJSON_GetObjectItem(message, "hints")), ==, CROWD_HINTS);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/crowd/merging", test_merging);
    g_test_add_func("/crowd/pauses", test_pauses);
    g_test_add_func("/crowd/beats", test_beats);
    g_test_add_func("/crowd/bounds", test_bounds);
    return g_test_run();
}
