// SPDX-License-Identifier: MIT
#include "tests/sandbox/client.h"

#include <string.h>

const guint8 TINY_PNG[] = {0x89, 'P',  'N',  'G',  '\r', '\n', 0x1a, '\n', 0,    0,    0,    13,   'I',  'H',
                           'D',  'R',  0,    0,    0,    1,    0,    0,    0,    1,    8,    6,    0,    0,
                           0,    0x1f, 0x15, 0xc4, 0x89, 0,    0,    0,    10,   'I',  'D',  'A',  'T',  0x78,
                           0x9c, 0x63, 0,    1,    0,    0,    5,    0,    1,    0x0d, 0x0a, 0x2d, 0xb4, 0,
                           0,    0,    0,    'I',  'E',  'N',  'D',  0xae, 0x42, 0x60, 0x82};
const gsize TINY_PNG_SIZE = sizeof TINY_PNG;

static gint64 test_now(gpointer data)
{
    return ((const Client *)data)->now_ms;
}

/** The instance: remembers what it was posted and answers as it was told. */
static void test_post(const char *url, const char *timestamp, const char *sign, const char *body, PostResult *result,
                      gpointer data)
{
    Client *client = data;
    g_assert_cmpstr(url, ==, "http://instance/dingtalk/robot");
    Post *post = g_new0(Post, 1);
    post->timestamp = g_strdup(timestamp);
    post->sign = g_strdup(sign);
    post->body = g_strdup(body);
    result->status = g_atomic_int_get(&client->post_status);
    result->error = result->status == 0 ? g_strdup("connection refused") : NULL;
    result->reply = g_string_new(client->post_reply);
    g_mutex_lock(&client->posts_lock);
    g_queue_push_tail(&client->posts, post);
    g_cond_signal(&client->posted);
    g_mutex_unlock(&client->posts_lock);
}

void post_free(Post *post)
{
    g_free(post->timestamp);
    g_free(post->sign);
    g_free(post->body);
    g_free(post);
}

static void post_free_data(gpointer data)
{
    post_free(data);
}

Post *client_take_post(Client *client)
{
    gint64 end = g_get_monotonic_time() + 10 * G_TIME_SPAN_SECOND;
    g_mutex_lock(&client->posts_lock);
    while (g_queue_is_empty(&client->posts) && g_cond_wait_until(&client->posted, &client->posts_lock, end)) {
        /* woken: look again */
    }
    Post *post = g_queue_pop_head(&client->posts);
    g_mutex_unlock(&client->posts_lock);
    return post;
}

guint client_posts_waiting(Client *client)
{
    g_mutex_lock(&client->posts_lock);
    guint waiting = g_queue_get_length(&client->posts);
    g_mutex_unlock(&client->posts_lock);
    return waiting;
}

void client_init_with(Client *client, void (*adjust)(PlatformConfig *config))
{
    memset(client, 0, sizeof *client);
    client->now_ms = 1700000000000;
    client->post_status = 200;
    client->post_reply = "{\"msgtype\":\"empty\"}";
    g_mutex_init(&client->posts_lock);
    g_cond_init(&client->posted);
    g_queue_init(&client->posts);
    platform_config_init(&client->config);
    client->config.callback_url = "http://instance/dingtalk/robot";
    client->config.public_base = "http://sandbox";
    client->config.robots[0].app_key = KEY;
    client->config.robots[0].app_secret = SECRET;
    client->config.robots[0].robot_code = KEY;
    client->config.clock = (Clock){.now_ms = test_now, .data = client};
    client->config.post = test_post;
    client->config.post_data = client;
    if (adjust != NULL)
        adjust(&client->config);
    client->platform = platform_new(&client->config);
}

void client_init(Client *client)
{
    client_init_with(client, NULL);
}

static void answer_clear(Client *client)
{
    g_clear_pointer(&client->content_type, g_free);
    g_clear_pointer(&client->body, g_byte_array_unref);
    g_clear_pointer(&client->json, cJSON_Delete);
}

void client_clear(Client *client)
{
    platform_free(client->platform);
    g_queue_clear_full(&client->posts, post_free_data);
    g_cond_clear(&client->posted);
    g_mutex_clear(&client->posts_lock);
    answer_clear(client);
}

void client_send(Client *client, const char *method, const char *path, const char *query, const char *token,
                 const char *type, const void *body, gsize size)
{
    g_autofree char *header = g_strconcat("HTTP_X_ACS_DINGTALK_ACCESS_TOKEN=", token, NULL);
    char *environment[] = {token != NULL ? header : NULL, NULL};
    Request request = {.method = method,
                       .path = path,
                       .query = query != NULL ? query : "",
                       .content_type = type,
                       .body = body,
                       .body_size = size,
                       .environment = environment};
    Response response = {.status = 200, .content_type = "", .headers = g_string_new(NULL), .body = g_byte_array_new()};
    platform_handle(&request, &response, client->platform);
    answer_clear(client);
    client->status = response.status;
    client->content_type = g_strdup(response.content_type);
    client->body = response.body;
    client->json = json_parse((const char *)response.body->data, response.body->len, NULL);
    g_string_free(response.headers, TRUE);
}

void client_get(Client *client, const char *path, const char *query)
{
    client_send(client, "GET", path, query, NULL, NULL, NULL, 0);
}

void client_post(Client *client, const char *path, const char *token, const char *json)
{
    client_send(client, "POST", path, NULL, token, "application/json", json, strlen(json));
}

gboolean client_body_is(const Client *client, const void *bytes, gsize size)
{
    return client->body->len == size && memcmp(client->body->data, bytes, size) == 0;
}

const char *client_text(const Client *client, const char *key)
{
    return json_string(client->json, key);
}

char *client_token(Client *client)
{
    client_post(client, "/v1.0/oauth2/accessToken", NULL, "{\"appKey\":\"" KEY "\",\"appSecret\":\"" SECRET "\"}");
    g_assert_cmpint(client->status, ==, 200);
    return g_strdup(client_text(client, "accessToken"));
}

void client_upload(Client *client, const char *token, const char *type, const char *file_name, const char *part_type,
                   const void *bytes, gsize size)
{
    g_autoptr(GByteArray) body = g_byte_array_new();
    g_autofree char *head = g_strdup_printf("--BOUND\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\n%s\r\n"
                                            "--BOUND\r\nContent-Disposition: form-data; name=\"media\"; "
                                            "filename=\"%s\"\r\nContent-Type: %s\r\n\r\n",
                                            type, file_name, part_type);
    g_autofree char *query = token != NULL ? g_strconcat("access_token=", token, NULL) : g_strdup("");
    g_byte_array_append(body, (const guint8 *)head, (guint)strlen(head));
    g_byte_array_append(body, bytes, (guint)size);
    g_byte_array_append(body, (const guint8 *)"\r\n--BOUND--\r\n", 13);
    client_send(client, "POST", "/media/upload", query, NULL, "multipart/form-data; boundary=BOUND", body->data,
                body->len);
}

char *client_picture(Client *client, const char *token)
{
    client_upload(client, token, "image", "board.png", "image/png", TINY_PNG, TINY_PNG_SIZE);
    assert_errcode(client, 0);
    return g_strdup(client_text(client, "media_id"));
}

char *client_send_text(Client *client, const char *token)
{
    client_post(client, "/v1.0/robot/groupMessages/send", token,
                "{\"robotCode\":\"" KEY "\",\"openConversationId\":\"" GROUP
                "\",\"msgKey\":\"sampleText\",\"msgParam\":\"{\\\"content\\\":\\\"hi\\\"}\"}");
    g_assert_cmpint(client->status, ==, 200);
    return g_strdup(client_text(client, "processQueryKey"));
}

void client_fault(Client *client, const char *api, const char *fault, int times)
{
    g_autofree char *json = g_strdup_printf("{\"api\":\"%s\",\"fault\":\"%s\",\"times\":%d}", api, fault, times);
    client_post(client, "/sandbox/faults", NULL, json);
    g_assert_cmpint(client->status, ==, 200);
}

Post *client_say(Client *client, const char *json)
{
    client_post(client, "/sandbox/say", NULL, json);
    g_assert_cmpint(client->status, ==, 200);
    return client_take_post(client);
}
