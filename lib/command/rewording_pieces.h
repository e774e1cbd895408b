// SPDX-License-Identifier: MIT
/** rewording_pieces.h - what a rewording says, cut into the pieces that are looked for one behind the other. */
#ifndef DINGBOARD_COMMAND_REWORDING_PIECES_H
#define DINGBOARD_COMMAND_REWORDING_PIECES_H

#include "lib/command/rewordings.h"

typedef enum {
    PIECE_LETTERS, /**< these, as they are */
    PIECE_ONE_OF,  /**< one of a group */
    PIECE_PART,    /**< a part with a sign: T, N, … */
    PIECE_OVER,    /**< where a piece of the message ends */
    PIECE_END,     /**< nothing more */
} PieceKind;

typedef struct {
    const char *text; /**< not terminated */
    gsize length;     /**< may be 0 */
} Letters;

typedef struct {
    PieceKind kind;
    char sign;              /**< PIECE_PART */
    gboolean kept;          /**< PIECE_ONE_OF: it is repeated in what is meant */
    guint n;                /**< PIECE_LETTERS: 1; PIECE_ONE_OF: so many to choose from */
    const Letters *letters; /**< PIECE_LETTERS, PIECE_ONE_OF */
} Piece;

typedef struct {
    gboolean told;  /**< ~: only in a sentence that tells what to do */
    gboolean first; /**< ^: only where a piece of the message begins */
    gboolean order; /**< !: and the sentence is not asked */
    gboolean opens; /**< =: and no other piece of the sentence stands before it */
    const Piece *pieces;
    const char *said; /**< without the sign of where */
    const char *meant;
    guint64
        begins[4]; /**< of Chinese: the characters that may come first, or behind a thing that does; some share one */
} CutRewording;

/** What is said, behind the sign of where. */
const char *rewording_words(const char *said);

/** So many rows of English there are. */
gsize rewordings_count(void);
/** These rows, in their order. Made once and kept until the program ends. Thread-safe. */
const CutRewording *rewordings_cut(void);
/** Of the rows of Chinese, the first that may begin as the text does, and the next; NULL for no more. "H": those that
 * begin with a thing. */
const CutRewording *rewordings_han_first(const char *text);
const CutRewording *rewordings_han_next(const CutRewording *row);
/** Whether such a row may go on so: behind the thing with which it begins, or at its beginning where it has none. */
gboolean rewordings_han_goes_on(const CutRewording *row, const char *text);

#endif
