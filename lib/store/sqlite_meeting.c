// SPDX-License-Identifier: MIT
/* Timers, and who was heard. */
#include "lib/base/limits.h"
#include "lib/board/people.h"
#include "lib/store/sqlite_schema.h"
#include "lib/store/sqlite_store.h"

static Db *boards_of(Store *store)
{
    return &((SqliteStore *)store)->boards;
}

/* --- with a commit ---------------------------------------------------------------------------- */

static gboolean put_timer(Db *db, const BoardCommit *commit, const StoredTimer *stored, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_TIMER_ADD, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, commit->board_id);
    sqlite3_bind_int64(statement, 2, stored->timer.number);
    sqlite3_bind_int64(statement, 3, stored->timer.due_ms);
    sqlite3_bind_int64(statement, 4, stored->timer.duration_ms);
    db_bind_text(statement, 5, stored->timer.name);
    db_bind_text(statement, 6, stored->timer.owner_id);
    db_bind_text(statement, 7, stored->timer.owner_name);
    db_bind_text(statement, 8, stored->payload);
    return db_run(db, statement, error);
}

/** @param due_ms  the one that is due then; 0: whenever */
static gboolean stop_timer(Db *db, const char *board_id, guint number, gint64 due_ms, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_TIMER_STOP, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, board_id);
    sqlite3_bind_int64(statement, 2, number);
    sqlite3_bind_int64(statement, 3, due_ms);
    return db_run(db, statement, error);
}

static gboolean put_timers(Db *db, const BoardCommit *commit, GError **error)
{
    for (guint i = 0; commit->stopped != NULL && i < commit->stopped->len; i++) {
        if (!stop_timer(db, commit->board_id, g_array_index(commit->stopped, guint, i), 0, error))
            return FALSE;
    }
    for (guint i = 0; commit->timers != NULL && i < commit->timers->len; i++) {
        if (!put_timer(db, commit, commit->timers->pdata[i], error))
            return FALSE;
    }
    if (!commit->disbanded)
        return TRUE;
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_TIMERS_FORGET, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, commit->board_id);
    return db_run(db, statement, error);
}

static gboolean put_person(Db *db, const BoardCommit *commit, const Person *person, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_PERSON_ADD, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, commit->board_id);
    db_bind_text(statement, 2, person->id);
    db_bind_text(statement, 3, person->name);
    sqlite3_bind_int64(statement, 4, commit->now_ms);
    return db_run(db, statement, error);
}

static gboolean forget_people(Db *db, const BoardCommit *commit, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_PEOPLE_FORGET, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, commit->board_id);
    sqlite3_bind_int(statement, 2, LIMIT_BOARD_PEOPLE);
    return db_run(db, statement, error);
}

static gboolean put_people(Db *db, const BoardCommit *commit, GError **error)
{
    guint n = commit->people != NULL ? commit->people->len : 0;
    for (guint i = 0; i < n; i++) {
        if (!put_person(db, commit, commit->people->pdata[i], error))
            return FALSE;
    }
    for (guint i = 0; commit->left != NULL && i < commit->left->len; i++) {
        g_autoptr(DbStatement) statement = db_statement(db, BOARDS_PERSON_LEFT, error);
        if (statement == NULL)
            return FALSE;
        db_bind_text(statement, 1, commit->board_id);
        db_bind_text(statement, 2, commit->left->pdata[i]);
        if (!db_run(db, statement, error))
            return FALSE;
    }
    return n == 0 || forget_people(db, commit, error);
}

gboolean sqlite_meeting_write(Db *db, const BoardCommit *commit, GError **error)
{
    return put_timers(db, commit, error) && put_people(db, commit, error);
}

/* --- timers ----------------------------------------------------------------------------------- */

static void free_stored(gpointer stored)
{
    stored_timer_free(stored);
}

static GPtrArray *read_timers(Db *db, DbStatement *statement, GError **error)
{
    g_autoptr(GPtrArray) timers = g_ptr_array_new_with_free_func(free_stored);
    DbStep step = DB_DONE;
    while ((step = db_step(db, statement, error)) == DB_ROW) {
        StoredTimer *stored = g_new0(StoredTimer, 1);
        stored->board_id = db_column_text(statement, 0);
        stored->timer.number = (guint)sqlite3_column_int64(statement, 1);
        stored->timer.due_ms = sqlite3_column_int64(statement, 2);
        stored->timer.duration_ms = sqlite3_column_int64(statement, 3);
        stored->timer.name = db_column_text(statement, 4);
        stored->timer.owner_id = db_column_text(statement, 5);
        stored->timer.owner_name = db_column_text(statement, 6);
        stored->payload = db_column_text(statement, 7);
        g_ptr_array_add(timers, stored);
    }
    return step == DB_ERROR ? NULL : g_steal_pointer(&timers);
}

GPtrArray *sqlite_timers(Store *store, const char *board_id, GError **error)
{
    Db *db = boards_of(store);
    if (!db_ready(db, error))
        return NULL;
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_TIMERS, error);
    if (statement == NULL)
        return NULL;
    db_bind_text(statement, 1, board_id);
    return read_timers(db, statement, error);
}

GPtrArray *sqlite_timers_due(Store *store, gint64 now_ms, guint limit, GError **error)
{
    Db *db = boards_of(store);
    if (!db_ready(db, error))
        return NULL;
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_TIMERS_DUE, error);
    if (statement == NULL)
        return NULL;
    sqlite3_bind_int64(statement, 1, now_ms);
    sqlite3_bind_int64(statement, 2, limit);
    return read_timers(db, statement, error);
}

gboolean sqlite_timer_next(Store *store, gint64 *due_ms, GError **error)
{
    Db *db = boards_of(store);
    if (!db_ready(db, error))
        return FALSE;
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_TIMER_NEXT, error);
    if (statement == NULL || db_step(db, statement, error) != DB_ROW)
        return FALSE;
    gboolean none = sqlite3_column_type(statement, 0) == SQLITE_NULL;
    *due_ms = none ? G_MAXINT64 : sqlite3_column_int64(statement, 0);
    return TRUE;
}

static gboolean tell(Db *db, const StoredTimer *stored, const OutboxItem *item, gboolean *told, GError **error)
{
    if (!stop_timer(db, stored->board_id, stored->timer.number, stored->timer.due_ms, error))
        return FALSE;
    *told = sqlite3_changes(db->handle) > 0;
    return !*told || item == NULL || sqlite_outbox_add(db, stored->board_id, item, error);
}

gboolean sqlite_timer_tell(Store *store, const StoredTimer *stored, const OutboxItem *item, gboolean *told,
                           GError **error)
{
    Db *db = boards_of(store);
    return db_ready(db, error) && db_begin_write(db, error) && db_end(db, tell(db, stored, item, told, error), error);
}

/* --- people ----------------------------------------------------------------------------------- */

GPtrArray *sqlite_people(Store *store, const char *board_id, GError **error)
{
    Db *db = boards_of(store);
    if (!db_ready(db, error))
        return NULL;
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_PEOPLE, error);
    if (statement == NULL)
        return NULL;
    db_bind_text(statement, 1, board_id);
    sqlite3_bind_int(statement, 2, LIMIT_BOARD_PEOPLE);
    g_autoptr(GPtrArray) people = people_new();
    DbStep step = DB_DONE;
    while ((step = db_step(db, statement, error)) == DB_ROW) {
        g_autofree char *id = db_column_text(statement, 0), *name = db_column_text(statement, 1);
        people_add(people, id, name);
    }
    return step == DB_ERROR ? NULL : g_steal_pointer(&people);
}
