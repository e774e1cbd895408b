// SPDX-License-Identifier: MIT
/**
 * rewordings.h - what English speakers say in many ways, said in the way that the tables and rules know.
 *
 *     make the square twice its size      make the square twice as big
 *     above the square, draw a star       above the square draw a star
 *     an arrow pointing upwards           an arrow pointing up
 *
 * A rewording changes what is read, never what is written: texts, names and what is told of a mistake are as typed.
 */
#ifndef DINGBOARD_COMMAND_REWORDINGS_H
#define DINGBOARD_COMMAND_REWORDINGS_H

#include "lib/command/reader.h"

/**
 * What is said, and what it becomes. In `said`
 *
 *     ^        stands before what must begin a piece: the message, behind a mark, and, then, please
 *     !        the same, in a sentence that does not end in a question mark
 *     =        the same, where no comma stands before it in its sentence
 *     ~        stands before what is only reworded where a deed, a count or "a" begins the sentence
 *     $        is where a piece ends, or manners follow
 *     (a|b)    one of these; (a|) has it or not; { is the opening bracket itself
 *     [a|b]    one of these, which G in `meant` repeats
 *     T        a thing that is there: the red circle, it, #1, A; P a thing with 's behind it, which goes;
 *              O one that is named, by its noun where it has words: the red circle, #1, but not the red, it
 *     W        one to three plain words; X one plain word or a quote; Q a quote
 *     N        a number; K one in digits; A a, an, or a count
 *     C        a colour, with its shade; S the noun of a shape
 *     L        one to five looks: red, thick dashed, 4px dark green
 *     H        a thing that is there, in Chinese: 那个红色的圆, 1号, 第二个圆
 *     R        a relation to a thing: above, to the left of; D left, right, up, down
 *
 * and in `meant` the same letters repeat them, in their order; ~S is the last S that stands before it once more, ^S the
 * first of all.
 */
typedef struct {
    const char *said, *meant;
} Rewording;

typedef struct {
    const Rewording *rows;
    gsize n;
} RewordingTable;

/** Of all rows, those of the first table first, the first that fits is taken. */
extern const RewordingTable rewordings_pointed, rewordings_lettered, rewordings_exact, rewordings_there,
    rewordings_shaped, rewordings_drawn, rewordings_done;
/** Those of Chinese, each of which begins with a letter or a mark of its own; or with H or a
 * group, which fit where a piece begins, or behind 把. */
extern const RewordingTable rewordings_han_pointed, rewordings_han_work, rewordings_han_drawing,
    rewordings_han_lettered, rewordings_han, rewordings_han_there;

/** Reword the folded text of a reading. */
void reading_reword(Reading *reading);

#endif
