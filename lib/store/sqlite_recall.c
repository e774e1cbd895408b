// SPDX-License-Identifier: MIT
/*
 * Pictures that an undo or redo made untrue. Whether a picture is true was settled, for all before it, when the last
 * one was sent; so only entries flipped since then matter, and they matter to the pictures that know them:
 *
 *      entries     1   2   3   4:undo 2
 *      pictures    A   B   C       D        sending D makes B and C untrue; A never showed entry 2
 */
#include "lib/base/limits.h"
#include "lib/store/sqlite_schema.h"
#include "lib/store/sqlite_store.h"

gboolean sqlite_picture_before(Db *boards, gint64 id, char **board_id, gint64 *seq, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(boards, BOARDS_SHOWN, error);
    if (statement == NULL)
        return FALSE;
    sqlite3_bind_int64(statement, 1, id);
    DbStep step = db_step(boards, statement, error);
    if (step == DB_ROW) {
        *board_id = db_column_text(statement, 0);
        *seq = sqlite3_column_int64(statement, 1);
    }
    return step != DB_ERROR;
}

/* The bounds may come the other way round, when a worker that had lost the board sent an old picture last. */
static gboolean owe_recalls(Db *boards, const char *board_id, gint64 seq_before, const OutboxFinish *finish,
                            GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(boards, BOARDS_OWE_RECALLS, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, board_id);
    sqlite3_bind_int64(statement, 2, seq_before);
    sqlite3_bind_int64(statement, 3, finish->seq);
    sqlite3_bind_int64(statement, 4, finish->now_ms);
    sqlite3_bind_int64(statement, 5, finish->now_ms - LIMIT_RECALL_AGE_MS);
    return db_run(boards, statement, error);
}

static gboolean owe_older(Db *boards, const char *board_id, const OutboxFinish *finish, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(boards, BOARDS_OWE_OLDER, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, board_id);
    sqlite3_bind_int64(statement, 2, finish->id);
    sqlite3_bind_int64(statement, 3, finish->now_ms);
    sqlite3_bind_int64(statement, 4, finish->now_ms - LIMIT_RECALL_AGE_MS);
    return db_run(boards, statement, error);
}

static gboolean note_told(Db *boards, const char *board_id, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(boards, BOARDS_RECALL_TOLD, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, board_id);
    return db_run(boards, statement, error);
}

gboolean sqlite_picture_sent(Db *boards, const char *board_id, gint64 seq_before, const OutboxFinish *finish,
                             GError **error)
{
    return owe_recalls(boards, board_id, seq_before, finish, error) &&
           (!finish->keep_newest || owe_older(boards, board_id, finish, error)) &&
           (!finish->told || note_told(boards, board_id, error));
}

static SentPicture *read_picture(DbStatement *statement)
{
    SentPicture *picture = g_new0(SentPicture, 1);
    picture->id = sqlite3_column_int64(statement, 0);
    picture->seq = sqlite3_column_int64(statement, 1);
    picture->process_query_key = db_column_text(statement, 2);
    picture->sent_ms = sqlite3_column_int64(statement, 3);
    picture->recall = (RecallState)sqlite3_column_int(statement, 4);
    picture->attempts = (guint)sqlite3_column_int(statement, 5);
    picture->due_ms = sqlite3_column_int64(statement, 6);
    picture->recalled_ms = sqlite3_column_int64(statement, 7);
    picture->conversation_id = db_column_text(statement, 8);
    picture->group = sqlite3_column_int(statement, 9) != 0;
    return picture;
}

GPtrArray *sqlite_pictures(Store *store, const char *board_id, PictureChoice choice, GError **error)
{
    Db *boards = &((SqliteStore *)store)->boards;
    if (!db_ready(boards, error))
        return NULL;
    g_autoptr(DbStatement) statement =
        db_statement(boards, choice == PICTURES_TO_RECALL ? BOARDS_RECALLS : BOARDS_PICTURES, error);
    if (statement == NULL)
        return NULL;
    db_bind_text(statement, 1, board_id);
    g_autoptr(GPtrArray) pictures = g_ptr_array_new_with_free_func((GDestroyNotify)sent_picture_free);
    DbStep step = DB_DONE;
    while ((step = db_step(boards, statement, error)) == DB_ROW)
        g_ptr_array_add(pictures, read_picture(statement));
    return step == DB_ERROR ? NULL : g_steal_pointer(&pictures);
}

gboolean sqlite_quoted(Store *store, const char *board_id, const char *process_query_key, QuotedMessage *quoted,
                       GError **error)
{
    Db *boards = &((SqliteStore *)store)->boards;
    *quoted = (QuotedMessage){0};
    if (!db_ready(boards, error))
        return FALSE;
    g_autoptr(DbStatement) statement = db_statement(boards, BOARDS_QUOTED, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, board_id);
    db_bind_text(statement, 2, process_query_key);
    DbStep step = db_step(boards, statement, error);
    if (step == DB_ROW) {
        quoted->known = TRUE;
        quoted->seq = sqlite3_column_int64(statement, 0);
        quoted->after = sqlite3_column_int64(statement, 1);
    }
    return step != DB_ERROR;
}

static gboolean keep_recall(Db *boards, const char *board_id, const SentPicture *picture, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(boards, BOARDS_RECALL_KEEP, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, board_id);
    sqlite3_bind_int64(statement, 2, picture->seq);
    sqlite3_bind_int64(statement, 3, picture->id);
    sqlite3_bind_int(statement, 4, (int)picture->recall);
    sqlite3_bind_int64(statement, 5, picture->attempts);
    sqlite3_bind_int64(statement, 6, picture->due_ms);
    sqlite3_bind_int64(statement, 7, picture->recalled_ms);
    return db_run(boards, statement, error);
}

static gboolean keep_recalls(Db *boards, const char *board_id, const GPtrArray *pictures, GError **error)
{
    for (guint i = 0; i < pictures->len; i++) {
        if (!keep_recall(boards, board_id, pictures->pdata[i], error))
            return FALSE;
    }
    return TRUE;
}

gboolean sqlite_recalls_keep(Store *store, const char *board_id, const GPtrArray *pictures, GError **error)
{
    Db *boards = &((SqliteStore *)store)->boards;
    return db_ready(boards, error) && db_begin_write(boards, error) &&
           db_end(boards, keep_recalls(boards, board_id, pictures, error), error);
}
