// SPDX-License-Identifier: MIT
/* What is owed to the chat. A finished item moves to `delivery`, without its payload. */
#include "lib/store/sqlite_schema.h"
#include "lib/store/sqlite_store.h"

static void free_outbox_item(gpointer item)
{
    outbox_item_free(item);
}

gboolean sqlite_outbox_add(Db *boards, const char *board_id, const OutboxItem *item, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(boards, BOARDS_OUTBOX_ADD, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, board_id);
    sqlite3_bind_int(statement, 2, (int)item->kind);
    sqlite3_bind_int64(statement, 3, item->seq);
    db_bind_text(statement, 4, item->payload);
    sqlite3_bind_int64(statement, 5, item->due_ms);
    sqlite3_bind_int64(statement, 6, item->attempts);
    db_bind_text(statement, 7, item->media_id);
    sqlite3_bind_int64(statement, 8, item->created_ms);
    return db_run(boards, statement, error);
}

static OutboxItem *read_item(DbStatement *statement)
{
    OutboxItem *item = g_new0(OutboxItem, 1);
    item->id = sqlite3_column_int64(statement, 0);
    item->kind = (OutboxKind)sqlite3_column_int(statement, 1);
    item->seq = sqlite3_column_int64(statement, 2);
    item->payload = db_column_text(statement, 3);
    item->due_ms = sqlite3_column_int64(statement, 4);
    item->attempts = (guint)sqlite3_column_int(statement, 5);
    item->media_id = db_column_text(statement, 6);
    item->created_ms = sqlite3_column_int64(statement, 7);
    return item;
}

GPtrArray *sqlite_outbox(Store *store, const char *board_id, GError **error)
{
    Db *boards = &((SqliteStore *)store)->boards;
    if (!db_ready(boards, error))
        return NULL;
    g_autoptr(DbStatement) statement = db_statement(boards, BOARDS_OUTBOX, error);
    if (statement == NULL)
        return NULL;
    db_bind_text(statement, 1, board_id);
    g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func(free_outbox_item);
    DbStep step = DB_DONE;
    while ((step = db_step(boards, statement, error)) == DB_ROW)
        g_ptr_array_add(items, read_item(statement));
    return step == DB_ERROR ? NULL : g_steal_pointer(&items);
}

gboolean sqlite_outbox_update(Store *store, const OutboxItem *item, GError **error)
{
    Db *boards = &((SqliteStore *)store)->boards;
    if (!db_ready(boards, error))
        return FALSE;
    g_autoptr(DbStatement) statement = db_statement(boards, BOARDS_OUTBOX_UPDATE, error);
    if (statement == NULL)
        return FALSE;
    sqlite3_bind_int64(statement, 1, item->id);
    sqlite3_bind_int64(statement, 2, item->attempts);
    sqlite3_bind_int64(statement, 3, item->due_ms);
    db_bind_text(statement, 4, item->media_id);
    sqlite3_bind_int64(statement, 5, item->seq);
    /* The picture is sent after this. Without the note it would only be uploaded, or tried, once more. */
    return db_run_unsynced(boards, statement, error);
}

static gboolean note_delivery(Db *boards, const OutboxFinish *finish, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(boards, BOARDS_DELIVERED, error);
    if (statement == NULL)
        return FALSE;
    sqlite3_bind_int64(statement, 1, finish->id);
    sqlite3_bind_int(statement, 2, (int)finish->end);
    db_bind_text(statement, 3, finish->process_query_key);
    db_bind_text(statement, 4, finish->note);
    sqlite3_bind_int64(statement, 5, finish->now_ms);
    sqlite3_bind_int64(statement, 6, finish->seq);
    return db_run(boards, statement, error);
}

static gboolean remove_item(Db *boards, gint64 id, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(boards, BOARDS_OUTBOX_REMOVE, error);
    if (statement == NULL)
        return FALSE;
    sqlite3_bind_int64(statement, 1, id);
    return db_run(boards, statement, error);
}

static gboolean finish_item(Db *boards, const OutboxFinish *finish, GError **error)
{
    g_autofree char *board_id = NULL;
    gint64 seq_before = 0;
    if (!sqlite_picture_before(boards, finish->id, &board_id, &seq_before, error))
        return FALSE;
    gboolean sent_picture = board_id != NULL && finish->end == OUTBOX_SENT;
    return note_delivery(boards, finish, error) && remove_item(boards, finish->id, error) &&
           (!sent_picture || sqlite_picture_sent(boards, board_id, seq_before, finish, error));
}

gboolean sqlite_outbox_finish(Store *store, const OutboxFinish *finish, GError **error)
{
    Db *boards = &((SqliteStore *)store)->boards;
    return db_ready(boards, error) && db_begin_write(boards, error) &&
           db_end(boards, finish_item(boards, finish, error), error);
}
