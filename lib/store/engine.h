// SPDX-License-Identifier: MIT
/**
 * engine.h - what a store engine provides. For lib/store only.
 *
 * One function per function of store.h, with the same contract. store.c holds the lock of the store around every
 * one of them but `journal`, `check`, `bell_fd` and `bell_clear`, so that an engine needs to care for threads only
 * there.
 */
#ifndef DINGBOARD_STORE_ENGINE_H
#define DINGBOARD_STORE_ENGINE_H

#include <pthread.h>

#include "lib/store/store_live.h"
#include "lib/store/store_meeting.h"
#include "lib/store/store_session.h"

typedef struct {
    void (*close)(Store *store);
    gboolean (*journal)(Store *store, const JournalMessage *message, JournalVerdict *verdict, GError **error);
    gboolean (*check)(Store *store, GError **error);
    int (*bell_fd)(const Store *store);
    void (*bell_clear)(Store *store);
    GPtrArray *(*boards_with_news)(Store *store, gint64 *after, GError **error);
    GPtrArray *(*boards_with_work)(Store *store, GError **error);
    GPtrArray *(*read_journal)(Store *store, const char *board_id, guint limit, GError **error);
    gboolean (*upload)(Store *store, const char *msg_id, GBytes **bytes, GError **error);
    gint64 (*uploads_prune)(Store *store, GError **error);
    gint64 (*prune)(Store *store, gint64 before_ms, guint limit, GError **error);
    gboolean (*lease)(Store *store, const char *board_id, const char *owner, gint64 now_ms, gint64 ttl_ms,
                      gboolean *got, GError **error);
    gboolean (*release)(Store *store, const char *board_id, const char *owner, GError **error);
    History *(*load_history)(Store *store, const char *board_id, GError **error);
    gboolean (*commit)(Store *store, const BoardCommit *commit, GError **error);
    GPtrArray *(*outbox)(Store *store, const char *board_id, GError **error);
    gboolean (*asset)(Store *store, const char *board_id, const char *id, GBytes **png, GError **error);
    gboolean (*asset_room)(Store *store, const char *board_id, guint *count, gint64 *bytes, GError **error);
    gboolean (*outbox_update)(Store *store, const OutboxItem *item, GError **error);
    gboolean (*outbox_finish)(Store *store, const OutboxFinish *finish, GError **error);
    GPtrArray *(*pictures)(Store *store, const char *board_id, PictureChoice choice, GError **error);
    gboolean (*quoted)(Store *store, const char *board_id, const char *process_query_key, QuotedMessage *quoted,
                       GError **error);
    gboolean (*recalls_keep)(Store *store, const char *board_id, const GPtrArray *pictures, GError **error);
    gboolean (*crash_count)(Store *store, const char *board_id, CrashKind kind, gint64 number, gint64 now_ms,
                            GError **error);
    GPtrArray *(*crashes)(Store *store, const char *board_id, GError **error);
    gboolean (*rate_take)(Store *store, int kind, guint per_second, gint64 now_ms, gint64 *ready_at, GError **error);
    gboolean (*attempt)(Store *store, const Attempt *attempt, int month, GError **error);
    GPtrArray *(*attempts)(Store *store, const char *board_id, GError **error);
    gboolean (*calls)(Store *store, int month, GArray *counts, GError **error);
    gboolean (*flag_raise)(Store *store, int month, const char *name, gboolean *raised, GError **error);
    gboolean (*flag)(Store *store, int month, const char *name, gboolean *up, GError **error);
    gint64 (*prune_delivery)(Store *store, gint64 before_ms, guint limit, GError **error);
    gboolean (*live_state)(Store *store, const char *board_id, GString *rows, LiveState *state, GError **error);
    gboolean (*live_events)(Store *store, const char *board_id, gint64 since, GString *events, gint64 *n, gboolean *gap,
                            GError **error);
    gboolean (*live_undo)(Store *store, const char *board_id, const char *author_id, guint *undo, guint *redo,
                          GError **error);
    gboolean (*login_put)(Store *store, const char *nonce, const Login *login, GError **error);
    gboolean (*login_get)(Store *store, const char *nonce, gint64 now_ms, Login *login, gboolean *found,
                          GError **error);
    gboolean (*export_put)(Store *store, const char *job, const LiveExport *export, GError **error);
    gboolean (*export_get)(Store *store, const char *board_id, const char *job, gint64 now_ms, LiveExport *export,
                           gboolean *found, GError **error);
    gint64 (*live_prune)(Store *store, gint64 now_ms, GError **error);
    GPtrArray *(*list_boards)(Store *store, GError **error);
    gboolean (*board_meta)(Store *store, const char *board_id, BoardMeta *meta, GError **error);
    GPtrArray *(*boards_with)(Store *store, const char *person, const char *owner, const char *const *robots,
                              guint most, GError **error);
    gboolean (*board_archive)(Store *store, const char *board_id, gboolean archived, gboolean *found, GError **error);
    gboolean (*board_rename)(Store *store, const char *board_id, const char *title, gboolean *found, GError **error);
    gboolean (*session_add)(Store *store, const Session *session, gboolean *added, GError **error);
    GPtrArray *(*sessions)(Store *store, SessionChoice choice, GError **error);
    GPtrArray *(*sessions_with)(Store *store, const char *staff_id, guint most, GError **error);
    gboolean (*session_there)(Store *store, const char *conversation_id, Session **session, GError **error);
    gboolean (*sessions_of)(Store *store, const char *owner, gint64 since_ms, guint *count, GError **error);
    gboolean (*session_move)(Store *store, const Session *session, SessionState from, const GPtrArray *told,
                             gboolean *moved, GError **error);
    GPtrArray *(*timers)(Store *store, const char *board_id, GError **error);
    GPtrArray *(*timers_due)(Store *store, gint64 now_ms, guint limit, GError **error);
    gboolean (*timer_next)(Store *store, gint64 *due_ms, GError **error);
    gboolean (*timer_tell)(Store *store, const StoredTimer *timer, const OutboxItem *item, gboolean *told,
                           GError **error);
    GPtrArray *(*people)(Store *store, const char *board_id, GError **error);
} StoreEngine;

/** The first member of every engine's store. Locks are pthread's, for the thread sanitizer cannot see into GLib's. */
struct Store {
    const StoreEngine *engine;
    pthread_mutex_t lock;
    StoreRole role;
};

static inline pthread_mutex_t *store_lock(pthread_mutex_t *mutex)
{
    pthread_mutex_lock(mutex);
    return mutex;
}

static inline void store_unlock(pthread_mutex_t **mutex)
{
    pthread_mutex_unlock(*mutex);
}

/** Hold the store's lock to the end of the scope. */
#define STORE_LOCKED(store) \
    __attribute__((cleanup(store_unlock))) pthread_mutex_t *locked G_GNUC_UNUSED = store_lock(&(store)->lock)

/** The SQLite engine: journal.db, boards.db and journal.bell in a folder. */
Store *sqlite_store_open(const char *folder, StoreRole role, GError **error) G_GNUC_WARN_UNUSED_RESULT;

#endif
