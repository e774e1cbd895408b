// SPDX-License-Identifier: MIT
#include "tests/raster/golden.h"

/** A pixel differs when a channel is off by more than this. */
#define CHANNEL_TOLERANCE 40

static gboolean differs(guint32 a, guint32 b)
{
    for (int shift = 0; shift < 24; shift += 8) {
        if (ABS((int)(a >> shift & 0xff) - (int)(b >> shift & 0xff)) > CHANNEL_TOLERANCE)
            return TRUE;
    }
    return FALSE;
}

static int count_different(Picture *picture, Picture *golden)
{
    int width = cairo_image_surface_get_width(golden), height = cairo_image_surface_get_height(golden), different = 0;
    g_assert_cmpint(cairo_image_surface_get_width(picture), ==, width);
    g_assert_cmpint(cairo_image_surface_get_height(picture), ==, height);
    for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++)
            different += differs(picture_pixel(picture, x, y), picture_pixel(golden, x, y));
    }
    return different;
}

static void compare(Picture *picture, Picture *golden, const char *path, int different_per_million)
{
    gint64 pixels = (gint64)cairo_image_surface_get_width(golden) * cairo_image_surface_get_height(golden);
    int different = count_different(picture, golden);
    if (different > pixels * different_per_million / 1000000) {
        g_test_message("%s: %d pixels differ", path, different);
        g_test_fail();
    }
}

void golden_compare(GBytes *png, const char *name, int different_per_million)
{
    g_autofree char *path = g_strdup_printf(TEST_DATA "/raster/%s.png", name), *bytes = NULL;
    g_autoptr(GError) error = NULL;
    gsize size;
    if (g_getenv("UPDATE_GOLDEN") != NULL) {
        g_file_set_contents(path, g_bytes_get_data(png, NULL), (gssize)g_bytes_get_size(png), &error);
        g_assert_no_error(error);
    }
    g_file_get_contents(path, &bytes, &size, &error);
    g_assert_no_error(error);
    g_autoptr(GBytes) kept = g_bytes_new(bytes, size);
    g_autoptr(Picture) picture = picture_decode(png), golden = picture_decode(kept);
    compare(picture, golden, path, different_per_million);
}
