// SPDX-License-Identifier: MIT
/*
 * 叫B的那个三角形边框加粗, 矩形A的字改成“完”: which thing is meant, before what is said of a
 * part of it. See rewordings_han.c.
 */
#include "lib/command/rewordings.h"

#define PART                                                                                                                                            \
    "[边框|的边框|边线|的边线|轮廓|的轮廓|宽度|的宽度|宽|高度|的高度|高|大小|的大小|颜色|的颜色|底色|的底色|" \
    "的字|里的字|上的字|的文字|文字|的填充|填充|的线|起名|改名|加个|加一个]"
#define ONE "(那个|这个|那一个|)"

/* clang-format off */
static const Rewording rows[] = {
    {"叫(做|)X的" ONE "S" PART, "X G"}, {"叫(做|)X的" ONE PART, "X G"}, {"写着Q的" ONE "S" PART, "Q G"}, {"写着Q的" ONE PART, "Q G"},
    {"写了Q的" ONE "S" PART, "Q G"}, {"标着Q的" ONE "S" PART, "Q G"}, {"名叫X的" ONE "S" PART, "X G"}, {"名为X的" ONE "S" PART, "X G"},
    {"名字叫(做|)X的" ONE "S(的|)", "叫X 的"}, {"名字叫(做|)X的" ONE, "叫X 的"}, {"名字是X的" ONE "S(的|)", "叫X 的"}, {"名字是X的" ONE, "叫X 的"},
    {"^它(的|)[下面|下方|底下|左边|右边|旁边]写", "在它G写"}, {"^[最后一个|最后画的那个|最后画的|最后那个|刚才那个|刚画的那个|刚画的|刚才画的](的|)[下面|下方|底下|左边|右边|旁边]写", "在GG写"},
    {"^最[大|小|左边|右边|上面|下面](的|)(那个|图形|个|)(的|)[下面|下方|左边|右边|旁边]写", "在最G的那个的G写"}, {"^第[一|二|三|四|五]个(图形|)(的|)[下面|下方|左边|右边|旁边]写", "在第G个的G写"},
    {"矩形X" PART, "X G"}, {"方块X" PART, "X G"}, {"正方形X" PART, "X G"}, {"三角形X" PART, "X G"}, {"圆形X" PART, "X G"}, {"圆X" PART, "X G"}, {"五角星X" PART, "X G"}, {"星星X" PART, "X G"}, {"椭圆X" PART, "X G"}, {"菱形X" PART, "X G"}, {"长方形X" PART, "X G"}, {"方框X" PART, "X G"}, {"框X" PART, "X G"}, {"便签X" PART, "X G"}, {"便利贴X" PART, "X G"},
};
/* clang-format on */
const RewordingTable rewordings_han_pointed = {rows, G_N_ELEMENTS(rows)};
