// SPDX-License-Identifier: MIT
/* Several things, each with its own, without a mark or a breath: 1号变红2号变蓝, 圆变大三角形变小. */
#include "lib/command/spoken_figures.h"

/** 变大, 大一点: what is done to the thing before it. */
static gboolean changes_size(const Token *t)
{
    return (token_is(t, WORD_EDIT) && t->row->value != EDIT_MARK) ||
           (token_is(t, WORD_SIZE) && t->end - t->start > strlen("大的"));
}

/** 变大，|红圆变小, 变大|红的圆变小: the colour is that of the thing behind it. */
static gboolean colors_next(const Spoken *s, guint i)
{
    const guint look = i - (token_is(token_at(s, i - 1), WORD_DE) ? 2u : 1u);
    if (look == 0)
        return FALSE;
    const Token *color = token_at(s, look);
    return token_is(color, WORD_COLOR) && (color[-1].kind == TOKEN_COMMA || changes_size(color - 1)) &&
           !token_is_edit(color - 1, EDIT_BECOME);
}

/** 1号变红|2号变蓝: said without a breath, each with its own. */
void spoken_breathless(const Spoken *s)
{
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        const Token *before = t - 1;
        guint behind = i + (t->kind == TOKEN_REF || t->kind == TOKEN_QUOTE || token_is(t, WORD_REF) ? 1u : 2u);
        gboolean colored = token_is(before, WORD_DE) && token_is(before - 1, WORD_COLOR); /* 换成绿的|1号 */
        gboolean ended =
            colored || token_is(before, WORD_COLOR) || token_is(before, WORD_BIT) || token_is(before, WORD_SIZE) ||
            token_is(before, WORD_ANCHOR) ||
            (token_is(before, WORD_EDIT) && before->row->value >= EDIT_GROW && before->row->value <= EDIT_BOLD);
        if (!ended || (is_plain_shape(t) && colors_next(s, i)))
            continue;
        const Token *next = next_to(s, behind);
        gboolean says = (token_is(next, WORD_EDIT) && next->row->value != EDIT_MARK) || token_is(next, WORD_COLOR) ||
                        token_is(next, WORD_SIZE);
        guint begin = sentence_begin(s, i);
        begin += token_is_edit(token_at(s, begin), EDIT_MARK) ? 1u : 0u;
        gboolean named = t->kind == TOKEN_QUOTE && token_at(s, begin)->kind == TOKEN_QUOTE;
        gboolean others = token_is(t, WORD_REF) && t->row->value == REFWORD_OTHERS; /* 1号变绿|其余变灰 */
        gboolean figures = is_plain_shape(t) && changes_size(token_at(s, i + 1)) && /* 圆变大|三角形变小 */
                           is_plain_shape(token_at(s, begin)) && changes_size(token_at(s, begin + 1));
        if (!(points(s, i) || named || figures || others) || !(says || figures) ||
            !(points(s, begin) || named || figures))
            continue;
        Token comma = {.kind = TOKEN_COMMA, .start = t->start, .end = t->start};
        g_array_insert_val(s->tokens, i, comma);
        i++;
    }
}
