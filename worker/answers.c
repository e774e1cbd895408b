// SPDX-License-Identifier: MIT
#include "worker/answers.h"

#include "lib/live/invite.h"

void answer_address(Payload *payload, const RobotMessage *message)
{
    payload->conversation_id = message->conversation_id;
    payload->group = message->group;
    payload->staff_id = message->staff_id;
    payload->author_name = message->author_name;
    payload->webhook = message->session_webhook;
    payload->webhook_until = message->session_webhook_until;
}

void answer_owe(Batch *batch, const RobotMessage *message, OutboxKind kind, Payload payload)
{
    answer_address(&payload, message);
    batch_owe(batch, kind, payload_format(&payload));
}

void answer_text(Batch *batch, const RobotMessage *message, Lang lang, const char *text)
{
    answer_owe(batch, message, OUTBOX_TEXT, (Payload){.lang = lang, .text = (char *)text});
}

void answer_alone(Batch *batch, const RobotMessage *message, Lang lang, const char *text)
{
    Payload payload = {.lang = lang, .text = (char *)text};
    answer_address(&payload, message);
    payload.group = FALSE;
    payload.webhook = NULL; /* the group would read it */
    batch_owe(batch, OUTBOX_TEXT, payload_format(&payload));
}

/** Who speaks is told what was heard: it may have been misheard. */
static char *with_heard(const RobotMessage *message, Lang lang, const char *text)
{
    if (message->type != MESSAGE_AUDIO || text == NULL)
        return g_strdup(text);
    return g_strdup_printf(lang == LANG_EN ? "I heard: %s\n%s" : "我听到：%s\n%s", message->text, text);
}

void answer_outcome(Batch *batch, const RobotMessage *message, const Outcome *outcome)
{
    Lang lang = outcome->lang;
    g_autofree char *caption = with_heard(message, lang, outcome->caption);
    g_autofree char *reply = with_heard(message, lang, outcome->reply);
    if (outcome->picture)
        answer_owe(batch, message, OUTBOX_PICTURE,
                   (Payload){.lang = lang, .caption = caption, .numbers = outcome->numbers});
    if (reply != NULL)
        answer_text(batch, message, lang, reply);
    if (outcome->link) {
        g_autofree char *invitation = invite_text(batch->boards->settings, batch->board->id, lang, batch->now_ms);
        answer_text(batch, message, lang, invitation);
    }
    for (guint i = 0; i < outcome->extras->len; i++) {
        const Extra *extra = &g_array_index(outcome->extras, Extra, i);
        answer_owe(batch, message, OUTBOX_FILE,
                   (Payload){.lang = lang,
                             .format = (char *)(extra->help ? "help" : export_name(extra->format)),
                             .topic = extra->help ? (char *)help_topic_name(extra->topic) : NULL});
    }
}
