// SPDX-License-Identifier: MIT
/**
 * verdict.h - what an answer of DingTalk means for the one who asked.
 *
 * The two API families fail differently (HTTP status and `code`, or HTTP 200 and `errcode`), numbers come as text and
 * text as numbers, and between us and them stand machines that answer in HTML. All of that ends here, in one
 * table of codes; callers only see five verdicts. An answer counts as a success only when the field it was asked for
 * is there: HTTP 200 alone proves nothing.
 */
#ifndef DINGBOARD_DINGTALK_VERDICT_H
#define DINGBOARD_DINGTALK_VERDICT_H

#include <glib.h>

typedef enum {
    CALL_TOKEN,     /**< POST /v1.0/oauth2/accessToken */
    CALL_TOKEN_OLD, /**< GET /gettoken */
    CALL_UPLOAD,    /**< POST /media/upload */
    CALL_SEND_GROUP,
    CALL_SEND_PERSON,
    CALL_RECALL_GROUP,
    CALL_RECALL_PERSON,
    CALL_WEBHOOK,         /**< POST to a sessionWebhook */
    CALL_DOWNLOAD,        /**< POST /v1.0/robot/messageFiles/download */
    CALL_FETCH,           /**< GET of the file it names; not a call of the API */
    CALL_GROUP_CREATE,    /**< POST /v1.0/im/group/create */
    CALL_SCENE_CREATE,    /**< POST /v1.0/im/sceneGroup/create */
    CALL_CHAT_CREATE,     /**< POST /chat/create, of older apps */
    CALL_CHAT_SEND,       /**< POST /chat/send, of older apps */
    CALL_GROUP_ADD_ROBOT, /**< POST /v1.0/robot/groups/orgRobots/add */
    CALL_GROUP_ROBOTS,    /**< POST /v1.0/robot/groups/robots/query */
    CALL_GROUP_DISBAND,   /**< POST /v1.0/im/chat/scenegroup/disband */
    CALL_USER_INFO,       /**< POST /topapi/v2/user/getuserinfo */
    CALL_KINDS
} CallKind;

typedef enum {
    VERDICT_OK,
    VERDICT_RETRY,     /**< may work later; a message may also have arrived already */
    VERDICT_SLOW_DOWN, /**< works after wait_ms */
    VERDICT_TOKEN,     /**< the access token is not valid (any more) */
    VERDICT_GIVE_UP,   /**< asking again brings the same answer */
} VerdictKind;

typedef enum {
    REASON_NONE,
    REASON_NETWORK,       /**< no answer at all */
    REASON_SERVER,        /**< busy, or an answer nobody can read */
    REASON_THROTTLED,     /**< too many calls or messages */
    REASON_TOKEN,         /**< the token was refused */
    REASON_WEBHOOK_DEAD,  /**< this sessionWebhook will never work again, or must not be called */
    REASON_GROUP_GONE,    /**< disbanded, or not known to the robot */
    REASON_ROBOT_REMOVED, /**< the robot is stopped or no longer in the conversation */
    REASON_MUTED,         /**< the robot may not speak in this group */
    REASON_PERSON_GONE,   /**< the person is not in the organisation */
    REASON_CONTENT,       /**< the text or picture was refused */
    REASON_QUOTA,         /**< the organisation's calls of this month are used up */
    REASON_CONFIGURATION, /**< credentials, permissions, address white-list: the administrator's business */
    REASON_NOT_THERE,     /**< the platform has no such call at this address */
    REASON_TOO_LATE,      /**< a message this old cannot be recalled */
    REASON_FILE_GONE,     /**< the file's code or address is wrong or has expired */
    REASON_TOO_LARGE,     /**< the file is larger than is taken */
    REASON_UNMADE,        /**< there is nothing to send: it could not be made */
    REASON_REQUEST,       /**< DingTalk does not like what we asked, or the code is unknown */
    REASON_KINDS
} VerdictReason;

/** Longest code or request id kept, bytes with the terminator. */
#define VERDICT_CODE_SIZE 96

typedef struct {
    VerdictKind kind;
    VerdictReason reason;
    gboolean unsent;                    /**< it certainly was not carried out: for calls that must not happen twice */
    gint64 wait_ms;                     /**< VERDICT_SLOW_DOWN: at least this long */
    char code[VERDICT_CODE_SIZE];       /**< DingTalk's code ("88/40014"), "HTTP 502", or curl's words; for logs */
    char request_id[VERDICT_CODE_SIZE]; /**< what DingTalk's support asks for; "" when none came */
    char *value;      /**< OK: the token, media_id, processQueryKey or URL, staff id; NULL of others */
    GBytes *bytes;    /**< OK of a fetch: the file; else NULL */
    char *name;       /**< OK of CALL_USER_INFO: what the person is called; NULL when not said */
    gboolean admin;   /**< OK of CALL_USER_INFO: of the organisation */
    char **recalled;  /**< OK of a recall: the keys that are gone, NULL-terminated; else NULL */
    char **robots;    /**< OK of CALL_GROUP_ROBOTS: codes of those in the group; else NULL */
    char *chat_id;    /**< OK of a new group: its older id, or NULL */
    gint64 expires_s; /**< OK of a token: seconds it is valid */
} Verdict;

/** Judge a complete answer of at most `size` bytes. Fills `verdict` anew; free its parts with verdict_clear. */
void verdict_read(CallKind call, long http_status, const char *body, gsize size, Verdict *verdict);

/** Judge what came of fetching a file, which may hold anything. */
void verdict_read_file(long http_status, GBytes *bytes, Verdict *verdict);

/** Set a verdict without an answer: `code` is kept for logs. */
void verdict_set(Verdict *verdict, VerdictKind kind, VerdictReason reason, const char *code);

void verdict_clear(Verdict *verdict);

/** A few words for logs, such as "the group is gone". */
const char *verdict_reason_text(VerdictReason reason);

#endif
