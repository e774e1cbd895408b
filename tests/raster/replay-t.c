// SPDX-License-Identifier: MIT
/* A replay shows the boards one after the other; its last frame is the last board. Decoded with giflib. */
#include "lib/raster/replay.h"

#include <gif_lib.h>
#include <string.h>

#include "lib/base/limits.h"
#include "tests/raster/picture.h"

/** A channel may be off by this: a cell of the palette, and half-tones beyond its 256 colours. */
#define TOLERANCE 48

typedef struct {
    const guint8 *data;
    gsize left;
} Reader;

static int read_some(GifFileType *gif, GifByteType *out, int size)
{
    Reader *reader = gif->UserData;
    gsize n = MIN(reader->left, (gsize)size);
    memcpy(out, reader->data, n);
    reader->data += n;
    reader->left -= n;
    return (int)n;
}

static GifFileType *decode(GBytes *bytes)
{
    Reader reader = {0};
    int code = 0;
    reader.data = g_bytes_get_data(bytes, &reader.left);
    GifFileType *gif = DGifOpen(&reader, read_some, &code);
    g_assert_nonnull(gif);
    g_assert_cmpint(DGifSlurp(gif), ==, GIF_OK);
    g_assert_cmpuint(reader.left, ==, 0);
    return gif;
}

/** All frames laid over each other. */
static guint32 *flatten(const GifFileType *gif)
{
    guint32 *pixels = g_new0(guint32, (gsize)gif->SWidth * (gsize)gif->SHeight);
    for (int i = 0; i < gif->ImageCount; i++) {
        const SavedImage *image = &gif->SavedImages[i];
        const GifImageDesc *d = &image->ImageDesc;
        for (int j = 0; j < d->Width * d->Height; j++) {
            GifColorType c = gif->SColorMap->Colors[image->RasterBits[j]];
            pixels[(d->Top + j / d->Width) * gif->SWidth + d->Left + j % d->Width] =
                (guint32)c.Red << 16 | (guint32)c.Green << 8 | c.Blue;
        }
    }
    return pixels;
}

static guint32 mean_pixel(Picture *picture, int x, int y, int shift)
{
    guint32 sum = 0;
    for (int i = 0; i < 4; i++)
        sum += picture_pixel(picture, 2 * x + i % 2, 2 * y + i / 2) >> shift & 0xff;
    return sum / 4;
}

static void assert_shows(const guint32 *pixels, const Board *board)
{
    g_autoptr(GBytes) png = png_from_scratch(board, NULL);
    g_autoptr(Picture) picture = picture_decode(png);
    int off = 0;
    for (int i = 0; i < BOARD_WIDTH * BOARD_HEIGHT; i++) {
        for (int shift = 0; shift < 24; shift += 8) {
            guint32 wanted = mean_pixel(picture, i % BOARD_WIDTH, i / BOARD_WIDTH, shift);
            off += ABS((int)(pixels[i] >> shift & 0xff) - (int)wanted) > TOLERANCE;
        }
    }
    g_assert_cmpint(off, <, BOARD_WIDTH * BOARD_HEIGHT / 1000);
}

static void test_last_frame(void)
{
    g_autoptr(GPtrArray) boards = g_ptr_array_new_with_free_func((GDestroyNotify)board_free);
    g_autoptr(GError) error = NULL;
    g_autoptr(Board) board = board_new();
    static const ShapeKind kinds[] = {SHAPE_CIRCLE, SHAPE_HEART, SHAPE_NOTE, SHAPE_TABLE, SHAPE_STAR};
    for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
        Object *object = put_shape(board, kinds[i], 100 + 150 * i, 300, 120, 120);
        object->stroke = COLOR_RGB(0x20 * i, 0x80, 0xff - 0x30 * i);
        object->text = g_strdup("画板 board");
        g_ptr_array_add(boards, board_copy(board));
    }
    g_autoptr(GBytes) bytes = replay_gif(boards, NULL, &error), again = replay_gif(boards, NULL, &error);
    g_assert_no_error(error);
    g_assert_true(g_bytes_equal(bytes, again));
    g_assert_cmpuint(g_bytes_get_size(bytes), <, LIMIT_REPLAY_BYTES);
    GifFileType *gif = decode(bytes);
    g_assert_cmpint(gif->ImageCount, ==, G_N_ELEMENTS(kinds));
    g_assert_cmpint(gif->SavedImages[1].ImageDesc.Width, <, BOARD_WIDTH / 2); /* only what changed */
    GraphicsControlBlock first, last;
    g_assert_cmpint(DGifSavedExtensionToGCB(gif, 0, &first), ==, GIF_OK);
    g_assert_cmpint(DGifSavedExtensionToGCB(gif, gif->ImageCount - 1, &last), ==, GIF_OK);
    g_assert_cmpint(last.DelayTime, >, 2 * first.DelayTime);
    g_autofree guint32 *pixels = flatten(gif);
    assert_shows(pixels, board);
    DGifCloseFile(gif, NULL);
}

/* As many frames as there may be, each all new, still make a file that can be sent. */
static void test_bounded(void)
{
    g_autoptr(GPtrArray) boards = g_ptr_array_new_with_free_func((GDestroyNotify)board_free);
    g_autoptr(GRand) rand = g_rand_new_with_seed(8);
    g_autoptr(GError) error = NULL;
    for (guint i = 0; i < LIMIT_REPLAY_FRAMES; i++) {
        Board *board = board_new();
        for (guint id = 1; id <= 30; id++)
            g_ptr_array_add(board->objects, random_object(rand, id));
        g_ptr_array_add(boards, board);
    }
    g_autoptr(GBytes) bytes = replay_gif(boards, NULL, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(g_bytes_get_size(bytes), <=, LIMIT_REPLAY_BYTES);
    GifFileType *gif = decode(bytes);
    g_assert_cmpint(gif->ImageCount, ==, LIMIT_REPLAY_FRAMES);
    DGifCloseFile(gif, NULL);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/raster/replay/last-frame", test_last_frame);
    g_test_add_func("/raster/replay/bounded", test_bounded);
    return g_test_run();
}
