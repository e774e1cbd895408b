// SPDX-License-Identifier: MIT
/* What happens to a chat is pushed as an event that our own reader opens. */
#include <string.h>

#include "tests/sandbox/client.h"

#define TOKEN "tok123"
#define AES_KEY "1234567890123456789012345678901234567890123"

static EventKeys keys;

/** Events have no timestamp header: its place holds the address. */
static void keep_url(const char *url, const char *timestamp, const char *sign, const char *body, PostResult *result,
                     gpointer data)
{
    Client *client = data;
    g_assert_null(timestamp);
    g_assert_null(sign);
    Post *post = g_new0(Post, 1);
    post->body = g_strdup(body);
    post->timestamp = g_strdup(url);
    g_mutex_lock(&client->posts_lock);
    g_queue_push_tail(&client->posts, post);
    g_cond_signal(&client->posted);
    g_mutex_unlock(&client->posts_lock);
    result->status = 200;
}

static void with_events(PlatformConfig *config)
{
    config->event_url = "http://instance/dingtalk/event";
    config->robots[0].event_keys = &keys;
    config->post = keep_url;
}

/** Take the oldest post and open it. */
static Event *take_event(Client *client)
{
    g_autoptr(Post) post = client_take_post(client);
    g_assert_nonnull(post);
    g_assert_true(g_str_has_prefix(post->timestamp, "http://instance/dingtalk/event?"));
    const char *query = strchr(post->timestamp, '?') + 1;
    g_autoptr(cJSON) json = json_parse(post->body, strlen(post->body), NULL);
    g_auto(EventEnvelope) envelope = {query_value(query, "signature"), query_value(query, "timestamp"),
                                      query_value(query, "nonce"), g_strdup(json_string(json, "encrypt"))};
    const char *owner = NULL;
    g_autoptr(GError) error = NULL;
    g_autofree char *message = event_open(&keys, &envelope, client->now_ms, &owner, &error);
    g_assert_no_error(error);
    Event *event = event_parse(message, strlen(message), &error);
    g_assert_no_error(error);
    return event;
}

static void test_group_life(void)
{
    g_auto(Client) client;
    client_init_with(&client, with_events);
    client_post(&client, "/sandbox/conversation", NULL, "{\"conversation\":\"" GROUP "\",\"title\":\"新名字\"}");
    g_assert_cmpint(client.status, ==, 200);
    g_autoptr(Event) title = take_event(&client);
    g_assert_cmpint(title->kind, ==, EVENT_TITLE);
    g_assert_cmpstr(title->title, ==, "新名字");
    g_assert_cmpstr(title->conversation_id, ==, GROUP);
    client_post(&client, "/sandbox/conversation", NULL, "{\"conversation\":\"" GROUP "\",\"disbanded\":true}");
    g_autoptr(Event) end = take_event(&client);
    g_assert_cmpint(end->kind, ==, EVENT_DISBAND);
    client_post(&client, "/sandbox/conversation", NULL, "{\"conversation\":\"" GROUP "\",\"disbanded\":true}");
    g_assert_cmpuint(client_posts_waiting(&client), ==, 0);
}

/** A message of the robot, and no other, is recalled by hand once. */
static void test_recall(void)
{
    g_auto(Client) client;
    client_init_with(&client, with_events);
    g_autofree char *token = client_token(&client);
    g_autofree char *key = client_send_text(&client, token);
    client_get(&client, "/sandbox/messages", "conversation=" GROUP "&after=0");
    const cJSON *events = cJSON_GetObjectItemCaseSensitive(client.json, "events");
    const cJSON *sent = cJSON_GetArrayItem(events, cJSON_GetArraySize(events) - 1);
    g_autofree char *recall =
        g_strdup_printf("{\"conversation\":\"%s\",\"msgId\":\"%s\"}", GROUP, json_string(sent, "msgId"));
    client_post(&client, "/sandbox/recall", NULL, recall);
    g_assert_cmpint(client.status, ==, 200);
    g_autoptr(Event) event = take_event(&client);
    g_assert_cmpint(event->kind, ==, EVENT_RECALL);
    g_assert_cmpstr(event->process_query_key, ==, key);
    client_post(&client, "/sandbox/recall", NULL, recall);
    g_assert_cmpint(client.status, ==, 400);
}

static void test_any(void)
{
    g_auto(Client) client;
    client_init_with(&client, with_events);
    client_post(&client, "/sandbox/event", NULL, "{\"event\":{\"EventType\":\"check_url\"},\"repeat\":2}");
    for (int i = 0; i < 2; i++) {
        g_autoptr(Event) event = take_event(&client);
        g_assert_cmpint(event->kind, ==, EVENT_CHECK_URL);
    }
    client_post(&client, "/sandbox/event", NULL, "{\"event\":{}}");
    g_assert_cmpint(client.status, ==, 400);
    g_auto(Client) silent;
    client_init(&silent);
    client_post(&silent, "/sandbox/event", NULL, "{\"event\":{\"EventType\":\"check_url\"}}");
    g_assert_cmpint(silent.status, ==, 400);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_assert_true(event_keys_init(&keys, TOKEN, AES_KEY, KEY, NULL, NULL));
    g_test_add_func("/sandbox/event/group-life", test_group_life);
    g_test_add_func("/sandbox/event/recall-by-hand", test_recall);
    g_test_add_func("/sandbox/event/any", test_any);
    int status = g_test_run();
    event_keys_clear(&keys);
    return status;
}
