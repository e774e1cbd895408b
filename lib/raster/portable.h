// SPDX-License-Identifier: MIT
/**
 * portable.h - a board as one JSON file that needs nothing beside it: its pictures are in it.
 *
 *      {"version":…,"objects":[…],…,"pictures":{"<sha256>":"data:image/png;base64,…"},"pictures_left":["<sha256>"]}
 */
#ifndef DINGBOARD_RASTER_PORTABLE_H
#define DINGBOARD_RASTER_PORTABLE_H

#include <cjson/cJSON.h>

#include "lib/board/board.h"
#include "lib/raster/assets.h"

/**
 * The file. Pictures that are not to be had, or for which there is no room, are named in `pictures_left`.
 * @param assets  with `file`; NULL: none of the pictures are to be had
 * @param room    bytes the file may have; the board without pictures is written whatever it takes
 * @return free with g_bytes_unref
 */
GBytes *portable_write(const Board *board, const AssetSource *assets, gsize room);

/**
 * The pictures in such a file; each is what its name says, or all are refused.
 * @return id → GBytes *, owned; NULL with BOARD_ERROR_INVALID
 */
GHashTable *portable_pictures(const cJSON *json, GError **error) G_GNUC_WARN_UNUSED_RESULT;

#endif
