// SPDX-License-Identifier: MIT
/* Texts, and what a person reads when something cannot be sent. */
#include "lib/delivery/lane.h"
#include "lib/live/invite.h"

static void text_answered(const Verdict *verdict, gpointer data);

static gboolean webhook_send(Lane *lane, const Payload *payload, const char *text)
{
    Api *api = lane->api;
    if (lane->delivery->quota.webhook_gone || !api_webhook_usable(api, payload->webhook, payload->webhook_until))
        return FALSE;
    /* Only in a group is it unclear who is answered. */
    const char *at = payload->group ? payload->staff_id : NULL;
    g_autofree char *addressed = at != NULL ? g_strdup_printf("@%s %s", at, text) : g_strdup(text);
    lane->webhook_tried = TRUE;
    api_webhook(api, payload->webhook, payload->webhook_until, addressed, at, text_answered, lane);
    return TRUE;
}

static gboolean text_send_by_api(Lane *lane, const Payload *payload)
{
    Api *api = lane->api;
    if (payload->group) { /* the API knows no @: the name is only text */
        g_autofree char *text = payload->author_name != NULL
                                    ? g_strdup_printf("@%s %s", payload->author_name, payload->text)
                                    : g_strdup(payload->text);
        ApiMessage message = {API_TEXT, text, NULL, LANG_ZH, NULL};
        api_send_group(api, payload->conversation_id, &message, text_answered, lane);
        return TRUE;
    }
    if (payload->staff_id == NULL)
        return FALSE;
    ApiMessage message = {API_TEXT, payload->text, NULL, LANG_ZH, NULL};
    api_send_person(api, payload->staff_id, &message, text_answered, lane);
    return TRUE;
}

void text_start(Lane *lane)
{
    const Payload *payload = lane_newest(lane)->payload;
    lane->webhook_tried = FALSE;
    if (!webhook_send(lane, payload, payload->text) && !text_send_by_api(lane, payload))
        lane_give_up(lane, "there is no way to this person any more");
}

/** The last way to somebody in a group: their 1:1 chat with the robot. Says which board it is about. */
static gboolean explain_in_person(Lane *lane)
{
    const Payload *payload = lane_newest(lane)->payload;
    if (payload->staff_id == NULL || lane->words == NULL || lane->delivery->quota.api_gone)
        return FALSE;
    lane->webhook_tried = FALSE;
    lane->in_person = TRUE;
    const char *about = payload->group ? lang_pick(payload->lang, "群里的画板：", "The board of your group: ") : "";
    g_autofree char *text = g_strconcat(about, lane->words, NULL);
    const ApiMessage message = {API_TEXT, text, NULL, LANG_ZH, NULL};
    api_send_person(lane->api, payload->staff_id, &message, text_answered, lane);
    return TRUE;
}

/* The attempt that is only an explanation is the last one, whatever came of it. People from outside never get
 * pictures in 1:1: for them the words are the answer. */
static gboolean explanation_ended(Lane *lane, const Verdict *verdict)
{
    VerdictReason reason = lane->explained;
    if (reason == REASON_NONE)
        return FALSE;
    if (verdict->kind != VERDICT_OK && lane->webhook_tried && explain_in_person(lane))
        return TRUE;
    lane->explained = REASON_NONE;
    lane->in_person = FALSE;
    if (reason == REASON_PERSON_GONE && verdict->kind == VERDICT_OK)
        lane_end(lane, OUTBOX_SENT, NULL, verdict_reason_text(reason));
    else
        lane_give_up(lane, verdict_reason_text(reason));
    return TRUE;
}

/** Which call the words went by. */
static CallKind text_call(const Lane *lane)
{
    if (lane->webhook_tried)
        return CALL_WEBHOOK;
    return lane_newest(lane)->payload->group && !lane->in_person ? CALL_SEND_GROUP : CALL_SEND_PERSON;
}

static void text_answered(const Verdict *verdict, gpointer data)
{
    Lane *lane = data;
    lane_note(lane, text_call(lane), verdict);
    if (explanation_ended(lane, verdict))
        return;
    if (verdict->kind == VERDICT_OK) {
        lane_end(lane, OUTBOX_SENT, verdict->value, NULL);
        return;
    }
    gboolean webhook = lane->webhook_tried;
    lane->webhook_tried = FALSE;
    gboolean other_way = verdict->reason == REASON_WEBHOOK_DEAD || verdict->reason == REASON_THROTTLED;
    if (webhook && other_way && text_send_by_api(lane, lane_newest(lane)->payload))
        return;
    lane_failed(lane, verdict);
}

/* --- failures ------------------------------------------------------------------------------- */

/** Why there will be no picture or file; NULL when words would not arrive either. */
static const char *explanation(VerdictReason reason, Lang lang)
{
    switch (reason) {
    case REASON_QUOTA:
        return lang_pick(lang, "本月的接口调用次数快用完或已用完，请联系管理员。",
                         "this month's API calls are (almost) used up; please tell the administrator.");
    case REASON_CONTENT:
        return lang_pick(lang, "太大，或者没有通过平台的检查。", "it is too large, or the platform refused it.");
    case REASON_CONFIGURATION:
    case REASON_NOT_THERE:
        return lang_pick(lang, "机器人的配置或权限有问题，请联系管理员。",
                         "the robot's configuration or permissions are not right; please tell the administrator.");
    case REASON_PERSON_GONE:
        return lang_pick(lang, "在单聊里只能发给组织内的成员，请在群里使用画板。",
                         "in a 1:1 chat it can only go to members of the organisation; please use the board in a "
                         "group.");
    case REASON_UNMADE:
        return lang_pick(lang, "画不出来。可以发“撤销”去掉最后一笔。",
                         "it cannot be painted. Say undo to take the last step back.");
    case REASON_MUTED:
        return lang_pick(lang, "机器人在群里被禁言了。", "the robot may not speak in the group.");
    case REASON_ROBOT_REMOVED:
        return lang_pick(lang, "机器人已停用，或不在群里了。", "the robot is stopped, or no longer in the group.");
    case REASON_GROUP_GONE:
        return lang_pick(lang, "群已解散，或机器人找不到它。", "the group is gone.");
    case REASON_REQUEST:
        return lang_pick(lang, "平台没有接受。", "the platform did not take it.");
    default:
        return NULL;
    }
}

static const char *explanation_head(const Owed *owed, Lang lang)
{
    if (owed->item->kind == OUTBOX_FILE && file_is_picture(owed->payload->format))
        return lang_pick(lang, "图片发不出去：", "The picture cannot be sent: ");
    if (owed->item->kind == OUTBOX_FILE)
        return lang_pick(lang, "文件发不出去：", "The file cannot be sent: ");
    return lang_pick(lang, "画好了，但图片发不出去：", "Drawn, but the picture cannot be sent: ");
}

/** Looking at the board costs no calls: where there are none left for pictures, the words say how. */
static void add_way_to_page(Lane *lane, Lang lang)
{
    g_autofree char *link = invite_link(lane->delivery->context.settings, lane->board_id, lane_now(lane));
    if (link == NULL)
        return;
    g_autofree char *words = g_steal_pointer(&lane->words);
    lane->words =
        g_strconcat(words, lang_pick(lang, "\n在网页里看画板：", "\nSee the board on its page: "), link, NULL);
}

/** Say why there is no picture, or a text in another way, by the best way left; FALSE when there is none. */
static gboolean explain(Lane *lane, VerdictReason reason)
{
    const Owed *newest = lane_newest(lane);
    Lang lang = newest->payload->lang;
    const char *why = explanation(reason, lang);
    if (why == NULL)
        return FALSE;
    const char *caption = newest->payload->caption;
    g_free(lane->words);
    if (newest->item->kind == OUTBOX_TEXT)
        lane->words = g_strdup(newest->payload->text);
    else
        lane->words = g_strconcat(explanation_head(newest, lang), why, caption != NULL ? "\n" : "",
                                  caption != NULL ? caption : "", NULL);
    if (reason == REASON_QUOTA && newest->item->kind == OUTBOX_PICTURE)
        add_way_to_page(lane, lang);
    gboolean tried = newest->item->kind == OUTBOX_TEXT; /* the webhook, if there was one */
    gboolean sent = (!tried && webhook_send(lane, newest->payload, lane->words)) ||
                    (reason != REASON_PERSON_GONE && explain_in_person(lane));
    lane->explained = sent ? reason : REASON_NONE;
    return sent;
}

void lane_failed(Lane *lane, const Verdict *verdict)
{
    g_autofree char *why = g_strdup_printf("%s (%s%s%s)", verdict_reason_text(verdict->reason), verdict->code,
                                           verdict->request_id[0] != '\0' ? ", request " : "", verdict->request_id);
    if (verdict->reason == REASON_REQUEST) /* perhaps DingTalk knows a media_id no more */
        g_hash_table_remove_all(lane->delivery->uploaded);
    if (verdict->kind != VERDICT_GIVE_UP)
        lane_later(lane, verdict->wait_ms, why);
    else if (!explain(lane, verdict->reason))
        lane_give_up(lane, why);
    else
        g_warning("board %s: a picture or file could not be sent: %s", lane->board_id, why);
}

void lane_unmade(Lane *lane, const GError *error)
{
    if (!g_error_matches(error, DELIVERY_ERROR, DELIVERY_ERROR_NEVER)) {
        lane_later(lane, 0, error->message);
        return;
    }
    Verdict verdict = {0};
    verdict_set(&verdict, VERDICT_GIVE_UP, REASON_UNMADE, error->message);
    lane_failed(lane, &verdict);
}

void lane_sent(const Verdict *verdict, gpointer data)
{
    Lane *lane = data;
    lane_note(lane, lane_newest(lane)->payload->group ? CALL_SEND_GROUP : CALL_SEND_PERSON, verdict);
    if (verdict->kind == VERDICT_OK)
        lane_end(lane, OUTBOX_SENT, verdict->value, NULL);
    else
        lane_failed(lane, verdict);
}

void lane_send(Lane *lane, const ApiMessage *message)
{
    const Payload *payload = lane_newest(lane)->payload;
    Api *api = lane->api;
    if (payload->group)
        api_send_group(api, payload->conversation_id, message, lane_sent, lane);
    else
        api_send_person(api, payload->staff_id, message, lane_sent, lane);
}

gboolean lane_reaches(Lane *lane)
{
    const Payload *payload = lane_newest(lane)->payload;
    if (payload->group || payload->staff_id != NULL)
        return TRUE;
    if (!explain(lane, REASON_PERSON_GONE))
        lane_give_up(lane, "there is no way to this person any more");
    return FALSE;
}

gboolean lane_saves(Lane *lane)
{
    return quota_level(&lane->delivery->quota) == QUOTA_SHORT && explain(lane, REASON_QUOTA);
}
