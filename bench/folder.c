// SPDX-License-Identifier: MIT
#include "bench/folder.h"

#include <time.h>

#include <glib/gstdio.h>

char *bench_folder(void)
{
    char path[] = "/dev/shm/dingboard-bench-XXXXXX";
    if (g_mkdtemp(path) != NULL)
        return g_strdup(path);
    char *folder = g_dir_make_tmp("dingboard-bench-XXXXXX", NULL);
    if (folder == NULL)
        g_error("there is no place for a folder");
    return folder;
}

void bench_folder_remove(char *folder)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    for (const char *name; (name = g_dir_read_name(dir)) != NULL;) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        g_unlink(path);
    }
    g_rmdir(folder);
    g_free(folder);
}

static gint64 now_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now); /* nothing here waits but for other programs */
    return (gint64)now.tv_sec * 1000000000 + now.tv_nsec;
}

void watch_start(Watch *watch)
{
    if (watch->times == NULL)
        watch->times = g_array_new(FALSE, FALSE, sizeof(gint64));
    watch->started = now_ns();
}

void watch_stop(Watch *watch)
{
    gint64 time = now_ns() - watch->started;
    g_array_append_val(watch->times, time);
}

static gint compare_times(gconstpointer a, gconstpointer b)
{
    gint64 x = *(const gint64 *)a, y = *(const gint64 *)b;
    return (x > y) - (x < y);
}

double watch_median(Watch *watch)
{
    g_array_sort(watch->times, compare_times);
    double median = (double)g_array_index(watch->times, gint64, watch->times->len / 2) / 1000;
    g_array_unref(watch->times);
    watch->times = NULL;
    return median;
}
