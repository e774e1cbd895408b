// SPDX-License-Identifier: MIT
/*
 * Words that are written without quotation marks, and how they are to look:
 *
 *     写家长会三个字要大一点     as many letters as are counted are written, and the rest is how
 *     写上生日快乐四个大字       large ones
 *     圆写“A”字大一点            the letters, and not the circle
 */
#include "lib/command/spoken_named.h"

#define LETTERS_MAX 12

/** So many characters are typed between two bytes, without spaces. */
static guint characters(const char *text, guint from, guint to)
{
    guint n = 0;
    for (; from < to; from++)
        n += text[from] != ' ' && ((guint8)text[from] & 0xc0) != 0x80 ? 1 : 0;
    return n;
}

/** 三个字, 三个大字 at i: behind them, 0 when it is no such count. */
static guint behind_count(const Spoken *s, guint i)
{
    if (next_to(s, i)->kind != TOKEN_NUMBER || !next_to(s, i)->spelled || !token_is(next_to(s, i + 1), WORD_MEASURE) ||
        !is_spelled(s, next_to(s, i + 1), "个"))
        return 0;
    guint letters = i + 2 + (token_is(next_to(s, i + 2), WORD_SIZE) ? 1u : 0u);
    return is_letters(next_to(s, letters)) && is_spelled(s, next_to(s, letters), "字") ? letters + 1 : 0;
}

/** 写|家长会|三个字|要大一点: the words are as many as are counted. */
static void settle_counted_letters(const Spoken *s)
{
    for (guint write = 0; write + 4 < s->tokens->len; write++) {
        if (!(token_is(token_at(s, write), WORD_WRITE) || token_is(token_at(s, write), WORD_LABEL)) ||
            has_figure(s, sentence_begin(s, write), write))
            continue;
        guint first = write + 1;
        guint far = MIN(s->tokens->len, first + LETTERS_MAX);
        for (guint i = first + 1; i + 2 < far; i++) {
            guint behind = behind_count(s, i);
            gboolean sized = behind > i + 3;
            if (has_kind(s, first, i, WORD_QUESTION) || token_at(s, first)->kind == TOKEN_NUMBER)
                break; /* 写三个字还是五个字 */
            if (behind == 0 || !(sized || !clause_is_over(s, behind)) || token_at(s, first)->kind == TOKEN_QUOTE ||
                characters(s->text, token_at(s, first)->start, token_at(s, i - 1)->end) != (guint)token_at(s, i)->value)
                continue;
            static const char *const want[] = {"要", "用", "得", NULL};
            Token size = *token_at(s, behind - 2);
            while (token_at(s, behind - 1)->end > 0 && next_to(s, behind)->kind == TOKEN_WORD &&
                   spelled_any(s, next_to(s, behind), want))
                behind++;
            Token *written = token_at(s, first);
            written->end = token_at(s, i - 1)->end;
            written->kind = TOKEN_QUOTE;
            written->value = s->reading->quotes->len;
            g_ptr_array_add(s->reading->quotes, reading_slice(s->reading, written->start, written->end));
            drop(s, first + 1, behind - first - 1);
            if (sized)
                g_array_insert_val(s->tokens, first + 1, size);
            break;
        }
    }
}

/** 圆写“A”|字大一点: as behind a comma. */
static void settle_size_of_letters(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (is_letters(t) && is_spelled(s, t, "字") && t[-1].kind == TOKEN_QUOTE && token_is(t + 1, WORD_SIZE) &&
            clause_is_over(s, i + 2) && has_figure(s, sentence_begin(s, i), i))
            insert(s, i++, TOKEN_COMMA, NULL);
    }
}

/** 上面的字|是|“点我”|吗: asked, and nothing to be written. */
static void settle_asked_letters(const Spoken *s)
{
    static const char *const asks[] = {"吗", "么", "嘛", "不是", NULL};
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (token_is(t, WORD_LABEL) && ends_in(s, t, "是") && t[1].kind == TOKEN_QUOTE && t[2].kind == TOKEN_WORD &&
            spelled_any(s, t + 2, asks) && clause_is_over(s, i + 3) && !has_kind(s, sentence_begin(s, i), i, WORD_VERB))
            t->row = word_row(WORD_QUESTION, 0);
    }
}

static const SpokenPass passes[] = {
    {settle_counted_letters, WORD_MEASURE, WORD_SHAPE},
    {settle_size_of_letters, WORD_SIZE, WORD_SHAPE},
    {settle_asked_letters, WORD_LABEL, WORD_LABEL},
};

void spoken_lettered(const Spoken *s)
{
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
