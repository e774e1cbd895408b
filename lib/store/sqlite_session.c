// SPDX-License-Identifier: MIT
/* Conversations beside their boards, and the groups that are being made. */
#include "lib/store/sqlite_schema.h"
#include "lib/store/sqlite_store.h"

static Db *boards_of(Store *store)
{
    return &((SqliteStore *)store)->boards;
}

/* --- conversations ---------------------------------------------------------------------------- */

gboolean sqlite_board_meta(Store *store, const char *board_id, BoardMeta *meta, GError **error)
{
    Db *db = boards_of(store);
    g_autoptr(GError) cause = NULL;
    if (!sqlite_boards_ready((SqliteStore *)store, &cause))
        return sqlite_none_yet(&cause, error);
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_META, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, board_id);
    DbStep step = db_step(db, statement, error);
    if (step != DB_ROW)
        return step == DB_DONE;
    meta->there = TRUE;
    meta->conversation_id = db_column_text(statement, 0);
    meta->title = db_column_text(statement, 1);
    meta->owner = db_column_text(statement, 2);
    meta->robot = db_column_text(statement, 3);
    meta->group = sqlite3_column_int(statement, 4) != 0;
    meta->archived = sqlite3_column_int(statement, 5) != 0;
    meta->updated_ms = sqlite3_column_int64(statement, 6);
    return TRUE;
}

static void free_person_board(gpointer board)
{
    person_board_free(board);
}

GPtrArray *sqlite_boards_with(Store *store, const char *person, const char *owner, const char *const *robots,
                              guint most, GError **error)
{
    Db *db = boards_of(store);
    if (!db_ready(db, error))
        return NULL;
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_WITH, error);
    if (statement == NULL)
        return NULL;
    g_autofree char *joined = g_strjoinv("\n", (char **)robots);
    g_autofree char *lines = g_strconcat("\n", joined, "\n", NULL);
    db_bind_text(statement, 1, person);
    db_bind_text(statement, 2, owner);
    db_bind_text(statement, 3, lines);
    sqlite3_bind_int64(statement, 4, most);
    g_autoptr(GPtrArray) boards = g_ptr_array_new_with_free_func(free_person_board);
    DbStep step = DB_DONE;
    while ((step = db_step(db, statement, error)) == DB_ROW) {
        PersonBoard *board = g_new0(PersonBoard, 1);
        g_ptr_array_add(boards, board);
        board->id = db_column_text(statement, 0);
        board->title = db_column_text(statement, 1);
        board->archived = sqlite3_column_int(statement, 2) != 0;
        board->owns = sqlite3_column_int(statement, 3) != 0;
        board->updated_ms = sqlite3_column_int64(statement, 4);
    }
    return step == DB_ERROR ? NULL : g_steal_pointer(&boards);
}

gboolean sqlite_board_archive(Store *store, const char *board_id, gboolean archived, gboolean *found, GError **error)
{
    Db *db = boards_of(store);
    if (!db_ready(db, error))
        return FALSE;
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_ARCHIVE, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, board_id);
    sqlite3_bind_int(statement, 2, archived ? 1 : 0);
    if (!db_run(db, statement, error))
        return FALSE;
    *found = sqlite3_changes(db->handle) > 0;
    return TRUE;
}

gboolean sqlite_board_rename(Store *store, const char *board_id, const char *title, gboolean *found, GError **error)
{
    Db *db = boards_of(store);
    if (!db_ready(db, error))
        return FALSE;
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_RENAME, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, board_id);
    db_bind_text(statement, 2, title);
    if (!db_run(db, statement, error))
        return FALSE;
    *found = sqlite3_changes(db->handle) > 0;
    return TRUE;
}

/* --- sessions --------------------------------------------------------------------------------- */

/** The pictures that the content shows: they may leave the board it is from before the group is made. */
static gboolean keep_pictures(Db *db, const Session *session, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_SESSION_ASSETS, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, session->token);
    db_bind_text(statement, 2, session->source);
    db_bind_text(statement, 3, session->content);
    return db_run(db, statement, error);
}

gboolean sqlite_session_give(Db *db, const BoardCommit *commit, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_SESSION_ASSETS_GIVE, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, commit->board_id);
    db_bind_text(statement, 2, commit->session->token);
    sqlite3_bind_int64(statement, 3, commit->now_ms);
    return db_run(db, statement, error);
}

static gboolean drop_pictures(Db *db, const Session *session, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_SESSION_ASSETS_DROP, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, session->token);
    return db_run(db, statement, error);
}

gboolean sqlite_session_put(Db *db, const Session *session, gboolean *added, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_SESSION_ADD, error);
    if (statement == NULL)
        return FALSE;
    g_autofree char *members = g_strjoinv("\n", session->members);
    db_bind_text(statement, 1, session->token);
    sqlite3_bind_int(statement, 2, (int)session->state);
    db_bind_text(statement, 3, session->name);
    db_bind_text(statement, 4, session->owner);
    db_bind_text(statement, 5, members);
    db_bind_text(statement, 6, session->robot);
    db_bind_text(statement, 7, session->asked_on);
    db_bind_text(statement, 8, session->answer);
    db_bind_text(statement, 9, session->content);
    sqlite3_bind_int64(statement, 10, session->created_ms);
    db_bind_text(statement, 11, session->conversation_id);
    if (!db_run(db, statement, error))
        return FALSE;
    *added = sqlite3_changes(db->handle) > 0;
    return !*added || session->source == NULL || keep_pictures(db, session, error);
}

gboolean sqlite_session_add(Store *store, const Session *session, gboolean *added, GError **error)
{
    Db *db = boards_of(store);
    if (!db_ready(db, error) || !db_begin_write(db, error) ||
        !db_end(db, sqlite_session_put(db, session, added, error), error))
        return FALSE;
    sqlite_bell_ring((SqliteStore *)store);
    return TRUE;
}

static Session *read_session(DbStatement *statement)
{
    Session *session = g_new0(Session, 1);
    g_autofree char *members = db_column_text(statement, 5);
    session->id = sqlite3_column_int64(statement, 0);
    session->token = db_column_text(statement, 1);
    session->state = (SessionState)sqlite3_column_int(statement, 2);
    session->name = db_column_text(statement, 3);
    session->owner = db_column_text(statement, 4);
    session->members = g_strsplit(members != NULL ? members : "", "\n", -1);
    session->robot = db_column_text(statement, 6);
    session->asked_on = db_column_text(statement, 7);
    session->answer = db_column_text(statement, 8);
    session->content = db_column_text(statement, 9);
    session->conversation_id = db_column_text(statement, 10);
    session->chat_id = db_column_text(statement, 11);
    session->note = db_column_text(statement, 12);
    session->attempts = (guint)sqlite3_column_int(statement, 13);
    session->due_ms = sqlite3_column_int64(statement, 14);
    session->created_ms = sqlite3_column_int64(statement, 15);
    return session;
}

static void free_session(gpointer session)
{
    session_free(session);
}

static GPtrArray *read_sessions(Db *db, DbStatement *statement, GError **error)
{
    g_autoptr(GPtrArray) sessions = g_ptr_array_new_with_free_func(free_session);
    DbStep step = DB_DONE;
    while ((step = db_step(db, statement, error)) == DB_ROW)
        g_ptr_array_add(sessions, read_session(statement));
    return step == DB_ERROR ? NULL : g_steal_pointer(&sessions);
}

GPtrArray *sqlite_sessions(Store *store, SessionChoice choice, GError **error)
{
    Db *db = boards_of(store);
    if (!db_ready(db, error))
        return NULL;
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_SESSIONS, error);
    if (statement == NULL)
        return NULL;
    sqlite3_bind_int(statement, 1, choice == SESSIONS_ALL ? 1 : 0);
    return read_sessions(db, statement, error);
}

GPtrArray *sqlite_sessions_with(Store *store, const char *staff_id, guint most, GError **error)
{
    Db *db = boards_of(store);
    if (!db_ready(db, error))
        return NULL;
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_SESSIONS_WITH, error);
    if (statement == NULL)
        return NULL;
    db_bind_text(statement, 1, staff_id);
    sqlite3_bind_int64(statement, 2, most);
    return read_sessions(db, statement, error);
}

gboolean sqlite_session_there(Store *store, const char *conversation_id, Session **session, GError **error)
{
    Db *db = boards_of(store);
    *session = NULL;
    if (!db_ready(db, error))
        return FALSE;
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_SESSION_THERE, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, conversation_id);
    DbStep step = db_step(db, statement, error);
    if (step == DB_ROW)
        *session = read_session(statement);
    return step != DB_ERROR;
}

gboolean sqlite_sessions_of(Store *store, const char *owner, gint64 since_ms, guint *count, GError **error)
{
    Db *db = boards_of(store);
    if (!db_ready(db, error))
        return FALSE;
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_SESSIONS_OF, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, owner);
    sqlite3_bind_int64(statement, 2, since_ms);
    if (db_step(db, statement, error) != DB_ROW)
        return FALSE;
    *count = (guint)sqlite3_column_int(statement, 0);
    return TRUE;
}

gboolean sqlite_session_shift(Db *db, const Session *session, SessionState from, gboolean *moved, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_SESSION_MOVE, error);
    if (statement == NULL)
        return FALSE;
    sqlite3_bind_int64(statement, 1, session->id);
    sqlite3_bind_int(statement, 2, (int)from);
    sqlite3_bind_int(statement, 3, (int)session->state);
    db_bind_text(statement, 4, session->conversation_id);
    db_bind_text(statement, 5, session->chat_id);
    db_bind_text(statement, 6, session->note);
    sqlite3_bind_int(statement, 7, (int)session->attempts);
    sqlite3_bind_int64(statement, 8, session->due_ms);
    if (!db_run(db, statement, error))
        return FALSE;
    *moved = sqlite3_changes(db->handle) > 0;
    gboolean needless =
        session->state == SESSION_BOARD || session->state == SESSION_FAILED || session->state == SESSION_UNKNOWN;
    return !*moved || !needless || drop_pictures(db, session, error);
}

static gboolean move_all(Db *db, const Session *session, SessionState from, const GPtrArray *told, gboolean *moved,
                         GError **error)
{
    if (!sqlite_session_shift(db, session, from, moved, error))
        return FALSE;
    for (guint i = 0; *moved && told != NULL && i < told->len; i++) {
        const SessionTold *one = told->pdata[i];
        if (!sqlite_outbox_add(db, one->board_id, one->item, error))
            return FALSE;
    }
    return TRUE;
}

gboolean sqlite_session_move(Store *store, const Session *session, SessionState from, const GPtrArray *told,
                             gboolean *moved, GError **error)
{
    Db *db = boards_of(store);
    if (!db_ready(db, error) || !db_begin_write(db, error) ||
        !db_end(db, move_all(db, session, from, told, moved, error), error))
        return FALSE;
    if (session->state == SESSION_CLOSING)
        sqlite_bell_ring((SqliteStore *)store);
    return TRUE;
}
