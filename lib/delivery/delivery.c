// SPDX-License-Identifier: MIT
/*
 * The way of a lane's first items (those that are `taken`):
 *
 *      pictures:  paint ─▶ upload ─▶ send ─▶ finish
 *                   └─ same bytes as the last one: its media_id ─▶ send
 *      file:      make ─▶ upload ─▶ send ─▶ finish
 *      text:      webhook ─▶ finish
 *                   └─ dead, throttled or none ─▶ send ─▶ finish
 *      failed:    later again ─▶ …, or never: explain through the webhook ─▶ finish
 *
 * Finishing a picture may owe recalls; they go beside the lane (recall.h).
 */
#include "lib/delivery/delivery.h"

#include "lib/base/limits.h"
#include "lib/delivery/lane.h"

G_DEFINE_QUARK(dingboard_delivery_error, delivery_error)

/** Pictures painted in one delivery_run: each takes milliseconds in which no transfer moves. */
#define PICTURES_PER_RUN 4
/** When calls run short, messages go so many times as rarely. */
#define TIGHT_DIVISOR 3

static guint count_pictures(const Lane *lane, guint first)
{
    guint end = first;
    while (end < lane->owed->len && lane_at(lane, end)->item->kind == OUTBOX_PICTURE)
        end++;
    return end - first;
}

/** When calls run short, more is merged. */
static guint lane_messages_per_minute(const Lane *lane)
{
    guint messages = lane->delivery->context.settings->messages_per_minute;
    return quota_level(&lane->delivery->quota) == QUOTA_FINE ? messages : MAX(1, messages / TIGHT_DIVISOR);
}

/** Start the lane's next items when their time has come. @return when that will be, or G_MAXINT64. */
static gint64 lane_run(Lane *lane, gint64 now, guint *pictures_left)
{
    guint first = lane_first(lane);
    if (lane->taken > 0 || first == lane->owed->len)
        return G_MAXINT64;
    const OutboxItem *item = lane_at(lane, first)->item;
    gboolean picture = item->kind == OUTBOX_PICTURE;
    gboolean painted = item->kind != OUTBOX_TEXT;
    guint count = picture ? count_pictures(lane, first) : 1;
    if (now - item->created_ms >= DELIVERY_LIFETIME_MS && item->attempts >= DELIVERY_LIFETIME_TRIES) {
        lane->taken = 1;
        lane_give_up(lane, "it could not be delivered for a day");
        return now;
    }
    pace_change(&lane->pace, lane_messages_per_minute(lane));
    gint64 ready_at = MAX(clock_due(item->due_ms, now, WAIT_MAX_MS), pace_ready_at(&lane->pace, now));
    if (ready_at > now)
        return ready_at;
    if (painted && *pictures_left == 0)
        return now;
    pace_take(&lane->pace, now);
    lane->taken = count;
    if (painted)
        (*pictures_left)--;
    static void (*const starts[])(Lane *) = {
        [OUTBOX_PICTURE] = picture_start, [OUTBOX_TEXT] = text_start, [OUTBOX_FILE] = file_start};
    starts[item->kind](lane);
    return lane->taken > 0 ? G_MAXINT64 : now;
}

/** Something is to be sent, recalled or marked. */
static gboolean lane_owes(const Lane *lane)
{
    return lane->owed->len > 0 || recalls_owed(&lane->recalls);
}

/* --- administrators --------------------------------------------------------------------------- */

static void administrator_told(const Verdict *verdict, gpointer data)
{
    Delivery *delivery = data;
    gint64 now = clock_now_ms(delivery->context.clock);
    const Attempt attempt = {.call = CALL_SEND_PERSON, .at_ms = now};
    g_autoptr(GError) error = NULL;
    if (verdict->kind != VERDICT_OK)
        g_warning("an administrator could not be told: %s", verdict_reason_text(verdict->reason));
    if (!store_attempt(delivery->context.store, &attempt, quota_note(&delivery->quota, CALL_SEND_PERSON, verdict, now),
                       &error))
        g_warning("a call could not be counted: %s", error->message);
}

/** Once in a month for each flag, whichever worker comes first. */
static void tell_once(Delivery *delivery, const char *flag, const char *words)
{
    const DeliveryContext *context = &delivery->context;
    gboolean raised = FALSE;
    g_autoptr(GError) error = NULL;
    if (!store_flag_raise(context->store, delivery->quota.month, flag, &raised, &error)) {
        g_warning("a warning could not be noted: %s", error->message);
        return;
    }
    if (!raised)
        return;
    g_warning("%s", words);
    const ApiMessage message = {API_TEXT, words, NULL, LANG_ZH, NULL};
    for (char **staff = context->settings->administrators; staff != NULL && *staff != NULL; staff++)
        api_send_person(context->api, *staff, &message, administrator_told, delivery);
}

static void warn_administrators(Delivery *delivery, gint64 now)
{
    Quota *quota = &delivery->quota;
    QuotaLevel level = quota_level(quota);
    gboolean webhook_told = quota->webhook_gone && !delivery->webhook_told;
    if (level <= delivery->level_told && !webhook_told && quota->month == delivery->month_told)
        return;
    delivery->level_told = level;
    delivery->month_told = quota_month(now);
    delivery->webhook_told = quota->webhook_gone;
    if (level == QUOTA_TIGHT)
        tell_once(delivery, "told-80",
                  "画板：本月的接口调用已用去 80%，图片会合并得更多。\nBoard: 80 % of this month's API calls are used; "
                  "pictures will be merged harder.");
    if (level == QUOTA_SHORT)
        tell_once(
            delivery, "told-95",
            "画板：本月的接口调用已用去 95%，先只回文字，不发图片。\nBoard: 95 % of this month's API calls are used; "
            "answers are words instead of pictures.");
    if (quota->webhook_gone)
        tell_once(
            delivery, "told-webhook",
            "画板：本月的消息推送额度已用完，机器人收不到消息内容了。\nBoard: this month's message quota is used up; "
            "the robot no longer gets what people write.");
}

gint64 delivery_run(Delivery *delivery)
{
    gint64 now = clock_now_ms(delivery->context.clock);
    gint64 next = G_MAXINT64;
    guint pictures_left = PICTURES_PER_RUN;
    quota_refresh(&delivery->quota, now);
    warn_administrators(delivery, now);
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
    lane = lane_new(delivery, board_id);
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

static gboolean item_readable(OutboxKind kind, const Payload *payload)
{
    if (kind == OUTBOX_TEXT)
        return payload->text != NULL;
    return kind == OUTBOX_PICTURE || (kind == OUTBOX_FILE && file_known(payload->format));
}

static void lane_add(Lane *lane, OutboxItem *item)
{
    g_autoptr(Payload) payload = payload_parse(item->payload, NULL);
    if (payload == NULL || !item_readable(item->kind, payload)) {
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
    const DeliveryContext *context = &delivery->context;
    Lane *lane = lane_get(delivery, board_id);
    Api *api = context->api_of != NULL ? context->api_of(board_id, context->data) : NULL;
    lane->api = lane->recalls.api = api != NULL ? api : context->api;
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
    delivery->uploaded = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    delivery->quota = (Quota){.store = context->store, .settings = context->settings};
    delivery->lanes = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, lane_free);
    return delivery;
}

void delivery_reconfigure(Delivery *delivery, const Settings *settings)
{
    delivery->context.settings = settings;
    delivery->quota.settings = settings;
}

void delivery_free(Delivery *delivery)
{
    if (delivery == NULL)
        return;
    g_hash_table_unref(delivery->lanes);
    g_hash_table_unref(delivery->uploaded);
    g_free(delivery);
}
