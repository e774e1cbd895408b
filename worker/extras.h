// SPDX-License-Identifier: MIT
/** extras.h - what is owed beside the picture of the board, in the words of the outbox. */
#ifndef DINGBOARD_WORKER_EXTRAS_H
#define DINGBOARD_WORKER_EXTRAS_H

#include "lib/board/interpret.h"
#include "lib/delivery/payload.h"
#include "lib/store/store.h"

/**
 * What to owe for an extra: an OUTBOX_FILE, or words when no file of its kind can be made.
 * @param payload  gets the format and topic, or the text; all static. The rest stays as it is
 */
OutboxKind extra_payload(const Extra *extra, Payload *payload);

#endif
