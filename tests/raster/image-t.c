// SPDX-License-Identifier: MIT
/* Images on a board: painted where they stand, whatever was painted before; in vectors, too; and what keeps their
 * pixels. */
#include <math.h>
#include <string.h>

#include "lib/base/limits.h"
#include "lib/raster/canvas.h"
#include "lib/raster/paint.h"
#include "tests/raster/picture.h"

#define ID(letter) letter letter letter letter letter letter letter letter
#define RED ID("aaaaaaaa")
#define CHECKED ID("bbbbbbbb")
#define GLASS ID("cccccccc")
#define MISSING ID("dddddddd")

static AssetCache *cache;
static guint loads;

/** Made of numbers: one colour, a coarse chessboard of blue and white, and green that one can see through. */
static GBytes *load(const char *id, gpointer data)
{
    enum { SIDE = 64 };
    static guint8 pixels[4 * SIDE * SIDE];
    (void)data;
    loads++;
    if (strcmp(id, MISSING) == 0)
        return NULL;
    for (guint i = 0; i < SIDE * SIDE; i++) {
        gboolean dark = (i / 8 + i / SIDE / 8) % 2 == 0;
        const guint8 red[] = {255, 0, 0, 255}, blue[] = {0, 0, 255, 255}, white[] = {255, 255, 255, 255},
                     glass[] = {0, 200, 0, 128};
        memcpy(pixels + 4 * i, id[0] == 'a' ? red : id[0] == 'c' ? glass : dark ? blue : white, 4);
    }
    return asset_encode(pixels, SIDE, SIDE);
}

static cairo_surface_t *pixels_of(const char *id, gpointer data)
{
    return asset_cache_get(cache, id, load, data);
}

static const AssetSource source = {pixels_of, NULL, load};

static Object *put_image(Board *board, const char *id, double cx, double cy, double w, double h)
{
    Object *object = put_shape(board, SHAPE_IMAGE, cx, cy, w, h);
    object->asset = g_strdup(id);
    object->stroke = COLOR_NONE;
    return object;
}

static GBytes *painted(const Board *board, Canvas *canvas)
{
    g_autoptr(Canvas) fresh = canvas == NULL ? canvas_new() : NULL;
    Canvas *on = canvas != NULL ? canvas : fresh;
    g_autoptr(GError) error = NULL;
    canvas_set_assets(on, &source);
    g_assert_true(canvas_paint(on, board, NULL, &error));
    GBytes *png = canvas_png(on, &error);
    g_assert_no_error(error);
    return png;
}

static guint32 color_of(GBytes *png, double x, double y)
{
    g_autoptr(Picture) picture = picture_decode(png);
    return picture_pixel(picture, (int)(x * PICTURE_SCALE), (int)(y * PICTURE_SCALE));
}

static void test_painted(void)
{
    g_autoptr(Board) board = board_new();
    put_image(board, RED, 200, 200, 100, 60);
    put_image(board, GLASS, 230, 200, 40, 40);
    put_image(board, CHECKED, 500, 300, 128, 128);
    put_image(board, MISSING, 700, 100, 80, 80);
    g_autoptr(GBytes) png = painted(board, NULL);
    g_assert_cmphex(color_of(png, 160, 200), ==, 0xff0000);
    g_assert_cmphex(color_of(png, 149, 200), ==, 0xffffff);
    g_assert_cmphex(color_of(png, 160, 231), ==, 0xffffff);
    guint32 mixed = color_of(png, 230, 200);
    g_assert_true((mixed >> 16) > 100 && (mixed >> 16) < 150 && (mixed >> 8 & 0xff) > 80);
    g_assert_cmphex(color_of(png, 440, 240), ==, 0x0000ff);
    g_assert_cmphex(color_of(png, 456, 240), ==, 0xffffff);
    g_assert_cmphex(color_of(png, 690, 80), ==, 0xeceef1);
}

/** Mirrored, turned, faded. */
static void test_changed(void)
{
    g_autoptr(Board) board = board_new();
    Object *image = put_image(board, RED, 400, 300, 200, 20);
    image->rotation = 90;
    Object *faded = put_image(board, RED, 100, 100, 80, 80);
    faded->opacity = 0.5;
    g_autoptr(GBytes) png = painted(board, NULL);
    g_assert_cmphex(color_of(png, 400, 210), ==, 0xff0000);
    g_assert_cmphex(color_of(png, 310, 300), ==, 0xffffff);
    guint32 light = color_of(png, 100, 100);
    g_assert_true((light >> 16) == 0xff && (light & 0xff) > 110 && (light & 0xff) < 145);
}

static void test_backdrop(void)
{
    g_autoptr(Board) board = board_new();
    board->backdrop = backdrop_new(RED, 64, 64, FALSE);
    g_autoptr(Canvas) canvas = canvas_new();
    g_autoptr(GBytes) contain = painted(board, canvas);
    g_assert_cmphex(color_of(contain, 400, 300), ==, 0xff0000);
    g_assert_cmphex(color_of(contain, 50, 300), ==, 0xffffff);
    object_unref(board->backdrop);
    board->backdrop = backdrop_new(RED, 64, 64, TRUE);
    g_autoptr(GBytes) cover = painted(board, canvas);
    g_assert_cmphex(color_of(cover, 50, 300), ==, 0xff0000);
    g_clear_pointer(&board->backdrop, object_unref);
    g_autoptr(GBytes) none = painted(board, canvas);
    g_assert_cmphex(color_of(none, 400, 300), ==, 0xffffff);
}

static void change(GRand *rand, Board *board)
{
    static const char *const ids[] = {RED, CHECKED, GLASS, MISSING};
    guint n = board->objects->len;
    if (n > 1 && g_rand_int_range(rand, 0, 3) == 0) {
        g_ptr_array_remove_index(board->objects, (guint)g_rand_int_range(rand, 0, (gint32)n));
        return;
    }
    Object *image = put_image(board, ids[g_rand_int_range(rand, 0, 4)], g_rand_double_range(rand, -50, 850),
                              g_rand_double_range(rand, -50, 650), g_rand_double_range(rand, 1, 500),
                              g_rand_double_range(rand, 1, 400));
    image->rotation = g_rand_int_range(rand, 0, 3) == 0 ? g_rand_double_range(rand, 0, 360) : 0;
    image->opacity = g_rand_int_range(rand, 0, 3) == 0 ? 0.6 : 1;
    image->flip_x = g_rand_boolean(rand);
    image->id = board->next_id++;
}

/** Whatever was painted before, the same board gives the same bytes. */
static void test_same_bytes(void)
{
    g_autoptr(GRand) rand = g_rand_new_with_seed(11);
    for (int sequence = 0; sequence < 6; sequence++) {
        g_autoptr(Board) board = board_new();
        g_autoptr(Canvas) canvas = canvas_new();
        if (sequence % 2 == 0)
            board->backdrop = backdrop_new(CHECKED, 64, 64, TRUE);
        for (int step = 0; step < 8; step++) {
            change(rand, board);
            g_autoptr(GBytes) grown = painted(board, canvas), scratch = painted(board, NULL);
            g_assert_true(g_bytes_equal(grown, scratch));
        }
    }
}

static void test_vectors(void)
{
    g_autoptr(Board) board = board_new();
    put_image(board, CHECKED, 400, 300, 100, 100);
    g_autoptr(GBytes) svg = board_svg(board, &source, NULL, NULL), pdf = board_pdf(board, &source, NULL, NULL),
                      bare = board_pdf(board, NULL, NULL, NULL);
    gsize size = 0;
    const char *text = g_bytes_get_data(svg, &size);
    g_assert_nonnull(g_strstr_len(text, (gssize)size, "data:image/png"));
    g_assert_cmpuint(g_bytes_get_size(pdf), >, g_bytes_get_size(bare));
}

/** Those used last are kept; each is loaded once as long as there is room. */
static void test_cache(void)
{
    const gsize one = 64 * 64 * 4;
    g_autoptr(AssetCache) small = asset_cache_new(2 * one);
    loads = 0;
    g_assert_nonnull(asset_cache_get(small, RED, load, NULL));
    g_assert_nonnull(asset_cache_get(small, CHECKED, load, NULL));
    g_assert_nonnull(asset_cache_get(small, RED, load, NULL));
    g_assert_cmpuint(loads, ==, 2);
    g_assert_nonnull(asset_cache_get(small, GLASS, load, NULL)); /* pushes out CHECKED */
    g_assert_cmpuint(asset_cache_memory(small), ==, 2 * one);
    g_assert_nonnull(asset_cache_get(small, RED, load, NULL));
    g_assert_cmpuint(loads, ==, 3);
    g_assert_nonnull(asset_cache_get(small, CHECKED, load, NULL));
    g_assert_cmpuint(loads, ==, 4);
    g_assert_null(asset_cache_get(small, MISSING, load, NULL));
}

/** What is encoded comes back as it was; the same pixels give the same bytes. */
static void test_encoded(void)
{
    const guint8 pixels[] = {255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 9, 8, 7, 0};
    g_autoptr(GBytes) png = asset_encode(pixels, 2, 2), again = asset_encode(pixels, 2, 2);
    g_assert_true(g_bytes_equal(png, again));
    cairo_surface_t *surface = asset_decode(png);
    const guint32 *words = (const guint32 *)(gpointer)cairo_image_surface_get_data(surface);
    g_assert_cmphex(words[0], ==, 0xffff0000);
    g_assert_cmphex(words[1], ==, 0xff00ff00);
    cairo_surface_destroy(surface);
    g_autoptr(GBytes) noise = g_bytes_new_static("no picture", 10);
    g_assert_null(asset_decode(noise));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    cache = asset_cache_new(1024 * 1024);
    g_test_add_func("/image/painted", test_painted);
    g_test_add_func("/image/changed", test_changed);
    g_test_add_func("/image/backdrop", test_backdrop);
    g_test_add_func("/image/same-bytes", test_same_bytes);
    g_test_add_func("/image/vectors", test_vectors);
    g_test_add_func("/image/cache", test_cache);
    g_test_add_func("/image/encoded", test_encoded);
    int status = g_test_run();
    asset_cache_free(cache);
    return status;
}
