// SPDX-License-Identifier: MIT
/**
 * beside_open.h - a remark in any words before a Chinese order that is whole without it. Internal to beside.c.
 */
#ifndef DINGBOARD_COMMAND_BESIDE_OPEN_H
#define DINGBOARD_COMMAND_BESIDE_OPEN_H

#include <glib.h>

/** 春天到了, 我眼睛有点花: tells how things are, and has nothing in it that an order may depend on. */
gboolean beside_is_remark(const char *piece);
/** 右上角来个月亮, 画朵花: nobody says so of anything but the board. */
gboolean beside_is_whole(const char *order, gboolean draws, gboolean thing, gboolean place);

#endif
