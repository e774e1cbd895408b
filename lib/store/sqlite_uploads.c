// SPDX-License-Identifier: MIT
/* What comes along with journaled messages: beside the journal, so that it can go as soon as it was used. */
#include "lib/base/limits.h"
#include "lib/store/sqlite_schema.h"
#include "lib/store/sqlite_store.h"

gboolean sqlite_upload_room(Db *db, const JournalMessage *message, gboolean *full, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, JOURNAL_UPLOAD_ROOM, error);
    if (statement == NULL || db_step(db, statement, error) != DB_ROW)
        return FALSE;
    gint64 size = (gint64)g_bytes_get_size(message->upload);
    *full = sqlite3_column_int64(statement, 0) > LIMIT_UPLOADS_BYTES - size;
    return TRUE;
}

gboolean sqlite_upload_add(Db *db, const JournalMessage *message, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, JOURNAL_UPLOAD_ADD, error);
    if (statement == NULL)
        return FALSE;
    gsize size = 0;
    const void *bytes = g_bytes_get_data(message->upload, &size);
    db_bind_text(statement, 1, message->msg_id);
    sqlite3_bind_blob64(statement, 2, bytes, size, SQLITE_STATIC);
    return db_run(db, statement, error);
}

gboolean sqlite_upload(Store *store, const char *msg_id, GBytes **bytes, GError **error)
{
    Db *db = &((SqliteStore *)store)->journal;
    *bytes = NULL;
    g_autoptr(DbStatement) statement = db_ready(db, error) ? db_statement(db, JOURNAL_UPLOAD, error) : NULL;
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, msg_id);
    DbStep step = db_step(db, statement, error);
    if (step == DB_ROW) {
        const void *blob = sqlite3_column_blob(statement, 0);
        *bytes = g_bytes_new(blob, (gsize)sqlite3_column_bytes(statement, 0));
    }
    return step != DB_ERROR;
}

gint64 sqlite_uploads_prune(Store *store, GError **error)
{
    Db *db = &((SqliteStore *)store)->journal;
    g_autoptr(DbStatement) statement = db_ready(db, error) ? db_statement(db, JOURNAL_UPLOADS_PRUNE, error) : NULL;
    if (statement == NULL)
        return -1;
    return db_run(db, statement, error) ? sqlite3_changes64(db->handle) : -1;
}
