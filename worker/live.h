// SPDX-License-Identifier: MIT
/**
 * live.h - the worker's side of the board's page, beside the boards themselves.
 *
 *      live.sock ──▶ hints ──▶ crowd ──▶ publisher
 *                    logins ──▶ DingTalk ──▶ store
 *                    files, boards to be opened ──▶ the loop
 */
#ifndef DINGBOARD_WORKER_LIVE_H
#define DINGBOARD_WORKER_LIVE_H

#include <curl/curl.h>

#include "lib/dingtalk/client.h"
#include "worker/boards.h"

typedef struct LiveDesk LiveDesk;

/** What the desk has others do. */
typedef struct {
    /** Somebody opens a board that has no rows. */
    void (*open)(const char *board_id, gpointer data);
    /** Make a file of a board. @param name  set to what it is called */
    GBytes *(*file)(const char *board_id, const char *format, Lang lang, char **name, gpointer data, GError **error);
    /** The client of the robot that a board hears: only its organisation knows who logs in there. */
    Api *(*api)(const char *board_id, gpointer data);
    gpointer data;
} LiveWork;

/** @param settings, store  borrowed */
LiveDesk *live_desk_new(const Settings *settings, Store *store, const LiveWork *work);
void live_desk_free(LiveDesk *desk);
void live_desk_reconfigure(LiveDesk *desk, const Settings *settings);

/** Events of a board were written: push them. @param n  number of the last */
void live_desk_events(LiveDesk *desk, const char *board_id, const GPtrArray *events, gint64 n);

/** Descriptors to wait for, at most LIVE_DESK_FDS. */
guint live_desk_fds(LiveDesk *desk, struct curl_waitfd *fds);
#define LIVE_DESK_FDS 9
/** Read what came, pass on what is due. @return when something is due next (of the wall clock) */
gint64 live_desk_run(LiveDesk *desk);
/** TRUE while events are being pushed. */
gboolean live_desk_busy(const LiveDesk *desk);

#endif
