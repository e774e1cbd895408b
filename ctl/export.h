// SPDX-License-Identifier: MIT
/** export.h - boards into files of the kind that their name's ending tells, and back. */
#ifndef DINGBOARD_CTL_EXPORT_H
#define DINGBOARD_CTL_EXPORT_H

#include "lib/board/history.h"
#include "lib/raster/assets.h"

/** Pixels of the pictures of one board at once: a few large ones. */
#define ASSET_MEMORY ((gsize)64 * 1024 * 1024)

/** The endings there are, for help texts. */
#define EXPORT_ENDINGS ".png, .svg, .pdf, .json or .gif"

/**
 * Write the board; a .gif shows how it came to be. "-" is a PNG on standard output.
 * @param assets   the pictures on the board; NULL: they are shown as grey sheets, and are not in a .json
 * @param caption  lines of the strip of pictures, NULL-terminated, or NULL
 * @return FALSE with G_OPTION_ERROR_BAD_VALUE when the name has another ending, or with another error
 */
gboolean export_write(History *history, const AssetSource *assets, const char *const *caption, const char *path,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The board in a .json file that export_write wrote; an empty one without a path.
 * @param pictures  set to those in the file, as portable_pictures; NULL: they are not wanted. Untouched without a path
 */
Board *import_board(const char *path, GHashTable **pictures, GError **error) G_GNUC_WARN_UNUSED_RESULT;

#endif
