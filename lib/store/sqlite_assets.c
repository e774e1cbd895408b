// SPDX-License-Identifier: MIT
/* Pictures that people sent, kept with their boards. */
#include "lib/store/sqlite_schema.h"
#include "lib/store/sqlite_store.h"

static gboolean add(Db *db, const BoardCommit *commit, const Asset *asset, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_ASSET_ADD, error);
    if (statement == NULL)
        return FALSE;
    gsize size = 0;
    const void *bytes = g_bytes_get_data(asset->png, &size);
    db_bind_text(statement, 1, commit->board_id);
    db_bind_text(statement, 2, asset->id);
    sqlite3_bind_int64(statement, 3, asset->width);
    sqlite3_bind_int64(statement, 4, asset->height);
    sqlite3_bind_blob64(statement, 5, bytes, size, SQLITE_STATIC);
    sqlite3_bind_int64(statement, 6, commit->now_ms);
    return db_run(db, statement, error);
}

gboolean sqlite_assets_add(Db *db, const BoardCommit *commit, GError **error)
{
    for (guint i = 0; commit->assets != NULL && i < commit->assets->len; i++) {
        if (!add(db, commit, commit->assets->pdata[i], error))
            return FALSE;
    }
    return TRUE;
}

/** The ids of the board's assets that are not among `needed`. */
static GPtrArray *find_needless(Db *db, const char *board_id, GHashTable *needed, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_ASSET_IDS, error);
    if (statement == NULL)
        return NULL;
    db_bind_text(statement, 1, board_id);
    g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func(g_free);
    DbStep step = DB_DONE;
    while ((step = db_step(db, statement, error)) == DB_ROW) {
        g_autofree char *id = db_column_text(statement, 0);
        if (!g_hash_table_contains(needed, id))
            g_ptr_array_add(ids, g_steal_pointer(&id));
    }
    return step == DB_ERROR ? NULL : g_steal_pointer(&ids);
}

gboolean sqlite_assets_sweep(Db *db, const BoardCommit *commit, GError **error)
{
    g_autoptr(GHashTable) needed = history_assets(commit->history);
    g_autoptr(GPtrArray) ids = find_needless(db, commit->board_id, needed, error);
    for (guint i = 0; ids != NULL && i < ids->len; i++) {
        g_autoptr(DbStatement) statement = db_statement(db, BOARDS_ASSET_REMOVE, error);
        if (statement == NULL)
            return FALSE;
        db_bind_text(statement, 1, commit->board_id);
        db_bind_text(statement, 2, ids->pdata[i]);
        if (!db_run(db, statement, error))
            return FALSE;
    }
    return ids != NULL;
}

gboolean sqlite_asset(Store *store, const char *board_id, const char *id, GBytes **png, GError **error)
{
    SqliteStore *sqlite = (SqliteStore *)store;
    Db *db = &sqlite->boards;
    g_autoptr(GError) cause = NULL;
    *png = NULL;
    if (!sqlite_boards_ready(sqlite, &cause))
        return sqlite_none_yet(&cause, error);
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_ASSET, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, board_id);
    db_bind_text(statement, 2, id);
    DbStep step = db_step(db, statement, error);
    if (step == DB_ROW) {
        const void *bytes = sqlite3_column_blob(statement, 0);
        *png = g_bytes_new(bytes, (gsize)sqlite3_column_bytes(statement, 0));
    }
    return step != DB_ERROR;
}

gboolean sqlite_asset_room(Store *store, const char *board_id, guint *count, gint64 *bytes, GError **error)
{
    Db *db = &((SqliteStore *)store)->boards;
    if (!db_ready(db, error))
        return FALSE;
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_ASSET_ROOM, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, board_id);
    if (db_step(db, statement, error) != DB_ROW)
        return FALSE;
    *count = (guint)sqlite3_column_int64(statement, 0);
    *bytes = sqlite3_column_int64(statement, 1);
    return TRUE;
}
