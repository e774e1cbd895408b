// SPDX-License-Identifier: MIT
/**
 * door.h - what the page's answers are given: keys, settings, the store, the way to the worker.
 *
 * Functions instead of the store itself, so that tests answer in its place.
 */
#ifndef DINGBOARD_CGI_DOOR_H
#define DINGBOARD_CGI_DOOR_H

#include "cgi/rates.h"
#include "lib/base/settings.h"
#include "lib/live/link.h"
#include "lib/store/store_live.h"
#include "lib/store/store_session.h"

/** Read-only looks at boards.db, as in store_live.h, and the worker's ear. Called by several threads at once. */
typedef struct {
    gboolean (*state)(gpointer data, const char *board_id, GString *rows, LiveState *state, GError **error);
    gboolean (*events)(gpointer data, const char *board_id, gint64 since, GString *events, gint64 *n, gboolean *gap,
                       GError **error);
    gboolean (*undo)(gpointer data, const char *board_id, const char *author_id, guint *undo, guint *redo,
                     GError **error);
    gboolean (*login)(gpointer data, const char *nonce, gint64 now_ms, Login *login, gboolean *found, GError **error);
    gboolean (*export)(gpointer data, const char *board_id, const char *job, gint64 now_ms, LiveExport *export,
                       gboolean *found, GError **error);
    /** What is known of the board's conversation: its owner, the robot that it hears, whether it is archived. */
    gboolean (*meta)(gpointer data, const char *board_id, BoardMeta *meta, GError **error);
    /** The timers that run on a board; of StoredTimer *. */
    GPtrArray *(*timers)(gpointer data, const char *board_id, GError **error);
    /** *png NULL: the board has no such picture. */
    gboolean (*asset)(gpointer data, const char *board_id, const char *id, GBytes **png, GError **error);
    /** One datagram of JSON to the worker; never waits. FALSE: nobody took it. */
    gboolean (*tell)(gpointer data, const char *text, gsize size);
} LiveSource;

typedef struct {
    const LiveKeys *keys;
    const char *public_base; /**< NULL: there is no page */
    LiveGuests guests;
    gboolean pushed;          /**< events are pushed; else the page polls */
    const Settings *settings; /**< whose app and organisation a board is of, and who may do what there; NULL: unknown */
    Rates *rates;
    const LiveSource *source;
    gpointer data; /**< the source's */
} LiveDoor;

/** The source of the running program: a Journal (cgi/journal.h) is its data. */
extern const LiveSource live_journal_source;

#endif
