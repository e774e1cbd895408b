// SPDX-License-Identifier: MIT
/*
 * 里面用白色的字写“登录”, 2号字体颜色换成白的: words that stand on a thing, and the colour of these words. See
 * rewordings_han.c.
 */
#include "lib/command/rewordings.h"

#define LETTERS "(字|文字|字体|汉字|大字|标签)"
#define INSIDE "(里面|里头|里边|里|中间|上面|内部|内|当中|上头)"
#define HUE "(颜色|的颜色|色|)"
#define INK "(是|用|为|要|要用|设为|设成|改成|弄成|选|得是|用的是|)"
#define OF "(的|色的|色|)"
#define WRITE "(写着|写上|写个|写|标着|标上|标|印着|一个|,写着|,写上|,写|:|)"
#define TURNS                                                                                                                                               \
    "(换成|改成|变成|设成|调成|弄成|涂成|改为|设为|换为|变为|调为|换|改|变|用|要|得是|应该是|要用|要改成|要换成|" \
    "统一用|"                                                                                                                                            \
    "都用|搞成|整成|染成|改用|换上)"

/* clang-format off */
static const Rewording rows[] = {
    /* --- drawn ------------------------------------------------------------------------------------------------------- */
    {"," INSIDE "(的|)(用|是|)C" OF LETTERS WRITE "Q$", " C字写Q"},
    {"," INSIDE "写(着|上|个|)C" OF LETTERS "(的|:|)Q$", " C字写Q"},
    {",(文字|字体|字)" HUE INK "C(的|),(内容|写着|写上|写|文字|文案|文本)(是|为|:|)Q$", " C字写Q"},
    {"写(上|着|)Q(,| |)" LETTERS HUE INK "C(的|)$", "C字写Q"},
    {"写(上|着|)Q(,| )C" OF LETTERS "$", "C字写Q"},
    {"写(上|着|)C" OF LETTERS "(的|:|)Q$", "C字写Q"},
    /* --- there ------------------------------------------------------------------------------------------------------- */
    {"^(把|给|)H(的|里|里的|里面|里面的|上|上的|上面|上面的|中|中的|里头的|里边的|)" LETTERS HUE TURNS "C(的|)$", "把H的字改成C"}, 
    {"^(把|给|)H(和|跟|与|、)H(的|里|里的|里面|里面的|上|上的|上面|上面的|中|中的)" LETTERS HUE "(都|全都|全|也都|)" TURNS "C(的|)$", "把H的字改成^C,把H的字改成C"},
    {"^H(的|里|里的|里面|里面的|上|上的|上面|上面的|中的|)" LETTERS HUE "(:|,|)C(的|)$", "把H的字改成C"},
    {"^(把|)H(里|里的|里面的|上的|上面的|中的)(那个|那几个|这个|)Q(字|两个字|几个字|这个字|这两个字|)" TURNS "C(的|)$", "把H的字改成C"},
};
/* clang-format on */
const RewordingTable rewordings_han_lettered = {rows, G_N_ELEMENTS(rows)};
