// SPDX-License-Identifier: MIT
/**
 * pictures.h - words about pictures: those that came with the message, and those on the board. Internal to lib/command.
 *
 * "Picture" is mostly said of the board itself, or of what is to be drawn: only where it points at something is it
 * read as a thing on the board.
 */
#ifndef DINGBOARD_COMMAND_PICTURES_H
#define DINGBOARD_COMMAND_PICTURES_H

#include "lib/command/phrase.h"

/** What pictures are called. */
extern const WordRow picture_row;

/** Make words for pictures that are on the board, or came with the message, things: tokens of picture_row. */
void pictures_mark(const Reading *reading, GArray *tokens);

/**
 * Read a phrase that says where a picture goes, or makes one the board's background. FALSE when it says nothing of the
 * kind: nothing has happened then.
 * @param placed  the pictures of the message have their place already
 */
gboolean pictures_parse(const Phrase *phrase, Command *command, gboolean placed);

/** 第二张…: of several pictures that came, the words about the next one begin here. */
gboolean pictures_next(const Phrase *rest);

/** 图片旋转20度: of a picture on the board, which words of a drawing would draw anew if it were a shape. */
gboolean pictures_turn(const Phrase *phrase);

/** When pictures came and no word said where to, they are placed first: what follows is about them. */
void pictures_settle(Message *message, guint pictures);

#endif
