// SPDX-License-Identifier: MIT
/* What workers fetch or make while a receiver's client waits: logins and files. Both end by themselves. */
#include "lib/store/sqlite_schema.h"
#include "lib/store/sqlite_store.h"

/* The connection, ready, and one of its statements. `found` is set to FALSE. NULL without an error: no file yet. */
static DbStatement *boards_statement(Store *store, BoardsStatement number, gboolean *found, GError **error)
{
    SqliteStore *sqlite = (SqliteStore *)store;
    *found = FALSE;
    return sqlite_boards_ready(sqlite, error) ? db_statement(&sqlite->boards, number, error) : NULL;
}

static Db *boards_of(Store *store)
{
    return &((SqliteStore *)store)->boards;
}

/* Nobody is told of these but who asks again: they need not wait for the disk. */
gboolean sqlite_login_put(Store *store, const char *nonce, const Login *login, GError **error)
{
    gboolean found;
    g_autoptr(DbStatement) statement = boards_statement(store, BOARDS_LOGIN_PUT, &found, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, nonce);
    db_bind_text(statement, 2, login->staff_id);
    db_bind_text(statement, 3, login->name);
    db_bind_text(statement, 4, login->problem);
    sqlite3_bind_int64(statement, 5, login->until_ms);
    sqlite3_bind_int(statement, 6, login->admin ? 1 : 0);
    return db_run_unsynced(boards_of(store), statement, error);
}

static gboolean read_login(DbStatement *statement, Login *login)
{
    login->staff_id = db_column_text(statement, 0);
    login->name = db_column_text(statement, 1);
    login->problem = db_column_text(statement, 2);
    login->until_ms = sqlite3_column_int64(statement, 3);
    login->admin = sqlite3_column_int(statement, 4) != 0;
    return TRUE;
}

gboolean sqlite_login_get(Store *store, const char *nonce, gint64 now_ms, Login *login, gboolean *found, GError **error)
{
    g_autoptr(GError) cause = NULL;
    *login = (Login){0};
    g_autoptr(DbStatement) statement = boards_statement(store, BOARDS_LOGIN_GET, found, &cause);
    if (statement == NULL)
        return sqlite_none_yet(&cause, error);
    db_bind_text(statement, 1, nonce);
    sqlite3_bind_int64(statement, 2, now_ms);
    DbStep step = db_step(boards_of(store), statement, error);
    *found = step == DB_ROW && read_login(statement, login);
    return step != DB_ERROR;
}

gboolean sqlite_export_put(Store *store, const char *job, const LiveExport *export, GError **error)
{
    gboolean found;
    gsize size = 0;
    const void *bytes = export->bytes != NULL ? g_bytes_get_data(export->bytes, &size) : NULL;
    g_autoptr(DbStatement) statement = boards_statement(store, BOARDS_EXPORT_PUT, &found, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, job);
    db_bind_text(statement, 2, export->board_id);
    db_bind_text(statement, 3, export->name);
    db_bind_text(statement, 4, export->type);
    if (bytes != NULL)
        db_bind_bytes(statement, 5, bytes, size);
    sqlite3_bind_int64(statement, 6, export->until_ms);
    return db_run_unsynced(boards_of(store), statement, error);
}

static gboolean read_export(DbStatement *statement, LiveExport *export)
{
    export->board_id = db_column_text(statement, 0);
    export->name = db_column_text(statement, 1);
    export->type = db_column_text(statement, 2);
    if (sqlite3_column_type(statement, 3) == SQLITE_BLOB)
        export->bytes = g_bytes_new(sqlite3_column_blob(statement, 3), (gsize)sqlite3_column_bytes(statement, 3));
    export->until_ms = sqlite3_column_int64(statement, 4);
    return TRUE;
}

gboolean sqlite_export_get(Store *store, const char *board_id, const char *job, gint64 now_ms, LiveExport *export,
                           gboolean *found, GError **error)
{
    g_autoptr(GError) cause = NULL;
    *export = (LiveExport){0};
    g_autoptr(DbStatement) statement = boards_statement(store, BOARDS_EXPORT_GET, found, &cause);
    if (statement == NULL)
        return sqlite_none_yet(&cause, error);
    db_bind_text(statement, 1, job);
    db_bind_text(statement, 2, board_id);
    sqlite3_bind_int64(statement, 3, now_ms);
    DbStep step = db_step(boards_of(store), statement, error);
    *found = step == DB_ROW && read_export(statement, export);
    return step != DB_ERROR;
}

gint64 sqlite_live_prune(Store *store, gint64 now_ms, GError **error)
{
    static const BoardsStatement prunes[] = {BOARDS_LOGIN_PRUNE, BOARDS_EXPORT_PRUNE};
    gint64 gone = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(prunes); i++) {
        gboolean found;
        g_autoptr(DbStatement) statement = boards_statement(store, prunes[i], &found, error);
        if (statement == NULL)
            return -1;
        sqlite3_bind_int64(statement, 1, now_ms);
        if (!db_run(boards_of(store), statement, error))
            return -1;
        gone += sqlite3_changes64(boards_of(store)->handle);
    }
    return gone;
}
