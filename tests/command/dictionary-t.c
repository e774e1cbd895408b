// SPDX-License-Identifier: MIT
/*
 * No word of an English dictionary is taken for a mistyped one of ours: "draw a horse" draws no house. The dictionary
 * is that of Debian's wamerican-small.
 */
#include <string.h>

#include <glib.h>

#include "lib/command/lexicon.h"

#define DICTIONARY "/usr/share/dict/american-english-small"

/** Spelled so by mistake more often than meant, and adjectives of our shapes. */
static const char *const mistakes[] = {"reed",  "boarder",   "boarders",  "bowlder",    "demagogs",
                                       "ikons", "hexagonal", "octagonal", "pentagonal", NULL};

static gboolean is_plain(const char *word)
{
    gsize length = strspn(word, "abcdefghijklmnopqrstuvwxyz");
    return length >= 4 && word[length] == '\0';
}

static void test_repairs_no_word(void)
{
    g_autofree char *text = NULL;
    g_autoptr(GError) error = NULL;
    g_file_get_contents(DICTIONARY, &text, NULL, &error);
    g_assert_no_error(error);
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    guint wrong = 0, known = 0;
    for (guint i = 0; lines[i] != NULL; i++) {
        const WordRow *row = NULL;
        const char *spelling = NULL;
        gsize length = strlen(lines[i]);
        if (!is_plain(lines[i]) || g_strv_contains(mistakes, lines[i]))
            continue;
        known++;
        if (lexicon_match(lines[i], &row) != length && lexicon_repair(lines[i], length, &spelling) != NULL) {
            g_test_message("\"%s\" is read as \"%s\"", lines[i], spelling);
            wrong++;
        }
    }
    g_assert_cmpuint(known, >, 30000);
    g_assert_cmpuint(wrong, ==, 0);
}

/** What is no word still is. */
static void test_repairs_mistakes(void)
{
    static const char *const typed[][2] = {{"cirle", "circle"}, {"traingle", "triangle"},  {"yelow", "yellow"},
                                           {"sqare", "square"}, {"recangle", "rectangle"}, {"purpel", "purple"},
                                           {"reed", "red"},     {"trinagle", "triangle"},  {"octogon", "octagon"}};
    for (gsize i = 0; i < G_N_ELEMENTS(typed); i++) {
        const char *spelling = NULL;
        g_assert_nonnull(lexicon_repair(typed[i][0], strlen(typed[i][0]), &spelling));
        g_assert_cmpstr(spelling, ==, typed[i][1]);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/dictionary/no-word-is-repaired", test_repairs_no_word);
    g_test_add_func("/dictionary/mistakes-are", test_repairs_mistakes);
    return g_test_run();
}
