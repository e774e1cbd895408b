// SPDX-License-Identifier: MIT
/*
 * Values and deeds in other words than the readers know, each between the words that make them so:
 *
 *     透明度一半   张开120度   轮廓加到10像素        a half, an opening, a width
 *     转到左上     变成红字   之间竖着连一根线       a place, a colour, a way that is known anyway
 *     再画俩这样的   画一个那个黄色的圆              as the last one; said while thinking
 *     讲讲箭头怎么画   网页版入口在哪                what is asked of the board, around about
 */
#include "lib/command/lexicon.h"
#include "lib/command/spoken_figures.h"

/** 透明度|一半, 透明度设为一半: as 半透明. */
static void settle_half_clear(const Spoken *s)
{
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_OPACITY) || t->row->value == OPACITY_HALF)
            continue;
        guint half = i + 1;
        while (token_is_edit(next_to(s, half), EDIT_BECOME) || token_is(next_to(s, half), WORD_TO) ||
               token_is(next_to(s, half), WORD_IS) || next_to(s, half)->kind == TOKEN_COLON)
            half++;
        const Token *one = next_to(s, half);
        half += one->kind == TOKEN_NUMBER && one->spelled && one->value >= 1 && one->value <= 1 ? 1u : 0u;
        if (!token_is(next_to(s, half), WORD_HALF))
            continue;
        t->row = word_row(WORD_OPACITY, OPACITY_HALF);
        t->end = token_at(s, half)->end;
        drop(s, i + 1, half - i);
    }
}

/** 弧线，|张开|120度: so much of the circle. */
static void settle_opening(const Spoken *s)
{
    static const char *const opening[] = {"张开", "开口", "张角", "夹角", "圆心角", "开角"};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gsize k = 0;
        while (k < G_N_ELEMENTS(opening) && !begins_with(s, t, opening[k]))
            k++;
        if (k == G_N_ELEMENTS(opening))
            continue;
        guint number = i + 1;
        while (next_to(s, number)->end > 0 && next_to(s, number)->end <= t->start + strlen(opening[k]))
            number++;
        gboolean round = FALSE;
        for (guint j = sentence_begin(s, i); j < i; j++)
            round = round || (token_is(token_at(s, j), WORD_SHAPE) &&
                              (token_at(s, j)->row->value == DRAW_ARC || token_at(s, j)->row->value == DRAW_SECTOR));
        if (round && next_to(s, number)->kind == TOKEN_NUMBER && token_is(next_to(s, number + 1), WORD_UNIT))
            drop(s, i, number - i);
    }
}

/** 轮廓|加到|10像素: so wide it becomes. */
static void settle_added_to(const Spoken *s)
{
    static const char *const to[] = {"加到", "加粗到", "增加到", "减到", "降到", "提到", "升到", "改到", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean measure =
            token_is(t - 1, WORD_BORDER) || token_is(t - 1, WORD_METRIC) || token_is(t - 1, WORD_OPACITY);
        static const char *const by[] = {"减", "降", "升", "加", "提", "增加", "减少", "加粗", NULL};
        if (!measure)
            continue;
        gboolean parted = i + 2 < s->tokens->len && spelled_any(s, t, by) && token_is(t + 1, WORD_TO) &&
                          t[2].kind == TOKEN_NUMBER; /* 字号减|到20 */
        if (measure && parted) {
            t->end = t[1].end;
            drop(s, i + 1, 1);
            t = token_at(s, i);
        }
        if (measure && t[1].kind == TOKEN_NUMBER && (parted || spelled_any(s, t, to))) {
            t->kind = TOKEN_WORD;
            t->row = word_row(WORD_EDIT, EDIT_BECOME);
        }
    }
}

/** |转到|左上: it goes there, and does not turn. */
static void settle_turned_to_place(const Spoken *s)
{
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_ROTATE) || !is_spelled(s, t, "转") || !is_spelled(s, t + 1, "到") ||
            !token_is(t + 2, WORD_ANCHOR))
            continue;
        t->row = word_row(WORD_EDIT, EDIT_MOVE_TO);
        t->end = t[1].end;
        drop(s, i + 1, 1);
    }
}

/** 变成红|字: red. */
static void settle_colored_letters(const Spoken *s)
{
    for (guint i = 2; i < s->tokens->len; i++) {
        if (token_is_edit(token_at(s, i - 2), EDIT_BECOME) && token_is(token_at(s, i - 1), WORD_COLOR) &&
            is_spelled(s, token_at(s, i), "字") && is_end(next_to(s, i + 1)))
            drop(s, i, 1);
    }
}

/** 3号和4号之间|竖着|连一根线: which way, they lie. */
static void settle_way_between(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *before = token_at(s, i - 1);
        gboolean between = (token_is(before, WORD_RELATION) && before->row->value == RELATION_BETWEEN) ||
                           (token_is(before, WORD_ANCHOR) && before->row->value == ANCHOR_MIDDLE);
        if (token_is(token_at(s, i), WORD_TURN) && between && token_is_edit(token_at(s, i + 1), EDIT_CONNECT))
            drop(s, i, 1);
    }
}

/** 再画两个|这样的: of the same kind. */
static void settle_more_of_them(const Spoken *s)
{
    static const char *const such[] = {"这样", "那样", "这种", "那种", "一样", "同样", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean split = (is_spelled(s, t, "这") || is_spelled(s, t, "那")) && is_spelled(s, t + 1, "样");
        guint begin = sentence_begin(s, i);
        guint j = i;
        while (j > begin && (token_is(token_at(s, j - 1), WORD_MEASURE) || token_at(s, j - 1)->kind == TOKEN_NUMBER ||
                             token_is(token_at(s, j - 1), WORD_REF)))
            j--;
        guint end = i + (split ? 2u : 1u);
        end += token_is(next_to(s, end), WORD_DE) ? 1u : 0u;
        while (token_is_filler(next_to(s, end)) && end < s->tokens->len)
            end++;
        if (j > begin && j < i && token_is(token_at(s, j - 1), WORD_AGAIN) && (split || spelled_any(s, t, such)) &&
            is_end(next_to(s, end)))
            drop(s, i, end - i);
    }
}

/** 画一个|那个|黄色的圆: said while thinking. */
static void settle_one_of_those(const Spoken *s)
{
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t, WORD_REF) || !is_spelled(s, t, "那个") || !token_is(t - 1, WORD_MEASURE) ||
            t[-2].kind != TOKEN_NUMBER)
            continue;
        guint j = i + 1;
        while (token_is_color(next_to(s, j)) || token_is(next_to(s, j), WORD_DE) || token_is(next_to(s, j), WORD_SIZE))
            j++;
        if (is_figure(next_to(s, j)) && has_kind(s, sentence_begin(s, i), i, WORD_VERB))
            drop(s, i, 1);
    }
}

/** png|图: what kind of file. */
static void settle_file_words(const Spoken *s)
{
    static const char *const kinds[] = {"图", "图片", "格式", "文件", "图像", NULL};
    for (guint i = 1; i < s->tokens->len; i++) {
        const Token *before = token_at(s, i - 1);
        gboolean file = token_is(before, WORD_WHOLE) && before->row->value == WHOLE_FORMAT &&
                        g_ascii_isalpha(s->text[before->start]);
        if (file && i > 3 && token_is(token_at(s, i - 2), WORD_MEASURE) && token_at(s, i - 3)->kind == TOKEN_NUMBER &&
            token_is(token_at(s, i - 4), WORD_WHOLE)) {
            drop(s, i - 3, 2); /* 下载|一张|png图 */
            i -= 2;
        }
        if (file && spelled_any(s, token_at(s, i), kinds) && has_kind(s, 0, i, WORD_WHOLE))
            drop(s, i--, 1);
    }
}

/** 讲讲|箭头怎么画: help about it. */
static void settle_taught(const Spoken *s)
{
    static const char *const how[] = {"怎么画", "怎样画", "如何画", "咋画", "怎么加", "怎么弄", NULL};
    static const char *const lead[] = {"讲讲",   "讲一下", "说说",   "说一下", "教我",
                                       "教教我", "教一下", "告诉我", "请问",   NULL};
    for (guint begin = 0; begin + 1 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint i = begin;
        while (i < end && (spelled_any(s, token_at(s, i), lead) || token_is_filler(token_at(s, i))))
            i++;
        while (end > i && token_is_filler(token_at(s, end - 1)))
            end--;
        gboolean first = end == i + 2 && spelled_any(s, token_at(s, i), how) && is_figure(token_at(s, i + 1));
        gboolean last = end == i + 2 && is_figure(token_at(s, i)) && spelled_any(s, token_at(s, i + 1), how);
        if (!(first || last))
            continue;
        Token help = *token_at(s, i), thing = *token_at(s, first ? i + 1 : i);
        help.kind = TOKEN_WORD;
        help.row = word_row(WORD_HELP, 0);
        Token said[2] = {help, thing};
        drop(s, begin, sentence_end(s, begin) - begin);
        g_array_insert_vals(s->tokens, begin, said, 2);
    }
}

/** 网格弄出来|我要找B3格: what it is for. */
static void settle_board_for(const Spoken *s)
{
    static const char *const purpose[] = {"我要", "我想", "我好", "方便", "好让", NULL};
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        guint begin = sentence_begin(s, i);
        gboolean whole = FALSE;
        for (guint j = begin; j < i; j++)
            whole = whole || (token_is(token_at(s, j), WORD_WHOLE) && (token_at(s, j)->row->value == WHOLE_GRID ||
                                                                       token_at(s, j)->row->value == WHOLE_NUMBERS));
        if (whole && spelled_any(s, token_at(s, i), purpose) && !has_figure(s, begin, i)) {
            drop(s, i, sentence_end(s, i) - i);
            return;
        }
    }
}

/** 挪A到顶部，|箭头跟着走: what is so anyway. */
static void settle_following(const Spoken *s)
{
    static const char *const follows[] = {"跟着",     "跟着走",   "跟着动", "跟着移动",
                                          "跟着一起", "也跟着走", "跟着转", NULL};
    static const char *const lines[] = {"箭头", "线", "连线", "连接线", "它们", NULL};
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        guint end = sentence_end(s, i);
        guint verb = i + 1 + (spelled_any(s, t + 1, lines) ? 1u : 0u);
        if (t->kind != TOKEN_COMMA || verb >= end || !has_kind(s, sentence_begin(s, i), i, WORD_EDIT) ||
            !(spelled_any(s, next_to(s, verb), follows) || begins_with(s, next_to(s, verb), "跟着")) || end > verb + 3)
            continue;
        drop(s, i, end - i);
    }
}

/** 箭头|倒过来: it points the other way; 上下翻转 says how. */
static void settle_arrow_turned(const Spoken *s)
{
    static const WordRow ends = {WORD_EDIT, EDIT_FLIP, FLIP_ENDS, "反过来", NULL};
    static const char *const looks[] = {"颜色", "颜色的", "大小", "顺序", "次序", "位置",
                                        "内容", "文字",   "字",   "样子", NULL};
    static const char *const any[] = {"倒过来",   "颠倒",   "颠倒过来", "颠倒一下", "翻转",
                                      "翻转一下", "翻过来", "翻转过来", NULL};
    for (guint i = 1; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean arrow = FALSE;
        for (guint j = sentence_begin(s, i); j < i; j++)
            arrow = arrow || (token_is(token_at(s, j), WORD_SHAPE) && token_at(s, j)->row->value == DRAW_ARROW);
        if (!token_is_edit(t, EDIT_FLIP))
            continue;
        gboolean look = FALSE;
        for (guint j = sentence_begin(s, i); j < i; j++)
            look = look || spelled_any(s, token_at(s, j), looks) || token_is(token_at(s, j), WORD_METRIC);
        if (look && t->row->color == FLIP_ENDS)
            t->row = word_row(WORD_CHAT, 0); /* 颜色都反过来 */
        else if (arrow && spelled_any(s, t, any))
            t->row = &ends;
    }
}

/** 便签换成蓝色，|字|改成“完成”: its own words. */
static void settle_words_of_changed(const Spoken *s)
{
    for (guint i = 2; i + 3 < s->tokens->len; i++) {
        Token *t = token_at(s, i + 1);
        guint begin = sentence_begin(s, i);
        gboolean first = token_is_edit(token_at(s, begin), EDIT_MARK) || is_figure(token_at(s, begin)) ||
                         token_at(s, begin)->kind == TOKEN_NUMBER || token_is_color(token_at(s, begin));
        if (token_at(s, i)->kind != TOKEN_COMMA || !is_letters(t) || !token_is_edit(t + 1, EDIT_BECOME) ||
            t[2].kind != TOKEN_QUOTE || !first || !has_edit(s, begin, i, EDIT_BECOME) ||
            has_kind(s, begin, i, WORD_WHOLE))
            continue;
        t->row = word_row(WORD_LABEL, 0);
        drop(s, i + 2, 1);
    }
}

/** 给圆加个黑|框, 加一圈黑边: its border. */
static void settle_frame_given(const Spoken *s)
{
    static const char *const frame[] = {"框", "框框", "方框", "圈", NULL};
    for (guint begin = 0; begin + 3 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        gboolean given = is_spelled(s, token_at(s, begin), "给") || is_spelled(s, token_at(s, begin), "帮");
        while (end > begin && token_is_filler(token_at(s, end - 1)))
            end--;
        guint verb = begin;
        while (verb < end && !token_is(token_at(s, verb), WORD_VERB))
            verb++;
        if (!given || verb + 1 >= end ||
            !(has_figure(s, begin, verb) || (verb > begin && ends_thing(token_at(s, verb - 1)))))
            continue;
        guint look = verb + 1;
        gboolean ring = next_to(s, look)->kind == TOKEN_NUMBER && next_to(s, look)->value == 1 && look + 1 < end &&
                        begins_with(s, token_at(s, look + 1), "圈");
        look += ring ? 2 : is_spelled(s, next_to(s, look), "一圈") ? 1 : 0; /* 加|一圈|黑边 */
        gboolean looks = end > look;
        for (guint j = look; j + 1 < end; j++)
            looks = looks && (token_is_color(token_at(s, j)) || token_is(token_at(s, j), WORD_DE) ||
                              token_is(token_at(s, j), WORD_MEASURE) || token_is(token_at(s, j), WORD_SHADE) ||
                              token_is(token_at(s, j), WORD_STROKE) || token_at(s, j)->kind == TOKEN_NUMBER);
        gboolean colored = FALSE;
        for (guint j = look; j < end; j++)
            colored = colored || token_is_color(token_at(s, j));
        if (!looks || !colored ||
            !(spelled_any(s, token_at(s, end - 1), frame) || token_is(token_at(s, end - 1), WORD_BORDER)))
            continue;
        token_at(s, end - 1)->row = word_row(WORD_BORDER, 0);
        drop(s, verb + 1, look - verb - 1);
    }
}

/** 再画三个|这样的|圆: copies of the circle. */
static void settle_such_figures(const Spoken *s)
{
    static const char *const such[] = {"这样", "那样", "这种", "那种", "一样", "同样", NULL};
    for (guint i = 3; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean split = (is_spelled(s, t, "这") || is_spelled(s, t, "那")) && is_spelled(s, t + 1, "样");
        guint figure = i + (split ? 2u : 1u);
        figure += token_is(next_to(s, figure), WORD_DE) ? 1u : 0u;
        gboolean counted = token_is(t - 1, WORD_MEASURE) && t[-2].kind == TOKEN_NUMBER && token_is(t - 3, WORD_AGAIN);
        if (!(split || spelled_any(s, t, such)) || !counted || !is_figure(next_to(s, figure)))
            continue;
        Token thing = *token_at(s, figure), number = t[-2], measure = t[-1];
        token_at(s, i - 3)->row = word_row(WORD_EDIT, EDIT_COPY);
        drop(s, i - 2, figure + 1 - (i - 2));
        Token said[3] = {thing, number, measure};
        g_array_insert_vals(s->tokens, i - 2, said, 3);
    }
}

/** As the passes of spoken_clauses.c: where one of the kinds is missing, there is nothing to do. */
static const SpokenPass passes[] = {
    {settle_half_clear, WORD_OPACITY, WORD_HALF},     {settle_opening, WORD_UNIT, WORD_SHAPE},
    {settle_added_to, WORD_BORDER, WORD_BORDER},      {settle_added_to, WORD_METRIC, WORD_METRIC},
    {settle_added_to, WORD_OPACITY, WORD_OPACITY},    {settle_turned_to_place, WORD_ROTATE, WORD_ANCHOR},
    {settle_colored_letters, WORD_EDIT, WORD_COLOR},  {settle_way_between, WORD_TURN, WORD_EDIT},
    {settle_more_of_them, WORD_AGAIN, WORD_AGAIN},    {settle_one_of_those, WORD_REF, WORD_MEASURE},
    {settle_file_words, WORD_WHOLE, WORD_WHOLE},      {settle_taught, WORD_QUESTION, WORD_SHAPE},
    {settle_board_for, WORD_WHOLE, WORD_WHOLE},       {settle_following, WORD_EDIT, WORD_EDIT},
    {settle_words_of_changed, WORD_EDIT, WORD_SHAPE}, {settle_frame_given, WORD_VERB, WORD_SHAPE},
    {settle_such_figures, WORD_AGAIN, WORD_SHAPE},    {settle_arrow_turned, WORD_EDIT, WORD_EDIT},
};

void spoken_worded(const Spoken *s)
{
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
