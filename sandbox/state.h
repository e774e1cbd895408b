// SPDX-License-Identifier: MIT
/** state.h - what the platform remembers; everything here is touched with the lock held. */
#ifndef DINGBOARD_SANDBOX_STATE_H
#define DINGBOARD_SANDBOX_STATE_H

#include <pthread.h>

#include "lib/base/json.h"
#include "sandbox/faults.h"
#include "sandbox/platform.h"

/** Messages kept per conversation. */
#define KEPT_MESSAGES 500
/** Bytes of media kept; the oldest go first. */
#define KEPT_MEDIA_BYTES (100 * 1024 * 1024)
/** Calls kept for /sandbox/calls. */
#define KEPT_CALLS 1000
/** Bytes of a group's title. */
#define GROUP_TITLE_BYTES 200
/** Outcomes of pushed events kept for who waits for them. */
#define KEPT_EVENT_RESULTS 64
/** Conversations at most, created ones included. */
#define MAX_CONVERSATIONS 1000
/** Session webhooks and login codes kept. */
#define KEPT_TICKETS 2000
/** Requests that may wait for news at once; each holds a thread of the service. */
#define MAX_WAITERS 10
/** Callbacks waiting to be posted. */
#define MAX_DELIVERIES 1000
/** A session webhook lives for 90 minutes (docs/DINGTALK.md 1.8). */
#define SESSION_MS (90 * 60 * 1000LL)
/** Messages can be recalled for 24 hours (docs/DINGTALK.md 6). */
#define RECALL_MS (24 * 3600 * 1000LL)
/** A login code lives for 5 minutes (docs/DINGTALK.md 10). */
#define LOGIN_CODE_MS (5 * 60 * 1000LL)

/** A robot as it stands. */
typedef struct {
    const RobotConfig *config;
    char *user_id; /**< $:LWCP_v1:$... */
    char *token;
    gint64 token_until_ms;
} Robot;

typedef struct {
    char *id; /**< short name used by /sandbox/ calls */
    char *name;
    char *staff_id; /**< NULL for an outsider */
    char *union_id;
    char *sender_id; /**< $:LWCP_v1:$... */
    gboolean admin;
    const Robot *robot; /**< of their organisation */
} Person;

typedef struct {
    char *id; /**< msgId */
    gint64 time_ms;
    const Person *sender; /**< NULL: the robot */
    const char *kind;     /**< text, markdown, image, link, actionCard, feedCard, richText, audio, video, file */
    const char *via;      /**< person, api, webhook, reply */
    cJSON *content;       /**< what the chat page shows */
    char *process_key;    /**< of messages sent by the API, else NULL */
    gint64 seq;           /**< when it was posted */
    gint64 recalled_seq;  /**< when it was recalled, 0: not */
    gint64 status_seq;    /**< when its callback was answered, 0: not yet or never */
    int status;           /**< HTTP status of that answer, 0: none came */
    char *status_error;
} Message;

typedef struct {
    char *id;   /**< openConversationId */
    char *uuid; /**< of the wish a scene group was made for, else NULL */
    char *chat_id;
    char *title;        /**< NULL in 1:1 */
    const Robot *robot; /**< of the organisation it is in; the only one that can be in it */
    gboolean group;
    gboolean robot_in;
    gboolean disbanded;
    const Person *owner; /**< or NULL: nobody in particular */
    GPtrArray *members;  /**< Person, borrowed */
    GQueue messages;     /**< Message, oldest first */
    GQueue webhooks;     /**< gint64 *: times of the webhook messages of the last minute */
} Conversation;

typedef struct {
    char *id;            /**< media id, "@lADP..." */
    char *download_code; /**< or NULL: not sent to a robot */
    const Robot *robot;  /**< who may download it by that code */
    char *file_name;
    const char *content_type;
    GBytes *bytes;
} Media;

/** A session webhook or a login code. */
typedef struct {
    char *id;
    Conversation *conversation;
    const Person *person;
    gint64 until_ms;
} Ticket;

typedef struct {
    char *api;
    char *conversation; /**< or NULL */
    char *fault;        /**< the fault that was played, or NULL */
    int status;
    gint64 time_ms;
} CallRecord;

/** What is wrong with an event on purpose. */
typedef enum {
    SPOIL_NOTHING,
    SPOIL_KEY,       /**< sealed with a key that the instance does not have */
    SPOIL_SIGNATURE, /**< signed wrong */
    SPOIL_TIME,      /**< sent two days ago, signed right */
} EventSpoil;

/** What came of pushing an event, the last time it was. */
typedef struct {
    gint64 number;    /**< 0: none */
    int status;       /**< HTTP; 0: no answer */
    gboolean success; /**< the answer, opened, says so */
} EventResult;

typedef struct {
    char *conversation_id;
    char *message_id;
    char *body;
    char *event;              /**< not a callback but this event's message; NULL else */
    const RobotConfig *robot; /**< whose it is: not the Robot, which a reset makes anew */
    guint repeat;
    gint64 number; /**< of an event: where its outcome is kept */
    EventSpoil spoil;
} Delivery;

struct Platform {
    PlatformConfig config;
    pthread_mutex_t lock; /**< POSIX, not GLib: the thread sanitizer sees these */
    pthread_cond_t work;  /**< something to post, or the end */
    pthread_cond_t news;  /**< a message, a recall or a delivery status */
    gint64 seq;
    gint64 epoch; /**< changes with each reset, so that pages notice */
    guint waiters;
    GPtrArray *people;
    GPtrArray *conversations;
    Robot *robots;           /**< config.n_robots of them */
    GHashTable *dead_tokens; /**< set of expired tokens: they get other errors than unknown ones */
    GQueue media;            /**< Media, oldest first */
    GHashTable *media_by_id;
    GHashTable *media_by_code;
    gsize media_bytes;
    GQueue sessions; /**< Ticket, oldest first */
    GQueue login_codes;
    GQueue faults;
    GQueue calls;
    GHashTable *call_times;                        /**< API name -> GQueue of gint64 * */
    GQueue deliveries;                             /**< Delivery */
    gint64 events;                                 /**< pushed so far */
    EventResult event_results[KEPT_EVENT_RESULTS]; /**< by number modulo their count */
    gboolean stopping;
    GThread *poster;
};

typedef enum {
    FAMILY_NEW,     /**< api.dingtalk.com: header token, HTTP status and code */
    FAMILY_OLD,     /**< oapi.dingtalk.com: query token, errcode */
    FAMILY_CONTROL, /**< our own /sandbox/ calls */
} Family;

/** One request under way. */
typedef struct {
    const Request *request;
    Response *response;
    cJSON *body; /**< a JSON object, or NULL when the body is none */
    Family family;
    Robot *robot;       /**< whose token came with it; NULL: the call needs none */
    const Fault *fault; /**< the fault to play, or NULL */
    char *conversation; /**< for the record of calls */
    gint64 now_ms;
} Call;

void state_fill(Platform *platform);
void state_clear(Platform *platform);

/** Wait for news, at most until this monotonic time (microseconds). @return FALSE when it has passed */
gboolean news_wait(Platform *platform, gint64 until_us);

/** @param bytes  of randomness; the text has two hexadecimal digits for each. Free with g_free. */
char *random_hex(guint bytes);

const Person *person_by_id(const Platform *platform, const char *id);
/** Of the robot's organisation: others may have the same ids. */
const Person *person_by_staff_id(const Platform *platform, const Robot *robot, const char *staff_id);
Conversation *conversation_by_id(const Platform *platform, const char *id);
/** The 1:1 chat of a person with the robot. */
Conversation *conversation_with(const Platform *platform, const Person *person);
/** NULL when there are too many. */
Conversation *conversation_add(Platform *platform, const Robot *robot, const char *id, const char *title,
                               gboolean group);
Message *message_by_id(const Conversation *conversation, const char *id);

/** Post a message; takes `content`; wakes the waiters. @param sender NULL: the robot */
Message *message_post(Platform *platform, Conversation *conversation, const Person *sender, const char *kind,
                      const char *via, cJSON *content);
void message_recall(Platform *platform, Message *message);

/** Take the bytes into the store. @return borrowed; it lives until newer media push it out */
Media *media_add(Platform *platform, GBytes *bytes, const char *content_type, const char *file_name);
Media *media_find(const Platform *platform, const char *id);
/** The code under which that robot may download it, made when there is none. */
const char *media_download_code(Platform *platform, Media *media, const Robot *robot);
/** "image/png" and so on by the first bytes, or NULL when it is no picture DingTalk takes. */
const char *picture_type(const guint8 *bytes, gsize size);

Ticket *ticket_add(GQueue *tickets, Conversation *conversation, const Person *person, gint64 until_ms);
Ticket *ticket_find(const GQueue *tickets, const char *id);
void ticket_free(Ticket *ticket);

/** TRUE when one more event fits into `limit` per `window_ms`; then it is noted in `times`. */
gboolean rate_take(GQueue *times, guint limit, gint64 window_ms, gint64 now_ms);

#endif
