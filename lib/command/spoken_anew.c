// SPDX-License-Identifier: MIT
/*
 * One more of what is there, another one instead of it, and starting anew:
 *
 *     蓝圆右边再画一个一模一样的   星星再来一个放它右边     a copy, and where
 *     三角删了 换个五角星放那儿                             it becomes that
 *     先画个房子 房子左边一棵树                             the one that is drawn, and none more
 *     b后面再接一个框                                        what comes next in a row
 *     都擦了重新来   恢复刚刚撤掉的                         words that add nothing
 */
#include "lib/command/spoken_named.h"

static gboolean is_one_of(const Spoken *s, guint i, const char *const *list)
{
    const Token *t = next_to(s, i);
    return t->end > t->start && t->kind != TOKEN_QUOTE && spelled_any(s, t, list);
}

/** 右边, 的下面: a side of the thing before it; the tokens it has. */
static guint side_at(const Spoken *s, guint i)
{
    guint of = token_is(next_to(s, i), WORD_DE) ? 1 : 0;
    const Token *t = next_to(s, i + of);
    gboolean beside =
        token_is(t, WORD_RELATION) && t->row->value <= RELATION_BELOW && t->row->value != RELATION_BETWEEN;
    return token_is(t, WORD_ANCHOR) || beside ? of + 1 : 0;
}

/** The same, or 后面 in a row of things. */
static guint side_of_flow(const Spoken *s, guint i)
{
    guint of = token_is(next_to(s, i), WORD_DE) ? 1 : 0;
    const Token *t = next_to(s, i + of);
    gboolean after = token_is(t, WORD_RELATION) && t->row->value == RELATION_BEHIND;
    return after ? of + 1 : side_at(s, i);
}

/** 一个, 个: how many; the tokens it has. */
static guint count_at(const Spoken *s, guint i)
{
    guint number = next_to(s, i)->kind == TOKEN_NUMBER ? 1 : 0;
    return token_is(next_to(s, i + number), WORD_MEASURE) ? number + 1 : 0;
}

/** Where the side, the verb and the count of a copy stand, and how many tokens the side and the count have. */
typedef struct {
    guint side, side_length, verb, count;
} Side;

/** The clause that begins with the thing at `first` says: copy so many of it, and put them on that side of it. */
static void copy_beside(const Spoken *s, guint first, guint length, Side place)
{
    guint end = first;
    while (end < s->tokens->len && !is_end(token_at(s, end)) &&
           !(token_at(s, end)->kind == TOKEN_COMMA && end > MAX(place.side, place.verb)))
        end++;
    g_autoptr(GArray) said = g_array_new(FALSE, FALSE, sizeof(Token));
    Token verb = mark_at(s, place.verb, TOKEN_WORD, word_row(WORD_EDIT, EDIT_COPY));
    Token at = mark_at(s, place.side, TOKEN_WORD, word_row(WORD_AT, 0));
    verb.end = token_at(s, place.verb)->end;
    g_array_append_vals(said, token_at(s, first), length);
    g_array_append_val(said, verb);
    g_array_append_vals(said, token_at(s, place.verb + 1), place.count);
    g_array_append_val(said, at);
    for (guint k = 0; k < length; k++) {
        Token again = *token_at(s, first + k);
        again.start = again.end = at.start;
        g_array_append_val(said, again);
    }
    g_array_append_vals(said, token_at(s, place.side), place.side_length);
    drop(s, first, end - first);
    g_array_insert_vals(s->tokens, first, said->data, said->len);
}

/** 蓝圆|右边|再画|一个|一模一样的: a copy of it there. */
static void settle_same_beside(const Spoken *s)
{
    static const char *const verbs[] = {"再画", "画",   "再来", "来",   "再加", "加", "再放",
                                        "放",   "再弄", "弄",   "再做", "再添", NULL};
    static const char *const copies[] = {"复制", "再复制", "拷贝", NULL};
    static const char *const alike[] = {"一模一样的", "一样的", "同样的", "一模一样", "相同的", NULL};
    for (guint begin = 0; begin + 3 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint first = begin + (token_is(token_at(s, begin), WORD_AT) ? 1u : 0u);
        guint length = thing_at(s, first, end);
        guint side = length > 0 ? side_at(s, first + length) : 0;
        guint verb = first + length + side;
        guint again = token_is(next_to(s, verb), WORD_AGAIN) && !is_one_of(s, verb, verbs) ? 1 : 0;
        gboolean copied = is_one_of(s, verb + again, copies);
        guint count = side > 0 && (copied || is_one_of(s, verb + again, verbs)) ? count_at(s, verb + again + 1) : 0;
        guint behind = verb + again + 1 + count;
        gboolean same = count > 0 && is_one_of(s, behind, alike);
        gboolean parted =
            count > 0 && is_spelled(s, next_to(s, behind), "一样") && token_is(next_to(s, behind + 1), WORD_DE);
        behind += parted ? 2 : same ? 1 : 0;
        if (count == 0 || !(same || parted || copied) || !clause_is_over(s, behind))
            continue;
        copy_beside(s, first, length, (Side){first + length, side, verb + again, count});
        drop(s, begin, first - begin);
    }
}

/** 星星|再来|一个|放|它|右边: a copy of it, on that side. */
static void settle_more_beside(const Spoken *s)
{
    static const char *const verbs[] = {"再来", "再画", "再加", "再弄", "再放", "再添", "复制", NULL};
    static const char *const put[] = {"放", "放在", "放到", "在", "摆", "摆在", "摆到", NULL};
    static const char *const it[] = {"它", "他", "其", "它的", NULL};
    for (guint begin = 0; begin + 5 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint length = thing_at(s, begin, end);
        guint verb = begin + length;
        guint count = length > 0 && is_one_of(s, verb, verbs) ? count_at(s, verb + 1) : 0;
        guint place = verb + 1 + count;
        place += next_to(s, place)->kind == TOKEN_COMMA ? 1u : 0u;
        guint side = place + (is_one_of(s, place, put) ? 1u : 0u);
        if (count == 0 || side == place || !is_one_of(s, side, it))
            continue;
        guint sided = side_at(s, side + 1);
        if (sided == 0 || !clause_is_over(s, side + 1 + sided))
            continue;
        copy_beside(s, begin, length, (Side){side + 1, sided, verb, count});
    }
}

/** 三角|删了| 换个|五角星|放那儿: it becomes that. */
static void settle_instead(const Spoken *s)
{
    static const char *const gone[] = {"删了", "删掉", "去掉", "擦掉", "擦了", "不要了", "删除", "拿掉", NULL};
    static const char *const change[] = {"换", "换成", "改成", "换上", "改画", "改", NULL};
    static const char *const there[] = {"放那儿", "放那里", "放那",   "放原处", "放原地",
                                        "在那儿", "在那里", "放这儿", NULL};
    for (guint begin = 0; begin + 3 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint marked = token_is_edit(token_at(s, begin), EDIT_MARK) ? 1 : 0;
        guint length = thing_at(s, begin + marked, end);
        guint deed = begin + marked + length;
        if (length == 0 || !is_one_of(s, deed, gone))
            continue;
        guint verb = deed + 1 + (next_to(s, deed + 1)->kind == TOKEN_COMMA ? 1u : 0u);
        if (!is_one_of(s, verb, change) || !(verb > deed + 1 || is_pause(s, verb)))
            continue;
        guint other = verb + 1 + count_at(s, verb + 1);
        guint figure = figure_at(s, other, end);
        guint rest = other + figure;
        if (figure == 0)
            continue;
        if (rest < end && said_from(s, token_at(s, rest)->start, there)) {
            guint from = token_at(s, rest)->start;
            guint to = from;
            for (gsize k = 0; there[k] != NULL; k++) {
                if (g_str_has_prefix(s->text + from, there[k]))
                    to = MAX(to, from + (guint)strlen(there[k]));
            }
            while (rest < end && token_at(s, rest)->end <= to) {
                drop(s, rest, 1);
                end--;
            }
        }
        guint tail = rest + (next_to(s, rest)->kind == TOKEN_COMMA ? 1u : 0u);
        tail += is_spelled(s, next_to(s, tail), "也") && next_to(s, tail)->kind != TOKEN_QUOTE && tail < end ? 1u : 0u;
        guint wants = tail;
        tail +=
            tail < end && is_one_of(s, tail, (const char *const[]){"要", "用", "也要", "还要", "也用", "还是", NULL})
                ? 1u
                : 0u;
        guint color = tail + (token_is(next_to(s, tail), WORD_SHADE) ? 1u : 0u);
        gboolean colored = tail > wants && token_is_color(next_to(s, color)) && clause_is_over(s, color + 1);
        if (!colored && !clause_is_over(s, rest))
            continue;
        if (colored) {
            guint n = color + 1 - tail;
            g_autofree Token *look = g_memdup2(token_at(s, tail), n * sizeof(Token));
            drop(s, rest, color + 1 - rest);
            if (figure == 1)
                g_array_insert_vals(s->tokens, other, look, n);
        }
        drop(s, deed, other - deed);
        insert(s, deed, TOKEN_WORD, word_row(WORD_EDIT, EDIT_BECOME));
        if (marked == 0)
            insert(s, begin, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
    }
}

/** 房子|左边|一棵树, 房子|左边|画|一棵树: how many stand there; the tokens of the side, 0 when it is none. */
static guint drawn_beside(const Spoken *s, guint i, guint end)
{
    guint side = side_at(s, i);
    guint count = i + side + (token_is(next_to(s, i + side), WORD_VERB) ? 1u : 0u);
    gboolean one = is_figure(next_to(s, count)) && begins_with(s, next_to(s, count), "一"); /* 一棵树, in one word */
    guint figure = count + count_at(s, count);
    if (side > 0 && token_is(next_to(s, i + side), WORD_WRITE))
        return side; /* 圆下面|写你好 */
    return side > 0 && (figure > count || one) && figure_at(s, figure, end) > 0 ? side : 0;
}

/** 画个|房子，|房子|左边|一棵树: beside the one that was drawn just before. */
static void settle_beside_drawn(const Spoken *s)
{
    for (guint begin = 0; begin + 5 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint verb = begin;
        while (verb < end && !token_is(token_at(s, verb), WORD_VERB) &&
               (token_is_filler(token_at(s, verb)) || is_one_of(s, verb, (const char *const[]){"先", "首先", NULL})))
            verb++;
        if (verb >= end || !token_is(token_at(s, verb), WORD_VERB))
            continue;
        guint figure = verb + 1 + count_at(s, verb + 1);
        guint length = figure_at(s, figure, end);
        if (length == 0)
            continue;
        Token drawn = *token_at(s, figure + length - 1);
        guint i = figure + length;
        i += next_to(s, i)->kind == TOKEN_COMMA ? 1u : 0u;
        const Token *same = next_to(s, i);
        if (i >= end || !token_is(same, WORD_SHAPE) || same->row->value != drawn.row->value ||
            same->row->color != drawn.row->color || (i == figure + length && !is_pause(s, i)) ||
            drawn_beside(s, i + 1, end) == 0)
            continue;
        if (token_at(s, i - 1)->kind != TOKEN_COMMA) {
            insert(s, i++, TOKEN_COMMA, NULL);
            end++;
        }
        for (gboolean named = TRUE; i < end; named = FALSE) {
            guint side = drawn_beside(s, i + (named ? 1u : 0u), end);
            if (side == 0)
                break;
            Token whose = drawn;
            whose.start = whose.end = token_at(s, i)->start;
            if (!named)
                g_array_insert_val(s->tokens, i, whose);
            insert(s, i, TOKEN_WORD, word_row(WORD_AT, 0));
            if (token_is(next_to(s, i + 2 + side), WORD_WRITE))
                break;
            gboolean said = token_is(next_to(s, i + 2 + side), WORD_VERB);
            if (!said)
                insert(s, i + 2 + side, TOKEN_WORD, word_row(WORD_VERB, VERB_DRAW));
            end += (named ? 1 : 2) + (said ? 0u : 1u);
            i += 3 + side;
            i += count_at(s, i);
            i += figure_at(s, i, end);
            if (i >= end || !(token_at(s, i)->kind == TOKEN_COMMA || is_pause(s, i)))
                break;
            if (token_at(s, i)->kind != TOKEN_COMMA) {
                insert(s, i, TOKEN_COMMA, NULL);
                end++;
            }
            i++;
        }
    }
}

/** 都擦了|重新来, 全清了|从头画: what comes next is not told yet. */
static void settle_cleared_anew(const Spoken *s)
{
    static const char *const anew[] = {"重新来",     "重新画",   "重新开始",   "从头来",     "从头画",
                                       "从头开始",   "重来",     "再来",       "重新来过",   "重新弄",
                                       "重新来一遍", "再重新来", "我们重新来", "咱们重新来", NULL};
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        guint end = sentence_end(s, i);
        if (!token_is(token_at(s, i), WORD_CLEAR) || end <= i + 1)
            continue;
        guint last = end;
        while (last > i + 1 && token_is(token_at(s, last - 1), WORD_FILLER))
            last--;
        guint to = token_at(s, last - 1)->end;
        if (said_between(s, token_at(s, i)->end, to, anew) ||
            said_between(s, token_at(s, i)->end, token_at(s, end - 1)->end, anew))
            drop(s, i + 1, end - i - 1);
    }
}

/** 恢复|刚刚撤掉的, 把刚撤销的|恢复: what is redone, is what was undone. */
static void settle_redone(const Spoken *s)
{
    static const char *const back[] = {"回来", "过来", NULL};
    static const char *const last[] = {"刚刚撤掉的",
                                       "刚才撤掉的",
                                       "刚撤掉的",
                                       "刚刚撤销的",
                                       "刚才撤销的",
                                       "刚撤销的",
                                       "刚刚撤的",
                                       "刚才撤的",
                                       "刚撤的",
                                       "刚刚撤回的",
                                       "刚才撤回的",
                                       "刚撤回的",
                                       "撤掉的",
                                       "撤销的",
                                       "刚刚撤销的那步",
                                       "刚才撤掉的那步",
                                       "刚才撤销的那步",
                                       "刚刚撤掉的那步",
                                       "刚刚撤掉的那个",
                                       "刚才撤掉的那个",
                                       "刚才撤销的操作",
                                       "刚刚撤销的操作",
                                       NULL};
    static const char *const marked[] = {
        "把刚刚撤掉的", "把刚才撤掉的", "把刚撤掉的", "把刚刚撤销的", "把刚才撤销的", "把刚撤销的",   "把刚刚撤的",
        "把刚才撤的",   "把刚撤的",     "把撤掉的",   "把撤销的",     "把刚刚撤回的", "把刚才撤回的", NULL};
    for (guint i = 0; i < s->tokens->len; i++) {
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        if (!token_is(token_at(s, i), WORD_REDO) || !has_kind(s, begin, end, WORD_UNDO))
            continue;
        guint first = behind_fillers(s, begin);
        guint stop = end;
        if (i > first && i + 2 < end && said_between(s, token_at(s, i + 1)->start, token_at(s, i + 2)->end, back)) {
            drop(s, i + 1, 2); /* 恢复|回来 */
            stop -= 2;
        }
        while (stop > i + 1 && token_is(token_at(s, stop - 1), WORD_FILLER) &&
               !token_is(token_at(s, stop - 1), WORD_DE))
            stop--;
        if (first == i && stop > i + 1 && said_between(s, token_at(s, i)->end, token_at(s, stop - 1)->end, last))
            drop(s, i + 1, stop - i - 1);
        else if (i > first && said_between(s, token_at(s, first)->start, token_at(s, i)->start, marked))
            drop(s, first, i - first);
    }
}

/** b后面|再|接|一个框, 圆右边|跟|一个方块: one more in a row of them. */
static void settle_joined_on(const Spoken *s)
{
    static const char *const verbs[] = {"接", "续", "跟", "接上", "跟着", "接着", "连", "补", NULL};
    for (guint begin = 0; begin + 3 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint first = begin + (token_is(token_at(s, begin), WORD_AT) ? 1u : 0u);
        guint length = thing_at(s, first, end);
        guint side = length > 0 ? side_of_flow(s, first + length) : 0;
        guint verb = first + length + side;
        guint again = token_is(next_to(s, verb), WORD_AGAIN) ? 1 : 0;
        guint count = side > 0 && is_one_of(s, verb + again, verbs) ? count_at(s, verb + again + 1) : 0;
        if (count == 0 || figure_at(s, verb + again + 1 + count, end) == 0 ||
            is_line(next_to(s, verb + again + 1 + count)))
            continue;
        Token *where = token_at(s, verb - 1);
        if (token_is(where, WORD_RELATION) && where->row->value == RELATION_BEHIND)
            where->row = word_row(WORD_ANCHOR, ANCHOR_RIGHT); /* in a row, what comes after lies to the right */
        token_at(s, verb + again)->kind = TOKEN_WORD;
        token_at(s, verb + again)->row = word_row(WORD_VERB, VERB_DRAW);
        drop(s, verb, again);
        if (first == begin)
            insert(s, begin, TOKEN_WORD, word_row(WORD_AT, 0));
    }
}

/** 删除三号| 重新|从b画个箭头到a: another deed, which is done anew. */
static void settle_deed_anew(const Spoken *s)
{
    static const char *const anew[] = {"重新", "再重新", NULL};
    for (guint i = 2; i + 2 < s->tokens->len; i++) {
        if (!is_one_of(s, i, anew) || !(is_pause(s, i) || token_at(s, i - 1)->kind == TOKEN_COMMA))
            continue;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        gboolean gone = has_edit(s, begin, i, EDIT_DELETE) || has_edit(s, begin, i, EDIT_TAKE_OFF);
        if (!gone || !(token_is(next_to(s, i + 1), WORD_FROM) || token_is(next_to(s, i + 1), WORD_VERB)) ||
            !has_kind(s, i, end, WORD_VERB))
            continue;
        Token *t = token_at(s, i);
        t->kind = TOKEN_END;
        t->end = t->start;
        if (token_at(s, i - 1)->kind == TOKEN_COMMA)
            drop(s, i-- - 1, 1);
    }
}

/** As the passes of spoken_clauses.c: where one of the kinds is missing, there is nothing to do. */
static const SpokenPass passes[] = {
    {settle_cleared_anew, WORD_CLEAR, WORD_CLEAR},  {settle_redone, WORD_REDO, WORD_UNDO},
    {settle_same_beside, WORD_MEASURE, WORD_SHAPE}, {settle_more_beside, WORD_MEASURE, WORD_REF},
    {settle_instead, WORD_SHAPE, WORD_EDIT},        {settle_joined_on, WORD_MEASURE, WORD_SHAPE},
    {settle_deed_anew, WORD_EDIT, WORD_VERB},       {settle_beside_drawn, WORD_VERB, WORD_SHAPE},
};

void spoken_anew(const Spoken *s)
{
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
