// SPDX-License-Identifier: MIT
/*
 * dingboard-decode - one picture from somebody's chat becomes pixels, in a process that can do nothing else.
 *
 *      standard input ──kind──▶ loader ──cage closed──▶ decoded, turned upright, scaled ──▶ standard output
 *
 * Loaders are old and large programs that read what strangers wrote. So each picture has a process of its own, which
 * has given up files, network and everything but computing (cage.h) before the first byte of the picture is looked at
 * beyond its kind. Whoever called it kills it after LIMIT_DECODE_MS and believes nothing but the size of what it
 * wrote (frame.h).
 */
#include <errno.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "decode/cage.h"
#include "decode/frame.h"
#include "lib/base/kind.h"
#include "lib/base/limits.h"

/** Nothing of ours runs at the end: what the picture did to memory stays without effect. */
G_GNUC_NORETURN static void end(int status)
{
    _exit(status);
}

/* --- in and out ------------------------------------------------------------------------------- */

/** The whole of standard input. */
static GByteArray *read_input(void)
{
    GByteArray *input = g_byte_array_new();
    guint8 block[65536];
    ssize_t n = 0;
    while ((n = read(STDIN_FILENO, block, sizeof block)) != 0) {
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            end(DECODE_BROKEN);
        if (input->len + (gsize)n > LIMIT_PHOTO_BYTES)
            end(DECODE_TOO_LARGE);
        g_byte_array_append(input, block, (guint)n);
    }
    return input;
}

static void write_all(const guint8 *bytes, gsize size)
{
    while (size > 0) {
        ssize_t n = write(STDOUT_FILENO, bytes, size);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            end(DECODE_BROKEN);
        bytes += n;
        size -= (gsize)n;
    }
}

static void put_be32(guint8 *out, guint32 value)
{
    value = GUINT32_TO_BE(value);
    memcpy(out, &value, sizeof value);
}

static void write_head(guint width, guint height)
{
    guint8 head[DECODE_HEAD_BYTES];
    memcpy(head, DECODE_MARK, 4);
    put_be32(head + 4, width);
    put_be32(head + 8, height);
    write_all(head, sizeof head);
}

static void write_pixels(const GdkPixbuf *pixbuf)
{
    gsize width = (gsize)gdk_pixbuf_get_width(pixbuf), height = (gsize)gdk_pixbuf_get_height(pixbuf);
    gsize channels = (gsize)gdk_pixbuf_get_n_channels(pixbuf), stride = (gsize)gdk_pixbuf_get_rowstride(pixbuf);
    const guint8 *pixels = gdk_pixbuf_read_pixels(pixbuf);
    g_autofree guint8 *row = g_malloc(4 * width);
    write_head((guint)width, (guint)height);
    for (gsize y = 0; y < height; y++) {
        for (gsize x = 0; x < width; x++) {
            const guint8 *from = pixels + y * stride + x * channels;
            memcpy(row + 4 * x, from, 3);
            row[4 * x + 3] = channels == 4 ? from[3] : 0xff;
        }
        write_all(row, 4 * width);
    }
}

/* --- decoding --------------------------------------------------------------------------------- */

/** As large as it is kept; the loader need not make it larger. */
static void fit(int *width, int *height)
{
    double scale = MIN(1, (double)LIMIT_ASSET_SIDE / MAX(*width, *height));
    *width = MAX(1, (int)round(*width * scale));
    *height = MAX(1, (int)round(*height * scale));
}

/** Told what the file says of its size, before memory is taken for it. */
static void on_size(GdkPixbufLoader *loader, int width, int height, gpointer data)
{
    (void)data;
    if (width < 1 || height < 1)
        end(DECODE_BROKEN);
    if ((gint64)width * height > LIMIT_PHOTO_PIXELS)
        end(DECODE_TOO_LARGE);
    fit(&width, &height);
    gdk_pixbuf_loader_set_size(loader, width, height);
}

static GdkPixbuf *decode(GdkPixbufLoader *loader, const GByteArray *input)
{
    gboolean whole = gdk_pixbuf_loader_write(loader, input->data, input->len, NULL);
    gboolean ended = gdk_pixbuf_loader_close(loader, NULL);
    GdkPixbuf *pixbuf = gdk_pixbuf_loader_get_pixbuf(loader);
    if (!whole || !ended || pixbuf == NULL)
        end(DECODE_BROKEN);
    return pixbuf;
}

/** Cameras note which way they were held. */
static GdkPixbuf *upright(GdkPixbuf *pixbuf)
{
    GdkPixbuf *turned = gdk_pixbuf_apply_embedded_orientation(pixbuf);
    if (turned == NULL)
        end(DECODE_TOO_LARGE);
    return turned;
}

static GdkPixbuf *scaled(GdkPixbuf *pixbuf)
{
    int width = gdk_pixbuf_get_width(pixbuf), height = gdk_pixbuf_get_height(pixbuf);
    int kept_width = width, kept_height = height;
    fit(&kept_width, &kept_height);
    if (kept_width == width && kept_height == height)
        return g_object_ref(pixbuf);
    GdkPixbuf *small = gdk_pixbuf_scale_simple(pixbuf, kept_width, kept_height, GDK_INTERP_BILINEAR);
    if (small == NULL)
        end(DECODE_TOO_LARGE);
    return small;
}

int main(int argc, char **argv)
{
    if (argc == 2 && strcmp(argv[1], "--check") == 0)
        return cage_check() ? 0 : 1;
    if (argc != 1 || !cage_limit()) {
        fputs("usage: dingboard-decode <picture >pixels\n       dingboard-decode --check\n", stderr);
        return DECODE_USAGE;
    }
    GByteArray *input = read_input();
    const char *kind = picture_kind(input->data, input->len);
    if (kind == NULL)
        end(DECODE_UNKNOWN);
    if (!picture_is_whole(kind, input->data, input->len))
        end(DECODE_BROKEN);
    /* This loads the loader's code, which the cage would not let it. */
    GdkPixbufLoader *loader = gdk_pixbuf_loader_new_with_type(kind, NULL);
    if (loader == NULL)
        end(DECODE_UNKNOWN);
    g_signal_connect(loader, "size-prepared", G_CALLBACK(on_size), NULL);
    if (!cage_close())
        end(DECODE_USAGE);
    g_autoptr(GdkPixbuf) turned = upright(decode(loader, input));
    g_autoptr(GdkPixbuf) kept = scaled(turned);
    write_pixels(kept);
    end(DECODE_DONE);
}
