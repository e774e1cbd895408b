// SPDX-License-Identifier: MIT
/** conversation.h - what people say about conversations: groups to be made, renamed, archived, disbanded, told of. */
#ifndef DINGBOARD_WORKER_CONVERSATION_H
#define DINGBOARD_WORKER_CONVERSATION_H

#include "lib/dingtalk/callback.h"
#include "worker/apply_live.h"

/** Fill in whether the author may have groups made: people of the organisation, so many a day. */
gboolean conversation_note(const Batch *batch, const RobotMessage *message, Occasion *occasion,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** Do what the outcome says beyond the board, and owe the answer. */
gboolean conversation_apply(Batch *batch, const RobotMessage *message, const Outcome *outcome,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

#endif
