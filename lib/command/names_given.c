// SPDX-License-Identifier: MIT
/* 画个矩形叫甲；在甲右边画个圆: a Chinese name that a message gives is known behind it, as if it stood in quotes. */
#include "lib/command/names.h"

#include "lib/command/phrase.h"

/** A name of more characters is a sentence. */
#define NAME_TOKENS 6
/** A message that gives more names than these has quotes around them. */
#define NAMES_GIVEN 8

/** Words without a meaning from token i on, written together. */
static guint unknown_run(const GArray *tokens, guint i)
{
    guint n = 0;
    while (i + n < tokens->len && n < NAME_TOKENS) {
        const Token *t = &g_array_index(tokens, Token, i + n);
        if (t->kind != TOKEN_UNKNOWN || (n > 0 && t[-1].end != t->start))
            break;
        n++;
    }
    return n;
}

static gboolean ends_name(const GArray *tokens, guint i)
{
    const Token *t = i < tokens->len ? &g_array_index(tokens, Token, i) : NULL;
    return t == NULL || t->kind == TOKEN_END || t->kind == TOKEN_COMMA || token_is(t, WORD_THEN);
}

/** How many tokens from i on spell the name; 0 for none. */
static guint spells(const Reading *reading, const GArray *tokens, guint i, const char *name)
{
    gsize length = strlen(name);
    guint run = unknown_run(tokens, i);
    const Token *t = &g_array_index(tokens, Token, i);
    for (guint n = 1; n <= run; n++) {
        if (t[n - 1].end - t->start == length)
            return strncmp(reading->folded->str + t->start, name, length) == 0 ? n : 0;
    }
    return 0;
}

/** One token that is the quoted name instead of `length` tokens. */
static void quote(const Reading *reading, GArray *tokens, guint i, guint length)
{
    Token *t = &g_array_index(tokens, Token, i);
    t->end = t[length - 1].end;
    t->kind = TOKEN_QUOTE;
    t->value = reading->quotes->len;
    g_ptr_array_add(reading->quotes, reading_slice(reading, t->start, t->end));
    g_array_remove_range(tokens, i + 1, length - 1);
}

void names_given(const Reading *reading, GArray *tokens)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 1; i < tokens->len; i++) {
        guint run = unknown_run(tokens, i);
        const Token *t = &g_array_index(tokens, Token, i);
        if (run == 0 || (guint8)reading->folded->str[t->start] < 0x80)
            continue;
        if (token_is(t - 1, WORD_NAME) && ends_name(tokens, i + run)) {
            if (names->len < NAMES_GIVEN)
                g_ptr_array_add(names, g_strndup(reading->folded->str + t->start, t[run - 1].end - t->start));
            i += run - 1;
            continue;
        }
        for (guint k = 0; k < names->len; k++) {
            guint length = spells(reading, tokens, i, names->pdata[k]);
            if (length > 0) {
                quote(reading, tokens, i, length);
                break;
            }
        }
    }
}
