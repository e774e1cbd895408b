// SPDX-License-Identifier: MIT
#include "lib/command/slots.h"

guint filler_skip(const Filler *f, guint ahead)
{
    while (token_is_filler(peek(f, ahead)) || peek(f, ahead)->kind == TOKEN_COLON ||
           token_is(peek(f, ahead), WORD_OF) || token_is(peek(f, ahead), WORD_A))
        ahead++;
    return ahead;
}

gboolean filler_begins(const Filler *f, const Token *token, const char *const *beginnings)
{
    const char *word = f->phrase->reading->folded->str + token->start;
    while (*beginnings != NULL && (**beginnings != *word || !g_str_has_prefix(word, *beginnings)))
        beginnings++;
    return *beginnings != NULL;
}
