// SPDX-License-Identifier: MIT
/**
 * flow.h - flow charts said in one message: 画一个流程图：开始→处理→结束, A→B→C. Internal to lib/command.
 *
 * Such a message is said anew in the words of single drawings, boxes with words and the arrows between them; what it
 * draws, and where, is then what those words draw.
 */
#ifndef DINGBOARD_COMMAND_FLOW_H
#define DINGBOARD_COMMAND_FLOW_H

#include "lib/command/reader.h"

/** The message in words of single drawings; NULL when it is no flow chart. Free with g_free. */
char *flow_reworded(const Reading *reading);

/** corners.c: the same for a thing that is to be in each corner of the board: 四个角各放一个圆点. */
char *corners_reworded(const Reading *reading);

/** joined.c: the same for things that are drawn with a line between them: two boxes with an arrow between them. */
char *joined_reworded(const Reading *reading);

#endif
