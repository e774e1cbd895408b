// SPDX-License-Identifier: MIT
/*
 * What is said of a drawing when it was already asked for, and drawings without a verb:
 *
 *     画一只猫！粉色的！ 火箭！要斜着45度的        how it is to look, as behind a comma
 *     房子左边画一棵树，隔20像素                   how far off it is to be
 *     山右边一条小船   太阳下面一朵云              what is to be there, beside a thing
 *     占画布三成宽   宽60%的横线                   a part of the board, and how long a line is that is as wide
 *     梯形，上底100，下底200                       its sides, where they are as they are drawn
 */
#include "lib/command/spoken_named.h"

/** What only tells how a thing looks. */
static gboolean is_look(const Token *t)
{
    return token_is_color(t) || token_is(t, WORD_SHADE) || token_is(t, WORD_FILLED) || token_is(t, WORD_HOLLOW) ||
           token_is(t, WORD_SIZE) || token_is(t, WORD_STROKE) || token_is(t, WORD_DASH) || token_is(t, WORD_OPACITY) ||
           token_is(t, WORD_TURN) || token_is(t, WORD_FILL) || token_is(t, WORD_BORDER) || token_is(t, WORD_METRIC);
}

/** 粉色的, 要斜着45度的, 半径50: nothing but looks, with at least one; but 不要红的 and 红的是谁画的. */
static gboolean only_looks(const Spoken *s, guint from, guint end)
{
    static const char *const want[] = {"要", "用", "得", NULL};
    guint looks = 0;
    for (guint i = from; i < end; i++) {
        const Token *t = token_at(s, i);
        gboolean leads = i == from && t->kind == TOKEN_WORD && spelled_any(s, t, want);
        gboolean goes = leads || t->kind == TOKEN_NUMBER || token_is(t, WORD_UNIT) || token_is(t, WORD_DE) ||
                        t->kind == TOKEN_COMMA;
        if (!goes && !is_look(t))
            return FALSE;
        looks += is_look(t) ? 1 : 0;
    }
    return looks > 0;
}

/** Whether something is drawn in the sentence, and nothing else done, asked or denied. */
static gboolean draws_only(const Spoken *s, guint from, guint end)
{
    static const WordKind never[] = {WORD_EDIT, WORD_NOT,   WORD_NO,    WORD_QUESTION, WORD_CHAT, WORD_WRITE,
                                     WORD_NAME, WORD_LABEL, WORD_WHOLE, WORD_CLEAR,    WORD_UNDO, WORD_LATER};
    for (gsize k = 0; k < G_N_ELEMENTS(never); k++) {
        if (has_kind(s, from, end, never[k]))
            return FALSE;
    }
    return has_figure(s, from, end);
}

/** 画一只猫|！|粉色的: the mark parts nothing. */
static void settle_looks_behind_mark(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *mark = token_at(s, i);
        if (mark->kind != TOKEN_END || mark->end == mark->start || strchr("!.~", s->text[mark->start]) == NULL ||
            token_at(s, i - 1)->kind == TOKEN_END)
            continue;
        guint next = i + 1;
        while (next < s->tokens->len && token_at(s, next)->kind == TOKEN_END)
            next++;
        guint end = sentence_end(s, next);
        if (next >= end || next_to(s, end)->kind == TOKEN_ASKED || !only_looks(s, next, end) ||
            !draws_only(s, sentence_begin(s, i - 1), i))
            continue;
        guint want = token_is(token_at(s, next), WORD_VERB) || is_spelled(s, token_at(s, next), "要") ? 1 : 0;
        mark->kind = TOKEN_COMMA;
        drop(s, i + 1, next + want - i - 1);
    }
}

/** 隔20像素, 间距20, 离它20像素远: how far off; the tokens up to the clause's end, 0 for none. */
static guint gap_at(const Spoken *s, guint i, guint *number)
{
    static const char *const room[] = {"隔",   "间隔", "相隔", "隔开",   "相距",   "距离", "间距",
                                       "空",   "留",   "空出", "留出",   "空开",   "隔着", "离",
                                       "离它", "距它", "距",   "中间隔", "中间空", NULL};
    static const char *const behind[] = {"远", "的距离", "距离", "的空隙", "的空", "空隙",
                                         "空", "的间距", "间距", "的间隔", "宽",   NULL};
    guint j = i + (token_is(next_to(s, i), WORD_ANCHOR) && is_spelled(s, next_to(s, i), "中间") ? 1u : 0u);
    const Token *t = next_to(s, j);
    if (t->kind == TOKEN_QUOTE || t->end <= t->start || !spelled_any(s, t, room))
        return 0;
    j++;
    if (is_it(next_to(s, j)) || is_figure(next_to(s, j)))
        j++; /* 离|房子|20像素 */
    if (token_is_filler(next_to(s, j)) && is_spelled(s, next_to(s, j), "大概"))
        j++;
    if (next_to(s, j)->kind != TOKEN_NUMBER)
        return 0;
    *number = j++;
    if (token_is(next_to(s, j), WORD_MEASURE))
        j++;
    if (token_is(next_to(s, j), WORD_UNIT) && next_to(s, j)->row->value == UNIT_PIXEL)
        j++;
    guint tail = j;
    while (!is_end(next_to(s, tail)) && next_to(s, tail)->kind != TOKEN_COMMA)
        tail++;
    if (tail > j && !said_between(s, token_at(s, j)->start, token_at(s, tail - 1)->end, behind))
        return 0;
    return tail - i;
}

/** Whether the clause up to `end` draws beside one thing; behind its place then, else 0. */
static guint behind_place(const Spoken *s, guint begin, guint end)
{
    guint i = begin + (token_is(next_to(s, begin), WORD_AT) ? 1u : 0u);
    guint thing = is_it(next_to(s, i)) ? 1 : thing_at(s, i, end);
    if (thing == 0)
        return 0;
    guint place = i + thing + (token_is(next_to(s, i + thing), WORD_DE) ? 1u : 0u);
    const Token *t = next_to(s, place);
    gboolean side = (token_is(t, WORD_ANCHOR) && t->row->value <= ANCHOR_RIGHT && t->row->value != ANCHOR_MIDDLE) ||
                    (token_is(t, WORD_RELATION) && (t->row->value <= RELATION_NEXT || t->row->value == RELATION_ABOVE ||
                                                    t->row->value == RELATION_BELOW));
    gboolean draws = has_kind(s, place, end, WORD_VERB) || has_kind(s, place, end, WORD_WRITE);
    return side && draws && !has_kind(s, begin, end, WORD_EDIT) && !has_kind(s, begin, end, WORD_NOT) ? place + 1 : 0;
}

static gboolean is_gap_there(const Spoken *s, guint from, guint end)
{
    while (from < end && !token_is_gap(token_at(s, from)))
        from++;
    return from < end;
}

/** 房子左边画一棵树，|隔20像素|: said of the place. */
static void settle_gap_behind(const Spoken *s)
{
    for (guint i = 3; i < s->tokens->len; i++) {
        guint number = 0;
        guint length = token_at(s, i - 1)->kind == TOKEN_COMMA ? gap_at(s, i, &number) : 0;
        guint begin = i - 1;
        while (begin > 0 && !is_end(token_at(s, begin - 1)) && token_at(s, begin - 1)->kind != TOKEN_COMMA)
            begin--;
        guint behind = length > 0 ? behind_place(s, begin, i - 1) : 0;
        if (behind == 0 || is_gap_there(s, begin, i - 1) || next_to(s, i + length)->kind == TOKEN_ASKED)
            continue;
        Token far = *token_at(s, number);
        Token apart = mark_at(s, behind, TOKEN_WORD, word_row(WORD_RELATION, RELATION_GAP));
        Token pixels = mark_at(s, behind, TOKEN_WORD, word_row(WORD_UNIT, UNIT_PIXEL));
        far.start = far.end = apart.start; /* what is read as a text between them goes by where they stand */
        drop(s, i - 1, length + 1);
        g_array_insert_val(s->tokens, behind, pixels);
        g_array_insert_val(s->tokens, behind, far);
        g_array_insert_val(s->tokens, behind, apart);
    }
}

/** 一条小船, 三朵白云: counted, with its looks, and nothing behind it; behind it, or 0. */
static guint counted_figure(const Spoken *s, guint i)
{
    if (next_to(s, i)->kind != TOKEN_NUMBER || !token_is(next_to(s, i + 1), WORD_MEASURE))
        return next_to(s, i)->kind == TOKEN_WORD && is_figure(next_to(s, i)) && begins_with(s, next_to(s, i), "一")
                   ? i + 1
                   : 0; /* 一棵树 */
    guint j = i + 2;
    while (is_look(next_to(s, j)) || token_is(next_to(s, j), WORD_DE))
        j++;
    return is_figure(next_to(s, j)) ? j + 1 : 0;
}

/** 山|右边|一条小船: it is to be drawn there; but 圆左边一个方块删掉. */
static void settle_beside_without_verb(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean side = token_is(t, WORD_ANCHOR) && t->row->value <= ANCHOR_RIGHT && t->row->value != ANCHOR_MIDDLE &&
                        t->end - t->start >= strlen("左边");
        gboolean beside = token_is(t, WORD_RELATION) &&
                          (t->row->value == RELATION_NEXT || t->row->value <= RELATION_BELOW) &&
                          t->row->value != RELATION_BETWEEN;
        guint before = i - (token_is(t - 1, WORD_DE) ? 1u : 0u);
        if (!(side || beside) || before == 0 || !is_figure(token_at(s, before - 1)))
            continue;
        guint begin = before - 1;
        while (begin > 0 && (token_is_color(token_at(s, begin - 1)) || token_is(token_at(s, begin - 1), WORD_DE) ||
                             token_is(token_at(s, begin - 1), WORD_SIZE)))
            begin--;
        gboolean first = begin == 0 || is_end(token_at(s, begin - 1)) || token_at(s, begin - 1)->kind == TOKEN_COMMA;
        guint end = counted_figure(s, i + 1);
        guint from = sentence_begin(s, i), to = sentence_end(s, i);
        if (!first || end == 0 || !clause_is_over(s, end) || next_to(s, to)->kind == TOKEN_ASKED ||
            has_kind(s, from, to, WORD_EDIT) || has_kind(s, from, to, WORD_NOT) ||
            has_kind(s, from, to, WORD_QUESTION) || has_kind(s, from, to, WORD_IS))
            continue;
        insert(s, i + 1, TOKEN_WORD, word_row(WORD_VERB, VERB_DRAW));
        insert(s, begin, TOKEN_WORD, word_row(WORD_AT, 0));
    }
}

/** 正中画一条竖线，从上到下: on its way from side to side it comes through the middle. */
static void settle_through_middle(const Spoken *s)
{
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t, WORD_FROM) || !token_is(t + 1, WORD_ANCHOR) || !token_is(t + 2, WORD_TO) ||
            !token_is(t + 3, WORD_ANCHOR))
            continue;
        gint32 a = MIN(t[1].row->value, t[3].row->value), b = MAX(t[1].row->value, t[3].row->value);
        gboolean across = (a == ANCHOR_TOP && b == ANCHOR_BOTTOM) || (a == ANCHOR_LEFT && b == ANCHOR_RIGHT);
        guint begin = sentence_begin(s, i), middle = begin;
        while (middle < i &&
               !(token_is(token_at(s, middle), WORD_ANCHOR) && token_at(s, middle)->row->value == ANCHOR_MIDDLE))
            middle++;
        guint figures = 0, anchors = 0;
        for (guint j = begin; j < i; j++) {
            figures += is_figure(token_at(s, j)) ? 1 : 0;
            anchors += token_is(token_at(s, j), WORD_ANCHOR) ? 1 : 0;
        }
        if (!across || middle == i || figures != 1 || anchors != 1 || has_kind(s, begin, i, WORD_EDIT))
            continue;
        guint first = middle;
        while (first > begin &&
               (token_is(token_at(s, first - 1), WORD_AT) || token_is(token_at(s, first - 1), WORD_BOARD)))
            first--;
        drop(s, first, middle + 1 - first);
        i -= middle + 1 - first;
    }
}

/** 分别写“周一”“周二”，|横着摆|: how the things are laid out, before the words on them. */
static void settle_laid_behind_words(const Spoken *s)
{
    for (guint begin = 0; begin < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin), comma = end;
        while (comma > begin && token_at(s, comma - 1)->kind != TOKEN_COMMA)
            comma--;
        guint quotes = 0, figures = 0, write = end;
        for (guint i = begin; i < end; i++) {
            const Token *t = token_at(s, i);
            quotes += t->kind == TOKEN_QUOTE ? 1 : 0;
            figures += is_figure(t) ? 1 : 0;
            if (write == end && (token_is(t, WORD_WRITE) || token_is(t, WORD_LABEL)))
                write = i;
        }
        gboolean laid = comma > begin && comma < end;
        for (guint i = comma; i < end; i++)
            laid = laid && (token_is(token_at(s, i), WORD_ARRANGE) || token_is_filler(token_at(s, i)) ||
                            token_is(token_at(s, i), WORD_VERB) || token_is(token_at(s, i), WORD_MEASURE));
        if (!laid || quotes < 2 || figures != 1 || write == end || write > comma ||
            !has_kind(s, comma, end, WORD_ARRANGE))
            continue;
        guint to = write;
        while (to > begin && token_is_filler(token_at(s, to - 1)))
            to--; /* 分别 */
        guint arrange = comma;
        while (!token_is(token_at(s, arrange), WORD_ARRANGE))
            arrange++;
        Token laid_out = *token_at(s, arrange);
        drop(s, comma - 1, end - comma + 1);
        g_array_insert_val(s->tokens, to, laid_out);
        insert(s, to + 1, TOKEN_COMMA, NULL);
    }
}

/** 一根从左到右的线，|灰色细线|: it is said once more how it looks, and is no second one. */
static void settle_said_again(const Spoken *s)
{
    for (guint i = 2; i < s->tokens->len; i++) {
        if (token_at(s, i - 1)->kind != TOKEN_COMMA)
            continue;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i), looks = 0, shape = end, before = end, figures = 0;
        for (guint j = i; j < end; j++) {
            const Token *t = token_at(s, j);
            looks += shape == end && (is_look(t) || token_is(t, WORD_SIZE)) ? 1 : 0;
            if (shape == end && is_figure(t))
                shape = j;
            else if (!is_look(t) && !token_is(t, WORD_DE))
                looks = end + 1; /* another clause */
        }
        for (guint j = begin; j < i; j++) {
            figures += is_figure(token_at(s, j)) ? 1 : 0;
            before = is_figure(token_at(s, j)) ? j : before;
        }
        gboolean same = shape + 1 == end && figures == 1 && token_at(s, shape)->row->value != DRAW_STAMP &&
                        token_at(s, before)->row->value == token_at(s, shape)->row->value &&
                        token_at(s, before)->row->color == token_at(s, shape)->row->color;
        if (same && looks > 0 && looks <= end && draws_only(s, begin, i) && has_kind(s, begin, i, WORD_MEASURE) &&
            next_to(s, end)->kind != TOKEN_ASKED)
            drop(s, shape, 1);
    }
}

/** |圆圆圆，|画三个圆; |太阳，|画个太阳: it is named before it is asked for. */
static void settle_named_first(const Spoken *s)
{
    for (guint begin = 0; begin + 3 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin), i = begin;
        while (i < end && is_figure(token_at(s, i)) && token_at(s, i)->row == token_at(s, begin)->row)
            i++;
        if (i == begin || next_to(s, i)->kind != TOKEN_COMMA || !token_is(next_to(s, i + 1), WORD_VERB) ||
            has_kind(s, i, end, WORD_EDIT) || next_to(s, end)->kind == TOKEN_ASKED)
            continue;
        guint figures = 0, same = 0;
        for (guint j = i + 1; j < end; j++) {
            figures += is_figure(token_at(s, j)) ? 1 : 0;
            same += token_is(token_at(s, j), WORD_SHAPE) && token_at(s, j)->row == token_at(s, begin)->row ? 1 : 0;
        }
        if (figures == 1 && same == 1)
            drop(s, begin, i + 1 - begin);
    }
}

/** 平行四边形，|往右斜|: as it is drawn. */
static void settle_leaning_right(const Spoken *s)
{
    static const char *const right[] = {"往右斜", "向右斜", "朝右斜", "往右倾斜", "向右倾斜", "往右歪", NULL};
    for (guint i = 2; i < s->tokens->len; i++) {
        guint end = sentence_end(s, i);
        guint figure = sentence_begin(s, i);
        while (figure < i && !is_figure(token_at(s, figure)))
            figure++;
        if (token_at(s, i - 1)->kind == TOKEN_COMMA && i < end && figure < i &&
            token_at(s, figure)->row->value == DRAW_PARALLELOGRAM &&
            said_between(s, token_at(s, i)->start, token_at(s, end - 1)->end, right))
            drop(s, i - 1, end - i + 1);
    }
}

/** 占画布|三|成|: in percent. */
static void settle_tenths(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean part = token_is(t - 1, WORD_BOARD) || token_is(t - 1, WORD_OCCUPY) || token_is(t - 1, WORD_METRIC) ||
                        (token_is(t - 1, WORD_DE) && i > 1 && token_is(t - 2, WORD_BOARD));
        if (!part || t->kind != TOKEN_NUMBER || t->value < 1 || t->value > 9 || !is_spelled(s, t + 1, "成"))
            continue;
        t->value *= 10;
        t[1].kind = TOKEN_WORD;
        t[1].row = word_row(WORD_UNIT, UNIT_PERCENT);
    }
}

/** |宽度|占画布百分之六十的横线: how long it is; no line is so thick. */
static void settle_line_as_wide(const Spoken *s)
{
    for (guint begin = 0; begin < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint lines = 0, others = 0;
        for (guint i = begin; i < end; i++) {
            const Token *t = token_at(s, i);
            gboolean line = is_line(t) || (token_is(t, WORD_SHAPE) && t->row->value == DRAW_WAVE);
            lines += line ? 1 : 0;
            others += is_figure(t) && !line ? 1 : 0;
        }
        if (lines != 1 || others > 0 || has_kind(s, begin, end, WORD_EDIT))
            continue;
        for (guint i = begin; i + 1 < end; i++) {
            Token *t = token_at(s, i);
            if (!token_is(t, WORD_METRIC) || !(t->row->value == METRIC_WIDTH || t->row->value == METRIC_LENGTH))
                continue;
            guint number = i + 1;
            while (token_is(next_to(s, number), WORD_OCCUPY) || token_is(next_to(s, number), WORD_BOARD) ||
                   token_is(next_to(s, number), WORD_DE) || token_is(next_to(s, number), WORD_IS))
                number++;
            gboolean ahead = next_to(s, number)->kind == TOKEN_NUMBER && token_is(next_to(s, number + 1), WORD_UNIT) &&
                             next_to(s, number + 1)->row->value == UNIT_PERCENT;
            gboolean before = i > begin + 1 && token_is(t - 1, WORD_UNIT) && t[-1].row->value == UNIT_PERCENT;
            if (!ahead && !before)
                continue;
            t->row = word_row(WORD_METRIC, METRIC_LENGTH);
            if (ahead)
                drop(s, i + 1, number - i - 1);
            break;
        }
    }
}

/** 上底|100: so many tokens lead to the number; 0 when it is no such side. */
static guint base_at(const Spoken *s, guint i, const char *const *names)
{
    guint n = 0;
    while (n < 3 && !is_end(next_to(s, i + n)) && next_to(s, i + n)->kind != TOKEN_NUMBER)
        n++;
    return n > 0 && n < 3 && next_to(s, i + n)->kind == TOKEN_NUMBER &&
                   said_between(s, token_at(s, i)->start, token_at(s, i + n - 1)->end, names)
               ? n
               : 0;
}

/** 梯形，|上底100，下底200|: its upper side is half as long as the lower one; others cannot be drawn. */
static void settle_bases(const Spoken *s)
{
    static const char *const upper[] = {"上底", "上底长", "上底宽", "上底是", "上底为", "上边", NULL};
    static const char *const lower[] = {"下底", "下底长", "下底宽", "下底是", "下底为", "下边", NULL};
    for (guint i = 1; i + 3 < s->tokens->len; i++) {
        guint up = base_at(s, i, upper);
        guint unit = up > 0 && token_is(next_to(s, i + up + 1), WORD_UNIT) ? 1 : 0;
        guint next = i + up + 1 + unit + (next_to(s, i + up + 1 + unit)->kind == TOKEN_COMMA ? 1u : 0u);
        guint down = up > 0 ? base_at(s, next, lower) : 0;
        if (down == 0 || token_at(s, next + down)->value != 2 * token_at(s, i + up)->value)
            continue;
        Token *width = token_at(s, next);
        width->kind = TOKEN_WORD;
        width->row = word_row(WORD_METRIC, METRIC_WIDTH);
        drop(s, next + 1, down - 1);
        drop(s, i, next - i);
    }
}

static const SpokenPass passes[] = {
    {settle_gap_behind, WORD_SHAPE, WORD_SHAPE},        {settle_beside_without_verb, WORD_SHAPE, WORD_SHAPE},
    {settle_looks_behind_mark, WORD_SHAPE, WORD_SHAPE}, {settle_bases, WORD_SHAPE, WORD_SHAPE},
    {settle_through_middle, WORD_FROM, WORD_ANCHOR},    {settle_laid_behind_words, WORD_ARRANGE, WORD_SHAPE},
    {settle_said_again, WORD_SHAPE, WORD_MEASURE},      {settle_named_first, WORD_VERB, WORD_SHAPE},
    {settle_leaning_right, WORD_SHAPE, WORD_SHAPE},     {settle_tenths, WORD_SHAPE, WORD_SHAPE},
    {settle_line_as_wide, WORD_SHAPE, WORD_METRIC},
};

void spoken_afterward(const Spoken *s)
{
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
