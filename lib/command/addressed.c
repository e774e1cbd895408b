// SPDX-License-Identifier: MIT
/*
 * People who call somebody by name give the order to them, and not to the robot:
 *
 *     小张，麻烦你把三角形转一下     王老师，圆画好了     Tom, please delete the circle
 *
 * What may be a name and something else is none: 小方，红色 is a small square; "Next, draw a circle".
 */
#include "lib/command/addressed.h"

#include <string.h>

#define HAN_BYTES 3 /* a Chinese character in UTF-8 */

/** The frequent surnames that are no word of the board. */
static const char surnames[] =
    "王李张刘陈杨赵周吴徐孙胡朱林郭罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛阎余潘杜戴钟汪任姜范"
    "姚谭廖邹熊陆郝孔崔康邱秦顾侯邵孟万段钱汤尹黎易武乔贺赖龚";

/** Whether the character at p is one of those. */
static gboolean is_surname(const char *p)
{
    for (const char *one = surnames; *one != '\0'; one += HAN_BYTES) {
        if (strncmp(p, one, HAN_BYTES) == 0)
            return TRUE;
    }
    return FALSE;
}

static gboolean ends_in_title(const char *name, gsize length)
{
    static const char *const titles[] = {"老师", "经理", "主任", "同学", "医生", "教授", "校长",
                                         "部长", "总",   "工",   "哥",   "姐",   NULL};
    for (gsize i = 0; titles[i] != NULL; i++) {
        gsize title = strlen(titles[i]);
        if (length > title && length <= title + 2 * HAN_BYTES && strncmp(name + length - title, titles[i], title) == 0)
            return TRUE;
    }
    return FALSE;
}

/** Whether all that is typed there is in no table. */
static gboolean is_unknown(const GArray *tokens, gsize start, gsize end)
{
    for (guint i = 0; i < tokens->len; i++) {
        const Token *t = &g_array_index(tokens, Token, i);
        if (t->start < end && t->end > start && t->kind != TOKEN_UNKNOWN)
            return FALSE;
    }
    return TRUE;
}

static gboolean is_chinese_name(const char *text, gsize start, gsize end, const GArray *tokens)
{
    static const char *const anybody[] = {"张三", "李四", "王五", "小明", "小红", "小刚", "小华", "小丽",
                                          "小芳", "小强", "小军", "小美", "小兰", "小东", NULL};
    const char *name = text + start;
    gsize length = end - start;
    if (length < 2 * HAN_BYTES || length % HAN_BYTES != 0 || (guint8)*name < 0x80)
        return FALSE;
    gboolean familiar = length == 2 * HAN_BYTES && is_surname(name + HAN_BYTES) &&
                        (g_str_has_prefix(name, "小") || g_str_has_prefix(name, "老") || g_str_has_prefix(name, "阿"));
    return familiar || typed_is_any(name, length, anybody) ||
           (is_surname(name) &&
            (ends_in_title(name, length) || (length <= 3 * HAN_BYTES && is_unknown(tokens, start, end))));
}

/** Behind manners a deed begins. */
static gboolean orders(const GArray *tokens, guint i)
{
    while (i < tokens->len && (token_is(&g_array_index(tokens, Token, i), WORD_FILLER) ||
                               token_is(&g_array_index(tokens, Token, i), WORD_ASK)))
        i++;
    const Token *t = i < tokens->len ? &g_array_index(tokens, Token, i) : NULL;
    return t != NULL && (token_is(t, WORD_VERB) || token_is(t, WORD_EDIT) || token_is(t, WORD_WRITE) ||
                         token_is(t, WORD_ROTATE) || token_is(t, WORD_CLEAR) || token_is(t, WORD_UNDO));
}

/** "Tom, please draw …": one capital word that no table has, and that is none of those which open a sentence. */
static gboolean is_latin_name(const Reading *reading, const GArray *tokens)
{
    static const char *const openers[] = {"btw",       "anyway",     "yo",    "hmm",       "hm",   "err",     "erm",
                                          "aha",       "wow",        "cool",  "great",     "nice", "lovely",  "super",
                                          "team",      "guys",       "folks", "dear",      "bot",  "robot",   "dingbot",
                                          "meanwhile", "later",      "again", "yep",       "yup",  "morning", "evening",
                                          "afternoon", "afterwards", "next",  "excellent", NULL};
    if (tokens->len < 3)
        return FALSE;
    const Token *t = &g_array_index(tokens, Token, 0);
    const char *typed = reading->text + reading->origin[t->start], *folded = reading->folded->str + t->start;
    gsize length = t->end - t->start;
    return t->kind == TOKEN_UNKNOWN && t[1].kind == TOKEN_COMMA && length > 2 && g_ascii_isupper(typed[0]) &&
           g_ascii_islower(typed[1]) && !typed_is_any(folded, length, openers) &&
           strncmp(folded + length - 2, "ly", 2) != 0 && orders(tokens, 2);
}

char *addressed_name(const Reading *reading, const GArray *tokens)
{
    const char *text = reading->folded->str;
    gsize start = strspn(text, " "), end = start + strcspn(text + start, " ,\n");
    if (text[end] != ',')
        return NULL;
    gboolean called = is_chinese_name(text, start, end, tokens) || is_latin_name(reading, tokens);
    return called ? reading_slice(reading, start, end) : NULL;
}
