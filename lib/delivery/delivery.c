// SPDX-License-Identifier: MIT
/*
 * The way of a lane's first items (those that are `taken`):
 *
 *      pictures:  paint ─▶ upload ─▶ send ─▶ finish
 *                   └─ same bytes as the last one: its media_id ─▶ send
 *      text:      webhook ─▶ finish
 *                   └─ dead, throttled or none ─▶ send ─▶ finish
 *      failed:    later again ─▶ …, or never: explain through the webhook ─▶ finish
 *
 * Finishing a picture may owe recalls; they go beside the lane (recall.h).
 */
#include "lib/delivery/delivery.h"

#include <openssl/sha.h>
#include <string.h>

#include "lib/base/limits.h"
#include "lib/delivery/pace.h"
#include "lib/delivery/payload.h"
#include "lib/delivery/recall.h"

/** Pictures painted in one delivery_run: each takes milliseconds in which no transfer moves. */
#define PICTURES_PER_RUN 4
/** Pause before a mark that the store refused is written again. */
#define MARK_AGAIN_MS 1000

typedef struct {
    OutboxItem *item;
    Payload *payload;
    gboolean tells; /**< the picture says that a recall has failed */
    gboolean ended; /**< only the store has to know yet */
    OutboxEnd end;
    char *key;  /**< processQueryKey */
    char *note; /**< why it was given up */
} Owed;

typedef struct {
    Delivery *delivery;
    char *board_id;
    GPtrArray *owed; /**< of Owed *, in order; those ended come first */
    guint taken;     /**< items of the attempt under way, the first that are not ended; 0: none is */
    gboolean dropped;
    gboolean webhook_tried;  /**< of the attempt under way */
    VerdictReason explained; /**< the attempt only says why there is no picture */
    Pace pace;
    gint64 mark_at;                        /**< not before, when the store refused */
    guint8 sent_sha[SHA256_DIGEST_LENGTH]; /**< of the picture uploaded last */
    char *sent_media;                      /**< and its media_id; NULL: none was, or it failed */
    Recalls recalls;
} Lane;

struct Delivery {
    DeliveryContext context;
    GHashTable *lanes; /**< board id (the lane's own) → Lane * */
    guint given_up;
};

static void owed_free(gpointer data)
{
    Owed *owed = data;
    outbox_item_free(owed->item);
    payload_free(owed->payload);
    g_free(owed->key);
    g_free(owed->note);
    g_free(owed);
}

static void lane_free(gpointer data)
{
    Lane *lane = data;
    recalls_clear(&lane->recalls);
    g_ptr_array_unref(lane->owed);
    g_free(lane->board_id);
    g_free(lane->sent_media);
    g_free(lane);
}

static gint64 lane_now(const Lane *lane)
{
    return clock_now_ms(lane->delivery->context.clock);
}

static Owed *lane_at(const Lane *lane, guint index)
{
    return g_ptr_array_index(lane->owed, index);
}

/** Index of the first item that is not ended; the number of items when all are. */
static guint lane_first(const Lane *lane)
{
    guint first = 0;
    while (first < lane->owed->len && lane_at(lane, first)->ended)
        first++;
    return first;
}

/** The newest item of the attempt under way: it knows the latest webhook and author. */
static Owed *lane_newest(const Lane *lane)
{
    return lane_at(lane, lane_first(lane) + lane->taken - 1);
}

/* --- ends ----------------------------------------------------------------------------------- */

/** The store has decided, as it noted the picture, whether others are to be recalled. */
static void picture_noted(Lane *lane, const Owed *owed)
{
    if (owed->item->kind != OUTBOX_PICTURE || owed->end != OUTBOX_SENT)
        return;
    if (owed->tells)
        recalls_told(&lane->recalls);
    g_autoptr(GError) error = NULL;
    if (lane->dropped)
        return;
    if (recalls_load(&lane->recalls, &error))
        recalls_run(&lane->recalls);
    else
        g_warning("board %s: the recalls could not be read: %s", lane->board_id, error->message);
}

/** Tell the store what has ended. What it refuses is told again later: the message itself is not repeated. */
static void lane_mark(Lane *lane)
{
    gint64 now = lane_now(lane);
    if (now < lane->mark_at)
        return;
    while (lane->owed->len > 0 && lane_at(lane, 0)->ended) {
        Owed *owed = lane_at(lane, 0);
        g_autoptr(GError) error = NULL;
        const OutboxFinish finish = {
            .id = owed->item->id,
            .end = owed->end,
            .seq = owed->item->seq,
            .process_query_key = owed->key,
            .note = owed->note,
            .told = owed->tells,
            .now_ms = now,
        };
        if (!store_outbox_finish(lane->delivery->context.store, &finish, &error)) {
            g_warning("board %s: a sent message could not be marked: %s", lane->board_id, error->message);
            lane->mark_at = now + MARK_AGAIN_MS;
            return;
        }
        picture_noted(lane, owed);
        g_ptr_array_remove_index(lane->owed, 0);
    }
}

/** End the taken items: the newest with `end`, those it stands for as merged into it, or as given up like it. */
static void lane_end(Lane *lane, OutboxEnd end, const char *key, const char *note)
{
    guint first = lane_first(lane);
    for (guint i = first; i < first + lane->taken; i++) {
        Owed *owed = lane_at(lane, i);
        gboolean newest = i == first + lane->taken - 1;
        owed->ended = TRUE;
        owed->end = end == OUTBOX_SENT && !newest ? OUTBOX_MERGED : end;
        owed->key = newest ? g_strdup(key) : NULL;
        owed->note = g_strdup(note);
    }
    lane->taken = 0;
    lane_mark(lane);
}

static void lane_give_up(Lane *lane, const char *why)
{
    g_warning("board %s: gave up %u message(s): %s", lane->board_id, lane->taken, why);
    lane->delivery->given_up += lane->taken;
    lane_end(lane, OUTBOX_GIVEN_UP, NULL, why);
}

static void item_keep(Lane *lane, const OutboxItem *item)
{
    g_autoptr(GError) error = NULL;
    if (!store_outbox_update(lane->delivery->context.store, item, &error))
        g_warning("board %s: an attempt could not be noted: %s", lane->board_id, error->message);
}

static void lane_later(Lane *lane, gint64 wait_ms, const char *why)
{
    OutboxItem *item = lane_at(lane, lane_first(lane))->item;
    item->attempts++;
    item->due_ms = lane_now(lane) + MAX(wait_ms, backoff_ms(item->attempts, lane->delivery->context.random));
    g_message("board %s: attempt %u failed: %s", lane->board_id, item->attempts, why);
    lane->taken = 0;
    if (lane->dropped)
        g_ptr_array_set_size(lane->owed, 0);
    else
        item_keep(lane, item);
}

/* --- texts ---------------------------------------------------------------------------------- */

static void text_answered(const Verdict *verdict, gpointer data);
static void lane_failed(Lane *lane, const Verdict *verdict);

static gboolean webhook_send(Lane *lane, const Payload *payload, const char *text)
{
    Api *api = lane->delivery->context.api;
    if (!api_webhook_usable(api, payload->webhook, payload->webhook_until))
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
    Api *api = lane->delivery->context.api;
    if (payload->group) { /* the API knows no @: the name is only text */
        g_autofree char *text = payload->author_name != NULL
                                    ? g_strdup_printf("@%s %s", payload->author_name, payload->text)
                                    : g_strdup(payload->text);
        ApiMessage message = {API_TEXT, text};
        api_send_group(api, payload->conversation_id, &message, text_answered, lane);
        return TRUE;
    }
    if (payload->staff_id == NULL)
        return FALSE;
    ApiMessage message = {API_TEXT, payload->text};
    api_send_person(api, payload->staff_id, &message, text_answered, lane);
    return TRUE;
}

static void text_start(Lane *lane)
{
    const Payload *payload = lane_newest(lane)->payload;
    lane->webhook_tried = FALSE;
    if (!webhook_send(lane, payload, payload->text) && !text_send_by_api(lane, payload))
        lane_give_up(lane, "there is no way to this person any more");
}

/* The attempt that is only an explanation is the last one, whatever came of it. People from outside never get
 * pictures in 1:1: for them the words are the answer. */
static gboolean explanation_ended(Lane *lane, const Verdict *verdict)
{
    VerdictReason reason = lane->explained;
    if (reason == REASON_NONE)
        return FALSE;
    lane->explained = REASON_NONE;
    if (reason == REASON_PERSON_GONE && verdict->kind == VERDICT_OK)
        lane_end(lane, OUTBOX_SENT, NULL, verdict_reason_text(reason));
    else
        lane_give_up(lane, verdict_reason_text(reason));
    return TRUE;
}

static void text_answered(const Verdict *verdict, gpointer data)
{
    Lane *lane = data;
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

/** What a person reads when there will be no picture; NULL when words would not arrive either. */
static const char *explanation(VerdictReason reason, Lang lang)
{
    switch (reason) {
    case REASON_QUOTA:
        return lang_pick(lang, "画好了，但本月的接口调用次数已用完，图片发不出去。请联系管理员。",
                         "Drawn, but this month's API calls are used up, so the picture cannot be sent. Please tell "
                         "the administrator.");
    case REASON_CONTENT:
        return lang_pick(lang, "画好了，但图片没有通过平台的检查，发不出去。",
                         "Drawn, but the platform refused the picture.");
    case REASON_CONFIGURATION:
    case REASON_NOT_THERE:
        return lang_pick(lang, "画好了，但机器人的配置或权限有问题，图片发不出去。请联系管理员。",
                         "Drawn, but the robot's configuration or permissions are not right, so the picture cannot be "
                         "sent. Please tell the administrator.");
    case REASON_PERSON_GONE:
        return lang_pick(lang, "画好了，但在单聊里图片只能发给组织内的成员。请在群里使用画板。",
                         "Drawn, but in a 1:1 chat pictures can only be sent to members of the organisation. Please "
                         "use the board in a group.");
    case REASON_REQUEST:
    case REASON_MUTED:
        return lang_pick(lang, "画好了，但图片发不出去。", "Drawn, but the picture could not be sent.");
    default:
        return NULL;
    }
}

/** Say through the webhook why there is no picture; FALSE when that is not possible. */
static gboolean explain(Lane *lane, VerdictReason reason)
{
    const Owed *newest = lane_newest(lane);
    if (newest->item->kind != OUTBOX_PICTURE)
        return FALSE;
    const char *words = explanation(reason, newest->payload->lang);
    if (words == NULL)
        return FALSE;
    const char *caption = newest->payload->caption;
    g_autofree char *text = caption != NULL ? g_strdup_printf("%s\n%s", words, caption) : g_strdup(words);
    if (!webhook_send(lane, newest->payload, text))
        return FALSE;
    lane->explained = reason;
    return TRUE;
}

static void lane_failed(Lane *lane, const Verdict *verdict)
{
    g_autofree char *why = g_strdup_printf("%s (%s%s%s)", verdict_reason_text(verdict->reason), verdict->code,
                                           verdict->request_id[0] != '\0' ? ", request " : "", verdict->request_id);
    if (verdict->kind != VERDICT_GIVE_UP)
        lane_later(lane, verdict->wait_ms, why);
    else if (!explain(lane, verdict->reason))
        lane_give_up(lane, why);
    else
        g_warning("board %s: a picture could not be sent: %s", lane->board_id, why);
}

/* --- pictures ------------------------------------------------------------------------------- */

static void picture_sent(const Verdict *verdict, gpointer data)
{
    Lane *lane = data;
    if (verdict->kind == VERDICT_OK)
        lane_end(lane, OUTBOX_SENT, verdict->value, NULL);
    else
        lane_failed(lane, verdict);
}

static void picture_send(Lane *lane)
{
    const Owed *newest = lane_newest(lane);
    const Payload *payload = newest->payload;
    Api *api = lane->delivery->context.api;
    ApiMessage message = {API_PICTURE, newest->item->media_id};
    if (payload->group)
        api_send_group(api, payload->conversation_id, &message, picture_sent, lane);
    else
        api_send_person(api, payload->staff_id, &message, picture_sent, lane);
}

static void picture_uploaded(const Verdict *verdict, gpointer data)
{
    Lane *lane = data;
    if (verdict->kind != VERDICT_OK) {
        lane_failed(lane, verdict);
        return;
    }
    g_free(lane->sent_media);
    lane->sent_media = g_strdup(verdict->value);
    OutboxItem *item = lane_newest(lane)->item;
    g_free(item->media_id);
    item->media_id = g_strdup(verdict->value);
    item_keep(lane, item);
    picture_send(lane);
}

static const char *recall_failure(Lang lang)
{
    return lang_pick(lang, "旧图未能撤回", "an outdated picture could not be recalled");
}

static GBytes *picture_paint(Lane *lane, GError **error)
{
    g_autoptr(GPtrArray) lines = g_ptr_array_new();
    guint first = lane_first(lane);
    for (guint i = first; i < first + lane->taken; i++) {
        char *caption = lane_at(lane, i)->payload->caption;
        if (caption != NULL)
            g_ptr_array_add(lines, caption);
    }
    Owed *newest = lane_newest(lane);
    newest->tells = recalls_failed(&lane->recalls);
    guint room = LIMIT_CAPTION_LINES - (newest->tells ? 1 : 0);
    if (lines->len > room)
        g_ptr_array_remove_range(lines, 0, lines->len - room);
    if (newest->tells)
        g_ptr_array_insert(lines, 0, (gpointer)recall_failure(newest->payload->lang));
    g_ptr_array_add(lines, NULL);
    const DeliveryContext *context = &lane->delivery->context;
    return context->picture(lane->board_id, (const char *const *)lines->pdata, &newest->item->seq, context->data,
                            error);
}

/* An item with a media_id was uploaded before, as the newest of its pictures: nothing newer is on it. */
static void picture_start(Lane *lane)
{
    Owed *newest = lane_newest(lane);
    if (!newest->payload->group && newest->payload->staff_id == NULL) {
        if (!explain(lane, REASON_PERSON_GONE))
            lane_give_up(lane, "there is no way to this person any more");
        return;
    }
    if (newest->item->media_id != NULL) {
        picture_send(lane);
        return;
    }
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) png = picture_paint(lane, &error);
    if (png == NULL) {
        lane_later(lane, 0, error->message);
        return;
    }
    guint8 sha[SHA256_DIGEST_LENGTH];
    SHA256(g_bytes_get_data(png, NULL), g_bytes_get_size(png), sha);
    if (lane->sent_media != NULL && memcmp(sha, lane->sent_sha, sizeof sha) == 0) {
        newest->item->media_id = g_strdup(lane->sent_media);
        picture_send(lane);
        return;
    }
    g_clear_pointer(&lane->sent_media, g_free);
    memcpy(lane->sent_sha, sha, sizeof sha);
    api_upload(lane->delivery->context.api, png, picture_uploaded, lane);
}

/* --- lanes ---------------------------------------------------------------------------------- */

static guint count_pictures(const Lane *lane, guint first)
{
    guint end = first;
    while (end < lane->owed->len && lane_at(lane, end)->item->kind == OUTBOX_PICTURE)
        end++;
    return end - first;
}

/** Start the lane's next items when their time has come. @return when that will be, or G_MAXINT64. */
static gint64 lane_run(Lane *lane, gint64 now, guint *pictures_left)
{
    guint first = lane_first(lane);
    if (lane->taken > 0 || first == lane->owed->len)
        return G_MAXINT64;
    const OutboxItem *item = lane_at(lane, first)->item;
    gboolean picture = item->kind == OUTBOX_PICTURE;
    guint count = picture ? count_pictures(lane, first) : 1;
    if (now - item->created_ms >= DELIVERY_LIFETIME_MS) {
        lane->taken = 1;
        lane_give_up(lane, "it could not be delivered for a day");
        return now;
    }
    gint64 ready_at = MAX(item->due_ms, pace_ready_at(&lane->pace, now));
    if (ready_at > now)
        return ready_at;
    if (picture && *pictures_left == 0)
        return now;
    pace_take(&lane->pace, now);
    lane->taken = count;
    if (picture) {
        (*pictures_left)--;
        picture_start(lane);
    } else {
        text_start(lane);
    }
    return lane->taken > 0 ? G_MAXINT64 : now;
}

/** Something is to be sent, recalled or marked. */
static gboolean lane_owes(const Lane *lane)
{
    return lane->owed->len > 0 || recalls_owed(&lane->recalls);
}

gint64 delivery_run(Delivery *delivery)
{
    gint64 now = clock_now_ms(delivery->context.clock);
    gint64 next = G_MAXINT64;
    guint pictures_left = PICTURES_PER_RUN;
    GHashTableIter iter;
    gpointer value;
    g_hash_table_iter_init(&iter, delivery->lanes);
    while (g_hash_table_iter_next(&iter, NULL, &value)) {
        Lane *lane = value;
        lane_mark(lane);
        gint64 due = lane_run(lane, now, &pictures_left);
        if (lane->owed->len > 0 && lane_at(lane, 0)->ended)
            due = MIN(due, lane->mark_at);
        next = MIN(next, due);
        next = MIN(next, recalls_run(&lane->recalls));
        if (!lane_owes(lane) && pace_is_full(&lane->pace, now))
            g_hash_table_iter_remove(&iter);
    }
    return next;
}

static Lane *lane_get(Delivery *delivery, const char *board_id)
{
    Lane *lane = g_hash_table_lookup(delivery->lanes, board_id);
    if (lane != NULL)
        return lane;
    lane = g_new0(Lane, 1);
    lane->delivery = delivery;
    lane->board_id = g_strdup(board_id);
    lane->owed = g_ptr_array_new_with_free_func(owed_free);
    const DeliveryContext *context = &delivery->context;
    recalls_init(&lane->recalls, context->clock, context->store, context->api, lane->board_id);
    pace_init(&lane->pace, context->settings->messages_per_minute);
    g_hash_table_insert(delivery->lanes, lane->board_id, lane);
    return lane;
}

static gboolean lane_knows(const Lane *lane, gint64 id)
{
    for (guint i = 0; i < lane->owed->len; i++) {
        if (lane_at(lane, i)->item->id == id)
            return TRUE;
    }
    return FALSE;
}

/** An item that nobody can read must not stand in the way of the others. */
static void item_refuse(Lane *lane, OutboxItem *item)
{
    g_autoptr(GError) error = NULL;
    Delivery *delivery = lane->delivery;
    g_warning("board %s: outbox item %" G_GINT64_FORMAT " cannot be read", lane->board_id, item->id);
    const OutboxFinish finish = {
        .id = item->id, .end = OUTBOX_GIVEN_UP, .seq = item->seq, .note = "not readable", .now_ms = lane_now(lane)};
    if (store_outbox_finish(delivery->context.store, &finish, &error))
        delivery->given_up++;
    else
        g_warning("board %s: %s", lane->board_id, error->message);
    outbox_item_free(item);
}

static void lane_add(Lane *lane, OutboxItem *item)
{
    g_autoptr(Payload) payload = payload_parse(item->payload, NULL);
    if (payload == NULL || (item->kind == OUTBOX_TEXT && payload->text == NULL)) {
        item_refuse(lane, item);
        return;
    }
    Owed *owed = g_new0(Owed, 1);
    owed->item = item;
    owed->payload = g_steal_pointer(&payload);
    g_ptr_array_add(lane->owed, owed);
}

gboolean delivery_load(Delivery *delivery, const char *board_id, GError **error)
{
    g_autoptr(GPtrArray) items = store_outbox(delivery->context.store, board_id, error);
    if (items == NULL)
        return FALSE;
    Lane *lane = lane_get(delivery, board_id);
    lane->dropped = FALSE;
    g_ptr_array_set_free_func(items, NULL);
    for (guint i = 0; i < items->len; i++) {
        OutboxItem *item = g_ptr_array_index(items, i);
        if (lane_knows(lane, item->id))
            outbox_item_free(item);
        else
            lane_add(lane, item);
    }
    return recalls_load(&lane->recalls, error);
}

void delivery_drop(Delivery *delivery, const char *board_id)
{
    Lane *lane = g_hash_table_lookup(delivery->lanes, board_id);
    if (lane == NULL)
        return;
    lane->dropped = TRUE;
    guint keep = lane_first(lane) + lane->taken;
    g_ptr_array_set_size(lane->owed, (gint)keep);
    recalls_drop(&lane->recalls);
}

gboolean delivery_owes(const Delivery *delivery, const char *board_id)
{
    const Lane *lane = g_hash_table_lookup(delivery->lanes, board_id);
    return lane != NULL && lane_owes(lane);
}

DeliveryCount delivery_count(const Delivery *delivery, guint tries)
{
    DeliveryCount count = {.given_up = delivery->given_up};
    GHashTableIter iter;
    gpointer value;
    g_hash_table_iter_init(&iter, delivery->lanes);
    while (g_hash_table_iter_next(&iter, NULL, &value)) {
        const Lane *lane = value;
        guint first = lane_first(lane);
        count.boards += lane_owes(lane) ? 1 : 0;
        count.under_way += lane->taken > 0 || lane->recalls.under_way > 0 ? 1 : 0;
        count.stuck += lane->taken == 0 && first < lane->owed->len && lane_at(lane, first)->item->attempts >= tries;
    }
    return count;
}

Delivery *delivery_new(const DeliveryContext *context)
{
    Delivery *delivery = g_new0(Delivery, 1);
    delivery->context = *context;
    delivery->lanes = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, lane_free);
    return delivery;
}

void delivery_free(Delivery *delivery)
{
    if (delivery == NULL)
        return;
    g_hash_table_unref(delivery->lanes);
    g_free(delivery);
}
