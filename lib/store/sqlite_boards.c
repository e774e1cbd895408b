// SPDX-License-Identifier: MIT
/* Boards: leases, loading a history, and the one transaction that keeps what messages did. */
#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/store/sqlite_schema.h"
#include "lib/store/sqlite_store.h"

/* --- leases ----------------------------------------------------------------------------------- */

gboolean sqlite_lease(Store *store, const char *board_id, const char *owner, gint64 now_ms, gint64 ttl_ms,
                      gboolean *got, GError **error)
{
    Db *db = &((SqliteStore *)store)->boards;
    if (!db_ready(db, error))
        return FALSE;
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_LEASE, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, board_id);
    db_bind_text(statement, 2, owner);
    sqlite3_bind_int64(statement, 3, now_ms + ttl_ms);
    sqlite3_bind_int64(statement, 4, now_ms);
    if (!db_run(db, statement, error))
        return FALSE;
    *got = sqlite3_changes(db->handle) > 0;
    return TRUE;
}

gboolean sqlite_release(Store *store, const char *board_id, const char *owner, GError **error)
{
    Db *db = &((SqliteStore *)store)->boards;
    if (!db_ready(db, error))
        return FALSE;
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_RELEASE, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, board_id);
    db_bind_text(statement, 2, owner);
    return db_run(db, statement, error);
}

/* --- loading ---------------------------------------------------------------------------------- */

/** What a board's row says: where its history and its reading of the journal end. */
typedef struct {
    gint64 last_seq;
    gint64 journal_position;
} Position;

/* All zero for a board that is not there yet. */
static gboolean read_position(Db *db, const char *board_id, Position *position, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_POSITION, error);
    if (statement == NULL)
        return FALSE;
    *position = (Position){0};
    db_bind_text(statement, 1, board_id);
    DbStep step = db_step(db, statement, error);
    if (step == DB_ROW) {
        position->last_seq = sqlite3_column_int64(statement, 0);
        position->journal_position = sqlite3_column_int64(statement, 1);
    }
    return step != DB_ERROR;
}

static gboolean corrupt(GError **error, const char *board_id, const GError *cause)
{
    g_set_error(error, STORE_ERROR, STORE_ERROR_CORRUPT, "board %s: %s", board_id, cause->message);
    return FALSE;
}

static cJSON *parse_content(const char *text, GError **error)
{
    g_autoptr(cJSON) json = json_parse(text, strlen(text), error);
    return json != NULL && json_keys_unique(json, error) ? g_steal_pointer(&json) : NULL;
}

static History *history_from_snapshot(const char *board_id, const char *text, gint64 seq, GError **error)
{
    g_autoptr(GError) cause = NULL;
    g_autoptr(cJSON) json = parse_content(text, &cause);
    Board *base = json != NULL ? board_from_json(json, &cause) : NULL;
    if (base == NULL) {
        corrupt(error, board_id, cause);
        return NULL;
    }
    return history_new(base, seq);
}

static History *load_base(Db *db, const char *board_id, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_SNAPSHOT, error);
    if (statement == NULL)
        return NULL;
    db_bind_text(statement, 1, board_id);
    switch (db_step(db, statement, error)) {
    case DB_ROW:
        return history_from_snapshot(board_id, (const char *)sqlite3_column_text(statement, 1),
                                     sqlite3_column_int64(statement, 0), error);
    case DB_DONE:
        return history_new(NULL, 0);
    default:
        return NULL;
    }
}

static Entry *read_entry(DbStatement *statement, GError **error)
{
    g_autoptr(Entry) entry =
        entry_new((EntryKind)sqlite3_column_int(statement, 1), (const char *)sqlite3_column_text(statement, 3),
                  (const char *)sqlite3_column_text(statement, 4), (const char *)sqlite3_column_text(statement, 5),
                  sqlite3_column_int64(statement, 6));
    entry->seq = sqlite3_column_int64(statement, 0);
    entry->state = (EntryState)sqlite3_column_int(statement, 2);
    entry->summary = db_column_text(statement, 7);
    g_autoptr(cJSON) json = parse_content((const char *)sqlite3_column_text(statement, 8), error);
    return json != NULL && entry_content_from_json(entry, json, error) ? g_steal_pointer(&entry) : NULL;
}

static gboolean load_entry(History *history, const char *board_id, DbStatement *statement, GError **error)
{
    g_autoptr(GError) cause = NULL;
    Entry *entry = read_entry(statement, &cause);
    return (entry != NULL && history_load(history, entry, &cause)) || corrupt(error, board_id, cause);
}

static gboolean load_entries(Db *db, const char *board_id, History *history, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_ENTRIES, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, board_id);
    sqlite3_bind_int64(statement, 2, history_base_seq(history));
    DbStep step = DB_DONE;
    while ((step = db_step(db, statement, error)) == DB_ROW) {
        if (!load_entry(history, board_id, statement, error))
            return FALSE;
    }
    return step == DB_DONE;
}

static gboolean load_all(Db *db, const char *board_id, History **history, GError **error)
{
    Position position;
    if (!read_position(db, board_id, &position, error))
        return FALSE;
    *history = load_base(db, board_id, error);
    if (*history == NULL || !load_entries(db, board_id, *history, error))
        return FALSE;
    if (history_last_seq(*history) == position.last_seq)
        return TRUE;
    g_set_error(error, STORE_ERROR, STORE_ERROR_CORRUPT,
                "board %s: ends at entry %" G_GINT64_FORMAT ", not %" G_GINT64_FORMAT, board_id,
                history_last_seq(*history), position.last_seq);
    return FALSE;
}

History *sqlite_load_history(Store *store, const char *board_id, GError **error)
{
    Db *db = &((SqliteStore *)store)->boards;
    g_autoptr(History) history = NULL;
    if (!db_ready(db, error) || !db_begin_read(db, error) ||
        !db_end(db, load_all(db, board_id, &history, error), error))
        return NULL;
    return g_steal_pointer(&history);
}

/* --- committing ------------------------------------------------------------------------------- */

/** What a commit writes, made into text before the file is locked. */
typedef struct {
    const BoardCommit *commit;
    gint64 last_seq;
    gint64 stored_seq;   /**< where the stored history must end now */
    GPtrArray *contents; /**< of char *: the new entries' JSON, in order */
    gint64 snapshot_seq;
    char *snapshot; /**< JSON of the board after snapshot_seq; NULL: none is due */
} Writing;

static void writing_clear(Writing *writing)
{
    g_clear_pointer(&writing->contents, g_ptr_array_unref);
    g_clear_pointer(&writing->snapshot, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Writing, writing_clear)

static void prepare_snapshot(Writing *writing)
{
    g_autoptr(Board) board = history_snapshot(writing->commit->history, &writing->snapshot_seq);
    if (board == NULL)
        return;
    g_autoptr(cJSON) json = board_to_json(board);
    writing->snapshot = json_text(json);
}

static void prepare_writing(Writing *writing, const BoardCommit *commit)
{
    *writing = (Writing){.commit = commit, .contents = g_ptr_array_new_with_free_func(g_free)};
    writing->last_seq = history_last_seq(commit->history);
    writing->stored_seq = commit->first_new_seq > 0 ? commit->first_new_seq - 1 : writing->last_seq;
    for (gint64 seq = writing->stored_seq + 1; seq <= writing->last_seq; seq++) {
        g_autoptr(cJSON) json = entry_content_to_json(history_entry(commit->history, seq));
        g_ptr_array_add(writing->contents, json_text(json));
    }
    prepare_snapshot(writing);
}

static gboolean lease_lost(GError **error, const char *board_id, const char *why)
{
    g_set_error(error, STORE_ERROR, STORE_ERROR_LEASE, "board %s: %s", board_id, why);
    return FALSE;
}

static gboolean check_lease(Db *db, const BoardCommit *commit, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_LEASE_HELD, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, commit->board_id);
    db_bind_text(statement, 2, commit->owner);
    sqlite3_bind_int64(statement, 3, commit->now_ms);
    DbStep step = db_step(db, statement, error);
    if (step == DB_DONE)
        return lease_lost(error, commit->board_id, "the lease is not held");
    return step == DB_ROW;
}

/* A lease that was lost and won again is held, but the history in memory is not the stored one any more. */
static gboolean check_unchanged(Db *db, const Writing *writing, GError **error)
{
    const BoardCommit *commit = writing->commit;
    Position position;
    if (!read_position(db, commit->board_id, &position, error))
        return FALSE;
    if (position.last_seq != writing->stored_seq ||
        (commit->journal_position != 0 && commit->journal_position < position.journal_position))
        return lease_lost(error, commit->board_id, "somebody else has written it");
    return TRUE;
}

static gboolean put_board(Db *db, const Writing *writing, GError **error)
{
    const BoardCommit *commit = writing->commit;
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_PUT_BOARD, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, commit->board_id);
    db_bind_text(statement, 2, commit->conversation_id);
    db_bind_text(statement, 3, commit->title);
    sqlite3_bind_int(statement, 4, commit->group ? 1 : 0);
    sqlite3_bind_int64(statement, 5, commit->journal_position);
    sqlite3_bind_int64(statement, 6, writing->last_seq);
    sqlite3_bind_int64(statement, 7, commit->now_ms);
    return db_run(db, statement, error);
}

static gboolean put_entry(Db *db, const char *board_id, const Entry *entry, const char *content, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_PUT_ENTRY, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, board_id);
    sqlite3_bind_int64(statement, 2, entry->seq);
    sqlite3_bind_int(statement, 3, (int)entry->kind);
    sqlite3_bind_int(statement, 4, (int)entry->state);
    db_bind_text(statement, 5, entry->author_id);
    db_bind_text(statement, 6, entry->author_name);
    db_bind_text(statement, 7, entry->message_id);
    sqlite3_bind_int64(statement, 8, entry->time_ms);
    db_bind_text(statement, 9, entry->summary);
    db_bind_text(statement, 10, content);
    return db_run(db, statement, error);
}

static gboolean put_entries(Db *db, const Writing *writing, GError **error)
{
    const BoardCommit *commit = writing->commit;
    for (guint i = 0; i < writing->contents->len; i++) {
        const Entry *entry = history_entry(commit->history, writing->stored_seq + 1 + i);
        if (!put_entry(db, commit->board_id, entry, writing->contents->pdata[i], error))
            return FALSE;
    }
    return TRUE;
}

static gboolean set_state(Db *db, const BoardCommit *commit, gint64 seq, GError **error)
{
    const Entry *entry = history_entry(commit->history, seq);
    g_assert(entry != NULL);
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_SET_STATE, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, commit->board_id);
    sqlite3_bind_int64(statement, 2, seq);
    sqlite3_bind_int(statement, 3, (int)entry->state);
    return db_run(db, statement, error);
}

static gboolean set_states(Db *db, const BoardCommit *commit, GError **error)
{
    for (guint i = 0; commit->changed != NULL && i < commit->changed->len; i++) {
        if (!set_state(db, commit, g_array_index(commit->changed, gint64, i), error))
            return FALSE;
    }
    return TRUE;
}

static gboolean put_snapshot(Db *db, const Writing *writing, GError **error)
{
    if (writing->snapshot == NULL)
        return TRUE;
    g_autoptr(DbStatement) put = db_statement(db, BOARDS_PUT_SNAPSHOT, error);
    if (put == NULL)
        return FALSE;
    db_bind_text(put, 1, writing->commit->board_id);
    sqlite3_bind_int64(put, 2, writing->snapshot_seq);
    db_bind_text(put, 3, writing->snapshot);
    g_autoptr(DbStatement) drop = db_statement(db, BOARDS_DROP_SNAPSHOTS, error);
    if (drop == NULL)
        return FALSE;
    db_bind_text(drop, 1, writing->commit->board_id);
    sqlite3_bind_int64(drop, 2, writing->snapshot_seq);
    return db_run(db, put, error) && db_run(db, drop, error);
}

/* Where the snapshot moves on, and where others come, assets may have become needless. */
static gboolean sweep_assets(Db *db, const Writing *writing, GError **error)
{
    const BoardCommit *commit = writing->commit;
    gboolean added = commit->assets != NULL && commit->assets->len > 0;
    return (!added && writing->snapshot == NULL) || sqlite_assets_sweep(db, commit, error);
}

static gboolean put_outbox(Db *db, const BoardCommit *commit, GError **error)
{
    for (guint i = 0; commit->outbox != NULL && i < commit->outbox->len; i++) {
        if (!sqlite_outbox_add(db, commit->board_id, commit->outbox->pdata[i], error))
            return FALSE;
    }
    return TRUE;
}

static gboolean note_recalled(Db *db, const BoardCommit *commit, const char *key, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_RECALLED_BY_HAND, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, commit->board_id);
    db_bind_text(statement, 2, key);
    sqlite3_bind_int64(statement, 3, commit->now_ms);
    return db_run(db, statement, error);
}

static gboolean note_all_recalled(Db *db, const BoardCommit *commit, GError **error)
{
    for (guint i = 0; commit->recalled != NULL && i < commit->recalled->len; i++) {
        if (!note_recalled(db, commit, commit->recalled->pdata[i], error))
            return FALSE;
    }
    return TRUE;
}

/* Of a conversation that is no more, nothing is owed. */
static gboolean give_up(Db *db, const BoardCommit *commit, GError **error)
{
    static const guint steps[] = {BOARDS_GIVE_UP_OUTBOX, BOARDS_EMPTY_OUTBOX, BOARDS_GIVE_UP_RECALLS};
    for (gsize i = 0; commit->disbanded && i < G_N_ELEMENTS(steps); i++) {
        g_autoptr(DbStatement) statement = db_statement(db, steps[i], error);
        if (statement == NULL)
            return FALSE;
        db_bind_text(statement, 1, commit->board_id);
        if (steps[i] == BOARDS_GIVE_UP_OUTBOX)
            sqlite3_bind_int64(statement, 2, commit->now_ms);
        if (!db_run(db, statement, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean put_text(Db *db, const BoardCommit *commit, guint number, const char *key, const char *value,
                         GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, number, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, key != NULL ? key : commit->board_id);
    if (value != NULL)
        db_bind_text(statement, 2, value);
    return db_run(db, statement, error);
}

static gboolean put_archived(Db *db, const BoardCommit *commit, GError **error)
{
    if (commit->archive == ARCHIVE_AS_IT_IS && !commit->disbanded)
        return TRUE;
    g_autoptr(DbStatement) statement = db_statement(db, BOARDS_ARCHIVE, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, commit->board_id);
    sqlite3_bind_int(statement, 2, commit->disbanded || commit->archive == ARCHIVE_SET ? 1 : 0);
    return db_run(db, statement, error);
}

static gboolean put_conversation(Db *db, const BoardCommit *commit, GError **error)
{
    return (commit->group_owner == NULL || put_text(db, commit, BOARDS_PUT_OWNER, NULL, commit->group_owner, error)) &&
           (commit->robot == NULL || put_text(db, commit, BOARDS_PUT_ROBOT, NULL, commit->robot, error)) &&
           (commit->name == NULL || put_text(db, commit, BOARDS_RENAME, NULL, commit->name, error)) &&
           put_archived(db, commit, error) &&
           (!commit->disbanded || commit->conversation_id == NULL ||
            put_text(db, commit, BOARDS_SESSION_DISBANDED, commit->conversation_id, NULL, error)) &&
           (!commit->heard || commit->conversation_id == NULL ||
            put_text(db, commit, BOARDS_SESSION_HEARD, commit->conversation_id, NULL, error));
}

static gboolean put_sessions(Db *db, const BoardCommit *commit, GError **error)
{
    gboolean done = TRUE;
    for (guint i = 0; commit->sessions != NULL && i < commit->sessions->len; i++) {
        if (!sqlite_session_put(db, commit->sessions->pdata[i], &done, error))
            return FALSE;
    }
    if (commit->session == NULL)
        return TRUE;
    if ((commit->session->state == SESSION_BOARD && !sqlite_session_give(db, commit, error)) ||
        !sqlite_session_shift(db, commit->session, commit->session_from, &done, error))
        return FALSE;
    return done || lease_lost(error, commit->board_id, "another worker has done this step of its session");
}

static gboolean write_all(Db *db, const Writing *writing, GError **error)
{
    return check_lease(db, writing->commit, error) && check_unchanged(db, writing, error) &&
           put_board(db, writing, error) && put_entries(db, writing, error) && set_states(db, writing->commit, error) &&
           put_snapshot(db, writing, error) && sqlite_assets_add(db, writing->commit, error) &&
           put_outbox(db, writing->commit, error) && put_conversation(db, writing->commit, error) &&
           put_sessions(db, writing->commit, error) && sqlite_meeting_write(db, writing->commit, error) &&
           /* before pictures go that they show */
           sweep_assets(db, writing, error) && note_all_recalled(db, writing->commit, error) &&
           sqlite_live_write(db, writing->commit, error) && give_up(db, writing->commit, error);
}

gboolean sqlite_commit(Store *store, const BoardCommit *commit, GError **error)
{
    Db *db = &((SqliteStore *)store)->boards;
    g_auto(Writing) writing;
    prepare_writing(&writing, commit);
    if (!db_ready(db, error) || !db_begin_write(db, error) || !db_end(db, write_all(db, &writing, error), error))
        return FALSE;
    if (writing.snapshot != NULL)
        history_snapshot_kept(commit->history, writing.snapshot_seq);
    return TRUE;
}
