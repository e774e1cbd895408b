// SPDX-License-Identifier: MIT
#include "lib/command/replies.h"

#include "lib/base/limits.h"

/** Offending words longer than this are cut in replies. */
#define QUOTED_CHARS 40

typedef struct {
    const char *zh, *en;           /**< the message; %s stands for the offending words */
    const char *hint_zh, *hint_en; /**< what to type next */
} ReplyRow;

static const ReplyRow rows[REFUSE_REASONS] = {
    [REFUSE_BAD_TEXT] = {"这条消息不是正常的文字", "This message is not readable text", "请重新发送，例：画圆",
                         "Please send it again, e.g. circle"},
    [REFUSE_TOO_LONG] = {"文字太长了", "The text is too long", "命令最多 2000 字，图上的文字最多 200 字",
                         "At most 2000 characters a message, 200 for a text on the board"},
    [REFUSE_TOO_MANY] = {"一条消息最多 20 条命令，这次没有画", "At most 20 commands per message; nothing drawn",
                         "请分成几条发", "Please send them in several messages"},
    [REFUSE_TOO_MANY_SHAPES] = {"一条消息最多画 20 个图形，这次没有画", "At most 20 shapes per message; nothing drawn",
                                "请分成几条发", "Please send them in several messages"},
    [REFUSE_CHATTER] = {"我是白板", "I'm the whiteboard", "发「画圆」试试；更多：帮助",
                        "Try: draw a circle; more: help"},
    [REFUSE_NO_SHAPE] = {"想画什么？", "What shall I draw?", "例：画圆 / 红色方块 / 直线。更多：帮助",
                         "e.g. circle, red square, line. More: help"},
    [REFUSE_UNKNOWN] =
        {"没看懂「%s」", "I don't understand \"%s\"",
         "会画：直线 箭头 矩形 方块 圆 椭圆 三角形 五边形 折线 星星 点 文字。例：画一个红色的圆",
         "I can draw: line, arrow, rectangle, square, circle, ellipse, triangle, hexagon, polyline, star, "
         "dot, text. E.g. draw a red circle"},
    [REFUSE_UNKNOWN_COLOR] =
        {"没有「%s」色", "Unknown colour \"%s\"", "可用：红 橙 黄 绿 青 蓝 紫 粉 棕 黑 白 灰 或 #ff8800",
         "Use red, orange, yellow, green, cyan, blue, purple, pink, brown, black, white, gray or #ff8800"},
    [REFUSE_TWICE] = {"「%s」和前面说的不一样，不知道用哪个", "\"%s\" is a second value; which one?",
                      "双色请写：红边绿底；两个图形请分开：画圆，画方块",
                      "For two colours: red border green fill; for two shapes: circle; square"},
    [REFUSE_BAD_NUMBER] = {"「%s」不行", "\"%s\" does not work", "", ""},
    [REFUSE_LEFTOVER] = {"不知道「%s」里的数字是什么", "What is the number in \"%s\"?",
                         "请写明：半径40 / 宽100高50 / 在(200,150)", "Say it like: radius 40 / 100x50 / at (200,150)"},
    [REFUSE_OFF_BOARD] = {"「%s」在板外", "\"%s\" is off the board", "板宽 800 高 600，左上角是 (0,0)",
                          "The board is 800 wide and 600 high; (0,0) is top left"},
    [REFUSE_NEGATED] = {"好，什么都没动", "All right, nothing changed", "", ""},
    [REFUSE_LATER] = {"「%s」我还不会，什么都没动", "I can't do \"%s\" yet; nothing changed",
                      "能画新图形、撤销、重做、清空。例：画一个红色的圆",
                      "I can draw, undo, redo and clear. E.g. draw a red circle"},
    [REFUSE_SUGGEST] = {"「%s」会去掉画板上的东西，所以没有照做", "\"%s\" would remove things, so I did not guess",
                        "要清空请发：清空", "To clear the board send: clear"},
    [REFUSE_NO_TEXT] = {"写什么字？", "Which words?", "例：写“你好”", "E.g. write \"hello\""},
    [REFUSE_POINTS] = {"「%s」的位置没说清楚", "The place in \"%s\" is not clear",
                       "例：线 从(100,100)到(300,200) / 圆 在(200,150)",
                       "E.g. line from 100,100 to 300,200 / circle at 200,150"},
    [REFUSE_QUESTION] = {"这是个问题，什么都没动", "That is a question; nothing changed", "想知道怎么画请发：帮助",
                         "To see what I can do send: help"},
};

static char *shortened(const char *what)
{
    if (what == NULL)
        return g_strdup("");
    if (g_utf8_strlen(what, -1) <= QUOTED_CHARS)
        return g_strdup(what);
    g_autofree char *head = g_utf8_substring(what, 0, QUOTED_CHARS);
    return g_strconcat(head, "…", NULL);
}

/** Puts the words where the row has %s. */
static char *fill_in(const char *pattern, const char *what)
{
    g_auto(GStrv) parts = g_strsplit(pattern, "%s", 2);
    return g_strjoinv(what, parts);
}

const char *reply_hint(const Command *command, Lang lang)
{
    const ReplyRow *row = &rows[command->refusal];
    return lang_pick(lang, row->hint_zh, row->hint_en);
}

char *reply_refused(const Command *command, Lang lang)
{
    const ReplyRow *row = &rows[command->refusal];
    g_autofree char *what = shortened(command->words);
    g_autofree char *text = fill_in(lang_pick(lang, row->zh, row->en), what);
    if (command->refusal == REFUSE_BAD_NUMBER)
        return g_strdup_printf(lang == LANG_EN ? "%s; it needs %u to %u" : "%s，要 %u 到 %u", text, command->low,
                               command->high);
    if (command->refusal == REFUSE_TWICE && command->other != NULL)
        return g_strdup_printf(lang == LANG_EN ? "Two colours: \"%s\", \"%s\"" : "颜色写了两次：「%s」「%s」",
                               command->other, what);
    const char *hint = reply_hint(command, lang);
    if (*hint == '\0')
        return g_steal_pointer(&text);
    return g_strconcat(text, lang_pick(lang, "。", ". "), hint, NULL);
}

const char *reply_help(Lang lang)
{
    return lang_pick(
        lang,
        "直接说要画什么：画一条直线 / 红色的圆 / 左上角画个大方块 / 圆 在(200,150) 半径40 / 三个五角星 / "
        "红边绿底的矩形 / "
        "写“你好” / 箭头 从左上角到中间。\n"
        "改主意：撤销、撤销 3、重做、清空；看画板：看看。画板宽 800 高 600，左上角是 (0,0)。",
        "Just say what to draw: line / red circle / big square top left / circle at 200,150 radius 40 / 3 stars / "
        "rectangle red border green fill / write \"hello\" / arrow from top left to middle.\n"
        "Changed your mind: undo, undo 3, redo, clear; see the board: show. The board is 800 by 600, (0,0) is top "
        "left.");
}
