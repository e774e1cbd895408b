// SPDX-License-Identifier: MIT
/**
 * store_live.h - what the live page is served from.
 *
 * Beside its entries a board has *rows*, one per object, painted already (lib/live/rows.h), and its newest *events*,
 * numbered without gaps. Both are written in the very transaction of the entries they tell of, and lie ready: whoever
 * serves the page replays and paints nothing. Boards that nobody looks at live have neither.
 *
 * Workers write, receivers (STORE_RECEIVER) read; for these boards.db is opened read-only, when it is first needed.
 */
#ifndef DINGBOARD_STORE_STORE_LIVE_H
#define DINGBOARD_STORE_STORE_LIVE_H

#include "lib/store/store.h"

/* --- writing: workers ------------------------------------------------------------------------- */

/** The row of an object. */
typedef struct {
    guint id;   /**< the object's number */
    char *json; /**< all of it, as the page gets it */
} LiveRow;
LiveRow *live_row_new(guint id, char *json /* taken over */);
void live_row_free(LiveRow *row);

/** What a commit changes for the page; part of a BoardCommit. */
struct LiveChange {
    gboolean reset;    /**< the rows there are go first */
    GArray *removed;   /**< of guint: rows that go; NULL: none */
    GPtrArray *put;    /**< of LiveRow *: rows that are new (they come on top, in this order) or changed; NULL: none */
    GArray *order;     /**< of guint: all rows, lowest first; NULL: as they were */
    GPtrArray *events; /**< of char *: events in order, the last of number `n`; NULL: none */
    gint64 n;          /**< the board's newest event */
    char *view;        /**< JSON of the board's own settings */
    int version;       /**< of the form of the rows */
    gint64 quiet_ms;   /**< when a picture is owed if nobody draws until then; 0: none */
    char *quiet;       /**< its payload */
};
LiveChange *live_change_new(void);
void live_change_free(LiveChange *change);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(LiveChange, live_change_free)

/* --- reading: workers and receivers ------------------------------------------------------------- */

typedef struct {
    gboolean ready;  /**< there are rows; else a worker has to make them first, and the rest is not set */
    gint64 n;        /**< the newest event */
    gint64 seq;      /**< the newest entry */
    int version;     /**< of the form of the rows */
    char *view;      /**< JSON of the board's own settings */
    char *title;     /**< of the conversation; NULL: not known */
    gint64 quiet_ms; /**< when a picture is owed if nobody draws until then; 0: none */
    char *quiet;     /**< its payload */
} LiveState;
void live_state_clear(LiveState *state);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(LiveState, live_state_clear)

/**
 * How a board stands, in one consistent view.
 * @param rows   a JSON array of all rows, lowest first, is appended; NULL: they are not wanted
 * @param state  filled in; clear it with live_state_clear
 */
gboolean store_live_state(Store *store, const char *board_id, GString *rows, LiveState *state,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * What happened after event `since`.
 * @param events  a JSON array of them is appended; an empty one when there is a gap
 * @param n       set to the newest event's number; -1 when the board has no rows
 * @param gap     set to whether events are missing: the state has to be read anew
 */
gboolean store_live_events(Store *store, const char *board_id, gint64 since, GString *events, gint64 *n, gboolean *gap,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** How many of their own entries a person can undo and redo now. */
gboolean store_live_undo(Store *store, const char *board_id, const char *author_id, guint *undo, guint *redo,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* --- what workers fetch or make for receivers ----------------------------------------------------- */

/** Who somebody is that came with a code of the platform. */
typedef struct {
    char *staff_id; /**< NULL: the platform does not know the code */
    char *name;
    gboolean admin; /**< of the organisation */
    char *problem;  /**< why not, for people; NULL: none */
    gint64 until_ms;
} Login;
void login_clear(Login *login);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Login, login_clear)

/** Keep a login under its nonce, until it ends. Workers only. */
gboolean store_login_put(Store *store, const char *nonce, const Login *login, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** @param found  FALSE: there is none, not yet, or not at now_ms any more */
gboolean store_login_get(Store *store, const char *nonce, gint64 now_ms, Login *login, gboolean *found,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A file somebody asked for. */
typedef struct {
    char *board_id;
    char *name;    /**< such as "board.pdf" */
    char *type;    /**< media type */
    GBytes *bytes; /**< NULL: it could not be made */
    gint64 until_ms;
} LiveExport;
void live_export_clear(LiveExport *export);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(LiveExport, live_export_clear)

/** Keep a file under its job's name, until it ends. Workers only. */
gboolean store_export_put(Store *store, const char *job, const LiveExport *export,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** @param found  FALSE: there is none of that board, not yet, or not at now_ms any more */
gboolean store_export_get(Store *store, const char *board_id, const char *job, gint64 now_ms, LiveExport *export,
                          gboolean *found, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Remove logins and files that have ended. Workers only. @return how many, -1 after an error */
gint64 store_live_prune(Store *store, gint64 now_ms, GError **error);

#endif
