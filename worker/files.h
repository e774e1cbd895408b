// SPDX-License-Identifier: MIT
/** files.h - the files and other pictures that people ask for, made when they are sent. */
#ifndef DINGBOARD_WORKER_FILES_H
#define DINGBOARD_WORKER_FILES_H

#include "lib/delivery/payload.h"
#include "worker/boards.h"

/**
 * What payload->format names, of an opened board.
 * @param name  set to what people see it called; free with g_free
 */
GBytes *file_make(Boards *boards, HotBoard *board, const Payload *payload, char **name,
                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

#endif
