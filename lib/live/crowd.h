// SPDX-License-Identifier: MIT
/**
 * crowd.h - who looks at which board just now: their hints, gathered and passed on together, and the heartbeat.
 *
 * Hints are what nobody keeps: cursors, strokes that are being drawn. Per board they are passed on every
 * CROWD_PAUSE_MS, more seldom the more people there are, the newest of each person. Pure: time comes in.
 */
#ifndef DINGBOARD_LIVE_CROWD_H
#define DINGBOARD_LIVE_CROWD_H

#include <cjson/cJSON.h>
#include <glib.h>

/** A cursor that moves 25 times a second looks smooth. */
#define CROWD_PAUSE_MS 40
/** Longer by this for each person: what everybody gets grows with the square of their number. */
#define CROWD_PAUSE_EACH_MS 4
#define CROWD_PAUSE_MOST_MS 400
/** A page that hears nothing for twice as long connects again. */
#define CROWD_BEAT_MS 15000
/** Who gave no hint for so long is not there any more. */
#define CROWD_GONE_MS 30000
/** A board nobody gave hints or changes for so long has no heartbeat. */
#define CROWD_IDLE_MS (10 * 60 * 1000LL)
/** Hints waiting for one board: more cannot come within a pause from people who keep to the receiver's rate. */
#define CROWD_HINTS 400

typedef struct Crowd Crowd;
Crowd *crowd_new(void);
void crowd_free(Crowd *crowd);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Crowd, crowd_free)

/** @return FALSE: crowd_event was not called for that board yet, so that its heart cannot beat */
gboolean crowd_hint(Crowd *crowd, const char *board_id, const cJSON *hint, const cJSON *by, gint64 now_ms);
/** A board's newest event has number `n`. */
void crowd_event(Crowd *crowd, const char *board_id, gint64 n, gint64 now_ms);

/** Sends {"hints":[…]} or {"beat":n}. */
typedef void (*CrowdSend)(const char *board_id, const char *message, gpointer data);
/** Pass on what is due. @return when something is due next; G_MAXINT64: nothing */
gint64 crowd_run(Crowd *crowd, gint64 now_ms, CrowdSend send, gpointer data);

#endif
