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

/* --- working memory ------------------------------------------------------------------------- */

/** Deflate may need this for bytes it cannot shrink, and more than ISA-L asks for. */
static gsize compressed_bound(gsize size)
{
    return size + size / 8 + 1024;
}

/** What a thread works in, one band at a time: small enough for the processor's caches, and the same pages again. */
typedef struct {
    gsize size;    /**< bytes of the filtered rows of a band it has room for */
    guint8 *rows;  /**< filtered: a byte 0, then R, G, B of each pixel */
    guint8 *out;   /**< compressed_bound(size) */
    guint8 *level; /**< ISA-L's own, for FAST_LEVEL */
} Scratch;

static void scratch_free(gpointer data)
{
    Scratch *scratch = data;
    g_free(scratch->rows);
    g_free(scratch->out);
    g_free(scratch->level);
    g_free(scratch);
}

/** This thread's, with room for a band of `width` pixels. */
static Scratch *scratch_get(guint width)
{
    static GPrivate key = G_PRIVATE_INIT(scratch_free);
    gsize size = ((gsize)width * BYTES_PER_PIXEL + 1) * PNG_BAND_ROWS;
    Scratch *scratch = g_private_get(&key);
    if (scratch != NULL && scratch->size >= size)
        return scratch;
    scratch = g_new(Scratch, 1);
    *scratch = (Scratch){size, g_malloc(size), g_malloc(compressed_bound(size)), g_malloc(ISAL_DEF_LVL1_DEFAULT)};
    g_private_replace(&key, scratch);
    return scratch;
}

/* --- pixels --------------------------------------------------------------------------------- */

/* Processors since 2006 have SSSE3, but the compiler may not count on it: ask the processor. */
#ifdef __x86_64__
#define WITH_SHUFFLE __attribute__((target("ssse3")))
#define has_shuffle() __builtin_cpu_supports("ssse3")
#else
#define WITH_SHUFFLE
#define has_shuffle() TRUE
#endif

typedef guint8 FourPixels __attribute__((vector_size(16)));

/** Pack most of a row, four pixels at a time, 16 bytes of which 12 stand. @return pixels packed */
WITH_SHUFFLE static guint pack_fours(guint8 *out, const guint8 *in, guint width)
{
    guint x = 0;
    for (; x + 6 <= width; x += 4) { /* the four bytes too many stay within the row */
        FourPixels four;
        memcpy(&four, in + (gsize)x * 4, sizeof four);
#if G_BYTE_ORDER == G_LITTLE_ENDIAN
        four = __builtin_shufflevector(four, four, 2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, 3, 7, 11, 15);
#else
        four = __builtin_shufflevector(four, four, 1, 2, 3, 5, 6, 7, 9, 10, 11, 13, 14, 15, 0, 4, 8, 12);
#endif
        memcpy(out + (gsize)x * BYTES_PER_PIXEL, &four, sizeof four);
    }
    return x;
}

/** 0xXXRRGGBB words to bytes R, G, B. @return where the next row goes */
static guint8 *pack_row(guint8 *out, const guint8 *in, guint width)
{
    const guint32 *pixels = (const guint32 *)(gconstpointer)in; /* cairo aligns rows to words */
    guint x = has_shuffle() ? pack_fours(out, in, width) : 0;
    for (out += (gsize)x * BYTES_PER_PIXEL; x < width; x++, out += BYTES_PER_PIXEL) {
        out[0] = (guint8)(pixels[x] >> 16);
        out[1] = (guint8)(pixels[x] >> 8);
        out[2] = (guint8)pixels[x];
    }
    return out;
}

/** Rows as deflate gets them: each begins with the number of its filter, none. */
static void filter_rows(guint8 *out, const PngPart *part, guint width, guint first, guint rows)
{
    for (guint y = first; y < first + rows; y++) {
        *out++ = 0;
        out = pack_row(out, part->pixels + y * part->stride, width);
    }
}

/* --- compressing ---------------------------------------------------------------------------- */

/** Deflate blocks without a last one, ended on a byte; they mean the same wherever they stand. @return bytes, or 0 */
static gsize deflate_rows(guint8 *data, gsize size, guint level, guint8 *memory, guint32 memory_size, guint8 *out)
{
    static _Thread_local struct isal_zstream stream; /* one place in each thread: png.h says what its address does */
    memset(&stream, 0, sizeof stream);               /* its init leaves the window size, and so the bytes, to chance */
    isal_deflate_stateless_init(&stream);
    stream.level = level;
    stream.level_buf = memory;
    stream.level_buf_size = memory_size;
    stream.flush = FULL_FLUSH;
    stream.next_in = data;
    stream.avail_in = (guint32)size;
    stream.next_out = out;
    stream.avail_out = (guint32)compressed_bound(size);
    return isal_deflate_stateless(&stream) == COMP_OK && stream.avail_in == 0 ? stream.total_out : 0;
}

static gboolean compress_band(Band *band, const Scratch *scratch, gsize size)
{
    band->adler = isal_adler32(1, scratch->rows, size);
    band->size = deflate_rows(scratch->rows, size, FAST_LEVEL, scratch->level, ISAL_DEF_LVL1_DEFAULT, scratch->out);
    band->data = band->size > 0 ? g_memdup2(scratch->out, band->size) : NULL;
    return band->data != NULL;
}

/** Compress the bands that are missing. */
static gboolean compress_missing(PngEncoder *encoder, const PngPart parts[PNG_PARTS], const Scratch *scratch)
{
    gsize row_size = (gsize)encoder->width * BYTES_PER_PIXEL + 1;
    for (guint part = 0; part < PNG_PARTS; part++) {
        Stack *stack = &encoder->stacks[part];
        for (guint i = 0; i < stack->n_bands; i++) {
            guint rows = band_rows(stack, i);
            if (stack->bands[i].data != NULL)
                continue;
            filter_rows(scratch->rows, &parts[part], encoder->width, i * PNG_BAND_ROWS, rows);
            if (!compress_band(&stack->bands[i], scratch, rows * row_size))
                return FALSE;
        }
    }
    return TRUE;
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
    g_autofree guint8 *memory = g_malloc0(ISAL_DEF_LVL3_DEFAULT); /* this level looks at what it has not written */
    guint8 *next, *stream = stream_open(compressed_bound(size), &next);
    gsize blocks_size = deflate_rows(data, size, STRONG_LEVEL, memory, ISAL_DEF_LVL3_DEFAULT, next);
    if (blocks_size == 0) {
        g_free(stream);
        return NULL;
    }
    *out_size = stream_close(stream, next + blocks_size, isal_adler32(1, data, size));
    return stream;
}

/** Whose bands stb's compression hook joins while this thread is in stb; NULL: plain strong compression. */
static _Thread_local const PngEncoder *hooked;

static unsigned char *compress_hook(unsigned char *data, int size, int *out_size, int quality)
{
    (void)quality; /* stb's scale is zlib's, not ISA-L's */
    return hooked != NULL ? join_bands(hooked, out_size) : compress_strongly(data, (gsize)size, out_size);
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

/** `rows` packed rows through stb; with an encoder, the picture is that of its bands whatever the rows are. */
static GBytes *write_png(const PngEncoder *encoder, const guint8 *packed, guint width, guint rows, GError **error)
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

static guint picture_rows(const PngPart parts[PNG_PARTS])
{
    guint rows = 0;
    for (guint part = 0; part < PNG_PARTS; part++)
        rows += parts[part].rows;
    return rows;
}

/** stb saw a single row: write the height of the whole picture into its header. */
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
    const Scratch *scratch = scratch_get(encoder->width);
    if (!compress_missing(encoder, parts, scratch)) {
        g_set_error_literal(error, RASTER_ERROR, RASTER_ERROR_ENCODE, "a band could not be compressed");
        return NULL;
    }
    GBytes *png = write_png(encoder, scratch->rows, encoder->width, 1, error);
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
    for (guint part = 0; part < PNG_PARTS; part++) {
        for (guint y = 0; y < parts[part].rows; y++)
            out = pack_row(out, parts[part].pixels + y * parts[part].stride, width);
    }
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
