// SPDX-License-Identifier: MIT
/*
 * What is asked of the board, and said for somebody:
 *
 *     怎么才能画箭头   怎么样画圆             how it is done
 *     上面现在都有些什么                      what is there
 *     给孩子们弄颗爱心                        for whom, which changes nothing
 */
#include "lib/command/spoken_figures.h"

/** 怎么|才能|画箭头, 怎么|样|画圆: asks how, as 怎么 alone. */
static void settle_how(const Spoken *s)
{
    static const char *const how[] = {"怎么", "怎样", "如何", "咋", NULL};
    static const char *const can[] = {"才", "才能", "能", "可以", "才可以", "样", "样才能", "样能", "才会", NULL};
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        guint end = i + 1;
        if (!token_is(t, WORD_QUESTION) || !spelled_any(s, t, how))
            continue;
        while (end < i + 4 && next_to(s, end)->end > next_to(s, end)->start && next_to(s, end)->kind != TOKEN_QUOTE &&
               spelled_any(s, next_to(s, end), can))
            end++;
        const Token *deed = next_to(s, end);
        gboolean done = token_is(deed, WORD_VERB) || token_is(deed, WORD_EDIT) || token_is(deed, WORD_WRITE) ||
                        token_is(deed, WORD_UNDO) || token_is(deed, WORD_REDO) || token_is(deed, WORD_CLEAR) ||
                        token_is(deed, WORD_WHOLE) || token_is(deed, WORD_ROTATE);
        if (end > i + 1 && done)
            drop(s, i + 1, end - i - 1);
    }
}

/** 上面现在都有些什么, 现在有什么: asks what is on the board. */
static void settle_what_is_there(const Spoken *s)
{
    static const char *const upon[] = {"上面", "上边", "上头", NULL};
    static const char *const now[] = {"现在", "目前", "当前", "这会儿", "眼下", "此刻", NULL};
    static const char *const what[] = {"什么", "些什么", "啥", "些啥", "哪些", "哪些东西", "什么东西", NULL};
    static const char *const tails[] = {"东西", "图形", "内容", "图", "了", "呀", "啊", "呢", "的", NULL};
    guint upon_at = s->tokens->len, i = 0;
    gboolean of_now = FALSE, has = FALSE, all = FALSE;
    for (; i < s->tokens->len && !has; i++) {
        const Token *t = token_at(s, i);
        if (t->kind != TOKEN_WORD)
            return;
        if (spelled_any(s, t, upon) && upon_at == s->tokens->len)
            upon_at = i;
        else if (spelled_any(s, t, now))
            of_now = TRUE;
        else if (is_spelled(s, t, "有") || is_spelled(s, t, "还有"))
            has = TRUE;
        else if (token_is(t, WORD_ALL) && is_spelled(s, t, "都"))
            all = TRUE;
        else
            return;
    }
    all = all || begins_with(s, next_to(s, i), "些"); /* 现在有啥 may be news */
    if (!has || !((of_now && all) || upon_at < s->tokens->len) || !token_is(next_to(s, i), WORD_QUESTION) ||
        !spelled_any(s, next_to(s, i), what))
        return;
    for (guint j = i + 1; j < s->tokens->len && !is_end(token_at(s, j)); j++) {
        if (token_at(s, j)->kind != TOKEN_WORD || !spelled_any(s, token_at(s, j), tails))
            return;
    }
    if (upon_at < s->tokens->len)
        token_at(s, upon_at)->row = word_row(WORD_BOARD, 0);
    else
        insert(s, 0, TOKEN_WORD, word_row(WORD_BOARD, 0));
}

/** |给孩子们|弄颗爱心, |帮同事们|画个表格: for whom. */
static void settle_for_whom(const Spoken *s)
{
    static const char *const for_them[] = {"给", "帮", "替", "为", "给我", "帮我", NULL};
    for (guint begin = 0; begin + 3 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint i = begin;
        if (token_at(s, i)->kind == TOKEN_QUOTE || !spelled_any(s, token_at(s, i), for_them))
            continue;
        while (i < begin + 4 && !ends_in(s, next_to(s, i), "们"))
            i++;
        const Token *people = next_to(s, i);
        gboolean known = token_is(people, WORD_REF) || people->kind == TOKEN_QUOTE;
        guint verb = i + 1 + (is_spelled(s, next_to(s, i + 1), "都") ? 1u : 0u);
        if (i > begin && i < begin + 4 && !known && people->end > people->start &&
            (token_is(next_to(s, verb), WORD_VERB) || token_is(next_to(s, verb), WORD_WRITE)))
            drop(s, begin, verb - begin);
    }
}

/** 撤回我画的|第一个|圆: one wish, though which of them does not matter to undo. */
static void settle_undo_of_nth(const Spoken *s)
{
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean nth = token_is(t, WORD_REF) && t->row->value == REFWORD_NTH && t[1].kind == TOKEN_NUMBER &&
                       token_is(t + 2, WORD_MEASURE);
        if (nth && token_is(token_at(s, sentence_begin(s, i)), WORD_UNDO) && has_figure(s, i, sentence_end(s, i)))
            drop(s, i, 3);
    }
}

/** 便签里写|了啥: asks, and 了啥 is not what is to be written. */
static void settle_what_is_written(const Spoken *s)
{
    static const char *const asked[] = {"了些什么", "了什么",   "了些啥", "了啥",   "的是什么", "的是啥",
                                        "的什么",   "的啥",     "的是谁", "着什么", "着啥",     "了几个字",
                                        "了哪些",   "字的是谁", "过什么", NULL};
    static const char *const tails[] = {"呀", "啊", "呢", "来着", "了", "东西", "内容", "字", NULL};
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!(token_is(t, WORD_LABEL) || token_is(t, WORD_WRITE)) || !ends_in(s, t, "写") || t[1].start != t->end)
            continue;
        guint end = sentence_end(s, i);
        guint last = token_at(s, end - 1)->end;
        for (gsize k = 0; asked[k] != NULL; k++) {
            guint behind = t->end + (guint)strlen(asked[k]);
            if (!g_str_has_prefix(s->text + t->end, asked[k]) || behind > last ||
                !(behind == last || typed_is_any(s->text + behind, last - behind, tails)))
                continue;
            t->kind = TOKEN_WORD;
            t->row = word_row(WORD_QUESTION, 0);
            break;
        }
    }
}

static const SpokenPass passes[] = {
    {settle_what_is_written, WORD_LABEL, WORD_LABEL},   {settle_what_is_written, WORD_WRITE, WORD_WRITE},
    {settle_undo_of_nth, WORD_UNDO, WORD_REF},          {settle_how, WORD_QUESTION, WORD_QUESTION},
    {settle_what_is_there, WORD_QUESTION, WORD_FILLER}, {settle_for_whom, WORD_FILLER, WORD_VERB},
    {settle_for_whom, WORD_FILLER, WORD_WRITE},
};

void spoken_asked(const Spoken *s)
{
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
