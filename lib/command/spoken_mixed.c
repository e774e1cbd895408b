// SPDX-License-Identifier: MIT
/* English words in Chinese sentences: what Chinese says behind a deed stands behind an English one, too. */
#include "lib/command/spoken_tokens.h"

static gboolean is_latin(const Spoken *s, const Token *t)
{
    return g_ascii_isalpha(s->text[t->start]);
}

/** delete|掉|圆, 把圆 remove|掉; 把 A rename|成|Start: the deed says it all. */
static void settle_complements(const Spoken *s)
{
    static const char *const becoming[] = {"成", "为", "作", NULL};
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean gone =
            (token_is_edit(t, EDIT_DELETE) || token_is_edit(t, EDIT_TAKE_OFF)) && is_spelled(s, t + 1, "掉");
        gboolean named = token_is_edit(t, EDIT_RENAME) && spelled_any(s, t + 1, becoming);
        if (is_latin(s, t) && (gone || named))
            drop(s, i + 1, 1);
    }
}

/** who|画的圆, 谁|draw 的圆: asks whose it is, as 谁画的 does. */
static void settle_who(const Spoken *s)
{
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean mixed = is_latin(s, t) != is_latin(s, t + 1);
        if (!mixed || !(is_spelled(s, t, "who") || is_spelled(s, t, "谁")) || !token_is(t + 1, WORD_VERB) ||
            !token_is(t + 2, WORD_DE))
            continue;
        t->row = word_row(WORD_WHOLE, WHOLE_WHO);
        t->kind = TOKEN_WORD;
        drop(s, i + 1, 2);
    }
}

void spoken_mixed(const Spoken *s)
{
    settle_complements(s);
    settle_who(s);
}
