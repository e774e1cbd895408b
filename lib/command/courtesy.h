// SPDX-License-Identifier: MIT
/**
 * courtesy.h - a Chinese sentence that asks politely, without what is polite in it. Internal to lib/command.
 *
 *     能不能在四个角画星星     你把三角形转正     可以画两个和1号一样的吗
 *
 * Rules for whole sentences look at their beginning and end; what they do not understand is read again as an order.
 */
#ifndef DINGBOARD_COMMAND_COURTESY_H
#define DINGBOARD_COMMAND_COURTESY_H

/**
 * A message as the plain order that it asks for. What may ask whether something is possible, or tell what somebody did,
 * and what removes anything is none.
 * @param text  UTF-8, no longer than what is read at all
 * @return to be freed with g_free; NULL where it is no such sentence
 */
char *courtesy_dropped(const char *text);

#endif
