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
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "lib/command/command.h"
#include "lib/command/words.h"

static void add_number(GString *out, const char *key, double value)
{
    if (!isnan(value))
        g_string_append_printf(out, " %s=%.6g", key, value);
}

static void add_spot(GString *out, const Spot *spot)
{
    static const char *const names[ANCHORS] = {"middle",   "top",       "bottom",      "left",        "right",
                                               "top-left", "top-right", "bottom-left", "bottom-right"};
    if (spot->kind == SPOT_ANCHOR)
        g_string_append_printf(out, " @%s", names[spot->anchor]);
    else
        g_string_append_printf(out, " @%.6g,%.6g", spot->x, spot->y);
}

static void add_color(GString *out, const char *prefix, CommandColor color)
{
    g_autofree char *name = color_name(color, LANG_EN);
    g_string_append_printf(out, " %s%s", prefix, g_strdelimit(name, " ", '-'));
}

static void add_drawing(GString *out, const Command *c)
{
    static const char *const sizes[] = {"", " tiny", " small", " medium", " large", " giant"};
    static const char *const turns[] = {"", " horizontal", " vertical", " diagonal"};
    static const char *const arranges[] = {"", " row", " column", " grid"};
    static const char *const lines[] = {"", " solid", " dashed", " dotted"};
    static const char *const fills[] = {"", " hollow", " filled", ""};
    g_string_append(out, draw_shape_name(c->shape));
    if (c->sides > 0)
        g_string_append_printf(out, " sides=%u", c->sides);
    if (c->count > 1)
        g_string_append_printf(out, " x%u", c->count);
    if (c->color != 0)
        add_color(out, "", c->color);
    g_string_append(out, fills[c->fill]);
    if (c->fill == FILL_COLOR)
        add_color(out, "fill=", c->fill_color);
    g_string_append_printf(out, "%s%s%s%s", sizes[c->size], lines[c->line_style], turns[c->turn], arranges[c->arrange]);
    const Measures *m = &c->measures;
    const struct {
        const char *key;
        double value;
    } numbers[] = {{"r", m->radius},      {"w", m->width},       {"h", m->height},
                   {"side", m->side},     {"length", m->length}, {"font", m->font},
                   {"stroke", m->stroke}, {"turn", m->angle},    {"scale", m->factor}};
    for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++)
        add_number(out, numbers[i].key, numbers[i].value);
    if (c->rows > 0)
        g_string_append_printf(out, " rows=%u", c->rows);
    if (c->columns > 0)
        g_string_append_printf(out, " columns=%u", c->columns);
    for (guint i = 0; i < c->spots->len; i++)
        add_spot(out, &g_array_index(c->spots, Spot, i));
    if (c->text != NULL)
        g_string_append_printf(out, " \"%s\"", c->text);
    if (c->name != NULL)
        g_string_append_printf(out, " name=%s", c->name);
}

static char *reading(const char *text)
{
    g_autoptr(Message) message = message_parse(text);
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < message->commands->len; i++) {
        const Command *c = message->commands->pdata[i];
        if (i > 0)
            g_string_append(out, " | ");
        if (c->op == COMMAND_DRAW)
            add_drawing(out, c);
        else if (c->op == COMMAND_ERROR)
            g_string_append_printf(out, "! %s%s%s", refusal_name(c->refusal), c->refusal == REFUSE_UNKNOWN ? " " : "",
                                   c->refusal == REFUSE_UNKNOWN ? c->words : "");
        else
            g_string_append(out, command_op_name(c->op));
        if ((c->op == COMMAND_UNDO || c->op == COMMAND_REDO) && c->steps != 1)
            g_string_append_printf(out, c->steps == 0 ? " all" : " %u", c->steps);
        if (c->op == COMMAND_UNDO && c->target == UNDO_CLEAR)
            g_string_append(out, " clear");
        else if (c->op == COMMAND_UNDO && c->target != UNDO_STEPS)
            g_string_append_printf(out, "%s%u", c->target == UNDO_ENTRY ? " step=" : " #", c->number);
        if (c->typed != NULL && c->op != COMMAND_ERROR)
            g_string_append_printf(out, " ~%s", c->read_as);
    }
    return g_string_free(out, FALSE);
}

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
        g_autofree char *result = reading(text);
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
    g_autofree char *got = reading(text);
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

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "--print") == 0)
        return print_readings();
    static const char *const files[] = {"draw.txt", "board.txt", "several.txt", "refused.txt", "everyday.txt"};
    guint test = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(files); i++)
        check_file(files[i], &test);
    printf("1..%u\n", test);
    return 0;
}
