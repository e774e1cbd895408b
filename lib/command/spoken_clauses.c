// SPDX-License-Identifier: MIT
/*
 * Where clauses part without a mark, and words that mean something else at the head of one:
 *
 *     太小了 大一点   中间画条竖线 左边写优点     a space where others set a comma
 *     在黑板上画个圆                              on the board, and not at its top
 *     有点大了，缩小   上一个撤销                  why; and which step, as without it
 *     2变红   圆大一倍   圆指向方块                a number, a size and a way that stand where a verb follows
 */
#include "lib/command/spoken_named.h"

/** 错了，撤回: why, as without it. */
static void settle_wrong_before_undo(const Spoken *s)
{
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        guint next = i + 2 + (token_at(s, i + 2)->kind == TOKEN_COMMA ? 1u : 0u);
        if (i == sentence_begin(s, i) && is_spelled(s, token_at(s, i), "错") &&
            is_spelled(s, token_at(s, i + 1), "了") && next < s->tokens->len && token_is(token_at(s, next), WORD_UNDO))
            drop(s, i, next - i);
    }
}

/** 在黑板上画个圆, 画板上的圆: where everything is. */
static void settle_on_board(const Spoken *s)
{
    static const char *const upon[] = {"上", "里", "上面", "里面", "中", NULL};
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t, WORD_BOARD) || t[1].kind != TOKEN_WORD || !spelled_any(s, t + 1, upon) || t->end != t[1].start)
            continue;
        guint first = i > 0 && token_is(t - 1, WORD_AT) ? i - 1 : i;
        guint end = i + 2 + (token_is(next_to(s, i + 2), WORD_DE) ? 1u : 0u);
        const Token *next = next_to(s, end);
        gboolean goes_on = token_is(next, WORD_VERB) || token_is(next, WORD_WRITE) || token_is_shape(next) ||
                           token_is(next, WORD_COLOR) || next->kind == TOKEN_NUMBER || token_is(next, WORD_REF) ||
                           token_is(next, WORD_SIZE);
        if (goes_on)
            drop(s, first, end - first);
    }
}

/** 有点大了: as 太大了. */
static void settle_a_bit_too(const Spoken *s)
{
    static const char *const bit[] = {"有点", "有点儿", "有些", "稍微有点", NULL};
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        const Token *how = t + 1;
        gboolean measures = token_is(how, WORD_SIZE) || token_is(how, WORD_STROKE) || token_is(how, WORD_SHADE) ||
                            token_is(how, WORD_LONG) || token_is(how, WORD_METRIC);
        if (t->kind != TOKEN_WORD || !spelled_any(s, t, bit) || !measures)
            continue;
        t->row = word_row(WORD_TOO, 0);
        t->end = how->end;
        drop(s, i + 1, 1);
    }
}

/** Whether a verb of drawing or writing, or a change, was said in the sentence before token i. */
static gboolean said_deed(const Spoken *s, guint i)
{
    for (guint j = sentence_begin(s, i); j < i; j++) {
        const Token *t = token_at(s, j);
        if (token_is(t, WORD_VERB) || token_is(t, WORD_WRITE) || (token_is(t, WORD_EDIT) && t->row->value != EDIT_MARK))
            return TRUE;
    }
    return FALSE;
}

/** Whether anything to be drawn, written or changed was named in the sentence before token i. */
static gboolean said_thing(const Spoken *s, guint i)
{
    for (guint j = sentence_begin(s, i); j < i; j++) {
        const Token *t = token_at(s, j);
        if (token_is_shape(t) || token_is(t, WORD_WRITE) || token_is(t, WORD_REF) || t->kind == TOKEN_REF)
            return TRUE;
    }
    return FALSE;
}

static gboolean said_words(const Spoken *s, guint i)
{
    guint begin = sentence_begin(s, i);
    return has_kind(s, begin, i, WORD_WRITE) || has_kind(s, begin, i, WORD_LABEL);
}

/** 往左, 向上: which way something is to go, in the sentence before token i. */
static gboolean said_way(const Spoken *s, guint i)
{
    for (guint j = sentence_begin(s, i); j + 1 < i; j++) {
        if (token_is(token_at(s, j), WORD_TO) && token_is(token_at(s, j + 1), WORD_ANCHOR))
            return TRUE;
    }
    return FALSE;
}

/** 红圆变绿| 蓝方块变白: a thing told by its colour, and what becomes of it. */
static gboolean colored_change(const Spoken *s, guint i)
{
    guint length = figure_at(s, i, s->tokens->len);
    const Token *next = next_to(s, i + length);
    return length > 1 && token_is(next, WORD_EDIT) && next->row->value != EDIT_MARK;
}

/** 1号变红| 2号变蓝, 画一条竖线| 左边写优点: what comes behind the space says a deed of its own. */
static gboolean clause_begins(const Spoken *s, guint i)
{
    guint at = i + (token_is(token_at(s, i), WORD_AT) ? 1u : 0u);
    guint then = at + 1 + (token_is(next_to(s, at + 1), WORD_AGAIN) ? 1u : 0u); /* 右边再种棵树 */
    gboolean place = token_is(next_to(s, at), WORD_ANCHOR) &&
                     (token_is(next_to(s, then), WORD_WRITE) || token_is(next_to(s, then), WORD_VERB));
    guint length = token_at(s, i)->kind == TOKEN_REF ? 1 : 2;
    gboolean verb = token_is(next_to(s, i + 1), WORD_EDIT) && next_to(s, i + 1)->row->value != EDIT_MARK;
    gboolean called = called_at(s, i, s->tokens->len) == 1 && verb; /* A改成开始 |B改成结束 */
    gboolean thing =
        called || colored_change(s, i) || (points(s, i) && token_is(next_to(s, i + length), WORD_EDIT)) ||
        ((is_plain_shape(token_at(s, i)) || is_spelled(s, token_at(s, i), "文字")) && verb); /* 圆变红 树变黄 */
    gboolean way = token_is(next_to(s, i + 1), WORD_TO) && !is_spelled(s, next_to(s, i + 1), "到");
    gboolean nth = token_is(token_at(s, i), WORD_REF) && token_at(s, i)->row->value == REFWORD_NTH;
    if ((way && is_plain_shape(token_at(s, i)) && said_way(s, i)) ||
        (nth && next_to(s, i + 1)->kind == TOKEN_NUMBER && (said_way(s, i) || said_deed(s, i))))
        return TRUE; /* 第一个圆往左| 第二个圆往右 */
    if (token_is_edit(token_at(s, i), EDIT_DELETE) && has_edit(s, sentence_begin(s, i), i, EDIT_DELETE) &&
        !is_end(next_to(s, i + 1)))
        return TRUE; /* 删文字| 删便签 */
    guint from = i + (is_spelled(s, token_at(s, i), "重新") ? 1u : 0u);
    if (token_is(next_to(s, from), WORD_FROM) && has_edit(s, from, sentence_end(s, from), EDIT_CONNECT) &&
        said_deed(s, i))
        return TRUE; /* 删掉箭头| 重新从A连到B */
    gboolean shapes = is_plain_shape(token_at(s, i)) && is_plain_shape(token_at(s, i - 1)) && !said_words(s, i);
    if (shapes)
        return said_deed(s, i); /* 画圆 方块 三角形 */
    return (place || thing || (token_is_edit(token_at(s, i), EDIT_MARK) && said_thing(s, i))) &&
           (said_deed(s, i) || said_words(s, i));
}

/** A space stands where others set a comma: behind a reason, and before another deed. */
static void settle_gaps(const Spoken *s)
{
    gboolean complains = FALSE;
    for (guint i = 0; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        complains = !is_end(t) && t->kind != TOKEN_COMMA && (complains || token_is(t, WORD_TOO));
        gboolean gap = i > 0 && t[-1].end < t->start && (guint8)s->text[t->start] >= 0x80;
        gboolean digits = i > 0 && t[-1].end < t->start && (points(s, i) || t->kind == TOKEN_QUOTE);
        gboolean why = gap && token_is(t, WORD_TOO) && i > sentence_begin(s, i) + 1; /* 大一点| 看不清 */
        if (!(gap || digits) || is_end(t) || is_end(t - 1) || t->kind == TOKEN_COMMA || t[-1].kind == TOKEN_COMMA ||
            t[-1].kind == TOKEN_COLON || !(complains || why || clause_begins(s, i)))
            continue;
        Token comma = {.kind = TOKEN_COMMA, .start = t[-1].end, .end = t[-1].end};
        g_array_insert_val(s->tokens, i, comma);
        complains = FALSE;
        i++;
    }
}

/** 上一个撤销: which step, as without it; 上一步撤销了 tells. */
static void settle_step_before_undo(const Spoken *s)
{
    static const char *const steps[] = {"上一个",   "上一步",   "上一笔",   "刚才那个",
                                        "刚刚那个", "刚才那步", "最后一步", NULL};
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        guint mark = i > 0 && token_is_edit(t - 1, EDIT_MARK) ? 1 : 0;
        gboolean begins = i - mark == sentence_begin(s, i);
        gboolean told = is_spelled(s, next_to(s, i + 2), "了") && mark == 0;
        if (begins && t->kind == TOKEN_WORD && spelled_any(s, t, steps) && token_is(t + 1, WORD_UNDO) && !told)
            drop(s, i - mark, 1 + mark);
    }
}

/** 2变红: a number before a verb is one of a thing. */
static void settle_leading_numbers(const Spoken *s)
{
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (t->kind != TOKEN_NUMBER)
            continue;
        gboolean begins = i == sentence_begin(s, i) || t[-1].kind == TOKEN_COMMA;
        gboolean verb = token_is(t + 1, WORD_EDIT) && t[1].row->value != EDIT_MARK && t[1].row->value < EDIT_ALIGN &&
                        t[1].start == t->end;
        if (begins && verb && t->kind == TOKEN_NUMBER && !t->spelled && t->value >= 1 && t->value == (guint)t->value)
            t->kind = TOKEN_REF;
    }
}

/** 圆大一倍, 1号小一半: larger and smaller by so much. */
static void settle_larger_by(const Spoken *s)
{
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean large = is_spelled(s, t, "大");
        if (!token_is(t, WORD_SIZE) || !(large || is_spelled(s, t, "小")) || t[1].kind != TOKEN_NUMBER)
            continue;
        gboolean times = token_is(t + 2, WORD_UNIT) && t[2].row->value == UNIT_FACTOR;
        gboolean half = t[1].spelled && t[1].value == 1 && token_is(t + 2, WORD_HALF);
        if ((times || half) && !token_is(next_to(s, i + 3), WORD_DE))
            t->row = word_row(WORD_EDIT, large ? EDIT_GROW : EDIT_SHRINK);
    }
}

/** 变成方块的颜色: a look of another thing, and not its shape. */
static void settle_borrowed_looks(const Spoken *s)
{
    static const char *const looks[] = {"颜色", "颜色的", "大小", "样子", "位置", NULL};
    for (guint i = 3; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        guint first = token_is(t - 1, WORD_DE) ? sentence_begin(s, i) : 0;
        if (t->kind != TOKEN_WORD || !spelled_any(s, t, looks) || !token_is(t - 1, WORD_DE))
            continue;
        for (guint j = i - 1; j > first; j--) {
            if (token_is_edit(token_at(s, j - 1), EDIT_BECOME) && j + 1 < i)
                t->row = word_row(WORD_LATER, 0);
        }
    }
}

/** 圆指向方块: an arrow from the one to the other, when nothing is said to be drawn. */
static void settle_thing_to_thing(const Spoken *s)
{
    static const WordRow connects = {WORD_EDIT, EDIT_CONNECT, 1, "指向", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean way = token_is(t, WORD_TO) && is_spelled(s, t, "指向");
        if (!way || !is_plain_shape(t - 1))
            continue;
        guint first = i;
        gboolean deed = FALSE;
        while (first > 0 && !is_end(token_at(s, first - 1)) && token_at(s, first - 1)->kind != TOKEN_COMMA)
            first--; /* 画圆，画方块，|圆指向方块 */
        for (guint j = first; j < i; j++)
            deed = deed || token_is(token_at(s, j), WORD_VERB) || token_is(token_at(s, j), WORD_WRITE) ||
                   (token_is(token_at(s, j), WORD_EDIT) && token_at(s, j)->row->value != EDIT_MARK);
        if (deed)
            continue;
        gboolean only_things = TRUE;
        for (guint j = i + 1; j < sentence_end(s, i); j++)
            only_things = only_things && (is_plain_shape(token_at(s, j)) || token_is(token_at(s, j), WORD_COLOR) ||
                                          token_is(token_at(s, j), WORD_DE) || token_at(s, j)->kind == TOKEN_NUMBER ||
                                          token_is(token_at(s, j), WORD_REF));
        for (guint j = first; j + 1 < i; j++)
            only_things = only_things && (token_is(token_at(s, j), WORD_COLOR) || token_is(token_at(s, j), WORD_DE) ||
                                          token_is_filler(token_at(s, j)) || token_is(token_at(s, j), WORD_REF));
        if (only_things)
            t->row = &connects;
    }
}

/** 贴个便签 明天9点开会: behind the space stand the words of the note. */
static void settle_note_words(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        const Token *next = t + 1;
        gboolean note = token_is(t, WORD_SHAPE) && t->row->value == DRAW_NOTE && said_deed(s, i);
        gboolean slot = next->kind == TOKEN_WORD &&
                        (token_is(next, WORD_WRITE) || token_is(next, WORD_LABEL) || token_is(next, WORD_NAME) ||
                         token_is(next, WORD_AT) || token_is(next, WORD_ANCHOR) || token_is(next, WORD_COLOR) ||
                         token_is(next, WORD_SIZE) || token_is(next, WORD_AGAIN) || token_is(next, WORD_VERB));
        if (!note || slot || is_end(next) || next->start == t->end || next->kind == TOKEN_COMMA)
            continue;
        gboolean words_come = FALSE;
        for (guint j = i + 1; j < sentence_end(s, i); j++)
            words_come = words_come || token_at(s, j)->kind == TOKEN_UNKNOWN || token_is(token_at(s, j), WORD_CHAT);
        if (!words_come)
            continue;
        Token label = {.kind = TOKEN_WORD, .row = word_row(WORD_LABEL, 0), .start = t->end, .end = t->end};
        g_array_insert_val(s->tokens, i + 1, label);
    }
}

/** 给大家看看, 让我看看: who is to see it, behind what is to be drawn. */
static void settle_audience(const Spoken *s)
{
    static const char *const to[] = {"给大家", "给我", "给我们", "给同学", "给", "让大家", "让", "让我", NULL};
    static const char *const look[] = {"看", "看看", "看一下", "瞧瞧", "看一看", "看下", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        guint end = sentence_end(s, i);
        if (token_at(s, i)->kind != TOKEN_WORD || !spelled_any(s, token_at(s, i), to) || !said_deed(s, i) ||
            end < i + 2)
            continue;
        guint last = end - 1;
        while (last > i && token_is_filler(token_at(s, last)) && !spelled_any(s, token_at(s, last), look))
            last--;
        gboolean people = TRUE;
        for (guint j = i + 1; j < last; j++)
            people = people && token_is_filler(token_at(s, j));
        if (people && token_at(s, last)->kind == TOKEN_WORD && spelled_any(s, token_at(s, last), look) && last > i)
            drop(s, i, end - i);
    }
}

/** 导出pdf发我: to whom it goes, which is here. */
static void settle_sending(const Spoken *s)
{
    static const char *const sends[] = {"发我",   "发给我",   "发群里", "发到群里",
                                        "发出来", "发给大家", "发一下", "发给我们"};
    for (guint i = 1; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        guint end = sentence_end(s, i);
        gboolean file =
            token_is(t - 1, WORD_WHOLE) && (t[-1].row->value == WHOLE_EXPORT || t[-1].row->value == WHOLE_FORMAT);
        if (file && t->kind == TOKEN_UNKNOWN && begins_with(s, t, "文件")) {
            drop(s, i--, is_spelled(s, t, "文件") ? 1 : 2); /* pdf文件: 件 is a word of its own */
            continue;
        }
        if (!file || !begins_with(s, t, "发"))
            continue;
        for (gsize k = 0; k < G_N_ELEMENTS(sends); k++) {
            if (strlen(sends[k]) == token_at(s, end - 1)->end - t->start && begins_with(s, t, sends[k])) {
                drop(s, i, end - i);
                break;
            }
        }
    }
}

/** 红圆和黄圆连线: what is to be done with them, and no line beside them. */
static void settle_joining(const Spoken *s)
{
    static const WordRow connects = {WORD_EDIT, EDIT_CONNECT, 0, "连线", NULL};
    for (guint i = 1; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean thing = is_plain_shape(t - 1) || token_is(t - 1, WORD_REF) || t[-1].kind == TOKEN_REF;
        if (token_is(t, WORD_SHAPE) && is_spelled(s, t, "连线") && thing && !said_deed(s, i) &&
            i + 1 == sentence_end(s, i) && !token_is_edit(token_at(s, sentence_begin(s, i)), EDIT_DELETE))
            t->row = &connects;
    }
}

/** 圆圆的: tells how something looks, and names nothing. */
static void settle_mere_looks(const Spoken *s)
{
    static const char *const looks[] = {"圆圆", "方方", NULL};
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (token_is(t, WORD_SHAPE) && spelled_any(s, t, looks) && token_is(t + 1, WORD_DE) &&
            i + 2 == sentence_end(s, i) && !said_deed(s, i))
            t->row = word_row(WORD_CHAT, 0);
    }
}

/** Whether the clause that ends before token i draws something, and says no place of it; what only says the words in
 * it may stand between. */
static gboolean drew_unplaced(const Spoken *s, guint i)
{
    gboolean drawn = FALSE;
    gboolean thing = FALSE;
    gboolean written = FALSE;
    for (; i > 0; i--) {
        const Token *t = token_at(s, i - 1);
        gboolean parts = t->kind == TOKEN_COMMA || is_end(t);
        if (parts && !(written && !drawn && !thing))
            break;
        written = !parts && (written || token_is(t, WORD_LABEL) || token_is(t, WORD_WRITE));
        if (token_is(t, WORD_ANCHOR) || token_is(t, WORD_AT) || token_is(t, WORD_RELATION) || t->kind == TOKEN_OPEN ||
            token_is(t, WORD_TO) || token_is(t, WORD_EDIT) || token_is(t, WORD_NOT))
            return FALSE;
        drawn = drawn || token_is(t, WORD_VERB);
        thing = thing || token_is_shape(t);
    }
    return drawn && thing;
}

/** 画个笑脸，|下面|写“加油”: beside it; but not beside a line that parts the board, with words on either side. */
static gboolean writes_below(const Spoken *s, guint i)
{
    if (!token_is(token_at(s, i + 1), WORD_WRITE))
        return FALSE;
    gboolean figure = FALSE;
    for (guint j = sentence_begin(s, i); j < i; j++) {
        if (token_is(token_at(s, j), WORD_SHAPE) && !is_plain_shape(token_at(s, j)))
            return FALSE;
        figure = figure || is_plain_shape(token_at(s, j));
    }
    for (guint j = i + 2; j + 1 < sentence_end(s, i); j++) {
        if (token_is(token_at(s, j), WORD_ANCHOR) && token_is(token_at(s, j + 1), WORD_WRITE))
            return FALSE;
    }
    return figure;
}

/** 再画一棵树|上面再画…: whether a thing that the same clause draws ends right before token i. */
static gboolean drawn_right_before(const Spoken *s, guint i)
{
    guint clause = i;
    while (clause > sentence_begin(s, i) && token_at(s, clause - 1)->kind != TOKEN_COMMA)
        clause--;
    return i > clause && is_figure(token_at(s, i - 1)) &&
           (has_kind(s, clause, i, WORD_VERB) || has_kind(s, clause, i, WORD_AGAIN));
}

/** 画个圆，下面再画条线: below the circle, as nobody said where that is. */
static void settle_beside_last(const Spoken *s)
{
    static const char *const sides[] = {"上面", "下面", "左边", "右边", "上边", "下边", "上方", "下方",
                                        "旁边", "里面", "里边", "里头", "左侧", "右侧", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!(token_is(t, WORD_ANCHOR) || token_is(t, WORD_RELATION)) || !spelled_any(s, t, sides))
            continue;
        guint begin = i - (token_is(t - 1, WORD_AT) ? 1u : 0u);
        guint verb = i + 1 + (token_is(t + 1, WORD_AGAIN) || is_spelled(s, t + 1, "也") ? 1u : 0u);
        gboolean has = is_spelled(s, next_to(s, verb), "有") &&
                       (next_to(s, verb + 1)->kind == TOKEN_NUMBER || token_is(next_to(s, verb + 1), WORD_MEASURE));
        gboolean writes = verb == i + 1 && writes_below(s, i);
        gboolean draws = has || writes || token_is(next_to(s, verb), WORD_VERB) || token_is(t + 1, WORD_AGAIN);
        guint before = begin;
        while (before > 0 && (token_at(s, before - 1)->kind == TOKEN_COMMA || is_end(token_at(s, before - 1)) ||
                              token_is(token_at(s, before - 1), WORD_AGAIN)))
            before--;
        if (!draws || !drew_unplaced(s, before)) {
            if (draws && token_is(t + 1, WORD_AGAIN) && begins_with(s, t + 1, "再") && drawn_right_before(s, begin)) {
                insert(s, begin, TOKEN_COMMA, NULL); /* 旁边再画一棵树|上面再画一个太阳 */
                i++;
            }
            continue;
        }
        Token it[2] = {{.kind = TOKEN_WORD, .row = word_row(WORD_AT, 0), .start = t->start, .end = t->start},
                       {.kind = TOKEN_WORD, .row = word_row(WORD_REF, REFWORD_IT), .start = t->start, .end = t->start}};
        gboolean comma = before < begin && !token_is(token_at(s, begin - 1), WORD_AGAIN);
        gboolean parted = before < begin || t->start > t[-1].end || has;

        if (!parted && begin < i)
            continue; /* 画一个圆在左边画…: the place goes with what is before it */
        if (has)
            token_at(s, verb)->row = word_row(WORD_VERB, VERB_DRAW);
        gboolean at = begin < i;
        g_array_insert_vals(s->tokens, i, at ? it + 1 : it, at ? 1 : 2);
        i += 2;
        if (!comma) {
            Token mark = {.kind = TOKEN_COMMA, .start = it[0].start, .end = it[0].start};
            g_array_insert_val(s->tokens, begin, mark);
            i++;
        }
    }
}

/** 画三个圆|用箭头连起来: so many were drawn in the sentence. */
static gboolean drew_several(const Spoken *s, guint i)
{
    gboolean verb = FALSE;
    gboolean several = FALSE;
    for (guint j = sentence_begin(s, i); j < i; j++) {
        const Token *t = token_at(s, j);
        verb = verb || token_is(t, WORD_VERB);
        several = several || (verb && t->kind == TOKEN_NUMBER && t->value > 1 && token_is(t + 1, WORD_MEASURE));
    }
    return several && is_plain_shape(token_at(s, i - 1 - (is_spelled(s, token_at(s, i - 1), "依次") ? 1u : 0u)));
}

/** 左边一个圆右边一个方框|用箭头连起来: two that are drawn, and nothing changed before. */
static gboolean drew_pair(const Spoken *s, guint i)
{
    guint things = 0;
    guint counted = 0;
    for (guint j = sentence_begin(s, i); j < i; j++) {
        const Token *t = token_at(s, j);
        if (token_is(t, WORD_EDIT) || token_is(t, WORD_NOT))
            return FALSE;
        things += is_plain_shape(t) ? 1 : 0;
        counted += token_is(t, WORD_VERB) || token_is(t, WORD_MEASURE) ? 1 : 0;
    }
    return things > 1 && counted > 1;
}

/** 画个框写结束| 中间用箭头连上: what connects begins a clause of its own, even behind words that have no end. */
static void settle_joining_last(const Spoken *s)
{
    for (guint i = 2; i + 2 < s->tokens->len; i++) {
        if (!is_spelled(s, token_at(s, i), "用") || token_at(s, i - 1)->kind == TOKEN_COMMA ||
            !(said_words(s, i) || drew_several(s, i) || drew_pair(s, i)))
            continue;
        guint j = i + 1;
        while (j < s->tokens->len && (token_at(s, j)->kind == TOKEN_NUMBER || token_is(token_at(s, j), WORD_MEASURE) ||
                                      token_is(token_at(s, j), WORD_COLOR) || token_is(token_at(s, j), WORD_DASH) ||
                                      token_is(token_at(s, j), WORD_DE) || token_is(token_at(s, j), WORD_STROKE)))
            j++;
        gboolean line = j + 1 < s->tokens->len && token_is(token_at(s, j), WORD_SHAPE) &&
                        token_is_edit(token_at(s, j + 1), EDIT_CONNECT) && j + 2 == sentence_end(s, i);
        guint begin = i - (token_is(token_at(s, i - 1), WORD_ANCHOR) ? 1u : 0u);
        if (!line || token_is(token_at(s, begin - 1), WORD_WRITE) || token_is(token_at(s, begin - 1), WORD_LABEL))
            continue;
        drop(s, begin, i - begin);
        Token comma = {.kind = TOKEN_COMMA, .start = token_at(s, begin)->start, .end = token_at(s, begin)->start};
        g_array_insert_val(s->tokens, begin, comma);
    }
}

/** 便签上改成“已解决”: on it, and not up. */
static void settle_words_upon(const Spoken *s)
{
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean thing = is_plain_shape(t - 1) || token_is(t - 1, WORD_REF) || t[-1].kind == TOKEN_REF;
        if (thing && token_is(t, WORD_ANCHOR) && is_spelled(s, t, "上") && token_is_edit(t + 1, EDIT_BECOME) &&
            t[2].kind == TOKEN_QUOTE)
            drop(s, i, 1);
    }
}

/** 画一条线从左上角连到右下角, 双向箭头一根，从左边拉到右边: from one place to another. */
static void settle_drawn_ways(const Spoken *s)
{
    static const char *const ways[] = {"连到", "拉到", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_EDIT) || !spelled_any(s, t, ways))
            continue;
        guint begin = sentence_begin(s, i);
        gboolean line = FALSE;
        for (guint j = begin; j < sentence_end(s, i); j++)
            line = line || (token_is(token_at(s, j), WORD_SHAPE) && !is_plain_shape(token_at(s, j)));
        gboolean place = token_is(t + 1, WORD_ANCHOR) || t[1].kind == TOKEN_OPEN || t[1].kind == TOKEN_NUMBER;
        gboolean drawn = said_deed(s, i) || (line && !has_kind(s, begin, i, WORD_EDIT));
        if (place && has_kind(s, begin, i, WORD_FROM) && drawn && !points(s, i + 1))
            t->row = word_row(WORD_TO, 0);
    }
}

/** 画俩圆: so many, of things that are not there yet. */
static void settle_drawn_pairs(const Spoken *s)
{
    for (guint i = 1; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (token_is(t, WORD_REF) && is_spelled(s, t, "俩") &&
            (token_is(t - 1, WORD_VERB) || token_is(t - 1, WORD_AGAIN))) {
            t->kind = TOKEN_NUMBER;
            t->value = 2;
            t->spelled = TRUE;
        }
    }
}

/** 写古诗“…”: what kind of words they are, which are quoted. */
static void settle_kind_of_words(const Spoken *s)
{
    static const char *const kinds[] = {"公式", "标题", "大标题", "口号", "标语", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean quoted = t->kind == TOKEN_UNKNOWN && t[1].kind == TOKEN_QUOTE && (guint8)s->text[t->start] >= 0x80;
        gboolean kind = t[1].start > t->end && spelled_any(s, t, kinds); /* 写个公式 a+b=c */
        if (token_is(t - 1, WORD_WRITE) && t[-1].end == t->start && (quoted || kind))
            drop(s, i--, 1);
    }
}

/** 树上有三个苹果, 圆画大了, 小方你来: tells, and asks for nothing to be drawn. */
static void settle_telling(const Spoken *s)
{
    static const char *const people[] = {"你", "您", "你们", "他", NULL};
    static const char *const draw[] = {"画", "画得", NULL};
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        guint end = token_is_shape(t) ? sentence_end(s, i) : 0;
        if (end < i + 3 || said_deed(s, i))
            continue;
        gboolean has = (token_is(t + 1, WORD_ANCHOR) || token_is(t + 1, WORD_RELATION)) && is_spelled(s, t + 2, "有") &&
                       i == sentence_begin(s, i);
        gboolean drawn = token_is(t + 1, WORD_VERB) && spelled_any(s, t + 1, draw) &&
                         is_spelled(s, token_at(s, end - 1), "了") && i == sentence_begin(s, i);
        gboolean spoken_to = t[1].kind == TOKEN_WORD && spelled_any(s, t + 1, people);
        if (has || drawn || spoken_to)
            t[has ? 2 : 1].row = word_row(WORD_CHAT, 0);
    }
}

/** 得了三颗星, 给你小星星, 写吧: nothing is asked of the board. */
static void settle_openers(const Spoken *s)
{
    static const char *const people[] = {"你", "您", "你们", "他", "她", "老师", "同学", NULL};
    static const char *const particles[] = {"吧", "了", "呀", "啊", "嘛", "哦", "呗", NULL};
    for (guint i = 0, end = 0; i + 1 < s->tokens->len; i = end + 1) {
        Token *t = token_at(s, i);
        end = sentence_end(s, i);
        if (end < i + 2)
            continue;
        gboolean verb = FALSE;
        for (guint j = i; j < end; j++)
            verb = verb || token_is(token_at(s, j), WORD_VERB) || token_is(token_at(s, j), WORD_EDIT) ||
                   (j > i && token_is(token_at(s, j), WORD_WRITE));
        gboolean to_people = is_spelled(s, t, "给") && t[1].kind == TOKEN_WORD && spelled_any(s, t + 1, people);
        gboolean gives = (to_people || is_spelled(s, t, "给你") || is_spelled(s, t, "送你")) && !verb;
        gboolean got = token_is(t, WORD_DE) && is_spelled(s, t, "得") && !verb;
        gboolean bare =
            token_is(t, WORD_WRITE) && i + 2 == end && t[1].kind == TOKEN_WORD && spelled_any(s, t + 1, particles);
        if (t->kind == TOKEN_WORD && (gives || got || bare))
            t->row = word_row(WORD_CHAT, 0);
    }
}

/** 画一个加粗的圆: how its line is drawn, and no change of what is there. */
static void settle_bold(const Spoken *s)
{
    for (guint i = 1; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is_edit(t, EDIT_BOLD) || !(said_words(s, i) || token_is(next_to(s, i + 1), WORD_DE)))
            continue;
        gboolean edits = FALSE;
        for (guint j = sentence_begin(s, i); j < i; j++)
            edits = edits || token_is(token_at(s, j), WORD_EDIT);
        if (!edits && said_deed(s, i))
            t->row = word_row(WORD_STROKE, 1000);
    }
}

/** The passes in their order, each with the kinds of words that it needs: where one is missing, it has nothing to do.
 */
static const SpokenPass passes[] = {
    {settle_words_upon, WORD_EDIT, WORD_ANCHOR},
    {settle_drawn_ways, WORD_EDIT, WORD_FROM},
    {settle_drawn_pairs, WORD_REF, WORD_REF},
    {settle_joining_last, WORD_EDIT, WORD_SHAPE},
    {settle_beside_last, WORD_ANCHOR, WORD_SHAPE},
    {settle_beside_last, WORD_RELATION, WORD_SHAPE},
    {settle_audience, WORD_SHOW, WORD_SHOW},
    {settle_sending, WORD_WHOLE, WORD_WHOLE},
    {settle_joining, WORD_SHAPE, WORD_SHAPE},
    {settle_mere_looks, WORD_SHAPE, WORD_DE},
    {settle_on_board, WORD_BOARD, WORD_BOARD},
    {settle_a_bit_too, WORD_CHAT, WORD_CHAT},
    {settle_wrong_before_undo, WORD_UNDO, WORD_UNDO},
    {settle_step_before_undo, WORD_UNDO, WORD_UNDO},
    {settle_leading_numbers, WORD_EDIT, WORD_EDIT},
    {settle_larger_by, WORD_SIZE, WORD_SIZE},
    {settle_borrowed_looks, WORD_EDIT, WORD_DE},
    {settle_thing_to_thing, WORD_TO, WORD_SHAPE},
    {settle_note_words, WORD_SHAPE, WORD_SHAPE},
    {spoken_dates, WORD_SHAPE, WORD_SHAPE},
    {settle_telling, WORD_SHAPE, WORD_SHAPE},
    {settle_kind_of_words, WORD_WRITE, WORD_WRITE},
    {settle_bold, WORD_EDIT, WORD_EDIT},
    {spoken_alike, WORD_RELATION, WORD_VERB},
    {spoken_alike, WORD_RELATION, WORD_AGAIN},
    {spoken_former_size, WORD_EDIT, WORD_FILLER},
    {spoken_breathless, WORD_REF, WORD_REF},
    {spoken_breathless, WORD_EDIT, WORD_EDIT},
    {spoken_breathless, WORD_SIZE, WORD_SIZE},
    {spoken_row_of_all, WORD_ARRANGE, WORD_SHAPE},
};

void spoken_clauses(const Spoken *s)
{
    spoken_run(s, passes, G_N_ELEMENTS(passes));
    settle_openers(s);
    settle_gaps(s);
}
