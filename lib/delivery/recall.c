// SPDX-License-Identifier: MIT
#include "lib/delivery/recall.h"

#include <string.h>

#include "lib/base/limits.h"
#include "lib/delivery/pace.h"

/** Pause before a result that the store refused is written again. */
#define KEEP_AGAIN_MS 1000

typedef struct {
    SentPicture *picture;
    gboolean under_way;
    gboolean unkept; /**< the store does not know the picture's state yet */
    gboolean alone;  /**< a call was refused as a whole: one bad key must not spoil the others */
} Recall;

static void recall_free(gpointer data)
{
    Recall *recall = data;
    sent_picture_free(recall->picture);
    g_free(recall);
}

static Recall *recall_at(const Recalls *recalls, guint index)
{
    return g_ptr_array_index(recalls->recalls, index);
}

static gboolean is_owed(const Recall *recall)
{
    return recall->picture->recall == RECALL_OWED;
}

/* --- results ---------------------------------------------------------------------------------- */

/** Of those settled only failures stay, until they are told. */
static void forget_settled(Recalls *recalls)
{
    for (guint i = recalls->recalls->len; i-- > 0;) {
        const Recall *recall = recall_at(recalls, i);
        if (recall->under_way || recall->unkept)
            continue;
        if (recalls->dropped || recall->picture->recall == RECALL_DONE)
            g_ptr_array_remove_index(recalls->recalls, i);
    }
}

static void keep_results(Recalls *recalls)
{
    gint64 now = clock_now_ms(recalls->clock);
    if (now < clock_due(recalls->keep_at, now, KEEP_AGAIN_MS))
        return;
    g_autoptr(GPtrArray) changed = g_ptr_array_new();
    for (guint i = 0; i < recalls->recalls->len; i++) {
        if (recall_at(recalls, i)->unkept)
            g_ptr_array_add(changed, recall_at(recalls, i)->picture);
    }
    g_autoptr(GError) error = NULL;
    if (changed->len > 0 && !store_recalls_keep(recalls->store, recalls->board_id, changed, &error)) {
        g_warning("board %s: a recall could not be noted: %s", recalls->board_id, error->message);
        recalls->keep_at = now + KEEP_AGAIN_MS;
        return;
    }
    for (guint i = 0; i < recalls->recalls->len; i++)
        recall_at(recalls, i)->unkept = FALSE;
    forget_settled(recalls);
}

static void recall_fail(const Recalls *recalls, Recall *recall, const char *why)
{
    recall->picture->recall = RECALL_FAILED;
    recall->unkept = TRUE;
    g_warning("board %s: an outdated picture could not be recalled: %s", recalls->board_id, why);
}

static void recall_again(const Recalls *recalls, Recall *recall, const Verdict *verdict)
{
    SentPicture *picture = recall->picture;
    const char *why = verdict->code[0] != '\0' ? verdict->code : verdict_reason_text(verdict->reason);
    if (verdict->kind == VERDICT_GIVE_UP && recalls->under_way > 1) {
        recall->alone = TRUE;
        return;
    }
    picture->attempts++;
    recall->unkept = TRUE;
    if (verdict->kind == VERDICT_GIVE_UP || picture->attempts >= RECALL_TRIES)
        recall_fail(recalls, recall, why);
    else
        picture->due_ms =
            clock_now_ms(recalls->clock) + MAX(verdict->wait_ms, RECALL_PAUSE_MS * (gint64)picture->attempts);
}

static void recall_answered(const Verdict *verdict, gpointer data)
{
    Recalls *recalls = data;
    if (recalls->answered != NULL)
        recalls->answered(recall_at(recalls, 0)->picture->group, verdict, recalls->answered_data);
    for (guint i = 0; i < recalls->recalls->len; i++) {
        Recall *recall = recall_at(recalls, i);
        if (!recall->under_way)
            continue;
        const char *key = recall->picture->process_query_key;
        if (verdict->recalled != NULL && g_strv_contains((const char *const *)verdict->recalled, key)) {
            recall->picture->recall = RECALL_DONE;
            recall->picture->recalled_ms = clock_now_ms(recalls->clock);
            recall->unkept = TRUE;
        } else {
            recall_again(recalls, recall, verdict);
        }
        recall->under_way = FALSE;
    }
    recalls->under_way = 0;
    keep_results(recalls);
}

/* --- starting --------------------------------------------------------------------------------- */

static void expire(Recalls *recalls, gint64 now)
{
    for (guint i = 0; i < recalls->recalls->len; i++) {
        Recall *recall = recall_at(recalls, i);
        if (is_owed(recall) && now - recall->picture->sent_ms >= LIMIT_RECALL_AGE_MS)
            recall_fail(recalls, recall, verdict_reason_text(REASON_TOO_LATE));
    }
}

/** Mark the next call's pictures as under way. @return their keys, NULL-terminated; borrowed */
static GPtrArray *take_due(Recalls *recalls, gint64 now)
{
    GPtrArray *keys = g_ptr_array_new();
    for (guint i = 0; i < recalls->recalls->len && keys->len < API_RECALL_KEYS; i++) {
        Recall *recall = recall_at(recalls, i);
        if (!is_owed(recall) || clock_due(recall->picture->due_ms, now, WAIT_MAX_MS) > now ||
            (recall->alone && keys->len > 0))
            continue;
        recall->under_way = TRUE;
        g_ptr_array_add(keys, recall->picture->process_query_key);
        if (recall->alone)
            break;
    }
    recalls->under_way = keys->len;
    g_ptr_array_add(keys, NULL);
    return keys;
}

static void start_due(Recalls *recalls, gint64 now)
{
    g_autoptr(GPtrArray) keys = take_due(recalls, now);
    if (recalls->under_way == 0)
        return;
    const SentPicture *any = recall_at(recalls, 0)->picture; /* all are of one conversation */
    api_recall(recalls->api, any->group ? any->conversation_id : NULL, (const char *const *)keys->pdata,
               recall_answered, recalls);
}

static gint64 next_due(const Recalls *recalls)
{
    gint64 due = G_MAXINT64;
    for (guint i = 0; i < recalls->recalls->len; i++) {
        const Recall *recall = recall_at(recalls, i);
        if (recall->unkept)
            due = MIN(due, recalls->keep_at);
        if (recalls->under_way == 0 && is_owed(recall))
            due = MIN(due, recall->picture->due_ms);
    }
    return due;
}

gint64 recalls_run(Recalls *recalls)
{
    gint64 now = clock_now_ms(recalls->clock);
    if (recalls->under_way == 0) {
        expire(recalls, now);
        start_due(recalls, now);
    }
    keep_results(recalls);
    return next_due(recalls);
}

/* --- life ------------------------------------------------------------------------------------- */

static gboolean knows(const Recalls *recalls, gint64 id)
{
    for (guint i = 0; i < recalls->recalls->len; i++) {
        if (recall_at(recalls, i)->picture->id == id)
            return TRUE;
    }
    return FALSE;
}

static gint by_age(gconstpointer a, gconstpointer b)
{
    const SentPicture *left = (*(Recall *const *)a)->picture, *right = (*(Recall *const *)b)->picture;
    return left->seq != right->seq ? (left->seq < right->seq) - (left->seq > right->seq)
                                   : (left->id < right->id) - (left->id > right->id);
}

gboolean recalls_load(Recalls *recalls, GError **error)
{
    g_autoptr(GPtrArray) pictures = store_pictures(recalls->store, recalls->board_id, PICTURES_TO_RECALL, error);
    if (pictures == NULL)
        return FALSE;
    recalls->dropped = FALSE;
    for (guint i = 0; i < pictures->len; i++) {
        const SentPicture *picture = g_ptr_array_index(pictures, i);
        if (knows(recalls, picture->id))
            continue;
        Recall *recall = g_new0(Recall, 1);
        recall->picture = g_steal_pointer(&pictures->pdata[i]);
        g_ptr_array_add(recalls->recalls, recall);
    }
    g_ptr_array_sort(recalls->recalls, by_age);
    return TRUE;
}

void recalls_drop(Recalls *recalls)
{
    recalls->dropped = TRUE;
    forget_settled(recalls);
}

gboolean recalls_owed(const Recalls *recalls)
{
    for (guint i = 0; i < recalls->recalls->len; i++) {
        if (recall_at(recalls, i)->unkept || is_owed(recall_at(recalls, i)))
            return TRUE;
    }
    return FALSE;
}

gboolean recalls_failed(const Recalls *recalls)
{
    for (guint i = 0; i < recalls->recalls->len; i++) {
        if (recall_at(recalls, i)->picture->recall == RECALL_FAILED)
            return TRUE;
    }
    return FALSE;
}

void recalls_told(Recalls *recalls)
{
    for (guint i = recalls->recalls->len; i-- > 0;) {
        const Recall *recall = recall_at(recalls, i);
        if (recall->picture->recall == RECALL_FAILED && !recall->unkept)
            g_ptr_array_remove_index(recalls->recalls, i);
    }
}

void recalls_init(Recalls *recalls, const Clock *clock, Store *store, Api *api, const char *board_id)
{
    *recalls = (Recalls){.clock = clock, .store = store, .api = api, .board_id = board_id};
    recalls->recalls = g_ptr_array_new_with_free_func(recall_free);
}

void recalls_clear(Recalls *recalls)
{
    g_clear_pointer(&recalls->recalls, g_ptr_array_unref);
}
