// SPDX-License-Identifier: MIT
#include "tests/cgi/caller.h"

#include <string.h>

#include "lib/base/json.h"
#include "lib/dingtalk/signature.h"

const char good_body[] =
    "{\"conversationId\":\"cidAb3dEfGhIjKlMnOpQrStUvw==\",\"atUsers\":[{\"dingtalkId\":\"$:LWCP_v1:$bot==\"}],"
    "\"chatbotCorpId\":\"dingcorp\",\"chatbotUserId\":\"$:LWCP_v1:$bot==\",\"msgId\":\"msgQwErTy==\","
    "\"originalProcessQueryKey\":\"Kq3b=\",\"senderNick\":\"李雷\",\"isAdmin\":false,\"senderStaffId\":\"staff0001\","
    "\"sessionWebhookExpiredTime\":1700005400000,\"createAt\":1700000000000,\"conversationType\":\"2\","
    "\"senderId\":\"$:LWCP_v1:$usr==\",\"conversationTitle\":\"画板测试群\",\"sessionWebhook\":"
    "\"https://oapi.dingtalk.com/robot/sendBySession?session=0123\",\"errorCode\":0,\"text\":{\"content\":\" 画圆\"},"
    "\"msgtype\":\"text\"}";

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

const Clock fixed_clock = {fixed_now, NULL};

void world_clear(World *world)
{
    g_free(world->last_id);
}

/* --- one request ---------------------------------------------------------------------------- */

void answer_has_no_secret(const Response *response, int status)
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

void expect(World *world, int status, const Case *c)
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

void expect_signed(World *world, int status, gint64 age, const char *body, gsize size)
{
    g_autofree char *timestamp = g_strdup_printf("%" G_GINT64_FORMAT, NOW - age);
    char sign[SIGN_LENGTH + 1];
    signature_make(SECRET, timestamp, sign);
    g_autofree char *timestamp_header = g_strconcat("HTTP_TIMESTAMP=", timestamp, NULL);
    g_autofree char *sign_header = g_strconcat("HTTP_SIGN=", sign, NULL);
    const Case c = {.body = body, .body_size = size, .headers = {timestamp_header, sign_header}};
    expect(world, status, &c);
}

void malformed(World *world, const char *body, gsize size)
{
    expect_signed(world, 400, 0, body, size);
}

void malformed_text(World *world, const char *body)
{
    malformed(world, body, strlen(body));
}
