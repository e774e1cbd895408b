// SPDX-License-Identifier: MIT
/**
 * request.h - what a page asks for, as the receiver journals it and the worker reads it again.
 *
 * The receiver has checked who asks, with what right, and that `what` is an object of the size it may have; the worker
 * believes nothing of `what`. In the journal a request's msg_id is "live:<board>:<op>", so that one that is posted
 * twice is journaled once. Knows no board and no cairo: receivers link it.
 *
 *      {"live":1,"op":"k3…","by":{"id":"…","name":"…","staff":"…","admin":true},"lang":"zh","ms":…,"what":{"actions":[…]}}
 */
#ifndef DINGBOARD_LIVE_REQUEST_H
#define DINGBOARD_LIVE_REQUEST_H

#include <cjson/cJSON.h>
#include <glib.h>

#include "lib/base/lang.h"

/** What the msg_id of every request begins with; no message of the chat may have such a one. */
#define LIVE_ID_PREFIX "live:"

typedef struct {
    char *op;          /**< the page's name for it: 8 to 40 of A-Z a-z 0-9 _ - */
    char *author_id;   /**< what undo goes by: the same as in the chat */
    char *author_name; /**< as shown */
    char *staff_id;    /**< in the organisation; NULL: a guest */
    gboolean admin;    /**< an administrator of it, as DingTalk said when they logged in */
    Lang lang;
    gint64 received_ms;
    /** One of {"actions":[…]}, {"text":…}, {"undo":n}, {"redo":n}, {"send":true}, {"picture":{"x","y","side","name"}}:
     * the file is journaled beside it. */
    cJSON *what;
} LiveRequest;
void live_request_free(LiveRequest *request);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(LiveRequest, live_request_free)

/** Whether a picture comes along with it. */
gboolean live_request_has_picture(const LiveRequest *request);

gboolean live_op_valid(const char *op);

/** The msg_id of a request; free with g_free. */
char *live_request_id(const char *board_id, const char *op);

/** The body to be journaled; free with g_free. */
char *live_request_format(const LiveRequest *request);
/** NULL with a JSON_ERROR when this is nothing that live_request_format wrote. */
LiveRequest *live_request_parse(const char *body, gsize size, GError **error) G_GNUC_WARN_UNUSED_RESULT;

#endif
