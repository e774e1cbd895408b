// SPDX-License-Identifier: MIT
/* What the page sends: only what has the right shape is journaled or passed on, as its session's person, and not too
 * much. */
#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/live/request.h"
#include "tests/cgi/lab.h"

/* --- operations ------------------------------------------------------------------------------- */

/** An operation is journaled once it has the right shape, as its session's person, whatever it says itself. */
static void test_ops(void)
{
    static const char *const good[] = {
        "{\"op\":\"abcdefgh\",\"actions\":[{\"remove\":[1]}]}",
        "{\"op\":\"A_b-09xyzzy\",\"text\":\"画一个红圆\"}",
        "{\"undo\":1,\"op\":\"abcdefgh\"}",
        "{\"op\":\"abcdefgh\",\"redo\":50}",
        "{\"op\":\"abcdefgh\",\"send\":true}",
    };
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_DRAW);
    for (gsize i = 0; i < G_N_ELEMENTS(good); i++) {
        lab.verdict = i % 2 == 0 ? JOURNAL_NEW : JOURNAL_DUPLICATE;
        lab_expect(&lab, 202, NULL, &(Ask){.path = "/ops", .body = good[i], .cookie = cookie, .language = "en"});
        g_assert_cmpuint(lab.journaled, ==, i + 1);
        g_assert_cmpstr(lab.journal_board, ==, LAB_BOARD);
        g_assert_true(g_str_has_prefix(lab.journal_id, "live:" LAB_BOARD ":"));
        g_autoptr(LiveRequest) request = live_request_parse(lab.journal_body, strlen(lab.journal_body), NULL);
        g_assert_nonnull(request);
        g_assert_cmpstr(request->author_id, ==, "staff0001");
        g_assert_cmpstr(request->staff_id, ==, "staff0001");
        g_assert_cmpstr(request->author_name, ==, "小王");
        g_assert_cmpint(request->lang, ==, LANG_EN);
        g_assert_cmpint(request->received_ms, ==, LAB_NOW);
        g_assert_cmpint(cJSON_GetArraySize(request->what), ==, 1);
    }
    g_autofree char *guest = lab_cookie(&lab, "guest:0123456789abcdef", RIGHT_DRAW);
    lab_expect(&lab, 202, NULL, &(Ask){.path = "/ops", .body = good[0], .cookie = guest});
    g_autoptr(LiveRequest) request = live_request_parse(lab.journal_body, strlen(lab.journal_body), NULL);
    g_assert_null(request->staff_id);
    lab.broken = TRUE;
    lab_expect(&lab, 503, "busy", &(Ask){.path = "/ops", .body = good[0], .cookie = cookie});
}

/** What is no operation is not journaled. */
static void test_ops_refused(void)
{
    static const char *const bad[] = {
        "",
        "[]",
        "{}",
        "{\"op\":\"abcdefgh\"}",
        "{\"op\":\"short\",\"undo\":1}",
        "{\"op\":\"a:b:c:d:e\",\"undo\":1}",
        "{\"op\":12345678,\"undo\":1}",
        "{\"undo\":1}",
        "{\"op\":\"abcdefgh\",\"undo\":0}",
        "{\"op\":\"abcdefgh\",\"undo\":51}",
        "{\"op\":\"abcdefgh\",\"undo\":1.5}",
        "{\"op\":\"abcdefgh\",\"undo\":\"1\"}",
        "{\"op\":\"abcdefgh\",\"send\":false}",
        "{\"op\":\"abcdefgh\",\"text\":\"\"}",
        "{\"op\":\"abcdefgh\",\"text\":7}",
        "{\"op\":\"abcdefgh\",\"actions\":[]}",
        "{\"op\":\"abcdefgh\",\"actions\":{}}",
        "{\"op\":\"abcdefgh\",\"actions\":[1]}",
        "{\"op\":\"abcdefgh\",\"undo\":1,\"redo\":1}",
        "{\"op\":\"abcdefgh\",\"undo\":1,\"undo\":1}",
        "{\"op\":\"abcdefgh\",\"undo\":1,\"author\":{\"id\":\"staff0002\"}}",
        "{\"op\":\"abcdefgh\",\"undo\":1,\"by\":{\"id\":\"staff0002\"}}",
        "{\"op\":\"abcdefgh\",\"undo\":1} x",
        "{\"op\":\"abcdefgh\",\"text\":\"\xff\"}",
        "{\"op\":\"abcdefgh\",\"text\":\"a\\u0000b\"}",
    };
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_DRAW);
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
        lab.now_ms += 1000;
        lab_expect(&lab, 400, "malformed", &(Ask){.method = "POST", .path = "/ops", .body = bad[i], .cookie = cookie});
    }
    GString *many = g_string_new("{\"op\":\"abcdefgh\",\"actions\":[{}");
    for (guint i = 0; i < LIMIT_OP_ACTIONS; i++)
        g_string_append(many, ",{}");
    g_string_append(many, "]}");
    lab_expect(&lab, 400, "malformed", &(Ask){.path = "/ops", .body = many->str, .cookie = cookie});
    g_string_free(many, TRUE);
    g_autofree char *letters = g_strnfill(LIMIT_TEXT_CHARS + 1, 'x');
    g_autofree char *wordy = g_strdup_printf("{\"op\":\"abcdefgh\",\"text\":\"%s\"}", letters);
    lab_expect(&lab, 400, "malformed", &(Ask){.path = "/ops", .body = wordy, .cookie = cookie});
    g_autofree char *huge = g_strnfill(LIMIT_BODY_BYTES + 1, ' ');
    lab_expect(&lab, 413, "too_large", &(Ask){.path = "/ops", .body = huge, .cookie = cookie});
    lab_expect(&lab, 413, "too_large",
               &(Ask){.path = "/hint", .body = huge, .size = LIMIT_HINT_BYTES + 1, .cookie = cookie});
    g_assert_cmpuint(lab.journaled, ==, 0);
}

/** Who sends too much is slowed down, alone, and told for how long; the next second all is well. */
static void test_flood(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_DRAW);
    g_autofree char *other = lab_cookie(&lab, "staff0002", RIGHT_DRAW);
    guint taken = 0;
    for (guint i = 0; i < 1000; i++) {
        g_auto(Said) said =
            lab_ask(&lab, &(Ask){.path = "/ops", .body = "{\"op\":\"abcdefgh\",\"undo\":1}", .cookie = cookie});
        taken += said.status == 202 ? 1 : 0;
        if (said.status == 202)
            continue;
        said_check(&said, 429, "too_many");
        g_assert_nonnull(strstr(said.headers, "Retry-After: 1\r\n"));
    }
    g_assert_cmpuint(taken, ==, 60);
    lab_expect(&lab, 202, NULL, &(Ask){.path = "/ops", .body = "{\"op\":\"abcdefgh\",\"undo\":1}", .cookie = other});
    lab.now_ms += 1000;
    lab_expect(&lab, 202, NULL, &(Ask){.path = "/ops", .body = "{\"op\":\"abcdefgh\",\"undo\":1}", .cookie = cookie});
    guint guesses = 0;
    for (guint i = 0; i < 1000; i++) {
        g_auto(Said) said = lab_ask(&lab, &(Ask){.path = "/session", .body = "{\"token\":\"x\"}"});
        guesses += said.status == 403 ? 1 : 0;
    }
    g_assert_cmpuint(guesses, <=, 200);
    lab_expect(&lab, 403, "link_invalid",
               &(Ask){.path = "/session", .body = "{\"token\":\"x\"}", .address = "192.0.2.2"});
}

/* --- hints ------------------------------------------------------------------------------------ */

/** Hints go to the worker with their author, who is the session's; only what a hint has is passed on. */
static void test_hints(void)
{
    static const char *const good[] = {
        "{\"k\":\"here\"}",
        "{\"k\":\"here\",\"new\":true}",
        "{\"k\":\"bye\"}",
        "{\"k\":\"cursor\",\"x\":1,\"y\":-2.25}",
        "{\"k\":\"stroke\",\"s\":\"s1\",\"o\":{\"stroke\":\"#ff0000\",\"width\":3,\"kind\":\"ink\"},\"p\":[1,2,0.5]}",
        "{\"k\":\"stroke\",\"s\":\"s1\",\"p\":[1,2,0.5,3,4,0.5]}",
        "{\"k\":\"end\",\"s\":\"s1\"}",
        "{\"k\":\"laser\",\"p\":[1,2]}",
        "{\"k\":\"look\",\"v\":[0,0,800,600]}",
    };
    static const char *const bad[] = {
        "{\"k\":\"shout\"}",
        "{\"k\":7}",
        "{\"k\":\"here\",\"name\":\"x\"}",
        "{\"k\":\"here\",\"new\":1}",
        "{\"k\":\"cursor\",\"x\":1}",
        "{\"k\":\"cursor\",\"x\":1,\"y\":\"2\"}",
        "{\"k\":\"cursor\",\"x\":1e999,\"y\":2}",
        "{\"k\":\"cursor\",\"x\":1e6,\"y\":2}",
        "{\"k\":\"cursor\",\"x\":1,\"y\":2,\"by\":{\"id\":\"1\"}}",
        "{\"k\":\"stroke\",\"s\":\"<b>\",\"p\":[]}",
        "{\"k\":\"stroke\",\"s\":\"s1\",\"o\":{\"a\":{\"b\":1}},\"p\":[]}",
        "{\"k\":\"stroke\",\"s\":\"s1\",\"o\":[1],\"p\":[]}",
        "{\"k\":\"stroke\",\"s\":\"s1\",\"p\":[1,\"2\"]}",
        "{\"k\":\"stroke\",\"s\":\"s1\"}",
        "{\"k\":\"look\",\"v\":[0,0,800]}",
    };
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_DRAW);
    for (gsize i = 0; i < G_N_ELEMENTS(good); i++) {
        lab_expect(&lab, 204, NULL, &(Ask){.path = "/hint", .body = good[i], .cookie = cookie});
        g_assert_cmpuint(lab.tellings, ==, i + 1);
        g_autoptr(cJSON) told = json_parse(lab.told, strlen(lab.told), NULL);
        g_autoptr(cJSON) hint = json_parse(good[i], strlen(good[i]), NULL);
        g_assert_true(cJSON_Compare(cJSON_GetObjectItemCaseSensitive(told, "hint"), hint, TRUE));
        g_assert_cmpstr(json_string(told, "board"), ==, LAB_BOARD);
        const cJSON *by = cJSON_GetObjectItemCaseSensitive(told, "by");
        g_assert_cmpuint(strlen(json_string(by, "id")), ==, 8);
        g_assert_cmpstr(json_string(by, "name"), ==, "小王");
        g_assert_null(strstr(lab.told, "staff0001"));
    }
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++)
        lab_expect(&lab, 400, "malformed", &(Ask){.path = "/hint", .body = bad[i], .cookie = cookie});
    g_assert_cmpuint(lab.tellings, ==, G_N_ELEMENTS(good));
    lab.deaf = TRUE; /* a hint that is lost is no fault */
    lab_expect(&lab, 204, NULL, &(Ask){.path = "/hint", .body = good[0], .cookie = cookie});
}

/* --- threads ---------------------------------------------------------------------------------- */

static gpointer take_many(gpointer data)
{
    guint taken = 0;
    for (guint i = 0; i < 500; i++)
        taken += rates_take(data, RATE_OP, LAB_BOARD, "somebody", LAB_NOW) == 0 ? 1 : 0;
    return GUINT_TO_POINTER(taken);
}

/** Threads share the rates: together they get no more than one alone. */
static void test_threads(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    GThread *threads[4];
    guint taken = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(threads); i++)
        threads[i] = g_thread_new("taker", take_many, &lab.rates);
    for (gsize i = 0; i < G_N_ELEMENTS(threads); i++)
        taken += GPOINTER_TO_UINT(g_thread_join(threads[i]));
    g_assert_cmpuint(taken, ==, 60);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    lab_quiet();
    g_test_add_func("/live/ops", test_ops);
    g_test_add_func("/live/ops-refused", test_ops_refused);
    g_test_add_func("/live/flood", test_flood);
    g_test_add_func("/live/hints", test_hints);
    g_test_add_func("/live/threads", test_threads);
    return g_test_run();
}
