// SPDX-License-Identifier: MIT
/** replay.h - how a board came to be, as an animated GIF. */
#ifndef DINGBOARD_RASTER_REPLAY_H
#define DINGBOARD_RASTER_REPLAY_H

#include "lib/board/board.h"
#include "lib/raster/assets.h"

/**
 * A frame of BOARD_WIDTH × BOARD_HEIGHT for each board, of which only what changed is kept; it pauses on the last and
 * begins again. When it would pass LIMIT_REPLAY_BYTES it is made half as large.
 * @param boards  of const Board *, oldest first: 1 to LIMIT_REPLAY_FRAMES
 * @param assets  may be NULL
 * @return free with g_bytes_unref; NULL with RASTER_ERROR_PAINT or RASTER_ERROR_ENCODE
 */
GBytes *replay_gif(const GPtrArray *boards, const AssetSource *assets, GError **error) G_GNUC_WARN_UNUSED_RESULT;

#endif
