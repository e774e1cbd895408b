// SPDX-License-Identifier: MIT
/*
 * Calls of the platform: how many began in the last second (shared by all workers), how many were made in a month, and
 * what came of each attempt. None of it is worth waiting for the disk.
 */
#include "lib/store/sqlite_schema.h"
#include "lib/store/sqlite_store.h"

static Db *boards_of(Store *store)
{
    return &((SqliteStore *)store)->boards;
}

/* --- the rate --------------------------------------------------------------------------------- */

/** Calls of the last second, and the oldest of them. */
typedef struct {
    gint64 count;
    gint64 oldest_ms;
} Recent;

/* Those in the future began before the clock was set back: they count no more. */
static gboolean forget_old(Db *db, int kind, gint64 now_ms, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_RATE_FORGET, error);
    if (statement == NULL)
        return FALSE;
    sqlite3_bind_int(statement, 1, kind);
    sqlite3_bind_int64(statement, 2, now_ms - RATE_WINDOW_MS);
    sqlite3_bind_int64(statement, 3, now_ms);
    return db_run(db, statement, error);
}

static gboolean read_recent(Db *db, int kind, Recent *recent, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_RATE_RECENT, error);
    if (statement == NULL)
        return FALSE;
    sqlite3_bind_int(statement, 1, kind);
    DbStep step = db_step(db, statement, error);
    if (step == DB_ROW)
        *recent = (Recent){sqlite3_column_int64(statement, 0), sqlite3_column_int64(statement, 1)};
    return step != DB_ERROR;
}

static gboolean note_start(Db *db, int kind, gint64 now_ms, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_RATE_TAKE, error);
    if (statement == NULL)
        return FALSE;
    sqlite3_bind_int(statement, 1, kind);
    sqlite3_bind_int64(statement, 2, now_ms);
    return db_run(db, statement, error);
}

static gboolean take_rate(Db *db, int kind, guint per_second, gint64 now_ms, gint64 *ready_at, GError **error)
{
    Recent recent = {0};
    if (!forget_old(db, kind, now_ms, error) || !read_recent(db, kind, &recent, error))
        return FALSE;
    if (recent.count >= per_second) {
        *ready_at = recent.oldest_ms + RATE_WINDOW_MS;
        return TRUE;
    }
    *ready_at = now_ms;
    return note_start(db, kind, now_ms, error);
}

gboolean sqlite_rate_take(Store *store, int kind, guint per_second, gint64 now_ms, gint64 *ready_at, GError **error)
{
    Db *db = boards_of(store);
    return db_ready(db, error) && db_begin_unsynced(db, error) &&
           db_end_unsynced(db, take_rate(db, kind, per_second, now_ms, ready_at, error), error);
}

/* --- attempts and the month's count ------------------------------------------------------------- */

static gboolean note_attempt(Db *db, const Attempt *attempt, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_ATTEMPT, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, attempt->board_id);
    sqlite3_bind_int64(statement, 2, attempt->item);
    sqlite3_bind_int(statement, 3, attempt->call);
    db_bind_text(statement, 4, attempt->verdict);
    db_bind_text(statement, 5, attempt->request_id);
    sqlite3_bind_int64(statement, 6, attempt->at_ms);
    return db_run(db, statement, error);
}

static gboolean count_call(Db *db, int month, int kind, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_CALL_COUNT, error);
    if (statement == NULL)
        return FALSE;
    sqlite3_bind_int(statement, 1, month);
    sqlite3_bind_int(statement, 2, kind);
    return db_run(db, statement, error);
}

gboolean sqlite_attempt(Store *store, const Attempt *attempt, int month, GError **error)
{
    Db *db = boards_of(store);
    return db_ready(db, error) && db_begin_unsynced(db, error) &&
           db_end_unsynced(db,
                           (attempt->board_id == NULL || note_attempt(db, attempt, error)) &&
                               (month == 0 || count_call(db, month, attempt->call, error)),
                           error);
}

GPtrArray *sqlite_attempts(Store *store, const char *board_id, GError **error)
{
    Db *db = boards_of(store);
    if (!db_ready(db, error))
        return NULL;
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_ATTEMPTS, error);
    if (statement == NULL)
        return NULL;
    db_bind_text(statement, 1, board_id);
    g_autoptr(GPtrArray) attempts = g_ptr_array_new_with_free_func((GDestroyNotify)attempt_free);
    DbStep step = DB_DONE;
    while ((step = db_step(db, statement, error)) == DB_ROW) {
        Attempt *attempt = g_new0(Attempt, 1);
        attempt->board_id = g_strdup(board_id);
        attempt->item = sqlite3_column_int64(statement, 0);
        attempt->call = sqlite3_column_int(statement, 1);
        attempt->verdict = db_column_text(statement, 2);
        attempt->request_id = db_column_text(statement, 3);
        attempt->at_ms = sqlite3_column_int64(statement, 4);
        g_ptr_array_add(attempts, attempt);
    }
    return step == DB_ERROR ? NULL : g_steal_pointer(&attempts);
}

gboolean sqlite_calls(Store *store, int month, GArray *counts, GError **error)
{
    Db *db = boards_of(store);
    if (!db_ready(db, error))
        return FALSE;
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_CALLS, error);
    if (statement == NULL)
        return FALSE;
    sqlite3_bind_int(statement, 1, month);
    DbStep step = DB_DONE;
    while ((step = db_step(db, statement, error)) == DB_ROW) {
        guint kind = (guint)sqlite3_column_int(statement, 0);
        if (kind < counts->len)
            g_array_index(counts, gint64, kind) = sqlite3_column_int64(statement, 1);
    }
    return step == DB_DONE;
}

gboolean sqlite_flag_raise(Store *store, int month, const char *name, gboolean *raised, GError **error)
{
    Db *db = boards_of(store);
    if (!db_ready(db, error))
        return FALSE;
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_FLAG_RAISE, error);
    if (statement == NULL)
        return FALSE;
    sqlite3_bind_int(statement, 1, month);
    db_bind_text(statement, 2, name);
    if (!db_run(db, statement, error))
        return FALSE;
    *raised = sqlite3_changes(db->handle) > 0;
    return TRUE;
}

gboolean sqlite_flag(Store *store, int month, const char *name, gboolean *up, GError **error)
{
    Db *db = boards_of(store);
    if (!db_ready(db, error))
        return FALSE;
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_FLAG, error);
    if (statement == NULL)
        return FALSE;
    sqlite3_bind_int(statement, 1, month);
    db_bind_text(statement, 2, name);
    DbStep step = db_step(db, statement, error);
    *up = step == DB_ROW;
    return step != DB_ERROR;
}

/* --- pruning ------------------------------------------------------------------------------------ */

static gboolean prune_one(Db *db, guint number, gint64 before_ms, guint limit, gint64 *gone, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, number, error);
    if (statement == NULL)
        return FALSE;
    sqlite3_bind_int64(statement, 1, before_ms);
    sqlite3_bind_int64(statement, 2, limit);
    if (!db_run(db, statement, error))
        return FALSE;
    *gone += sqlite3_changes(db->handle);
    return TRUE;
}

gint64 sqlite_prune_delivery(Store *store, gint64 before_ms, guint limit, GError **error)
{
    static const guint prunes[] = {BOARDS_PRUNE_DELIVERY, BOARDS_PRUNE_ATTEMPTS, BOARDS_PRUNE_CRASHES};
    Db *db = boards_of(store);
    gint64 gone = 0;
    if (!db_ready(db, error))
        return -1;
    for (gsize i = 0; i < G_N_ELEMENTS(prunes); i++) {
        if (!prune_one(db, prunes[i], before_ms, limit, &gone, error))
            return -1;
    }
    return gone;
}
