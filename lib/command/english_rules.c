// SPDX-License-Identifier: MIT
#include "lib/command/english_rules.h"

/** Words with the same mark share its rules; a rule looks at the word itself before it does anything. */
static gsize mark_of(const char *word, gsize length)
{
    gsize first = (guint8)word[0], last = (guint8)word[length - 1];
    return (5 * first + 3 * last + length) % ENGLISH_RULE_MARKS;
}

static void mark_words(EnglishRules *rules, gsize row)
{
    const guint64 bit = G_GUINT64_CONSTANT(1) << row;
    const char *word = rules->rows[row].at;
    if (word == NULL)
        rules->anywhere |= bit;
    while (word != NULL) {
        gsize length = strcspn(word, "|");
        rules->marked[mark_of(word, length)] |= bit;
        word = word[length] == '|' ? word + length + 1 : NULL;
    }
}

static gboolean is_listed(const char *list, const char *typed, gsize length)
{
    for (const char *word = list; word != NULL;) {
        gsize n = 0;
        while (n < length && word[n] == typed[n])
            n++;
        if (n == length && (word[n] == '|' || word[n] == '\0'))
            return TRUE;
        const char *bar = strchr(word + n, '|');
        word = bar != NULL ? bar + 1 : NULL;
    }
    return FALSE;
}

void english_rules_run(EnglishRules *rules, Words *w, guint i)
{
    if (g_once_init_enter(&rules->ready)) {
        g_assert(rules->n <= 64);
        for (gsize row = 0; row < rules->n; row++)
            mark_words(rules, row);
        g_once_init_leave(&rules->ready, 1);
    }
    const char *typed = w->text + w->tokens[i].start;
    gsize length = w->tokens[i].end - MIN(w->tokens[i].start, w->tokens[i].end);
    guint64 left = rules->anywhere | (length > 0 ? rules->marked[mark_of(typed, length)] : 0);
    for (; left != 0; left &= left - 1) {
        const EnglishRule *rule = &rules->rows[__builtin_ctzll(left)];
        if (rule->at == NULL || is_listed(rule->at, typed, length))
            rule->settle(w, i);
    }
}
