// SPDX-License-Identifier: MIT
/** emoji.h - the emoji that can be drawn, as the words they stand for. Internal to lib/command. */
#ifndef DINGBOARD_COMMAND_EMOJI_H
#define DINGBOARD_COMMAND_EMOJI_H

#include <glib.h>

typedef struct {
    const char *emoji;  /**< without variation selectors */
    const char *words;  /**< in Chinese, of the tables in words.c, parted by spaces */
    gboolean geometric; /**< a plain shape: nobody greets with it, so alone it is drawn */
} EmojiRow;

extern const EmojiRow emojis[];
extern const gsize emojis_count;

/** The row whose emoji `text` begins with, or NULL. */
const EmojiRow *emoji_match(const char *text);

#endif
