// SPDX-License-Identifier: MIT
/*
 * What is done to things that are there, in words that say it another way round:
 *
 *     A连到4号，要蓝色箭头   拿根线把圆和方块连上      with what
 *     A缩小后放到底部        逆时针转30° 绿三角         in which order
 *     B上移30，不要动A                                  and what stays as it is
 *     太阳左上 月亮右上      画个椭圆，细线             looks and places that stand apart
 */
#include "lib/command/lexicon.h"
#include "lib/command/spoken_named.h"

/** A|隔开40像素|放B的左边: how far off, which is said behind the place. */
static void settle_gap_before(const Spoken *s)
{
    for (guint i = 1; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t, WORD_RELATION) || t->row->value != RELATION_GAP || t[1].kind != TOKEN_NUMBER)
            continue;
        guint n = 2 + (token_is(t + 2, WORD_UNIT) ? 1u : 0u);
        guint end = sentence_end(s, i);
        const Token *verb = next_to(s, i + n);
        gboolean puts = token_is_edit(verb, EDIT_MOVE_TO) || token_is_edit(verb, EDIT_MOVE) ||
                        (begins_with(s, verb, "放") && (token_is(verb, WORD_VERB) || token_is(verb, WORD_AT)));
        if (!puts || i + n + 2 > end || thing_at(s, i + n + 1, end) == 0 || !ends_thing(t - 1))
            continue;
        Token gap[3] = {t[0], t[1], *next_to(s, i + 2)};
        g_array_insert_vals(s->tokens, end, gap, n);
        drop(s, i, n);
    }
}

/** |逆时针转30°| 绿三角: what is turned stands behind it. */
static void settle_turned_first(const Spoken *s)
{
    for (guint begin = 0; begin + 2 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint n = 2 + (token_is(next_to(s, begin + 2), WORD_UNIT) ? 1u : 0u);
        guint length = begin + n < end ? figure_at(s, begin + n, end) : 0;
        const Token *t = token_at(s, begin);
        if (!token_is(t, WORD_ROTATE) || t[1].kind != TOKEN_NUMBER || length == 0 || begin + n + length != end)
            continue;
        Token turn[3] = {t[0], t[1], *next_to(s, begin + 2)};
        g_array_insert_vals(s->tokens, end, turn, n);
        drop(s, begin, n);
    }
}

/** A连到4号，|要蓝色箭头: what connects them. */
static void settle_connected_with(const Spoken *s)
{
    static const char *const with[] = {"用", "要", NULL};
    for (guint comma = 3; comma + 2 < s->tokens->len; comma++) {
        guint begin = sentence_begin(s, comma);
        guint end = sentence_end(s, comma);
        if (token_at(s, comma)->kind != TOKEN_COMMA || !spelled_any(s, token_at(s, comma + 1), with) ||
            !has_edit(s, begin, comma, EDIT_CONNECT) || has_kind(s, begin, comma, WORD_VERB))
            continue;
        guint line = comma + 2;
        while (line < end && !is_line(token_at(s, line)) && !is_figure(token_at(s, line)) &&
               !token_is(token_at(s, line), WORD_EDIT))
            line++;
        if (line + 1 != end || !is_line(token_at(s, line)))
            continue;
        guint n = end - comma - 1;
        Token *moved = g_memdup2(token_at(s, comma + 1), n * sizeof(Token));
        drop(s, comma, end - comma);
        if (!token_is_edit(token_at(s, begin), EDIT_MARK))
            insert(s, begin, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
        g_array_insert_vals(s->tokens, begin, moved, n);
        lexicon_match("用", &token_at(s, begin)->row);
        g_free(moved);
    }
}

/** 挪到方块左侧|紧挨着, 调到宽100高100|的大小: says no more than what is before it. */
static void settle_said_already(const Spoken *s)
{
    static const char *const close[] = {"紧挨着", "挨着", "贴着", NULL};
    for (guint i = 2; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean edits = has_kind(s, sentence_begin(s, i), i, WORD_EDIT);
        if (!edits || !is_end(next_to(s, i + 1)))
            continue;
        if (token_is(t, WORD_RELATION) && spelled_any(s, t, close) && token_is(t - 1, WORD_ANCHOR))
            drop(s, i, 1);
        else if (is_spelled(s, t, "大小") && token_is(t - 1, WORD_DE) && t[-2].kind == TOKEN_NUMBER)
            drop(s, i - 1, 2);
    }
}

/** 半径|写|50: it is so, and no words; B半径写50不对写70 says two things. */
static void settle_measure_written(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (token_is(t - 1, WORD_METRIC) && token_is(t, WORD_WRITE) && is_spelled(s, t, "写") &&
            t[1].kind == TOKEN_NUMBER)
            drop(s, i, 1);
    }
}

/** 给B|上个|粉色: paints it, and moves it nowhere. */
static void settle_put_on_color(const Spoken *s)
{
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (token_is(t, WORD_ANCHOR) && is_spelled(s, t, "上") && token_is(t + 1, WORD_MEASURE) &&
            is_spelled(s, t + 1, "个") && token_is_color(t + 2)) {
            t->row = word_row(WORD_EDIT, EDIT_BECOME);
            drop(s, i + 1, 1);
        }
    }
}

/** 所有|红色变蓝, 把蓝色|都换成红色: what has that colour. */
static void settle_all_of_color(const Spoken *s)
{
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean all = token_is(t - 1, WORD_ALL) || (token_is(t - 1, WORD_REF) && t[-1].row->value == REFWORD_ALL);
        gboolean marked = token_is_edit(t - 1, EDIT_MARK) && token_is(t + 1, WORD_ALL);
        guint becomes = i + (marked ? 2u : 1u);
        if (token_is_color(t) && (all || marked) && token_is_edit(next_to(s, becomes), EDIT_BECOME) &&
            token_is_color(next_to(s, becomes + 1)))
            insert(s, i + 1, TOKEN_WORD, word_row(WORD_DE, 0));
    }
}

/** 3号|：|宽260, 3号|标题|写登录, 3号|显示|登录: what is said of the thing before it. */
static void settle_said_of(const Spoken *s)
{
    static const char *const title[] = {"标题", "文字", "文本", NULL};
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        guint end = sentence_end(s, i);
        guint length = called_at(s, i, end);
        guint said = i + length;
        if (length == 0 || said + 1 >= end || !thing_comes(s, i))
            continue;
        Token *word = token_at(s, said);
        const Token *next = next_to(s, said + 1);
        gboolean writes = token_is(next, WORD_WRITE) || token_is(next, WORD_LABEL);
        if (word->kind == TOKEN_COLON && token_is(next, WORD_METRIC))
            drop(s, said, 1);
        else if (is_letters(word) && spelled_any(s, word, title) && writes)
            drop(s, said, 1);
        else if (is_letters(word) && spelled_any(s, word, title) &&
                 (next->kind == TOKEN_UNKNOWN || next->kind == TOKEN_QUOTE))
            word->row = word_row(WORD_LABEL, 0);
        else if (token_is(word, WORD_SHOW) && is_spelled(s, word, "显示") &&
                 (next->kind == TOKEN_UNKNOWN || next->kind == TOKEN_QUOTE))
            word->row = word_row(WORD_WRITE, 0);
    }
}

/** Whether the same was typed there; a quotation is one mark in the text, whatever it says. */
static gboolean same_typed(const Spoken *s, const Token *a, const Token *b)
{
    if (a->kind == TOKEN_QUOTE || b->kind == TOKEN_QUOTE) {
        const GPtrArray *quotes = s->reading->quotes;
        return a->kind == b->kind && g_strcmp0(quotes->pdata[(guint)a->value], quotes->pdata[(guint)b->value]) == 0;
    }
    return a->end - a->start == b->end - b->start &&
           memcmp(s->text + a->start, s->text + b->start, a->end - a->start) == 0;
}

/** Whether what is written from i on was said between two tokens before it, too. */
static gboolean said_before(const Spoken *s, guint i, guint length, guint begin, guint end)
{
    for (guint j = begin; j + length <= end; j++) {
        guint k = 0;
        while (k < length && same_typed(s, token_at(s, j + k), token_at(s, i + k)))
            k++;
        if (k == length)
            return TRUE;
    }
    return FALSE;
}

/** 变成绿色，别动|标签|: whether what stays was not named among what changes. */
static gboolean change_of_another(const Spoken *s, guint from, guint to, guint part)
{
    const Token *t = token_at(s, part);
    gboolean colored = FALSE;
    for (guint i = from; i < to; i++)
        colored = colored || token_is_color(token_at(s, i));
    return !said_before(s, part, 1, from, to) && !(colored && is_spelled(s, t, "颜色"));
}

/** B上移30，|不要动A|, B上的字去掉，|圆留着|: another thing stays as it is. */
static void settle_kept(const Spoken *s)
{
    static const char *const stays[] = {"留着", "保留", NULL};
    static const char *const dont[] = {"不要", "别", "不用", "不", "别去", NULL};
    static const char *const touch[] = {"动", "碰", "改", "变", NULL};
    static const char *const parts[] = {"标签", "文字", "字", "颜色", "大小", "名字", "边框", "位置", "形状", NULL};
    for (guint comma = 2; comma + 2 < s->tokens->len; comma++) {
        guint end = sentence_end(s, comma);
        if (token_at(s, comma)->kind != TOKEN_COMMA || comma + 3 > end)
            continue;
        guint begin = sentence_begin(s, comma);
        guint i = comma + 1;
        guint not_at = token_is(token_at(s, i), WORD_NOT) || token_is(token_at(s, i), WORD_NO) ? i : end;
        guint length = not_at == i ? thing_at(s, i + 2, end) : thing_at(s, i, end);
        guint thing = not_at == i ? i + 2 : i;
        gboolean kept = FALSE;
        if (not_at == i && spelled_any(s, token_at(s, i), dont) && spelled_any(s, token_at(s, i + 1), touch))
            kept = thing + length == end;
        else if (length > 0 && thing + length < end)
            kept = (spelled_any(s, token_at(s, thing + length), stays) && thing + length + 1 == end) ||
                   (spelled_any(s, token_at(s, thing + length), dont) && thing + length + 2 == end &&
                    spelled_any(s, token_at(s, thing + length + 1), touch));
        gboolean deed = (has_kind(s, begin, comma, WORD_EDIT) || has_kind(s, begin, comma, WORD_TO) ||
                         has_kind(s, begin, comma, WORD_FILL)) &&
                        !has_kind(s, begin, comma, WORD_NOT);
        gboolean first = spelled_any(s, token_at(s, i), parts); /* 边框|不变 */
        guint named = first ? i : i + 2, denied = first ? i + 1 : i;
        gboolean part = i + 3 == end && spelled_any(s, next_to(s, named), parts) &&
                        spelled_any(s, next_to(s, denied), dont) && spelled_any(s, next_to(s, denied + 1), touch);
        if (part && deed && change_of_another(s, begin, comma, named)) {
            drop(s, comma, end - comma);
            continue;
        }
        if (kept && length > 0 && deed && !said_before(s, thing, length, begin, comma))
            drop(s, comma, end - comma);
    }
}

/** A缩小|后|放到底部: first the one, and then the other. */
static void settle_after(const Spoken *s)
{
    static const char *const after[] = {"后", "完", "完后", "好后", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        const Token *next = t + 1;
        gboolean deed = token_is(t - 1, WORD_EDIT) || token_is(t - 1, WORD_BIT) || token_is_color(t - 1) ||
                        token_is(t - 1, WORD_UNIT) || t[-1].kind == TOKEN_NUMBER;
        gboolean goes_on = (token_is(next, WORD_EDIT) && next->row->value != EDIT_MARK) || token_is(next, WORD_TO) ||
                           (token_is(next, WORD_AT) && begins_with(s, next, "放"));
        if (spelled_any(s, t, after) && deed && goes_on &&
            (has_kind(s, sentence_begin(s, i), i, WORD_EDIT) || has_kind(s, sentence_begin(s, i), i, WORD_ROTATE)))
            *t = (Token){.kind = TOKEN_END, .start = t->start, .end = t->end};
    }
}

/** |圆心|移到(300,200), |圆心|放在 x=300 y=200: it is the circle that goes there. */
static void settle_moved_centre(const Spoken *s)
{
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        const Token *next = t + 1;
        gboolean goes = (token_is(next, WORD_EDIT) && next->row->value != EDIT_MARK) ||
                        (token_is(next, WORD_AT) && begins_with(s, next, "放"));
        guint begin = sentence_begin(s, i);
        gboolean first = i == begin || (i == begin + 1 && token_is_edit(t - 1, EDIT_MARK));
        if (token_is(t, WORD_AT) && is_spelled(s, t, "圆心") && goes && first && begin == 0)
            t->row = word_row(WORD_SHAPE, DRAW_CIRCLE);
    }
}

/** 太阳左上| 月亮右上: each has its place. */
static void settle_each_placed(const Spoken *s)
{
    for (guint begin = 0; begin + 3 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint i = begin;
        guint n = 0;
        for (guint length = 1; length > 0 && i < end; n++) {
            i += n > 0 && token_at(s, i)->kind == TOKEN_COMMA ? 1u : 0u;
            length = figure_at(s, i, end);
            length = length > 0 && i + length < end && token_is(token_at(s, i + length), WORD_ANCHOR) ? length + 1 : 0;
            i += length;
        }
        if (n < 2 || i != end)
            continue;
        for (i = begin; n > 1; n--) {
            i += figure_at(s, i, s->tokens->len) + 1;
            if (token_at(s, i)->kind == TOKEN_COMMA)
                token_at(s, i)->kind = TOKEN_END;
            else
                insert(s, i, TOKEN_END, NULL);
            i++;
        }
    }
}

/** 画个椭圆，|细线|: its outline is thin. */
static void settle_outline_behind(const Spoken *s)
{
    for (guint i = 2; i + 2 < s->tokens->len + 1; i++) {
        guint begin = sentence_begin(s, i);
        if (token_at(s, i)->kind != TOKEN_COMMA || i + 3 != sentence_end(s, i) || has_kind(s, begin, i, WORD_EDIT) ||
            !token_is(token_at(s, i + 1), WORD_STROKE) || !is_line(token_at(s, i + 2)))
            continue;
        for (guint j = begin; j < i; j++) {
            if (is_figure(token_at(s, j)) && !is_line(token_at(s, j))) {
                drop(s, i + 2, 1);
                break;
            }
        }
    }
}

/** 矩形|们|都变红: all of them. */
static void settle_plurals(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (t->kind != TOKEN_UNKNOWN || !is_spelled(s, t, "们") || !is_figure(t - 1) || t[-1].end != t->start)
            continue;
        if (token_is(t + 1, WORD_ALL))
            drop(s, i, 1);
        else if (has_kind(s, i, sentence_end(s, i), WORD_EDIT))
            *t = (Token){.kind = TOKEN_WORD, .row = word_row(WORD_ALL, 0), .start = t->start, .end = t->end};
    }
}

/** |俩|小人: so many are drawn. */
static void settle_a_pair(const Spoken *s)
{
    for (guint begin = 0; begin + 1 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        Token *t = token_at(s, begin);
        if (begin == end || !token_is(t, WORD_REF) || !is_spelled(s, t, "俩") || figure_at(s, begin + 1, end) == 0 ||
            has_kind(s, begin, end, WORD_EDIT) || has_kind(s, begin, end, WORD_CLEAR))
            continue;
        *t = (Token){.kind = TOKEN_NUMBER, .value = 2, .spelled = TRUE, .start = t->start, .end = t->end};
        insert(s, begin + 1, TOKEN_WORD, word_row(WORD_MEASURE, 0));
    }
}

/** 字号改成24 |“你好”: whose words they are. */
static void settle_thing_last(const Spoken *s)
{
    for (guint begin = 0; begin + 3 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        const Token *t = token_at(s, begin);
        guint quote = begin + 3 + (token_is(next_to(s, begin + 3), WORD_UNIT) ? 1u : 0u);
        if (end - begin < 4 || !token_is(t, WORD_METRIC) || !token_is_edit(t + 1, EDIT_BECOME) ||
            t[2].kind != TOKEN_NUMBER || quote + 1 != end || token_at(s, quote)->kind != TOKEN_QUOTE)
            continue;
        Token thing = *token_at(s, quote);
        drop(s, quote, 1);
        g_array_insert_val(s->tokens, begin, thing);
        insert(s, begin, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
    }
}

/** 圆|往|便签|那儿|画条线: from the one to the other. */
static void settle_line_toward(const Spoken *s)
{
    static const char *const there[] = {"那儿", "那边", "那里", "方向", NULL};
    for (guint begin = 0; begin + 4 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint first = thing_at(s, begin, end);
        guint to = begin + first;
        guint second = first > 0 && to < end && token_is(token_at(s, to), WORD_TO) ? thing_at(s, to + 1, end) : 0;
        guint verb = to + 1 + second;
        guint skip = second > 0 && spelled_any(s, next_to(s, verb), there) ? 1 : 0;
        guint line = verb + skip + 1;
        while (second > 0 && line < end &&
               (token_at(s, line)->kind == TOKEN_NUMBER || token_is_color(token_at(s, line)) ||
                token_is(token_at(s, line), WORD_MEASURE) || token_is(token_at(s, line), WORD_DASH)))
            line++;
        if (second == 0 || !token_is(next_to(s, verb + skip), WORD_VERB) || line >= end || !is_line(token_at(s, line)))
            continue;
        token_at(s, to)->row = word_row(WORD_TO, 0);
        drop(s, verb, skip);
        insert(s, begin, TOKEN_WORD, word_row(WORD_FROM, 0));
    }
}

/** 把编号|显示出来, 编号|全都|显示, 格子|收起来: switched on or off. */
static void settle_switched(const Spoken *s)
{
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        guint begin = sentence_begin(s, i);
        gboolean marked = i == begin + 1 && token_is_edit(t - 1, EDIT_MARK);
        guint behind = i + 1 + (token_is(t + 1, WORD_ALL) ? 1u : 0u);
        const Token *deed = next_to(s, behind);
        gboolean off = token_is(deed, WORD_WHOLE) && deed->row->value == WHOLE_OFF;
        gboolean on = token_is(deed, WORD_SHOW) || (token_is(deed, WORD_WHOLE) && deed->row->value == WHOLE_ON);
        gboolean cells = is_spelled(s, t, "格子") && off;
        gboolean part = token_is(t, WORD_WHOLE) && (t->row->value == WHOLE_NUMBERS || t->row->value == WHOLE_GRID);
        if (!(i == begin || marked) || !(part || cells) || !(off || on))
            continue;
        guint rest = behind + 1;
        while (rest < sentence_end(s, i) && !is_spelled(s, token_at(s, rest), "了") &&
               (token_is_filler(token_at(s, rest)) || is_spelled(s, token_at(s, rest), "来")))
            rest++;
        if (rest != sentence_end(s, i))
            continue;
        if (cells)
            *t = (Token){.kind = TOKEN_WORD, .row = word_row(WORD_WHOLE, WHOLE_GRID), .start = t->start, .end = t->end};
        Token said[2] = {*token_at(s, behind), *t};
        drop(s, begin, rest - begin);
        g_array_insert_vals(s->tokens, begin, said, 2);
    }
}

/** 矩形 |左上角|(100,120) |右下角|(300,260): its corners. */
static void settle_two_corners(const Spoken *s)
{
    for (guint i = 1; i + 11 < s->tokens->len; i++) {
        Token *first = token_at(s, i), *second = token_at(s, i + 6);
        if (!token_is(first, WORD_ANCHOR) || first->row->value != ANCHOR_TOP_LEFT || first[1].kind != TOKEN_OPEN ||
            first[5].kind != TOKEN_CLOSE || !token_is(second, WORD_ANCHOR) ||
            second->row->value != ANCHOR_BOTTOM_RIGHT || second[1].kind != TOKEN_OPEN)
            continue;
        first->row = word_row(WORD_FROM, 0);
        second->row = word_row(WORD_TO, 0);
    }
}

/** 往右下角|方向|移动: that way. */
static void settle_that_way(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (is_spelled(s, t, "方向") && token_is(t - 1, WORD_ANCHOR) && i > 1 && token_is(t - 2, WORD_TO))
            drop(s, i, 1);
    }
}

/** |别的都不要动，|1号变绿: only the one changes. */
static void settle_others_kept(const Spoken *s)
{
    static const char *const dont[] = {"不要", "别", "不用", "不", NULL};
    static const char *const still[] = {"动", "变", "碰", "改", NULL};
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (i != sentence_begin(s, i) || !token_is(t, WORD_REF) || t->row->value != REFWORD_OTHERS)
            continue;
        guint rest = i + 1;
        while (token_is_filler(next_to(s, rest)) || token_is(next_to(s, rest), WORD_ALL))
            rest++;
        guint end =
            spelled_any(s, next_to(s, rest), dont) && spelled_any(s, next_to(s, rest + 1), still) ? rest + 2 : 0;
        if (end > 0 && next_to(s, end)->kind == TOKEN_COMMA && has_kind(s, end, sentence_end(s, i), WORD_EDIT) &&
            !has_kind(s, end, sentence_end(s, i), WORD_NOT))
            drop(s, i, end + 1 - i);
    }
}

/** 把红圆|复制到|三角形的左边: there goes the copy. */
static void settle_copied_beside(const Spoken *s)
{
    static const char *const copied[] = {"复制到", "拷贝到", NULL};
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        if (!token_is_edit(token_at(s, i), EDIT_COPY) || !spelled_any(s, token_at(s, i), copied))
            continue;
        guint side = i + 1 + figure_at(s, i + 1, sentence_end(s, i));
        side += token_is(next_to(s, side), WORD_DE) ? 1u : 0u;
        gboolean beside =
            side > i + 1 && (token_is(next_to(s, side), WORD_ANCHOR) || token_is(next_to(s, side), WORD_RELATION));
        if (beside)
            insert(s, i + 1, TOKEN_WORD, word_row(WORD_TO, 0));
    }
}

/** A跟4号|底边|齐平: that side of them, and no measure. */
static void settle_level_sides(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (token_is(t, WORD_METRIC) && (is_spelled(s, t, "底边") || is_spelled(s, t, "底")) &&
            token_is_edit(t + 1, EDIT_ALIGN))
            t->row = word_row(WORD_ANCHOR, ANCHOR_BOTTOM);
    }
}

/** A变蓝⏎箭头|也是|蓝的: it becomes so, too. */
static void settle_so_too(const Spoken *s)
{
    static const char *const too[] = {"也", "也是", "也要", NULL};
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        guint begin = sentence_begin(s, i);
        guint length = i > begin && spelled_any(s, token_at(s, i), too) ? thing_at(s, begin, i) : 0;
        guint color = i + 1 + (token_is(token_at(s, i + 1), WORD_IS) ? 1u : 0u);
        guint end = color + 1 + (token_is(next_to(s, color + 1), WORD_DE) ? 1u : 0u);
        if (length == 0 || begin + length != i || begin == 0 || !token_is_color(next_to(s, color)) ||
            !is_end(next_to(s, end)) || !has_kind(s, 0, begin, WORD_EDIT))
            continue;
        *token_at(s, i) = (Token){.kind = TOKEN_WORD,
                                  .row = word_row(WORD_EDIT, EDIT_BECOME),
                                  .start = token_at(s, i)->start,
                                  .end = token_at(s, i)->end};
        drop(s, i + 1, color - i - 1);
    }
}

/** 圆里面|点|个黑点, 4号里|点|俩小圆点: draws them. */
static void settle_dotting(const Spoken *s)
{
    for (guint i = 2; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean in = token_is(t - 1, WORD_RELATION) || token_is(t - 1, WORD_ANCHOR) || is_spelled(s, t - 1, "里");
        gboolean counted = token_is(t + 1, WORD_MEASURE) || t[1].kind == TOKEN_NUMBER || is_spelled(s, t + 1, "俩");
        guint end = sentence_end(s, i);
        if (!token_is(t, WORD_SHAPE) || !is_spelled(s, t, "点") || !in || !counted || !has_figure(s, i + 1, end) ||
            has_kind(s, sentence_begin(s, i), i, WORD_VERB) || !ends_thing(t - 2))
            continue;
        t->row = word_row(WORD_VERB, VERB_DRAW);
        if (!is_spelled(s, t + 1, "俩"))
            continue;
        t[1] = (Token){.kind = TOKEN_NUMBER, .value = 2, .spelled = TRUE, .start = t[1].start, .end = t[1].end};
        insert(s, i + 2, TOKEN_WORD, word_row(WORD_MEASURE, 0));
    }
}

/** As the passes of spoken_clauses.c: where one of the kinds is missing, there is nothing to do. */
static const SpokenPass passes[] = {
    {settle_measure_written, WORD_METRIC, WORD_WRITE},
    {settle_moved_centre, WORD_AT, WORD_AT},
    {settle_after, WORD_EDIT, WORD_EDIT},
    {settle_each_placed, WORD_SHAPE, WORD_ANCHOR},
    {settle_outline_behind, WORD_SHAPE, WORD_STROKE},
    {settle_plurals, WORD_SHAPE, WORD_SHAPE},
    {settle_a_pair, WORD_REF, WORD_SHAPE},
    {settle_thing_last, WORD_METRIC, WORD_EDIT},
    {settle_line_toward, WORD_TO, WORD_VERB},
    {settle_switched, WORD_WHOLE, WORD_WHOLE},
    {settle_two_corners, WORD_SHAPE, WORD_ANCHOR},
    {settle_all_of_color, WORD_COLOR, WORD_EDIT},
    {settle_copied_beside, WORD_EDIT, WORD_SHAPE},
    {settle_level_sides, WORD_METRIC, WORD_EDIT},
    {settle_so_too, WORD_EDIT, WORD_COLOR},
    {settle_dotting, WORD_SHAPE, WORD_SHAPE},
    {settle_that_way, WORD_TO, WORD_ANCHOR},
    {settle_others_kept, WORD_REF, WORD_EDIT},
    {settle_put_on_color, WORD_ANCHOR, WORD_COLOR},
    {settle_connected_with, WORD_EDIT, WORD_SHAPE},
    {settle_gap_before, WORD_RELATION, WORD_RELATION},
    {settle_turned_first, WORD_ROTATE, WORD_SHAPE},
    {settle_said_already, WORD_EDIT, WORD_EDIT},
};

void spoken_done(const Spoken *s)
{
    settle_said_of(s);
    settle_kept(s);
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
