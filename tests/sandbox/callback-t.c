// SPDX-License-Identifier: MIT
/* What people say arrives as a signed callback that our own reader understands. */
#include <string.h>

#include "lib/dingtalk/callback.h"
#include "lib/dingtalk/signature.h"
#include "tests/sandbox/client.h"

static RobotMessage *read_post(const Client *client, const Post *post)
{
    g_assert_nonnull(post);
    g_assert_cmpint(signature_check(SECRET, post->timestamp, post->sign, client->now_ms, NULL), ==, SIGNATURE_OK);
    g_autoptr(GError) error = NULL;
    RobotMessage *message = robot_message_parse(post->body, strlen(post->body), &error);
    g_assert_no_error(error);
    return message;
}

static cJSON *tree_of(const Post *post)
{
    return json_parse(post->body, strlen(post->body), NULL);
}

/** A text in a group: the mention is taken out and its space stays; the fields are the platform's. */
static void test_group_text(void)
{
    g_auto(Client) client;
    client_init(&client);
    g_autoptr(Post) post =
        client_say(&client, "{\"conversation\":\"" GROUP "\",\"user\":\"lilei\",\"text\":\"@画板 画圆 给@韩梅梅\"}");
    g_assert_cmpint(json_int64(client.json, "status", -1), ==, 200);
    g_autoptr(RobotMessage) message = read_post(&client, post);
    g_assert_cmpstr(message->msg_id, ==, client_text(&client, "msgId"));
    g_assert_cmpstr(message->conversation_id, ==, GROUP);
    g_assert_true(message->group);
    g_assert_cmpstr(message->staff_id, ==, "staff0001");
    g_assert_cmpstr(message->author_name, ==, "李雷");
    g_assert_cmpint(message->session_webhook_until - message->created_ms, ==, 90 * 60 * 1000);
    g_autoptr(cJSON) tree = tree_of(post);
    const cJSON *text = cJSON_GetObjectItemCaseSensitive(tree, "text");
    g_assert_cmpstr(json_string(text, "content"), ==, " 画圆 给@韩梅梅");
    const cJSON *at = cJSON_GetObjectItemCaseSensitive(tree, "atUsers");
    g_assert_cmpint(cJSON_GetArraySize(at), ==, 2);
    g_assert_null(json_string(cJSON_GetArrayItem(at, 0), "staffId"));
    g_assert_cmpstr(json_string(cJSON_GetArrayItem(at, 1), "staffId"), ==, "staff0002");
}

/** Where the mention stands at the end no space is added; without one it is thought of in front. */
static void test_mention_places(void)
{
    static const char *const CASES[][2] = {
        {"画圆 @画板", "画圆 "}, {"画圆", " 画圆"}, {"@画板画圆", " 画圆"}, {"请@画板 画圆", "请 画圆"}};
    g_auto(Client) client;
    client_init(&client);
    for (gsize i = 0; i < G_N_ELEMENTS(CASES); i++) {
        g_autofree char *say =
            g_strdup_printf("{\"conversation\":\"%s\",\"user\":\"lilei\",\"text\":\"%s\"}", GROUP, CASES[i][0]);
        g_autoptr(Post) post = client_say(&client, say);
        g_autoptr(cJSON) tree = tree_of(post);
        const cJSON *text = cJSON_GetObjectItemCaseSensitive(tree, "text");
        g_assert_cmpstr(json_string(text, "content"), ==, CASES[i][1]);
    }
}

/** A 1:1 chat has no title and no mentions; its text comes as it is. */
static void test_single_text(void)
{
    g_auto(Client) client;
    client_init(&client);
    g_autoptr(Post) post =
        client_say(&client, "{\"conversation\":\"" SINGLE_HAN "\",\"user\":\"hanmeimei\",\"text\":\"帮助\"}");
    g_autoptr(RobotMessage) message = read_post(&client, post);
    g_assert_false(message->group);
    g_assert_true(message->author_is_admin);
    g_assert_cmpstr(message->text, ==, "帮助");
    g_assert_null(strstr(post->body, "atUsers"));
    g_assert_null(strstr(post->body, "conversationTitle"));
}

/** A person from outside has neither staffId nor corpId. */
static void test_outsider(void)
{
    g_auto(Client) client;
    client_init(&client);
    g_autoptr(Post) post = client_say(&client, "{\"conversation\":\"" GROUP "\",\"user\":\"王芳\",\"text\":\"x\"}");
    g_autoptr(RobotMessage) message = read_post(&client, post);
    g_assert_null(message->staff_id);
    g_assert_true(g_str_has_prefix(message->author_id, "$:LWCP_v1:$"));
    g_assert_null(strstr(post->body, "senderCorpId"));
}

/** Quoting the robot's message names its processQueryKey. */
static void test_quote(void)
{
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *token = client_token(&client);
    g_autofree char *key = client_send_text(&client, token);
    client_get(&client, "/sandbox/messages", "after=0");
    const cJSON *event = cJSON_GetArrayItem(cJSON_GetObjectItemCaseSensitive(client.json, "events"), 0);
    g_autofree char *say =
        g_strdup_printf("{\"conversation\":\"%s\",\"user\":\"lilei\",\"text\":\"撤销\",\"quote\":\"%s\"}", GROUP,
                        json_string(event, "msgId"));
    g_autoptr(Post) post = client_say(&client, say);
    g_autoptr(RobotMessage) message = read_post(&client, post);
    g_assert_cmpstr(message->quoted_key, ==, key);
    g_assert_cmpstr(message->text, ==, "撤销");
}

/** Pictures come with a code under which the robot downloads the very bytes, for an hour. */
static void test_picture_download(void)
{
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *token = client_token(&client);
    client_send(&client, "POST", "/sandbox/media", "name=a.png", NULL, "image/png", TINY_PNG, TINY_PNG_SIZE);
    g_autofree char *say = g_strdup_printf("{\"conversation\":\"%s\",\"user\":\"lilei\",\"type\":\"richText\","
                                           "\"text\":\"背景\",\"mediaId\":\"%s\"}",
                                           GROUP, client_text(&client, "mediaId"));
    g_autoptr(Post) post = client_say(&client, say);
    g_autoptr(RobotMessage) message = read_post(&client, post);
    g_assert_cmpint(message->type, ==, MESSAGE_RICH_TEXT);
    g_autoptr(cJSON) tree = tree_of(post);
    const cJSON *items =
        cJSON_GetObjectItemCaseSensitive(cJSON_GetObjectItemCaseSensitive(tree, "content"), "richText");
    g_autofree char *body = g_strdup_printf("{\"robotCode\":\"%s\",\"downloadCode\":\"%s\"}", KEY,
                                            json_string(cJSON_GetArrayItem(items, 1), "downloadCode"));
    client_post(&client, "/v1.0/robot/messageFiles/download", token, body);
    g_autofree char *url = g_strdup(client_text(&client, "downloadUrl"));
    g_assert_true(g_str_has_prefix(url, "http://sandbox/file/ddmedia%2F"));
    char *query = strchr(url, '?');
    *query++ = '\0';
    client_get(&client, url + strlen("http://sandbox"), query);
    g_assert_true(client_body_is(&client, TINY_PNG, TINY_PNG_SIZE));
    client.now_ms += 3601 * 1000;
    client_get(&client, url + strlen("http://sandbox"), query);
    g_assert_cmpint(client.status, ==, 403);
    client_get(&client, "/file/ddmedia%2Fnothing.file", query);
    g_assert_cmpint(client.status, ==, 404);
}

/** Codes and robots that do not fit are refused. */
static void test_download_refused(void)
{
    static const char *const CASES[][2] = {
        {"{}", "invalidParameter.robotCode.empty"},
        {"{\"robotCode\":\"" KEY "\",\"downloadCode\":\"\"}", "invalidParameter.robotCode.empty"},
        {"{\"robotCode\":\"other\",\"downloadCode\":\"x\"}", "invalidParameter.robotCode.auth"},
        {"{\"robotCode\":\"" KEY "\",\"downloadCode\":\"x\"}", "invalidParameter.robotCode.downloadCode"},
    };
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *token = client_token(&client);
    for (gsize i = 0; i < G_N_ELEMENTS(CASES); i++) {
        client_post(&client, "/v1.0/robot/messageFiles/download", token, CASES[i][0]);
        assert_code(&client, 400, CASES[i][1]);
    }
}

/** Every other type of message in its shape; sound brings the words that were recognised. */
static void test_other_types(void)
{
    static const struct {
        const char *type;
        MessageType expected;
    } CASES[] = {{"picture", MESSAGE_PICTURE},
                 {"audio", MESSAGE_AUDIO},
                 {"video", MESSAGE_VIDEO},
                 {"file", MESSAGE_FILE},
                 {"quota", MESSAGE_QUOTA}};
    g_auto(Client) client;
    client_init(&client);
    for (gsize i = 0; i < G_N_ELEMENTS(CASES); i++) {
        g_autofree char *say = g_strdup_printf("{\"conversation\":\"%s\",\"user\":\"hanmeimei\",\"type\":\"%s\","
                                               "\"text\":\"撤销\"}",
                                               SINGLE_HAN, CASES[i].type);
        g_autoptr(Post) post = client_say(&client, say);
        g_autoptr(RobotMessage) message = read_post(&client, post);
        g_assert_cmpint(message->type, ==, CASES[i].expected);
        if (message->type == MESSAGE_AUDIO)
            g_assert_cmpstr(message->text, ==, "撤销");
    }
}

/** In a group the robot hears neither sound nor what does not mention it. */
static void test_not_heard(void)
{
    g_auto(Client) client;
    client_init(&client);
    client_post(&client, "/sandbox/say", NULL,
                "{\"conversation\":\"" GROUP "\",\"user\":\"lilei\",\"type\":\"audio\",\"text\":\"x\"}");
    g_assert_true(cJSON_IsNull(cJSON_GetObjectItemCaseSensitive(client.json, "status")));
    client_post(&client, "/sandbox/say", NULL,
                "{\"conversation\":\"" GROUP "\",\"user\":\"lilei\",\"at\":false,\"text\":\"x\"}");
    g_assert_true(cJSON_IsNull(cJSON_GetObjectItemCaseSensitive(client.json, "status")));
    g_assert_cmpuint(client_posts_waiting(&client), ==, 0);
}

/** The instance's status is told; a reply in its body becomes a message; "repeat" posts the same again. */
static void test_answers(void)
{
    const char *say = "{\"conversation\":\"" GROUP "\",\"user\":\"lilei\",\"text\":\"x\",\"repeat\":2}";
    g_auto(Client) client;
    client_init(&client);
    client.post_reply = "{\"msgtype\":\"text\",\"text\":{\"content\":\"收到\"}}";
    g_autoptr(Post) first = client_say(&client, say);
    g_autoptr(Post) second = client_take_post(&client);
    g_assert_cmpstr(first->body, ==, second->body);
    client_get(&client, "/sandbox/messages", "after=0");
    g_assert_nonnull(g_strstr_len((const char *)client.body->data, client.body->len, "收到"));
    g_atomic_int_set(&client.post_status, 503);
    g_autoptr(Post) third = client_say(&client, "{\"conversation\":\"" GROUP "\",\"user\":\"lilei\",\"text\":\"x\"}");
    g_assert_cmpint(json_int64(client.json, "status", -1), ==, 503);
    g_atomic_int_set(&client.post_status, 0);
    g_autoptr(Post) fourth = client_say(&client, "{\"conversation\":\"" GROUP "\",\"user\":\"lilei\",\"text\":\"x\"}");
    g_assert_cmpint(json_int64(client.json, "status", -1), ==, 0);
    g_assert_cmpstr(client_text(&client, "error"), ==, "connection refused");
    g_assert_true(third != NULL && fourth != NULL);
}

/** What cannot be said, and why. */
static void test_say_refused(void)
{
    static const char *const CASES[] = {
        "{}",
        "not JSON",
        "{\"conversation\":\"" GROUP "\",\"user\":\"nobody\",\"text\":\"x\"}",
        "{\"conversation\":\"" SINGLE_HAN "\",\"user\":\"lilei\",\"text\":\"x\"}",
        "{\"conversation\":\"" GROUP "\",\"user\":\"lilei\",\"type\":\"dance\"}",
        "{\"conversation\":\"" GROUP "\",\"user\":\"lilei\",\"type\":\"picture\",\"mediaId\":\"@none\"}",
        "{\"conversation\":\"" GROUP "\",\"user\":\"lilei\",\"text\":\"x\",\"quote\":\"none\"}",
        "{\"conversation\":\"" GROUP "\",\"user\":\"lilei\",\"text\":\"x\",\"repeat\":21}",
    };
    g_auto(Client) client;
    client_init(&client);
    for (gsize i = 0; i < G_N_ELEMENTS(CASES); i++) {
        client_post(&client, "/sandbox/say", NULL, CASES[i]);
        g_assert_cmpint(client.status, ==, 400);
        g_assert_nonnull(client_text(&client, "error"));
    }
}

static gpointer say_later(gpointer data)
{
    Client *other = data;
    client_post(other, "/sandbox/say", NULL,
                "{\"conversation\":\"" GROUP "\",\"user\":\"lilei\",\"text\":\"x\",\"at\":false}");
    return NULL;
}

/** A waiting call is answered by the next message, and a reset is seen by its epoch. */
static void test_waiting(void)
{
    g_auto(Client) client;
    client_init(&client);
    Client other = {.platform = client.platform};
    GThread *thread = g_thread_new("say", say_later, &other);
    client_get(&client, "/sandbox/messages", "after=0&wait=20&conversation=cidSandboxGroup0001AAAA%3D%3D");
    g_thread_join(thread);
    g_byte_array_unref(other.body);
    g_free(other.content_type);
    cJSON_Delete(other.json);
    const cJSON *events = cJSON_GetObjectItemCaseSensitive(client.json, "events");
    g_assert_cmpint(cJSON_GetArraySize(events), ==, 1);
    gint64 epoch = json_int64(client.json, "epoch", 0), seq = json_int64(client.json, "seq", 0);
    client_post(&client, "/sandbox/reset", NULL, "{}");
    client_get(&client, "/sandbox/messages", "after=0");
    g_assert_cmpint(json_int64(client.json, "epoch", 0), !=, epoch);
    g_assert_cmpint(json_int64(client.json, "seq", 0), ==, seq);
    g_assert_cmpint(cJSON_GetArraySize(cJSON_GetObjectItemCaseSensitive(client.json, "events")), ==, 0);
    client_get(&client, "/sandbox/messages", "conversation=nowhere");
    g_assert_cmpint(client.status, ==, 400);
}

/** Memory is bounded: 500 messages of a chat are kept, the newest. */
static void test_bounded(void)
{
    g_auto(Client) client;
    client_init(&client);
    for (int i = 0; i < 510; i++)
        client_post(&client, "/sandbox/say", NULL,
                    "{\"conversation\":\"" GROUP "\",\"user\":\"lilei\",\"text\":\"x\",\"at\":false}");
    client_get(&client, "/sandbox/messages", "after=0");
    const cJSON *events = cJSON_GetObjectItemCaseSensitive(client.json, "events");
    g_assert_cmpint(cJSON_GetArraySize(events), ==, 500);
    g_assert_cmpint(json_int64(cJSON_GetArrayItem(events, 0), "seq", 0), ==, 11);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sandbox/callback/group", test_group_text);
    g_test_add_func("/sandbox/callback/mention", test_mention_places);
    g_test_add_func("/sandbox/callback/single", test_single_text);
    g_test_add_func("/sandbox/callback/outsider", test_outsider);
    g_test_add_func("/sandbox/callback/quote", test_quote);
    g_test_add_func("/sandbox/callback/download", test_picture_download);
    g_test_add_func("/sandbox/callback/download-refused", test_download_refused);
    g_test_add_func("/sandbox/callback/types", test_other_types);
    g_test_add_func("/sandbox/callback/not-heard", test_not_heard);
    g_test_add_func("/sandbox/callback/answers", test_answers);
    g_test_add_func("/sandbox/callback/say-refused", test_say_refused);
    g_test_add_func("/sandbox/messages/waiting", test_waiting);
    g_test_add_func("/sandbox/messages/bounded", test_bounded);
    return g_test_run();
}
