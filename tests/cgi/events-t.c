// SPDX-License-Identifier: MIT
/* Events at the receiver: the console's check and every event get the encrypted "success"; nothing else counts. */
#include "cgi/receiver.h"

#include <string.h>

#include "lib/base/json.h"
#include "lib/dingtalk/event.h"

#define NOW 1700000000000
#define TOKEN "tok123"
#define AES_KEY "1234567890123456789012345678901234567890123"
#define APP_KEY "dingabcdefghij12345"

typedef struct {
    guint journaled;
    gboolean broken;
    char *last_id, *last_conversation, *last_body;
} World;

static gboolean keep(gpointer data, const JournalMessage *message, JournalVerdict *verdict, GError **error)
{
    World *world = data;
    if (world->broken) {
        g_set_error(error, g_quark_from_static_string("test"), 0, "full");
        return FALSE;
    }
    gboolean known = g_strcmp0(world->last_id, message->msg_id) == 0;
    *verdict = known ? JOURNAL_DUPLICATE : JOURNAL_NEW;
    world->journaled += known ? 0 : 1;
    g_free(world->last_id);
    g_free(world->last_conversation);
    g_free(world->last_body);
    world->last_id = g_strdup(message->msg_id);
    world->last_conversation = g_strdup(message->conversation_id);
    world->last_body = g_strndup(message->body, message->body_size);
    return TRUE;
}

static void world_clear(World *world)
{
    g_free(world->last_id);
    g_free(world->last_conversation);
    g_free(world->last_body);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(World, world_clear)

static gint64 fixed_now(gpointer data)
{
    (void)data;
    return NOW;
}
static const Clock fixed_clock = {fixed_now, NULL};

static void count_up(guint8 *bytes, gsize n)
{
    for (gsize i = 0; i < n; i++)
        bytes[i] = (guint8)i;
}

static EventKeys test_keys(void)
{
    EventKeys keys;
    g_assert_true(event_keys_init(&keys, TOKEN, AES_KEY, APP_KEY, "dingcorp", NULL));
    return keys;
}

static int post(World *world, const EventKeys *keys, const char *query, const char *body, char **answer)
{
    Refusals refusals = {0};
    const Receiver receiver = {.app_secret = "secret",
                               .events = keys,
                               .random = count_up,
                               .clock = &fixed_clock,
                               .journal = keep,
                               .journal_data = world,
                               .refusals = &refusals};
    static const char *const none[] = {NULL};
    const Request request = {.method = "POST",
                             .path = "/dingtalk/event",
                             .query = query,
                             .content_type = "application/json",
                             .body = body,
                             .body_size = strlen(body),
                             .environment = (gpointer)none};
    Response response = {.status = 200, .headers = g_string_new(NULL), .body = g_byte_array_new()};
    receiver_handle(&request, &response, (gpointer)&receiver);
    if (answer != NULL)
        *answer = g_strndup((const char *)response.body->data, response.body->len);
    g_string_free(response.headers, TRUE);
    g_byte_array_unref(response.body);
    return response.status;
}

/** Push a message as the platform does. @param names  formats the query of signature, timestamp, nonce */
static int push(World *world, const EventKeys *keys, const char *message, const char *owner, const char *names,
                char **answer)
{
    g_auto(EventEnvelope) e = {.timestamp = g_strdup_printf("%" G_GINT64_FORMAT, NOW), .nonce = g_strdup("n0nce")};
    event_seal(keys, message, owner, (const guint8 *)"0123456789abcdef", &e);
    g_auto(GStrv) parts = g_strsplit(names, "|", 3);
    g_autofree char *query =
        g_strdup_printf("%s=%s&%s=%s&%s=%s", parts[0], e.signature, parts[1], e.timestamp, parts[2], e.nonce);
    g_autofree char *body = g_strdup_printf("{\"encrypt\":\"%s\"}", e.encrypt);
    return post(world, keys, query, body, answer);
}

#define USUAL "signature|timestamp|nonce"

/** The answer opens with the same keys and says success. */
static void assert_success(const EventKeys *keys, const char *answer, const char *owner)
{
    g_autoptr(cJSON) json = json_parse(answer, strlen(answer), NULL);
    g_assert_nonnull(json);
    g_auto(EventEnvelope) e = {g_strdup(json_string(json, "msg_signature")), g_strdup(json_string(json, "timeStamp")),
                               g_strdup(json_string(json, "nonce")), g_strdup(json_string(json, "encrypt"))};
    const char *named = NULL;
    g_autofree char *message = event_open(keys, &e, NOW, &named, NULL);
    g_assert_cmpstr(message, ==, "success");
    g_assert_cmpstr(named, ==, owner);
}

static void test_check_url(void)
{
    EventKeys keys = test_keys();
    static const char *const spellings[] = {USUAL, "msg_signature|timestamp|nonce", "msg_signature|timeStamp|nonce"};
    for (gsize i = 0; i < G_N_ELEMENTS(spellings); i++) {
        g_auto(World) world = {0};
        g_autofree char *answer = NULL;
        g_assert_cmpint(push(&world, &keys, "{\"EventType\":\"check_url\"}", APP_KEY, spellings[i], &answer), ==, 200);
        assert_success(&keys, answer, APP_KEY);
        g_assert_cmpuint(world.journaled, ==, 0);
    }
    event_keys_clear(&keys);
}

/** What concerns a board is journaled once, under its eventId; the owner may be the organisation. */
static void test_events(void)
{
    EventKeys keys = test_keys();
    g_auto(World) world = {0};
    static const char disband[] =
        "{\"EventType\":\"chat_disband\",\"eventId\":\"e7\",\"openConversationId\":\"cidA==\"}";
    for (int i = 0; i < 2; i++) {
        g_autofree char *answer = NULL;
        g_assert_cmpint(push(&world, &keys, disband, "dingcorp", USUAL, &answer), ==, 200);
        assert_success(&keys, answer, "dingcorp");
    }
    g_assert_cmpuint(world.journaled, ==, 1);
    g_assert_cmpstr(world.last_id, ==, EVENT_ID_PREFIX "e7");
    g_assert_cmpstr(world.last_conversation, ==, "cidA==");
    g_assert_cmpstr(world.last_body, ==, disband);
    g_assert_cmpint(push(&world, &keys, "{\"EventType\":\"user_add_org\",\"eventId\":\"e8\"}", APP_KEY, USUAL, NULL),
                    ==, 200);
    g_assert_cmpuint(world.journaled, ==, 1);
    event_keys_clear(&keys);
}

/** Not journaled is not heard: the platform is to send it again. */
static void test_refusals(void)
{
    EventKeys keys = test_keys();
    g_auto(World) world = {.broken = TRUE};
    static const char title[] =
        "{\"EventType\":\"chat_update_title\",\"openConversationId\":\"cidA==\",\"title\":\"t\"}";
    g_assert_cmpint(push(&world, &keys, title, APP_KEY, USUAL, NULL), ==, 503);
    world.broken = FALSE;
    g_assert_cmpint(push(&world, &keys, title, "dingothers", USUAL, NULL), ==, 401);
    g_assert_cmpint(push(&world, &keys, "{}", APP_KEY, USUAL, NULL), ==, 400);
    g_assert_cmpint(push(&world, &keys, title, APP_KEY, "sign|timestamp|nonce", NULL), ==, 400);
    static const char *const bodies[] = {"", "{}", "[]", "{\"encrypt\":7}", "{\"encrypt\":\"a\",\"encrypt\":\"b\"}"};
    for (gsize i = 0; i < G_N_ELEMENTS(bodies); i++)
        g_assert_cmpint(post(&world, &keys, "signature=a&timestamp=1&nonce=b", bodies[i], NULL), ==, 400);
    g_assert_cmpint(post(&world, &keys, "signature=a&timestamp=1&nonce=b", "{\"encrypt\":\"AAAA\"}", NULL), ==, 401);
    g_assert_cmpint(post(&world, NULL, "signature=a&timestamp=1&nonce=b", "{\"encrypt\":\"AAAA\"}", NULL), ==, 404);
    g_assert_cmpuint(world.journaled, ==, 0);
    event_keys_clear(&keys);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_log_set_always_fatal(G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL); /* refusals are warnings */
    g_test_add_func("/events/check-url", test_check_url);
    g_test_add_func("/events/journaled-once", test_events);
    g_test_add_func("/events/refusals", test_refusals);
    return g_test_run();
}
