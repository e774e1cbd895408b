// SPDX-License-Identifier: MIT
/*
 * What is said of a thing behind it, where a comma or a verb would stand in writing:
 *
 *     圆的边框改成蓝色 6像素   红圆去掉填充 只留边     a second value of the same look
 *     B连到4号 虚线            照着4号再来一个         with what, and like which one
 *     下面那行字弄大点         便签写上“好”,字再大些   the words, and not what they are on
 */
#include "lib/command/lexicon.h"
#include "lib/command/spoken_named.h"

static gboolean is_pixels(const Token *t)
{
    return token_is(t, WORD_UNIT) && t->row->value == UNIT_PIXEL;
}

/** Whether nothing but a mark of politeness stands from i on. */
static gboolean ends_at(const Spoken *s, guint i, guint end)
{
    while (i < end && token_is_filler(token_at(s, i)))
        i++;
    return i >= end;
}

/** 边框改成蓝色| 6像素, 边框红色，|粗3: how wide the outline is. */
static void settle_outline_width(const Spoken *s)
{
    static const char *const wide[] = {"粗", "宽", "粗细", NULL};
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        if (!token_is(token_at(s, i), WORD_BORDER))
            continue;
        guint end = sentence_end(s, i);
        guint value = i + 1 + (token_is_edit(token_at(s, i + 1), EDIT_BECOME) ? 1u : 0u);
        guint j = value;
        while (j < end && (token_is_color(token_at(s, j)) || token_is(token_at(s, j), WORD_SHADE) ||
                           token_is(token_at(s, j), WORD_DASH) || token_is(token_at(s, j), WORD_DE)))
            j++;
        guint comma = j < end && token_at(s, j)->kind == TOKEN_COMMA ? 1 : 0;
        guint told = spelled_any(s, next_to(s, j + comma), wide) ? 1 : 0;
        const Token *number = next_to(s, j + comma + told);
        guint unit = is_pixels(next_to(s, j + comma + told + 1)) ? 1 : 0;
        gboolean colored = j > value || (j == i + 1 && token_is_color(token_at(s, i - 1))); /* 红色边框| 3像素 */
        if (!colored || number->kind != TOKEN_NUMBER || !(told || unit) ||
            !(ends_at(s, j + comma + told + 1 + unit, end) ||
              token_at(s, j + comma + told + 1 + unit)->kind == TOKEN_COMMA))
            continue;
        drop(s, j, comma + told);
        insert(s, j, TOKEN_WORD, word_row(WORD_METRIC, METRIC_STROKE));
    }
}

/** 红圆|去掉|填充| 只留边: said twice. */
static void settle_emptied_twice(const Spoken *s)
{
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean off = token_is_edit(t, EDIT_TAKE_OFF) || token_is_edit(t, EDIT_DELETE);
        guint comma = token_at(s, i + 2)->kind == TOKEN_COMMA ? 1 : 0;
        if (!off || !token_is(t + 1, WORD_FILL) || !ends_thing(t - 1))
            continue;
        if (token_is(next_to(s, i + 2 + comma), WORD_HOLLOW)) {
            token_at(s, i)->row = word_row(WORD_EDIT, EDIT_BECOME);
            drop(s, i + 1, 1 + comma);
            continue;
        }
        const Token *width = next_to(s, i + 2 + comma);
        if (token_is(width, WORD_METRIC) && width->row->value == METRIC_STROKE) {
            token_at(s, i)->row = word_row(WORD_EDIT, EDIT_BECOME);
            token_at(s, i + 1)->row = word_row(WORD_HOLLOW, 0); /* 去掉填充，|线粗3 */
        }
    }
}

/** B连到4号| 虚线, B连到4号，|要虚线: how it is drawn, as 用虚线 says. */
static void settle_dashed_behind(const Spoken *s)
{
    for (guint i = 3; i < s->tokens->len; i++) {
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        Token dash = *token_at(s, i);
        if (!token_is(&dash, WORD_DASH) || dash.row->value == LINE_SOLID || !ends_at(s, i + 1, end) ||
            !has_edit(s, begin, i, EDIT_CONNECT) || has_kind(s, begin, i, WORD_LABEL))
            continue;
        guint first = i;
        while (first > begin && spelled_any(s, token_at(s, first - 1), (const char *const[]){"用", "要", NULL}))
            first--;
        guint from = first - (token_at(s, first - 1)->kind == TOKEN_COMMA ? 1u : 0u);
        const Token *before = token_at(s, MAX(from, 1) - 1);
        gboolean said = ends_thing(before) || token_is_edit(before, EDIT_CONNECT) || called_at(s, from - 1, from) > 0;
        if (from <= begin || !said || has_kind(s, begin, from, WORD_VERB))
            continue;
        drop(s, from, i + 1 - from);
        const WordRow *with = NULL;
        lexicon_match("用", &with);
        gboolean marked = token_is_edit(token_at(s, begin), EDIT_MARK);
        if (!marked)
            insert(s, begin, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
        g_array_insert_val(s->tokens, begin, dash);
        insert(s, begin, TOKEN_WORD, with);
    }
}

/** 照着|4号|再来|一个, 按A的样子画一个: a copy of that. */
static void settle_likewise(const Spoken *s)
{
    static const char *const like[] = {"照着", "照", "按照", "按", "仿照", "参照", NULL};
    static const char *const ways[] = {"样子", "模样", "样", NULL};
    for (guint begin = 0; begin + 3 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        if (!spelled_any(s, token_at(s, begin), like))
            continue;
        guint length = thing_at(s, begin + 1, end);
        guint verb = begin + 1 + length;
        if (length > 0 && token_is(next_to(s, verb), WORD_DE) && spelled_any(s, next_to(s, verb + 1), ways))
            verb += 2;
        const Token *again = next_to(s, verb);
        gboolean draws = token_is(again, WORD_AGAIN) || token_is(again, WORD_VERB);
        guint one = verb + 1 + (token_is(again, WORD_AGAIN) && token_is(next_to(s, verb + 1), WORD_VERB) ? 1u : 0u);
        guint counted = one + (next_to(s, one)->kind == TOKEN_NUMBER ? 1u : 0u);
        const Token *number = next_to(s, one);
        gboolean several = counted > one && (number->value < 1 || number->value > 1);
        guint rest = counted + 1;
        if (length == 0 || !draws || several || !token_is(next_to(s, counted), WORD_MEASURE) ||
            !(ends_at(s, rest, end) || next_to(s, rest)->kind == TOKEN_COMMA || token_is(next_to(s, rest), WORD_AT)))
            continue;
        token_at(s, begin)->kind = TOKEN_WORD;
        token_at(s, begin)->row = word_row(WORD_EDIT, EDIT_COPY);
        drop(s, begin + 1 + length, rest - begin - 1 - length);
    }
}

/** |那行字|弄大点, 下面|那行字|删掉: the words that are there. */
static void settle_that_line(const Spoken *s)
{
    static const char *const that[] = {"那", "这", NULL};
    static const char *const lines[] = {"行字", "段字", "段文字", "行文字", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        const Token *next = t + 1;
        if (!token_is(t, WORD_MEASURE) || !spelled_any(s, t, lines) || !spelled_any(s, t - 1, that))
            continue;
        gboolean changes = (token_is(next, WORD_EDIT) && next->row->value != EDIT_MARK) || token_is(next, WORD_TO) ||
                           token_is(next, WORD_SIZE) || token_is(next, WORD_AGAIN) || token_is(next, WORD_STROKE) ||
                           token_is(next, WORD_CLEAR) || token_is(next, WORD_DE);
        if (!changes)
            continue;
        t->row = word_row(WORD_SHAPE, DRAW_TEXT);
        t->start = t->end - (guint)strlen("字");
        gboolean placed = i > 1 && token_is(token_at(s, i - 2), WORD_ANCHOR);
        drop(s, i - 1, 1);
        i--;
        if (placed)
            insert(s, i++, TOKEN_WORD, word_row(WORD_DE, 0)); /* 下面|的|字 */
        guint marked = i - (placed ? 2u : 0u);
        if (token_is(token_at(s, i + 1), WORD_SIZE) && marked == sentence_begin(s, i))
            insert(s, marked, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK)); /* 那行字|大一点 */
    }
}

/** 便签的内容改为“待办”,|字|再大一些, 4号字|再|大点: the words are to be larger. */
static void settle_letters_again(const Spoken *s)
{
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!is_letters(t) || !token_is(t + 1, WORD_AGAIN) || !is_spelled(s, t + 1, "再") ||
            !(token_is(t + 2, WORD_SIZE) || token_is(t + 2, WORD_STROKE)))
            continue;
        drop(s, i + 1, 1);
    }
}

/** B|以后|改名叫“审批”: from now on, and not next. */
static void settle_from_now_on(const Spoken *s)
{
    static const char *const now[] = {"以后", "今后", "从此", "从此以后", "往后", "之后", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean named = token_is_edit(t + 1, EDIT_RENAME) || token_is(t + 1, WORD_NAME);
        if (t->kind != TOKEN_QUOTE && spelled_any(s, t, now) && named && i + 2 < s->tokens->len) {
            guint begin = sentence_begin(s, i - 1);
            begin += token_is_edit(token_at(s, begin), EDIT_MARK) ? 1u : 0u;
            guint length = thing_at(s, begin, i);
            if (length > 0 && begin + length == i)
                drop(s, i, 1);
        }
    }
}

/** 在三角形和|你好|中间: words that are there, and no greeting. */
static void settle_greeting_there(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        const Token *next = t + 1;
        gboolean between = token_is(next, WORD_AND) && token_is(t - 1, WORD_AT);
        gboolean beside = token_is(t - 1, WORD_AND) && (token_is(next, WORD_ANCHOR) || token_is(next, WORD_RELATION));
        if (!token_is(t, WORD_CHAT) || t->end == t->start || !(between || beside))
            continue;
        t->kind = TOKEN_QUOTE;
        t->value = s->reading->quotes->len;
        g_ptr_array_add(s->reading->quotes, reading_slice(s->reading, t->start, t->end));
    }
}

/** |我刚画的|那笔|撤了吧: as 撤销我刚画的. */
static void settle_mine_undone(const Spoken *s)
{
    for (guint begin = 0; begin + 1 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint first = begin + (token_is_edit(token_at(s, begin), EDIT_MARK) ? 1u : 0u);
        const Token *mine = next_to(s, first);
        guint undo = first + 1;
        while (undo < end && (token_is_filler(token_at(s, undo)) || token_is(token_at(s, undo), WORD_STEP) ||
                              token_is(token_at(s, undo), WORD_MEASURE)))
            undo++;
        gboolean told = end > begin && first == begin && ends_in(s, token_at(s, end - 1), "了") &&
                        strstr(s->reading->text, "了吧") == NULL; /* 我画的撤了 */
        if (!token_is(mine, WORD_REF) || !begins_with(s, mine, "我") || undo >= end || told ||
            !token_is(token_at(s, undo), WORD_UNDO) || !ends_at(s, undo + 1, end) ||
            token_is(next_to(s, end), WORD_QUESTION) || next_to(s, end)->kind == TOKEN_ASKED)
            continue;
        Token said[2] = {*token_at(s, undo), *mine};
        drop(s, begin, end - begin);
        g_array_insert_vals(s->tokens, begin, said, 2);
    }
}

/** 箭头怎么画|来|着: what was it again? */
static void settle_asked_again(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (is_spelled(s, t, "来") && is_spelled(s, t + 1, "着") && is_end(next_to(s, i + 2)) &&
            has_kind(s, sentence_begin(s, i), i, WORD_QUESTION))
            drop(s, i, 2);
    }
}

/** 所有矩形|统一|刷成浅灰色: each of them. */
static void settle_uniformly(const Spoken *s)
{
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean uniform = t->kind == TOKEN_UNKNOWN && is_spelled(s, t, "统") && t[1].kind == TOKEN_NUMBER &&
                           is_spelled(s, t + 1, "一");
        gboolean things = ends_thing(t - 1) || token_is(t - 1, WORD_ALL);
        if (uniform && things && (token_is(t + 2, WORD_EDIT) || token_is(t + 2, WORD_FILL)))
            drop(s, i, 2);
    }
}

/** 4号 字号48 |加|深蓝, 改成红色|加|粗体: and. */
static void settle_plus_look(const Spoken *s)
{
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean value = t[-1].kind == TOKEN_NUMBER || token_is_color(t - 1) || token_is(t - 1, WORD_UNIT) ||
                         token_is(t - 1, WORD_DASH);
        gboolean look = token_is_color(t + 1) || (token_is(t + 1, WORD_SHADE) && token_is_color(next_to(s, i + 2)));
        if (token_is(t, WORD_VERB) && is_spelled(s, t, "加") && value && look &&
            ends_at(s, i + (token_is(t + 1, WORD_SHADE) ? 3u : 2u), sentence_end(s, i)))
            drop(s, i, 1);
    }
}

/** 一个圆在左边|一个方块在右边: the one ends where its place is said, and the next begins. */
static void settle_counted_places(const Spoken *s)
{
    for (guint i = 3; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean counted = t->kind == TOKEN_NUMBER && token_is(t + 1, WORD_MEASURE);
        if (!counted || !token_is(t - 1, WORD_ANCHOR) || !token_is(t - 2, WORD_AT))
            continue;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        guint figure = i + 2 + figure_at(s, i + 2, end);
        if (figure == i + 2 || !has_figure(s, begin, i - 2) || !has_kind(s, figure, end, WORD_AT) ||
            has_kind(s, begin, i, WORD_EDIT) || has_kind(s, begin, i, WORD_AND))
            continue;
        insert(s, i++, TOKEN_COMMA, NULL);
    }
}

/** Whether nothing but some of one kind of figure is drawn: 三个圆横着排开. */
static gboolean one_kind_drawn(const Spoken *s, guint begin, guint end)
{
    guint figures = 0;
    for (guint i = begin; i < end; i++)
        figures += is_figure(token_at(s, i)) ? 1 : 0;
    return figures == 1 && (begin == 0 || token_at(s, begin - 1)->kind == TOKEN_END) &&
           has_kind(s, begin, end, WORD_MEASURE) && !has_kind(s, begin, end, WORD_AGAIN) &&
           !has_kind(s, begin, end, WORD_VERB);
}

/** 五角星|然后|颜色要金色的|里面要填满, 三个圆|都要|红色: looks of what is drawn. */
static void settle_looks_behind(const Spoken *s)
{
    static const char *const all[] = {"都", "全", "全都", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        guint begin = sentence_begin(s, token_is(t, WORD_THEN) ? i - 1 : i);
        if (!has_figure(s, begin, i) || has_kind(s, begin, i, WORD_EDIT))
            continue;
        const Token *next = t + 1, *look = next_to(s, i + 2);
        gboolean wants = spelled_any(s, next, (const char *const[]){"要", "是", "用", NULL});
        if (token_is(t, WORD_ALL) && spelled_any(s, t, all) && wants && token_is_color(look) &&
            one_kind_drawn(s, begin, i))
            drop(s, i, 2);
        else if (token_is(t, WORD_RELATION) && t->row->value == RELATION_INSIDE && has_kind(s, begin, i, WORD_VERB) &&
                 (token_is(next, WORD_FILLED) || (wants && token_is(look, WORD_FILLED))))
            drop(s, i, wants ? 2 : 1);
        else if (token_is(t, WORD_THEN) && is_spelled(s, t, "然后") && is_spelled(s, next, "颜色") &&
                 spelled_any(s, look, (const char *const[]){"要", "是", "用", NULL}) &&
                 has_kind(s, begin, i, WORD_VERB))
            *t = (Token){.kind = TOKEN_COMMA, .start = t->start, .end = t->end};
    }
}

/** 画个圆，|边框加粗: how its outline is drawn. */
static void settle_drawn_bold(const Spoken *s)
{
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        Token *bold = token_at(s, i + 1);
        guint begin = sentence_begin(s, i);
        if (token_is(token_at(s, i), WORD_BORDER) && token_is_edit(bold, EDIT_BOLD) &&
            has_kind(s, begin, i, WORD_VERB) && !has_kind(s, begin, i, WORD_EDIT) && has_figure(s, begin, i))
            bold->row = word_row(WORD_STROKE, 1000);
    }
}

/** |B正下方| 隔60 椭圆: beside the one that is called so. */
static void settle_beside_called(const Spoken *s)
{
    for (guint begin = 0; begin + 2 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        const Token *t = token_at(s, begin);
        if (t->kind == TOKEN_QUOTE || t->kind == TOKEN_REF || called_at(s, begin, end) != 1 ||
            has_kind(s, begin, end, WORD_EDIT) || has_kind(s, begin, end, WORD_VERB))
            continue;
        guint side = begin + 1 + (token_is(t + 1, WORD_DE) ? 1u : 0u);
        guint thing = side + 1;
        if (!(token_is(next_to(s, side), WORD_RELATION) || token_is(next_to(s, side), WORD_ANCHOR)))
            continue;
        while (thing < end && (token_is(token_at(s, thing), WORD_RELATION) || token_at(s, thing)->kind == TOKEN_COMMA ||
                               token_at(s, thing)->kind == TOKEN_NUMBER || token_is(token_at(s, thing), WORD_UNIT) ||
                               token_is(token_at(s, thing), WORD_MEASURE)))
            thing++;
        guint length = figure_at(s, thing, end);
        if (length > 0 && (thing + length == end || token_at(s, thing + length)->kind == TOKEN_NUMBER ||
                           token_is(token_at(s, thing + length), WORD_METRIC)))
            insert(s, begin, TOKEN_WORD, word_row(WORD_AT, 0));
    }
}

/** 方块边长150| 三角形放大1.5倍, 圆往左50| 三角形变红: behind the space another thing changes. */
static void settle_measured_then(const Spoken *s)
{
    for (guint i = 3; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean value = t[-1].kind == TOKEN_NUMBER || token_is(t - 1, WORD_UNIT);
        if (!value || t[-1].end >= t->start)
            continue;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        guint length = thing_at(s, i, end);
        const Token *next = next_to(s, i + length);
        gboolean changes = (token_is(next, WORD_EDIT) && next->row->value != EDIT_MARK) || token_is(next, WORD_CLEAR) ||
                           (token_is(next, WORD_TO) && token_is(next_to(s, i + length + 1), WORD_ANCHOR)) ||
                           (token_is(next, WORD_METRIC) && has_kind(s, begin, i, WORD_METRIC));
        guint first = begin + (token_is_edit(token_at(s, begin), EDIT_MARK) ? 1u : 0u);
        guint before = thing_at(s, first, i);
        gboolean said = has_kind(s, first + before, i, WORD_METRIC) || has_kind(s, first + before, i, WORD_TO) ||
                        has_kind(s, first + before, i, WORD_EDIT) || has_kind(s, first + before, i, WORD_ROTATE);
        if (length == 0 || before == 0 || !changes || !said || has_kind(s, begin, i, WORD_VERB) ||
            has_kind(s, begin, i, WORD_WRITE) || has_kind(s, begin, i, WORD_LABEL))
            continue;
        insert(s, i++, TOKEN_COMMA, NULL);
    }
}

/** 画布上都有些啥呀|我开车呢看不了图: why it is asked. */
static void settle_why_asked(const Spoken *s)
{
    static const char *const calls[] = {"呀", "啊", "呢", "啦", "哇", NULL};
    for (guint i = 2; i + 2 < s->tokens->len; i++) {
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        guint comma = token_at(s, i)->kind == TOKEN_COMMA ? 1 : 0;
        const Token *me = next_to(s, i + comma);
        gboolean called = spelled_any(s, token_at(s, i - 1), calls) && token_is(token_at(s, i - 2), WORD_QUESTION);
        if (!called || !is_spelled(s, me, "我") || !has_kind(s, begin, i, WORD_BOARD) ||
            !has_kind(s, i, end, WORD_NOT) || has_kind(s, begin, i, WORD_VERB) || has_kind(s, begin, i, WORD_EDIT))
            continue;
        drop(s, i, end - i);
    }
}

/** 三角形左边画一只猫|右边画一只狗: what is drawn on the other side begins there. */
static void settle_other_side(const Spoken *s)
{
    for (guint i = 3; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t, WORD_ANCHOR) || !token_is(t + 1, WORD_VERB) || !is_figure(t - 1))
            continue;
        guint verb = i - 1; /* of the clause that the figure before ends */
        while (verb > sentence_begin(s, i) && !token_is(token_at(s, verb), WORD_VERB) &&
               !token_is(token_at(s, verb), WORD_AT) && token_at(s, verb)->kind != TOKEN_COMMA)
            verb--;
        if (verb == 0 || !token_is(token_at(s, verb), WORD_VERB) || !token_is(token_at(s, verb - 1), WORD_ANCHOR))
            continue;
        insert(s, i++, TOKEN_COMMA, NULL);
    }
}

/** A和B|之间|断开: the one from the other. */
static void settle_parted(const Spoken *s)
{
    for (guint i = 3; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (token_is(t, WORD_RELATION) && t->row->value == RELATION_BETWEEN && token_is_edit(t + 1, EDIT_DISCONNECT))
            drop(s, i, 1);
    }
}

/** 方块涂成黄的|描|黑边: of the same thing, and nothing that is drawn. */
static void settle_lined_too(const Spoken *s)
{
    static const char *const lines[] = {"描", "勾", "勾上", "描上", "加", "加上", NULL};
    for (guint i = 3; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t, WORD_VERB) || !spelled_any(s, t, lines) || !token_is_color(t + 1) ||
            !token_is(t + 2, WORD_BORDER))
            continue;
        guint begin = sentence_begin(s, i);
        guint first = begin + (token_is_edit(token_at(s, begin), EDIT_MARK) ? 1u : 0u);
        guint length = thing_at(s, first, i);
        guint comma = t[-1].kind == TOKEN_COMMA ? 1 : 0;
        if (length > 0 && token_is(next_to(s, first + length), WORD_FILL) && ends_at(s, i + 3, sentence_end(s, i)) &&
            !has_kind(s, begin, i, WORD_VERB))
            drop(s, i - comma, 1 + comma);
    }
}

/** 把A放左边，|B|放右边: where each of them goes. */
static void settle_put_there(const Spoken *s)
{
    static const char *const puts[] = {"放", "摆", "搁", NULL};
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        gboolean marked = i > 0 && token_is_edit(token_at(s, i - 1), EDIT_MARK);
        gboolean begins = i == 0 || is_end(token_at(s, i - 1)) || token_at(s, i - 1)->kind == TOKEN_COMMA;
        guint length = marked || begins ? called_at(s, i, sentence_end(s, i)) : 0;
        if (length == 0)
            continue;
        Token *verb = (Token *)(gpointer)next_to(s, i + length);
        guint place = i + length + 1;
        const Token *behind = next_to(s, place + 1);
        if (!(token_is(verb, WORD_VERB) || token_is(verb, WORD_FILLER)) || !spelled_any(s, verb, puts) ||
            !token_is(next_to(s, place), WORD_ANCHOR) ||
            !(is_end(behind) || behind->kind == TOKEN_COMMA || token_is_filler(behind)))
            continue;
        verb->row = word_row(WORD_EDIT, EDIT_MOVE_TO);
        if (!marked)
            insert(s, i, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
        i = place;
    }
}

/** 一条红色的|线粗一点|的: the line, and how thick it is. */
static void settle_line_so_thick(const Spoken *s)
{
    for (guint i = 1; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t, WORD_STROKE) || !begins_with(s, t, "线") || t->end - t->start <= strlen("线") ||
            !(token_is(t - 1, WORD_DE) || token_is_color(t - 1) || token_is(t - 1, WORD_MEASURE)))
            continue;
        guint begin = sentence_begin(s, i);
        if (has_kind(s, begin, i, WORD_VERB) && has_kind(s, begin, i, WORD_MEASURE) &&
            !has_figure(s, begin, sentence_end(s, i)))
            insert(s, i++, TOKEN_WORD, word_row(WORD_SHAPE, DRAW_LINE));
    }
}

/** 三个star|排|in a row: how they are to lie. */
static void settle_arranged_mixed(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        if (token_is(token_at(s, i), WORD_ROWS) && is_spelled(s, token_at(s, i), "排") &&
            token_is(token_at(s, i + 1), WORD_ARRANGE) && is_figure(token_at(s, i - 1)))
            drop(s, i, 1);
    }
}

/** As the passes of spoken_clauses.c: where one of the kinds is missing, there is nothing to do. */
static const SpokenPass passes[] = {
    {settle_outline_width, WORD_BORDER, WORD_COLOR},   {settle_emptied_twice, WORD_EDIT, WORD_FILL},
    {settle_dashed_behind, WORD_DASH, WORD_EDIT},      {settle_likewise, WORD_MEASURE, WORD_MEASURE},
    {settle_that_line, WORD_MEASURE, WORD_FILLER},     {settle_letters_again, WORD_SHAPE, WORD_AGAIN},
    {settle_mine_undone, WORD_UNDO, WORD_REF},         {settle_asked_again, WORD_QUESTION, WORD_QUESTION},
    {settle_uniformly, WORD_EDIT, WORD_EDIT},          {settle_uniformly, WORD_FILL, WORD_FILL},
    {settle_plus_look, WORD_VERB, WORD_COLOR},         {settle_counted_places, WORD_AT, WORD_ANCHOR},
    {settle_looks_behind, WORD_SHAPE, WORD_COLOR},     {settle_drawn_bold, WORD_BORDER, WORD_EDIT},
    {settle_beside_called, WORD_RELATION, WORD_SHAPE}, {settle_beside_called, WORD_ANCHOR, WORD_SHAPE},
    {settle_greeting_there, WORD_CHAT, WORD_AND},      {settle_measured_then, WORD_EDIT, WORD_EDIT},
    {settle_measured_then, WORD_TO, WORD_ANCHOR},      {settle_measured_then, WORD_METRIC, WORD_METRIC},
    {settle_why_asked, WORD_QUESTION, WORD_NOT},       {settle_other_side, WORD_ANCHOR, WORD_VERB},
    {settle_parted, WORD_RELATION, WORD_EDIT},         {settle_lined_too, WORD_FILL, WORD_BORDER},
    {settle_from_now_on, WORD_EDIT, WORD_EDIT},        {settle_put_there, WORD_VERB, WORD_ANCHOR},
    {settle_line_so_thick, WORD_STROKE, WORD_VERB},    {settle_arranged_mixed, WORD_ROWS, WORD_ARRANGE},
};

void spoken_trailing(const Spoken *s)
{
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
