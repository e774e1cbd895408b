// SPDX-License-Identifier: MIT
#include "lib/command/replies.h"

#include <string.h>

#include "lib/base/limits.h"
#include "lib/command/words.h"

/** Offending words longer than this are cut in replies. */
#define QUOTED_CHARS 40
/** A hint names so many words at most; help on the topic names all. */
#define HINTED_WORDS 13

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
    [REFUSE_CHATTER] = {"我是白板，没看出要画什么", "I'm the whiteboard and saw nothing to draw",
                        "例：画圆 / 把1号变红 / 撤销。更多：帮助",
                        "E.g. draw a circle / make #1 red / undo. More: help"},
    [REFUSE_NO_SHAPE] = {"想画什么？", "What shall I draw?", "例：画圆 / 红色方块 / 直线 / 房子。更多：帮助",
                         "E.g. circle / red square / line / house. More: help"},
    [REFUSE_UNKNOWN] = {"没看懂「%s」", "I don't understand \"%s\"", NULL, NULL},
    [REFUSE_UNKNOWN_COLOR] = {"没有「%s」色", "Unknown colour \"%s\"", NULL, NULL},
    [REFUSE_TWICE] = {"「%s」和前面说的不一样，不知道用哪个", "\"%s\" is a second value; which one?",
                      "例：红边绿底的矩形 / 画圆，画方块",
                      "E.g. rectangle with red border and green fill / circle; square"},
    [REFUSE_BAD_NUMBER] = {"数字「%s」不行", "\"%s\" does not work", "", ""},
    [REFUSE_LEFTOVER] = {"不知道「%s」里的数字是什么", "What is the number in \"%s\"?",
                         "例：圆 半径40 / 矩形 宽100高50 / 圆 在(200,150)",
                         "E.g. circle radius 40 / rectangle 100x50 / circle at (200,150)"},
    [REFUSE_OFF_BOARD] = {"「%s」在板外", "\"%s\" is off the board", "板宽 800 高 600，左上角是 (0,0)",
                          "The board is 800 wide and 600 high; (0,0) is top left"},
    [REFUSE_OFF_GRID] = {"没有「%s」这一格", "There is no cell \"%s\"", "格子从 A1 到 H6：横着 A–H，竖着 1–6",
                         "Cells are A1 to H6: columns A to H, rows 1 to 6"},
    [REFUSE_NEGATED] = {"好，什么都没动", "All right, nothing changed", "", ""},
    [REFUSE_LATER] = {"还不会「%s」，什么都没动", "I can't do \"%s\" yet; nothing changed", "会的请发：帮助",
                      "To see what I can do send: help"},
    [REFUSE_SUGGEST] = {"「%s」可能要去掉画板上的东西，所以什么都没动",
                        "\"%s\" may mean removing things, so nothing changed", "要清空请发：清空",
                        "To clear the board send: clear"},
    [REFUSE_NO_TEXT] = {"写什么字？", "Which words?", "例：写“你好”", "E.g. write \"hello\""},
    [REFUSE_POINTS] = {"「%s」的位置没说清楚", "The place in \"%s\" is not clear",
                       "例：线 从(100,100)到(300,200) / 圆 在(200,150)",
                       "E.g. line from 100,100 to 300,200 / circle at 200,150"},
    [REFUSE_SO_ALREADY] = {"「%s」已经是这样了，什么都没动", "\"%s\" is so already; nothing changed",
                           "要移动请说到哪里，例：把圆移到右上角",
                           "To move it say where to, e.g. move the circle to the top right"},
    [REFUSE_QUESTION] = {"这是个问题，什么都没动", "That is a question; nothing changed", "想知道能做什么请发：帮助",
                         "To see what I can do send: help"},
    [REFUSE_NO_TARGET] = {"没看出要把什么怎样：「%s」", "What shall happen to what? \"%s\"",
                          "例：把1号变红 / 圆移到右边 / 删除2号 / 背景换成浅蓝",
                          "E.g. make #1 red / move the circle right / delete #2 / background light blue"},
    [REFUSE_NO_SIDE] = {"按哪边对齐？", "Aligned by which side?", "例：1号和2号左对齐 / 顶部对齐 / 全部水平居中对齐",
                        "E.g. align #1 and #2 left / align all at the top / align the circles in the middle"},
    [REFUSE_UNFINISHED] = {"「%s」好像没说完，什么都没动", "\"%s\" seems to break off; nothing changed",
                           "请把整句再发一次，例：把1号转45度", "Please send all of it, e.g. rotate #1 by 45 degrees"},
    [REFUSE_NO_NAME] = {"新白板叫什么？", "What shall the new board be called?", "例：新建白板 需求评审 @小王 @小李",
                        "E.g. new board \"Review\" @Wang @Li"},
    [REFUSE_NO_NEW_NAME] = {"改成什么名字？", "What shall it be called?", "例：改群名 需求评审",
                            "E.g. rename this session to Review"},
    [REFUSE_COLUMNS] = {"看板要 2 到 6 列，名字各不相同，每个最多 20 个字",
                        "A kanban board takes 2 to 6 columns of "
                        "different names, 20 characters at most",
                        "例：看板 待办 进行中 完成", "E.g. kanban todo, doing, done"},
    [REFUSE_MONTH] = {"没有「%s」这样的月份", "There is no such month: \"%s\"", "例：日历 2026年12月 / 日历 下个月",
                      "E.g. calendar december 2026 / calendar next month"},
    [REFUSE_DURATION] = {"「%s」计不了时：要 1 秒到 24 小时，名字最多 64 个字",
                         "No timer for \"%s\": 1 second to 24 "
                         "hours, and a name of 64 characters at most",
                         "例：计时 5分钟 / 倒计时 90秒 站会", "E.g. timer 5 minutes / timer 90 seconds standup"},
    [REFUSE_CHOICES] = {"投票要有问题（最多 60 字）和 2 到 10 个不同的选项（每个最多 30 字）",
                        "A vote takes a question (60 characters at most) and 2 to 10 different choices (30 each)",
                        "例：投票 午饭吃什么：面、饭、饺子", "E.g. vote \"Lunch?\" noodles, rice, dumplings"},
    [REFUSE_PICK] =
        {"「%s」抽不了：至少要两样不同的，抽的不能比有的多；骰子最多 10 个",
         "No lots for \"%s\": there must be two different things at least, and no fewer than are picked; at "
         "most 10 dice",
         "例：随机选一个：甲、乙、丙 / 抽签 / 掷骰子", "E.g. pick one: a, b, c / pick someone / roll a dice"},
    [REFUSE_ADDRESSED] = {"这是对「%s」说的，什么都没动", "That is said to \"%s\"; nothing changed",
                          "要我来做，请去掉前面的名字再发一次", "To have me do it send it without that name"},
    [REFUSE_LONG_NAME] = {"名字「%s」太长了，群名最多 20 个字", "The name \"%s\" is too long: 20 characters at most",
                          "换个短一点的再发", "Send it again with a shorter one"},
};

/** What cannot be done, in place of the row of REFUSE_LATER. */
static const ReplyRow laters[LATERS] = {
    [LATER_THING] = {"还不会「%s」，什么都没动", "I can't do \"%s\" yet; nothing changed", "会的请发：帮助",
                     "To see what I can do send: help"},
    [LATER_DELETE] = {"「%s」里不止是清空，什么都没动", "\"%s\" says more than clear; nothing changed",
                      "例：清空 / 删除2号 / 删除所有的圆", "E.g. clear / delete #2 / delete all circles"},
    [LATER_BESIDE] = {"还不会这样找位置，没有画：「%s」", "I can't find such a place yet; nothing drawn: \"%s\"",
                      "例：在1号右边画一个圆 / 右上角画一个圆", "E.g. circle right of #1 / circle top right"},
    [LATER_SELECT] = {"这里不用先选中：「%s」。直接说把哪个怎样",
                      "Nothing is selected here: \"%s\". Just say what to do to which",
                      "例：把1号变红 / 所有圆往右移 / 删除1号",
                      "E.g. make #1 red / move all circles right / delete #1"},
    [LATER_FLOW] = {"「%s」有哪几步？什么都没动", "Which steps does the \"%s\" have? Nothing changed",
                    "例：画流程图：开始→处理→结束", "E.g. draw a flow chart: start -> work -> end"},
    [LATER_PAGE] = {"页不能删，什么都没动：「%s」", "Pages stay; nothing changed: \"%s\"", "清空这一页请发：清空",
                    "To clear this page send: clear"},
    [LATER_UNDO] = {"还不会这样撤销，什么都没动：「%s」", "I can't undo like that yet; nothing changed: \"%s\"",
                    "例：撤销 / 撤销 3 / 撤销第9笔 / 撤销 大家", "E.g. undo / undo 3 / undo step 9 / undo any"},
};

/** The same of what was to change something on the board; rows without a text are as above. */
static const ReplyRow changes[REFUSE_REASONS] = {
    [REFUSE_UNKNOWN] = {"没看懂「%s」", "I don't understand \"%s\"", "例：把1号变红 / 圆移到右边 / 删除2号",
                        "E.g. make #1 red / move the circle right / delete #2"},
    [REFUSE_TWICE] = {"「%s」和前面说的不一样，不知道用哪个", "\"%s\" is a second value; which one?",
                      "请只说一个，例：把1号变红", "Say one, e.g. make #1 red"},
    [REFUSE_SUGGEST] = {"「%s」可能要去掉画板上的东西，所以什么都没动",
                        "\"%s\" may mean removing things, so nothing changed", "要删请说是哪个，例：删除1号",
                        "To remove something say which, e.g. delete #1"},
};

static const ReplyRow *row_of(const Command *command)
{
    if (command->of_change && changes[command->refusal].zh != NULL)
        return &changes[command->refusal];
    return command->refusal == REFUSE_LATER ? &laters[command->later] : &rows[command->refusal];
}

static char *shortened(const char *what)
{
    if (what == NULL)
        return g_strdup("");
    if (g_utf8_strlen(what, -1) <= QUOTED_CHARS)
        return g_strdup(what);
    g_autofree char *head = g_utf8_substring(what, 0, QUOTED_CHARS);
    return g_strconcat(head, "…", NULL);
}

/** The command with the word that was meant in place of the one that was typed. */
static char *corrected(const Command *command)
{
    const char *at = command->source != NULL && command->words != NULL ? strstr(command->source, command->words) : NULL;
    if (at == NULL)
        return g_strdup(command->other);
    return g_strdup_printf("%.*s%s%s", (int)(at - command->source), command->source, command->other,
                           at + strlen(command->words));
}

/** Puts the words where the row has %s. */
static char *fill_in(const char *pattern, const char *what)
{
    g_auto(GStrv) parts = g_strsplit(pattern, "%s", 2);
    return g_strjoinv(what, parts);
}

/** The known colours or shapes, from the word tables. Interned: they are few and the same each time. */
static const char *hint_of_words(Refusal refusal, Lang lang)
{
    g_autofree char *list = refusal == REFUSE_UNKNOWN_COLOR ? word_list(WORD_COLOR, HINTED_WORDS, lang)
                                                            : word_list(WORD_SHAPE, HINTED_WORDS, lang);
    const char *pattern =
        refusal == REFUSE_UNKNOWN_COLOR
            ? lang_pick(lang, "可用：%s…或 #ff8800。更多：帮助 颜色", "Use %s … or #ff8800. More: help colors")
            : lang_pick(lang, "会画：%s…。例：画一个红色的圆。更多：帮助 图形",
                        "I can draw %s … E.g. draw a red circle. More: help shapes");
    g_autofree char *hint = fill_in(pattern, list);
    return g_intern_string(hint);
}

const char *reply_hint(const Command *command, Lang lang)
{
    const ReplyRow *row = row_of(command);
    return row->hint_zh == NULL ? hint_of_words(command->refusal, lang) : lang_pick(lang, row->hint_zh, row->hint_en);
}

char *reply_refused(const Command *command, Lang lang)
{
    const ReplyRow *row = row_of(command);
    g_autofree char *what = shortened(command->words);
    g_autofree char *text = fill_in(lang_pick(lang, row->zh, row->en), what);
    if (command->refusal == REFUSE_BAD_NUMBER)
        return g_strdup_printf(lang == LANG_EN ? "%s; it needs %u to %u" : "%s，要 %u 到 %u", text, command->low,
                               command->high);
    if (command->refusal == REFUSE_TWICE && command->other != NULL)
        return g_strdup_printf(lang == LANG_EN ? "Two colours: \"%s\", \"%s\"" : "颜色写了两次：「%s」「%s」",
                               command->other, what);
    g_autofree char *right = command->refusal == REFUSE_SUGGEST && command->other != NULL ? corrected(command) : NULL;
    if (right != NULL)
        return g_strdup_printf(lang == LANG_EN ? "Is \"%s\" \"%s\"? Nothing changed. If so, send: %s"
                                               : "「%s」是「%s」吗？什么都没动。是的话请发：%s",
                               what, command->other, right);
    if (command->refusal == REFUSE_QUESTION && command->other != NULL)
        return g_strdup_printf(lang == LANG_EN ? "%s. To have it done send: %s" : "%s。要做请发：%s", text,
                               command->other);
    const char *hint = reply_hint(command, lang);
    if (*hint == '\0')
        return g_steal_pointer(&text);
    gboolean ended = g_str_has_suffix(text, "？") || g_str_has_suffix(text, "?");
    return g_strconcat(text, ended ? lang_pick(lang, "", " ") : lang_pick(lang, "。", ". "), hint, NULL);
}
