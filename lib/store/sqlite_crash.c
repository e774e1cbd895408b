// SPDX-License-Identifier: MIT
/* What ended a worker: counted when the next one finds the dead one's note. */
#include "lib/store/sqlite_schema.h"
#include "lib/store/sqlite_store.h"

gboolean sqlite_crash_count(Store *store, const char *board_id, CrashKind kind, gint64 number, gint64 now_ms,
                            GError **error)
{
    Db *boards = &((SqliteStore *)store)->boards;
    if (!db_ready(boards, error))
        return FALSE;
    g_autoptr(DbStatement) statement = db_statement(boards, BOARDS_CRASH_COUNT, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, board_id);
    sqlite3_bind_int(statement, 2, (int)kind);
    sqlite3_bind_int64(statement, 3, number);
    sqlite3_bind_int64(statement, 4, now_ms);
    return db_run(boards, statement, error);
}

static Crash *read_crash(DbStatement *statement)
{
    Crash *crash = g_new0(Crash, 1);
    crash->board_id = db_column_text(statement, 0);
    crash->kind = (CrashKind)sqlite3_column_int(statement, 1);
    crash->number = sqlite3_column_int64(statement, 2);
    crash->crashes = (guint)sqlite3_column_int(statement, 3);
    crash->last_ms = sqlite3_column_int64(statement, 4);
    return crash;
}

GPtrArray *sqlite_crashes(Store *store, const char *board_id, GError **error)
{
    Db *boards = &((SqliteStore *)store)->boards;
    if (!db_ready(boards, error))
        return NULL;
    g_autoptr(DbStatement) statement = db_statement(boards, BOARDS_CRASHES, error);
    if (statement == NULL)
        return NULL;
    db_bind_text(statement, 1, board_id);
    g_autoptr(GPtrArray) crashes = g_ptr_array_new_with_free_func((GDestroyNotify)crash_free);
    DbStep step = DB_DONE;
    while ((step = db_step(boards, statement, error)) == DB_ROW)
        g_ptr_array_add(crashes, read_crash(statement));
    return step == DB_ERROR ? NULL : g_steal_pointer(&crashes);
}
