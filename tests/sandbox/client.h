// SPDX-License-Identifier: MIT
/** client.h - calls into a platform in this process, with a clock and an instance that tests command. */
#ifndef DINGBOARD_TESTS_SANDBOX_CLIENT_H
#define DINGBOARD_TESTS_SANDBOX_CLIENT_H

#include "lib/base/json.h"
#include "sandbox/platform.h"

#define GROUP "cidSandboxGroup0001AAAA=="
#define SINGLE_HAN "cidSandboxSingle0002AAA=="
#define KEY "dingtestkey"
#define SECRET "test-app-secret"

typedef struct {
    Platform *platform;
    PlatformConfig config;
    gint64 now_ms;
    /* the instance */
    int post_status;        /**< what it answers; 0: it cannot be reached */
    const char *post_reply; /**< its body */
    /* What was posted: locked here and not by a GAsyncQueue, whose lock inside GLib the thread sanitizer cannot see. */
    GMutex posts_lock;
    GCond posted;
    GQueue posts; /**< of Post *, as they came */
    /* the last answer */
    int status;
    char *content_type;
    GByteArray *body;
    cJSON *json; /**< NULL when the body is none */
} Client;

typedef struct {
    char *timestamp, *sign, *body;
} Post;

void client_init(Client *client);
/** As client_init, after a change of client->config by `adjust`. */
void client_init_with(Client *client, void (*adjust)(PlatformConfig *config));
void client_clear(Client *client);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Client, client_clear)

/** @param token  for the header, or NULL  @param type  Content-Type, or NULL */
void client_send(Client *client, const char *method, const char *path, const char *query, const char *token,
                 const char *type, const void *body, gsize size);
void client_get(Client *client, const char *path, const char *query);
/** POST of JSON text with a token in the header (NULL: without). */
void client_post(Client *client, const char *path, const char *token, const char *json);

/** A fresh token; free with g_free. */
char *client_token(Client *client);
/** Upload `bytes` under a file name; the answer is in the client. */
void client_upload(Client *client, const char *token, const char *type, const char *file_name, const char *part_type,
                   const void *bytes, gsize size);
/** Upload a small picture; its media id; free with g_free. */
char *client_picture(Client *client, const char *token);
/** Send a text to the group by the API; its processQueryKey; free with g_free. */
char *client_send_text(Client *client, const char *token);
void client_fault(Client *client, const char *api, const char *fault, int times);
/** Say something; the callback as the instance got it; free with post_free. */
Post *client_say(Client *client, const char *json);
/** The oldest post not taken yet; waits up to ten seconds for one. NULL when none came. */
Post *client_take_post(Client *client);
guint client_posts_waiting(Client *client);
void post_free(Post *post);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Post, post_free)

gboolean client_body_is(const Client *client, const void *bytes, gsize size);
const char *client_text(const Client *client, const char *key);
#define assert_code(client, http, expected)                         \
    do {                                                            \
        g_assert_cmpint((client)->status, ==, http);                \
        g_assert_cmpstr(client_text(client, "code"), ==, expected); \
        g_assert_nonnull(client_text(client, "message"));           \
        g_assert_nonnull(client_text(client, "requestid"));         \
    } while (0)
#define assert_errcode(client, expected)                                                \
    do {                                                                                \
        g_assert_cmpint((client)->status, ==, 200);                                     \
        g_assert_cmpint(json_int64((client)->json, "errcode", 12345678), ==, expected); \
        g_assert_nonnull(client_text(client, "errmsg"));                                \
    } while (0)

/** The smallest PNG there is. */
extern const guint8 TINY_PNG[];
extern const gsize TINY_PNG_SIZE;

#endif
