// SPDX-License-Identifier: MIT
#define _GNU_SOURCE
#include "lib/base/kind.h"

#include <string.h>

/** Too short to be a picture of any kind. */
#define LEAST_BYTES 12

static gboolean begins(const guint8 *bytes, const char *with, gsize length)
{
    return memcmp(bytes, with, length) == 0;
}

/** A bitmap's first two bytes begin many a text: its header must have one of the sizes there are. */
static gboolean is_bitmap(const guint8 *bytes, gsize size)
{
    static const guint8 headers[] = {12, 40, 52, 56, 64, 108, 124};
    if (size < 26 || !begins(bytes, "BM", 2) || bytes[15] != 0 || bytes[16] != 0 || bytes[17] != 0)
        return FALSE;
    return memchr(headers, bytes[14], sizeof headers) != NULL;
}

const char *picture_kind(const guint8 *bytes, gsize size)
{
    if (size < LEAST_BYTES)
        return NULL;
    if (begins(bytes, "\x89PNG\r\n\x1a\n", 8))
        return "png";
    if (begins(bytes, "\xff\xd8\xff", 3))
        return "jpeg";
    if (begins(bytes, "GIF87a", 6) || begins(bytes, "GIF89a", 6))
        return "gif";
    if (begins(bytes, "RIFF", 4) && begins(bytes + 8, "WEBP", 4))
        return "webp";
    return is_bitmap(bytes, size) ? "bmp" : NULL;
}

static guint32 le32_at(const guint8 *bytes)
{
    guint32 value;
    memcpy(&value, bytes, sizeof value);
    return GUINT32_FROM_LE(value);
}

gboolean picture_is_whole(const char *kind, const guint8 *bytes, gsize size)
{
    if (strcmp(kind, "png") == 0)
        return memmem(bytes, size, "IEND", 4) != NULL;
    if (strcmp(kind, "jpeg") == 0) /* phones put more behind it */
        return memmem(bytes, size, "\xff\xd9", 2) != NULL;
    if (strcmp(kind, "webp") == 0)
        return size >= 8 + (guint64)le32_at(bytes + 4);
    return TRUE;
}
