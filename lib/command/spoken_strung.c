// SPDX-License-Identifier: MIT
/*
 * Lines that are strung between things, and looks and words that two clauses share:
 *
 *     两个圆之间拿虚线连起来   红圆跟三角画根线连上     with a line, as 用…
 *     黄色长方形换成浅绿 字改成第一步                     the words on it
 *     那啥 把圆变红                                       said while thinking
 */
#include "lib/command/lexicon.h"
#include "lib/command/spoken_named.h"

static gboolean is_one_of(const Spoken *s, guint i, const char *const *list)
{
    const Token *t = next_to(s, i);
    return t->end > t->start && t->kind != TOKEN_QUOTE && spelled_any(s, t, list);
}

/** 两个圆|拿|虚线|连起来, 红圆跟三角|画|根|线|连上: it is joined with one. */
static void settle_strung(const Spoken *s)
{
    static const char *const with[] = {"拿", "画", "拉",   "扯",   "牵",   "加", "来",
                                       "弄", "用", "拿着", "拉上", "画上", NULL};
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        if (!is_one_of(s, i, with))
            continue;
        guint count = next_to(s, i + 1)->kind == TOKEN_NUMBER && next_to(s, i + 1)->value <= 1 ? 1 : 0;
        count += token_is(next_to(s, i + 1 + count), WORD_MEASURE) ? 1u : 0u;
        guint line = i + 1 + count;
        while (token_is_color(next_to(s, line)) || token_is(next_to(s, line), WORD_SHADE) ||
               token_is(next_to(s, line), WORD_DE) || token_is(next_to(s, line), WORD_STROKE) ||
               (token_is(next_to(s, line), WORD_DASH) && !token_is_edit(next_to(s, line + 1), EDIT_CONNECT)))
            line++;
        gboolean drawn = is_line(next_to(s, line)) || token_is(next_to(s, line), WORD_DASH);
        const Token *before = token_at(s, i - 1);
        gboolean things = ends_thing(before) || before->kind == TOKEN_UNKNOWN ||
                          (token_is(before, WORD_RELATION) && before->row->value == RELATION_BETWEEN) ||
                          token_is(before, WORD_ANCHOR);
        guint begin = sentence_begin(s, i);
        if (!drawn || !things || !token_is_edit(next_to(s, line + 1), EDIT_CONNECT) || !clause_is_over(s, line + 2) ||
            has_kind(s, begin, i, WORD_VERB) || has_kind(s, begin, i, WORD_EDIT))
            continue;
        Token *t = token_at(s, i);
        t->kind = TOKEN_WORD;
        lexicon_match("用", &t->row);
        drop(s, i + 1, count);
    }
}

/** A改成浅绿| 字别改: of the words nothing is asked, and they are not green. */
static void settle_words_kept(const Spoken *s)
{
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        if (is_letters(token_at(s, i)) && is_pause(s, i) && token_is_color(token_at(s, i - 1)) &&
            token_is(token_at(s, i + 1), WORD_NOT))
            insert(s, i++, TOKEN_COMMA, NULL);
    }
}

/** 黄色长方形换成浅绿| 字改成第一步: the words on the thing before. */
static void settle_words_of_it(const Spoken *s)
{
    static const char *const letters[] = {"字", "文字", "里面的字", "里面字", "上面的字", "字儿", NULL};
    static const char *const become[] = {"改成", "换成", "改为", "换为", "变成", NULL};
    for (guint i = 3; i + 2 < s->tokens->len; i++) {
        guint comma = token_at(s, i)->kind == TOKEN_COMMA ? 1 : 0;
        guint letter = i + comma;
        if (!(comma || is_pause(s, i)) || !is_one_of(s, letter, letters) || !is_one_of(s, letter + 1, become))
            continue;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        if (letter + 2 >= end)
            continue;
        const Token *value = token_at(s, letter + 2);
        gboolean look = token_is_color(value) || token_is(value, WORD_SHADE) || token_is(value, WORD_SIZE) ||
                        value->kind == TOKEN_NUMBER || token_is(value, WORD_METRIC) || value->kind == TOKEN_QUOTE;
        guint first = begin + (token_is_edit(token_at(s, begin), EDIT_MARK) ? 1u : 0u);
        guint length = thing_at(s, first, i);
        gboolean deed = has_kind(s, first + length, i, WORD_EDIT) || has_kind(s, first + length, i, WORD_FILL);
        if (look || length == 0 || !deed || has_kind(s, begin, i, WORD_VERB))
            continue;
        if (comma)
            token_at(s, i)->kind = TOKEN_END;
        else
            insert(s, i, TOKEN_END, NULL);
        insert(s, ++i, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
        insert(s, ++i, TOKEN_WORD, word_row(WORD_REF, REFWORD_IT));
        insert(s, ++i, TOKEN_WORD, word_row(WORD_DE, 0));
    }
}

/** 那啥| 把圆变红, 那个啥|，最下面的变红: said while thinking. */
static void settle_thinking_aloud(const Spoken *s)
{
    static const char *const what[] = {"那啥", "那个啥",   "那什么", "那个什么", "内个",
                                       "内啥", "那个那个", "呃那个", "嗯那个",   NULL};
    guint n = 0;
    while (n < MIN(s->tokens->len, 4u) && token_at(s, n)->kind != TOKEN_COMMA && !(n > 0 && is_pause(s, n)))
        n++;
    if (n == 0 || n >= s->tokens->len || !said_between(s, token_at(s, 0)->start, token_at(s, n - 1)->end, what))
        return;
    drop(s, 0, n + (token_at(s, n)->kind == TOKEN_COMMA ? 1u : 0u));
}

/** 下面那行字|太小了看不清| 放大一倍: why, before the deed. */
static void settle_letters_too_small(const Spoken *s)
{
    static const char *const why[] = {"太小了",        "太大了",        "太小",           "太小了看不清",
                                      "太小看不清",    "太小了看不见",  "太小了看不清楚", "太小看不清楚",
                                      "太小了 看不清", "太小了,看不清", "有点小",         NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *before = token_at(s, i - 1);
        gboolean letters = is_letters(before) || (token_is(before, WORD_MEASURE) && ends_in(s, before, "字"));
        if (!token_is(token_at(s, i), WORD_TOO) || !letters)
            continue;
        guint end = sentence_end(s, i);
        guint deed = i + 1;
        while (deed < end && !token_is(token_at(s, deed), WORD_EDIT))
            deed++;
        const Token *last = token_at(s, deed - 1);
        if (deed < end &&
            (token_is_edit(token_at(s, deed), EDIT_GROW) || token_is_edit(token_at(s, deed), EDIT_SHRINK)) &&
            said_between(s, token_at(s, i)->start, last->end, why))
            drop(s, i, deed - i);
    }
}

void spoken_strung(const Spoken *s)
{
    settle_letters_too_small(s);
    settle_thinking_aloud(s);
    settle_strung(s);
    settle_words_kept(s);
    settle_words_of_it(s);
}
