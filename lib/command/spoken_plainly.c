// SPDX-License-Identifier: MIT
/*
 * What is to be drawn, said in several breaths:
 *
 *     俩圈圈，左边一个红的，右边一个蓝的        each of them has its side
 *     画个圆半径五十 不对不对 半径八十           another measure
 *     竖着摆三个方块，从上到下                   how they lie
 *     打个四行三列的表格，老师登分用             what it is for
 *     全部擦干净，下节课重新来                   what comes after it
 *     板子上打上格子，带字母编号的那种           the grid of the board
 *     把三角删了，上边画个月亮                   on the board, when the thing is gone
 *     右边空出三十像素，写个“出口”   字的上方来一条线   换个色，要绿的
 */
#include "lib/command/lexicon.h"
#include "lib/command/spoken_named.h"

/** As many as are told one by one: nobody says more. */
#define TOLD_SIDES 6

/** 左边(是)一个红的 from token i on: where, and how it looks. */
typedef struct {
    Token place, shade, look;
    guint end;
} Side;

/** Where, from token i on: 左边, 在左边, 上边那个; behind it, i when it is not said. */
static guint side_place(const Spoken *s, guint i, guint end, Side *side)
{
    guint at = i + (i < end && (token_is(token_at(s, i), WORD_AT) || is_spelled(s, token_at(s, i), "放")) ? 1u : 0u);
    if (at >= end || !token_is(token_at(s, at), WORD_ANCHOR))
        return i;
    side->place = *token_at(s, at++);
    at += token_is(next_to(s, at), WORD_DE) ? 1u : 0u;
    return at + (is_it(next_to(s, at)) && is_spelled(s, next_to(s, at), "那个") ? 1u : 0u);
}

/** How it looks, from token i on: 是一个浅红的, 一个大的, 一个; behind it, i when it is not said. */
static guint side_look(const Spoken *s, guint i, guint end, Side *side)
{
    guint j = i;
    j += token_is(next_to(s, j), WORD_IS) ? 1u : 0u;
    j += token_is(next_to(s, j), WORD_VERB) ? 1u : 0u;
    gboolean one = next_to(s, j)->kind == TOKEN_NUMBER && next_to(s, j)->value == 1;
    one = one && token_is(next_to(s, j + 1), WORD_MEASURE);
    j += one ? 2u : token_is(next_to(s, j), WORD_MEASURE) ? 1u : 0u;
    side->shade = side->look = (Token){0};
    if (token_is(next_to(s, j), WORD_SHADE))
        side->shade = *token_at(s, j++);
    if (j < end && (token_is_color(token_at(s, j)) || token_is(token_at(s, j), WORD_SIZE)))
        side->look = *token_at(s, j++);
    else if (!one || side->shade.end > 0 || j > end)
        return i;
    return j + (j < end && side->look.end > 0 && token_is(token_at(s, j), WORD_DE) ? 1u : 0u);
}

/** 左边一个红的; 一个红的在左边. */
static gboolean side_at(const Spoken *s, guint i, guint end, Side *side)
{
    guint place = side_place(s, i, end, side);
    if (place > i) {
        side->end = side_look(s, place, end, side);
        return side->end > place;
    }
    guint look = side_look(s, i, end, side);
    side->end = look > i ? side_place(s, look, end, side) : i;
    return look > i && side->end > look;
}

/** Reads as many sides as there are things, from the comma at i to the end. @return whether that is all */
static gboolean read_sides(const Spoken *s, guint i, guint end, guint count, Side *sides)
{
    for (guint n = 0; n < count; n++) {
        i += i < end && token_at(s, i)->kind == TOKEN_COMMA ? 1u : 0u;
        if (!side_at(s, i, end, &sides[n]))
            return FALSE;
        i = sides[n].end;
    }
    while (i < end && token_is_filler(token_at(s, i)))
        i++;
    return i == end;
}

/** Puts 在左边画一个红圆 for one of them, behind what was put before. */
static void add_side(GArray *fresh, const Side *side, const Token *shape)
{
    guint at = side->place.start;
    Token comma = {.kind = TOKEN_COMMA, .start = at, .end = at};
    Token where = {.kind = TOKEN_WORD, .row = word_row(WORD_AT, 0), .start = at, .end = at};
    Token draw = {.kind = TOKEN_WORD, .start = side->place.end, .end = side->place.end};
    lexicon_match("画", &draw.row);
    if (fresh->len > 0)
        g_array_append_val(fresh, comma);
    g_array_append_val(fresh, where);
    g_array_append_val(fresh, side->place);
    g_array_append_val(fresh, draw);
    if (side->shade.end > 0)
        g_array_append_val(fresh, side->shade);
    if (side->look.end > 0)
        g_array_append_val(fresh, side->look);
    Token thing = *shape;
    thing.start = thing.end = MAX(side->look.end, side->place.end);
    g_array_append_val(fresh, thing);
}

/** 俩圈圈，|左边一个红的，右边一个蓝的: each of them, where it is to be. */
static void settle_sides(const Spoken *s)
{
    for (guint begin = 0; begin + 5 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint i = begin;
        while (i < end && (token_is(token_at(s, i), WORD_FILLER) || token_is(token_at(s, i), WORD_VERB) ||
                           token_is(token_at(s, i), WORD_ASK)))
            i++;
        const Token *number = next_to(s, i);
        gboolean both = token_is(number, WORD_REF) && is_spelled(s, number, "俩");
        if (!(both || (number->kind == TOKEN_NUMBER && number->value >= 2 && number->value <= TOLD_SIDES)) ||
            (end < s->tokens->len && token_at(s, end)->kind == TOKEN_ASKED))
            continue;
        guint shape = i + 1 + (token_is(next_to(s, i + 1), WORD_MEASURE) ? 1u : 0u);
        guint count = both ? 2 : (guint)number->value;
        Side sides[TOLD_SIDES];
        if (shape >= end || !is_figure(token_at(s, shape)) || !read_sides(s, shape + 1, end, count, sides))
            continue;
        g_autoptr(GArray) fresh = g_array_new(FALSE, FALSE, sizeof(Token));
        for (guint n = 0; n < count; n++)
            add_side(fresh, &sides[n], token_at(s, shape));
        drop(s, begin, end - begin);
        g_array_insert_vals(s->tokens, begin, fresh->data, fresh->len);
    }
}

/** 不对, 错了, 说错了: the tokens it has, with those that repeat it. */
static guint mistaken_at(const Spoken *s, guint i)
{
    static const char *const said[] = {"不对", "错了", "说错了", "不是", NULL};
    guint j = i;
    while (j < i + TOLD_TOKENS && j < s->tokens->len) {
        const Token *t = token_at(s, j);
        guint step = 0;
        if (t->end > t->start && t->kind != TOKEN_QUOTE && spelled_any(s, t, said))
            step = 1;
        else if (t->kind == TOKEN_UNKNOWN && is_spelled(s, t, "错") && next_to(s, j + 1)->end > 0 &&
                 is_spelled(s, next_to(s, j + 1), "了"))
            step = 2;
        else if (token_is(t, WORD_NOT) && is_spelled(s, t, "不") && token_is(next_to(s, j + 1), WORD_FILLER) &&
                 is_spelled(s, next_to(s, j + 1), "对"))
            step = 2;
        else if (j > i && token_is(t, WORD_FILLER))
            step = 1; /* 不对啊 */
        if (step == 0)
            break;
        j += step;
    }
    return j - i;
}

/** 不对 at i: two tokens. */
static gboolean is_wrong(const Spoken *s, guint i)
{
    return token_is(next_to(s, i), WORD_NOT) && is_spelled(s, next_to(s, i), "不") &&
           is_spelled(s, next_to(s, i + 1), "对");
}

/** 说错|了, 错|了 at i, with a breath before and behind: one word, as the corrections know it. */
static void join_mistake(const Spoken *s, guint i)
{
    static const char *const said[] = {"说错", "错", NULL};
    Token *t = token_at(s, i);
    gboolean apart = t[-1].kind == TOKEN_COMMA || is_pause(s, i);
    gboolean over = next_to(s, i + 2)->kind == TOKEN_COMMA || is_pause(s, i + 2);
    if (t->kind != TOKEN_UNKNOWN || !spelled_any(s, t, said) || !is_spelled(s, next_to(s, i + 1), "了") || !apart ||
        !over)
        return;
    t->end = t[1].end;
    drop(s, i + 1, 1);
}

/** 画个圆，不对|不对|，画个方块: said twice. 画个红圆| 不对| 蓝的: with a breath before and behind. */
static void settle_wrong_twice(const Spoken *s)
{
    for (guint i = 2; i + 2 < s->tokens->len; i++) {
        join_mistake(s, i);
        while (is_wrong(s, i) && is_wrong(s, i + 2))
            drop(s, i + 2, 2);
        guint length = is_wrong(s, i) ? 2 : is_spelled(s, token_at(s, i), "说错了") ? 1 : 0;
        if (length == 0)
            continue;
        if (is_pause(s, i + length) && !is_end(next_to(s, i + length)))
            insert(s, i + length, TOKEN_COMMA, NULL);
        if (is_pause(s, i))
            insert(s, i++, TOKEN_COMMA, NULL);
    }
}

/** 半径五十, 半径改成五十: the number of that measure between two tokens; `end` when none is said. */
static guint measured_before(const Spoken *s, guint from, guint end, MetricKind metric)
{
    for (; from + 1 < end; from++) {
        const Token *t = token_at(s, from);
        if (!token_is(t, WORD_METRIC) || t->row->value != (gint32)metric)
            continue;
        guint number = from + 1 + (token_is_edit(t + 1, EDIT_BECOME) ? 1u : 0u);
        if (number < end && token_at(s, number)->kind == TOKEN_NUMBER)
            return number;
    }
    return end;
}

/** 半径五十|，不对不对，|半径八十: the other number is meant. */
static void settle_other_measure(const Spoken *s)
{
    for (guint i = 2; i + 2 < s->tokens->len; i++) {
        guint length = mistaken_at(s, i);
        if (length == 0)
            continue;
        guint behind = i + length;
        behind += next_to(s, behind)->kind == TOKEN_COMMA ? 1u : 0u;
        behind += token_is(next_to(s, behind), WORD_FILLER) || token_is(next_to(s, behind), WORD_IS) ? 1u : 0u;
        if (behind + 1 >= s->tokens->len)
            continue;
        const Token *metric = token_at(s, behind);
        guint end = behind + 2 + (token_is(next_to(s, behind + 2), WORD_UNIT) ? 1u : 0u);
        if (!token_is(metric, WORD_METRIC) || metric[1].kind != TOKEN_NUMBER || end < sentence_end(s, i))
            continue;
        guint begin = sentence_begin(s, i);
        guint old = measured_before(s, begin, i, (MetricKind)metric->row->value);
        if (old == i || !has_figure(s, begin, i))
            continue;
        *token_at(s, old) = metric[1];
        guint first = i - (token_at(s, i - 1)->kind == TOKEN_COMMA ? 1u : 0u);
        drop(s, first, end - first);
    }
}

/** Whether a sentence draws several of one figure, and no lines, which run from here to there. */
static gboolean draws_several(const Spoken *s, guint begin, guint end)
{
    guint many = 0;
    for (guint i = begin; i < end; i++) {
        const Token *t = token_at(s, i);
        const Token *next = next_to(s, i + 1);
        gboolean runs =
            token_is(t, WORD_SHAPE) && (is_line(t) || t->row->value == DRAW_WAVE || t->row->value == DRAW_CURVE ||
                                        t->row->value == DRAW_POLYLINE || t->row->value == DRAW_ARC);
        if (runs || is_letters(t) || (token_is(t, WORD_EDIT) && t->row->value != EDIT_CONNECT) ||
            token_is(t, WORD_WRITE) || token_is(t, WORD_LABEL) || token_is(t, WORD_NOT) || t->kind == TOKEN_QUOTE)
            return FALSE;
        many += t->kind == TOKEN_NUMBER && t->value > 1 && (token_is(next, WORD_MEASURE) || is_figure(next)) ? 1 : 0;
    }
    return many == 1 && has_figure(s, begin, end);
}

/** 画三个方块，|从上到下|, 竖着摆三个方块，从上到下: how they lie, and no line. */
static void settle_lying(const Spoken *s)
{
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_FROM) || !token_is(t + 1, WORD_ANCHOR) || !token_is(t + 2, WORD_TO) ||
            !token_is(t + 3, WORD_ANCHOR))
            continue;
        gint32 from = t[1].row->value, to = t[3].row->value;
        gboolean down = from == ANCHOR_TOP && to == ANCHOR_BOTTOM, right = from == ANCHOR_LEFT && to == ANCHOR_RIGHT;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        gboolean comma = i > begin && t[-1].kind == TOKEN_COMMA;
        gboolean apart = (i == begin || comma || is_figure(t - 1)) &&
                         (i + 4 == end || t[4].kind == TOKEN_COMMA || token_is(t + 4, WORD_VERB) ||
                          t[4].kind == TOKEN_NUMBER || is_pause(s, i + 4));
        if (!(down || right) || !apart || !(draws_several(s, begin, i + 4) || draws_several(s, begin, end)))
            continue;
        if (has_kind(s, begin, end, WORD_ARRANGE)) {
            guint first = i - (comma ? 1u : 0u);
            drop(s, first, i + 4 - first);
        } else {
            t->row = word_row(WORD_ARRANGE, down ? ARRANGE_COLUMN : ARRANGE_ROW);
            t->end = t[3].end;
            drop(s, i + 1, 3);
        }
    }
}

/** Whether it says what a drawing is for: 方便大家签名, 好让老师登分, 老师登分用. */
static gboolean is_purpose(const Spoken *s, guint i, guint end)
{
    static const char *const leads[] = {"方便", "好让", "以便", "好方便", "用来", "用于", "为了", "好给", "留着", NULL};
    static const char *const ends[] = {"用", "用的", "用呢", "用哈", "用哦", "要用", "使用", NULL};
    const Token whole = {.start = token_at(s, i)->start, .end = token_at(s, end - 1)->end};
    for (gsize k = 0; leads[k] != NULL; k++) {
        if (begins_with(s, &whole, leads[k]) && end > i + 1)
            return TRUE;
    }
    if (is_spelled(s, token_at(s, i), "好") && next_to(s, i + 1)->kind == TOKEN_UNKNOWN && i + 2 == end)
        return TRUE; /* 好记分 */
    for (gsize k = 0; ends[k] != NULL; k++) {
        if (ends_in(s, &whole, ends[k]) && end > i + 1 && !begins_with(s, &whole, "用") &&
            !begins_with(s, &whole, "没") && !begins_with(s, &whole, "不"))
            return TRUE;
    }
    return FALSE;
}

/** 打个表格，|老师登分用|: what it is for. But 不用, and what is another deed, say more. */
static void settle_used_for(const Spoken *s)
{
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        gboolean comma = token_at(s, i - 1)->kind == TOKEN_COMMA;
        if (!comma && !is_pause(s, i))
            continue;
        guint begin = sentence_begin(s, i), end = MIN(sentence_end(s, i), i + TOLD_TOKENS);
        if (end <= i || end != sentence_end(s, i) || !is_purpose(s, i, end) || !has_figure(s, begin, i) ||
            !has_kind(s, begin, i, WORD_VERB) || has_kind(s, begin, i, WORD_EDIT) || has_kind(s, begin, i, WORD_NOT) ||
            has_kind(s, begin, i, WORD_LABEL) || has_kind(s, begin, i, WORD_WRITE) ||
            has_kind(s, begin, i, WORD_NAME) || (end < s->tokens->len && token_at(s, end)->kind == TOKEN_ASKED))
            continue;
        gboolean says = FALSE;
        for (guint j = i; j < end; j++) {
            const Token *t = token_at(s, j);
            says = says || t->kind == TOKEN_COMMA || t->kind == TOKEN_QUOTE || token_is(t, WORD_NOT) ||
                   token_is_color(t) || token_is(t, WORD_FILLED) || token_is(t, WORD_DASH) ||
                   token_is(t, WORD_STROKE) || t->kind == TOKEN_NUMBER || token_is(t, WORD_ANCHOR) ||
                   (token_is(t, WORD_EDIT) && t->row->value != EDIT_MARK) || is_figure(t);
        }
        guint first = i - (comma ? 1u : 0u);
        if (!says)
            drop(s, first, end - first);
    }
}

/** 全部擦干净|，下节课重新来|: what comes after it. But 擦干净了 tells, and 别 denies. */
static void settle_afresh(const Spoken *s)
{
    static const char *const afresh[] = {
        "重新来",     "重新来过", "重新开始",     "重来",         "从头来",   "重新画",     "下节课重新来",
        "下节课再来", "下次再画", "下节课用",     "下次重来",     "下次再来", "重新来一遍", "我们重新来",
        "咱们重新来", "咱重新来", "下节课重来",   "我们重来",     "咱们重来", "准备下节课", "准备上课",
        "要上课了",   "下节课了", "下节课接着来", "下节课重新画", "重头来",   "从头开始",   "重画",
        "重新画过",   "重画一遍", "换个题",       "讲下一题",     "下一题",   NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        if (!token_is(token_at(s, i - 1), WORD_CLEAR) &&
            !(i > 1 && token_is(token_at(s, i - 2), WORD_CLEAR) && is_spelled(s, token_at(s, i - 1), "吧")))
            continue;
        guint end = sentence_end(s, i);
        guint tail = i + (token_at(s, i)->kind == TOKEN_COMMA ? 1u : 0u);
        guint last = end;
        while (last > tail + 1 && token_is(token_at(s, last - 1), WORD_FILLER) &&
               (is_spelled(s, token_at(s, last - 1), "吧") || is_spelled(s, token_at(s, last - 1), "啊") ||
                is_spelled(s, token_at(s, last - 1), "哈")))
            last--;
        if (!(tail > i || is_pause(s, i)) || end <= tail || end - i > TOLD_TOKENS ||
            (end < s->tokens->len && token_at(s, end)->kind == TOKEN_ASKED))
            continue;
        guint start = token_at(s, tail)->start;
        if (typed_is_any(s->text + start, token_at(s, last - 1)->end - start, afresh))
            drop(s, i, end - i);
    }
}

/** Whether nothing but how the grid looks comes from token i on: ，带字母编号的那种. */
static gboolean only_grid_looks(const Spoken *s, guint i, guint end)
{
    if (i < end && token_is(token_at(s, i), WORD_FILLER) && !token_is(token_at(s, i), WORD_DE))
        i++; /* 吧 */
    if (i >= end)
        return TRUE;
    guint first = i + (token_at(s, i)->kind == TOKEN_COMMA ? 1u : 0u);
    if (first >= end || end - first > TOLD_TOKENS)
        return FALSE;
    const Token whole = {.start = token_at(s, first)->start, .end = token_at(s, end - 1)->end};
    static const char *const leads[] = {"带字母", "带编号", "带坐标",   "带数字",   "有字母",
                                        "有编号", "有坐标", "要带编号", "要带字母", NULL};
    static const char *const ends[] = {"的那种", "的", "编号", "坐标", "的那种吧", "那种", NULL};
    gboolean leads_in = FALSE, over = FALSE;
    for (gsize k = 0; leads[k] != NULL; k++)
        leads_in = leads_in || begins_with(s, &whole, leads[k]);
    for (gsize k = 0; ends[k] != NULL; k++)
        over = over || ends_in(s, &whole, ends[k]);
    return leads_in && over;
}

/** 板子上|打上格子|，带字母编号的那种: the board's grid. But 打上格子两个字 is written. */
static void settle_grid_put_on(const Spoken *s)
{
    static const char *const put[] = {"打上", "打", "打出", "铺上", "铺", "画上", "加上", "上", NULL};
    static const char *const grid[] = {"格子", "网格", "方格", "格子线", "网格线", "坐标格", NULL};
    for (guint begin = 0; begin + 1 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        for (guint j = begin; j + 1 < end; j++) {
            if (token_at(s, j)->kind == TOKEN_COMMA && token_is(token_at(s, j + 1), WORD_AGAIN))
                end = j; /* 打上格子，|再画个圆 */
        }
        if (end > begin && token_at(s, end - 1)->kind == TOKEN_COMMA)
            end--; /* 打上格子，|然后画个圆 */
        guint i = begin;
        gboolean board = FALSE;
        while (i < end && (token_is(token_at(s, i), WORD_FILLER) || token_is(token_at(s, i), WORD_BOARD) ||
                           token_is(token_at(s, i), WORD_AT) || token_is_edit(token_at(s, i), EDIT_MARK) ||
                           (board && token_is(token_at(s, i), WORD_ANCHOR) && begins_with(s, token_at(s, i), "上")))) {
            board = board || token_is(token_at(s, i), WORD_BOARD);
            i++;
        }
        gboolean asked = end < s->tokens->len && token_at(s, end)->kind == TOKEN_ASKED;
        if (i + 1 >= end || asked || token_at(s, i)->kind == TOKEN_QUOTE || token_at(s, i + 1)->kind == TOKEN_QUOTE)
            continue;
        gboolean forth = spelled_any(s, token_at(s, i), put) && spelled_any(s, token_at(s, i + 1), grid);
        gboolean back = spelled_any(s, token_at(s, i), grid) && is_spelled(s, token_at(s, i + 1), "打上");
        gboolean drawn = begins_with(s, token_at(s, i), "画") || begins_with(s, token_at(s, i), "加") ||
                         begins_with(s, token_at(s, i), "上");
        if (!(forth || back) || (drawn && !board) || !only_grid_looks(s, i + 2, end))
            continue;
        *token_at(s, begin) = mark_at(s, begin, TOKEN_WORD, word_row(WORD_WHOLE, WHOLE_ON));
        if (i > begin)
            *token_at(s, begin + 1) = mark_at(s, i, TOKEN_WORD, word_row(WORD_WHOLE, WHOLE_GRID));
        else
            token_at(s, begin + 1)->row = word_row(WORD_WHOLE, WHOLE_GRID);
        token_at(s, begin + 1)->kind = TOKEN_WORD;
        drop(s, begin + 2, end - begin - 2);
    }
}

/** How what is drawn looks, or that it is one: 个, 红, 的, 小. */
static gboolean tells_look(const Token *t)
{
    return token_is(t, WORD_MEASURE) || token_is_color(t) || token_is(t, WORD_SHADE) || token_is(t, WORD_SIZE) ||
           token_is(t, WORD_DE) || token_is(t, WORD_FILLED) || token_is(t, WORD_HOLLOW);
}

/** Whether a thing goes away in the tokens from `from` on, and nothing else happens. */
static gboolean takes_away(const Spoken *s, guint from, guint to)
{
    gboolean gone = FALSE;
    for (guint i = from; i < to; i++) {
        const Token *t = token_at(s, i);
        gone = gone || token_is_edit(t, EDIT_DELETE) || token_is_edit(t, EDIT_TAKE_OFF);
        if (token_is(t, WORD_VERB) || token_is(t, WORD_WRITE) || token_is(t, WORD_NOT) || token_is(t, WORD_ANCHOR) ||
            t->kind == TOKEN_COMMA || token_is(t, WORD_BORDER) || token_is(t, WORD_FILL))
            return FALSE;
    }
    return gone;
}

/** How many things are changed in those tokens, as 把方块变红 says; 0 when something else is said. */
static guint changed_in(const Spoken *s, guint from, guint to)
{
    guint figures = 0, deeds = 0;
    for (guint i = from; i < to; i++) {
        const Token *t = token_at(s, i);
        figures += is_figure(t) || is_number_mark(t) ? 1 : 0;
        deeds += token_is(t, WORD_EDIT) && t->row->value != EDIT_MARK && t->row->value < EDIT_OPS ? 1 : 0;
        if (token_is(t, WORD_VERB) || token_is(t, WORD_WRITE) || token_is(t, WORD_NOT) || t->kind == TOKEN_COMMA)
            return 0;
    }
    return deeds == 1 && token_is_edit(token_at(s, from), EDIT_MARK) ? figures : 0;
}

/** 把三角删了，|上边画个月亮: on the board, as what was there is gone. 把方块变红，|上边画个月亮: above it. */
static void settle_drawn_instead(const Spoken *s)
{
    for (guint i = 3; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean comma = t[-1].kind == TOKEN_COMMA;
        guint before = i - (comma ? 1u : 0u);
        gboolean of_it =
            token_is(t, WORD_RELATION) && t->row->value != RELATION_GAP && t->row->value < RELATION_SAME_SIZE;
        if (!(token_is(t, WORD_ANCHOR) || of_it) || !token_is(t + 1, WORD_VERB) ||
            !(comma || is_pause(s, i) || token_is_edit(t - 1, EDIT_DELETE)))
            continue;
        guint thing = i + 2;
        while (thing < s->tokens->len && (token_at(s, thing)->kind == TOKEN_NUMBER || tells_look(token_at(s, thing))))
            thing++;
        gboolean gone = takes_away(s, sentence_begin(s, i), before);
        guint there = comma && !gone ? changed_in(s, sentence_begin(s, i), before) : 0;
        if (!is_figure(next_to(s, thing)) || !(gone || there > 0))
            continue;
        gboolean beside = there == 1 && (of_it || (t->row->value <= ANCHOR_RIGHT && t->row->value != ANCHOR_MIDDLE));
        if (of_it && !beside)
            continue;
        insert(s, i++, TOKEN_WORD, word_row(WORD_AT, 0));
        if (beside)
            insert(s, i++, TOKEN_WORD, word_row(WORD_REF, REFWORD_IT));
        if (!comma)
            insert(s, i++ - 1, TOKEN_COMMA, NULL);
    }
}

/** 太阳画右上头 |房子画下边, 房子画下边|再添两棵树: each has its place. */
static void settle_placed_in_turn(const Spoken *s)
{
    for (guint i = 3; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean before = token_is(t - 1, WORD_ANCHOR) && token_is(t - 2, WORD_VERB) && is_figure(t - 3);
        gboolean next = is_figure(t) && token_is(t + 1, WORD_VERB) && token_is(t + 2, WORD_ANCHOR);
        if (before && ((next && is_pause(s, i)) || (token_is(t, WORD_AGAIN) && token_is(t + 1, WORD_VERB))))
            insert(s, i++, TOKEN_COMMA, NULL);
    }
}

/** 右边|留出|三十像素|，|写个“出口”: how far off, and what is put there. */
static void settle_room_left(const Spoken *s)
{
    static const char *const room[] = {"留出", "空",   "留",   "留空", "空开", "空着",
                                       "让出", "留个", "空个", "离开", NULL};
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (t->kind != TOKEN_QUOTE && t->end > t->start && spelled_any(s, t, room) && token_is(t - 1, WORD_ANCHOR) &&
            t[1].kind == TOKEN_NUMBER && token_is(t + 2, WORD_UNIT)) {
            t->kind = TOKEN_WORD;
            t->row = word_row(WORD_RELATION, RELATION_GAP);
        }
    }
    for (guint i = 3; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        guint unit = token_is(t - 1, WORD_UNIT) ? 1 : 0;
        if (t->kind == TOKEN_COMMA && t[-1 - (gint)unit].kind == TOKEN_NUMBER && token_is_gap(t - 2 - unit) &&
            (token_is(t + 1, WORD_WRITE) || token_is(t + 1, WORD_VERB)) && i > 3 + unit &&
            token_is(t - 3 - unit, WORD_ANCHOR))
            drop(s, i, 1);
    }
}

/** |字|的|上方来一条波浪线: above the letters, as without it. */
static void settle_above_letters(const Spoken *s)
{
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean first = i == 0 || is_end(t - 1) || t[-1].kind == TOKEN_COMMA || token_is(t - 1, WORD_AT);
        if (first && is_letters(t) && (is_spelled(s, t, "字") || is_spelled(s, t, "文字")) &&
            token_is(t + 1, WORD_DE) && token_is(t + 2, WORD_ANCHOR) && token_is(t + 3, WORD_VERB))
            drop(s, i + 1, 1);
    }
}

/** 换个色|，要|绿的: the colour it is to have. */
static void settle_other_color(const Spoken *s)
{
    static const char *const color[] = {"色", "颜色", "色儿", "色彩", NULL};
    static const char *const want[] = {"要", "用", "来", "想要", "弄", "来个", "要个", NULL};
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        if (!token_is_edit(token_at(s, i), EDIT_BECOME))
            continue;
        guint j = i + 1 + (token_is(token_at(s, i + 1), WORD_MEASURE) ? 1u : 0u);
        if (next_to(s, j)->kind != TOKEN_WORD || !spelled_any(s, next_to(s, j), color) ||
            next_to(s, j + 1)->kind != TOKEN_COMMA)
            continue;
        guint k = j + 2;
        k += next_to(s, k)->kind == TOKEN_WORD && spelled_any(s, next_to(s, k), want) ? 1u : 0u;
        guint value = k + (token_is(next_to(s, k), WORD_SHADE) ? 1u : 0u);
        guint end = value + 1;
        while (token_is_filler(next_to(s, end)) || token_is(next_to(s, end), WORD_DE))
            end++;
        if (token_is_color(next_to(s, value)) && is_end(next_to(s, end)) && next_to(s, end)->kind != TOKEN_ASKED)
            drop(s, i + 1, k - i - 1);
    }
}

static const SpokenPass passes[] = {
    {settle_sides, WORD_SHAPE, WORD_ANCHOR},         {settle_wrong_twice, WORD_SHAPE, WORD_SHAPE},
    {settle_other_measure, WORD_METRIC, WORD_SHAPE}, {settle_lying, WORD_FROM, WORD_SHAPE},
    {settle_used_for, WORD_VERB, WORD_SHAPE},        {settle_afresh, WORD_CLEAR, WORD_CLEAR},
    {settle_drawn_instead, WORD_EDIT, WORD_VERB},    {settle_placed_in_turn, WORD_VERB, WORD_ANCHOR},
    {settle_room_left, WORD_UNIT, WORD_ANCHOR},      {settle_above_letters, WORD_SHAPE, WORD_ANCHOR},
    {settle_other_color, WORD_EDIT, WORD_EDIT},
};

void spoken_plainly(const Spoken *s)
{
    settle_grid_put_on(s);
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
