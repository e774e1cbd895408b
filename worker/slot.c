// SPDX-License-Identifier: MIT
#include "worker/slot.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

static char *slot_path(const char *folder, int number)
{
    return g_strdup_printf("%s/worker-%d.lock", folder, number);
}

/** Look at the slots after ours whose processes have ended; those that were never taken have no file. */
static gboolean others_look(const char *folder, int after, SlotFound found, gpointer data, GError **error)
{
    for (int number = after + 1; number < SLOTS_MAX; number++) {
        g_autofree char *path = slot_path(folder, number);
        int fd = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW);
        if (fd < 0)
            continue;
        gboolean good = flock(fd, LOCK_EX | LOCK_NB) != 0 || found(fd, data, error);
        close(fd);
        if (!good)
            return FALSE;
    }
    return TRUE;
}

char *slot_take(const char *folder, SlotFound found, gpointer data, int *descriptor, GError **error)
{
    for (int number = 0; number < SLOTS_MAX; number++) {
        g_autofree char *path = slot_path(folder, number);
        int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (fd < 0) {
            g_set_error(error, G_FILE_ERROR, (gint)g_file_error_from_errno(errno), "%s: %s", path, g_strerror(errno));
            return NULL;
        }
        if (flock(fd, LOCK_EX | LOCK_NB) == 0) {
            *descriptor = fd;
            if (!found(fd, data, error) || !others_look(folder, number, found, data, error))
                return NULL;
            return g_strdup_printf("%s:%d", g_get_host_name(), number);
        }
        close(fd);
    }
    g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_AGAIN, "%s: %d workers are running already", folder, SLOTS_MAX);
    return NULL;
}
