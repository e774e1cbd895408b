// SPDX-License-Identifier: MIT
/*
 * boards - boards as people make them, for the page to be compared with the painter: `boards FOLDER` writes each script
 * of tests/raster/scripts.txt as NAME.json, as the receiver would give it to the page, and NAME.png, as the robot shows
 * it.
 *
 * Number badges are left out: the page places its own.
 */
#include <stdio.h>
#include <string.h>

#include "lib/base/limits.h"
#include "lib/raster/canvas.h"
#include "lib/raster/scene.h"
#include "tests/raster/scripts.h"

static void add_row(GString *json, const Object *object, Color ground)
{
    Rect bounds;
    g_autoptr(GString) paths = g_string_new(NULL);
    cJSON *fields = object_to_json(object);
    char *text = cJSON_PrintUnformatted(fields);
    char x0[G_ASCII_DTOSTR_BUF_SIZE], y0[sizeof x0], x1[sizeof x0], y1[sizeof x0], opacity[sizeof x0];
    scene_object(paths, object, ground, &bounds);
    if (bounds.x0 <= bounds.x1)
        g_string_append_printf(json,
                               "%s{\"id\":%u,\"say\":\"\",\"en\":\"\",\"o\":%s,\"d\":%s,\"a\":%s,\"b\":[%s,%s,%s,%s]}",
                               json->str[json->len - 1] == '[' ? "" : ",", object->id, text, paths->str,
                               g_ascii_dtostr(opacity, sizeof opacity, object->opacity),
                               g_ascii_dtostr(x0, sizeof x0, bounds.x0), g_ascii_dtostr(y0, sizeof y0, bounds.y0),
                               g_ascii_dtostr(x1, sizeof x1, bounds.x1), g_ascii_dtostr(y1, sizeof y1, bounds.y1));
    cJSON_free(text);
    cJSON_Delete(fields);
}

static char *state_of(const Board *board)
{
    GString *json = g_string_new(NULL);
    g_autoptr(GString) grid = g_string_new(NULL);
    scene_ground(grid, board);
    g_string_append_printf(json, "{\"n\":1,\"seq\":1,\"width\":%d,\"height\":%d,\"view\":{\"background\":\"#%06x\"",
                           BOARD_WIDTH, BOARD_HEIGHT, board->background >> 8);
    if (board->grid)
        g_string_append_printf(json, ",\"grid\":true,\"d\":%s", grid->str);
    g_string_append(json, "},\"rows\":[");
    for (guint i = 0; i < board->objects->len; i++)
        add_row(json, g_ptr_array_index(board->objects, i), board->background);
    g_string_append(json, "]}");
    return g_string_free(json, FALSE);
}

static void write_file(const char *folder, const char *name, const char *ending, const char *data, gsize size)
{
    g_autofree char *path = g_strdup_printf("%s/%s.%s", folder, name, ending);
    g_autoptr(GError) error = NULL;
    g_file_set_contents(path, data, (gssize)size, &error);
    g_assert_no_error(error);
}

static void write_script(const char *folder, const Script *script)
{
    g_autoptr(History) history = script_play(script);
    g_autoptr(Board) board = board_copy(history_board(history));
    g_autoptr(Canvas) canvas = canvas_new();
    g_autoptr(GError) error = NULL;
    board->numbers = FALSE;
    gboolean painted = canvas_paint(canvas, board, NULL, &error);
    g_autoptr(GBytes) png = painted ? canvas_png(canvas, &error) : NULL;
    g_assert_no_error(error);
    g_autofree char *state = state_of(board);
    gsize size = 0;
    const char *bytes = g_bytes_get_data(png, &size);
    write_file(folder, script->name, "png", bytes, size);
    write_file(folder, script->name, "json", state, strlen(state));
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        fputs("boards FOLDER\n", stderr);
        return 2;
    }
    g_autoptr(GPtrArray) scripts = scripts_read();
    for (guint i = 0; i < scripts->len; i++)
        write_script(argv[1], g_ptr_array_index(scripts, i));
    return 0;
}
