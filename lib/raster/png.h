// SPDX-License-Identifier: MIT
/**
 * png.h - pixels to PNG, compressing again only what changed.
 *
 * A picture is made of parts, one below the other (board, caption strip); each part is cut into bands of
 * PNG_BAND_ROWS rows counted from its own top, so that a taller strip leaves the board's bands as they are. A band is
 * compressed for itself and kept. Within a thread, the bytes depend on the pixels alone, never on what was encoded
 * before. In another thread or process, a few of them may be others: ISA-L (all versions up to 2.32) files the second
 * byte of what it compresses under a hash of its own address instead of what stands there, and so may miss or find a
 * match. The pixels that are read from them are the same.
 *
 * ISA-L compresses a band while its rows are in the processor's caches. stb_image_write writes the file: it is shown
 * one row, and its compression hook answers with the stream of the whole picture.
 */
#ifndef DINGBOARD_RASTER_PNG_H
#define DINGBOARD_RASTER_PNG_H

#include <glib.h>

#define PNG_PARTS 2

/** Rows of native-endian 0xXXRRGGBB words. */
typedef struct {
    const guint8 *pixels;
    gsize stride; /**< bytes from row to row */
    guint rows;   /**< 0: the part is absent */
} PngPart;

/** The compressed bands of one picture. Not thread-safe; different encoders may be used in different threads. */
typedef struct PngEncoder PngEncoder;

/** For pictures `width` pixels wide. */
PngEncoder *png_encoder_new(guint width);
void png_encoder_free(PngEncoder *encoder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PngEncoder, png_encoder_free)

/** Tell that rows y0 … y1-1 of a part may have changed since the last png_encode. */
void png_encoder_touch(PngEncoder *encoder, guint part, guint y0, guint y1);

/** Tell that a part may have changed, in its height too. */
void png_encoder_touch_all(PngEncoder *encoder, guint part);

/**
 * The picture as PNG of at most LIMIT_PICTURE_BYTES: when it would be larger it is compressed harder, then halved in
 * size until it fits.
 * @return NULL with RASTER_ERROR_ENCODE
 */
GBytes *png_encode(PngEncoder *encoder, const PngPart parts[PNG_PARTS], GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Bytes the encoder holds. */
gsize png_encoder_memory(const PngEncoder *encoder);

#endif
