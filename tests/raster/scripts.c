// SPDX-License-Identifier: MIT
#include "tests/raster/scripts.h"

#include <string.h>

#include "lib/board/interpret.h"

static void script_free(gpointer data)
{
    Script *script = data;
    g_free(script->name);
    g_ptr_array_unref(script->messages);
    g_free(script);
}

/** Read one line of the file into the scripts. */
static void read_line(GPtrArray *scripts, const char *line)
{
    const char *end = strchr(line, ']');
    if (line[0] == '\0' || line[0] == '#')
        return;
    if (line[0] == '[' && end != NULL) {
        Script *script = g_new0(Script, 1);
        script->name = g_strndup(line + 1, (gsize)(end - line - 1));
        script->messages = g_ptr_array_new_with_free_func(g_free);
        g_ptr_array_add(scripts, script);
        return;
    }
    g_assert_cmpuint(scripts->len, >, 0);
    Script *script = g_ptr_array_index(scripts, scripts->len - 1);
    g_ptr_array_add(script->messages, g_strdup(line));
}

GPtrArray *scripts_read(void)
{
    g_autofree char *text = NULL;
    g_autoptr(GError) error = NULL;
    g_file_get_contents(TEST_DATA "/raster/scripts.txt", &text, NULL, &error);
    g_assert_no_error(error);
    GPtrArray *scripts = g_ptr_array_new_with_free_func(script_free);
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    for (char **line = lines; *line != NULL; line++)
        read_line(scripts, *line);
    return scripts;
}

/** Say a message, "NAME> text" or "text"; everything in it is understood. */
static void say(History *history, const char *message)
{
    const char *mark = strstr(message, "> ");
    g_autofree char *name = mark != NULL ? g_strndup(message, (gsize)(mark - message)) : g_strdup("小王");
    Occasion occasion = {.message_id = "m", .author = {name, name}, .now_ms = 1700000000000};
    g_autoptr(Outcome) outcome = interpret_message(history, mark != NULL ? mark + 2 : message, &occasion);
    if (!outcome->picture || outcome->reply != NULL) {
        g_test_message("%s: %s", message, outcome->reply);
        g_test_fail();
    }
}

History *script_play(const Script *script)
{
    History *history = history_new(board_new(), 0);
    for (guint i = 0; i < script->messages->len; i++)
        say(history, g_ptr_array_index(script->messages, i));
    return history;
}
