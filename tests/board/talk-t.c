// SPDX-License-Identifier: MIT
/*
 * What people say about a board that is there, and what comes of it:
 *
 *     ## 红色的圆 在150,300 | 蓝色的圆 在600,300          the board, drawn by somebody else
 *     左边那个圆变成黄色  =>  把 1号 红圆 改成黄           the caption
 *     把圆变大  =>  ! 有 2 个「圆」：1号红圆、…            a reply, and nothing changed
 *
 *     圆是谁删的呢                                        nothing behind it: whatever is answered, nothing changes
 *
 * Each phrase is said to that board as it was. With --print the phrases of standard input are answered instead.
 */
#include <stdio.h>
#include <string.h>

#include <glib.h>

#include "lib/board/interpret.h"

static const Author li = {"u2", "李四"};
static const Author wang = {"u1", "小王"};

static Outcome *say(History *history, const Author *author, const char *text)
{
    return interpret_message(history, text, &(Occasion){.message_id = "m", .author = *author, .now_ms = 1700000000000});
}

/** A board drawn by messages between " | ". */
static Board *draw_board(const char *messages)
{
    g_autoptr(History) history = history_new(NULL, 0);
    g_auto(GStrv) parts = g_strsplit(messages, " | ", -1);
    for (char **part = parts; *part != NULL; part++) {
        g_autoptr(Outcome) outcome = say(history, &li, *part);
        if (outcome->entries->len == 0)
            printf("# not drawn: %s\n", *part);
    }
    return board_copy(history_board(history));
}

/** Line ends become "\n"; the caption loses "第1笔 小王：". */
static void add_part(GString *out, const char *mark, const char *text)
{
    const char *author = strstr(text, "小王：");
    g_auto(GStrv) lines = g_strsplit(author != NULL && *mark == '\0' ? author + strlen("小王：") : text, "\n", -1);
    g_autofree char *line = g_strjoinv("\\n", lines);
    g_string_append_printf(out, "%s%s%s", out->len > 0 ? "  " : "", mark, line);
}

static char *answer(const Board *board, const char *phrase)
{
    g_auto(GStrv) lines = g_strsplit(phrase, "\\n", -1);
    g_autofree char *text = g_strjoinv("\n", lines);
    g_autoptr(History) history = history_new(board_copy(board), 0);
    g_autoptr(Outcome) outcome = say(history, &wang, text);
    GString *out = g_string_new(NULL);
    if (outcome->entries->len > 0 && outcome->caption != NULL)
        add_part(out, "", outcome->caption);
    if (outcome->reply != NULL)
        add_part(out, outcome->entries->len == 0 ? "! " : "+ ", outcome->reply);
    return g_string_free(out, FALSE);
}

static gboolean check_phrase(const Board *board, const char *line)
{
    const char *arrow = strstr(line, "  =>  ");
    g_autofree char *phrase = arrow != NULL ? g_strndup(line, (gsize)(arrow - line)) : g_strdup(line);
    g_autofree char *got = answer(board, phrase);
    gboolean unchanged = *got == '\0' || g_str_has_prefix(got, "! ");
    if (arrow != NULL ? strcmp(got, arrow + strlen("  =>  ")) == 0 : unchanged)
        return TRUE;
    printf("# %s\n#   expected: %s\n#   got:      %s\n", phrase, arrow != NULL ? arrow + 6 : "no change", got);
    return FALSE;
}

static int print_answers(void)
{
    Board *board = board_new();
    char line[8192];
    while (fgets(line, sizeof line, stdin) != NULL) {
        gboolean drawn = g_str_has_prefix(line, "## "); /* by nobody when nothing stands behind it */
        g_strchomp(line);
        if (drawn) {
            board_free(board);
            board = draw_board(line[2] == '\0' ? "" : line + 3);
            puts(line);
            continue;
        }
        g_autofree char *got = answer(board, line);
        printf("%s  =>  %s\n", line, got);
    }
    board_free(board);
    return 0;
}

typedef struct {
    Board *board;
    char *name;
    guint passed, total, test;
} Score;

static void finish_group(Score *score)
{
    if (score->total > 0)
        printf("%s %u - %s: %u of %u phrases\n", score->passed == score->total ? "ok" : "not ok", ++score->test,
               score->name, score->passed, score->total);
    g_clear_pointer(&score->name, g_free);
    g_clear_pointer(&score->board, board_free);
    score->passed = score->total = 0;
}

static void check_file(Score *score, const char *name)
{
    g_autofree char *path = g_build_filename(TEST_DATA, "board", name, NULL);
    g_autofree char *content = NULL;
    if (!g_file_get_contents(path, &content, NULL, NULL)) {
        printf("not ok %u - cannot read %s\n", ++score->test, path);
        return;
    }
    g_auto(GStrv) lines = g_strsplit(content, "\n", -1);
    for (char **line = lines; *line != NULL; line++) {
        if (g_str_has_prefix(*line, "## ")) {
            finish_group(score);
            score->name = g_strdup_printf("%s: %s", name, *line + 3);
            g_strdelimit(score->name, "#", ' ');
            score->board = draw_board(*line + 3);
        } else if (**line != '\0' && score->board != NULL) {
            score->total++;
            score->passed += check_phrase(score->board, *line) ? 1 : 0;
        }
    }
    finish_group(score);
}

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "--print") == 0)
        return print_answers();
    Score score = {.test = 0};
    check_file(&score, "talk-zh.txt");
    check_file(&score, "talk-which.txt");
    check_file(&score, "talk-nothing.txt");
    check_file(&score, "talk-there.txt");
    printf("1..%u\n", score.test);
    return 0;
}
