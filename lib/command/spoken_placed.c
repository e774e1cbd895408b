// SPDX-License-Identifier: MIT
/*
 * Where things lie and go, in words that stand between a thing and its place:
 *
 *     房子挪到c2那个格里   放到四百 三百那个位置     那个 points at nothing
 *     从一百一百到五百四百                            two numbers in one breath
 *     放到a上边去 挨着就行                            as near as things are put anyway
 *     星星给我放到房子上边   最下面那个东西变红       给我, 那个东西 say nothing more
 *     开个格子 带编号的                               the cells have names anyway
 *     三角形下来点 放到两个圆中间                     two ways to go, and a pause
 */
#include "lib/command/lexicon.h"
#include "lib/command/numbers.h"
#include "lib/command/spoken_named.h"

static gboolean is_one_of(const Spoken *s, guint i, const char *const *list)
{
    const Token *t = next_to(s, i);
    return t->end > t->start && t->kind != TOKEN_QUOTE && spelled_any(s, t, list);
}

/** c2|那个|格里, 四百 三百|那个位置, 100,100|那儿: the place was said already. */
static void settle_that_place(const Spoken *s)
{
    static const char *const that[] = {"那个", "这个", "那", "那一", NULL};
    static const char *const cells[] = {"格", "格里", "格子", "格子里", "格里面", "格子里面", "格子中", "格中", NULL};
    static const char *const spots[] = {"位置", "地方", "点", "坐标", "位置上", "地方去", NULL};
    static const char *const there[] = {"那个位置", "那个地方",   "那个点", "那个坐标", "那儿",
                                        "那里",     "那个位置上", "那边",   "那位置",   NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i - 1);
        if (t->kind != TOKEN_NUMBER || !is_one_of(s, i, that) || t->end != token_at(s, i)->start)
            continue;
        gboolean lettered =
            i > 1 && t[-1].end == t->start && t[-1].end == t[-1].start + 1 && g_ascii_isalpha(s->text[t[-1].start]);
        if (lettered && is_one_of(s, i + 1, cells)) {
            token_at(s, i + 1)->kind = TOKEN_WORD;
            token_at(s, i + 1)->row = word_row(WORD_CELL, 0);
            drop(s, i, 1);
        } else if (!lettered && is_one_of(s, i + 1, spots) && clause_is_over(s, i + 2)) {
            drop(s, i, 2);
        }
    }
    for (guint i = 1; i < s->tokens->len; i++) { /* in one word */
        if (token_at(s, i - 1)->kind == TOKEN_NUMBER && is_one_of(s, i, there) && clause_is_over(s, i + 1) &&
            has_kind(s, sentence_begin(s, i), i, WORD_AT))
            drop(s, i, 1);
    }
}

/** 从|一百一百|到|五百四百: each of them is two numbers. */
static void settle_numbers_in_one(const Spoken *s)
{
    static const char hundred[] = "百";
    for (guint i = 1; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        const Token *before = t - 1;
        if (t->kind != TOKEN_NUMBER || !t->spelled || (guint8)s->text[t->start] < 0x80 ||
            !(token_is(before, WORD_FROM) || token_is(before, WORD_TO) || token_is(before, WORD_AT) ||
              token_is_edit(before, EDIT_MOVE_TO)))
            continue;
        g_autofree char *typed = g_strndup(s->text + t->start, t->end - t->start);
        const char *first = strstr(typed, hundred);
        const char *second = first != NULL ? strstr(first + strlen(hundred), hundred) : NULL;
        if (second == NULL || second - first < (gssize)(2 * strlen(hundred)) ||
            strstr(second + strlen(hundred), hundred) != NULL)
            continue;
        guint cut = (guint)(second - typed) - (guint)strlen(hundred);
        g_autofree char *head = g_strndup(typed, cut);
        double x = 0, y = 0;
        if (number_match_chinese(head, &x) != cut || number_match_chinese(typed + cut, &y) != strlen(typed) - cut)
            continue;
        Token behind = *t;
        behind.start += cut;
        behind.value = y;
        token_at(s, i)->end = behind.start;
        token_at(s, i)->value = x;
        insert(s, i + 1, TOKEN_COMMA, NULL);
        token_at(s, i + 1)->start = token_at(s, i + 1)->end = behind.start;
        g_array_insert_val(s->tokens, i + 2, behind);
        i += 2;
    }
}

/** 放到A上面去|，挨着就行: as near as it is put. */
static void settle_close_by(const Spoken *s)
{
    static const char *const near[] = {"挨着", "紧挨着", "贴着", "紧贴着", "靠着", NULL};
    static const char *const close[] = {"挨着就行", "挨着",       "挨着就好", "挨着点",     "挨着放",
                                        "紧挨着",   "紧挨着就行", "贴着就行", "贴着",       "贴着就好",
                                        "靠着就行", "靠着就好",   "挨着它",   "挨着就可以", "贴着就可以",
                                        "贴着放",   "挨着就成",   "紧贴着",   NULL};
    for (guint i = 2; i < s->tokens->len; i++) {
        guint from = i + (token_at(s, i)->kind == TOKEN_COMMA ? 1u : 0u);
        if (!(from > i || is_pause(s, i)) || from >= s->tokens->len || !said_from(s, token_at(s, from)->start, near))
            continue;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        if (from >= end || i == begin)
            continue;
        guint stop = end;
        while (stop > from + 1 && token_is(token_at(s, stop - 1), WORD_FILLER) &&
               !ends_in(s, token_at(s, stop - 1), "行") && !ends_in(s, token_at(s, stop - 1), "好"))
            stop--;
        gboolean placed = has_edit(s, begin, i, EDIT_MOVE_TO) || has_kind(s, begin, i, WORD_AT) ||
                          has_kind(s, begin, i, WORD_VERB) || has_kind(s, begin, i, WORD_EDIT);
        if (placed && (has_kind(s, begin, i, WORD_ANCHOR) || has_kind(s, begin, i, WORD_RELATION)) &&
            (said_between(s, token_at(s, from)->start, token_at(s, stop - 1)->end, close) ||
             said_between(s, token_at(s, from)->start, token_at(s, end - 1)->end, close)))
            drop(s, i, end - i);
    }
}

/** 星星|给我|放到…, 最下面那个|给我|换成红的: as without it. */
static void settle_for_me(const Spoken *s)
{
    static const char *const forme[] = {"给我", "帮我", "替我", "你给我", "你帮我", "给咱", "给俺", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t, WORD_FILLER) || !is_one_of(s, i, forme))
            continue;
        guint begin = sentence_begin(s, i);
        gboolean thing = ends_thing(t - 1) && !has_kind(s, begin, i, WORD_VERB);
        gboolean deed = (token_is(t + 1, WORD_EDIT) && t[1].row->value != EDIT_MARK) || token_is(t + 1, WORD_AT) ||
                        token_is(t + 1, WORD_ROTATE) || token_is(t + 1, WORD_FILL);
        if (!thing || !deed)
            continue;
        guint first = behind_fillers(s, begin);
        drop(s, i, 1);
        if (first < i && token_is(token_at(s, i), WORD_AT) && first + thing_at(s, first, i) == i)
            insert(s, first, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
    }
}

/** 最下面|那个|东西|变红, 最左边|那个|删掉: the one that lies there, of all. */
static void settle_that_most(const Spoken *s)
{
    static const char *const that[] = {"那个", "这个", "那一个", NULL};
    static const char *const thing[] = {"东西", "图形", "玩意", "玩意儿", "物件", "家伙", "元素", NULL};
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_ANCHOR) || !begins_with(s, t, "最") || !is_one_of(s, i + 1, that) || !thing_comes(s, i))
            continue;
        gboolean named = is_one_of(s, i + 2, thing);
        if (!named && !(token_is(next_to(s, i + 2), WORD_EDIT) && !token_is_edit(next_to(s, i + 2), EDIT_MARK)))
            continue;
        g_autofree char *typed = g_strndup(s->text + t->start, t->end - t->start);
        g_autofree char *most = g_strconcat(typed, "的", NULL);
        const WordRow *row = NULL;
        if (lexicon_match(most, &row) != strlen(most) || row->kind != WORD_REF)
            continue;
        t->row = row;
        drop(s, i + 1, named ? 2 : 1);
    }
}

/** 三角形|下来|点| 放到两个圆中间: down a bit, and then there. */
static void settle_bit_then_place(const Spoken *s)
{
    static const char *const bits[] = {"点", "点儿", "一点", "一点儿", "些", "一些", NULL};
    static const char *const ways[] = {"下来", "下去", "上来", "上去", "过来", "过去",
                                       "往下", "往上", "往左", "往右", NULL};
    for (guint begin = 0; begin + 4 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint first = begin + (token_is_edit(token_at(s, begin), EDIT_MARK) ? 1u : 0u);
        guint length = thing_at(s, first, end);
        guint way = first + length;
        guint bit = way + 1 + (token_is(next_to(s, way), WORD_TO) ? 1u : 0u);
        gboolean goes =
            length > 0 && (is_one_of(s, way, ways) || (bit == way + 2 && token_is(next_to(s, way + 1), WORD_ANCHOR)));
        guint rest = bit + 1 + (next_to(s, bit + 1)->kind == TOKEN_COMMA ? 1u : 0u);
        if (!goes || !is_one_of(s, bit, bits) || rest >= end || !(rest > bit + 1 || is_pause(s, rest)))
            continue;
        gboolean put =
            is_one_of(s, rest, (const char *const[]){"放到", "放在", "挪到", "移到", "摆到", "放", "到", NULL});
        if (!put)
            continue;
        drop(s, way, rest - way); /* the place says where */
        if (first == begin)
            insert(s, begin, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
    }
}

/** 开个格子| 带编号的, 打开带坐标的格子: the grid, whose cells have names anyway. */
static void settle_grid(const Spoken *s)
{
    static const char *const on[] = {"开", "打开", "开启", "开一下", NULL};
    static const char *const grid[] = {"格子", "方格", "网格", "格子线", "方格子", "坐标格", NULL};
    static const char *const named[] = {"带编号的", "带编号",   "带号的",   "有编号的", "带坐标的",
                                        "带坐标",   "带字母的", "标编号的", NULL};
    for (guint begin = 0; begin + 1 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint verb = behind_fillers(s, begin);
        guint what = verb + 1;
        if (!is_one_of(s, verb, on))
            continue;
        what += next_to(s, what)->kind == TOKEN_NUMBER && token_is(next_to(s, what + 1), WORD_MEASURE) ? 1u : 0u;
        what += token_is(next_to(s, what), WORD_MEASURE) ? 1u : 0u;
        guint noun = what;
        while (noun < end && !is_one_of(s, noun, grid))
            noun++;
        if (noun >= end || (noun > what && !said_between(s, token_at(s, what)->start, token_at(s, noun)->start, named)))
            continue;
        gboolean tail = noun + 1 < end && said_between(s, token_at(s, noun)->end, token_at(s, end - 1)->end, named);
        if (!tail && !clause_is_over(s, noun + 1))
            continue;
        token_at(s, noun)->kind = TOKEN_WORD;
        token_at(s, noun)->row = word_row(WORD_WHOLE, WHOLE_GRID);
        if (tail)
            drop(s, noun + 1, end - noun - 1);
        drop(s, verb + 1, noun - verb - 1);
    }
}

/** As the passes of spoken_clauses.c: where one of the kinds is missing, there is nothing to do. */
static const SpokenPass passes[] = {
    {settle_for_me, WORD_FILLER, WORD_FILLER},
    {settle_that_most, WORD_ANCHOR, WORD_REF},
    {settle_bit_then_place, WORD_SHAPE, WORD_SHAPE},
};

void spoken_placed(const Spoken *s)
{
    settle_numbers_in_one(s);
    settle_that_place(s);
    settle_close_by(s);
    settle_grid(s);
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
