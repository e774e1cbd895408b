// SPDX-License-Identifier: MIT
/**
 * running.h - the timers of a board as its page counts them down.
 *
 *      [{"number":1,"name":"站会","by":"李雷","ms":300000,"due":1767225905011}]
 */
#ifndef DINGBOARD_LIVE_RUNNING_H
#define DINGBOARD_LIVE_RUNNING_H

#include "lib/board/interpret.h"

/** @param timers  of Timer * @return free with g_free */
char *running_json(const GPtrArray *timers);

#endif
