// SPDX-License-Identifier: MIT
/**
 * callback.h - the body of a robot callback (docs/DINGTALK.md section 1), read permissively where sources
 * disagree (numbers for strings, `content` as text) and strictly where it matters (doubled keys, lengths).
 */
#ifndef DINGBOARD_DINGTALK_CALLBACK_H
#define DINGBOARD_DINGTALK_CALLBACK_H

#include <glib.h>

typedef enum {
    CALLBACK_ERROR_MALFORMED, /**< answered with 400: not JSON, a needed field missing, wrong or too long */
} CallbackError;
#define CALLBACK_ERROR (callback_error_quark())
GQuark callback_error_quark(void);

typedef enum {
    MESSAGE_TEXT,
    MESSAGE_RICH_TEXT,
    MESSAGE_PICTURE,
    MESSAGE_AUDIO, /**< `text` holds what DingTalk recognised; may be empty */
    MESSAGE_VIDEO,
    MESSAGE_FILE,
    MESSAGE_QUOTA,   /**< errorCode 20001: the organisation's quota is used up, no text came (1.9) */
    MESSAGE_UNKNOWN, /**< anything newer or odder; answered politely */
} MessageType;

typedef struct {
    MessageType type;
    char *msg_id;
    char *conversation_id;
    gboolean group;
    char *conversation_title;     /**< NULL in 1:1 */
    char *author_id;              /**< senderStaffId, else senderId */
    char *staff_id;               /**< senderStaffId; NULL for people from outside the organisation */
    char *author_name;            /**< senderNick, cleaned and cut to LIMIT_NAME_CHARS; never empty */
    gboolean author_is_admin;     /**< isAdmin: of the organisation; nothing says who owns a group */
    char *corp_id;                /**< chatbotCorpId or NULL */
    char *session_webhook;        /**< or NULL; not yet checked against the allow-list */
    gint64 session_webhook_until; /**< ms; 0 when absent */
    gint64 created_ms;            /**< 0 when absent */
    char *text;                   /**< the words, with the robot's mention taken out; "" when none */
    GPtrArray *pictures;          /**< of char *: download codes, in order, LIMIT_PICTURES_PER_MESSAGE at most */
    guint pictures_left;          /**< further ones that were left out */
    char *quoted_picture;         /**< download code of a picture of somebody else that is quoted, or NULL */
    char *quoted_key;             /**< originalProcessQueryKey of a quoted robot message, or NULL */
    gboolean quotes_picture;      /**< a picture of the robot is quoted, whether it comes with a key or not (1.7) */
    gint64 error_code;            /**< of MESSAGE_QUOTA */
    char **mentions;              /**< ids of those who are mentioned but the robot: staff ids, else dingtalkIds */
} RobotMessage;

/**
 * A display name as we keep it: on one line, nothing hidden in it, cut to LIMIT_NAME_CHARS; "" when nothing is left.
 * Free with g_free.
 */
char *person_name_clean(const char *name);

/** Parse a body of at most LIMIT_BODY_BYTES. Thread-safe. */
RobotMessage *robot_message_parse(const char *body, gsize size, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void robot_message_free(RobotMessage *message);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RobotMessage, robot_message_free)

#endif
