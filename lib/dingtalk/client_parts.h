// SPDX-License-Identifier: MIT
/** client_parts.h - what the files of the client share; for lib/dingtalk only. */
#ifndef DINGBOARD_DINGTALK_CLIENT_PARTS_H
#define DINGBOARD_DINGTALK_CLIENT_PARTS_H

#include "lib/dingtalk/client.h"

typedef struct {
    CallKind call;
    gboolean wants_token_only; /**< api_token: nothing is sent but what fetches the token */
    gboolean refused;          /**< a webhook or file that must not be called */
    gsize answer_limit;        /**< bytes; 0: API_ANSWER_BYTES */
    char *url;                 /**< without the token */
    char *body;                /**< JSON, or NULL */
    GBytes *upload;
    const char *file_name; /**< of the upload */
    ApiDone done;
    gpointer data;
    gboolean repeated;      /**< the token was refused once already */
    guint token_generation; /**< of the token it was started with */
    /* while started */
    Api *api;
    CURL *easy;
    curl_mime *mime;
    struct curl_slist *headers;
    GString *answer;
} Request;

/** Start times of the newest calls of one kind, a ring of calls_per_second. */
typedef struct {
    gint64 *started;
    guint next;
    gint64 admit_at; /**< other clients' calls leave no room before */
} Rate;

struct Api {
    Api *lead;         /**< whose transfers are shared; NULL: its own */
    GPtrArray *beside; /**< of Api *: those that share these; NULL: none do */
    const Settings *settings;
    const Clock *clock;
    guint timeout_ms;
    CURLM *multi;
    CURLSH *share;
    GQueue waiting;      /**< of Request * */
    GHashTable *started; /**< set of Request * */
    Rate rates[CALL_KINDS];
    ApiAdmit admit; /**< NULL: the rate is not shared */
    gpointer admit_data;
    gint64 rate_wait_until; /**< when a call held back by its rate may start; 0: none is */
    char *token;
    gint64 token_until;
    guint token_generation;
    gboolean token_fetching;
};

/* transfer.c */
/** A call that is to be filled in and put into api->waiting. */
Request *request_new(Api *api, CallKind call, ApiDone done, gpointer data);
void request_start(Request *request);
/** What an ended transfer brought. */
void request_read(Request *request, CURLcode result, Verdict *verdict);
/** As before it was started. */
void request_stop(Request *request);
/** Call back, and free it. */
void request_finish(Request *request, const Verdict *verdict);
void request_free(Request *request);
gboolean request_needs_token(const Request *request);
/** Of the family that wants the token in the query. */
gboolean call_is_old(CallKind call);
/** Bodies and URLs of token calls hold the secret, answers the token. */
void text_wipe(char *text);

/* token.c */
gboolean token_valid(const Api *api);
/** Have one fetched, if it is not already. All that waits for it fails if none can be had. */
void token_fetch(Api *api);
void token_drop(Api *api);

#endif
