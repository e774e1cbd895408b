// SPDX-License-Identifier: MIT
/* The API client gets, renews and shares the token, sends what DingTalk expects, and survives bad answers. */
#include "lib/dingtalk/client.h"

#include <string.h>

#include "lib/base/json.h"
#include "tests/dingtalk/scripted.h"

/** What the server is to do, and what it has seen. */
typedef struct {
    Scripted *server;
    Settings settings;
    char *origins[2];
    gint64 now_ms; /* of the client's clock; 0: the real one */
    Clock clock;
    Api *api;
    /* the script */
    gboolean old_family_only;
    gboolean bad_secret;
    const char *refusal; /* answer to calls with a token other than the newest */
    int refusal_status;
    gboolean always_refuse;
    const char *life;      /* JSON of the token's seconds */
    ScriptedReply special; /* for sends, when special.body is set or it is cut, silent or held */
    const char *special_body;
    /* seen */
    guint tokens;
    guint old_tokens;
    guint uploads;
    guint sends;
    guint posts;
    char *last_target, *last_headers, *last_body;
    gsize last_size;
    /* results */
    guint done;
    VerdictKind kind;
    VerdictReason reason;
    gint64 wait_ms;
    char *value;
    char *recalled; /* keys, joined */
} Fixture;

static void remember(Fixture *fixture, const ScriptedRequest *request)
{
    g_free(fixture->last_target);
    g_free(fixture->last_headers);
    g_free(fixture->last_body);
    fixture->last_target = g_strdup(request->target);
    fixture->last_headers = g_strdup(request->headers);
    fixture->last_body = g_memdup2(request->body, request->body_size + 1);
    fixture->last_size = request->body_size;
}

static void handle_token(Fixture *fixture, const ScriptedRequest *request, ScriptedReply *reply, gboolean old)
{
    gboolean secret_there = strstr(old ? request->target : request->body, "test-app-secret") != NULL;
    g_assert_true(secret_there);
    if (fixture->bad_secret) {
        reply->status = 400;
        g_string_assign(reply->body, "{\"code\":\"invalidClientIdOrSecret\",\"message\":\"x\"}");
        return;
    }
    guint number = ++fixture->tokens;
    fixture->old_tokens += old ? 1 : 0;
    g_string_printf(reply->body,
                    old ? "{\"errcode\":0,\"access_token\":\"token%u\",\"expires_in\":%s}"
                        : "{\"accessToken\":\"token%u\",\"expireIn\":%s}",
                    number, fixture->life);
}

static gboolean token_is_newest(const Fixture *fixture, const ScriptedRequest *request)
{
    g_autofree char *header = g_strdup_printf("x-acs-dingtalk-access-token: token%u\r\n", fixture->tokens);
    g_autofree char *query = g_strdup_printf("?access_token=token%u&type=", fixture->tokens);
    return strstr(request->headers, header) != NULL || strstr(request->target, query) != NULL;
}

static void handle_call(Fixture *fixture, const ScriptedRequest *request, ScriptedReply *reply)
{
    gboolean upload = g_str_has_prefix(request->target, "/media/upload");
    fixture->uploads += upload ? 1 : 0;
    fixture->sends += upload ? 0 : 1;
    if (fixture->always_refuse || (fixture->refusal != NULL && !token_is_newest(fixture, request))) {
        reply->status = fixture->refusal_status;
        g_string_assign(reply->body, fixture->refusal);
        return;
    }
    g_assert_true(token_is_newest(fixture, request));
    g_string_assign(reply->body, upload ? "{\"errcode\":0,\"media_id\":\"@lAD1\",\"type\":\"image\"}"
                                        : "{\"processQueryKey\":\"key1\"}");
    if (fixture->special_body != NULL)
        g_string_assign(reply->body, fixture->special_body);
    reply->cut = fixture->special.cut;
    reply->silent = fixture->special.silent;
    reply->held = fixture->special.held;
    reply->headers = fixture->special.headers;
    reply->status = fixture->special.status != 0 ? fixture->special.status : reply->status;
    if (fixture->special.status != 0)
        g_string_truncate(reply->body, 0);
}

static void handle(const ScriptedRequest *request, ScriptedReply *reply, gpointer data)
{
    Fixture *fixture = data;
    remember(fixture, request);
    if (g_str_has_prefix(request->target, "/gettoken?")) {
        handle_token(fixture, request, reply, TRUE);
    } else if (strcmp(request->target, "/v1.0/oauth2/accessToken") == 0) {
        if (fixture->old_family_only)
            reply->status = 404;
        else
            handle_token(fixture, request, reply, FALSE);
    } else if (g_str_has_prefix(request->target, "/robot/sendBySession")) {
        fixture->posts++;
        g_string_assign(reply->body, "{\"errcode\":0,\"errmsg\":\"ok\"}");
    } else {
        handle_call(fixture, request, reply);
    }
}

static gint64 fixture_now(gpointer data)
{
    const Fixture *fixture = data;
    return fixture->now_ms != 0 ? fixture->now_ms : clock_now_ms(&clock_system);
}

static void fixture_open(Fixture *fixture, gconstpointer timeout)
{
    fixture->server = scripted_new(handle, fixture);
    fixture->life = "7200";
    fixture->refusal_status = 200;
    char *base = (char *)scripted_base(fixture->server);
    fixture->origins[0] = base;
    fixture->settings = (Settings){
        .app_key = (char *)"ding1",
        .app_secret = (char *)"test-app-secret",
        .robot_code = (char *)"robot1",
        .api_base = base,
        .oapi_base = base,
        .webhook_origins = fixture->origins,
        .calls_per_second = 1000,
    };
    fixture->clock = (Clock){fixture_now, fixture};
    fixture->api = api_new(&fixture->settings, &fixture->clock, timeout != NULL ? GPOINTER_TO_UINT(timeout) : 10000);
}

static void fixture_close(Fixture *fixture, gconstpointer timeout)
{
    (void)timeout;
    api_free(fixture->api);
    scripted_free(fixture->server);
    g_free(fixture->last_target);
    g_free(fixture->last_headers);
    g_free(fixture->last_body);
    g_free(fixture->recalled);
    g_free(fixture->value);
}

static void done(const Verdict *verdict, gpointer data)
{
    Fixture *fixture = data;
    fixture->done++;
    fixture->kind = verdict->kind;
    fixture->reason = verdict->reason;
    fixture->wait_ms = verdict->wait_ms;
    g_free(fixture->recalled);
    fixture->recalled = verdict->recalled != NULL ? g_strjoinv(" ", verdict->recalled) : NULL;
    g_free(fixture->value);
    fixture->value = g_strdup(verdict->value);
}

static void run_until_done(Fixture *fixture, guint count)
{
    gint64 give_up = g_get_monotonic_time() + 20 * G_TIME_SPAN_SECOND;
    while (fixture->done < count) {
        g_assert_cmpint(g_get_monotonic_time(), <, give_up);
        api_run(fixture->api);
        if (fixture->done < count)
            api_wait(fixture->api, NULL, 0, 100);
    }
    g_assert_cmpuint(api_pending(fixture->api), ==, 0);
}

static void send_group(Fixture *fixture)
{
    const ApiMessage message = {API_PICTURE, "@lAD1", NULL, LANG_ZH, NULL};
    api_send_group(fixture->api, "cid1==", &message, done, fixture);
}

static void upload(Fixture *fixture)
{
    g_autoptr(GBytes) png = g_bytes_new_static("\x89PNG\0bytes", 10);
    api_upload(fixture->api, png, "board.png", done, fixture);
}

/** A call fetches the token first, says what DingTalk wants, and later calls use the same token and connection. */
static void test_send(Fixture *fixture, gconstpointer data)
{
    (void)data;
    send_group(fixture);
    run_until_done(fixture, 1);
    g_assert_cmpint(fixture->kind, ==, VERDICT_OK);
    g_assert_cmpstr(fixture->value, ==, "key1");
    g_assert_cmpstr(fixture->last_target, ==, "/v1.0/robot/groupMessages/send");
    g_assert_cmpstr(fixture->last_body, ==,
                    "{\"robotCode\":\"robot1\",\"openConversationId\":\"cid1==\",\"msgKey\":\"sampleImageMsg\","
                    "\"msgParam\":\"{\\\"photoURL\\\":\\\"@lAD1\\\"}\"}");
    const ApiMessage text = {API_TEXT, "你好\n\"x\"", NULL, LANG_ZH, NULL};
    api_send_person(fixture->api, "staff1", &text, done, fixture);
    run_until_done(fixture, 2);
    g_assert_cmpstr(fixture->last_target, ==, "/v1.0/robot/oToMessages/batchSend");
    g_assert_cmpstr(fixture->last_body, ==,
                    "{\"robotCode\":\"robot1\",\"userIds\":[\"staff1\"],\"msgKey\":\"sampleText\","
                    "\"msgParam\":\"{\\\"content\\\":\\\"你好\\\\n\\\\\\\"x\\\\\\\"\\\"}\"}");
    g_assert_cmpuint(fixture->tokens, ==, 1);
    g_assert_cmpuint(scripted_connections(fixture->server), ==, 1);
    g_assert_nonnull(strstr(fixture->last_headers, "User-Agent: dingboard/"));
    g_assert_null(strstr(fixture->last_headers, "Expect:"));
}

/** An upload is multipart with type and media, file name and content type; the token stands in the query. */
static void test_upload(Fixture *fixture, gconstpointer data)
{
    (void)data;
    upload(fixture);
    run_until_done(fixture, 1);
    g_assert_cmpstr(fixture->value, ==, "@lAD1");
    g_assert_cmpstr(fixture->last_target, ==, "/media/upload?access_token=token1&type=image");
    g_assert_nonnull(strstr(fixture->last_headers, "Content-Type: multipart/form-data; boundary="));
    g_assert_nonnull(strstr(fixture->last_body, "name=\"type\"\r\n\r\nimage\r\n"));
    g_assert_nonnull(strstr(fixture->last_body, "name=\"media\"; filename=\"board.png\"\r\nContent-Type: image/png"));
    g_assert_nonnull(g_strstr_len(fixture->last_body, (gssize)fixture->last_size, "\r\n\r\n\x89PNG"));
    g_assert_null(strstr(fixture->last_headers, "Expect:"));
}

/** Calls that start together share one fetch of the token. */
static void test_shared_fetch(Fixture *fixture, gconstpointer data)
{
    (void)data;
    for (int i = 0; i < 100; i++)
        i % 2 == 0 ? send_group(fixture) : upload(fixture);
    run_until_done(fixture, 100);
    g_assert_cmpuint(fixture->tokens, ==, 1);
    g_assert_cmpuint(fixture->sends, ==, 50);
    g_assert_cmpuint(fixture->uploads, ==, 50);
}

/** Where the new call is not there the old one is used. */
static void test_old_family(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture->old_family_only = TRUE;
    fixture->life = "\"7200\"";
    send_group(fixture);
    run_until_done(fixture, 1);
    g_assert_cmpint(fixture->kind, ==, VERDICT_OK);
    g_assert_cmpuint(fixture->old_tokens, ==, 1);
}

/** The token is renewed five minutes before it expires, given as a number or as text. */
static void test_early_renewal(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture->now_ms = 1700000000000;
    fixture->life = "\"7200\"";
    send_group(fixture);
    run_until_done(fixture, 1);
    fixture->now_ms += (7200 - 300) * 1000 - 1;
    send_group(fixture);
    run_until_done(fixture, 2);
    g_assert_cmpuint(fixture->tokens, ==, 1);
    fixture->now_ms += 1;
    send_group(fixture);
    run_until_done(fixture, 3);
    g_assert_cmpuint(fixture->tokens, ==, 2);
}

/** What people cannot see as a picture goes as a file, under the name they shall read. */
static void test_file(Fixture *fixture, gconstpointer data)
{
    (void)data;
    static const struct {
        const char *name, *type, *content_type;
    } kinds[] = {
        {"help.png", "image", "image/png"},         {"replay.gif", "image", "image/gif"},
        {"board.pdf", "file", "application/pdf"},   {"board.svg", "file", "image/svg+xml"},
        {"board.json", "file", "application/json"},
    };
    g_autoptr(GBytes) bytes = g_bytes_new_static("bytes", 5);
    for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
        api_upload(fixture->api, bytes, kinds[i].name, done, fixture);
        run_until_done(fixture, i + 1);
        g_autofree char *name =
            g_strdup_printf("filename=\"%s\"\r\nContent-Type: %s\r\n", kinds[i].name, kinds[i].content_type);
        g_autofree char *target = g_strconcat("&type=", kinds[i].type, NULL);
        g_autofree char *field = g_strdup_printf("name=\"type\"\r\n\r\n%s\r\n", kinds[i].type);
        g_assert_nonnull(strstr(fixture->last_body, name));
        g_assert_nonnull(strstr(fixture->last_body, field));
        g_assert_true(g_str_has_suffix(fixture->last_target, target));
        g_assert_cmpint(api_is_picture(kinds[i].name), ==, strcmp(kinds[i].type, "image") == 0);
    }
    const ApiMessage message = {API_FILE, "@lAD1", "画板.svg", LANG_ZH, NULL};
    api_send_person(fixture->api, "staff1", &message, done, fixture);
    run_until_done(fixture, G_N_ELEMENTS(kinds) + 1);
    g_assert_cmpstr(fixture->last_body, ==,
                    "{\"robotCode\":\"robot1\",\"userIds\":[\"staff1\"],\"msgKey\":\"sampleFile\","
                    "\"msgParam\":\"{\\\"mediaId\\\":\\\"@lAD1\\\",\\\"fileName\\\":\\\"画板.svg\\\","
                    "\\\"fileType\\\":\\\"svg\\\"}\"}");
}

/** A card holds the picture, and buttons that say undo and redo for whoever presses them. */
static void test_card(Fixture *fixture, gconstpointer data)
{
    (void)data;
    const ApiMessage message = {API_CARD, "@lAD1", "画了圆\n同时失效：第2笔", LANG_ZH, NULL};
    api_send_group(fixture->api, "cid1==", &message, done, fixture);
    run_until_done(fixture, 1);
    g_assert_nonnull(strstr(fixture->last_body, "\"msgKey\":\"sampleActionCard2\""));
    g_assert_nonnull(strstr(fixture->last_body,
                            "{\\\"title\\\":\\\"画了圆\\\",\\\"text\\\":\\\"![](@lAD1)\\\","
                            "\\\"actionTitle1\\\":\\\"撤销\\\",\\\"actionURL1\\\":"
                            "\\\"dtmd://dingtalkclient/sendMessage?content=%E6%92%A4%E9%94%80\\\""));
    g_assert_nonnull(strstr(fixture->last_body, "\\\"actionTitle2\\\":\\\"重做\\\""));
    g_assert_null(strstr(fixture->last_body, "actionTitle3"));
    const ApiMessage opening = {API_CARD, "@lAD1", "画了圆", LANG_ZH, "dingtalk://x?url=y"};
    api_send_group(fixture->api, "cid1==", &opening, done, fixture);
    run_until_done(fixture, 2);
    g_assert_nonnull(strstr(fixture->last_body, "\"msgKey\":\"sampleActionCard3\""));
    g_assert_nonnull(strstr(fixture->last_body, "\\\"actionTitle3\\\":\\\"打开画板\\\",\\\"actionURL3\\\":"
                                                "\\\"dingtalk://x?url=y\\\""));
}

/** In every shape in which DingTalk refuses a token, it is fetched once more and the call is repeated. */
static void test_refused(Fixture *fixture, gconstpointer data)
{
    (void)data;
    static const struct {
        int status;
        const char *body;
    } refusals[] = {
        {400, "{\"code\":\"InvalidAuthentication\",\"message\":\"不合法的access_token\"}"},
        {401, "<html>no</html>"},
        {200, "{\"errcode\":40014,\"errmsg\":\"x\"}"},
        {200, "{\"errcode\":\"42001\",\"errmsg\":\"x\"}"},
        {200, "{\"errcode\":40001,\"errmsg\":\"x\"}"},
        {200, "{\"errcode\":88,\"sub_code\":\"40014\",\"sub_msg\":\"x\"}"},
    };
    send_group(fixture);
    run_until_done(fixture, 1);
    for (guint i = 0; i < G_N_ELEMENTS(refusals); i++) {
        fixture->refusal = refusals[i].body;
        fixture->refusal_status = refusals[i].status;
        fixture->tokens++; /* the platform forgets the token that the client has */
        guint before = fixture->tokens;
        for (int n = 0; n < 8; n++)
            n % 2 == 0 ? upload(fixture) : send_group(fixture);
        run_until_done(fixture, 1 + 8 * (i + 1));
        g_assert_cmpint(fixture->kind, ==, VERDICT_OK);
        g_assert_cmpuint(fixture->tokens, ==, before + 1);
    }
}

/** A platform that refuses every token is not asked for ever. */
static void test_always_refused(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture->always_refuse = TRUE;
    fixture->refusal = "{\"errcode\":40014}";
    send_group(fixture);
    run_until_done(fixture, 1);
    g_assert_cmpint(fixture->kind, ==, VERDICT_RETRY);
    g_assert_cmpint(fixture->reason, ==, REASON_TOKEN);
    g_assert_cmpuint(fixture->sends, ==, 2);
    g_assert_cmpuint(fixture->tokens, ==, 2);
}

/** With a wrong secret all who wait are told, those who need no token are served. */
static void test_bad_secret(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture->bad_secret = TRUE;
    send_group(fixture);
    upload(fixture);
    run_until_done(fixture, 2);
    g_assert_cmpint(fixture->kind, ==, VERDICT_GIVE_UP);
    g_assert_cmpint(fixture->reason, ==, REASON_CONFIGURATION);
    g_autofree char *url = g_strconcat(scripted_base(fixture->server), "/robot/sendBySession?session=1", NULL);
    api_webhook(fixture->api, url, G_MAXINT64, "@staff1 hi", "staff1", done, fixture);
    run_until_done(fixture, 3);
    g_assert_cmpint(fixture->kind, ==, VERDICT_OK);
    g_assert_cmpstr(fixture->last_body, ==,
                    "{\"msgtype\":\"text\",\"text\":{\"content\":\"@staff1 hi\"},"
                    "\"at\":{\"atUserIds\":[\"staff1\"],\"isAtAll\":false}}");
    g_assert_nonnull(strstr(fixture->last_headers, "Content-Type: application/json; charset=utf-8"));
}

/** A webhook of another origin, or one that has expired, is never connected to. */
static void test_webhook_refused(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autofree char *url = g_strconcat(scripted_base(fixture->server), "/robot/sendBySession?session=1", NULL);
    g_autofree char *other = g_strdup(url);
    memcpy(other, "HTTP", 4);
    fixture->now_ms = 1700000000000;
    g_assert_true(api_webhook_usable(fixture->api, url, fixture->now_ms + 1));
    g_assert_false(api_webhook_usable(fixture->api, url, fixture->now_ms));
    g_assert_false(api_webhook_usable(fixture->api, other, fixture->now_ms + 1));
    api_webhook(fixture->api, url, fixture->now_ms, "hi", NULL, done, fixture);
    api_webhook(fixture->api, other, fixture->now_ms + 1, "hi", NULL, done, fixture);
    api_webhook(fixture->api, NULL, fixture->now_ms + 1, "hi", NULL, done, fixture);
    run_until_done(fixture, 3);
    g_assert_cmpint(fixture->reason, ==, REASON_WEBHOOK_DEAD);
    g_assert_cmpuint(scripted_connections(fixture->server), ==, 0);
}

static void fails_with(Fixture *fixture, VerdictKind kind, VerdictReason reason)
{
    guint count = fixture->done + 1;
    send_group(fixture);
    run_until_done(fixture, count);
    g_assert_cmpint(fixture->kind, ==, kind);
    g_assert_cmpint(fixture->reason, ==, reason);
}

/** Huge, cut, HTML, empty, missing and late answers are worth another try, and nothing worse happens. */
static void test_bad_answers(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture->special.cut = TRUE;
    fails_with(fixture, VERDICT_RETRY, REASON_NETWORK);
    fixture->special.cut = FALSE;
    fixture->special.silent = TRUE;
    fails_with(fixture, VERDICT_RETRY, REASON_NETWORK);
    fixture->special.silent = FALSE;
    fixture->special_body = "<html><h1>502</h1></html>";
    fails_with(fixture, VERDICT_RETRY, REASON_SERVER);
    fixture->special_body = "";
    fails_with(fixture, VERDICT_RETRY, REASON_SERVER);
    fixture->special_body = "{\"processQueryKey\":\"ke";
    fails_with(fixture, VERDICT_RETRY, REASON_SERVER);
    g_autofree char *spaces = g_strnfill(API_ANSWER_BYTES, ' ');
    g_autofree char *huge = g_strconcat("{\"processQueryKey\":\"key\"}", spaces, NULL); /* fine, were it read */
    fixture->special_body = huge;
    fails_with(fixture, VERDICT_RETRY, REASON_SERVER);
    fixture->special_body = NULL;
    send_group(fixture);
    run_until_done(fixture, fixture->done + 1);
    g_assert_cmpint(fixture->kind, ==, VERDICT_OK);
}

/** The server's word on when to come back is kept: in seconds, or as a date; an hour at most. */
static void test_retry_after(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(GDateTime) now = g_date_time_new_now_utc();
    g_autoptr(GDateTime) later = g_date_time_add_seconds(now, 600);
    g_autofree char *date = g_date_time_format(later, "Retry-After: %a, %d %b %Y %H:%M:%S GMT\r\n");
    const struct {
        int status;
        const char *headers;
        gint64 least, most;
    } cases[] = {
        {429, "Retry-After: 17\r\n", 17000, 17000},
        {503, "Retry-After: 30\r\n", 30000, 30000},
        {503, date, 500000, 600000},
        {503, "Retry-After: 999999\r\n", 3600000, 3600000},
        {503, "Retry-After: soon\r\n", 0, 0},
        {503, "", 0, 0},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        fixture->special.status = cases[i].status;
        fixture->special.headers = cases[i].headers;
        send_group(fixture);
        run_until_done(fixture, (guint)i + 1);
        g_assert_cmpint(fixture->kind, !=, VERDICT_OK);
        g_assert_cmpint(fixture->wait_ms, >=, cases[i].least);
        g_assert_cmpint(fixture->wait_ms, <=, cases[i].most);
    }
}

/** A redirect is not followed, wherever it points. */
static void test_redirect(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autofree char *header = g_strdup_printf("Location: %s/elsewhere\r\n", scripted_base(fixture->server));
    fixture->special.status = 302;
    fixture->special.headers = header;
    fails_with(fixture, VERDICT_RETRY, REASON_SERVER);
    g_assert_cmpuint(fixture->sends, ==, 1);
    g_assert_null(strstr(fixture->last_target, "elsewhere"));
}

static gint64 admit_none(CallKind call, gint64 now_ms, gpointer data)
{
    g_assert_cmpint(call, ==, CALL_SEND_GROUP);
    gint64 *until = data;
    return MAX(now_ms, *until);
}

/** A call waits while other clients leave no room. */
static void test_shared_rate(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture->now_ms = 1700000000000;
    gint64 until = fixture->now_ms + 500;
    send_group(fixture);
    run_until_done(fixture, 1); /* has the token */
    api_share_rate(fixture->api, admit_none, &until);
    send_group(fixture);
    for (int i = 0; i < 5; i++)
        api_run(fixture->api);
    g_assert_cmpuint(fixture->sends, ==, 1);
    fixture->now_ms = until;
    run_until_done(fixture, 2);
}

/** Changed settings hold for the next call, with a token of their own. */
static void test_reconfigure(Fixture *fixture, gconstpointer data)
{
    (void)data;
    send_group(fixture);
    run_until_done(fixture, 1);
    Settings other = fixture->settings;
    other.robot_code = (char *)"robot2";
    other.calls_per_second = 2;
    api_reconfigure(fixture->api, &other);
    for (int i = 0; i < 2; i++)
        send_group(fixture);
    run_until_done(fixture, 3);
    g_assert_nonnull(strstr(fixture->last_body, "\"robot2\""));
    g_assert_cmpuint(fixture->tokens, ==, 2);
}

/** An answer that does not come is waited for no longer than was said. */
static void test_no_answer(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture->special.held = TRUE;
    fails_with(fixture, VERDICT_RETRY, REASON_NETWORK);
}

/** Calls do not wait for each other's answers. */
static void test_side_by_side(Fixture *fixture, gconstpointer data)
{
    (void)data;
    send_group(fixture);
    run_until_done(fixture, 1);
    fixture->special.held = TRUE;
    for (guint i = 0; i < API_TRANSFERS; i++)
        send_group(fixture);
    while (scripted_held(fixture->server) < API_TRANSFERS) {
        api_run(fixture->api);
        api_wait(fixture->api, NULL, 0, 20);
    }
    g_assert_cmpuint(fixture->done, ==, 1);
    fixture->special.held = FALSE;
    scripted_release(fixture->server);
    run_until_done(fixture, 1 + API_TRANSFERS);
}

/** No more calls of a kind start in any second than are allowed. */
static void test_rate(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture->now_ms = 1700000000000;
    fixture->settings.calls_per_second = 5; /* fewer than at the start: the ring has room */
    for (int i = 0; i < 12; i++)
        send_group(fixture);
    upload(fixture); /* has a count of its own */
    while (fixture->done < 6)
        api_run(fixture->api);
    g_assert_cmpuint(fixture->sends, ==, 5);
    g_assert_cmpuint(fixture->uploads, ==, 1);
    fixture->now_ms += 999;
    api_run(fixture->api);
    g_assert_cmpuint(api_pending(fixture->api), ==, 7);
    fixture->now_ms += 1;
    while (fixture->done < 11)
        api_run(fixture->api);
    g_assert_cmpuint(fixture->sends, ==, 10);
    fixture->now_ms += 1000;
    run_until_done(fixture, 13);
    g_assert_cmpuint(fixture->sends, ==, 12);
}

/** A recall goes where its chat is, with the keys; each of both kinds counts for itself in a second. */
static void test_recall(Fixture *fixture, gconstpointer data)
{
    (void)data;
    static const char *const keys[] = {"k1=", "k2=", NULL};
    fixture->special_body = "{\"successResult\":[\"k1=\"],\"failedResult\":{\"k2=\":\"SYSTEM_ERROR\"}}";
    api_recall(fixture->api, "cid1==", keys, done, fixture);
    run_until_done(fixture, 1);
    g_assert_cmpint(fixture->kind, ==, VERDICT_OK);
    g_assert_cmpstr(fixture->recalled, ==, "k1=");
    g_assert_cmpstr(fixture->last_target, ==, "/v1.0/robot/groupMessages/recall");
    g_assert_cmpstr(fixture->last_body, ==,
                    "{\"openConversationId\":\"cid1==\",\"robotCode\":\"robot1\","
                    "\"processQueryKeys\":[\"k1=\",\"k2=\"]}");
    api_recall(fixture->api, NULL, keys, done, fixture);
    run_until_done(fixture, 2);
    g_assert_cmpstr(fixture->last_target, ==, "/v1.0/robot/otoMessages/batchRecall");
    g_assert_cmpstr(fixture->last_body, ==, "{\"robotCode\":\"robot1\",\"processQueryKeys\":[\"k1=\",\"k2=\"]}");
}

/** More recalls than a second allows wait for the next one. */
static void test_recall_rate(Fixture *fixture, gconstpointer data)
{
    (void)data;
    static const char *const keys[] = {"k1=", NULL};
    fixture->now_ms = 1700000000000;
    fixture->special_body = "{\"successResult\":[\"k1=\"]}";
    api_free(fixture->api);
    fixture->settings.calls_per_second = 2;
    fixture->api = api_new(&fixture->settings, &fixture->clock, 10000);
    for (int i = 0; i < 3; i++)
        api_recall(fixture->api, "cid1==", keys, done, fixture);
    while (fixture->done < 2) {
        api_run(fixture->api);
        api_wait(fixture->api, NULL, 0, 10);
    }
    api_run(fixture->api);
    g_assert_cmpuint(fixture->sends, ==, 2);
    fixture->now_ms += 1000;
    run_until_done(fixture, 3);
}

/** Whatever is under way when the client ends is ended with it. */
static void test_free_early(Fixture *fixture, gconstpointer data)
{
    (void)data;
    send_group(fixture);
    upload(fixture);
    api_run(fixture->api);
    g_assert_cmpuint(fixture->done, ==, 0);
}

#define ADD(name, function, timeout) \
    g_test_add(name, Fixture, GUINT_TO_POINTER(timeout), fixture_open, function, fixture_close)

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD("/client/send", test_send, 0);
    ADD("/client/upload", test_upload, 0);
    ADD("/client/file", test_file, 0);
    ADD("/client/card", test_card, 0);
    ADD("/client/shared-fetch", test_shared_fetch, 0);
    ADD("/client/old-family", test_old_family, 0);
    ADD("/client/early-renewal", test_early_renewal, 0);
    ADD("/client/refused", test_refused, 0);
    ADD("/client/always-refused", test_always_refused, 0);
    ADD("/client/bad-secret", test_bad_secret, 0);
    ADD("/client/webhook-refused", test_webhook_refused, 0);
    ADD("/client/bad-answers", test_bad_answers, 0);
    ADD("/client/no-answer", test_no_answer, 300);
    ADD("/client/retry-after", test_retry_after, 0);
    ADD("/client/redirect", test_redirect, 0);
    ADD("/client/shared-rate", test_shared_rate, 0);
    ADD("/client/reconfigure", test_reconfigure, 0);
    ADD("/client/side-by-side", test_side_by_side, 0);
    ADD("/client/rate", test_rate, 0);
    ADD("/client/recall", test_recall, 0);
    ADD("/client/recall-rate", test_recall_rate, 0);
    ADD("/client/free-early", test_free_early, 0);
    return g_test_run();
}
