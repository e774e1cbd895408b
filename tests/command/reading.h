// SPDX-License-Identifier: MIT
/** reading.h - what a message was read as, in one line: the notation of the phrase files beside it. */
#ifndef TESTS_COMMAND_READING_H
#define TESTS_COMMAND_READING_H

#define PICTURE_MARK "{picture}"

/**
 * The commands of a message, parted by " | ":
 *
 *     circle red r=40 @200,150                     a drawing: its shape and slots
 *     edit all red circle : @left-of(#2) gap=20    things, and what happens to them
 *     ! unknown_words 长颈鹿                       a refusal
 *
 * Each PICTURE_MARK before the text is a picture that came with it. Free with g_free.
 */
char *reading_line(const char *text);

#endif
