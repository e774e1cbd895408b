// SPDX-License-Identifier: MIT
/*
 *      title
 *      +--------+------------------+  +--------+------------------+
 *      | little | what to say      |  | little | what to say      |      two columns, five rows
 *      | picture| (what it means)  |  | picture|                  |
 *      +--------+------------------+  +--------+------------------+
 */
#include "lib/board/helpcard.h"

#include <math.h>
#include <string.h>

#include "lib/base/limits.h"
#include "lib/board/apply.h"
#include "lib/board/interpret.h"

#define TITLE_HEIGHT 80.0
#define MARGIN 28.0
#define COLUMN ((BOARD_WIDTH - 2 * MARGIN) / 2)
#define ROW ((BOARD_HEIGHT - TITLE_HEIGHT - 16) / 5)
/** Of the little picture. */
#define PICTURE_WIDTH 118.0
#define PICTURE_HEIGHT (ROW - 22)
#define TEXT_LEFT (PICTURE_WIDTH + 16)
#define INK COLOR_RGB(0x22, 0x26, 0x2e)
#define QUIET COLOR_RGB(0x6b, 0x72, 0x80)
#define ACCENT COLOR_RGB(0x25, 0x63, 0xeb)

static const char *const titles[HELP_TOPICS][2] = {
    [HELP_OVERVIEW] = {"画板会听这些话", "Things you can say"},
    [HELP_SHAPES] = {"图形", "Shapes"},
    [HELP_STAMPS] = {"小图案", "Stamps"},
    [HELP_COLORS] = {"颜色和填充", "Colours and fills"},
    [HELP_SIZES] = {"大小和粗细", "Sizes and strokes"},
    [HELP_PLACES] = {"位置", "Places"},
    [HELP_TEXT] = {"文字", "Texts"},
    [HELP_EDIT] = {"修改已有的图形", "Changing what is there"},
    [HELP_UNDO] = {"撤销和重做", "Undo and redo"},
    [HELP_BOARD] = {"整个画板", "The whole board"},
    [HELP_CLASS] = {"开会和上课", "Classes and meetings"},
};

/* clang-format off */
static const HelpExample overview[] = {
    {{NULL}, {"红色的圆", "red circle"}, {NULL}},
    {{NULL}, {"右上角画个小星星", "small star top right"}, {NULL}},
    {{NULL}, {"写“你好”", "write \"hello\""}, {NULL}},
    {{NULL}, {"画一座房子", "draw a house"}, {NULL}},
    {{"圆", "circle"}, {"在圆右边画方块", "square right of the circle"}, {NULL}},
    {{"圆", "circle"}, {"把1号变成绿色", "make #1 green"}, {NULL}},
    {{"圆；方块", "circle; square"}, {"用箭头连接1号和2号", "connect #1 to #2 with an arrow"}, {NULL}},
    {{"圆", "circle"}, {"撤销", "undo"}, {"收回你的上一笔", "takes your last step back"}},
    {{NULL}, {"画板上有什么", "what's on the board"}, {"用文字说一遍", "tells it in words"}},
    {{NULL}, {"帮助 颜色", "help colors"}, {"也有：图形 图案 大小 位置 文字 修改 撤销 画板 课堂", "also: shapes stamps sizes places text edit undo board class"}},
};
static const HelpExample shapes[] = {
    {{NULL}, {"直线", "line"}, {NULL}},
    {{NULL}, {"双箭头", "double arrow"}, {NULL}},
    {{NULL}, {"波浪线", "wavy line"}, {NULL}},
    {{NULL}, {"圆角矩形", "rounded rectangle"}, {NULL}},
    {{NULL}, {"椭圆", "ellipse"}, {NULL}},
    {{NULL}, {"直角三角形", "right triangle"}, {NULL}},
    {{NULL}, {"六边形", "hexagon"}, {NULL}},
    {{NULL}, {"半圆", "semicircle"}, {NULL}},
    {{NULL}, {"爱心", "heart"}, {NULL}},
    {{NULL}, {"3行4列的表格", "3x4 table"}, {NULL}},
};
static const HelpExample stamps[] = {
    {{NULL}, {"房子", "house"}, {NULL}},
    {{NULL}, {"绿色的树", "green tree"}, {NULL}},
    {{NULL}, {"太阳", "draw a sun"}, {NULL}},
    {{NULL}, {"画一只猫", "draw a cat"}, {NULL}},
    {{NULL}, {"蓝色小汽车", "blue car"}, {NULL}},
    {{NULL}, {"画一朵红花", "draw a red flower"}, {NULL}},
    {{NULL}, {"笑脸", "smiley"}, {NULL}},
    {{NULL}, {"火箭", "draw a rocket"}, {NULL}},
    {{NULL}, {"画个灯泡", "draw a light bulb"}, {NULL}},
    {{NULL}, {"生日蛋糕", "birthday cake"}, {NULL}},
};
static const HelpExample colors[] = {
    {{NULL}, {"橙色的圆", "orange circle"}, {NULL}},
    {{NULL}, {"深蓝色方块", "dark blue square"}, {NULL}},
    {{NULL}, {"实心绿色三角形", "filled green triangle"}, {NULL}},
    {{NULL}, {"红边黄底的矩形", "rectangle red border yellow fill"}, {NULL}},
    {{NULL}, {"#ff8800的圆", "circle #ff8800"}, {NULL}},
    {{NULL}, {"紫色虚线框", "purple dashed box"}, {NULL}},
    {{"圆", "circle"}, {"把圆变成红色", "make the circle red"}, {NULL}},
    {{"圆", "circle"}, {"把圆填成黄色", "fill the circle with yellow"}, {NULL}},
};
static const HelpExample sizes[] = {
    {{NULL}, {"大圆", "big circle"}, {NULL}},
    {{NULL}, {"小方块", "small square"}, {NULL}},
    {{NULL}, {"圆 半径40", "circle radius 40"}, {NULL}},
    {{NULL}, {"200x100的矩形", "rectangle 200x100"}, {NULL}},
    {{NULL}, {"粗红线", "thick red line"}, {NULL}},
    {{NULL}, {"线宽10的圆", "circle line width 10"}, {NULL}},
    {{"小方块", "small square"}, {"大一点", "make it bigger"}, {NULL}},
    {{"小圆", "small circle"}, {"把圆放大两倍", "make the circle twice as big"}, {NULL}},
};
static const HelpExample places[] = {
    {{NULL}, {"左上角画个圆", "circle top left"}, {NULL}},
    {{NULL}, {"圆 在(600,400)", "circle at 600,400"}, {NULL}},
    {{NULL}, {"线 从左上角到中间", "line from top left to middle"}, {NULL}},
    {{NULL}, {"三个星星排成一排", "three stars in a row"}, {NULL}},
    {{"圆", "circle"}, {"圆右边画个方块", "square right of the circle"}, {NULL}},
    {{"圆", "circle"}, {"在圆下面画三角形", "triangle below the circle"}, {NULL}},
    {{"左边画圆；右边画方块", "circle left; square right"}, {"在1号和2号之间画个心", "heart between #1 and #2"}, {NULL}},
    {{"大方块", "big square"}, {"在方块里面画个星星", "star inside the square"}, {NULL}},
};
static const HelpExample texts[] = {
    {{NULL}, {"写“你好”", "write \"hello\""}, {NULL}},
    {{NULL}, {"红色大字写“重要”", "write \"urgent\" big in red"}, {NULL}},
    {{NULL}, {"矩形写着“付款”", "rectangle with \"pay\""}, {NULL}},
    {{NULL}, {"便利贴写着“买菜”", "sticky note saying \"buy milk\""}, {NULL}},
    {{"矩形写着“开始”", "rectangle with \"start\""}, {"把1号的字改成“结束”", "label #1 \"end\""}, {NULL}},
    {{NULL}, {"圆叫小明", "circle named Bob"}, {"以后可以说：把小明变红", "then say: make Bob red"}},
};
static const HelpExample edits[] = {
    {{"圆", "circle"}, {"把圆移到右边", "move the circle right"}, {NULL}},
    {{"方块", "square"}, {"把1号变成红色", "make #1 red"}, {NULL}},
    {{"方块", "square"}, {"旋转30度", "rotate it 30 degrees"}, {NULL}},
    {{"猫", "draw a cat"}, {"放大一倍", "make it twice as big"}, {NULL}},
    {{"左边画星星", "star left"}, {"复制1号", "copy #1"}, {NULL}},
    {{"左边画圆；右边画方块", "circle left; square right"}, {"删除圆", "delete the circle"}, {NULL}},
    {{"左边画圆；右边画方块", "circle left; square right"}, {"用箭头连接1号和2号", "connect #1 to #2 with an arrow"}, {NULL}},
    {{"左边画圆；右边画大方块；星星在中间", "circle left; big square right; star middle"}, {"全部顶部对齐", "align everything top"}, {NULL}},
    {{"左边画圆；右边画方块", "circle left; square right"}, {"把1号和2号编组", "group #1 and #2"}, {NULL}},
    {{"圆", "circle"}, {"再来一个", "one more"}, {NULL}},
};
static const HelpExample undos[] = {
    {{"圆", "circle"}, {"撤销", "undo"}, {"收回你的上一笔", "takes your last step back"}},
    {{"圆", "circle"}, {"撤销 3", "undo 3"}, {"收回你的上三笔", "takes back three of yours"}},
    {{"圆；撤销", "circle; undo"}, {"重做", "redo"}, {"把撤销的拿回来", "brings back what you undid"}},
    {{"圆", "circle"}, {"撤销第1笔", "undo step 1"}, {"收回图下写的那一笔", "the step the strip names"}},
    {{"圆", "circle"}, {"撤销 #1", "undo #1"}, {"收回画出1号的那一笔", "the step that drew #1"}},
    {{"圆；清空", "circle; clear"}, {"撤销清空", "undo clear"}, {"十分钟内谁都可以", "anybody, for ten minutes"}},
    {{"圆", "circle"}, {"撤销 大家", "undo any"}, {"收回画板的最后一笔", "the newest step of all"}},
    {{"圆", "circle"}, {"历史", "history"}, {"谁画了什么", "who drew what"}},
};
static const HelpExample boards[] = {
    {{"圆", "circle"}, {"清空", "clear"}, {"擦掉所有图形", "takes everything off"}},
    {{NULL}, {"背景换成浅蓝", "background light blue"}, {"换底色", "another ground"}},
    {{NULL}, {"网格", "grid"}, {"显示格子，可以说 B3", "cells to name: B3"}},
    {{"圆", "circle"}, {"编号", "numbers"}, {"显示每个图形的号", "shows every number"}},
    {{"圆", "circle"}, {"画板上有什么", "what's on the board"}, {"用文字说一遍", "tells it in words"}},
    {{"圆", "circle"}, {"谁画的1号", "who drew #1"}, {"谁，什么时候", "who and when"}},
    {{"圆", "circle"}, {"保存为“初稿”", "save as \"draft\""}, {"以后：恢复“初稿”", "later: restore \"draft\""}},
    {{"圆", "circle"}, {"导出 pdf", "export pdf"}, {"也有 png svg json", "or png, svg, json"}},
    {{"圆", "circle"}, {"回放", "replay"}, {"画的过程，动图", "how it was drawn, animated"}},
    {{"圆", "circle"}, {"看看画板", "show the board"}, {"再发一张图", "sends the picture again"}},
};
static const HelpExample classes[] = {
    {{NULL}, {"看板", "kanban"}, {NULL}},
    {{NULL}, {"日历", "calendar"}, {NULL}},
    {{"看板", "kanban"}, {"在“进行中”里加便利贴“修登录”", "sticky note \"fix login\" in \"Doing\""}, {NULL}},
    {{"井字棋", "tic tac toe"}, {"B2 打叉", "cross at B2"}, {NULL}},
    {{NULL}, {"投票 午饭：面、饭、饺子", "vote \"Lunch?\" rice, noodles"}, {NULL}},
    {{"投票 午饭：面、饭、饺子", "vote \"Lunch?\" rice, noodles"}, {"投 2", "vote 2"}, {"投票结果 / 结束投票", "vote result / end vote"}},
    {{NULL}, {"计时 5分钟 站会", "timer 5 minutes standup"}, {"到了叫你；计时器 / 取消计时", "calls you; timers / cancel timer"}},
    {{NULL}, {"抽签", "pick someone"}, {"在这里说过话的人里", "of those who have spoken here"}},
    {{NULL}, {"随机选一个：甲、乙、丙", "pick one: Ann, Bob, Cy"}, {"也可以：随机选两个：…", "or: pick 2 from …"}},
    {{NULL}, {"掷骰子", "roll a dice"}, {"也有：掷两个骰子 / 抛硬币", "or: roll two dice / flip a coin"}},
};
/* clang-format on */

static const struct {
    const HelpExample *examples;
    gsize n;
} topics[HELP_TOPICS] = {
    [HELP_OVERVIEW] = {overview, G_N_ELEMENTS(overview)}, [HELP_SHAPES] = {shapes, G_N_ELEMENTS(shapes)},
    [HELP_STAMPS] = {stamps, G_N_ELEMENTS(stamps)},       [HELP_COLORS] = {colors, G_N_ELEMENTS(colors)},
    [HELP_SIZES] = {sizes, G_N_ELEMENTS(sizes)},          [HELP_PLACES] = {places, G_N_ELEMENTS(places)},
    [HELP_TEXT] = {texts, G_N_ELEMENTS(texts)},           [HELP_EDIT] = {edits, G_N_ELEMENTS(edits)},
    [HELP_UNDO] = {undos, G_N_ELEMENTS(undos)},           [HELP_BOARD] = {boards, G_N_ELEMENTS(boards)},
    [HELP_CLASS] = {classes, G_N_ELEMENTS(classes)},
};

const HelpExample *help_examples(HelpTopic topic, gsize *n)
{
    *n = topics[topic].n;
    return topics[topic].examples;
}

/* --- little pictures -------------------------------------------------------------------------- */

/** The board after the example was said. */
static Board *said(const HelpExample *example, Lang lang)
{
    g_autoptr(History) history = history_new(NULL, 0);
    const char *const lines[] = {example->before[lang], example->say[lang]};
    for (gsize i = 0; i < G_N_ELEMENTS(lines); i++) {
        const Occasion occasion = {.message_id = "help", .author = {"help", "help"}, .now_ms = (gint64)i};
        if (lines[i] != NULL)
            outcome_free(interpret_message(history, lines[i], &occasion));
    }
    return board_copy(history_board(history));
}

static Rect bounds_of(const Board *board)
{
    Rect all = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    for (guint i = 0; i < board->objects->len; i++) {
        Rect one = object_bounds(board->objects->pdata[i]);
        all = (Rect){MIN(all.x0, one.x0), MIN(all.y0, one.y0), MAX(all.x1, one.x1), MAX(all.y1, one.y1)};
    }
    return all;
}

static void put(Board *card, Object *object)
{
    object->id = card->next_id++;
    g_ptr_array_add(card->objects, object);
}

/** Everything of `board`, made small, around `middle`. A place on the board is shown by the board's own frame. */
static void put_small(Board *card, const Board *board, Point middle, gboolean whole)
{
    Rect all = whole ? (Rect){0, 0, BOARD_WIDTH, BOARD_HEIGHT} : bounds_of(board);
    double w = MAX(all.x1 - all.x0, 1), h = MAX(all.y1 - all.y0, 1);
    double scale = MIN(MIN(PICTURE_WIDTH / w, PICTURE_HEIGHT / h), 0.6);
    Map map = {
        .sx = scale, .sy = scale, .cos = 1, .about = TRUE, .x = (all.x0 + all.x1) / 2, .y = (all.y0 + all.y1) / 2};
    map.dx = middle.x - map.x;
    map.dy = middle.y - map.y;
    if (whole) {
        Object *frame = object_new(SHAPE_RECTANGLE);
        *frame = (Object){.refs = 1,
                          .kind = SHAPE_RECTANGLE,
                          .cx = middle.x,
                          .cy = middle.y,
                          .w = w * scale,
                          .h = h * scale,
                          .stroke = COLOR_RGB(0xc8, 0xcd, 0xd4),
                          .stroke_width = 1.5,
                          .opacity = 1};
        put(card, frame);
    }
    for (guint i = 0; i < board->objects->len; i++) {
        Object *object = object_copy(board->objects->pdata[i]);
        object->from = object->to = 0; /* its points are right already */
        object_map(object, &map);
        object->stroke_width = MAX(object->stroke_width * MAX(scale, 0.5), 1);
        object->font_size *= scale;
        put(card, object);
    }
}

/* --- words ------------------------------------------------------------------------------------ */

/**
 * How wide a line is, in parts of its size: near enough to begin lines at the same left edge, since texts are placed by
 * their middle. Asking a font is the painter's business.
 */
static double width_of(const char *line)
{
    double width = 0;
    for (const char *p = line; *p != '\0'; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (g_unichar_iswide(c) || c == 0x201c || c == 0x201d)
            width += 1;
        else if (c < 0x80 && strchr("fijlrt.,:;'!|()[] ", (int)c) != NULL)
            width += 0.31;
        else if (c < 0x80 && strchr("mwMW%", (int)c) != NULL)
            width += 0.84;
        else
            width += g_unichar_isupper(c) ? 0.62 : 0.545;
    }
    return width;
}

/** Where to break a line that is too long: at the space nearest its middle, or in the middle; NULL: it is one. */
static const char *break_of(const char *words, double size, double width)
{
    if (width_of(words) * size <= width)
        return NULL;
    const char *middle = g_utf8_offset_to_pointer(words, g_utf8_strlen(words, -1) / 2), *best = NULL;
    for (const char *p = strchr(words, ' '); p != NULL; p = strchr(p + 1, ' ')) {
        if (best == NULL || ABS(p - middle) < ABS(best - middle))
            best = p;
    }
    return best != NULL ? best : middle;
}

/** A text from `left` on, in two lines when one is too long. */
static void put_words(Board *card, const char *words, double left, double y, double size, double width, Color color)
{
    Object *text = object_new(SHAPE_TEXT);
    const char *cut = break_of(words, size, width);
    g_autofree char *first = cut != NULL ? g_strndup(words, (gsize)(cut - words)) : g_strdup(words);
    const char *second = cut != NULL ? cut + (*cut == ' ' ? 1 : 0) : "";
    double wide = MAX(width_of(first), width_of(second));
    text->text = cut != NULL ? g_strconcat(first, "\n", second, NULL) : g_strdup(words);
    text->font_size = MIN(size, width / wide);
    text->w = wide * text->font_size;
    text->h = text->font_size * (cut != NULL ? 2.8 : 1.4);
    text->cx = left + text->w / 2;
    text->cy = y;
    text->stroke = color;
    put(card, text);
}

static void put_example(Board *card, const HelpExample *example, gboolean whole, double left, double top, Lang lang)
{
    const char *means = example->means[lang];
    double middle = top + ROW / 2.0, words = means == NULL ? left + TEXT_LEFT : left + 12;
    if (means == NULL) {
        g_autoptr(Board) board = said(example, lang);
        put_small(card, board, (Point){left + PICTURE_WIDTH / 2, middle}, whole);
        put_words(card, example->say[lang], words, middle, 24, left + COLUMN - words - 12, INK);
        return;
    }
    put_words(card, example->say[lang], words, middle - 16, 24, COLUMN - 24, ACCENT);
    put_words(card, means, words, middle + 16, 17, COLUMN - 24, QUIET);
}

Board *help_card(HelpTopic topic, Lang lang)
{
    Board *card = board_new();
    put_words(card, titles[topic][lang], MARGIN + 12, TITLE_HEIGHT / 2 + 4, 38, BOARD_WIDTH - 2 * MARGIN, INK);
    for (gsize i = 0; i < topics[topic].n; i++) {
        double left = MARGIN + (double)(i % 2) * COLUMN, top = TITLE_HEIGHT + (double)(i / 2) * ROW;
        put_example(card, &topics[topic].examples[i], topic == HELP_PLACES || topic == HELP_EDIT, left, top, lang);
    }
    return card;
}
