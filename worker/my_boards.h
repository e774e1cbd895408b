// SPDX-License-Identifier: MIT
/** my_boards.h - "my boards": the groups whose boards somebody was on, and those that were made for them. */
#ifndef DINGBOARD_WORKER_MY_BOARDS_H
#define DINGBOARD_WORKER_MY_BOARDS_H

#include "lib/dingtalk/callback.h"
#include "worker/apply_live.h"

/** Owe the list to who asks: which groups somebody is in is not the others' business, so it is told alone. */
gboolean my_boards_tell(Batch *batch, const RobotMessage *message, Lang lang, GError **error) G_GNUC_WARN_UNUSED_RESULT;

#endif
