// SPDX-License-Identifier: MIT
#include "lib/command/word_set.h"

#include <string.h>

gboolean word_is_listed(const char *word, gsize length, const char *list)
{
    for (const char *p = list; length > 0 && *p != '\0';) {
        gsize n = 0;
        while (n < length && p[n] == word[n])
            n++;
        if (n == length && (p[n] == '|' || p[n] == '\0'))
            return TRUE;
        for (p += n; *p != '\0' && *p != '|'; p++)
            ;
        p += *p == '|' ? 1 : 0;
    }
    return FALSE;
}

gboolean word_set_has(const char *word, gsize length, WordSet *set)
{
    if (g_once_init_enter(&set->ready)) {
        for (const char *p = set->list; *p != '\0';) {
            const gsize n = strcspn(p, "|");
            set->begun[MIN(n, G_N_ELEMENTS(set->begun) - 1)] |= 1u << (*p & 31);
            p += n + (p[n] == '|' ? 1 : 0);
        }
        g_once_init_leave(&set->ready, 1);
    }
    return (set->begun[MIN(length, G_N_ELEMENTS(set->begun) - 1)] >> (*word & 31) & 1) != 0 &&
           word_is_listed(word, length, set->list);
}
