// SPDX-License-Identifier: MIT
/* Tokens, the two families' checks, throttle, faults, unknown paths: exactly the platform's shapes. */
#include <string.h>

#include "tests/sandbox/client.h"

#define SEND "/v1.0/robot/groupMessages/send"
#define USER_INFO "/topapi/v2/user/getuserinfo"

/** A token is the same while it is valid, asked for in any of the three forms. */
static void test_token(void)
{
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *token = client_token(&client);
    g_assert_cmpint(json_int64(client.json, "expireIn", 0), ==, 7200);
    client_get(&client, "/gettoken", "appkey=" KEY "&appsecret=" SECRET);
    assert_errcode(&client, 0);
    g_assert_cmpstr(client_text(&client, "access_token"), ==, token);
    g_assert_cmpint(json_int64(client.json, "expires_in", 0), ==, 7200);
    client_post(&client, "/v1.0/oauth2/dingsandbox00aa11bb22cc33dd/token", NULL,
                "{\"client_id\":\"" KEY "\",\"client_secret\":\"" SECRET "\",\"grant_type\":\"client_credentials\"}");
    g_assert_cmpstr(client_text(&client, "access_token"), ==, token);
    client.now_ms += 7199 * 1000; /* asking extends its life */
    g_autofree char *same = client_token(&client);
    client.now_ms += 7199 * 1000;
    g_autofree char *still = client_token(&client);
    client.now_ms += 7200 * 1000;
    g_autofree char *fresh = client_token(&client);
    g_assert_cmpstr(same, ==, token);
    g_assert_cmpstr(still, ==, token);
    g_assert_cmpstr(fresh, !=, token);
}

/** Wrong credentials are refused in each family's shape. */
static void test_token_refused(void)
{
    g_auto(Client) client;
    client_init(&client);
    client_post(&client, "/v1.0/oauth2/accessToken", NULL, "{\"appKey\":\"" KEY "\",\"appSecret\":\"x\"}");
    assert_code(&client, 400, "invalidClientIdOrSecret");
    client_post(&client, "/v1.0/oauth2/accessToken", NULL, "not JSON");
    assert_code(&client, 400, "invalidClientIdOrSecret");
    client_get(&client, "/gettoken", "appkey=" KEY "&appsecret=x");
    assert_errcode(&client, 40096);
    client_get(&client, "/gettoken", "appkey=" KEY);
    assert_errcode(&client, 40035);
    client_post(&client, "/gettoken", NULL, "{\"appkey\":\"" KEY "\",\"appsecret\":\"" SECRET "\"}");
    assert_errcode(&client, 40035);
    client_post(&client, "/v1.0/oauth2/dingother/token", NULL, "{}");
    assert_code(&client, 500, "unknownError");
}

/** The new family wants the header and nothing else. */
static void test_check_new(void)
{
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *token = client_token(&client);
    client_post(&client, SEND, NULL, "{}");
    assert_code(&client, 400, "AuthenticationFailed.MissingParameter");
    g_autofree char *query = g_strconcat("access_token=", token, NULL);
    client_send(&client, "POST", SEND, query, NULL, "application/json", "{}", 2);
    assert_code(&client, 400, "AuthenticationFailed.MissingParameter");
    client_post(&client, SEND, "wrong", "{}");
    assert_code(&client, 400, "InvalidAuthentication");
    client.now_ms += 7200 * 1000;
    client_post(&client, SEND, token, "{}");
    assert_code(&client, 400, "InvalidAuthentication");
}

/** The old family wants the query; topapi wraps its errors in 88, others give them bare. */
static void test_check_old(void)
{
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *token = client_token(&client);
    client_post(&client, USER_INFO, token, "{}"); /* the other family's header */
    assert_errcode(&client, 88);
    g_assert_cmpstr(client_text(&client, "sub_code"), ==, "40000");
    client_send(&client, "POST", USER_INFO, "access_token=x", NULL, "application/json", "{}", 2);
    assert_errcode(&client, 88);
    g_assert_cmpstr(client_text(&client, "sub_code"), ==, "40014");
    g_assert_cmpstr(client_text(&client, "errmsg"), ==, "ding talk error[subcode=40014,submsg=不合法的access_token]");
    g_assert_nonnull(client_text(&client, "request_id"));
    client_upload(&client, "x", "image", "a.png", "image/png", TINY_PNG, TINY_PNG_SIZE);
    assert_errcode(&client, 40014);
    client_post(&client, "/sandbox/tokens/expire", NULL, "{}");
    client_upload(&client, token, "image", "a.png", "image/png", TINY_PNG, TINY_PNG_SIZE);
    assert_errcode(&client, 42001);
    g_autofree char *fresh = client_token(&client);
    g_assert_cmpstr(fresh, !=, token);
}

/** A login code works once, for five minutes, for people of the organisation. */
static void test_user_info(void)
{
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *token = client_token(&client);
    g_autofree char *query = g_strconcat("access_token=", token, NULL);
    for (int i = 0; i < 4; i++) {
        const char *user = i == 2 ? "wangfang" : "hanmeimei";
        g_autofree char *login = g_strdup_printf("{\"user\":\"%s\"}", user);
        client_post(&client, "/sandbox/login", NULL, login);
        g_autofree char *body = g_strdup_printf("{\"code\":\"%s\"}", client_text(&client, "code"));
        client.now_ms += i == 1 ? 5 * 60 * 1000 : 0;
        client_send(&client, "POST", USER_INFO, query, NULL, "application/json", body, strlen(body));
        assert_errcode(&client, i == 0 || i == 3 ? 0 : 40078);
        if (i != 0)
            continue;
        const cJSON *result = cJSON_GetObjectItemCaseSensitive(client.json, "result");
        g_assert_cmpstr(json_string(result, "userid"), ==, "staff0002");
        g_assert_cmpstr(json_string(result, "name"), ==, "韩梅梅");
        g_assert_cmpint(json_int64(result, "sys_level", -1), ==, 1);
        client_send(&client, "POST", USER_INFO, query, NULL, "application/json", body, strlen(body));
        assert_errcode(&client, 40078);
    }
}

/** The twenty-first call of a second is refused, in each family's words; the next second is free. */
static void test_throttle(void)
{
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *token = client_token(&client);
    for (int i = 0; i < 20; i++)
        client_post(&client, SEND, token, "{}");
    assert_code(&client, 400, "invalidParameter.robotCode.empty");
    client_post(&client, SEND, token, "{}");
    assert_code(&client, 403, "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi");
    for (int i = 0; i < 20; i++)
        client_upload(&client, token, "image", "a.png", "image/png", TINY_PNG, TINY_PNG_SIZE);
    assert_errcode(&client, 0);
    client_upload(&client, token, "image", "a.png", "image/png", TINY_PNG, TINY_PNG_SIZE);
    assert_errcode(&client, 90018);
    client.now_ms += 1000;
    client_post(&client, SEND, token, "{}");
    assert_code(&client, 400, "invalidParameter.robotCode.empty");
}

/** Paths nobody knows get HTTP 200 and an errcode. */
static void test_unknown_path(void)
{
    g_auto(Client) client;
    client_init(&client);
    client_post(&client, "/v1.0/robot/nothing", NULL, "{}");
    assert_errcode(&client, 404);
    client_post(&client, "/robot/groupMessages/send", NULL, "{}");
    assert_errcode(&client, 22);
    client_post(&client, "/topapi/nothing", NULL, "{}");
    assert_errcode(&client, 22);
    client_get(&client, SEND, NULL);
    assert_errcode(&client, 404);
    client_get(&client, "/sandbox/nothing", NULL);
    g_assert_cmpint(client.status, ==, 404);
}

typedef struct {
    const char *api, *fault;
    int status, errcode; /**< errcode 0: none */
    const char *code;
} FaultCase;

/** Each named fault of both families answers in its shape, as often as asked, and is recorded. */
static void test_faults(void)
{
    static const FaultCase CASES[] = {
        {"send", "invalid-token-new", 400, 0, "InvalidAuthentication"},
        {"send", "invalid-token-401", 401, 0, "InvalidAuthentication"},
        {"send", "qps", 403, 0, "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi"},
        {"send", "quota", 403, 0, "Forbidden.AccessDenied.ApiCountLimitForOrg"},
        {"send", "scope-missing", 403, 0, "Forbidden.AccessDenied.AccessTokenPermissionDenied"},
        {"send", "too-fast", 400, 0, "send.too.fast"},
        {"send", "system-error-500", 500, 0, "system.error"},
        {"send", "busy", 500, 0, "system.error"},
        {"send", "unknown-send-result-lost", 400, 0, "unknown.send.result"},
        {"send", "group-disbanded", 400, 0, "group.disbanded"},
        {"send", "robot-removed", 400, 0, "resource.not.found"},
        {"send", "content-refused", 400, 0, "contain.notAllowed.picture"},
        {"send", "code:too.many.group", 400, 0, "too.many.group"},
        {"upload", "invalid-token-88", 200, 88, NULL},
        {"upload", "invalid-token-40014", 200, 40014, NULL},
        {"upload", "expired-42001", 200, 42001, NULL},
        {"upload", "qps", 200, 90018, NULL},
        {"upload", "quota", 200, 90020, NULL},
        {"upload", "busy", 200, -1, NULL},
        {"upload", "too-large", 200, 40006, NULL},
        {"upload", "errcode:45009", 200, 45009, NULL},
        {"webhook", "too-fast", 200, 130101, NULL},
        {"webhook", "dead-session", 200, 300001, NULL},
        {"webhook", "group-disbanded", 200, 400013, NULL},
        {"webhook", "content-refused", 200, 430103, NULL},
    };
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *token = client_token(&client);
    for (gsize i = 0; i < G_N_ELEMENTS(CASES); i++) {
        const FaultCase *c = &CASES[i];
        client_fault(&client, c->api, c->fault, 1);
        if (strcmp(c->api, "upload") == 0)
            client_upload(&client, token, "image", "a.png", "image/png", TINY_PNG, TINY_PNG_SIZE);
        else
            client_post(&client, strcmp(c->api, "send") == 0 ? SEND : "/robot/sendBySession", token, "{}");
        g_assert_cmpint(client.status, ==, c->status);
        g_assert_cmpstr(client_text(&client, "code"), ==, c->code);
        g_assert_cmpint(json_int64(client.json, "errcode", 0), ==, c->errcode);
    }
    client_get(&client, "/sandbox/calls", NULL);
    const cJSON *calls = cJSON_GetObjectItemCaseSensitive(client.json, "calls");
    const cJSON *last = cJSON_GetArrayItem(calls, cJSON_GetArraySize(calls) - 1);
    g_assert_cmpstr(json_string(last, "fault"), ==, "content-refused");
    g_assert_null(g_strstr_len((const char *)client.body->data, client.body->len, token));
}

/** Bodies that are no answer, and faults that do the work all the same. */
static void test_odd_faults(void)
{
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *token = client_token(&client);
    client_fault(&client, "upload", "html", 2);
    for (int i = 0; i < 2; i++) {
        client_upload(&client, token, "image", "a.png", "image/png", TINY_PNG, TINY_PNG_SIZE);
        g_assert_cmpint(client.status, ==, 502);
        g_assert_cmpstr(client.content_type, ==, "text/html; charset=utf-8");
    }
    client_fault(&client, "upload", "empty", 1);
    client_upload(&client, token, "image", "a.png", "image/png", TINY_PNG, TINY_PNG_SIZE);
    g_assert_cmpint(client.status, ==, 200);
    g_assert_cmpuint(client.body->len, ==, 0);
    client_fault(&client, "upload", "truncated", 1);
    client_upload(&client, token, "image", "a.png", "image/png", TINY_PNG, TINY_PNG_SIZE);
    g_assert_true(client.json == NULL && client.body->len > 10);
    client_fault(&client, "upload", "huge", 1);
    client_upload(&client, token, "image", "a.png", "image/png", TINY_PNG, TINY_PNG_SIZE);
    g_assert_cmpuint(client.body->len, >, 4000000);
    client_fault(&client, "token", "number-text", 1);
    g_free(client_token(&client));
    g_assert_cmpstr(client_text(&client, "expireIn"), ==, "7200");
    client_fault(&client, "token", "delay:20", 1);
    gint64 before = g_get_monotonic_time();
    g_free(client_token(&client));
    g_assert_cmpint(g_get_monotonic_time() - before, >=, 20000);
}

/** Wrong switches say what would be right. */
static void test_fault_refused(void)
{
    g_auto(Client) client;
    client_init(&client);
    client_post(&client, "/sandbox/faults", NULL, "{\"api\":\"send\",\"fault\":\"nonsense\"}");
    g_assert_cmpint(client.status, ==, 400);
    g_assert_nonnull(strstr(client_text(&client, "error"), "failed-result"));
    client_post(&client, "/sandbox/faults", NULL, "{\"api\":\"nothing\",\"fault\":\"qps\"}");
    g_assert_cmpint(client.status, ==, 400);
    client_post(&client, "/sandbox/faults", NULL, "{\"api\":\"send\",\"fault\":\"delay:99999999\"}");
    g_assert_cmpint(client.status, ==, 400);
    client_post(&client, "/sandbox/faults", NULL, "{\"api\":\"send\",\"fault\":\"qps\",\"times\":0}");
    g_assert_cmpint(client.status, ==, 400);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sandbox/token/issued", test_token);
    g_test_add_func("/sandbox/token/refused", test_token_refused);
    g_test_add_func("/sandbox/token/new-family", test_check_new);
    g_test_add_func("/sandbox/token/old-family", test_check_old);
    g_test_add_func("/sandbox/user-info", test_user_info);
    g_test_add_func("/sandbox/throttle", test_throttle);
    g_test_add_func("/sandbox/unknown-path", test_unknown_path);
    g_test_add_func("/sandbox/faults/errors", test_faults);
    g_test_add_func("/sandbox/faults/odd", test_odd_faults);
    g_test_add_func("/sandbox/faults/refused", test_fault_refused);
    return g_test_run();
}
