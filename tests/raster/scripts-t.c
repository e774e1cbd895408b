// SPDX-License-Identifier: MIT
/*
 * Boards as people make them, by messages from the first word to the pixels: each script of tests/raster/scripts.txt
 * is said to an empty board, and the board looks as it did when a person looked at it. Run with UPDATE_GOLDEN=1 to
 * renew the pictures, then look at them.
 */
#include <string.h>

#include "lib/base/limits.h"
#include "lib/board/interpret.h"
#include "lib/raster/canvas.h"
#include "tests/raster/golden.h"

/** Pictures are kept half as large as the board is in logical pixels: still legible, and small. */
#define WIDTH (BOARD_WIDTH / 2)
#define HEIGHT (BOARD_HEIGHT / 2)
/** So little that a missing number badge is noticed. */
#define DIFFERENT_PER_MILLION 400

typedef struct {
    char *name;
    GPtrArray *messages; /**< of char * */
} Script;

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

static GPtrArray *read_scripts(void)
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

static cairo_status_t append(void *closure, const unsigned char *data, unsigned int size)
{
    g_byte_array_append(closure, data, size);
    return CAIRO_STATUS_SUCCESS;
}

static GBytes *small_png(cairo_surface_t *large)
{
    g_autoptr(Picture) small = cairo_image_surface_create(CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
    cairo_t *cr = cairo_create(small);
    cairo_scale(cr, 0.5 / PICTURE_SCALE, 0.5 / PICTURE_SCALE);
    cairo_set_source_surface(cr, large, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_BEST);
    cairo_paint(cr);
    cairo_destroy(cr);
    GByteArray *png = g_byte_array_new();
    g_assert_cmpint(cairo_surface_write_to_png_stream(small, append, png), ==, CAIRO_STATUS_SUCCESS);
    return g_byte_array_free_to_bytes(png);
}

static void test_script(gconstpointer data)
{
    const Script *script = data;
    g_autoptr(History) history = history_new(board_new(), 0);
    g_autoptr(Canvas) canvas = canvas_new();
    g_autoptr(GError) error = NULL;
    for (guint i = 0; i < script->messages->len; i++)
        say(history, g_ptr_array_index(script->messages, i));
    gboolean painted = canvas_paint(canvas, history_board(history), NULL, &error);
    g_assert_no_error(error);
    g_assert_true(painted);
    g_autoptr(GBytes) png = small_png(canvas_surface(canvas));
    g_autofree char *name = g_strconcat("scripts/", script->name, NULL);
    golden_compare(png, name, DIFFERENT_PER_MILLION);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_autoptr(GPtrArray) scripts = read_scripts();
    for (guint i = 0; i < scripts->len; i++) {
        Script *script = g_ptr_array_index(scripts, i);
        g_autofree char *path = g_strconcat("/raster/scripts/", script->name, NULL);
        g_test_add_data_func(path, script, test_script);
    }
    return g_test_run();
}
