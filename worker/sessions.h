// SPDX-License-Identifier: MIT
/**
 * sessions.h - groups that people want to have: made, given a board, and the robot brought in.
 *
 *      wanted ─create─▶ made ─▶ board ─add─▶ added ─is it in?─▶ member ─welcome─▶ ready
 *         └──────────▶ failed, unknown                └───────▶ waiting ─somebody speaks there─▶ ready
 *
 * Each step is stored before the next one is begun. The call that makes a group is claimed before it is sent and, but
 * for scene groups, which the platform makes once for each wish, never sent again when its outcome is in doubt: rather
 * no group and a question to the owner than two groups. All other steps may be repeated without harm. What is told
 * goes through the outbox, and so arrives at least once.
 */
#ifndef DINGBOARD_WORKER_SESSIONS_H
#define DINGBOARD_WORKER_SESSIONS_H

#include "lib/dingtalk/client.h"
#include "worker/boards.h"

/** A step that was claimed and not ended after this is in doubt: calls end much sooner. */
#define SESSION_CLAIM_MS (4 * API_TIMEOUT_MS)
/** Tries of a step that may be repeated. */
#define SESSION_TRIES 5

typedef struct {
    Boards *boards;
    GRand *random;
    ApiOfRobot api;
    /** Something is owed to that board's conversation now. */
    void (*owed)(const char *board_id, gpointer data);
    gpointer data;
} SessionsContext;

typedef struct Sessions Sessions;

/** What the context names is borrowed. Free the Api before: its callbacks need us. */
Sessions *sessions_new(const SessionsContext *context);
void sessions_free(Sessions *sessions);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Sessions, sessions_free)

/** Look at the store with the next run. */
void sessions_wake(Sessions *sessions);
/** Begin the steps that are due. @return when to call again, ms, or G_MAXINT64 for when something changes */
gint64 sessions_run(Sessions *sessions);
/** Steps under way, or due without having failed `tries` times. */
guint sessions_open(const Sessions *sessions, guint tries);

#endif
