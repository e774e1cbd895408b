// SPDX-License-Identifier: MIT
/* The bell: receivers write one byte into a file, workers of the same host see that by inotify at once. A lost stroke
 * only costs time: workers also look at the journal now and then. */
#include "lib/store/sqlite_store.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/inotify.h>
#include <unistd.h>

#define BELL_MODE 0640

static gboolean bell_failed(const SqliteStore *sqlite, GError **error)
{
    g_set_error(error, STORE_ERROR, STORE_ERROR_UNAVAILABLE, "%s: %s", sqlite->bell_path, g_strerror(errno));
    return FALSE;
}

gboolean sqlite_bell_open(SqliteStore *sqlite, GError **error)
{
    int fd = open(sqlite->bell_path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, BELL_MODE);
    if (fd < 0)
        return bell_failed(sqlite, error);
    sqlite->bell_write = fd;
    if (sqlite->store.role != STORE_WORKER)
        return TRUE;
    sqlite->bell_watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (sqlite->bell_watch < 0 || inotify_add_watch(sqlite->bell_watch, sqlite->bell_path, IN_MODIFY) < 0)
        return bell_failed(sqlite, error);
    return TRUE;
}

void sqlite_bell_close(SqliteStore *sqlite)
{
    if (sqlite->bell_write >= 0)
        close(sqlite->bell_write);
    if (sqlite->bell_watch >= 0)
        close(sqlite->bell_watch);
    sqlite->bell_write = sqlite->bell_watch = -1;
}

void sqlite_bell_ring(const SqliteStore *sqlite)
{
    if (pwrite(sqlite->bell_write, "!", 1, 0) != 1)
        g_info("cannot ring %s: %s", sqlite->bell_path, g_strerror(errno));
}

int sqlite_bell_fd(const Store *store)
{
    return ((const SqliteStore *)store)->bell_watch;
}

void sqlite_bell_clear(Store *store)
{
    int fd = ((SqliteStore *)store)->bell_watch;
    char events[4096];
    while (fd >= 0 && read(fd, events, sizeof events) > 0)
        continue;
}
