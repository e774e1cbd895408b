// SPDX-License-Identifier: MIT
#include "tests/worker/files.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gif_lib.h>
#include <isa-l.h>
#include <string.h>

const char *const picture_kinds[] = {"png", "jpeg", "gif", "webp", "bmp", NULL};

static GdkPixbuf *two_halves(guint width, guint height)
{
    GdkPixbuf *pixbuf = gdk_pixbuf_new(GDK_COLORSPACE_RGB, FALSE, 8, (int)width, (int)height);
    gsize stride = (gsize)gdk_pixbuf_get_rowstride(pixbuf);
    guint8 *pixels = gdk_pixbuf_get_pixels(pixbuf);
    for (gsize y = 0; y < height; y++) {
        for (gsize x = 0; x < width; x++) {
            guint8 *pixel = pixels + y * stride + 3 * x;
            pixel[0] = x < width / 2 ? 255 : 0;
            pixel[1] = 0;
            pixel[2] = x < width / 2 ? 0 : 255;
        }
    }
    return pixbuf;
}

static GByteArray *saved(const char *kind, guint width, guint height)
{
    g_autoptr(GdkPixbuf) pixbuf = two_halves(width, height);
    g_autoptr(GError) error = NULL;
    char *bytes = NULL;
    gsize size = 0;
    gdk_pixbuf_save_to_buffer(pixbuf, &bytes, &size, kind, &error, NULL);
    g_assert_no_error(error);
    return g_byte_array_new_take((guint8 *)bytes, size);
}

/* --- GIF -------------------------------------------------------------------------------------- */

static int append(GifFileType *gif, const GifByteType *bytes, int size)
{
    g_byte_array_append(gif->UserData, bytes, (guint)size);
    return size;
}

GByteArray *picture_frames(guint width, guint height, guint frames)
{
    static const GifColorType colors[] = {{255, 0, 0}, {0, 0, 255}};
    GByteArray *out = g_byte_array_new();
    int code = 0;
    GifFileType *gif = EGifOpen(out, append, &code);
    ColorMapObject *map = GifMakeMapObject(2, colors);
    g_autofree GifPixelType *row = g_malloc(width);
    for (guint x = 0; x < width; x++)
        row[x] = x < width / 2 ? 0 : 1;
    EGifSetGifVersion(gif, true);
    g_assert_cmpint(EGifPutScreenDesc(gif, (int)width, (int)height, 8, 0, map), ==, GIF_OK);
    for (guint i = 0; i < frames; i++) {
        g_assert_cmpint(EGifPutImageDesc(gif, 0, 0, (int)width, (int)height, false, NULL), ==, GIF_OK);
        for (guint y = 0; y < height; y++)
            EGifPutLine(gif, row, (int)width);
    }
    GifFreeMapObject(map);
    g_assert_cmpint(EGifCloseFile(gif, &code), ==, GIF_OK);
    return out;
}

GByteArray *picture_file(const char *kind, guint width, guint height)
{
    return strcmp(kind, "gif") == 0 ? picture_frames(width, height, 1) : saved(kind, width, height);
}

/* --- PNG by hand ------------------------------------------------------------------------------ */

static void put_be32(GByteArray *out, guint32 value)
{
    value = GUINT32_TO_BE(value);
    g_byte_array_append(out, (const guint8 *)&value, sizeof value);
}

static void put_chunk(GByteArray *out, const char *name, const guint8 *data, gsize size)
{
    put_be32(out, (guint32)size);
    guint begin = out->len;
    g_byte_array_append(out, (const guint8 *)name, 4);
    if (size > 0)
        g_byte_array_append(out, data, (guint)size);
    put_be32(out, crc32_gzip_refl(0, out->data + begin, out->len - begin));
}

/** zeros of that number as a zlib stream. */
static GByteArray *deflated(guint64 zeros)
{
    static guint8 block[1 << 20], out[1 << 20];
    GByteArray *stream = g_byte_array_new();
    struct isal_zstream zip;
    isal_deflate_init(&zip);
    zip.gzip_flag = IGZIP_ZLIB;
    zip.level = 0;
    do {
        guint64 now = MIN(zeros, sizeof block);
        zeros -= now;
        zip.next_in = block;
        zip.avail_in = (guint32)now;
        zip.end_of_stream = zeros == 0;
        do {
            zip.next_out = out;
            zip.avail_out = sizeof out;
            g_assert_cmpint(isal_deflate(&zip), ==, COMP_OK);
            g_byte_array_append(stream, out, sizeof out - zip.avail_out);
        } while (zip.avail_out == 0);
    } while (zeros > 0);
    return stream;
}

GByteArray *picture_bomb(guint32 width, guint32 height, gboolean whole)
{
    static const guint8 signature[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, depth[] = {8, 2, 0, 0, 0};
    GByteArray *out = g_byte_array_new();
    g_autoptr(GByteArray) head = g_byte_array_new();
    put_be32(head, width);
    put_be32(head, height);
    g_byte_array_append(head, depth, sizeof depth);
    g_byte_array_append(out, signature, sizeof signature);
    put_chunk(out, "IHDR", head->data, head->len);
    g_autoptr(GByteArray) data = deflated(whole ? (1 + 3 * (guint64)width) * height : 1000);
    put_chunk(out, "IDAT", data->data, data->len);
    put_chunk(out, "IEND", NULL, 0);
    return out;
}

/* --- JPEG with EXIF --------------------------------------------------------------------------- */

GByteArray *picture_held(guint width, guint height, guint8 orientation)
{
    const guint8 note[] = {
        0xff, 0xe1, 0,    34,   'E', 'x', 'i', 'f', 0, 0, 'M', 'M',         0, 42, 0, 0, 0, 8, /* one tag: */
        0,    1,    0x01, 0x12, 0,   3,   0,   0,   0, 1, 0,   orientation, 0, 0,  0, 0, 0, 0};
    GByteArray *plain = saved("jpeg", width, height);
    GByteArray *out = g_byte_array_new();
    g_byte_array_append(out, plain->data, 2);
    g_byte_array_append(out, note, sizeof note);
    g_byte_array_append(out, plain->data + 2, plain->len - 2);
    g_byte_array_unref(plain);
    return out;
}
