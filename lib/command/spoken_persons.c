// SPDX-License-Identifier: MIT
/*
 * Names that are words of drawing, and a background that stays as it is:
 *
 *     小红把圆放大   叫小红缩小          a person, and no small red
 *     我给清空了                         tells of it
 *     背景没换   背景没有换成黑色        and it is not taken off
 */
#include "lib/command/spoken_tokens.h"

/** 小|红, 小|白: where a person may be named. */
static gboolean is_person(const Spoken *s, guint i)
{
    static const char *const colors[] = {"红", "蓝", "黄", "绿", "白", "紫", "青", "黑", NULL};
    return i + 1 < s->tokens->len && is_spelled(s, token_at(s, i), "小") &&
           spelled_any(s, token_at(s, i + 1), colors) && token_at(s, i)->end == token_at(s, i + 1)->start;
}

/** |小红|把圆放大: tells what somebody does. */
static void settle_persons(const Spoken *s)
{
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        if (token_is_edit(token_at(s, i + 2), EDIT_MARK) && is_person(s, i))
            token_at(s, i)->row = word_row(WORD_CHAT, 0);
    }
}

/** |叫|小红缩小: it is not for the board. */
static void settle_called_persons(const Spoken *s)
{
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        gboolean begins = i == sentence_begin(s, i) || token_at(s, i - 1)->end < token_at(s, i)->start;
        if (begins && is_spelled(s, token_at(s, i), "叫") && is_person(s, i + 1) &&
            token_at(s, i + 3)->kind == TOKEN_WORD && token_at(s, i + 3)->row->kind == WORD_EDIT) {
            token_at(s, i)->row = word_row(WORD_CHAT, 0);
            token_at(s, i)->kind = TOKEN_WORD;
        }
    }
}

/** 背景|没|换: nothing is to be done. */
static void settle_kept_background(const Spoken *s)
{
    static const char *const no[] = {"没", "没有", NULL};
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (token_is(t, WORD_WHOLE) && t->row->value == WHOLE_BACKGROUND && token_is(t + 1, WORD_NO) &&
            spelled_any(s, t + 1, no) && token_is(t + 2, WORD_EDIT))
            token_at(s, i + 1)->row = word_row(WORD_CHAT, 0);
    }
}

/** |我|给|清空|了: tells what was done. */
static void settle_told_clearing(const Spoken *s)
{
    static const char *const people[] = {"我", "我们", "咱", "咱们", NULL};
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean begins = i == sentence_begin(s, i) || token_at(s, i - 1)->kind == TOKEN_COMMA;
        if (begins && spelled_any(s, t, people) && is_spelled(s, t + 1, "给") && token_is(t + 2, WORD_CLEAR) &&
            is_spelled(s, t + 3, "了") && is_end(next_to(s, i + 4)))
            token_at(s, i)->row = word_row(WORD_CHAT, 0);
    }
}

void spoken_persons(const Spoken *s)
{
    static const SpokenPass passes[] = {{settle_persons, WORD_SIZE, WORD_EDIT},
                                        {settle_called_persons, WORD_SIZE, WORD_EDIT},
                                        {settle_told_clearing, WORD_CLEAR, WORD_FILLER},
                                        {settle_kept_background, WORD_NO, WORD_EDIT}};
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
