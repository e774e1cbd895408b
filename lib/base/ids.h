// SPDX-License-Identifier: MIT
/** ids.h - how boards are named. */
#ifndef DINGBOARD_BASE_IDS_H
#define DINGBOARD_BASE_IDS_H

#include <glib.h>

/** Characters of a board id. */
#define BOARD_ID_LENGTH 20

/**
 * The board of a conversation: the first 20 hexadecimal digits of SHA-256 over its id. The same on
 * every machine, safe in a path or URL. Not a secret: links carry a signed token.
 * @return free with g_free
 */
char *board_id_for_conversation(const char *conversation_id);

/** TRUE for 20 lower-case hexadecimal digits. */
gboolean board_id_valid(const char *id);

/**
 * What a page knows a person by: 8 hexadecimal digits of SHA-256 over the board's id and theirs, so that ids of the
 * organisation do not leave it and nobody can be followed from board to board.
 * @return free with g_free
 */
char *author_tag(const char *board_id, const char *author_id);

#endif
