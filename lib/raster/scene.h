// SPDX-License-Identifier: MIT
/**
 * scene.h - an object as what is to be drawn for it: paths and small pictures, by the code that paints the PNG.
 *
 * A primitive is one of (units are the board's logical pixels; at most two decimals)
 *
 *      {"p":"M0 0l10 0c…z","f":"#rrggbb[aa]","r":1}        path, filled; r: by the even-odd rule
 *      {"p":…,"s":"#…","w":4,"c":"round|square","j":"round|bevel","m":4,"D":[12,8],"O":0}
 *                                                          stroked; c: butt when absent, j: miter (limit m) when absent
 *      {"i":"data:image/png;base64,…","x":0,"y":0,"w":64,"h":60,"t":[a,b,c,d,e,f]}    picture, through the matrix t
 *      {"g":[…],"a":0.5}                                   primitives painted as one, then seen through
 *
 * Each may have "k":[path…]: only what is inside all of these (even-odd) is painted.
 */
#ifndef DINGBOARD_RASTER_SCENE_H
#define DINGBOARD_RASTER_SCENE_H

#include "lib/board/board.h"

/**
 * Append the primitives of an object, lowest first, as a JSON array. The object's opacity is not in them: it is
 * that of all of them together. `ground` is the board's background.
 * @param bounds  set to what they cover; x0 > x1 when there is nothing to be seen; may be NULL
 */
void scene_object(GString *json, const Object *object, Color ground, Rect *bounds);

/** The same for what lies under a board's objects: its background picture and the labelled grid, as far as it has them.
 */
void scene_ground(GString *json, const Board *board);

#endif
