// SPDX-License-Identifier: MIT
#include "lib/command/courtesy.h"

#include <glib.h>
#include <string.h>

/** Drop the first of some beginnings. @return whether there was one */
static gboolean drop_front(const char **from, const char *const *beginnings)
{
    for (; *beginnings != NULL; beginnings++) {
        if (g_str_has_prefix(*from, *beginnings)) {
            *from += strlen(*beginnings);
            return TRUE;
        }
    }
    return FALSE;
}

/** Drop the first of some endings of a text that is cut there. */
static gboolean drop_back(char *text, const char *const *endings)
{
    for (; *endings != NULL; endings++) {
        if (g_str_has_suffix(text, *endings)) {
            text[strlen(text) - strlen(*endings)] = '\0';
            return TRUE;
        }
    }
    return FALSE;
}

static gboolean has_any(const char *text, const char *const *words)
{
    while (*words != NULL && strstr(text, *words) == NULL)
        words++;
    return *words != NULL;
}

/** 把…, 在…, 画三个…: says what is to be done to what, or how many; 画圆 may only ask whether that can be done. */
static gboolean is_definite(const char *order)
{
    static const char *const heads[] = {"把", "将", "给", "在", NULL};
    static const char *const deeds[] = {"画", "绘", "写", "加", "添", "复制", "放", NULL};
    static const char *const counts[] = {"一", "二", "两", "俩", "三", "四", "五", "六", "七", "八", "九", "十",
                                         "1",  "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9",  "仨", NULL};
    const char *rest = order;
    return drop_front(&rest, heads) || (drop_front(&rest, deeds) && has_any(rest, counts));
}

char *courtesy_dropped(const char *text)
{
    static const char *const you[] = {"你", "您", NULL};
    static const char *const asking[] = {"能不能", "可不可以", "可以", "能否", "可否",
                                         "能",     "麻烦",     "请",   "劳驾", NULL};
    static const char *const helping[] = {"帮我", "给我", "替我", "帮忙", "帮", NULL};
    static const char *const marks[] = {"。", ".", "！", "!", "~", "～", " ", NULL};
    static const char *const question_marks[] = {"?", "？", NULL};
    static const char *const asked[] = {"好吗",   "好么",   "行吗",   "行么", "可以吗", "可以么",
                                        "好不好", "行不行", "可以不", "吗",   "么",     NULL};
    static const char *const never[] = {"?",  "？", "吗",   "么",   "呢",   "谁",   "怎",   "哪",   "几", "不",
                                        "别", "没", "删",   "清空", "清除", "擦",   "去掉", "移除", "撤", "过",
                                        "会", "\n", "应该", "如果", "要是", "昨天", "刚才", NULL};
    g_autofree char *said = g_strstrip(g_strdup(text));
    while (drop_back(said, marks))
        ;
    gboolean question = drop_back(said, question_marks);
    question = drop_back(said, asked) || question;
    const char *from = said;
    gboolean told = drop_front(&from, you), wished = drop_front(&from, asking);
    wished = drop_front(&from, you) && wished ? TRUE : wished;
    gboolean helps = drop_front(&from, helping);
    if (!(told || wished) || (told && !wished && !helps && (question || strstr(from, "了") != NULL)))
        return NULL;
    return is_definite(from) && !has_any(from, never) ? g_strdup(from) : NULL;
}
