// SPDX-License-Identifier: MIT
/*
 * Several things in one breath, each with a place, a look or words of its own, and what is said once of them all:
 *
 *     左上角贴张便利贴写“昨天”，顶部中间贴一张“今天”     one more of the same kind, with another place and text
 *     画两个圆，大的红色放左边，小的蓝色放右边           each told by its size
 *     来个小人儿站中间   画只猫趴左下角                  where it is, by what it does there
 *     画个看板用的表格                                   what it is for
 */
#include "lib/command/spoken_named.h"

/** What only tells how a thing looks. */
static gboolean is_look(const Token *t)
{
    return token_is_color(t) || token_is(t, WORD_SHADE) || token_is(t, WORD_SIZE) || token_is(t, WORD_FILLED) ||
           token_is(t, WORD_HOLLOW) || token_is(t, WORD_DASH);
}

/* --- one more of the same kind ----------------------------------------------------------------------------------- */

/** 左上角, (400,300), 左边, 中间底部: a place at the head of a clause; behind it, i when there is none. */
static guint place_at(const Spoken *s, guint i, guint end)
{
    guint j = i + (i < end && token_is(token_at(s, i), WORD_AT) ? 1u : 0u);
    if (j < end && token_at(s, j)->kind == TOKEN_OPEN) {
        while (j < end && token_at(s, j)->kind != TOKEN_CLOSE)
            j++;
        return j < end ? j + 1 : i;
    }
    guint place = j;
    while (j < end && token_is(token_at(s, j), WORD_ANCHOR))
        j++;
    return j > place ? j : i;
}

/** 放个, 贴一张: a verb that holds its count. */
static gboolean verb_counts(const Spoken *s, const Token *t)
{
    static const char *const measures[] = {"个", "张", "条", "颗", "只", "块", "朵", "棵", "面", "片", "座", NULL};
    if (!token_is(t, WORD_VERB) && !token_is(t, WORD_AGAIN))
        return FALSE;
    gsize k = 0;
    while (measures[k] != NULL && !ends_in(s, t, measures[k]))
        k++;
    return measures[k] != NULL;
}

/** A drawing of one thing, with its place: how it looks and what it is stand from `look` to `figure`. */
typedef struct {
    guint look, figure;
} Pattern;

/** 左上角|贴|张|黄色便利贴|写“昨天”, from i to the end of its clause. */
static gboolean read_pattern(const Spoken *s, guint i, guint end, Pattern *p)
{
    static const WordKind never[] = {WORD_EDIT, WORD_NOT, WORD_NO, WORD_QUESTION, WORD_CHAT, WORD_REF, WORD_WHOLE};
    for (gsize k = 0; k < G_N_ELEMENTS(never); k++) {
        if (has_kind(s, i, end, never[k]))
            return FALSE;
    }
    guint figures = 0;
    for (guint j = i; j < end; j++) {
        if (is_figure(token_at(s, j))) {
            p->figure = j;
            figures++;
        }
    }
    if (figures != 1 || is_line(token_at(s, p->figure)))
        return FALSE;
    p->look = p->figure;
    while (p->look > i && (is_look(token_at(s, p->look - 1)) || token_is(token_at(s, p->look - 1), WORD_DE)))
        p->look--;
    guint behind = place_at(s, i, end);
    guint one = p->look;
    one -= one > i && token_is(token_at(s, one - 1), WORD_MEASURE) ? 1u : 0u;
    gboolean counted = one < p->look;
    one -= one > i && token_at(s, one - 1)->kind == TOKEN_NUMBER && token_at(s, one - 1)->value == 1 ? 1u : 0u;
    gboolean verb = one > i && token_is(token_at(s, one - 1), WORD_VERB);
    counted = counted || (verb && verb_counts(s, token_at(s, one - 1)));
    return counted && (verb ? !has_kind(s, i, one - 1, WORD_VERB) : one == behind);
}

/** |顶部中间|贴|一张|“今天”: a place and a count, and what it is was said. Where the figure is to stand; 0 for none. */
static guint wants_figure(const Spoken *s, guint i, guint end)
{
    static const char *const again[] = {"再来", "再画", "再加", "再放", "再贴", "再", "再摆", "再写", NULL};
    static const char *const stick[] = {"贴", "放", "摆", "搁", "来", "画", "加", "补", NULL};
    guint j = place_at(s, i, end);
    if (j == i || has_figure(s, i, end) || has_kind(s, i, end, WORD_EDIT) || has_kind(s, i, end, WORD_NOT) ||
        has_kind(s, i, end, WORD_REF) || has_kind(s, i, end, WORD_QUESTION))
        return 0;
    while (j < end && (token_is_filler(token_at(s, j)) || token_is(token_at(s, j), WORD_VERB) ||
                       (token_is(token_at(s, j), WORD_AGAIN) && spelled_any(s, token_at(s, j), again)) ||
                       (token_at(s, j)->kind == TOKEN_UNKNOWN && spelled_any(s, token_at(s, j), stick))))
        j++;
    gboolean counted = j < end && j > i && verb_counts(s, token_at(s, j - 1));
    j += !counted && j < end && token_at(s, j)->kind == TOKEN_NUMBER && token_at(s, j)->value == 1 ? 1u : 0u;
    if (j >= end || !(counted || token_is(token_at(s, j), WORD_MEASURE)))
        return 0;
    j += counted ? 0u : 1u;
    while (j < end && (is_look(token_at(s, j)) || token_is(token_at(s, j), WORD_DE)))
        j++;
    gboolean written = j < end && (token_at(s, j)->kind == TOKEN_QUOTE || token_is(token_at(s, j), WORD_WRITE) ||
                                   token_is(token_at(s, j), WORD_LABEL));
    return written || clause_is_over(s, j) ? j : 0;
}

/** Whether a clause begins at i: behind a mark that parts it from the one before. */
static gboolean clause_begins(const Spoken *s, guint i)
{
    return i > 0 && (token_at(s, i - 1)->kind == TOKEN_COMMA || token_at(s, i - 1)->kind == TOKEN_END);
}

/** |顶部中间贴一张“今天”: of the kind that the clause before drew, and looking so. */
static void settle_one_more_there(const Spoken *s)
{
    g_autoptr(GArray) figure = NULL;
    gboolean drawn = FALSE;
    for (guint i = 0; i < s->tokens->len; i = clause_end(s, i) + 1) {
        guint end = clause_end(s, i);
        Pattern p = {0};
        guint at = drawn && clause_begins(s, i) ? wants_figure(s, i, end) : 0;
        if (at == 0) {
            drawn = i < end && read_pattern(s, i, end, &p) && next_to(s, sentence_end(s, i))->kind != TOKEN_ASKED;
            if (drawn) {
                g_clear_pointer(&figure, g_array_unref);
                figure = g_array_new(FALSE, FALSE, sizeof(Token));
                g_array_append_vals(figure, token_at(s, p.look), p.figure + 1 - p.look);
            }
            continue;
        }
        gboolean own = FALSE;
        guint head = place_at(s, i, end);
        for (guint j = head; j < at; j++)
            own = own || is_look(token_at(s, j));
        guint from = own ? figure->len - 1 : 0, typed = mark_at(s, at, TOKEN_COMMA, NULL).start;
        for (guint k = figure->len; k > from; k--) {
            Token again = g_array_index(figure, Token, k - 1);
            again.start = again.end = typed;
            g_array_insert_val(s->tokens, at, again);
        }
        guint verb = head;
        while (verb < at && (token_is_filler(token_at(s, verb)) || token_is(token_at(s, verb), WORD_VERB) ||
                             token_is(token_at(s, verb), WORD_AGAIN) || token_at(s, verb)->kind == TOKEN_UNKNOWN))
            verb++;
        drop(s, head, verb - head);
        insert(s, head, TOKEN_WORD, word_row(WORD_VERB, VERB_DRAW));
    }
}

/* --- each told by its size ---------------------------------------------------------------------------------------- */

/** 大的|那个: behind it, i when there is none. */
static guint told_by_size(const Spoken *s, guint i, guint end)
{
    static const char *const that[] = {"那个", "那张", "那条", "那块", "那颗", "这个", NULL};
    if (i >= end || !token_is(token_at(s, i), WORD_SIZE))
        return i;
    guint j = i + 1;
    gboolean de = ends_in(s, token_at(s, i), "的") || token_is(next_to(s, j), WORD_DE);
    j += token_is(next_to(s, j), WORD_DE) ? 1u : 0u;
    gboolean pointed = token_is(next_to(s, j), WORD_REF) && spelled_any(s, next_to(s, j), that);
    j += pointed ? 1u : 0u;
    return (de || pointed) && j < end ? j : i;
}

/** Whether the clauses from i on are as many as things were counted, each told by another size. */
static gboolean sizes_follow(const Spoken *s, guint i, guint end, guint count)
{
    gint32 seen[3] = {-1, -1, -1};
    guint n = 0;
    for (; i < end && n < count; i = clause_end(s, i) + 1, n++) {
        guint behind = told_by_size(s, i, end), over = clause_end(s, i);
        if (behind == i || behind == over || has_figure(s, i, over) || has_kind(s, i, over, WORD_EDIT))
            return FALSE;
        for (guint k = 0; k < n; k++) {
            if (seen[k] == token_at(s, i)->row->value)
                return FALSE;
        }
        seen[n] = token_at(s, i)->row->value;
    }
    return n == count && i >= end;
}

/** 画两个圆，|大的|红色放左边，|小的|蓝色放右边: one of each size. */
static void settle_told_by_size(const Spoken *s)
{
    for (guint begin = 0; begin + 4 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin), comma = clause_end(s, begin), number = begin;
        while (number < comma && token_at(s, number)->kind != TOKEN_NUMBER)
            number++;
        double count = number < comma ? token_at(s, number)->value : 0;
        gboolean counted = (count == 2 || count == 3) && token_is(next_to(s, number + 1), WORD_MEASURE);
        guint figure = counted ? figure_at(s, number + 2, comma) : 0;
        if (figure == 0 || behind_manners(s, number + 2 + figure) != comma || next_to(s, end)->kind == TOKEN_ASKED ||
            has_kind(s, begin, comma, WORD_EDIT) || has_kind(s, begin, comma, WORD_NOT) ||
            !sizes_follow(s, comma + 1, end, (guint)count))
            continue;
        g_autofree Token *thing = g_memdup2(token_at(s, number + 2), figure * sizeof(Token));
        guint i = comma + 1;
        for (guint n = 0; n < (guint)count; n++) {
            guint behind = told_by_size(s, i, sentence_end(s, i));
            Token size = *token_at(s, i);
            drop(s, i, behind - i);
            for (guint k = 0; k < figure; k++) {
                thing[k].start = thing[k].end = size.end;
                g_array_insert_val(s->tokens, i + k, thing[k]);
            }
            g_array_insert_val(s->tokens, i, size);
            insert(s, i, TOKEN_WORD, word_row(WORD_MEASURE, 0));
            insert(s, i, TOKEN_WORD, word_row(WORD_VERB, VERB_DRAW));
            i = clause_end(s, i) + 1;
        }
        drop(s, begin, comma + 1 - begin);
    }
}

/* --- where it is, and what it is for --------------------------------------------------------------------------------
 */

/** 来个小人儿|站|中间, 画只猫|趴|左下角: it is there. */
static void settle_posed(const Spoken *s)
{
    static const char *const poses[] = {"站", "坐", "蹲", "趴", "躺", "停", "飞",   "跑",   "游",   "立",   "种",
                                        "插", "挂", "飘", "卧", "靠", "守", "停靠", "站着", "坐着", "停着", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        guint figure = i - (t[-1].kind == TOKEN_COMMA && i > 1 ? 2u : 1u);
        gboolean stamp = token_is(token_at(s, figure), WORD_SHAPE) && token_at(s, figure)->row->value == DRAW_STAMP;
        guint begin = sentence_begin(s, i);
        gboolean wanted = begin + 1 < i && token_is_filler(token_at(s, begin)) &&
                          is_spelled(s, token_at(s, begin + 1), "要") &&
                          !begins_with(s, token_at(s, begin), "我"); /* 老师要两个人站左边 */
        if (!stamp || wanted || t->kind == TOKEN_QUOTE || t->end == t->start || !spelled_any(s, t, poses) ||
            !token_is(t + 1, WORD_ANCHOR) || !has_kind(s, sentence_begin(s, i), i, WORD_VERB) ||
            has_kind(s, sentence_begin(s, i), i, WORD_EDIT))
            continue;
        t->kind = TOKEN_WORD;
        t->row = word_row(WORD_AT, 0);
        if (figure + 2 == i)
            drop(s, i - 1, 1);
    }
}

/** 画个|看板用的|表格, |排期用的|表格: what it is for. */
static void settle_made_for(const Spoken *s)
{
    static const char *const uses[] = {"用", "用途", "使", NULL};
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!(token_is(t, WORD_MEASURE) || (token_is(t, WORD_VERB) && !token_is(t + 1, WORD_MEASURE))))
            continue;
        guint far = MIN(sentence_end(s, i), i + TOLD_TOKENS), j = i + 1;
        while (j < far && !spelled_any(s, token_at(s, j), uses) && !ends_in(s, token_at(s, j), "用的") &&
               !(token_at(s, j)->kind == TOKEN_UNKNOWN && ends_in(s, token_at(s, j), "用")) &&
               token_at(s, j)->kind != TOKEN_QUOTE && token_at(s, j)->kind != TOKEN_COMMA &&
               token_at(s, j)->kind != TOKEN_NUMBER && !is_figure(token_at(s, j)) &&
               !token_is(token_at(s, j), WORD_NOT) && !token_is_color(token_at(s, j)))
            j++;
        gboolean joined = j < far && ends_in(s, token_at(s, j), "用的");
        gboolean used =
            j < far && (joined || ((spelled_any(s, token_at(s, j), uses) ||
                                    (token_at(s, j)->kind == TOKEN_UNKNOWN && ends_in(s, token_at(s, j), "用"))) &&
                                   token_is(next_to(s, j + 1), WORD_DE)));
        guint behind = j + (joined ? 1u : 2u);
        while (used && behind < far &&
               (is_look(token_at(s, behind)) || token_at(s, behind)->kind == TOKEN_NUMBER ||
                token_is(token_at(s, behind), WORD_ROWS) || token_is(token_at(s, behind), WORD_COLUMNS)))
            behind++;
        if (used && (j > i + 1 || token_at(s, j)->kind == TOKEN_UNKNOWN) && is_figure(next_to(s, behind)))
            drop(s, i + 1, j + (joined ? 1u : 2u) - (i + 1));
    }
}

/** |1 2 3|号, 1/2/3号: each of them is the number of a thing, as with commas between. */
static void settle_bare_numbers(const Spoken *s)
{
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        const Token *before = i > 0 ? token_at(s, i - 1) : NULL;
        if (token_at(s, i)->kind != TOKEN_NUMBER || token_at(s, i)->spelled ||
            !(before == NULL || is_end(before) || token_is_filler(before) || token_is(before, WORD_EDIT)))
            continue;
        guint joints[LIMIT_JOINT_TOKENS], n = 0, j = i;
        for (; n < LIMIT_JOINT_TOKENS && next_to(s, j)->kind == TOKEN_NUMBER; n++) {
            const Token *t = token_at(s, j);
            if (t->value < 1 || t->value > 999 || !(t->value <= (double)(guint)t->value) || t->spelled)
                break;
            gboolean slash = next_to(s, j + 1)->kind == TOKEN_UNKNOWN && is_spelled(s, next_to(s, j + 1), "/");
            joints[n] = j + 1;
            j += slash ? 2 : 1;
        }
        if (n < 2 || !is_number_mark(next_to(s, j)) || next_to(s, j)->start != token_at(s, j - 1)->end)
            continue;
        for (guint k = n - 1; k > 0; k--) {
            guint joint = joints[k - 1];
            if (token_at(s, joint)->kind == TOKEN_UNKNOWN)
                token_at(s, joint)->kind = TOKEN_COMMA;
            else
                insert(s, joint, TOKEN_COMMA, NULL);
        }
        i = j;
    }
}

/** 圆下面写前端，|方块|下面写后端; 圆下面写前端 |方块|下面写后端: beside that one, too. */
static void settle_written_beside(const Spoken *s)
{
    static const char *const on[] = {"上面", "上", "里", "里面", "中间", "内", NULL};
    gboolean writes = FALSE;
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (is_end(t))
            writes = FALSE;
        if (writes && (is_pause(s, i) || token_at(s, i - 1)->kind == TOKEN_COMMA)) {
            guint end = sentence_end(s, i), length = thing_at(s, i, end);
            guint side = i + length + (length > 0 && token_is(next_to(s, i + length), WORD_DE) ? 1u : 0u);
            const Token *place = next_to(s, side);
            gboolean beside = length > 0 && token_is(place, WORD_ANCHOR) && place->row->value <= ANCHOR_RIGHT &&
                              place->row->value != ANCHOR_MIDDLE && !spelled_any(s, place, on) &&
                              token_is(next_to(s, side + 1), WORD_WRITE) && side + 2 < end;
            if (beside) {
                insert(s, i, TOKEN_WORD, word_row(WORD_AT, 0));
                if (token_at(s, i - 1)->kind != TOKEN_COMMA)
                    insert(s, i++, TOKEN_COMMA, NULL);
                i += length + 1;
                continue;
            }
        }
        writes = writes || (i > 0 && token_is(t, WORD_WRITE) && token_is(t - 1, WORD_ANCHOR));
    }
}

/** 写“上线”，红色，|40号|: how large the letters are; nobody would number so many things. */
static void settle_font_clause(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        guint begin = sentence_begin(s, i);
        if (t->kind != TOKEN_NUMBER || t->value < 10 || t->value > 200 || !is_number_mark(t + 1) ||
            !(t[-1].kind == TOKEN_COMMA || is_pause(s, i) || token_is_color(t - 1)) ||
            has_kind(s, begin, sentence_end(s, i), WORD_EDIT) ||
            !(has_kind(s, begin, i, WORD_WRITE) || is_letters(token_at(s, begin))))
            continue;
        guint behind = i + 2 + (is_letters(next_to(s, i + 2)) ? 1u : 0u);
        if (!is_end(next_to(s, behind)) && next_to(s, behind)->kind != TOKEN_COMMA && !is_pause(s, behind))
            continue;
        token_at(s, i + 1)->row = word_row(WORD_METRIC, METRIC_FONT);
        if (behind > i + 2)
            drop(s, i + 2, 1);
    }
}

/** |左边写|前台, |上面那个写|前台: a place and the verb, behind them; i when they are not there. */
static guint writes_there(const Spoken *s, guint i, guint end, gint32 *anchor)
{
    guint j = i + (i < end && token_is(token_at(s, i), WORD_AT) ? 1u : 0u);
    if (j >= end || !token_is(token_at(s, j), WORD_ANCHOR))
        return i;
    *anchor = token_at(s, j++)->row->value;
    while (j < end && (token_is(token_at(s, j), WORD_DE) || token_is_filler(token_at(s, j)) || is_it(token_at(s, j)) ||
                       token_is(token_at(s, j), WORD_MEASURE)))
        j++;
    return j + 1 < end && token_is(token_at(s, j), WORD_WRITE) ? j + 1 : i;
}

/** 左边, 中间, 右边; 上面, 下面: whether places go on in one direction. */
static gboolean goes_on_to(gint32 from, gint32 to, gboolean *down)
{
    gboolean across = (from == ANCHOR_LEFT && (to == ANCHOR_MIDDLE || to == ANCHOR_RIGHT)) ||
                      (from == ANCHOR_MIDDLE && to == ANCHOR_RIGHT);
    gboolean under = (from == ANCHOR_TOP && (to == ANCHOR_MIDDLE || to == ANCHOR_BOTTOM)) ||
                     (from == ANCHOR_MIDDLE && to == ANCHOR_BOTTOM);
    *down = under;
    return across || under;
}

/** Clauses that write in one place after the other, from left to right, from top to bottom, or two the other way. */
typedef struct {
    guint n;
    gboolean down, back;
} Places;

static gboolean written_in_order(const Spoken *s, guint i, guint end, Places *places)
{
    gint32 before = -1, anchor = -1;
    for (; i < end; i = clause_end(s, i) + 1, places->n++, before = anchor) {
        if (writes_there(s, i, end, &anchor) == i)
            return FALSE;
        if (places->n == 0 || (!places->back && goes_on_to(before, anchor, &places->down)))
            continue;
        places->back = places->n == 1 && goes_on_to(anchor, before, &places->down);
        if (!places->back)
            return FALSE;
    }
    return places->n > 1 && (!places->back || places->n == 2);
}

/** 前台，|后台|: the second one first. */
static void exchange_words(const Spoken *s, guint first, guint end)
{
    guint comma = clause_end(s, first), n = end - comma - 1;
    g_autofree Token *second = g_memdup2(token_at(s, comma + 1), n * sizeof(Token));
    drop(s, comma, n + 1);
    insert(s, first, TOKEN_COMMA, NULL);
    g_array_insert_vals(s->tokens, first, second, n);
}

/** 画两个框，|左边写|前台，|右边写|后台: what is written on each, in their order. */
static void settle_written_by_place(const Spoken *s)
{
    static const char *const sides[] = {"一左一右", "一上一下", NULL};
    for (guint begin = 0; begin + 6 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin), comma = clause_end(s, begin), figure = begin, number = begin;
        while (figure < comma && !is_figure(token_at(s, figure)))
            figure++;
        while (number < figure && token_at(s, number)->kind != TOKEN_NUMBER)
            number++;
        gboolean counted =
            comma < end && number < figure && figure < comma && token_is(token_at(s, number + 1), WORD_MEASURE);
        gboolean apart = comma < end && figure + 1 < comma &&
                         said_between(s, token_at(s, figure)->end, token_at(s, comma)->start, sides);
        Places places = {0};
        if (!counted || has_kind(s, begin, comma, WORD_EDIT) || has_kind(s, begin, comma, WORD_WRITE) ||
            has_kind(s, begin, comma, WORD_NOT) || (!apart && has_kind(s, begin, comma, WORD_ANCHOR)) ||
            !written_in_order(s, comma + 1, end, &places) || token_at(s, number)->value != places.n)
            continue;
        guint said = comma + 1;
        for (guint k = 0; k < places.n; k++, said = clause_end(s, said) + 1) {
            gint32 anchor;
            guint behind = writes_there(s, said, sentence_end(s, said), &anchor) - (k == 0 ? 1u : 0u);
            drop(s, said, behind - said);
        }
        if (places.back)
            exchange_words(s, comma + 2, sentence_end(s, comma));
        if (apart)
            drop(s, figure + 1, comma - figure - 1);
        if (apart || !has_kind(s, begin, comma, WORD_ARRANGE))
            insert(s, figure + 1, TOKEN_WORD, word_row(WORD_ARRANGE, places.down ? ARRANGE_COLUMN : ARRANGE_ROW));
    }
}

/** 画三张便利贴，分别写昨天、今天、明天，|横着排一排|: how they stand, and no words on the last one. */
static void settle_arranged_last(const Spoken *s)
{
    for (guint c = 3; c + 1 < s->tokens->len; c++) {
        guint end = sentence_end(s, c), begin = sentence_begin(s, c), figure = begin + 1;
        guint row = behind_fillers(s, c + 1 + (token_is(next_to(s, c + 1), WORD_ALL) ? 1u : 0u));
        if (token_at(s, c)->kind != TOKEN_COMMA || !token_is(next_to(s, row), WORD_ARRANGE) || row >= end ||
            behind_manners(s, row + 1) != end || has_kind(s, begin, c, WORD_EDIT) ||
            has_kind(s, begin, c, WORD_ARRANGE))
            continue;
        while (figure < c && !(is_figure(token_at(s, figure)) && has_kind(s, begin, figure, WORD_MEASURE)))
            figure++;
        gboolean written = has_kind(s, MIN(figure, c), c, WORD_WRITE);
        for (guint i = figure; i < c; i++)
            written = written || token_at(s, i)->kind == TOKEN_COLON;
        if (!written || figure >= c)
            continue;
        Token how = *token_at(s, row);
        drop(s, c, end - c);
        gboolean colon = token_at(s, figure + 1)->kind == TOKEN_COLON;
        how.start = how.end = colon ? token_at(s, begin)->start : token_at(s, figure)->end;
        g_array_insert_val(s->tokens, colon ? begin : figure + 1, how);
    }
}

/** |从左到右|依次画圆、方块、三角形: in a row, and no line from the left. */
static void settle_in_order(const Spoken *s)
{
    static const char *const ways[] = {"从左到右", "从左往右", "由左到右", "由左往右", "从左至右", NULL};
    for (guint i = 0; i + 4 < s->tokens->len; i++) {
        if (i != sentence_begin(s, i) || !said_from(s, token_at(s, i)->start, ways))
            continue;
        guint end = sentence_end(s, i), verb = i, things = 0;
        guint typed = token_at(s, i)->start + (guint)strlen(ways[0]);
        while (verb < end && token_at(s, verb)->start < typed)
            verb++;
        gboolean led = verb < end && token_at(s, verb)->start == typed;
        guint front = verb;
        verb = behind_fillers(s, verb);
        for (guint j = verb; j < end; j++)
            things += is_figure(token_at(s, j)) ? 1 : 0;
        gboolean other = has_kind(s, verb, end, WORD_EDIT) || has_kind(s, verb, end, WORD_ARRANGE) ||
                         has_kind(s, verb, end, WORD_AT) || has_kind(s, verb, end, WORD_ANCHOR) ||
                         has_kind(s, verb, end, WORD_NOT) || has_kind(s, verb, end, WORD_RELATION);
        if (!led || front == i || !token_is(next_to(s, verb), WORD_VERB) || things < 2 || other ||
            next_to(s, end)->kind == TOKEN_ASKED || is_line(token_at(s, end - 1)))
            continue;
        Token row = *token_at(s, i);
        row.kind = TOKEN_WORD;
        row.row = word_row(WORD_ARRANGE, ARRANGE_ROW);
        row.end = typed;
        g_array_insert_val(s->tokens, end, row);
        drop(s, i, verb - i);
    }
}

/** A和B|各|往下移20: all of them; 圆和方块各画三个 is a count. */
static void settle_each_changed(const Spoken *s)
{
    static const char *const each[] = {"各", "各自", "各都", NULL};
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (t->kind == TOKEN_QUOTE || t->end == t->start || !spelled_any(s, t, each))
            continue;
        const Token *next = t + 1;
        gboolean deed = token_is(next, WORD_EDIT) || token_is(next, WORD_TO) || token_is(next, WORD_ROTATE);
        gboolean thing = is_figure(t - 1) || called_at(s, i - 1, i) > 0 || (i > 2 && called_at(s, i - 2, i) == 2) ||
                         is_letters(t - 1);
        if (!deed || !thing || has_kind(s, sentence_begin(s, i), i, WORD_VERB))
            continue;
        t->kind = TOKEN_WORD;
        t->row = word_row(WORD_ALL, 0);
    }
}

/** Whether a colour stands right beside another one. */
static gboolean touching(const Spoken *s, guint i)
{
    const Token *t = token_at(s, i);
    gboolean before = i > 0 && token_is(t - 1, WORD_COLOR) && t[-1].end == t->start;
    return before || (token_is(next_to(s, i + 1), WORD_COLOR) && next_to(s, i + 1)->start == t->end);
}

/** 画三个圆，|红黄绿各一个|: one of each colour. */
static void settle_one_of_each_color(const Spoken *s)
{
    for (guint c = 3; c + 4 < s->tokens->len; c++) {
        if (token_at(s, c)->kind != TOKEN_COMMA)
            continue;
        guint end = sentence_end(s, c), i = c + 1, n = 0, figure = c;
        g_autoptr(GArray) colors = g_array_new(FALSE, FALSE, sizeof(Token));
        for (; i < end && (token_is_color(token_at(s, i)) || token_is(token_at(s, i), WORD_SHADE) ||
                           token_is(token_at(s, i), WORD_AND) || token_at(s, i)->kind == TOKEN_COMMA);
             i++) {
            if (token_is(token_at(s, i), WORD_COLOR)) /* 红|黄绿: each character is one */
                n += touching(s, i) ? (token_at(s, i)->end - token_at(s, i)->start) / (guint)strlen("红") : 1;
            if (token_is_color(token_at(s, i)) || token_is(token_at(s, i), WORD_SHADE))
                g_array_append_val(colors, *token_at(s, i));
        }
        gboolean each = i + 2 < end && token_at(s, i)->end > token_at(s, i)->start &&
                        is_spelled(s, token_at(s, i), "各") && token_at(s, i + 1)->kind == TOKEN_NUMBER &&
                        token_at(s, i + 1)->value == 1 && token_is(token_at(s, i + 2), WORD_MEASURE) &&
                        behind_manners(s, i + 3) == end;
        while (figure > sentence_begin(s, c) && !is_figure(token_at(s, figure)))
            figure--;
        gboolean counted = figure > 1 && token_is(token_at(s, figure - 1), WORD_MEASURE) &&
                           token_at(s, figure - 2)->kind == TOKEN_NUMBER && token_at(s, figure - 2)->value == n;
        if (!each || n < 2 || !counted || figure + 1 != c || has_kind(s, sentence_begin(s, c), c, WORD_EDIT))
            continue;
        drop(s, c, end - c);
        g_array_insert_vals(s->tokens, figure, colors->data, colors->len);
    }
}

static const SpokenPass passes[] = {
    {settle_written_by_place, WORD_WRITE, WORD_ANCHOR},
    {settle_arranged_last, WORD_ARRANGE, WORD_SHAPE},
    {settle_in_order, WORD_SHAPE, WORD_VERB},
    {settle_each_changed, WORD_EDIT, WORD_EDIT},
    {settle_one_of_each_color, WORD_SHAPE, WORD_COLOR},
    {settle_written_beside, WORD_WRITE, WORD_ANCHOR},
    {settle_font_clause, WORD_REF, WORD_REF},
    {settle_bare_numbers, WORD_REF, WORD_REF},
    {settle_made_for, WORD_SHAPE, WORD_MEASURE},
    {settle_made_for, WORD_SHAPE, WORD_VERB},
    {settle_posed, WORD_SHAPE, WORD_ANCHOR},
    {settle_told_by_size, WORD_SIZE, WORD_MEASURE},
    {settle_one_more_there, WORD_SHAPE, WORD_MEASURE},
};

void spoken_series(const Spoken *s)
{
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
