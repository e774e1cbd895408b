// SPDX-License-Identifier: MIT
/* Things named by where they stand, one after the other, and what is said of their words: 左边红圆右边蓝方块. */
#include "lib/command/spoken_tokens.h"

static gboolean is_edit(const Token *t, EditVerb verb)
{
    return token_is(t, WORD_EDIT) && t->row->value == (gint32)verb;
}

static gboolean is_color(const Token *t)
{
    return t->kind == TOKEN_COLOR || token_is(t, WORD_COLOR);
}

static gboolean is_letters(const Token *t)
{
    return token_is(t, WORD_SHAPE) && t->row->value == DRAW_TEXT;
}

/** A shape that is drawn, and no words. */
static gboolean is_figure(const Token *t)
{
    return token_is_shape(t) && !is_letters(t);
}

static gboolean ends_thing(const Token *t)
{
    return is_figure(t) || token_is(t, WORD_REF) || t->kind == TOKEN_REF || t->kind == TOKEN_QUOTE;
}

/** A: what a thing may be called. */
static gboolean is_latin_name(const Spoken *s, const Token *t)
{
    return g_ascii_isalpha(s->text[t->start]) && (t->kind == TOKEN_UNKNOWN || token_is(t, WORD_A));
}

static gboolean has_kind(const Spoken *s, guint from, guint to, WordKind kind)
{
    for (guint i = from; i < to; i++) {
        if (token_is(token_at(s, i), kind))
            return TRUE;
    }
    return FALSE;
}

/** A token that stands where token i begins and takes no room. */
static Token mark_at(const Spoken *s, guint i, TokenKind kind, const WordRow *row)
{
    guint at = i < s->tokens->len ? token_at(s, i)->start : token_at(s, i - 1)->end;
    return (Token){.kind = kind, .row = row, .start = at, .end = at};
}

static void insert(const Spoken *s, guint i, TokenKind kind, const WordRow *row)
{
    Token mark = mark_at(s, i, kind, row);
    g_array_insert_val(s->tokens, i, mark);
}

/** 便签上的字, 1号里面的文字, 4号字: the words on a thing, and neither a place nor a size. */
static void settle_words_on(const Spoken *s)
{
    static const char *const on[] = {"上", "上面", "上边", "里", "里面", "里边", "内", "中", "里头", "中间", NULL};
    static const WordRow of = {WORD_DE, 0, 0, "的", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!ends_thing(t - 1) && !is_latin_name(s, t - 1))
            continue;
        guint begin = sentence_begin(s, i);
        gboolean number = token_is(t - 1, WORD_REF) && t[-1].row->value == REFWORD_NUMBER &&
                          (i == begin + 2 || (i > 2 && is_edit(t - 3, EDIT_MARK)));
        gboolean place = t->kind == TOKEN_WORD && spelled_any(s, t, on);
        guint words_at = i + (place ? 1u : 0u);
        words_at += place && token_is(token_at(s, words_at), WORD_DE) ? 1u : 0u;
        if (!(ends_thing(t - 1) || (place && is_latin_name(s, t - 1))) || (!place && !number) ||
            words_at + 1 >= s->tokens->len || !is_letters(token_at(s, words_at)) ||
            !(is_spelled(s, token_at(s, words_at), "字") || is_spelled(s, token_at(s, words_at), "文字")))
            continue;
        const Token *next = token_at(s, words_at + 1);
        gboolean changes = token_is(next, WORD_EDIT) || token_is(next, WORD_SIZE) || token_is(next, WORD_ALL) ||
                           token_is(next, WORD_CLEAR);
        if (!changes)
            continue;
        drop(s, i, words_at - i);
        insert(s, i, TOKEN_WORD, &of);
    }
}

/** Looks from token i on, up to the shape that has them: its token; 0 when there is none. */
static guint figure_behind(const Spoken *s, guint i)
{
    guint end = s->tokens->len;
    if (i + 1 < end && token_at(s, i)->kind == TOKEN_NUMBER && token_is(token_at(s, i + 1), WORD_MEASURE))
        i += 2;
    while (i < end && (is_color(token_at(s, i)) || token_is(token_at(s, i), WORD_SIZE) ||
                       token_is(token_at(s, i), WORD_SHADE) || token_is(token_at(s, i), WORD_DE) ||
                       token_is(token_at(s, i), WORD_FILLED) || token_is(token_at(s, i), WORD_HOLLOW) ||
                       token_is(token_at(s, i), WORD_DASH) || token_is(token_at(s, i), WORD_STROKE)))
        i++;
    return i < end && is_figure(token_at(s, i)) ? i : 0;
}

/** 左边红圆|右边蓝方块|中间箭头: nothing but places, each with its thing. */
static void settle_placed_things(const Spoken *s)
{
    for (guint begin = 0; begin < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint i = begin;
        guint things = 0;
        while (i < end && token_is(token_at(s, i), WORD_ANCHOR)) {
            guint figure = figure_behind(s, i + 1);
            if (figure == 0 || figure >= end || token_is(token_at(s, i + 1), WORD_DE))
                break;
            things++;
            i = figure + 1;
            if (i < end && token_at(s, i)->kind == TOKEN_COMMA)
                i++;
        }
        if (i < end || things < 2)
            continue;
        for (i = end; i > begin + 1; i--) {
            if (token_is(token_at(s, i - 1), WORD_ANCHOR)) {
                insert(s, i - 1, TOKEN_WORD, word_row(WORD_VERB, VERB_DRAW));
                if (i - 1 > begin && token_at(s, i - 2)->kind != TOKEN_COMMA)
                    insert(s, i - 1, TOKEN_COMMA, NULL);
            }
        }
    }
}

/** 画个房子|旁边一棵树, 画一个圆右边一个方块: beside the one that was drawn before. */
static void settle_drawn_beside(const Spoken *s)
{
    static const char *const sides[] = {"旁边", "边上", "左边", "右边", "上面", "下面", "上边",
                                        "下边", "左侧", "右侧", "上方", "下方", NULL};
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (t->kind != TOKEN_WORD || !spelled_any(s, t, sides) || !is_figure(t - 1) || t->start != t[-1].end)
            continue;
        guint begin = sentence_begin(s, i);
        const Token *next = t + 1;
        gboolean counted = (next->kind == TOKEN_NUMBER && i + 2 < s->tokens->len && token_is(next + 1, WORD_MEASURE)) ||
                           (is_figure(next) && begins_with(s, next, "一"));
        guint figure = counted ? figure_behind(s, i + 1) : 0;
        if (!counted || figure == 0 || has_kind(s, begin, i, WORD_AT) || !has_kind(s, begin, i, WORD_VERB) ||
            has_kind(s, begin, i, WORD_ANCHOR) || has_kind(s, begin, i, WORD_RELATION) ||
            (figure + 1 < s->tokens->len && token_is(token_at(s, figure + 1), WORD_EDIT)))
            continue;
        insert(s, i + 1, TOKEN_WORD, word_row(WORD_VERB, VERB_DRAW));
        insert(s, i, TOKEN_COMMA, NULL);
    }
}

/** 1号跟2号一样大: it is to become so; said of what has a number it is no remark. */
static void settle_numbered_likeness(const Spoken *s)
{
    for (guint begin = 0; begin + 5 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        const Token *t = token_at(s, begin);
        gboolean first = t->kind == TOKEN_NUMBER && token_is(t + 1, WORD_REF) && is_spelled(s, t + 2, "跟") &&
                         t[3].kind == TOKEN_NUMBER && token_is(t + 4, WORD_REF);
        const Token *like = t + 5;
        if (!first || begin + 6 != end || !token_is(like, WORD_RELATION) ||
            (like->row->value != RELATION_SAME_SIZE && like->row->value != RELATION_SAME_COLOR))
            continue;
        insert(s, begin + 2, TOKEN_WORD, word_row(WORD_EDIT, EDIT_BECOME));
        insert(s, begin, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
    }
}

/** 把我画的都撤销, 我的全部撤销: all my steps. */
static void settle_all_mine(const Spoken *s)
{
    for (guint i = 1; i < s->tokens->len; i++) {
        const Token *all = token_at(s, i - 1);
        if (!token_is(token_at(s, i), WORD_UNDO) || !token_is(all, WORD_ALL))
            continue;
        guint begin = sentence_begin(s, i);
        if (i < begin + 2)
            continue;
        const Token *mine = all - 1;
        gboolean own = spelled_any(s, mine, (const char *const[]){"我画的", "我的", "我做的", "我加的", NULL});
        gboolean marked = i > begin + 2 && is_edit(mine - 1, EDIT_MARK);
        if (own && i == begin + 2 + (marked ? 1u : 0u))
            drop(s, begin, i - 1 - begin);
    }
}

/** 文字 不要画圆: behind the space stand the words, unless they are looks. */
static void settle_titled_words(const Spoken *s)
{
    for (guint begin = 0; begin + 1 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        Token *t = token_at(s, begin);
        if (begin + 1 >= s->tokens->len || !is_letters(t) || !is_spelled(s, t, "文字") || t[1].start <= t->end)
            continue;
        gboolean written = t[1].kind == TOKEN_UNKNOWN || token_is(t + 1, WORD_NOT) || token_is(t + 1, WORD_CHAT) ||
                           token_is(t + 1, WORD_FILLER);
        if (written)
            t->row = word_row(WORD_WRITE, 0);
    }
}

/** 圆变成绿色好了: that is all that is wanted. */
static void settle_good_so(const Spoken *s)
{
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t, WORD_PRAISE))
            continue;
        guint begin = sentence_begin(s, i);
        gboolean last = is_spelled(s, t, "好") && is_spelled(s, t + 1, "了") && i + 2 == sentence_end(s, i);
        gboolean value =
            is_color(t - 1) || token_is(t - 1, WORD_ANCHOR) || token_is(t - 1, WORD_SIZE) || is_figure(t - 1);
        if (last && value && has_kind(s, begin, i, WORD_EDIT))
            drop(s, i, 2);
    }
}

/** 画个车间: a measure word counts, or it is a part of another word. */
static void settle_stray_measures(const Spoken *s)
{
    for (guint i = 1; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (token_is(t, WORD_MEASURE) && is_figure(t - 1) && t->start == t[-1].end &&
            has_kind(s, sentence_begin(s, i), i, WORD_VERB)) {
            t->kind = TOKEN_UNKNOWN;
            t->row = NULL;
        }
    }
}

/** 便签上写的todo换成“完成”: what is written there now, in place of what is to be. */
static void settle_written_before(const Spoken *s)
{
    static const WordRow of = {WORD_DE, 0, 0, "的", NULL};
    for (guint i = 1; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t, WORD_WRITE) || !token_is(t + 1, WORD_DE))
            continue;
        guint end = sentence_end(s, i);
        guint becomes = i + 2;
        while (becomes < end && !is_edit(token_at(s, becomes), EDIT_BECOME))
            becomes++;
        guint begin = i - (token_is(t - 1, WORD_ANCHOR) || token_is(t - 1, WORD_RELATION) ? 1u : 0u);
        if (becomes + 1 >= end || becomes == i + 2 || begin == 0 || !ends_thing(token_at(s, begin - 1)) ||
            token_is(token_at(s, becomes - 1), WORD_NOT))
            continue;
        drop(s, begin, becomes - begin);
        insert(s, begin, TOKEN_WORD, word_row(WORD_SHAPE, DRAW_TEXT));
        token_at(s, begin)->start = token_at(s, begin - 1)->end;
        insert(s, begin, TOKEN_WORD, &of);
    }
}

/** 第一个里面写甲|第二个里面写乙: the words end where the next one is named. */
static void settle_written_in_turn(const Spoken *s)
{
    gboolean writes = FALSE;
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean nth = token_is(t, WORD_REF) && t->row->value == REFWORD_NTH && t[1].kind == TOKEN_NUMBER;
        writes = !is_end(t) && (writes || token_is(t, WORD_WRITE) || token_is(t, WORD_LABEL));
        if (!nth || !writes)
            continue;
        guint j = i + 2;
        while (j + 1 < s->tokens->len && (token_is(token_at(s, j), WORD_MEASURE) ||
                                          token_is(token_at(s, j), WORD_RELATION) || is_figure(token_at(s, j))))
            j++;
        if (!token_is(token_at(s, j), WORD_WRITE) && !token_is(token_at(s, j), WORD_LABEL))
            continue;
        if (t[-1].kind == TOKEN_COMMA)
            token_at(s, i - 1)->kind = TOKEN_END;
        else
            insert(s, i++, TOKEN_END, NULL);
        writes = FALSE;
    }
}

/** 颜色改成跟三角形一样, 大小和1号一样: in which way, was said before. */
static void settle_alike_in(const Spoken *s)
{
    static const char *const alike[] = {"一样", "相同", "同样", "一样的", NULL};
    for (guint i = 2; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_RELATION) || t->row->value != RELATION_OTHER || !spelled_any(s, t, alike))
            continue;
        guint begin = sentence_begin(s, i);
        gboolean like = FALSE;
        gboolean color = FALSE;
        gboolean size = FALSE;
        for (guint j = begin; j < i; j++) {
            const Token *word = token_at(s, j);
            like = like || token_is(word, WORD_AND);
            color = color || is_spelled(s, word, "颜色") || is_spelled(s, word, "颜色的");
            size = size || (token_is(word, WORD_METRIC) && word->row->value == METRIC_SIZE);
        }
        if (like && color != size && has_kind(s, begin, i, WORD_EDIT))
            t->row = word_row(WORD_RELATION, color ? RELATION_SAME_COLOR : RELATION_SAME_SIZE);
    }
}

/** 都要绿色的: said of all that was drawn. */
static void settle_all_are_to_be(const Spoken *s)
{
    for (guint begin = 0; begin + 2 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        const Token *t = token_at(s, begin);
        if (begin + 2 < s->tokens->len && token_is(t, WORD_ALL) && is_spelled(s, t, "都") &&
            token_is(t + 1, WORD_VERB) && spelled_any(s, t + 1, (const char *const[]){"要", "想要", NULL}) &&
            is_color(t + 2))
            token_at(s, begin + 1)->row = word_row(WORD_EDIT, EDIT_BECOME);
    }
}

/** 左边有一个圆, 画板上有星星: tells what is there, and asks for nothing. */
static void settle_there_is(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        const Token *before = t - 1;
        if (!is_spelled(s, t, "有"))
            continue;
        guint begin = sentence_begin(s, i);
        guint end = sentence_end(s, i);
        gboolean place = token_is(before, WORD_ANCHOR) || token_is(before, WORD_BOARD) ||
                         spelled_any(s, before, (const char *const[]){"里", "这里", "那里", "这儿", "那儿", NULL});
        if (!place || has_kind(s, begin, end, WORD_VERB) || has_kind(s, begin, end, WORD_EDIT) ||
            has_kind(s, begin, end, WORD_WRITE) || has_kind(s, begin, end, WORD_QUESTION) ||
            has_kind(s, begin, end, WORD_WHOLE))
            continue;
        t->row = word_row(WORD_CHAT, 0);
    }
}

/** 给孩子们|画两个笑脸, 画个爱心|给妈妈: for whom it is. */
static void settle_for_whom(const Spoken *s)
{
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        if (!token_is(token_at(s, i), WORD_FILLER) || !is_spelled(s, token_at(s, i), "给"))
            continue;
        guint begin = sentence_begin(s, i);
        guint end = sentence_end(s, i);
        guint j = i + 1;
        gboolean people = FALSE;
        for (; j < end && j <= i + 8; j++) {
            const Token *t = token_at(s, j);
            gboolean many = j + 1 < end && is_figure(t) && is_spelled(s, t + 1, "们"); /* 孩子们 */
            people = people || t->kind == TOKEN_UNKNOWN || token_is(t, WORD_FILLER);
            if (many)
                continue;
            if (t->kind != TOKEN_UNKNOWN && !token_is_filler(t) && !token_is(t, WORD_CHAT) &&
                !(j > i + 1 && is_figure(t) && t->start == t[-1].end && t[-1].kind == TOKEN_UNKNOWN))
                break;
        }
        gboolean first =
            i == begin && j < end && token_is(token_at(s, j), WORD_VERB) && begins_with(s, token_at(s, j), "画");
        gboolean last = j == end && i > begin + 1 && has_kind(s, begin, i, WORD_VERB) &&
                        is_figure(token_at(s, i - 1)) && !has_kind(s, begin, i, WORD_EDIT);
        if (people && (first || last))
            drop(s, i, j - i);
    }
}

/** #3 → 紫色: it becomes so. */
static void settle_becoming_by_arrow(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean arrow = t->kind == TOKEN_WORD && s->text[t->end - 1] == '>';
        if (arrow && (t[-1].kind == TOKEN_REF || token_is(t - 1, WORD_REF)) && is_color(t + 1))
            token_at(s, i)->row = word_row(WORD_EDIT, EDIT_BECOME);
    }
}

/** label 写 Login: said twice. 圆也变红: as well as another one. */
static void settle_doubled(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean label =
            t->start > t[-1].end && token_is(t - 1, WORD_LABEL) && (token_is(t, WORD_WRITE) || token_is(t, WORD_LABEL));
        gboolean too = t->kind == TOKEN_UNKNOWN && is_spelled(s, t, "也") &&
                       (token_is(t + 1, WORD_EDIT) || token_is(t + 1, WORD_VERB) || token_is(t + 1, WORD_SIZE));
        if (label || too)
            drop(s, i, 1);
    }
}

/** 两条平行的横线: as lines of one direction are. */
static void settle_parallels(const Spoken *s)
{
    for (guint i = 2; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean several = token_is(t - 1, WORD_MEASURE) && t[-2].kind == TOKEN_NUMBER && t[-2].value > 1;
        if (several && is_spelled(s, t, "平") && is_spelled(s, t + 1, "行") && token_is(t + 2, WORD_DE))
            drop(s, i, 3);
    }
}

/** 圆心写上“靶心”: in its middle. */
static void settle_written_centre(const Spoken *s)
{
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_AT) || !is_spelled(s, t, "圆心") ||
            !(token_is(t + 1, WORD_WRITE) || token_is(t + 1, WORD_LABEL)))
            continue;
        Token middle = *t;
        t->row = word_row(WORD_SHAPE, DRAW_CIRCLE);
        middle.row = word_row(WORD_RELATION, RELATION_INSIDE);
        middle.start = t->end = t->start + (guint)strlen("圆");
        g_array_insert_val(s->tokens, i + 1, middle);
    }
}

/** 最后三步撤销, 把前两步都撤了: how many steps. */
static void settle_steps_before_undo(const Spoken *s)
{
    static const char *const last[] = {"最后", "前", "前面", "上", "刚才", "刚才的", "最近", "刚刚", "前面的", NULL};
    for (guint i = 3; i < s->tokens->len; i++) {
        if (!token_is(token_at(s, i), WORD_UNDO))
            continue;
        guint at = i - (token_is(token_at(s, i - 1), WORD_ALL) ? 1u : 0u);
        if (at < 3)
            continue;
        const Token *t = token_at(s, at);
        gboolean steps = token_is(t - 1, WORD_STEP) && t[-2].kind == TOKEN_NUMBER && spelled_any(s, t - 3, last);
        gboolean marked = at > 3 && is_edit(t - 4, EDIT_MARK);
        guint begin = at - 3 - (marked ? 1u : 0u);
        if (!steps || (begin > 0 && !is_end(token_at(s, begin - 1)) && !token_is_filler(token_at(s, begin - 1))))
            continue;
        Token undo = *token_at(s, i);
        drop(s, at, i + 1 - at);
        drop(s, begin, at - 2 - begin);
        g_array_insert_val(s->tokens, begin, undo);
        i = begin + 3;
    }
}

/** 我画的|全部变黄: all of mine, and not all that there is; what is undone are steps. */
static void settle_mine(const Spoken *s)
{
    static const char mine[] = "我画的";
    for (guint i = 0; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_ALL))
            continue;
        guint end = sentence_end(s, i);
        if (!begins_with(s, t, mine) || has_kind(s, sentence_begin(s, i), end, WORD_UNDO) ||
            has_kind(s, i, end, WORD_REDO))
            continue;
        Token whose = *t;
        whose.row = word_row(WORD_REF, REFWORD_MINE);
        whose.end = t->start + (guint)strlen(mine);
        t->start = whose.end;
        g_array_insert_val(s->tokens, i, whose);
        i++;
    }
}

/** 圆要: half a sentence. */
static void settle_wants_nothing(const Spoken *s)
{
    static const char *const wanting[] = {"要", "需要", "想要", "做", "弄", "搞", "想画", NULL};
    for (guint i = 1; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (token_is(t, WORD_VERB) && i + 1 == sentence_end(s, i) && spelled_any(s, t, wanting) && is_figure(t - 1))
            t->row = word_row(WORD_CHAT, 0);
    }
}

/** circle x3, 圆x3: so many. */
static void settle_times(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean times = (token_is(t, WORD_AXIS) || t->kind == TOKEN_BY) && is_spelled(s, t, "x");
        if (!times || !is_figure(t - 1) || t[1].kind != TOKEN_NUMBER || t[1].start != t->end ||
            i + 2 != sentence_end(s, i))
            continue;
        *t = t[1];
        t[1].kind = TOKEN_WORD;
        t[1].row = word_row(WORD_MEASURE, 0);
    }
}

/** 房子 太阳 云 各一个: a space parts them as a comma does. */
static void settle_each_of_spaced(const Spoken *s)
{
    for (guint i = 2; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!is_spelled(s, t, "各") && !is_spelled(s, t, "各自"))
            continue;
        guint begin = sentence_begin(s, i);
        for (guint j = i - 1; j > begin; j--) {
            const Token *thing = token_at(s, j);
            if (!token_is_shape(thing) && !is_color(thing) && !token_is(thing, WORD_SIZE) && !token_is_filler(thing))
                break;
            if (is_figure(thing - 1) && thing->start > thing[-1].end && thing->kind == TOKEN_WORD) {
                insert(s, j, TOKEN_COMMA, NULL);
                i++;
            }
        }
    }
}

void spoken_things(const Spoken *s)
{
    settle_for_whom(s);
    settle_becoming_by_arrow(s);
    settle_doubled(s);
    settle_there_is(s);
    settle_written_before(s);
    settle_written_in_turn(s);
    settle_alike_in(s);
    settle_all_are_to_be(s);
    settle_parallels(s);
    settle_written_centre(s);
    settle_steps_before_undo(s);
    settle_mine(s);
    settle_wants_nothing(s);
    settle_times(s);
    settle_each_of_spaced(s);
    settle_words_on(s);
    settle_placed_things(s);
    settle_drawn_beside(s);
    settle_numbered_likeness(s);
    settle_all_mine(s);
    settle_titled_words(s);
    settle_good_so(s);
    settle_stray_measures(s);
}
