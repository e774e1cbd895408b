// SPDX-License-Identifier: MIT
/** apply_meeting.h - what messages may look up beside their board: timers, people, chance. For apply.c. */
#ifndef DINGBOARD_WORKER_APPLY_MEETING_H
#define DINGBOARD_WORKER_APPLY_MEETING_H

#include "worker/apply_live.h"

/** Before the rows are applied; batch_clear ends it. */
void batch_meeting_begin(Batch *batch);
/** For an Occasion; valid as long as the batch. */
const Surroundings *batch_around(Batch *batch);
/** Somebody was heard there: lots may fall on them. */
void batch_hear(Batch *batch, const char *id, const char *name);
/** People left the group: lots fall on them no more. @param ids  NULL-terminated */
void batch_forget_people(Batch *batch, char *const *ids);
/**
 * Keep the timers that a message began and stopped. FALSE when what it looked up could not be read: it is to be applied
 * again.
 * @param payload  to whom timers are told, without the words
 */
gboolean batch_take_timers(Batch *batch, const Outcome *outcome, const char *payload, GError **error);
/** The timers that run after what `outcome` began and stopped, as the page counts them; NULL: as before. g_free */
char *batch_running(Batch *batch, const Outcome *outcome);
/** Give the commit its part. */
void batch_meeting_commit(const Batch *batch, BoardCommit *commit);

#endif
