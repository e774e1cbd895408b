// SPDX-License-Identifier: MIT
#include "cgi/receiver.h"

#include <string.h>

#include "cgi/answers.h"
#include "cgi/events.h"
#include "cgi/live.h"
#include "lib/dingtalk/callback.h"
#include "lib/dingtalk/signature.h"
#include "lib/live/request.h"

/** DingTalk may take a response body for a reply; this one says that there is none (docs/DINGTALK.md 1.10). */
#define ACCEPTED_JSON "{\"msgtype\":\"empty\"}"
#define JSON_TYPE "application/json; charset=utf-8"

/** The headers of one request that were checked. */
typedef struct {
    const char *timestamp;
    const char *sign;
    gint64 age_ms;
    const ReceiverRobot *robot; /**< whose it is; NULL: the first */
} Signature;

static void log_refusal(const Receiver *receiver, const Request *request, int status, const char *reason)
{
    refusals_log(receiver->refusals, clock_now_ms(receiver->clock), status, reason,
                 request_header(request, "REMOTE_ADDR", NULL));
}

void receiver_refuse(const Receiver *receiver, const Request *request, Response *response, int status,
                     const char *reason)
{
    response_json_message(response, status, "error", reason);
    log_refusal(receiver, request, status, reason);
}

/* --- POST /dingtalk/robot ------------------------------------------------------------------- */

/** The console saves an address only when an unsigned and empty message to it is answered (1.1). */
static gboolean is_probe(const Request *request)
{
    guint timestamps = 0, signs = 0;
    request_header(request, "HTTP_TIMESTAMP", &timestamps);
    request_header(request, "HTTP_SIGN", &signs);
    if (timestamps > 0 || signs > 0 || request->body_size > 16)
        return FALSE;
    g_autofree char *body = g_strndup(request->body, request->body_size);
    g_strstrip(body);
    return *body == '\0' || strcmp(body, "{}") == 0;
}

/** Whose secret signs it: what is not signed by one robot's may be by another's. */
static SignatureVerdict whose(const Receiver *receiver, Signature *signature)
{
    gint64 now = clock_now_ms(receiver->clock);
    SignatureVerdict verdict =
        signature_check(receiver->app_secret, signature->timestamp, signature->sign, now, &signature->age_ms);
    for (guint i = 0; verdict == SIGNATURE_WRONG && i < receiver->n_others; i++) {
        signature->robot = &receiver->others[i];
        verdict = signature_check(signature->robot->app_secret, signature->timestamp, signature->sign, now,
                                  &signature->age_ms);
    }
    return verdict;
}

/** @return NULL when the request is signed, else why not */
static const char *signature_refusal(const Receiver *receiver, const Request *request, Signature *signature)
{
    guint timestamps = 0, signs = 0;
    signature->timestamp = request_header(request, "HTTP_TIMESTAMP", &timestamps);
    signature->sign = request_header(request, "HTTP_SIGN", &signs);
    if (timestamps == 0 || signs == 0)
        return "the headers timestamp and sign are missing";
    if (timestamps > 1 || signs > 1)
        return "the headers timestamp and sign must be there once";
    switch (whose(receiver, signature)) {
    case SIGNATURE_OK:
        return NULL;
    case SIGNATURE_MALFORMED_TIMESTAMP:
        return "timestamp must be milliseconds in decimal digits";
    case SIGNATURE_MALFORMED_SIGN:
        return "sign must have 44 characters";
    case SIGNATURE_STALE:
        return "timestamp is more than an hour away from this server's clock";
    case SIGNATURE_WRONG:
        return "sign is wrong: is the AppSecret the one of this robot?";
    }
    g_assert_not_reached();
}

gboolean receiver_journal(const Receiver *receiver, const Request *request, const JournalMessage *entry,
                          Response *response)
{
    JournalVerdict verdict = JOURNAL_NEW;
    g_autoptr(GError) error = NULL;
    if (!receiver->journal(receiver->journal_data, entry, &verdict, &error)) {
        log_refusal(receiver, request, 503, error->message); /* may name files: for the log only */
        response_json_message(response, 503, "error", "the message could not be journaled: send it again");
        return FALSE;
    }
    if (verdict == JOURNAL_REPLAYED) {
        receiver_refuse(receiver, request, response, 401, "this timestamp and sign came with another message before");
        return FALSE;
    }
    return TRUE;
}

static void journal(const Receiver *receiver, const Request *request, const Signature *signature,
                    const RobotMessage *message, Response *response)
{
    const JournalMessage entry = {
        .msg_id = message->msg_id,
        .conversation_id = message->conversation_id,
        .received_ms = clock_now_ms(receiver->clock),
        .body = request->body,
        .body_size = request->body_size,
        .timestamp = signature->timestamp,
        .sign = signature->sign,
        .sign_age_ms = signature->age_ms,
        .robot = signature->robot != NULL ? signature->robot->app_key : NULL,
    };
    if (receiver_journal(receiver, request, &entry, response))
        response_text(response, 200, JSON_TYPE, ACCEPTED_JSON);
}

static void robot_post(const Request *request, Response *response, const Receiver *receiver)
{
    if (is_probe(request)) {
        response_text(response, 200, JSON_TYPE, "{}");
        return;
    }
    Signature signature = {0};
    const char *unsigned_why = signature_refusal(receiver, request, &signature);
    if (unsigned_why != NULL) {
        receiver_refuse(receiver, request, response, 401, unsigned_why);
        return;
    }
    g_autoptr(GError) error = NULL;
    g_autoptr(RobotMessage) message = robot_message_parse(request->body, request->body_size, &error);
    if (message == NULL) {
        receiver_refuse(receiver, request, response, 400, error->message);
        return;
    }
    const char *corp_id = signature.robot != NULL ? signature.robot->corp_id : receiver->corp_id;
    if (corp_id != NULL && message->corp_id != NULL && strcmp(corp_id, message->corp_id) != 0) {
        receiver_refuse(receiver, request, response, 401, "chatbotCorpId is another organisation's");
        return;
    }
    if (g_str_has_prefix(message->msg_id, EVENT_ID_PREFIX) || g_str_has_prefix(message->msg_id, LIVE_ID_PREFIX)) {
        receiver_refuse(receiver, request, response, 400, "msgId begins like that of an event or of a page's request");
        return;
    }
    if (message->type == MESSAGE_QUOTA)
        g_warning("DingTalk says that the organisation's message quota is used up");
    g_autofree char *at_once = receiver->http_answer ? answer_at_once(message) : NULL;
    if (at_once != NULL)
        response_text(response, 200, JSON_TYPE, at_once);
    else
        journal(receiver, request, &signature, message, response);
}

static void robot_get(const Request *request, Response *response, const Receiver *receiver)
{
    (void)request;
    (void)receiver;
    response_text(response, 200, JSON_TYPE, "{}");
}

/* --- POST /dingtalk/event ------------------------------------------------------------------- */

static void event_post(const Request *request, Response *response, const Receiver *receiver)
{
    gboolean expected = receiver->events != NULL;
    for (guint i = 0; i < receiver->n_others; i++)
        expected = expected || receiver->others[i].events != NULL;
    if (!expected)
        receiver_refuse(receiver, request, response, 404, "no events are expected: [events] is not configured");
    else
        events_post(request, response, receiver);
}

/* --- GET /healthz --------------------------------------------------------------------------- */

static void health_get(const Request *request, Response *response, const Receiver *receiver)
{
    g_autoptr(GError) error = NULL;
    if (receiver->check(receiver->journal_data, &error))
        response_json_message(response, 200, "status", "ok");
    else
        receiver_refuse(receiver, request, response, 503, "the journal cannot be written");
}

/* --- routes --------------------------------------------------------------------------------- */

typedef void (*Answer)(const Request *request, Response *response, const Receiver *receiver);

static const struct {
    const char *path;
    Answer get; /**< for HEAD, too */
    Answer post;
    const char *allow;
} routes[] = {
    {"/dingtalk/robot", robot_get, robot_post, "GET, HEAD, POST"},
    {"/dingtalk/event", NULL, event_post, "POST"},
    {"/healthz", health_get, NULL, "GET, HEAD"},
};

/** The page has a table of its own, with the board in the path. */
static gboolean page_answers(const Request *request, Response *response, const Receiver *receiver)
{
    if (!live_has_path(request->path))
        return FALSE;
    live_handle(request, response, receiver);
    return TRUE;
}

/** The function that answers, or NULL when the request was refused for its path or method. */
static Answer route(const Request *request, Response *response, const Receiver *receiver)
{
    for (gsize i = 0; i < G_N_ELEMENTS(routes); i++) {
        if (strcmp(request->path, routes[i].path) != 0)
            continue;
        Answer answer = NULL;
        if (strcmp(request->method, "GET") == 0 || strcmp(request->method, "HEAD") == 0)
            answer = routes[i].get;
        else if (strcmp(request->method, "POST") == 0)
            answer = routes[i].post;
        if (answer == NULL) {
            receiver_refuse(receiver, request, response, 405, "this method is not answered here");
            g_string_append_printf(response->headers, "Allow: %s\r\n", routes[i].allow);
        }
        return answer;
    }
    receiver_refuse(receiver, request, response, 404, "there is nothing at this address");
    return NULL;
}

void receiver_handle(const Request *request, Response *response, gpointer receiver)
{
    if (page_answers(request, response, receiver))
        return;
    Answer answer = route(request, response, receiver);
    if (answer == NULL)
        return;
    if (((const Receiver *)receiver)->app_secret == NULL)
        receiver_refuse(receiver, request, response, 503, "the receiver is not configured");
    else
        answer(request, response, receiver);
}

void receiver_refused(const Request *request, Response *response, gpointer receiver)
{
    static const struct {
        int status;
        const char *reason;
    } reasons[] = {
        {413, "the body is too large"},
        {411, "the length of the body is not stated"},
        {400, "the request is malformed or its body ended early"},
    };
    int status = response->status;
    if (live_has_path(request->path)) {
        live_refused(request, response, receiver, status);
        return;
    }
    if (*request->method != '\0' && route(request, response, receiver) == NULL)
        return;
    for (gsize i = 0; i < G_N_ELEMENTS(reasons); i++) {
        if (reasons[i].status == status)
            receiver_refuse(receiver, request, response, status, reasons[i].reason);
    }
}
