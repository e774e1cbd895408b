// SPDX-License-Identifier: MIT
/**
 * recall.h - the pictures of one board that an undo or redo made untrue disappear from the chat.
 *
 * The store says which, in the transaction that notes the new picture as sent: so they go after it came, and a killed
 * process forgets none. Each is tried at 0, 1 and 2 s; what fails then is told by the next picture. Nothing else waits
 * for a recall.
 */
#ifndef DINGBOARD_DELIVERY_RECALL_H
#define DINGBOARD_DELIVERY_RECALL_H

#include "lib/dingtalk/client.h"
#include "lib/store/store.h"

#define RECALL_TRIES 3
/** Pause after the first failure; after the second it is twice as long. */
#define RECALL_PAUSE_MS 1000

typedef struct {
    const Clock *clock;
    Store *store;
    Api *api;
    const char *board_id;
    GPtrArray *recalls; /**< newest picture first; see recall.c */
    guint under_way;
    /** Told of each answer; may be NULL. */
    void (*answered)(gboolean group, const Verdict *verdict, gpointer data);
    gpointer answered_data;
    gint64 keep_at; /**< not before, when the store refused */
    gboolean dropped;
} Recalls;

/** All but the Recalls is borrowed. It must stay where it is while recalls are under way. */
void recalls_init(Recalls *recalls, const Clock *clock, Store *store, Api *api, const char *board_id);
void recalls_clear(Recalls *recalls);

/** Take what is owed, and what has failed and was not told, from the store. */
gboolean recalls_load(Recalls *recalls, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** Forget what is not under way, because another worker has the board. */
void recalls_drop(Recalls *recalls);

/** Start what is due. @return when to call again, ms, or G_MAXINT64 for when something changes. */
gint64 recalls_run(Recalls *recalls);
/** TRUE while something is to be recalled, or the store does not know yet what became of it. */
gboolean recalls_owed(const Recalls *recalls);

/** TRUE when a recall has failed and no picture has told so. */
gboolean recalls_failed(const Recalls *recalls);
/** A picture has told it, and the store knows. */
void recalls_told(Recalls *recalls);

#endif
