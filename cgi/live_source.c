// SPDX-License-Identifier: MIT
/* The running program's source: boards.db read-only by the journal's store, and the worker's datagram socket. */
#include <sys/socket.h>
#include <sys/un.h>

#include "cgi/door.h"
#include "cgi/journal.h"
#include "lib/store/store_meeting.h"

static gboolean source_state(gpointer data, const char *board_id, GString *rows, LiveState *state, GError **error)
{
    Store *store = journal_store(data, error);
    return store != NULL && store_live_state(store, board_id, rows, state, error);
}

static gboolean source_events(gpointer data, const char *board_id, gint64 since, GString *events, gint64 *n,
                              gboolean *gap, GError **error)
{
    Store *store = journal_store(data, error);
    return store != NULL && store_live_events(store, board_id, since, events, n, gap, error);
}

static gboolean source_undo(gpointer data, const char *board_id, const char *author_id, guint *undo, guint *redo,
                            GError **error)
{
    Store *store = journal_store(data, error);
    return store != NULL && store_live_undo(store, board_id, author_id, undo, redo, error);
}

static gboolean source_login(gpointer data, const char *nonce, gint64 now_ms, Login *login, gboolean *found,
                             GError **error)
{
    Store *store = journal_store(data, error);
    return store != NULL && store_login_get(store, nonce, now_ms, login, found, error);
}

static gboolean source_export(gpointer data, const char *board_id, const char *job, gint64 now_ms, LiveExport *export,
                              gboolean *found, GError **error)
{
    Store *store = journal_store(data, error);
    return store != NULL && store_export_get(store, board_id, job, now_ms, export, found, error);
}

static gboolean source_asset(gpointer data, const char *board_id, const char *id, GBytes **png, GError **error)
{
    Store *store = journal_store(data, error);
    return store != NULL && store_asset(store, board_id, id, png, error);
}

static gboolean source_meta(gpointer data, const char *board_id, BoardMeta *meta, GError **error)
{
    Store *store = journal_store(data, error);
    return store != NULL && store_board_meta(store, board_id, meta, error);
}

static GPtrArray *source_timers(gpointer data, const char *board_id, GError **error)
{
    Store *store = journal_store(data, error);
    return store != NULL ? store_timers(store, board_id, error) : NULL;
}

static gboolean source_tell(gpointer data, const char *text, gsize size)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    const char *path = journal_ear(data);
    int fd = journal_mouth(data);
    return fd >= 0 && g_strlcpy(address.sun_path, path, sizeof address.sun_path) < sizeof address.sun_path &&
           sendto(fd, text, size, MSG_DONTWAIT | MSG_NOSIGNAL, (const struct sockaddr *)&address, sizeof address) ==
               (gssize)size;
}

const LiveSource live_journal_source = {
    .state = source_state,
    .events = source_events,
    .undo = source_undo,
    .login = source_login,
    .export = source_export,
    .asset = source_asset,
    .meta = source_meta,
    .timers = source_timers,
    .tell = source_tell,
};
