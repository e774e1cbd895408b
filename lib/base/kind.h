// SPDX-License-Identifier: MIT
/** kind.h - which kind of picture bytes are, by their own first bytes: names and types that came with them may lie. */
#ifndef DINGBOARD_BASE_KIND_H
#define DINGBOARD_BASE_KIND_H

#include <glib.h>

/** "png", "jpeg", "gif", "webp", "bmp": what gdk-pixbuf calls its loader. NULL for everything else. Static. */
const char *picture_kind(const guint8 *bytes, gsize size);

/** FALSE when the end that its kind must have is missing: a loader would show the rest as it happens to be. */
gboolean picture_is_whole(const char *kind, const guint8 *bytes, gsize size);

#endif
