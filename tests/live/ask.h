// SPDX-License-Identifier: MIT
/** ask.h - requests of pages, for tests. */
#ifndef DINGBOARD_TESTS_LIVE_ASK_H
#define DINGBOARD_TESTS_LIVE_ASK_H

#include "lib/live/operations.h"

#define ASK_BOARD "0123456789abcdef0123"

/**
 * Apply what `json` asks for as that person, who speaks English when `id` begins with "e".
 * @return FALSE: it is no JSON object; `outcome` is to be cleared all the same
 */
gboolean ask(History *history, const char *id, const char *json, LiveOutcome *outcome);

/** It makes one entry. */
void asked(History *history, const char *id, const char *json);
/** It is refused with words that hold `part`, and nothing has changed. */
void ask_refused(History *history, const char *id, const char *json, const char *part);

#endif
