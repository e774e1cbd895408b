// SPDX-License-Identifier: MIT
/* The live part of the store as its callers see it, and what it hands out. */
#include "lib/store/store_live.h"

#include "lib/store/engine.h"

gboolean store_live_state(Store *store, const char *board_id, GString *rows, LiveState *state, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->live_state(store, board_id, rows, state, error);
}

gboolean store_live_events(Store *store, const char *board_id, gint64 since, GString *events, gint64 *n, gboolean *gap,
                           GError **error)
{
    STORE_LOCKED(store);
    return store->engine->live_events(store, board_id, since, events, n, gap, error);
}

gboolean store_live_undo(Store *store, const char *board_id, const char *author_id, guint *undo, guint *redo,
                         GError **error)
{
    STORE_LOCKED(store);
    return store->engine->live_undo(store, board_id, author_id, undo, redo, error);
}

gboolean store_login_put(Store *store, const char *nonce, const Login *login, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->login_put(store, nonce, login, error);
}

gboolean store_login_get(Store *store, const char *nonce, gint64 now_ms, Login *login, gboolean *found, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->login_get(store, nonce, now_ms, login, found, error);
}

gboolean store_export_put(Store *store, const char *job, const LiveExport *export, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->export_put(store, job, export, error);
}

gboolean store_export_get(Store *store, const char *board_id, const char *job, gint64 now_ms, LiveExport *export,
                          gboolean *found, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->export_get(store, board_id, job, now_ms, export, found, error);
}

gint64 store_live_prune(Store *store, gint64 now_ms, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->live_prune(store, now_ms, error);
}

/* --- what is handed out ------------------------------------------------------------------------- */

LiveRow *live_row_new(guint id, char *json)
{
    LiveRow *row = g_new0(LiveRow, 1);
    *row = (LiveRow){id, json};
    return row;
}

void live_row_free(LiveRow *row)
{
    if (row == NULL)
        return;
    g_free(row->json);
    g_free(row);
}

LiveChange *live_change_new(void)
{
    LiveChange *change = g_new0(LiveChange, 1);
    change->removed = g_array_new(FALSE, FALSE, sizeof(guint));
    change->put = g_ptr_array_new_with_free_func((GDestroyNotify)live_row_free);
    change->events = g_ptr_array_new_with_free_func(g_free);
    return change;
}

void live_change_free(LiveChange *change)
{
    if (change == NULL)
        return;
    g_array_unref(change->removed);
    g_ptr_array_unref(change->put);
    g_ptr_array_unref(change->events);
    g_clear_pointer(&change->order, g_array_unref);
    g_free(change->view);
    g_free(change->quiet);
    g_free(change);
}

void live_state_clear(LiveState *state)
{
    g_clear_pointer(&state->view, g_free);
    g_clear_pointer(&state->title, g_free);
    g_clear_pointer(&state->quiet, g_free);
}

void login_clear(Login *login)
{
    g_clear_pointer(&login->staff_id, g_free);
    g_clear_pointer(&login->name, g_free);
    g_clear_pointer(&login->problem, g_free);
}

void live_export_clear(LiveExport *export)
{
    g_clear_pointer(&export->board_id, g_free);
    g_clear_pointer(&export->name, g_free);
    g_clear_pointer(&export->type, g_free);
    g_clear_pointer(&export->bytes, g_bytes_unref);
}
