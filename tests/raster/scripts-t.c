// SPDX-License-Identifier: MIT
/*
 * Boards as people make them, by messages from the first word to the pixels: each script of tests/raster/scripts.txt
 * is said to an empty board, and the board looks as it did when a person looked at it. Run with UPDATE_GOLDEN=1 to
 * renew the pictures, then look at them.
 */
#include "lib/base/limits.h"
#include "lib/raster/canvas.h"
#include "tests/raster/golden.h"
#include "tests/raster/scripts.h"

/** Pictures are kept half as large as the board is in logical pixels: still legible, and small. */
#define WIDTH (BOARD_WIDTH / 2)
#define HEIGHT (BOARD_HEIGHT / 2)
/** So little that a missing number badge is noticed. */
#define DIFFERENT_PER_MILLION 400

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
    g_autoptr(History) history = script_play(script);
    g_autoptr(Canvas) canvas = canvas_new();
    g_autoptr(GError) error = NULL;
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
    g_autoptr(GPtrArray) scripts = scripts_read();
    for (guint i = 0; i < scripts->len; i++) {
        Script *script = g_ptr_array_index(scripts, i);
        g_autofree char *path = g_strconcat("/raster/scripts/", script->name, NULL);
        g_test_add_data_func(path, script, test_script);
    }
    return g_test_run();
}
