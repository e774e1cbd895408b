// SPDX-License-Identifier: MIT
/**
 * receiver.h - what dingboard.fcgi answers.
 *
 *      POST /dingtalk/robot   a robot callback: method → size → signature → body → journal
 *      GET  /dingtalk/robot   the console's probe of the address
 *      POST /dingtalk/event   an encrypted event (events.h), when its keys are configured
 *      GET  /healthz          can messages be journaled?
 *      …    /api/board/…      the board's page (live.h), when it is configured
 *      GET  /live/…
 *
 * 200 is said only after a message is journaled (or was before), and whenever sending it again would not help; 503
 * asks for it again. Every refusal says why in a JSON body and holds nothing secret.
 */
#ifndef DINGBOARD_CGI_RECEIVER_H
#define DINGBOARD_CGI_RECEIVER_H

#include "cgi/door.h"
#include "cgi/refusals.h"
#include "lib/base/clock.h"
#include "lib/dingtalk/event.h"
#include "lib/store/store.h"
#include "lib/web/service.h"

/** One more robot that may be spoken to. */
typedef struct {
    const char *app_key;
    const char *app_secret;
    const char *corp_id;
    const EventKeys *events; /**< or NULL */
} ReceiverRobot;

typedef struct {
    const char *app_secret;      /**< NULL: not configured, everything is answered with 503 */
    const char *corp_id;         /**< accept only this chatbotCorpId; NULL: any */
    const EventKeys *events;     /**< NULL: no events are expected */
    const ReceiverRobot *others; /**< further robots: a callback is whose secret signs it */
    guint n_others;
    void (*random)(guint8 *bytes, gsize n); /**< fills with randomness fit for secrets */
    gboolean http_answer;                   /**< what needs no board is answered with the callback (answers.h) */
    const Clock *clock;
    /** As store_journal. Called by several threads at once. */
    gboolean (*journal)(gpointer journal_data, const JournalMessage *message, JournalVerdict *verdict, GError **error);
    /** As store_check, called by several threads at once. */
    gboolean (*check)(gpointer journal_data, GError **error);
    gpointer journal_data;
    Refusals *refusals;   /**< where refusals are logged */
    const LiveDoor *live; /**< of the page; NULL: there is none */
} Receiver;

/** A ServiceHandler; `receiver` is the Receiver. Thread-safe. */
void receiver_handle(const Request *request, Response *response, gpointer receiver);

/** Refuse with a reason in JSON, and log it. */
void receiver_refuse(const Receiver *receiver, const Request *request, Response *response, int status,
                     const char *reason);

/** Journal an entry; FALSE: it was refused, and `response` says so. */
gboolean receiver_journal(const Receiver *receiver, const Request *request, const JournalMessage *entry,
                          Response *response);

/** The service's `refused`: logs, and lets a wrong path or method win over a wrong size. Thread-safe. */
void receiver_refused(const Request *request, Response *response, gpointer receiver);

#endif
