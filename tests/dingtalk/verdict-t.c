// SPDX-License-Identifier: MIT
/* Every answer DingTalk is known to give is understood as what it means, in both families' shapes. */
#include "lib/dingtalk/verdict.h"

#include <string.h>

typedef struct {
    const char *code;
    VerdictKind kind;
    VerdictReason reason;
    gint64 wait_ms;
} Row;

/* The tables of docs/DINGTALK.md 2.5, 3 and 5.4, new family: `code` with an HTTP status of 4xx. */
static const Row named[] = {
    {"invalidClientIdOrSecret", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"Forbidden.AccessDenied.AccessTokenPermissionDenied", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"Forbidden.AccessDenied.IpNotInWhiteList", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"Forbidden.AccessDenied.QpsLimitForAppkeyAndApi", VERDICT_SLOW_DOWN, REASON_THROTTLED, 1000},
    {"Forbidden.AccessDenied.QpmLimitForAppkeyAndApi", VERDICT_SLOW_DOWN, REASON_THROTTLED, 1000},
    {"Forbidden.AccessDenied.QpsLimitForApi", VERDICT_SLOW_DOWN, REASON_THROTTLED, 1000},
    {"Forbidden.AccessDenied.ApiCountLimitForOrg", VERDICT_GIVE_UP, REASON_QUOTA, 0},
    {"qps.exceed.limit", VERDICT_SLOW_DOWN, REASON_THROTTLED, 1000},
    {"invalidParameter.robotCode.empty", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"invalidParameter.robotCode.auth", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"invalidParameter.robotCode.coolApp", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"invalidParameter.robotCode.notExsit", VERDICT_GIVE_UP, REASON_ROBOT_REMOVED, 0},
    {"invalidParameter.robotCode.missing", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"invalidParameter.robotCode.invalid", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"resource.not.found", VERDICT_GIVE_UP, REASON_ROBOT_REMOVED, 0},
    {"resource.unavailable", VERDICT_GIVE_UP, REASON_ROBOT_REMOVED, 0},
    {"conversation.org.notMatch", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"unauthorized", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"auth.error", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"invalid.openConversationId", VERDICT_GIVE_UP, REASON_GROUP_GONE, 0},
    {"miss.openConversationId", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"group.disbanded", VERDICT_GIVE_UP, REASON_GROUP_GONE, 0},
    {"bot.stopped", VERDICT_GIVE_UP, REASON_ROBOT_REMOVED, 0},
    {"template.not.existed", VERDICT_GIVE_UP, REASON_ROBOT_REMOVED, 0},
    {"template.stopped", VERDICT_GIVE_UP, REASON_ROBOT_REMOVED, 0},
    {"bot.forbidden.sendMessage", VERDICT_GIVE_UP, REASON_MUTED, 0},
    {"session.notExisted", VERDICT_GIVE_UP, REASON_GROUP_GONE, 0},
    {"session.expired", VERDICT_GIVE_UP, REASON_GROUP_GONE, 0},
    {"invalidParameter.msgKey.empty", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"invalidParameter.msgKey.invalid", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"invalidParameter.msgParam.invalid", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"invalidParameter.msgParam.tooLong", VERDICT_GIVE_UP, REASON_CONTENT, 0},
    {"invalidParameter.msg.unsupport", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"invalidParameter.param.invalid", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"miss.param.photoTophotoUrl", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"contain.unsafe.url", VERDICT_GIVE_UP, REASON_CONTENT, 0},
    {"contain.notAllowed.text", VERDICT_GIVE_UP, REASON_CONTENT, 0},
    {"contain.notAllowed.picture", VERDICT_GIVE_UP, REASON_CONTENT, 0},
    {"contain.notAllowed.content", VERDICT_GIVE_UP, REASON_CONTENT, 0},
    {"send.too.fast", VERDICT_SLOW_DOWN, REASON_THROTTLED, 5000},
    {"send.byToken.tooFast", VERDICT_SLOW_DOWN, REASON_THROTTLED, 5000},
    {"too.many.group", VERDICT_SLOW_DOWN, REASON_THROTTLED, 5000},
    {"too.many.people", VERDICT_SLOW_DOWN, REASON_THROTTLED, 5000},
    {"invalidParameter.userIds.empty", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"invalidParameter.userIds.overMax", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"staffId.notExisted", VERDICT_GIVE_UP, REASON_PERSON_GONE, 0},
    {"robot.oto.notExist", VERDICT_GIVE_UP, REASON_ROBOT_REMOVED, 0},
    {"chatbotId.notAllow.sendOTO", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"system.error", VERDICT_RETRY, REASON_SERVER, 0},
    {"unknown.send.result", VERDICT_RETRY, REASON_SERVER, 0},
    {"InvalidAuthentication", VERDICT_TOKEN, REASON_TOKEN, 0},
    {"robot.processQueryKey.expired", VERDICT_GIVE_UP, REASON_TOO_LATE, 0},
    {"notRevoke.all.messages", VERDICT_RETRY, REASON_SERVER, 0},
    {"invalidParameter.processQueryKeys.overMax", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"invalidParameter.processQueryKey.missing", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"invalid.processQueryKey", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"not.allowed.robotCode", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"AuthenticationFailed.MissingParameter", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"invalidParameter.robotCode.downloadCode", VERDICT_GIVE_UP, REASON_FILE_GONE, 0},
    {"miss.chatbotId", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"permession.checkFailed", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"illegal.openconevrsation.id", VERDICT_GIVE_UP, REASON_GROUP_GONE, 0},
    {"reject", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"parameter.invalid", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"unknownError", VERDICT_RETRY, REASON_SERVER, 0},
    {"some.code.of.tomorrow", VERDICT_GIVE_UP, REASON_REQUEST, 0},
};

/* The old family: `errcode` with HTTP 200. */
static const Row numbered[] = {
    {"-1", VERDICT_RETRY, REASON_SERVER, 0},
    {"22", VERDICT_GIVE_UP, REASON_NOT_THERE, 0},
    {"404", VERDICT_GIVE_UP, REASON_NOT_THERE, 0},
    {"88", VERDICT_SLOW_DOWN, REASON_THROTTLED, 1000},
    {"40000", VERDICT_TOKEN, REASON_TOKEN, 0},
    {"40001", VERDICT_TOKEN, REASON_TOKEN, 0},
    {"40014", VERDICT_TOKEN, REASON_TOKEN, 0},
    {"42001", VERDICT_TOKEN, REASON_TOKEN, 0},
    {"40004", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"40005", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"40006", VERDICT_GIVE_UP, REASON_CONTENT, 0},
    {"40007", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"40035", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"40089", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"40096", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"43004", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"45009", VERDICT_SLOW_DOWN, REASON_THROTTLED, 1000},
    {"60011", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"60020", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"90001", VERDICT_SLOW_DOWN, REASON_THROTTLED, 1000},
    {"90002", VERDICT_SLOW_DOWN, REASON_THROTTLED, 1000},
    {"90003", VERDICT_SLOW_DOWN, REASON_THROTTLED, 1000},
    {"90004", VERDICT_SLOW_DOWN, REASON_THROTTLED, 1000},
    {"90005", VERDICT_SLOW_DOWN, REASON_THROTTLED, 1000},
    {"90006", VERDICT_SLOW_DOWN, REASON_THROTTLED, 1000},
    {"90007", VERDICT_SLOW_DOWN, REASON_THROTTLED, 1000},
    {"90008", VERDICT_SLOW_DOWN, REASON_THROTTLED, 1000},
    {"90009", VERDICT_SLOW_DOWN, REASON_THROTTLED, 1000},
    {"90010", VERDICT_SLOW_DOWN, REASON_THROTTLED, 1000},
    {"90011", VERDICT_SLOW_DOWN, REASON_THROTTLED, 1000},
    {"90012", VERDICT_SLOW_DOWN, REASON_THROTTLED, 1000},
    {"90013", VERDICT_SLOW_DOWN, REASON_THROTTLED, 1000},
    {"90014", VERDICT_SLOW_DOWN, REASON_THROTTLED, 1000},
    {"90018", VERDICT_SLOW_DOWN, REASON_THROTTLED, 1000},
    {"90020", VERDICT_GIVE_UP, REASON_QUOTA, 0},
    {"300001", VERDICT_GIVE_UP, REASON_WEBHOOK_DEAD, 0},
    {"300005", VERDICT_GIVE_UP, REASON_WEBHOOK_DEAD, 0},
    {"400101", VERDICT_GIVE_UP, REASON_WEBHOOK_DEAD, 0},
    {"310000", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"400013", VERDICT_GIVE_UP, REASON_GROUP_GONE, 0},
    {"400102", VERDICT_GIVE_UP, REASON_ROBOT_REMOVED, 0},
    {"400105", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"400106", VERDICT_GIVE_UP, REASON_ROBOT_REMOVED, 0},
    {"410100", VERDICT_SLOW_DOWN, REASON_THROTTLED, 600000},
    {"130101", VERDICT_SLOW_DOWN, REASON_THROTTLED, 600000},
    {"660026", VERDICT_SLOW_DOWN, REASON_THROTTLED, 600000},
    {"430101", VERDICT_GIVE_UP, REASON_CONTENT, 0},
    {"430102", VERDICT_GIVE_UP, REASON_CONTENT, 0},
    {"430103", VERDICT_GIVE_UP, REASON_CONTENT, 0},
    {"430104", VERDICT_GIVE_UP, REASON_CONTENT, 0},
    {"987654", VERDICT_GIVE_UP, REASON_REQUEST, 0},
};

static void judged(CallKind call, long status, const char *body, const Row *row)
{
    Verdict verdict;
    verdict_read(call, status, body, strlen(body), &verdict);
    g_test_message("%s", body);
    g_assert_cmpint(verdict.kind, ==, row->kind);
    g_assert_cmpint(verdict.reason, ==, row->reason);
    g_assert_cmpint(verdict.wait_ms, ==, row->wait_ms);
    if (row->code != NULL)
        g_assert_cmpstr(verdict.code, ==, row->code);
    g_assert_nonnull(verdict_reason_text(verdict.reason));
    verdict_clear(&verdict);
}

/** Each code of the new family means what the table says. */
static void test_named(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(named); i++) {
        g_autofree char *body =
            g_strdup_printf("{\"code\":\"%s\",\"requestid\":\"R-1\",\"message\":\"无\"}", named[i].code);
        judged(CALL_SEND_GROUP, 400, body, &named[i]);
    }
    const Row busy = {"another.error", VERDICT_RETRY, REASON_SERVER, 0};
    judged(CALL_SEND_GROUP, 500, "{\"code\":\"another.error\"}", &busy);
    const Row gone = {"InvalidAction.NotFound", VERDICT_GIVE_UP, REASON_NOT_THERE, 0};
    judged(CALL_SEND_GROUP, 404, "{\"code\":\"InvalidAction.NotFound\"}", &gone);
}

/** Each code of the old family means what the table says, as a number and as text. */
static void test_numbered(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(numbered); i++) {
        g_autofree char *number = g_strdup_printf("{\"errcode\":%s,\"errmsg\":\"x\"}", numbered[i].code);
        g_autofree char *text = g_strdup_printf("{\"errcode\":\"%s\",\"errmsg\":\"x\"}", numbered[i].code);
        judged(CALL_WEBHOOK, 200, number, &numbered[i]);
        judged(CALL_WEBHOOK, 200, text, &numbered[i]);
        judged(CALL_UPLOAD, 200, number, &numbered[i]);
    }
    const Row sub = {"88/40014", VERDICT_TOKEN, REASON_TOKEN, 0};
    judged(CALL_UPLOAD, 200, "{\"errcode\":88,\"sub_code\":\"40014\",\"sub_msg\":\"x\"}", &sub);
    judged(CALL_UPLOAD, 200, "{\"errcode\":\"88\",\"sub_code\":40014}", &sub);
    const Row other = {"88/33333", VERDICT_SLOW_DOWN, REASON_THROTTLED, 1000};
    judged(CALL_UPLOAD, 200, "{\"errcode\":88,\"sub_code\":\"33333\"}", &other);
}

/** Without a code the HTTP status decides; HTML, cut and empty answers are worth another try. */
static void test_status(void)
{
    static const struct {
        CallKind call;
        long status;
        const char *body;
        Row row;
    } cases[] = {
        {CALL_SEND_GROUP, 401, "{}", {NULL, VERDICT_TOKEN, REASON_TOKEN, 0}},
        {CALL_SEND_GROUP, 401, "<html>", {NULL, VERDICT_TOKEN, REASON_TOKEN, 0}},
        {CALL_TOKEN, 401, "{}", {NULL, VERDICT_GIVE_UP, REASON_CONFIGURATION, 0}},
        {CALL_TOKEN, 404, "<html>", {NULL, VERDICT_RETRY, REASON_NOT_THERE, 0}},
        {CALL_TOKEN, 200, "{\"errcode\":404,\"errmsg\":\"x\"}", {"404", VERDICT_GIVE_UP, REASON_NOT_THERE, 0}},
        {CALL_SEND_GROUP, 413, "<html>", {"HTTP 413", VERDICT_GIVE_UP, REASON_CONTENT, 0}},
        {CALL_SEND_GROUP, 429, "", {"HTTP 429", VERDICT_SLOW_DOWN, REASON_THROTTLED, 1000}},
        {CALL_SEND_GROUP, 500, "", {"HTTP 500", VERDICT_RETRY, REASON_SERVER, 0}},
        {CALL_SEND_GROUP, 502, "<html>bad gateway</html>", {"HTTP 502", VERDICT_RETRY, REASON_SERVER, 0}},
        {CALL_SEND_GROUP, 503, "{}", {"HTTP 503", VERDICT_RETRY, REASON_SERVER, 0}},
        {CALL_SEND_GROUP, 400, "<html>", {"HTTP 400", VERDICT_RETRY, REASON_SERVER, 0}},
        {CALL_SEND_GROUP, 302, "", {"HTTP 302", VERDICT_RETRY, REASON_SERVER, 0}},
        {CALL_SEND_GROUP, 200, "", {"HTTP 200", VERDICT_RETRY, REASON_SERVER, 0}},
        {CALL_SEND_GROUP, 200, "<html>", {"HTTP 200", VERDICT_RETRY, REASON_SERVER, 0}},
        {CALL_SEND_GROUP, 200, "[]", {"HTTP 200", VERDICT_RETRY, REASON_SERVER, 0}},
        {CALL_SEND_GROUP, 200, "{\"processQueryKey\":\"ab", {"HTTP 200", VERDICT_RETRY, REASON_SERVER, 0}},
        {CALL_SEND_GROUP, 200, "{}", {"no processQueryKey", VERDICT_RETRY, REASON_SERVER, 0}},
        {CALL_SEND_GROUP, 200, "{\"processQueryKey\":\"\"}", {NULL, VERDICT_RETRY, REASON_SERVER, 0}},
        {CALL_UPLOAD, 200, "{\"errcode\":0}", {"no media_id", VERDICT_RETRY, REASON_SERVER, 0}},
        {CALL_WEBHOOK, 200, "{}", {"no errcode", VERDICT_RETRY, REASON_SERVER, 0}},
        {CALL_TOKEN, 200, "{\"accessToken\":\"a\\r\\nX: y\"}", {NULL, VERDICT_RETRY, REASON_SERVER, 0}},
        {CALL_UPLOAD,
         200,
         "{\"status\":1111,\"wait\":5,\"source\":\"x5\",\"punish\":\"deny\"}",
         {"1111", VERDICT_SLOW_DOWN, REASON_THROTTLED, 300000}},
        {CALL_SEND_PERSON,
         200,
         "{\"processQueryKey\":\"k\",\"flowControlledStaffIdList\":[\"s\"]}",
         {NULL, VERDICT_SLOW_DOWN, REASON_THROTTLED, 5000}},
        {CALL_SEND_PERSON,
         200,
         "{\"processQueryKey\":\"k\",\"invalidStaffIdList\":[\"s\"]}",
         {NULL, VERDICT_GIVE_UP, REASON_PERSON_GONE, 0}},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        judged(cases[i].call, cases[i].status, cases[i].body, &cases[i].row);
}

static void succeeds(CallKind call, const char *body, const char *value, gint64 expires_s)
{
    Verdict verdict;
    verdict_read(call, 200, body, strlen(body), &verdict);
    g_assert_cmpint(verdict.kind, ==, VERDICT_OK);
    g_assert_cmpstr(verdict.value, ==, value);
    g_assert_cmpint(verdict.expires_s, ==, expires_s);
    verdict_clear(&verdict);
}

/** Success is the field that was asked for; life times come as numbers and as text. */
static void test_success(void)
{
    succeeds(CALL_TOKEN, "{\"accessToken\":\"t\",\"expireIn\":7200}", "t", 7200);
    succeeds(CALL_TOKEN, "{\"accessToken\":\"t\",\"expireIn\":\"7200\"}", "t", 7200);
    succeeds(CALL_TOKEN, "{\"accessToken\":\"t\"}", "t", 60);
    succeeds(CALL_TOKEN_OLD, "{\"errcode\":0,\"access_token\":\"t\",\"expires_in\":7200}", "t", 7200);
    succeeds(CALL_UPLOAD, "{\"errcode\":\"0\",\"media_id\":\"@lAD\"}", "@lAD", 0);
    succeeds(CALL_SEND_GROUP, "{\"processQueryKey\":\"k=\"}", "k=", 0);
    succeeds(CALL_SEND_PERSON, "{\"processQueryKey\":\"k=\",\"invalidStaffIdList\":[]}", "k=", 0);
    succeeds(CALL_WEBHOOK, "{\"errcode\":\"0\",\"errmsg\":\"ok\"}", NULL, 0);
}

/** HTTP 200 to a recall can hold failures: gone is only what is named as a success, and not as a failure too. */
static void test_recall(void)
{
    static const struct {
        const char *body, *gone, *code;
    } rows[] = {
        {"{\"successResult\":[\"a\",\"b\"],\"failedResult\":{}}", "a b", ""},
        {"{\"successResult\":[\"a\",\"b\"],\"failedResult\":{\"b\":\"SYSTEM_ERROR\"}}", "a", "SYSTEM_ERROR"},
        {"{\"successResult\":[],\"failedResult\":{\"a\":\"SYSTEM_ERROR\"}}", "", "SYSTEM_ERROR"},
        {"{\"failedResult\":{\"a\":7}}", "", ""},
        {"{\"successResult\":[7,\"a\"]}", "a", ""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Verdict verdict;
        verdict_read(CALL_RECALL_GROUP, 200, rows[i].body, strlen(rows[i].body), &verdict);
        g_assert_cmpint(verdict.kind, ==, VERDICT_OK);
        g_autofree char *gone = g_strjoinv(" ", verdict.recalled);
        g_assert_cmpstr(gone, ==, rows[i].gone);
        g_assert_cmpstr(verdict.code, ==, rows[i].code);
        verdict_clear(&verdict);
    }
    judged(CALL_RECALL_PERSON, 200, "{}", &(Row){NULL, VERDICT_RETRY, REASON_SERVER, 0});
    judged(CALL_RECALL_PERSON, 200, "<html>", &(Row){NULL, VERDICT_RETRY, REASON_SERVER, 0});
}

/** Codes and ids from outside cannot break a log line. */
static void test_log_safe(void)
{
    Verdict verdict;
    g_autofree char *name = g_strnfill(500, 'x');
    g_autofree char *body = g_strdup_printf("{\"code\":\"a\\n\\u001b%s\",\"request_id\":\"r\\tq\"}", name);
    verdict_read(CALL_UPLOAD, 400, body, strlen(body), &verdict);
    g_assert_cmpuint(strlen(verdict.code), ==, VERDICT_CODE_SIZE - 1);
    g_assert_true(g_str_has_prefix(verdict.code, "a??x"));
    g_assert_cmpstr(verdict.request_id, ==, "r?q");
    verdict_clear(&verdict);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/verdict/named", test_named);
    g_test_add_func("/verdict/numbered", test_numbered);
    g_test_add_func("/verdict/status", test_status);
    g_test_add_func("/verdict/success", test_success);
    g_test_add_func("/verdict/recall", test_recall);
    g_test_add_func("/verdict/log-safe", test_log_safe);
    return g_test_run();
}
