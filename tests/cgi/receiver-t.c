// SPDX-License-Identifier: MIT
/*
 * The receiver's answers, over a journal that only counts: nothing unsigned, stale or malformed is ever journaled, and
 * every refusal has its status, a reason in JSON, and no secret.
 */
#include "cgi/receiver.h"

#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/dingtalk/signature.h"

#define NOW 1700000000000
#define SECRET "kept-to-ourselves"

/** A body with every field that is read; the tests spoil it. */
static const char good_body[] =
    "{\"conversationId\":\"cidAb3dEfGhIjKlMnOpQrStUvw==\",\"atUsers\":[{\"dingtalkId\":\"$:LWCP_v1:$bot==\"}],"
    "\"chatbotCorpId\":\"dingcorp\",\"chatbotUserId\":\"$:LWCP_v1:$bot==\",\"msgId\":\"msgQwErTy==\","
    "\"originalProcessQueryKey\":\"Kq3b=\",\"senderNick\":\"李雷\",\"isAdmin\":false,\"senderStaffId\":\"staff0001\","
    "\"sessionWebhookExpiredTime\":1700005400000,\"createAt\":1700000000000,\"conversationType\":\"2\","
    "\"senderId\":\"$:LWCP_v1:$usr==\",\"conversationTitle\":\"画板测试群\",\"sessionWebhook\":"
    "\"https://oapi.dingtalk.com/robot/sendBySession?session=0123\",\"errorCode\":0,\"text\":{\"content\":\" 画圆\"},"
    "\"msgtype\":\"text\"}";

/* --- a journal that counts ------------------------------------------------------------------ */

typedef struct {
    guint journaled;
    guint cases;
    gboolean broken;
    gboolean refuses; /**< the verdict writes nothing */
    JournalVerdict verdict;
    char *last_id;
    gint64 last_age;
    const char *robot; /**< of the last */
    Refusals refusals;
} World;

static gboolean count_journal(gpointer data, const JournalMessage *message, JournalVerdict *verdict, GError **error)
{
    World *world = data;
    if (world->broken) {
        g_set_error(error, g_quark_from_static_string("test"), 0, "/secret/path is full");
        return FALSE;
    }
    world->journaled += world->refuses ? 0 : 1;
    g_free(world->last_id);
    world->last_id = g_strdup(message->msg_id);
    world->last_age = message->sign_age_ms;
    world->robot = message->robot;
    *verdict = world->verdict;
    return TRUE;
}

static gboolean count_check(gpointer data, GError **error)
{
    const World *world = data;
    if (world->broken)
        g_set_error(error, g_quark_from_static_string("test"), 0, "/secret/path is full");
    return !world->broken;
}

static gint64 fixed_now(gpointer data)
{
    (void)data;
    return NOW;
}

static const Clock fixed_clock = {fixed_now, NULL};

static void world_clear(World *world)
{
    g_free(world->last_id);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(World, world_clear)

/* --- one request ---------------------------------------------------------------------------- */

typedef struct {
    const char *method;
    const char *path;
    const char *body;
    gsize body_size;
    const char *headers[8]; /**< "HTTP_SIGN=…" */
    const char *corp_id;
    const char *expected_header;
    const ReceiverRobot *others;
    guint n_others;
    gboolean http_answer;
    const char *answer; /**< a part of it; NULL: does not matter */
} Case;

static void answer_has_no_secret(const Response *response, int status)
{
    g_autofree char *text = g_strndup((const char *)response->body->data, response->body->len);
    g_assert_null(strstr(text, SECRET));
    g_assert_null(strstr(text, "/secret/"));
    g_autoptr(cJSON) tree = json_parse(text, strlen(text), NULL);
    g_assert_true(cJSON_IsObject(tree));
    if (status >= 400) {
        const char *reason = json_string(tree, "error");
        g_assert_nonnull(reason);
        g_assert_cmpuint(strlen(reason), >, 5);
    }
}

static void expect(World *world, int status, const Case *c)
{
    const Receiver receiver = {
        .app_secret = SECRET,
        .corp_id = c->corp_id,
        .others = c->others,
        .n_others = c->n_others,
        .http_answer = c->http_answer,
        .clock = &fixed_clock,
        .journal = count_journal,
        .check = count_check,
        .journal_data = world,
        .refusals = &world->refusals,
    };
    const Request request = {
        .method = c->method != NULL ? c->method : "POST",
        .path = c->path != NULL ? c->path : "/dingtalk/robot",
        .query = "",
        .content_type = "application/json",
        .body = c->body != NULL ? c->body : "",
        .body_size = c->body_size,
        .environment = (gpointer)c->headers,
    };
    Response response = {.status = 200, .headers = g_string_new(NULL), .body = g_byte_array_new()};
    guint before = world->journaled;
    receiver_handle(&request, &response, (gpointer)&receiver);
    if (response.status != status)
        g_test_message("case %u: %.*s -> %.*s", world->cases, (int)c->body_size, request.body, (int)response.body->len,
                       (const char *)response.body->data);
    g_assert_cmpint(response.status, ==, status);
    if (status != 200)
        g_assert_cmpuint(world->journaled, ==, before);
    if (c->expected_header != NULL)
        g_assert_nonnull(strstr(response.headers->str, c->expected_header));
    answer_has_no_secret(&response, status);
    if (c->answer != NULL) {
        g_autofree char *text = g_strndup((const char *)response.body->data, response.body->len);
        g_assert_nonnull(strstr(text, c->answer));
    }
    g_string_free(response.headers, TRUE);
    g_byte_array_unref(response.body);
    world->cases++;
}

/** Post a body with a timestamp that is `age` old and rightly signed. */
static void expect_signed(World *world, int status, gint64 age, const char *body, gsize size)
{
    g_autofree char *timestamp = g_strdup_printf("%" G_GINT64_FORMAT, NOW - age);
    char sign[SIGN_LENGTH + 1];
    signature_make(SECRET, timestamp, sign);
    g_autofree char *timestamp_header = g_strconcat("HTTP_TIMESTAMP=", timestamp, NULL);
    g_autofree char *sign_header = g_strconcat("HTTP_SIGN=", sign, NULL);
    const Case c = {.body = body, .body_size = size, .headers = {timestamp_header, sign_header}};
    expect(world, status, &c);
}

static void malformed(World *world, const char *body, gsize size)
{
    expect_signed(world, 400, 0, body, size);
}

static void malformed_text(World *world, const char *body)
{
    malformed(world, body, strlen(body));
}

/** Post the good body with exactly these headers. */
static void unsigned_headers(World *world, const char *a, const char *b, const char *c)
{
    const Case given = {.body = good_body, .body_size = strlen(good_body), .headers = {a, b, c}};
    expect(world, 401, &given);
}

static void unsigned_pair(World *world, const char *timestamp, const char *sign)
{
    g_autofree char *timestamp_header = g_strconcat("HTTP_TIMESTAMP=", timestamp, NULL);
    g_autofree char *sign_header = g_strconcat("HTTP_SIGN=", sign, NULL);
    unsigned_headers(world, timestamp_header, sign_header, NULL);
}

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

/* --- bad bodies ----------------------------------------------------------------------------- */

/** The good body with the value of one member replaced (or, with NULL, the member left out). */
static char *spoiled(const char *key, const char *value)
{
    g_autoptr(cJSON) tree = cJSON_Parse(good_body);
    cJSON_DeleteItemFromObjectCaseSensitive(tree, key);
    if (value == NULL)
        return json_text(tree);
    g_autofree char *rest = json_text(tree);
    return g_strdup_printf("{\"%s\":%s,%s", key, value, rest + 1);
}

static const char *const texts[] = {
    "msgId",         "conversationId", "conversationType", "senderId",          "senderStaffId",           "senderNick",
    "chatbotCorpId", "msgtype",        "sessionWebhook",   "conversationTitle", "originalProcessQueryKey",
};

static void test_wrong_types(void)
{
    g_auto(World) world = {0};
    static const char *const not_text[] = {"{}", "[]", "true", "false", "1.5", "1e300", "9007199254740993", "[\"a\"]"};
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        for (gsize j = 0; j < G_N_ELEMENTS(not_text); j++) {
            g_autofree char *body = spoiled(texts[i], not_text[j]);
            malformed_text(&world, body);
        }
    }
    static const char *const numbers[] = {"createAt", "sessionWebhookExpiredTime", "errorCode"};
    static const char *const not_number[] = {"{}",
                                             "[]",
                                             "true",
                                             "1.5",
                                             "1e300",
                                             "-1e300",
                                             "\"x\"",
                                             "\"1.5\"",
                                             "\"0x10\"",
                                             "\" 1\"",
                                             "\"99999999999999999999\""};
    for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++) {
        for (gsize j = 0; j < G_N_ELEMENTS(not_number); j++) {
            g_autofree char *body = spoiled(numbers[i], not_number[j]);
            malformed_text(&world, body);
        }
    }
    static const struct {
        const char *key, *value;
    } others[] = {
        {"isAdmin", "\"yes\""},
        {"isAdmin", "1"},
        {"isAdmin", "{}"},
        {"isAdmin", "[]"},
        {"text", "\"x\""},
        {"text", "[]"},
        {"text", "5"},
        {"text", "true"},
        {"content", "[]"},
        {"content", "5"},
        {"content", "true"},
        {"text", "{\"content\":{}}"},
        {"text", "{\"content\":[]}"},
        {"text", "{\"content\":1}"},
        {"conversationType", "\"3\""},
        {"conversationType", "0"},
        {"conversationType", "\"group\""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(others); i++) {
        g_autofree char *body = spoiled(others[i].key, others[i].value);
        malformed_text(&world, body);
    }
    g_assert_cmpuint(world.cases, >=, 130);
}

static void test_missing_and_overlong(void)
{
    g_auto(World) world = {0};
    static const char *const needed[] = {"msgId", "conversationId", "msgtype"};
    for (gsize i = 0; i < G_N_ELEMENTS(needed); i++) {
        g_autofree char *without = spoiled(needed[i], NULL);
        g_autofree char *empty = spoiled(needed[i], "\"\"");
        g_autofree char *null = spoiled(needed[i], "null");
        malformed_text(&world, without);
        malformed_text(&world, empty);
        malformed_text(&world, null);
    }
    malformed_text(&world, "{\"msgId\":\"m\",\"conversationId\":\"c\",\"msgtype\":\"text\"}");
    malformed_text(&world, "{}");
    malformed_text(&world, "");
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        if (strcmp(texts[i], "senderNick") == 0 || strcmp(texts[i], "conversationTitle") == 0)
            continue; /* shown only: cut, not refused */
        gsize limit = strcmp(texts[i], "sessionWebhook") == 0 ? LIMIT_URL_BYTES : LIMIT_ID_BYTES;
        g_autofree char *letters = g_strnfill(limit + 1, 'x');
        g_autofree char *value = g_strdup_printf("\"%s\"", letters);
        g_autofree char *body = spoiled(texts[i], value);
        malformed_text(&world, body);
        g_autofree char *control = spoiled(texts[i], "\"a\\nb\"");
        malformed_text(&world, control);
    }
    g_autofree char *words = g_strnfill(LIMIT_BODY_BYTES, 'x');
    g_autofree char *content = g_strdup_printf("{\"content\":\"%s\"}", words);
    g_autofree char *large = spoiled("text", content);
    malformed_text(&world, large);
}

/** Every prefix of a body is malformed. */
static void test_truncated(void)
{
    g_auto(World) world = {0};
    for (gsize size = 0; size < strlen(good_body); size++)
        malformed(&world, good_body, size);
    g_assert_cmpuint(world.cases, >=, 200);
}

static void test_doubled(void)
{
    g_auto(World) world = {0};
    g_autoptr(cJSON) tree = cJSON_Parse(good_body);
    const cJSON *item = NULL;
    cJSON_ArrayForEach (item, tree) {
        g_autofree char *value = json_text(item);
        g_autofree char *first = g_strdup_printf("{\"%s\":%s,%s", item->string, value, good_body + 1);
        malformed_text(&world, first);
        g_autofree char *escaped =
            g_strdup_printf("{\"\\u%04x%s\":%s,%s", item->string[0], item->string + 1, value, good_body + 1);
        malformed_text(&world, escaped);
    }
    g_autofree char *nested = spoiled("text", "{\"content\":\"a\",\"content\":\"b\"}");
    malformed_text(&world, nested);
    g_assert_cmpuint(world.cases, >=, 30);
}

/** Bytes that are not text, put at many places. */
static void test_bad_bytes(void)
{
    g_auto(World) world = {0};
    static const struct {
        const char *bytes;
        gsize size;
    } bad[] = {
        {"\0", 1},       {"\xff", 1}, {"\xc0\xaf", 2}, {"\xed\xa0\x80", 3}, {"\xf4\x90\x80\x80", 4},
        {"\xe7\x94", 2}, {"\x80", 1},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
        for (gsize at = 0; at <= strlen(good_body); at += 53) {
            g_autoptr(GString) body = g_string_new(good_body);
            g_string_insert_len(body, (gssize)at, bad[i].bytes, (gssize)bad[i].size);
            malformed(&world, body->str, body->len);
        }
    }
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        static const char *const escapes[] = {"\"a\\u0000b\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\x41\"",
                                              "\"\\u12\""};
        for (gsize j = 0; j < G_N_ELEMENTS(escapes); j++) {
            g_autofree char *body = spoiled(texts[i], escapes[j]);
            malformed_text(&world, body);
        }
    }
    g_assert_cmpuint(world.cases, >=, 130);
}

static void test_not_json(void)
{
    g_auto(World) world = {0};
    static const char *const bodies[] = {
        "null",
        "true",
        "17",
        "\"text\"",
        "[]",
        "[{}]",
        "{",
        "}",
        "{]",
        "[}",
        "{\"a\"}",
        "{\"a\":}",
        "{:1}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":1,}",
        "{,}",
        "{\"a\":1}}",
        "{\"a\":1} x",
        "{\"a\":1}{\"b\":2}",
        "{\"a\":NaN}",
        "{\"a\":Infinity}",
        "{\"a\":-}",
        "{\"a\":+1}",
        "{\"a\":.5}",
        "{\"a\":tru}",
        "{\"a\":undefined}",
        "{\"a\":/**/1}",
        "// x\n{}",
        "<xml/>",
        "msgId=1&msgtype=text",
        "{\"encrypt\":\"x\"}",
        "\xef\xbb\xbf",
        " ",
        "\n",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(bodies); i++)
        malformed_text(&world, bodies[i]);
    static const gsize depths[] = {LIMIT_JSON_DEPTH + 1, 100, 1000, 30000};
    for (gsize i = 0; i < G_N_ELEMENTS(depths); i++) {
        g_autofree char *arrays = g_strnfill(depths[i], '[');
        malformed_text(&world, arrays);
        g_autoptr(GString) objects = g_string_new(NULL);
        for (gsize j = 0; j < depths[i] / 5; j++)
            g_string_append(objects, "{\"a\":");
        malformed_text(&world, objects->str);
    }
}

/* --- bad signatures ------------------------------------------------------------------------- */

static void test_headers_absent_or_doubled(void)
{
    g_auto(World) world = {0};
    char sign[SIGN_LENGTH + 1];
    signature_make(SECRET, "1700000000000", sign);
    const char *timestamp = "HTTP_TIMESTAMP=1700000000000";
    g_autofree char *header = g_strconcat("HTTP_SIGN=", sign, NULL);
    g_autofree char *joined_sign = g_strconcat(header, ", ", sign, NULL);
    g_autofree char *joined_time = g_strconcat(timestamp, ", 1700000000000", NULL);
    unsigned_headers(&world, NULL, NULL, NULL);
    unsigned_headers(&world, timestamp, NULL, NULL);
    unsigned_headers(&world, header, NULL, NULL);
    unsigned_headers(&world, timestamp, header, header);
    unsigned_headers(&world, timestamp, timestamp, header);
    unsigned_headers(&world, timestamp, header, "HTTP_SIGN=");
    unsigned_headers(&world, timestamp, header, "HTTP_TIMESTAMP=1");
    unsigned_headers(&world, timestamp, joined_sign, NULL);
    unsigned_headers(&world, joined_time, header, NULL);
    unsigned_headers(&world, "HTTP_TIMESTAMP=", "HTTP_SIGN=", NULL);
    unsigned_headers(&world, "HTTP_TIMESTAMPS=1700000000000", header, NULL);
    unsigned_headers(&world, "http_timestamp=1700000000000", header, NULL);
    unsigned_headers(&world, "TIMESTAMP=1700000000000", header, NULL);
}

/** Every character changed, every length, and what is like the sign but is not it. */
static void test_wrong_signs(void)
{
    g_auto(World) world = {0};
    const char *timestamp = "1700000000000";
    char sign[SIGN_LENGTH + 1];
    signature_make(SECRET, timestamp, sign);
    for (gsize i = 0; i < SIGN_LENGTH; i++) {
        g_autofree char *changed = g_strdup(sign);
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        unsigned_pair(&world, timestamp, changed);
        g_autofree char *cut = g_strndup(sign, i);
        unsigned_pair(&world, timestamp, cut);
        g_autofree char *other_case = g_strdup(sign);
        other_case[i] = g_ascii_islower(sign[i]) ? g_ascii_toupper(sign[i]) : g_ascii_tolower(sign[i]);
        if (other_case[i] != sign[i])
            unsigned_pair(&world, timestamp, other_case);
    }
    g_autofree char *upper = g_ascii_strup(sign, -1);
    g_autofree char *lower = g_ascii_strdown(sign, -1);
    g_autofree char *longer = g_strconcat(sign, "=", NULL);
    g_autofree char *twice = g_strconcat(sign, sign, NULL);
    g_autofree char *spaced = g_strconcat(" ", sign, NULL);
    g_autofree char *escaped = g_uri_escape_string(sign, NULL, FALSE);
    g_autofree char *unpadded = g_strndup(sign, SIGN_LENGTH - 1);
    const char *like[] = {upper, lower, longer, twice, spaced, escaped, unpadded, SECRET, "null"};
    for (gsize i = 0; i < G_N_ELEMENTS(like); i++)
        unsigned_pair(&world, timestamp, like[i]);
    static const char *const secrets[] = {"", "kept-to-ourselve", "kept-to-ourselvesS", "Kept-to-ourselves", " "};
    for (gsize i = 0; i < G_N_ELEMENTS(secrets); i++) {
        signature_make(secrets[i], timestamp, sign);
        unsigned_pair(&world, timestamp, sign);
    }
    g_assert_cmpuint(world.cases, >=, 120);
}

/** Rightly signed, but not a time, or one outside the window. */
static void test_wrong_timestamps(void)
{
    g_auto(World) world = {0};
    static const char *const timestamps[] = {
        "",
        "0",
        "1",
        "-1",
        "+1700000000000",
        " 1700000000000",
        "1700000000000 ",
        "1700000000000\n",
        "\t1700000000000",
        "1700000000",
        "1700000000000000",
        "17000000000000000",
        "01700000000000000",
        "1700000000000.0",
        "1.7e12",
        "0x18bcfe56800",
        "0b1",
        "1,700,000,000,000",
        "1700000000000L",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "18446744073709551615",
        "18446744073709551616",
        "18446745773709551616",
        "99999999999999999999999999999999",
        "9999999999999999",
        "NaN",
        "inf",
        "null",
        "now",
        "true",
        "\"1700000000000\"",
        "%31700000000000",
        "１700000000000",
        "1700000000000;",
        "1700000000000=",
    };
    char sign[SIGN_LENGTH + 1];
    for (gsize i = 0; i < G_N_ELEMENTS(timestamps); i++) {
        signature_make(SECRET, timestamps[i], sign);
        unsigned_pair(&world, timestamps[i], sign);
    }
    gsize length = strlen(good_body);
    expect_signed(&world, 200, LIMIT_SIGN_WINDOW_MS, good_body, length);
    expect_signed(&world, 200, -LIMIT_SIGN_WINDOW_MS, good_body, length);
    expect_signed(&world, 200, LIMIT_SIGN_WINDOW_MS - 1, good_body, length);
    expect_signed(&world, 401, LIMIT_SIGN_WINDOW_MS + 1, good_body, length);
    expect_signed(&world, 401, -LIMIT_SIGN_WINDOW_MS - 1, good_body, length);
    /* the sign of one time with every other digit in it */
    signature_make(SECRET, "1700000000000", sign);
    for (gsize i = 0; i < 13; i++) {
        for (char digit = '0'; digit <= '9'; digit++) {
            g_autofree char *other = g_strdup("1700000000000");
            if (other[i] == digit)
                continue;
            other[i] = digit;
            unsigned_pair(&world, other, sign);
        }
    }
    g_assert_cmpuint(world.cases, >=, 130);
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

static GLogWriterOutput log_nothing(GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
    (void)data;
    if ((level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL)) != 0)
        return g_log_writer_standard_streams(level, fields, n_fields, NULL);
    return G_LOG_WRITER_HANDLED;
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_log_set_always_fatal(G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL); /* refusals are warnings, and many here */
    g_log_set_writer_func(log_nothing, NULL, NULL);
    g_test_add_func("/receiver/accepted", test_accepted);
    g_test_add_func("/receiver/recordings", test_recordings);
    g_test_add_func("/receiver/probes", test_probes);
    g_test_add_func("/receiver/statuses", test_statuses);
    g_test_add_func("/receiver/http-answer", test_http_answer);
    g_test_add_func("/receiver/robots", test_robots);
    g_test_add_func("/receiver/journal-verdicts", test_journal_verdicts);
    g_test_add_func("/receiver/body/wrong-types", test_wrong_types);
    g_test_add_func("/receiver/body/missing-and-overlong", test_missing_and_overlong);
    g_test_add_func("/receiver/body/truncated", test_truncated);
    g_test_add_func("/receiver/body/doubled", test_doubled);
    g_test_add_func("/receiver/body/bad-bytes", test_bad_bytes);
    g_test_add_func("/receiver/body/not-json", test_not_json);
    g_test_add_func("/receiver/sign/absent-or-doubled", test_headers_absent_or_doubled);
    g_test_add_func("/receiver/sign/wrong-signs", test_wrong_signs);
    g_test_add_func("/receiver/sign/wrong-timestamps", test_wrong_timestamps);
    g_test_add_func("/receiver/refused-unread", test_refused_unread);
    g_test_add_func("/receiver/refusals-are-few", test_refusals_are_few);
    return g_test_run();
}
