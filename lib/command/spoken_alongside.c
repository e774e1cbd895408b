// SPDX-License-Identifier: MIT
/*
 * What is drawn or written beside things, some of them named a moment before:
 *
 *     三角形下面再写一行“欢迎”             beside the triangle, which stays where it is
 *     画个蓝圈，里头再来个小红圈           in the one before
 *     一只狗，一只猫，中间放一颗心         between these two
 *     离红圆右边30像素画个三角形           how far off, said first
 */
#include "lib/command/spoken_named.h"

static gboolean is_side(const Token *t)
{
    return (token_is(t, WORD_ANCHOR) && t->row->value <= ANCHOR_RIGHT && t->row->value != ANCHOR_MIDDLE &&
            t->end - t->start >= strlen("左边")) ||
           (token_is(t, WORD_RELATION) && t->row->value <= RELATION_BELOW);
}

static guint clause_begin(const Spoken *s, guint i)
{
    guint begin = sentence_begin(s, i);
    while (i > begin && token_at(s, i - 1)->kind != TOKEN_COMMA)
        i--;
    return i;
}

/** A thing from i on, up to `end` and nothing else: 三角形, 1号, “你好”, A, 你好. */
static gboolean is_one_thing(const Spoken *s, guint i, guint end)
{
    guint number = next_to(s, i)->kind == TOKEN_NUMBER && is_number_mark(next_to(s, i + 1)) ? 2 : 0;
    guint length = number > 0 ? number : thing_at(s, i, end);
    if (length == 0 && i + 1 == end &&
        (token_at(s, i)->kind == TOKEN_UNKNOWN || token_is(token_at(s, i), WORD_CHAT) || is_it(token_at(s, i))))
        length = 1;
    return length > 0 && i + length == end;
}

/** 三角形下面|再|写一行: what is there stays. But 把圆移到三角形下面，再写… does one after the other. */
static void settle_again_beside(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_AGAIN) || !is_side(t - 1))
            continue;
        guint begin = clause_begin(s, i), sentence = sentence_begin(s, i);
        guint place = i - 1 - (i > 1 && token_is(t - 2, WORD_DE) ? 1u : 0u);
        gboolean at = token_is(token_at(s, begin), WORD_AT);
        gboolean thing = is_one_thing(s, begin + (at ? 1u : 0u), place);
        gboolean bare = begin == i - 1 && begin > sentence && has_figure(s, sentence, begin) &&
                        has_kind(s, sentence, begin, WORD_VERB) && !has_kind(s, sentence, begin, WORD_EDIT);
        gboolean deed = is_spelled(s, t, "再") && (token_is(t + 1, WORD_WRITE) || token_is(t + 1, WORD_VERB));
        gboolean draws = begins_with(s, t, "再") && !is_spelled(s, t, "再") &&
                         (token_is(t + 1, WORD_MEASURE) || t[1].kind == TOKEN_NUMBER);
        if (!(thing || (bare && draws)) || !(deed || draws) || has_kind(s, begin, i, WORD_EDIT))
            continue;
        if (deed)
            drop(s, i, 1);
        else
            t->row = word_row(WORD_VERB, VERB_DRAW);
        if (!at && thing)
            insert(s, begin, TOKEN_WORD, word_row(WORD_AT, 0));
    }
}

/** Whether exactly two single things are drawn there, and no place is said. */
static gboolean draws_two(const Spoken *s, guint from, guint end)
{
    static const WordKind never[] = {WORD_ANCHOR, WORD_AT,       WORD_RELATION, WORD_FROM,  WORD_TO,  WORD_EDIT,
                                     WORD_WRITE,  WORD_LABEL,    WORD_NOT,      WORD_NO,    WORD_REF, WORD_ARRANGE,
                                     WORD_CELL,   WORD_QUESTION, WORD_CHAT,     WORD_AGAIN, WORD_NAME};
    guint figures = 0;
    for (gsize k = 0; k < G_N_ELEMENTS(never); k++) {
        if (has_kind(s, from, end, never[k]))
            return FALSE;
    }
    for (guint i = from; i < end; i++) {
        const Token *t = token_at(s, i);
        figures += is_figure(t) ? 1 : 0;
        if (t->kind == TOKEN_UNKNOWN || t->kind == TOKEN_OPEN || t->kind == TOKEN_QUOTE || is_line(t) ||
            (t->kind == TOKEN_NUMBER && t->value != 1))
            return FALSE;
    }
    return figures == 2;
}

/** 一只狗，一只猫，|中间|放一颗心: between them, as the board's middle is taken. */
static void settle_between_both(const Spoken *s)
{
    static const char *const middle[] = {"中间", "正中间", "当中", "中间位置", NULL};
    for (guint i = 3; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        guint begin = sentence_begin(s, i);
        if (!(token_is(t, WORD_ANCHOR) || token_is(t, WORD_RELATION)) || t[-1].kind != TOKEN_COMMA ||
            !spelled_any(s, t, middle) || !token_is(t + 1, WORD_VERB) || !draws_two(s, begin, i - 1))
            continue;
        guint end = sentence_end(s, i);
        if (has_kind(s, i + 1, end, WORD_EDIT) || has_kind(s, i + 1, end, WORD_NOT) ||
            next_to(s, end)->kind == TOKEN_ASKED || !has_figure(s, i + 1, end))
            continue;
        insert(s, i++, TOKEN_WORD, word_row(WORD_REF, REFWORD_THEM));
    }
}

/** |离|红圆右边30像素画个三角形: at that place. */
static void settle_off_from(const Spoken *s)
{
    static const char *const off[] = {"离", "距离", "距", "在离", "在距离", "离开", NULL};
    for (guint i = 0; i + 4 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (t->kind == TOKEN_QUOTE || t->end == t->start || !spelled_any(s, t, off))
            continue;
        gboolean at = i > 0 && token_is(t - 1, WORD_AT) && is_spelled(s, t - 1, "在");
        guint begin = clause_begin(s, i);
        guint thing = is_it(t + 1) ? 1 : thing_at(s, i + 1, s->tokens->len);
        guint side = i + 1 + thing + (thing > 0 && token_is(next_to(s, i + 1 + thing), WORD_DE) ? 1u : 0u);
        guint number = side + 1;
        guint verb = number + 1;
        verb += token_is(next_to(s, verb), WORD_MEASURE) ? 1u : 0u;
        if (begin != i - (at ? 1u : 0u) || thing == 0 || !is_side(next_to(s, side)) ||
            next_to(s, number)->kind != TOKEN_NUMBER || !token_is(next_to(s, verb), WORD_UNIT) ||
            next_to(s, verb)->row->value != UNIT_PIXEL)
            continue;
        guint end = sentence_end(s, i);
        if (!(has_kind(s, verb, end, WORD_VERB) || has_kind(s, verb, end, WORD_WRITE)) ||
            has_kind(s, begin, end, WORD_EDIT) || has_kind(s, begin, end, WORD_NOT) ||
            next_to(s, end)->kind == TOKEN_ASKED)
            continue;
        insert(s, number, TOKEN_WORD, word_row(WORD_RELATION, RELATION_GAP));
        t = token_at(s, i);
        t->kind = TOKEN_WORD;
        t->row = word_row(WORD_AT, 0);
        if (at)
            drop(s, i - 1, 1);
    }
}

/** |第二个圆|左边放一棵树, 最大的圆上面画…: as with 在 before it. */
static void settle_beside_nth(const Spoken *s)
{
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t, WORD_REF) || i != clause_begin(s, i))
            continue;
        gboolean nth = t->row->value == REFWORD_NTH && t[1].kind == TOKEN_NUMBER && token_is(t + 2, WORD_MEASURE);
        guint from = i + (nth ? 3 : t->row->value == REFWORD_EXTREME || t->row->value == REFWORD_ORDINAL ? 1 : 0);
        from += from > i && token_is(next_to(s, from), WORD_MEASURE) ? 1u : 0u;
        guint thing = from > i ? figure_at(s, from, s->tokens->len) : 0;
        guint side = from + thing + (token_is(next_to(s, from + thing), WORD_DE) ? 1u : 0u);
        if (thing == 0 || !is_side(next_to(s, side)) ||
            !(token_is(next_to(s, side + 1), WORD_VERB) || token_is(next_to(s, side + 1), WORD_WRITE)))
            continue;
        guint end = sentence_end(s, i), drawn = side + 2;
        while (drawn < end && !is_figure(token_at(s, drawn)) && token_at(s, drawn)->kind != TOKEN_QUOTE)
            drawn++;
        if (drawn < end && !has_kind(s, i, end, WORD_EDIT) && !has_kind(s, i, end, WORD_QUESTION) &&
            next_to(s, end)->kind != TOKEN_ASKED)
            insert(s, i++, TOKEN_WORD, word_row(WORD_AT, 0));
    }
}

static const SpokenPass passes[] = {
    {settle_again_beside, WORD_AGAIN, WORD_AGAIN},
    {settle_between_both, WORD_VERB, WORD_SHAPE},
    {settle_beside_nth, WORD_REF, WORD_SHAPE},
    {settle_off_from, WORD_UNIT, WORD_UNIT},
};

void spoken_alongside(const Spoken *s)
{
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
