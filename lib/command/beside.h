// SPDX-License-Identifier: MIT
/**
 * beside.h - a Chinese order with a clause beside it that tells something, before it or behind, with a mark between or
 * none: a complaint, a remark, an event, what for.
 *
 *     下课了|全擦掉     背景换成淡黄色吧，|白的晃眼睛     导出pdf|我打印出来给孩子做     star置顶 |别被盖住了
 *
 * Such a clause is known by its words, every one of which is of a list. A thing that it is about is what the order
 * means, where that names none: 字太小了|后排看不清|放大一点 is 字放大一点. As with asides.h: only what could not be
 * read is read again so.
 */
#ifndef DINGBOARD_COMMAND_BESIDE_H
#define DINGBOARD_COMMAND_BESIDE_H

#include <glib.h>

/**
 * The ways to say a message without such clauses; those that leave out fewer words come first.
 * @param text  UTF-8, no longer than what is read at all
 * @return array of char *, which may be empty; free with g_ptr_array_unref
 */
GPtrArray *beside_dropped(const char *text);

/**
 * 红圆挡着字了，往上移一点: what is complained of is what the order behind it means, and no other thing.
 * @return the order about it; NULL when there is none, or when it names a thing. Free with g_free.
 */
char *beside_about(const char *text);

#endif
