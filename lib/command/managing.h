// SPDX-License-Identifier: MIT
/** managing.h - commands about people and sessions: lock, who may draw, a new group. Internal to lib/command. */
#ifndef DINGBOARD_COMMAND_MANAGING_H
#define DINGBOARD_COMMAND_MANAGING_H

#include "lib/command/command.h"
#include "lib/command/reader.h"

/** The whole message as one such command, or as its refusal; NULL when it is about something else. */
Command *managing_parse(const Reading *reading);

#endif
