// SPDX-License-Identifier: MIT
/* Rows and events of boards that are looked at live. */
#include "lib/base/limits.h"
#include "lib/store/sqlite_schema.h"
#include "lib/store/sqlite_store.h"

/* --- writing ---------------------------------------------------------------------------------- */

/* A statement about the board with one number more. */
static gboolean run_with_number(Db *db, guint number, const char *board_id, gint64 value, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, number, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, board_id);
    if (sqlite3_bind_parameter_count(statement) > 1)
        sqlite3_bind_int64(statement, 2, value);
    return db_run(db, statement, error);
}

static gboolean put_live(Db *db, const BoardCommit *commit, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_LIVE_PUT, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, commit->board_id);
    sqlite3_bind_int64(statement, 2, commit->live->n);
    sqlite3_bind_int(statement, 3, commit->live->version);
    db_bind_text(statement, 4, commit->live->view);
    sqlite3_bind_int64(statement, 5, commit->live->quiet_ms);
    db_bind_text(statement, 6, commit->live->quiet);
    return db_run(db, statement, error);
}

static gboolean drop_rows(Db *db, const BoardCommit *commit, GError **error)
{
    const GArray *removed = commit->live->removed;
    if (commit->live->reset)
        return run_with_number(db, BOARDS_LIVE_FORGET_ROWS, commit->board_id, 0, error);
    for (guint i = 0; removed != NULL && i < removed->len; i++) {
        if (!run_with_number(db, BOARDS_LIVE_DROP_ROW, commit->board_id, g_array_index(removed, guint, i), error))
            return FALSE;
    }
    return TRUE;
}

static gboolean put_row(Db *db, const char *board_id, const LiveRow *row, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_LIVE_PUT_ROW, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, board_id);
    sqlite3_bind_int64(statement, 2, row->id);
    db_bind_text(statement, 3, row->json);
    return db_run(db, statement, error);
}

static gboolean put_rows(Db *db, const BoardCommit *commit, GError **error)
{
    const GPtrArray *rows = commit->live->put;
    for (guint i = 0; rows != NULL && i < rows->len; i++) {
        if (!put_row(db, commit->board_id, rows->pdata[i], error))
            return FALSE;
    }
    return TRUE;
}

static gboolean place_row(Db *db, const char *board_id, guint id, gint64 place, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_LIVE_PLACE_ROW, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, board_id);
    sqlite3_bind_int64(statement, 2, id);
    sqlite3_bind_int64(statement, 3, place);
    return db_run(db, statement, error);
}

static gboolean place_rows(Db *db, const BoardCommit *commit, GError **error)
{
    const GArray *order = commit->live->order;
    for (guint i = 0; order != NULL && i < order->len; i++) {
        if (!place_row(db, commit->board_id, g_array_index(order, guint, i), i + 1, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean put_event(Db *db, const char *board_id, gint64 n, const char *event, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_LIVE_PUT_EVENT, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, board_id);
    sqlite3_bind_int64(statement, 2, n);
    db_bind_text(statement, 3, event);
    return db_run(db, statement, error);
}

static gboolean put_events(Db *db, const BoardCommit *commit, GError **error)
{
    const GPtrArray *events = commit->live->events;
    if (events == NULL || events->len == 0)
        return TRUE;
    gint64 first = commit->live->n - events->len + 1;
    for (guint i = 0; i < events->len; i++) {
        if (!put_event(db, commit->board_id, first + i, events->pdata[i], error))
            return FALSE;
    }
    return run_with_number(db, BOARDS_LIVE_DROP_EVENTS, commit->board_id, commit->live->n - LIMIT_LIVE_EVENTS, error);
}

gboolean sqlite_live_write(Db *boards, const BoardCommit *commit, GError **error)
{
    return commit->live == NULL ||
           (put_live(boards, commit, error) && drop_rows(boards, commit, error) && put_rows(boards, commit, error) &&
            place_rows(boards, commit, error) && put_events(boards, commit, error));
}

/* --- reading ---------------------------------------------------------------------------------- */

/* Texts of a statement's rows as a JSON array. */
static gboolean append_array(Db *db, DbStatement *statement, GString *array, guint *count, GError **error)
{
    DbStep step = DB_DONE;
    g_string_append_c(array, '[');
    for (*count = 0; (step = db_step(db, statement, error)) == DB_ROW; (*count)++) {
        if (*count > 0)
            g_string_append_c(array, ',');
        g_string_append_len(array, (const char *)sqlite3_column_text(statement, 0), sqlite3_column_bytes(statement, 0));
    }
    g_string_append_c(array, ']');
    return step == DB_DONE;
}

static gboolean read_state(Db *db, const char *board_id, LiveState *state, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_LIVE_STATE, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, board_id);
    DbStep step = db_step(db, statement, error);
    if (step != DB_ROW)
        return step == DB_DONE;
    state->ready = TRUE;
    state->n = sqlite3_column_int64(statement, 0);
    state->seq = sqlite3_column_int64(statement, 1);
    state->version = sqlite3_column_int(statement, 2);
    state->view = db_column_text(statement, 3);
    state->title = db_column_text(statement, 4);
    state->quiet_ms = sqlite3_column_int64(statement, 5);
    state->quiet = db_column_text(statement, 6);
    return TRUE;
}

static gboolean read_rows(Db *db, const char *board_id, GString *rows, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_LIVE_ROWS, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, board_id);
    guint count = 0;
    return append_array(db, statement, rows, &count, error);
}

gboolean sqlite_live_state(Store *store, const char *board_id, GString *rows, LiveState *state, GError **error)
{
    SqliteStore *sqlite = (SqliteStore *)store;
    Db *db = &sqlite->boards;
    g_autoptr(GError) cause = NULL;
    *state = (LiveState){0};
    if (!sqlite_boards_ready(sqlite, &cause))
        return sqlite_none_yet(&cause, error);
    return db_begin_read(db, error) &&
           db_end(db,
                  read_state(db, board_id, state, error) &&
                      (!state->ready || rows == NULL || read_rows(db, board_id, rows, error)),
                  error);
}

static gboolean read_events(Db *db, const char *board_id, gint64 since, GString *events, guint *count, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_LIVE_EVENTS, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, board_id);
    sqlite3_bind_int64(statement, 2, since);
    return append_array(db, statement, events, count, error);
}

/* Numbers that were never given, such as those of a board restored from a copy, are a gap as well. */
static gboolean events_after(Db *db, const char *board_id, gint64 since, GString *events, LiveState *state,
                             gboolean *gap, GError **error)
{
    guint count = 0;
    gsize start = events->len;
    if (!read_state(db, board_id, state, error))
        return FALSE;
    *gap = state->ready && (since < state->n - LIMIT_LIVE_EVENTS || since > state->n);
    if (!state->ready || *gap) {
        g_string_append(events, "[]");
        return TRUE;
    }
    if (!read_events(db, board_id, since, events, &count, error))
        return FALSE;
    *gap = since + count != state->n;
    if (*gap) {
        g_string_truncate(events, start);
        g_string_append(events, "[]");
    }
    return TRUE;
}

gboolean sqlite_live_events(Store *store, const char *board_id, gint64 since, GString *events, gint64 *n, gboolean *gap,
                            GError **error)
{
    SqliteStore *sqlite = (SqliteStore *)store;
    Db *db = &sqlite->boards;
    g_autoptr(GError) cause = NULL;
    g_auto(LiveState) state = {0};
    *n = -1;
    *gap = FALSE;
    if (!sqlite_boards_ready(sqlite, &cause)) {
        g_string_append(events, "[]");
        return sqlite_none_yet(&cause, error);
    }
    if (!db_begin_read(db, error) || !db_end(db, events_after(db, board_id, since, events, &state, gap, error), error))
        return FALSE;
    *n = state.ready ? state.n : -1;
    return TRUE;
}

gboolean sqlite_live_undo(Store *store, const char *board_id, const char *author_id, guint *undo, guint *redo,
                          GError **error)
{
    SqliteStore *sqlite = (SqliteStore *)store;
    g_autoptr(GError) cause = NULL;
    *undo = *redo = 0;
    if (!sqlite_boards_ready(sqlite, &cause))
        return sqlite_none_yet(&cause, error);
    g_autoptr(DbStatement) statement = db_statement(&sqlite->boards, BOARDS_LIVE_UNDO, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, board_id);
    db_bind_text(statement, 2, author_id);
    sqlite3_bind_int64(statement, 3, -LIMIT_UNDO_REACH);
    sqlite3_bind_int(statement, 4, LIMIT_UNDO_DEPTH);
    DbStep step = db_step(&sqlite->boards, statement, error);
    if (step == DB_ROW) {
        *undo = (guint)sqlite3_column_int(statement, 0);
        *redo = (guint)sqlite3_column_int(statement, 1);
    }
    return step != DB_ERROR;
}
