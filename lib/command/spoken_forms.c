// SPDX-License-Identifier: MIT
/*
 * What is said in more words than it needs, and deeds that are told by how they are done.
 *
 *     圆圈儿   箭头符号   椭圆框           儿, 符号, 框 add nothing to the shape before them
 *     更深   把圆再大一点                   a bit more, of what is there
 *     往左拉50   往右推一点                 moved, whatever moves it
 *     方块弄歪一点   3号要虚线              becomes, where a thing is told and only looks follow
 *     去掉方块的边框   边框涂成红色         its outline, and neither the thing nor its inside
 */
#include "lib/command/spoken_figures.h"

/** Whether a frame or a block of it is the shape itself: 椭圆框, 三角块. */
static gboolean is_outline(const Token *t)
{
    switch (t->row->value) {
    case DRAW_CIRCLE:
    case DRAW_ELLIPSE:
    case DRAW_SQUARE:
    case DRAW_RECTANGLE:
    case DRAW_TRIANGLE:
    case DRAW_DIAMOND:
    case DRAW_POLYGON:
    case DRAW_PARALLELOGRAM:
    case DRAW_TRAPEZOID:
    case DRAW_STAR:
    case DRAW_HEART:
    case DRAW_SECTOR:
        return TRUE;
    default:
        return FALSE;
    }
}

/** 圆圈儿, 箭头符号, 加号的符号, 椭圆框, 三角块: what ends the name of a shape. */
static void settle_shape_tails(const Spoken *s)
{
    static const char *const tails[] = {"儿", "符号", "标志", "图标", NULL};
    static const char *const frames[] = {"框", "框框", "块", NULL};
    static const char *const framing[] = {"起来", "住", "上", NULL}; /* 把圆框起来 */
    for (guint i = 1; i < s->tokens->len; i++) {
        guint de = token_is(token_at(s, i), WORD_DE) && i > 0 ? 1 : 0;
        const Token *thing = token_at(s, i - 1);
        const Token *t = next_to(s, i + de);
        if (!token_is(thing, WORD_SHAPE) || !is_figure(thing) || t->start == t->end || t[-1].end != t->start)
            continue;
        gboolean tail = t->kind != TOKEN_QUOTE && spelled_any(s, t, tails);
        gboolean frame = is_outline(thing) && spelled_any(s, t, frames) && !token_is_shape(next_to(s, i + de + 1)) &&
                         !spelled_any(s, next_to(s, i + de + 1), framing) && (de == 0 || ends_in(s, thing, "形"));
        if (tail || frame)
            drop(s, i, 1 + de);
    }
}

/** Says at the front of its sentence that it is about what is there. */
static void mark_sentence(const Spoken *s, guint begin)
{
    if (!token_is_edit(token_at(s, begin), EDIT_MARK))
        insert(s, begin, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
}

/** Whether tokens only say which thing is meant. */
static gboolean only_points(const Spoken *s, guint from, guint to)
{
    gboolean points = FALSE;
    for (guint i = from; i < to; i++) {
        const Token *t = token_at(s, i);
        gboolean thing = is_figure(t) || ends_thing(t);
        if (!thing && !token_is_color(t) && !token_is(t, WORD_DE) && !token_is(t, WORD_ANCHOR) &&
            !token_is(t, WORD_SHADE) && !token_is(t, WORD_SIZE) && t->kind != TOKEN_NUMBER &&
            !token_is(t, WORD_MEASURE) && !token_is_filler(t))
            return FALSE;
        points = points || thing;
    }
    return points;
}

/** Whether a sentence names nothing but a thing before token i. */
static gboolean thing_before(const Spoken *s, guint i)
{
    guint begin = sentence_begin(s, i);
    return i > begin && ends_thing(token_at(s, i - 1)) && only_points(s, begin, i);
}

/** 方块稍微大一点, 方块边框粗一点, 星星透明度调高: what is compared with what it was is there. */
static void settle_compared(const Spoken *s)
{
    static const char *const slightly[] = {"稍微", "稍", "稍稍", "略微", "微微", NULL};
    static const char *const clearer[] = {
        "更透明",       "更透明一点",     "透明度高一点", "透明度高些", "透明度大一点", "透明度调高", "透明度提高",
        "透明度加一点", "透明度调高一点", "透明度加大",   "提高透明度", "增加透明度",   "加点透明度", "透明度增加",
        "透明点",       "不透明度降低",   "降低不透明度", "透明些",     "透一点",       NULL};
    static const char *const no_more[] = {"取消虚线",   "不要虚线",   "别用虚线", "不用虚线", "去掉虚线", "恢复实线",
                                          "恢复成实线", "还原成实线", "变成实的", "改成实的", NULL};
    if (s->tokens->len > 0 && token_is(token_at(s, 0), WORD_DASH) && spelled_any(s, token_at(s, 0), no_more) &&
        (is_end(next_to(s, 1)) || token_is_filler(next_to(s, 1))))
        token_at(s, 0)->row = word_row(WORD_NOT, 0); /* 不要虚线: of what, is not said */
    for (guint i = 1; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        const Token *next = next_to(s, i + 1);
        gboolean wider = token_is(t, WORD_BORDER) && token_is(next, WORD_STROKE) &&
                         (token_is(next_to(s, i + 2), WORD_BIT) ||
                          (next->end - next->start > strlen("粗的") && !token_is(next_to(s, i + 2), WORD_DE)));
        gboolean again = token_is(t, WORD_BORDER) && token_is(next, WORD_AGAIN) && is_spelled(s, next, "再");
        gboolean clear = token_is(t, WORD_OPACITY) && (spelled_any(s, t, clearer) || token_is(next, WORD_BIT)) &&
                         !token_is(next, WORD_DE);
        gboolean bit = token_is(t, WORD_BIT) && spelled_any(s, t, slightly);
        guint of = i - (token_is(t - 1, WORD_BORDER) ? 1u : 0u);
        gboolean solid = token_is(t, WORD_DASH) && spelled_any(s, t, no_more) && of > sentence_begin(s, i) &&
                         only_points(s, sentence_begin(s, i), of);
        if (((wider || again || clear || bit) && thing_before(s, i)) || solid)
            mark_sentence(s, sentence_begin(s, i));
    }
}

/** 圆|不要边框|了, 这个方块|不要填充|了: taken from what is there, and no report. */
static void settle_look_gone(const Spoken *s)
{
    static const char *const off[] = {"不要", "不用", "别", "取消", "去掉", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t, WORD_HOLLOW) && !token_is(t, WORD_FILLED))
            continue;
        gboolean gone = FALSE;
        for (gsize k = 0; off[k] != NULL; k++)
            gone = gone || begins_with(s, t, off[k]);
        if (!gone || !is_spelled(s, t + 1, "了") || !thing_before(s, i))
            continue;
        drop(s, i + 1, 1);
        mark_sentence(s, sentence_begin(s, i));
    }
}

/** 颜色加深, 弄浅一点, 提亮: a bit darker or lighter than it is. 深一些 */
static void settle_deepened(const Spoken *s)
{
    static const char *const deepens[] = {"加", "弄", "搞", "整", "调", "减", "提", "改", NULL};
    for (guint i = 1; i < s->tokens->len; i++) {
        if (!token_is(token_at(s, i), WORD_SHADE))
            continue;
        Token *verb = token_at(s, i - 1);
        guint next = i + 1;
        if (next < s->tokens->len && is_spelled(s, token_at(s, next), "一些")) {
            *token_at(s, next) = mark_at(s, next, TOKEN_WORD, word_row(WORD_BIT, 0));
            token_at(s, next)->end = token_at(s, next)->start + (guint)strlen("一些");
        }
        const Token *behind = next_to(s, next);
        gboolean value = token_is_color(behind) || token_is(behind, WORD_DE);
        gboolean thing = has_figure(s, next, sentence_end(s, i));
        if (value || thing || verb->kind == TOKEN_QUOTE || verb->end != token_at(s, i)->start ||
            !spelled_any(s, verb, deepens))
            continue;
        verb->kind = TOKEN_WORD;
        verb->row = word_row(WORD_EDIT, EDIT_BECOME);
        if (!token_is(behind, WORD_BIT))
            insert(s, next, TOKEN_WORD, word_row(WORD_BIT, 0));
    }
}

/** 方块|把边框去掉, 1号把颜色改成红色: the thing first, then what of it. */
static void settle_thing_first(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *next = token_at(s, i + 1);
        gboolean part = token_is(next, WORD_BORDER) || token_is(next, WORD_FILL) || token_is(next, WORD_METRIC) ||
                        token_is(next, WORD_OPACITY) || (next->kind != TOKEN_QUOTE && is_spelled(s, next, "颜色"));
        guint comma = token_at(s, i - 1)->kind == TOKEN_COMMA ? 1 : 0;
        if (!token_is_edit(token_at(s, i), EDIT_MARK) || !part || !thing_before(s, i - comma))
            continue;
        drop(s, i - comma, 1 + comma);
        mark_sentence(s, sentence_begin(s, i - comma));
    }
}

/** 方块外圈改成红色: its outline. */
static void settle_outside(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        guint of = token_is(t - 1, WORD_DE) ? i - 1 : i;
        if (token_is(t, WORD_RELATION) && t->row->value == RELATION_AROUND && token_is_edit(t + 1, EDIT_BECOME) &&
            of > 0 && ends_thing(token_at(s, of - 1)))
            t->row = word_row(WORD_BORDER, 0);
    }
}

/** 更深, 更细一点: a bit deeper than it is. */
static void settle_more_so(const Spoken *s)
{
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i + 1);
        if (token_at(s, i)->kind != TOKEN_UNKNOWN || !is_spelled(s, token_at(s, i), "更") ||
            !(token_is(t, WORD_SHADE) || token_is(t, WORD_STROKE)))
            continue;
        drop(s, i, 1);
        if (!token_is(next_to(s, i + 1), WORD_BIT) && !token_is_color(next_to(s, i + 1)))
            insert(s, i + 1, TOKEN_WORD, word_row(WORD_BIT, 0));
    }
}

/** 把方块再大一点: once more, of the thing that was named. */
static void settle_again_of_it(const Spoken *s)
{
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        if (!token_is(token_at(s, i), WORD_AGAIN) || !is_spelled(s, token_at(s, i), "再"))
            continue;
        guint mark = i - 1;
        while (mark > 0 && i - mark < LIMIT_JOINT_TOKENS && !token_is_edit(token_at(s, mark), EDIT_MARK))
            mark--;
        gboolean outline = i > mark + 1 && token_is(token_at(s, i - 1), WORD_BORDER); /* 把圆边框再粗一点 */
        if (token_is_edit(token_at(s, mark), EDIT_MARK) && only_points(s, mark + 1, i - (outline ? 1u : 0u)))
            drop(s, i, 1);
    }
}

/** 往左拉50, 往右推一点, 往上调: moved, whatever moves it. */
static void settle_pulled(const Spoken *s)
{
    static const char *const pulls[] = {"拉", "推", "拽", "扯",   "滑",   "滑动", "偏", "偏移", "退", "跑",
                                        "蹭", "提", "升", "降",   "落",   "掉",   "动", "动动", "沉", "顶",
                                        "拱", "撤", "调", "微调", "拉拉", "推推", "飘", "飞",   "游", NULL};
    static const char *const vague[] = {"来", "弄", "整", "搞", "去", "带", "靠靠", NULL};
    static const char *const ends[] = {"动", "出", "出去", "过去", NULL};
    for (guint i = 1; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (t->kind == TOKEN_UNKNOWN && (token_is_edit(t - 1, EDIT_SHIFT) || token_is_edit(t - 1, EDIT_MOVE)) &&
            spelled_any(s, t, ends)) {
            drop(s, i--, 1); /* 往左挪动 */
            continue;
        }
        if (i < 2 || !token_is(t - 1, WORD_ANCHOR) || !token_is(t - 2, WORD_TO) || t[-1].end != t->start ||
            t->kind == TOKEN_QUOTE)
            continue;
        if (i + 1 < s->tokens->len && is_spelled(s, t + 1, "点") && is_end(next_to(s, i + 2)) &&
            (spelled_any(s, t, pulls) || spelled_any(s, t, vague)))
            t[1].row = word_row(WORD_BIT, 0); /* 往右去点 */
        if (is_spelled(s, t, "来点") && is_end(next_to(s, i + 1))) {
            t->row = word_row(WORD_BIT, 0);
            continue;
        }
        const Token *next = next_to(s, i + 1);
        gboolean far = token_is(next, WORD_BIT) || token_is(next, WORD_MUCH) || next->kind == TOKEN_NUMBER ||
                       is_end(next) || token_is(next, WORD_FILLER);
        gboolean thing = has_figure(s, i + 1, sentence_end(s, i)) || token_is(next_to(s, i + 2), WORD_MEASURE);
        if (far && !thing &&
            ((spelled_any(s, t, pulls) && !token_is(t, WORD_VERB)) || (spelled_any(s, t, vague) && !is_end(next)))) {
            t->kind = TOKEN_WORD;
            t->row = word_row(WORD_EDIT, EDIT_MOVE);
        }
    }
}

static gboolean takes_away(const Spoken *s, const Token *t)
{
    static const char *const gone[] = {"取消", "隐藏", "清除", "不要", "去", NULL};
    return token_is_edit(t, EDIT_TAKE_OFF) || token_is_edit(t, EDIT_DELETE) ||
           (t->kind != TOKEN_QUOTE && t->kind != TOKEN_END && t->end > t->start && spelled_any(s, t, gone));
}

/** 去掉方块的边框, 把方块的边框去掉: without its outline, and the thing stays. */
static void settle_outline_off(const Spoken *s)
{
    const WordRow *none = word_row(WORD_FILLED, FILLED_BORDERLESS);
    for (guint i = 1; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_BORDER))
            continue;
        guint begin = sentence_begin(s, i);
        guint of = token_is(t - 1, WORD_DE) && i > 1 ? i - 1 : i;
        const Token *next = next_to(s, i + 1);
        const Token *behind = next_to(s, i + 2);
        gboolean last = is_end(next) || token_is(next, WORD_FILLER) || next->kind == TOKEN_COMMA;
        gboolean ends = is_end(behind) || token_is(behind, WORD_FILLER) || behind->kind == TOKEN_COMMA;
        guint first = begin;
        while (first < of && token_is(token_at(s, first), WORD_FILLER))
            first++;
        if (first >= of)
            continue;
        Token *deed = token_at(s, first);
        gboolean marked = token_is_edit(deed, EDIT_MARK);
        if (last && takes_away(s, deed) && only_points(s, first + 1, of)) {
            deed->kind = TOKEN_WORD;
            deed->row = word_row(WORD_EDIT, EDIT_MARK);
            t->row = none;
        } else if (takes_away(s, next) && ends && only_points(s, first + (marked ? 1u : 0u), of)) {
            t->row = none;
            t->end = next->end;
            drop(s, i + 1, 1);
        } else {
            continue;
        }
        drop(s, of, i - of);
        if (!marked && !takes_away(s, deed) && !token_is_edit(deed, EDIT_MARK))
            insert(s, first, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK)); /* 矩形的边框去掉: of the one that is there */
    }
}

/** 边框涂成红色: the outline is painted. 边框改成5: how wide it is. */
static void settle_outline_values(const Spoken *s)
{
    static const char *const painted[] = {"涂成", "涂", "涂上", "填成", NULL};
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        Token *next = token_at(s, i + 1);
        gboolean lines = token_is(t, WORD_BORDER) || (token_is(t, WORD_SHAPE) && is_spelled(s, t, "线条") && i > 0 &&
                                                      (token_is(t - 1, WORD_DE) || ends_thing(t - 1)));
        if (!lines)
            continue;
        gboolean becomes = token_is_edit(next, EDIT_BECOME);
        const Token *value = next_to(s, i + (becomes ? 2u : 1u));
        const Token *unit = next_to(s, i + (becomes ? 3u : 2u));
        gboolean wide = value->kind == TOKEN_NUMBER && becomes &&
                        (is_end(unit) || unit->kind == TOKEN_COMMA || token_is(unit, WORD_UNIT) ||
                         token_is(unit, WORD_FILLER) || token_is(unit, WORD_STROKE));
        if (wide)
            t->row = word_row(WORD_METRIC, is_spelled(s, t, "边") && value->value >= 30 ? METRIC_SIDE : METRIC_STROKE);
        else if (token_is(t, WORD_BORDER) && token_is(next, WORD_FILL) && spelled_any(s, next, painted))
            next->row = word_row(WORD_EDIT, EDIT_BECOME);
    }
}

/** Whether nothing but how a thing looks is said. */
static gboolean only_looks(const Spoken *s, guint from, guint to)
{
    gboolean looks = FALSE;
    for (guint i = from; i < to; i++) {
        const Token *t = token_at(s, i);
        gboolean look = token_is_color(t) || token_is(t, WORD_SHADE) || token_is(t, WORD_DASH) ||
                        token_is(t, WORD_OPACITY) || token_is(t, WORD_FILLED) || token_is(t, WORD_HOLLOW) ||
                        token_is(t, WORD_STROKE) || token_is(t, WORD_SIZE) || token_is(t, WORD_ROTATE) ||
                        token_is(t, WORD_TURN);
        if (!look && !token_is(t, WORD_BIT) && !token_is(t, WORD_DE) && !token_is_filler(t) &&
            t->kind != TOKEN_NUMBER && !token_is(t, WORD_UNIT))
            return FALSE;
        looks = looks || look;
    }
    return looks;
}

/** 方块弄歪一点, 3号要虚线: what is there becomes so; nobody draws a number. */
static void settle_made_so(const Spoken *s)
{
    static const char *const makes[] = {"弄", "搞", "整", "画", "做", "弄个", NULL};
    static const char *const wants[] = {"要", "来", "用", "来个", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        guint begin = sentence_begin(s, i);
        gboolean verb = token_is(t, WORD_VERB) || token_is(t, WORD_FILLER);
        if (!verb || i - begin > 8 || i == begin || has_kind(s, begin, i, WORD_VERB))
            continue;
        guint thing = i - (token_is(t - 1, WORD_BORDER) ? 1u : 0u);
        gboolean numbered =
            thing > begin &&
            (token_at(s, thing - 1)->kind == TOKEN_REF ||
             (token_is(token_at(s, thing - 1), WORD_REF) && token_at(s, thing - 1)->row->value == REFWORD_NUMBER));
        guint end = sentence_end(s, i);
        const Token *value = token_at(s, i + 1);
        gboolean plain = is_end(next_to(s, i + 2)) || token_is(next_to(s, i + 2), WORD_FILLER);
        gboolean so = plain && spelled_any(s, t, (const char *const[]){"弄", "搞", "整", NULL}) &&
                      (token_is_color(value) || token_is(value, WORD_HOLLOW) || token_is(value, WORD_FILLED));
        gboolean compared = token_is(value, WORD_SIZE) && plain && ends_thing(t - 1) &&
                            (ends_in(s, value, "点") || ends_in(s, value, "些") || ends_in(s, value, "点儿"));
        if (token_is_shape(value) && is_spelled(s, value, "小点") && plain && only_points(s, begin, thing) &&
            ends_thing(t - 1) && spelled_any(s, t, makes)) {
            token_at(s, i + 1)->row = word_row(WORD_EDIT, EDIT_SHRINK);
            drop(s, i, 1); /* 圆|画|小点 */
            continue;
        }
        gboolean bit = has_kind(s, i, end, WORD_BIT) || numbered || so || compared; /* 方块弄红 */
        if (!only_points(s, begin, thing) || !only_looks(s, i + 1, end) ||
            !((bit && spelled_any(s, t, makes)) || (numbered && spelled_any(s, t, wants))))
            continue;
        t->row = word_row(WORD_EDIT, EDIT_BECOME);
    }
}

/** 左转: who says no more than that tells somebody the way. */
static void settle_told_ways(const Spoken *s)
{
    static const char *const ways[] = {"左转", "右转", "左旋", "右旋", NULL};
    for (guint i = 0; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (token_is(t, WORD_ROTATE) && spelled_any(s, t, ways) && i == sentence_begin(s, i) &&
            next_to(s, i + 1)->kind != TOKEN_NUMBER)
            t->row = word_row(WORD_CHAT, 0);
    }
}

/** 翻转180度: so far round, and not mirrored as well. */
static void settle_turned_over(const Spoken *s)
{
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        if (token_is_edit(token_at(s, i), EDIT_FLIP) && token_at(s, i + 1)->kind == TOKEN_NUMBER &&
            token_is(token_at(s, i + 2), WORD_UNIT) && token_at(s, i + 2)->row->value == UNIT_DEGREE)
            token_at(s, i)->row = word_row(WORD_ROTATE, 1);
    }
}

/** 转半圈: half a turn is 180 degrees. */
static void settle_half_turns(const Spoken *s)
{
    static const char *const rounds[] = {"圈", "周", NULL};
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        guint half = i + 1 + (token_is(token_at(s, i + 1), WORD_MEASURE) ? 1u : 0u);
        const Token *round = next_to(s, half + 1);
        if (!token_is(token_at(s, i), WORD_ROTATE) || !token_is(token_at(s, half), WORD_HALF) || is_end(round) ||
            !spelled_any(s, round, rounds))
            continue;
        token_at(s, half)->kind = TOKEN_NUMBER;
        token_at(s, half)->value = 180;
        token_at(s, half + 1)->kind = TOKEN_WORD;
        token_at(s, half + 1)->row = word_row(WORD_UNIT, UNIT_DEGREE);
        drop(s, i + 1, half - i - 1);
    }
}

/** 3行4列表格: its columns, and no list. */
static void settle_table_columns(const Spoken *s)
{
    const guint one = (guint)strlen("列");
    for (guint i = 1; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_WHOLE) || !is_spelled(s, t, "列表") || t[-1].kind != TOKEN_NUMBER)
            continue;
        guint end = t->end;
        gboolean more = i + 1 < s->tokens->len && is_spelled(s, t + 1, "格") && t[1].start == end;
        Token table = mark_at(s, i, TOKEN_WORD, word_row(WORD_SHAPE, DRAW_TABLE));
        t->row = word_row(WORD_COLUMNS, 0);
        t->end = table.start = t->start + one;
        table.end = more ? t[1].end : end;
        if (more)
            drop(s, i + 1, 1);
        g_array_insert_val(s->tokens, i + 1, table);
    }
}

/** 改成虚线框: how its outline is drawn, and no other shape. */
static void settle_dashed_frame(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        if (token_is(token_at(s, i), WORD_DASH) && token_is_edit(token_at(s, i - 1), EDIT_BECOME) &&
            is_spelled(s, token_at(s, i + 1), "框"))
            drop(s, i + 1, 1);
    }
}

static const SpokenPass passes[] = {
    {settle_look_gone, WORD_HOLLOW, WORD_FILLER},   {settle_look_gone, WORD_FILLED, WORD_FILLER},
    {settle_shape_tails, WORD_SHAPE, WORD_SHAPE},   {settle_more_so, WORD_SHADE, WORD_SHADE},
    {settle_more_so, WORD_STROKE, WORD_STROKE},     {settle_deepened, WORD_SHADE, WORD_SHADE},
    {settle_thing_first, WORD_EDIT, WORD_EDIT},     {settle_outside, WORD_RELATION, WORD_EDIT},
    {settle_compared, WORD_BORDER, WORD_BORDER},    {settle_compared, WORD_OPACITY, WORD_OPACITY},
    {settle_compared, WORD_BIT, WORD_BIT},          {settle_compared, WORD_DASH, WORD_DASH},
    {settle_turned_over, WORD_EDIT, WORD_UNIT},     {settle_again_of_it, WORD_AGAIN, WORD_EDIT},
    {settle_pulled, WORD_TO, WORD_ANCHOR},          {settle_pulled, WORD_EDIT, WORD_EDIT},
    {settle_outline_off, WORD_BORDER, WORD_BORDER}, {settle_outline_values, WORD_BORDER, WORD_BORDER},
    {settle_outline_values, WORD_SHAPE, WORD_EDIT}, {settle_made_so, WORD_VERB, WORD_VERB},
    {settle_made_so, WORD_FILLER, WORD_REF},        {settle_told_ways, WORD_ROTATE, WORD_ROTATE},
    {settle_half_turns, WORD_ROTATE, WORD_HALF},    {settle_table_columns, WORD_WHOLE, WORD_ROWS},
    {settle_dashed_frame, WORD_DASH, WORD_EDIT},
};

void spoken_forms(const Spoken *s)
{
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
