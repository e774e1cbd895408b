// SPDX-License-Identifier: MIT
/** files.h - pictures of every kind that is taken, made here, for tests to break. */
#ifndef TESTS_WORKER_FILES_H
#define TESTS_WORKER_FILES_H

#include <glib.h>

extern const char *const picture_kinds[]; /**< "png", "jpeg", "gif", "webp", "bmp", NULL */

/** width × height pixels, the left half red, the right half blue; one frame. Free with g_byte_array_unref. */
GByteArray *picture_file(const char *kind, guint width, guint height);

/** The same as GIF of so many frames. */
GByteArray *picture_frames(guint width, guint height, guint frames);

/** A PNG of one colour that says its size is so; all rows are there when `whole`. Few bytes stand for many pixels. */
GByteArray *picture_bomb(guint32 width, guint32 height, gboolean whole);

/** A JPEG with an EXIF note of how it was held: 1 to 8. */
GByteArray *picture_held(guint width, guint height, guint8 orientation);

#endif
