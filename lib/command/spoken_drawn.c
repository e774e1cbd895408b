// SPDX-License-Identifier: MIT
/* What is said of several that are drawn, of dates that are not, and of how large a thing was. */
#include "lib/command/spoken_named.h"

/** 画两个一样的正方形: as they are drawn together, they are. */
void spoken_alike(const Spoken *s)
{
    static const char *const alike[] = {"一样", "同样", "相同", "同款", NULL};
    static const char *const as[] = {"跟", "和", "与", "像", NULL};
    for (guint i = 2; i < s->tokens->len; i++) { /* 再来三个|跟这个|一样的: as the last one, without it, too */
        if (token_is(token_at(s, i), WORD_RELATION) && spelled_any(s, token_at(s, i), alike) &&
            is_it(token_at(s, i - 1)) && spelled_any(s, token_at(s, i - 2), as) &&
            has_kind(s, sentence_begin(s, i), sentence_end(s, i), WORD_AGAIN))
            drop(s, i - 2, 2);
    }
    for (guint i = 2; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (t->kind == TOKEN_WORD && spelled_any(s, t, alike) && token_is(t + 1, WORD_DE) &&
            token_is(t - 1, WORD_MEASURE) && t[-2].kind == TOKEN_NUMBER && t[-2].value > 1 && i > 2 &&
            token_is(t - 3, WORD_VERB))
            drop(s, i, 2);
    }
}

/** 红五月, 8日: a date, and no moons or suns. */
void spoken_dates(const Spoken *s)
{
    static const char *const parts[] = {"月", "日", NULL};
    for (guint i = 1; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (token_is(t, WORD_SHAPE) && spelled_any(s, t, parts) && t[-1].kind == TOKEN_NUMBER && t[-1].end == t->start)
            t->row = word_row(WORD_CHAT, 0);
    }
}

/** 画一个红圆、一个黄圆和一个绿圆排成一列: all of them, when nothing says how many of the last. */
void spoken_row_of_all(const Spoken *s)
{
    for (guint i = 2; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        guint first = token_is(t, WORD_ARRANGE) ? sentence_begin(s, i) : 0;
        if (!token_is(t, WORD_ARRANGE) || i + 1 != sentence_end(s, i) || !token_is(token_at(s, first), WORD_VERB))
            continue;
        guint things = 0;
        guint joints = 0;
        gboolean plain = TRUE;
        for (guint j = first + 1; j < i; j++) {
            const Token *word = token_at(s, j);
            things += token_is_shape(word) ? 1 : 0;
            joints += (word->kind == TOKEN_COMMA || token_is(word, WORD_AND)) && token_is_shape(word - 1) ? 1 : 0;
            plain = plain && word->kind != TOKEN_QUOTE && !token_is(word, WORD_EDIT) && !token_is(word, WORD_WRITE) &&
                    !token_is(word, WORD_ANCHOR) && !is_spelled(s, word, "各");
        }
        if (!plain || things < 2 || joints + 1 < things)
            continue;
        Token them[3] = {
            {.kind = TOKEN_COMMA, .start = t->start, .end = t->start},
            {.kind = TOKEN_WORD, .row = word_row(WORD_EDIT, EDIT_MARK), .start = t->start, .end = t->start},
            {.kind = TOKEN_WORD, .row = word_row(WORD_REF, REFWORD_THEM), .start = t->start, .end = t->start}};
        gboolean comma = token_at(s, i - 1)->kind == TOKEN_COMMA;
        g_array_insert_vals(s->tokens, i, comma ? them + 1 : them, comma ? 2 : 3);
        i += 3;
    }
}

/** 放大到原来的两倍: of what it is now, as without it. */
void spoken_former_size(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean former = is_spelled(s, t, "原来的") || is_spelled(s, t, "原先的");
        if (former &&
            (token_at(s, i + 1)->kind == TOKEN_NUMBER || token_is(t + 1, WORD_HALF) || token_is(t + 1, WORD_SHARE)))
            drop(s, i, 1);
    }
}
