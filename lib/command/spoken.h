// SPDX-License-Identifier: MIT
/** spoken.h - what spoken Chinese means only by its neighbours. Internal to lib/command. */
#ifndef DINGBOARD_COMMAND_SPOKEN_H
#define DINGBOARD_COMMAND_SPOKEN_H

#include "lib/command/tokens.h"

/** Changes the tokens in place; leaves texts without Chinese alone. */
void spoken_settle(const Reading *reading, GArray *tokens);

#endif
