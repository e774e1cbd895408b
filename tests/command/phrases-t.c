// SPDX-License-Identifier: MIT
/*
 * Phrases as people type them, each with its reading beside it:
 *
 *     draw a red circle  =>  circle red
 *     画长颈鹿           =>  ! unknown_words 长颈鹿
 *
 * A reading lists the commands, parted by " | ". "\n" in a phrase is a new line. "## name" begins a group;
 * the report counts the passes of each. With --print the readings of standard input are printed instead.
 */
#include <stdio.h>
#include <string.h>

#include <glib.h>

#include "tests/command/reading.h"

static char *unescape(const char *text)
{
    g_auto(GStrv) lines = g_strsplit(text, "\\n", -1);
    return g_strjoinv("\n", lines);
}

static int print_readings(void)
{
    char line[8192];
    while (fgets(line, sizeof line, stdin) != NULL) {
        g_strchomp(line);
        if (*line == '\0' || g_str_has_prefix(line, "## ")) {
            puts(line);
            continue;
        }
        g_autofree char *text = unescape(line);
        g_autofree char *result = reading_line(text);
        printf("%s  =>  %s\n", line, result);
    }
    return 0;
}

/* --- the scripts ------------------------------------------------------------------------------------------- */

typedef struct {
    char *group;
    guint passed, total;
} Score;

static void finish_group(Score *score, guint *test)
{
    if (score->total > 0)
        printf("%s %u - %s: %u of %u phrases\n", score->passed == score->total ? "ok" : "not ok", ++*test, score->group,
               score->passed, score->total);
    g_clear_pointer(&score->group, g_free);
    score->passed = score->total = 0;
}

static void check_phrase(const char *line, Score *score)
{
    const char *arrow = strstr(line, "  =>  ");
    if (arrow == NULL) {
        printf("# no reading: %s\n", line);
        score->total++;
        return;
    }
    g_autofree char *typed = g_strndup(line, (gsize)(arrow - line));
    g_autofree char *text = unescape(typed);
    g_autofree char *got = reading_line(text);
    score->total++;
    if (strcmp(got, arrow + 6) == 0)
        score->passed++;
    else
        printf("# %s\n#   expected: %s\n#   got:      %s\n", typed, arrow + 6, got);
}

static gboolean check_file(const char *name, guint *test)
{
    g_autofree char *path = g_build_filename(TEST_DATA, "command", name, NULL);
    g_autofree char *content = NULL;
    if (!g_file_get_contents(path, &content, NULL, NULL)) {
        printf("not ok %u - cannot read %s\n", ++*test, path);
        return FALSE;
    }
    g_auto(GStrv) lines = g_strsplit(content, "\n", -1);
    Score score = {g_strdup(name), 0, 0};
    for (char **line = lines; *line != NULL; line++) {
        if (g_str_has_prefix(*line, "## ")) {
            finish_group(&score, test);
            score.group = g_strdup_printf("%s: %s", name, *line + 3);
        } else if (**line != '\0' && !g_str_has_prefix(*line, "//")) {
            check_phrase(*line, &score);
        }
    }
    finish_group(&score, test);
    return TRUE;
}

static gint by_name(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/** The names of the scripts, sorted; free with g_ptr_array_unref. */
static GPtrArray *scripts(void)
{
    g_autofree char *folder = g_build_filename(TEST_DATA, "command", NULL);
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    for (const char *name; dir != NULL && (name = g_dir_read_name(dir)) != NULL;) {
        if (g_str_has_suffix(name, ".txt"))
            g_ptr_array_add(names, g_strdup(name));
    }
    g_ptr_array_sort(names, by_name);
    return names;
}

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "--print") == 0)
        return print_readings();
    guint test = 0;
    g_autoptr(GPtrArray) names = scripts();
    for (guint i = 0; i < names->len; i++)
        check_file(names->pdata[i], &test);
    if (names->len == 0)
        printf("not ok %u - there are no scripts\n", ++test);
    printf("1..%u\n", test);
    return 0;
}
