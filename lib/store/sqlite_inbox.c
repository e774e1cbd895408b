// SPDX-License-Identifier: MIT
/* The journal from the other side: what workers have to read, and what may go. Nothing here takes the journal's
 * write lock but sqlite_prune, in short batches; sqlite_uploads_prune does, too. */
#include "lib/store/sqlite_schema.h"
#include "lib/store/sqlite_store.h"

static void free_journal_row(gpointer row)
{
    journal_row_free(row);
}

static void free_board_info(gpointer info)
{
    board_info_free(info);
}

/* The journal's connection, ready, and one of its statements. */
static DbStatement *journal_statement(SqliteStore *sqlite, JournalStatement number, GError **error)
{
    return db_ready(&sqlite->journal, error) ? db_statement(&sqlite->journal, number, error) : NULL;
}

GPtrArray *sqlite_boards_with_news(Store *store, gint64 *after, GError **error)
{
    SqliteStore *sqlite = (SqliteStore *)store;
    g_autoptr(DbStatement) statement = journal_statement(sqlite, JOURNAL_NEWS, error);
    if (statement == NULL)
        return NULL;
    sqlite3_bind_int64(statement, 1, *after);
    g_autoptr(GPtrArray) boards = g_ptr_array_new_with_free_func(g_free);
    gint64 newest = *after;
    DbStep step = DB_DONE;
    while ((step = db_step(&sqlite->journal, statement, error)) == DB_ROW) {
        g_ptr_array_add(boards, db_column_text(statement, 0));
        newest = MAX(newest, sqlite3_column_int64(statement, 1));
    }
    if (step == DB_ERROR)
        return NULL;
    *after = newest;
    return g_steal_pointer(&boards);
}

GPtrArray *sqlite_boards_with_work(Store *store, GError **error)
{
    SqliteStore *sqlite = (SqliteStore *)store;
    g_autoptr(DbStatement) statement = journal_statement(sqlite, JOURNAL_WORK, error);
    if (statement == NULL)
        return NULL;
    g_autoptr(GPtrArray) boards = g_ptr_array_new_with_free_func(g_free);
    DbStep step = DB_DONE;
    while ((step = db_step(&sqlite->journal, statement, error)) == DB_ROW)
        g_ptr_array_add(boards, db_column_text(statement, 0));
    return step == DB_ERROR ? NULL : g_steal_pointer(&boards);
}

static JournalRow *read_row(DbStatement *statement)
{
    JournalRow *row = g_new0(JournalRow, 1);
    row->id = sqlite3_column_int64(statement, 0);
    row->msg_id = db_column_text(statement, 1);
    row->received_ms = sqlite3_column_int64(statement, 2);
    const void *body = sqlite3_column_blob(statement, 3);
    row->body = g_bytes_new(body, (gsize)sqlite3_column_bytes(statement, 3));
    row->robot = db_column_text(statement, 4);
    return row;
}

GPtrArray *sqlite_read_journal(Store *store, const char *board_id, guint limit, GError **error)
{
    SqliteStore *sqlite = (SqliteStore *)store;
    g_autoptr(DbStatement) statement = journal_statement(sqlite, JOURNAL_UNREAD, error);
    if (statement == NULL)
        return NULL;
    db_bind_text(statement, 1, board_id);
    sqlite3_bind_int64(statement, 2, limit);
    g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(free_journal_row);
    DbStep step = DB_DONE;
    while ((step = db_step(&sqlite->journal, statement, error)) == DB_ROW)
        g_ptr_array_add(rows, read_row(statement));
    return step == DB_ERROR ? NULL : g_steal_pointer(&rows);
}

gint64 sqlite_prune(Store *store, gint64 before_ms, guint limit, GError **error)
{
    SqliteStore *sqlite = (SqliteStore *)store;
    g_autoptr(DbStatement) statement = journal_statement(sqlite, JOURNAL_PRUNE, error);
    if (statement == NULL)
        return -1;
    sqlite3_bind_int64(statement, 1, before_ms);
    sqlite3_bind_int64(statement, 2, limit);
    return db_run(&sqlite->journal, statement, error) ? sqlite3_changes64(sqlite->journal.handle) : -1;
}

static BoardInfo *read_board_info(DbStatement *statement)
{
    BoardInfo *info = g_new0(BoardInfo, 1);
    info->id = db_column_text(statement, 0);
    info->conversation_id = db_column_text(statement, 1);
    info->title = db_column_text(statement, 2);
    info->group = sqlite3_column_int(statement, 3) != 0;
    info->last_seq = sqlite3_column_int64(statement, 4);
    info->updated_ms = sqlite3_column_int64(statement, 5);
    info->unread = sqlite3_column_int64(statement, 6);
    info->unsent = sqlite3_column_int64(statement, 7);
    return info;
}

GPtrArray *sqlite_list_boards(Store *store, GError **error)
{
    SqliteStore *sqlite = (SqliteStore *)store;
    g_autoptr(DbStatement) statement = journal_statement(sqlite, JOURNAL_LIST, error);
    if (statement == NULL)
        return NULL;
    g_autoptr(GPtrArray) boards = g_ptr_array_new_with_free_func(free_board_info);
    DbStep step = DB_DONE;
    while ((step = db_step(&sqlite->journal, statement, error)) == DB_ROW)
        g_ptr_array_add(boards, read_board_info(statement));
    return step == DB_ERROR ? NULL : g_steal_pointer(&boards);
}
