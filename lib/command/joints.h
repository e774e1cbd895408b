// SPDX-License-Identifier: MIT
/**
 * joints.h - where one command of a message may end and another begin: a comma, "and".
 *
 *     connect #1 and #2,| show the grid          方块变橙色，|背景改成黑色
 *
 * Which of them do is told by what stands between: each piece has to be a command of its own.
 */
#ifndef DINGBOARD_COMMAND_JOINTS_H
#define DINGBOARD_COMMAND_JOINTS_H

#include <glib.h>

typedef struct {
    gsize start, end; /**< bytes of the text: the mark or the word, and the blanks beside it */
} Joint;

/**
 * The joints of a message, in their order; those in quotes, in brackets and between numbers are none.
 * @param text  UTF-8
 * @return array of Joint; free with g_array_unref
 */
GArray *joints_find(const char *text);

#endif
