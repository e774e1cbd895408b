// SPDX-License-Identifier: MIT
/**
 * rewording_index.h - which rewordings may fit at a place: those whose words are all in the line, by the word with
 * which they begin.
 *
 * There are more than a thousand rewordings, and a handful of them has its words in one line. Thread-safe.
 */
#ifndef DINGBOARD_COMMAND_REWORDING_INDEX_H
#define DINGBOARD_COMMAND_REWORDING_INDEX_H

#include "lib/command/rewordings.h"

/** So many different words are looked for at most; more of them end the program when the index is built. */
#define INDEX_WORDS_MAX 4096

/** A line of what is said. */
typedef struct {
    guint64 words[INDEX_WORDS_MAX / 64]; /**< which of the words that are looked for are in it, a bit each */
    guint64 marks;                       /**< of these words */
    guint64 signs;                       /**< which marks stand in it, a bit each */
    guint16 *open;                       /**< the rewordings that begin with no certain word, and may fit */
    guint n_open;
} IndexedLine;

/** Those that may fit at one place, in their order. */
typedef struct {
    const IndexedLine *line;
    const guint16 *begun, *begun_end, *open, *open_end;
    guint8 first; /**< the byte that stands there */
} IndexCursor;

void indexed_line_init(IndexedLine *line);
void indexed_line_clear(IndexedLine *line);

/** Read the words of a line, text[from] … text[end - 1], in the place of those of another line. */
void indexed_line_read(IndexedLine *line, const char *text, gsize from, gsize end);

/** Those that may fit where a text goes on so. */
IndexCursor indexed_line_at(const IndexedLine *line, const char *text);

/** The next of them, as as they are counted in rewordings_cut(); rewordings_count() when there is no more. */
gsize index_cursor_next(IndexCursor *cursor);

/** A letter, a digit or an apostrophe. */
static inline gboolean is_word_byte(char c)
{
    return g_ascii_isalnum(c) || c == '\'';
}

/** How many such bytes a text begins with. */
gsize rewording_word_length(const char *text);

#endif
