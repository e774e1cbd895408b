// SPDX-License-Identifier: MIT
/** live_parts.h - what the answers of the page share. For cgi/live*.c only. */
#ifndef DINGBOARD_CGI_LIVE_PARTS_H
#define DINGBOARD_CGI_LIVE_PARTS_H

#include "cgi/live.h"
#include "lib/base/ids.h"
#include "lib/base/json.h"
#include "lib/base/lang.h"

/** One request of the page, as far as it was checked. */
typedef struct {
    const Receiver *receiver;
    const LiveDoor *door;
    const Request *request;
    Response *response;
    char board[BOARD_ID_LENGTH + 1];
    const char *rest; /**< of the path, behind what the route's row says: a job; "" when nothing */
    Lang lang;
    gint64 now_ms;
    LiveSession session; /**< of routes that need one */
    cJSON *body;         /**< of routes that have one: an object without doubled keys */
} Visit;

/** Everything that can be wrong, as the page reads it in "code". */
typedef enum {
    PROBLEM_OFF,
    PROBLEM_PATH,
    PROBLEM_METHOD,
    PROBLEM_ORIGIN,
    PROBLEM_SESSION,
    PROBLEM_LINK_INVALID,
    PROBLEM_LINK_EXPIRED,
    PROBLEM_GUESTS_NONE,
    PROBLEM_LOGIN_FAILED,
    PROBLEM_VIEW_ONLY,
    PROBLEM_MALFORMED,
    PROBLEM_TOO_LARGE,
    PROBLEM_TOO_MANY,
    PROBLEM_BUSY,
    PROBLEM_PICTURE_LARGE,
    PROBLEM_PICTURE_KIND,
    PROBLEM_GONE,
    PROBLEMS
} Problem;

/** Answer with {"error":{"code","message","hint"}}. */
void visit_refuse(Visit *visit, Problem problem);
/** The same, with words of its own for what is wrong in place of the table's. */
void visit_refuse_because(Visit *visit, Problem problem, const char *message);
/** Answer PROBLEM_MALFORMED; `what` is for developers, in English. */
void visit_malformed(Visit *visit, const char *what);
/** Answer PROBLEM_BUSY; `cause` goes into the log only. */
void visit_busy(Visit *visit, const char *cause);
/** Answer with this JSON. */
void visit_answer(Visit *visit, int status, const cJSON *json);
/** Take one token of a rate; FALSE: there was none, and the answer is made. */
gboolean visit_rate(Visit *visit, RateKind kind, const char *who);
/** Hexadecimal digits of randomness. Free with g_free. */
char *visit_random(const Visit *visit, guint digits);
/**
 * Journal an operation, and answer. The person is the session's, whatever was asked for.
 * @param what    {"<deed>":…}
 * @param upload  what comes along; NULL: nothing
 */
void visit_journal(Visit *visit, const char *op, cJSON *what, GBytes *upload);
/** Tell the worker; FALSE: nobody listens, or not quickly enough. */
gboolean visit_tell(const Visit *visit, const cJSON *json);
/** The person of the session as the page knows people: {"id","name"}. */
cJSON *visit_me(const Visit *visit, const LiveSession *session);
/** Add whom the page asks for a login: the app and the organisation of the robot that the board hears. */
void visit_add_app(Visit *visit, cJSON *json);
/**
 * Add what locks and lists come to: "moderator", and "barred": "archived" or "drawers" when nobody draws there, or only
 * certain people. Only what the page shows as possible hangs on it: what is, the worker decides.
 */
void visit_add_rights(Visit *visit, const LiveSession *session, cJSON *json);
/** Read the cookie. */
LiveVerdict visit_session(Visit *visit, LiveSession *session);

/* The answers. */
void live_session_post(Visit *visit);
void live_state_get(Visit *visit);
void live_events_get(Visit *visit);
void live_subscribe_get(Visit *visit);
void live_ops_post(Visit *visit);
void live_picture_post(Visit *visit);
void live_hint_post(Visit *visit);
void live_preview_get(Visit *visit);
void live_export_post(Visit *visit);
void live_export_get(Visit *visit);
void live_asset_get(Visit *visit);

#endif
