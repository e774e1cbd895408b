// SPDX-License-Identifier: MIT
/**
 * beside_fit.h - whether what is told beside a Chinese order may be left out without changing what is meant. Internal
 * to beside.c.
 */
#ifndef DINGBOARD_COMMAND_BESIDE_FIT_H
#define DINGBOARD_COMMAND_BESIDE_FIT_H

#include <glib.h>

/** An order and what is told beside it. */
typedef struct {
    const char *order; /**< its words, folded */
    const char *told;
    gboolean before; /**< it is told before the order */
    gboolean marked; /**< with a mark between */
    gboolean bare;   /**< the order only names a thing, and how many */
    gboolean named;  /**< and not how many, either: 圆 */
    gboolean asked;  /**< 吧 ends it */
    gboolean topic;  /**< it is told of a thing */
    gboolean open;   /**< in any words */
    gboolean whole;  /**< the order needs nothing more, and is about the board */
    gboolean event, wrong, praise, state, wish;
} BesideFit;

gboolean beside_fits(const BesideFit *fit);

#endif
