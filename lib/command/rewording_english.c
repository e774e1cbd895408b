// SPDX-License-Identifier: MIT
/* A thing that is there, as an English sentence tells it: the dark green circle, #2, it, A's. */
#include <string.h>

#include "lib/command/lexicon.h"
#include "lib/command/reader.h"
#include "lib/command/rewording_index.h"
#include "lib/command/rewording_things.h"
#include "lib/command/word_set.h"

/** How long one more word of a thing is, with the space before it; 0 for none. */
static gsize thing_word(const char *text)
{
    static WordSet never = {.list =
                                "and|or|to|in|into|on|at|with|from|by|then|but|is|are|it|make|put|please|pls|so|of|"
                                "tho|though|i|we|draw|add|place|sketch|insert|create|too|very|really|looks|needs|wants|"
                                "has|have|was|were|will|can|could|must|"
                                "than|as|for|should|not|don't|"
                                "horizontally|vertically|uh|um|goes|comes|sits"};
    if (text[0] != ' ')
        return 0;
    if (text[1] == QUOTE_MARK)
        return 2;
    if (text[1] == '#')
        return 2 + strspn(text + 2, "0123456789");
    gsize length = rewording_word_length(text + 1);
    return length == 0 || word_set_has(text + 1, length, &never) ? 0 : 1 + length;
}

gboolean rewording_is_mark(char c)
{
    return c == '\0' || strchr(",;.:!?\n", c) != NULL;
}

/** A and B, A is too small, make A, B and C red: a thing that is called so, and no article; what follows the letter. */
static gboolean is_letter_a(const char *behind)
{
    static WordSet after = {.list = "and|is|should|needs|gets|must|has|to|in"};
    if (*behind != ' ')
        return rewording_is_mark(*behind);
    return word_set_has(behind + 1, rewording_word_length(behind + 1), &after);
}

/** The ways in which a thing that is there may stand at the beginning of a text. */
guint rewording_ways(const char *text, gsize *ways)
{
    static WordSet single = {.list = "it|them|this|that|these|those|both|everything"};
    static WordSet leading = {.list = "the|my|our|both|all|every|each|this|that"};
    guint n = 0;
    if (*text == QUOTE_MARK || (*text == '#' && g_ascii_isdigit(text[1]))) {
        ways[n++] = 1 + (*text == '#' ? strspn(text + 1, "0123456789") : 0);
        if (strncmp(text + ways[n - 1], "'s", 2) == 0 && !is_word_byte(text[ways[n - 1] + 2])) {
            ways[n] = ways[n - 1] + 2; /* #7's */
            n++;
        }
    }
    gsize first = rewording_word_length(text);
    gboolean letter = first == 1 && g_ascii_isalpha(*text) && strchr("iu", *text) == NULL;
    if ((letter && (*text != 'a' || is_letter_a(text + 1))) || word_set_has(text, first, &single))
        ways[n++] = first;
    if (first == 3 && g_ascii_isalpha(*text) && text[1] == '\'' && text[2] == 's' && *text != 'i')
        ways[n++] = first; /* A's */
    if (first < 2 || !word_set_has(text, first, &leading))
        return n;
    gsize more;
    for (gsize end = first; n < THING_WORDS_MAX + 1 && (more = thing_word(text + end)) > 0; end += more)
        ways[n++] = end + more;
    return n;
}

static WordSet pronouns = {.list = "one|ones|thing|things"};

/** The first of some ways whose last words are the noun of a shape: the dark green |smiley face. */
guint rewording_named_way(const char *text, const gsize *ways, guint n)
{
    for (guint i = 0; i < n; i++) {
        const gsize last = i > 0 ? ways[i - 1] + 1 : strcspn(text, " ") + 1;
        const gsize noun = last >= ways[i] ? 0
                           : word_set_has(text + last, ways[i] - last, &pronouns)
                               ? ways[i] - last
                               : lexicon_match_kind(text + last, WORD_SHAPE);
        for (guint k = i; noun > 0 && k < n; k++) {
            if (ways[k] == last + noun)
                return k;
        }
    }
    return n;
}

gsize rewording_named_thing(const char *text)
{
    static WordSet meant = {.list = "it|them|this|that|these|those|both|everything"};
    static WordSet those = {.list = "these|those"};
    gsize ways[THING_WORDS_MAX + 1], more;
    guint n = rewording_ways(text, ways);
    if (n == 1 && word_set_has(text, ways[0], &those)) {
        for (gsize end = ways[0]; n < THING_WORDS_MAX + 1 && (more = thing_word(text + end)) > 0; end += more)
            ways[n++] = end + more;
    }
    guint named = rewording_named_way(text, ways, n);
    if (named < n)
        return ways[named];
    for (guint i = 0; i < n; i++) { /* the square|'s too big */
        const gsize last = i > 0 ? ways[i - 1] + 1 : strcspn(text, " ") + 1;
        if (ways[i] < last + 2 || strncmp(text + ways[i] - 2, "'s", 2) != 0)
            continue;
        g_autofree char *word = g_strndup(text + last, ways[i] - 2 - last);
        if (*word != '\0' && lexicon_match_kind(word, WORD_SHAPE) == strlen(word))
            return ways[i] - 2;
    }
    gsize first = n > 0 ? ways[0] : 0;
    gboolean alone = first > 0 && (*text == '#' || *text == QUOTE_MARK || first == 1);
    return alone && !word_set_has(text, first, &meant) ? first : 0;
}
