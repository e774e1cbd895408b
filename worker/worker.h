// SPDX-License-Identifier: MIT
/**
 * worker.h - the loop: news in, boards changed, pictures out.
 *
 *      bell ─▶ which boards have news? ─▶ lease, apply, commit ─▶ delivery ─▶ DingTalk
 *       ▲                                                            │
 *       └──────────── one thread, one wait: curl, bell, signals ─────┘
 */
#ifndef DINGBOARD_WORKER_WORKER_H
#define DINGBOARD_WORKER_WORKER_H

#include "lib/base/settings.h"

typedef struct {
    Settings *settings; /**< handed over */
    const char *config; /**< where they came from, to be read again upon SIGHUP */
    gboolean once;      /**< end when there is nothing left to do */
} WorkerOptions;

/** Run until told to end (SIGTERM, SIGINT; call with these and SIGHUP blocked). @return the exit status of main. */
int worker_run(const WorkerOptions *options);

#endif
