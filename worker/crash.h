// SPDX-License-Identifier: MIT
/**
 * crash.h - what ends the worker three times is set aside.
 *
 * Before the worker does what may end it, it writes a note into its slot's file: which board, which message or picture.
 * That is one short write to memory of the kernel, no disk is waited for. Whoever finds a note without its
 * writer counts a crash in the store; what has CRASHES_MAX is not tried again.
 */
#ifndef DINGBOARD_WORKER_CRASH_H
#define DINGBOARD_WORKER_CRASH_H

#include "lib/base/clock.h"
#include "lib/store/store.h"

/** A crash may be chance (memory ran out, somebody killed the process); three at the same place are not. */
#define CRASHES_MAX 3
/** Bytes of a note, padded. */
#define CRASH_NOTE_SIZE 64

/** Write down what comes now. @param fd  of the slot; -1: nothing is noted */
void crash_note(int fd, const char *board_id, CrashKind kind, gint64 number);
/** It went well. */
void crash_clear(int fd);
/** Count what a dead worker's note says, if it says anything, and clear it. */
gboolean crash_collect(Store *store, int fd, gint64 now_ms, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** How often that has ended a worker. @param crashes  of Crash *, of one board */
guint crash_times(const GPtrArray *crashes, CrashKind kind, gint64 number);

#endif
