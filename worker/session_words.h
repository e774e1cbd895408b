// SPDX-License-Identifier: MIT
/** session_words.h - what people are told of their sessions, in their language. Free each with g_free. */
#ifndef DINGBOARD_WORKER_SESSION_WORDS_H
#define DINGBOARD_WORKER_SESSION_WORDS_H

#include "lib/delivery/payload.h"
#include "lib/dingtalk/verdict.h"
#include "lib/store/store.h"

/** Of the one who asked; Chinese when that is not known. */
Lang session_lang(const Session *session);
/** To the new group. */
char *session_welcome_words(const Session *session);
/** To the one who asked. @param robot  it is in */
char *session_done_words(const Session *session, gboolean robot);
/** To the owner: how to bring the robot in. */
char *session_absent_words(const Session *session);
char *session_failed_words(const Session *session, const Verdict *verdict);
/** To the owner: the group could not be disbanded. */
char *session_stays_words(const Session *session);
/** Nobody knows whether the group was made. */
char *session_unknown_words(const Session *session);
/** For the history: what was copied. */
char *session_copy_words(const Session *session, guint objects);

#endif
