// SPDX-License-Identifier: MIT
/**
 * answers.h - what can be answered in the HTTP response to a callback, which saves a call of the platform.
 *
 * That is what depends on the words alone: messages that were not understood, and help. They change nothing, so they
 * are not journaled, and the worker never hears of them: nobody is answered twice, and a callback that comes again
 * gets the same answer. All that a board is needed for goes the usual way.
 */
#ifndef DINGBOARD_CGI_ANSWERS_H
#define DINGBOARD_CGI_ANSWERS_H

#include "lib/dingtalk/callback.h"

/** The response's JSON; NULL when the message has to be journaled. Free with g_free. Thread-safe. */
char *answer_at_once(const RobotMessage *message);

#endif
