// SPDX-License-Identifier: MIT
/**
 * reader.h - a message's text made even: one spelling for what people type in many.
 *
 * Zero-width, control and direction characters go; full width becomes half width, traditional becomes
 * simplified, upper case lower; runs of spaces become one; the robot's mention at either end goes.
 * Quoted text is cut out unchanged and stands in the folded text as one QUOTE_MARK.
 */
#ifndef DINGBOARD_COMMAND_READER_H
#define DINGBOARD_COMMAND_READER_H

#include <glib.h>

#include "lib/base/lang.h"

/** Stands for a quoted text in the folded text. */
#define QUOTE_MARK '\x01'

typedef struct {
    GString *folded;   /**< what the words are looked up in */
    guint32 *origin;   /**< for each byte of folded, and its end: the byte of `text` it came from */
    guint origin_room; /**< of origin, in elements */
    char *text;        /**< as typed, without characters nobody sees */
    GPtrArray *quotes; /**< of char *: the quoted texts in order */
    char *addressed;   /**< "@Tom", 小张: somebody else to whom it is said; NULL: to the robot */
    Lang lang;
    gboolean han, latin; /**< there are Chinese characters, the letters a to z */
    guint pictures;      /**< that came with the text; told by who reads */
    gboolean pages;      /**< a word for them occurs; told by who reads */
    gboolean there;      /**< what may draw a thing or change one is about one that is there; told by who reads */
} Reading;

typedef enum { READ_OK, READ_BAD_TEXT, READ_TOO_LONG } ReadResult;

/** @param reading  filled when READ_OK; clear with reading_clear in every case. */
ReadResult reading_init(Reading *reading, const char *text);
void reading_clear(Reading *reading);

/** The text as typed behind folded[start] … folded[end - 1], trimmed; free with g_free. */
char *reading_slice(const Reading *reading, gsize start, gsize end);
/** The column (characters, from 1) of folded[at] in the text as typed. */
guint reading_column(const Reading *reading, gsize at);

#endif
