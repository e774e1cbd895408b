// SPDX-License-Identifier: MIT
#include "worker/crash.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "lib/base/ids.h"

static void note_write(int fd, const char note[CRASH_NOTE_SIZE])
{
    if (fd >= 0 && pwrite(fd, note, CRASH_NOTE_SIZE, 0) != CRASH_NOTE_SIZE)
        g_info("a note could not be written: a crash now would not be counted");
}

void crash_note(int fd, const char *board_id, CrashKind kind, gint64 number)
{
    char note[CRASH_NOTE_SIZE] = {0};
    g_snprintf(note, sizeof note, "%s %d %" G_GINT64_FORMAT "\n", board_id, (int)kind, number);
    note_write(fd, note);
}

void crash_clear(int fd)
{
    const char empty[CRASH_NOTE_SIZE] = {0};
    note_write(fd, empty);
}

gboolean crash_collect(Store *store, int fd, gint64 now_ms, GError **error)
{
    char note[CRASH_NOTE_SIZE + 1] = {0};
    char board_id[BOARD_ID_LENGTH + 1];
    int kind = 0;
    gint64 number = 0;
    if (pread(fd, note, CRASH_NOTE_SIZE, 0) <= 0 ||
        sscanf(note, "%20s %d %" G_GINT64_FORMAT, board_id, &kind, &number) != 3 || !board_id_valid(board_id) ||
        kind < CRASH_APPLY || kind > CRASH_FILE)
        return TRUE;
    static const char *const doings[] = {"applying message", "painting entry", "making a file of entry"};
    g_warning("board %s: a worker ended while %s %" G_GINT64_FORMAT, board_id, doings[kind], number);
    if (!store_crash_count(store, board_id, (CrashKind)kind, number, now_ms, error))
        return FALSE;
    crash_clear(fd);
    return TRUE;
}

guint crash_times(const GPtrArray *crashes, CrashKind kind, gint64 number)
{
    for (guint i = 0; crashes != NULL && i < crashes->len; i++) {
        const Crash *crash = g_ptr_array_index(crashes, i);
        if (crash->kind == kind && crash->number == number)
            return crash->crashes;
    }
    return 0;
}
