// SPDX-License-Identifier: MIT
/* The store as its callers see it: hands every call to the engine. */
#include "lib/store/store.h"

#include "lib/store/engine.h"

G_DEFINE_QUARK(dingboard - store - error, store_error)

Store *store_open(const char *folder, StoreRole role, GError **error)
{
    return sqlite_store_open(folder, role, error);
}

void store_close(Store *store)
{
    if (store != NULL)
        store->engine->close(store);
}

gboolean store_journal(Store *store, const JournalMessage *message, JournalVerdict *verdict, GError **error)
{
    g_assert(store->role == STORE_RECEIVER);
    return store->engine->journal(store, message, verdict, error);
}

gboolean store_check(Store *store, GError **error)
{
    return store->engine->check(store, error);
}

int store_bell_fd(const Store *store)
{
    return store->engine->bell_fd(store);
}

void store_bell_clear(Store *store)
{
    store->engine->bell_clear(store);
}

/* --- one thread at a time --------------------------------------------------------------------- */

GPtrArray *store_boards_with_news(Store *store, gint64 *after, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->boards_with_news(store, after, error);
}

GPtrArray *store_boards_with_work(Store *store, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->boards_with_work(store, error);
}

GPtrArray *store_read_journal(Store *store, const char *board_id, guint limit, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->read_journal(store, board_id, limit, error);
}

gboolean store_upload(Store *store, const char *msg_id, GBytes **bytes, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->upload(store, msg_id, bytes, error);
}

gint64 store_uploads_prune(Store *store, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->uploads_prune(store, error);
}

gint64 store_prune(Store *store, gint64 before_ms, guint limit, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->prune(store, before_ms, limit, error);
}

gboolean store_lease(Store *store, const char *board_id, const char *owner, gint64 now_ms, gint64 ttl_ms, gboolean *got,
                     GError **error)
{
    STORE_LOCKED(store);
    return store->engine->lease(store, board_id, owner, now_ms, ttl_ms, got, error);
}

gboolean store_release(Store *store, const char *board_id, const char *owner, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->release(store, board_id, owner, error);
}

History *store_load_history(Store *store, const char *board_id, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->load_history(store, board_id, error);
}

gboolean store_commit(Store *store, const BoardCommit *commit, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->commit(store, commit, error);
}

GPtrArray *store_outbox(Store *store, const char *board_id, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->outbox(store, board_id, error);
}

gboolean store_asset(Store *store, const char *board_id, const char *id, GBytes **png, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->asset(store, board_id, id, png, error);
}

gboolean store_asset_room(Store *store, const char *board_id, guint *count, gint64 *bytes, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->asset_room(store, board_id, count, bytes, error);
}

gboolean store_outbox_update(Store *store, const OutboxItem *item, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->outbox_update(store, item, error);
}

gboolean store_outbox_finish(Store *store, const OutboxFinish *finish, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->outbox_finish(store, finish, error);
}

GPtrArray *store_pictures(Store *store, const char *board_id, PictureChoice choice, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->pictures(store, board_id, choice, error);
}

gboolean store_quoted(Store *store, const char *board_id, const char *process_query_key, QuotedMessage *quoted,
                      GError **error)
{
    STORE_LOCKED(store);
    return store->engine->quoted(store, board_id, process_query_key, quoted, error);
}

gboolean store_recalls_keep(Store *store, const char *board_id, const GPtrArray *pictures, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->recalls_keep(store, board_id, pictures, error);
}

gboolean store_crash_count(Store *store, const char *board_id, CrashKind kind, gint64 number, gint64 now_ms,
                           GError **error)
{
    STORE_LOCKED(store);
    return store->engine->crash_count(store, board_id, kind, number, now_ms, error);
}

GPtrArray *store_crashes(Store *store, const char *board_id, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->crashes(store, board_id, error);
}

gboolean store_rate_take(Store *store, int kind, guint per_second, gint64 now_ms, gint64 *ready_at, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->rate_take(store, kind, per_second, now_ms, ready_at, error);
}

gboolean store_attempt(Store *store, const Attempt *attempt, int month, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->attempt(store, attempt, month, error);
}

GPtrArray *store_attempts(Store *store, const char *board_id, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->attempts(store, board_id, error);
}

gboolean store_calls(Store *store, int month, GArray *counts, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->calls(store, month, counts, error);
}

gboolean store_flag_raise(Store *store, int month, const char *name, gboolean *raised, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->flag_raise(store, month, name, raised, error);
}

gboolean store_flag(Store *store, int month, const char *name, gboolean *up, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->flag(store, month, name, up, error);
}

gint64 store_prune_delivery(Store *store, gint64 before_ms, guint limit, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->prune_delivery(store, before_ms, limit, error);
}

GPtrArray *store_list_boards(Store *store, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->list_boards(store, error);
}

/* --- rows ------------------------------------------------------------------------------------- */

void journal_row_free(JournalRow *row)
{
    if (row == NULL)
        return;
    g_free(row->msg_id);
    g_free(row->robot);
    g_clear_pointer(&row->body, g_bytes_unref);
    g_free(row);
}

void outbox_item_free(OutboxItem *item)
{
    if (item == NULL)
        return;
    g_free(item->payload);
    g_free(item->media_id);
    g_free(item);
}

Asset *asset_new(GBytes *png, guint width, guint height)
{
    Asset *asset = g_new0(Asset, 1);
    asset->id = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, png);
    asset->png = g_bytes_ref(png);
    asset->width = width;
    asset->height = height;
    return asset;
}

void asset_free(Asset *asset)
{
    if (asset == NULL)
        return;
    g_free(asset->id);
    g_bytes_unref(asset->png);
    g_free(asset);
}

void sent_picture_free(SentPicture *picture)
{
    if (picture == NULL)
        return;
    g_free(picture->process_query_key);
    g_free(picture->conversation_id);
    g_free(picture);
}

void crash_free(Crash *crash)
{
    if (crash == NULL)
        return;
    g_free(crash->board_id);
    g_free(crash);
}

void attempt_free(Attempt *attempt)
{
    if (attempt == NULL)
        return;
    g_free(attempt->board_id);
    g_free(attempt->verdict);
    g_free(attempt->request_id);
    g_free(attempt);
}

void board_info_free(BoardInfo *info)
{
    if (info == NULL)
        return;
    g_free(info->id);
    g_free(info->conversation_id);
    g_free(info->title);
    g_free(info);
}

/* --- conversations and sessions ----------------------------------------------------------------- */

gboolean store_board_meta(Store *store, const char *board_id, BoardMeta *meta, GError **error)
{
    STORE_LOCKED(store);
    board_meta_clear(meta);
    *meta = (BoardMeta){0};
    return store->engine->board_meta(store, board_id, meta, error);
}

gboolean store_board_archive(Store *store, const char *board_id, gboolean archived, gboolean *found, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->board_archive(store, board_id, archived, found, error);
}

gboolean store_board_rename(Store *store, const char *board_id, const char *name, gboolean *found, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->board_rename(store, board_id, name, found, error);
}

gboolean store_session_add(Store *store, const Session *session, gboolean *added, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->session_add(store, session, added, error);
}

GPtrArray *store_sessions(Store *store, SessionChoice choice, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->sessions(store, choice, error);
}

void person_board_free(PersonBoard *board)
{
    if (board == NULL)
        return;
    g_free(board->id);
    g_free(board->title);
    g_free(board);
}

GPtrArray *store_boards_with(Store *store, const char *person, const char *owner, const char *const *robots, guint most,
                             GError **error)
{
    STORE_LOCKED(store);
    return store->engine->boards_with(store, person, owner, robots, most, error);
}

GPtrArray *store_sessions_with(Store *store, const char *staff_id, guint most, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->sessions_with(store, staff_id, most, error);
}

gboolean store_session_there(Store *store, const char *conversation_id, Session **session, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->session_there(store, conversation_id, session, error);
}

gboolean store_sessions_of(Store *store, const char *owner, gint64 since_ms, guint *count, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->sessions_of(store, owner, since_ms, count, error);
}

gboolean store_session_move(Store *store, const Session *session, SessionState from, const GPtrArray *told,
                            gboolean *moved, GError **error)
{
    STORE_LOCKED(store);
    return store->engine->session_move(store, session, from, told, moved, error);
}
