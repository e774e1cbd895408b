// SPDX-License-Identifier: MIT
/*
 * Words for each of several things, however they are led to:
 *
 *     three notes in a row at the top: "todo", "doing", "done"
 *     two boxes side by side, "Client" and "Server"
 *     four notes along the bottom that say mon, tue, wed, thu
 *     three boxes with the words Plan, Do, Check in them
 *
 * All of them become "labelled", where as many words follow as there are things.
 */
#include "lib/command/english_tokens.h"

/** What leads to the words: the tokens that are no part of them, and whether any word may follow. */
typedef struct {
    guint first, end;
    gboolean told; /**< it is said that words follow: with the words, that say */
} Lead;

/** The plural noun of several things that are to be drawn, said before i in its sentence; i for none. */
static guint several_before(const Words *w, guint i, double *count)
{
    guint found = i;
    for (guint j = sentence_begin(w, i); j < i; j++) {
        const Token *t = &w->tokens[j];
        const gboolean there = token_is(t, WORD_THE) && !token_is(token_at(w, j + 1), WORD_ANCHOR); /* the red ones */
        if (t->kind == TOKEN_QUOTE || t->kind == TOKEN_REF || t->kind == TOKEN_UNKNOWN || token_is(t, WORD_EDIT) ||
            there || token_is(t, WORD_REF) || token_is(t, WORD_LABEL) || token_is(t, WORD_WRITE))
            return i;
        if (!token_is(t, WORD_SHAPE))
            continue;
        guint number = j;
        while (number > 0 && is_look(&w->tokens[number - 1]))
            number--;
        if (found < i || number == 0 || w->tokens[number - 1].kind != TOKEN_NUMBER || w->tokens[number - 1].value < 2 ||
            t->row->value == DRAW_TEXT)
            return i;
        *count = w->tokens[number - 1].value;
        found = j;
    }
    return found;
}

/** Behind what leads to words at i; nothing leads to quotes but a comma, or not even that. */
static gboolean lead_at(const Words *w, guint i, Lead *lead)
{
    static const char *const that[] = {"that", "which", NULL};
    static const char *const say[] = {"say", "read", NULL};
    static const char *const the[] = {"the", "these", "their", "its", NULL};
    static const char *const nouns[] = {"words", "letters",   "labels",      "names",     "titles", "captions",
                                        "texts", "the words", "the letters", "the names", "label",  NULL};
    *lead = (Lead){.first = i, .end = i};
    const Token *t = token_at(w, i);
    if (is_any(w, i, that) && is_any(w, i + 1, say)) {
        *lead = (Lead){i, i + 2, TRUE};
        return TRUE;
    }
    if (token_is(t, WORD_LABEL)) {
        *lead = (Lead){i, i + 1, TRUE};
        return TRUE;
    }
    guint j = i + (t->kind == TOKEN_COMMA ? 1u : 0u);
    gboolean with = is_word(w, j, "with") || is_word(w, j, "having");
    j += with ? 1 : 0;
    if (is_any(w, j, nouns) || (is_any(w, j, the) && is_any(w, j + 1, nouns))) {
        j += is_any(w, j, nouns) ? 1 : 2;
        *lead = (Lead){i, j + (token_at(w, j)->kind == TOKEN_COLON ? 1u : 0u), TRUE};
        return with || t->kind == TOKEN_COMMA;
    }
    if (with || t->kind == TOKEN_COMMA || (t->kind == TOKEN_COLON && w->text[t->start] == ':')) {
        *lead = (Lead){i, j + (t->kind == TOKEN_COLON ? 1u : 0u), FALSE};
        return TRUE;
    }
    return t->kind == TOKEN_QUOTE;
}

/** in them, on them, inside: behind it; i when nothing says so. */
static guint behind_on_them(const Words *w, guint i)
{
    static const char *const in[] = {"in", "on", "inside", "into", NULL};
    static const char *const them[] = {"them", "it", "each", "each one", NULL};
    if (is_any(w, i, in) && is_any(w, i + 1, them))
        return i + 2;
    return is_word(w, i, "inside") ? i + 1 : i;
}

/** What may be a word on a thing where words are told. */
static gboolean may_be_worded(const Token *t, gboolean told)
{
    if (t->kind == TOKEN_QUOTE || t->kind == TOKEN_UNKNOWN)
        return TRUE;
    return told && t->kind == TOKEN_WORD && !token_is(t, WORD_THE) && !token_is(t, WORD_A) && !token_is(t, WORD_REF) &&
           !token_is(t, WORD_AT) && !token_is(t, WORD_RELATION) && !token_is(t, WORD_ANCHOR);
}

/** As many words, each parted from the next, as there are things; where they end. 0 when they are not. */
static guint behind_words(const Words *w, const Lead *lead, double count)
{
    guint items = 0, i = lead->end;
    while (!is_wall(token_at(w, i))) {
        guint begin = i;
        gboolean quoted = token_at(w, i)->kind == TOKEN_QUOTE;
        while (i < begin + (quoted ? 1 : 4) && i == behind_on_them(w, i) &&
               (may_be_worded(token_at(w, i), lead->told) || is_letter(w, i)) && !ends_at(w, i))
            i++;
        if (i == begin || (!quoted && !lead->told && !is_letter(w, begin)))
            return 0;
        items++;
        guint joint = i;
        while (token_at(w, joint)->kind == TOKEN_COMMA || token_is(token_at(w, joint), WORD_AND))
            joint++;
        if (joint == i)
            break;
        i = joint;
    }
    return (gdouble)items == count ? i : 0;
}

void english_settle_each(const char *text, GArray *tokens)
{
    guint number = 0;
    while (number < tokens->len && g_array_index(tokens, Token, number).kind != TOKEN_NUMBER)
        number++;
    for (guint i = number + 1; i < tokens->len; i++) { /* nothing is counted: nothing has words each */
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        Lead lead;
        double count = 0;
        if (!lead_at(&w, i, &lead) || several_before(&w, i, &count) == i)
            continue;
        guint end = behind_words(&w, &lead, count), over = end > 0 ? behind_on_them(&w, end) : 0;
        if (end == 0 || !ends_piece(&w, over))
            continue;
        for (guint j = lead.end; j < end; j++) {
            if (token_at(&w, j)->kind == TOKEN_WORD && !ends_at(&w, j))
                w.tokens[j].kind = TOKEN_UNKNOWN; /* Check is no tick there */
        }
        Token label = w.tokens[i];
        label.kind = TOKEN_WORD;
        label.end = lead.end > lead.first ? w.tokens[lead.end - 1].end : label.start;
        label.row = word_row(WORD_LABEL, 0);
        label.repaired = FALSE;
        g_array_remove_range(tokens, end, over - end);
        if (lead.end > lead.first)
            g_array_remove_range(tokens, lead.first, lead.end - lead.first);
        g_array_insert_val(tokens, i, label);
        return;
    }
}
