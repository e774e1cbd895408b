// SPDX-License-Identifier: MIT
/**
 * haste.h - how fast people may write to one board: so many messages a minute each, and all together.
 *
 * Counted by the time of arrival, which the journal keeps, in minutes that begin with the first message. What is known
 * is lost with the board's other memory, and people then begin anew: nobody is refused for that.
 */
#ifndef DINGBOARD_WORKER_HASTE_H
#define DINGBOARD_WORKER_HASTE_H

#include <glib.h>

#include "lib/base/settings.h"

typedef struct Haste Haste;

Haste *haste_new(void);
void haste_free(Haste *haste);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Haste, haste_free)

typedef enum {
    HASTE_FINE,
    HASTE_PERSON, /**< the person wrote too much */
    HASTE_BOARD,  /**< all together did */
    HASTE_TOLD,   /**< as one of these, and it was said in this minute already */
} HasteVerdict;

/** Count a message and judge it. */
HasteVerdict haste_take(Haste *haste, const Settings *settings, const char *author_id, gint64 received_ms);

#endif
