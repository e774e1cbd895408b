// SPDX-License-Identifier: MIT
/** whose.h - what somebody drew: 李雷都画了啥. Internal to lib/command. */
#ifndef DINGBOARD_COMMAND_WHOSE_H
#define DINGBOARD_COMMAND_WHOSE_H

#include "lib/command/command.h"
#include "lib/command/reader.h"

/** The whole message as the question what somebody drew, to be answered by a list; NULL when it is something else. */
Command *whose_parse(const Reading *reading);

#endif
