// SPDX-License-Identifier: MIT
/** stamps.h - how the stamps are drawn: a few layers of paths each, in a square of 100 by 100. */
#ifndef DINGBOARD_RASTER_STAMPS_H
#define DINGBOARD_RASTER_STAMPS_H

#include <glib.h>

#include "lib/command/stamps.h"

/** What a path is painted with. "Filled" is only so where the object has a fill; every path but INK is outlined. */
typedef enum {
    LAYER_LINE,  /**< an outline only */
    LAYER_BODY,  /**< filled with the object's fill */
    LAYER_DARK,  /**< filled with a darker shade of it */
    LAYER_LIGHT, /**< filled with a lighter one */
    LAYER_INK,   /**< filled with the colour of the lines, always */
} LayerKind;

/**
 * A path in a small language: a letter and its numbers, all absolute, all from 0 to 100.
 *     M x y  move    L x y …  lines    C x y x y x y …  Bézier curves    O x y r  circle    E x y rx ry  ellipse
 *     Z  close
 */
typedef struct {
    LayerKind kind;
    const char *path;
} Layer;

#define STAMP_LAYERS 14

/** The layers from the lowest up; the first without a path ends them. */
const Layer *stamp_layers(Stamp stamp);

#endif
