// SPDX-License-Identifier: MIT
/*
 * Help: what can be said, with examples that can be sent as they stand. Words come from the word tables, so that
 * what is listed is what is known.
 */
#include <string.h>

#include "lib/command/replies.h"
#include "lib/command/words.h"

const char *reply_help(Lang lang)
{
    return lang_pick(
        lang,
        "直接说要画什么。例：红色的圆 / 左上角画个大方块 / 三个五角星排成一排 / 写“你好” / 在1号右边画一棵树\n"
        "已有的可以改。例：把1号变红 / 圆移到右边 / 1号大一点 / 用箭头连接1号和2号 / 删除2号\n"
        "改主意。例：撤销 / 撤销 3 / 重做 / 清空\n"
        "整个画板。例：看看 / 列出图形 / 网格 / 背景换成浅蓝 / 保存为“初稿” / 导出pdf / 回放 / 链接\n"
        "细说。例：帮助 图形 / 帮助 图案 / 帮助 颜色 / 帮助 大小 / 帮助 位置 / 帮助 文字 / 帮助 编辑 / 帮助 撤销 / "
        "帮助 画板 / 帮助 课堂\n"
        "画板宽 800 高 600，左上角是 (0,0)。想用鼠标或手画，请发：链接。",
        "Just say what to draw. E.g. red circle / big square top left / 3 stars in a row / write \"hello\" / "
        "tree right of #1\n"
        "Change what is there. E.g. make #1 red / move the circle right / make #1 bigger / "
        "connect #1 and #2 with an arrow / delete #2\n"
        "Changed your mind. E.g. undo / undo 3 / redo / clear\n"
        "The whole board. E.g. show / list shapes / grid / background light blue / save as \"draft\" / export pdf / "
        "replay / link\n"
        "More. E.g. help shapes / help stamps / help colors / help sizes / help places / help text / help editing / "
        "help undo / help board / help class\n"
        "The board is 800 by 600, (0,0) is top left. To draw with mouse or pen send: link.");
}

typedef struct {
    const char *zh, *en;                   /**< %s stands for the words of the tables */
    const char *examples_zh, *examples_en; /**< parted by " / " */
} TopicRow;

static const TopicRow topics[HELP_TOPICS] = {
    [HELP_SHAPES] =
        {"会画：%s。小图请看：帮助 图案", "I can draw: %s. For little pictures see: help stamps",
         "红色的圆 / 三个五角星 / 六边形 / 圆角矩形 写着“付款” / 3行4列的表格 / 便利贴 写“买菜” / 两个箭头 / "
         "画流程图：开始→处理→结束",
         "red circle / three stars / hexagon / rounded rectangle labelled \"Pay\" / 3x4 table / "
         "sticky note saying \"milk\" / two arrows / flow chart: start -> work -> end"},
    [HELP_STAMPS] = {"小图：%s", "Little pictures: %s", "画一座房子 / 右上角画个太阳 / 两棵绿色的树 / 大大的笑脸",
                     "draw a house / sun top right / two green trees / big smiley"},
    [HELP_COLORS] = {"颜色：%s。前面可加深、浅，也可写 #ff8800",
                     "Colours: %s. Dark or light may stand before them, and #ff8800 works too",
                     "浅蓝的圆 / 红边绿底的矩形 / 实心黄色五角星 / #ff8800 的方块 / 把1号变紫",
                     "light blue circle / rectangle with red border and green fill / filled yellow star / "
                     "#ff8800 square / make #1 purple"},
    [HELP_SIZES] = {"大小：%s，或者像素。没说时圆和星半径 60，方块边长 120，矩形 160×100，线长 300，字号 32，线宽 4",
                    "Sizes: %s, or pixels. Not said: circles and stars radius 60, squares 120, rectangles 160 by 100, "
                    "lines 300, text 32, strokes 4",
                    "大圆 / 圆 半径40 / 矩形 100x50 / 方块 边长80 / 粗线 / 线 线宽8 / 1号大一点 / 把1号放大两倍",
                    "big circle / circle radius 40 / rectangle 100x50 / square side 80 / thick line / "
                    "line stroke width 8 / make #1 bigger / make #1 twice as big"},
    [HELP_PLACES] = {"位置：%s；坐标；网格的格子；别的图形旁边。没说时找空的地方",
                     "Places: %s; points; cells of the grid; beside another shape. Not said: where there is room",
                     "左上角画圆 / 圆 在(200,150) / 圆 在B3 / 在1号右边画圆 / 线 从(100,100)到(300,200) / "
                     "箭头 从1号到2号",
                     "circle top left / circle at 200,150 / circle at B3 / circle right of #1 / "
                     "line from 100,100 to 300,200 / arrow from #1 to #2"},
    [HELP_TEXT] = {"写字：写、写着后面的就是字，最好加引号",
                   "Texts: what stands behind write or saying, best in quotes",
                   "写“你好” / 左上角写“标题” 字号48 / 矩形 写着“付款” / 写红色的“注意” / 把1号的字改成“好”",
                   "write \"hello\" / write \"Title\" top left font size 48 / rectangle saying \"Pay\" / "
                   "write \"Note\" in red / change the text of #1 to \"ok\""},
    [HELP_EDIT] =
        {"已有的图形可以按编号、名字、样子来改", "Change what is there by its number, name or looks",
         "把1号变红 / 圆移到右边 / 往右移 50 / 最大的圆缩小一半 / 旋转1号45度 / 复制1号 / 1号置顶 / "
         "把1号和2号左对齐 / 把圆排成一排 / 用箭头连接1号和2号 / 删除2号 / 删除所有的圆",
         "make #1 red / move the circle right / move #1 right 50 / make the largest circle half as big / "
         "rotate #1 45 degrees / copy #1 / bring #1 to front / align #1 and #2 left / put the circles in a row / "
         "connect #1 and #2 with an arrow / delete #2 / delete all circles"},
    [HELP_UNDO] = {"撤销的是你自己的；也可以指定", "Undo takes back your own steps, or those you name",
                   "撤销 / 撤销 3 / 撤销第9笔 / 撤销7号 / 撤销 大家 / 撤销 @小王 / 撤销清空 / 撤销范围 大家 / "
                   "撤销范围 我的 / 重做 / 清空",
                   "undo / undo 3 / undo step 9 / undo #7 / undo any / undo @wang / undo clear / undo scope all / "
                   "undo scope mine / redo / clear"},
    [HELP_BOARD] =
        {"整个画板；图片和文字一起发，就放到画板上或设为背景",
         "The board as a whole; a picture sent with words is placed, or made the background",
         "看看 / 背景换成浅蓝 / 打开网格 / 显示编号 / 列出图形 / 谁画的7号 / 历史 10 / 保存为“初稿” / "
         "恢复“初稿” / 新建一页 / 第1页 / 导出pdf / 回放 / 链接 / 锁定 / 解锁 / 只允许 @小王 / 允许所有人 / 新建白板 "
         "需求评审 @小王 / 我的白板 / 改群名 第三组 / 归档 / 恢复归档 / 解散",
         "show / background light blue / show grid / show numbers / list shapes / who drew #7 / history 10 / "
         "save as \"draft\" / restore \"draft\" / new page / page 1 / export pdf / replay / link / lock / unlock / "
         "only allow @wang / "
         "allow everyone / new board \"Review\" @wang / sessions / rename this session to Team 3 / archive / unarchive "
         "/ "
         "disband"},
    [HELP_CLASS] =
        {"上课、开会用的：可以往里画的看板、日历、井字棋，计时，投票，抽签",
         "For classes and stand-ups: boards to draw on, timers, votes, lots",
         "看板 待办 进行中 完成 / 日历 2026年12月 / 井字棋 / 计时 5分钟 站会 / 计时器 / 取消计时 / "
         "投票 午饭吃什么：面、饭、饺子 / 投 2 / 投票结果 / 结束投票 / 抽签 / 随机选一个：甲、乙、丙 / 掷骰子 / 抛硬币",
         "kanban todo, doing, done / calendar december 2026 / tic tac toe / timer 5 minutes standup / timers / "
         "cancel timer / vote \"Lunch?\" noodles, rice, dumplings / vote 2 / vote result / end vote / pick someone / "
         "pick one: a, b, c / roll a dice / flip a coin"},
};

/** The words of a topic: each shape by its first name, stamps apart. */
static char *shape_list(gboolean stamps, Lang lang)
{
    GString *list = g_string_new(NULL);
    DrawShape before = DRAW_NOTHING;
    for (gsize i = 0; i < words_count; i++) {
        const WordRow *row = &words[i];
        gboolean stamp = row->kind == WORD_SHAPE && row->value == DRAW_STAMP;
        if (row->kind != WORD_SHAPE || stamp != stamps || word_first(row) != row ||
            (!stamp && row->value == (gint32)before) ||
            word_row(WORD_SHAPE, row->value) != (stamp ? word_row(WORD_SHAPE, DRAW_STAMP) : row))
            continue;
        before = (DrawShape)row->value;
        g_autofree char *name = word_name(row, lang);
        g_string_append_printf(list, "%s%s", list->len > 0 ? lang_pick(lang, "、", ", ") : "", name);
    }
    return g_string_free(list, FALSE);
}

static char *topic_list(HelpTopic topic, Lang lang)
{
    switch (topic) {
    case HELP_SHAPES:
    case HELP_STAMPS:
        return shape_list(topic == HELP_STAMPS, lang);
    case HELP_COLORS:
        return word_list(WORD_COLOR, G_MAXUINT, lang);
    case HELP_SIZES:
        return word_list(WORD_SIZE, G_MAXUINT, lang);
    case HELP_PLACES:
        return word_list(WORD_ANCHOR, G_MAXUINT, lang);
    default:
        return g_strdup("");
    }
}

char *reply_help_topic(HelpTopic topic, Lang lang)
{
    const TopicRow *row = &topics[topic];
    if (row->zh == NULL)
        return g_strdup(reply_help(lang));
    g_autofree char *list = topic_list(topic, lang);
    g_auto(GStrv) parts = g_strsplit(lang_pick(lang, row->zh, row->en), "%s", 2);
    g_autofree char *about = g_strjoinv(list, parts);
    return g_strconcat(about, lang_pick(lang, "。\n例：", ".\nE.g. "),
                       lang_pick(lang, row->examples_zh, row->examples_en), NULL);
}
