// SPDX-License-Identifier: MIT
/* Opening and closing the SQLite engine, and its health. */
#include "lib/store/sqlite_store.h"

#include "lib/store/sqlite_schema.h"

/* --- health ----------------------------------------------------------------------------------- */

static gboolean run_number(Db *db, guint number, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, number, error);
    return statement != NULL && db_run(db, statement, error);
}

/* Insert and delete in one transaction: durable writing is tried, nothing stays. */
static gboolean probe(Db *db, guint in, guint out, GError **error)
{
    if (!db_ready(db, error))
        return FALSE;
    if (db->read_only)
        return TRUE;
    return db_begin_write(db, error) && db_end(db, run_number(db, in, error) && run_number(db, out, error), error);
}

static gboolean probe_boards(SqliteStore *sqlite, GError **error)
{
    if (sqlite->store.role == STORE_RECEIVER)
        return TRUE;
    pthread_mutex_lock(&sqlite->store.lock);
    gboolean good = probe(&sqlite->boards, BOARDS_PROBE_IN, BOARDS_PROBE_OUT, error);
    pthread_mutex_unlock(&sqlite->store.lock);
    return good;
}

static gboolean probe_journal(SqliteStore *sqlite, GError **error)
{
    pthread_mutex_lock(&sqlite->store.lock); /* workers read the journal under this one */
    sqlite_journal_lead(sqlite);             /* and receivers write it as leaders */
    gboolean good = probe(&sqlite->journal, JOURNAL_PROBE_IN, JOURNAL_PROBE_OUT, error);
    sqlite_journal_yield(sqlite);
    pthread_mutex_unlock(&sqlite->store.lock);
    return good;
}

static gboolean check(Store *store, GError **error)
{
    SqliteStore *sqlite = (SqliteStore *)store;
    return probe_journal(sqlite, error) && probe_boards(sqlite, error);
}

/* --- opening and closing ---------------------------------------------------------------------- */

static void close_store(Store *store)
{
    SqliteStore *sqlite = (SqliteStore *)store;
    db_clear(&sqlite->journal);
    db_clear(&sqlite->boards);
    sqlite_bell_close(sqlite);
    g_free(sqlite->bell_path);
    g_queue_clear(&sqlite->queue);
    pthread_cond_destroy(&sqlite->queue_moved);
    pthread_mutex_destroy(&sqlite->queue_lock);
    pthread_mutex_destroy(&sqlite->store.lock);
    g_free(sqlite);
}

static const StoreEngine sqlite_engine = {
    .close = close_store,
    .journal = sqlite_journal,
    .check = check,
    .bell_fd = sqlite_bell_fd,
    .bell_clear = sqlite_bell_clear,
    .boards_with_news = sqlite_boards_with_news,
    .boards_with_work = sqlite_boards_with_work,
    .read_journal = sqlite_read_journal,
    .upload = sqlite_upload,
    .uploads_prune = sqlite_uploads_prune,
    .prune = sqlite_prune,
    .lease = sqlite_lease,
    .release = sqlite_release,
    .load_history = sqlite_load_history,
    .commit = sqlite_commit,
    .outbox = sqlite_outbox,
    .asset = sqlite_asset,
    .asset_room = sqlite_asset_room,
    .outbox_update = sqlite_outbox_update,
    .outbox_finish = sqlite_outbox_finish,
    .pictures = sqlite_pictures,
    .quoted = sqlite_quoted,
    .recalls_keep = sqlite_recalls_keep,
    .crash_count = sqlite_crash_count,
    .crashes = sqlite_crashes,
    .rate_take = sqlite_rate_take,
    .attempt = sqlite_attempt,
    .attempts = sqlite_attempts,
    .calls = sqlite_calls,
    .flag_raise = sqlite_flag_raise,
    .flag = sqlite_flag,
    .prune_delivery = sqlite_prune_delivery,
    .live_state = sqlite_live_state,
    .live_events = sqlite_live_events,
    .live_undo = sqlite_live_undo,
    .login_put = sqlite_login_put,
    .login_get = sqlite_login_get,
    .export_put = sqlite_export_put,
    .export_get = sqlite_export_get,
    .live_prune = sqlite_live_prune,
    .list_boards = sqlite_list_boards,
    .board_meta = sqlite_board_meta,
    .board_archive = sqlite_board_archive,
    .board_rename = sqlite_board_rename,
    .session_add = sqlite_session_add,
    .sessions = sqlite_sessions,
    .boards_with = sqlite_boards_with,
    .sessions_with = sqlite_sessions_with,
    .session_there = sqlite_session_there,
    .sessions_of = sqlite_sessions_of,
    .session_move = sqlite_session_move,
    .timers = sqlite_timers,
    .timers_due = sqlite_timers_due,
    .timer_next = sqlite_timer_next,
    .timer_tell = sqlite_timer_tell,
    .people = sqlite_people,
};

static SqliteStore *new_store(const char *folder, StoreRole role)
{
    g_autofree char *journal = g_build_filename(folder, "journal.db", NULL);
    g_autofree char *boards = g_build_filename(folder, "boards.db", NULL);
    SqliteStore *sqlite = g_new0(SqliteStore, 1);
    sqlite->store.engine = &sqlite_engine;
    sqlite->store.role = role;
    pthread_mutex_init(&sqlite->store.lock, NULL);
    pthread_mutex_init(&sqlite->queue_lock, NULL);
    pthread_cond_init(&sqlite->queue_moved, NULL);
    g_queue_init(&sqlite->queue);
    gboolean read_only = role == STORE_READER;
    db_init(&sqlite->journal, &sqlite_journal_schema, journal, role == STORE_RECEIVER ? NULL : boards, read_only);
    db_init(&sqlite->boards, &sqlite_boards_schema, boards, NULL, role != STORE_WORKER);
    sqlite->bell_path = g_build_filename(folder, "journal.bell", NULL);
    sqlite->bell_write = sqlite->bell_watch = -1;
    return sqlite;
}

/* A receiver may be there before the first worker. */
gboolean sqlite_boards_ready(SqliteStore *sqlite, GError **error)
{
    if (sqlite->store.role == STORE_RECEIVER && !g_file_test(sqlite->boards.path, G_FILE_TEST_EXISTS))
        return FALSE;
    return db_ready(&sqlite->boards, error);
}

gboolean sqlite_none_yet(GError **cause, GError **error)
{
    if (*cause == NULL)
        return TRUE;
    g_propagate_error(error, g_steal_pointer(cause));
    return FALSE;
}

/* boards.db comes first: the journal's connection attaches it. */
static gboolean open_files(SqliteStore *sqlite, GError **error)
{
    StoreRole role = sqlite->store.role;
    return (role == STORE_RECEIVER || db_ready(&sqlite->boards, error)) && db_ready(&sqlite->journal, error) &&
           (role == STORE_READER || sqlite_bell_open(sqlite, error));
}

Store *sqlite_store_open(const char *folder, StoreRole role, GError **error)
{
    SqliteStore *sqlite = new_store(folder, role);
    if (!open_files(sqlite, error)) {
        close_store(&sqlite->store);
        return NULL;
    }
    return &sqlite->store;
}
