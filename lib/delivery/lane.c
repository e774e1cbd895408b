// SPDX-License-Identifier: MIT
#include "lib/delivery/lane.h"

/** Pause before a mark that the store refused is written again. */
#define MARK_AGAIN_MS 1000

static void owed_free(gpointer data)
{
    Owed *owed = data;
    outbox_item_free(owed->item);
    payload_free(owed->payload);
    g_free(owed->name);
    g_free(owed->key);
    g_free(owed->note);
    g_free(owed);
}

void lane_free(gpointer data)
{
    Lane *lane = data;
    recalls_clear(&lane->recalls);
    g_ptr_array_unref(lane->owed);
    g_free(lane->board_id);
    g_free(lane->sum);
    g_free(lane->words);
    g_free(lane);
}

static void recall_noted(gboolean group, const Verdict *verdict, gpointer data);

Lane *lane_new(Delivery *delivery, const char *board_id)
{
    const DeliveryContext *context = &delivery->context;
    Lane *lane = g_new0(Lane, 1);
    lane->delivery = delivery;
    lane->board_id = g_strdup(board_id);
    lane->owed = g_ptr_array_new_with_free_func(owed_free);
    lane->api = context->api;
    recalls_init(&lane->recalls, context->clock, context->store, context->api, lane->board_id);
    lane->recalls.answered = recall_noted;
    lane->recalls.answered_data = lane;
    pace_init(&lane->pace, context->settings->messages_per_minute);
    return lane;
}

gint64 lane_now(const Lane *lane)
{
    return clock_now_ms(lane->delivery->context.clock);
}

Owed *lane_at(const Lane *lane, guint index)
{
    return g_ptr_array_index(lane->owed, index);
}

guint lane_first(const Lane *lane)
{
    guint first = 0;
    while (first < lane->owed->len && lane_at(lane, first)->ended)
        first++;
    return first;
}

Owed *lane_newest(const Lane *lane)
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

void lane_mark(Lane *lane)
{
    gint64 now = lane_now(lane);
    if (now < clock_due(lane->mark_at, now, MARK_AGAIN_MS))
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
            .keep_newest = lane->delivery->context.settings->keep_newest,
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

void lane_end(Lane *lane, OutboxEnd end, const char *key, const char *note)
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

void lane_give_up(Lane *lane, const char *why)
{
    g_warning("board %s: gave up %u message(s): %s", lane->board_id, lane->taken, why);
    lane->delivery->given_up += lane->taken;
    lane_end(lane, OUTBOX_GIVEN_UP, NULL, why);
}

void lane_keep(Lane *lane, const OutboxItem *item)
{
    g_autoptr(GError) error = NULL;
    if (!store_outbox_update(lane->delivery->context.store, item, &error))
        g_warning("board %s: an attempt could not be noted: %s", lane->board_id, error->message);
}

void lane_note(Lane *lane, CallKind call, const Verdict *verdict)
{
    gint64 now = lane_now(lane);
    g_autofree char *words = verdict->kind == VERDICT_OK
                                 ? g_strdup(verdict_reason_text(REASON_NONE))
                                 : g_strdup_printf("%s (%s)", verdict_reason_text(verdict->reason), verdict->code);
    const Attempt attempt = {
        .board_id = lane->board_id,
        .item = lane->taken > 0 ? lane_newest(lane)->item->id : 0,
        .call = (int)call,
        .verdict = words,
        .request_id = verdict->request_id[0] != '\0' ? (char *)verdict->request_id : NULL,
        .at_ms = now,
    };
    int month = quota_note(&lane->delivery->quota, call, verdict, now);
    g_autoptr(GError) error = NULL;
    if (!store_attempt(lane->delivery->context.store, &attempt, month, &error))
        g_warning("board %s: an attempt could not be noted: %s", lane->board_id, error->message);
}

static void recall_noted(gboolean group, const Verdict *verdict, gpointer data)
{
    lane_note(data, group ? CALL_RECALL_GROUP : CALL_RECALL_PERSON, verdict);
}

void lane_later(Lane *lane, gint64 wait_ms, const char *why)
{
    OutboxItem *item = lane_at(lane, lane_first(lane))->item;
    item->attempts++;
    item->due_ms = lane_now(lane) + MAX(wait_ms, backoff_ms(item->attempts, lane->delivery->context.random));
    g_message("board %s: attempt %u failed: %s", lane->board_id, item->attempts, why);
    lane->taken = 0;
    if (lane->dropped)
        g_ptr_array_set_size(lane->owed, 0);
    else
        lane_keep(lane, item);
}
