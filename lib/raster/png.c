// SPDX-License-Identifier: MIT
#include "lib/raster/png.h"

#include <isa-l.h>
#include <string.h>

#include "lib/base/limits.h"
#include "lib/raster/canvas.h"

/* stb_image_write, with ISA-L for what it does slowly. */
static unsigned char *compress_hook(unsigned char *data, int size, int *out_size, int quality);
#define STBI_WRITE_NO_STDIO
#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STBIW_MALLOC(size) g_malloc((gsize)(size))
#define STBIW_REALLOC(block, size) g_realloc(block, (gsize)(size))
#define STBIW_FREE(block) g_free(block)
#define STBIW_ZLIB_COMPRESS compress_hook
#define STBIW_CRC32(data, size) crc32_gzip_refl(0, data, (guint64)(size))
#include <stb/stb_image_write.h>

#define BYTES_PER_PIXEL 3
/** ISA-L's fastest level that still shrinks drawings well, and its strongest. */
#define FAST_LEVEL 1
#define STRONG_LEVEL 3
/** zlib stream: two bytes (32 kB window, fastest), deflate blocks, an empty last block, Adler-32. */
static const guint8 zlib_head[] = {0x78, 0x01}, zlib_tail[] = {0x03, 0x00};
#define ADLER_BYTES 4
#define ADLER_BASE 65521u

/* Where the height and the checksum of IHDR lie in a PNG: after signature, length, name and width. */
#define IHDR_NAME 12
#define IHDR_HEIGHT 20
#define IHDR_CRC 29

/** stb counts in int: the largest picture that may be given to it. */
G_STATIC_ASSERT((gint64)BOARD_WIDTH *PICTURE_SCALE *(BYTES_PER_PIXEL + 1) * 4 * BOARD_HEIGHT * PICTURE_SCALE <
                G_MAXINT32);

typedef struct {
    guint8 *data; /**< deflate blocks, ended on a byte by a full flush; NULL: to be compressed */
    gsize size;
    guint32 adler; /**< of the filtered rows, started from 1 */
} Band;

typedef struct {
    Band *bands;
    guint n_bands;
    guint rows;
} Stack;

struct PngEncoder {
    guint width;
    Stack stacks[PNG_PARTS];
};

/* --- bands ---------------------------------------------------------------------------------- */

PngEncoder *png_encoder_new(guint width)
{
    PngEncoder *encoder = g_new0(PngEncoder, 1);
    encoder->width = width;
    return encoder;
}

static void forget_band(Band *band)
{
    g_clear_pointer(&band->data, g_free);
    band->size = 0;
}

void png_encoder_touch(PngEncoder *encoder, guint part, guint y0, guint y1)
{
    Stack *stack = &encoder->stacks[part];
    for (guint i = y0 / PNG_BAND_ROWS; i < stack->n_bands && i * PNG_BAND_ROWS < y1; i++)
        forget_band(&stack->bands[i]);
}

void png_encoder_touch_all(PngEncoder *encoder, guint part)
{
    png_encoder_touch(encoder, part, 0, G_MAXUINT);
}

static void set_rows(PngEncoder *encoder, guint part, guint rows)
{
    Stack *stack = &encoder->stacks[part];
    if (stack->rows == rows)
        return;
    png_encoder_touch_all(encoder, part);
    stack->rows = rows;
    stack->n_bands = (rows + PNG_BAND_ROWS - 1) / PNG_BAND_ROWS;
    g_free(stack->bands);
    stack->bands = g_new0(Band, stack->n_bands);
}

void png_encoder_free(PngEncoder *encoder)
{
    if (encoder == NULL)
        return;
    for (guint part = 0; part < PNG_PARTS; part++) {
        set_rows(encoder, part, 0);
        g_free(encoder->stacks[part].bands);
    }
    g_free(encoder);
}

static guint band_rows(const Stack *stack, guint band)
{
    return MIN(PNG_BAND_ROWS, stack->rows - band * PNG_BAND_ROWS);
}

gsize png_encoder_memory(const PngEncoder *encoder)
{
    gsize bytes = sizeof *encoder;
    for (guint part = 0; part < PNG_PARTS; part++) {
        const Stack *stack = &encoder->stacks[part];
        bytes += stack->n_bands * sizeof(Band);
        for (guint i = 0; i < stack->n_bands; i++)
            bytes += stack->bands[i].size;
    }
    return bytes;
}

/* --- compressing ---------------------------------------------------------------------------- */

/** What deflate makes of bytes it cannot shrink, and more than ISA-L asks for. */
static gsize compressed_bound(gsize size)
{
    return size + size / 8 + 1024;
}

/** Deflate blocks without a last one, ended on a byte; they mean the same wherever they stand. */
static guint8 *deflate_rows(guint8 *data, gsize size, guint level, gsize *out_size)
{
    gsize room = compressed_bound(size), memory = level == FAST_LEVEL ? ISAL_DEF_LVL1_DEFAULT : ISAL_DEF_LVL3_DEFAULT;
    g_autofree guint8 *out = g_malloc(room), *scratch = g_malloc(memory);
    struct isal_zstream stream = {0}; /* its init leaves the window size, and so the bytes, to chance */
    isal_deflate_stateless_init(&stream);
    stream.level = level;
    stream.level_buf = scratch;
    stream.level_buf_size = (guint32)memory;
    stream.flush = FULL_FLUSH;
    stream.next_in = data;
    stream.avail_in = (guint32)size;
    stream.next_out = out;
    stream.avail_out = (guint32)room;
    if (isal_deflate_stateless(&stream) != COMP_OK || stream.avail_in != 0)
        return NULL;
    *out_size = stream.total_out;
    return g_memdup2(out, stream.total_out);
}

static gboolean compress_band(Band *band, guint8 *data, gsize size)
{
    band->adler = isal_adler32(1, data, size);
    band->data = deflate_rows(data, size, FAST_LEVEL, &band->size);
    return band->data != NULL;
}

/**
 * Adler-32 of A followed by B. Its halves are sums: a = 1 + Σ bytes, b = Σ of the a's so far. In B's every step, the
 * first sum is larger by A's a - 1.
 */
static guint32 adler_join(guint32 first, guint32 second, gsize second_size)
{
    guint64 a1 = first & 0xffff, b1 = first >> 16, a2 = second & 0xffff, b2 = second >> 16;
    guint64 a = (a1 + a2 + ADLER_BASE - 1) % ADLER_BASE;
    guint64 b = (b1 + b2 + (second_size % ADLER_BASE) * (a1 + ADLER_BASE - 1)) % ADLER_BASE;
    return (guint32)(b << 16 | a);
}

static inline void put_be32(guint8 *out, guint32 value)
{
    value = GUINT32_TO_BE(value);
    memcpy(out, &value, sizeof value);
}

/** Open a zlib stream with room for `size` bytes of blocks; `*next` is where they go. */
static guint8 *stream_open(gsize size, guint8 **next)
{
    guint8 *stream = g_malloc(sizeof zlib_head + size + sizeof zlib_tail + ADLER_BYTES);
    memcpy(stream, zlib_head, sizeof zlib_head);
    *next = stream + sizeof zlib_head;
    return stream;
}

/** Write what ends a stream after the last block; returns the size of the whole. */
static int stream_close(const guint8 *stream, guint8 *next, guint32 adler)
{
    memcpy(next, zlib_tail, sizeof zlib_tail);
    put_be32(next + sizeof zlib_tail, adler);
    return (int)(next + sizeof zlib_tail + ADLER_BYTES - stream);
}

/** Compress the missing bands, whose filtered rows follow each other in `data`. */
static gboolean compress_missing(PngEncoder *encoder, guint8 *data)
{
    gsize row_size = (gsize)encoder->width * BYTES_PER_PIXEL + 1;
    for (guint part = 0; part < PNG_PARTS; part++) {
        Stack *stack = &encoder->stacks[part];
        for (guint i = 0; i < stack->n_bands; i++) {
            if (stack->bands[i].data != NULL)
                continue;
            gsize size = band_rows(stack, i) * row_size;
            if (!compress_band(&stack->bands[i], data, size))
                return FALSE;
            data += size;
        }
    }
    return TRUE;
}

static guint8 *join_bands(const PngEncoder *encoder, int *out_size)
{
    gsize row_size = (gsize)encoder->width * BYTES_PER_PIXEL + 1;
    guint8 *next, *stream = stream_open(png_encoder_memory(encoder), &next);
    guint32 adler = 1;
    for (guint part = 0; part < PNG_PARTS; part++) {
        const Stack *stack = &encoder->stacks[part];
        for (guint i = 0; i < stack->n_bands; i++) {
            memcpy(next, stack->bands[i].data, stack->bands[i].size);
            next += stack->bands[i].size;
            adler = adler_join(adler, stack->bands[i].adler, band_rows(stack, i) * row_size);
        }
    }
    *out_size = stream_close(stream, next, adler);
    return stream;
}

/** One stream of all rows at once, as small as ISA-L can. */
static guint8 *compress_strongly(guint8 *data, gsize size, int *out_size)
{
    gsize blocks_size;
    g_autofree guint8 *blocks = deflate_rows(data, size, STRONG_LEVEL, &blocks_size);
    if (blocks == NULL)
        return NULL;
    guint8 *next, *stream = stream_open(blocks_size, &next);
    memcpy(next, blocks, blocks_size);
    *out_size = stream_close(stream, next + blocks_size, isal_adler32(1, data, size));
    return stream;
}

/** Whose bands stb's compression hook fills while this thread is in stb; NULL: plain strong compression. */
static _Thread_local PngEncoder *hooked;

static unsigned char *compress_hook(unsigned char *data, int size, int *out_size, int quality)
{
    (void)quality; /* stb's scale is zlib's, not ISA-L's */
    if (hooked == NULL)
        return compress_strongly(data, (gsize)size, out_size);
    return compress_missing(hooked, data) ? join_bands(hooked, out_size) : NULL;
}

/* --- pixels --------------------------------------------------------------------------------- */

/** 0xXXRRGGBB words to bytes R, G, B; four at a time as three words. */
static guint8 *pack_row(guint8 *out, const guint8 *in, guint width)
{
    const guint32 *pixels = (const guint32 *)(gconstpointer)in; /* cairo aligns rows to words */
    guint x = 0;
    for (; x + 4 <= width; x += 4, out += 4 * BYTES_PER_PIXEL) {
        guint32 a = pixels[x] & 0xffffff, b = pixels[x + 1] & 0xffffff;
        guint32 c = pixels[x + 2] & 0xffffff, d = pixels[x + 3] & 0xffffff;
        put_be32(out, a << 8 | b >> 16);
        put_be32(out + 4, b << 16 | c >> 8);
        put_be32(out + 8, c << 24 | d);
    }
    for (; x < width; x++, out += BYTES_PER_PIXEL) {
        out[0] = (guint8)(pixels[x] >> 16);
        out[1] = (guint8)(pixels[x] >> 8);
        out[2] = (guint8)pixels[x];
    }
    return out;
}

static guint8 *pack_rows(guint8 *out, const PngPart *part, guint width, guint first, guint rows)
{
    for (guint y = first; y < first + rows; y++)
        out = pack_row(out, part->pixels + y * part->stride, width);
    return out;
}

static guint picture_rows(const PngPart parts[PNG_PARTS])
{
    guint rows = 0;
    for (guint part = 0; part < PNG_PARTS; part++)
        rows += parts[part].rows;
    return rows;
}

static guint count_missing_rows(const PngEncoder *encoder)
{
    guint rows = 0;
    for (guint part = 0; part < PNG_PARTS; part++) {
        const Stack *stack = &encoder->stacks[part];
        for (guint i = 0; i < stack->n_bands; i++)
            rows += stack->bands[i].data == NULL ? band_rows(stack, i) : 0;
    }
    return rows;
}

static guint8 *pack_missing(const PngEncoder *encoder, const PngPart parts[PNG_PARTS], guint rows)
{
    guint8 *packed = g_malloc((gsize)encoder->width * BYTES_PER_PIXEL * rows), *out = packed;
    for (guint part = 0; part < PNG_PARTS; part++) {
        const Stack *stack = &encoder->stacks[part];
        for (guint i = 0; i < stack->n_bands; i++) {
            if (stack->bands[i].data == NULL)
                out = pack_rows(out, &parts[part], encoder->width, i * PNG_BAND_ROWS, band_rows(stack, i));
        }
    }
    return packed;
}

/* --- writing -------------------------------------------------------------------------------- */

/** stb's settings are global: set once, before any thread writes. */
static void set_up_stb(void)
{
    static gsize done;
    if (g_once_init_enter(&done)) {
        stbi_write_force_png_filter = 0; /* drawings shrink best unfiltered, and rows are copied, not searched */
        g_once_init_leave(&done, 1);
    }
}

/** `rows` packed rows through stb; with an encoder they are its missing bands and the picture is the whole. */
static GBytes *write_png(PngEncoder *encoder, const guint8 *packed, guint width, guint rows, GError **error)
{
    int size = 0;
    set_up_stb();
    hooked = encoder;
    guint8 *png = stbi_write_png_to_mem(packed, 0, (int)width, (int)rows, BYTES_PER_PIXEL, &size);
    hooked = NULL;
    if (png == NULL) {
        g_set_error_literal(error, RASTER_ERROR, RASTER_ERROR_ENCODE, "the picture could not be compressed");
        return NULL;
    }
    return g_bytes_new_take(png, (gsize)size);
}

/** stb saw only the missing rows: write the height of the whole picture into its header. */
static GBytes *correct_height(GBytes *bytes, guint rows)
{
    gsize size;
    guint8 *png = g_bytes_unref_to_data(bytes, &size);
    put_be32(png + IHDR_HEIGHT, rows);
    put_be32(png + IHDR_CRC, crc32_gzip_refl(0, png + IHDR_NAME, IHDR_CRC - IHDR_NAME));
    return g_bytes_new_take(png, size);
}

static GBytes *write_banded(PngEncoder *encoder, const PngPart parts[PNG_PARTS], GError **error)
{
    guint missing = count_missing_rows(encoder);
    if (missing == 0) { /* stb wants a row: give it the first band again */
        png_encoder_touch(encoder, 0, 0, 1);
        missing = count_missing_rows(encoder);
    }
    g_autofree guint8 *packed = pack_missing(encoder, parts, missing);
    GBytes *png = write_png(encoder, packed, encoder->width, missing, error);
    return png != NULL ? correct_height(png, picture_rows(parts)) : NULL;
}

/** Half the width and height in place: the mean of two by two pixels. */
static void halve(guint8 *packed, guint *width, guint *rows)
{
    guint w = *width / 2, h = *rows / 2;
    gsize stride = (gsize)*width * BYTES_PER_PIXEL;
    for (guint y = 0; y < h; y++) {
        for (guint i = 0; i < w * BYTES_PER_PIXEL; i++) {
            const guint8 *from =
                packed + 2 * y * stride + i / BYTES_PER_PIXEL * 2 * BYTES_PER_PIXEL + i % BYTES_PER_PIXEL;
            int sum = from[0] + from[BYTES_PER_PIXEL] + from[stride] + from[stride + BYTES_PER_PIXEL];
            packed[(gsize)y * w * BYTES_PER_PIXEL + i] = (guint8)((sum + 2) / 4);
        }
    }
    *width = w;
    *rows = h;
}

/** Keep the upper four bits of each colour: noise takes half the bytes then, and shapes stay sharp. */
static void reduce_colors(guint8 *packed, guint width, guint rows)
{
    for (gsize i = 0; i < (gsize)width * rows * BYTES_PER_PIXEL; i++)
        packed[i] = (guint8)((packed[i] >> 4) * 0x11);
}

static guint8 *pack_all(const PngPart parts[PNG_PARTS], guint width)
{
    guint8 *packed = g_malloc((gsize)width * BYTES_PER_PIXEL * picture_rows(parts)), *out = packed;
    for (guint part = 0; part < PNG_PARTS; part++)
        out = pack_rows(out, &parts[part], width, 0, parts[part].rows);
    return packed;
}

/** Strongly compressed; then by turns halved and with fewer colours. Ends: a quarter is small even uncompressed. */
static GBytes *write_smaller(const PngPart parts[PNG_PARTS], guint width, GError **error)
{
    guint rows = picture_rows(parts);
    g_autofree guint8 *packed = pack_all(parts, width);
    GBytes *png = write_png(NULL, packed, width, rows, error);
    for (int turn = 0; png != NULL && g_bytes_get_size(png) > LIMIT_PICTURE_BYTES; turn++) {
        g_bytes_unref(png);
        if (turn % 2 == 0)
            halve(packed, &width, &rows);
        else
            reduce_colors(packed, width, rows);
        png = write_png(NULL, packed, width, rows, error);
    }
    return png;
}

GBytes *png_encode(PngEncoder *encoder, const PngPart parts[PNG_PARTS], GError **error)
{
    for (guint part = 0; part < PNG_PARTS; part++)
        set_rows(encoder, part, parts[part].rows);
    GBytes *png = write_banded(encoder, parts, error);
    if (png == NULL || g_bytes_get_size(png) <= LIMIT_PICTURE_BYTES)
        return png;
    g_bytes_unref(png);
    return write_smaller(parts, encoder->width, error);
}
