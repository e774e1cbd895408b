// SPDX-License-Identifier: MIT
/**
 * several.h - a message that was read as one command, and is several that commas part, or "and".
 *
 *     方块变橙色，背景改成黑色               connect #1 and #2, show the grid
 *     删除2号，方块里写“开始”               圆变绿，方块填充黄色
 *
 * Where it was not understood, each piece has to be a command of its own. Where it was, each has to name, too, what it
 * is about, or what is drawn: then no piece lends the others anything.
 */
#ifndef DINGBOARD_COMMAND_SEVERAL_H
#define DINGBOARD_COMMAND_SEVERAL_H

#include "lib/command/command.h"

/** Reads a piece, which came with so many pictures; NULL where not all of it can be done. */
typedef Message *(*SeveralRead)(const char *piece, guint pictures, gboolean there);

/**
 * Read a message once more, as several.
 * @param message  what it was as one; stays the caller's
 * @param there    see message_parse_there()
 * @return to be freed with message_free; NULL where it is one, or as it was read already
 */
Message *several_read(const char *text, const Message *message, gboolean there, SeveralRead read);

#endif
