// SPDX-License-Identifier: MIT
/* The same thing said in other ways is the same thing. */
#include <stdlib.h>
#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/command/command_json.h"
#include "lib/command/plain.h"

/** The commands of a message as JSON text. */
static char *commands_of(const char *text)
{
    g_autoptr(Message) message = message_parse(text);
    g_autoptr(cJSON) json = message_to_json(message, "");
    cJSON_DeleteItemFromObject(json, "lang");
    return json_text(json);
}

static void same(const char *a, const char *b)
{
    g_autofree char *left = commands_of(a);
    g_autofree char *right = commands_of(b);
    if (strcmp(left, right) != 0)
        g_test_message("%s <> %s", a, b);
    g_assert_cmpstr(left, ==, right);
}

/** All orders of the slots read alike. */
static void test_orders(void)
{
    static const char *const sets[][4] = {
        {"红色", "圆", "左上角", "半径40"},        {"虚线边框", "蓝色", "方块", "在右边"},
        {"实心", "绿色", "星星", "在(200,150)"},   {"green", "circle", "top right", "radius 40"},
        {"thick", "square", "blue", "at 200,150"}, {"dashed", "small", "ellipse", "bottom left"},
        {"半透明", "爱心", "红色", "在C4格"},      {"圆角20", "矩形", "蓝色", "占半个画板"},
        {"带箭头", "曲线", "绿色", "虚线"},        {"90度", "扇形", "橙色", "右上角"},
        {"opacity 50%", "house", "red", "at B3"},  {"corner radius 20", "rectangle", "blue", "top left"},
    };
    for (gsize s = 0; s < G_N_ELEMENTS(sets); s++) {
        g_autofree char *first = g_strjoin(" ", sets[s][0], sets[s][1], sets[s][2], sets[s][3], NULL);
        for (guint order = 0; order < 256; order++) {
            guint a = order & 3, b = (order >> 2) & 3, c = (order >> 4) & 3, d = order >> 6;
            if (((1u << a) | (1u << b) | (1u << c) | (1u << d)) != 15)
                continue;
            g_autofree char *text = g_strjoin(", ", sets[s][a], sets[s][b], sets[s][c], sets[s][d], NULL);
            same(first, text);
        }
    }
}

/** Two commands on one line, joined as people join them, are what they are on two. */
static void joined(const char *const *commands, const char *const *joints)
{
    const char *every = g_getenv("JOINED_EVERY"); /* under valgrind */
    const guint step = every != NULL ? (guint)atoi(every) : 1;
    guint n = 0;
    for (gsize j = 0; joints[j] != NULL; j++) {
        for (gsize a = 0; commands[a] != NULL; a++) {
            for (gsize b = 0; commands[b] != NULL; b++) {
                g_autofree char *lines = g_strjoin("\n", commands[a], commands[b], NULL);
                g_autofree char *line = g_strjoin(joints[j], commands[a], commands[b], NULL);
                if (a != b && n++ % step == 0)
                    same(lines, line);
            }
        }
    }
}

static void test_joined(void)
{
    static const char *const zh[] = {
        "画一个红色的圆", "画一条从左到右的虚线", "把圆变绿",         "方块改成橙色", "把1号移到右边", "方块往左移50",
        "圆放大一点",     "房子缩小一半",         "把方块转45度",     "删除2号",      "背景改成黑色",  "显示网格",
        "复制2号",        "方块置于顶层",         "把圆移到方块下面", "圆改成虚线",   "导出png",       NULL};
    static const char *const by[] = {"，", "，然后", "，再", " ", "，同时", "，并且", "，还有", "。", "；", "、", NULL};
    static const char *const en[] = {"draw a red circle",
                                     "draw a dashed line from left to right",
                                     "make the circle green",
                                     "color the square orange",
                                     "move #1 to the right",
                                     "shrink the house by half",
                                     "rotate the square 45 degrees",
                                     "make the circle's border thicker",
                                     "fill the square with yellow",
                                     "delete #2",
                                     "set the background to light blue",
                                     "show the grid",
                                     "copy #2",
                                     "name the circle \"sun\"",
                                     "connect #1 and #2",
                                     "bring the square to the front",
                                     "export png",
                                     NULL};
    static const char *const with[] = {", ", " and ", ", and ", " then ", ", then ", ". ", ", also ", " & ", NULL};
    joined(zh, by);
    joined(en, with);
}

/** Manners, mentions and marks at either end change nothing. */
static void test_fillers(void)
{
    static const char *const zh[] = {"画一个红色的圆", "在左上角画三个小方块", "撤销 2",          "清空",
                                     "画一棵树",       "画半透明的爱心",       "画一个90度的扇形"};
    static const char *const en[] = {"draw a red circle",
                                     "two small squares top left",
                                     "undo 2",
                                     "clear",
                                     "draw a house",
                                     "draw a 30% transparent heart",
                                     "draw an arc of 120 degrees"};
    static const char *const zh_around[][2] = {{"请", ""},       {"", "吧"},       {"麻烦", "，谢谢"},
                                               {"@画板 ", "。"}, {"请帮我", "！"}, {"\u200b", "\u200d "}};
    static const char *const en_around[][2] = {
        {"please ", ""}, {"", " please"}, {"ok, ", "!"}, {"@dingboard ", "."}, {"", ", thanks"}};
    for (gsize i = 0; i < G_N_ELEMENTS(zh); i++) {
        for (gsize k = 0; k < G_N_ELEMENTS(zh_around); k++) {
            g_autofree char *text = g_strconcat(zh_around[k][0], zh[i], zh_around[k][1], NULL);
            same(zh[i], text);
        }
        for (gsize k = 0; k < G_N_ELEMENTS(en_around); k++) {
            g_autofree char *text = g_strconcat(en_around[k][0], en[i], en_around[k][1], NULL);
            same(en[i], text);
        }
    }
}

/** Full width for half width. */
static char *widened(const char *text)
{
    GString *out = g_string_new(NULL);
    for (const char *p = text; *p != '\0'; p++)
        g_string_append_unichar(out, *p == ' ' ? 0x3000 : (gunichar)(guint8)*p - 0x21 + 0xff01);
    return g_string_free(out, FALSE);
}

static void test_widths(void)
{
    static const char *const texts[] = {"draw a red circle at 200,150 radius 40",
                                        "circle (160,90)",
                                        "rect 100x50 #ff8800",
                                        "CIRCLE 50%,50%",
                                        "draw a circle; draw a square",
                                        "star at B3",
                                        "rectangle corner radius 20",
                                        "heart opacity 50%",
                                        "draw a half circle"};
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autofree char *wide = widened(texts[i]);
        same(texts[i], wide);
        g_autofree char *upper = g_ascii_strup(texts[i], -1);
        same(texts[i], upper);
    }
}

/** The same in both languages, and in other words. */
static void test_synonyms(void)
{
    static const char *const pairs[][2] = {
        {"画一个红色的圆", "draw a red circle"},
        {"画個紅色的圓", "red circle"},
        {"三个五角星", "3 stars"},
        {"半径二百四十的圆", "circle radius 240"},
        {"左上角 圆", "circle, top left"},
        {"撤销三步", "undo 3"},
        {"虚线方块", "dashed square"},
        {"宽100高50的矩形", "rect 100x50"},
        {"取消撤销", "redo"},
        {"红边绿底的方块", "square red border green fill"},
        {"清屏", "clear all"},
        {"画一颗爱心", "draw a heart"},
        {"畫一朵雲", "draw a cloud"},
        {"画半圆", "semicircle"},
        {"双箭头", "arrow with two heads"},
        {"圆角20的矩形", "rectangle corner radius 20"},
        {"半透明的星星", "translucent star"},
        {"透明度30%的圆", "circle opacity 70%"},
        {"没有箭头的线", "line without arrowheads"},
        {"带箭头的曲线", "curved arrow"},
        {"矩形 占半个画板", "rectangle taking up half the board"},
        {"九宫格", "3x3 table"},
        {"圆 B3", "circle at 150,250"},
        {"画🏠", "draw a house"},
        {"一排星星", "a row of stars"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(pairs); i++)
        same(pairs[i][0], pairs[i][1]);
}

static gboolean reads_plainly(const char *text)
{
    Reading reading;
    g_assert_cmpint(reading_init(&reading, text), ==, READ_OK);
    g_autoptr(GArray) tokens = tokens_scan(&reading);
    gboolean plain = plain_is(&reading, tokens);
    reading_clear(&reading);
    return plain;
}

/** What is read at once means what it does when everything is asked: with a full stop, which is not plain. */
static gboolean same_the_long_way(const char *text)
{
    if (!reads_plainly(text))
        return FALSE;
    g_autofree char *longer = g_strconcat(text, ".", NULL);
    g_assert_false(reads_plainly(longer));
    same(text, longer);
    return TRUE;
}

/** A sentence with one place for a word, for each kind of words that plain sentences have. */
static const struct {
    WordKind kind;
    const char *zh, *en;
} plain_sentences[] = {
    {WORD_VERB, "%s一个红色的圆", "%s a red circle"},
    {WORD_VERB, "在左上角%s个圆", "%s a circle at 200,150 radius 40"},
    {WORD_MEASURE, "画一%s蓝色的星星，在200,150", NULL},
    {WORD_MEASURE, "画三%s小圆", NULL},
    {WORD_A, NULL, "draw %s circle"},
    {WORD_A, NULL, "add %s big yellow star in the top left"},
    {WORD_SHAPE, "画一个%s", "draw a %s"},
    {WORD_SHAPE, "在右下角画一个大的红色%s", "put a small dark blue %s at 200,150"},
    {WORD_SHAPE, "画一条虚线%s", "draw a dashed %s from 10,20 to 300,200"},
    {WORD_SHAPE, "从100,100到300,200画一条%s", "draw a %s 200x100"},
    {WORD_COLOR, "画一个%s的圆", "draw a %s circle"},
    {WORD_COLOR, "画一个深%s的大星星", "draw a light %s star at 200,150"},
    {WORD_SHADE, "画一个%s蓝色的圆", "draw a %s blue circle"},
    {WORD_SIZE, "画一个%s圆", "draw a %s circle"},
    {WORD_SIZE, "画个%s的红色方块，在中间", "draw a %s red square in the middle"},
    {WORD_FILLED, "画一个%s的圆", "draw a %s circle"},
    {WORD_HOLLOW, "画一个%s的圆", "draw a %s circle"},
    {WORD_DASH, "画一个%s的圆", "draw a %s circle"},
    {WORD_DASH, "画一条%s直线", "draw a %s line"},
    {WORD_STROKE, "画一条%s的直线", "draw a %s line"},
    {WORD_STROKE, "画一个%s的圆", "draw a %s red circle"},
    {WORD_METRIC, "画一个圆，%s40", "draw a circle %s 40"},
    {WORD_METRIC, "画一个矩形%s100像素", "draw a rectangle %s 100 px"},
    {WORD_METRIC, "画一条红色的线，%s50", "draw a line %s 50"},
    {WORD_UNIT, "画一个圆，半径40%s", "draw a circle radius 40 %s"},
    {WORD_ANCHOR, "在%s画一个圆", "draw a circle in the %s"},
    {WORD_ANCHOR, "画一个圆，%s", "draw a circle %s"},
    {WORD_AT, "%s200,150画一个圆", "draw a circle %s 200,150"},
    {WORD_AT, "画一个圆%s左上角", "draw a circle %s top left"},
    {WORD_AT, "画一个圆%s(200,150)", "draw a circle %s (200,150)"},
    {WORD_EDIT, "%s红色的圆", "%s the red circle"},
    {WORD_EDIT, "把红色的圆%s", "make the red circle %s"},
    {WORD_EDIT, "把2号%s右上角", "%s #2 to the top right"},
    {WORD_EDIT, "%s红色的圆变成蓝色", "%s the red circle to 200,150"},
    {WORD_EDIT, "把圆%s蓝色", "%s the star"},
    {WORD_SHAPE, "把红色的%s移到右上角", "move the red %s to the top right"},
    {WORD_SHAPE, "把%s变成蓝色", "make the %s blue"},
    {WORD_SHAPE, "删除%s", "delete the %s"},
    {WORD_COLOR, "把%s的圆放大", "make the %s circle bigger"},
    {WORD_COLOR, "把2号变成%s", "make the circle %s"},
    {WORD_COLOR, "把圆变成浅%s", "make the star light %s"},
    {WORD_SIZE, "把%s圆移到左边", "move the %s circle to the left"},
    {WORD_DASH, "删除%s圆", "delete the %s circle"},
    {WORD_ANCHOR, "把圆移到%s", "move the circle to the %s"},
    {WORD_VERB, NULL, "%s the circle red"},
};

static guint sentences_with(const char *sentence, const char *spellings)
{
    guint plain = 0;
    g_auto(GStrv) spelled = g_strsplit(spellings, "|", -1);
    g_auto(GStrv) around = g_strsplit(sentence, "%s", 2);
    for (char **word = spelled; *word != NULL; word++) {
        g_autofree char *text = g_strconcat(around[0], *word, around[1], NULL);
        plain += same_the_long_way(text) ? 1 : 0;
    }
    return plain;
}

/** Every word that plain sentences may have. */
static void test_plain(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(plain_sentences); i++) {
        guint plain = 0;
        for (gsize k = 0; k < words_count; k++) {
            const WordRow *row = &words[k];
            if (row->kind == plain_sentences[i].kind && row->zh != NULL && plain_sentences[i].zh != NULL)
                plain += sentences_with(plain_sentences[i].zh, row->zh);
            if (row->kind == plain_sentences[i].kind && row->en != NULL && plain_sentences[i].en != NULL)
                plain += sentences_with(plain_sentences[i].en, row->en);
        }
        if (plain == 0)
            g_test_message("no word makes \"%s\" plain", plain_sentences[i].en);
        g_assert_cmpuint(plain, >, 0);
    }
}

/** Texts beyond the cap, bytes that are no text, and heaps of commands are refused at once. */
static void test_bounds(void)
{
    g_autofree char *story = g_strnfill(500000, 'a');
    g_autofree char *refused = commands_of(story);
    g_assert_nonnull(strstr(refused, "too_long"));
    g_autofree char *bytes = commands_of("circle \xff\xfe");
    g_assert_nonnull(strstr(bytes, "bad_text"));
    GString *many = g_string_new(NULL);
    for (int i = 0; i <= LIMIT_COMMANDS; i++)
        g_string_append(many, "undo\n");
    g_autofree char *too_many = commands_of(many->str);
    g_assert_nonnull(strstr(too_many, "too_many_commands"));
    g_string_free(many, TRUE);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/metamorphic/orders", test_orders);
    g_test_add_func("/metamorphic/joined", test_joined);
    g_test_add_func("/metamorphic/fillers", test_fillers);
    g_test_add_func("/metamorphic/widths", test_widths);
    g_test_add_func("/metamorphic/synonyms", test_synonyms);
    g_test_add_func("/metamorphic/plain", test_plain);
    g_test_add_func("/metamorphic/bounds", test_bounds);
    return g_test_run();
}
