// SPDX-License-Identifier: MIT
/**
 * sqlite_store.h - the parts of the SQLite engine. For lib/store only.
 *
 *      journal.db    the receivers' connection, or the workers' with boards.db attached for reading
 *      boards.db     workers only, so that a commit here never waits for a receiver
 *      journal.bell  one byte; receivers write it after a commit, workers watch it with inotify
 */
#ifndef DINGBOARD_STORE_SQLITE_STORE_H
#define DINGBOARD_STORE_SQLITE_STORE_H

#include "lib/store/engine.h"
#include "lib/store/sqlite_db.h"

/** A message that waits for its group's commit; see sqlite_journal.c. */
typedef struct Pending Pending;

typedef struct {
    Store store;
    Db journal;
    Db boards; /**< receivers: read-only, opened when it is first asked for */

    pthread_mutex_t queue_lock; /**< guards the three below */
    pthread_cond_t queue_moved;
    GQueue queue;     /**< of Pending * */
    gboolean leading; /**< a thread owns `journal` and commits a group */

    char *bell_path;
    int bell_write; /**< receivers: the bell file; else -1 */
    int bell_watch; /**< workers: inotify; else -1 */
} SqliteStore;

extern const DbSchema sqlite_journal_schema;
extern const DbSchema sqlite_boards_schema;

/* sqlite_journal.c: receivers */
gboolean sqlite_journal(Store *store, const JournalMessage *message, JournalVerdict *verdict, GError **error);
/** Wait until no group is being committed and keep others from starting one: for whom else needs `journal`. */
void sqlite_journal_lead(SqliteStore *sqlite);
void sqlite_journal_yield(SqliteStore *sqlite);

/* sqlite_bell.c */
gboolean sqlite_bell_open(SqliteStore *sqlite, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void sqlite_bell_close(SqliteStore *sqlite);
void sqlite_bell_ring(const SqliteStore *sqlite);
int sqlite_bell_fd(const Store *store);
void sqlite_bell_clear(Store *store);

/* sqlite_inbox.c: the journal as workers and readers see it */
GPtrArray *sqlite_boards_with_news(Store *store, gint64 *after, GError **error);
GPtrArray *sqlite_boards_with_work(Store *store, GError **error);
GPtrArray *sqlite_read_journal(Store *store, const char *board_id, guint limit, GError **error);
gint64 sqlite_prune(Store *store, gint64 before_ms, guint limit, GError **error);
GPtrArray *sqlite_list_boards(Store *store, GError **error);

/* sqlite_uploads.c */
/** Within the transaction that journals a message: whether its upload has no room any more. */
gboolean sqlite_upload_room(Db *journal, const JournalMessage *message, gboolean *full, GError **error);
/** Within it: keep the upload. */
gboolean sqlite_upload_add(Db *journal, const JournalMessage *message, GError **error);
gboolean sqlite_upload(Store *store, const char *msg_id, GBytes **bytes, GError **error);
gint64 sqlite_uploads_prune(Store *store, GError **error);

/* sqlite_boards.c */
gboolean sqlite_lease(Store *store, const char *board_id, const char *owner, gint64 now_ms, gint64 ttl_ms,
                      gboolean *got, GError **error);
gboolean sqlite_release(Store *store, const char *board_id, const char *owner, GError **error);
History *sqlite_load_history(Store *store, const char *board_id, GError **error);
gboolean sqlite_commit(Store *store, const BoardCommit *commit, GError **error);

/* sqlite_outbox.c */
/** Add an item within the transaction of a commit. */
gboolean sqlite_outbox_add(Db *boards, const char *board_id, const OutboxItem *item, GError **error);
GPtrArray *sqlite_outbox(Store *store, const char *board_id, GError **error);
gboolean sqlite_outbox_update(Store *store, const OutboxItem *item, GError **error);
gboolean sqlite_outbox_finish(Store *store, const OutboxFinish *finish, GError **error);
GPtrArray *sqlite_pictures(Store *store, const char *board_id, PictureChoice choice, GError **error);
gboolean sqlite_quoted(Store *store, const char *board_id, const char *process_query_key, QuotedMessage *quoted,
                       GError **error);
gboolean sqlite_recalls_keep(Store *store, const char *board_id, const GPtrArray *pictures, GError **error);

/* sqlite_assets.c */
/** Within the transaction of a commit: keep its assets. */
gboolean sqlite_assets_add(Db *boards, const BoardCommit *commit, GError **error);
/** Within it: remove those that the history does not need. */
gboolean sqlite_assets_sweep(Db *boards, const BoardCommit *commit, GError **error);
gboolean sqlite_asset(Store *store, const char *board_id, const char *id, GBytes **png, GError **error);
gboolean sqlite_asset_room(Store *store, const char *board_id, guint *count, gint64 *bytes, GError **error);

/* sqlite_live.c */
/** What a commit changes for the live page, within its transaction. */
gboolean sqlite_live_write(Db *boards, const BoardCommit *commit, GError **error);
gboolean sqlite_live_state(Store *store, const char *board_id, GString *rows, LiveState *state, GError **error);
gboolean sqlite_live_events(Store *store, const char *board_id, gint64 since, GString *events, gint64 *n, gboolean *gap,
                            GError **error);
gboolean sqlite_live_undo(Store *store, const char *board_id, const char *author_id, guint *undo, guint *redo,
                          GError **error);

/* sqlite_waiting.c: what receivers wait for */
gboolean sqlite_login_put(Store *store, const char *nonce, const Login *login, GError **error);
gboolean sqlite_login_get(Store *store, const char *nonce, gint64 now_ms, Login *login, gboolean *found,
                          GError **error);
gboolean sqlite_export_put(Store *store, const char *job, const LiveExport *export, GError **error);
gboolean sqlite_export_get(Store *store, const char *board_id, const char *job, gint64 now_ms, LiveExport *export,
                           gboolean *found, GError **error);
gint64 sqlite_live_prune(Store *store, gint64 now_ms, GError **error);

/* sqlite_crash.c */
gboolean sqlite_crash_count(Store *store, const char *board_id, CrashKind kind, gint64 number, gint64 now_ms,
                            GError **error);
GPtrArray *sqlite_crashes(Store *store, const char *board_id, GError **error);

/* sqlite_calls.c */
gboolean sqlite_rate_take(Store *store, int kind, guint per_second, gint64 now_ms, gint64 *ready_at, GError **error);
gboolean sqlite_attempt(Store *store, const Attempt *attempt, int month, GError **error);
GPtrArray *sqlite_attempts(Store *store, const char *board_id, GError **error);
gboolean sqlite_calls(Store *store, int month, GArray *counts, GError **error);
gboolean sqlite_flag_raise(Store *store, int month, const char *name, gboolean *raised, GError **error);
gboolean sqlite_flag(Store *store, int month, const char *name, gboolean *up, GError **error);
gint64 sqlite_prune_delivery(Store *store, gint64 before_ms, guint limit, GError **error);

/** The boards as they are for this role: FALSE without an error when they are not there yet. */
gboolean sqlite_boards_ready(SqliteStore *sqlite, GError **error);
/** Afterwards: TRUE when that was all, else the cause is handed on. */
gboolean sqlite_none_yet(GError **cause, GError **error);

/** Within the transaction that finishes an item, before it does, when it is a picture (else board_id is left alone):
 *  whose it is, and what the last one showed. */
gboolean sqlite_picture_before(Db *boards, gint64 id, char **board_id, gint64 *seq, GError **error);
/** Within it, after a picture was noted as sent: owe the recalls, and note what the picture told. */
gboolean sqlite_picture_sent(Db *boards, const char *board_id, gint64 seq_before, const OutboxFinish *finish,
                             GError **error);

/* sqlite_meeting.c */
GPtrArray *sqlite_timers(Store *store, const char *board_id, GError **error);
GPtrArray *sqlite_timers_due(Store *store, gint64 now_ms, guint limit, GError **error);
gboolean sqlite_timer_next(Store *store, gint64 *due_ms, GError **error);
gboolean sqlite_timer_tell(Store *store, const StoredTimer *stored, const OutboxItem *item, gboolean *told,
                           GError **error);
GPtrArray *sqlite_people(Store *store, const char *board_id, GError **error);
/** Timers that begin or are stopped, and who was heard or left: a part of the commit. */
gboolean sqlite_meeting_write(Db *db, const BoardCommit *commit, GError **error);

/* sqlite_session.c */
gboolean sqlite_board_meta(Store *store, const char *board_id, BoardMeta *meta, GError **error);
gboolean sqlite_board_archive(Store *store, const char *board_id, gboolean archived, gboolean *found, GError **error);
gboolean sqlite_board_rename(Store *store, const char *board_id, const char *title, gboolean *found, GError **error);
gboolean sqlite_session_add(Store *store, const Session *session, gboolean *added, GError **error);
GPtrArray *sqlite_sessions(Store *store, SessionChoice choice, GError **error);
GPtrArray *sqlite_boards_with(Store *store, const char *person, const char *owner, const char *const *robots,
                              guint most, GError **error);
GPtrArray *sqlite_sessions_with(Store *store, const char *staff_id, guint most, GError **error);
gboolean sqlite_session_there(Store *store, const char *conversation_id, Session **session, GError **error);
gboolean sqlite_sessions_of(Store *store, const char *owner, gint64 since_ms, guint *count, GError **error);
gboolean sqlite_session_move(Store *store, const Session *session, SessionState from, const GPtrArray *told,
                             gboolean *moved, GError **error);
/** The same within a transaction. */
gboolean sqlite_session_put(Db *db, const Session *session, gboolean *added, GError **error);
/** The board gets the pictures that were kept for its session. */
gboolean sqlite_session_give(Db *db, const BoardCommit *commit, GError **error);
gboolean sqlite_session_shift(Db *db, const Session *session, SessionState from, gboolean *moved, GError **error);

#endif
