// SPDX-License-Identifier: MIT
/**
 * client.h - calls to DingTalk: many at a time, none of them waited for.
 *
 * One curl multi handle, driven by its owner's loop: api_wait sleeps, api_run moves everything on and calls back.
 * Connections stay open between calls. At most API_TRANSFERS calls run at once and at most
 * settings->calls_per_second of each kind start in any second; what is more waits its turn inside.
 *
 * The access token is fetched when first needed, shared by all calls, renewed before it expires, and fetched
 * once more when DingTalk refuses it (the refused call is then repeated once by itself). No redirects, no proxy
 * from the environment, answers of at most API_ANSWER_BYTES. Neither tokens nor URLs get into logs or verdicts.
 *
 * Not thread-safe.
 */
#ifndef DINGBOARD_DINGTALK_CLIENT_H
#define DINGBOARD_DINGTALK_CLIENT_H

#include <curl/curl.h>

#include "lib/base/clock.h"
#include "lib/base/lang.h"
#include "lib/base/settings.h"
#include "lib/dingtalk/verdict.h"

/** Calls under way at once: bounds memory and sockets, and hides 100 ms of round trip at 600 calls a second. */
#define API_TRANSFERS 64
/** Answers are a few hundred bytes; longer ones are not from DingTalk. */
#define API_ANSWER_BYTES (64 * 1024)
/** A call without a result after this is repeated. Uploads of 1 MB over a slow line take a few seconds. */
#define API_TIMEOUT_MS 20000

typedef struct Api Api;
/** The client of a robot (app_key; NULL: the first of the configuration); borrowed. */
typedef Api *(*ApiOfRobot)(const char *robot, gpointer data);

/**
 * @param settings    borrowed: app_key, app_secret, robot_code, bases, webhook_origins, calls_per_second
 * @param clock       borrowed
 * @param timeout_ms  of each call, connecting included; API_TIMEOUT_MS but in tests
 */
Api *api_new(const Settings *settings, const Clock *clock, guint timeout_ms);
/**
 * A client for another robot, with a token of its own, that shares the transfers of `lead`: api_wait and api_run of
 * that one care for both. It is freed with `lead`.
 */
Api *api_new_beside(Api *lead, const Settings *settings);
/** Ends everything under way without calling back, that of clients beside it, too. Accepts NULL. */
void api_free(Api *api);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Api, api_free)

/** Called from api_run, once for each call. The verdict is borrowed and never VERDICT_TOKEN. */
typedef void (*ApiDone)(const Verdict *verdict, gpointer data);

/** Asked before a call that counts starts: now_ms when it may, or when it may at the earliest. */
typedef gint64 (*ApiAdmit)(CallKind call, gint64 now_ms, gpointer data);
/** Have calls share their rate with those of other clients. */
void api_share_rate(Api *api, ApiAdmit admit, gpointer data);

/** Go on with other settings, which may be the same object changed: new calls use them, with a token of their own. */
void api_reconfigure(Api *api, const Settings *settings);

/** The robotCode it speaks as. Borrowed. */
const char *api_robot_code(const Api *api);

/** Only have a valid token: verdict->value is it. */
void api_token(Api *api, ApiDone done, gpointer data);

/** TRUE when DingTalk shows what has a name with this ending as a picture. */
gboolean api_is_picture(const char *file_name);
/**
 * Upload a picture or file; verdict->value is its media_id.
 * @param file_name  ASCII, for the platform's check of its ending: people see the name in the message. Static.
 */
void api_upload(Api *api, GBytes *bytes, const char *file_name, ApiDone done, gpointer data);

typedef enum { API_TEXT, API_PICTURE, API_FILE, API_CARD } ApiMessageKind;

typedef struct {
    ApiMessageKind kind;
    const char *value; /**< the text, or the media_id */
    const char *name;  /**< of a file: what people see, with its ending; of a card: what the list of chats shows */
    Lang lang;         /**< of a card's buttons */
    const char *open;  /**< of a card: where its third button leads; NULL: it has two */
} ApiMessage;

/** Send to a group; verdict->value is the processQueryKey. */
void api_send_group(Api *api, const char *conversation_id, const ApiMessage *message, ApiDone done, gpointer data);
/** Send to one person of the organisation. */
void api_send_person(Api *api, const char *staff_id, const ApiMessage *message, ApiDone done, gpointer data);

/** Keys in one recall, at most (docs/DINGTALK.md 6). */
#define API_RECALL_KEYS 20
/**
 * Take messages back out of a chat. HTTP 200 may hold failures: verdict->recalled names the keys that are gone.
 * @param conversation_id  of the group; NULL: the messages are in 1:1 chats
 * @param keys             processQueryKeys, 1 to API_RECALL_KEYS, NULL-terminated
 */
void api_recall(Api *api, const char *conversation_id, const char *const *keys, ApiDone done, gpointer data);

/**
 * Who came with a login code of the platform's bridge; verdict->value is their staff id, verdict->name their name.
 * A code is good for one call.
 */
void api_user_info(Api *api, const char *code, ApiDone done, gpointer data);

/** Whether api_webhook would call this URL: its origin is allowed and it has not expired. */
gboolean api_webhook_usable(const Api *api, const char *url, gint64 until_ms);
/**
 * Answer through a sessionWebhook with text.
 * @param at_staff_id  who is addressed; NULL: nobody. The text must contain "@" and this id then.
 */
void api_webhook(Api *api, const char *url, gint64 until_ms, const char *text, const char *at_staff_id, ApiDone done,
                 gpointer data);

/** A group to be made. */
typedef struct {
    const char *name;           /**< 1 to LIMIT_SESSION_NAME_CHARS characters */
    const char *owner;          /**< staff id */
    const char *const *members; /**< staff ids, the owner's among them, 1 to LIMIT_PEOPLE; NULL-terminated */
    const char *token;          /**< the same wish has the same: scene groups are made once for it */
} ApiGroup;
/**
 * Make a group: from settings->sessions_template, by the older call where settings->sessions_legacy says so, else an
 * ordinary internal one. verdict->value is its conversation id, verdict->chat_id its older id.
 */
void api_group_create(Api *api, const ApiGroup *group, ApiDone done, gpointer data);
/** TRUE when api_group_create may be asked again for the same wish without making a second group. */
gboolean api_group_create_repeatable(const Api *api);
/** Bring the robot into a group. The call is not documented, and may be refused to ordinary apps. */
void api_group_add_robot(Api *api, const char *conversation_id, ApiDone done, gpointer data);
/** Which robots are in a group: verdict->robots. */
void api_group_robots(Api *api, const char *conversation_id, ApiDone done, gpointer data);
/** End a group. Documented for scene groups only. */
void api_group_disband(Api *api, const char *conversation_id, ApiDone done, gpointer data);
/** Say something in a group without the robot, as an older app may. */
void api_chat_send(Api *api, const char *chat_id, const char *text, ApiDone done, gpointer data);
/** Where a file is that came with a message to the robot; verdict->value is its URL. */
void api_download(Api *api, const char *code, ApiDone done, gpointer data);
/**
 * Fetch such a file, of at most LIMIT_PHOTO_BYTES; verdict->bytes is it. Without a token, and only as download_address
 * allows.
 */
void api_fetch(Api *api, const char *url, ApiDone done, gpointer data);
/**
 * The URL to fetch for one that the platform named: by https, with path and query as they came.
 * @param hosts  NULL-terminated: "host", "*.domain" for any host below it, or "scheme://host:port" to be used as it is
 * @return free with g_free; NULL when its host is none of them, or it is no plain URL
 */
char *download_address(const char *url, const char *const *hosts);

/** Calls that have not called back yet. */
guint api_pending(const Api *api);

/** Sleep until a call moves, one of `extra` is readable, or `timeout_ms` is over. */
void api_wait(Api *api, struct curl_waitfd *extra, guint n_extra, int timeout_ms);
/** Start what may start, move everything on, call back what is done. Never blocks. */
void api_run(Api *api);

#endif
