// SPDX-License-Identifier: MIT
/**
 * purposes.h - what a drawing is for, said behind it without a mark.
 *
 *     画一个五角星|奖励一下小朋友们     背景换成浅黄色|护眼     导出一张png|发群里
 *
 * As with asides.h: only what could not be read is read again without it.
 */
#ifndef DINGBOARD_COMMAND_PURPOSES_H
#define DINGBOARD_COMMAND_PURPOSES_H

#include <glib.h>

/**
 * A message without what may be its purpose.
 * @param text  UTF-8, no longer than what is read at all
 * @param nth   0 for the longest that may be left out, 1 for the next
 * @return to be freed with g_free; NULL for no more
 */
char *purpose_dropped(const char *text, guint nth);

#endif
