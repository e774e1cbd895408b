// SPDX-License-Identifier: MIT
/*
 * What is written in a thing, how many there are, and how large, in words that stand for those that are read.
 *
 *     矩形，文字“开始”   里面放“开始”   里面是“开始”    it is written in it
 *     数量3   画三遍   每行3个   2x2的网格             how many, and how they lie
 *     宽高100   边80   外红内黄
 */
#include "lib/command/spoken_figures.h"

/** Whether a thing is drawn or named before token i, and no place led to. */
static gboolean drawn_before(const Spoken *s, guint i)
{
    guint begin = sentence_begin(s, i);
    return has_figure(s, begin, i) && !has_kind(s, begin, i, WORD_AT);
}

/** 里面放“开始”, 里面有文字“开始”, 里头填上“开始”: written in it. */
static void settle_written_inside(const Spoken *s)
{
    static const char *const inside[] = {"里面是", "里面填", "里面填上", "中间填", "里头填", "里边填", "内部填", NULL};
    static const char *const through[] = {"打上", "打", "写", "带", "有", "是", "为", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean in = token_is(t, WORD_RELATION) && t->row->value == RELATION_INSIDE;
        gboolean fill = token_is(t, WORD_FILL) && spelled_any(s, t, inside);
        if ((!in && !fill) || !drawn_before(s, i))
            continue;
        guint end = i + 1;
        for (; end < i + 6 && end < s->tokens->len && token_at(s, end)->kind != TOKEN_QUOTE; end++) {
            const Token *word = token_at(s, end);
            gboolean goes = token_is(word, WORD_VERB) || token_is(word, WORD_LABEL) || token_is(word, WORD_WRITE) ||
                            is_letters(word) || token_is(word, WORD_IS) || token_is(word, WORD_FILLER) ||
                            token_is(word, WORD_FILL) || token_is(word, WORD_MEASURE) || word->kind == TOKEN_COLON ||
                            (word->kind == TOKEN_NUMBER && word->spelled) ||
                            (end == i + 1 && token_is(word, WORD_SHOW)) ||
                            (word->kind == TOKEN_UNKNOWN && spelled_any(s, word, through));
            if (!goes)
                break;
        }
        if (next_to(s, end)->kind != TOKEN_QUOTE)
            continue;
        t->row = word_row(WORD_LABEL, 0);
        drop(s, i + 1, end - i - 1);
    }
}

/** 画个矩形，文字“开始”, 圆，文案是“停”: its words, and no text of their own. */
static void settle_its_text(const Spoken *s)
{
    static const char *const texts[] = {"文字", "文本", "字", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean joined = t[-1].kind == TOKEN_COMMA || is_figure(t - 1);
        if (!is_letters(t) || !joined || !spelled_any(s, t, texts) || !drawn_before(s, i))
            continue;
        guint j = i + 1;
        while (token_is(next_to(s, j), WORD_IS) || next_to(s, j)->kind == TOKEN_COLON ||
               token_is(next_to(s, j), WORD_WRITE) ||
               (token_is(next_to(s, j), WORD_FILLER) && is_spelled(s, next_to(s, j), "为")))
            j++;
        if (next_to(s, j)->kind != TOKEN_QUOTE && !(j == i + 2 && token_at(s, i + 1)->kind == TOKEN_COLON))
            continue;
        t->row = word_row(WORD_LABEL, 0);
        if (next_to(s, j)->kind == TOKEN_QUOTE)
            drop(s, i + 1, j - i - 1);
    }
}

/** 写两个字“你好”: how many they are is seen. */
static void settle_counted_letters(const Spoken *s)
{
    for (guint i = 0; i + 4 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if ((token_is(t, WORD_WRITE) || token_is(t, WORD_LABEL)) && t[1].kind == TOKEN_NUMBER && t[1].spelled &&
            token_is(t + 2, WORD_MEASURE) && is_letters(t + 3) && t[4].kind == TOKEN_QUOTE)
            drop(s, i + 1, 3);
    }
}

/** 画红色的圆，数量3; 画红色的圆，|画三遍: so many of them. */
static void settle_quantities(const Spoken *s)
{
    static const char *const quantity[] = {"数量",   "数量为", "数量是", "个数", "个数为",
                                           "个数是", "共",     "一共",   "共计", NULL};
    static const char *const times[] = {"遍", "次", NULL};
    const WordRow *measure = word_row(WORD_MEASURE, 0);
    for (guint i = 1; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean quantity_said = spelled_any(s, t, quantity), times_said = spelled_any(s, t, times);
        if (!(quantity_said || times_said) || t->kind == TOKEN_QUOTE || !has_figure(s, sentence_begin(s, i), i))
            continue;
        const Token *next = next_to(s, i + 1);
        gboolean counts = (t->kind == TOKEN_UNKNOWN || token_is(t, WORD_FILLER)) && quantity_said &&
                          next->kind == TOKEN_NUMBER &&
                          is_end(next_to(s, i + (token_is(next_to(s, i + 2), WORD_MEASURE) ? 3u : 2u)));
        gboolean repeats = times_said && t[-1].kind == TOKEN_NUMBER && i > 1 && token_is(t - 2, WORD_VERB) &&
                           has_kind(s, sentence_begin(s, i), i - 2, WORD_VERB) && is_end(next);
        if (counts) {
            if (!token_is(next_to(s, i + 2), WORD_MEASURE))
                insert(s, i + 2, TOKEN_WORD, measure);
            drop(s, i, 1);
        } else if (repeats) {
            t->kind = TOKEN_WORD;
            t->row = measure;
            drop(s, i - 2, 1);
        }
    }
}

/** 六个圆，每行3个: three columns. 排成2x2的网格, 两行两列排列 */
static void settle_rows_of(const Spoken *s)
{
    static const char *const lies[] = {"排列", "排",   "排开", "排放", "摆",   "摆放",
                                       "放",   "分布", "网格", "方阵", "矩阵", NULL};
    for (guint i = 1; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (token_is(t, WORD_ROWS) && t[-1].kind == TOKEN_UNKNOWN && ends_in(s, t - 1, "每") &&
            next_to(s, i + 1)->kind == TOKEN_NUMBER && token_is(next_to(s, i + 2), WORD_MEASURE)) {
            token_at(s, i + 2)->row = word_row(WORD_COLUMNS, 0);
            drop(s, i - 1, 2);
            continue;
        }
        gboolean grid = token_is(t, WORD_COLUMNS) || (t->kind == TOKEN_NUMBER && t[-1].kind == TOKEN_BY);
        guint de = token_is(next_to(s, i + 1), WORD_DE) ? 1 : 0;
        const Token *next = next_to(s, i + 1 + de);
        if (grid && next->kind != TOKEN_END && next->kind != TOKEN_QUOTE && spelled_any(s, next, lies) &&
            has_figure(s, sentence_begin(s, i), i)) {
            gboolean plain = token_is(t, WORD_COLUMNS);
            drop(s, i + 1, 1 + de);
            if (!plain)
                insert(s, i + 1, TOKEN_WORD, word_row(WORD_ARRANGE, ARRANGE_GRID));
        }
    }
}

/** 宽高100, 长宽都是80: both of them. 宽高200,100 and 长宽分别是200和100: one after the other. */
static void settle_both_sides(const Spoken *s)
{
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t, WORD_METRIC) || t->row->value != METRIC_SIZE || t[1].kind != TOKEN_NUMBER ||
            !(begins_with(s, t, "宽") || begins_with(s, t, "长")))
            continue;
        guint unit = token_is(next_to(s, i + 2), WORD_UNIT) ? 1 : 0;
        Token *joint = (Token *)(gpointer)next_to(s, i + 2 + unit);
        gboolean second =
            next_to(s, i + 3 + unit)->kind == TOKEN_NUMBER && !token_is(next_to(s, i + 4 + unit), WORD_MEASURE);
        if (joint->kind == TOKEN_BY)
            continue;
        if (second && (joint->kind == TOKEN_COMMA || token_is(joint, WORD_AND))) {
            joint->kind = TOKEN_BY;
            continue;
        }
        Token again = t[1];
        insert(s, i + 2, TOKEN_BY, NULL);
        g_array_insert_val(s->tokens, i + 3, again);
    }
}

/** 正方形，边80: how long its sides are. */
static void settle_long_edges(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        guint is = token_is(t + 1, WORD_IS) ? 1 : 0;
        const Token *value = next_to(s, i + 1 + is);
        if (token_is(t, WORD_BORDER) && is_spelled(s, t, "边") && value->kind == TOKEN_NUMBER && value->value >= 30) {
            t->row = word_row(WORD_METRIC, METRIC_SIDE);
            drop(s, i + 1, is);
        }
    }
}

/** 外红内黄, 里面黄外面红, 红边里面黄: its outline and its inside. */
static void settle_inside_colors(const Spoken *s)
{
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean in = (token_is(t, WORD_RELATION) && t->row->value == RELATION_INSIDE) || is_spelled(s, t, "里");
        if (t->kind == TOKEN_QUOTE || !in || !token_is_color(t + 1))
            continue;
        gboolean outline = FALSE;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        for (guint j = begin; j < end; j++) {
            Token *other = token_at(s, j);
            gboolean out = token_is(other, WORD_RELATION) && token_is_color(next_to(s, j + 1)) &&
                           (other->row->value == RELATION_AROUND || is_spelled(s, other, "外"));
            if (out)
                other->row = word_row(WORD_BORDER, 0);
            outline = outline || out || token_is(other, WORD_BORDER);
        }
        if (outline)
            t->row = word_row(WORD_FILL, 0);
    }
}

/** 粗线红色的圆, 线条细一点的框, 虚线框的圆: how its line is drawn, and no line beside it. */
static void settle_its_lines(const Spoken *s)
{
    static const char *const lines[] = {"线条", "线", NULL};
    static const char *const led[] = {"用", "画的", NULL};
    for (guint i = 0; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean line = token_is(t, WORD_SHAPE) && spelled_any(s, t, lines);
        gboolean frame = i > 0 && token_is(t, WORD_SHAPE) && is_spelled(s, t, "框") && token_is(t - 1, WORD_DASH);
        if (!line && !frame)
            continue;
        const Token *before = i > 0 ? t - 1 : next_to(s, s->tokens->len);
        const Token *behind = next_to(s, i + 1);
        gboolean first = token_is(before, WORD_STROKE) || token_is(before, WORD_DASH);
        gboolean last = token_is(behind, WORD_STROKE) || token_is(behind, WORD_DASH);
        guint looks = i - (first ? 1 : 0);
        const Token *lead = looks > 0 ? token_at(s, looks - 1) : before;
        gboolean own = token_is(lead, WORD_MEASURE) || token_is(lead, WORD_AND) || lead->kind == TOKEN_NUMBER ||
                       is_end(lead) || token_is_color(lead);
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        gboolean figure = has_figure(s, i + 1, end) || has_figure(s, begin, i);
        gboolean with = looks > 0 && spelled_any(s, lead, led);
        if (!(first || (last && line)) || !figure ||
            (own && !(token_is(lead, WORD_MEASURE) && behind->start > 0 && has_figure(s, i + 1, end) &&
                      !is_end(behind) && behind->kind != TOKEN_COMMA)) ||
            has_kind(s, begin, end, WORD_FROM) || has_kind(s, begin, end, WORD_EDIT) ||
            has_kind(s, begin, end, WORD_AND) || (looks == begin && !with))
            continue;
        drop(s, i, 1);
    }
}

/** 把方块改成大红: a colour by its name, and not larger. */
static void settle_bright_red(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        if (token_is(token_at(s, i), WORD_SIZE) && is_spelled(s, token_at(s, i), "大") &&
            token_is_edit(token_at(s, i - 1), EDIT_BECOME) && begins_with(s, token_at(s, i + 1), "红") &&
            (is_end(next_to(s, i + 2)) || token_is_filler(next_to(s, i + 2))))
            drop(s, i, 1);
    }
}

static const SpokenPass passes[] = {
    {settle_inside_colors, WORD_COLOR, WORD_SHAPE},     {settle_written_inside, WORD_SHAPE, WORD_RELATION},
    {settle_written_inside, WORD_SHAPE, WORD_FILL},     {settle_its_text, WORD_SHAPE, WORD_SHAPE},
    {settle_counted_letters, WORD_MEASURE, WORD_SHAPE}, {settle_quantities, WORD_SHAPE, WORD_SHAPE},
    {settle_rows_of, WORD_SHAPE, WORD_SHAPE},           {settle_both_sides, WORD_METRIC, WORD_METRIC},
    {settle_long_edges, WORD_BORDER, WORD_SHAPE},       {settle_its_lines, WORD_SHAPE, WORD_STROKE},
    {settle_its_lines, WORD_SHAPE, WORD_DASH},          {settle_bright_red, WORD_SIZE, WORD_COLOR},
};

void spoken_amounts(const Spoken *s)
{
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
