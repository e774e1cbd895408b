// SPDX-License-Identifier: MIT
/** folder.h - a store's folder for measuring, in memory where that is possible: what is ours, not the disk's; a watch
 * of the thread's processor time.
 */
#ifndef DINGBOARD_BENCH_FOLDER_H
#define DINGBOARD_BENCH_FOLDER_H

#include "lib/store/store.h"

/** A new folder; remove it with bench_folder_remove, which frees the name. */
char *bench_folder(void);
void bench_folder_remove(char *folder);

/** Collects times; all zero at first. */
typedef struct {
    gint64 started; /**< ns */
    GArray *times;  /**< of gint64, ns */
} Watch;

void watch_start(Watch *watch);
void watch_stop(Watch *watch);
/** In microseconds; the watch is empty again. */
double watch_median(Watch *watch);

#endif
