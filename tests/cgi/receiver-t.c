// SPDX-License-Identifier: MIT
/*
 * What is taken: it is journaled, belongs to the robot whose secret signs it, and is answered; every refusal has its
 * status, a reason in JSON, and no secret.
 */
#include "tests/cgi/caller.h"

#include <string.h>

#include "lib/base/limits.h"
#include "lib/dingtalk/signature.h"
#include "tests/cgi/lab.h"

/* --- what is taken -------------------------------------------------------------------------- */

/** A signed message is journaled and answered with 200; so are doubled ones and those of unsupported types. */
static void test_accepted(void)
{
    g_auto(World) world = {0};
    expect_signed(&world, 200, 5, good_body, strlen(good_body));
    g_assert_cmpuint(world.journaled, ==, 1);
    g_assert_cmpstr(world.last_id, ==, "msgQwErTy==");
    g_assert_cmpint(world.last_age, ==, 5);
    world.verdict = JOURNAL_DUPLICATE;
    expect_signed(&world, 200, 0, good_body, strlen(good_body));
    world.verdict = JOURNAL_NEW;
    const char *odd = "{\"msgId\":\"m\",\"conversationId\":\"c\",\"senderId\":\"s\",\"msgtype\":\"hologram\"}";
    expect_signed(&world, 200, 0, odd, strlen(odd));
    g_assert_cmpstr(world.last_id, ==, "m");
}

/** Every recorded body is accepted. */
static void test_recordings(void)
{
    g_auto(World) world = {0};
    static const char *const names[] = {"/fixtures/shapes.jsonl", "/fixtures/conversation.jsonl"};
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *path = g_strconcat(TEST_DATA, names[i], NULL);
        g_autofree char *text = NULL;
        g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
        g_auto(GStrv) lines = g_strsplit(g_strchomp(text), "\n", 0);
        for (char **line = lines; *line != NULL; line++)
            expect_signed(&world, 200, 0, *line, strlen(*line));
    }
    g_assert_cmpuint(world.journaled, ==, world.cases);
    g_assert_cmpuint(world.journaled, >=, 36);
}

/** The console's empty probes are answered and not journaled; with one signature header it is no probe. */
static void test_probes(void)
{
    g_auto(World) world = {0};
    expect(&world, 200, &(Case){.body = ""});
    expect(&world, 200, &(Case){.body = " {}\n", .body_size = 4});
    expect(&world, 200, &(Case){.method = "GET"});
    expect(&world, 200, &(Case){.method = "HEAD"});
    expect(&world, 401, &(Case){.body = "{\"a\":1}", .body_size = 7});
    expect(&world, 401, &(Case){.body = "{}", .body_size = 2, .headers = {"HTTP_SIGN=x"}});
    expect(&world, 401, &(Case){.body = "", .headers = {"HTTP_TIMESTAMP=1"}});
    g_assert_cmpuint(world.journaled, ==, 0);
}

/** Other paths, methods, organisations, replayed pairs and a broken journal have their statuses. */
static void test_statuses(void)
{
    g_auto(World) world = {0};
    expect(&world, 404, &(Case){.path = "/"});
    expect(&world, 404, &(Case){.path = "/dingtalk/robot/"});
    expect(&world, 404, &(Case){.path = ""});
    expect(&world, 405, &(Case){.method = "PUT", .expected_header = "Allow: GET, HEAD, POST\r\n"});
    expect(&world, 405, &(Case){.method = "post", .expected_header = "Allow: "});
    expect(&world, 405, &(Case){.method = "POST", .path = "/healthz", .expected_header = "Allow: GET, HEAD\r\n"});
    expect(&world, 200, &(Case){.method = "GET", .path = "/healthz"});
    char sign[SIGN_LENGTH + 1];
    signature_make(SECRET, "1700000000000", sign);
    g_autofree char *header = g_strconcat("HTTP_SIGN=", sign, NULL);
    Case corp = {.body = good_body,
                 .body_size = strlen(good_body),
                 .headers = {"HTTP_TIMESTAMP=1700000000000", header},
                 .corp_id = "dingother"};
    expect(&world, 401, &corp);
    corp.corp_id = "dingcorp";
    expect(&world, 200, &corp);
}

/** What needs no board may be answered at once, and is then not journaled; the rest is, and is not answered. */
static void test_http_answer(void)
{
    static const struct {
        const char *text;
        gboolean at_once;
        const char *answer;
    } cases[] = {
        {"\"画半径-5的圆\"", TRUE, "@staff1 数字"},
        {"\"画一百个圆\"", TRUE, "atUserIds"},
        {"\"登录往右\"", FALSE, "\"msgtype\":\"empty\""}, /* which may be the name of a thing */
        {"\"饺子\"", FALSE, "\"msgtype\":\"empty\""},     /* or a voice */
        {"\"help\"", TRUE, "\"msgtype\":\"text\""},
        {"\"帮助\"", TRUE, "\"msgtype\":\"text\""},
        {"\"别画了\"", TRUE, "什么都没动"},
        {"\"帮助 颜色\"", FALSE, "\"msgtype\":\"empty\""}, /* a picture card, too */
        {"\"画圆\"", FALSE, "\"msgtype\":\"empty\""},
        {"\"画圆；画长颈鹿\"", FALSE, "\"msgtype\":\"empty\""},
        {"\"撤销\"", FALSE, "\"msgtype\":\"empty\""},
        {"\"\"", FALSE, "\"msgtype\":\"empty\""},
    };
    for (gsize i = 0; i < 2 * G_N_ELEMENTS(cases); i++) {
        gboolean on = i % 2 == 0;
        g_auto(World) world = {0};
        g_autofree char *body = g_strdup_printf(
            "{\"msgtype\":\"text\",\"msgId\":\"m%u\",\"conversationId\":\"c\",\"conversationType\":\"2\","
            "\"senderId\":\"s\",\"senderStaffId\":\"staff1\",\"text\":{\"content\":%s}}",
            (guint)i, cases[i / 2].text);
        char sign[SIGN_LENGTH + 1];
        signature_make(SECRET, "1700000000000", sign);
        g_autofree char *header = g_strconcat("HTTP_SIGN=", sign, NULL);
        const Case c = {.body = body,
                        .body_size = strlen(body),
                        .headers = {"HTTP_TIMESTAMP=1700000000000", header},
                        .http_answer = on,
                        .answer = on ? cases[i / 2].answer : "\"msgtype\":\"empty\""};
        expect(&world, 200, &c);
        g_assert_cmpuint(world.journaled, ==, on && cases[i / 2].at_once ? 0 : 1);
    }
}

/** A callback belongs to the robot whose secret signs it; one that nobody's does is refused. */
static void test_robots(void)
{
    static const ReceiverRobot others[] = {{"dingsecond", "second secret", NULL, NULL},
                                           {"dingthird", "third secret", "dingelsewhere", NULL}};
    static const struct {
        const char *secret;
        guint robots;
        int status;
        const char *robot;
    } cases[] = {
        {SECRET, 2, 200, NULL},
        {"second secret", 2, 200, "dingsecond"},
        {"second secret", 0, 401, NULL}, /* not configured */
        {"third secret", 2, 401, NULL},  /* its organisation is another one */
        {"nobody's secret", 2, 401, NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_auto(World) world = {0};
        char sign[SIGN_LENGTH + 1];
        signature_make(cases[i].secret, "1700000000000", sign);
        g_autofree char *header = g_strconcat("HTTP_SIGN=", sign, NULL);
        const Case c = {.body = good_body,
                        .body_size = strlen(good_body),
                        .headers = {"HTTP_TIMESTAMP=1700000000000", header},
                        .others = others,
                        .n_others = cases[i].robots};
        expect(&world, cases[i].status, &c);
        g_assert_cmpstr(world.robot, ==, cases[i].robot);
    }
}

/** A pair that came with another body before is refused; a broken journal asks for the message again. */
static void test_journal_verdicts(void)
{
    g_auto(World) world = {.verdict = JOURNAL_REPLAYED, .refuses = TRUE};
    expect_signed(&world, 401, LIMIT_SIGN_FRESH_MS + 1, good_body, strlen(good_body));
    world.broken = TRUE;
    expect_signed(&world, 503, 0, good_body, strlen(good_body));
    expect(&world, 503, &(Case){.method = "GET", .path = "/healthz"});
    g_assert_cmpuint(world.journaled, ==, 0);
}

/* --- refused by the service, and the log ---------------------------------------------------- */

/** What the service refuses unread keeps its status, unless path or method were wrong already. */
static void test_refused_unread(void)
{
    g_auto(World) world = {0};
    const Receiver receiver = {.app_secret = SECRET, .clock = &fixed_clock, .refusals = &world.refusals};
    static const struct {
        const char *method, *path;
        int given, answered;
    } cases[] = {
        {"POST", "/dingtalk/robot", 413, 413}, {"POST", "/dingtalk/robot", 411, 411},
        {"POST", "/dingtalk/robot", 400, 400}, {"POST", "/other", 413, 404},
        {"PUT", "/dingtalk/robot", 413, 405},  {"", "/dingtalk/robot", 400, 400},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        const Request request = {.method = cases[i].method, .path = cases[i].path, .query = "", .body = ""};
        Response response = {.status = cases[i].given, .headers = g_string_new(NULL), .body = g_byte_array_new()};
        receiver_refused(&request, &response, (gpointer)&receiver);
        g_assert_cmpint(response.status, ==, cases[i].answered);
        answer_has_no_secret(&response, response.status);
        g_string_free(response.headers, TRUE);
        g_byte_array_unref(response.body);
    }
}

/** A flood of refusals writes few lines a minute. */
static void test_refusals_are_few(void)
{
    Refusals refusals = {0};
    guint logged = 0;
    for (guint i = 0; i < 1000; i++)
        logged += refusals_log(&refusals, NOW, 401, "test", NULL) ? 1 : 0;
    g_assert_cmpuint(logged, ==, REFUSALS_PER_MINUTE);
    g_assert_true(refusals_log(&refusals, NOW + 60 * 1000, 401, "test", "127.0.0.1"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    lab_quiet();
    g_test_add_func("/receiver/accepted", test_accepted);
    g_test_add_func("/receiver/recordings", test_recordings);
    g_test_add_func("/receiver/probes", test_probes);
    g_test_add_func("/receiver/statuses", test_statuses);
    g_test_add_func("/receiver/http-answer", test_http_answer);
    g_test_add_func("/receiver/robots", test_robots);
    g_test_add_func("/receiver/journal-verdicts", test_journal_verdicts);
    g_test_add_func("/receiver/refused-unread", test_refused_unread);
    g_test_add_func("/receiver/refusals-are-few", test_refusals_are_few);
    return g_test_run();
}
