// SPDX-License-Identifier: MIT
/** refer_replies.h - what is told who points at nothing, or at several things. For lib/board/refer.c only. */
#ifndef DINGBOARD_BOARD_REFER_REPLIES_H
#define DINGBOARD_BOARD_REFER_REPLIES_H

#include "lib/board/refer.h"

/** Names those that could be meant, and the command with a number in it. Free with g_free, as the others. */
char *refer_ask_which(const Pointer *pointer, const Ref *ref, const GArray *ids);

/** Names what there is. */
char *refer_none_such(const Pointer *pointer, const Ref *ref);

/** Names those that are there, fewer than were meant. */
char *refer_too_few(const Pointer *pointer, const Ref *ref, const GArray *ids);

#endif
