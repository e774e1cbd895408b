// SPDX-License-Identifier: MIT
/**
 * refusals.h - refused requests in the log, at most a few lines per minute, whoever knocks.
 *
 * A line names the status, the reason and the sender's address; never text or secrets.
 */
#ifndef DINGBOARD_CGI_REFUSALS_H
#define DINGBOARD_CGI_REFUSALS_H

#include "lib/base/clock.h"

/** Lines in a minute: enough to see what goes wrong, too few to fill a disk. */
#define REFUSALS_PER_MINUTE 20

typedef struct {
    GMutex mutex;
    gint64 minute; /**< the minute that is counted */
    guint logged;  /**< lines written in it */
    guint dropped; /**< lines left out in it */
} Refusals;

/** Log one refusal. `address` may be NULL. Thread-safe; `refusals` starts as zeros. @return whether it was logged */
gboolean refusals_log(Refusals *refusals, gint64 now_ms, int status, const char *reason, const char *address);

#endif
