// SPDX-License-Identifier: MIT
#include <openssl/crypto.h>
#include <string.h>

#include "sandbox/answer.h"
#include "sandbox/api.h"

/** Expired tokens remembered, so that they are told from unknown ones. */
#define KEPT_DEAD_TOKENS 100

static gboolean secret_equal(const char *a, const char *b)
{
    return a != NULL && b != NULL && strlen(a) == strlen(b) && CRYPTO_memcmp(a, b, strlen(b)) == 0;
}

static void token_expire(Platform *platform, Robot *robot)
{
    if (robot->token == NULL)
        return;
    if (g_hash_table_size(platform->dead_tokens) >= KEPT_DEAD_TOKENS)
        g_hash_table_remove_all(platform->dead_tokens);
    g_hash_table_add(platform->dead_tokens, g_steal_pointer(&robot->token));
}

void tokens_expire(Platform *platform)
{
    for (guint i = 0; i < platform->config.n_robots; i++)
        token_expire(platform, &platform->robots[i]);
}

static void expire_if_due(Platform *platform, gint64 now_ms)
{
    for (guint i = 0; i < platform->config.n_robots; i++) {
        Robot *robot = &platform->robots[i];
        if (robot->token != NULL && now_ms >= robot->token_until_ms)
            token_expire(platform, robot);
    }
}

/** The same token while it is valid, its life extended; else a new one. */
static void token_issue(Platform *platform, Robot *robot, gint64 now_ms)
{
    expire_if_due(platform, now_ms);
    if (robot->token == NULL)
        robot->token = random_hex(16);
    robot->token_until_ms = now_ms + platform->config.token_ms;
}

/** The robot with that key and secret, or NULL. */
static Robot *robot_with(Platform *platform, const char *key, const char *secret)
{
    for (guint i = 0; i < platform->config.n_robots; i++) {
        Robot *robot = &platform->robots[i];
        if (secret_equal(key, robot->config->app_key) && secret_equal(secret, robot->config->app_secret))
            return robot;
    }
    return NULL;
}

static Robot *robot_of_token(Platform *platform, const char *token)
{
    for (guint i = 0; i < platform->config.n_robots; i++) {
        if (secret_equal(platform->robots[i].token, token))
            return &platform->robots[i];
    }
    return NULL;
}

void api_token_new(Platform *platform, Call *call)
{
    Robot *robot = robot_with(platform, json_string(call->body, "appKey"), json_string(call->body, "appSecret"));
    if (robot == NULL) {
        answer_code(call->response, "invalidClientIdOrSecret");
        return;
    }
    token_issue(platform, robot, call->now_ms);
    cJSON *answer = cJSON_CreateObject();
    cJSON_AddStringToObject(answer, "accessToken", robot->token);
    cJSON_AddNumberToObject(answer, "expireIn", (double)(platform->config.token_ms / 1000));
    answer_json(call->response, 200, answer);
}

void api_token_old(Platform *platform, Call *call)
{
    g_autofree char *key = query_value(call->request->query, "appkey");
    g_autofree char *secret = query_value(call->request->query, "appsecret");
    if (key == NULL || secret == NULL) { /* a body is ignored */
        answer_errcode(call->response, 40035);
        return;
    }
    Robot *robot = robot_with(platform, key, secret);
    OPENSSL_cleanse(secret, strlen(secret));
    if (robot == NULL) {
        answer_errcode(call->response, 40096);
        return;
    }
    token_issue(platform, robot, call->now_ms);
    cJSON *answer = cJSON_CreateObject();
    cJSON_AddNumberToObject(answer, "errcode", 0);
    cJSON_AddStringToObject(answer, "errmsg", "ok");
    cJSON_AddStringToObject(answer, "access_token", robot->token);
    cJSON_AddNumberToObject(answer, "expires_in", (double)(platform->config.token_ms / 1000));
    answer_json(call->response, 200, answer);
}

static gboolean corp_known(const Platform *platform, const char *request_path)
{
    for (guint i = 0; i < platform->config.n_robots; i++) {
        g_autofree char *path = g_strdup_printf("/v1.0/oauth2/%s/token", platform->config.robots[i].corp_id);
        if (strcmp(path, request_path) == 0)
            return TRUE;
    }
    return FALSE;
}

/** POST /v1.0/oauth2/{corpId}/token: names in snake_case; an unknown corpId is an HTTP 500. */
void api_token_corp(Platform *platform, Call *call)
{
    if (!corp_known(platform, call->request->path)) {
        answer_code(call->response, "unknownError");
        return;
    }
    Robot *robot = robot_with(platform, json_string(call->body, "client_id"), json_string(call->body, "client_secret"));
    if (robot == NULL || g_strcmp0(json_string(call->body, "grant_type"), "client_credentials") != 0) {
        answer_code(call->response, "invalidClientIdOrSecret");
        return;
    }
    token_issue(platform, robot, call->now_ms);
    cJSON *answer = cJSON_CreateObject();
    cJSON_AddStringToObject(answer, "access_token", robot->token);
    cJSON_AddNumberToObject(answer, "expires_in", (double)(platform->config.token_ms / 1000));
    answer_json(call->response, 200, answer);
}

/** The old family takes the token from the query or from a urlencoded form. */
static char *old_family_token(const Call *call)
{
    char *token = query_value(call->request->query, "access_token");
    const char *type = call->request->content_type;
    if (token != NULL || type == NULL || !g_str_has_prefix(type, "application/x-www-form-urlencoded"))
        return token;
    g_autofree char *form = g_strndup(call->request->body, call->request->body_size);
    return query_value(form, "access_token");
}

static gboolean check_old(Platform *platform, Call *call)
{
    g_autofree char *token = old_family_token(call);
    gboolean topapi = g_str_has_prefix(call->request->path, "/topapi/");
    call->robot = robot_of_token(platform, token);
    if (token == NULL || token[0] == '\0')
        answer_errcode_88(call->response, 40000);
    else if (call->robot != NULL)
        return TRUE;
    else if (topapi)
        answer_errcode_88(call->response, 40014);
    else
        answer_errcode(call->response, g_hash_table_contains(platform->dead_tokens, token) ? 42001 : 40014);
    return FALSE;
}

gboolean token_check(Platform *platform, Call *call)
{
    expire_if_due(platform, call->now_ms);
    if (call->family == FAMILY_OLD)
        return check_old(platform, call);
    const char *token = request_header(call->request, "HTTP_X_ACS_DINGTALK_ACCESS_TOKEN", NULL);
    if (token == NULL || token[0] == '\0')
        answer_code(call->response, "AuthenticationFailed.MissingParameter");
    else if ((call->robot = robot_of_token(platform, token)) == NULL)
        answer_code(call->response, "InvalidAuthentication");
    else
        return TRUE;
    return FALSE;
}
