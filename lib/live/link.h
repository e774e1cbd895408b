// SPDX-License-Identifier: MIT
/**
 * link.h - who may open a board's page: signed links and signed sessions.
 *
 *      https://board.example.com/board/<board id>#<token>        token = right, expiry, HMAC; 32 characters
 *      Set-Cookie: dingboard_<board id>=<session>                 session = who, right, expiry, HMAC
 *
 * The token stands behind the "#": browsers do not send that part to servers, so it is in no log of ours and no
 * Referer. The page exchanges it for a session once. Both are HMAC-SHA256 with keys of their own, derived from the
 * AppSecret by HKDF: a new AppSecret ends all of them, and none of them says anything about the AppSecret. What is
 * signed includes the board's id: a token opens one board. Nothing here is stored; nothing here is to be logged.
 */
#ifndef DINGBOARD_LIVE_LINK_H
#define DINGBOARD_LIVE_LINK_H

#include <glib.h>

/** Bytes of an HMAC-SHA256 and of the keys. */
#define LIVE_KEY_BYTES 32

/** Keys of links and sessions. */
typedef struct {
    guint8 link[LIVE_KEY_BYTES];
    guint8 session[LIVE_KEY_BYTES];
} LiveKeys;

/** Derive the keys from the AppSecret. */
void live_keys_init(LiveKeys *keys, const char *app_secret);
/** Wipe them. */
void live_keys_clear(LiveKeys *keys);

/** What somebody may do. A larger one holds the smaller ones. */
typedef enum {
    RIGHT_NONE,
    RIGHT_VIEW, /**< look */
    RIGHT_DRAW, /**< and draw */
} LiveRight;

/** "view" or "draw", as the page reads it. */
const char *live_right_name(LiveRight right);

typedef enum {
    LIVE_OK,
    LIVE_FORGED,  /**< malformed, of another board, or not signed by us */
    LIVE_EXPIRED, /**< signed by us, but its time is over */
} LiveVerdict;

/* --- links ------------------------------------------------------------------------------------ */

/** Characters of a token. */
#define LIVE_TOKEN_LENGTH 32

/** Sign a token of [A-Za-z0-9_-]. @param until_ms  after 1970; seconds count. */
void live_token_make(const LiveKeys *keys, const char *board_id, LiveRight right, gint64 until_ms,
                     char token[LIVE_TOKEN_LENGTH + 1]);
/** Check a token in constant time. @param right, until_ms  set when LIVE_OK */
LiveVerdict live_token_check(const LiveKeys *keys, const char *board_id, const char *token, gint64 now_ms,
                             LiveRight *right, gint64 *until_ms);

/** The address of a board's page. @param public_base  without a slash at its end. @return free with g_free */
char *live_link(const LiveKeys *keys, const char *public_base, const char *board_id, LiveRight right, gint64 until_ms);
/**
 * The same address for a message in DingTalk: PC clients open it in the panel beside the chat (docs/DINGTALK.md 10).
 * @return free with g_free
 */
char *live_sidebar_link(const char *link);

/* --- sessions --------------------------------------------------------------------------------- */

/** Who is on a board's page, as the cookie says. */
typedef struct {
    char *author_id; /**< staff id, or "guest:" and 16 hexadecimal digits */
    char *name;
    char *id; /**< the session's own: hexadecimal digits, what rates are counted by */
    LiveRight right;
    gboolean staff;  /**< logged in by DingTalk */
    gint64 admin_ms; /**< an administrator of the organisation until then (LIMIT_ADMIN_MS); 0: none, or not any more */
    gint64 until_ms; /**< the session's end; not after the link's */
} LiveSession;
void live_session_clear(LiveSession *session);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(LiveSession, live_session_clear)

/** The signed cookie value of [A-Za-z0-9_.-]. @return free with g_free */
char *live_session_format(const LiveKeys *keys, const char *board_id, const LiveSession *session);
/** Check a cookie value in constant time and read it. @param session  filled when LIVE_OK, else zeros; clear it */
LiveVerdict live_session_parse(const LiveKeys *keys, const char *board_id, const char *text, gint64 now_ms,
                               LiveSession *session);

#endif
