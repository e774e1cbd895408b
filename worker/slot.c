// SPDX-License-Identifier: MIT
#include "worker/slot.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

char *slot_take(const char *folder, int *descriptor, GError **error)
{
    for (int number = 0; number < SLOTS_MAX; number++) {
        g_autofree char *path = g_strdup_printf("%s/worker-%d.lock", folder, number);
        int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (fd < 0) {
            g_set_error(error, G_FILE_ERROR, (gint)g_file_error_from_errno(errno), "%s: %s", path, g_strerror(errno));
            return NULL;
        }
        if (flock(fd, LOCK_EX | LOCK_NB) == 0) {
            *descriptor = fd;
            return g_strdup_printf("%s:%d", g_get_host_name(), number);
        }
        close(fd);
    }
    g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_AGAIN, "%s: %d workers are running already", folder, SLOTS_MAX);
    return NULL;
}
