// SPDX-License-Identifier: MIT
/** payload.h - what an outbox item says and to whom, as the JSON that the store keeps. */
#ifndef DINGBOARD_DELIVERY_PAYLOAD_H
#define DINGBOARD_DELIVERY_PAYLOAD_H

#include <glib.h>

#include "lib/base/lang.h"

typedef struct {
    char *conversation_id;
    gboolean group;
    char *staff_id;    /**< of the one who is answered; NULL: from outside the organisation */
    char *author_name; /**< as shown in the chat */
    char *webhook;     /**< sessionWebhook, not yet checked; NULL when none came */
    gint64 webhook_until;
    Lang lang;
    char *caption;    /**< of a picture: its line in the caption strip; NULL when none */
    gboolean numbers; /**< of a picture: it shows the objects' numbers */
    char *text;       /**< of a text: what to say; NULL of a picture or file */
    char *format;     /**< of a file: "png", "svg", "pdf", "json", "gif", or "help" for the help card; else NULL */
    char *topic;      /**< of a help card: what about; NULL: about everything */
} Payload;

/** @return free with g_free */
char *payload_format(const Payload *payload);
/** NULL with a JSON_ERROR when this is nothing that payload_format wrote. */
Payload *payload_parse(const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void payload_free(Payload *payload);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Payload, payload_free)

#endif
