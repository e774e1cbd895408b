// SPDX-License-Identifier: MIT
/*
 * What is said in a word that carries less, or more, than it seems:
 *
 *     紫色的椭圆帮我转一下               turned, if it is there; never drawn
 *     画一排花，三朵就够                 enough: so many
 *     在(400,100)这个位置点一个黑点      drawn, and not two dots
 *     右上角盖个太阳                     a stamp
 *     放大到原来两倍   变小一圈          as 原来的两倍, 变小
 *     红圆里面写个数字1                  the number, and not the word for it
 */
#include "lib/command/lexicon.h"
#include "lib/command/spoken_named.h"

/** 紫色的椭圆|帮我|转一下: a deed on a thing that is there, and how far is not said. */
static void settle_turned_a_bit(const Spoken *s)
{
    static const char *const turns[] = {
        "转", "旋转",     "转动",     "转转",       "转一转",     "转个角度",   "倾斜",     "斜一点", "斜一些", "扭",
        "拧", "顺时针转", "逆时针转", "顺时针旋转", "逆时针旋转", "旋转个角度", "转点角度", "扭转",   NULL};
    for (guint begin = 0; begin + 1 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint i = behind_fillers(s, begin), end = sentence_end(s, begin);
        guint length = figure_at(s, i, end);
        guint turn = i + length;
        while (turn < end && (token_is(token_at(s, turn), WORD_FILLER) || token_is(token_at(s, turn), WORD_ASK)))
            turn++;
        if (length > 0 && turn < end && token_is(token_at(s, turn), WORD_ROTATE) &&
            spelled_any(s, token_at(s, turn), turns) &&
            (clause_is_over(s, turn + 1) || is_spelled(s, next_to(s, behind_fillers(s, turn + 1)), "吗")) &&
            !token_is(next_to(s, turn + 1), WORD_DE))
            insert(s, i, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
        else if (i < end && token_is(token_at(s, i), WORD_ROTATE) && spelled_any(s, token_at(s, i), turns) &&
                 is_spelled(s, next_to(s, i + 1), "一下") && figure_at(s, i + 2, end) > 0 &&
                 clause_is_over(s, i + 2 + figure_at(s, i + 2, end))) { /* 帮我|转一下|紫色的椭圆 */
            const Token deed = *token_at(s, i);
            g_array_insert_val(s->tokens, i + 2 + figure_at(s, i + 2, end), deed);
            *token_at(s, i) = mark_at(s, i, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
            drop(s, i + 1, 1);
        }
    }
}

/** 三朵|就够, 三朵|够了: that is how many. */
static void settle_enough(const Spoken *s)
{
    static const char *const enough[] = {"够", "足够", "够了", NULL};
    for (guint i = 2; i < s->tokens->len; i++) {
        guint word = i + (is_spelled(s, token_at(s, i), "就") ? 1u : 0u);
        const Token *t = next_to(s, word);
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        guint behind = word + 1 + (is_spelled(s, next_to(s, word + 1), "了") ? 1u : 0u);
        if (word >= end || t->kind == TOKEN_QUOTE || !spelled_any(s, t, enough) || !clause_is_over(s, behind) ||
            !token_is(token_at(s, i - 1), WORD_MEASURE) || token_at(s, i - 2)->kind != TOKEN_NUMBER ||
            !(has_kind(s, begin, i, WORD_VERB) || has_kind(s, begin, i, WORD_ARRANGE)) || !has_figure(s, begin, i) ||
            next_to(s, end)->kind == TOKEN_ASKED)
            continue;
        drop(s, i, MIN(behind, end) - i);
    }
}

/** 这个位置|点|一个黑点: draws it. */
static void settle_dotted_once(const Spoken *s)
{
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_SHAPE) || !is_spelled(s, t, "点") || t[1].kind != TOKEN_NUMBER ||
            !token_is(t + 2, WORD_MEASURE) ||
            !(t[-1].kind == TOKEN_CLOSE || ends_in(s, t - 1, "位置") || ends_in(s, t - 1, "地方")))
            continue;
        guint length = figure_at(s, i + 3, sentence_end(s, i));
        const Token *dot = length > 0 ? token_at(s, i + 2 + length) : t + 2;
        if (token_is(dot, WORD_SHAPE) && dot->row->value == DRAW_DOT)
            t->row = word_row(WORD_VERB, VERB_DRAW);
    }
}

/** 右上角|盖|个太阳: a stamp of it, behind a place. */
static void settle_stamped(const Spoken *s)
{
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        guint thing = i + 1 + (t[1].kind == TOKEN_NUMBER ? 1u : 0u);
        guint end = sentence_end(s, i);
        guint length = token_is(next_to(s, thing), WORD_MEASURE) ? figure_at(s, thing + 1, end) : 0;
        if (t->kind == TOKEN_UNKNOWN && is_spelled(s, t, "盖") && token_is(t - 1, WORD_ANCHOR) && length > 0 &&
            clause_is_over(s, thing + 1 + length) && !has_kind(s, sentence_begin(s, i), i, WORD_EDIT)) {
            t->kind = TOKEN_WORD;
            t->row = word_row(WORD_VERB, VERB_DRAW);
        }
    }
}

/** 放大到|原来|两倍: as 原来的两倍. 变小|一圈: a bit smaller, and no circle. */
static void settle_former(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean sizes = token_is_edit(t - 1, EDIT_GROW) || token_is_edit(t - 1, EDIT_SHRINK);
        if (sizes && t->kind == TOKEN_NUMBER && t->value == 1 && is_spelled(s, t + 1, "圈") && t->start == t[-1].end &&
            clause_is_over(s, i + 2)) {
            drop(s, i, 2);
            continue;
        }
        gboolean former = t->kind == TOKEN_UNKNOWN && is_spelled(s, t, "原") && t[1].start == t->end &&
                          is_spelled(s, t + 1, "来") && (token_is(t - 1, WORD_TO) || token_is_edit(t - 1, EDIT_BECOME));
        const Token *value = next_to(s, i + 2);
        if (former && ((value->kind == TOKEN_NUMBER &&
                        (token_is(next_to(s, i + 3), WORD_UNIT) || token_is(next_to(s, i + 3), WORD_HALF))) ||
                       token_is(value, WORD_HALF) || token_is(value, WORD_SHARE)))
            drop(s, i, 2);
    }
}

/** 红圆里面写|个数字|1: that is written alone. But 写数字, and what goes on behind, is written as it is. */
static void settle_digit_written(const Spoken *s)
{
    for (guint i = 2; i + 2 < s->tokens->len; i++) {
        guint first = i + (token_at(s, i)->kind == TOKEN_NUMBER && token_is(next_to(s, i + 1), WORD_MEASURE) ? 1u : 0u);
        first += token_is(next_to(s, first), WORD_MEASURE) ? 1u : 0u;
        const Token *t = next_to(s, first);
        guint value = first + 2;
        gboolean digit = is_spelled(s, t, "数") && is_spelled(s, next_to(s, first + 1), "字") &&
                         next_to(s, value)->kind == TOKEN_NUMBER;
        if (!token_is(token_at(s, i - 1), WORD_LABEL) || t->kind == TOKEN_END || !digit ||
            !(is_end(next_to(s, value + 1)) || next_to(s, value + 1)->kind == TOKEN_COMMA))
            continue;
        drop(s, i, value - i);
    }
}

static const SpokenPass passes[] = {
    {settle_turned_a_bit, WORD_ROTATE, WORD_SHAPE}, {settle_enough, WORD_MEASURE, WORD_SHAPE},
    {settle_dotted_once, WORD_SHAPE, WORD_MEASURE}, {settle_stamped, WORD_ANCHOR, WORD_MEASURE},
    {settle_former, WORD_EDIT, WORD_EDIT},          {settle_digit_written, WORD_LABEL, WORD_SHAPE},
};

void spoken_enough(const Spoken *s)
{
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
