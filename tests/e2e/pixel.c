// SPDX-License-Identifier: MIT
/*
 * pixel - look into a PNG file, for tests.
 *
 *   pixel FILE size                        "WIDTH HEIGHT"
 *   pixel FILE digest                      a checksum of the size and all pixels, however the file has them compressed
 *   pixel FILE at X Y                      "#rrggbb"
 *   pixel FILE count #rrggbb [X Y W H]     how many pixels (of that rectangle) are nearly of this colour
 */
#include <cairo.h>
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/** Channels of "nearly" the same colour differ by at most this much (edges are anti-aliased). */
#define NEARLY 24

typedef struct {
    int x, y, width, height;
} Rectangle;

static guint32 pixel_at(cairo_surface_t *image, int x, int y)
{
    const guint8 *row = cairo_image_surface_get_data(image) + (gsize)y * (gsize)cairo_image_surface_get_stride(image);
    guint32 value;
    memcpy(&value, row + (gsize)x * 4, sizeof value);
    return value & 0xffffff;
}

static gboolean nearly(guint32 a, guint32 b)
{
    for (guint shift = 0; shift < 24; shift += 8) {
        if (abs((int)(a >> shift & 0xff) - (int)(b >> shift & 0xff)) > NEARLY)
            return FALSE;
    }
    return TRUE;
}

static gboolean whole_number(const char *text, int limit, int *number)
{
    guint64 value = 0;
    if (!g_ascii_string_to_unsigned(text, 10, 0, (guint64)limit, &value, NULL))
        return FALSE;
    *number = (int)value;
    return TRUE;
}

static gboolean print_at(cairo_surface_t *image, char **arguments)
{
    int x = 0, y = 0;
    if (!whole_number(arguments[0], cairo_image_surface_get_width(image) - 1, &x) ||
        !whole_number(arguments[1], cairo_image_surface_get_height(image) - 1, &y))
        return FALSE;
    printf("#%06x\n", pixel_at(image, x, y));
    return TRUE;
}

static gboolean print_count(cairo_surface_t *image, int argc, char **arguments)
{
    Rectangle area = {0, 0, cairo_image_surface_get_width(image), cairo_image_surface_get_height(image)};
    guint64 color = 0;
    const char *hex = arguments[0][0] == '#' ? arguments[0] + 1 : arguments[0];
    if (!g_ascii_string_to_unsigned(hex, 16, 0, 0xffffff, &color, NULL))
        return FALSE;
    if (argc == 5) {
        const Rectangle all = area;
        if (!whole_number(arguments[1], all.width, &area.x) || !whole_number(arguments[2], all.height, &area.y) ||
            !whole_number(arguments[3], all.width - area.x, &area.width) ||
            !whole_number(arguments[4], all.height - area.y, &area.height))
            return FALSE;
    }
    guint64 count = 0;
    for (int y = area.y; y < area.y + area.height; y++) {
        for (int x = area.x; x < area.x + area.width; x++)
            count += nearly(pixel_at(image, x, y), (guint32)color) ? 1 : 0;
    }
    printf("%" G_GUINT64_FORMAT "\n", count);
    return TRUE;
}

static void print_digest(cairo_surface_t *image)
{
    int size[] = {cairo_image_surface_get_width(image), cairo_image_surface_get_height(image)};
    GChecksum *digest = g_checksum_new(G_CHECKSUM_SHA256);
    g_checksum_update(digest, (const guint8 *)size, sizeof size);
    for (int y = 0; y < size[1]; y++) {
        for (int x = 0; x < size[0]; x++) {
            guint32 pixel = pixel_at(image, x, y);
            g_checksum_update(digest, (const guint8 *)&pixel, sizeof pixel);
        }
    }
    puts(g_checksum_get_string(digest));
    g_checksum_free(digest);
}

static gboolean look(cairo_surface_t *image, int argc, char **arguments)
{
    if (argc == 1 && strcmp(arguments[0], "size") == 0) {
        printf("%d %d\n", cairo_image_surface_get_width(image), cairo_image_surface_get_height(image));
        return TRUE;
    }
    if (argc == 1 && strcmp(arguments[0], "digest") == 0) {
        print_digest(image);
        return TRUE;
    }
    if (argc == 3 && strcmp(arguments[0], "at") == 0)
        return print_at(image, arguments + 1);
    if ((argc == 2 || argc == 6) && strcmp(arguments[0], "count") == 0)
        return print_count(image, argc - 1, arguments + 1);
    return FALSE;
}

/* cairo gives RGB24 or ARGB32 for colour pictures and A8 or A1 for grey ones; tests want one form. */
static cairo_surface_t *flattened(cairo_surface_t *image)
{
    cairo_surface_t *flat = cairo_image_surface_create(CAIRO_FORMAT_RGB24, cairo_image_surface_get_width(image),
                                                       cairo_image_surface_get_height(image));
    cairo_t *context = cairo_create(flat);
    cairo_set_source_rgb(context, 1, 1, 1);
    cairo_paint(context);
    cairo_set_source_surface(context, image, 0, 0);
    cairo_paint(context);
    cairo_destroy(context);
    cairo_surface_flush(flat);
    return flat;
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fputs("usage: pixel FILE.png size | digest | at X Y | count #rrggbb [X Y W H]\n", stderr);
        return 2;
    }
    cairo_surface_t *file = cairo_image_surface_create_from_png(argv[1]);
    cairo_status_t status = cairo_surface_status(file);
    if (status != CAIRO_STATUS_SUCCESS) {
        fprintf(stderr, "pixel: %s: %s\n", argv[1], cairo_status_to_string(status));
        cairo_surface_destroy(file);
        return 1;
    }
    cairo_surface_t *image = flattened(file);
    gboolean understood = look(image, argc - 2, argv + 2);
    cairo_surface_destroy(image);
    cairo_surface_destroy(file);
    if (!understood)
        fputs("pixel: this is outside of the picture, or not a question\n", stderr);
    return understood ? 0 : 2;
}
