// SPDX-License-Identifier: MIT
/**
 * event.h - events that DingTalk pushes over HTTP, encrypted both ways (docs/DINGTALK.md section 8).
 *
 *      POST …?signature=S&timestamp=T&nonce=N          {"encrypt": Base64(E)}
 *      S = hex SHA-1 of token, T, N and Base64(E), sorted as bytes and put together
 *      E = AES-256-CBC of  16 random bytes | length, 4 bytes, big end first | message | owner | padding
 *
 * The padding is PKCS#7 over blocks of 32 bytes. The answer is sealed alike and holds the word "success".
 */
#ifndef DINGBOARD_DINGTALK_EVENT_H
#define DINGBOARD_DINGTALK_EVENT_H

#include <glib.h>

typedef enum {
    EVENT_ERROR_KEY,       /**< the configured token or key is none */
    EVENT_ERROR_SIGNATURE, /**< not from DingTalk, or for somebody else */
    EVENT_ERROR_MALFORMED, /**< signed, but not readable */
} EventError;
#define EVENT_ERROR (event_error_quark())
GQuark event_error_quark(void);

/** Bytes of randomness that event_seal needs. */
#define EVENT_RANDOM_BYTES 16
/** A push is believed this long: the journal, which tells a repeated one, remembers a day. */
#define EVENT_WINDOW_MS (24 * 3600 * 1000LL)
/** Events stand in the journal under this and their eventId; msgIds never begin so. */
#define EVENT_ID_PREFIX "event/"

/** What the console calls token and aes_key, and whom messages may be for. */
typedef struct {
    char *token;
    guint8 key[32];
    char *owners[2]; /**< AppKey, and CorpId or NULL: sources disagree which it is (8.4) */
} EventKeys;

/**
 * @param aes_key  43 letters and digits; its last character may hold bits that a strict decoder refuses
 * @param corp_id  or NULL
 */
gboolean event_keys_init(EventKeys *keys, const char *token, const char *aes_key, const char *app_key,
                         const char *corp_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** Wipes. Fine on zeros. */
void event_keys_clear(EventKeys *keys);

/** One push, or one answer. */
typedef struct {
    char *signature, *timestamp, *nonce, *encrypt;
} EventEnvelope;
void event_envelope_clear(EventEnvelope *envelope);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(EventEnvelope, event_envelope_clear)

/**
 * Check an envelope and decrypt what is in it. Thread-safe.
 * @param owner  set to the owner it named, which the answer names too; borrowed from keys
 * @return the message, UTF-8; free with g_free. NULL: EVENT_ERROR_SIGNATURE or EVENT_ERROR_MALFORMED
 */
char *event_open(const EventKeys *keys, const EventEnvelope *envelope, gint64 now_ms, const char **owner,
                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Encrypt and sign. @param envelope  has timestamp and nonce; signature and encrypt are set. Thread-safe. */
void event_seal(const EventKeys *keys, const char *message, const char *owner, const guint8 random[EVENT_RANDOM_BYTES],
                EventEnvelope *envelope);

typedef enum {
    EVENT_CHECK_URL, /**< the console tries the address */
    EVENT_RECALL,    /**< somebody recalled a message of the robot */
    EVENT_DISBAND,   /**< the group is no more */
    EVENT_TITLE,     /**< the group has another name */
    EVENT_OWNER,     /**< the group has another owner */
    EVENT_LEFT,      /**< people left the group, or were put out; who comes is met when they speak */
    EVENT_OTHER,     /**< answered, and forgotten */
} EventKind;

typedef struct {
    EventKind kind;
    char *id;                /**< eventId, or made of the message when it has none; never NULL */
    char *conversation_id;   /**< openConversationId, or NULL */
    char *title;             /**< EVENT_TITLE */
    char *process_query_key; /**< EVENT_RECALL */
    char *owner;             /**< EVENT_OWNER: staff id, or NULL */
    char **users;            /**< EVENT_LEFT: staff ids, NULL-terminated; never NULL */
} Event;

/** Read a decrypted message. Names of fields in any case (8.7). NULL with EVENT_ERROR_MALFORMED. Thread-safe. */
Event *event_parse(const char *message, gsize size, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void event_free(Event *event);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Event, event_free)

#endif
