// SPDX-License-Identifier: MIT
#include "lib/store/store_meeting.h"

#include "lib/store/engine.h"

void stored_timer_free(StoredTimer *stored)
{
    if (stored == NULL)
        return;
    g_free(stored->board_id);
    g_free(stored->timer.name);
    g_free(stored->timer.owner_id);
    g_free(stored->timer.owner_name);
    g_free(stored->payload);
    g_free(stored);
}

GPtrArray *store_timers(Store *store, const char *board_id, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->timers(store, board_id, error);
}

GPtrArray *store_timers_due(Store *store, gint64 now_ms, guint limit, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->timers_due(store, now_ms, limit, error);
}

gboolean store_timer_next(Store *store, gint64 *due_ms, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->timer_next(store, due_ms, error);
}

gboolean store_timer_tell(Store *store, const StoredTimer *timer, const OutboxItem *item, gboolean *told,
                          GError **error)
{
    STORE_LOCKED(store);
    return store->engine->timer_tell(store, timer, item, told, error);
}

GPtrArray *store_people(Store *store, const char *board_id, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->people(store, board_id, error);
}
