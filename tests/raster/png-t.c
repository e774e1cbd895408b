// SPDX-License-Identifier: MIT
/* The PNG holds the pixels that went in, for every decoder, within the size limit, whatever was encoded before. */
#include "lib/raster/png.h"

#include <glib/gstdio.h>

#include "lib/base/limits.h"
#include "lib/raster/canvas.h"
#include "tests/raster/picture.h"

/** A picture to encode: two parts of random noise or of flat rows. */
typedef struct {
    guint width;
    guint32 *rows[PNG_PARTS];
    PngPart parts[PNG_PARTS];
} Source;

static void source_init(Source *source, guint width, guint board_rows, guint strip_rows)
{
    const guint rows[PNG_PARTS] = {board_rows, strip_rows};
    source->width = width;
    for (int part = 0; part < PNG_PARTS; part++) {
        gsize words = (gsize)width * rows[part];
        source->rows[part] = g_new(guint32, words + 1);
        for (gsize i = 0; i < words; i++)
            source->rows[part][i] = 0xff000000u | (guint32)(i / width / 7 * 0x123456);
        source->parts[part] = (PngPart){(const guint8 *)source->rows[part], (gsize)width * 4, rows[part]};
    }
}

static void source_clear(Source *source)
{
    for (int part = 0; part < PNG_PARTS; part++)
        g_free(source->rows[part]);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Source, source_clear)

static void make_noise(GRand *rand, Source *source, int part, guint y0, guint y1)
{
    for (gsize i = (gsize)y0 * source->width; i < (gsize)y1 * source->width; i++)
        source->rows[part][i] = g_rand_int(rand);
}

static GBytes *encode(PngEncoder *encoder, const Source *source)
{
    g_autoptr(GError) error = NULL;
    GBytes *png = png_encode(encoder, source->parts, &error);
    g_assert_no_error(error);
    return png;
}

static GBytes *encode_afresh(const Source *source)
{
    g_autoptr(PngEncoder) encoder = png_encoder_new(source->width);
    return encode(encoder, source);
}

static void assert_decodes_to(GBytes *png, const Source *source)
{
    g_autoptr(Picture) picture = picture_decode(png);
    g_assert_cmpint(cairo_image_surface_get_width(picture), ==, (int)source->width);
    g_assert_cmpint(cairo_image_surface_get_height(picture), ==, (int)(source->parts[0].rows + source->parts[1].rows));
    for (int part = 0, y = 0; part < PNG_PARTS; part++) {
        for (guint row = 0; row < source->parts[part].rows; row++, y++) {
            for (guint x = 0; x < source->width; x++)
                g_assert_cmphex(picture_pixel(picture, (int)x, y), ==,
                                source->rows[part][(gsize)row * source->width + x] & 0xffffff);
        }
    }
}

/* Widths that do not divide by four, parts that end within a band, one part absent, noise and flats. */
static void test_decodes(void)
{
    static const guint sizes[][3] = {{1, 1, 0},   {3, 31, 0},     {4, 32, 1},   {7, 33, 64},
                                     {50, 64, 9}, {100, 16, 100}, {101, 97, 33}};
    g_autoptr(GRand) rand = g_rand_new_with_seed(1);
    for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
        for (int noise = 0; noise < 2; noise++) {
            g_auto(Source) source;
            source_init(&source, sizes[i][0], sizes[i][1], sizes[i][2]);
            if (noise)
                make_noise(rand, &source, 0, 0, sizes[i][1]);
            g_autoptr(GBytes) png = encode_afresh(&source);
            assert_decodes_to(png, &source);
        }
    }
}

/* After some rows changed and were touched, the bytes are those of a fresh encoder. */
static void test_reuse(void)
{
    g_autoptr(GRand) rand = g_rand_new_with_seed(2);
    for (int round = 0; round < 30; round++) {
        g_auto(Source) source;
        source_init(&source, 60, 300, 70);
        g_autoptr(PngEncoder) encoder = png_encoder_new(source.width);
        for (int step = 0; step < 6; step++) {
            g_autoptr(GBytes) png = encode(encoder, &source), fresh = encode_afresh(&source);
            g_assert_true(g_bytes_equal(png, fresh));
            guint part = (guint)g_rand_int_range(rand, 0, 2), rows = source.parts[part].rows;
            guint y0 = (guint)g_rand_int_range(rand, 0, (gint32)rows);
            guint y1 = (guint)g_rand_int_range(rand, (gint32)y0, (gint32)rows + 1);
            make_noise(rand, &source, (int)part, y0, y1);
            if (y1 > y0)
                png_encoder_touch(encoder, part, y0, y1);
        }
    }
}

/* Bands that were not touched really are reused: a change that is not announced does not show. */
static void test_untouched_bands_are_kept(void)
{
    g_auto(Source) source;
    source_init(&source, 40, 128, 0);
    g_autoptr(PngEncoder) encoder = png_encoder_new(source.width);
    g_autoptr(GBytes) before = encode(encoder, &source);
    source.rows[0][100 * 40] = 0xabcdef;
    g_autoptr(GBytes) kept = encode(encoder, &source);
    g_assert_true(g_bytes_equal(before, kept));
    png_encoder_touch(encoder, 0, 100, 101);
    g_autoptr(GBytes) after = encode(encoder, &source);
    g_assert_false(g_bytes_equal(before, after));
    assert_decodes_to(after, &source);
}

/* The strip growing, shrinking and vanishing leaves the board's bands alone. */
static void test_strip_height(void)
{
    g_autoptr(PngEncoder) encoder = png_encoder_new(48);
    static const guint strips[] = {0, 40, 96, 40, 0, 1, 0};
    for (gsize i = 0; i < G_N_ELEMENTS(strips); i++) {
        g_auto(Source) source;
        source_init(&source, 48, 100, strips[i]);
        g_autoptr(GBytes) png = encode(encoder, &source), fresh = encode_afresh(&source);
        g_assert_true(g_bytes_equal(png, fresh));
        assert_decodes_to(png, &source);
    }
}

/* Pure noise, which nothing shrinks, ends below the limit at a smaller scale, its proportions kept. */
static void test_noise_fits(void)
{
    g_autoptr(GRand) rand = g_rand_new_with_seed(3);
    g_auto(Source) source;
    source_init(&source, 1600, 1200, 296);
    make_noise(rand, &source, 0, 0, 1200);
    make_noise(rand, &source, 1, 0, 296);
    g_autoptr(GBytes) png = encode_afresh(&source);
    g_assert_cmpuint(g_bytes_get_size(png), <=, LIMIT_PICTURE_BYTES);
    g_autoptr(Picture) picture = picture_decode(png);
    int width = cairo_image_surface_get_width(picture), height = cairo_image_surface_get_height(picture);
    g_assert_cmpint(width, <, 1600);
    g_assert_cmpint(1600 / width, ==, 1496 / height);
}

/* A board of thousands of random shapes: below the limit, and not smaller than it needs to be. */
static void test_crowded_board_fits(void)
{
    g_autoptr(GRand) rand = g_rand_new_with_seed(4);
    g_autoptr(Board) board = board_new();
    for (guint i = 0; i < 6000; i++) {
        Object *object = put_shape(board, (ShapeKind)g_rand_int_range(rand, SHAPE_RECTANGLE, SHAPE_TEXT),
                                   g_rand_double_range(rand, 0, 800), g_rand_double_range(rand, 0, 600), 12, 12);
        object->fill = g_rand_int(rand) | 0xff;
        object->stroke = g_rand_int(rand) | 0xff;
        object->rotation = g_rand_double_range(rand, 0, 360);
        object->stroke_width = 2;
    }
    static const char *const caption[] = {"第1笔 小王：画了很多", NULL};
    g_autoptr(GBytes) png = png_from_scratch(board, caption);
    g_assert_cmpuint(g_bytes_get_size(png), <=, LIMIT_PICTURE_BYTES);
    g_autoptr(Picture) picture = picture_decode(png);
    g_assert_cmpint(cairo_image_surface_get_width(picture), >=, 800);
}

/* pngcheck, where it is installed, finds nothing to complain about. */
static void test_pngcheck(void)
{
    g_autofree char *program = g_find_program_in_path("pngcheck");
    if (program == NULL) {
        g_test_skip("pngcheck is not installed");
        return;
    }
    g_autoptr(Board) board = board_new();
    put_shape(board, SHAPE_STAR, 400, 300, 300, 300)->fill = COLOR_RGB(0xff, 0xc1, 0x07);
    static const char *const caption[] = {"caption", NULL};
    g_autoptr(GBytes) png = png_from_scratch(board, caption);
    g_autoptr(GError) error = NULL;
    g_autofree char *path = NULL;
    int file = g_file_open_tmp("dingboard-XXXXXX.png", &path, &error);
    g_assert_no_error(error);
    g_close(file, NULL);
    g_file_set_contents(path, g_bytes_get_data(png, NULL), (gssize)g_bytes_get_size(png), &error);
    g_assert_no_error(error);
    const char *const command[] = {program, "-q", path, NULL};
    int status = -1;
    g_spawn_sync(NULL, (char **)command, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error);
    g_assert_no_error(error);
    g_remove(path);
    g_assert_cmpint(status, ==, 0);
}

static gpointer encode_many(gpointer data)
{
    const Source *source = data;
    for (int i = 0; i < 20; i++) {
        g_autoptr(GBytes) png = encode_afresh(source);
        assert_decodes_to(png, source);
    }
    return NULL;
}

/* Encoders in several threads do not meet in stb's hook. */
static void test_threads(void)
{
    Source sources[4];
    GThread *threads[G_N_ELEMENTS(sources)];
    g_autoptr(GRand) rand = g_rand_new_with_seed(5);
    for (gsize i = 0; i < G_N_ELEMENTS(sources); i++) {
        source_init(&sources[i], 64, 100 + 20 * (guint)i, 10);
        make_noise(rand, &sources[i], 0, 0, 50);
        threads[i] = g_thread_new("encode", encode_many, &sources[i]);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(sources); i++) {
        g_thread_join(threads[i]);
        source_clear(&sources[i]);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/raster/png/decodes", test_decodes);
    g_test_add_func("/raster/png/reuse", test_reuse);
    g_test_add_func("/raster/png/untouched-bands-are-kept", test_untouched_bands_are_kept);
    g_test_add_func("/raster/png/strip-height", test_strip_height);
    g_test_add_func("/raster/png/noise-fits", test_noise_fits);
    g_test_add_func("/raster/png/crowded-board-fits", test_crowded_board_fits);
    g_test_add_func("/raster/png/pngcheck", test_pngcheck);
    g_test_add_func("/raster/png/threads", test_threads);
    return g_test_run();
}
