// SPDX-License-Identifier: MIT
/* Changes of what is told without its noun, or not told at all: 蓝色的放到右边, 下面的涂成绿色, 加个黑边. */
#include "lib/command/editing.h"

/** 蓝色的|放到右边: without its noun it can only be one that is there. */
gboolean editing_told_is_put(const Phrase *phrase, guint first)
{
    guint length = token_is_color(&phrase->tokens[first]) || token_is(&phrase->tokens[first], WORD_SIZE)
                       ? editing_thing_at(phrase, first, REF_LOOSE)
                       : 0;
    guint i = first + length;
    return length > 0 && i + 1 < phrase->n && editing_puts_down(phrase, &phrase->tokens[i]) &&
           !token_is_shape(&phrase->tokens[i - 1]) &&
           (token_is(&phrase->tokens[i + 1], WORD_ANCHOR) || editing_thing_at(phrase, i + 1, REF_LOOSE) > 0);
}

/** 下面的|涂成绿色: the one that lies there. */
gboolean editing_told_is_painted(const Phrase *phrase, guint first)
{
    guint length = token_is(&phrase->tokens[first], WORD_ANCHOR) && first + 1 < phrase->n &&
                           token_is(&phrase->tokens[first + 1], WORD_DE)
                       ? editing_thing_at(phrase, first, REF_LOOSE)
                       : 0;
    guint i = first + length;
    return length > 0 && i + 1 < phrase->n && token_is(&phrase->tokens[i], WORD_FILL) &&
           (word_begins(phrase, &phrase->tokens[i], "涂") || word_begins(phrase, &phrase->tokens[i], "填")) &&
           (token_is_color(&phrase->tokens[i + 1]) || token_is(&phrase->tokens[i + 1], WORD_SHADE));
}

/** 加个边框 黑的: nothing but a part of what was meant last. */
gboolean editing_adds_part(const Phrase *phrase, guint first)
{
    if (!token_is(&phrase->tokens[first], WORD_VERB) || first + 2 >= phrase->n ||
        !(word_begins(phrase, &phrase->tokens[first], "加") || word_begins(phrase, &phrase->tokens[first], "描")))
        return FALSE;
    gboolean part = FALSE;
    gboolean look = FALSE;
    for (guint i = first + 1; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        gboolean one = t->kind == TOKEN_NUMBER && t->value >= 1 && t->value <= 1;
        gboolean looks = token_is_color(t) || token_is(t, WORD_DASH) || token_is(t, WORD_STROKE);
        part = part || token_is(t, WORD_BORDER);
        look = look || looks;
        if (!one && !looks && !token_is(t, WORD_BORDER) && !token_is(t, WORD_MEASURE) && !token_is(t, WORD_SHADE) &&
            !token_is(t, WORD_DE) && t->kind != TOKEN_COMMA && !token_is_filler(t))
            return FALSE;
    }
    return part && look;
}
