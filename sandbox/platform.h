// SPDX-License-Identifier: MIT
/**
 * platform.h - a stand-in of the DingTalk platform, for trying and testing only.
 *
 * Answers the calls dingboard makes (tokens, upload, send, recall, download, session webhook, groups,
 * login codes) with the shapes and refusals of the real platform, and posts signed robot callbacks. All
 * state is in memory, behind one mutex, and bounded. The /sandbox/ calls are open to everyone who
 * reaches the port, by design: keep it on the loopback interface.
 */
#ifndef DINGBOARD_SANDBOX_PLATFORM_H
#define DINGBOARD_SANDBOX_PLATFORM_H

#include "lib/base/clock.h"
#include "lib/dingtalk/event.h"
#include "lib/web/service.h"

/** What came of posting a callback. */
typedef struct {
    int status;     /**< HTTP status; 0 when no answer came */
    char *error;    /**< why, when status is 0; free with g_free */
    GString *reply; /**< the body of the answer, cut to POST_REPLY_BYTES; may be NULL */
} PostResult;

/** Most bytes of an instance's answer that are kept. */
#define POST_REPLY_BYTES (64 * 1024)

/** Post `body` with the two signature headers (NULL: without). Called from one thread. */
typedef void (*PostFunction)(const char *url, const char *timestamp, const char *sign, const char *body,
                             PostResult *result, gpointer data);

/** Robots it can play: two show all there is to several, and have people of their own to talk to. */
#define MAX_ROBOTS 2

/** An app with its robot, in an organisation of its own. The strings are borrowed for the life of the platform. */
typedef struct {
    const char *app_key;
    const char *app_secret;
    const char *robot_code;
    const char *name; /**< what people mention: @name */
    const char *corp_id;
    const EventKeys *event_keys; /**< what seals its events; NULL: it has none */
} RobotConfig;

/** The strings are borrowed for the life of the platform. */
typedef struct {
    const char *callback_url;       /**< where robot callbacks go; NULL: nowhere */
    const char *event_url;          /**< where events go; NULL: nowhere */
    const char *public_base;        /**< own base URL, for session webhooks and downloads */
    RobotConfig robots[MAX_ROBOTS]; /**< the first one is there always */
    guint n_robots;
    gint64 token_ms;           /**< life of an access token */
    guint calls_per_second;    /**< per API; 0: no throttle */
    guint webhooks_per_minute; /**< per conversation; 0: no throttle */
    gsize image_bytes;         /**< largest picture accepted */
    gboolean old_chats;        /**< chat/create and chat/send work, as for apps made before they were closed */
    Clock clock;
    PostFunction post;
    gpointer post_data;
} PlatformConfig;

typedef struct Platform Platform;

/** Everything filled with the defaults of the program, the clock and the poster included. */
void platform_config_init(PlatformConfig *config);

Platform *platform_new(const PlatformConfig *config) G_GNUC_WARN_UNUSED_RESULT;
/** Wake every call that waits for news; from now on none waits. */
void platform_stop(gpointer platform);
/** Ends the posting thread after what it is doing; what is still queued is dropped. */
void platform_free(Platform *platform);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Platform, platform_free)

/** The service handler; `platform` is the Platform. Thread-safe. */
void platform_handle(const Request *request, Response *response, gpointer platform);

/** The PostFunction that really posts, by libcurl; `data` is unused. */
void post_by_curl(const char *url, const char *timestamp, const char *sign, const char *body, PostResult *result,
                  gpointer data);

#endif
